/** Every program of test/programs under Node (are the expectations right?) and compiled with -O1. */
import { cpus } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import type { RunResult } from './support/host.js';
import { runNode } from './support/node-oracle.js';
import { expectedOutcome, expectResponse, outcome, readPrograms } from './support/programs.js';

const programs = readPrograms();

describe('under Node', () => {
  const results = new Map<string, RunResult>();

  beforeAll(async () => {
    const waiting = programs.filter((p) => p.expectations.skipNode === undefined);
    const takeOne = async (): Promise<void> => {
      for (let program = waiting.pop(); program; program = waiting.pop()) results.set(program.name, await runNode([program.path]));
    };
    await Promise.all(cpus().map(takeOne));
  }, 600_000);

  test.each(programs.filter((p) => p.expectations.skipNode === undefined))('$name', ({ name, expectations }) => {
    expect(outcome(results.get(name)!, expectations)).toEqual(expectedOutcome(expectations));
  });
});

describe('compiled', () => {
  const server = new CompileServer();
  afterAll(() => server.stop());

  test.each(programs)('$name', async (program) => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, kind: program.expectations.kind, optimize: 1, verify: true }));
  });
});
