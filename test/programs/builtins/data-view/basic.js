const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
const buffer = new ArrayBuffer(16);
const view = new DataView(buffer, 2, 12);
console.log(view.byteLength, view.byteOffset, view.buffer === buffer, DataView.length, view.getInt16.length, view.setInt16.length, String(view));
const types = ['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64'];
for (const type of types) {
  for (const value of [1, -1, 200, 70000, 4294967295, 3.75, 1e300, NaN, -0]) {
    view['set' + type](1, value);
    const big = view['get' + type](1);
    view['set' + type](1, value, true);
    console.log(type, value, big, view['get' + type](1, true), view['get' + type](1, false) === big);
  }
}
for (const value of [0n, -1n, 2n ** 63n, 2n ** 64n + 5n, -(2n ** 70n)]) {
  view.setBigInt64(0, value);
  console.log(view.getBigInt64(0), view.getBigUint64(0), view.getBigUint64(0, true));
}
view.setUint32(0, 0x01020304);
console.log(view.getUint8(0), view.getUint16(1), view.getUint16(1, true), view.getInt32(0, true), new Uint8Array(buffer, 0, 8));

// Conversions, in their order.
const log = [];
const note = (name, value) => ({ valueOf() { log.push(name); return value; } });
console.log(view.setInt8(note('index', 1), note('value', 5)), view.getInt8(note('index', 1.9)), view.getInt8('1'), view.getInt8(), log.join());
attempt(() => view.getInt8(12));
attempt(() => view.getInt8(-1));
attempt(() => view.getInt8(Infinity));
attempt(() => view.getFloat64(5));
attempt(() => view.setFloat64(5, 1));
attempt(() => view.setInt8(0, 1n));
attempt(() => view.setInt8(0, Symbol()));
attempt(() => view.setBigInt64(0, 1));
attempt(() => view.getInt32(8) + view.getInt32(2147483647));
attempt(() => DataView(buffer));
attempt(() => new DataView({}));
attempt(() => new DataView(buffer, 17));
attempt(() => new DataView(buffer, -1));
attempt(() => new DataView(buffer, 16).byteLength);
attempt(() => new DataView(buffer, 8, 9));
attempt(() => new DataView(buffer, 8, -9));
attempt(() => new DataView(new SharedArrayBuffer(3), '1').byteLength);
class Sub extends DataView { first() { return this.getUint8(0); } }
console.log(new Sub(buffer, 2).first(), new Sub(buffer) instanceof DataView);
let sum = 0;
for (let i = 0; i < 200; i++) {
  view.setFloat64(i % 5, i / 2, i % 2 === 0);
  sum += view.getFloat64(i % 5, i % 2 === 0) + view.getUint8(i % 12);
}
console.log(sum);
// expect: 12 2 true 1 1 2 [object DataView]
// expect: Int8 1 1 1 true
// expect: Int8 -1 -1 -1 true
// expect: Int8 200 -56 -56 true
// expect: Int8 70000 112 112 true
// expect: Int8 4294967295 -1 -1 true
// expect: Int8 3.75 3 3 true
// expect: Int8 1e+300 0 0 true
// expect: Int8 NaN 0 0 true
// expect: Int8 -0 0 0 true
// expect: Uint8 1 1 1 true
// expect: Uint8 -1 255 255 true
// expect: Uint8 200 200 200 true
// expect: Uint8 70000 112 112 true
// expect: Uint8 4294967295 255 255 true
// expect: Uint8 3.75 3 3 true
// expect: Uint8 1e+300 0 0 true
// expect: Uint8 NaN 0 0 true
// expect: Uint8 -0 0 0 true
// expect: Int16 1 1 1 false
// expect: Int16 -1 -1 -1 true
// expect: Int16 200 200 200 false
// expect: Int16 70000 4464 4464 false
// expect: Int16 4294967295 -1 -1 true
// expect: Int16 3.75 3 3 false
// expect: Int16 1e+300 0 0 true
// expect: Int16 NaN 0 0 true
// expect: Int16 -0 0 0 true
// expect: Uint16 1 1 1 false
// expect: Uint16 -1 65535 65535 true
// expect: Uint16 200 200 200 false
// expect: Uint16 70000 4464 4464 false
// expect: Uint16 4294967295 65535 65535 true
// expect: Uint16 3.75 3 3 false
// expect: Uint16 1e+300 0 0 true
// expect: Uint16 NaN 0 0 true
// expect: Uint16 -0 0 0 true
// expect: Int32 1 1 1 false
// expect: Int32 -1 -1 -1 true
// expect: Int32 200 200 200 false
// expect: Int32 70000 70000 70000 false
// expect: Int32 4294967295 -1 -1 true
// expect: Int32 3.75 3 3 false
// expect: Int32 1e+300 0 0 true
// expect: Int32 NaN 0 0 true
// expect: Int32 -0 0 0 true
// expect: Uint32 1 1 1 false
// expect: Uint32 -1 4294967295 4294967295 true
// expect: Uint32 200 200 200 false
// expect: Uint32 70000 70000 70000 false
// expect: Uint32 4294967295 4294967295 4294967295 true
// expect: Uint32 3.75 3 3 false
// expect: Uint32 1e+300 0 0 true
// expect: Uint32 NaN 0 0 true
// expect: Uint32 -0 0 0 true
// expect: Float32 1 1 1 false
// expect: Float32 -1 -1 -1 false
// expect: Float32 200 200 200 false
// expect: Float32 70000 70000 70000 false
// expect: Float32 4294967295 4294967296 4294967296 false
// expect: Float32 3.75 3.75 3.75 false
// expect: Float32 1e+300 Infinity Infinity false
// expect: Float32 NaN NaN NaN false
// expect: Float32 -0 -0 -0 false
// expect: Float64 1 1 1 false
// expect: Float64 -1 -1 -1 false
// expect: Float64 200 200 200 false
// expect: Float64 70000 70000 70000 false
// expect: Float64 4294967295 4294967295 4294967295 false
// expect: Float64 3.75 3.75 3.75 false
// expect: Float64 1e+300 1e+300 1e+300 false
// expect: Float64 NaN NaN NaN false
// expect: Float64 -0 -0 -0 false
// expect: 0n 0n 0n
// expect: -1n 18446744073709551615n 18446744073709551615n
// expect: -9223372036854775808n 9223372036854775808n 128n
// expect: 5n 5n 360287970189639680n
// expect: 0n 0n 0n
// expect: 1 515 770 67305985 Uint8Array(8) [
// expect:   0, 0, 1, 2,
// expect:   3, 4, 0, 0
// expect: ]
// expect: undefined 5 5 1 index,value,index
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Constructor DataView requires 'new'
// expect: TypeError: First argument to DataView constructor must be an ArrayBuffer
// expect: RangeError: Start offset 17 is outside the bounds of the buffer
// expect: RangeError: Start offset -1 is outside the bounds of the buffer
// expect: 0
// expect: RangeError: Invalid DataView length 9
// expect: RangeError: Invalid DataView length -9
// expect: 2
// expect: 1 true
// expect: 14802
