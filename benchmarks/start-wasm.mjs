// Times the start of a WASI module: compiles it, then makes fresh instances and
// runs each; prints, as JSON in milliseconds, the time to compile, and for each
// instance the times to instantiate and from there to the first output.
// Usage: node --no-warnings start-wasm.mjs program.wasm instances
import { readFileSync } from 'node:fs';
import { createWasi } from '../dist/benchmarks/wasi-imports.js';

const [file, instances] = process.argv.slice(2);
const bytes = readFileSync(file);
const before = performance.now();
const module = new WebAssembly.Module(bytes);
const compile = performance.now() - before;

const starts = [];
for (let i = 0; i < Number(instances); i++) starts.push(startOnce());
console.log(JSON.stringify({ compile, starts }));

function startOnce() {
  let instance;
  let firstOutput = NaN;
  const wasi = createWasi(file);
  // Discards the output, so that no pipe is part of the time.
  const fd_write = (_fd, vectors, count, written) => {
    if (Number.isNaN(firstOutput)) firstOutput = performance.now();
    const view = new DataView(instance.exports.memory.buffer);
    let total = 0;
    for (let i = 0; i < count; i++) total += view.getUint32(vectors + 8 * i + 4, true);
    view.setUint32(written, total, true);
    return 0;
  };
  const imports = { wasi_snapshot_preview1: { ...wasi.imports, fd_write } };
  const begin = performance.now();
  instance = new WebAssembly.Instance(module, imports);
  const instantiated = performance.now();
  wasi.start(instance);
  return { instantiate: instantiated - begin, output: firstOutput - instantiated };
}
