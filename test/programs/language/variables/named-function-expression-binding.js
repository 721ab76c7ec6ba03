const f = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); };
console.log(f(5), typeof fact); // expect: 120 undefined
const g = function self() { self = 1; return typeof self; };
console.log(g()); // expect: function
const h = function self() { 'use strict'; try { self = 1; } catch (e) { return e.message; } };
console.log(h()); // expect: Assignment to constant variable.
