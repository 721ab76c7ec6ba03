import { ExtensionCodec, decode, decodeMulti, encode } from '@msgpack/msgpack';

const value = { a: 1, b: -5.5, list: [1, 'two', null, true, 2 ** 40], text: 'ü'.repeat(300), bytes: new Uint8Array([1, 2, 3]), date: new Date(1e12) };
const bytes = encode(value, { sortKeys: true });
console.log(bytes.length, decode(bytes));
const codec = new ExtensionCodec();
codec.register({ type: 0, encode: (o) => (o instanceof Set ? encode([...o]) : null), decode: (data) => new Set(decode(data)) });
console.log(decode(encode(new Set([1, 2]), { extensionCodec: codec }), { extensionCodec: codec }), [...decodeMulti(new Uint8Array([1, 2, 0xc3]))]);
try { decode(new Uint8Array([0xc1])); } catch (error) { console.log(error.name, error.message); }
