/** Finds the tests of a test262 checkout, and the runs that each asks for. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { exclusionOf } from './features.js';
import { type Frontmatter, parseFrontmatter } from './frontmatter.js';

/** How a test is run: once as each of these that its flags allow. */
export type Mode = 'sloppy' | 'strict' | 'module' | 'raw';

export interface Test {
  /** Below the checkout, with `/`: `test/language/…/name.js`. */
  readonly path: string;
  readonly meta: Frontmatter;
  readonly modes: readonly Mode[];
  /** Why it is not run: a feature that is not part of the language yet, or a host of another kind. */
  readonly excluded: string | null;
}

/** One run of one test. */
export interface Scenario {
  readonly test: Test;
  readonly mode: Mode;
}

export const scenarioKey = (testPath: string, mode: Mode): string => `${testPath} ${mode}`;

/**
 * All tests below `folder/test`, sorted.
 *
 * @param folder a checkout of test262
 * @throws Error when a file has no valid frontmatter
 */
export function findTests(folder: string): Test[] {
  return walk(folder, 'test').map((file) => readTest(folder, file));
}

export function readTest(folder: string, file: string): Test {
  try {
    const meta = parseFrontmatter(readFileSync(path.join(folder, file), 'utf8'));
    return { path: file, meta, modes: modesOf(meta.flags), excluded: exclusionOf(file, meta.features, meta.flags) };
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** https://github.com/tc39/test262/blob/main/INTERPRETING.md#flags */
export function modesOf(flags: readonly string[]): Mode[] {
  if (flags.includes('module')) return ['module'];
  if (flags.includes('raw')) return ['raw'];
  if (flags.includes('onlyStrict')) return ['strict'];
  if (flags.includes('noStrict')) return ['sloppy'];
  return ['sloppy', 'strict'];
}

/** `_FIXTURE` files are parts of other tests. */
function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder)).sort().flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(root, file)).isDirectory()) return walk(root, file);
    return name.endsWith('.js') && !name.includes('_FIXTURE') ? [file] : [];
  });
}

/**
 * Tests that one of the filters selects: a path (with or without `test/`) of a
 * file or folder, or a pattern with `*` (any part of a name) and `**` (any folders).
 *
 * @throws Error when a filter selects nothing
 */
export function selectTests(tests: readonly Test[], filters: readonly string[], feature?: string): Test[] {
  const selected = new Set<Test>();
  for (const filter of filters.length ? filters : ['**']) {
    const matching = tests.filter(filterFor(filter));
    if (matching.length === 0) throw new Error(`no test matches ${filter}`);
    for (const test of matching) selected.add(test);
  }
  return [...selected].filter((test) => feature === undefined || test.meta.features.includes(feature)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * So many of the tests that are run, or all if there are fewer: the same for the same seed, whatever
 * other tests there are.
 */
export function sampleTests(tests: readonly Test[], count: number, seed: number): Test[] {
  const rank = ({ path: file }: Test): string => createHash('sha256').update(`${seed} ${file}`).digest('hex');
  const ranked = tests.filter(({ excluded }) => !excluded).map((test) => [rank(test), test] as const);
  const picked = ranked.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, count);
  return picked.map(([, test]) => test).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filterFor(filter: string): (test: Test) => boolean {
  const wanted = filter.replace(/^(\.\/)?(test\/)?/, 'test/').replace(/\/$/, '');
  if (!wanted.includes('*')) return ({ path: file }) => file === wanted || file.startsWith(`${wanted}/`);
  const pattern = wanted.split(/(\*\*\/?|\*)/).map((part) => (part === '*' ? '[^/]*' : part.startsWith('**') ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))).join('');
  const regExp = new RegExp(`^${pattern}(/.*)?$`);
  return ({ path: file }) => regExp.test(file);
}
