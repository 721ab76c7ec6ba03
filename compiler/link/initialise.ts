/** Runs the top-level code of a program at compile time, in the instance of the runtime that its image is made in (docs/snapshots.md). */
import { UNDEFINED, TRUE, VALUES_OFFSET } from '../../abi/index.js';
import { type Diagnostic, diagnostics } from '../diagnostics.js';
import type { RuntimeInstance } from '../image/instance.js';
import { addLibrary } from './instantiate.js';
import { RUNTIME_MODULE, TABLE } from './program-module.js';
import type { RuntimeBundle } from './runtime.js';
import { INITIALISE } from './start.js';
import { Heap } from './heap.js';

/** What the top-level code may ask of the host although the answer may be another one when the program runs. */
export type HostFact = 'clock' | 'random' | 'env';
export const HOST_FACTS: readonly HostFact[] = ['clock', 'random', 'env'];

/** How the top-level code of a program runs at compile time. */
export interface Preinit {
  readonly allow: readonly HostFact[];
  /** What it writes to standard output (1) and error (2). */
  readonly output?: (descriptor: number, bytes: Uint8Array) => void;
  /** The functions of `wasi_snapshot_preview1` that are asked for what is allowed; without it there are no files, and nothing is allowed. */
  readonly wasi?: (memory: WebAssembly.Memory) => WebAssembly.ModuleImports;
}
interface Place { readonly file: string; readonly line: number; readonly column: number }

/** Ends the top-level code: it asked for what it may not have. */
class Denied extends Error {
  constructor(readonly what: string, readonly hint: string | undefined, readonly place: Place | null) {
    super(what);
  }
}
class Exited extends Error {
  constructor(readonly code: number, readonly place: Place | null) {
    super(`exit code ${code}`);
  }
}

const ERRNO_BADF = 8;
const STANDARD_STREAMS = 3;
const CREATES_OR_TRUNCATES = 1 | 8;
const PATH_OPEN = { directory: 0, flags: 4, result: 8 } as const;

type HostFunction = (...args: never[]) => unknown;
/** Functions of WASI that tell something of the host. */
const FACTS: Readonly<Record<string, HostFact>> = {
  clock_time_get: 'clock', poll_oneoff: 'clock', random_get: 'random', environ_sizes_get: 'env', environ_get: 'env', args_sizes_get: 'env', args_get: 'env',
};
const FACT_TEXTS: Readonly<Record<HostFact, string>> = { clock: 'the clock', random: 'random numbers', env: 'its arguments or environment' };
const CHANGES: ReadonlySet<string> = new Set([
  'path_create_directory', 'path_link', 'path_remove_directory', 'path_rename', 'path_symlink', 'path_unlink_file', 'path_filestat_set_times', 'fd_filestat_set_size', 'fd_filestat_set_times', 'fd_pwrite', 'fd_sync',
]);

/** The host of the top-level code: `imports` for the runtime, which is told by `attach`. */
export class InitialisationHost {
  readonly imports: WebAssembly.ModuleImports;
  private runtime: RuntimeInstance | null = null;
  private wasi: WebAssembly.ModuleImports | null = null;
  /** Descriptors that are open, and where they were opened. */
  private readonly open = new Map<number, Place | null>();

  /** @param files names of the program's own sources, which places are given in */
  constructor(private readonly options: Preinit, private readonly files: ReadonlySet<string>) {
    const own: Record<string, HostFunction> = {
      fd_write: (fd: number, vectors: number, count: number, written: number) => this.write(fd, vectors, count, written),
      fd_fdstat_get: (fd: number, result: number) => (fd < STANDARD_STREAMS ? ERRNO_BADF : this.file('fd_fdstat_get', [fd, result])),
      fd_read: (...args: number[]) => (args[0]! < STANDARD_STREAMS ? this.deny('reads standard input') : this.file('fd_read', args)),
      fd_close: (fd: number) => {
        this.open.delete(fd);
        return this.file('fd_close', [fd]);
      },
      path_open: (...args: (number | bigint)[]) => this.openFile(args),
      proc_exit: (code: number) => { throw new Exited(code, this.place()); },
    };
    this.imports = new Proxy(own as WebAssembly.ModuleImports, {
      get: (target, name: string) => {
        const fact = FACTS[name];
        if (fact) return (...args: number[]) => this.fact(fact, name, args);
        if (CHANGES.has(name)) return () => this.deny('changes files');
        return target[name] ?? ((...args: number[]) => this.file(name, args));
      },
    });
  }
  attach(runtime: RuntimeInstance): void {
    this.runtime = runtime;
    this.wasi = this.options.wasi?.(runtime.memory) ?? null;
  }
  /** Where a file was opened that is still open: undefined, there is none. */
  get stillOpen(): Place | null | undefined {
    return [...this.open.values()][0];
  }

