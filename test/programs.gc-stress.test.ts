/** Every program of test/programs, compiled to collect at every safepoint and to verify the heap afterwards. */
import { afterAll, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const server = new CompileServer(100_000);
afterAll(() => server.stop());

for (const program of readPrograms()) {
  const { skipStress } = program.expectations;
  test.skipIf(skipStress !== undefined)(program.name, async () => {
    expectResponse(program, await server.run(program.source, { fileName: `${program.name}.js`, optimize: 2, verify: true, gcStress: true }));
  });
}
