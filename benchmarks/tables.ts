import type { CoverageStep } from '../compiler/index.js';
import type { Engine } from './engines.js';
import { bytesFor, commonCurve, shareFor, type IcCoverage } from './ic-coverage.js';
import type { KernelReport } from './kernels.js';
import { PARTS, RATIOS, ratiosAmong, type GroupMean, type Part, type RatioName, type Report } from './report.js';
import type { ModuleStart, StartReport } from './start.js';

/** The report as text, a table for each part that was measured. */
export function renderReport(report: Report): string {
  return [describeRun(report), ...PARTS.flatMap((part) => renderPart(report, part) ?? [])].join('\n\n');
}

/** Versions, machine, and how often. */
export function describeRun({ machine, versions, rounds }: Report): string {
  const engines = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ');
  return `${engines}; ${machine.cores} x ${machine.cpu}, ${(machine.memoryBytes / 2 ** 30).toFixed(0)} GiB, ${machine.system}; ${rounds === 1 ? '1 round' : `medians of ${rounds} rounds`}`;
}

/** The tables of one part, and what failed; undefined if it was not measured. */
export function renderPart(report: Report, part: Part): string | undefined {
  const mean = report.means.find(({ group }) => group === part), ic = report.ic.filter(({ group }) => group === part);
  const failures = report.failures.filter((failure) => failure.part === part).map(({ message }) => `  ${message}`);
  const tables = [
    ...(mean ? [scoreTable(report, mean), sizeTable(report, mean)] : []),
    ...(ic.length > 0 ? [icTable(ic)] : []),
    ...(part === 'kernels' && report.kernels ? [kernelTable(report.kernels)] : []),
    ...(part === 'start' && report.start ? [startTable(report.start)] : []),
    ...(failures.length > 0 ? [`Failures\n${failures.join('\n')}`] : []),
  ];
  return tables.length > 0 ? tables.join('\n\n') : undefined;
}

function scoreTable({ results, engines }: Report, mean: GroupMean): string {
  const names = ratiosAmong(engines);
  const rows = results.filter(({ group }) => group === mean.group).map(({ name, inMean, scores, ratios }) => [
    inMean ? name : `${name} (not in mean)`,
    ...engines.map((engine) => score(scores[engine]?.median)),
    ...names.map((ratio) => fixed(ratios[ratio], RATIOS[ratio].digits)),
  ]);
  const header = ['program', ...engines, ...names.map((name) => RATIOS[name].title)];
  return renderTable(`${mean.group} (score: higher is better)`, header, [...rows, ...meanRows(mean, engines, names)]);
}

function sizeTable({ results, engines }: Report, { group }: GroupMean): string {
  const rows = results.filter((result) => result.group === group && result.inMean).map(({ name, rawBytes, gzipBytes, compileMs, peakBytes, wasmMemoryBytes }) => [
    name, fixed(inUnits(rawBytes, 1e3), 1), fixed(inUnits(gzipBytes, 1e3), 1), fixed(compileMs, 0),
    ...engines.map((engine) => fixed(inUnits(peakBytes[engine], 1e6), 0)), fixed(inUnits(wasmMemoryBytes, 1e6), 1),
  ]);
  return renderTable(`${group}: modules, and peak memory of the processes (MB)`, ['program', 'wasm kB', 'gzip kB', 'compile ms', ...engines, 'heap'], rows);
}

/** The number of programs is said again where an engine failed on some. */
function meanRows({ programs, ratios }: GroupMean, engines: readonly Engine[], names: readonly RatioName[]): string[][] {
  const row = (title: string, cell: (ratio: NonNullable<GroupMean['ratios'][RatioName]>, digits: number) => string): string[] =>
    [title, ...engines.map(() => ''), ...names.map((name) => (ratios[name] ? cell(ratios[name], RATIOS[name].digits) : '-'))];
  return [
    row(`mean of ${programs}`, (ratio, digits) => `${fixed(ratio.mean, digits)}${ratio.programs < programs ? ` (of ${ratio.programs})` : ''}`),
    row('least', ({ least }, digits) => fixed(least, digits)),
  ];
}

function icTable(coverage: readonly IcCoverage[]): string {
  const rows = coverage.map(({ name, named, elements, evaluated, all, curve }) => [
    name, ...[named, elements, evaluated].flatMap((one) => [String(one.accesses), one.accesses > 0 ? percent(one.covered) : '-']), percent(all.covered), ...curveCells(curve),
  ]);
  const curve = commonCurve(coverage), shares = coverage.map(({ all }) => all.covered);
  const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
  const all = [`all ${shares.length}, each alike`, '', '', '', '', '', '', percent(mean), ...curveCells(curve)];
  const columns = ['program', 'named', 'covered', 'elements', 'covered', 'evaluated', 'covered', 'all covered', 'bytes for 95%', 'for 99%', 'by 2 KB'];
  const steps = curve.map((step) => [step.hits, String(step.bytes), percent(step.share), String(step.cumulativeBytes), percent(step.cumulativeShare)]);
  return [
    renderTable(`Inline caches (one short run; the library has ${coverage[0]!.libraryBytes} bytes)`, columns, [...rows, all]),
    renderTable('Bytes of stubs against share of accesses', ['accesses by stub', 'more bytes', 'share', 'sum bytes', 'sum share'], steps),
  ].join('\n\n');
}
function curveCells(curve: readonly CoverageStep[]): string[] {
  return [...[0.95, 0.99].map((share) => String(bytesFor(share, curve) ?? '-')), percent(shareFor(2048, curve))];
}
const percent = (share: number): string => `${fixed(share * 100, 2)}%`;

function kernelTable({ engines, results }: KernelReport): string {
  const ratios = ratiosAmong(engines);
  const rows = results.map(({ name, nanoseconds }) => [
    name,
    ...engines.map((engine) => fixed(nanoseconds[engine], 2)),
    ...ratios.map((ratio) => fixed(quotient(nanoseconds[RATIOS[ratio].to], nanoseconds[RATIOS[ratio].of]), RATIOS[ratio].digits)),
  ]);
  return renderTable('Kernels (ns per operation: lower is better)', ['operation', ...engines, ...ratios.map((ratio) => RATIOS[ratio].title)], rows);
}

function startTable(start: StartReport): string {
  const header = ['raw bytes', 'gzip bytes', 'compile ms', 'module ms', 'instantiate ms', 'to output ms', 'first: instantiate', 'first: to output'];
  const times = [start.moduleMs, start.warm.instantiateMs, start.warm.outputMs, start.first.instantiateMs, start.first.outputMs];
  const row = [String(start.rawBytes), String(start.gzipBytes), fixed(start.compileMs, 0), ...times.map((time) => fixed(time, 3))];
  const hello = renderTable('Hello world', ['', ...header], [['hello', ...row]]);
  return start.modules ? `${hello}\n\n${modulesTable(start.modules)}` : hello;
}
function modulesTable(modules: readonly ModuleStart[]): string {
  const header = ['kB', 'node: module ms', 'instantiate', 'to output', 'wasmtime: compile ms', 'deserialize', 'instantiate', 'run'];
  const rows = modules.map(({ name, rawBytes, node, wasmtime }) => [
    name, fixed(rawBytes / 1000, 0), fixed(node.moduleMs, 2), fixed(node.instantiateMs, 3), fixed(node.outputMs, 3),
    ...[wasmtime?.compile, wasmtime?.deserialize, wasmtime?.instantiate, wasmtime?.run].map((time) => fixed(time, 3)),
  ]);
  return renderTable('Start', ['', ...header], rows);
}

/** Time of the other divided by that of one, so that more is better, as with scores. */
export function quotient(theirs: number | undefined, ours: number | undefined): number | undefined {
  return theirs === undefined || ours === undefined || ours <= 0 || theirs <= 0 ? undefined : theirs / ours;
}

function inUnits(bytes: number | undefined, unit: number): number | undefined {
  return bytes === undefined ? undefined : bytes / unit;
}

function score(value: number | undefined): string {
  return fixed(value, value !== undefined && value < 1000 ? 1 : 0);
}

export function fixed(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits);
}

/** The first column to the left, the others to the right. */
export function renderTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    widths.map((width, column) => (column === 0 ? (cells[0] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join('  ').trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, line(header), rule, ...rows.map(line)].join('\n');
}
