import { statSync } from 'node:fs';
import path from 'node:path';
import { compileFile, toStderr } from './compile-step.js';
import { ExitCode, UsageError } from './exit-codes.js';
import type { Directories } from './host.js';
import { formatIcReport } from './ic-table.js';
import { ProgramThread } from './program-thread.js';
import type { IcTable } from '../compiler/index.js';
import type { DiagnosticFormat, SharedOptions } from './options.js';

/** Enough for what programs for Node take for granted. */
const STACK_BYTES = 8 * 2 ** 20;

/** What `run` has besides. */
export interface RunOptions extends SharedOptions {
  /** `PATH` or `PATH=NAME`. */
  dir?: string[];
}

/** As under Node, all files are there; or those below the directories that were named. */
function directoriesOf(given: readonly string[] | undefined): Directories {
  const cwd = process.cwd();
  if (!given) return { [cwd]: cwd, '/': '/' };
  return Object.fromEntries(given.map((text) => {
    const at = text.indexOf('=');
    const real = path.resolve(at < 0 ? text : text.slice(0, at));
    if (!statSync(real, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--dir ${text}: there is no such directory`);
    return [at < 0 ? real : text.slice(at + 1), real];
  }));
}

/** Compiles and runs; gives the exit code of the program. */
export async function runCommand(file: string, programArguments: readonly string[], options: RunOptions): Promise<number> {
  const stackSize = options.stackSize ?? STACK_BYTES;
  // It starts while the compiler works.
  const thread = new ProgramThread(stackSize);
  try {
    const { binary, stats } = await compileFile(file, { ...options, stackSize }, toStderr, { execPath: process.execPath, entry: 'command' });
    if (!binary) return ExitCode.Failure;
    checkImports(binary);
    const { exitCode, memory } = await thread.run({
      binary, args: [file === '-' ? file : path.resolve(file), ...programArguments], directories: directoriesOf(options.dir), wantsMemory: stats.ic !== undefined,
    });
    if (stats.ic && memory) toStderr(await icReport(stats.ic, memory, options.format));
    return exitCode;
  } finally {
    await thread.end();
  }
}

/** `run` is a host that has WASI and nothing else. */
function checkImports(binary: Uint8Array): void {
  const other = WebAssembly.Module.imports(new WebAssembly.Module(binary as BufferSource)).find(({ module }) => module !== 'wasi_snapshot_preview1');
  if (other) throw new UsageError(`run has no function ${other.name} of the host (wasm:${other.module}): compile the program for a host that has it`);
}
async function icReport(table: IcTable, memory: ArrayBuffer, format: DiagnosticFormat): Promise<string> {
  const { readIcStats } = await import('../compiler/index.js');
  const report = readIcStats(memory, table);
  const json = format === 'json' ? `IC-STATS ${JSON.stringify(report)}\n` : '';
  return `${formatIcReport(report)}${json}`;
}
