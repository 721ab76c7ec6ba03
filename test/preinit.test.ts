/** Programs whose top-level code runs at compile time (docs/snapshots.md). */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, type HostFact, makeEngine } from '../compiler/index.js';
import { compileReactor, Reactor } from './support/reactor.js';
import { runNode } from './support/node-oracle.js';
import { cliPath, root } from './support/paths.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-preinit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const host = path.join(root, 'test/wasmtime/run-node-wasi.mjs');

function program(source: string, name = 'app.mjs'): string {
  writeFileSync(path.join(folder, name), source);
  return name;
}
const compileProgram = (file: string, ...options: string[]) =>
  runNode([cliPath, 'compile', '--preinit', file, '-o', 'app.wasm', ...options], { cwd: folder, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } });
const runProgram = () => runNode(['--no-warnings', host, path.join(folder, 'app.wasm')], { cwd: folder });

describe('docs/snapshots.md', () => {
  const page = readFileSync(path.join(root, 'docs/snapshots.md'), 'utf8');
  const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!).filter((text) => !text.startsWith('// use-'));
  const printed = (text: string, when: string): string => [...text.matchAll(new RegExp(`// ${when}: (.*)$`, 'gm'))].map((match) => `${match[1]!}\n`).sort().join('');
  test.each(blocks)('%s', async (text) => {
    const file = program(text, /^\/\/ ([\w.]+)\n/.exec(text)![1]);
    expect(await compileProgram(file)).toEqual({ stdout: printed(text, 'at compile time'), stderr: '', exitCode: 0 });
    const { stdout, stderr, exitCode } = await runProgram();
    expect({ stdout: stdout.split(/(?<=\n)/).sort().join(''), stderr, exitCode }).toEqual({ stdout: printed(text, 'at the start'), stderr: '', exitCode: 0 });
  });
  test('the reactor that it shows', async () => {
    const [, ts] = /```ts\n([^]*?)```/.exec(page)!, [, js] = /```js\n(\/\/ use-[^]*?)```/.exec(page)!;
    const file = program(ts!, 'routes.ts');
    expect(await runNode([cliPath, 'compile', '--preinit', '--bindings', file], { cwd: folder })).toEqual({ stdout: 'made 1000\n', stderr: '', exitCode: 0 });
    expect(await runNode([program(js!, 'use-routes.mjs')], { cwd: folder })).toEqual({ stdout: '7 -1\n', stderr: '', exitCode: 0 });
  });
  test('the diagnostic that it shows', async () => {
    const file = program('function stamp() {\n  return { at: Date.now() };\n}\nexport const made = stamp();\nexport default () => console.log(made);\n', 'app.js');
    const { stderr, exitCode } = await compileProgram(file);
    expect(exitCode).toBe(1);
    const shown = /```text\n(app\.js[\s\S]*?)```/.exec(page)![1]!.trim().split('\n');
    for (const line of shown) expect(stderr).toContain(line);
    expect(existsSync(path.join(folder, 'app.wasm'))).toBe(false);
  });
});

async function problems(source: string, allow: readonly HostFact[] = []): Promise<string[]> {
  const { diagnostics } = await compile(source, { fileName: 'app.js', kind: 'module', preinit: { allow } });
  return diagnostics.map(({ code, line, message }) => `${code} ${line}: ${message.replace(/, which.*/, '')}`);
}

