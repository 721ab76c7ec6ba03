import type { Snapshot } from '../image/instance.js';
import { kernelGlobals } from '../../abi/index.js';
import { MEMORY, RUNTIME_MODULE, TABLE } from './program-module.js';
import { loadRuntime } from './runtime.js';
import type { ProgramModule } from './session.js';

/** A compiled program that is not linked: runs against an instance of the runtime, in the compiler's process. */
export interface ProgramImage extends ProgramModule {
  readonly heap: Snapshot;
}
export interface RunningProgram {
  readonly memory: WebAssembly.Memory;
  /** `_start` of WASI. */
  readonly start: () => void;
}

/**
 * Instantiates a program together with a fresh instance of the runtime. Faster
 * than linking: engines compile the runtime's code once in a process.
 *
 * @param wasi functions of `wasi_snapshot_preview1`
 */
export function instantiateProgram(program: ProgramImage, wasi: WebAssembly.ModuleImports): RunningProgram {
  const runtime = loadRuntime();
  const { exports } = new WebAssembly.Instance(runtime.module, { wasi_snapshot_preview1: wasi });
  const memory = exports[MEMORY] as WebAssembly.Memory;
  memory.grow(Math.max(0, (program.heap.memory.length - memory.buffer.byteLength) / 65536));
  new Uint8Array(memory.buffer).set(program.heap.memory);
  for (const name of Object.keys(kernelGlobals)) (exports[name] as WebAssembly.Global).value = program.heap.globals[name];
  (exports[TABLE] as WebAssembly.Table).grow(program.tableEntries);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(program.wasm as BufferSource), { [RUNTIME_MODULE]: exports });
  return { memory, start: instance.exports._start as () => void };
}
