import type { Snapshot } from '../image/instance.js';
import { kernelGlobals } from '../../abi/index.js';
import { MEMORY, RUNTIME_MODULE, TABLE } from './program-module.js';
import { type Library, loadRuntime } from './runtime.js';

/** Code of a program whose heap is elsewhere. */
export interface ProgramModule {
  readonly wasm: Uint8Array;
  /** Number of functions it adds to the table. */
  readonly tableEntries: number;
}
/** A compiled program that is not linked: runs against an instance of the runtime, in the compiler's process. */
export interface ProgramImage extends ProgramModule {
  readonly heap: Snapshot;
  /** The heap is one of the runtime with the evaluator. */
  readonly evaluator: boolean;
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
  const runtime = loadRuntime(program);
  const { exports } = new WebAssembly.Instance(runtime.module, { wasi_snapshot_preview1: wasi });
  const memory = exports[MEMORY] as WebAssembly.Memory;
  memory.grow(Math.max(0, (program.heap.memory.length - memory.buffer.byteLength) / 65536));
  new Uint8Array(memory.buffer).set(program.heap.memory);
  for (const name of Object.keys(kernelGlobals)) (exports[name] as WebAssembly.Global).value = program.heap.globals[name];
  if (runtime.evaluator) addLibrary(exports, runtime.evaluator, runtime.tableSize);
  (exports[TABLE] as WebAssembly.Table).grow(program.tableEntries);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(program.wasm as BufferSource), { [RUNTIME_MODULE]: exports });
  return { memory, start: instance.exports._start as () => void };
}

/** Puts the code of a library into the table of an instance of the runtime whose heap has it already. */
export function addLibrary(runtime: WebAssembly.Exports | Record<string, WebAssembly.ExportValue>, library: Library, tableSize: number): void {
  const table = runtime[TABLE] as WebAssembly.Table;
  table.grow(tableSize - table.length);
  new WebAssembly.Instance(library.module, { [RUNTIME_MODULE]: runtime });
}
