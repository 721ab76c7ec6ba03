import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { programsFolder } from './paths.js';

/** One program to measure: a single classic script that prints `RESULT name score` lines, higher is better. */
export interface Workload {
  group: 'own' | 'octane' | 'awfy' | 'kraken';
  name: string;
  /** Measures and prints results. */
  measuring: string;
  /** Runs little, checks its results, prints no score. */
  checking: string;
}

const HARNESS = 'harness.js';

/** The programs in benchmarks/programs, measuring for `milliseconds` each. */
export function ownWorkloads(milliseconds: number): Workload[] {
  const harness = readProgram(HARNESS);
  const files = readdirSync(programsFolder).filter((file) => file.endsWith('.js') && file !== HARNESS);
  return files.sort().map((file) => {
    const checking = readProgram(file);
    const measuring = [`var BENCH_MS = ${milliseconds};`, harness, checking].join('\n');
    return { group: 'own', name: path.basename(file, '.js'), measuring, checking };
  });
}

function readProgram(file: string): string {
  return readFileSync(path.join(programsFolder, file), 'utf8');
}

const RESULT = /^RESULT (\S+) (\S+)$/gm;

/** Scores by name; throws if there are none. */
export function parseResults(stdout: string): Map<string, number> {
  const results = new Map<string, number>();
  for (const [, name, score] of stdout.matchAll(RESULT)) results.set(name!, Number(score));
  if (results.size === 0 || [...results.values()].some((score) => !(score > 0))) throw new Error(`no results in: ${stdout.slice(-500)}`);
  return results;
}
