/**
 * The examples of docs/embedding.md and docs/engine.md under real hosts: Node, wasmtime, wazero and Chromium. A host that this machine lacks is told loudly, and is an error where CI is set.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, runInPage } from './hosts/chromium.js';
import { runNode } from './support/node-oracle.js';
import { cliPath, root } from './support/paths.js';
import { execute, setUpWasmtime } from './wasmtime/wasmtime.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => path.join(folder, name);

/** The blocks of a page that name the file they are. */
function writeBlocks(page: string): void {
  for (const [, text] of page.matchAll(/```\w+\n((?:\/\/|#) [\w.-]+\n[^]*?)```/g)) writeFileSync(inFolder(/^(?:\/\/|#) ([\w.-]+)\n/.exec(text!)![1]!), text!);
}
beforeAll(() => {
  const page = readFileSync(path.join(root, 'docs/embedding.md'), 'utf8');
  for (const one of [page, readFileSync(path.join(root, 'docs/engine.md'), 'utf8')]) writeBlocks(one);
  const greet = /```js\n(\/\*\*\n \* @param \{string\} name[^]*?)```/.exec(page)![1]!;
  writeFileSync(inFolder('greet.mjs'), greet);
});
async function compileCli(...args: string[]): Promise<void> {
  expect(await runNode([cliPath, 'compile', ...args])).toMatchObject({ stderr: '', exitCode: 0 });
}
function missing(host: string, problem: string): void {
  console.warn(`\n${'!'.repeat(72)}\n!! ${host} cannot be had, so its tests are SKIPPED:\n!! ${problem}\n${'!'.repeat(72)}\n`);
  test.runIf(process.env['CI'])(`${host} can be installed`, () => expect.fail(problem));
}

test('Node, with its WASI', async () => {
  await compileCli(inFolder('math.ts'));
  const script = readFileSync(inFolder('host.mjs'), 'utf8').replace('math.wasm', inFolder('math.wasm'));
  writeFileSync(inFolder('host.mjs'), script);
  expect(await runNode(['--no-warnings', inFolder('host.mjs')])).toEqual({ stdout: '11\n', stderr: '', exitCode: 0 });
});

test('Node, with bindings', async () => {
  await compileCli(inFolder('shop.ts'), '--bindings');
  writeFileSync(inFolder('package.json'), '{"type":"module"}');
  const printed = [...readFileSync(inFolder('use-shop.mjs'), 'utf8').matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => `${match[1]!}\n`).join('');
  expect(await runNode([inFolder('use-shop.mjs')])).toEqual({ stdout: printed, stderr: '', exitCode: 0 });
});

test('Node, with functions of the host', async () => {
  await compileCli(inFolder('notify.ts'), '--bindings');
  expect(await runNode([inFolder('use-notify.mjs')])).toEqual({ stdout: '1 Hello, world!\n', stderr: '', exitCode: 0 });
});

const GREETED = { stdout: 'Hello, world! Hello, world! \nRangeError: Invalid count value: -1\n', stderr: '', exitCode: 0 };
const TWO = { stdout: 'one number\ntwo undefined 42\n', stderr: '', exitCode: 0 };
async function makeTwo(): Promise<void> {
  expect(await runNode([cliPath, 'engine', '-o', inFolder('engine.wasm')])).toMatchObject({ stderr: '', exitCode: 0 });
  for (const name of ['one.js', 'two.js']) await compileCli('--engine', inFolder('engine.wasm'), inFolder(name));
}
test('Node, with two applications of an engine', async () => {
  await makeTwo();
  const script = readFileSync(inFolder('two.mjs'), 'utf8').replace(/'(\w+\.wasm)'/g, (_, name: string) => JSON.stringify(inFolder(name)));
  writeFileSync(inFolder('two.mjs'), script);
  expect(await runNode(['--no-warnings', inFolder('two.mjs')])).toEqual(TWO);
});

const chromium = findChromium();
if (chromium === null) missing('Chromium', 'no chromium on the PATH (Debian: apt-get install chromium)');
describe.skipIf(chromium === null)('Chromium', () => {
  const folders = { app: folder, shim: path.join(root, 'node_modules/@bjorn3/browser_wasi_shim/dist') };
  const inPage = (script: string): Promise<string> => runInPage(chromium!, folders, script);
  test('a program', async () => {
    writeFileSync(inFolder('program.js'), "const m = new Map([['a', [1, 'x']]]);\nconsole.log(m, /b+/u.exec('abbc')[0]);\nsetTimeout(() => console.log('later'), 5);\n");
    await compileCli(inFolder('program.js'));
    const text = await inPage(`
      import { ConsoleStdout, File, OpenFile, WASI } from '@bjorn3/browser_wasi_shim';
      const lines = [], output = ConsoleStdout.lineBuffered((line) => lines.push(line));
      const wasi = new WASI(['program'], [], [new OpenFile(new File([])), output, output]);
      const { instance } = await WebAssembly.instantiateStreaming(fetch('/app/program.wasm'), { wasi_snapshot_preview1: wasi.wasiImport });
      const code = wasi.start(instance);
      report(lines.join('|') + '|' + code);`);
    expect(text).toBe("Map(1) { 'a' => [ 1, 'x' ] } bb|later|0");
  });
  test('bindings', async () => {
    await compileCli(inFolder('shop.ts'), '--bindings');
    const text = await inPage(`
      import { find, total } from '/app/shop.js';
      report(JSON.stringify([total([{ name: 'tea', price: 10 }], 0.5), await find('tea'), await find('').catch((error) => error.name)]));`);
    expect(text).toBe('[15,"found tea","RangeError"]');
  });
  test('two applications of an engine', async () => {
    await makeTwo();
    const text = await inPage(`
      import { run } from '/app/page.mjs';
      const lines = [], print = (line) => lines.push(line);
      const codes = [await run('one.wasm', print), await run('two.wasm', print)];
      report([...lines, ...codes].join('|'));`);
    expect(text).toBe('one number|two undefined 42|0|0');
  });
});

const wazero = await buildWazero();
if (wazero.program === undefined) missing('wazero', wazero.problem);
test.skipIf(wazero.program === undefined)('wazero: the example in Go', async () => {
  await compileCli(inFolder('greet.mjs'));
  expect(await execute(wazero.program!, [inFolder('greet.wasm')])).toMatchObject(GREETED);
  await makeTwo();
  await compileCli('--engine', inFolder('engine.wasm'), inFolder('greet.mjs'));
  expect(await execute(wazero.program!, [inFolder('greet.wasm'), inFolder('engine.wasm')])).toMatchObject(GREETED);
});
/** The program in test/hosts/wazero, built. */
async function buildWazero(): Promise<{ program: string; problem?: undefined } | { program?: undefined; problem: string }> {
  const program = inFolder('wazero');
  const { exitCode, stderr } = await execute('go', ['build', '-C', path.join(root, 'test/hosts/wazero'), '-o', program, '.']);
  return exitCode === 0 ? { program } : { problem: `go build: ${stderr.trim().split('\n').at(-1)!}` };
}

const wasmtime = await setUpWasmtime();
if (wasmtime.python === undefined) missing('wasmtime', wasmtime.problem);
describe.skipIf(wasmtime.python === undefined)('wasmtime', () => {
  test('two applications of an engine', async () => {
    await makeTwo();
    writeFileSync(inFolder('two.py'), readFileSync(inFolder('two.py'), 'utf8').replace('"engine.wasm"', JSON.stringify(inFolder('engine.wasm'))));
    const { stdout, stderr, exitCode } = await execute(wasmtime.python!, [inFolder('two.py'), inFolder('one.wasm'), inFolder('two.wasm')]);
    expect({ stdout, stderr, exitCode }).toEqual(TWO);
  });
  test('the example in Python', async () => {
    await compileCli(inFolder('greet.mjs'));
    expect(await execute(wasmtime.python!, [inFolder('greet.py'), inFolder('greet.wasm')])).toMatchObject(GREETED);
  });
});
