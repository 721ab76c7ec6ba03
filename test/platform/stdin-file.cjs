// standard input as a file
const fs = require('fs');
const data = fs.readFileSync(process.argv[3] === 'path' ? '/dev/stdin' : 0, 'utf8');
process.stdout.write(`${data.length}\n`); process.stdout.write(Buffer.from('bytes\n')); process.stdout.write('hi', () => { process.stdout.write('\n'); console.log(data.split('\n').map(Number).filter(Boolean).reduce((a, b) => a + b, 0)); });
