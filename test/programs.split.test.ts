/**
 * Programs of test/programs with nearly every function cut into parts: each fourth of them,
 * or with SPLIT_STRIDE=1 all. Sizes and levels take turns.
 */
import { afterAll, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const stride = Number(process.env['SPLIT_STRIDE'] ?? 4);
const levels = [{ optimize: 1 }, { optimize: 2 }, { optimize: 2, exits: 'always' }, { optimize: 2, gcStress: 23 }] as const;
const limits = [{ whole: 10, part: 4 }, { whole: 30, part: 12 }, { whole: 1, part: 1 }];
/** They reckon with a depth of recursion; a driver takes stack, too. */
const DEEP = new Set(['language/functions/many-arguments', 'language/functions/stack-overflow']);
const server = new CompileServer(100_000);
afterAll(() => server.stop());

readPrograms().forEach((program, n) => {
  const { kind, skipStress } = program.expectations;
  const level = levels[Math.floor(n / stride) % levels.length]!;
  if (n % stride || DEEP.has(program.name) || ('gcStress' in level && skipStress !== undefined)) return;
  test(`${program.name}, ${JSON.stringify(level)}`, async () => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, kind, verify: true, ...level, splitLimit: limits[n % limits.length]! }));
  });
});
