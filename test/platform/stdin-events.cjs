// process.stdin by events
let s = ''; let chunks = 0;
process.stdin.setEncoding('utf8');
process.stdin.on('data', (d) => { s += d; chunks++; });
process.stdin.on('end', () => { console.log('read', s.length, chunks > 0, typeof s, JSON.stringify(s.slice(0, 20))); });
