import { parentPort } from 'node:worker_threads';
import { runWasi, Trap } from './host.js';
import type { ProgramJob, ProgramMessage } from './program-thread.js';

parentPort!.once('message', (job: ProgramJob) => {
  void run(job).then((message) => parentPort!.postMessage(message));
});

async function run({ binary, engine, args, directories, wantsMemory }: ProgramJob): Promise<ProgramMessage> {
  try {
    const { exitCode, memory } = await runWasi({ binary, engine }, args, directories);
    return wantsMemory ? { exitCode, memory: memory.slice(0) } : { exitCode };
  } catch (error) {
    if (error instanceof Trap) return { trap: error.message };
    throw error;
  }
}
