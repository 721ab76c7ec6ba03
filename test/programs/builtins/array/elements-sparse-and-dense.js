// Elements become sparse and dense again, whatever the order of stores.
const flags = {};
for (let bit = 0; bit < 30; bit++) flags[flags['F' + bit] = 2 ** bit] = 'F' + bit;
console.log(Object.keys(flags).length, flags[2 ** 29], flags.F7, Object.keys(flags)[3]); // expect: 60 F29 128 8

const far = [];
far[1e9] = 1;
far.length = 2 ** 32 - 1;
far[2 ** 32 - 2] = 2;
console.log(far.length, Object.keys(far).join()); // expect: 4294967295 1000000000,4294967294
far.length = 5;
far.push('a');
console.log(far.length, far); // expect: 6 [ <5 empty items>, 'a' ]

const fromEnd = [];
for (let i = 99_999; i >= 0; i--) fromEnd[i] = i;
console.log(fromEnd.length, fromEnd.reduce((a, b) => a + b), fromEnd.indexOf(77_777)); // expect: 100000 4999950000 77777

const holes = [];
for (let i = 0; i < 50_000; i++) holes[i] = i;
for (let i = 0; i < 50_000; i++) if (i % 1000) delete holes[i];
holes[100_000] = 'far';
console.log(Object.keys(holes).length, holes[49_000], holes[49_001], holes.length); // expect: 51 49000 undefined 100001
for (let i = 0; i < 100_000; i++) holes[i] = -i;
console.log(Object.keys(holes).length, holes[49_001], holes.at(-1)); // expect: 100001 -49001 far

const queue = {};
for (let i = 0; i < 50_000; i++) {
  queue[i] = i;
  delete queue[i - 10];
}
console.log(Object.keys(queue).join()); // expect: 49990,49991,49992,49993,49994,49995,49996,49997,49998,49999

const emptied = [];
emptied[1e6] = 1;
delete emptied[1e6];
for (let i = 0; i < 3; i++) emptied[i] = i;
console.log(emptied.length, Object.keys(emptied).join(), emptied.indexOf(2)); // expect: 1000001 0,1,2 2

let x = 1;
const random = {};
for (let i = 0; i < 20_000; i++) {
  x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
  random[x] = i;
}
const keys = Object.keys(random).map(Number);
console.log(keys.length, keys.every((key, i) => i === 0 || keys[i - 1] < key)); // expect: 20000 true

// What is added during the walk is met, what is deleted is not.
const changing = [0, 1];
changing[5000] = 'deleted';
changing[9000] = 'last';
const met = [];
changing.forEach((value, i) => {
  if (i === 1) {
    changing[7000] = 'added';
    delete changing[5000];
  }
  met.push(value);
});
console.log(met.join()); // expect: 0,1,added,last
