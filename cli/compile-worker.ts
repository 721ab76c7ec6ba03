/** Body of a thread with a large stack that compiles one program. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CompileJob, runJob } from './compile-job.js';

parentPort!.postMessage(await runJob(workerData as CompileJob));
