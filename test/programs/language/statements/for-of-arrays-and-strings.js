for (const x of [1, , 3]) console.log(x);
for (const c of 'a😀b') console.log(c, c.length);
const a = [1, 2, 3];
const seen = [];
for (const x of a) { seen.push(x); if (x < 3 && a.length < 6) a.push(x * 10); }
console.log(seen.join());
for (const [k, v] of Object.entries({ p: 1, q: 2 })) console.log(k, v);
for (const { id, ...rest } of [{ id: 1, a: 2 }]) console.log(id, rest);
var target = {};
for (target.p of [1, 2]);
console.log(target.p);
// expect: 1
// expect: undefined
// expect: 3
// expect: a 1
// expect: 😀 2
// expect: b 1
// expect: 1,2,3,10,20
// expect: p 1
// expect: q 2
// expect: 1 { a: 2 }
// expect: 2
