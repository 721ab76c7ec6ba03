// lines of standard input, one after the other
import { createInterface } from 'node:readline';
import process from 'node:process';
let n = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) n += line.length;
console.log(n);
