let calls = 0;
const next = () => ++calls;
function f(a = next(), b = a + 1, c = () => a + b) { return [a, b, c()].join(); }
console.log(f(), f(10), f(10, 20), f(undefined, 5), f(null)); // expect: 1,2,3 10,11,21 10,20,30 2,5,7 ,1,1
console.log(f.length, ((a, b = 1, c) => {}).length); // expect: 0 1
function g(a, b = () => a) { var a = 2; return [a, b()].join(); }
console.log(g(1)); // expect: 2,1
try {
  (function (a = b, b) {})();
} catch (e) {
  console.log(e.name + ': ' + e.message); // expect: ReferenceError: Cannot access 'b' before initialization
}
