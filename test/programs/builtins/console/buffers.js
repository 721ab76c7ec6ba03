// Buffers, typed arrays and DataViews.
console.log(new ArrayBuffer(2), new ArrayBuffer(0), new SharedArrayBuffer(3), new ArrayBuffer(8, { maxByteLength: 16 }));
console.log(Uint8Array.from({ length: 102 }, (_, i) => i + 10).buffer);
console.log([[[[new ArrayBuffer(2)]]]], { a: { b: { c: new Uint8Array(2), d: new ArrayBuffer(2) } } }, [new Uint8Array(2), new ArrayBuffer(2)]);
console.log(new DataView(new ArrayBuffer(4), 1), new DataView(new ArrayBuffer(4), 1, 2));
console.log(new Uint8Array(3), new Float64Array([1.5, -0, NaN, 1e21]), new BigInt64Array([1n, -2n]), new Int8Array(0), Object.assign(new Uint8Array(0), { x: 1 }));
console.log(new Uint8Array(101), new Uint8Array(7), { a: new Uint16Array([1, 222, 33333, 4, 5, 6, 7]) }, new Float32Array(8).fill(1.1));
console.log(new Uint8Array(250).fill(7));

class Bytes extends Uint8Array {}
class Buffer_ extends ArrayBuffer {}
class View extends DataView {}
console.log(new Bytes(3), new Buffer_(3), new View(new Buffer_(2)));
class Tagged extends Uint8Array { get [Symbol.toStringTag]() { return 'T'; } }
console.log(new Tagged(2));

const bytes = Object.assign(new Uint8Array(2), { foo: 1, [Symbol('a')]: 2 });
const buffer = Object.assign(new ArrayBuffer(2), { foo: 1 });
buffer.self = buffer;
const view = new DataView(buffer);
view.self = view;
console.log(bytes, buffer, view);
for (const value of [bytes, buffer, view, new BigUint64Array(2), new Uint8Array(0), new Uint8Array(buffer)]) console.dir(value, { showHidden: true });
console.log(Object.setPrototypeOf(bytes, null), Object.setPrototypeOf(buffer, null), Object.setPrototypeOf(new Uint8Array(2), {}), Object.setPrototypeOf(new ArrayBuffer(2), {}));
console.log(Object.create(new Uint8Array(2)), Object.create(ArrayBuffer.prototype), new Map([[new ArrayBuffer(1), new Uint8Array(1)]]));
console.log(Atomics, ArrayBuffer, Uint8Array, Uint8Array.prototype, ArrayBuffer.prototype, Object.getPrototypeOf(Uint8Array));
console.log('%o %O %s %s %j', new Uint8Array(2), new Uint8Array(2), new Uint8Array(2), new ArrayBuffer(2), new Uint8Array(2));

