// showProxy of util.inspect, and %o: a proxy is shown as its target and its handler; no trap is called.
// expect: { a: 1 } Proxy [ { a: 1 }, { get: [Function: get] } ]
// expect: Proxy [ Proxy [ [ 1, 2 ], {} ], {} ] [ 1, 2 ]
// expect: { p: Proxy [ {}, {} ] } { q: { r: Proxy [Array] } }
// expect: <Revoked Proxy> <Revoked Proxy>
// expect: Proxy [
// expect:   {
// expect:     first: 'a long text that fills the line',
// expect:     second: 'another long text that fills the line'
// expect:   },
// expect:   { has: [Function: has] }
// expect: ]
// expect: Proxy [ { a: 1 }, {} ] { a: 1 }
// expect: { a: 1, [hidden]: 2 }
// expect: Proxy [ { a: 1 }, {} ]
const { inspect, format } = require('util');
const proxy = new Proxy({ a: 1 }, { get() { throw new Error('a trap'); } });
console.log(inspect(new Proxy({ a: 1 }, {})), inspect(proxy, { showProxy: true }));
const twice = new Proxy(new Proxy([1, 2], {}), {});
console.log(inspect(twice, { showProxy: true }), inspect(twice));
console.log(inspect({ p: new Proxy({}, {}) }, { showProxy: true }), inspect({ q: { r: new Proxy({}, {}) } }, { showProxy: true, depth: 1 }));
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
console.log(inspect(revoked), inspect(revoked, { showProxy: true }));
console.log(inspect(new Proxy({ first: 'a long text that fills the line', second: 'another long text that fills the line' }, { has() { return true; } }), { showProxy: 1 }));
console.log(format('%o', new Proxy({ a: 1 }, {})), format('%O', new Proxy({ a: 1 }, {})));
const hidden = Object.defineProperty({ a: 1 }, 'hidden', { value: 2, enumerable: false });
console.dir(new Proxy(hidden, {}), { showHidden: true });
console.dir(new Proxy({ a: 1 }, {}), { showProxy: true });
