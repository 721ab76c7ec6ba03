/** Functions of the host that programs import from `wasm:…` (docs/embedding.md). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cliPath } from './support/paths.js';
import { compileReactor, reactor, Reactor } from './support/reactor.js';

const DECLARATIONS = `
declare module 'wasm:env' {
  type i32 = number;
  export function log(text: string): void;
  export function multiply(a: i32, b: number): number;
  export function twice(a: bigint): bigint;
  export function not(b: boolean): boolean;
  export function reverse(bytes: Uint8Array): Uint8Array;
  export function next(point: { x: number }): { x: number } | undefined;
  export function throws(how: i32): i32;
  export function again(n: number): number;
}
`;
const SOURCE = `
import { log, multiply, twice, not, reverse, next, throws, again } from 'wasm:env';
import { /** @type {(a: number, b: i32, c: number, d: number, e: number, f: bigint) => number} */ six as count } from 'wasm:other name';
log('at the start');
export function all(): string {
  return [multiply(6, 7.5), twice(-(2n ** 60n)), not(true), not(false), reverse(new Uint8Array([1, 2])), next({ x: 1 }).x, next({ x: -1 }), count(1, 2, 3, 4, 5, 6n)].join();
}
export function caught(): string {
  try { throws(1); return 'nothing'; } catch (error) { return error.name + ': ' + error.message + ' ' + (error instanceof Error); } finally { log('finally'); }
}
export function uncaught(): void { throws(1); }
export function wrong(): void { (log as any)(5); }
export function nest(n: number): number { const kept = { n }; return n === 0 ? 0 : kept.n - kept.n + 1 + again(n - 1); }
export function order(): void { Promise.resolve().then(() => log('job')); again(0); log('after'); }
`;
function imports(of: () => Reactor, log: string[]): WebAssembly.Imports {
  const host = (): Reactor => of();
  return {
    env: {
      log: (block: number) => { log.push(host().take(block)!); },
      multiply: (a: number, b: number) => a * b,
      twice: (a: bigint) => 2n * a,
      not: (b: number) => (b === 0 ? 1 : 0),
      reverse: (block: number) => host().put(host().takeBytes(block).reverse()),
      next: (block: number) => { const { x } = JSON.parse(host().take(block)!) as { x: number }; return x < 0 ? 0 : host().put(JSON.stringify({ x: x + 1 })); },
      throws: () => { host().call('jsaot_throw', host().put('of the host')); return 0; },
      again: (n: number) => host().call('nest', n),
    },
    'other name': { six: (a: number, b: number, c: number, d: number, e: number, f: bigint) => [a, b, c, d, e, Number(f)].reduce((n, x) => 10 * n + x) },
  };
}

describe.each([{ optimize: 0 }, { optimize: 2 }, { optimize: 's' }, { optimize: 1, gcStress: true }, { optimize: 2, link: 'all' }, { optimize: 2, exits: 'always' }] as const)('%j', (options) => {
  test('are called with values of their types', async () => {
    const log: string[] = [];
    const host: Reactor = await reactor({ 'main.ts': SOURCE, 'env.d.ts': DECLARATIONS }, options, imports(() => host, log));
    expect(host.take(host.call('all'))).toBe(`45,${-(2n ** 61n)},false,true,2,1,2,,123456`);
    expect(host.take(host.call('caught'))).toBe('Error: of the host true');
    expect(host.thrownBy(() => host.call('uncaught'))).toContain('Error: of the host');
    expect(host.thrownBy(() => host.call('wrong'))).toContain('TypeError: the parameter text of log is not of its declared type, string');
    expect(host.call('nest', 30)).toBe(30);
    host.call('order');
    expect(log).toEqual(['at the start', 'finally', 'after', 'job']);
  });
});

test('a command has them, too', async () => {
  const log: string[] = [];
  const { binary } = await compileReactor({ 'main.ts': "import * as env from 'wasm:env';\nenv.log('one');\nsetTimeout(() => env.log('two'), 1);", 'env.d.ts': 'export function log(text: string): void;' });
  const host: Reactor = new Reactor(binary, imports(() => host, log));
  expect(Object.keys(host.exports)).toEqual(['memory', '_start', 'jsaot_alloc', 'jsaot_free', 'jsaot_error', 'jsaot_poll', 'jsaot_throw']);
  host.call('_start');
  expect(log).toEqual(['one', 'two']);
});
test('only what is called is imported', async () => {
  const { binary } = await compileReactor({ 'main.ts': "import { log, multiply } from 'wasm:env';\nexport function f(a: number): number { return multiply(a, a); }", 'env.d.ts': DECLARATIONS });
  expect(WebAssembly.Module.imports(new WebAssembly.Module(binary as BufferSource)).filter(({ module }) => module === 'env')).toEqual([{ module: 'env', name: 'multiply', kind: 'function' }]);
});
test('without types there is an error', async () => {
  await expect(compileReactor("import { log } from 'wasm:env';\nlog(1);")).rejects.toThrow('nothing declares how the function log of the host is called');
});
test('a million calls with texts leave memory as it is', async () => {
  const host: Reactor = await reactor({
    'main.ts': "import { log } from 'wasm:env';\nexport function f(n: number): void { for (let i = 0; i < n; i++) log('text number ' + i); }", 'env.d.ts': DECLARATIONS,
  }, { optimize: 2 }, { env: { log: (block: number) => { host.call('jsaot_free', block); } } });
  host.call('f', 100_000);
  const before = host.memory.buffer.byteLength;
  host.call('f', 900_000);
  expect(host.memory.buffer.byteLength).toBe(before);
}, 60_000);

test('through bindings', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-host-functions-'));
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('main.ts'), SOURCE);
  writeFileSync(file('env.d.ts'), DECLARATIONS);
  expect(spawnSync(process.execPath, [cliPath, 'compile', file('main.ts'), '--bindings'], { encoding: 'utf8' })).toMatchObject({ stderr: '', status: 0 });
  const { instantiate } = await import(/* @vite-ignore */ pathToFileURL(file('main.js')).href) as { instantiate: (options: object) => Promise<Record<string, (...args: unknown[]) => unknown>> };
  await expect(instantiate({})).rejects.toThrow('the program needs a function: imports.env.log');
  const log: string[] = [];
  const app: Record<string, (...args: unknown[]) => unknown> = await instantiate({ imports: {
    env: {
      log: (text: string) => { log.push(text); },
      multiply: (a: number, b: number) => a * b, twice: (a: bigint) => 2n * a, not: (b: boolean) => !b, reverse: (bytes: Uint8Array) => bytes.slice().reverse(),
      next: ({ x }: { x: number }) => (x < 0 ? undefined : { x: x + 1 }),
      throws: () => { throw new SyntaxError('of the host'); },
      again: (n: number) => app['nest']!(n),
    },
    'other name': { six: (...digits: unknown[]) => Number(digits.join('')) },
  } });
  expect(app['all']!()).toBe(`45,${-(2n ** 61n)},false,true,2,1,2,,123456`);
  expect(app['caught']!()).toBe('SyntaxError: of the host true');
  expect(() => app['uncaught']!()).toThrow(new SyntaxError('of the host'));
  expect(app['nest']!(30)).toBe(30);
  expect(log).toEqual(['at the start', 'finally']);
  expect(spawnSync(process.execPath, [cliPath, 'run', file('main.ts')], { encoding: 'utf8' })).toMatchObject({ status: 2, stderr: expect.stringContaining('run has no function') as string });
  rmSync(folder, { recursive: true });
}, 60_000);
