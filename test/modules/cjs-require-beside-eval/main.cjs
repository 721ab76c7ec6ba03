// A direct eval could assign to require: what require is called with is found all the same.
const four = require('./four.cjs');
function fast(x) {
  return x;
  eval(x);
}
console.log(four, fast(1)); // expect: 4 1
console.log(eval("require('./four.cjs')")); // expect: 4
