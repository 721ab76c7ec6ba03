// node: skip Node 20 has no Math.sumPrecise
// The exact sum, rounded once.

console.log(Math.sumPrecise([0.1, 0.2, 0.3, -0.6]), 0.1 + 0.2 + 0.3 - 0.6); // expect: 2.7755575615628914e-17 1.1102230246251565e-16
console.log(Math.sumPrecise([1e308, 1e308, 0.1, -1e308, -1e308])); // expect: 0.1
console.log(Math.sumPrecise(Array(10).fill(0.1))); // expect: 1
console.log(Math.sumPrecise([1, 2 ** -53]), Math.sumPrecise([1, 2 ** -53, 5e-324])); // expect: 1 1.0000000000000002
console.log(Math.sumPrecise([1 + 2 ** -52, 2 ** -53])); // expect: 1.0000000000000004
console.log(Math.sumPrecise([5e-324, 5e-324]), Math.sumPrecise([2 ** -1022, -5e-324])); // expect: 1e-323 2.225073858507201e-308
console.log(Math.sumPrecise([Number.MAX_VALUE, 2 ** 970]), Math.sumPrecise([Number.MAX_VALUE, 2 ** 970, -5e-324])); // expect: Infinity 1.7976931348623157e+308
console.log(Math.sumPrecise([-Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE])); // expect: -1.7976931348623157e+308

const isMinusZero = (x) => Object.is(x, -0);
console.log([[], [-0], [-0, -0], [0], [-0, 0], [1, -1]].map((list) => isMinusZero(Math.sumPrecise(list))).join()); // expect: true,true,true,false,false,false
console.log(Math.sumPrecise([Infinity, 1]), Math.sumPrecise([-Infinity, -0]), Math.sumPrecise([Infinity, -Infinity]), Math.sumPrecise([NaN])); // expect: Infinity -Infinity NaN NaN

// The same as with rational numbers, for sums of any size.
let seed = 12345;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const scaled = (x) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const n = exponent ? (fraction | 0x10000000000000n) << (exponent - 1n) : fraction;
  return x < 0 ? -n : n;
};
let wrong = 0;
for (let round = 0; round < 40; round++) {
  const list = Array.from({ length: 20 }, () => (random() - 0.5) * 2 ** Math.floor(random() * (round % 2 ? 40 : 1900) - (round % 2 ? 20 : 950)));
  const difference = scaled(Math.sumPrecise(list)) - list.map(scaled).reduce((a, b) => a + b);
  const ulp = Math.abs(Math.sumPrecise(list)) * 2 ** -52;
  const magnitude = difference < 0n ? -difference : difference;
  if (2n * magnitude > scaled(ulp)) wrong++;
}
console.log(wrong); // expect: 0

let closed = 0;
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1n }), return: () => closed++ }) };
for (const items of [iterable, ["1"], [{}], undefined, 5]) {
  try {
    Math.sumPrecise(items);
  } catch (error) {
    console.log(error.name);
  }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
console.log(closed); // expect: 1
