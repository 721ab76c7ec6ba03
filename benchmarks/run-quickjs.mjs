// Runs a file as a classic script in QuickJS, compiled to WebAssembly; reports the process's peak memory and the module's.
// Usage: node run-quickjs.mjs program.js
import { readFileSync } from 'node:fs';
import { createQuickJs } from '../dist/benchmarks/quickjs.js';

const [file] = process.argv.slice(2);
const { evaluate, memoryBytes } = await createQuickJs();
evaluate(readFileSync(file, 'utf8'), file);
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stderr.write(`MEMORY ${JSON.stringify({ peakBytes, wasmBytes: memoryBytes() })}\n`);
