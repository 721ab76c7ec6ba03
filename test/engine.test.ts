/** Applications and their engine (docs/engine.md), under Node. Programs: programs.engine.test.ts; other hosts: hosts.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, type CompileOptions, EngineError, identityOfApplication, identityOfEngine, makeEngine } from '../compiler/index.js';
import { runModule } from './support/host.js';
import { cliPath } from './support/paths.js';
import { compileReactor, Reactor } from './support/reactor.js';

const engine = makeEngine();
const module = new WebAssembly.Module(engine as BufferSource);
const identity = identityOfEngine(engine)!;

async function application(source: string, options: Partial<CompileOptions> = {}): Promise<Uint8Array> {
  const { binary, diagnostics } = await compile(source, { engine, ...options });
  expect(diagnostics).toEqual([]);
  return binary!;
}
const run = (binary: Uint8Array) => runModule(binary, undefined, undefined, module);
/** The same with another identity. */
function other(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(identity); at >= 0; at = copy.indexOf(identity, at + 1)) copy.write('0123456789abcdef', at);
  return new Uint8Array(copy);
}
const instance = (): WebAssembly.Instance => new WebAssembly.Instance(module, { wasi_snapshot_preview1: new Proxy({}, { get: () => () => 0 }) });

describe('applications', () => {
  test('are small', async () => {
    const hello = await application('console.log("hello");');
    expect(run(hello)).toEqual({ stdout: 'hello\n', stderr: '', exitCode: 0 });
    expect(hello.length).toBeLessThan(10_000);
    const names = 'class A { constructor(x) { this.x = x; } get twice() { return this.x * 2; } }\nconst m = new Map([[1, new A(3)]]);\nconsole.log(m, m.get(1).twice, /a(b+)/.exec("abbc")[1], eval("1 + 2"), [3, 1, 2].sort());';
    const more = await application(names);
    expect(run(more).stdout).toBe('Map(1) { 1 => A { x: 3 } } 6 bb 3 [ 1, 2, 3 ]\n');
    expect(more.length).toBeLessThan(15_000);
  });
  test('have the same bytes each time', async () => {
    expect(Buffer.compare(makeEngine(), engine)).toBe(0);
    const source = 'const o = { a: 1, text: "t" };\nexport const f = () => o;\nconsole.log(o, f());';
    const [one, two] = [await application(source, { entry: 'command' }), await application(source, { entry: 'command' })];
    expect(Buffer.compare(one, two)).toBe(0);
  });
  test('import from the engine and the host, and nothing else', async () => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(await application('console.log(1);') as BufferSource));
    expect(imports[0]).toEqual({ module: 'jsaot', name: `memory of engine ${identity}`, kind: 'memory' });
    expect(new Set(imports.map((one) => one.module))).toEqual(new Set(['jsaot']));
    const exported = new Map(WebAssembly.Module.exports(module).map(({ name, kind }) => [name, kind]));
    for (const { name, kind } of imports) expect(exported.get(name)).toBe(kind);
  });
  test('run beside each other, each with its own memory', async () => {
    const source = (name: string): string => `
      let calls = 0;
      const kept = [];
      export function next(text: string): string { calls++; kept.push({ text, ${name}: calls }); Object.prototype.${name} = true; return '${name}' + calls + kept.at(-1).text + Object.keys(Object.getPrototypeOf({})); }`;
    const [a, b] = await Promise.all(['a', 'b'].map(async (name) => new Reactor((await compileReactor(source(name), { engine, gcStress: 7 })).binary, {}, module)));
    const call = (reactor: Reactor, text: string): string => reactor.take(reactor.call('next', reactor.put(text)))!;
    for (let n = 1; n < 20; n++) expect([call(a!, 'x'), call(b!, 'y')]).toEqual([`a${n}xa`, `b${n}yb`]);
    expect(a!.memory).not.toBe(b!.memory);
  });
  test('collections leave what only the application refers to', async () => {
    const source = `
      const shapes = [], texts = { ['key' + 1]: 'value', nested: [{ deep: /x+/g }] };
      function make(n) { return { ['p' + n % 50]: n, literal: [1, 'two', { three: 3n }] }; }
      for (let n = 0; n < 200; n++) { shapes.push(make(n)); if (n % 20 === 0) for (let i = 0; i < 2000; i++) ({ i, s: 's' + i }); }
      console.log(shapes.length, shapes[51].p1, shapes[199].literal, texts);`;
    const expected = '200 51 [ 1, \'two\', { three: 3n } ] { key1: \'value\', nested: [ { deep: /x+/g } ] }\n';
    for (const options of [{}, { gcStress: 50 }, { preinit: { allow: [] } }] as const) {
      let early = '';
      const preinit = 'preinit' in options ? { preinit: { allow: [], output: (_: number, bytes: Uint8Array) => { early += Buffer.from(bytes).toString(); } } } : {};
      const { binary } = await compile(source, { engine, ...options, ...preinit });
      const { stdout, stderr, exitCode } = run(binary!);
      expect({ stdout: early + stdout, stderr, exitCode }).toEqual({ stdout: expected, stderr: '', exitCode: 0 });
    }
  });
  test('grow the engine: large data, many functions, a larger stack', async () => {
    const functions = Array.from({ length: 300 }, (_, n) => `function f${n}(x) { return x + ${n}; }`).join('\n');
    const literals = JSON.stringify(Array.from({ length: 2000 }, (_, n) => ({ [`k${n}`]: `text ${n}`, n })));
    const source = `${functions}\nconst data = ${literals};\nconst depth = (n) => n === 0 ? 0 : 1 + depth(n - 1);\nconsole.log([${Array.from({ length: 300 }, (_, n) => `f${n}`)}].reduce((x, f) => f(x), 0), data[1999].k1999, depth(5000));`;
    expect(run(await application(source, { stackBytes: 2 ** 20 }))).toMatchObject({ stdout: '44850 text 1999 5000\n', stderr: '' });
  });
  test('call functions of the host', async () => {
    const { binary } = await compileReactor("import { /** @type {(a: number) => number} */ twice } from 'wasm:env';\nexport function f(a: number): number { return twice(a) + 1; }", { engine });
    expect(new Reactor(binary, { env: { twice: (a: number) => 2 * a } }, module).call('f', 4)).toBe(9);
  });
});

