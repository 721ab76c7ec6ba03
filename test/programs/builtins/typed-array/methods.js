// Search, callbacks and iteration.
const show = (f) => { try { return String(f()); } catch (e) { return e.name + ': ' + e.message; } };
const a = new Int16Array([5, -1, 7, 7, 0]);
console.log(a.at(-1), a.at(9), a.includes(7), a.includes(7, 4), a.includes('7'), a.indexOf(7), a.indexOf(7, -2), a.lastIndexOf(7), a.lastIndexOf(7, 2), a.indexOf(0.5));
const f = new Float64Array([NaN, -0, 1.5]);
console.log(f.includes(NaN), f.indexOf(NaN), f.indexOf(0), f.lastIndexOf(0), f.includes(undefined), Object.is(f.find((x) => x === 0), -0));
const big = new BigInt64Array([1n, -5n, 2n ** 62n]);
console.log(big.includes(-5n), big.indexOf(2n ** 62n), big.indexOf(2n ** 64n - 5n), big.indexOf(1), big.join(' '), big.reduce((x, y) => x + y));
console.log(a.every((x) => x > -2), a.some((x) => x > 7), a.find((x) => x < 0), a.findIndex((x) => x === 7), a.findLast((x) => x === 7), a.findLastIndex((x) => x === 7), a.findIndex((x) => x > 9));
console.log(String(a.map((x) => x * 10000)), '|', String(a.filter((x) => x > 0)), '|', a.reduce((x, y) => x + y), a.reduceRight((x, y) => `${x},${y}`, 'end'));
const seen = [];
a.forEach(function (x, i, self) { seen.push(`${i}:${x}${self === a}${this}`); }, 'T');
console.log(seen.join());
console.log([...a].join(), [...a.keys()].join(), [...a.entries()].join('|'), a.values === a[Symbol.iterator], a.toString === Array.prototype.toString);
console.log(a.join(), a.join(''), a.join(' - '), String(new Float32Array([0.1, 1e21])), new Int32Array([1234567, -1]).toLocaleString());
let sum = 0;
for (const x of a) {
  if (x === 0) break;
  sum += x;
}
const [first, , third, ...rest] = a;
console.log(sum, first, third, rest.join(), Math.max(...a), Object.keys(a).join(), JSON.stringify(a), Array.isArray(a), Array.from(a, (x) => -x).join());
console.log(show(() => a.map(5)), '|', show(() => Int16Array.prototype.map.call([], (x) => x)), '|', show(() => new Int8Array().reduce((x) => x)));
console.log(show(() => Int16Array.prototype.at.call([1], 0)), '|', String(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Int8Array).prototype, Symbol.toStringTag).get.call([])));
// What is no number, out of range, or not an index.
a[1.5] = 1; a[-1] = 1; a[99] = 1; a['-0'] = 1; a.name = 'kept';
console.log(a[1.5], a[-1], a[99], a['-0'], a.name, 1.5 in a, '4' in a, a.length, delete a[99]);
// expect: 0 undefined true false false 2 3 3 2 -1
// expect: true -1 1 1 false true
// expect: true 2 -1 -1 1 -5 4611686018427387904 4611686018427387900n
// expect: true false -1 2 7 3 -1
// expect: -15536,-10000,4464,4464,0 | 5,7,7 | 18 end,0,7,7,-1,5
// expect: 0:5trueT,1:-1trueT,2:7trueT,3:7trueT,4:0trueT
// expect: 5,-1,7,7,0 0,1,2,3,4 0,5|1,-1|2,7|3,7|4,0 true true
// expect: 5,-1,7,7,0 5-1770 5 - -1 - 7 - 7 - 0 0.10000000149011612,1.0000000200408773e+21 1,234,567,-1
// expect: 18 5 7 7,0 7 0,1,2,3,4 {"0":5,"1":-1,"2":7,"3":7,"4":0} false -5,1,-7,-7,0
// expect: TypeError: 5 is not a function | TypeError: this is not a typed array. | TypeError: Reduce of empty array with no initial value
// expect: TypeError: Method %TypedArray%.prototype.at called on incompatible receiver [object Array] | undefined
// expect: undefined undefined undefined undefined kept false true 5 true
