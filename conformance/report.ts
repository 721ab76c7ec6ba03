/** Figures of a run, by folder and by feature. */
import type { Result, Status } from './outcome.js';
import type { Test } from './tests.js';

export interface Tally {
  /** Tests (not runs): all modes of a test must pass. */
  tests: number;
  passed: number;
  /** Bugs whatever the test is about. */
  crashed: number;
  excluded: number;
}

export const emptyTally = (): Tally => ({ tests: 0, passed: 0, crashed: 0, excluded: 0 });

const BROKEN: ReadonlySet<Status> = new Set<Status>(['crash', 'trap', 'timeout']);

/** Tests with the results of their modes. */
export function groupByTest(tests: readonly Test[], results: readonly Result[]): Map<Test, Result[]> {
  const byPath = new Map<string, Result[]>();
  for (const result of results) byPath.set(result.path, [...(byPath.get(result.path) ?? []), result]);
  return new Map(tests.map((test) => [test, byPath.get(test.path) ?? []]));
}

/**
 * @param groupsOf the rows that a test counts in
 */
export function tallyBy(byTest: ReadonlyMap<Test, readonly Result[]>, groupsOf: (test: Test) => readonly string[]): Map<string, Tally> {
  const rows = new Map<string, Tally>();
  for (const [test, results] of byTest) {
    for (const group of groupsOf(test)) {
      const row = rows.get(group) ?? emptyTally();
      rows.set(group, row);
      addTest(row, test, results);
    }
  }
  return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function addTest(row: Tally, test: Test, results: readonly Result[]): void {
  if (test.excluded) {
    row.excluded++;
    return;
  }
  row.tests++;
  if (results.every(({ status }) => status === 'pass')) row.passed++;
  if (results.some(({ status }) => BROKEN.has(status))) row.crashed++;
}

/** `test/language/expressions` of a test somewhere below it. */
export function folderOf({ path }: Pick<Test, 'path'>, depth: number): string {
  return path.split('/').slice(0, -1).slice(0, depth).join('/');
}

export function percent({ tests, passed }: Tally): string {
  return tests === 0 ? '–' : `${((100 * passed) / tests).toFixed(1)} %`;
}

/** A table of text with right-aligned figures. */
export function formatTallies(title: string, rows: ReadonlyMap<string, Tally>): string {
  const header = [title, 'tests', 'pass', '', 'broken', 'excluded'];
  const lines = [...rows].map(([name, row]) => [name, String(row.tests), String(row.passed), percent(row), row.crashed ? String(row.crashed) : '', row.excluded ? String(row.excluded) : '']);
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).join('\n');
}
