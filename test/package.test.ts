/** The package as it is published: what is in it, and that nothing else is needed but its dependencies. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/paths.js';

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { path: string; size: number }[];
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  const home = path.join(folder, 'node_modules', 'jsaot');
  const cli = path.join(home, 'dist/cli/main.js');
  let packed: Packed;

  /** As `npm install` of the archive does it, but with the dependencies that are here already. */
  beforeAll(() => {
    [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [Packed];
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', path.join(folder, packed.filename), '-C', home, '--strip-components=1']);
    const { dependencies } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      const link = path.join(folder, 'node_modules', name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(root, 'node_modules', name), link, 'dir');
    }
    writeFileSync(path.join(folder, 'hello.js'), "console.log('hello', (0, eval)('6 * 7'));");
  }, 120_000);

  test('has what runs, licenses, and no tests or benchmarks', () => {
    const names = packed.files.map((file) => file.path);
    expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/binaryen/LICENSE', 'dist/binaryen/index.js', 'dist/cli/main.js', 'dist/runtime/runtime.image']));
    expect(names.filter((name) => /^(test|benchmarks|conformance|docs|scripts)\/|^dist\/(test|benchmarks|conformance)\//.test(name))).toEqual([]);
    expect(packed.unpackedSize).toBeLessThan(25e6);
  });

  test('compiles and runs without binaryen beside it', () => {
    expect(existsSync(path.join(folder, 'node_modules/binaryen'))).toBe(false);
    expect(execFileSync(process.execPath, [cli, 'run', 'hello.js'], { cwd: folder, encoding: 'utf8' })).toBe('hello 42\n');
    execFileSync(process.execPath, [cli, 'compile', 'hello.js', '-O2', '-o', 'hello.wasm'], { cwd: folder });
    expect(WebAssembly.validate(readFileSync(path.join(folder, 'hello.wasm')))).toBe(true);
  }, 120_000);

  test('can be imported', () => {
    writeFileSync(path.join(folder, 'api.mjs'), "import { compile } from 'jsaot';\nconst { binary, diagnostics } = await compile('console.log(1)');\nconsole.log(WebAssembly.validate(binary), diagnostics.length);");
    expect(execFileSync(process.execPath, ['api.mjs'], { cwd: folder, encoding: 'utf8' })).toBe('true 0\n');
  }, 60_000);
});
