// Functions of Math in place of calls: of all kinds of numbers as the functions themselves give it, and replaced ones.
const values = [0, -0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, NaN, Infinity, -Infinity, 4294967295, 2147483648, -2147483649, 1e300, 0.49999999999999994, 9007199254740993];
const inPlace = {
  abs: (x) => Math.abs(x), ceil: (x) => Math.ceil(x), floor: (x) => Math.floor(x), sqrt: (x) => Math.sqrt(x), trunc: (x) => Math.trunc(x), fround: (x) => Math.fround(x),
  atan: (x) => Math.atan(x), cos: (x) => Math.cos(x), exp: (x) => Math.exp(x), log: (x) => Math.log(x), round: (x) => Math.round(x), sin: (x) => Math.sin(x), tan: (x) => Math.tan(x),
  atan2: (x, y) => Math.atan2(x, y), imul: (x, y) => Math.imul(x, y), max: (x, y) => Math.max(x, y), min: (x, y) => Math.min(x, y), pow: (x, y) => Math.pow(x, y),
};
for (const name of Object.keys(inPlace)) for (const x of values) for (const y of values) if (!Object.is(inPlace[name](x, y), Math[name].call(null, x, y))) console.log(name, x, y);
console.log(inPlace.max('3', '4'), inPlace.floor({ valueOf: () => 7.5 }), inPlace.min(null, true), inPlace.abs(undefined)); // expect: 4 7 0 NaN
try { inPlace.sqrt(4n); } catch (e) { console.log(e.name); } // expect: TypeError
console.log(Math.abs(), Math.max(), Math.min(1), Math.max(1, 2, 3)); // expect: NaN -Infinity 1 3

const items = [10, 20, 30, 40];
function pick(x) { return items[Math.floor(x * 4)]; }
let sum = 0;
for (let i = 0; i < 100; i++) sum += pick(i / 100) + Math.max(i, 3) + Math.min(i, 3) + Math.abs(i - 50);
console.log(sum, pick(-0), pick(-0.1), pick(5)); // expect: 10250 10 undefined undefined
function inRange(n) { for (let i = 0; i < n; i++) { const x = Math.random(); if (!(x >= 0 && x < 1)) return false; } return true; }
console.log(inRange(1000)); // expect: true

const { floor } = Math;
Math.floor = (x) => `mine ${x}`;
console.log(pick(0.25), inPlace.floor(2.5)); // expect: undefined mine 2.5
Math.floor = floor;
console.log(pick(0.25), inPlace.floor(2.5)); // expect: 20 2
