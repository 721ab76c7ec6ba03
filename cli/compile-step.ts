import type { CompileOptions, CompileResult } from '../compiler/index.js';
import { compileJob } from './compile-job.js';
import { formatDiagnostics } from './diagnostics.js';
import { readModule } from './engine.js';
import { UsageError } from './exit-codes.js';
import { readInput, writeOutput, writeStdout } from './files.js';
import type { PreinitJob } from './preinit.js';
import { reportSources } from './watch.js';
import { startProgress } from './progress.js';
import { toCompileOptions, type SharedOptions } from './options.js';
import { hintTypeScript } from './typescript-hint.js';

/** Where dumps and tables go: `run` leaves standard output to the program. */
export type Report = (text: string) => void;
export const toStdout: Report = writeStdout;
export const toStderr: Report = (text) => void process.stderr.write(text);

/**
 * What `compile` and `run` have in common: read, compile, report. There are no
 * bytes after errors, which have been printed then.
 */
export async function compileFile(file: string, options: SharedOptions, report: Report, more: Partial<CompileOptions> = {}, preinit?: PreinitJob): Promise<CompileResult> {
  if (options.dumpFn !== undefined && !options.dump?.length) throw new UsageError('--dump-fn needs --dump');
  if (options.module && options.script) throw new UsageError('--module and --script exclude each other');
  if (options.engine !== undefined && options.why?.length) throw new UsageError('--why is of modules that hold a part of the runtime: not with --engine');
  const loader = { kind: options.module ? 'module' : options.script ? 'script' : null, conditions: options.conditions ?? [], external: options.external ?? [], alias: options.alias ?? {} } as const;
  const input = readInput(file);
  const progress = startProgress(input.fileName);
  const job = { input, loader, options: { ...toCompileOptions(options), ...(options.engine === undefined ? {} : { engine: readModule(options.engine) }), ...more }, preinit };
  let result: CompileResult;
  try {
    result = await compileJob(job, progress.phase);
  } catch (error) {
    if (error instanceof Error && error.name === 'EngineError') throw new UsageError(`--engine ${options.engine}: ${error.message}`);
    throw error;
  } finally {
    await progress.end();
  }
  if (options.reportSources) reportSources([...result.sources.keys()]);
  process.stderr.write(formatDiagnostics(await hintTypeScript(result.diagnostics, result.sources), result.sources, options.format));
  for (const { name, text } of result.dumps) report(name === 'size' || name === 'why' ? `${text}\n` : `;; ${name}\n${text.trimEnd()}\n\n`);
  if (options.timePasses) toStderr(formatPhases(result.stats.phases));
  if (result.binary && options.wat !== undefined) writeWat(options.wat, result);
  return result;
}

function writeWat(file: string, result: CompileResult): void {
  if (result.wat === undefined) throw new Error('the compiler returned no wasm text');
  writeOutput(file, result.wat);
}

function formatPhases(phases: readonly { name: string; ms: number }[]): string {
  const total = phases.reduce((sum, phase) => sum + phase.ms, 0);
  const rows = [...phases, { name: 'total', ms: total }];
  const width = Math.max(...rows.map((row) => row.name.length));
  const share = (ms: number) => (total === 0 ? 0 : (100 * ms) / total).toFixed(1);
  return rows.map(({ name, ms }) => `${name.padEnd(width)} ${ms.toFixed(1).padStart(9)} ms ${share(ms).padStart(6)} %\n`).join('');
}
