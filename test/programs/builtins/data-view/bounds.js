// node: skip Node 20 has neither transfer nor Float16
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
const b = new ArrayBuffer(8, { maxByteLength: 16 });
const rest = new DataView(b, 4), fixed = new DataView(b, 2, 4), empty = new DataView(b, 8);
rest.setInt16(0, 258);
console.log(rest.byteLength, fixed.byteLength, empty.byteLength);
b.resize(12);
console.log(rest.byteLength, fixed.byteLength, empty.byteLength, rest.getInt16(6));
attempt(() => rest.getInt16(7));
b.resize(5);
console.log(rest.byteLength, rest.getInt8(0));
attempt(() => rest.getInt16(0));
attempt(() => fixed.getInt8(0));
attempt(() => fixed.byteLength);
attempt(() => fixed.byteOffset);
attempt(() => empty.byteLength);
attempt(() => fixed.setInt8(0, 1));
b.resize(6);
console.log(fixed.byteLength, fixed.getInt16(2));
attempt(() => rest.setInt8({ valueOf() { b.resize(4); return 1; } }, 1));
attempt(() => rest.setInt8(0, { valueOf() { b.resize(2); return 1; } }));
const c = b.transfer(8);
attempt(() => rest.getInt8(0));
attempt(() => empty.byteLength);
attempt(() => rest.buffer === b);
attempt(() => new DataView(b));
attempt(() => Reflect.construct(DataView, [c, 4], Object.defineProperty(function () {}.bind(), 'prototype', { get() { c.transfer(); } })));

const v = new DataView(new ArrayBuffer(4));
for (const n of [1, -2.5, 65504, 65520, 1e-7, 5.96e-8, 0.1, NaN, -0, -Infinity, 1.0009765625]) {
  v.setFloat16(1, n, true);
  console.log(n, v.getFloat16(1, true), v.getUint16(1, true).toString(16), v.getFloat16(1));
}
// expect: 4 4 0
// expect: 8 4 4 0
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: 1 1
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Cannot perform DataView.prototype.getInt8 on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.byteLength on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.byteOffset on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.byteLength on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.setInt8 on a detached ArrayBuffer
// expect: 4 256
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Cannot perform DataView.prototype.setInt8 on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.getInt8 on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView.prototype.byteLength on a detached ArrayBuffer
// expect: true
// expect: TypeError: Cannot perform DataView constructor on a detached ArrayBuffer
// expect: TypeError: Cannot perform DataView constructor on a detached ArrayBuffer
// expect: 1 1 3c00 0.0000035762786865234375
// expect: -2.5 -2.5 c100 0.00001150369644165039
// expect: 65504 65504 7bff NaN
// expect: 65520 Infinity 7c00 0.0000073909759521484375
// expect: 1e-7 1.1920928955078125e-7 2 0.000030517578125
// expect: 5.96e-8 5.960464477539063e-8 1 0.0000152587890625
// expect: 0.1 0.0999755859375 2e66 1582
// expect: NaN NaN 7e00 0.000007510185241699219
// expect: -0 -0 8000 0.00000762939453125
// expect: -Infinity -Infinity fc00 0.000015020370483398438
// expect: 1.0009765625 1.0009765625 3c01 0.000018835067749023438
