import os from 'node:os';
import { ENGINES, type Engine } from './engines.js';
import type { IcCoverage } from './ic-coverage.js';
import type { KernelReport } from './kernels.js';
import type { Measurement, Samples } from './measure.js';
import type { StartReport } from './start.js';
import { geometricMean, median } from './statistics.js';

/** What can be measured: groups of programs, single operations, start of modules. */
export const PARTS = ['own', 'octane', 'awfy', 'kraken', 'kernels', 'start'] as const;
export type Part = (typeof PARTS)[number];

/** What `--json` prints. Scores: higher is better. */
export interface Report {
  date: string;
  /** The arguments of `npm run bench`. */
  command: string[];
  machine: { cpu: string; cores: number; memoryBytes: number; system: string };
  /** Of node, V8 and other engines that were measured. */
  versions: Record<string, string>;
  rounds: number;
  engines: readonly Engine[];
  results: ProgramResult[];
  means: GroupMean[];
  ic: (IcCoverage & { group: Part })[];
  start?: StartReport;
  kernels?: KernelReport;
  failures: Failure[];
}

export interface Failure {
  part: Part;
  /** `program: engine: what happened` */
  message: string;
}

export interface ProgramResult {
  group: Part;
  name: string;
  /** False for a second score of a program, such as SplayLatency. */
  inMean: boolean;
  scores: Partial<Record<Engine, { median: number; all: number[] }>>;
  ratios: Ratios;
  rawBytes?: number;
  gzipBytes?: number;
  compileMs?: number;
  /** Peak resident memory of the process, and the module's linear memory. */
  peakBytes: Partial<Record<Engine, number>>;
  wasmMemoryBytes?: number;
}

/** Quotients of two engines' scores. */
export const RATIOS = {
  toBaseline: { title: '/baseline', of: 'jsaot', to: 'baseline', digits: 2 },
  toFull: { title: '/full', of: 'jsaot', to: 'full', digits: 3 },
  toJitless: { title: '/jitless', of: 'jsaot', to: 'jitless', digits: 2 },
  toQuickjs: { title: '/quickjs', of: 'jsaot', to: 'quickjs', digits: 2 },
  wasmtimeToNode: { title: 'wasmtime/jsaot', of: 'wasmtime', to: 'jsaot', digits: 2 },
} as const satisfies Record<string, { title: string; of: Engine; to: Engine; digits: number }>;
export type RatioName = keyof typeof RATIOS;
export const RATIO_NAMES = Object.keys(RATIOS) as RatioName[];
export type Ratios = Partial<Record<RatioName, number>>;

/** The ratios of which both engines are among these. */
export function ratiosAmong(engines: readonly Engine[]): RatioName[] {
  return RATIO_NAMES.filter((name) => engines.includes(RATIOS[name].of) && engines.includes(RATIOS[name].to));
}

export interface GroupMean {
  group: Part;
  /** How many were to be measured, second scores not counted. */
  programs: number;
  /** Over the programs that ran with both engines: how many, their geometric mean, and the least. */
  ratios: Partial<Record<RatioName, { programs: number; mean: number; least: number }>>;
}

export function emptyReport(command: string[], rounds: number, engines: readonly Engine[], versions: Record<string, string>): Report {
  const cpus = os.cpus();
  const machine = { cpu: cpus[0]?.model ?? 'unknown', cores: cpus.length, memoryBytes: os.totalmem(), system: `${os.type()} ${os.release()} ${os.arch()}` };
  return { date: new Date().toISOString(), command, machine, versions, rounds, engines, results: [], means: [], ic: [], failures: [] };
}

export function addMeasurements(report: Report, measurements: readonly Measurement[]): void {
  report.results.push(...measurements.flatMap(programResults));
  report.means.push(...groupMeans(report.results));
  for (const { workload, failures } of measurements) {
    for (const [engine, message] of Object.entries(failures)) report.failures.push({ part: workload.group, message: `${workload.name}: ${engine}: ${message}` });
  }
}

/** One row for each score that a program prints. */
function programResults(measurement: Measurement): ProgramResult[] {
  const { workload, compiled, samples } = measurement;
  const all = Object.values(samples).flat();
  const names = new Set([workload.name, ...all.flatMap(({ scores }) => [...scores.keys()])]);
  return [...names].map((name) => {
    const scores = scoresOf(name, samples);
    const result: ProgramResult = { group: workload.group, name, inMean: name === workload.name, scores, ratios: ratios(scores), peakBytes: {} };
    return result.inMean ? { ...result, ...compiled, ...memory(samples) } : result;
  });
}

function scoresOf(name: string, samples: Samples): ProgramResult['scores'] {
  const result: ProgramResult['scores'] = {};
  for (const engine of ENGINES) {
    const all = samples[engine]?.flatMap(({ scores }) => scores.get(name) ?? []) ?? [];
    if (all.length > 0) result[engine] = { median: median(all), all };
  }
  return result;
}

function ratios(scores: ProgramResult['scores']): Ratios {
  const result: Ratios = {};
  for (const name of RATIO_NAMES) {
    const of = scores[RATIOS[name].of], to = scores[RATIOS[name].to];
    if (of && to) result[name] = of.median / to.median;
  }
  return result;
}

function memory(samples: Samples): Pick<ProgramResult, 'peakBytes' | 'wasmMemoryBytes'> {
  const peakBytes: ProgramResult['peakBytes'] = {};
  for (const engine of ENGINES) {
    const all = samples[engine];
    if (all?.length) peakBytes[engine] = median(all.map((sample) => sample.peakBytes));
  }
  const sizes = (samples.jsaot ?? samples.wasmtime ?? []).flatMap(({ wasmBytes }) => wasmBytes ?? []);
  return sizes.length > 0 ? { peakBytes, wasmMemoryBytes: median(sizes) } : { peakBytes };
}

function groupMeans(results: readonly ProgramResult[]): GroupMean[] {
  return [...new Set(results.map(({ group }) => group))].map((group) => {
    const programs = results.filter((result) => result.group === group && result.inMean);
    const mean: GroupMean = { group, programs: programs.length, ratios: {} };
    for (const name of RATIO_NAMES) {
      const values = programs.flatMap((program) => program.ratios[name] ?? []);
      if (values.length > 0) mean.ratios[name] = { programs: values.length, mean: geometricMean(values), least: Math.min(...values) };
    }
    return mean;
  });
}
