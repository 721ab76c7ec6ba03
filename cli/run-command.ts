import { statSync } from 'node:fs';
import path from 'node:path';
import { compileFile, toStderr } from './compile-step.js';
import { ExitCode, UsageError } from './exit-codes.js';
import type { Directories } from './host.js';
import { checkRunnable, readModule } from './engine.js';
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

/** Compiles, unless that has been done, and runs; gives the exit code of the program. */
export async function runCommand(file: string, programArguments: readonly string[], options: RunOptions): Promise<number> {
  const stackSize = options.stackSize ?? STACK_BYTES;
  // It starts while the compiler works.
  const thread = new ProgramThread(stackSize);
  try {
    const { binary, stats } = isModule(file) ? { binary: readModule(file), stats: {} } : await compileFile(file, { ...options, stackSize }, toStderr, { execPath: process.execPath, entry: 'command' });
    if (!binary) return ExitCode.Failure;
    const engine = options.engine === undefined ? undefined : readModule(options.engine);
    await checkRunnable({ binary, engine }, file, options.engine);
    const { exitCode, memory } = await thread.run({
      binary, engine, args: [file === '-' ? file : path.resolve(file), ...programArguments], directories: directoriesOf(options.dir), wantsMemory: stats.ic !== undefined,
    });
    if (stats.ic && memory) toStderr(await icReport(stats.ic, memory, options.format));
    return exitCode;
  } finally {
    await thread.end();
  }
}

/** A program that is compiled already. */
const isModule = (file: string): boolean => file.endsWith('.wasm');

async function icReport(table: IcTable, memory: ArrayBuffer, format: DiagnosticFormat): Promise<string> {
  const { readIcStats } = await import('../compiler/index.js');
  const report = readIcStats(memory, table);
  const json = format === 'json' ? `IC-STATS ${JSON.stringify(report)}\n` : '';
  return `${formatIcReport(report)}${json}`;
}
