/** What a module looks like for tools and hosts: its text, names of functions, where its memory and table are. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import binaryen from '#binaryen';
import { compile, type CompileOptions, makeEngine } from '../compiler/index.js';
import { setFeatures } from '../compiler/link/program-module.js';
import { runModule } from './support/host.js';
import { compileReactor, Reactor } from './support/reactor.js';

const SOURCE = `
class Résumé { constructor(x) { this.x = x; } get twice() { return 2 * this.x; } }
const deep = (n) => n === 0 ? new Error('at the bottom').stack.split('\\n').length : deep(n - 1);
console.log(new Résumé(4).twice, deep(3), 'quoted $"(ref.null nofunc)" ü', [0.1, -0, 1n], new Map([['k', /x+/u]]));
`;
const EXPECTED = "8 11 quoted $\"(ref.null nofunc)\" ü [ 0.1, -0, 1n ] Map(1) { 'k' => /x+/u }\n";
const engine = makeEngine();
const engineModule = new WebAssembly.Module(engine as BufferSource);

async function binaryOf(options: Partial<CompileOptions> = {}): Promise<{ binary: Uint8Array; wat?: string }> {
  const { binary, wat, diagnostics } = await compile(SOURCE, { kind: 'script', ...options });
  expect(diagnostics).toEqual([]);
  return { binary: binary!, ...(wat === undefined ? {} : { wat }) };
}
const run = (binary: Uint8Array, { engine: of }: Partial<CompileOptions>): string => {
  const { stdout, stderr } = runModule(binary, undefined, undefined, of ? engineModule : undefined);
  return stdout.replace(/^8 \d+/, '8 11') + stderr;
};

/** In the name section of a module. */
function functionNames(binary: Uint8Array): string[] {
  const sections = WebAssembly.Module.customSections(new WebAssembly.Module(binary as BufferSource), 'name');
  const text = sections.map((bytes) => Buffer.from(bytes).toString()).join('');
  return ['Résumé', 'twice', 'deep', 'js$', '_start', 'fd_write', 'this instance of the engine has an application already'].filter((name) => text.includes(name));
}

describe('the text of a module', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-wat-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const assemblers: Record<string, (text: string) => Uint8Array> = {
    binaryen(text) {
      const m = binaryen.parseText(text);
      setFeatures(binaryen, m);
      const bytes = m.emitBinary();
      m.dispose();
      return bytes;
    },
  };
  const onPath = (tool: string): boolean => process.env['PATH']!.split(path.delimiter).some((where) => existsSync(path.join(where, tool)));
  if (onPath('wat2wasm')) {
    assemblers['wat2wasm'] = (text) => {
      writeFileSync(path.join(folder, 'a.wat'), text);
      execFileSync('wat2wasm', ['a.wat', '-o', 'a.wasm'], { cwd: folder });
      return readFileSync(path.join(folder, 'a.wasm'));
    };
  } else {
    console.warn('\n!! wat2wasm (of wabt) is not installed: its tests are SKIPPED\n');
    test.runIf(process.env['CI'])('wat2wasm is installed', () => expect.fail('install wabt'));
  }
  for (const [name, assemble] of Object.entries(assemblers)) {
    test.each([{ optimize: 1 }, { optimize: 's' }, { optimize: 2, link: 'all' }, { optimize: 2, engine }] as const)(`assembles with ${name}: %#`, async (options) => {
      const { binary, wat } = await binaryOf({ ...options, wat: true });
      expect(Buffer.compare(binary, (await binaryOf(options)).binary)).toBe(0);
      expect(wat).toMatch(/\(func \$deep/);
      const again = assemble(wat!);
      expect(run(again, options)).toBe(EXPECTED);
      expect(WebAssembly.Module.exports(new WebAssembly.Module(again as BufferSource))).toEqual(WebAssembly.Module.exports(new WebAssembly.Module(binary as BufferSource)));
    }, 60_000);
  }
});

describe('names of functions', () => {
  test.each([[{}, [], ['Résumé', 'twice', 'deep', 'js$', '_start', 'fd_write']], [{ engine }, ['this instance of the engine has an application already'], ['Résumé', 'twice', 'deep', 'js$', '_start', 'this instance of the engine has an application already']]])('%#', async (options, plain, debug) => {
    expect(functionNames((await binaryOf(options)).binary)).toEqual(plain);
    const { binary } = await binaryOf({ ...options, debugNames: true });
    expect(functionNames(binary)).toEqual(debug);
    expect(run(binary, options)).toBe(EXPECTED);
  });
});

describe('memory and table', () => {
  const PAGES = 128;
  const source = 'const kept: string[] = [];\nexport function keep(text: string): number { kept.push(text); for (let i = 0; i < 1000; i++) kept.push([...text + i].join("")); return kept.length; }';
  test('a memory that is imported', async () => {
    const { binary } = await compileReactor(source, { importMemory: true });
    const module = new WebAssembly.Module(binary as BufferSource);
    expect(WebAssembly.Module.imports(module)).toContainEqual({ module: 'env', name: 'memory', kind: 'memory' });
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const reactor = new Reactor(binary, { env: { memory } });
    for (let n = 1; n < 20; n++) expect(reactor.call('keep', reactor.put(`text ${n} `.repeat(50)))).toBe(1001 * n);
    expect(reactor.memory).toBe(memory);
    expect(memory.buffer.byteLength).toBeGreaterThan(65536 * PAGES);
    expect(() => new Reactor(binary, { env: { memory: new WebAssembly.Memory({ initial: 1 }) } })).toThrow(WebAssembly.LinkError);
  });
  test('a table that is exported', async () => {
    for (const options of [{}, { engine }]) {
      const { binary } = await compileReactor(source, { exportTable: true, ...options });
      const { exports } = new Reactor(binary, {}, 'engine' in options ? engineModule : undefined);
      expect(exports['__indirect_function_table']).toBeInstanceOf(WebAssembly.Table);
    }
    expect(new Reactor((await compileReactor(source, {})).binary).exports).not.toHaveProperty('__indirect_function_table');
  });
});
