/** The command-line tool as a user meets it: exit codes, streams, files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../compiler/index.js';
import { runNode } from './support/node-oracle.js';
import { cliPath } from './support/paths.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { FORCE_COLOR: _, ...plainEnv } = process.env;
const jsaot = (args: string[], input = '', env: NodeJS.ProcessEnv = {}) =>
  runNode([cliPath, ...args], { input, cwd: folder, env: { ...plainEnv, NO_COLOR: '1', ...env } });

function program(name: string, source: string): string {
  writeFileSync(path.join(folder, name), source);
  return name;
}
const has = (name: string) => existsSync(path.join(folder, name));

describe('run', () => {
  test('passes output and exit code 0', async () => {
    expect(await jsaot(['run', program('hello.js', "console.log('hello');")])).toEqual({ stdout: 'hello\n', stderr: '', exitCode: 0 });
  });
  test('a bare file means run', async () => {
    expect(await jsaot([program('bare.js', 'print(1 + 1);')])).toEqual({ stdout: '2\n', stderr: '', exitCode: 0 });
  });
  test("'-' is standard input", async () => {
    expect(await jsaot(['-'], 'console.log("from stdin");')).toMatchObject({ stdout: 'from stdin\n', exitCode: 0 });
  });
  test('passes the exit code of the program', async () => {
    expect(await jsaot(['run', program('exit.js', 'console.log(1); process.exit(7);')])).toEqual({ stdout: '1\n', stderr: '', exitCode: 7 });
  });
  test.each(['-O0', '-O1', '-O2', '-O3', '-Os'])('%s', async (level) => {
    const file = program('levels.js', 'let s = 0; for (let i = 0; i < 10; i++) s += i; console.log(s);');
    expect(await jsaot([level, file])).toEqual({ stdout: '45\n', stderr: '', exitCode: 0 });
  });
  test('an uncaught error is printed with its position and exits with 1', async () => {
    const result = await jsaot(['run', program('uncaught.js', "console.log('before');\nfunction f() {\n  const x = 1;\n  x();\n}\nf();\n")]);
    expect(result).toMatchObject({ stdout: 'before\n', exitCode: 1 });
    expect(result.stderr).toMatch(/^Uncaught TypeError: x is not a function\n    at f \(.*uncaught\.js:4:\d+\)/);
  });
  test('writes no file', async () => {
    const before = readdirSync(folder).length;
    await jsaot(['run', 'hello.js']);
    expect(readdirSync(folder).length).toBe(before);
  });
  test('is quiet about experimental WASI', async () => {
    expect((await jsaot(['run', 'hello.js'])).stderr).toBe('');
  });
  test('dumps and times go to standard error', async () => {
    const result = await jsaot(['run', '--dump=ir', '--time-passes', 'hello.js']);
    expect(result).toMatchObject({ stdout: 'hello\n', exitCode: 0 });
    expect(result.stderr).toContain(';; ir');
    expect(result.stderr).toMatch(/^total +[\d.]+ ms/m);
  });
});

describe('compile', () => {
  test('writes the module beside the source', async () => {
    expect(await jsaot(['compile', program('a.js', 'console.log(1);')])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(WebAssembly.validate(readFileSync(path.join(folder, 'a.wasm')))).toBe(true);
  });
  test('-o and --wat say where to write', async () => {
    expect(await jsaot(['compile', 'a.js', '-o', 'b.wasm', '--wat', 'b.wat'])).toMatchObject({ exitCode: 0 });
    expect(has('b.wasm')).toBe(true);
    expect(readFileSync(path.join(folder, 'b.wat'), 'utf8')).toMatch(/^\(module/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
  test('the module imports WASI preview 1 only', async () => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(path.join(folder, 'a.wasm'))));
    expect(imports.map((one) => one.module).filter((module) => module !== 'wasi_snapshot_preview1')).toEqual([]);
    // Nothing in it waits.
    expect(imports.map((one) => one.name)).not.toContain('poll_oneoff');
  });
  test('standard input needs -o', async () => {
    expect(await jsaot(['compile', '-'], '1')).toMatchObject({ exitCode: 2 });
    expect(await jsaot(['compile', '-', '-o', 'stdin.wasm'], 'console.log(1)')).toMatchObject({ exitCode: 0 });
    expect(has('stdin.wasm')).toBe(true);
  });
  test.each(['ast', 'scope', 'ir', 'wat', 'layout', 'sites'])('--dump=%s prints something', async (kind) => {
    const result = await jsaot(['compile', `--dump=${kind}`, '--dump-fn=f', program('dump.js', 'function f(o) { return o.x; }\nconsole.log(f({ x: 1 }));')]);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(new RegExp(`^;; ${kind}.*\\n.+`));
  });
  test('the source is never overwritten', async () => {
    expect(await jsaot(['compile', 'a.js', '-o', 'a.js'])).toMatchObject({ exitCode: 2 });
    expect(readFileSync(path.join(folder, 'a.js'), 'utf8')).toBe('console.log(1);');
  });
});

describe('diagnostics', () => {
  test('a syntax error: position, code, frame, exit code 1, no output left', async () => {
    program('syntax.js', 'let fine = 1;\nlet broken = ;\n');
    writeFileSync(path.join(folder, 'syntax.wasm'), Buffer.from('\0asm of an earlier compilation'));
    const result = await jsaot(['compile', 'syntax.js']);
    expect(result).toMatchObject({ stdout: '', exitCode: 1 });
    expect(result.stderr).toMatch(/^syntax\.js:2:14: error JSAOT\d{4}: /);
    expect(result.stderr).toContain('> 2 | let broken = ;');
    expect(has('syntax.wasm')).toBe(false);
  });
  test('a file that is not ours survives an error', async () => {
    writeFileSync(path.join(folder, 'precious.txt'), 'mine');
    expect(await jsaot(['compile', 'syntax.js', '-o', 'precious.txt'])).toMatchObject({ exitCode: 1 });
    expect(readFileSync(path.join(folder, 'precious.txt'), 'utf8')).toBe('mine');
  });
  test('--format json', async () => {
    const result = await jsaot(['compile', 'syntax.js', '--format', 'json']);
    expect(result.exitCode).toBe(1);
    const report = JSON.parse(result.stderr) as { errors: number; warnings: number; diagnostics: Diagnostic[] };
    expect(report).toMatchObject({ errors: 1, warnings: 0 });
    expect(report.diagnostics[0]).toMatchObject({ severity: 'error', file: 'syntax.js', line: 2, column: 14, code: expect.stringMatching(/^JSAOT\d{4}$/) as string });
  });
  const hopeless = "if (process.argv.length > 100) require('nowhere');\nconsole.log('ran');\n";
  test('what cannot work is a warning, and the rest runs', async () => {
    const result = await jsaot(['run', program('hopeless.js', hopeless)]);
    expect(result).toMatchObject({ stdout: 'ran\n', exitCode: 0 });
    expect(result.stderr).toMatch(/^hopeless\.js:1:32: warning JSAOT\d{4}: .*nowhere/);
    expect(result.stderr).toContain('hint: ');
  });
  test('what cannot work throws when it is reached', async () => {
    const result = await jsaot(['run', program('reached.js', "try { require('nowhere'); } catch (e) { console.log(e.code); }")]);
    expect(result).toMatchObject({ stdout: 'MODULE_NOT_FOUND\n', exitCode: 0 });
  });
  test('--strict makes it an error', async () => {
    const result = await jsaot(['compile', '--strict', 'hopeless.js']);
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.stderr).toMatch(/^hopeless\.js:1:32: error JSAOT\d{4}: /);
    expect(has('hopeless.wasm')).toBe(false);
  });
  test('colours only when asked for', async () => {
    expect((await jsaot(['compile', 'syntax.js'])).stderr).not.toContain('\u001b[');
    const coloured = await runNode([cliPath, 'compile', 'syntax.js'], { cwd: folder, env: { ...plainEnv, FORCE_COLOR: '1', NO_COLOR: undefined } });
    expect(coloured.stderr).toContain('\u001b[');
  });
});

test('--define puts constants in the place of globals', async () => {
  const file = program('define.js', 'if (DEBUG) require("./nowhere.js");\nconsole.log(process.env.MODE, DEBUG);\n');
  expect(await jsaot(['run', '--define', 'DEBUG=false', '--define', 'process.env.MODE="a=b"', file])).toEqual({ stdout: 'a=b false\n', stderr: '', exitCode: 0 });
  for (const wrong of ['DEBUG', '=1', 'a-b=1', 'X=text', 'X={}']) expect(await jsaot(['run', '--define', wrong, file])).toMatchObject({ exitCode: 2, stdout: '' });
});
test('files of TypeScript', async () => {
  expect(await jsaot(['run', program('typed.ts', 'const x: number = 1;\nconsole.log(x as number);\n')])).toEqual({ stdout: '1\n', stderr: '', exitCode: 0 });
  const result = await jsaot(['compile', program('enum.ts', '\nenum A { B }\n')]);
  expect(result).toMatchObject({ exitCode: 1 });
  expect(result.stderr).toMatch(/^enum\.ts:2:1: error JSAOT1002: SyntaxError: TypeScript enum /);
  expect(result.stderr).toContain('hint: ');
});

describe('usage', () => {
  test.each([
    [[]],
    [['compile']],
    [['run', '--no-such-option', 'hello.js']],
    [['compile', '-O9', 'hello.js']],
    [['compile', '--dump=nothing', 'hello.js']],
    [['compile', '--dump-fn=f', 'hello.js']],
    [['run', '--max-heap', 'lots', 'hello.js']],
    [['run', 'no-such-file.js']],
    [['compile', 'hello.js', '-o', 'no/such/folder/x.wasm']],
  ])('%j exits with 2', async (args) => {
    const result = await jsaot(args);
    expect(result).toMatchObject({ stdout: '', exitCode: 2 });
    expect(result.stderr).not.toBe('');
  });
  test.each([[['--help']], [['help']], [['compile', '--help']], [['run', '--help']], [['help', 'run']]])('%j', async (args) => {
    const result = await jsaot(args);
    expect(result).toMatchObject({ stderr: '', exitCode: 0 });
    expect(result.stdout).toContain('Examples:');
    expect(result.stdout).toContain('Exit codes:');
  });
  test('--version', async () => {
    expect((await jsaot(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  test('--max-heap ends in a RangeError that can be caught', async () => {
    const file = program('heap.js', "const a = []; try { for (;;) a.push(new Array(1000).fill(a.length)); } catch (e) { a.length = 0; console.log(e.name); }");
    expect(await jsaot(['run', '--max-heap', '16m', file])).toEqual({ stdout: 'RangeError\n', stderr: '', exitCode: 0 });
  });
});
