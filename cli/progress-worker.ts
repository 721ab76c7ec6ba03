/** Body of the thread that shows the progress of a compilation. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const STDERR = 2;
const EACH_MS = 250;
const { what, shown, silentMs } = workerData as { what: string; shown: Int32Array; silentMs: number };
const start = performance.now();
let phase = '';
parentPort!.on('message', (name: string) => { phase = name; });

function show(): void {
  Atomics.store(shown, 0, 1);
  const seconds = Math.round((performance.now() - start) / 1000);
  writeSync(STDERR, `\r\x1b[Kcompiling ${what}: ${seconds} s${phase && ` (${phase})`}`);
}
setTimeout(() => {
  show();
  setInterval(show, EACH_MS);
}, silentMs);
