// Runs a WASI module; reports the process's peak memory and the module's.
// Usage: node --no-warnings run-wasm.mjs program.wasm
import { readFileSync } from 'node:fs';
import { createWasi } from '../dist/benchmarks/wasi-imports.js';

const [file] = process.argv.slice(2);
const wasi = createWasi(file);
const module = new WebAssembly.Module(readFileSync(file));
const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.imports });
process.exitCode = wasi.start(instance);
const peakBytes = process.resourceUsage().maxRSS * 1024;
const wasmBytes = instance.exports.memory.buffer.byteLength;
process.stderr.write(`MEMORY ${JSON.stringify({ peakBytes, wasmBytes })}\n`);
