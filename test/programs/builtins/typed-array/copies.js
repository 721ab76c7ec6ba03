// Methods that copy, move and sort.
const show = (f) => { try { return String(f()); } catch (e) { return e.name + ': ' + e.message; } };
const make = () => new Uint8Array([1, 2, 3, 4, 5, 6]);
console.log(String(make().copyWithin(1, 0, 4)), String(make().copyWithin(0, 2)), String(make().copyWithin(-2, -4, -3)), String(make().copyWithin(4, 0)));
console.log(String(make().fill(9)), String(make().fill(257, 1, 3)), String(make().fill('7', -2)), String(make().fill(0, 4, 2)), String(new Float64Array(5).fill(0.1)), show(() => make().fill(1n)));
console.log(String(make().reverse()), String(make().toReversed()), String(make().slice(2)), String(make().slice(-3, -1)), String(make().slice(3, 1)), String(make().with(-1, 300)));
console.log(show(() => make().with(6, 0)), '|', show(() => make().with(0, 1n)));
// set: arrays, array-likes, typed arrays of the same and of another type, also of the same buffer.
const target = make();
target.set([10, '20'], 1);
target.set({ length: 1, 0: 300 }, 5);
console.log(String(target));
target.set(new Float64Array([1.9, -1]), 3);
target.set(target.subarray(0, 3), 1);
console.log(String(target));
const words = new Uint16Array(target.buffer);
words.set(target.subarray(0, 3));
console.log(String(words), String(target));
target.set(words, 1);
console.log(String(target), show(() => target.set([1], 6)), '|', show(() => target.set([1], -1)), '|', show(() => target.set(null)), '|', show(() => target.set(new BigInt64Array(1))));
// subarray sees the same bytes, slice does not.
const whole = make(), part = whole.subarray(1, 4), copy = whole.slice(1, 4);
whole[2] = 99;
console.log(String(part), String(copy), part.byteOffset, part.subarray(1).byteOffset, whole.subarray(9).length, whole.subarray(-2).join());
// sort: by value.
console.log(String(new Int8Array([10, -1, 9, -128, 127]).sort()), String(new Uint8Array([10, 255, 9]).sort()), String(new Float32Array([3, NaN, -Infinity, 0.5, Infinity]).sort()));
const zeros = new Float64Array([0, -0, 0, -0, NaN, -1]).sort();
console.log([...zeros].map((x) => (Object.is(x, -0) ? '-0' : String(x))).join());
console.log(String(new BigInt64Array([3n, -(2n ** 63n), 2n ** 63n - 1n, 0n]).sort()), String(new BigUint64Array([3n, 2n ** 64n - 1n, 0n]).sort()));
console.log(String(make().sort((x, y) => y - x)), String(make().sort((x, y) => (x & 1) - (y & 1))), String(make().toSorted((x, y) => y - x)), show(() => make().sort(null)));
let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
for (const T of [Int8Array, Int16Array, Uint32Array, Float64Array]) {
  for (const pattern of [() => random() - 1e9, (i) => (i < 15 ? i : 24 - i)]) {
    const values = Array.from({ length: 24 }, (_, i) => pattern(i));
    const sorted = new T(values).sort();
    if (sorted.some((x, i) => x < sorted[i - 1]) || !sorted.includes(new T(values)[7])) console.log('wrong order', T.name, String(pattern));
  }
}
// Symbol.species.
class Strange extends Uint8Array {
  static get [Symbol.species]() { return Float64Array; }
}
const strange = new Strange([1, 2, 3]);
console.log(strange.slice(1) instanceof Float64Array, String(strange.map((x) => x / 2)), String(strange.filter((x) => x > 1)), strange.toReversed().constructor.name);
class Wrong extends Uint8Array {
  static get [Symbol.species]() { return Array; }
}
console.log(show(() => new Wrong(2).slice()), '|', show(() => new Wrong(2).subarray(0)));
// expect: 1,1,2,3,4,6 3,4,5,6,5,6 1,2,3,4,3,6 1,2,3,4,1,2
// expect: 9,9,9,9,9,9 1,1,1,4,5,6 1,2,3,4,7,7 1,2,3,4,5,6 0.1,0.1,0.1,0.1,0.1 TypeError: Cannot convert a BigInt value to a number
// expect: 6,5,4,3,2,1 6,5,4,3,2,1 3,4,5,6 4,5  1,2,3,4,5,44
// expect: RangeError: Invalid typed array index | TypeError: Cannot convert a BigInt value to a number
// expect: 1,10,20,4,5,44
// expect: 1,1,10,20,255,44
// expect: 1,1,10 1,0,1,0,10,0
// expect: 1,1,1,10,10,0 RangeError: offset is out of bounds | RangeError: offset is out of bounds | TypeError: Cannot convert undefined or null to object | TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: 2,99,4 2,3,4 1 2 0 5,6
// expect: -128,-1,9,10,127 9,10,255 -Infinity,0.5,3,Infinity,NaN
// expect: -1,-0,-0,0,0,NaN
// expect: -9223372036854775808,0,3,9223372036854775807 0,3,18446744073709551615
// expect: 6,5,4,3,2,1 2,4,6,1,3,5 6,5,4,3,2,1 TypeError: The comparison function must be either a function or undefined
// expect: true 0.5,1,1.5 2,3 Uint8Array
// expect: TypeError: Method %TypedArray%.prototype.slice called on incompatible receiver [object Array] | TypeError: Method %TypedArray%.prototype.subarray called on incompatible receiver [object Array]
