import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { awfyWorkloads } from './awfy.js';
import { renderChart } from './chart.js';
import { benchCliffs } from './cliffs.js';
import { ENGINES, versionsOf, type Engine } from './engines.js';
import { measureIcCoverage } from './ic-coverage.js';
import { measureKernels } from './kernels.js';
import { krakenWorkloads } from './kraken.js';
import { measureAll } from './measure.js';
import { octaneWorkloads } from './octane.js';
import { cli, resultsFile } from './paths.js';
import { pythonWithWasmtime } from './python.js';
import { addMeasurements, emptyReport, PARTS, type Part, type Report } from './report.js';
import { updateResultsFile } from './results-file.js';
import { measureModule, measureStart } from './start.js';
import { startPrograms } from './start-programs.js';
import { renderReport } from './tables.js';
import { ownWorkloads, type Workload } from './workload.js';

/** Of programs that are not ours: where a checkout of them is, by environment variable. */
const CHECKOUTS = [
  { part: 'octane', variable: 'OCTANE_DIR', of: 'https://github.com/chromium/octane', workloads: (folder: string) => octaneWorkloads(folder) },
  { part: 'awfy', variable: 'AWFY_DIR', of: 'https://github.com/smarr/are-we-fast-yet', workloads: (folder: string, { ms }: Options) => awfyWorkloads(folder, ms) },
  { part: 'kraken', variable: 'KRAKEN_DIR', of: 'https://github.com/mozilla/krakenbenchmark.mozilla.org', workloads: (folder: string) => krakenWorkloads(folder) },
] as const;

interface Options {
  rounds: number;
  ms: number;
  timeout: number;
  filter?: RegExp;
  engine?: Engine[];
  json?: boolean;
  svg?: string;
  markdown: string | boolean;
  ic: boolean;
}

const command = new Command('bench')
  .addArgument(new Argument('[parts...]', 'what is measured; without it, all for which there is a folder').choices(PARTS))
  .description(`Compares jsaot with other engines. ${CHECKOUTS.map(({ variable, of }) => `${variable}: a checkout of ${of}.`).join(' ')}`)
  .option('--engine <name>', `only with this one (may be repeated): ${ENGINES.join(', ')}`, addEngine)
  .option('--rounds <n>', 'how often each program runs with each engine', parseCount, 5)
  .option('--ms <n>', 'how long a program of our own is measured in one run', parseCount, 1000)
  .option('--timeout <seconds>', 'for one run', parseCount, 120)
  .option('--filter <regexp>', 'only programs and kernels with matching names', (text) => new RegExp(text, 'i'))
  .option('--json', 'print the report as JSON, not as tables')
  .option('--svg <file>', 'draw a bar chart of each part')
  .option('--markdown <file>', 'where the tables are written, a section for each part (default: benchmarks/RESULTS.md; nowhere with --filter)', true)
  .option('--no-markdown', 'write the tables nowhere')
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
  .action(async (files: string[], { timeout, ...rest }: { rounds: number; timeout: number; filter: RegExp; json: string }) => {
    if (!(await benchCliffs(files, { ...rest, timeoutMs: timeout * 1000, log }))) process.exitCode = 1;
  });

if (!existsSync(cli)) command.error('error: jsaot is not built: npm run build');
await command.parseAsync().catch((error: unknown) => command.error(`error: ${(error as Error).message}`));

async function benchPrograms(parts: readonly Part[], options: Options): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-bench-'));
  try {
    const report = await measure(parts, options, folder);
    console.log(options.json ? JSON.stringify(report, null, 2) : renderReport(report));
    if (options.svg) writeFileSync(options.svg, renderChart(report));
    const file = options.markdown === true && !options.filter ? resultsFile : options.markdown;
    if (typeof file === 'string') updateResultsFile(file, report);
    if (report.failures.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(parts: readonly Part[], options: Options, folder: string): Promise<Report> {
  const { rounds, timeout, filter = /./, ic } = options;
  const wants = (part: Part): boolean => parts.length === 0 || parts.includes(part);
  const workloads = selectWorkloads(wants, parts, options);
  const python = await pythonWithWasmtime();
  const engines = selectEngines(options.engine, python);
  const report = emptyReport(process.argv.slice(2), rounds, engines, await versionsOf(engines, python));
  addMeasurements(report, await measureAll(workloads, { engines, python, rounds, timeoutMs: timeout * 1000, folder, log }));
  if (ic) await addIcCoverage(report, workloads, folder);
  if (wants('kernels')) {
    const fail = (message: string): void => void report.failures.push({ part: 'kernels', message });
    report.kernels = await measureKernels({ engines, python, folder: path.join(folder, 'kernels'), filter, log }, fail);
  }
  if (wants('start')) await addStart(report, folder, python);
  return report;
}

/** All of which the host is there; those that are asked for must be. */
function selectEngines(asked: readonly Engine[] | undefined, python: string | undefined): Engine[] {
  const missing = 'no Python here has the package wasmtime (pip install wasmtime)';
  if (python === undefined && asked?.includes('wasmtime')) command.error(`error: ${missing}`);
  if (python === undefined && !asked) log(`${missing}: without that engine`);
  return ENGINES.filter((engine) => (asked ? asked.includes(engine) : engine !== 'wasmtime' || python !== undefined));
}

function selectWorkloads(wants: (part: Part) => boolean, parts: readonly Part[], options: Options): Workload[] {
  const workloads = wants('own') ? ownWorkloads(options.ms) : [];
  for (const { part, variable, of, workloads: load } of CHECKOUTS) {
    const folder = process.env[variable];
    if (!folder && parts.includes(part)) command.error(`error: ${variable} is not set: ${part} needs the folder of a checkout of ${of}`);
    if (folder && wants(part)) workloads.push(...load(folder, options));
  }
  return workloads.filter(({ name }) => !options.filter || options.filter.test(name));
}

async function addIcCoverage(report: Report, workloads: readonly Workload[], folder: string): Promise<void> {
  for (const workload of workloads) {
    log(`inline caches: ${workload.name}`);
    try {
      report.ic.push({ group: workload.group, ...(await measureIcCoverage(workload, folder)) });
    } catch (error) {
      report.failures.push({ part: workload.group, message: `${workload.name}: --ic-stats: ${(error as Error).message}` });
    }
  }
}

async function addStart(report: Report, folder: string, python: string | undefined): Promise<void> {
  const fail = (name: string, error: unknown): void => void report.failures.push({ part: 'start', message: `${name}: ${(error as Error).message}` });
  log('start of hello world');
  try {
    report.start = { ...(await measureStart(folder)), modules: [] };
  } catch (error) {
    return fail('hello', error);
  }
  for (const program of startPrograms) {
    log(`start of ${program.name}`);
    try {
      report.start.modules!.push(await measureModule(program, folder, python));
    } catch (error) {
      fail(program.name, error);
    }
  }
}

function log(message: string): void {
  process.stderr.write(`${message}\n`);
}

function addEngine(name: string, before: Engine[] = []): Engine[] {
  if (!(ENGINES as readonly string[]).includes(name)) throw new InvalidArgumentError(`Engines: ${ENGINES.join(', ')}.`);
  return [...before, name as Engine];
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number, at least 1.');
  return value;
}
