// Objects, maps, arguments, classes.
cliff('arguments sum 300k', () => {
  function f() { let s = 0; for (let i = 0; i < arguments.length; i++) s += arguments[i]; return s; } let h = 0;
  for (let i = 0; i < 300000; i++) h = (h + f(i, 1, 2)) | 0; return h;
});
cliff('mapped arguments 300k', () => {
  function f(a, b) { a = arguments[1]; return a + b; } let h = 0;
  for (let i = 0; i < 300000; i++) h = (h + f(i, 3)) | 0; return h;
});
cliff('apply(null, arguments) 300k', () => {
  function g(a, b) { return a + b; } function f() { return g.apply(null, arguments); } let h = 0;
  for (let i = 0; i < 300000; i++) h = (h + f(i, 3)) | 0; return h;
});
cliff('slice.call(arguments) 200k', () => {
  function f() { return Array.prototype.slice.call(arguments).length; } let h = 0;
  for (let i = 0; i < 200000; i++) h = (h + f(i, 3)) | 0; return h;
});
cliff('rest+spread 300k', () => {
  function g(...r) { return r[0] + r.length; } function f(...r) { return g(...r); } let h = 0;
  for (let i = 0; i < 300000; i++) h = (h + f(i, 3)) | 0; return h;
});
cliff('bind 500k', () => {
  const b = (function (x, y) { return x + y; }).bind(null, 5); let h = 0;
  for (let i = 0; i < 500000; i++) h = (h + b(i)) | 0; return h;
});
cliff('delete+re-add of 500 keys 100k', () => {
  const o = {}; for (let i = 0; i < 500; i++) o['k' + i] = i; let s = 0;
  for (let i = 0; i < 100000; i++) { const k = 'k' + (i % 500); delete o[k]; o[k] = i; s += o[k]; } return s;
});
cliff('add+delete one key 100k', () => {
  const d = {}; let s = 0;
  for (let i = 0; i < 100000; i++) { const k = 'k' + (i % 500); d[k] = i; s += d[k]; delete d[k]; } return s;
});
cliff('new P; delete p.b 200k', () => {
  class P { constructor(i) { this.a = i; this.b = i; this.c = i; } } let t = 0;
  for (let i = 0; i < 200000; i++) { const p = new P(i); delete p.b; t += p.a + p.c; } return t;
});
cliff('Map 4 const string keys 500k', () => {
  const cats = ['red', 'green', 'blue', 'yellow']; const m = new Map();
  for (let i = 0; i < 500000; i++) { const k = cats[i & 3]; m.set(k, (m.get(k) || 0) + 1); }
  return m.get('red');
});
cliff('object 4 const string keys 500k', () => {
  const cats = ['red', 'green', 'blue', 'yellow']; const c = {};
  for (let i = 0; i < 500000; i++) { const k = cats[i & 3]; c[k] = (c[k] || 0) + 1; } return c.red;
});
cliff('Map fresh string keys 200k', () => {
  const f = new Map();
  for (let i = 0; i < 200000; i++) { const k = 'k' + (i % 1024); f.set(k, (f.get(k) ?? 0) + i); } return f.size;
});
cliff('dict null-proto fresh keys 200k', () => {
  const d = Object.create(null);
  for (let i = 0; i < 200000; i++) { const k = 'w' + (i * 7919 % 20011); d[k] = (d[k] | 0) + 1; }
  return Object.keys(d).length;
});
cliff('Set of concat strings 200k', () => {
  const st = new Set(); for (let i = 0; i < 200000; i++) st.add(i % 1000 + ':' + i % 77); return st.size;
});
cliff('Map int keys 500k', () => {
  const im = new Map(); for (let i = 0; i < 500000; i++) im.set(i & 65535, i); let q = 0;
  for (const [k, v] of im) q = (q + k + v) | 0; return q;
});
cliff('int-keyed object 200k', () => {
  const d = {}; for (let i = 0; i < 200000; i++) d[i * 10] = i; let s = 0;
  for (let i = 0; i < 200000; i++) s += d[i * 10]; return s;
});
cliff('Object.keys/for-in 100k', () => {
  const o = { a: 1, b: 2, c: 3, d: 4, e: 5 }; let h = 0;
  for (let i = 0; i < 100000; i++) { h += Object.keys(o).length; for (const k in o) h += o[k]; } return h;
});
cliff('Object.entries/values 50k', () => {
  const o = { a: 1, b: 2, c: 3, d: 4, e: 5 }; let h = 0;
  for (let i = 0; i < 50000; i++) { for (const [k, v] of Object.entries(o)) h += v; h += Object.values(o).length; }
  return h;
});
cliff('{...o, z} 100k', () => {
  const o = { a: 1, b: 2, c: 3, d: 4, e: 5 }; let h = 0;
  for (let i = 0; i < 100000; i++) { const q = { ...o, z: i }; h = (h + q.z + q.a) | 0; } return h;
});
cliff('Object.assign 100k', () => {
  const o = { a: 1, b: 2, c: 3, d: 4, e: 5 }; let h = 0;
  for (let i = 0; i < 100000; i++) { const q = Object.assign({}, o, { z: i }); h = (h + q.z + q.a) | 0; }
  return h;
});
cliff('rest {p,...q} 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) { const { p, ...q } = { p: 1, r: 2, s: i }; h = (h + q.s + p) | 0; }
  return h;
});
cliff('defineProperty 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) {
    const p = {};
    Object.defineProperty(p, 'x', { value: i, writable: true, enumerable: true, configurable: true });
    h = (h + p.x) | 0;
  }
  return h;
});
cliff('Object.create+freeze 100k', () => {
  const o = { a: 1 }; let h = 0;
  for (let i = 0; i < 100000; i++) { const p = Object.create(o); p.own = 1; Object.freeze(p); h += p.a + (Object.isFrozen(p) ? 1 : 0); }
  return h;
});
cliff('in / hasOwn 500k', () => {
  const o = { a: 1, b: 2, c: 3 }; let h = 0;
  for (let i = 0; i < 500000; i++) { if ('c' in o) h++; if ('n' in o) h--; if (Object.hasOwn(o, 'b')) h++; if (o.hasOwnProperty('zz')) h--; }
  return h;
});
cliff('fromEntries/getOwnPropertyNames 50k', () => {
  let h = 0;
  for (let i = 0; i < 50000; i++) { const e = Object.fromEntries([['a', i], ['b', 2]]); h = (h + e.a + Object.getOwnPropertyNames(e).length) | 0; }
  return h;
});
cliff('proxy get/set 200k', () => {
  const p = new Proxy({ n: 0 }, { get(t, k, r) { return Reflect.get(t, k, r); }, set(t, k, v, r) { return Reflect.set(t, k, v, r); } });
  for (let i = 0; i < 200000; i++) p.n = p.n + 1; return p.n;
});
cliff('empty proxy get 500k', () => { const p = new Proxy({ x: 1 }, {}); let h = 0; for (let i = 0; i < 500000; i++) h += p.x; return h; });
cliff('WeakMap get 500k', () => {
  const wm = new WeakMap(), ks = Array.from({ length: 1000 }, (_, i) => { const k = { i }; wm.set(k, i); return k; });
  let s = 0; for (let r = 0; r < 500; r++) for (const k of ks) s += wm.get(k); return s;
});
cliff('getter/setter 500k', () => {
  const g = { _x: 1, get x() { return this._x; }, set x(v) { this._x = v; } };
  for (let i = 0; i < 500000; i++) g.x = (g.x + i) | 0; return g.x;
});
cliff('16-shape megamorphic 1M', () => {
  const sh = [];
  for (let i = 0; i < 16; i++) { const o = {}; for (let j = 0; j < i; j++) o['p' + j] = j; o.v = i; sh.push(o); }
  let h = 0; for (let i = 0; i < 1000000; i++) h = (h + sh[i & 15].v) | 0; return h;
});
cliff('o[keys[i]] 5 keys 500k', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'], o = { a: 1, b: 2, c: 3, d: 4, e: 5 }; let h = 0;
  for (let i = 0; i < 500000; i++) { o[keys[i % 5]] = i; h = (h + o[keys[(i + 1) % 5]]) | 0; } return h;
});
cliff('new C extends B extends A 200k', () => {
  class A { #v = 0; constructor(x) { this.x = x; } add(k) { this.#v += k; return this; } get v() { return this.#v; } }
  class B extends A { y = 2; add(k) { return super.add(k * 2); } }
  class C extends B { z = [1]; add(k) { super.add(k); return super.add(1); } } let h = 0;
  for (let i = 0; i < 200000; i++) { const c = new C(i); c.add(3); h = (h + c.v + c.y) | 0; } return h;
});
cliff('fns[i%5](h) 1M', () => {
  const fns = [x => x + 1, x => x * 2, x => x ^ 5, x => x - 3, x => x | 1]; let h = 0;
  for (let i = 0; i < 1000000; i++) h = fns[i % 5](h) | 0; return h;
});
cliff('closures curry 500k', () => {
  const c = a => b => d => a + b * d; let h = 0; for (let i = 0; i < 500000; i++) h = (h + c(i)(2)(3)) | 0;
  return h;
});
cliff('fib(25)', () => { const f = n => n < 2 ? n : f(n - 1) + f(n - 2); return f(25); });
cliff('generator 200k', () => {
  function* g(n) { for (let i = 0; i < n; i++) yield i; } let h = 0; for (const x of g(200000)) h = (h + x) | 0;
  return h;
});
cliff('yield* tree 4k', () => {
  function* flat(t) { if (Array.isArray(t)) for (const x of t) yield* flat(x); else yield t; }
  const nest = n => n ? [nest(n - 1), nest(n - 1)] : 1; let c = 0; for (const x of flat(nest(11))) c += x;
  return c;
});
cliff('custom iterator 200k', () => {
  const it = { [Symbol.iterator]() { let i = 0; return { next: () => ({ done: i >= 200000, value: i++ }) }; } };
  let h = 0; for (const x of it) h ^= x; return h;
});
cliff('throw new Error caught 50k', () => {
  let c = 0;
  for (let i = 0; i < 50000; i++) { try { throw new Error('x' + i); } catch (e) { c += e.message.length; } }
  return c;
});
