/** Programs of test/packages, which import npm packages by name, print the same compiled as under Node. */
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';
import { filesBelow, root } from './support/paths.js';

/** Packages that cannot run yet, and why; docs/packages.md has them too. */
const FAILING: Record<string, string> = {};
const folder = path.join(root, 'test/packages');
const drivers = filesBelow(folder, '.js');

describe('packages', () => {
  const server = new CompileServer(60_000);
  afterAll(() => server.stop());

  test.each(drivers.filter((name) => !(name in FAILING)))('%s', async (name) => {
    const file = path.join(folder, name);
    const [ours, nodes] = await Promise.all([server.runFile(file, { optimize: 0 }), runNode([file])]);
    expect(nodes.exitCode).toBe(0);
    expect(ours.crash).toBeUndefined();
    expect(ours.result).toEqual(nodes);
  });
  if (Object.keys(FAILING).length > 0) test.fails.each(Object.keys(FAILING))('%s', async (name) => {
    const file = path.join(folder, name);
    const [ours, nodes] = await Promise.all([server.runFile(file, { optimize: 0 }), runNode([file])]);
    expect(ours.result?.stdout).toBe(nodes.stdout);
  });
});
