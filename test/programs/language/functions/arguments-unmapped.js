function f(a) {
  'use strict';
  arguments[0] = 'x';
  return a;
}
console.log(f(1)); // expect: 1
function g(a = 0) {
  a = 5;
  return arguments[0];
}
console.log(g(1)); // expect: 1
console.log((function () { 'use strict'; try { return arguments.callee; } catch (e) { return e.name; } })()); // expect: TypeError
