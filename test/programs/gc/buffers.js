// A view keeps its buffer alive, a buffer its bytes; what is in the bytes keeps nothing alive.
function view(n) {
  const bytes = new Uint8Array(new ArrayBuffer(n), n >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = i;
  return bytes;
}
const kept = [];
for (let i = 1; i <= 30; i++) {
  view(i * 37);
  if (i % 10 === 0) kept.push(view(i * 100));
}
console.log(kept.map((bytes) => bytes.reduce((a, b) => a + b, 0)).join());
// expect: 62286,124716,187290

const floats = Float64Array.from({ length: 500 }, (_, i) => i / 8);
const garbage = [];
for (let i = 0; i < 300; i++) garbage[i % 7] = { i, text: `item ${i}`, doubles: floats.slice(i, i + 20) };
console.log(garbage.map((g) => g.doubles.at(-1)).sort().join(), new Float64Array(floats.buffer, 8 * 100, 3).join());
// expect: 39,39.125,39.25,39.375,39.5,39.625,39.75 12.5,12.625,12.75
const large = new Uint8Array(300000).fill(7);
let sum = 0;
for (let i = 0; i < 20; i++) sum += new Uint8Array(20000).length + large.subarray(i * 1000).at(-1);
console.log(sum);
// expect: 400140
