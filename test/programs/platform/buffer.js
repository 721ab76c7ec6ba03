// Buffer
const { Buffer: B } = require('buffer');
console.log(B === Buffer, Buffer.name, Buffer.length, typeof Buffer.from, Buffer.from('a') instanceof Uint8Array, Object.prototype.toString.call(Buffer.alloc(1)), Buffer.poolSize, require('node:buffer').kMaxLength > 1e9);
// expect: true Buffer 3 function true [object Uint8Array] 8192 true
for (const [text, encoding] of [['héllo €😀', 'utf8'], ['héllo', 'latin1'], ['héllo', 'ascii'], ['héllo', 'utf16le'], ['68656c6c6fzz', 'hex'], ['aGVsbG8=', 'base64'], ['aGVs bG8', 'base64'], ['_-8', 'base64url'], ['a-_b', 'base64'], ['YQ==YQ==', 'base64'], ['\ud800x', 'utf8'], ['', 'utf8'], ['abc', 'UCS-2'], ['abc', 'binary']])
  console.log(JSON.stringify(text), encoding, Buffer.from(text, encoding), Buffer.byteLength(text, encoding));
// expect: "héllo €😀" utf8 <Buffer 68 c3 a9 6c 6c 6f 20 e2 82 ac f0 9f 98 80> 14
// expect: "héllo" latin1 <Buffer 68 e9 6c 6c 6f> 5
// expect: "héllo" ascii <Buffer 68 e9 6c 6c 6f> 5
// expect: "héllo" utf16le <Buffer 68 00 e9 00 6c 00 6c 00 6f 00> 10
// expect: "68656c6c6fzz" hex <Buffer 68 65 6c 6c 6f> 6
// expect: "aGVsbG8=" base64 <Buffer 68 65 6c 6c 6f> 5
// expect: "aGVs bG8" base64 <Buffer 68 65 6c 6c 6f> 6
// expect: "_-8" base64url <Buffer ff ef> 2
// expect: "a-_b" base64 <Buffer 6b ef db> 3
// expect: "YQ==YQ==" base64 <Buffer 61> 4
// expect: "\ud800x" utf8 <Buffer ef bf bd 78> 4
// expect: "" utf8 <Buffer > 0
// expect: "abc" UCS-2 <Buffer 61 00 62 00 63 00> 6
// expect: "abc" binary <Buffer 61 62 63> 3
const b = Buffer.from('héllo wörld');
for (const e of ['utf8', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'utf16le']) console.log(e, JSON.stringify(b.toString(e)), JSON.stringify(b.toString(e, 2, 6)));
// expect: utf8 "héllo wörld" "�llo"
// expect: latin1 "hÃ©llo wÃ¶rld" "©llo"
// expect: ascii "hC)llo wC6rld" ")llo"
// expect: hex "68c3a96c6c6f2077c3b6726c64" "a96c6c6f"
// expect: base64 "aMOpbGxvIHfDtnJsZA==" "qWxsbw=="
// expect: base64url "aMOpbGxvIHfDtnJsZA" "qWxsbw"
// expect: utf16le "써沩潬眠뛃汲" "沩潬"
console.log(b, b.length, b.toJSON().data.length, JSON.stringify(Buffer.from([1, 2])), b.equals(Buffer.from('héllo wörld')), b.slice(0, 3), b.subarray(-3).toString(), b.slice(1, -1).length);
// expect: <Buffer 68 c3 a9 6c 6c 6f 20 77 c3 b6 72 6c 64> 13 13 {"type":"Buffer","data":[1,2]} true <Buffer 68 c3 a9> rld 11
console.log(Buffer.from([1, 2, 300, -1, '5', 1.9]), Buffer.from(new Uint16Array([1, 257])), Buffer.from(new ArrayBuffer(4), 1, 2), Buffer.from({ length: 2, 0: 7, 1: 8 }), Buffer.from({ type: 'Buffer', data: [9] }), Buffer.from(new String('s')), Buffer.from(Buffer.from('x')), Buffer.of(1, 2));
// expect: <Buffer 01 02 2c ff 05 01> <Buffer 01 01> <Buffer 00 00> <Buffer 07 08> <Buffer 09> <Buffer 73> <Buffer 78> <Buffer 01 02>
const a = new ArrayBuffer(2); const shared = Buffer.from(a); shared[0] = 5; console.log(new Uint8Array(a)[0], shared.buffer === a);
// expect: 5 true
console.log(Buffer.alloc(3), Buffer.alloc(5, 'ab'), Buffer.alloc(4, 1), Buffer.alloc(3, 'é', 'latin1'), Buffer.alloc(5, Buffer.from([1, 2])), Buffer.allocUnsafe(3).length, Buffer.alloc(4, 'YQ==', 'base64'));
// expect: <Buffer 00 00 00> <Buffer 61 62 61 62 61> <Buffer 01 01 01 01> <Buffer e9 e9 e9> <Buffer 01 02 01 02 01> 3 <Buffer 61 61 61 61>
console.log(Buffer.concat([Buffer.from('a'), new Uint8Array([98]), Buffer.from('c')]), Buffer.concat([Buffer.from('abc')], 2), Buffer.concat([Buffer.from('a')], 3), Buffer.concat([]));
// expect: <Buffer 61 62 63> <Buffer 61 62> <Buffer 61 00 00> <Buffer >
console.log(Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.from('abc').compare(Buffer.from('ab')), Buffer.from('abcd').compare(Buffer.from('bc'), 0, 2, 1, 3), [Buffer.from('b'), Buffer.from('a')].sort(Buffer.compare));
// expect: -1 1 0 [ <Buffer 61>, <Buffer 62> ]
const s = Buffer.from('this is a buffer, this is');
console.log(s.indexOf('is'), s.indexOf('is', 3), s.lastIndexOf('is'), s.lastIndexOf('this', 20), s.indexOf('zz'), s.indexOf(''), s.indexOf(105), s.indexOf(Buffer.from('buf')), s.includes('buffer'), s.indexOf('is', -3), s.lastIndexOf('is', -5), s.lastIndexOf(115), s.indexOf('a', 100), Buffer.from('aabb', 'utf16le').indexOf('b', 0, 'utf16le'));
// expect: 2 5 23 18 -1 0 2 10 true 23 20 24 -1 4
const w = Buffer.alloc(10); console.log(w.write('abc'), w.write('é', 3), w.write('6162', 5, 'hex'), w.write('xyzxyz', 7, 2), w, w.write('€€', 8), w.fill('q', 2, 4), w.fill(0), w.fill('abc', 'utf8'), w.fill('é'));
// expect: 3 2 2 2 <Buffer c3 a9 c3 a9 c3 a9 c3 a9 c3 a9> 0 <Buffer c3 a9 c3 a9 c3 a9 c3 a9 c3 a9> <Buffer c3 a9 c3 a9 c3 a9 c3 a9 c3 a9> <Buffer c3 a9 c3 a9 c3 a9 c3 a9 c3 a9> <Buffer c3 a9 c3 a9 c3 a9 c3 a9 c3 a9>
const n = Buffer.alloc(16); n.writeUInt8(255, 0); n.writeInt8(-2, 1); n.writeUInt16LE(0x1234, 2); n.writeInt16BE(-2, 4); n.writeUInt32BE(0xdeadbeef, 6); n.writeInt32LE(-5, 10); console.log(n, n.readUInt8(0), n.readInt8(1), n.readUInt16LE(2), n.readUint16BE(2), n.readInt16BE(4), n.readUInt32BE(6), n.readInt32LE(10));
// expect: <Buffer ff fe 34 12 ff fe de ad be ef fb ff ff ff 00 00> 255 -2 4660 13330 -2 3735928559 -5
n.writeDoubleLE(1.5, 0); n.writeFloatBE(-2.25, 8); n.writeUIntBE(0x123456, 12, 3); console.log(n, n.readDoubleLE(0), n.readFloatBE(8), n.readUIntBE(12, 3), n.readIntLE(12, 3), n.readDoubleBE(0), n.writeIntLE(-300, 0, 6), n.readIntLE(0, 6), n.readUIntLE(0, 6));
// expect: <Buffer d4 fe ff ff ff ff f8 3f c0 10 00 00 12 34 56 00> 1.5 -2.25 1193046 5649426 3.13984e-319 6 -300 281474976710356
console.log(Buffer.from([1, 2, 3, 4]).swap16(), Buffer.from([1, 2, 3, 4]).swap32(), Buffer.from('abc').copy(w, 1), w, Buffer.from('abc').copy(w, 9, 1), Buffer.isBuffer(w), Buffer.isBuffer(new Uint8Array(1)), Buffer.isEncoding('UTF8'), Buffer.isEncoding('nope'), Buffer.isEncoding(1));
// expect: <Buffer 02 01 04 03> <Buffer 04 03 02 01> 3 <Buffer c3 61 62 63 c3 a9 c3 a9 c3 62> 1 true false true false false
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message}`; } };
console.log(T(() => Buffer.from(5))); console.log(T(() => Buffer.from(null))); console.log(T(() => Buffer.from('a', 'nope'))); console.log(T(() => Buffer.alloc(-1))); console.log(T(() => Buffer.alloc('a'))); console.log(T(() => n.readUInt8(16))); console.log(T(() => n.readUInt8(1.5))); console.log(T(() => n.readUInt32LE('1'))); console.log(T(() => n.writeUInt8(256))); console.log(T(() => n.writeInt16LE(40000))); console.log(T(() => n.writeUIntBE(1, 0, 7))); console.log(T(() => Buffer.alloc(1).readUInt16LE())); console.log(T(() => Buffer.from([1]).swap16())); console.log(T(() => Buffer.concat('a'))); console.log(T(() => Buffer.concat(['a']))); console.log(T(() => n.equals('a'))); console.log(T(() => n.indexOf({}))); console.log(T(() => n.toString('nope'))); console.log(T(() => Buffer.byteLength(1))); console.log(T(() => n.write(1)));
// expect: TypeError ERR_INVALID_ARG_TYPE The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)
// expect: TypeError ERR_INVALID_ARG_TYPE The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received null
// expect: TypeError ERR_UNKNOWN_ENCODING Unknown encoding: nope
// expect: RangeError ERR_OUT_OF_RANGE The value of "size" is out of range. It must be >= 0 && <= 4294967296. Received -1
// expect: TypeError ERR_INVALID_ARG_TYPE The "size" argument must be of type number. Received type string ('a')
// expect: RangeError ERR_OUT_OF_RANGE The value of "offset" is out of range. It must be >= 0 and <= 15. Received 16
// expect: RangeError ERR_OUT_OF_RANGE The value of "offset" is out of range. It must be an integer. Received 1.5
// expect: TypeError ERR_INVALID_ARG_TYPE The "offset" argument must be of type number. Received type string ('1')
// expect: RangeError ERR_OUT_OF_RANGE The value of "value" is out of range. It must be >= 0 and <= 255. Received 256
// expect: RangeError ERR_OUT_OF_RANGE The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 40000
// expect: RangeError ERR_OUT_OF_RANGE The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
// expect: RangeError ERR_BUFFER_OUT_OF_BOUNDS Attempt to access memory outside buffer bounds
// expect: RangeError ERR_INVALID_BUFFER_SIZE Buffer size must be a multiple of 16-bits
// expect: TypeError ERR_INVALID_ARG_TYPE The "list" argument must be an instance of Array. Received type string ('a')
// expect: TypeError ERR_INVALID_ARG_TYPE The "list[0]" argument must be an instance of Buffer or Uint8Array. Received type string ('a')
// expect: TypeError ERR_INVALID_ARG_TYPE The "otherBuffer" argument must be an instance of Buffer or Uint8Array. Received type string ('a')
// expect: TypeError ERR_INVALID_ARG_TYPE The "value" argument must be one of type number or string or an instance of Buffer or Uint8Array. Received an instance of Object
// expect: TypeError ERR_UNKNOWN_ENCODING Unknown encoding: nope
// expect: TypeError ERR_INVALID_ARG_TYPE The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received type number (1)
// expect: TypeError ERR_INVALID_ARG_TYPE argument must be a string
console.log(Buffer.from('x'.repeat(60)), Object.assign(Buffer.from('ab'), { extra: 1 }), [Buffer.from('q')], new (class Sub extends Uint8Array { })(2));
// expect: <Buffer 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 ... 10 more bytes> <Buffer 61 62, extra: 1> [ <Buffer 71> ] Sub(2) [Uint8Array] [ 0, 0 ]
console.log([...Buffer.from('hi').entries()], Buffer.from('abc').map((x) => x + 1), Buffer.from('abc').filter((x) => x > 97), Buffer.from('cab').sort(), Buffer.from('abc').reverse().toString(), typeof Buffer.from('a').at(-1));
// expect: [ [ 0, 104 ], [ 1, 105 ] ] <Buffer 62 63 64> <Buffer 62 63> <Buffer 61 62 63> cba number
console.log(btoa('hello'), atob('aGVsbG8='), atob(' aGVs bG8 '), T(() => atob('a')), T(() => btoa('€')), T(() => atob('*')), btoa('\xff\xfe'), T(() => btoa()));
// expect: aGVsbG8= hello hello InvalidCharacterError 5 The string to be decoded is not correctly encoded. InvalidCharacterError 5 Invalid character InvalidCharacterError 5 Invalid character //4= TypeError ERR_MISSING_ARGS The "input" argument must be specified
const { transcode, isUtf8, isAscii, constants } = require('buffer'); console.log(transcode(Buffer.from('€a'), 'utf8', 'latin1'), transcode(Buffer.from('é'), 'utf8', 'utf16le'), isUtf8(Buffer.from([0xff])), isAscii(Buffer.from('a')), typeof constants.MAX_LENGTH);
// expect: <Buffer 3f 61> <Buffer e9 00> false true number
console.log(Buffer.from('é').latin1Slice(), Buffer.from('ab').hexSlice(0, 1), Buffer.from('test').toString(undefined, 1), Buffer.from('test').toString('utf8', -1, 99), Buffer.from([0xe2, 0x82]).toString());
// expect: Ã© 61 est test �
