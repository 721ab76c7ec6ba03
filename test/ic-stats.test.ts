/** --ic-stats: accesses are counted by compiled code, misses by the kernel, and read from the memory after the run. */
import { describe, expect, test } from 'vitest';
import { compile, coverageCurve, readIcStats, type CompileOptions, type IcReport } from '../compiler/index.js';
import { runModule } from './support/host.js';
import { runNode } from './support/node-oracle.js';
import { cliPath } from './support/paths.js';

async function measure(source: string, options: Partial<CompileOptions> = {}): Promise<IcReport> {
  const { binary, stats } = await compile(source, { icStats: true, ...options });
  let report: IcReport | undefined;
  runModule(binary!, [], (memory) => { report = readIcStats(memory, stats.ic!); });
  return report!;
}
const site = (report: IcReport, operation: string, name: string, fn: string) =>
  report.sites.filter((one) => one.operation === operation && one.name === name && one.function === fn);

/** `degree` shapes that all have `x`, read in turn by `get`, which is called 1,000 times for each. */
const polymorphic = (degree: number) => `
  var objects = [];
  for (var i = 0; i < ${degree}; i++) { var o = {}; o['k' + i] = i; o.x = i; objects.push(o); }
  function get(o) { return o.x; }
  var sum = 0;
  for (var n = 0; n < ${1000 * degree}; n++) sum += get(objects[n % ${degree}]);`;

// At -O2 the fast path is at the site, at -O1 in the stubs.
describe.each([1, 2] as const)('-O%d', (optimize) => {
  test('a monomorphic loop misses once', async () => {
    const report = await measure('function loop(o) { for (var i = 0; i < 1000; i++) o.n = o.n + 1; } loop({ n: 0 });', { optimize });
    expect(report.named).toMatchObject({ accesses: 2000, misses: 2, reasons: { First: 2 } });
    expect(report.named.covered).toBeGreaterThanOrEqual(0.99);
    expect(site(report, 'getNamed', 'n', 'loop')).toMatchObject([{ accesses: 1000, misses: 1, state: 'mono', stubs: ['GetInline'], position: '1:57' }]);
    expect(site(report, 'setNamed', 'n', 'loop')).toMatchObject([{ accesses: 1000, misses: 1, state: 'mono', stubs: ['SetInline'] }]);
  });
  test('a site of four shapes has four entries', async () => {
    const report = await measure(polymorphic(4), { optimize });
    const stubs = ['GetInline', 'GetInline', 'GetInline', 'GetInline'];
    expect(site(report, 'getNamed', 'x', 'get')).toMatchObject([{ accesses: 4000, misses: 4, state: 'poly 4', stubs, reasons: { First: 1, NewShape: 3 } }]);
  });
  test('a site of eight shapes is megamorphic: its stubs are in the cache of all such sites', async () => {
    const report = await measure(polymorphic(8), { optimize });
    expect(site(report, 'getNamed', 'x', 'get')).toMatchObject([{ accesses: 8000, misses: 12, state: 'mega', stubs: [], reasons: { First: 1, NewShape: 4, Megamorphic: 7 } }]);
  });
  test('an object of 500 properties that the program names is no dictionary', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `p${i}`);
    const report = await measure(`
      function Large() { ${names.map((name, i) => `this.${name} = ${i};`).join(' ')} }
      function get(o) { return o.p499; }
      var sum = 0;
      for (var i = 0; i < 100; i++) sum += get(new Large());`, { optimize });
    expect(report.named).toMatchObject({ accesses: 50_100, misses: 501, reasons: { First: 501 } });
  });
  test('method calls and instanceof', async () => {
    const report = await measure(`
      function A() {}
      A.prototype.m = function () { return 1; };
      function use(a) { for (var i = 0; i < 500; i++) if (a instanceof A) a.m(); }
      use(new A);`, { optimize });
    expect(site(report, 'getMethod', 'm', 'use')).toMatchObject([{ accesses: 500, misses: 1, state: 'mono', stubs: ['GetProto'] }]);
    expect(report.sites.filter(({ operation }) => operation === 'instanceof').map(({ accesses, misses }) => [accesses, misses])).toEqual([[500, 1], [500, 1]]);
  });
  test('why an access is not cached', async () => {
    const report = await measure('function use(v) { for (var i = 0; i < 10; i++) v.toFixed; } use(1);', { optimize });
    expect(site(report, 'getNamed', 'toFixed', 'use')).toMatchObject([{ accesses: 10, misses: 10, state: 'uncached', reasons: { Primitive: 10 } }]);
  });
  test('elements: all, and those that no stub does', async () => {
    const report = await measure('var a = [1, 2, 3], s = 0; for (var i = 0; i < 30; i++) { s += a[i % 3]; a[i % 3] = s; } a["x" + s] = 1;', { optimize });
    expect(report.elements).toMatchObject({ accesses: 61, misses: 1 });
  });
  test.each([4, 8])('the curve ends at what is covered, with %d shapes', async (degree) => {
    const { curve, all, libraryBytes } = await measure(polymorphic(degree), { optimize });
    expect(curve.at(-1)!.cumulativeShare).toBeCloseTo(all.covered, 10);
    expect(curve.every(({ bytes, hits }) => bytes > 0 || hits.startsWith('('))).toBe(true);
    expect(curve.at(-1)!.cumulativeBytes).toBeLessThanOrEqual(libraryBytes);
  });
  test('hits of a megamorphic site are those of its stubs in the cache, and need the look-up there', async () => {
    const { hits, curve, sizes } = await measure(polymorphic(8), { optimize });
    expect(Object.keys(hits)).toContain('get GetInline megamorphic');
    expect(hits['get GetInline megamorphic']).toBeGreaterThan(7900);
    const step = curve.find((one) => one.hits === 'get GetInline megamorphic')!;
    expect(step.bytes).toBeGreaterThanOrEqual(sizes.stubs['Megamorphic']!);
  });
  test('accesses in evaluated code: names are no stub\'s, elements are', async () => {
    const code = 'var o = { n: 1 }, a = [1, 2, 3]; for (var i = 0; i < 100; i++) { o.n = o.n + a[i % 3]; o.n += 1; o.n++; } a.push(4); a[7];';
    const report = await measure(`(0, eval)(${JSON.stringify(code)} + String(""));`, { optimize });
    // Each time round: two of o.n, one of the element, two each of += and ++; then push, and an element that is not there.
    expect(report.evaluated).toMatchObject({ accesses: 702, misses: 602 });
    expect(report.all.accesses).toBe(report.named.accesses + report.elements.accesses + 702);
    expect(report.hits['elements']).toBe(report.elements.accesses - report.elements.misses + 100);
  });
});

