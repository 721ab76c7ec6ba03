/**
 * The same bytes under Node's WASI and under wasmtime with default settings.
 * wasmtime comes from PyPI into .venv; where it cannot be had, the tests are
 * skipped with a warning, but fail when CI is set.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../compiler/index.js';
import { runNode } from './support/node-oracle.js';
import { filesBelow, root } from './support/paths.js';
import { readPrograms } from './support/programs.js';
import { runUnderWasmtime, setUpWasmtime, startUnderWasmtime } from './wasmtime/wasmtime.js';

interface Case {
  readonly name: string;
  readonly source: string;
}

/** The examples, and a few programs from every folder. */
function cases(): Case[] {
  const examples = filesBelow(path.join(root, 'examples'), '.js').map((name) => ({ name: `examples/${name}`, source: readFileSync(path.join(root, 'examples', name), 'utf8') }));
  const programs = readPrograms().filter(({ name }, i) => i % 30 === 0 || /exit-code|uncaught-error|stderr|primitives/.test(name));
  return [...examples, ...programs];
}

const setUp = await setUpWasmtime();
if (setUp.python === undefined) {
  console.warn(`\n${'!'.repeat(72)}\n!! wasmtime cannot be had, so its tests are SKIPPED:\n!! ${setUp.problem}\n${'!'.repeat(72)}\n`);
  test.runIf(process.env['CI'])('wasmtime can be installed', () => expect.fail(setUp.problem));
}

describe.skipIf(setUp.python === undefined)('the same bytes under Node and wasmtime', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-wasmtime-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const all = cases();
  const file = (index: number) => path.join(folder, `${index}.wasm`);
  let underWasmtime: Awaited<ReturnType<typeof runUnderWasmtime>>;

  beforeAll(async () => {
    for (const [i, { name, source }] of all.entries()) writeFileSync(file(i), (await compile(source, { fileName: `${name}.js`, optimize: 2 })).binary!);
    underWasmtime = await runUnderWasmtime(setUp.python!, all.map((_, i) => file(i)));
  }, 300_000);

  test.each([
    ['with timers', 'let n = 0; setInterval(() => console.log(n++), 5);'],
    ['that never returns to the event loop', "for (;;) console.log('line');"],
  ])('a program %s ends when nobody reads its output', async (_, source) => {
    const wasm = path.join(folder, 'closed.wasm');
    writeFileSync(wasm, (await compile(source, { optimize: 1 })).binary!);
    const child = startUnderWasmtime(setUp.python!, wasm);
    let errors = '';
    child.stderr!.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    child.stdout!.once('data', () => child.stdout!.destroy());
    expect(await new Promise((resolve) => { child.on('close', resolve); })).toBe(1);
    expect(errors).toContain('Error: write EPIPE');
  }, 60_000);

  test.each(all.map(({ name }, i) => ({ name, i })))('$name', async ({ i }) => {
    expect(underWasmtime[i]).toEqual(await runNode(['--no-warnings', path.join(root, 'test/wasmtime/run-node-wasi.mjs'), file(i)]));
  });
});
