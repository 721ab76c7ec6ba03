class A { m() {} get g() { return 1; } static s() {} }
const show = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); console.log(k, d.enumerable, d.configurable, d.writable, typeof d.get); };
show(A.prototype, 'm'); show(A.prototype, 'g'); show(A, 's'); show(A, 'prototype'); show(A, 'name'); show(A.prototype, 'constructor');
console.log('prototype' in A.prototype.m, Object.getOwnPropertyNames(A).join());
// expect: m false true true undefined
// expect: g false true undefined function
// expect: s false true true undefined
// expect: prototype false false false undefined
// expect: name false true false undefined
// expect: constructor false true true undefined
// expect: false length,name,prototype,s
