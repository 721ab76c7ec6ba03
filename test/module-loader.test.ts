/** The loader is the compiler's only way to modules. */
import { describe, expect, test } from 'vitest';
import { compile, type CompileOptions, compileModules, type ModuleLoader } from '../compiler/index.js';
import { runModule } from './support/host.js';

function memoryLoader(files: Record<string, string>): ModuleLoader {
  return {
    // Promises, to see that both forms are taken.
    resolve: (specifier) => Promise.resolve(specifier in files ? { id: specifier } : { missing: `no module ${specifier}` }),
    load: (id) => ({ source: files[id]!, kind: 'auto', fileName: id }),
  };
}
const run = async (files: Record<string, string>, { main = 'main', ...options }: Partial<CompileOptions> & { main?: string } = {}) => {
  const { binary, diagnostics } = await compileModules(main, memoryLoader(files), { optimize: 0, entry: 'command', ...options });
  return { errors: diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.file}:${d.line} ${d.code} ${d.message}`), stdout: binary ? runModule(binary).stdout : null };
};

describe('compileModules', () => {
  test('takes modules from the loader', async () => {
    expect(await run({ main: "import { x } from 'lib';\nconsole.log(x);", lib: 'export const x = 1;' })).toEqual({ errors: [], stdout: '1\n' });
  });
  test('says which file an error is in', async () => {
    expect((await run({ main: "import 'lib';", lib: '\nlet x = ;' })).errors).toEqual(['lib:2 JSAOT1001 Unexpected token']);
  });
  test('a module that is not there is an error', async () => {
    expect((await run({ main: "\nimport 'nowhere';" })).errors).toEqual(['main:2 JSAOT1101 no module nowhere']);
  });
  test('an export that is not there is an error', async () => {
    expect((await run({ main: "import { y } from 'lib';", lib: 'export const x = 1;' })).errors).toEqual(["main:1 JSAOT1102 The requested module 'lib' does not provide an export named 'y'"]);
  });
  test('what only import() leads to fails when the program runs', async () => {
    expect(await run({ main: "import('lib').catch((e) => console.log(e.name, e.message));", lib: 'let x = ;' })).toEqual({ errors: [], stdout: 'SyntaxError Unexpected token\n' });
  });
});

test('compile takes one module', async () => {
  const { binary } = await compile('export const x = 1;\nconsole.log(this);', { kind: 'module', optimize: 0, entry: 'command' });
  expect(runModule(binary!).stdout).toBe('undefined\n');
});

test('a package that is no JavaScript fails when it is required, another file does not compile', async () => {
  const main = (name: string) => `try { require('${name}'); } catch (e) { console.log(e.name, e.message); }`;
  const source = 'export type X = 4;';
  expect(await run({ main: main('/node_modules/x.js'), '/node_modules/x.js': source })).toEqual({ errors: [], stdout: 'SyntaxError Unexpected token\n' });
  expect((await run({ main: main('/x.js'), '/x.js': source })).errors).toEqual(['/x.js:1 JSAOT1001 Unexpected token']);
});

describe('files of TypeScript', () => {
  test('lose their types, and nothing else', async () => {
    const files = {
      'main.ts': [
        "import { area, type Shape } from 'lib.ts';",
        'interface Named { readonly name: string }',
        'const shapes: (Shape & Named)[] = [{ w: 2, h: 3, name: "a" }];',
        'class Box<T extends Shape> { declare tag: string; #shape: T; constructor(shape: T) { this.#shape = shape; } get size(): number { return area(this.#shape!)!; } }',
        'for (const s of shapes) console.log(s.name satisfies string, new Box(s).size as number);',
      ].join('\n'),
      'lib.ts': 'export type Shape = { w: number; h: number };\nexport function area<T extends Shape>(this: void, { w, h }: T): number { return w * h; }',
    };
    expect(await run(files, { main: 'main.ts' })).toEqual({ errors: [], stdout: 'a 6\n' });
  });
  test('keep the positions of what they say', async () => {
    const { stdout } = await run({ 'main.ts': "function f(x: number): never { throw new Error('here'); }\ntry { f(1); } catch (e: unknown) { console.log((e as Error).stack!.split('\\n')[1]); }" }, { main: 'main.ts' });
    expect(stdout).toBe('    at f (main.ts:1:38)\n');
  });
  test('with enums, namespaces and parameter properties are transformed, and keep positions', async () => {
    const source = [
      'enum Colour { Red = 1, Green = Red << 1, Text = "t" }',
      'namespace Shapes { export const sides = 4; export namespace Inner { export const deep = sides + 1; } }',
      'class Box { constructor(private readonly size: number, public name = "b") {} get twice() { return this.size * 2; } }',
      'declare const nothing: string;',
      'console.log(Colour[2], Colour.Text, Shapes.Inner.deep, new Box(3).twice, new Box(1).name);',
      "function f(x: number): never { throw new Error('here'); }",
      "try { f(1); } catch (e: unknown) { console.log((e as Error).stack!.split('\\n')[1]); }",
    ].join('\n');
    expect(await run({ 'main.ts': source }, { main: 'main.ts' })).toEqual({ errors: [], stdout: 'Green t 5 6 b\n    at f (main.ts:6:38)\n' });
  });
  test('that need more than that are errors', async () => {
    expect((await run({ 'main.ts': '\n@decorate class A {}' }, { main: 'main.ts' })).errors).toEqual(['main.ts:2 JSAOT1002 Decorators must be transformed, and esbuild is not installed']);
    expect((await run({ 'main.tsx': '<a/>' }, { main: 'main.tsx' })).errors).toEqual(['main.tsx:1 JSAOT1002 JSX must be transformed, and esbuild is not installed']);
    expect((await run({ 'main.ts': 'let x: = 1;' }, { main: 'main.ts' })).errors).toEqual([expect.stringMatching(/^main\.ts:1 JSAOT1001 Unexpected token `=`/)]);
  });
});

describe('defined names', () => {
  const define = { DEBUG: false, 'process.env.NODE_ENV': 'production', LEVEL: -2, NOTHING: undefined };
  const output = async (source: string, files: Record<string, string> = {}) => run({ main: source, ...files }, { define });
  test('are constants', async () => {
    expect(await output('console.log(DEBUG, process.env.NODE_ENV, process["env"].NODE_ENV, LEVEL, NOTHING, typeof DEBUG);')).toEqual({ errors: [], stdout: 'false production production -2 undefined boolean\n' });
  });
  test('are globals: what is declared, or is a property, keeps its meaning', async () => {
    expect((await output('const o = { DEBUG: 1 }; (function (DEBUG, process) { console.log(DEBUG, process.env.NODE_ENV, o.DEBUG, { DEBUG }.DEBUG); })(5, { env: { NODE_ENV: 6 } });')).stdout).toBe('5 6 1 5\n');
  });
  test('in shorthand properties have their value', async () => {
    expect((await output('console.log({ DEBUG });')).stdout).toBe('{ DEBUG: false }\n');
  });
  test('can be assigned to, without effect on them', async () => {
    expect((await output("process.env.NODE_ENV = 'x'; LEVEL = 3; console.log(process.env.NODE_ENV, LEVEL, globalThis.LEVEL);")).stdout).toBe('production -2 3\n');
  });
  test('leave the branches taken as they are', async () => {
    const source = [
      'const a = "A", o = { m() { return this === o; } };',
      'console.log(DEBUG ? 0 : a, !DEBUG && a, DEBUG || a, NOTHING ?? a, DEBUG ? 0 : class { static s = a; }.s, (DEBUG ? null : (x) => x + a)(1));',
      'console.log(o.m(), (DEBUG ? 0 : o.m)(), (!DEBUG && o.m)());',
      'const fn = DEBUG ? null : () => {}; console.log(JSON.stringify(fn.name));',
      'try { typeof (DEBUG ? 1 : undeclared); } catch (e) { console.log(e.name); }',
      'console.log(process?.env?.NODE_ENV, process.env?.NODE_ENV.length);',
    ].join('\n');
    expect(await output(source)).toEqual({ errors: [], stdout: 'A A A A A 1A\ntrue false false\n""\nReferenceError\nproduction 10\n' });
  });
  test('cut branches, whose modules are not looked for', async () => {
    const files = { a: "module.exports = 'a';" };
    const source = "const m = process.env.NODE_ENV !== 'production' ? require('b') : require('a');\nif (DEBUG) require('c'); else console.log(m);\nDEBUG && require('d');\nif (DEBUG || LEVEL === 1) { var kept = 1; }\nconsole.log(kept);";
    const { diagnostics } = await compileModules('main', memoryLoader({ main: source, ...files }), { optimize: 0, define });
    expect(diagnostics).toEqual([]);
    expect((await output(source, files)).stdout).toBe('a\nundefined\n');
  });
});

describe('what a source without a kind is', () => {
  const printed = async (source: string, options: Partial<CompileOptions> = {}) => {
    const { binary, diagnostics } = await compile(source, { optimize: 0, fileName: 'main.js', ...options });
    return binary ? runModule(binary).stdout : diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`).join();
  };
  test('CommonJS, as a .js file is for Node', async () => {
    expect(await printed('var x = 1; console.log(this === module.exports, arguments.length, globalThis.x, new.target); return;')).toBe('true 5 undefined undefined\n');
  });
  test('a module, by its syntax', async () => {
    expect(await printed('export {}; console.log(this, typeof module);')).toBe('undefined undefined\n');
    expect(await printed('console.log(await 1, this);')).toBe('1 undefined\n');
  });
  test('a module, if it declares names of CommonJS lexically', async () => {
    expect(await printed("const require = (name) => `no ${name}`; let { module } = { module: 1 }; console.log(require('x'), module, this, typeof exports);")).toBe('no x 1 undefined undefined\n');
    expect(await printed('var require = 1; function module() {} console.log(require, typeof module, this === exports);')).toBe('1 function true\n');
    expect(await printed('let fine;\nclass exports {} with ({}) ;')).toBe("2:7 Identifier 'exports' has already been declared");
  });
  test('a script that imports nothing there is', async () => {
    expect(await printed("import('./nope.js').catch((error) => console.log(error.code));", { kind: 'script' })).toBe('ERR_MODULE_NOT_FOUND\n');
    expect(await printed('import({ toString() { throw new RangeError(); } }).catch((error) => console.log(error.name));', { kind: 'script' })).toBe('RangeError\n');
  });
  test('a script, if that is asked for', async () => {
    expect(await printed('var x = 1; console.log(this === globalThis, globalThis.x, typeof module);', { kind: 'script' })).toBe('true 1 undefined\n');
  });
});
