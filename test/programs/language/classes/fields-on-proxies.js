// A constructor may return a proxy: private names are the proxy's own, public fields are defined through it.
const log = [];
const handler = {
  get(t, k, r) { log.push(`get ${String(k)}`); return Reflect.get(t, k, r); },
  has(t, k) { log.push(`has ${String(k)}`); return k in t; },
  defineProperty(t, k, d) { log.push(`define ${String(k)} ${d.value}`); return k !== 'refused' && Reflect.defineProperty(t, k, d); },
};
class Base { constructor(o) { return o; } }
const key = 'computed';
class F extends Base {
  #f = 3;
  #m() { return this.#f; }
  x = 1;
  [key] = 2;
  7 = 'seven';
  static has(o) { return #f in o; }
  static get(o) { return o.#f; }
  static set(o, v) { o.#f = v; return o.#m(); }
}
const target = {};
const proxy = new Proxy(target, handler);
console.log(F.has(proxy), new F(proxy) === proxy, F.has(proxy), F.has(target), F.get(proxy), F.set(proxy, 4));
// expect: false true true false 3 4
console.log(log.splice(0).join(', '));
// expect: define x 1, define computed 2, define 7 seven
console.log(Object.keys(target).join());
// expect: 7,x,computed
class G extends Base { refused = 1; }
try { new G(proxy); } catch (e) { console.log(e.name, e.message); }
// expect: TypeError 'defineProperty' on proxy: trap returned falsish for property 'refused'
try { F.get(target); } catch (e) { console.log(e.name, e.message); }
// expect: TypeError Cannot read private member #f from an object whose class did not declare it
class H extends Base { #secret = 1; static read(o) { return o.#secret; } }
const frozen = new Proxy(Object.freeze({}), {});
new H(frozen);
console.log(H.read(frozen));
// expect: 1
