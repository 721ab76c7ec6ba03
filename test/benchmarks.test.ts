/** The benchmark programs check their own results: here once each, under Node and compiled. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { awfyWorkloads } from '../benchmarks/awfy.js';
import { renderChart } from '../benchmarks/chart.js';
import { ENGINES, type Engine } from '../benchmarks/engines.js';
import { krakenWorkloads } from '../benchmarks/kraken.js';
import { octaneWorkloads } from '../benchmarks/octane.js';
import { cliffsFolder } from '../benchmarks/paths.js';
import { pythonWithWasmtime } from '../benchmarks/python.js';
import { addMeasurements, emptyReport, type Report } from '../benchmarks/report.js';
import { updateResultsFile } from '../benchmarks/results-file.js';
import { renderReport } from '../benchmarks/tables.js';
import { ownWorkloads, type Workload } from '../benchmarks/workload.js';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';
import { root } from './support/paths.js';

const octaneFolder = process.env['OCTANE_DIR'];
const awfyFolder = process.env['AWFY_DIR'];
const krakenFolder = process.env['KRAKEN_DIR'];
const workloads = [
  ...ownWorkloads(1), ...(octaneFolder ? octaneWorkloads(octaneFolder) : []), ...(awfyFolder ? awfyWorkloads(awfyFolder, 1) : []), ...(krakenFolder ? krakenWorkloads(krakenFolder) : []),
];
const server = new CompileServer(120_000);
const temporary = mkdtempSync(path.join(os.tmpdir(), 'jsaot-benchmarks-'));
afterAll(() => {
  server.stop();
  rmSync(temporary, { recursive: true });
});

describe.each(workloads)('$group: $name', ({ name, checking }) => {
  test('gives the same result compiled as under Node', async () => {
    const expected = await runNode(['-'], { input: checking });
    expect(expected.exitCode, expected.stderr).toBe(0);
    const { result, crash } = await server.run(checking, { fileName: `${name}.js`, optimize: 2 });
    expect({ crash, ...result }).toEqual({ stdout: expected.stdout, stderr: '', exitCode: 0 });
  });
});

test('a program measures itself behind the harness', async () => {
  const { measuring } = ownWorkloads(1).find(({ name }) => name === 'spectral-norm')!;
  const { stdout } = await runNode(['-'], { input: measuring });
  expect(stdout).toMatch(/^RESULT spectral-norm \d+(\.\d+)?\n$/);
});

test('a workload of the cliffs prints its shortest run and its result', async () => {
  const harness = readFileSync(path.join(cliffsFolder, 'harness.js'), 'utf8');
  const { stdout } = await runNode(['-'], { input: `${harness}\ngrows('sum', 2, (n) => n + 1);\nmeasureCliffs(/10n/, 2);` });
  expect(stdout).toMatch(/^CLIFF \{"name":"sum, 10n","milliseconds":[\d.e-]+,"result":"21"\}\n$/);
});

describe('Kraken', () => {
  const checkout = (name: string, files: Record<string, string>): string => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(temporary, name, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(temporary, name, file), text);
    }
    return path.join(temporary, name);
  };
  test('takes the programs that LIST names, each with its data in front', async () => {
    const [first, second, ...more] = krakenWorkloads(checkout('kraken', {
      'tests/kraken-1.2/LIST': 'old-program',
      'tests/kraken-1.10/LIST': 'ai-sum\nai-product',
      'tests/kraken-1.10/ai-sum-data.js': 'var numbers = [1, 2, 3];',
      'tests/kraken-1.10/ai-sum.js': 'var total = 0; for (var i = 0; i < numbers.length; i++) total += numbers[i]; if (total !== 6) throw new Error("wrong");',
      'tests/kraken-1.10/ai-product-data.js': '',
      'tests/kraken-1.10/ai-product.js': '',
    }));
    expect([first!.name, second!.name, ...more]).toEqual(['kraken-ai-sum', 'kraken-ai-product']);
    const measured = await runNode(['-'], { input: first!.measuring });
    expect(measured.stdout).toMatch(/^RESULT kraken-ai-sum \d+(\.\d+)?\n$/);
    expect((await runNode(['-'], { input: first!.checking })).stdout).toBe('kraken-ai-sum ok\n');
  });
  test('a folder that has none, or not all of it, is said to be so', () => {
    expect(() => krakenWorkloads(path.join(temporary, 'nothing'))).toThrow(/KRAKEN_DIR: there is no .*LIST$/);
    expect(() => krakenWorkloads(checkout('part', { 'tests/kraken-1.1/LIST': 'one', 'tests/kraken-1.1/one.js': '' }))).toThrow(/no .*one-data\.js, which LIST names/);
  });
});

/** Of two programs, the second of which fails in QuickJS. */
function report(engines: readonly Engine[] = ENGINES): Report {
  const result = emptyReport(['own'], 1, engines, { node: 'v0' });
  const speeds: Record<Engine, number> = { full: 400, baseline: 100, jitless: 50, jsaot: 200, wasmtime: 180, quickjs: 25 };
  const measurement = (name: string, factor: number, without?: Engine) => ({
    workload: { group: 'own', name, measuring: '', checking: '' } as Workload,
    files: { script: '', module: '', precompiled: '' },
    samples: Object.fromEntries(engines.filter((engine) => engine !== without).map((engine) => [engine, [{ scores: new Map([[name, engine === 'jsaot' ? speeds.jsaot * factor : speeds[engine]]]), peakBytes: 1e6 }]])),
    failures: without && engines.includes(without) ? { [without]: 'no end after 1 s' } : {},
  });
  addMeasurements(result, [measurement('first', 1), measurement('second & last', 4, 'quickjs')]);
  return result;
}

