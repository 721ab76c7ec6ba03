// node: skip Node 20 has no ArrayBuffer.prototype.transfer
// Arrays whose buffer is gone, or has become too short.
const show = (f) => { try { return String(f()); } catch (e) { return e.name + ': ' + e.message; } };
const a = new Int32Array([1, 2, 3]);
const iterator = a.values();
iterator.next();
a.buffer.transfer();
console.log(a.length, a.byteLength, a.byteOffset, a[0], 0 in a, Object.keys(a).length, a.buffer.detached);
console.log(show(() => a.at(0)));
console.log(show(() => iterator.next()));
console.log(show(() => [...a]));
console.log(show(() => new Int32Array(a)));
console.log(show(() => a.subarray(0)));
a[0] = 5;
console.log(a[0]);
// A callback takes the elements away.
const b = new Int32Array([1, 2, 3]);
console.log(b.map((x, i) => { if (i === 0) b.buffer.transfer(); return x === undefined ? -1 : x; }).join(), b.length);
const c = new Int32Array([1, 2, 3]);
console.log(show(() => c.fill({ valueOf() { c.buffer.transfer(); return 1; } })));
// Views of a resizable buffer.
const buffer = new ArrayBuffer(8, { maxByteLength: 16 });
const tracking = new Uint16Array(buffer), tail = new Uint16Array(buffer, 4), fixed = new Uint16Array(buffer, 2, 2);
console.log(tracking.length, tail.length, fixed.length);
buffer.resize(11);
tracking[4] = 77;
console.log(tracking.join(), tail.join(), tail.byteLength, tracking.subarray(1).length, tracking.subarray(1, 3).length);
buffer.resize(5);
console.log(tracking.length, tail.length, tail.byteOffset, fixed.length, fixed.byteOffset, show(() => fixed.join()));
buffer.resize(2);
console.log(tracking.length, tail.length, show(() => tail.at(0)), show(() => tail.subarray(0)));
buffer.resize(16);
console.log(tracking.join(), tail.length, fixed.join());
const seen = [];
for (const x of tracking) {
  seen.push(x);
  if (seen.length === 2) buffer.resize(6);
}
console.log(seen.join());
console.log(show(() => { for (const x of fixed) buffer.resize(0); }));
// expect: 0 0 0 undefined false 0 true
// expect: TypeError: Cannot perform %TypedArray%.prototype.at on a detached ArrayBuffer
// expect: TypeError: Cannot perform Array Iterator.prototype.next on a detached ArrayBuffer
// expect: TypeError: Cannot perform %TypedArray%.prototype.values on a detached ArrayBuffer
// expect: TypeError: Cannot perform Construct on a detached ArrayBuffer
// expect: TypeError: Cannot perform Construct on a detached ArrayBuffer
// expect: undefined
// expect: 1,-1,-1 0
// expect: TypeError: Cannot perform %TypedArray%.prototype.fill on a detached ArrayBuffer
// expect: 4 2 2
// expect: 0,0,0,0,77 0,0,77 6 4 2
// expect: 2 0 4 0 0 TypeError: Cannot perform %TypedArray%.prototype.join on a detached ArrayBuffer
// expect: 1 0 TypeError: Cannot perform %TypedArray%.prototype.at on a detached ArrayBuffer RangeError: Start offset 4 is outside the bounds of the buffer
// expect: 0,0,0,0,0,0,0,0 6 0,0
// expect: 0,0,0
// expect: TypeError: Cannot perform Array Iterator.prototype.next on a detached ArrayBuffer
