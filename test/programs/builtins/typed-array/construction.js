// The 12 constructors, and what they are made from.
const show = (f) => { try { return String(f()); } catch (e) { return e.name + ': ' + e.message; } };
const TypedArray = Object.getPrototypeOf(Int8Array);
const all = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
console.log(all.map((T) => `${T.name} ${T.length} ${T.BYTES_PER_ELEMENT} ${T.prototype.BYTES_PER_ELEMENT} ${new T(2)[Symbol.toStringTag] === T.name}`).join('\n'));
console.log(TypedArray.name, TypedArray.length, typeof globalThis.TypedArray, Object.getPrototypeOf(Int8Array.prototype) === TypedArray.prototype);
console.log(show(() => new TypedArray()), '|', show(() => Int8Array(1)));
// From a length.
console.log(new Int16Array().length, new Int16Array(null).length, new Int16Array('3').length, new Int16Array(2.9).length, new Int16Array(true).length);
console.log(show(() => new Int16Array(-1)), '|', show(() => new Int16Array(1n)), '|', show(() => new Int16Array(Symbol())));
// From elements.
console.log(show(() => new Uint8Array([1, 256, -1, 2.7, '8', null, undefined, , NaN])));
console.log(show(() => new Uint8ClampedArray([0.5, 1.5, 2.5, 300, -3, NaN, Infinity])));
console.log(show(() => new Int32Array(new Set([3, 1, 3, 2]))), '|', show(() => new Int32Array({ length: 2, 0: 7, 1: 8 })));
console.log(show(() => new Float32Array(new Float64Array([1.1, -0, 1e40]))), '|', show(() => new BigUint64Array(new BigInt64Array([-1n, 2n]))));
console.log(show(() => new BigInt64Array([1])), '|', show(() => new BigInt64Array(new Int8Array(1))), '|', show(() => new Int8Array([1n])));
console.log(show(() => new BigInt64Array([2n ** 63n, '5', true])));
console.log(show(() => new Int8Array({ [Symbol.iterator]: 5 })));
// Views of a buffer.
const buffer = new ArrayBuffer(8);
const words = new Uint32Array(buffer, 4, 1);
words[0] = 0x01020304;
console.log(String(new Uint8Array(buffer)), words.byteOffset, words.byteLength, words.buffer === buffer, new Uint16Array(buffer, 2).length);
console.log(show(() => new Uint32Array(buffer, 1)), '|', show(() => new Uint32Array(new ArrayBuffer(7))));
console.log(show(() => new Uint32Array(buffer, 12)), '|', show(() => new Uint32Array(buffer, 4, 2)), '|', show(() => new Uint32Array(buffer, -4)));
// from and of.
console.log(show(() => Int8Array.from([1, 2, 3], (x, i) => x * 10 + i)), '|', show(() => Int8Array.from('123')), '|', show(() => Float64Array.of(1, '2', 0.5)));
console.log(show(() => Int8Array.from(new Int16Array([300, 2]))), '|', show(() => Int8Array.from.call({}, [])), '|', show(() => TypedArray.of(1)));
console.log(show(() => TypedArray.from.call(Array, [1])), '|', show(() => Int8Array.from([], 5)), '|', show(() => Int8Array.from(null)));
// A subclass.
class Samples extends Float32Array {
  get last() { return this.at(-1); }
}
const samples = new Samples([1, 2, 3.5]);
console.log(samples.last, samples.map((x) => x + 1).last, samples instanceof Float32Array, samples.subarray(0, 2) instanceof Samples, samples.toSorted() instanceof Samples);
// expect: Int8Array 3 1 1 true
// expect: Uint8Array 3 1 1 true
// expect: Uint8ClampedArray 3 1 1 true
// expect: Int16Array 3 2 2 true
// expect: Uint16Array 3 2 2 true
// expect: Int32Array 3 4 4 true
// expect: Uint32Array 3 4 4 true
// expect: Float32Array 3 4 4 true
// expect: Float64Array 3 8 8 true
// expect: BigInt64Array 3 8 8 true
// expect: BigUint64Array 3 8 8 true
// expect: TypedArray 0 undefined true
// expect: TypeError: Abstract class TypedArray not directly constructable | TypeError: Constructor Int8Array requires 'new'
// expect: 0 0 3 2 1
// expect: RangeError: Invalid typed array length: -1 | TypeError: Cannot convert a BigInt value to a number | TypeError: Cannot convert a Symbol value to a number
// expect: 1,0,255,2,8,0,0,0,0
// expect: 0,2,2,255,0,0,255
// expect: 3,1,2 | 7,8
// expect: 1.100000023841858,0,Infinity | 18446744073709551615,2
// expect: TypeError: Cannot convert 1 to a BigInt | TypeError: Cannot mix BigInt and other types, use explicit conversions | TypeError: Cannot convert a BigInt value to a number
// expect: -9223372036854775808,5,1
// expect: TypeError: TypedArray's constructor requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
// expect: 0,0,0,0,4,3,2,1 4 4 true 3
// expect: RangeError: start offset of Uint32Array should be a multiple of 4 | RangeError: byte length of Uint32Array should be a multiple of 4
// expect: RangeError: Start offset 12 is outside the bounds of the buffer | RangeError: Invalid typed array length: 2 | RangeError: Start offset -4 is outside the bounds of the buffer
// expect: 10,21,32 | 1,2,3 | 1,2,0.5
// expect: 44,2 | TypeError: #<Object> is not a constructor | TypeError: Abstract class TypedArray not directly constructable
// expect: TypeError: Method %TypedArray%.from called on incompatible receiver [object Array] | TypeError: 5 is not a function | TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: 3.5 4.5 true true false
