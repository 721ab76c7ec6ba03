// Keeps the lines of standard input, each a JSON object, for which an expression holds:
//   cat log.jsonl | npx jsaot run examples/json-filter.js -- level error
const readline = require('node:readline');

const [field = 'level', wanted = 'error'] = process.argv.slice(2);

async function main() {
  let kept = 0, all = 0;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    all++;
    const entry = JSON.parse(line);
    if (String(entry[field]) !== wanted) continue;
    kept++;
    process.stdout.write(`${JSON.stringify(entry)}\n`);
  }
  console.error(`${kept} of ${all}`);
}
main();