test('the curve takes what gives the most accesses for a byte, with what it needs besides', () => {
  const sizes = { functions: { get: 100, method: 100, set: 200, length: 10, elements: 50, guesses: 0 }, stubs: { GetInline: 10, GetProto: 20, SetInline: 30, Megamorphic: 15 } };
  const curve = coverageCurve({ 'get GetInline': 500, 'get GetProto': 30, 'get GetProto megamorphic': 60, 'set SetInline': 100, elements: 250 }, 1000, sizes);
  // Of the 100 bytes of gets, 45 are stubs and the look-up of megamorphic sites.
  expect(curve.map(({ hits, bytes, cumulativeBytes, cumulativeShare }) => [hits, bytes, cumulativeBytes, Number(cumulativeShare.toFixed(3))])).toEqual([
    ['get GetInline', 65, 65, 0.5], ['elements', 50, 115, 0.75], ['get GetProto megamorphic', 35, 150, 0.81], ['get GetProto', 0, 150, 0.84], ['set SetInline', 185, 335, 0.94],
  ]);
});

test('a module compiled without it counts nothing', async () => {
  const source = polymorphic(2);
  const { binary, stats } = await compile(source);
  expect(stats.ic).toBeUndefined();
  const table = (await compile(source, { icStats: true })).stats.ic;
  runModule(binary!, [], (memory) => { expect(readIcStats(memory, table!).elements.accesses).toBe(0); });
});

describe('jsaot run --ic-stats', () => {
  const run = (source: string, ...options: string[]) => runNode([cliPath, 'run', '--ic-stats', ...options, '-'], { input: source });
  test('prints a table', async () => {
    const { stdout, stderr } = await run('var o = { x: 1 }; print(o.x);');
    expect(stdout).toBe('1\n');
    expect(stderr).toMatch(/^inline caches +accesses +misses +covered\nnamed properties +1 +1 +0\.000%$/m);
    expect(stderr).not.toContain('IC-STATS');
  });
  test.each([['at the end', '', 0], ['after an uncaught error', 'throw new Error("no");', 1], ['after process.exit', 'process.exit(3);', 3]])('prints %s', async (_, end, code) => {
    const { stderr, exitCode } = await run(`var o = { x: 1 }; function f() { return o.x; } f(); f(); ${end}`, '--format', 'json');
    expect(exitCode).toBe(code);
    const report = JSON.parse(/^IC-STATS (.*)$/m.exec(stderr)![1]!) as IcReport;
    expect(site(report, 'getNamed', 'x', 'f')).toMatchObject([{ accesses: 2, misses: 1, state: 'mono' }]);
  });
});
