/** What becomes of output: when it reaches the host, and what follows when it does not. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../compiler/index.js';
import { cliPath, root } from './support/paths.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-output-'));
afterAll(() => rmSync(folder, { recursive: true }));
const wasiHost = path.join(root, 'test/wasmtime/run-node-wasi.mjs');

type Descriptor = 'pipe' | number;
interface Started {
  readonly child: ReturnType<typeof spawn>;
  readonly firstOutput: Promise<string>;
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
}
function start(args: readonly string[], stdout: Descriptor = 'pipe', stderr: Descriptor = 'pipe'): Started {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', stdout, stderr] });
  const text = { stdout: '', stderr: '' };
  child.stderr?.on('data', (chunk: Buffer) => { text.stderr += chunk.toString(); });
  const firstOutput = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => { text.stdout += chunk.toString(); resolve(chunk.toString()); });
  });
  const ended = new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (exitCode) => { resolve({ exitCode, ...text }); });
  });
  return { child, firstOutput, ended };
}
async function file(name: string, source: string): Promise<string> {
  const { binary, diagnostics } = await compile(source, { fileName: `${name}.js`, optimize: 1 });
  expect(diagnostics).toEqual([]);
  const wasm = path.join(folder, `${name}.wasm`);
  writeFileSync(wasm, binary!);
  writeFileSync(path.join(folder, `${name}.js`), source);
  return wasm;
}

test('a line is out before long work begins', async () => {
  const wasm = await file('long', "console.log('before'); process.stdout.write('part'); for (;;);");
  const { child, firstOutput, ended } = start(['--no-warnings', wasiHost, wasm]);
  expect(await firstOutput).toMatch(/^before\n/);
  child.kill('SIGKILL');
  await ended;
}, 60_000);

describe('an output that nobody reads', () => {
  const forEver = "let n = 0; setInterval(() => console.log('x' + n++), 5);";
  const loop = "for (let i = 0; i < 2e5; i++) console.log('line', i); console.error('done');";
  const listening = "process.stdout.on('error', (e) => { console.error(e.code, e.errno, e.syscall, e.message); process.exit(3); });\nsetInterval(() => process.stdout.write('x'), 5);";
  let wasm: Record<string, string>;
  beforeAll(async () => {
    wasm = { forEver: await file('for-ever', forEver), loop: await file('loop', loop), listening: await file('listening', listening) };
  });
  /** Reads the first piece of the output and closes it. */
  const headOf = async (args: string[]) => {
    const { child, firstOutput, ended } = start(args);
    await firstOutput;
    child.stdout!.destroy();
    return ended;
  };
  test.each([['run', () => [cliPath, 'run', 'for-ever.js']], ["Node's WASI", () => ['--no-warnings', wasiHost, wasm['forEver']!]], ['Node', () => ['for-ever.js']]])('ends a program that does not end itself: %s', async (_, args) => {
    const { exitCode, stderr } = await headOf(args());
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/Error: write EPIPE/);
  }, 60_000);
  test.each([['compiled', () => ['--no-warnings', wasiHost, wasm['loop']!]], ['Node', () => ['loop.js']]])('is nothing that the console speaks of within one turn: %s', async (_, args) => {
    expect(await headOf(args())).toMatchObject({ exitCode: 0, stderr: 'done\n' });
  }, 60_000);
  test.each([['compiled', () => ['--no-warnings', wasiHost, wasm['listening']!]], ['Node', () => ['listening.js']]])('is an event of the stream: %s', async (_, args) => {
    expect(await headOf(args())).toMatchObject({ exitCode: 3, stderr: 'EPIPE -32 write write EPIPE\n' });
  }, 60_000);
});

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  const both = "console.log('out 1'); console.error('err 1'); console.log('out 2'); console.error('err 2');";
  let wasm: string, direct: string;
  beforeAll(async () => {
    wasm = await file('both', both);
    direct = await file('direct', "process.stdout.write('x'); setTimeout(() => console.error('later'), 1);");
  });
  const full = openSync('/dev/full', 'w');
  afterAll(() => closeSync(full));
  test.each([['compiled', () => ['--no-warnings', wasiHost, wasm]], ['Node', () => ['both.js']]])('does not hide the other stream: %s', async (_, args) => {
    expect(await start(args(), 'pipe', full).ended).toMatchObject({ exitCode: 0, stdout: 'out 1\nout 2\n' });
    expect(await start(args(), full, 'pipe').ended).toMatchObject({ exitCode: 0, stderr: 'err 1\nerr 2\n' });
  }, 60_000);
  test.each([['compiled', () => ['--no-warnings', wasiHost, direct]], ['Node', () => ['direct.js']]])('is an error of process.stdout.write: %s', async (_, args) => {
    const { exitCode, stderr } = await start(args(), full, 'pipe').ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/Error: ENOSPC: no space left on device, write/);
    expect(stderr).not.toContain('later');
  }, 60_000);
});

