// Runs one wasm module (the argument) under node:wasi, with nothing of jsaot around it.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const wasi = new WASI({ version: 'preview1', args: ['program.js'], returnOnExit: true });
const module = await WebAssembly.compile(readFileSync(process.argv[2]));
// Closures in between: V8's fast calls from wasm do not keep Node's WASI object alive.
const imports = Object.fromEntries(Object.entries(wasi.wasiImport).map(([name, f]) => [name, (...args) => f(...args)]));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: imports });
process.exitCode = wasi.start(instance);
