import type { WASI } from 'node:wasi';
import type { Runnable } from './engine.js';

/** Directories that are open for the program: where they are, by the name that it knows. The first is its working directory. */
export type Directories = Readonly<Record<string, string>>;

/** What a program must never do. */
export class Trap extends Error {}

/**
 * Runs a module with Node's WASI. An uncaught exception is the program's
 * affair: the module prints it and exits with 1. What arrives here as an
 * exception is a trap, hence a bug of the compiler or the runtime. Gives the
 * exit code, and the memory as the program left it.
 */
export async function runWasi({ binary, engine }: Runnable, args: readonly string[], directories: Directories): Promise<{ exitCode: number; memory: ArrayBuffer }> {
  const wasi = await createWasi(args, directories);
  const instantiate = async (bytes: Uint8Array, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> => WebAssembly.instantiate(await WebAssembly.compile(bytes as BufferSource), imports);
  const imports = { wasi_snapshot_preview1: plainImports(wasi) };
  const instance = await instantiate(binary, engine ? { jsaot: (await instantiate(engine, imports)).exports } : imports);
  try {
    const exitCode = wasi.start(instance) as unknown as number;
    return { exitCode, memory: (instance.exports['memory'] as WebAssembly.Memory).buffer };
  } catch (error) {
    if (isTrap(error)) throw new Trap((error as Error).message, { cause: error });
    throw error;
  }
}

/** The functions of Node's WASI, for a memory whose module is not run by it. */
export async function fileWasi(args: readonly string[], directories: Directories): Promise<(memory: WebAssembly.Memory) => WebAssembly.ModuleImports> {
  const wasi = await createWasi(args, directories);
  return (memory) => {
    wasi.initialize({ exports: { memory } });
    return plainImports(wasi);
  };
}

/**
 * V8's fast calls from wasm do not keep Node's WASI object alive, and node aborts
 * when it was collected; a closure in between avoids that path.
 */
function plainImports(wasi: WASI): WebAssembly.ModuleImports {
  return Object.fromEntries(Object.entries(wasi.wasiImport as WebAssembly.ModuleImports).map(([name, f]) => [name, (...args: unknown[]) => (f as (...a: unknown[]) => unknown)(...args)]));
}

function isTrap(error: unknown): boolean {
  // V8 reports an exhausted native stack as a RangeError.
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

async function createWasi(args: readonly string[], directories: Directories): Promise<WASI> {
  return withoutExperimentalWarning(async () => {
    const { WASI } = await import('node:wasi');
    const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
    return new WASI({ version: 'preview1', args: [...args], env, preopens: { ...directories }, returnOnExit: true });
  });
}

/** node:wasi warns that it is experimental, when imported or when first used, depending on the version. */
async function withoutExperimentalWarning<T>(action: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    const type = typeof rest[0] === 'string' ? rest[0] : (rest[0] as { type?: string } | undefined)?.type;
    if (type !== 'ExperimentalWarning') (emitWarning as (...args: unknown[]) => void).call(process, warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    return await action();
  } finally {
    process.emitWarning = emitWarning;
  }
}