test('a file has everything at the end, in order', async () => {
  const wasm = await file('to-file', "for (let i = 0; i < 5000; i++) { console.log('line', i); if (i % 1000 === 0) console.error('mark', i); } process.exit(4);");
  const target = path.join(folder, 'to-file.txt');
  const descriptor = openSync(target, 'w');
  expect((await start(['--no-warnings', wasiHost, wasm], descriptor, descriptor).ended).exitCode).toBe(4);
  closeSync(descriptor);
  const expected = Array.from({ length: 5000 }, (_, i) => `line ${i}\n${i % 1000 === 0 ? `mark ${i}\n` : ''}`).join('');
  expect(readFileSync(target, 'utf8')).toBe(expected);
}, 60_000);

/** Runs a program under a host whose fd_write does as `accept` says: takes so many bytes, or gives an errno. */
async function runWith(source: string, fileType: number, accept: (length: number) => number | { errno: number }): Promise<{ pieces: string[]; text: string }> {
  const { binary } = await compile(source, { optimize: 0 });
  const chunks: Buffer[] = [];
  const memory = (): DataView => new DataView((instance.exports['memory'] as WebAssembly.Memory).buffer);
  const imports: Record<string, (...args: number[]) => number> = {
    fd_write: (_fd, iov, _count, written) => {
      const view = memory();
      const at = view.getUint32(iov!, true), length = view.getUint32(iov! + 4, true);
      const taken = accept(length);
      if (typeof taken !== 'number') return taken.errno;
      chunks.push(Buffer.from(view.buffer.slice(at, at + taken)));
      view.setUint32(written!, taken, true);
      return 0;
    },
    fd_fdstat_get: (_fd, result) => { memory().setUint8(result!, fileType); return 0; },
  };
  const host = new Proxy(imports, { get: (target, name: string) => target[name] ?? (() => 0) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary! as BufferSource), { wasi_snapshot_preview1: host });
  (instance.exports['_start'] as () => void)();
  return { pieces: chunks.map(String), text: Buffer.concat(chunks).toString() };
}
const PIPE = 6, FILE = 4;

describe('the host', () => {
  const lines = "for (let i = 0; i < 3000; i++) console.log('line', i, 'ü');";
  const text = Array.from({ length: 3000 }, (_, i) => `line ${i} ü\n`).join('');
  test('may take less than it is given, and may be busy', async () => {
    let calls = 0;
    const { text: got } = await runWith(lines, PIPE, (length) => (calls++ % 3 === 0 ? { errno: 6 } : Math.min(length, 7)));
    expect(got).toBe(text);
  });
  test('gets a line at a time for a pipe, and large pieces for a file', async () => {
    expect((await runWith(lines, PIPE, (length) => length)).pieces.length).toBe(3000);
    const { pieces, text: got } = await runWith(lines, FILE, (length) => length);
    expect(got).toBe(text);
    expect(pieces.length).toBeLessThan(10);
  });
});
