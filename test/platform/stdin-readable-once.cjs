// Data flows again when nobody reads by hand any more.
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.once('readable', () => {});
process.stdin.on('end', () => console.log(Buffer.concat(chunks).length));
