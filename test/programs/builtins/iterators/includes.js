// node: skip Node 20 has no iterator helpers

const attempt = (f) => {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name);
  }
};
console.log([1, NaN, -0].values().includes(NaN), [0].values().includes(-0), ["1"].values().includes(1)); // expect: true true false
console.log([5, 6, 5].values().includes(5, 1), [5, 6].values().includes(5, 1)); // expect: true false
console.log([5].values().includes(5, Infinity)); // expect: false

let closed = 0;
const numbers = () => ({
  __proto__: Iterator.prototype,
  n: 0,
  next() { return { done: false, value: this.n++ }; },
  return() {
    closed++;
    return {};
  },
});
console.log(numbers().includes(1000), closed); // expect: true 1
attempt(() => numbers().includes(1, "2")); // expect: TypeError
attempt(() => numbers().includes(1, 0.5)); // expect: TypeError
attempt(() => numbers().includes(1, -1)); // expect: RangeError
attempt(() => numbers().includes(1, 2 ** 53)); // expect: RangeError
console.log(closed); // expect: 5
attempt(() => Iterator.prototype.includes.call(1, 1)); // expect: TypeError
