// node: skip V8 looks at each of the indices
// Array-likes as long as they can be: what is not there is stepped over.
const like = { length: 2 ** 53 - 1, 0: 'a', 4294967296: 'm', 9007199254740990: 'z' };
console.log(Array.prototype.indexOf.call(like, 'z'), Array.prototype.lastIndexOf.call(like, 'a')); // expect: 9007199254740990 0
console.log(Array.prototype.includes.call(like, 'm'), Array.prototype.reduceRight.call(like, (a, b) => a + b)); // expect: true zma
const spreadable = { length: 2 ** 53 - 1, 0: 1, [Symbol.isConcatSpreadable]: true };
try {
  [].concat(spreadable, [1, 2]);
} catch (e) {
  console.log(String(e)); // expect: TypeError: Invalid array length
}
