// require.cache: what is taken out of it is evaluated again, with bindings of its own.
const first = require('./counter.cjs');
first.next();
first.next();
const file = require.resolve('./counter.cjs');
console.log(require.cache[file].exports === first, require.cache[file].loaded, Object.keys(require.cache).length); // expect: true true 2
console.log(module.children.length, module.children[0] === require.cache[file]); // expect: 1 true
console.log(require('./counter.cjs') === first, module.children.length); // expect: true 1
delete require.cache[file];
const second = require('./counter.cjs');
console.log(second === first, second.next(), first.next(), second.kind === first.kind); // expect: false 1 3 false
require.cache[file] = { exports: 'replaced' };
console.log(require('./counter.cjs')); // expect: replaced
console.log(first.parent === module, first.ids.join() === second.ids.join()); // expect: true true
