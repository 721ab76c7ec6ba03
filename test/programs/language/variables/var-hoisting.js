console.log(typeof hoisted, hoisted); // expect: undefined undefined
var hoisted = 1;
console.log(hoisted); // expect: 1
function f() {
  inner = 2;
  return inner;
  var inner;
}
console.log(f()); // expect: 2
console.log(typeof inner); // expect: undefined
