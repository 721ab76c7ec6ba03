/** The wasm of one small JavaScript function: test/wasm/goldens, re-made by `npm run bless`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.js';
import { filesBelow, root } from '../support/paths.js';
import { tidyWat } from './wat.js';

const folder = path.join(root, 'test/wasm/goldens');

/** A golden: what it shows and a script with a function `f`, as comments; below them the wat of `f`. */
function readGolden(name: string): { file: string; title: string; head: string; source: string } {
  const file = path.join(folder, name);
  const head = readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith(';;')).join('\n');
  const [title, ...source] = head.split('\n').map((line) => line.slice(3));
  return { file, title: title!, head, source: source.join('\n') };
}

describe('wat', () => {
  test.each(filesBelow(folder, '.wat').map(readGolden))('$title', async ({ file, head, source }) => {
    const { dumps, diagnostics } = await compile(source, { kind: 'script', dump: ['wat'], dumpFunction: 'f', verify: true });
    expect(diagnostics).toEqual([]);
    await expect(`${head}\n${tidyWat(dumps[0]!.text)}\n`).toMatchFileSnapshot(file);
  });
});
