const a = () => {};
const b = function () {};
let c = class {};
const o = { m() {}, f: () => {}, get g() { return 1; }, ['comp' + 1]: () => {}, [Symbol('sym')]: () => {} };
console.log(a.name, b.name, c.name); // expect: a b c
console.log(o.m.name, o.f.name, o.comp1.name, Object.getOwnPropertyDescriptor(o, 'g').get.name); // expect: m f comp1 get g
console.log(o[Object.getOwnPropertySymbols(o)[0]].name); // expect: [sym]
const { d = () => {} } = {};
const [e = function () {}] = [];
console.log(d.name, e.name); // expect: d e
function p(q = () => {}) { return q.name; }
console.log(p(), (function () {}).name === '', (() => {}).name === ''); // expect: q true true
let f; f = () => {}; f.g = () => {};
console.log(f.name, JSON.stringify(f.g.name)); // expect: f ""
console.log((function () {}).bind().name, a.bind().name); // expect: bound  bound a
