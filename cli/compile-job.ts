import { Worker } from 'node:worker_threads';
import type { CompileOptions, CompileResult } from '../compiler/index.js';
import type { Input } from './files.js';
import type { NodeLoaderOptions } from './node-loader.js';
import type { PreinitJob } from './preinit.js';

/** A compilation, as data. */
export interface CompileJob {
  readonly input: Input;
  readonly loader: NodeLoaderOptions;
  readonly options: Partial<CompileOptions>;
  readonly preinit?: PreinitJob | undefined;
}

/** Reserved, not used, until a program needs it. */
const LARGE_STACK_MB = 512;

/** Compiles; with a larger stack if the program nests so deep that the one here does not reach. */
export async function compileJob(job: CompileJob, onPhase?: (name: string) => void): Promise<CompileResult> {
  try {
    return await runJob(job, onPhase);
  } catch (error) {
    if (!(error instanceof RangeError && /call stack/.test(error.message))) throw error;
    return await runInWorker(job);
  }
}

export async function runJob({ input, loader, options, preinit }: CompileJob, onPhase?: (name: string) => void): Promise<CompileResult> {
  // binaryen takes a second to load: help and usage errors do without it.
  const { compileModules } = await import('../compiler/index.js');
  const { NodeLoader } = await import('./node-loader.js');
  const initialised = preinit && { preinit: await (await import('./preinit.js')).preinitHost(preinit) };
  return compileModules(input.file, new NodeLoader(input, loader), { ...options, ...initialised, ...(onPhase && { onPhase }) });
}

function runInWorker(job: CompileJob): Promise<CompileResult> {
  const worker = new Worker(new URL('./compile-worker.js', import.meta.url), { workerData: job, resourceLimits: { stackSizeMb: LARGE_STACK_MB } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the compiler ended (${code})`)));
  });
}
