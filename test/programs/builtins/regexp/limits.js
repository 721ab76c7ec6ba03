// Deep patterns, and more backtracking than there is room for.
const n = 1000;
console.log(new RegExp('('.repeat(n) + 'a' + ')'.repeat(n)).test('xa')); // expect: true
console.log(new RegExp('(?=a'.repeat(n) + ')'.repeat(n)).test('a')); // expect: false
console.log(new RegExp('a|'.repeat(n)).exec('b')[0].length); // expect: 0
try {
  new RegExp('('.repeat(40000) + ')'.repeat(40000));
} catch (error) {
  console.log(error.name, error.message.slice(-17)); // expect: SyntaxError Too many captures
}
const long = 'ab'.repeat(1 << 23);
try {
  console.log(/^(?:a|ab|b)*c/.test(long));
} catch (error) {
  console.log(error.name, error.message); // expect: RangeError Maximum call stack size exceeded
}
console.log(/b$/.test(long), /(?:a?){1000000}/.test('a')); // expect: true true
