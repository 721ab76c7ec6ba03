/** The loader is the compiler's only way to modules. */
import { describe, expect, test } from 'vitest';
import { compile, compileModules, type ModuleLoader } from '../compiler/index.js';
import { runModule } from './support/host.js';

function memoryLoader(files: Record<string, string>): ModuleLoader {
  return {
    // Promises, to see that both forms are taken.
    resolve: (specifier) => Promise.resolve(specifier in files ? { id: specifier } : { missing: `no module ${specifier}` }),
    load: (id) => ({ source: files[id]!, kind: 'auto', fileName: id }),
  };
}
const run = async (files: Record<string, string>) => {
  const { binary, diagnostics } = await compileModules('main', memoryLoader(files), { optimize: 0 });
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
  const { binary } = await compile('export const x = 1;\nconsole.log(this);', { kind: 'module', optimize: 0 });
  expect(runModule(binary!).stdout).toBe('undefined\n');
});
