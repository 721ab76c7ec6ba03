const s = 'añ😀z';
console.log(s.length, s.charAt(1), s.charAt(99) === '', s.charCodeAt(1), s.charCodeAt(99), s.codePointAt(2), s.codePointAt(3), s.codePointAt(99), s.at(-1), s.at(9));
console.log(s[0], s[-1], String.fromCharCode(65, 0x10042, 0xd83d, 0xde00), String.fromCodePoint(128512, 97));
try { String.fromCodePoint(-1); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log([...s].length, [...s].join('|'), 'abc'.charCodeAt(NaN), 'abc'.charAt('1'), String.length, String.name);
console.log('ab\ud800'.isWellFormed(), '\ud800'.toWellFormed().charCodeAt(0));
// expect: 5 ñ true 241 NaN 128512 56832 undefined z undefined
// expect: a undefined AB😀 😀a
// expect: RangeError: Invalid code point -1
// expect: 4 a|ñ|😀|z 97 b 1 String
// expect: false 65533
