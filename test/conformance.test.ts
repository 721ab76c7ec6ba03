/** The conformance runner on a small made-up tree of tests: no checkout of test262 is needed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWith, formatExpectations, parseExpectations, updateExpectations } from '../conformance/expectations.js';
import { type Frontmatter, parseFrontmatter } from '../conformance/frontmatter.js';
import { judge, type ProgramOutcome, type Result } from '../conformance/outcome.js';
import { uncaught } from '../conformance/run-program.js';
import { findTests, sampleTests, selectTests, type Test } from '../conformance/tests.js';
import { root } from './support/paths.js';

/** Files by path; the frontmatter is written as its lines. */
const TREE: Record<string, string> = {
  'harness/assert.js': 'function assert(ok, message) { if (ok !== true) throw new Test262Error(message); }',
  'harness/sta.js': 'function Test262Error(message) { this.message = message; }\nTest262Error.prototype.toString = function () { return "Test262Error: " + this.message; };\nfunction $DONOTEVALUATE() { throw "evaluated"; }',
  'harness/doneprintHandle.js': 'function $DONE(error) { print(error ? "Test262:AsyncTestFailure:" + error : "Test262:AsyncTestComplete"); }',
  'harness/helper.js': 'function helper() { return 42; }',
  'test/a/pass.js': meta('includes: [helper.js]', 'features: [let]') + 'let x = helper(); assert(x === 42, "x");',
  'test/a/fail.js': meta() + 'assert(1 === 2, "one is not two");',
  'test/a/this.js': meta('flags: [noStrict]') + 'function f() { return this; } assert(f() === $262.global, "this");',
  'test/a/this-strict.js': meta('flags:', '  - onlyStrict') + 'function f() { return this; } assert(f() === undefined, "this");',
  'test/a/only-sloppy-fails.js': meta() + 'function f() { return this; } assert(f() === undefined, "this");',
  'test/a/raw.js': `// No harness.\n${meta('flags: [raw]')}print(typeof assert);`,
  'test/a/_FIXTURE.js': 'not a test',
  'test/a/proposal.js': meta('features: [decorators]') + '@x class C {}',
  'test/staging/new.js': meta() + 'assert(false, "not reviewed");',
  'test/b/parse.js': meta('negative:', '  phase: parse', '  type: SyntaxError') + '$DONOTEVALUATE(); var 1;',
  'test/b/parse-missed.js': meta('negative:', '  phase: parse', '  type: SyntaxError') + 'var one;',
  'test/b/runtime.js': meta('negative:', '  phase: runtime', '  type: TypeError') + 'null.x;',
  'test/b/runtime-own.js': meta('negative:', '  phase: runtime', '  type: Test262Error') + 'throw new Test262Error("meant");',
  'test/b/runtime-other.js': meta('negative:', '  phase: runtime', '  type: TypeError') + 'nothing;',
  'test/c/done.js': meta('flags: [async, noStrict]') + '$DONE();',
  'test/c/done-failure.js': meta('flags: [async, noStrict]') + '$DONE("why");',
  'test/c/never-done.js': meta('flags: [async, noStrict]') + '',
  'test/m/import.js': meta('flags: [module]', 'includes: [helper.js]') + 'import { live, set } from "./values_FIXTURE.js"; set(helper()); assert(live === 42, "live"); assert(this === undefined, "this");',
  'test/m/values_FIXTURE.js': 'export let live = 1; export function set(v) { live = v; }',
  'test/m/no-such-export.js': meta('flags: [module]', 'negative:', '  phase: resolution', '  type: SyntaxError') + 'import { absent } from "./values_FIXTURE.js";',
  'test/d/endless.js': meta('flags: [noStrict]') + 'for (;;);',
};

function meta(...lines: string[]): string {
  return `/*---\ndescription: >\n  A folded\n  text: with a colon\n${lines.join('\n')}\n---*/\n`;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-test262-'));
  for (const [name, text] of Object.entries(TREE)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function runCommand(args: readonly string[], env: Record<string, string | undefined> = { TEST262_DIR: folder }): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [path.join(root, 'dist/conformance/main.js'), ...args], { encoding: 'utf8', cwd: folder, env: { ...process.env, ...env } });
}

describe('frontmatter', () => {
  test('reads lists in both notations, and negative', () => {
    const text = meta('includes: [a.js, b.js]', 'features:', '  - one', '  - two # said so', 'negative:', '  phase: parse', '  type: SyntaxError');
    expect(parseFrontmatter(text)).toEqual({ includes: ['a.js', 'b.js'], features: ['one', 'two'], flags: [], negative: { phase: 'parse', type: 'SyntaxError' } });
  });
  test('reads a list that spans lines, and CRLF', () => {
    expect(parseFrontmatter('/*---\r\nfeatures: [one,\r\n  two]\r\nflags: [async]\r\n---*/').features).toEqual(['one', 'two']);
  });
  test('is required', () => {
    expect(() => parseFrontmatter('// nothing')).toThrow('no frontmatter');
  });
});