describe('what the top-level code may not do', () => {
  test.each([
    ['Date.now()', 'asks for the clock'],
    ['new Date()', 'asks for the clock'],
    ['performance.now()', 'asks for the clock'],
    ['crypto.randomUUID()', 'asks for random numbers'],
    ['process.argv', 'asks for its arguments or environment'],
    ['process.env.HOME', 'asks for its arguments or environment'],
  ])('%s', async (expression, what) => {
    expect(await problems(`export default () => {};\n\nfunction ask() { return ${expression}; }\ntry {\n  globalThis.x = ask();\n} catch {}\n`)).toEqual([`JSAOT4001 3: the top-level code ${what}`]);
  });
  test('reading files, unless their directory is open', async () => {
    const file = program("import { readFileSync } from 'node:fs';\nconst text = readFileSync('/data/text.txt', 'utf8');\nexport default () => console.log(text);\n");
    expect((await compileProgram(file)).stderr).toMatch(/^app\.mjs:2:14: error JSAOT4001: the top-level code asks for files/);
    mkdirSync(path.join(folder, 'data'), { recursive: true });
    writeFileSync(path.join(folder, 'data/text.txt'), 'some text');
    expect(await compileProgram(file, '--preinit-dir', 'data=/data')).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await runProgram()).toEqual({ stdout: 'some text\n', stderr: '', exitCode: 0 });
  });
  test('changing files, leaving them open', async () => {
    mkdirSync(path.join(folder, 'data'), { recursive: true });
    writeFileSync(path.join(folder, 'data/text.txt'), 'some text');
    const write = program("import { writeFileSync } from 'node:fs';\nwriteFileSync('/data/text.txt', 'x');\n");
    expect((await compileProgram(write, '--preinit-dir', 'data=/data')).stderr).toMatch(/^app\.mjs:2:1: error JSAOT4001: the top-level code changes files/);
    const open = program("import { openSync } from 'node:fs';\n\nconst fd = openSync('/data/text.txt');\nexport default () => console.log(fd);\n");
    expect((await compileProgram(open, '--preinit-dir', 'data=/data')).stderr).toMatch(/^app\.mjs:3:12: error JSAOT4003/);
    expect(readFileSync(path.join(folder, 'data/text.txt'), 'utf8')).toBe('some text');
  });
  test('throwing, which is shown with the stack; ending the program', async () => {
    const file = program('function fail() {\n  null.x;\n}\nfail();\n');
    const { stderr, exitCode } = await compileProgram(file);
    expect(stderr).toMatch(/^Uncaught TypeError: Cannot read properties of null \(reading 'x'\)\n {4}at fail \(app\.mjs:2:3\)\n {4}at <module> \(app\.mjs:4:1\)\n/);
    expect(stderr).toContain('error JSAOT4002: the top-level code ended the program at compile time, with exit code 1');
    expect(exitCode).toBe(1);
    expect(await problems('process.exit(3);')).toEqual(['JSAOT4002 1: the top-level code ended the program at compile time, with exit code 3']);
    expect((await problems('Promise.reject(new Error("no"));'))[0]).toMatch(/^JSAOT4002/);
    expect((await problems('await Promise.reject(new Error("no"));'))[0]).toMatch(/^JSAOT4002/);
  });
  test('leaving nothing to do', async () => {
    expect(await problems('console.log(1);')).toEqual(['JSAOT4004 1: the program has nothing to do when it starts']);
  });
});

