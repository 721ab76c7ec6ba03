// TextEncoder and TextDecoder
const bytes = (...list) => new Uint8Array(list);
console.log(typeof TextEncoder, globalThis.TextEncoder === TextEncoder, TextEncoder.name, TextEncoder.length, new TextEncoder().encoding, Object.prototype.toString.call(new TextDecoder()));
// expect: function true TextEncoder 0 utf-8 [object TextDecoder]
console.log(Object.getOwnPropertyDescriptor(globalThis, 'TextEncoder').enumerable, Object.keys(TextEncoder.prototype).join());
// expect: false encoding,encode,encodeInto
console.log(new TextEncoder().encode('aé€😀\ud800\udc00x\udfff'), new TextEncoder().encode().length, new TextEncoder().encode(12), new TextEncoder().encode(undefined).length);
// expect: Uint8Array(18) [
// expect:    97, 195, 169, 226, 130,
// expect:   172, 240, 159, 152, 128,
// expect:   240, 144, 128, 128, 120,
// expect:   239, 191, 189
// expect: ] 0 Uint8Array(2) [ 49, 50 ] 0
console.log(new TextEncoder().encodeInto('aé€😀', new Uint8Array(9)), new TextEncoder().encodeInto('aé', new Uint8Array(2)), new TextEncoder().encodeInto('', new Uint8Array(2)));
// expect: { read: 3, written: 6 } { read: 1, written: 1 } { read: 0, written: 0 }
const part = new Uint8Array(10); new TextEncoder().encodeInto('hé', part.subarray(3)); console.log(part);
// expect: Uint8Array(10) [
// expect:     0, 0, 0, 104, 195,
// expect:   169, 0, 0,   0,   0
// expect: ]
const d = new TextDecoder();
console.log(d.encoding, d.fatal, d.ignoreBOM, d.decode(), d.decode(bytes(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80)));
// expect: utf-8 false false  aé€😀
for (const b of [[0xff], [0xc3], [0xc3, 0x28], [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0xf5, 0x80], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x61, 0x80, 0x62]])
  console.log(JSON.stringify(d.decode(bytes(...b))), (() => { try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes(...b)); } catch (e) { return `${e.name} ${e.code}`; } })());
// expect: "�" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "�" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "�(" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "�" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "�(�" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "���" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "�" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "��" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "��" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "���" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "����" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
// expect: "a�b" TypeError ERR_ENCODING_INVALID_ENCODED_DATA
console.log(JSON.stringify(d.decode(bytes(0xef, 0xbb, 0xbf, 0x61))), JSON.stringify(new TextDecoder('utf8', { ignoreBOM: true }).decode(bytes(0xef, 0xbb, 0xbf, 0x61))));
// expect: "a" "﻿a"
const s = new TextDecoder(); let text = ''; for (const b of bytes(0x61, 0xf0, 0x9f, 0x98, 0x80, 0xc3)) text += `${s.decode(bytes(b), { stream: true })}.`; console.log(text, JSON.stringify(s.decode()), JSON.stringify(s.decode()));
// expect: a....😀.. "�" ""
console.log(new TextDecoder('utf-16le').decode(bytes(0x61, 0, 0x3d, 0xd8, 0, 0xde)), new TextDecoder('utf-16le').decode(bytes(0xff, 0xfe, 0x62, 0)), new TextDecoder('UTF-16BE').decode(bytes(0, 0x61)), JSON.stringify(new TextDecoder('utf-16').decode(bytes(0x61, 0, 0x3d, 0xd8))));
// expect: a😀 b a "a�"
const u = new TextDecoder('utf-16le'); console.log(JSON.stringify(u.decode(bytes(0x61), { stream: true }) + u.decode(bytes(0, 0x3d, 0xd8), { stream: true }) + u.decode(bytes(0, 0xde))));
// expect: "a😀"
console.log(new TextDecoder('latin1').encoding, new TextDecoder(' ASCII\n').encoding);
// expect: windows-1252 windows-1252
for (const make of [() => new TextDecoder('nope'), () => new TextDecoder('utf-8', 1), () => d.decode('x'), () => new TextEncoder().encodeInto(1, new Uint8Array(1))]) try { make(); } catch (e) { console.log(e.name, e.code); }
// expect: RangeError ERR_ENCODING_NOT_SUPPORTED
// expect: TypeError ERR_INVALID_ARG_TYPE
// expect: TypeError ERR_INVALID_ARG_TYPE
// expect: TypeError ERR_INVALID_ARG_TYPE
console.log(d.decode(new DataView(bytes(0x61, 0x62, 0x63).buffer, 1)), d.decode(bytes(0x64).buffer), d.decode(new Uint16Array([0x6261])));
// expect: bc d ab
{ const TextEncoder = 5; console.log(typeof TextEncoder, TextEncoder); }
// expect: number 5
