/** Worker processes that run tests. One that does not answer in time is killed and replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Result } from './outcome.js';
import type { Answer, Job, WorkerArguments } from './protocol.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

export interface PoolOptions extends WorkerArguments {
  readonly workers: number;
  readonly timeoutMs: number;
}

/**
 * Runs all jobs; results come in no particular order.
 *
 * @param onResult called for each as it comes
 */
export async function runAll(jobs: readonly Job[], options: PoolOptions, onResult: (result: Result) => void): Promise<void> {
  const waiting = jobs.values();
  const work = async (): Promise<void> => {
    const worker = new Worker(options);
    try {
      for (const job of waiting) onResult(await worker.run(job));
    } finally {
      worker.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.workers, jobs.length)) }, work));
}

/** Loading the compiler counts for the first test of a process. */
const START_MS = 20_000;
/**
 * Runs after which a process is replaced. The code of all modules that ran in a process is held by its table: after some
 * 60,000 runs a process can allocate no more.
 */
const MAX_RUNS = 10_000;

class Worker {
  #child: ChildProcess | undefined;
  #runs = 0;

  constructor(private readonly options: PoolOptions) {}

  run(job: Job): Promise<Result> {
    if (this.#runs++ % MAX_RUNS === 0) this.stop();
    const start = performance.now();
    const limit = this.options.timeoutMs + (this.#child ? 0 : START_MS);
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      const settle = (result: Result): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const abandon = (status: 'timeout' | 'crash', message: string): void => {
        this.stop();
        settle({ ...job, status, message, ms: Math.round(performance.now() - start) });
      };
      const timer = setTimeout(() => abandon('timeout', 'did not end in time'), limit);
      child.on('message', (answer: Answer) => settle(answer));
      child.on('exit', (code, signal) => abandon('crash', `the worker process ended (${signal ?? code})`));
      child.on('error', (error) => abandon('crash', String(error)));
      child.send(job);
    });
  }

  #start(): ChildProcess {
    const { folder, optimize, gcStress, exits, linked } = this.options;
    const argument = JSON.stringify({ folder, optimize, gcStress, exits, linked } satisfies WorkerArguments);
    return fork(WORKER, [argument], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  }

  stop(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
