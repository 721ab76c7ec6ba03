// node: skip Node 20 does not have it
const show = (f) => { try { return String(f()); } catch (e) { return e.name + ': ' + e.message; } };
const bytes = new Uint8Array([72, 101, 108, 108, 111, 255, 254]);
console.log(bytes.toBase64(), bytes.toBase64({ alphabet: 'base64url', omitPadding: true }), bytes.subarray(0, 5).toBase64(), bytes.toHex());
console.log(String(Uint8Array.fromBase64('SGVs bG8=\n')), String(Uint8Array.fromBase64('__79', { alphabet: 'base64url' })), String(Uint8Array.fromHex('00fFa1')));
console.log(show(() => Uint8Array.fromBase64('SGVsbG9')), show(() => Uint8Array.fromBase64('SGVsbG9', { lastChunkHandling: 'stop-before-partial' })));
console.log(show(() => Uint8Array.fromBase64('SGVsbG9', { lastChunkHandling: 'strict' })));
console.log(show(() => Uint8Array.fromBase64('SGVsbG9=', { lastChunkHandling: 'strict' })), show(() => Uint8Array.fromBase64('AB==', { lastChunkHandling: 'strict' })));
console.log(show(() => Uint8Array.fromBase64('A*==')), show(() => Uint8Array.fromBase64(5)), show(() => Uint8Array.fromHex('abc')), show(() => Uint8Array.fromHex('zz')));
const target = new Uint8Array(5);
console.log(JSON.stringify(target.setFromBase64('SGVsbG8gd29ybGQ=')), String(target), JSON.stringify(target.setFromHex('0102')), String(target));
console.log(show(() => target.setFromBase64('//8A/*')), String(target), show(() => Uint8Array.prototype.toHex.call(new Int8Array(1))));
// expect: SGVsbG///g== SGVsbG___g SGVsbG8= 48656c6c6ffffe
// expect: 72,101,108,108,111 255,254,253 0,255,161
// expect: 72,101,108,108,111 72,101,108
// expect: SyntaxError: The base64 input terminates with a single character, excluding padding (=).
// expect: SyntaxError: The base64 input terminates with non-zero padding bits. SyntaxError: The base64 input terminates with non-zero padding bits.
// expect: SyntaxError: Found a character that cannot be part of a valid base64 string. TypeError: input argument must be a string SyntaxError: Input string must contain hex characters in even length SyntaxError: Input string must contain hex characters in even length
// expect: {"read":4,"written":3} 72,101,108,0,0 {"read":4,"written":2} 1,2,108,0,0
// expect: SyntaxError: Found a character that cannot be part of a valid base64 string. 255,255,0,0,0 TypeError: Method Uint8Array.prototype.toHex called on incompatible receiver [object Int8Array]
