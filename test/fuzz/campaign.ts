import type { CompileOptions } from '../../compiler/index.js';
import { CompileServer } from '../support/compile-server.js';
import { runBatch, type Difference } from './batch.js';
import { assemble, type FuzzProgram, generate } from './program.js';
import { shrink } from './shrink.js';

/** Programs in one compilation. */
const BATCH = 50;

export interface Campaign {
  readonly from: number;
  /** Makes the program of a seed. */
  readonly generate?: (seed: number) => FuzzProgram;
  /** How many seeds, or undefined: until `until`. */
  readonly seeds?: number;
  /** Time (performance.now()) at which no new batch starts. */
  readonly until?: number;
  readonly options?: Partial<CompileOptions>;
  /** After so many failures, stop. */
  readonly maxFailures?: number;
  readonly onBatch?: (done: number, failures: number) => void;
}

/** Runs seeds and gives the programs that differ, not yet shrunk. */
export async function runCampaign(server: CompileServer, campaign: Campaign): Promise<{ done: number; differences: Difference[] }> {
  const { from, seeds = Infinity, until = Infinity, options, maxFailures = Infinity, onBatch } = campaign;
  const differences: Difference[] = [];
  let done = 0;
  while (done < seeds && performance.now() < until && differences.length < maxFailures) {
    const programs = Array.from({ length: Math.min(BATCH, seeds - done) }, (_, i) => (campaign.generate ?? generate)(from + done + i));
    differences.push(...(await runBatch(server, programs, options)));
    done += programs.length;
    onBatch?.(done, differences.length);
  }
  return { done, differences };
}

/** The smallest program found that differs in the same way (both sides end, or ours fails). */
export async function shrinkDifference(server: CompileServer, difference: Difference, options?: Partial<CompileOptions>, limit?: number): Promise<Difference> {
  let smallest = difference;
  await shrink(difference.program, async (variant) => {
    const [found] = await runBatch(server, [variant], options);
    if (!found || failureKind(found) !== failureKind(difference)) return false;
    smallest = found;
    return true;
  }, limit);
  return smallest;
}

/** A wrong result must not become a compiler crash on the way, or the other way round. */
function failureKind({ actual }: Difference): string {
  return /^failed: (?:.*?Error: )?([^\n(]{0,40})/m.exec(actual)?.[1] ?? 'output';
}

export function report({ program, expected, actual }: Difference): string {
  return [`seed ${program.seed}`, program.body.trim(), ...firstDifference(expected, actual)].join('\n');
}

function firstDifference(expected: string, actual: string): string[] {
  const [want, got] = [expected.split('\n'), actual.split('\n')];
  const at = want.findIndex((line, i) => line !== got[i]);
  const line = at < 0 ? want.length - 1 : at;
  return [`// line ${line + 1} of the output`, `// node:  ${want[line] ?? '(nothing)'}`, `// jsaot: ${got.slice(line, line + 4).join('\n//        ') || '(nothing)'}`];
}

export { assemble, CompileServer };
