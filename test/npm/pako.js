import * as pako from 'pako';

const text = 'the quick brown fox '.repeat(500);
const bytes = new TextEncoder().encode(text);
for (const level of [0, 1, 6, 9]) console.log(level, pako.deflate(bytes, { level }).length, pako.gzip(text, { level }).length, pako.deflateRaw(bytes, { level, strategy: 2 }).length);
console.log(new TextDecoder().decode(pako.ungzip(pako.gzip(text))) === text, pako.inflate(pako.deflate(bytes), { to: 'string' }) === text);
try { pako.inflate(new Uint8Array([1, 2, 3])); } catch (error) { console.log(String(error)); }
const stream = new pako.Inflate();
for (const part of [pako.deflate(bytes)]) for (let i = 0; i < part.length; i += 20) stream.push(part.subarray(i, i + 20), i + 20 >= part.length);
console.log(stream.err, stream.result.length);
