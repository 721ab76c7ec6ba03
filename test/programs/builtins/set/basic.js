const s = new Set([1, 1, 'a', NaN, NaN, 0, -0, null, undefined]);
console.log(s.size, s.has(NaN), s.has(-0), s.has('b'), [...s].map(String).join()); // expect: 6 true true false 1,a,NaN,0,null,undefined
console.log(s.add(5) === s, s.delete(1), s.delete(1), s.size, [...s.entries()][0].join()); // expect: true true false 6 a,a
let order = [];
s.forEach((v, k, set) => order.push(v === k || v !== v, set === s));
console.log(order.every(Boolean), s.keys === s.values, s.values === s[Symbol.iterator]); // expect: true true true
s.clear();
console.log(s.size, new Set('hello').size, new Set().size, new Set(null).size); // expect: 0 4 0 0
const grow = new Set([1]);
let steps = 0;
for (const x of grow) { if (steps++ < 5) { grow.delete(x); grow.add(x + 1); } }
console.log(steps, [...grow].join()); // expect: 6 6
try { Set(); } catch (e) { console.log(e.message); } // expect: Constructor Set requires 'new'
