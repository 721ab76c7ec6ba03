// node: skip V8 converts the key of a compound assignment for each access
// The key of a compound assignment is converted once.
let n = 0, s = '';
const k = { toString() { n++; return 'k'; } }, o = { k: 1 };
o[k] += 1; o[k]++; --o[k]; o[k] ??= 1; o[k] ||= 1; o[k] &&= 4;
console.log(n, o.k); // expect: 6 4
class A { get k() { return 1; } set k(v) {} }
class B extends A {
  twice() { n = 0; super[k] += 1; super[k]++; super[k] ??= 1; super[k] = 1; super[k]; super[k] &&= 4; return n; }
  order() { super[{ toString() { s += 'k'; return 'k'; } }] = (s += 'v', 1); return s; }
}
console.log(new B().twice(), new B().order()); // expect: 6 vk
try { null[{ toString() { s += 'no'; } }] += (s += 'no'); } catch (e) { console.log(e.name, s); } // expect: TypeError vk
