/** Bindings (--bindings): what they pass in both directions, under Node. In a browser: test/hosts.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliPath, root } from './support/paths.js';

const SOURCE = `
type Point = { x: number; y: number };
export function add(a: number, b: number): number { return a + b; }
export function not(b: boolean): boolean { return !b; }
export function half(n: u32): u32 { return n / 2; }
export function twice(n: bigint): bigint { return n * 2n; }
export function greet(name: string, times = 1): string { return ('Hello, ' + name + '!').repeat(times); }
export function identity(x) { return x; }
export function move(p: Point, by: { dx: number }): Point { return { ...p, x: p.x + by.dx }; }
export function sum(...xs: number[]): number { return xs.reduce((a, b) => a + b, 0); }
export async function later(ms: number, fail?: boolean): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  if (fail) throw new RangeError('late');
  return 'after ' + ms;
}
export function nested(): { now: number; later: Promise<number[]> } { return { now: 1, later: Promise.resolve([2]) }; }
export function fail(how: number): number {
  class OwnError extends Error { name = 'OwnError'; }
  if (how === 1) throw new OwnError('mine');
  if (how === 2) throw { code: 7 };
  if (how === 3) return fail(3);
  throw new TypeError('direct');
}
export function failWith(how: string): string { throw new SyntaxError(how); }
export let count = 0;
export function increment(): void { count++; console.log('count', count); }
export const point: Point = { x: 1, y: 2 };
export { add as 'two words' };
export default function (x: Float64Array): Float64Array { return x.map((v) => v / 2); }
`;
type Functions = Record<string, (...args: unknown[]) => unknown>;
interface Module { readonly instantiate: (options?: object) => Promise<Functions>; readonly default: unknown; readonly count: number; readonly 'two words': unknown }

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-bindings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => path.join(folder, name);
let module: Module, printed = '', app: Functions;
beforeAll(async () => {
  writeFileSync(file('main.ts'), SOURCE);
  writeFileSync(file('package.json'), '{"type":"module"}');
  const { stderr, status } = spawnSync(process.execPath, [cliPath, 'compile', file('main.ts'), '--bindings', '-o', file('app.wasm')], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  module = await import(/* @vite-ignore */ pathToFileURL(file('app.js')).href) as Module;
  app = await module.instantiate({ stdout: (bytes: Uint8Array) => { printed += new TextDecoder().decode(bytes); } });
}, 60_000);

describe('values', () => {
  test('scalars', () => {
    expect([app['add']!(0.1, 0.2), app['not']!(true), app['half']!(2 ** 32 - 1), app['twice']!(-(2n ** 62n)), app['sum']!(1, 2, 3), app['sum']!()]).toEqual([0.1 + 0.2, false, 2 ** 31 - 1, -(2n ** 63n), 6, 0]);
  });
  test.each([
    undefined, null, true, false, 0, -0, 1.5, -7, 2 ** 31, NaN, -Infinity, '', 'é🎉\ufeff\0', 'x'.repeat(70_000), 2n ** 70n, -1n,
    [], [1, [2, [undefined]]], {}, { a: { 'b c': 1 }, toString: 'x', constructor: 2 }, Object.fromEntries([['__proto__', 1]]), Array.from({ length: 3000 }, (_, n) => ({ n })),
    new Uint8Array([1, 2]), new Uint8ClampedArray([3]), new Int16Array([-1]), new Float32Array([0.5]), new BigInt64Array([-5n]), new Uint32Array(0), new Float64Array([1, 2, 3]).subarray(1, 2), new ArrayBuffer(3),
    new Date(5), new Date(NaN), new Map<unknown, unknown>([[1, { z: 2 }], ['k', new Set([1])]]), new Set(['q', null]),
  ])('%s', (value) => {
    expect(app['identity']!(value)).toStrictEqual(value);
  });
  test('errors', () => {
    for (const [error, type] of [[new RangeError('r'), RangeError], [Object.assign(new Error('m'), { name: 'Own' }), Error]] as const) {
      const back = app['identity']!(error) as Error;
      expect(back).toBeInstanceOf(type);
      expect([back.name, back.message]).toEqual([error.name, error.message]);
    }
  });
  test('what cannot be passed', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    for (const value of [() => 1, Symbol('s'), Promise.resolve(), cyclic]) expect(() => app['identity']!(value)).toThrow(TypeError);
    expect(app['identity']!(1)).toBe(1);
  });
  test('by declared types', () => {
    expect(app['greet']!('Wörld')).toBe('Hello, Wörld!');
    expect(app['greet']!('a', 2)).toBe('Hello, a!Hello, a!');
    expect(app['move']!({ x: 1, y: 2 }, { dx: 3 })).toEqual({ x: 4, y: 2 });
    expect(app['default']!(new Float64Array([1, 3]))).toEqual(new Float64Array([0.5, 1.5]));
  });
  test('variables, output, and instances of their own', async () => {
    app['increment']!();
    app['increment']!();
    expect([app['count'], printed, app['point']]).toEqual([2, 'count 1\ncount 2\n', { x: 1, y: 2 }]);
    expect([(await module.instantiate())['count'], module.count]).toEqual([0, 0]);
    expect((module['two words'] as Functions['add'])!(1, 2)).toBe(3);
    expect(typeof module.default).toBe('function');
  });
});

