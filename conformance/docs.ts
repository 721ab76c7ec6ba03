/** Writes the figures of a run into docs/conformance.md and docs/language.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS, editionOf } from './features.js';
import type { Result } from './outcome.js';
import { addTest, emptyTally, folderOf, groupByTest, percent, type Tally, tallyBy } from './report.js';
import type { Test } from './tests.js';

const BEGIN = '<!-- figures: made by `npm run test262 -- --write-docs` -->';
const END = '<!-- end of figures -->';

/** @param what which tests were run, in words */
export function writeDocs(repository: string, tests: readonly Test[], results: readonly Result[], what: string): void {
  const byTest = groupByTest(tests, results);
  replaceFigures(path.join(repository, 'docs', 'conformance.md'), `${what}\n\n${folderTable(byTest)}`);
  replaceFigures(path.join(repository, 'docs', 'language.md'), `${what}\n\n${languageTables(byTest)}`);
}

function replaceFigures(file: string, text: string): void {
  const page = readFileSync(file, 'utf8');
  const begin = page.indexOf(BEGIN), end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for figures`);
  writeFileSync(file, `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n${page.slice(end)}`);
}

type ByTest = ReadonlyMap<Test, readonly Result[]>;

function folderTable(byTest: ByTest): string {
  const total = emptyTally();
  for (const [test, results] of byTest) addTest(total, test, results);
  return table('folder', [...tallyBy(byTest, (test) => [folderOf(test, 3)]), ['all', total]]);
}

/** A table for each edition, with a row for each feature flag; ES2015 and before also by folder of the language. */
function languageTables(byTest: ByTest): string {
  const byFeature = tallyBy(byTest, (test) => test.meta.features);
  const unflagged = new Map([...byTest].filter(([test]) => test.path.startsWith('test/language/') && test.meta.features.every((feature) => editionOf(feature) === 'ES2015')));
  const sections = [`## Up to ES2015: by kind of construct\n\n${table('tests', [...tallyBy(unflagged, (test) => [constructOf(test)])])}`];
  for (const edition of ['ES2015', ...Object.keys(EDITIONS)]) {
    const rows = [...byFeature].filter(([feature, { tests }]) => tests > 0 && editionOf(feature) === edition);
    if (rows.length > 0) sections.push(`## ${edition}: by feature\n\n${table('feature', rows)}`);
  }
  return sections.join('\n');
}

/** `statements/for-of` of test/language/statements/for-of/…, `types` of test/language/types/… */
function constructOf(test: Test): string {
  const [, , folder, below] = folderOf(test, 4).split('/');
  return below !== undefined && (folder === 'statements' || folder === 'expressions') ? `${folder}/${below}` : folder!;
}

function table(title: string, rows: readonly (readonly [string, Tally])[]): string {
  const lines = rows.map(([name, row]) => `| ${name} | ${row.tests} | ${percent(row)} | ${row.crashed || ''} | ${row.excluded || ''} |`);
  return [`| ${title} | tests | pass | broken | excluded |`, '| --- | ---: | ---: | ---: | ---: |', ...lines, ''].join('\n');
}
