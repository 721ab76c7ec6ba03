// The part of binaryen that the compiler needs, into dist: one file of JavaScript
// with the wasm in it, its types and its license. Beside them the npm package has
// nine command-line tools of 10 MB each.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './stale.mjs';

const FILES = ['index.js', 'index.d.ts', 'LICENSE'];

/** Copies what `#binaryen` of package.json stands for. */
export function copyBinaryen() {
  const source = path.dirname(fileURLToPath(import.meta.resolve('binaryen')));
  const target = path.join(root, 'dist/binaryen');
  mkdirSync(target, { recursive: true });
  for (const file of FILES) {
    if (!isSame(path.join(source, file), path.join(target, file))) copyFileSync(path.join(source, file), path.join(target, file));
  }
}

function isSame(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