test('what is allowed is what was so at compile time', async () => {
  const file = program('const then = Date.now();\nexport default () => console.log(Date.now() >= then, then > 1e12, process.argv.length >= 1);\n');
  expect(await compileProgram(file, '--preinit-allow', 'clock,env')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  expect((await runProgram()).stdout).toBe('true true true\n');
  expect(await compileProgram(file, '--preinit-allow', 'weather')).toMatchObject({ exitCode: 2 });
});

test('the same input gives the same bytes, and the top-level code is not linked', async () => {
  const source = `const words = new Map('${'a b c '.repeat(200)}'.split(' ').map((word, n) => [word + n, [n].flat().toSorted()]));\nexport default () => console.log(words.size);\n`;
  const options = { fileName: 'app.js', kind: 'module', size: 'text' } as const;
  const preinit = { allow: [] };
  const [first, second, usual] = [await compile(source, { ...options, preinit }), await compile(source, { ...options, preinit }), await compile(source, { ...options, entry: 'command' })];
  expect(Buffer.from(first.binary!).equals(Buffer.from(second.binary!))).toBe(true);
  const functions = ({ dumps }: typeof first): number => Number(/([\d,]+) functions/.exec(dumps.find(({ name }) => name === 'size')!.text)![1]);
  expect(functions(first)).toBeLessThan(functions(usual));
});

describe('reactors', () => {
  const source = `
    import { twice } from './b.ts';
    let printed = 0, calls = 0;
    const table = new Map<number, string>();
    for (let n = 0; n < 500; n++) table.set(n, 'row ' + twice(n));
    console.log('made', table.size);
    setTimeout(() => { printed++; }, 1);
    setTimeout(() => { printed += 10; }, 100_000);
    export function row(n: number): string { calls++; return table.get(n) + ' ' + calls; }
    export function state(): number { return 100 * calls + printed; }
    export async function later(): Promise<string> { await new Promise((resolve) => setTimeout(resolve, 5)); return 'later ' + printed; }
    export function fail(): number { throw new RangeError('no ' + table.size); }
    export const rows: string[] = [...table.values()].slice(0, 2);
  `;
  const files = { 'main.ts': source, 'b.ts': 'export const twice = (n: number): number => 2 * n;' };
  const engine = makeEngine();
  const engineModule = new WebAssembly.Module(engine as BufferSource);
  test.each([{ optimize: 1 }, { optimize: 2 }, { optimize: 2, link: 'all' }, { optimize: 1, gcStress: 9 }, { optimize: 2, engine }] as const)('%#', async (options) => {
    let early = '';
    const preinit = { allow: [], output: (_: number, bytes: Uint8Array): void => { early += Buffer.from(bytes).toString(); } };
    const { binary, diagnostics } = await compileReactor(files, { ...options, preinit });
    expect({ early, diagnostics }).toEqual({ early: 'made 500\n', diagnostics: [] });
    for (let n = 0; n < 2; n++) {
      const host = new Reactor(binary, {}, 'engine' in options ? engineModule : undefined);
      expect(host.take(host.call('row', 7))).toBe('row 14 1');
      expect(host.take(host.call('later'))).toBe('later 1');
      expect(host.thrownBy(() => host.call('fail'))).toMatch(/^RangeError: no 500\n {4}at fail \(main.ts:12:/);
      expect(host.take(host.call('row', 8))).toBe('row 16 2');
      expect(host.call('state')).toBe(201);
      expect(JSON.parse(host.take(host.call('rows'))!)).toEqual(['row 0', 'row 2']);
      expect([host.stdout, host.stderr]).toEqual(['', '']);
    }
  });
  test('default and main make a program, unless --reactor says otherwise', async () => {
    const exported = async (text: string, entry: 'auto' | 'command' | 'reactor'): Promise<string[]> => {
      const { binary } = await compileReactor(text, { entry, preinit: { allow: [] } });
      return WebAssembly.Module.exports(new WebAssembly.Module(binary as BufferSource)).map(({ name }) => name).filter((name) => !name.startsWith('jsaot'));
    };
    const both = 'export function f(): number { return 1; }\nexport default function (): void {}';
    expect(await exported(both, 'auto')).toEqual(['memory', '_start']);
    expect(await exported(both, 'reactor')).toEqual(['memory', '_initialize', 'default', 'f']);
    expect(await exported('export function f(): number { return 1; }', 'auto')).toEqual(['memory', '_initialize', 'f']);
    expect(await exported('export function f(): number { return 1; }\nsetImmediate(f);', 'command')).toEqual(['memory', '_start']);
    expect(await exported('export const x = 1;\nsetImmediate(() => {});', 'auto')).toEqual(['memory', '_start']);
  });
  test('functions of the host are not there at compile time', async () => {
    const text = (when: string): string => `import { /** @type {(n: number) => number} */ ask } from 'wasm:env';\n${when}\nexport function f(n: number): number { return ask(n); }`;
    const { binary } = await compileReactor(text(''), { preinit: { allow: [] } });
    expect(new Reactor(binary, { env: { ask: (n: number) => n + 1 } }).call('f', 1)).toBe(2);
    await expect(compileReactor(text('try { ask(1); } catch {}'), { preinit: { allow: [] } })).rejects.toThrow('calls ask of the host (wasm:env)');
  });
});

describe('CommonJS main modules', () => {
  test.each([
    ['a function', 'let n = 1;\nmodule.exports = () => console.log("called", ++n);', 'called 2\n'],
    ['main', 'const n = require("node:path").join("a", "b");\nexports.main = function () { console.log("main", n, this); };', 'main a/b undefined\n'],
    ['default', 'Object.defineProperty(exports, "__esModule", { value: true });\nexports.main = () => console.log("no");\nexports.default = async () => { await null; console.log("default"); };', 'default\n'],
    ['a class is not called', 'module.exports = class A {};\nmodule.exports.main = () => console.log("main of a class");', 'main of a class\n'],
    ['nothing to call', 'module.exports = { x: 1 };\nsetImmediate(() => console.log("timer"));', 'timer\n'],
  ])('%s', async (_, source, expected) => {
    const file = program(`'use strict';\n${source}\n`, 'main.cjs');
    expect(await compileProgram(file)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(await runProgram()).toEqual({ stdout: expected, stderr: '', exitCode: 0 });
  });
});
