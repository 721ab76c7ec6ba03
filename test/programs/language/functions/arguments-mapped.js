function f(a, b) {
  arguments[0] = 'x';
  b = 'y';
  return [a, arguments[1], arguments.length].join();
}
console.log(f(1, 2)); // expect: x,y,2
console.log(f(1)); // expect: x,,1
function g(a) {
  delete arguments[0];
  arguments[0] = 2;
  return a;
}
console.log(g(1)); // expect: 1
function h(a) { a = 5; return (() => arguments[0])(); }
console.log(h(1)); // expect: 5
function dup(a, a) { return a; }
console.log(dup(1, 2)); // expect: 2
