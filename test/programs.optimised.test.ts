/** Every program of test/programs with -O2, where functions rely on guesses, and with every guess taken for wrong. */
import { afterAll, describe, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const programs = readPrograms();

describe.each(['guess', 'always', 'inlined'] as const)('exits: %s', (exits) => {
  const server = new CompileServer();
  afterAll(() => server.stop());

  test.each(programs)('$name', async (program) => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, kind: program.expectations.kind, optimize: 2, verify: true, exits }));
  });
});
