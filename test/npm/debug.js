import debug from 'debug';

debug.enable('app:*,-app:no'); debug.log = (...args) => console.log(args[0].replace(/\+\d+ms|\d{4}-\S+Z/g, 'T'), ...args.slice(1)); debug.inspectOpts.colors = false;
debug.formatters.q = (v) => `<${v}>`;
const a = debug('app:a'); a.useColors = false; a('hello %s %d %j %o %q', 'x', 4, { a: 1 }, [1], 'z'); debug('app:no')('not'); console.log(a.enabled, debug.enabled('other'), a.extend('b').namespace);
