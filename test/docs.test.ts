/** Documentation that is made from the sources, or shows programs, is true. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runNode } from './support/node-oracle.js';
import { cliPath, filesBelow, root } from './support/paths.js';

test('docs/abi.md is what scripts/gen-abi-doc.mjs makes of abi/', async () => {
  const result = await runNode([path.join(root, 'scripts/gen-abi-doc.mjs'), '--check']);
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
