const [a, , b = 10, ...c] = [1, 2, undefined, 4, 5];
console.log(a, b, c.join()); // expect: 1 10 4,5
const [[x], [y = 'dy'] = []] = [['nested']];
console.log(x, y); // expect: nested dy
let p = 1, q = 2;
[p, q] = [q, p];
console.log(p, q); // expect: 2 1
const o = {};
[o.a, o['b'], [o.c]] = [1, 2, [3]];
console.log(JSON.stringify(o)); // expect: {"a":1,"b":2,"c":3}
const [h, i] = 'hé';
console.log(h, i); // expect: h é
const [] = [];
const [...all] = new Set([1, 1, 2]);
console.log(all.join()); // expect: 1,2
console.log(([p] = [9, 8]).length, p); // expect: 2 9
const [...[m, ...n]] = [1, 2, 3];
console.log(m, n.join()); // expect: 1 2,3
