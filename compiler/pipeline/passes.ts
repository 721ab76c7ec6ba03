import type { IRFunction } from '../ir/ir.js';
import { verify } from '../ir/verify.js';
import { lower } from '../lower/lower.js';
import { lowerSuspensions } from '../lower/suspend.js';
import { removeNeedlessPolls } from '../lower/polls.js';
import { cleanup } from '../optimise/cleanup.js';
import { inferTypes } from '../optimise/types.js';

interface Pass {
  readonly name: string;
  readonly run: (fn: IRFunction) => void;
}

/** The passes, in order. */
export const passes: readonly Pass[] = [
  { name: 'cleanup', run: cleanup },
  // Generators and async functions become state machines; for all others nothing to do.
  { name: 'suspend', run: lowerSuspensions },
  { name: 'types', run: inferTypes },
  // Needs types. After it, every value has its machine representation.
  { name: 'lower', run: lower },
  { name: 'cleanup-lowered', run: cleanup },
  { name: 'polls', run: removeNeedlessPolls },
];

export interface PassOptions {
  readonly verify: boolean;
  readonly onPass?: (name: string, fn: IRFunction) => void;
  readonly time?: (name: string, ms: number) => void;
}
export function runPasses(fn: IRFunction, options: PassOptions): void {
  for (const pass of passes) {
    const start = options.time ? performance.now() : 0;
    pass.run(fn);
    options.time?.(pass.name, performance.now() - start);
    if (options.verify) verify(fn, pass.name);
    options.onPass?.(pass.name, fn);
  }
}
