// Builds the tests and makes their golden files (test/ir, test/wasm) anew: `npm run bless`, or
// `npm run bless -- ir` for some. Look at the difference before committing it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const which = process.argv.slice(2);
run('scripts/build.mjs');
run('node_modules/vitest/vitest.mjs', 'run', ...(which.length ? which : ['test/ir/', 'test/wasm/']), '--update');