describe('what is thrown', () => {
  test('keeps its class, message and stack', () => {
    expect(() => app['fail']!(0)).toThrow(TypeError);
    expect(() => app['failWith']!('text')).toThrow(SyntaxError);
    const caught = (how: number): unknown => { try { return app['fail']!(how); } catch (error) { return error; } };
    expect(caught(0)).toMatchObject({ name: 'TypeError', message: 'direct', stack: expect.stringMatching(/^TypeError: direct\n {4}at fail \(.*main\.ts:22:9\)/) as string });
    expect(caught(1)).toMatchObject({ name: 'OwnError', message: 'mine' });
    expect(caught(2)).toEqual({ code: 7 });
    expect(caught(3)).toBeInstanceOf(RangeError);
    expect(app['add']!(1, 2)).toBe(3);
  });
  test('at the start rejects instantiate', async () => {
    writeFileSync(file('bad.ts'), "export function f(): number { return 1; }\nthrow new RangeError('at the start');");
    expect(spawnSync(process.execPath, [cliPath, 'compile', file('bad.ts'), '--bindings'], { encoding: 'utf8' }).status).toBe(0);
    const text = readFileSync(file('bad.js'), 'utf8').replace('await instantiate()', '{}');
    writeFileSync(file('bad.js'), text);
    const bad = await import(/* @vite-ignore */ pathToFileURL(file('bad.js')).href) as Module;
    await expect(bad.instantiate({ stderr: () => {} })).rejects.toThrow(new RangeError('at the start'));
  });
});

test('promises', async () => {
  await expect(app['later']!(1, true)).rejects.toThrow(new RangeError('late'));
  expect(await Promise.all([app['later']!(30), app['later']!(5), app['later']!(15)])).toEqual(['after 30', 'after 5', 'after 15']);
  const { now, later } = app['nested']!() as { now: number; later: Promise<number[]> };
  expect([now, await later]).toEqual([1, [2]]);
});

test('200,000 calls with texts and objects leave memory as it is', async () => {
  let memory!: WebAssembly.Memory;
  const wasi = { wasiImport: new Proxy({}, { get: () => () => 0 }), initialize: (instance: { exports: { memory: WebAssembly.Memory } }) => { ({ memory } = instance.exports); } };
  const own = await module.instantiate({ wasi });
  const round = (): void => { own['greet']!('someone'); own['move']!({ x: 1, y: 2 }, { dx: 1 }); };
  for (let n = 0; n < 20_000; n++) round();
  const before = memory.buffer.byteLength;
  for (let n = 0; n < 80_000; n++) round();
  expect(memory.buffer.byteLength).toBe(before);
}, 120_000);

test('the types are those of the exports', () => {
  writeFileSync(file('use.ts'), `
    import half, { add, greet, later, sum, count, instantiate, type Instance } from './app.js';
    const n: number = add(1, 2), s: string = greet('a') + greet('a', 2), p: Promise<string> = later(1), f: Float64Array = half(new Float64Array(1)), c: number = count, t: number = sum(1, 2, 3);
    const i: Instance = await instantiate({ args: [] });
    const b: bigint = i.twice(1n);
    // @ts-expect-error: a text is no number
    add('1', 2);
    // @ts-expect-error: two parameters at most
    greet('a', 1, 2);
    export { n, s, p, f, c, t, b };
  `);
  const { stdout, status } = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', '--types', '', file('use.ts')], { encoding: 'utf8', cwd: folder });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test('never over the source', () => {
  writeFileSync(file('source.js'), '/** @returns {number} */\nexport function f() { return 1; }\n');
  const { stderr, status } = spawnSync(process.execPath, [cliPath, 'compile', file('source.js'), '--bindings'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('is the source');
});
