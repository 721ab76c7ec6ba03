/** Messages between the runner and its worker processes. */
import type { CompileOptions } from '../compiler/index.js';
import type { Verdict } from './outcome.js';
import type { Mode } from './tests.js';

/** What is the same for all tests of a run. */
export interface HowToRun {
  readonly optimize: CompileOptions['optimize'];
  /** Collect at every n-th safepoint of the test; 0: only when it is time. */
  readonly gcStress: number;
  readonly exits: CompileOptions['exits'];
  /** Scripts are linked with what they can reach, the harness with them; else they run in a session with the whole runtime. */
  readonly linked: boolean;
}
/** The command line of a worker, as JSON. */
export interface WorkerArguments extends HowToRun {
  /** A checkout of test262. */
  readonly folder: string;
}
export interface Job {
  readonly path: string;
  readonly mode: Mode;
}
export interface Answer extends Verdict {
  readonly path: string;
  readonly mode: Mode;
  readonly ms: number;
}
