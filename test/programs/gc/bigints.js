// Temporary BigInts by the thousand, some of them large, and some kept.
const kept = [];
let product = 1n, sum = 0n;
for (let n = 1n; n <= 60n; n++) {
  product *= n;
  sum += product % 1000003n;
  if (n % 12n === 0n) kept.push({ n, product, text: `${product >> 3n}` });
}
let huge = 3n ** 50000n;
for (let i = 0; i < 4; i++) huge = (huge >> 1n) + 1n;
let counter = 0n;
const box = { value: 10n ** 20n };
for (let i = 0; i < 60; i++) { counter++; box.value--; box.value -= counter; }
console.log(sum, kept.length, kept.map((k) => k.text.length), kept[1].product / kept[0].product, huge.toString(36).length, counter, box.value);
// expect: 21852993n 5 [ 8, 23, 41, 61, 82 ] 1295295050649600n 15328 60n 99999999999999998110n
