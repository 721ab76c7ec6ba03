const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
const b = new ArrayBuffer(8);
new Uint8Array(b).set([1, 2, 3, 4, 5, 6, 7, 8]);
console.log(b.byteLength, b.maxByteLength, b.resizable, ArrayBuffer.length, ArrayBuffer.name, String(b));
console.log(b.slice(2, 5), b.slice(-3).byteLength, b.slice(6, 2).byteLength, b.slice(1, -1).byteLength, b.slice().byteLength);
console.log(new ArrayBuffer().byteLength, new ArrayBuffer('3').byteLength, new ArrayBuffer(2.9).byteLength);
console.log(ArrayBuffer.isView(b), ArrayBuffer.isView(new Uint8Array(1)), ArrayBuffer.isView(new DataView(b)), ArrayBuffer.isView());
attempt(() => ArrayBuffer(1));
attempt(() => new ArrayBuffer(-1));
attempt(() => new ArrayBuffer(2 ** 53));
attempt(() => new ArrayBuffer(2 ** 45));
attempt(() => new ArrayBuffer(1n));
attempt(() => ArrayBuffer.prototype.slice.call({}));
attempt(() => Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get.call(new SharedArrayBuffer(1)));

// Symbol.species
class Sub extends ArrayBuffer {}
console.log(new Sub(4).slice(1) instanceof Sub, ArrayBuffer[Symbol.species] === ArrayBuffer);
const withSpecies = (f) => Object.assign(new ArrayBuffer(4), { constructor: { [Symbol.species]: f } });
attempt(() => { const q = withSpecies(function () { return q; }); return q.slice(0); });
attempt(() => withSpecies(function () { return new ArrayBuffer(1); }).slice(0));
attempt(() => withSpecies(function () { return new SharedArrayBuffer(9); }).slice(0));
attempt(() => withSpecies(function (n) { return new ArrayBuffer(n + 2); }).slice(1));
attempt(() => withSpecies(Array).slice(1));

// SharedArrayBuffer
const s = new SharedArrayBuffer(4);
new Uint8Array(s)[1] = 255;
console.log(s, s.slice(1), s.byteLength, s.growable, s.maxByteLength, Object.prototype.toString.call(s));
attempt(() => SharedArrayBuffer(1));
attempt(() => s.slice.call(b));
attempt(() => s.grow(8));

// Many that are dropped.
let sum = 0;
for (let i = 0; i < 200; i++) {
  const view = new Uint8Array(new ArrayBuffer(1000 + i));
  view[i] = i;
  sum += view[i] + view.buffer.byteLength;
}
console.log(sum);
// expect: 8 8 false 1 ArrayBuffer [object ArrayBuffer]
// expect: ArrayBuffer { [Uint8Contents]: <03 04 05>, byteLength: 3 } 3 0 6 8
// expect: 0 3 2
// expect: false true true false
// expect: TypeError: Constructor ArrayBuffer requires 'new'
// expect: RangeError: Invalid array buffer length
// expect: RangeError: Invalid array buffer length
// expect: RangeError: Array buffer allocation failed
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Method ArrayBuffer.prototype.slice called on incompatible receiver #<Object>
// expect: TypeError: Method get ArrayBuffer.prototype.byteLength called on incompatible receiver #<SharedArrayBuffer>
// expect: true true
// expect: TypeError: ArrayBuffer subclass returned this from species constructor
// expect: TypeError: Derived ArrayBuffer constructor created a buffer which was too small
// expect: TypeError: Method ArrayBuffer.prototype.slice called on incompatible receiver #<SharedArrayBuffer>
// expect: ArrayBuffer { [Uint8Contents]: <00 00 00 00 00>, byteLength: 5 }
// expect: TypeError: Method ArrayBuffer.prototype.slice called on incompatible receiver [object Array]
// expect: SharedArrayBuffer { [Uint8Contents]: <00 ff 00 00>, byteLength: 4 } SharedArrayBuffer { [Uint8Contents]: <ff 00 00>, byteLength: 3 } 4 false 4 [object SharedArrayBuffer]
// expect: TypeError: Constructor SharedArrayBuffer requires 'new'
// expect: TypeError: Method SharedArrayBuffer.prototype.slice called on incompatible receiver #<ArrayBuffer>
// expect: TypeError: Method SharedArrayBuffer.prototype.grow called on incompatible receiver #<SharedArrayBuffer>
// expect: 239800
