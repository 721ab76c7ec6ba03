import type { CompileOptions, Diagnostic } from '../../compiler/index.js';
import type { RunResult } from './host.js';

/** What the pool sends to a worker process, and what comes back. */
export interface Request {
  readonly id: number;
  readonly source: string;
  /** The main module of a program of several files; then `source` does not matter. */
  readonly file?: string;
  readonly options: Partial<CompileOptions>;
  readonly run: boolean;
  /** Compile for an engine, and run with it. */
  readonly engine: boolean;
}

export interface Response {
  readonly id: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Size of the module, 0 after errors. */
  readonly bytes: number;
  /** SHA-256 of the module. */
  readonly hash?: string;
  readonly compileMs: number;
  readonly runMs: number;
  readonly result?: RunResult;
  /** The compiler threw, or the worker died or was too slow. */
  readonly crash?: string;
}
