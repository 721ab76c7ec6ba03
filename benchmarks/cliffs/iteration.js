// Iterators, generators, async code, destructuring, arguments, enumeration.
const list = Array.from({ length: 10000 }, (_, i) => i), point = { x: 1, y: 2, z: 3 };
cliff('for-of keys()/values() 10k x 10', () => {
  let h = 0;
  for (let i = 0; i < 10; i++) { for (const k of list.keys()) h += k; for (const v of list.values()) h += v; }
  return h;
});
cliff('manual next() 100k', () => {
  let h = 0;
  for (let i = 0; i < 10; i++) { const it = list[Symbol.iterator](); for (let s = it.next(); !s.done; s = it.next()) h += s.value; }
  return h;
});
cliff('generator spread 1k x 50', () => {
  function* g(n) { for (let i = 0; i < n; i++) yield i; } let h = 0;
  for (let i = 0; i < 50; i++) h += [...g(1000)].length; return h;
});
cliff('generator return/try 50k', () => {
  function* g() { try { yield 1; yield 2; } finally { } } let h = 0;
  for (let i = 0; i < 50000; i++) for (const x of g()) { h += x; break; } return h;
});
cliff('for-of string wide 300k', () => { const t = 'Жизнь 世界 😀'.repeat(30000); let h = 0; for (const c of t) h += c.length; return h; });
cliff('[...string] 100k x 3', () => {
  const t = 'hello wor'.repeat(11111); let h = 0;
  for (let i = 0; i < 3; i++) h += [...t].length + Array.from(t).length; return h;
});
cliff('[a, b] = array 500k', () => {
  const p = [3, 4]; let h = 0; for (let i = 0; i < 500000; i++) { const [a, b] = p; h = (h + a + b) | 0; }
  return h;
});
cliff('[a, ...rest] = array 200k', () => {
  const p = [3, 4, 5, 6]; let h = 0;
  for (let i = 0; i < 200000; i++) { const [a, ...r] = p; h = (h + a + r.length) | 0; } return h;
});
cliff('[a = 1, , b] = array 300k', () => {
  const p = [undefined, 4, 5]; let h = 0;
  for (let i = 0; i < 300000; i++) { const [a = 1, , b] = p; h = (h + a + b) | 0; } return h;
});
cliff('({ x, y: q = 2, ...r } = o) 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) { const { x, y: q = 2, ...r } = point; h = (h + x + q + r.z) | 0; } return h;
});
cliff('return [a, b] 500k', () => {
  const f = i => [i, i + 1]; let h = 0;
  for (let i = 0; i < 500000; i++) { const [a, b] = f(i); h = (h + a - b) | 0; } return h;
});
cliff('Map entries destructured 50k x 3', () => {
  const m = new Map(list.map(x => [x, x])); let h = 0;
  for (let i = 0; i < 15; i++) for (const [k, v] of m.entries()) h = (h + k + v) | 0; return h;
});
cliff('for-of Object.entries 50k', () => {
  let h = 0; for (let i = 0; i < 50000; i++) for (const [k, v] of Object.entries(point)) h += k.length + v;
  return h;
});
cliff('Object.values/entries big x 50', () => {
  const o = {}; for (let i = 0; i < 1000; i++) o['k' + i] = i; let h = 0;
  for (let i = 0; i < 50; i++) h += Object.values(o).length + Object.entries(o).length + Object.keys(o).length;
  return h;
});
cliff('for-in big x 50', () => {
  const o = {}; for (let i = 0; i < 1000; i++) o['k' + i] = i; let h = 0;
  for (let i = 0; i < 50; i++) for (const k in o) h += o[k]; return h;
});
cliff('for-in with prototype 50k', () => {
  class A { constructor() { this.a = 1; this.b = 2; } m() { } } const o = new A(); let h = 0;
  for (let i = 0; i < 50000; i++) for (const k in o) h += o[k]; return h;
});
cliff('for-in array 1k x 50', () => {
  const a = list.slice(0, 1000); let h = 0; for (let i = 0; i < 50; i++) for (const k in a) h += a[k]; return h;
});
cliff('for-in hasOwnProperty 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) for (const k in point) if (Object.prototype.hasOwnProperty.call(point, k)) h += point[k];
  return h;
});
cliff('Object.keys().forEach 100k', () => {
  let h = 0; for (let i = 0; i < 100000; i++) Object.keys(point).forEach(k => { h += point[k]; }); return h;
});
cliff('{...a, ...b} 100k', () => { const b = { q: 1, r: 2 }; let h = 0; for (let i = 0; i < 100000; i++) h += { ...point, ...b }.q; return h; });
cliff('Object.assign(o, many) 50k', () => {
  let h = 0; for (let i = 0; i < 50000; i++) h += Object.assign({}, point, { a: 1 }, { b: 2 }).b; return h;
});
cliff('Object.create/getPrototypeOf 300k', () => {
  let h = 0; for (let i = 0; i < 300000; i++) if (Object.getPrototypeOf(Object.create(point)) === point) h++;
  return h;
});
cliff('Object.is/isFrozen/freeze 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) { const o = Object.freeze({ a: i }); if (Object.isFrozen(o) && Object.is(o.a, i)) h++; }
  return h;
});
cliff('Object.defineProperty getter 50k', () => {
  let h = 0; for (let i = 0; i < 50000; i++) h += Object.defineProperty({}, 'x', { get() { return 1; } }).x;
  return h;
});
cliff('getOwnPropertyDescriptor 100k', () => {
  let h = 0; for (let i = 0; i < 100000; i++) h += Object.getOwnPropertyDescriptor(point, 'x').value; return h;
});
cliff('Reflect.ownKeys/has/get 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) h += Reflect.ownKeys(point).length + (Reflect.has(point, 'x') ? 1 : 0) + Reflect.get(point, 'y');
  return h;
});
cliff('f.call/f.apply array 500k', () => {
  const f = (a, b) => a + b, a = [1, 2]; let h = 0;
  for (let i = 0; i < 500000; i++) h += f.call(null, i, 1) + f.apply(null, a); return h;
});
cliff('f(...args) through rest 300k', () => {
  const f = (a, b, c) => a + b + c, g = (...r) => f(...r); let h = 0;
  for (let i = 0; i < 300000; i++) h += g(i, 1, 2); return h;
});
cliff('arguments.length/[i] 300k', () => {
  function f() { return arguments.length + arguments[0]; } let h = 0;
  for (let i = 0; i < 300000; i++) h += f(i, 1, 2); return h;
});
cliff('Array.from(arguments) 100k', () => {
  function f() { return Array.from(arguments).length + [...arguments].length; } let h = 0;
  for (let i = 0; i < 100000; i++) h += f(i, 1, 2); return h;
});
cliff('new (spread) 200k', () => {
  class P { constructor(a, b) { this.a = a; this.b = b; } } const q = [1, 2]; let h = 0;
  for (let i = 0; i < 200000; i++) h += new P(...q).b; return h;
});
cliff('instanceof/typeof/in 500k', () => {
  class P { } const p = new P(); let h = 0;
  for (let i = 0; i < 500000; i++) if (p instanceof P && !('q' in p)) h++; return h;
});
cliff('computed keys 200k', () => {
  let h = 0;
  for (let i = 0; i < 200000; i++) { const o = { ['a' + (i & 7)]: i }; h += o.a0 === undefined ? 1 : 0; }
  return h;
});
cliff('delete then set 50k', () => {
  const o = { a: 1, b: 2 }; let h = 0; for (let i = 0; i < 50000; i++) { delete o.a; o.a = i; h += o.b; }
  return h;
});
cliff('symbol iterator class 50k', () => {
  class R { *[Symbol.iterator]() { yield 1; yield 2; } } let h = 0;
  for (let i = 0; i < 50000; i++) for (const x of new R()) h += x; return h;
});
cliff('promise chain 20k (made)', () => { let p = Promise.resolve(0); for (let i = 0; i < 20000; i++) p = p.then(x => x + 1); return 1; });
cliff('async calls 20k (made)', () => {
  const f = async x => x; let h = 0; for (let i = 0; i < 20000; i++) h += f(i) instanceof Promise ? 1 : 0;
  return h;
});
cliff('getters in class 500k', () => {
  class P { #x = 1; get x() { return this.#x; } set x(v) { this.#x = v; } } const p = new P();
  for (let i = 0; i < 500000; i++) p.x = p.x ^ i; return p.x;
});
cliff('static/private methods 300k', () => {
  class P { static s(x) { return x; } #p(x) { return P.s(x); } m(x) { return this.#p(x); } } const p = new P();
  let h = 0; for (let i = 0; i < 300000; i++) h += p.m(1); return h;
});
cliff('tagged templates 100k', () => {
  const t = (s, ...v) => s.length + v.length; let h = 0; for (let i = 0; i < 100000; i++) h += t`a${i}b${i}`;
  return h;
});
cliff('optional chaining/nullish 500k', () => {
  const o = { a: { b: 1 } }; let h = 0; for (let i = 0; i < 500000; i++) h += o?.a?.b ?? 0, h += o.q?.r ?? 1;
  return h;
});
