function f() { 'use strict'; return arguments; }
try { f().callee; } catch (e) { console.log(e.name); } // expect: TypeError
const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(f(), 'callee');
console.log(get === set, get === Object.getOwnPropertyDescriptor(Function.prototype, 'caller').get, enumerable, configurable); // expect: true true false false
console.log((function () { return typeof arguments.callee; })()); // expect: function
