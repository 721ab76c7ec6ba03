import { Unzip, UnzipInflate, decompressSync, deflateSync, gzipSync, inflateSync, strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';

const data = strToU8('hello hello hello '.repeat(300));
console.log(deflateSync(data).length, gzipSync(data, { mtime: 0, level: 9 }).length, zlibSync(data).length, strFromU8(inflateSync(deflateSync(data))).length, decompressSync(gzipSync(data)).length);
const zip = zipSync({ 'a.txt': data, dir: { 'b.txt': [strToU8('ü'), { level: 0 }] } }, { mtime: new Date(2020, 1, 1) });
console.log(zip.length, Object.entries(unzipSync(zip)).map(([k, v]) => [k, v.length]));
const unzip = new Unzip((file) => { let n = 0; file.ondata = (error, chunk, final) => { n += chunk.length; if (final) console.log(file.name, n); }; file.start(); });
unzip.register(UnzipInflate);
for (let i = 0; i < zip.length; i += 50) unzip.push(zip.subarray(i, i + 50), i + 50 >= zip.length);
try { inflateSync(new Uint8Array([255, 255, 255])); } catch (error) { console.log(error.code, error.message); }
