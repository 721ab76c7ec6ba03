const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
console.log(Object.prototype.toString.call(Atomics), typeof Atomics, Atomics.add.length, Atomics.wait.length);
for (const Type of [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array]) {
  const a = new Type(3);
  const results = [
    Atomics.store(a, 0, 2 ** 40 + 300), Atomics.load(a, 0), Atomics.add(a, 0, -500), a[0], Atomics.sub(a, 0, 2 ** 31), a[0],
    Atomics.and(a, 0, 0xf0f0), a[0], Atomics.or(a, 0, 0x10c), a[0], Atomics.xor(a, 0, -1), a[0], Atomics.exchange(a, 0, 1e20), a[0],
    Atomics.compareExchange(a, 1, 256 * 65536 * 256, 70000), a[1], Atomics.compareExchange(a, 1, 5, 9), a[1], Atomics.exchange(a, 2, Infinity), a[2],
  ];
  console.log(Type.name, results.join(' '));
}
const big = new BigInt64Array(2), unsigned = new BigUint64Array(1);
console.log(Atomics.store(big, 0, 2n ** 64n + 7n), big[0], Atomics.add(big, 0, -9n), big[0], Atomics.sub(big, 0, 2n ** 63n), big[0]);
console.log(Atomics.and(big, 0, 0xffn), big[0], Atomics.or(big, 0, 1n), big[0], Atomics.xor(big, 0, -1n), big[0], Atomics.exchange(big, 0, 5n), big[0]);
console.log(Atomics.compareExchange(big, 0, 2n ** 64n + 5n, -1n), big[0], Atomics.compareExchange(big, 0, 5n, 0n), big[0], Atomics.sub(unsigned, 0, 1n), unsigned[0]);
console.log(Object.is(Atomics.store(new Int8Array(1), 0, -0), 0), Atomics.store(new Int8Array(1), 0, '3.7'));
console.log([1, 2, 3, 4, 8].map((n) => Atomics.isLockFree(n)));
const ints = new Int32Array(2), shared = new Int32Array(new SharedArrayBuffer(8));
attempt(() => Atomics.add({}, 0, 0));
attempt(() => Atomics.add([1], 0, 0));
attempt(() => Atomics.add(null, 0, 0));
attempt(() => Atomics.load(new Float64Array(1), 0));
attempt(() => Atomics.load(new Uint8ClampedArray(1), 0));
attempt(() => Atomics.load(ints, 2));
attempt(() => Atomics.load(ints, -1));
attempt(() => Atomics.load(ints, '1'));
attempt(() => Atomics.add(ints, 0, 1n));
attempt(() => Atomics.add(big, 0, 1));
attempt(() => Atomics.notify(ints, 0) + Atomics.notify(shared, 0) + Atomics.notify(big, 1, -1));
attempt(() => Atomics.notify(new Uint32Array(1), 0));
attempt(() => Atomics.notify(shared, 2));
attempt(() => Atomics.wait(ints, 0, 0, 1));
attempt(() => Atomics.wait(new Int16Array(2), 0, 0, 1));
// expect: [object Atomics] object 3 4
// expect: Int8Array 1099511628076 44 44 56 56 56 56 48 48 60 60 -61 -61 0 0 112 112 112 0 0
// expect: Uint8Array 1099511628076 44 44 56 56 56 56 48 48 60 60 195 195 0 0 112 112 112 0 0
// expect: Int16Array 1099511628076 300 300 -200 -200 -200 -200 -4048 -4048 -3780 -3780 3779 3779 0 0 4464 4464 4464 0 0
// expect: Uint16Array 1099511628076 300 300 65336 65336 65336 65336 61488 61488 61756 61756 3779 3779 0 0 4464 4464 4464 0 0
// expect: Int32Array 1099511628076 300 300 -200 -200 2147483448 2147483448 61488 61488 61756 61756 -61757 -61757 1661992960 0 70000 70000 70000 0 0
// expect: Uint32Array 1099511628076 300 300 4294967096 4294967096 2147483448 2147483448 61488 61488 61756 61756 4294905539 4294905539 1661992960 0 70000 70000 70000 0 0
// expect: 18446744073709551623n 7n 7n -2n -2n 9223372036854775806n
// expect: 9223372036854775806n 254n 254n 255n 255n -256n -256n 5n
// expect: 5n -1n -1n -1n 0n 18446744073709551615n
// expect: true 3
// expect: [ true, true, false, true, true ]
// expect: TypeError: #<Object> is not an integer typed array.
// expect: TypeError: [object Array] is not an integer typed array.
// expect: TypeError: null is not an integer typed array.
// expect: TypeError: [object Float64Array] is not an integer typed array.
// expect: TypeError: [object Uint8ClampedArray] is not an integer typed array.
// expect: RangeError: Invalid atomic access index
// expect: RangeError: Invalid atomic access index
// expect: 0
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: 0
// expect: TypeError: [object Uint32Array] is not an int32 or BigInt64 typed array.
// expect: RangeError: Invalid atomic access index
// expect: TypeError: [object Int32Array] is not a shared typed array.
// expect: TypeError: [object Int16Array] is not an int32 or BigInt64 typed array.
