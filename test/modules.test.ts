/** Every program of test/modules: a folder, whose main.* has the expectations, under Node and compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { readExpectations } from './support/expectations.js';
import { runNode } from './support/node-oracle.js';
import { root } from './support/paths.js';
import { expectedOutcome, expectResponse, outcome, type Program } from './support/programs.js';

const folder = path.join(root, 'test/modules');
const programs: Program[] = readdirSync(folder).sort().map((name) => {
  const main = readdirSync(path.join(folder, name)).find((file) => /^main\.\w+$/.test(file));
  const file = path.join(folder, name, main!);
  const source = readFileSync(file, 'utf8');
  return { name, path: file, source, expectations: readExpectations(source) };
});

describe('under Node', () => {
  test.each(programs)('$name', async (program) => {
    expect(outcome(await runNode([program.path]), program.expectations)).toEqual(expectedOutcome(program.expectations));
  });
});

describe.each([{ optimize: 1, gcStress: 0 }, { optimize: 2, gcStress: 11 }] as const)('compiled, %o', (options) => {
  const server = new CompileServer(options.gcStress ? 120_000 : 30_000);
  afterAll(() => server.stop());

  test.each(programs.filter((p) => !options.gcStress || p.expectations.skipStress === undefined))('$name', async (program) => {
    const response = await server.runFile(program.path, { ...options, verify: true });
    // Requests that lead nowhere are warnings; what they throw is what the program tests.
    expectResponse(program, { ...response, diagnostics: response.diagnostics.filter((d) => d.severity === 'error') });
  });
});
