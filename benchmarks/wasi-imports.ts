import { WASI } from 'node:wasi';

export interface Wasi {
  imports: Record<string, (...args: number[]) => number>;
  /** Runs _start; gives the exit code. */
  start(instance: WebAssembly.Instance): number;
}

/**
 * node:wasi, called through JavaScript functions. Given to a module as they
 * are, its imports are called by V8's fast calls, during which nothing may be
 * collected; but Node 20's fd_write reports the memory that it allocates, which
 * may start a collection: node aborts, crashes or hangs in programs with a
 * large memory.
 */
export function createWasi(programName: string): Wasi {
  const wasi = new WASI({ version: 'preview1', args: [programName], env: {}, returnOnExit: true });
  const functions = Object.entries(wasi.wasiImport as Wasi['imports']);
  const imports = Object.fromEntries(functions.map(([name, call]) => [name, (...args: number[]) => call(...args)]));
  return { imports, start: (instance) => wasi.start(instance) as unknown as number };
}
