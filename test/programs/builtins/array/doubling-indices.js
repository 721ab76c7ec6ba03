// Elements that get sparser and sparser do not take memory for the holes between them.
// gc-stress: skip the elements are copied while they are packed
const x = [];
for (let k = 2; k < 2 ** 32; k *= 2) x[k - 2] = k;
let wrong = 0;
for (let k = 2; k < 2 ** 32; k *= 2) if (x[k - 2] !== k) wrong++;
console.log(wrong, x.length, Object.keys(x).length); // expect: 0 2147483647 31
