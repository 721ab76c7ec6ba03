function f(a, b) { return `${this && this.n}:${a}:${b}:${arguments.length}`; }
const o = { n: 'o' };
console.log(f.call(o, 1, 2), f.apply(o, [1, 2, 3]), f.apply(o), f.apply(o, null), f.apply(o, { length: 2, 0: 'x' }));
const b = f.bind(o, 'bound');
console.log(b(2), b.call({ n: 'ignored' }, 3), b.name, b.length, b.bind(null, 9)());
function P(x, y) { this.sum = x + y; }
const B = P.bind(null, 1);
console.log(new B(2).sum, new B(2) instanceof P, 'prototype' in B);
try { f.apply(o, 5); } catch (e) { console.log(e.name + ': ' + e.message); }
try { Function.prototype.call.call(5); } catch (e) { console.log(e.name); }
console.log(Math.max.apply(null, [1, 5, 3]), Function.prototype.call.call(f, o, 'cc'));
// expect: o:1:2:2 o:1:2:3 o:undefined:undefined:0 o:undefined:undefined:0 o:x:undefined:2
// expect: o:bound:2:2 o:bound:3:2 bound f 1 o:bound:9:2
// expect: 3 true false
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: TypeError
// expect: 5 o:cc:undefined:1