describe('the report', () => {
  test('has a mean for each pair of engines, over the programs that ran with both', () => {
    const { means, failures } = report();
    expect(means[0]!.ratios).toMatchObject({ toBaseline: { programs: 2, mean: expect.closeTo(4, 10) as number, least: 2 }, toQuickjs: { programs: 1, least: 8 }, wasmtimeToNode: { programs: 2, least: 0.225 } });
    expect(failures).toEqual([{ part: 'own', message: 'second & last: quickjs: no end after 1 s' }]);
    expect(renderReport(report())).toMatch(/^mean of 2 .*8\.00 \(of 1\)/m);
  });
  test('has columns of the engines that were measured only', () => {
    const text = renderReport(report(['full', 'jsaot']));
    expect(text).toMatch(/^program +full +jsaot +\/full$/m);
    expect(text).not.toMatch(/baseline|quickjs/);
  });
  test('is drawn with a bar for each program and engine, relative to the baseline JIT', () => {
    const svg = renderChart(report());
    const hints = [...svg.matchAll(/<rect [^>]*height="([\d.]+)"[^>]*><title>(.*?)<\/title><\/rect>/g)].map(([, height, hint]) => [hint, Number(height)] as const);
    expect(hints).toHaveLength(2 * ENGINES.length - 1);
    const height = (hint: string): number => new Map(hints).get(hint)!;
    // The axis is logarithmic: 8 times is three times as high as twice.
    expect(height('second &#38; last, jsaot in Node: 8.00')).toBeCloseTo(3 * height('first, jsaot in Node: 2.00'), 0);
    expect(svg).toContain('own: times the speed of V8, baseline JIT');
    for (const engine of ['V8, all tiers', 'QuickJS in wasm in Node']) expect(svg).toContain(`>${engine}</text>`);
  });
  test('replaces the sections of its parts in the file of results, and leaves the others', () => {
    const file = path.join(temporary, 'RESULTS.md');
    writeFileSync(file, '# Results\n\nOld text\n\n## own\n\nold\n\n## octane\n\nkept\n');
    updateResultsFile(file, report());
    const text = readFileSync(file, 'utf8');
    expect(text.match(/^## .*/gm)).toEqual(['## own', '## octane']);
    expect(text).toMatch(/^## own\n\n\d{4}-\d\d-\d\d, `npm run bench -- own`: node v0; /m);
    expect(text).toMatch(/\n## octane\n\nkept\n$/);
    expect(text).not.toMatch(/old/i);
    updateResultsFile(file, report());
    expect(readFileSync(file, 'utf8').match(/^## .*/gm)).toEqual(['## own', '## octane']);
  });
});

describe('npm run bench', () => {
  const bench = (args: readonly string[], env: Record<string, string> = {}) => runNode([path.join(root, 'dist/benchmarks/bench.js'), ...args], { env: { ...process.env, ...env }, cwd: temporary });
  test('runs a program and a kernel with every engine that is there', async () => {
    const engines = (await pythonWithWasmtime()) === undefined ? ENGINES.filter((engine) => engine !== 'wasmtime') : ENGINES;
    const { stdout, stderr, exitCode } = await bench(['own', 'kernels', '--filter', '^(spectral-norm|empty loop)$', '--rounds', '1', '--ms', '1', '--no-ic', '--json']);
    expect(exitCode, stderr).toBe(0);
    const { results, kernels, versions } = JSON.parse(stdout) as Report;
    expect(Object.keys(results[0]!.scores)).toEqual([...engines]);
    expect(Object.keys(kernels!.results[0]!.nanoseconds)).toEqual([...engines]);
    expect(Object.keys(versions)).toEqual(expect.arrayContaining(['node', 'v8', 'quickjs-emscripten']));
  }, 120_000);
  test('says which folder is missing, and which engines there are', async () => {
    expect((await bench(['kraken'], { KRAKEN_DIR: '' })).stderr).toMatch(/^error: KRAKEN_DIR is not set: kraken needs the folder of a checkout of https:/);
    expect((await bench(['own', '--engine', 'spidermonkey'])).stderr).toContain(`Engines: ${ENGINES.join(', ')}.`);
  });
});
