#!/usr/bin/env node
/** `npm run test262 -- [filters]`: docs/conformance.md tells how. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeDocs } from './docs.js';
import { type Comparison, compareWith, formatExpectations, parseExpectations, updateExpectations } from './expectations.js';
import type { Result } from './outcome.js';
import { runAll } from './pool.js';
import type { HowToRun } from './protocol.js';
import { emptyTally, addTest, folderOf, formatTallies, groupByTest, percent, tallyBy } from './report.js';
import { findTests, sampleTests, scenarioKey, selectTests, type Test } from './tests.js';

interface Options {
  jobs: number;
  timeout: number;
  feature?: string;
  depth: number;
  sample: number;
  sampleCount?: number;
  seed: number;
  optimize: HowToRun['optimize'];
  gcStress: number;
  exits: HowToRun['exits'];
  linked?: boolean;
  json: string;
  expectations: string;
  update?: boolean;
  writeDocs?: boolean;
  from?: string;
  features?: boolean;
  failures?: boolean;
}

/** Results that are printed; the rest is in the JSON. */
const SHOWN = 1000;

const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const command = new Command('test262')
  .description('Runs tests of a test262 checkout, which TEST262_DIR names, and compares with the committed list of what fails.')
  .argument('[filters...]', "paths below test/, of files or folders, or patterns with * and **: 'language/statements', 'built-ins/Array/**/length.js'")
  .option('-j, --jobs <n>', 'worker processes', parseCount, cpus().length)
  .option('--timeout <ms>', 'limit for one run of a test', parseCount, 30_000)
  .option('--feature <name>', 'only tests with this feature flag')
  .option('--depth <n>', 'folders below test/ of the table', parseCount, 2)
  .option('--sample <n>', 'only every n-th test', parseCount, 1)
  .option('--sample-count <n>', 'only n tests, which the seed picks', parseCount)
  .option('--seed <n>', 'for --sample-count', parseNumber, 1)
  .option('-O, --optimize <level>', 'how the tests are compiled: 0 to 3', parseLevel, 0)
  .addOption(new Option('--gc-stress [n]', 'collect and verify the heap at every n-th safepoint of a test').preset('17').argParser(parseCount).default(0))
  .addOption(new Option('--exits <mode>', 'always: with -O2 and -O3, every guess is taken for wrong').choices(['guess', 'always']).default('guess'))
  .option('--linked', 'link each script with what it can reach of the runtime, as programs are')
  .option('--json <file>', 'where to write the results', 'test262-results.json')
  .option('--expectations <file>', 'the list of what fails', path.join(repository, 'conformance', 'expectations.txt'))
  .option('--update', 'write the list: failures are added, what passes is removed')
  .option('--write-docs', 'write the figures into docs/conformance.md and docs/language.md')
  .option('--from <file>', 'take the results of an earlier run instead of running')
  .option('--features', 'print the figures by feature too')
  .option('--failures', 'print every failure, known or not');

/** Gives the exit code: 1 if something failed that the list does not have. */
async function main(filters: readonly string[], options: Options): Promise<number> {
  const folder = checkout();
  const all = findTests(folder);
  const selected = select(all, filters, options);
  const expected = parseExpectations(existsSync(options.expectations) ? readFileSync(options.expectations, 'utf8') : '', all);
  const start = performance.now();
  const results = options.from === undefined ? await run(folder, selected, options) : readResults(options.from, selected);
  const seconds = (performance.now() - start) / 1000;
  const comparison = compareWith(expected, results);
  if (options.from === undefined) writeFileSync(options.json, `${JSON.stringify({ seconds: Math.round(seconds), filters, results })}\n`);
  print(selected, results, comparison, options, seconds);
  if (options.writeDocs) writeDocs(repository, selected, results, describeRun(filters, options));
  if (!options.update) return comparison.unexpected.length > 0 ? 1 : 0;
  writeFileSync(options.expectations, formatExpectations(updateExpectations(expected, results, all), all));
  console.log(`wrote ${path.relative(process.cwd(), options.expectations)}`);
  return 0;
}

function checkout(): string {
  const folder = process.env['TEST262_DIR'];
  if (!folder) return command.error('error: TEST262_DIR is not set. Get the tests with\n  git clone --depth 1 https://github.com/tc39/test262\nand set TEST262_DIR to that folder.', { exitCode: 2 });
  if (!existsSync(path.join(folder, 'harness', 'assert.js'))) command.error(`error: TEST262_DIR (${folder}) is not a checkout of test262: it has no harness/assert.js`, { exitCode: 2 });
  return path.resolve(folder);
}

