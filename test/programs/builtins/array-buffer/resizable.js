// node: skip Node 20 has no transfer
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
const b = new ArrayBuffer(4, { maxByteLength: 100 });
const all = new Uint8Array(b), tail = new Uint8Array(b, 2), two = new Uint8Array(b, 1, 2);
all.set([1, 2, 3, 4]);
console.log(b.resizable, b.byteLength, b.maxByteLength, all.length, tail.length, two.length);
b.resize(6);
console.log(all, tail, two, b.byteLength);
b.resize(2);
console.log(all, tail, two, two.byteOffset, two[0], tail.byteLength);
b.resize(100);
console.log(all.length, tail.length, two, all[5]);
attempt(() => b.resize(101));
attempt(() => b.resize(-1));
attempt(() => new ArrayBuffer(1).resize(1));
attempt(() => new ArrayBuffer(5, { maxByteLength: 4 }));
attempt(() => new ArrayBuffer(5, { maxByteLength: undefined }).resizable);
attempt(() => new ArrayBuffer(5, { maxByteLength: -1 }));

// transfer
b.resize(3);
const moved = b.transfer();
console.log(b, b.detached, b.byteLength, b.maxByteLength, b.resizable, all, all.byteOffset, all[0]);
console.log(moved, moved.resizable, moved.maxByteLength, moved.detached);
const longer = moved.transfer(5), fixed = longer.transferToFixedLength();
console.log(fixed, fixed.resizable, fixed.maxByteLength, longer.detached, fixed.transferToFixedLength(1));
attempt(() => b.slice());
attempt(() => b.resize(1));
attempt(() => b.transfer());
attempt(() => new ArrayBuffer(1, { maxByteLength: 2 }).transfer(3));
attempt(() => ArrayBuffer.prototype.transfer.call(new SharedArrayBuffer(1)));
attempt(() => new Uint8Array(b));
attempt(() => all.fill(1));

// Conversion of an argument detaches or shrinks.
const c = new ArrayBuffer(8, { maxByteLength: 8 });
attempt(() => c.transfer({ valueOf() { c.transfer(); return 1; } }));
const d = new ArrayBuffer(8, { maxByteLength: 8 });
new Uint8Array(d).fill(7);
attempt(() => new Uint8Array(d.slice({ valueOf() { d.resize(2); return 1; } })));

// SharedArrayBuffer
const s = new SharedArrayBuffer(2, { maxByteLength: 4 });
const view = new Uint8Array(s);
s.grow(3);
console.log(s, s.growable, s.maxByteLength, view.length);
attempt(() => s.grow(2));
attempt(() => s.grow(5));
attempt(() => s.grow(3));

// Growing in small steps keeps what is there.
const g = new ArrayBuffer(0, { maxByteLength: 300 });
const bytes = new Uint8Array(g);
for (let i = 0; i < 300; i++) {
  g.resize(i + 1);
  bytes[i] = i;
}
let wrong = 0;
for (let i = 0; i < 300; i++) if (bytes[i] !== (i & 255)) wrong++;
console.log(wrong, bytes.length);
// expect: true 4 100 4 2 2
// expect: Uint8Array(6) [ 1, 2, 3, 4, 0, 0 ] Uint8Array(4) [ 3, 4, 0, 0 ] Uint8Array(2) [ 2, 3 ] 6
// expect: Uint8Array(2) [ 1, 2 ] Uint8Array(0) [] Uint8Array(0) [] 0 undefined 0
// expect: 100 98 Uint8Array(2) [ 2, 0 ] 0
// expect: RangeError: ArrayBuffer.prototype.resize: Invalid length parameter
// expect: RangeError: ArrayBuffer.prototype.resize: Invalid length parameter
// expect: TypeError: Method ArrayBuffer.prototype.resize called on incompatible receiver #<ArrayBuffer>
// expect: RangeError: Invalid array buffer max length
// expect: false
// expect: RangeError: Invalid array buffer max length
// expect: ArrayBuffer { (detached), byteLength: 0 } true 0 0 true Uint8Array(0) [] 0 undefined
// expect: ArrayBuffer { [Uint8Contents]: <01 02 00>, byteLength: 3 } true 100 false
// expect: ArrayBuffer { (detached), byteLength: 0 } false 5 true ArrayBuffer { [Uint8Contents]: <01>, byteLength: 1 }
// expect: TypeError: Cannot perform ArrayBuffer.prototype.slice on a detached ArrayBuffer
// expect: TypeError: Cannot perform ArrayBuffer.prototype.resize on a detached ArrayBuffer
// expect: TypeError: Cannot perform ArrayBuffer.prototype.transfer on a detached ArrayBuffer
// expect: RangeError: Invalid array buffer max length
// expect: TypeError: Method ArrayBuffer.prototype.transfer called on incompatible receiver #<SharedArrayBuffer>
// expect: TypeError: Cannot perform Construct on a detached ArrayBuffer
// expect: TypeError: Cannot perform %TypedArray%.prototype.fill on a detached ArrayBuffer
// expect: TypeError: Cannot perform ArrayBuffer.prototype.transfer on a detached ArrayBuffer
// expect: Uint8Array(7) [
// expect:   7, 0, 0, 0,
// expect:   0, 0, 0
// expect: ]
// expect: SharedArrayBuffer { [Uint8Contents]: <00 00 00>, byteLength: 3 } true 4 3
// expect: RangeError: SharedArrayBuffer.prototype.grow: Invalid length parameter
// expect: RangeError: SharedArrayBuffer.prototype.grow: Invalid length parameter
// expect: undefined
// expect: 0 300
