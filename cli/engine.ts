import { readFileSync } from 'node:fs';
import { ExitCode, UsageError } from './exit-codes.js';
import { reason, writeOutput } from './files.js';

const WASI = 'wasi_snapshot_preview1';

/** `jsaot engine`: writes the module that applications import. */
export async function engineCommand(output: string): Promise<number> {
  const { makeEngine } = await import('../compiler/index.js');
  writeOutput(output, makeEngine());
  return ExitCode.Ok;
}

/** The bytes of a module. */
export function readModule(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${reason(error)}`);
  }
}

/** A compiled program, ready to run under WASI. */
export interface Runnable {
  readonly binary: Uint8Array;
  /** What an application imports from. */
  readonly engine?: Uint8Array | undefined;
}

/** @throws UsageError if `run` is no host for the module, or the engine not the one that it was compiled for */
export async function checkRunnable({ binary, engine }: Runnable, file: string, engineFile?: string): Promise<void> {
  const { identityOfApplication, identityOfEngine } = await import('../compiler/index.js');
  if (identityOfEngine(binary) !== null) throw new UsageError(`${file} is an engine, and no program`);
  const needed = identityOfApplication(binary);
  if (needed === null && engine) throw new UsageError(`${file} was not compiled for an engine: run it without --engine`);
  if (needed !== null && !engine) throw new UsageError(`${file} needs the engine ${needed}: say where it is with --engine FILE`);
  if (engine) {
    const found = identityOfEngine(engine);
    if (found === null) throw new UsageError(`${engineFile} is no engine: jsaot engine makes one`);
    if (found !== needed) throw new UsageError(`${file} needs the engine ${needed}, and ${engineFile} is ${found}: compile it again with --engine ${engineFile}`);
  }
  const module = moduleOf(binary, file);
  const imports = WebAssembly.Module.imports(module);
  const other = imports.find((one) => one.module !== WASI && (needed === null || one.module !== 'jsaot'));
  if (other) throw new UsageError(`run has no function ${other.name} of the host (wasm:${other.module}): compile the program for a host that has it`);
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === '_start')) throw new UsageError(`${file} has functions for hosts to call, and none to start (compile it with --command)`);
}
function moduleOf(binary: Uint8Array, file: string): WebAssembly.Module {
  try {
    return new WebAssembly.Module(binary as BufferSource);
  } catch (error) {
    throw new UsageError(`${file} is no module: ${(error as Error).message}`);
  }
}
