import { Worker } from 'node:worker_threads';
import type { Runnable } from './engine.js';
import type { Directories } from './host.js';
import { InternalError } from './exit-codes.js';

/** A program to run, as data. */
export interface ProgramJob extends Runnable {
  readonly args: readonly string[];
  readonly directories: Directories;
  readonly wantsMemory: boolean;
}
export interface ProgramResult {
  readonly exitCode: number;
  /** As the program left it, if it was wanted. */
  readonly memory?: ArrayBuffer;
}
export type ProgramMessage = ProgramResult | { readonly trap: string };

/** Native stack for each byte of the program's (decision 19), and for what the host calls. */
const NATIVE_PER_BYTE = 2, HOST_BYTES = 2 ** 20;

/**
 * The thread that runs the program: its stack is as large as we like, and that
 * of the main thread is not. Nothing else is different there: WASI writes and
 * reads the descriptors of the process directly, and the main thread, which
 * waits, leaves signals their usual effect.
 */
export class ProgramThread {
  private readonly worker: Worker;
  /** Rejects when the thread ends, which it does not by itself. */
  private readonly ended: Promise<never>;

  constructor(stackBytes: number) {
    const stackSizeMb = Math.ceil((NATIVE_PER_BYTE * stackBytes + HOST_BYTES) / 2 ** 20);
    this.worker = new Worker(new URL('./program-worker.js', import.meta.url), { resourceLimits: { stackSizeMb } });
    this.ended = new Promise((_, reject) => {
      this.worker.once('error', reject);
      this.worker.once('exit', (code) => reject(new Error(`the thread of the program ended (${code})`)));
    });
    this.ended.catch(() => {});
    this.worker.unref();
  }
  async run(job: ProgramJob): Promise<ProgramResult> {
    this.worker.ref();
    const answer = new Promise<ProgramMessage>((resolve) => this.worker.once('message', resolve));
    this.worker.postMessage(job);
    const message = await Promise.race([answer, this.ended]);
    if ('trap' in message) throw new InternalError(`the compiled program trapped: ${message.trap}`);
    return message;
  }
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
