/** The benchmark programs check their own results: here once each, under Node and compiled. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { awfyWorkloads } from '../benchmarks/awfy.js';
import { octaneWorkloads } from '../benchmarks/octane.js';
import { cliffsFolder } from '../benchmarks/paths.js';
import { ownWorkloads } from '../benchmarks/workload.js';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';

const octaneFolder = process.env['OCTANE_DIR'];
const awfyFolder = process.env['AWFY_DIR'];
const workloads = [...ownWorkloads(1), ...(octaneFolder ? octaneWorkloads(octaneFolder) : []), ...(awfyFolder ? awfyWorkloads(awfyFolder, 1) : [])];
const server = new CompileServer(120_000);
afterAll(() => server.stop());

describe.each(workloads)('$group: $name', ({ name, checking }) => {
  test('gives the same result compiled as under Node', async () => {
    const expected = await runNode(['-'], { input: checking });
    expect(expected.exitCode, expected.stderr).toBe(0);
    const { result, crash } = await server.run(checking, { fileName: `${name}.js`, optimize: 2 });
    expect({ crash, ...result }).toEqual({ stdout: expected.stdout, stderr: '', exitCode: 0 });
  });
});

test('a program measures itself behind the harness', async () => {
  const { measuring } = ownWorkloads(1).find(({ name }) => name === 'spectral-norm')!;
  const { stdout } = await runNode(['-'], { input: measuring });
  expect(stdout).toMatch(/^RESULT spectral-norm \d+(\.\d+)?\n$/);
});

test('a workload of the cliffs prints its shortest run and its result', async () => {
  const harness = readFileSync(path.join(cliffsFolder, 'harness.js'), 'utf8');
  const { stdout } = await runNode(['-'], { input: `${harness}\ngrows('sum', 2, (n) => n + 1);\nmeasureCliffs(/10n/, 2);` });
  expect(stdout).toMatch(/^CLIFF \{"name":"sum, 10n","milliseconds":[\d.e-]+,"result":"21"\}\n$/);
});
