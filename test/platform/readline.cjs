// node:readline over standard input
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, terminal: false });
let n = 0; rl.on('line', (line) => { n++; if (n <= 3) console.log(n, JSON.stringify(line)); });
rl.on('close', () => console.log('closed', n));
