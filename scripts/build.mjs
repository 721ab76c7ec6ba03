/**
 * Builds everything: TypeScript -> dist, ABI constants, kernel, runtime image.
 * Run by `npm install` (prepare) and `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyBinaryen } from './copy-binaryen.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function run(title, command, args) {
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`build: ${title} failed`);
    process.exit(1);
  }
}

copyBinaryen();
run('tsc', join(root, 'node_modules/typescript/bin/tsc'), ['-p', '.', ...process.argv.slice(2).filter((a) => a.startsWith('--noEmit'))]);
const { buildKernel } = await import('./build-kernel.mjs');
if (existsSync(join(root, 'scripts/gen-unicode.mjs'))) {
  const unicode = await import('./gen-unicode.mjs');
  unicode.generateUnicode?.();
}
await buildKernel({ names: true });
const { buildRuntime } = await import('../dist/runtime/boot/build.js');
await buildRuntime(pathToFileURL(`${root}/`));
const { buildLibrary } = await import('../dist/runtime/boot/build-library.js');
buildLibrary(pathToFileURL(`${root}/`));
const cli = join(root, 'dist/cli/main.js');
if (existsSync(cli)) chmodSync(cli, 0o755);