describe('tests', () => {
  test('are found, with their modes', () => {
    const modes = Object.fromEntries(findTests(folder).map((one) => [one.path, one.modes]));
    expect(modes['test/a/pass.js']).toEqual(['sloppy', 'strict']);
    expect(modes['test/a/raw.js']).toEqual(['raw']);
    expect(modes['test/a/this.js']).toEqual(['sloppy']);
    expect(modes['test/m/import.js']).toEqual(['module']);
    expect(modes['test/a/this-strict.js']).toEqual(['strict']);
    expect(modes).not.toHaveProperty('test/a/_FIXTURE.js');
  });
  test('are selected by folder, file, pattern and feature', () => {
    const all = findTests(folder);
    const names = (...filters: string[]): string[] => selectTests(all, filters).map((one) => one.path);
    expect(names('c')).toHaveLength(3);
    expect(names('test/a/raw.js', 'a/pass.js')).toEqual(['test/a/pass.js', 'test/a/raw.js']);
    expect(names('*/*done*.js')).toHaveLength(3);
    expect(names('**/parse*')).toHaveLength(2);
    expect(selectTests(all, [], 'let').map((one) => one.path)).toEqual(['test/a/pass.js']);
    expect(() => names('absent')).toThrow('no test matches absent');
  });
});

describe('a sample', () => {
  const sample = (tests: readonly Test[], count: number, seed: number): string[] => sampleTests(tests, count, seed).map((one) => one.path);

  test('is the same for the same seed, and has no excluded tests', () => {
    const all = findTests(folder);
    expect(sample(all, 5, 1)).toEqual(sample([...all].reverse(), 5, 1));
    expect(sample(all, 5, 1)).toHaveLength(5);
    expect(sample(all, 5, 1)).not.toEqual(sample(all, 5, 2));
    expect(sample(all, 1000, 1)).toEqual(all.filter(({ excluded }) => !excluded).map((one) => one.path));
  });
  test('changes little when a test is added', () => {
    const all = findTests(folder);
    const before = sample(all.slice(1), 5, 3), after = sample(all, 5, 3);
    expect(after.filter((name) => !before.includes(name)).length).toBeLessThanOrEqual(1);
  });
});

describe('the verdict', () => {
  const ordinary = parseFrontmatter(meta());
  test('keeps crashes and traps apart', () => {
    expect(judge(ordinary, { kind: 'crash', message: '', stdout: '' }).status).toBe('crash');
    expect(judge(ordinary, { kind: 'trap', message: '', stdout: '' }).status).toBe('trap');
  });
  test('asks for the error type that the test names, early or not', () => {
    const negative = (phase: string): Frontmatter => parseFrontmatter(meta('negative:', `  phase: ${phase}`, '  type: SyntaxError'));
    const early = (name: string): ProgramOutcome => ({ kind: 'early error', name, message: 'm', stdout: '' });
    expect(judge(negative('parse'), early('SyntaxError'))).toEqual({ status: 'pass' });
    expect(judge(negative('resolution'), early('SyntaxError'))).toEqual({ status: 'pass' });
    expect(judge(negative('parse'), early(''))).toEqual({ status: 'fail', message: 'm; expected SyntaxError before it runs' });
    expect(judge(negative('runtime'), early('SyntaxError')).message).toBe('SyntaxError: m; expected SyntaxError at run time');
    expect(judge(ordinary, early('SyntaxError')).message).toBe('before it ran: SyntaxError: m');
  });
  test('knows the constructor of an uncaught exception', () => {
    expect(uncaught("Uncaught T { message: 'x' }\n    at f (a.js:1:2)\n").name).toBe('T');
    expect(uncaught('Uncaught TypeError: no\n    at f (a.js:1:2)\n')).toEqual({ name: 'TypeError', message: 'no' });
    expect(uncaught('Uncaught TypeError\n    at f (a.js:1:2)\n').name).toBe('TypeError');
  });
});

