/** Functions that hosts call (docs/embedding.md), under Node. Other hosts: test/hosts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { docCommentBefore, Scanner } from '../compiler/interface/scanner.js';
import { hostType } from '../compiler/interface/types.js';
import { cliPath } from './support/paths.js';
import { compileReactor, Reactor, reactor } from './support/reactor.js';

describe('scalars', () => {
  const source = `
    type i32 = number;
    export function add(a: number, b: number): number { return a + b; }
    export const product = (a: i32, b: i32): i32 => a * b;
    export function unsigned(a: u32): u32 { return a / 2; }
    export function twice(x: bigint): bigint { return 2n * x; }
    export function not(b: boolean): boolean { return !b; }
    export function six(a: number, b: number, c: number, d: number, e: number, f: i32): number { return [a, b, c, d, e, f].reduce((n, x) => 10 * n + x); }
    export function mixed(a: bigint, b: boolean, c: number, d: bigint, e: bigint, f: boolean): number { return Number(a + d + e) + c + (b && f ? 0.5 : 0); }
    export let count = 0;
    export function increment(): void { count++; }
  `;
  test.each([{ optimize: 0 }, { optimize: 1 }, { optimize: 2 }, { optimize: 3 }, { optimize: 's' }, { optimize: 1, gcStress: true }, { optimize: 2, link: 'all' }, { optimize: 2, exits: 'always' }] as const)('%j', async (options) => {
    const host = await reactor(source, options);
    // Without _initialize: the first call does it.
    expect(host.call('add', 5, 6)).toBe(11);
    expect(host.call('add', 0.1, 0.2)).toBe(0.1 + 0.2);
    expect(Object.is(host.call('add', -0, -0), -0)).toBe(true);
    expect(host.call('add', NaN, 1)).toBeNaN();
    expect(host.call('product', 6, -7)).toBe(-42);
    expect((host.call('unsigned', -2) as number) >>> 0).toBe(0x7fffffff);
    for (const x of [0n, -1n, 2n ** 62n - 1n, -(2n ** 62n)]) expect(host.call('twice', x)).toBe(2n * x);
    expect([host.call('not', 0), host.call('not', 1), host.call('not', 7)]).toEqual([1, 0, 0]);
    expect(host.call('six', 1, 2, 3, 4, 5, 6)).toBe(123456);
    expect(host.call('mixed', 2n ** 40n, 1, 3, 4n, -5n, 1)).toBe(2 ** 40 + 2.5);
    expect(host.call('count')).toBe(0);
    host.call('increment');
    host.call('increment');
    expect(host.call('count')).toBe(2);
    expect(host.stderr).toBe('');
  });
  test('the module is a reactor of the program and nothing else', async () => {
    const { exports } = await reactor(source);
    expect(Object.keys(exports).sort()).toEqual(['_initialize', 'add', 'count', 'increment', 'jsaot_error', 'jsaot_free', 'jsaot_poll', 'memory', 'mixed', 'not', 'product', 'six', 'twice', 'unsigned']);
  });
});

describe('blocks', () => {
  const source = `
    export function greet(name: string): string { return 'Hello, ' + name + '!'; }
    export function maybe(name?: string): string | undefined { return name === undefined ? 'none' : name === '' ? undefined : name; }
    export function backwards(bytes: Uint8Array): Uint8Array { return bytes.toReversed(); }
    export function halves(x: Float64Array): Float64Array { return x.map((v) => v / 2).subarray(1); }
    export function move(p: { x: number, tags: string[] }): { x: number; tags: string[] } { return { x: p.x + 1, tags: [...p.tags, 'moved'] }; }
    export function sum(first: number, ...rest: number[]): number { return rest.reduce((a, b) => a + b, first); }
    export const title = 'blocks';
    export default (list: string[]): number => list.length;
  `;
  test.each([{ optimize: 2 }, { optimize: 1, gcStress: true }] as const)('%j', async (options) => {
    const host = await reactor(source, options);
    expect(host.take(host.call('greet', host.put('Wörld 🎉\0')))).toBe('Hello, Wörld 🎉\0!');
    expect(host.take(host.call('greet', host.put('')))).toBe('Hello, !');
    expect(host.take(host.call('maybe', 0))).toBe('none');
    expect(host.take(host.call('maybe', host.put('')))).toBeUndefined();
    expect([...host.takeBytes(host.call('backwards', host.put(new Uint8Array([1, 2, 255]))))]).toEqual([255, 2, 1]);
    const halves = host.takeBytes(host.call('halves', host.put(new Uint8Array(new Float64Array([1, 3, -5]).buffer))));
    expect([...new Float64Array(halves.buffer)]).toEqual([1.5, -2.5]);
    expect(JSON.parse(host.take(host.call('move', host.put('{"x":1,"tags":["a"]}')))!)).toEqual({ x: 2, tags: ['a', 'moved'] });
    expect(host.call('sum', 1, host.put('[2,3]'))).toBe(6);
    expect(host.call('sum', 1, 0)).toBe(1);
    expect(host.take(host.call('title'))).toBe('blocks');
    expect(host.call('default', host.put('["a","b"]'))).toBe(2);
  });
  test('a block is given once', async () => {
    const host = await reactor(source);
    const block = host.put('x');
    host.take(host.call('greet', block));
    expect(host.thrownBy(() => host.call('greet', block))).toContain('is not the address of a block');
    expect(host.thrownBy(() => host.call('jsaot_free', 8))).toContain('TypeError: 8 is not the address of a block');
    host.call('jsaot_free', 0);
    expect(host.thrownBy(() => host.call('move', host.put('{')))).toContain('SyntaxError');
  });
  test('a million calls leave memory as it is', async () => {
    const host = await reactor(source, { optimize: 2 });
    const round = (): void => {
      host.take(host.call('greet', host.put('someone whose name takes some bytes')));
      host.take(host.call('move', host.put('{"x":1,"tags":["a","b"]}')));
    };
    for (let n = 0; n < 50_000; n++) round();
    const before = host.memory.buffer.byteLength;
    for (let n = 0; n < 450_000; n++) round();
    expect(host.memory.buffer.byteLength).toBe(before);
    expect(before).toBeLessThan(32 * 2 ** 20);
  }, 120_000);
});

describe('what is thrown', () => {
  const source = `
    let calls = 0;
    export function fail(how: number): number {
      calls++;
      if (how === 1) throw new TypeError('not this one');
      if (how === 2) throw 'a text';
      if (how === 3) return fail(3);
      if (how === 4) return 'text';
      return calls;
    }
    export function untyped(x) { return x === 1 ? 'text' : x === 2 ? undefined : x === 3; }
    export function long(): bigint { return 2n ** 63n; }
    const kept = [];
    export function keep(n: number): number { for (let i = 0; i < n; i++) kept.push({ i }); return kept.length; }
  `;
  test.each([{ optimize: 2 }, { optimize: 1, gcStress: true }] as const)('traps, and the instance goes on: %j', async (options) => {
    const host = await reactor({ 'main.ts': source.replace("'text';\n      return calls", "'text' as unknown as number;\n      return calls") }, options);
    expect(host.thrownBy(() => host.call('fail', 1))).toMatch(/^TypeError: not this one\n {4}at fail \(main.ts:5:28\)$/);
    expect(host.thrownBy(() => host.call('fail', 2))).toBe("'a text'");
    expect(host.thrownBy(() => host.call('fail', 3))).toContain('RangeError: Maximum call stack size exceeded');
    expect(host.thrownBy(() => host.call('fail', 4))).toContain('TypeError: the result of fail is not of its declared type, number');
    expect(host.call('fail', 0) as number).toBeGreaterThan(5);
    expect(host.thrownBy(() => host.call('untyped', 1))).toContain('the result of untyped is no number');
    expect(host.call('untyped', 2)).toBeNaN();
    expect([host.call('untyped', 3), host.call('untyped', 4)]).toEqual([1, 0]);
    expect(host.thrownBy(() => host.call('long'))).toContain('RangeError: the result of long does not fit into 64 bits');
    for (let n = 1; n < 50; n++) {
      host.thrownBy(() => host.call('fail', 1));
      expect(host.call('keep', 20)).toBe(20 * n);
    }
    expect(host.stderr).toBe('');
  });
  test('at the top level, every call traps', async () => {
    const host = await reactor("export function f(): number { return 1; }\nthrow new RangeError('at the start');");
    expect(host.thrownBy(() => host.call('_initialize'))).toBe('RangeError: at the start\n    at <module> (main.ts:2:7)');
    expect(host.stderr).toBe('Uncaught RangeError: at the start\n    at <module> (main.ts:2:7)\n');
    expect(host.thrownBy(() => host.call('f'))).toContain('The program has not been evaluated yet');
  });
});

describe('jobs and timers', () => {
  const source = `
    const log: string[] = [];
    export function begin(): void {
      Promise.resolve().then(() => log.push('job'));
      process.nextTick(() => log.push('tick'));
      setTimeout(() => log.push('timer'), 150);
      log.push('sync');
    }
    export function reject(): void { Promise.reject(new Error('nobody cares')); queueMicrotask(() => { throw new Error('a job'); }); }
    export function read(): string { return log.splice(0).join(); }
    export async function wait(ms: number): Promise<string> { await new Promise((resolve) => setTimeout(resolve, ms)); return 'waited'; }
    export async function fail(): Promise<void> { await null; throw new TypeError('later'); }
    export function never(): Promise<number> { return new Promise(() => {}); }
    const started = await new Promise((resolve) => setTimeout(() => resolve('awaited'), 2));
    export function start(): string { return started as string; }
  `;
  test.each([{ optimize: 2 }, { optimize: 1, gcStress: 20 }] as const)('%j', async (options) => {
    const host = await reactor(source, options);
    const text = (name: string, ...args: unknown[]): string | undefined => host.take(host.call(name, ...args));
    expect(text('start')).toBe('awaited');
    host.call('begin');
    expect(text('read')).toBe('sync,tick,job');
    const delay = host.call('jsaot_poll') as number;
    expect(delay).toBeGreaterThanOrEqual(0);
    await new Promise((resolve) => { setTimeout(resolve, delay + 10); });
    expect(host.call('jsaot_poll')).toBe(-1);
    expect(text('read')).toBe('timer');
    host.call('reject');
    expect(host.stderr).toMatch(/^Uncaught Error: (a job|nobody cares)[^]*Uncaught Error: (a job|nobody cares)/);
    expect(text('wait', 3)).toBe('waited');
    expect(host.thrownBy(() => host.call('fail'))).toContain('TypeError: later');
    expect(host.thrownBy(() => host.call('never'))).toContain('the result of never is a promise that nothing settles');
  });
});

describe('which exports', () => {
  test('of other modules, by other names, in cycles', async () => {
    const host = await reactor({
      'main.ts': "export * from './a.ts';\nexport { one as 'number one', default as fromB } from './b.ts';\nimport { one } from './b.ts';\nexport function two(): number { return one() + 1; }",
      'a.ts': "import { two } from './main.ts';\nexport const three = (): number => two() + 1;",
      'b.ts': 'export function one(): number { return 1; }\nexport default function (): boolean { return true; }',
    });
    expect(['number one', 'two', 'three', 'fromB'].map((name) => host.call(name))).toEqual([1, 2, 3, 1]);
  });
  test('what hosts cannot use is told', async () => {
    const { diagnostics } = await compileReactor("export class A {}\nexport function* g() {}\nexport function jsaot_x() {}\nexport function ok(a: number): number { return a; }\nexport let what = ok(1);\nexport * as ns from './b.ts';\n".replace("export * as ns from './b.ts';\n", ''));
    expect(diagnostics.map(({ severity, code, line, column, message }) => ({ severity, code, at: `${line}:${column}`, message }))).toEqual([
      { severity: 'warning', code: 'JSAOT3002', at: '1:14', message: "hosts can't use the export A: it is a class" },
      { severity: 'warning', code: 'JSAOT3002', at: '2:18', message: "hosts can't use the export g: it is a generator" },
      { severity: 'warning', code: 'JSAOT3003', at: '3:17', message: expect.stringContaining('jsaot_x') as string },
      { severity: 'note', code: 'JSAOT3004', at: '5:12', message: expect.stringContaining('variable what') as string },
    ]);
  });
  test('types that nobody declared are noted', async () => {
    const { diagnostics } = await compileReactor('/** @param {string} a */\nexport function f(a, b, c = 1) { return a; }\nexport function g() {}', {});
    expect(diagnostics).toMatchObject([{ severity: 'note', code: 'JSAOT3001', line: 2, column: 17, message: 'the exported function f has no types for b, the result: hosts pass numbers (f64)' }]);
    expect((await compileReactor('export function f(a) { return a; }', { strict: true })).diagnostics).toMatchObject([{ severity: 'note' }]);
  });
});

