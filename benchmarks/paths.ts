import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Built into dist/benchmarks; the sources lie two folders further up.
const built = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(built, '../..');

export const programsFolder = path.join(root, 'benchmarks/programs');
export const cliffsFolder = path.join(root, 'benchmarks/cliffs');
/** Made by benches; see results-file.ts. */
export const resultsFile = path.join(root, 'benchmarks/RESULTS.md');
export const helloProgram = path.join(root, 'benchmarks/hello.js');
export const runScript = path.join(root, 'benchmarks/run-script.mjs');
export const runWasm = path.join(root, 'benchmarks/run-wasm.mjs');
export const runQuickjs = path.join(root, 'benchmarks/run-quickjs.mjs');
export const runWasmtime = path.join(root, 'benchmarks/run-wasmtime.py');
export const startWasmtime = path.join(root, 'benchmarks/start-wasmtime.py');
export const startWasm = path.join(root, 'benchmarks/start-wasm.mjs');
export const kernelsProcess = path.join(built, 'kernels-process.js');
export const cliffsProcess = path.join(built, 'cliffs-process.js');
export const venvPython = path.join(root, '.venv/bin/python');
export const cli = path.join(root, 'dist/cli/main.js');
