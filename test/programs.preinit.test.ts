/**
 * Programs of test/programs at compile time: each fourth of them, or with PREINIT_STRIDE=1 all. Levels take turns.
 * As their top-level code: what is printed then, and what by the module, is together what is expected. And as a function
 * that is called at compile time, and again at the start, with whatever the first call left: then as Node has it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';
import { expectResponse, type Program, readPrograms } from './support/programs.js';
import type { Response } from './support/protocol.js';

const stride = Number(process.env['PREINIT_STRIDE'] ?? 4);
const levels = [{ optimize: 1 }, { optimize: 2 }, { optimize: 2, gcStress: 23 }] as const;
const server = new CompileServer(100_000);
afterAll(() => server.stop());

/** Reports that are no failures: that nothing is left to do; that the program ended, with the exit code that is expected; what it may not ask for. */
const TOLD = new Set(['JSAOT4002', 'JSAOT4004']), DENIED = 'JSAOT4001';
/**
 * Not comparable with Node when they run twice: messages that come in another order, compiled as usual, too; timers of a
 * millisecond that race with the immediate that is the second run; ticks, which there come before jobs, and behind those of a module; a
 * frame of Node's own below it; a comment that must be first.
 */
const NOT_TWICE = new Set(['platform/structured-clone', 'platform/events', 'builtins/timers/order', 'builtins/promise/many', 'builtins/error/prepare-stack-trace', 'language/annex-b/hashbang-comments-literals']);

type Level = (typeof levels)[number];
const chosen = readPrograms().flatMap((program, n): { program: Program; level: Level; name: string }[] => {
  const level = levels[Math.floor(n / stride) % levels.length]!;
  if (n % stride || ('gcStress' in level && program.expectations.skipStress !== undefined)) return [];
  return [{ program, level, name: `${program.name}, ${JSON.stringify(level)}` }];
});
async function respond({ program, level }: { program: Program; level: Level }, source: string, skip: (why: string) => void): Promise<Response> {
  const response = await server.run(source, { fileName: `${program.name}.js`, kind: program.expectations.kind, verify: true, ...level, preinit: { allow: [] } });
  expect(response.crash).toBeUndefined();
  const denied = response.diagnostics.find(({ code }) => code === DENIED);
  if (denied) skip(denied.message);
  return { ...response, diagnostics: response.diagnostics.filter(({ code }) => !TOLD.has(code)) };
}

describe('as top-level code', () => {
  for (const one of chosen) {
    test(one.name, async ({ skip }) => expectResponse(one.program, await respond(one, one.program.source, skip)));
  }
});

describe('as a function that is called at compile time and at the start', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-preinit-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const isFunctionBody = ({ name, source, expectations }: Program): boolean =>
    !NOT_TWICE.has(name) && expectations.kind === 'auto' && expectations.error === undefined && expectations.exitCode === 0 && expectations.skipNode === undefined && !/^(import|export)\b|^\s*(for )?await\b|= await\b/m.test(source);
  for (const one of chosen.filter(({ program }) => isFunctionBody(program))) {
    test(one.name, async ({ skip }) => {
      const source = `function program() {\n${one.program.source}\n}\nprogram();\nsetImmediate(program);\n`;
      const file = path.join(folder, 'program.js');
      writeFileSync(file, source);
      const expected = await runNode([file]);
      const { diagnostics, result } = await respond(one, source, skip);
      expect(diagnostics).toEqual([]);
      expect(result).toMatchObject({ stdout: expected.stdout, exitCode: expected.exitCode });
    });
  }
});
