// process.stdin by iteration, without an encoding
const parts = [];
for await (const part of process.stdin) parts.push(part);
const all = Buffer.concat(parts);
console.log(all.length, Buffer.isBuffer(parts[0] ?? all), all.toString().split('\n').length);
