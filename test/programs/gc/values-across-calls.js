function make(a, b) { return { a, b, sum: [a, b].map((x) => x * 2) }; }
const r = [make(1, 2), make({}, 'x'.repeat(3)), make([1].concat([2]), `${[1, 2]}`)];
console.log(r[0].sum.join(), r[1].b, r[2].a.join() + r[2].b); // expect: 2,4 xxx 1,21,2
const nested = ((a) => ((b) => [a, b, make(a + b, b + a).a])('in' + a))('out' + 1);
console.log(nested.join()); // expect: out1,inout1,out1inout1
console.log([1, 2, 3].map((x) => ({ x, y: 'v' + x })).filter((o) => o.x > 1).reduce((s, o) => s + o.y, 'start:')); // expect: start:v2v3
let acc = ''; for (const [k, v] of Object.entries({ a: [1], b: [2] })) acc += k + v.concat([3]).join('');
console.log(acc); // expect: a13b23
try { throw { err: 'e'.repeat(5), list: [1, 2].map(String) }; } catch ({ err, list }) { console.log(err, list.join()); } // expect: eeeee 1,2