function select(all: readonly Test[], filters: readonly string[], { feature, sample, sampleCount, seed }: Options): Test[] {
  try {
    const selected = selectTests(all, filters, feature).filter((_, n) => n % sample === 0);
    return sampleCount === undefined ? selected : sampleTests(selected, sampleCount, seed);
  } catch (error) {
    return command.error(`error: ${(error as Error).message}`, { exitCode: 2 });
  }
}

async function run(folder: string, tests: readonly Test[], options: Options): Promise<Result[]> {
  const jobs = tests.filter((test) => !test.excluded).flatMap((test) => test.modes.map((mode) => ({ path: test.path, mode })));
  const results: Result[] = [];
  let failed = 0;
  const progress = progressLine();
  const { optimize, gcStress, exits, linked = false } = options;
  await runAll(jobs, { folder, optimize, gcStress, exits, linked, workers: options.jobs, timeoutMs: options.timeout }, (result) => {
    results.push(result);
    if (result.status !== 'pass') failed++;
    progress(`${results.length}/${jobs.length} runs, ${failed} failed`);
  });
  progress('');
  return results.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.mode < b.mode ? -1 : 1));
}

/** Those of the selected tests; all of them must be there. */
function readResults(file: string, tests: readonly Test[]): Result[] {
  const { results } = JSON.parse(readFileSync(file, 'utf8')) as { results: Result[] };
  const wanted = new Set(tests.flatMap((test) => (test.excluded ? [] : test.modes.map((mode) => scenarioKey(test.path, mode)))));
  const found = results.filter(({ path: name, mode }) => wanted.delete(scenarioKey(name, mode)));
  if (wanted.size > 0) command.error(`error: ${file} lacks ${wanted.size} results, such as ${[...wanted][0]}: use the filters of that run`, { exitCode: 2 });
  return found;
}

function describeRun(filters: readonly string[], { sample, sampleCount, seed, optimize, gcStress, exits, linked }: Options): string {
  const date = new Date().toISOString().slice(0, 10);
  const which = filters.length ? `of ${filters.map((filter) => `\`${filter}\``).join(', ')}` : 'of everything';
  const tests = sample === 1 ? 'all tests' : `every ${sample}th test`;
  const count = sampleCount === undefined ? tests : `${sampleCount} tests (seed ${seed})`;
  return `${date}, ${count} ${which}, \`-O${optimize}\`${gcStress > 0 ? `, --gc-stress ${gcStress}` : ''}${exits === 'always' ? ', --exits always' : ''}${linked ? ', --linked' : ''}.`;
}

/** A line on the terminal that is overwritten; elsewhere a line each minute. */
function progressLine(): (text: string) => void {
  const { isTTY } = process.stderr;
  let last = performance.now();
  return (text) => {
    if (text === '' ? !isTTY : performance.now() - last < (isTTY ? 200 : 60_000)) return;
    last = performance.now();
    process.stderr.write(isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  };
}

function print(selected: readonly Test[], results: readonly Result[], { unexpected, fixed }: Comparison, options: Options, seconds: number): void {
  const byTest = groupByTest(selected, results);
  console.log(formatTallies('folder', tallyBy(byTest, (test) => [folderOf(test, options.depth + 1)])));
  if (options.features) console.log(`\n${formatTallies('feature', tallyBy(byTest, (test) => test.meta.features))}`);
  if (options.failures) printResults('failed', results.filter(({ status }) => status !== 'pass'));
  else printResults('new failures', unexpected);
  printResults('fixed', fixed);
  const total = emptyTally();
  for (const [test, list] of byTest) addTest(total, test, list);
  console.log(`\n${total.tests} tests (${results.length} runs): ${total.passed} passed, ${percent(total)}; ${total.crashed} crash, trap or hang; ${total.excluded} excluded; ${seconds.toFixed(0)} s`);
  console.log(`${unexpected.length} new failures, ${fixed.length} fixed, in runs`);
}

function printResults(title: string, results: readonly Result[]): void {
  if (results.length === 0) return;
  console.log(`\n${title}:`);
  for (const { path: file, mode, status, message } of results.slice(0, SHOWN)) console.log(`  ${status === 'fail' || status === 'pass' ? '' : `${status.toUpperCase()} `}${file} (${mode})${message === undefined ? '' : ` ${message.split('\n')[0]}`}`);
  if (results.length > SHOWN) console.log(`  … and ${results.length - SHOWN} more: see the JSON`);
}

function parseLevel(text: string): HowToRun['optimize'] {
  if (!/^[0-3]$/.test(text)) throw new InvalidArgumentError('Write 0, 1, 2 or 3.');
  return Number(text) as HowToRun['optimize'];
}

function parseNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('Write an integer.');
  return value;
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Write a positive integer.');
  return value;
}

process.exitCode = await main(command.parse().args, command.opts<Options>());
