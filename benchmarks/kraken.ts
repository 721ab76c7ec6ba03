import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workload } from './workload.js';

/**
 * The programs of Kraken, unmodified, from a checkout in `folder`: those of the
 * file LIST of the newest `tests/kraken-*`, each `NAME.js` behind its
 * `NAME-data.js`. As in Kraken, the program runs once, with what was loaded before
 * it not in the time; the score is runs per second.
 */
export function krakenWorkloads(folder: string): Workload[] {
  const tests = newestTests(folder);
  return readFileSync(path.join(tests, 'LIST'), 'utf8').split(/\s+/).filter(Boolean).map((name) => {
    const label = `kraken-${name}`, [data, program] = [`${name}-data.js`, `${name}.js`].map((file) => readKraken(tests, file));
    return {
      group: 'kraken', name: label,
      measuring: `${data}\n${START}\n${program}\nconsole.log('RESULT ${label} ' + 1000 / (performance.now() - krakenStart));\n`,
      checking: `${data}\n${program}\nconsole.log('${label} ok');\n`,
    };
  });
}
const START = 'var krakenStart = performance.now();';

function newestTests(folder: string): string {
  const all = path.join(folder, 'tests');
  const versions = existsSync(all) ? readdirSync(all).filter((name) => name.startsWith('kraken-') && existsSync(path.join(all, name, 'LIST'))) : [];
  const newest = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (newest === undefined) throw new Error(`KRAKEN_DIR: there is no ${path.join(all, 'kraken-*', 'LIST')}`);
  return path.join(all, newest);
}

function readKraken(tests: string, name: string): string {
  const file = path.join(tests, name);
  if (!existsSync(file)) throw new Error(`KRAKEN_DIR: there is no ${file}, which LIST names`);
  return readFileSync(file, 'utf8');
}
