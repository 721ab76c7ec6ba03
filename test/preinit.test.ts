/** Programs whose top-level code runs at compile time (docs/snapshots.md). */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, type HostFact } from '../compiler/index.js';
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
  const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!);
  const printed = (text: string, when: string): string => [...text.matchAll(new RegExp(`// ${when}: (.*)$`, 'gm'))].map((match) => `${match[1]!}\n`).sort().join('');
  test.each(blocks)('%s', async (text) => {
    const file = program(text, /^\/\/ ([\w.]+)\n/.exec(text)![1]);
    expect(await compileProgram(file)).toEqual({ stdout: printed(text, 'at compile time'), stderr: '', exitCode: 0 });
    const { stdout, stderr, exitCode } = await runProgram();
    expect({ stdout: stdout.split(/(?<=\n)/).sort().join(''), stderr, exitCode }).toEqual({ stdout: printed(text, 'at the start'), stderr: '', exitCode: 0 });
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
