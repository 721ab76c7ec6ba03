/** A WASI preview 1 host of just what compiled programs import; keeps the output. */
export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Message of a wasm trap, or of anything else that must not happen. */
  readonly trap?: string;
}

class Exit {
  constructor(readonly code: number) {}
}

/** Nobody ever changes it: what waits for that sleeps. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));
const ESUCCESS = 0;
const EBADF = 8;
const FILETYPE_REGULAR_FILE = 4;
/** Of one program; more is a program that runs away. */
const MAX_OUTPUT = 16 * 2 ** 20;

/**
 * @param inspect gets the memory as the program leaves it
 * @param engine what an application imports from
 */
export function runModule(binary: Uint8Array, args: readonly string[] = ['program.js'], inspect?: (memory: ArrayBuffer) => void, engine?: WebAssembly.Module): RunResult {
  const output: Record<number, Uint8Array[]> = { 1: [], 2: [] };
  const finish = (exitCode: number, trap?: string): RunResult => {
    const [stdout, stderr] = [output[1]!, output[2]!].map((chunks) => Buffer.concat(chunks).toString('utf8'));
    return { stdout: stdout!, stderr: stderr!, exitCode, ...(trap === undefined ? {} : { trap }) };
  };
  try {
    const module = new WebAssembly.Module(binary as BufferSource);
    const imports = createImports(output, args, () => memory);
    const host = { wasi_snapshot_preview1: { ...noHost(engine ?? module), ...imports } };
    const { exports } = new WebAssembly.Instance(module, engine ? { jsaot: new WebAssembly.Instance(engine, host).exports } : host);
    const memory = exports['memory'] as WebAssembly.Memory;
    (exports['_start'] as () => void)();
    inspect?.(memory.buffer);
    return finish(0);
  } catch (error) {
    if (error instanceof Exit) return finish(error.code);
    return finish(70, String(error));
  }
}

export function createImports(output: Record<number, Uint8Array[]>, args: readonly string[], memory: () => WebAssembly.Memory): WebAssembly.ModuleImports {
  const view = () => new DataView(memory().buffer);
  const bytes = () => new Uint8Array(memory().buffer);
  const encodedArgs = args.map((arg) => Buffer.from(`${arg}\0`));
  let written = 0;
  const start = process.hrtime.bigint();
  return {
    fd_write(fd: number, iovs: number, count: number, writtenAddress: number): number {
      const chunks = output[fd];
      if (!chunks) return EBADF;
      let total = 0;
      for (let i = 0; i < count; i++) {
        const address = view().getUint32(iovs + 8 * i, true);
        const length = view().getUint32(iovs + 8 * i + 4, true);
        chunks.push(bytes().slice(address, address + length));
        total += length;
      }
      written += total;
      if (written > MAX_OUTPUT) throw new Error('the program prints too much');
      view().setUint32(writtenAddress, total, true);
      return ESUCCESS;
    },
    /** Regular files: programs write to them in large pieces. */
    fd_fdstat_get(_fd: number, result: number): number {
      bytes().fill(0, result, result + 24);
      view().setUint8(result, FILETYPE_REGULAR_FILE);
      return ESUCCESS;
    },
    clock_time_get(id: number, _precision: bigint, result: number): number {
      const time = id === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint() - start;
      view().setBigUint64(result, time, true);
      return ESUCCESS;
    },
    random_get(address: number, length: number): number {
      // Fixed, so that a failing program fails again.
      bytes().fill(0x5a, address, address + length);
      return ESUCCESS;
    },
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, encodedArgs.length, true);
      view().setUint32(size, encodedArgs.reduce((sum, arg) => sum + arg.length, 0), true);
      return ESUCCESS;
    },
    args_get(argv: number, buffer: number): number {
      for (const [i, arg] of encodedArgs.entries()) {
        view().setUint32(argv + 4 * i, buffer, true);
        bytes().set(arg, buffer);
        buffer += arg.length;
      }
      return ESUCCESS;
    },
    environ_sizes_get(count: number, size: number): number {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return ESUCCESS;
    },
    environ_get: () => ESUCCESS,
    /** Standard input is empty. */
    fd_read(_fd: number, _iovs: number, _count: number, readAddress: number): number {
      view().setUint32(readAddress, 0, true);
      return ESUCCESS;
    },
    /** No directory is open. */
    fd_prestat_get: () => EBADF,
    fd_prestat_dir_name: () => EBADF,
    /** One subscription, to a clock. */
    poll_oneoff(subscription: number): number {
      Atomics.wait(sleeper, 0, 0, Number(view().getBigUint64(subscription + 24, true)) / 1e6);
      return ESUCCESS;
    },
    proc_exit(code: number): never {
      throw new Exit(code);
    },
  };
}

/** What a host answers that has nothing of its own: ENOSYS. */
export function noHost(module: WebAssembly.Module): Record<string, () => number> {
  return Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 52]));
}
