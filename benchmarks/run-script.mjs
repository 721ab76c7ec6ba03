// Runs a file as a classic script, as a browser does: top-level variables are
// global, there is no module wrapper. Then reports the process's peak memory.
// Usage: node [options] run-script.mjs program.js
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [file] = process.argv.slice(2);
vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file });
process.stderr.write(`MEMORY ${JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`);
