// A property of a proxy is that of its target, with the proxy as receiver …
const p = new Proxy({ x: 1, get y() { return this === p; }, z: 2 }, {});
console.log(p.x, p.y, p.none, p['z'], p[Symbol.iterator], Object.create(p).x, Object.create(p).y, p.toString === Object.prototype.toString); // expect: 1 true undefined 2 undefined 1 false true
const outer = new Proxy(p, { has: () => true });
console.log(outer.x, outer.y, outer.none, Reflect.get(p, 'y', 5)); // expect: 1 false undefined false
console.log(new Proxy([1, 2, 3], {}).length, new Proxy([1, 2, 3], {})[1], new Proxy(new Uint8Array(2), {})[5], new Proxy(function f(a) {}, {}).name, new Proxy(['a', 'b'], {}).map((x) => x + x).join()); // expect: 3 2 undefined f aa,bb
// … as long as the handler has no trap.
const handler = {}, late = new Proxy({ x: 1 }, handler);
console.log(late.x); // expect: 1
handler.get = (target, key) => `trap ${String(key)}`;
console.log(late.x, late.q); // expect: trap x trap q
delete handler.get;
console.log(late.x); // expect: 1
console.log(new Proxy({ x: 1 }, { get: undefined }).x, new Proxy({ x: 1 }, Object.create({ get: () => 'inherited' })).x, new Proxy({ x: 1 }, { get get() { return () => 'getter'; } }).x); // expect: 1 inherited getter
console.log(new Proxy({ x: 1 }, new Proxy({}, { get: (t, k) => (k === 'get' ? () => 'meta' : undefined) })).x); // expect: meta
try { new Proxy({}, { get: 5 }).x; } catch (e) { console.log(e.name); } // expect: TypeError
const { proxy, revoke } = Proxy.revocable({ x: 1 }, {});
console.log(proxy.x); // expect: 1
revoke();
try { proxy.x; } catch (e) { console.log(e.name, e.message); } // expect: TypeError Cannot perform 'get' on a proxy that has been revoked
const circle = {}, around = new Proxy(circle, {});
Object.setPrototypeOf(circle, around);
try { around.none; } catch (e) { console.log(e.name); } // expect: RangeError
class Private { #v = 1; static has(o) { return #v in o; } get v() { return this.#v; } }
try { new Proxy(new Private(), {}).v; } catch (e) { console.log(e.name); } // expect: TypeError
console.log(Private.has(new Proxy(new Private(), {}))); // expect: false
