import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { benchCliffs } from './cliffs.js';
import { measureIcCoverage } from './ic-coverage.js';
import { measureKernels } from './kernels.js';
import { measureAll } from './measure.js';
import { octaneWorkloads } from './octane.js';
import { cli } from './paths.js';
import { addMeasurements, emptyReport, type Report } from './report.js';
import { measureStart } from './start.js';
import { renderReport } from './tables.js';
import { ownWorkloads, type Workload } from './workload.js';

const PARTS = ['own', 'octane', 'kernels', 'start'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  rounds: number;
  ms: number;
  timeout: number;
  filter: RegExp;
  json: string;
  only?: Part;
  ic: boolean;
}

const command = new Command('bench')
  .description('Compares jsaot with node, with all its tiers (full) and with only its baseline JIT. OCTANE_DIR: a checkout of Octane.')
  .option('--rounds <n>', 'how often each program runs with each engine', parseCount, 5)
  .option('--ms <n>', 'how long a program of our own is measured in one run', parseCount, 1000)
  .option('--timeout <seconds>', 'for one run', parseCount, 120)
  .option('--filter <regexp>', 'only programs and kernels with matching names', (text) => new RegExp(text, 'i'), /./)
  .option('--json <file>', 'where to write the report', 'bench-results.json')
  .addOption(new Option('--only <part>', 'measure one part').choices(PARTS))
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

async function benchPrograms(options: Options): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-bench-'));
  try {
    const report = await measure(options, folder);
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(renderReport(report));
    if (report.failures.length > 0 || report.kernels?.failures.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(options: Options, folder: string): Promise<Report> {
  const { rounds, timeout, filter, only, ic } = options;
  const report = emptyReport(rounds);
  const wants = (part: Part): boolean => only === undefined || only === part;
  const workloads = selectWorkloads(options, wants);
  const measurements = await measureAll(workloads, { rounds, timeoutMs: timeout * 1000, folder, log });
  addMeasurements(report, measurements);
  if (ic) await addIcCoverage(report, workloads, folder);
  if (wants('kernels')) report.kernels = await measureKernels(path.join(folder, 'kernels'), filter, log);
  if (wants('start')) await addStart(report, folder);
  return report;
}

function selectWorkloads(options: Options, wants: (part: Part) => boolean): Workload[] {
  const octaneFolder = process.env['OCTANE_DIR'];
  if (!octaneFolder && options.only === 'octane') command.error('OCTANE_DIR is not set: a checkout of Octane is needed.');
  const workloads = [
    ...(wants('own') ? ownWorkloads(options.ms) : []),
    ...(wants('octane') && octaneFolder ? octaneWorkloads(octaneFolder) : []),
  ];
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
    report.start = await measureStart(folder);
  } catch (error) {
    report.failures.push(`hello: ${(error as Error).message}`);
  }
}

function log(message: string): void {
  process.stderr.write(`${message}\n`);
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number, at least 1.');
  return value;
}
