/** compile() is pure and re-entrant, and its output deterministic. */
import { describe, expect, test } from 'vitest';
import { compile } from '../compiler/index.js';
import { CompileServer } from './support/compile-server.js';
import { hash } from './support/hash.js';
import { runModule } from './support/host.js';
import { readPrograms } from './support/programs.js';

const hello = "console.log('hello');";

describe('compile', () => {
  test('returns bytes and leaves nothing behind', async () => {
    const { binary, diagnostics } = await compile(hello);
    expect(diagnostics).toEqual([]);
    expect(runModule(binary!)).toEqual({ stdout: 'hello\n', stderr: '', exitCode: 0 });
  });
  test('errors are diagnostics, not exceptions', async () => {
    const { binary, diagnostics } = await compile('let x = ;', { fileName: 'x.js' });
    expect(binary).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'x.js', line: 1, column: 9 }]);
  });
  test('compilations may overlap', async () => {
    const sources = Array.from({ length: 4 }, (_, i) => `const o = { v: ${i} }; console.log('program', o.v);`);
    const results = await Promise.all(sources.map((source) => compile(source, { optimize: 1 })));
    expect(results.map(({ binary }) => runModule(binary!).stdout)).toEqual(sources.map((_, i) => `program ${i}\n`));
  });
  test('wat, statistics and dumps only when asked for', async () => {
    const plain = await compile(hello);
    expect(plain.wat).toBeUndefined();
    expect(plain.dumps).toEqual([]);
    const full = await compile(hello, { kind: 'script', wat: true, timePasses: true, dump: ['ir'] });
    expect(full.wat).toMatch(/^\(module/);
    expect(full.stats.phases.length).toBeGreaterThan(3);
    expect(full.dumps.map((dump) => dump.name)).toEqual(['ir']);
  });
});

describe('determinism', () => {
  const sample = readPrograms().filter((_, i) => i % 20 === 0);
  test('the same input gives the same bytes, in one process and in another', async () => {
    const server = new CompileServer();
    try {
      for (const { source, name } of sample) {
        const options = { fileName: `${name}.js`, optimize: 2 } as const;
        const first = Buffer.from((await compile(source, options)).binary!);
        const second = Buffer.from((await compile(source, options)).binary!);
        expect(second.equals(first), name).toBe(true);
        expect((await server.compile(source, options)).hash, name).toBe(hash(first));
      }
    } finally {
      server.stop();
    }
  });
});
