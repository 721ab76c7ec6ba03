import type { IcCoverage } from './ic-coverage.js';
import type { KernelReport } from './kernels.js';
import type { ProgramResult, Report } from './report.js';
import type { ModuleStart, StartReport } from './start.js';

/** The report as text, a table for each part that was measured. */
export function renderReport(report: Report): string {
  const { node, cpu, cores } = report.machine;
  const parts = [`node ${node}, ${cores} x ${cpu}, ${report.rounds} rounds, medians`];
  if (report.results.length > 0) parts.push(programTable(report));
  if (report.ic.length > 0) parts.push(icTable(report.ic));
  if (report.kernels) parts.push(kernelTable(report.kernels));
  if (report.start) parts.push(startTable(report.start));
  if (report.failures.length > 0) parts.push(`Failures\n${report.failures.map((failure) => `  ${failure}`).join('\n')}`);
  return parts.join('\n\n');
}

/** The report as a file of the documentation. */
export function renderMarkdown(report: Report): string {
  return `# Results\n\nMade by \`npm run bench\` on ${report.date.slice(0, 10)}. What the columns mean: [README.md](README.md).\n\n\`\`\`\n${renderReport(report)}\n\`\`\`\n`;
}

function programTable({ results, means }: Report): string {
  const header = [
    'program', 'full', 'baseline', 'jsaot', '/baseline', '/full', 'wasm kB', 'gzip kB', 'compile ms', 'peak MB', 'full MB', 'heap MB',
  ];
  const rows = means.flatMap((mean) => [
    ...results.filter(({ group }) => group === mean.group).map(programRow),
    [`${mean.group}: mean of ${mean.programs}`, '', '', '', fixed(mean.toBaseline, 2), fixed(mean.toFull, 3)],
  ]);
  return renderTable('Programs (score: higher is better)', header, rows);
}

function programRow(result: ProgramResult): string[] {
  const { scores, ratios, peakBytes } = result;
  return [
    result.inMean ? result.name : `${result.name} (not in mean)`,
    score(scores.full?.median), score(scores.baseline?.median), score(scores.jsaot?.median),
    fixed(ratios.toBaseline, 2), fixed(ratios.toFull, 3),
    fixed(inUnits(result.rawBytes, 1e3), 1), fixed(inUnits(result.gzipBytes, 1e3), 1), fixed(result.compileMs, 0),
    fixed(inUnits(peakBytes.jsaot, 1e6), 0), fixed(inUnits(peakBytes.full, 1e6), 0), fixed(inUnits(result.wasmMemoryBytes, 1e6), 1),
  ];
}

function icTable(coverage: readonly IcCoverage[]): string {
  const percent = (share: number): string => `${fixed(share * 100, 3)}%`;
  const rows = coverage.map(({ name, named, elements, all, bytesFor95, libraryBytes }) => [
    name, String(named.accesses), String(named.misses), percent(named.covered), String(elements.accesses), percent(elements.covered), percent(all.covered),
    bytesFor95 === undefined ? '-' : String(bytesFor95), String(libraryBytes),
  ]);
  return renderTable('Inline caches (one short run)', ['program', 'named', 'misses', 'covered', 'elements', 'covered', 'all covered', 'bytes for 95%', 'library bytes'], rows);
}

function kernelTable({ results, failures }: KernelReport): string {
  const rows = results.map(({ name, nanoseconds: { full, baseline, jsaot } }) => [
    name, fixed(full, 2), fixed(baseline, 2), fixed(jsaot, 2), fixed(quotient(baseline, jsaot), 2), fixed(quotient(full, jsaot), 3),
  ]);
  const table = renderTable('Kernels (ns per operation: lower is better)', ['operation', 'full', 'baseline', 'jsaot', '/baseline', '/full'], rows);
  return [table, ...failures.map((failure) => `  failed: ${failure}`)].join('\n');
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

/** Time of the other divided by ours, so that more is better, as with scores. */
function quotient(theirs: number | undefined, ours: number | undefined): number | undefined {
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
