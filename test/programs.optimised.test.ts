/**
 * Every program of test/programs with -O2, where functions rely on guesses, and with every guess taken for wrong. As they
 * are, programs.gc-stress.test.ts has them with -O2: here each fourth of them, or with GUESS_STRIDE=1 all.
 */
import { afterAll, describe, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const stride = Number(process.env['GUESS_STRIDE'] ?? 4);
const programs = readPrograms();

describe.each(['guess', 'always', 'inlined'] as const)('exits: %s', (exits) => {
  const server = new CompileServer();
  afterAll(() => server.stop());

  const chosen = exits === 'guess' ? programs.filter(({ expectations }, n) => n % stride === 0 || expectations.skipStress !== undefined) : programs;
  test.each(chosen)('$name', async (program) => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, kind: program.expectations.kind, optimize: 2, verify: true, exits }));
  });
});