describe('CommonJS main modules', () => {
  const files = {
    'main.cjs': `
      const { twice } = require('./other.cjs');
      let calls = 0;
      /** @param {number} a @param {i32} b @returns {number} */
      function add(a, b) { calls++; return twice(a) + b; }
      /**
       * @param {string} name
       * @returns {string}
       */
      const greet = (name) => 'Hello, ' + name;
      exports.counts = { calls: 0 };
      module.exports = { add, greet, /** @returns {number} */ calls() { return calls; }, A: class {}, [greet('x')]: 1 };
      module.exports.later = async function () { await null; return 7; };
      if (false) exports.not = () => 1;
    `,
    'other.cjs': 'exports.twice = (x) => 2 * x;',
  };
  test.each([{}, { preinit: { allow: [] } }])('--reactor exports their functions: %j', async (options) => {
    const { binary, diagnostics } = await compileReactor(files, { entry: 'reactor', ...options });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "JSAOT3002: hosts can't use the export A: it is a class", 'JSAOT3001: the exported function later has no types for the result: hosts pass numbers (f64)',
    ]);
    const host = new Reactor(binary);
    expect(Object.keys(host.exports).filter((name) => !name.startsWith('jsaot') && name !== 'counts')).toEqual(['memory', '_initialize', 'add', 'calls', 'greet', 'later']);
    expect([host.call('add', 1.5, -2), host.call('add', 0, 2 ** 31), host.take(host.call('greet', host.put('x'))), host.call('calls'), host.call('later')]).toEqual([1, -(2 ** 31), 'Hello, x', 2, 7]);
  });
  test('without it they are programs, and a note tells what hosts lack', async () => {
    const { binary, diagnostics } = await compileReactor(files);
    expect(diagnostics).toMatchObject([{ severity: 'note', code: 'JSAOT3006', line: 5, message: expect.stringContaining('does not export add, greet, calls, later to hosts') as string }]);
    expect(WebAssembly.Module.exports(new WebAssembly.Module(binary as BufferSource)).map(({ name }) => name)).toEqual(['memory', '_start']);
    expect((await compileReactor(files, { entry: 'command' })).diagnostics).toEqual([]);
  });
});

