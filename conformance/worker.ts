/** Body of a worker process: runs the tests it is sent, one after the other. argv: `WorkerArguments`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Harness } from './harness.js';
import { judge, type Verdict } from './outcome.js';
import type { Answer, Job, WorkerArguments } from './protocol.js';
import { ProgramRunner } from './run-program.js';
import { readTest } from './tests.js';

const { folder, ...how } = JSON.parse(process.argv[2]!) as WorkerArguments;
const harness = new Harness(folder);
const runner = new ProgramRunner(how);

process.on('message', (job: Job) => void answer(job));

async function answer(job: Job): Promise<void> {
  const start = performance.now();
  const verdict = await run(job);
  // Nobody listens any more: the run was broken off.
  if (!process.connected) process.exit();
  process.send!({ ...job, ...verdict, ms: Math.round(performance.now() - start) } satisfies Answer);
}

async function run(job: Job): Promise<Verdict> {
  const { meta } = readTest(folder, job.path);
  const file = path.join(folder, job.path);
  const isModule = meta.flags.includes('module');
  const source = readFileSync(file, 'utf8');
  const outcome = await runner.run({
    file,
    source,
    kind: isModule ? 'module' : 'script',
    strict: job.mode === 'strict',
    harness: how.linked && !isModule ? harness.neededFor(meta, source) : harness.scriptsFor(meta),
  });
  return judge(meta, outcome);
}
