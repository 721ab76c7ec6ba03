/** Messages between the runner and its worker processes. */
import type { Verdict } from './outcome.js';
import type { Mode } from './tests.js';

export interface Job {
  readonly path: string;
  readonly mode: Mode;
}
export interface Answer extends Verdict {
  readonly path: string;
  readonly mode: Mode;
  readonly ms: number;
}