const resizable = new ArrayBuffer(8, { maxByteLength: 16 });
const tail = new Uint8Array(resizable, 4), all = new Uint8Array(resizable);
resizable.resize(2);
console.log(tail, all, resizable);
// expect: ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 } ArrayBuffer { [Uint8Contents]: <>, byteLength: 0 } SharedArrayBuffer { [Uint8Contents]: <00 00 00>, byteLength: 3 } ArrayBuffer {
// expect:   [Uint8Contents]: <00 00 00 00 00 00 00 00>,
// expect:   byteLength: 8
// expect: }
// expect: ArrayBuffer {
// expect:   [Uint8Contents]: <0a 0b 0c 0d 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f 50 51 52 53 54 55 56 57 58 59 5a 5b 5c 5d 5e 5f 60 61 62 63 64 65 66 67 68 69 6a 6b 6c 6d ... 2 more bytes>,
// expect:   byteLength: 102
// expect: }
// expect: [ [ [ [Array] ] ] ] { a: { b: { c: [Uint8Array], d: [ArrayBuffer] } } } [
// expect:   Uint8Array(2) [ 0, 0 ],
// expect:   ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }
// expect: ]
// expect: DataView {
// expect:   byteLength: 3,
// expect:   byteOffset: 1,
// expect:   buffer: ArrayBuffer { [Uint8Contents]: <00 00 00 00>, byteLength: 4 }
// expect: } DataView {
// expect:   byteLength: 2,
// expect:   byteOffset: 1,
// expect:   buffer: ArrayBuffer { [Uint8Contents]: <00 00 00 00>, byteLength: 4 }
// expect: }
// expect: Uint8Array(3) [ 0, 0, 0 ] Float64Array(4) [ 1.5, -0, NaN, 1e+21 ] BigInt64Array(2) [ 1n, -2n ] Int8Array(0) [] Uint8Array(0) [ x: 1 ]
// expect: Uint8Array(101) [
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0,
// expect:   ... 1 more item
// expect: ] Uint8Array(7) [
// expect:   0, 0, 0, 0,
// expect:   0, 0, 0
// expect: ] {
// expect:   a: Uint16Array(7) [
// expect:     1, 222, 33333,
// expect:     4,   5,     6,
// expect:     7
// expect:   ]
// expect: } Float32Array(8) [
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858,
// expect:   1.100000023841858
// expect: ]
// expect: Uint8Array(250) [
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7,
// expect:   ... 150 more items
// expect: ]
// expect: Bytes(3) [Uint8Array] [ 0, 0, 0 ] Buffer_ [ArrayBuffer] { [Uint8Contents]: <00 00 00>, byteLength: 3 } View [DataView] {
// expect:   byteLength: 2,
// expect:   byteOffset: 0,
// expect:   buffer: Buffer_ [ArrayBuffer] { [Uint8Contents]: <00 00>, byteLength: 2 }
// expect: }
// expect: Tagged(2) [T] [ 0, 0 ]
// expect: Uint8Array(2) [ 0, 0, foo: 1, [Symbol(a)]: 2 ] <ref *1> ArrayBuffer {
// expect:   [Uint8Contents]: <00 00>,
// expect:   byteLength: 2,
// expect:   foo: 1,
// expect:   self: [Circular *1]
// expect: } <ref *2> DataView {
// expect:   byteLength: 2,
// expect:   byteOffset: 0,
// expect:   buffer: <ref *1> ArrayBuffer {
// expect:     [Uint8Contents]: <00 00>,
// expect:     byteLength: 2,
// expect:     foo: 1,
// expect:     self: [Circular *1]
// expect:   },
// expect:   self: [Circular *2]
// expect: }
// expect: Uint8Array(2) [
// expect:   0,
// expect:   0,
// expect:   [BYTES_PER_ELEMENT]: 1,
// expect:   [length]: 2,
// expect:   [byteLength]: 2,
// expect:   [byteOffset]: 0,
// expect:   [buffer]: ArrayBuffer { byteLength: 2 },
// expect:   foo: 1,
// expect:   [Symbol(a)]: 2
// expect: ]
// expect: <ref *1> ArrayBuffer {
// expect:   [Uint8Contents]: <00 00>,
// expect:   byteLength: 2,
// expect:   foo: 1,
// expect:   self: [Circular *1]
// expect: }
// expect: <ref *2> DataView {
// expect:   byteLength: 2,
// expect:   byteOffset: 0,
// expect:   buffer: <ref *1> ArrayBuffer {
// expect:     [Uint8Contents]: <00 00>,
// expect:     byteLength: 2,
// expect:     foo: 1,
// expect:     self: [Circular *1]
// expect:   },
// expect:   self: [Circular *2]
// expect: }
// expect: BigUint64Array(2) [
// expect:   0n,
// expect:   0n,
// expect:   [BYTES_PER_ELEMENT]: 8,
// expect:   [length]: 2,
// expect:   [byteLength]: 16,
// expect:   [byteOffset]: 0,
// expect:   [buffer]: ArrayBuffer { byteLength: 16 }
// expect: ]
// expect: Uint8Array(0) [
// expect:   [BYTES_PER_ELEMENT]: 1,
// expect:   [length]: 0,
// expect:   [byteLength]: 0,
// expect:   [byteOffset]: 0,
// expect:   [buffer]: ArrayBuffer { byteLength: 0 }
// expect: ]
// expect: Uint8Array(2) [
// expect:   0,
// expect:   0,
// expect:   [BYTES_PER_ELEMENT]: 1,
// expect:   [length]: 2,
// expect:   [byteLength]: 2,
// expect:   [byteOffset]: 0,
// expect:   [buffer]: <ref *1> ArrayBuffer { byteLength: 2, foo: 1, self: [Circular *1] }
// expect: ]
// expect: [Uint8Array(2): null prototype] [ 0, 0, foo: 1, [Symbol(a)]: 2 ] <ref *1> [ArrayBuffer: null prototype] {
// expect:   [Uint8Contents]: <00 00>,
// expect:   byteLength: undefined,
// expect:   foo: 1,
// expect:   self: [Circular *1]
// expect: } { '0': 0, '1': 0 } {}
// expect: Uint8Array {} ArrayBuffer {} Map(1) {
// expect:   ArrayBuffer { [Uint8Contents]: <00>, byteLength: 1 } => Uint8Array(1) [ 0 ]
// expect: }
// expect: Object [Atomics] {} [Function: ArrayBuffer] [Function: Uint8Array] TypedArray {} Object [ArrayBuffer] {} [Function: TypedArray]
// expect: Uint8Array(2) [
// expect:   0,
// expect:   0,
// expect:   [BYTES_PER_ELEMENT]: 1,
// expect:   [length]: 2,
// expect:   [byteLength]: 2,
// expect:   [byteOffset]: 0,
// expect:   [buffer]: ArrayBuffer { byteLength: 2 }
// expect: ] Uint8Array(2) [ 0, 0 ] 0,0 ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 } {"0":0,"1":0}
// expect: Uint8Array(0) [] Uint8Array(2) [ 0, 0 ] ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }
