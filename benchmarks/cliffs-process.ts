// Runs a script or a module with a clock that counts CPU time of the process: other processes
// of a busy machine do not matter then.
// Usage: node [options] cliffs-process.js program.js|program.wasm
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { createWasi } from './wasi-imports.js';

const file = process.argv[2]!;
/** Of WASI's clocks. */
const MONOTONIC = 1;
if (file.endsWith('.wasm')) runModule();
else runFile();
process.stderr.write(`PEAK ${process.resourceUsage().maxRSS * 1024}\n`);

function microseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function runFile(): void {
  performance.now = () => microseconds() / 1000;
  vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file });
}

function runModule(): void {
  const { imports, start } = createWasi(file);
  let memory: WebAssembly.Memory | undefined;
  // Only what performance.now reads: a workload may ask for the date.
  const wallClock = imports['clock_time_get']!;
  imports['clock_time_get'] = (clock, precision, result) => {
    if (clock !== MONOTONIC) return wallClock(clock!, precision!, result!);
    new DataView(memory!.buffer).setBigUint64(result! >>> 0, BigInt(microseconds()) * 1000n, true);
    return 0;
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { wasi_snapshot_preview1: imports });
  memory = instance.exports['memory'] as WebAssembly.Memory;
  process.exitCode = start(instance);
}
