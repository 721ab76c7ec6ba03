import path from 'node:path';
import { compileFile, toStderr } from './compile-step.js';
import { ExitCode } from './exit-codes.js';
import { formatIcReport } from './ic-table.js';
import { runWasi } from './host.js';
import type { IcTable } from '../compiler/index.js';
import type { DiagnosticFormat, SharedOptions } from './options.js';

/** Compiles and runs; gives the exit code of the program. */
export async function runCommand(file: string, programArguments: readonly string[], options: SharedOptions): Promise<number> {
  const { binary, stats } = await compileFile(file, options, toStderr, { execPath: process.execPath });
  if (!binary) return ExitCode.Failure;
  const { exitCode, memory } = await runWasi(binary, [file === '-' ? file : path.resolve(file), ...programArguments]);
  if (stats.ic) toStderr(await icReport(stats.ic, memory, options.format));
  return exitCode;
}

async function icReport(table: IcTable, memory: ArrayBuffer, format: DiagnosticFormat): Promise<string> {
  const { readIcStats } = await import('../compiler/index.js');
  const report = readIcStats(memory, table);
  const json = format === 'json' ? `IC-STATS ${JSON.stringify(report)}\n` : '';
  return `${formatIcReport(report)}${json}`;
}
