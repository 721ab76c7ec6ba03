/** `bench cliffs`: many small workloads, in jsaot, in node's interpreter, in its baseline JIT and with all its tiers. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileProgram } from './compile.js';
import { engineRow } from './engines.js';
import { cliffsFolder, cliffsProcess } from './paths.js';
import { runProcess } from './process.js';
import { geometricMean } from './statistics.js';
import { fixed, renderTable } from './tables.js';

const ENGINES = ['jsaot', 'jitless', 'baseline', 'full'] as const;
type CliffEngine = (typeof ENGINES)[number];

export interface CliffOptions {
  rounds: number;
  filter: RegExp;
  timeoutMs: number;
  json: string;
  log: (message: string) => void;
}

/** CPU time of a workload, the best of all rounds, and what it gave. */
interface CliffResult {
  name: string;
  milliseconds: Partial<Record<CliffEngine, number>>;
  results: Partial<Record<CliffEngine, string>>;
}

interface CliffReport {
  results: CliffResult[];
  /** Bytes of memory at the peak, by file. */
  peaks: Record<string, Partial<Record<CliffEngine, number>>>;
  failures: string[];
}

const HARNESS = 'harness.js';
const RUNS = 3;

/** Measures and prints; the report, too, goes to a file. True if nothing failed. */
export async function benchCliffs(files: readonly string[], options: CliffOptions): Promise<boolean> {
  const report: CliffReport = { results: [], peaks: {}, failures: [] };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-cliffs-'));
  try {
    for (const file of files.length > 0 ? files : ownFiles()) await measureFile(file, folder, options, report);
  } finally {
    rmSync(folder, { recursive: true });
  }
  findDifferences(report);
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(renderCliffs(report));
  return report.failures.length === 0;
}

function ownFiles(): string[] {
  return readdirSync(cliffsFolder).filter((file) => file.endsWith('.js') && file !== HARNESS).sort().map((file) => path.join(cliffsFolder, file));
}

async function measureFile(file: string, folder: string, { rounds, filter, timeoutMs, log }: CliffOptions, report: CliffReport): Promise<void> {
  const name = path.basename(file, '.js');
  const script = path.join(folder, `${name}.js`);
  const wasm = path.join(folder, `${name}.wasm`);
  const source = [readFileSync(path.join(cliffsFolder, HARNESS), 'utf8'), readFileSync(file, 'utf8'), `measureCliffs(${String(filter)}, ${RUNS});\n`];
  writeFileSync(script, source.join('\n'));
  log(`compiling ${name}`);
  await compileProgram(script, wasm);
  const rows = new Map<string, CliffResult>();
  const peaks: Partial<Record<CliffEngine, number>> = (report.peaks[name] = {});
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}: ${name}`);
    for (const engine of ENGINES) {
      try {
        const { stdout, stderr } = await runProcess(process.execPath, [...nodeOptions(engine), engine === 'jsaot' ? wasm : script], timeoutMs);
        addResults(rows, engine, stdout);
        peaks[engine] = Math.max(peaks[engine] ?? 0, Number(/^PEAK (\d+)$/m.exec(stderr)?.[1]));
      } catch (error) {
        report.failures.push(`${name}: ${engine}: ${(error as Error).message}`);
      }
    }
  }
  report.results.push(...rows.values());
}

function nodeOptions(engine: CliffEngine): string[] {
  return [...engineRow(engine).nodeOptions, '--no-warnings', cliffsProcess];
}

function addResults(rows: Map<string, CliffResult>, engine: CliffEngine, stdout: string): void {
  for (const [, json] of stdout.matchAll(/^CLIFF (.*)$/gm)) {
    const { name, milliseconds, result } = JSON.parse(json!) as { name: string; milliseconds: number; result: string };
    const row = rows.get(name) ?? { name, milliseconds: {}, results: {} };
    rows.set(name, row);
    row.milliseconds[engine] = Math.min(row.milliseconds[engine] ?? Infinity, milliseconds);
    row.results[engine] = result;
  }
}

function findDifferences({ results, failures }: CliffReport): void {
  for (const { name, results: { jsaot, full } } of results) {
    if (jsaot !== full) failures.push(`${name}: ${String(jsaot)} instead of ${String(full)}`);
  }
}

/** Our time as a multiple of another's. Below a twentieth of a millisecond nothing is measured. */
function multiple({ milliseconds }: CliffResult, engine: CliffEngine): number {
  return Math.max(milliseconds.jsaot ?? NaN, 0.05) / Math.max(milliseconds[engine] ?? NaN, 0.05);
}

const HEADER = ['workload', 'jsaot ms', 'jitless', 'baseline', 'full', 'x jitless', 'x baseline', 'x full'];

function renderCliffs({ results, peaks, failures }: CliffReport): string {
  const order = (row: CliffResult): number => multiple(row, 'jitless') || 0;
  const sorted = [...results].sort((a, b) => order(b) - order(a));
  const others = ['jitless', 'baseline', 'full'] as const;
  const rows = sorted.map((row) => [row.name, ...ENGINES.map((engine) => fixed(row.milliseconds[engine], 2)), ...others.map((engine) => fixed(multiple(row, engine), 2))]);
  const means = others.map((engine) => fixed(geometricMean(results.map((row) => multiple(row, engine)).filter((x) => x > 0)), 2));
  const slower = others.map((engine) => String(results.filter((row) => multiple(row, engine) > 1).length));
  const summary = [[`mean of ${results.length}`, '', '', '', '', ...means], ['slower than 1 x', '', '', '', '', ...slower]];
  const memory = Object.entries(peaks).map(([name, peak]) => [name, ...ENGINES.map((engine) => fixed((peak[engine] ?? NaN) / 1e6, 0))]);
  return [
    renderTable('Cliffs (CPU time: lower is better; x: our time as a multiple)', HEADER, [...rows, ...summary]),
    renderTable('Peak memory, MB', ['file', ...ENGINES], memory),
    ...(failures.length > 0 ? [`Failures\n${failures.map((failure) => `  ${failure}`).join('\n')}`] : []),
  ].join('\n\n');
}