describe('expectations', () => {
  const failed = (name: string, mode: Result['mode']): Result => ({ path: name, mode, status: 'fail', message: 'no', ms: 1 });
  const passed = (name: string, mode: Result['mode']): Result => ({ path: name, mode, status: 'pass', ms: 1 });

  test('are written compactly and read back', () => {
    const all = findTests(folder);
    const results = [...['done', 'done-failure', 'never-done'].map((name) => failed(`test/c/${name}.js`, 'sloppy')), failed('test/a/pass.js', 'strict'), failed('test/a/raw.js', 'raw')];
    const expected = updateExpectations(new Map(), results, all);
    const text = formatExpectations(expected, all);
    expect(text.split('\n').filter((line) => line.startsWith('test/'))).toEqual(['test/a/pass.js strict', 'test/a/raw.js', 'test/c/**']);
    expect(parseExpectations(text, all)).toEqual(expected);
  });
  test('keep their reasons, and what was not run', () => {
    const all = findTests(folder);
    const before = parseExpectations('## Because\ntest/a/pass.js\ntest/b/**\n', all);
    const after = updateExpectations(before, [failed('test/a/pass.js', 'sloppy'), passed('test/a/pass.js', 'strict')], all);
    expect(after.get('test/a/pass.js sloppy')).toBe('Because');
    expect(after.has('test/a/pass.js strict')).toBe(false);
    expect(after.get('test/b/parse.js sloppy')).toBe('Because');
  });
  test('tell what is new and what is fixed', () => {
    const all = findTests(folder);
    const expected = parseExpectations('## Because\ntest/a/pass.js\n', all);
    const results = [passed('test/a/pass.js', 'sloppy'), failed('test/a/pass.js', 'strict'), failed('test/a/raw.js', 'raw')];
    const { unexpected, fixed } = compareWith(expected, results);
    expect(unexpected.map((result) => result.path)).toEqual(['test/a/raw.js']);
    expect(fixed.map((result) => result.mode)).toEqual(['sloppy']);
  });
  test('do not accept what they cannot read', () => {
    expect(() => parseExpectations('some text', [])).toThrow('cannot read');
  });
});

describe('the command', () => {
  test('says that TEST262_DIR is missing, or wrong', () => {
    const missing = runCommand([], { TEST262_DIR: undefined });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('TEST262_DIR is not set');
    expect(runCommand([], { TEST262_DIR: os.tmpdir() }).stderr).toContain('is not a checkout of test262');
    expect(runCommand(['absent']).stderr).toContain('no test matches absent');
  });

  test('runs all modes, stops what does not end, and compares', () => {
    const list = path.join(folder, 'list.txt');
    const args = ['--timeout', '3000', '--json', 'results.json', '--expectations', list];
    const first = runCommand([...args, '--update']);
    expect(first.stderr).toBe('');
    const { results } = JSON.parse(readFileSync(path.join(folder, 'results.json'), 'utf8')) as { results: Result[] };
    const byStatus = (status: string): string[] => results.filter((result) => result.status === status).map((result) => `${result.path.slice(5)} ${result.mode}`);
    expect(byStatus('timeout')).toEqual(['d/endless.js sloppy']);
    expect(byStatus('crash')).toEqual([]);
    expect(byStatus('trap')).toEqual([]);
    expect(byStatus('fail')).toEqual([
      'a/fail.js sloppy', 'a/fail.js strict', 'a/only-sloppy-fails.js sloppy', 'b/parse-missed.js sloppy', 'b/parse-missed.js strict',
      'b/runtime-other.js sloppy', 'b/runtime-other.js strict', 'c/done-failure.js sloppy', 'c/never-done.js sloppy',
    ]);
    expect(results.find((result) => result.path === 'test/a/fail.js')?.message).toContain('one is not two');
    expect(first.stdout).toMatch(/17 tests \(\d+ runs\): 10 passed, .*; 1 crash, trap or hang; 2 excluded/);

    // The list now has all of that; a second run finds nothing new.
    const second = runCommand([...args, 'a', 'b']);
    expect(second.stdout).toContain('0 new failures, 0 fixed');
    expect(second.status).toBe(0);

    // Optimized code, under stress, does the same.
    const sampled = runCommand([...args, 'a', '--sample-count', '4', '--seed', '2', '-O2', '--exits', 'always', '--gc-stress']);
    expect(sampled.stdout).toMatch(/^4 tests /m);
    expect(sampled.stdout).toContain('0 new failures, 0 fixed');

    // Programs that are linked with what they reach do the same.
    const linked = runCommand([...args, 'a', 'b', 'c', '--linked', '--timeout', '60000']);
    expect(linked.stdout).toContain('0 new failures, 0 fixed');
    expect(linked.status).toBe(0);

    writeFileSync(list, '## Because\ntest/a/pass.js strict\n');
    const third = runCommand([...args, 'a']);
    expect(third.stdout).toContain('3 new failures, 1 fixed');
    expect(third.status).toBe(1);
  }, 240_000);
});
