// Is the build older than a source?
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const SOURCES = ['abi', 'compiler', 'stubs', 'runtime', 'cli', 'benchmarks', 'conformance', 'test', 'scripts', 'package.json', 'tsconfig.json'];
/** The last thing that a build writes, and the first. */
const BUILT = ['dist/runtime/runtime.image', 'dist/cli/main.js'];

/** Programs are read as they are, and generated files are results of the build. */
const isSource = (file) => !/[\\/]test[\\/]programs[\\/]|[\\/]benchmarks[\\/]programs[\\/]|\.generated\.\w+$/.test(file);

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return isSource(file) ? stats.mtimeMs : 0;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

export function isStale() {
  const built = Math.min(...BUILT.map((file) => modified(path.join(root, file))));
  return built < Math.max(...SOURCES.map((name) => newest(path.join(root, name))));
}
