import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IcReport } from '../compiler/index.js';
import { cli } from './paths.js';
import { runProcess } from './process.js';
import type { Workload } from './workload.js';

/** Of named properties (at sites), of elements, and of both. */
export interface IcCoverage extends Pick<IcReport, 'named' | 'elements' | 'all' | 'stubs' | 'libraryBytes'> {
  name: string;
  /** Bytes of the stubs, the fewest and what they share, that do 95% of all accesses; absent if the library can't. */
  bytesFor95?: number;
}

const TIMEOUT_MS = 300_000;
/** The share of accesses for which the bytes are given. */
const SHARE = 0.95;

/** Runs the short form of a program with counters. */
export async function measureIcCoverage(workload: Workload, folder: string): Promise<IcCoverage> {
  const script = path.join(folder, `${workload.name}.check.js`);
  writeFileSync(script, workload.checking);
  const { stderr } = await runProcess(process.execPath, [cli, 'run', '--script', '-O2', '--ic-stats', '--format', 'json', script], TIMEOUT_MS);
  const { named, elements, all, stubs, libraryBytes } = parseIcReport(stderr);
  const enough = stubs.find(({ cumulativeShare }) => cumulativeShare >= SHARE);
  return { name: workload.name, named, elements, all, stubs, libraryBytes, ...(enough ? { bytesFor95: enough.cumulativeBytes } : {}) };
}

const PREFIX = 'IC-STATS ';
function parseIcReport(stderr: string): IcReport {
  const line = stderr.split('\n').findLast((text) => text.startsWith(PREFIX));
  if (line === undefined) throw new Error('no report of the inline caches');
  return JSON.parse(line.slice(PREFIX.length)) as IcReport;
}
