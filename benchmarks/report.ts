import os from 'node:os';
import { ENGINES, type Engine, type Sample } from './engines.js';
import type { IcCoverage } from './ic-coverage.js';
import type { KernelReport } from './kernels.js';
import type { Measurement } from './measure.js';
import type { StartReport } from './start.js';
import { geometricMean, median } from './statistics.js';

/** What `--json` writes. Scores: higher is better. */
export interface Report {
  date: string;
  machine: { node: string; v8: string; cpu: string; cores: number };
  rounds: number;
  results: ProgramResult[];
  means: GroupMean[];
  ic: IcCoverage[];
  start?: StartReport;
  kernels?: KernelReport;
  /** `program: engine: message` */
  failures: string[];
}

export interface ProgramResult {
  group: string;
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

/** jsaot's score divided by node's, with the baseline JIT and with all its tiers. */
export interface Ratios {
  toBaseline?: number;
  toFull?: number;
}

export interface GroupMean extends Ratios {
  group: string;
  programs: number;
}

export function emptyReport(rounds: number): Report {
  const cpus = os.cpus();
  const machine = { node: process.version, v8: process.versions.v8, cpu: cpus[0]?.model ?? 'unknown', cores: cpus.length };
  return { date: new Date().toISOString(), machine, rounds, results: [], means: [], ic: [], failures: [] };
}

export function addMeasurements(report: Report, measurements: readonly Measurement[]): void {
  report.results.push(...measurements.flatMap(programResults));
  report.means.push(...groupMeans(report.results));
  for (const { workload, failures } of measurements) {
    for (const [engine, message] of Object.entries(failures)) report.failures.push(`${workload.name}: ${engine}: ${message}`);
  }
}

/** One row for each score that a program prints. */
function programResults(measurement: Measurement): ProgramResult[] {
  const { workload, compiled, samples } = measurement;
  const names = new Set([workload.name]);
  for (const engine of ENGINES) for (const { scores } of samples[engine]) for (const name of scores.keys()) names.add(name);
  return [...names].map((name) => {
    const scores = scoresOf(name, samples);
    const result: ProgramResult = { group: workload.group, name, inMean: name === workload.name, scores, ratios: ratios(scores), peakBytes: {} };
    return result.inMean ? { ...result, ...compiled, ...memory(samples) } : result;
  });
}

function scoresOf(name: string, samples: Record<Engine, Sample[]>): ProgramResult['scores'] {
  const result: ProgramResult['scores'] = {};
  for (const engine of ENGINES) {
    const all = samples[engine].flatMap(({ scores }) => scores.get(name) ?? []);
    if (all.length > 0) result[engine] = { median: median(all), all };
  }
  return result;
}

function ratios({ jsaot, baseline, full }: ProgramResult['scores']): Ratios {
  return {
    ...(jsaot && baseline ? { toBaseline: jsaot.median / baseline.median } : {}),
    ...(jsaot && full ? { toFull: jsaot.median / full.median } : {}),
  };
}

function memory(samples: Record<Engine, Sample[]>): Pick<ProgramResult, 'peakBytes' | 'wasmMemoryBytes'> {
  const peakBytes: ProgramResult['peakBytes'] = {};
  for (const engine of ENGINES) {
    if (samples[engine].length > 0) peakBytes[engine] = median(samples[engine].map((sample) => sample.peakBytes));
  }
  const sizes = samples.jsaot.flatMap(({ wasmBytes }) => wasmBytes ?? []);
  return sizes.length > 0 ? { peakBytes, wasmMemoryBytes: median(sizes) } : { peakBytes };
}

function groupMeans(results: readonly ProgramResult[]): GroupMean[] {
  return [...new Set(results.map(({ group }) => group))].map((group) => {
    const measured = results.flatMap((result) => (result.group === group && result.inMean && isComplete(result.ratios) ? [result.ratios] : []));
    const toBaseline = geometricMean(measured.map((one) => one.toBaseline));
    return { group, programs: measured.length, toBaseline, toFull: geometricMean(measured.map((one) => one.toFull)) };
  });
}

function isComplete(value: Ratios): value is Required<Ratios> {
  return value.toBaseline !== undefined && value.toFull !== undefined;
}