  private fact(fact: HostFact, name: string, args: number[]): unknown {
    if (!this.options.allow.includes(fact) || !this.wasi) return this.deny(`asks for ${FACT_TEXTS[fact]}`, `--preinit-allow=${fact} lets it have what is so now.`);
    return this.pass(name, args);
  }
  private file(name: string, args: readonly (number | bigint)[]): unknown {
    return this.wasi ? this.pass(name, args) : this.deny('asks for files', '--preinit-dir opens a directory for it.');
  }
  private pass(name: string, args: readonly (number | bigint)[]): unknown {
    return (this.wasi![name] as (...given: readonly (number | bigint)[]) => unknown)(...args);
  }
  private openFile(args: readonly (number | bigint)[]): unknown {
    if (Number(args[PATH_OPEN.flags]) & CREATES_OR_TRUNCATES) return this.deny('changes files');
    const error = this.file('path_open', args);
    if (error === 0) this.open.set(this.runtime!.view.getInt32(Number(args[PATH_OPEN.result]), true), this.place());
    return error;
  }
  /** A module of functions that the program calls of its host (`wasm:NAME`). */
  hostModule(name: string): WebAssembly.ModuleImports {
    return new Proxy({}, { get: (_, fn: string) => () => this.deny(`calls ${fn} of the host (wasm:${name})`) });
  }
  private write(fd: number, vectors: number, count: number, written: number): number {
    if (fd >= STANDARD_STREAMS) return this.deny('changes files');
    const { view } = this.runtime!;
    let total = 0;
    for (let n = 0; n < count; n++) {
      const at = view.getUint32(vectors + 8 * n, true), length = view.getUint32(vectors + 8 * n + 4, true);
      this.options.output?.(fd, new Uint8Array(view.buffer as ArrayBuffer, at, length).slice());
      total += length;
    }
    view.setUint32(written, total, true);
    return 0;
  }
  private deny(what: string, hint?: string): never {
    throw new Denied(what, hint, this.place());
  }
  /** Where the program is: in the innermost frame of a source of its own. */
  private place(): Place | null {
    const runtime = this.runtime!;
    const trace = runtime.callValue('trace_capture', UNDEFINED);
    if (trace === BigInt.asUintN(64, UNDEFINED)) return null;
    const cell = Number(trace & 0xffff_ffffn);
    for (let n = 0, count = runtime.view.getUint32(cell + 8, true); n < count; n++) {
      const site = runtime.view.getUint32(cell + VALUES_OFFSET + 8 * n, true);
      const file = this.fileOf(runtime.callValue('callsite_file', site));
      if (file !== null && this.files.has(file)) return { file, line: runtime.call('callsite_line', site), column: runtime.call('callsite_column', site) };
    }
    return null;
  }
  private fileOf(name: bigint): string | null {
    if (name === BigInt.asUintN(64, UNDEFINED)) return null;
    return new Heap(new Uint8Array(this.runtime!.memory.buffer)).text(Number(name & 0xffff_ffffn));
  }
}

const importsFor = (runtime: WebAssembly.ModuleImports, host: InitialisationHost): WebAssembly.Imports =>
  new Proxy({}, { get: (_, name: string) => (name === RUNTIME_MODULE ? runtime : host.hostModule(name)) });

export interface InitialisedProgram {
  readonly wasm: Uint8Array;
  readonly tableBase: number;
  readonly tableEntries: number;
  /** Name of the main module's file. */
  readonly file: string;
  /** Its host calls functions of it: there is always something left to do. */
  readonly isReactor: boolean;
}

/**
 * Runs the top-level code of a program, and the jobs that it leaves.
 *
 * @param instance with the image of the program, sealed; afterwards with what the code made, collected
 * @returns what is wrong; the image is of no use after an error
 */
export function initialise(instance: RuntimeInstance, host: InitialisationHost, runtime: RuntimeBundle, program: InitialisedProgram): Diagnostic[] {
  const { exports } = instance;
  if (runtime.evaluator) addLibrary(exports, runtime.evaluator, runtime.tableSize);
  const table = exports[TABLE] as WebAssembly.Table;
  table.grow(Math.max(0, program.tableBase + program.tableEntries - table.length));
  const code = new WebAssembly.Instance(new WebAssembly.Module(program.wasm as BufferSource), importsFor(exports, host));
  const at = (place: Place | null): [string, { line: number; column: number }] => [place?.file ?? program.file, place ?? { line: 1, column: 1 }];
  try {
    (code.exports[INITIALISE] as () => void)();
  } catch (error) {
    if (error instanceof Denied) return [diagnostics.initialisationDenied(...at(error.place), error.what, error.hint)];
    if (error instanceof Exited) return [diagnostics.initialisationEnded(...at(error.place), error.code)];
    throw error;
  }
  if (host.stillOpen !== undefined) return [diagnostics.initialisationLeavesFile(...at(host.stillOpen))];
  const hasWork = instance.callValue('js$HasWork', 0, UNDEFINED, 0, UNDEFINED, UNDEFINED, UNDEFINED, UNDEFINED) === BigInt.asUintN(64, TRUE);
  instance.call('image_forget_host');
  instance.call('gc_prepare_image');
  return hasWork || program.isReactor ? [] : [diagnostics.nothingToStart(program.file, { line: 1, column: 1 })];
}
