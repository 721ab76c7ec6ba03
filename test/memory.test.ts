/**
 * Memory is bounded, and running out of it is a RangeError that can be caught.
 *
 * CHURN_SECONDS=60 npm test -- memory.test   runs that long in all, not some seconds
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../compiler/index.js';
import { Reader, Section, Writer } from '../compiler/link/wasm.js';
import { runModule } from './support/host.js';
import { root } from './support/paths.js';
import { runUnderWasmtime, setUpWasmtime } from './wasmtime/wasmtime.js';

const MiB = 2 ** 20;
/** What docs/limitations.md says of memory beyond --max-heap. */
const ALLOWANCE = 5 * MiB;

async function compileProgram(name: string, maxHeapBytes?: number): Promise<Uint8Array> {
  const file = path.join(root, 'test/memory', name);
  const { binary, diagnostics } = await compile(readFileSync(file, 'utf8'), { fileName: name, optimize: 2, ...(maxHeapBytes ? { maxHeapBytes } : {}) });
  expect(diagnostics).toEqual([]);
  return binary!;
}

/** Runs a program; the size of its memory at the end is the most it had. */
function run(binary: Uint8Array, ...args: string[]): { stdout: string; stderr: string; exitCode: number; bytes: number; trap?: string } {
  let bytes = 0;
  const result = runModule(binary, ['program.js', ...args], (memory) => (bytes = memory.byteLength));
  return { ...result, bytes };
}

/** The module with a memory that cannot become larger, as if the host allowed no more. */
function withMemoryLimit(binary: Uint8Array, bytes: number): Uint8Array {
  const out = new Writer(binary.length + 16).raw(binary.subarray(0, 8));
  const r = new Reader(binary, 8);
  while (!r.done) {
    const start = r.at, id = r.byte(), size = r.u32(), end = r.at + size;
    if (id === Section.Memory) {
      r.u32();
      r.byte();
      out.section(id, new Writer().u32(1).byte(1).u32(r.u32()).u32(bytes / 65536));
    } else out.raw(binary.subarray(start, end));
    r.at = end;
  }
  return out.result();
}

test('objects have little more room than for what they have, however many properties their constructor may make', async () => {
  const cases = Array.from({ length: 120 }, (_, i) => `case ${i}: this.p${i} = 1; break;`).join(' ');
  const source = `function Any(kind) { this.kind = kind; switch (kind) { ${cases} } }
    const all = []; for (let i = 0; i < 50000; i++) all.push(new Any(i % 120)); console.log(all.length, all[119].p119);`;
  const { binary } = await compile(source, { optimize: 2 });
  const { stdout, bytes } = run(binary!);
  expect(stdout).toBe('50000 1\n');
  expect(bytes).toBeLessThan(28 * MiB);
});

const HEAP = 32 * MiB, SMALL_HEAP = 16 * MiB, HOST_LIMIT = 24 * MiB;
const churn = await compileProgram('churn.js', HEAP);
const kinds = run(churn).stdout.trim().split('\n');
const milliseconds = Number(process.env['CHURN_SECONDS'] ?? 10) * 1000 / kinds.length;

describe('what dies is used again', () => {
  const { bytes: atLeast } = run(churn);
  test.each(kinds)('%s', (kind) => {
    const { bytes, ...result } = run(churn, kind, String(milliseconds));
    expect(result).toEqual({ stdout: 'true\n', stderr: '', exitCode: 0 });
    // Each of them keeps less than 4 MB.
    expect(bytes / MiB).toBeLessThan((atLeast + 16 * MiB) / MiB);
  }, milliseconds * 20 + 60_000);
});

const LIMITS = { stdout: expect.stringMatching(/^\d+ 50000 text 199999\n$/) as string, stderr: '', exitCode: 0 };

describe('without memory there is a RangeError, and the program can go on', () => {
  test('with --max-heap, which memory does not exceed by more than a fixed amount', async () => {
    const { bytes, ...result } = run(await compileProgram('limits.js', SMALL_HEAP));
    expect(result).toEqual(LIMITS);
    expect(bytes).toBeLessThanOrEqual(SMALL_HEAP + ALLOWANCE);
  });
  test('when the host allows no more, below --max-heap', async () => {
    const { bytes, ...result } = run(withMemoryLimit(await compileProgram('limits.js'), HOST_LIMIT));
    expect(result).toEqual(LIMITS);
    expect(bytes).toBe(HOST_LIMIT);
  });
  test('when wasmtime allows no more', async ({ skip }) => {
    const { python, problem } = await setUpWasmtime();
    if (python === undefined) {
      if (process.env['CI']) expect.fail(problem);
      skip(`wasmtime cannot be had: ${problem}`);
      return;
    }
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-memory-'));
    try {
      const file = path.join(folder, 'limits.wasm');
      writeFileSync(file, await compileProgram('limits.js'));
      expect(await runUnderWasmtime(python, [file], { memoryBytes: HOST_LIMIT })).toEqual([LIMITS]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 300_000);
});
