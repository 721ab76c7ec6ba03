// Maps, sets, queues, sorting, typed arrays: what arrays.js and objects.js have not.
const ints = n => { let s = 42; return Array.from({ length: n }, () => s = Math.imul(s, 48271) >>> 1); };
grows('Map set/get/delete', 10000, n => {
  const m = new Map(); for (let i = 0; i < n; i++) m.set(i, i); let h = 0;
  for (let i = 0; i < n; i++) { h += m.get(i); m.delete(i); } return h;
});
grows('Set add/has strings', 10000, n => {
  const s = new Set(); for (let i = 0; i < n; i++) s.add('key' + i); let h = 0;
  for (let i = 0; i < n; i++) if (s.has('key' + i)) h++; return h;
});
grows('Map as queue', 5000, n => {
  const m = new Map(); for (let i = 0; i < n; i++) m.set(i, i); let h = 0;
  while (m.size) { const k = m.keys().next().value; h += k; m.delete(k); } return h;
});
cliff('Map forEach 100k', () => {
  const m = new Map(ints(100000).map((x, i) => [i, x])); let h = 0;
  m.forEach((v, k) => { h = (h + v + k) | 0; }); return h;
});
cliff('for-of Map 100k x 3', () => {
  const m = new Map(ints(100000).map((x, i) => [i, x])); let h = 0;
  for (let r = 0; r < 3; r++) for (const [k, v] of m) h = (h + v + k) | 0; return h;
});
cliff('for-of Set 100k x 3', () => {
  const m = new Set(ints(100000)); let h = 0; for (let r = 0; r < 3; r++) for (const v of m) h = (h + v) | 0;
  return h;
});
cliff('for-of map.values/keys 100k', () => {
  const m = new Map(ints(100000).map((x, i) => [i, x])); let h = 0; for (const v of m.values()) h = (h + v) | 0;
  for (const v of m.keys()) h = (h + v) | 0; return h;
});
cliff('[...set], [...map.keys()] 10k x 20', () => {
  const s = new Set(ints(10000)), m = new Map(ints(10000).map(x => [x, x])); let h = 0;
  for (let i = 0; i < 20; i++) h += [...s].length + [...m.keys()].length; return h;
});
cliff('new Set(array) 10k x 10', () => { const a = ints(10000); let h = 0; for (let i = 0; i < 10; i++) h += new Set(a).size; return h; });
cliff('WeakMap set/has 50k', () => {
  const w = new WeakMap(); let h = 0;
  for (let i = 0; i < 50000; i++) { const k = { i }; w.set(k, i); if (w.has(k)) h++; } return h;
});
cliff('Map object keys 100k', () => {
  const ks = Array.from({ length: 100000 }, (_, i) => ({ i })), m = new Map();
  for (const k of ks) m.set(k, k.i); let h = 0; for (const k of ks) h += m.get(k); return h;
});
cliff('group in object of arrays', () => { const o = {}; for (const x of ints(100000)) (o['g' + x % 10] ??= []).push(x); return Object.keys(o).length; });
grows('unshift/pop queue', 1000, n => {
  const q = []; for (let i = 0; i < n; i++) q.unshift(i); let h = 0; while (q.length) h += q.pop(); return h;
});
grows('push/shift queue', 5000, n => { const q = []; for (let i = 0; i < n; i++) q.push(i); let h = 0; while (q.length) h += q.shift(); return h; });
grows('splice front', 2000, n => { const q = ints(n); let h = 0; while (q.length) h += q.splice(0, 2).length; return h; });
grows('sparse forEach', 2000, n => {
  const a = []; for (let i = 0; i < n; i++) a[i * 1000] = i; let h = 0; a.forEach(x => h += x);
  for (const k in a) h += +k; return h;
});
grows('array length = 0 and refill', 1000, n => {
  const a = []; let h = 0;
  for (let r = 0; r < 20; r++) { a.length = 0; for (let i = 0; i < n; i++) a.push(i); h += a.length; } return h;
});
grows('sort ascending ints', 10000, n => { const a = Array.from({ length: n }, (_, i) => i); a.sort((x, y) => x - y); return a[7]; });
grows('sort descending cmp', 10000, n => { const a = Array.from({ length: n }, (_, i) => i); a.sort((x, y) => y - x); return a[7]; });
grows('sort equal keys', 10000, n => {
  const a = Array.from({ length: n }, (_, i) => ({ k: i & 3, i })); a.sort((x, y) => x.k - y.k); return a[7].i;
});
cliff('sort 50k doubles cmp', () => ints(50000).map(x => x / 3).sort((a, b) => a - b)[9]);
cliff('sort 50k doubles default', () => ints(50000).map(x => x / 3).sort()[9]);
cliff('sort 50k mixed default', () => ints(50000).map((x, i) => i & 1 ? x : 's' + x).sort()[9]);
cliff('sort 50k by string field', () => ints(50000).map(x => ({ k: 'n' + x % 5000 })).sort((a, b) => a.k < b.k ? -1 : a.k > b.k ? 1 : 0)[9].k);
cliff('toSorted/toReversed/with 10k x 20', () => {
  const a = ints(10000); let h = 0; for (let i = 0; i < 20; i++) h += a.toReversed()[0] + a.with(3, 4)[3];
  return h + a.toSorted((x, y) => x - y)[3];
});
cliff('at/flat/find/findLast 10k x 20', () => {
  const a = ints(10000); let h = 0;
  for (let i = 0; i < 20; i++) h += a.find(x => x === 7) === undefined ? 1 : 0, h += a.findLast(x => x === 7) === undefined ? a.at(-1) : 0;
  return h;
});
cliff('copyWithin/fill/lastIndexOf 10k x 200', () => {
  const a = ints(10000); let h = 0;
  for (let i = 0; i < 200; i++) { a.copyWithin(5, 0, 9000); h += a.lastIndexOf(-1); } return h;
});
cliff('concat of 3 10k x 100', () => { const a = ints(10000); let h = 0; for (let i = 0; i < 100; i++) h += a.concat(a, a).length; return h; });
cliff('indexOf double 10k x 200', () => {
  const a = ints(10000).map(x => x + .5); let h = 0;
  for (let i = 0; i < 200; i++) h += a.indexOf(.25) + (a.includes(NaN) ? 1 : 0); return h;
});
cliff('indexOf object 10k x 200', () => {
  const a = ints(10000).map(x => ({ x })), o = {}; let h = 0; for (let i = 0; i < 200; i++) h += a.indexOf(o);
  return h;
});
cliff('push(...a) 100 x 5k', () => {
  const a = ints(100); let h = 0; for (let i = 0; i < 5000; i++) { const b = []; b.push(...a); h += b.length; }
  return h;
});
cliff('[...a, ...b] small 100k', () => {
  const a = [1, 2, 3], b = [4, 5]; let h = 0; for (let i = 0; i < 100000; i++) h += [...a, ...b, i].length;
  return h;
});
cliff('Math.max(...a) 100 x 5k', () => { const a = ints(100); let h = 0; for (let i = 0; i < 5000; i++) h = (h + Math.max(...a)) | 0; return h; });
cliff('slice small 300k', () => { const a = [1, 2, 3, 4, 5]; let h = 0; for (let i = 0; i < 300000; i++) h += a.slice(1, 3).length; return h; });
cliff('every/some/join small 100k', () => {
  const a = [1, 2, 3, 4, 5]; let h = 0;
  for (let i = 0; i < 100000; i++) h += (a.every(x => x > 0) ? 1 : 0) + (a.some(x => x > 4) ? 1 : 0) + a.join(',').length;
  return h;
});
cliff('Array.from(array/iter) 10k x 20', () => {
  const a = ints(10000); let h = 0;
  for (let i = 0; i < 20; i++) h += Array.from(a).length + Array.from(a, x => x + 1).length + Array.from(a.keys()).length;
  return h;
});
cliff('Array.isArray/of 300k', () => { let h = 0; for (let i = 0; i < 300000; i++) if (Array.isArray(Array.of(i, 1))) h++; return h; });
cliff('typed set/slice/fill/subarray', () => {
  const a = new Float64Array(100000), b = new Uint8Array(100000); let h = 0;
  for (let i = 0; i < 50; i++) { a.fill(i); a.set(b); b.fill(i); h += b.slice(5).length + b.subarray(3).length; }
  return h;
});
cliff('typed sort 100k', () => Float64Array.from(ints(100000)).sort()[5] + Int32Array.from(ints(100000)).sort()[5]);
cliff('typed indexOf/includes/reverse', () => {
  const a = new Uint8Array(100000), f = new Float64Array(100000); let h = 0;
  for (let i = 0; i < 30; i++) h += a.indexOf(1) + f.indexOf(1) + (a.includes(3) ? 1 : 0) + a.reverse().length;
  return h;
});
cliff('typed for-of/forEach 100k x 3', () => {
  const a = new Uint16Array(100000).fill(3); let h = 0;
  for (let i = 0; i < 3; i++) { for (const x of a) h += x; a.forEach(x => { h += x; }); } return h;
});
cliff('typed from array 10k x 50', () => {
  const a = ints(10000); let h = 0;
  for (let i = 0; i < 50; i++) h += new Float64Array(a).length + new Int32Array(a).length; return h;
});
cliff('DataView set/get 200k', () => {
  const d = new DataView(new ArrayBuffer(64)); let h = 0;
  for (let i = 0; i < 200000; i++) { d.setFloat64(8, i, true); d.setInt16(2, i & 255); h += d.getFloat64(8, true) + d.getInt16(2); }
  return h;
});
cliff('structuredClone-like recursion 2k', () => {
  const copy = o => Array.isArray(o) ? o.map(copy) : o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, copy(v)])) : o;
  let h = 0; for (let i = 0; i < 2000; i++) h += copy({ a: [1, 2, { b: 3 }], c: { d: i } }).c.d; return h;
});
