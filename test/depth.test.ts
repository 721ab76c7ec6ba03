/**
 * How deep programs recur. `jsaot run` gives them nearly what Node gives, or more;
 * a module of its own ends every recursion by a RangeError on the stack that hosts
 * have by default, and never by a trap (decision 19).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, type CompileOptions } from '../compiler/index.js';
import { runNode } from './support/node-oracle.js';
import { root } from './support/paths.js';
import { runUnderWasmtime, setUpWasmtime } from './wasmtime/wasmtime.js';

const PROGRAM = path.join(root, 'test/depth/endless-recursion.js');
const CLI = path.join(root, 'dist/cli/main.js');
const NODE_WASI = path.join(root, 'test/wasmtime/run-node-wasi.mjs');
const OVERFLOW = 'Maximum call stack size exceeded';
/** What catches the error itself. */
const SILENT = ['async function', 'promise executor'];

interface Depth { readonly name: string; readonly depth: number; readonly end: string }
function depths(stdout: string): Depth[] {
  return stdout.trimEnd().split('\n').map((line) => {
    const [name, depth, end] = line.split(': ');
    return { name: name!, depth: Number(depth), end: end! };
  });
}
const ends = (all: readonly Depth[]): string[] => all.map(({ name, end }) => `${name}: ${end}`);
const under = depths((await runNode([PROGRAM])).stdout);
const expectedEnds = under.map(({ name }) => `${name}: ${SILENT.includes(name) ? 'nothing' : OVERFLOW}`);

test('Node itself ends each kind by a RangeError', () => {
  expect(ends(under)).toEqual(expectedEnds);
});

describe('jsaot run', () => {
  let run: Depth[];
  beforeAll(async () => {
    run = depths((await runNode([CLI, 'run', PROGRAM])).stdout);
  }, 60_000);

  test('each kind ends by a RangeError', () => expect(ends(run)).toEqual(expectedEnds));
  test.each(under)('$name: at least 0.8 of the $depth levels of Node', ({ name, depth }) => {
    expect(run.find((one) => one.name === name)!.depth).toBeGreaterThan(0.8 * depth);
  });
  test('--stack-size says how deep', async () => {
    const { stdout } = await runNode([CLI, 'run', '--stack-size', '256k', PROGRAM]);
    const [small, large] = [depths(stdout)[0]!.depth, run[0]!.depth];
    expect(large / small).toBeGreaterThan(30);
    expect(large / small).toBeLessThan(35);
  }, 60_000);
});

describe('a compiled module', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-depth-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const levels = [0, 1, 2] satisfies CompileOptions['optimize'][];
  const file = (level: number): string => path.join(folder, `${level}.wasm`);
  beforeAll(async () => {
    const source = readFileSync(PROGRAM, 'utf8');
    for (const level of levels) writeFileSync(file(level), (await compile(source, { fileName: 'p.js', optimize: level })).binary!);
  }, 60_000);

  test.each(levels)('-O%i ends each kind by a RangeError on the main thread of Node', async (level) => {
    const result = await runNode(['--no-warnings', NODE_WASI, file(level)]);
    expect(result.stderr).toBe('');
    expect(ends(depths(result.stdout))).toEqual(expectedEnds);
  });
  test('as it does in the tiers of V8', async () => {
    for (const tier of ['--liftoff-only', '--no-liftoff']) {
      const result = await runNode(['--no-warnings', tier, NODE_WASI, file(1)]);
      expect(result.stderr).toBe('');
      expect(ends(depths(result.stdout))).toEqual(expectedEnds);
    }
  }, 120_000);
  test('and on the 512 KiB that wasmtime gives', async ({ skip }) => {
    const { python, problem } = await setUpWasmtime();
    if (python === undefined) {
      if (process.env['CI']) expect.fail(problem);
      skip(problem);
      return;
    }
    for (const result of await runUnderWasmtime(python, [file(1), file(2)])) {
      expect(result.trap).toBe(undefined);
      expect(ends(depths(result.stdout))).toEqual(expectedEnds);
    }
  }, 240_000);
});
