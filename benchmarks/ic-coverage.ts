import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { coverageCurve, type CoverageStep, type IcReport } from '../compiler/index.js';
import { cli } from './paths.js';
import { runProcess } from './process.js';
import type { Workload } from './workload.js';

/** What the stub library does of the accesses of one program. */
export interface IcCoverage extends Pick<IcReport, 'named' | 'elements' | 'evaluated' | 'all' | 'hits' | 'curve' | 'sizes' | 'libraryBytes'> {
  name: string;
}

const TIMEOUT_MS = 300_000;

/** Runs the short form of a program with counters. */
export async function measureIcCoverage(workload: Workload, folder: string): Promise<IcCoverage> {
  const script = path.join(folder, `${workload.name}.check.js`);
  writeFileSync(script, workload.checking);
  const { stderr } = await runProcess(process.execPath, [cli, 'run', '--script', '-O2', '--ic-stats', '--format', 'json', script], TIMEOUT_MS);
  const { named, elements, evaluated, all, hits, curve, sizes, libraryBytes } = parseIcReport(stderr);
  return { name: workload.name, named, elements, evaluated, all, hits, curve, sizes, libraryBytes };
}

const PREFIX = 'IC-STATS ';
function parseIcReport(stderr: string): IcReport {
  const line = stderr.split('\n').findLast((text) => text.startsWith(PREFIX));
  if (line === undefined) throw new Error('no report of the inline caches');
  return JSON.parse(line.slice(PREFIX.length)) as IcReport;
}

/** The fewest bytes of the library that do that share of all accesses; undefined if all of it does less. */
export function bytesFor(share: number, curve: readonly CoverageStep[]): number | undefined {
  return curve.find(({ cumulativeShare }) => cumulativeShare >= share)?.cumulativeBytes;
}
/** The share of all accesses that the best library of at most so many bytes does. */
export function shareFor(bytes: number, curve: readonly CoverageStep[]): number {
  return curve.findLast(({ cumulativeBytes }) => cumulativeBytes <= bytes)?.cumulativeShare ?? 0;
}

/** The curve of a library for all of these programs, each of which counts alike. */
export function commonCurve(programs: readonly IcCoverage[]): CoverageStep[] {
  const shares: Record<string, number> = {};
  for (const { hits, all } of programs) {
    for (const [name, accesses] of Object.entries(hits)) shares[name] = (shares[name] ?? 0) + accesses / Math.max(all.accesses, 1) / programs.length;
  }
  return coverageCurve(shares, 1, programs[0]!.sizes);
}
