import path from 'node:path';
import { compileFile, toStderr } from './compile-step.js';
import { ExitCode } from './exit-codes.js';
import { formatIcReport } from './ic-table.js';
import { ProgramThread } from './program-thread.js';
import type { IcTable } from '../compiler/index.js';
import type { DiagnosticFormat, SharedOptions } from './options.js';

/** Enough for what programs for Node take for granted. */
const STACK_BYTES = 8 * 2 ** 20;

/** Compiles and runs; gives the exit code of the program. */
export async function runCommand(file: string, programArguments: readonly string[], options: SharedOptions): Promise<number> {
  const stackSize = options.stackSize ?? STACK_BYTES;
  // It starts while the compiler works.
  const thread = new ProgramThread(stackSize);
  try {
    const { binary, stats } = await compileFile(file, { ...options, stackSize }, toStderr, { execPath: process.execPath });
    if (!binary) return ExitCode.Failure;
    const { exitCode, memory } = await thread.run({ binary, args: [file === '-' ? file : path.resolve(file), ...programArguments], wantsMemory: stats.ic !== undefined });
    if (stats.ic && memory) toStderr(await icReport(stats.ic, memory, options.format));
    return exitCode;
  } finally {
    await thread.end();
  }
}

async function icReport(table: IcTable, memory: ArrayBuffer, format: DiagnosticFormat): Promise<string> {
  const { readIcStats } = await import('../compiler/index.js');
  const report = readIcStats(memory, table);
  const json = format === 'json' ? `IC-STATS ${JSON.stringify(report)}\n` : '';
  return `${formatIcReport(report)}${json}`;
}
