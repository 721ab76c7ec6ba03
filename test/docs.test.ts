/** Documentation that is made from the sources, or shows programs, is true. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runNode } from './support/node-oracle.js';
import { cliPath, filesBelow, root } from './support/paths.js';

test('docs/abi.md is what scripts/gen-abi-doc.mjs makes of abi/', async () => {
  const result = await runNode([path.join(root, 'scripts/gen-abi-doc.mjs'), '--check']);
  expect(result).toEqual({ stdout: '', stderr: '', exitCode: 0 });
});

test('docs/platform.md has the names of compiler/modules/platform.ts', async () => {
  const result = await runNode([path.join(root, 'scripts/gen-platform-doc.mjs'), '--check']);
  expect(result).toEqual({ stdout: '', stderr: '', exitCode: 0 });
});

describe('examples', () => {
  const examples = filesBelow(path.join(root, 'examples'), '.js');
  test.each(examples)('%s prints the same as under Node', async (name) => {
    const file = path.join(root, 'examples', name);
    const [ours, nodes] = await Promise.all([runNode([cliPath, 'run', file]), runNode([file])]);
    expect(ours).toEqual(nodes);
    expect(ours.exitCode).toBe(0);
  });
  test('docs/async.md shows async.js and its output', async () => {
    const text = readFileSync(path.join(root, 'docs/async.md'), 'utf8');
    const { stdout } = await runNode([path.join(root, 'examples/async.js')]);
    expect(text).toContain(readFileSync(path.join(root, 'examples/async.js'), 'utf8'));
    expect(text).toContain(stdout);
  });
  test('the output of hello.js is in README.md', async () => {
    const { stdout } = await runNode([path.join(root, 'examples/hello.js')]);
    expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(stdout);
  });
});

/** Programs in a page: blocks of JavaScript that say what they print, and those that name the file they are. */
describe.each(['eval.md', 'modules.md', 'size.md'])('docs/%s', (page) => {
  const blocks = [...readFileSync(path.join(root, 'docs', page), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map((m) => m[1]!);
  const printed = (text: string): string[] => [...text.matchAll(/^console\.log\(.*\);\s*\/\/ (.*)$/gm)].map((m) => m[1]!);
  const programs = blocks.filter((text) => printed(text).length > 0);
  test('has programs', () => { expect(programs.length).toBeGreaterThan(0); });
  test.each(programs)('%s', async (text) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-docs-'));
    for (const other of blocks) {
      const name = /^\/\/ ([\w.]+)\n/.exec(other)?.[1];
      if (name) writeFileSync(path.join(folder, name), other);
    }
    const main = path.join(folder, /^import /m.test(text) ? 'main.mjs' : 'main.js');
    writeFileSync(main, text);
    const expected = { stdout: printed(text).map((line) => `${line}\n`).join(''), stderr: '', exitCode: 0 };
    expect(await runNode([main])).toEqual(expected);
    expect(await runNode([cliPath, 'run', main])).toEqual(expected);
    rmSync(folder, { recursive: true });
  });
});
