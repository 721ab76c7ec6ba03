// Times a kernel under tinybench and prints the fastest run in milliseconds: the
// difference of two kernels is what counts, and medians of a busy machine do not subtract.
// Usage: node [options] kernels-process.js ENGINE kernel.js|kernel.wasm
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { Bench } from 'tinybench';
import type { Engine } from './engines.js';
import { ITERATIONS } from './kernels.js';
import { createQuickJs } from './quickjs.js';
import { createWasi } from './wasi-imports.js';

const [engine, file] = process.argv.slice(2) as [Engine, string];
const run = engine === 'quickjs' ? await quickJsRun(file) : engine === 'jsaot' ? wasmRun(file) : scriptRun(file);
const bench = new Bench({ time: 300, iterations: 8, warmupTime: 150, warmupIterations: 4, throws: true });
bench.add('kernel', run, { async: false });
await bench.run();
const { result } = bench.tasks[0]!;
if (result.state !== 'completed') throw new Error(`${file}: ${result.state}`);
console.log(result.latency.min);

function scriptRun(file: string): () => void {
  const kernel = new vm.Script(readFileSync(file, 'utf8'), { filename: file }).runInThisContext() as (count: number) => number;
  return () => void kernel(ITERATIONS);
}

async function quickJsRun(file: string): Promise<() => void> {
  const { context, evaluate } = await createQuickJs();
  const kernel = evaluate(readFileSync(file, 'utf8'), file), count = context.newNumber(ITERATIONS);
  return () => context.unwrapResult(context.callFunction(kernel, context.undefined, count)).dispose();
}

/** A module can be started only once, so each run has a fresh instance; only _start is timed. */
function wasmRun(file: string): () => { overriddenDuration: number } {
  const module = new WebAssembly.Module(readFileSync(file));
  return () => {
    const wasi = createWasi(file);
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.imports });
    const start = bench.now();
    const exitCode = wasi.start(instance);
    const overriddenDuration = bench.now() - start;
    if (exitCode !== 0) throw new Error(`${file}: exit code ${exitCode}`);
    return { overriddenDuration };
  };
}
