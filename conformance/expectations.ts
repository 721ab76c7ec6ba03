/**
 * The committed list of what fails: groups of tests, each with a reason.
 *
 *   ## The reason
 *   test/language/a/b.js              fails in all its modes
 *   test/language/a/c.js strict       fails in this mode only
 *   test/language/a/d/**              every test below the folder fails in all its modes
 *
 * A line means exactly that: a test that passes though a line covers it is reported.
 */
import { type Mode, scenarioKey, type Test } from './tests.js';
import type { Result } from './outcome.js';
import { reasonFor, UNCLASSIFIED } from './reasons.js';

/** Reasons by `scenarioKey`. */
export type Expectations = ReadonlyMap<string, string>;

const HEADER = `# What fails of test262, and why: made by \`npm run test262 -- --update\`, read by every run.
# The form is described in conformance/expectations.ts. Reasons may be edited; they are kept.
`;

/**
 * @param tests all tests of the checkout: `**` stands for those that exist
 * @throws Error on a line that is neither a heading nor a test
 */
export function parseExpectations(text: string, tests: readonly Test[]): Map<string, string> {
  const byPath = new Map(tests.map((test) => [test.path, test]));
  const expected = new Map<string, string>();
  let reason = UNCLASSIFIED;
  const add = (test: Test, modes: readonly Mode[]): void => {
    if (!test.excluded) for (const mode of modes) expected.set(scenarioKey(test.path, mode), reason);
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) reason = line.slice(3).trim();
    if (line.trim() === '' || line.startsWith('#')) continue;
    const match = /^(test\/\S+?)(\/\*\*)?(?: (sloppy|strict|module|raw))?$/.exec(line.trim());
    if (!match) throw new Error(`expectations: cannot read ${line}`);
    const [, name, below, mode] = match;
    if (below) for (const test of tests) if (test.path.startsWith(`${name}/`)) add(test, test.modes);
    const test = byPath.get(name!);
    if (test) add(test, mode ? [mode as Mode] : test.modes);
  }
  return expected;
}

export interface Comparison {
  /** Failed, and no line says so. */
  readonly unexpected: readonly Result[];
  /** Passed though a line says that they fail. */
  readonly fixed: readonly Result[];
}

export function compareWith(expected: Expectations, results: readonly Result[]): Comparison {
  const known = ({ path, mode }: Result): boolean => expected.has(scenarioKey(path, mode));
  return {
    unexpected: results.filter((result) => result.status !== 'pass' && !known(result)),
    fixed: results.filter((result) => result.status === 'pass' && known(result)),
  };
}

/** What is expected from now on: tests that were not run keep their reason. */
export function updateExpectations(expected: Expectations, results: readonly Result[], tests: readonly Test[]): Map<string, string> {
  const byPath = new Map(tests.map((test) => [test.path, test]));
  const updated = new Map(expected);
  for (const result of results) {
    const key = scenarioKey(result.path, result.mode);
    if (result.status === 'pass') updated.delete(key);
    else updated.set(key, reasonFor(result, byPath.get(result.path)?.meta.features ?? [], expected.get(key)));
  }
  return updated;
}

export function formatExpectations(expected: Expectations, tests: readonly Test[]): string {
  const run = tests.filter((test) => !test.excluded);
  const reasons = [...new Set(expected.values())].sort((a, b) => Number(a === UNCLASSIFIED) - Number(b === UNCLASSIFIED) || (a < b ? -1 : 1));
  const groups = reasons.map((reason) => {
    const failing = new Set([...expected].filter(([, r]) => r === reason).map(([key]) => key));
    return `\n## ${reason}\n${linesFor(run, 'test', failing).join('\n')}\n`;
  });
  return HEADER + groups.join('');
}

/** Lines for the failing tests below a folder; one if it is all of them. */
function linesFor(tests: readonly Test[], folder: string, failing: ReadonlySet<string>): string[] {
  const fails = (test: Test): boolean => test.modes.every((mode) => failing.has(scenarioKey(test.path, mode)));
  if (tests.length > 1 && tests.every(fails)) return [`${folder}/**`];
  const lines: string[] = [];
  for (const [name, below] of byChild(tests, folder)) {
    const only = below[0]!;
    if (only.path !== name) lines.push(...linesFor(below, name, failing));
    else if (fails(only)) lines.push(name);
    else lines.push(...only.modes.filter((mode) => failing.has(scenarioKey(name, mode))).map((mode) => `${name} ${mode}`));
  }
  return lines;
}

/** Tests by the file or folder directly below `folder` that they are in. */
function byChild(tests: readonly Test[], folder: string): Map<string, Test[]> {
  const children = new Map<string, Test[]>();
  for (const test of tests) {
    const end = test.path.indexOf('/', folder.length + 1);
    const name = end < 0 ? test.path : test.path.slice(0, end);
    const list = children.get(name);
    if (list) list.push(test);
    else children.set(name, [test]);
  }
  return children;
}