describe('what does not fit is refused', () => {
  test('by the compiler', async () => {
    await expect(compile('1', { engine: other(engine) })).rejects.toThrow(EngineError);
    await expect(compile('1', { engine: other(engine) })).rejects.toThrow(/0123456789abcdef of another version/);
    await expect(compile('1', { engine: new Uint8Array([1, 2, 3]) })).rejects.toThrow(/no engine/);
  });
  test('by hosts', async () => {
    const hello = await application('console.log(1);');
    expect(identityOfApplication(hello)).toBe(identity);
    expect(identityOfApplication(engine)).toBeNull();
    expect(() => new WebAssembly.Instance(new WebAssembly.Module(other(hello) as BufferSource), { jsaot: instance().exports })).toThrow(/memory of engine 0123456789abcdef/);
  });
  test('an instance of the engine takes one application', async () => {
    const hello = new WebAssembly.Module(await application('console.log(1);') as BufferSource);
    const { exports } = instance();
    const place = (): WebAssembly.Instance => new WebAssembly.Instance(hello, { jsaot: exports });
    place();
    let stack = '';
    try { place(); } catch (error) { stack = (error as Error).stack!; }
    expect(stack).toContain('this instance of the engine has an application already');
  });
});

describe('the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-engine-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => path.join(folder, name);
  const cli = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cliPath, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const fine = { status: 0, stdout: '', stderr: '' };
  beforeAll(() => {
    writeFileSync(file('app.js'), 'console.log("app", process.argv.slice(2));');
    writeFileSync(file('other.wasm'), other(engine));
    expect(cli('engine', '-o', file('engine.wasm'))).toEqual(fine);
    expect(cli('compile', '--engine', file('engine.wasm'), file('app.js'))).toEqual(fine);
  });
  test('makes the engine, applications, and runs them', () => {
    expect(Buffer.compare(readFileSync(file('engine.wasm')), engine)).toBe(0);
    expect(cli('run', '--engine', file('engine.wasm'), file('app.wasm'), '--', 'x')).toEqual({ ...fine, stdout: "app [ 'x' ]\n" });
    expect(cli('run', '--engine', file('engine.wasm'), file('app.js'), '--', 'y')).toEqual({ ...fine, stdout: "app [ 'y' ]\n" });
  });
  test('tells what does not fit', () => {
    const refused = (...args: string[]): string => {
      const { status, stderr } = cli(...args);
      expect(status).toBe(2);
      return stderr;
    };
    expect(refused('compile', '--engine', file('other.wasm'), file('app.js'), '-o', file('x.wasm'))).toMatch(/it is the engine 0123456789abcdef of another version of jsaot; .* make it again with jsaot engine/);
    expect(refused('compile', '--engine', file('app.js'), file('app.js'), '-o', file('x.wasm'))).toContain('it is no engine');
    expect(refused('run', '--engine', file('other.wasm'), file('app.wasm'))).toMatch(new RegExp(`app.wasm needs the engine ${identity}, and .*other.wasm is 0123456789abcdef: compile it again`));
    expect(refused('run', file('app.wasm'))).toContain(`needs the engine ${identity}: say where it is with --engine FILE`);
    expect(refused('run', file('engine.wasm'))).toContain('is an engine, and no program');
    expect(refused('compile', '--engine', file('engine.wasm'), '--why', 'x', file('app.js'))).toContain('not with --engine');
    expect(refused('run', file('missing.wasm'))).toContain('no such file');
  });
  test('runs standalone modules, too', () => {
    expect(cli('compile', file('app.js'), '-o', file('alone.wasm'))).toEqual(fine);
    expect(cli('run', file('alone.wasm'), '--', 'z')).toEqual({ ...fine, stdout: "app [ 'z' ]\n" });
    expect(cli('run', '--engine', file('engine.wasm'), file('alone.wasm')).stderr).toContain('was not compiled for an engine');
  });
  test('bindings share an engine', async () => {
    for (const name of ['one', 'two']) {
      writeFileSync(file(`${name}.ts`), `let n = 0;\nexport function next(text: string): string { n++; return '${name} ' + n + text; }\nexport async function later(): Promise<number> { await null; return n; }`);
      expect(cli('compile', '--engine', file('engine.wasm'), '--bindings', file(`${name}.ts`))).toEqual(fine);
    }
    writeFileSync(file('package.json'), '{"type":"module"}');
    const load = async (name: string) => await import(/* @vite-ignore */ pathToFileURL(file(name)).href) as { next(text: string): string; later(): Promise<number>; instantiate(options: object): Promise<{ next(text: string): string }> };
    const [one, two] = [await load('one.js'), await load('two.js')];
    expect([one.next('!'), two.next('?'), one.next('')]).toEqual(['one 1!', 'two 1?', 'one 2']);
    expect(await Promise.all([one.later(), two.later()])).toEqual([2, 1]);
    expect((globalThis as unknown as Record<symbol, Map<string, unknown>>)[Symbol.for('jsaot.engines')]!.size).toBe(1);
    expect((await one.instantiate({ engine: module })).next('')).toBe('one 1');
    expect(readFileSync(file('one.d.ts'), 'utf8')).toContain('engine?:');
  });
});
