/**
 * Every program of test/programs, compiled to collect at safepoints and to verify the heap.
 * At every 17th to begin with, since each walks the whole heap twice; STRESS_PERIOD=1 for all of them.
 */
import { afterAll, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const period = Number(process.env['STRESS_PERIOD'] ?? 17);
const server = new CompileServer(100_000);
afterAll(() => server.stop());

for (const program of readPrograms()) {
  const { skipStress } = program.expectations;
  test.skipIf(skipStress !== undefined)(program.name, async () => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, kind: program.expectations.kind, optimize: 2, verify: true, gcStress: period }));
  });
}
