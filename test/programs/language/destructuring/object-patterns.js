const { a, b: renamed, c = 'dc', d: { e, f = 'df' }, ['comp' + 1]: g, ...rest } = { a: 1, b: 2, d: { e: 3 }, comp1: 4, x: 5, y: 6 };
console.log(a, renamed, c, e, f, g, JSON.stringify(rest)); // expect: 1 2 dc 3 df 4 {"x":5,"y":6}
let p, q;
({ p, q = 'dq' } = { p: 'P' });
console.log(p, q); // expect: P dq
const t = {};
({ x: t.x, y: t['y'], z: [t.z] } = { x: 1, y: 2, z: [3] });
console.log(JSON.stringify(t)); // expect: {"x":1,"y":2,"z":3}
const { length, [0]: first } = 'str';
console.log(length, first); // expect: 3 s
const { toFixed } = 5;
console.log(typeof toFixed); // expect: function
const { n = 'not for null', u = 'for undefined' } = { n: null, u: undefined };
console.log(n, u); // expect: null for undefined
