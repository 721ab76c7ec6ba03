/**
 * Programs of test/programs as applications, beside one engine: each fifth of them, or with ENGINE_STRIDE=1 all.
 * Levels take turns; so do snapshots of the top-level code.
 */
import { afterAll, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { expectResponse, readPrograms } from './support/programs.js';

const stride = Number(process.env['ENGINE_STRIDE'] ?? 5);
const levels = [{ optimize: 1 }, { optimize: 2 }, { optimize: 2, preinit: { allow: [] } }, { optimize: 's', gcStress: 23 }] as const;
/** What a snapshot may not ask for, or that it leaves nothing to do: programs.preinit.test.ts has what it does. */
const TOLD = new Set(['JSAOT4001', 'JSAOT4002', 'JSAOT4004']);
const server = new CompileServer(100_000, true);
afterAll(() => server.stop());

readPrograms().forEach((program, n) => {
  const level = levels[Math.floor(n / stride) % levels.length]!;
  if (n % stride || ('gcStress' in level && program.expectations.skipStress !== undefined)) return;
  test(`${program.name}, ${JSON.stringify(level)}`, async ({ skip }) => {
    const response = await server.run(program.source, { fileName: `${program.name}.js`, kind: program.expectations.kind, verify: true, ...level });
    const told = 'preinit' in level ? response.diagnostics.filter(({ code }) => TOLD.has(code)) : [];
    if (told.some(({ code }) => code === 'JSAOT4001')) skip(told[0]!.message);
    expectResponse(program, { ...response, diagnostics: response.diagnostics.filter((one) => !told.includes(one)) });
  });
});
