import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { awfyWorkloads } from './awfy.js';
import { benchCliffs } from './cliffs.js';
import { measureIcCoverage } from './ic-coverage.js';
import { measureKernels } from './kernels.js';
import { measureAll } from './measure.js';
import { octaneWorkloads } from './octane.js';
import { cli, venvPython } from './paths.js';
import { addMeasurements, emptyReport, type Report } from './report.js';
import { runProcess } from './process.js';
import { measureModule, measureStart } from './start.js';
import { startPrograms } from './start-programs.js';
import { renderMarkdown, renderReport } from './tables.js';
import { ownWorkloads, type Workload } from './workload.js';

const PARTS = ['own', 'octane', 'awfy', 'kernels', 'start'] as const;
type Part = (typeof PARTS)[number];
/** Of programs that are not ours: where a checkout of them is, by environment variable. */
const CHECKOUTS = [
  { part: 'octane', variable: 'OCTANE_DIR', workloads: (folder: string) => octaneWorkloads(folder) },
  { part: 'awfy', variable: 'AWFY_DIR', workloads: (folder: string, { ms }: Options) => awfyWorkloads(folder, ms) },
] as const;

interface Options {
  rounds: number;
  ms: number;
  timeout: number;
  filter: RegExp;
  json: string;
  markdown?: string;
  ic: boolean;
}

const command = new Command('bench')
  .addArgument(new Argument('[parts...]', 'what is measured; without it, all for which there is a folder').choices(PARTS))
  .description('Compares jsaot with node, with all its tiers (full) and with only its baseline JIT. OCTANE_DIR, AWFY_DIR: checkouts of Octane and are-we-fast-yet.')
  .option('--rounds <n>', 'how often each program runs with each engine', parseCount, 5)
  .option('--ms <n>', 'how long a program of our own is measured in one run', parseCount, 1000)
  .option('--timeout <seconds>', 'for one run', parseCount, 120)
  .option('--filter <regexp>', 'only programs and kernels with matching names', (text) => new RegExp(text, 'i'), /./)
  .option('--json <file>', 'where to write the report', 'bench-results.json')
  .option('--markdown <file>', 'also write the tables there (benchmarks/RESULTS.md)')
  .option('--no-ic', 'leave out the coverage of inline caches')
  .enablePositionalOptions()
  .action(benchPrograms);

command
  .command('cliffs')
  .description('Many small workloads, in node without JIT as well; without files those of benchmarks/cliffs.')
  .argument('[files...]')
  .option('--rounds <n>', 'how often each file runs with each engine', parseCount, 2)
  .option('--timeout <seconds>', 'for one run', parseCount, 600)
  .option('--filter <regexp>', 'only workloads with matching names', (text) => new RegExp(text, 'i'), /./)
  .option('--json <file>', 'where to write the report', 'cliffs-results.json')
  .action(async (files: string[], { timeout, ...rest }: Pick<Options, 'rounds' | 'timeout' | 'filter' | 'json'>) => {
    if (!(await benchCliffs(files, { ...rest, timeoutMs: timeout * 1000, log }))) process.exitCode = 1;
  });

if (!existsSync(cli)) command.error('error: jsaot is not built: npm run build');
await command.parseAsync().catch((error: unknown) => command.error(`error: ${(error as Error).message}`));

async function benchPrograms(parts: readonly Part[], options: Options): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-bench-'));
  try {
    const report = await measure(parts, options, folder);
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(renderReport(report));
    if (options.markdown) writeFileSync(options.markdown, renderMarkdown(report));
    if (report.failures.length > 0 || report.kernels?.failures.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(parts: readonly Part[], options: Options, folder: string): Promise<Report> {
  const { rounds, timeout, filter, ic } = options;
  const report = emptyReport(rounds);
  const wants = (part: Part): boolean => parts.length === 0 || parts.includes(part);
  const workloads = selectWorkloads(parts, options);
  const measurements = await measureAll(workloads, { rounds, timeoutMs: timeout * 1000, folder, log });
  addMeasurements(report, measurements);
  if (ic) await addIcCoverage(report, workloads, folder);
  if (wants('kernels')) report.kernels = await measureKernels(path.join(folder, 'kernels'), filter, log);
  if (wants('start')) await addStart(report, folder);
  return report;
}

function selectWorkloads(parts: readonly Part[], options: Options): Workload[] {
  const workloads = parts.length === 0 || parts.includes('own') ? ownWorkloads(options.ms) : [];
  for (const { part, variable, workloads: load } of CHECKOUTS) {
    const folder = process.env[variable];
    if (!folder && parts.includes(part)) command.error(`error: ${variable} is not set: the folder of a checkout is needed for ${part}.`);
    if (folder && (parts.length === 0 || parts.includes(part))) workloads.push(...load(folder, options));
  }
  return workloads.filter(({ name }) => options.filter.test(name));
}

async function addIcCoverage(report: Report, workloads: readonly Workload[], folder: string): Promise<void> {
  for (const workload of workloads) {
    log(`inline caches: ${workload.name}`);
    try {
      report.ic.push(await measureIcCoverage(workload, folder));
    } catch (error) {
      report.failures.push(`${workload.name}: --ic-stats: ${(error as Error).message}`);
    }
  }
}

async function addStart(report: Report, folder: string): Promise<void> {
  log('start of hello world');
  try {
    report.start = { ...(await measureStart(folder)), modules: [] };
  } catch (error) {
    report.failures.push(`hello: ${(error as Error).message}`);
    return;
  }
  const python = await pythonWithWasmtime();
  for (const program of startPrograms) {
    log(`start of ${program.name}`);
    try {
      report.start.modules!.push(await measureModule(program, folder, python));
    } catch (error) {
      report.failures.push(`start of ${program.name}: ${(error as Error).message}`);
    }
  }
}
/** That of the tests (test/wasmtime), or the one of the path. */
async function pythonWithWasmtime(): Promise<string | undefined> {
  for (const python of [venvPython, 'python3']) {
    try {
      await runProcess(python, ['-c', 'import wasmtime'], PYTHON_TIMEOUT_MS);
      return python;
    } catch { /* the next */ }
  }
  log('no Python here has the package wasmtime: only node is measured');
  return undefined;
}
const PYTHON_TIMEOUT_MS = 60_000;

function log(message: string): void {
  process.stderr.write(`${message}\n`);
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number, at least 1.');
  return value;
}