test.each([
  ['number', 'f64'], [' i32 ', 'i32'], ['u32', 'u32'], ['bigint', 'i64'], ['boolean', 'bool'], ['true | false', 'bool'], ['string', 'text'], ["'a' | \"b\"", 'text'], ['1 | 2.5', 'f64'], ['string | undefined', 'text'],
  ['number | undefined', 'json'], ['number | string', 'json'], ['Uint8Array', 'bytes'], ['Float64Array<ArrayBuffer>', 'bytes'], ['number[]', 'json'], ['Promise<string>', 'text'], ['void', 'void'], ['(string)', 'text'],
  ['{ a: string | number }', 'json'], ['Name', 'text'], ['Loop', 'json'], ['?string', 'text'], ['Map<string, number>', 'json'], ['(a: string) => void', 'json'],
])('the type %s is passed as %s', (text, passing) => {
  expect(hostType(text, new Map([['Name', 'string'], ['Loop', 'Loop[]']])).passing).toBe(passing);
});

describe('heads of functions', () => {
  test.each([
    ['function f(a: number, b?: string): boolean { }', ['a: number', 'b?: string'], 'boolean'],
    ['async function* f<T extends { x: 1 }>(this: Foo, { a, b }: { a: T; b: (x: number) => string }, ...rest: Array<Map<string, number>>): AsyncGenerator<T> {', [': { a: T; b: (x: number) => string }', '...rest: Array<Map<string, number>>'], 'AsyncGenerator<T>'],
    ['(a: (x: number) => void, b = f(1, ")", [2, 3])): { x: number }[] => x', ['a: (x: number) => void', 'b?= f(1, ")", [2, 3])'], '{ x: number }[]'],
    ['x => x', ['x'], null],
    ['async x => x', ['x'], null],
    ['function (/* a: string */ a /* : number */, b: /* c */ string): x is string {', ['a', 'b: string'], 'boolean'],
    ["function f(a: 'it\\'s' | `x` | -1): keyof typeof x | null {", ["a: 'it\\'s' | `x` | -1"], 'keyof typeof x | null'],
    ['function f(): (a: number) => string {', [], '(a: number) => string'],
  ])('%s', (text, parameters, result) => {
    const found = new Scanner(text, 0).signature()!;
    expect(found.parameters.map((p) => `${p.rest ? '...' : ''}${p.name}${p.optional ? '?' : ''}${p.type === null ? '' : `: ${p.type.replace(/\/\*.*?\*\/\s*/, '')}`}${p.otherwise === null ? '' : `= ${p.otherwise}`}`)).toEqual(parameters);
    expect(found.result).toBe(result);
  });
  test('comments', () => {
    const text = '/** no */ let x;\n/**\n * @param {{ a: {} }} p what\n * @param {string} [q] more\n * @param {number} p.a not a parameter\n * @returns {Promise<string>}\n */\nfunction f() {}';
    const found = docCommentBefore(text, text.indexOf('function'))!;
    expect([...found.parameters]).toEqual([['p', { type: '{ a: {} }', optional: false }], ['q', { type: 'string', optional: true }]]);
    expect(found.result).toBe('Promise<string>');
    expect(docCommentBefore(text, text.length)).toBeNull();
  });
});

describe('the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-embedding-'));
  const main = path.join(folder, 'main.mjs'), wasm = path.join(folder, 'main.wasm');
  writeFileSync(main, "/** @returns {number} */\nexport function f() { return 1; }\nconsole.log('run', f());\n");
  const exported = (): string[] => WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
  const cli = (...args: string[]) => spawnSync(process.execPath, [cliPath, ...args], { encoding: 'utf8' });
  test('run runs it all the same, --command makes a program', () => {
    expect(cli('run', main)).toMatchObject({ status: 0, stdout: 'run 1\n', stderr: '' });
    expect(cli('compile', main)).toMatchObject({ status: 0, stderr: '' });
    expect(exported()).toEqual(['memory', '_initialize', 'f', 'jsaot_free', 'jsaot_error', 'jsaot_poll']);
    expect(cli('compile', main, '--command')).toMatchObject({ status: 0, stderr: '' });
    expect(exported()).toEqual(['memory', '_start']);
    rmSync(folder, { recursive: true });
  });
});
