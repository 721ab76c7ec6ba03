/** The command-line tool as a user meets it: exit codes, streams, files. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
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
  test('of a long line a part is shown', async () => {
    program('minified.js', `${'var a=1;'.repeat(50_000)}var b = ;${'var c=1;'.repeat(50_000)}\n`);
    const { stderr } = await jsaot(['compile', 'minified.js']);
    expect(stderr.length).toBeLessThan(1000);
    const [head, line, marker] = stderr.split('\n');
    expect(head).toMatch(/^minified\.js:1:400009: error /);
    expect(line!.indexOf('var b = ;') + 'var b = '.length).toBe(marker!.indexOf('^'));
  });
  test.each([
    ['a type', 'const a: number = 1;', true], ['an interface', 'interface A { x: number }', true], ['an enum', 'enum E { A, B }', true],
    ['a wrong program', 'const a = ;', false], ['a name that is declared twice', 'let a; let a;', false],
  ])('a syntax error that is %s is told from what is wrong in TypeScript, too', async (_, source, isTypeScript) => {
    program('untyped.js', source);
    const { stderr, exitCode } = await jsaot(['compile', 'untyped.js']);
    expect(exitCode).toBe(1);
    expect(stderr.includes('hint: This is TypeScript')).toBe(isTypeScript);
  });
  test('control characters are shown, not obeyed', async () => {
    program('control.js', 'var s = "\u001b[31m\u202e", \u0007;\n');
    const { stderr } = await jsaot(['compile', 'control.js']);
    expect(stderr).toMatch(/^control\.js:1:19: error JSAOT1001: SyntaxError: Unexpected character '\\u0007'/);
    expect(stderr).toContain('> 1 | var s = "\u241b[31m\ufffd", \u2407;\n    | ' + `${' '.repeat(18)}^`);
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

describe('the process', () => {
  const process_ = `console.log(process.argv.length, process.argv[0] === process.execPath, process.argv[1] === __filename, process.argv.slice(2));
console.log(process.env.GREETING, 'GREETING' in process.env, process.env.NOT_THERE, Object.keys(process.env).includes('GREETING'));
process.env.N = 5; process.env.U = undefined; console.log(process.env.N, typeof process.env.N, process.env.U, delete process.env.N, process.env.N);
try { process.env.S = Symbol('a'); } catch (e) { console.log(e.name, e.message); }
try { Object.defineProperty(process.env, 'D', { value: 1 }); } catch (e) { console.log(e.name, e.code, e.message); }
process.stdout.write(new Uint8Array([104, 105, 10]), () => console.log('written'));
try { process.stdout.write(5); } catch (e) { console.log(e.code, e.message); }
process.exitCode = 9; setTimeout(() => process.exit(), 1);`;
  test('has the arguments, the paths and the environment that it has under Node', async () => {
    const file = program('process.js', process_);
    const env = { GREETING: 'grüß' };
    const result = await jsaot(['run', file, '--', 'a b', '-c'], '', env);
    expect(result).toEqual(await runNode([file, 'a b', '-c'], { cwd: folder, env: { ...plainEnv, NO_COLOR: '1', ...env } }));
    expect(result).toMatchObject({ exitCode: 9 });
    expect(result.stdout).toMatch(/^4 true true \[ 'a b', '-c' \]\ngrüß true undefined true\n5 string undefined true undefined\n/);
  });
  test('the environment is imported only by programs that name process', async () => {
    await jsaot(['compile', program('env.js', 'console.log(process.env.PATH);')]);
    await jsaot(['compile', program('no-env.js', 'console.log(1);')]);
    const imports = (file: string) => WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(path.join(folder, file)))).map(({ name }) => name);
    expect(imports('env.wasm')).toContain('environ_get');
    expect(imports('no-env.wasm')).not.toContain('environ_get');
  });
});

describe('what a main file is', () => {
  const kind = "console.log(typeof module, this === globalThis, typeof this, typeof arguments);\n";
  const inFolder = (name: string, files: Record<string, string>): string => {
    mkdirSync(path.join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, name, file), text);
    return name;
  };
  test.each([
    ['CommonJS by default', { 'main.js': kind }, 'object false object object\n'],
    ['CommonJS by its name', { 'main.cjs': kind, 'package.json': '{ "type": "module" }' }, 'object false object object\n'],
    ['a module by its name', { 'main.mjs': kind }, 'undefined false undefined undefined\n'],
    ['a module by package.json', { 'main.js': kind, 'package.json': '{ "type": "module" }' }, 'undefined false undefined undefined\n'],
    ['a module by its syntax', { 'main.js': `${kind}export {};` }, 'undefined false undefined undefined\n'],
  ])('%s', async (name, files, expected) => {
    const main = path.join(inFolder(name.replaceAll(' ', '-'), files), Object.keys(files)[0]!);
    expect(await jsaot(['run', main])).toEqual({ stdout: expected, stderr: '', exitCode: 0 });
    expect((await runNode([main], { cwd: folder })).stdout).toBe(expected);
  });
  test('the syntax of a module is an error where package.json says commonjs', async () => {
    inFolder('says-commonjs', { 'main.js': 'export {};', 'package.json': '{ "type": "commonjs" }' });
    expect(await jsaot(['run', 'says-commonjs/main.js'])).toMatchObject({ stdout: '', exitCode: 1 });
  });
  test('Math.random gives other numbers in each run', async () => {
    program('random.js', 'console.log(Array.from({ length: 4 }, Math.random).join());');
    const [first, second] = [await jsaot(['run', 'random.js']), await jsaot(['run', 'random.js'])];
    expect(first.stdout).toMatch(/^(0\.\d+(e-\d+)?,?){4}\n$/);
    expect(second.stdout).not.toBe(first.stdout);
  });
  test('--script: code of the global scope', async () => {
    program('as-script.js', `var made = 1; ${kind} console.log(globalThis.made);`);
    expect(await jsaot(['run', '--script', 'as-script.js'])).toEqual({ stdout: 'undefined true object undefined\n1\n', stderr: '', exitCode: 0 });
  });
  test('standard input: a script, as for Node, unless it uses what CommonJS has', async () => {
    expect(await jsaot(['-'], 'var made = 1; console.log(globalThis.made, this === globalThis);')).toMatchObject({ stdout: '1 true\n', exitCode: 0 });
    expect(await jsaot(['-'], 'console.log(typeof require, typeof module);')).toMatchObject({ stdout: 'function object\n', exitCode: 0 });
  });
});

describe('packages', () => {
  const install = (name: string, files: Record<string, string>): void => {
    const at = path.join(folder, 'node_modules', name);
    mkdirSync(at, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  };
  test('are what Node loads: its conditions count, unless those of browsers are asked for', async () => {
    const exports = { '.': { browser: './b.js', node: './n.cjs', default: './d.mjs' } };
    install('conditional', { 'package.json': JSON.stringify({ exports }), 'b.js': "exports.kind = 'browser';", 'n.cjs': "exports.kind = 'node';", 'd.mjs': "import './without-extension'; export const kind = 'default';" });
    const file = program('conditional.mjs', "import { kind } from 'conditional'; console.log(kind);");
    expect(await jsaot(['run', file])).toEqual({ stdout: 'node\n', stderr: '', exitCode: 0 });
    expect((await runNode([file], { cwd: folder })).stdout).toBe('node\n');
    expect(await jsaot(['run', '--conditions', 'browser', file])).toMatchObject({ stdout: 'browser\n' });
  });
  test('what the field `browser` leaves out is an empty module', async () => {
    install('left-out', { 'package.json': JSON.stringify({ main: 'a.js', browser: { './x': false, './x.js': false, fs: false } }), 'a.js': "console.log(require('./x'), require('fs'));", 'x.js': "module.exports = 'x';" });
    expect(await jsaot(['run', '--conditions', 'browser', program('left-out.js', "require('left-out');")])).toEqual({ stdout: '{} {}\n', stderr: '', exitCode: 0 });
  });
  test('--alias puts another package or file in the place of one', async () => {
    install('other', { 'package.json': '{}', 'index.js': "module.exports = 'other';", 'part.js': "module.exports = 'part of other';" });
    program('mine.js', "module.exports = 'mine';");
    const file = program('alias.js', "console.log(require('one'), require('one/part'), require('fs'));");
    expect(await jsaot(['run', '--alias', 'one=other', '--alias', 'fs=./mine.js', file])).toEqual({ stdout: 'other part of other mine\n', stderr: '', exitCode: 0 });
    expect(await jsaot(['run', '--alias', 'one', file])).toMatchObject({ exitCode: 2, stdout: '' });
  });
  test('may have the name of one of the modules of Node', async () => {
    install('sqlite', { 'package.json': '{}', 'index.js': "module.exports = 'found';" });
    expect(await jsaot(['run', program('named.js', "console.log(require('sqlite'));")])).toEqual({ stdout: 'found\n', stderr: '', exitCode: 0 });
  });
  test('what is not there is a diagnostic with a place', async () => {
    install('closed', { 'package.json': '{ "exports": { ".": "./index.js" } }', 'index.js': '' });
    program('near.js', 'exports.y = 1;');
    const { stderr, exitCode } = await jsaot(['run', program('missing.mjs', "import './nowhere.mjs';\nimport { y } from './near';\nimport z from 'nopackage';\nimport 'closed/inner';\nimport 'other/inner';\n")]);
    expect(exitCode).toBe(1);
    const errors = stderr.split('\n').filter((line) => line.includes(': error ')).map((line) => line.replaceAll(`${realpathSync(folder)}/`, ''));
    expect(errors).toEqual([
      "missing.mjs:1:8: error JSAOT1101: Cannot find module 'nowhere.mjs' imported from missing.mjs",
      "missing.mjs:2:19: error JSAOT1101: Cannot find module 'near' imported from missing.mjs",
      "missing.mjs:3:15: error JSAOT1101: Cannot find package 'nopackage' imported from missing.mjs",
      'missing.mjs:4:8: error JSAOT1101: Package subpath \'./inner\' is not defined by "exports" in node_modules/closed/package.json imported from missing.mjs',
      "missing.mjs:5:8: error JSAOT1101: Cannot find module 'node_modules/other/inner' imported from missing.mjs",
    ]);
    expect(stderr).toContain("hint: Did you mean './near.js'?");
    expect(stderr).toContain("> 2 | import { y } from './near';");
  });
  test('an error in JSON says where', async () => {
    program('bad.json', '{ "a": 1,\n  "b": }\n');
    const { stderr } = await jsaot(['run', program('requires-json.js', "require('./bad.json');")]);
    expect(stderr).toMatch(/^bad\.json:2:8: error JSAOT1001: SyntaxError: Unexpected token/);
  });
});

test('--define puts constants in the place of globals', async () => {
  const file = program('define.js', 'if (DEBUG) require("./nowhere.js");\nconsole.log(process.env.MODE, DEBUG);\n');
  expect(await jsaot(['run', '--define', 'DEBUG=false', '--define', 'process.env.MODE="a=b"', file])).toEqual({ stdout: 'a=b false\n', stderr: '', exitCode: 0 });
  for (const wrong of ['DEBUG', '=1', 'a-b=1', 'X=text', 'X={}']) expect(await jsaot(['run', '--define', wrong, file])).toMatchObject({ exitCode: 2, stdout: '' });
});
test('files of TypeScript', async () => {
  expect(await jsaot(['run', program('typed.ts', 'const x: number = 1;\nconsole.log(x as number);\n')])).toEqual({ stdout: '1\n', stderr: '', exitCode: 0 });
});
test('JSX and decorators, by esbuild, with the options and paths of tsconfig.json', async () => {
  program('dialects/tsconfig.json', '{ // a comment\n "extends": "./base.json", "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] }, } }');
  program('dialects/base.json', '{ "compilerOptions": { "jsx": "react", "jsxFactory": "h" } }');
  program('dialects/lib/h.ts', 'export const h = (name: string, props: object | null, ...children: unknown[]) => ({ name, props, children });');
  const main = program('dialects/main.tsx', [
    "import { h } from '@lib/h';",
    'function logged(value: Function, { name }: ClassMethodDecoratorContext) { return function (this: unknown, ...args: unknown[]) { console.log("call", name); return value.apply(this, args); }; }',
    'class View { @logged render(x: number) { return <p class="a">{x}<b/></p>; } fail() { throw new Error(); } }',
    'console.log(JSON.stringify(new View().render(4)));',
    'try { new View().fail(); } catch (e) { console.log((e as Error).stack!.split("\\n")[1]); }',
  ].join('\n'));
  expect(await jsaot(['run', main])).toMatchObject({ stdout: 'call render\n{"name":"p","props":{"class":"a"},"children":[4,{"name":"b","props":null,"children":[]}]}\n    at fail (dialects/main.tsx:3:92)\n', exitCode: 0 });
  const wrong = await jsaot(['compile', program('wrong.jsx', 'const a = 1;\nconst b = <p>{</p>;\n')]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stderr).toMatch(/^wrong\.jsx:2:\d+: error JSAOT1001: /);
});

test('--watch runs again what has changed', async () => {
  const main = program('watched/main.js', "import { x } from './x.js'; console.log(x); setTimeout(() => {}, 60_000);");
  program('watched/x.js', 'export const x = "first";');
  program('watched/package.json', '{ "type": "module" }');
  const child = spawn(process.execPath, [cliPath, 'run', '--watch', '-O0', main], { cwd: folder, detached: true, env: { ...plainEnv, NO_COLOR: '1' } });
  let out = '', err = '';
  child.stdout.on('data', (data) => { out += String(data); });
  child.stderr.on('data', (data) => { err += String(data); });
  const until = async (text: string) => { while (!out.includes(text)) await new Promise((done) => { setTimeout(done, 50); }); };
  try {
    await until('first\n');
    program('watched/x.js', 'export const x = "second";');
    await until('second\n');
    program('watched/x.js', 'export const x = ;');
    while (!err.includes('JSAOT1001')) await new Promise((done) => { setTimeout(done, 50); });
    program('watched/x.js', 'export const x = "third";');
    await until('third\n');
  } finally {
    process.kill(-child.pid!);
  }
}, 60_000);

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

describe('progress', () => {
  const source = Array.from({ length: 1500 }, (_, i) => `function f${i}(a, b) { for (const x of a) { if (x.k${i} > b) return { x, b }; } return a.map((y) => y + b).join('${i}'); }`).join('\n');
  const onTerminal = 'data:text/javascript,Object.defineProperty(process.stderr,"isTTY",{value:true})';
  test('is shown on a terminal when it takes long, and taken away', async () => {
    const { stderr, exitCode } = await runNode(['--import', onTerminal, cliPath, 'compile', program('long.js', source)], { cwd: folder, env: { ...plainEnv, NO_COLOR: '1' } });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^\r\x1b\[Kcompiling long\.js: \d+ s.*\r\x1b\[K$/s);
  }, 120_000);
  test('is not, where nobody would see it', async () => {
    expect(await jsaot(['compile', 'long.js'])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  }, 120_000);
});
