// Arrays iterated by index, as long as nobody can tell.
function each(a) { const out = []; for (const x of a) { out.push(x); if (out.length > 20) break; } return out.join(); }
console.log(each([1, , 3]), each([]), each([1, 2].entries()), each(new Set([1, 2])), each('añb'), each(new Uint8Array([1, 2])));
const g = [1, 2, 3]; let n = 0; for (const x of g) { if (n++ < 3) g.push(x * 10); } console.log(g.join());
const h = [1, 2, 3, 4]; const seen = []; for (const x of h) { seen.push(x); h.length = 2; } console.log(seen.join());
const k = [1, 2, 3]; const s2 = []; for (const x of k) { s2.push(x); k.shift(); } console.log(s2.join());
function swap(m) { let a = 1, b = 2; for (let i = 0; i < m; i++) [a, b] = [b, a]; return [a, b].join(); } console.log(swap(3));
function des(list) { let t = 0; for (const [a, b = 5, ...c] of list) t += a + b + c.length; return t; } console.log(des([[1, 2], [3], [4, 5, 6, 7]]));
const big = []; big[5] = 1; Object.defineProperty(Array.prototype, 2, { value: 'proto', writable: true, configurable: true }); console.log(each(big)); delete Array.prototype[2];
const f = Object.freeze([1, 2]); console.log(each(f));
const sp = []; sp[100000] = 1; let c = 0; for (const x of sp) c++; console.log(c);
const orig = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'mine'; }; console.log(each([1])); Array.prototype[Symbol.iterator] = orig;
const AI = Object.getPrototypeOf([][Symbol.iterator]()); const next = AI.next; let q = 0;
for (const x of [1, 2, 3]) { q += x; AI.next = function () { return { done: true }; }; } AI.next = next; console.log(q);
try { for (const x of [1, 2]) throw new Error('x' + x); } catch (e) { console.log(e.message); }
for (const x of [1n, 2n]) console.log(typeof x);
// expect: 1,,3  0,1,1,2 1,2 a,ñ,b 1,2
// expect: 1,2,3,10,20,30
// expect: 1,2
// expect: 1,3
// expect: 2,1
// expect: 22
// expect: ,,proto,,,1
// expect: 1,2
// expect: 100001
// expect: mine
// expect: 6
// expect: x1
// expect: bigint
// expect: bigint
