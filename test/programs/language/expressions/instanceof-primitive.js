// The prototype of the right operand is not read for a primitive.
const callable = Object.defineProperty((() => {}).bind(), 'prototype', { get() { throw new Error('read'); } });
const method = { f() {} }.f;
Object.defineProperty(method, 'prototype', { get() { throw new Error('read'); } });
console.log(0 instanceof callable, 'x' instanceof method, undefined instanceof method); // expect: false false false
try { ({}) instanceof method; } catch (e) { console.log(e.message); } // expect: read
