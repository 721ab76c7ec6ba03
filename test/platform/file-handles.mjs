// What FileHandle has of streams, and what it says when it is closed; results of util.promisify.
import fs from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const at = (name) => path.join(process.argv[2], name);
await writeFile(at('a'), 'one\ntwo\nthree\n');

let text = '';
const read = await open(at('a'));
for await (const chunk of read.createReadStream({ encoding: 'utf8', highWaterMark: 4 })) text += `[${chunk}]`;
console.log(text, read.fd);
for (const use of [() => read.read(Buffer.alloc(1)), () => read.stat(), () => read.write('x')]) await use().catch((error) => console.log(error.code, error.syscall, error.message));
await read.close();

const write = await open(at('b'), 'w');
const stream = write.createWriteStream();
stream.write('from a ');
stream.end('stream');
await new Promise((resolve) => stream.on('close', resolve));
console.log(await readFile(at('b'), 'utf8'), write.fd);

let bytes = 0;
const web = await open(at('a'));
for await (const chunk of web.readableWebStream()) bytes += chunk.byteLength;
console.log(bytes);
await web.close();

const fd = fs.openSync(at('a'), 'r+');
console.log(await promisify(fs.read)(fd, Buffer.alloc(3), 0, 3, 0), await promisify(fs.write)(fd, 'ONE', 0), await promisify(fs.readv)(fd, [Buffer.alloc(2)], 0));
fs.closeSync(fd);
