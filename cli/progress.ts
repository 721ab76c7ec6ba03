import { Worker } from 'node:worker_threads';

/** Compilations that are done sooner say nothing. */
export const SILENT_MS = 1000;

/** Shows on a terminal that a long compilation goes on, and in which phase it is. */
export interface Progress {
  phase(name: string): void;
  /** Takes the line away. */
  end(): Promise<void>;
}

const NONE: Progress = { phase: () => {}, end: () => Promise.resolve() };

/** On standard error, if that is a terminal. The thread of the compiler has no time for it: another one writes. */
export function startProgress(what: string): Progress {
  if (!process.stderr.isTTY) return NONE;
  const shown = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./progress-worker.js', import.meta.url), { workerData: { what, shown, silentMs: SILENT_MS } });
  worker.unref();
  return {
    phase: (name) => worker.postMessage(name),
    end: async () => {
      await worker.terminate();
      if (Atomics.load(shown, 0)) process.stderr.write(CLEAR_LINE);
    },
  };
}
export const CLEAR_LINE = '\r\x1b[K';
