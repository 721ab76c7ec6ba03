import type { IcReport } from '../compiler/index.js';

const SITES = 25;

/** The report of `run --ic-stats` for people: totals, stubs, the most used sites. */
export function formatIcReport({ named, elements, evaluated, all, states, curve, sites, libraryBytes }: IcReport): string {
  const parts = { 'named properties': named, elements, ...(evaluated.accesses > 0 ? { 'in evaluated code': evaluated } : {}), all };
  const totals = Object.entries(parts).map(([what, { accesses, misses, covered }]) => [what, String(accesses), String(misses), percent(covered)]);
  const steps = curve.map((step) => [step.hits, String(step.bytes), percent(step.share), String(step.cumulativeBytes), percent(step.cumulativeShare)]);
  const siteRows = sites.slice(0, SITES).map((site) => [
    `${site.position} ${site.function} .${site.name}`, site.operation, String(site.accesses), String(site.misses), site.state, [...site.stubs, ...countsOf(site.reasons)].join(' '),
  ]);
  return [
    table(['inline caches', 'accesses', 'misses', 'covered'], totals),
    `misses: ${countsOf(named.reasons).join(', ') || 'none'}; sites that ran: ${countsOf(states).join(', ') || 'none'}\n`,
    table(['accesses by stub', 'more bytes', 'share', 'sum bytes', 'sum share'], steps),
    `the whole library has ${libraryBytes} bytes; hits of a site are divided evenly among its entries\n`,
    table(['site', 'operation', 'accesses', 'misses', 'state', 'stubs and reasons of misses'], siteRows),
  ].join('\n');
}

function countsOf(counts: Record<string, number>): string[] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a).map(([name, n]) => `${name}: ${n}`);
}
function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`;
}
/** The first column and texts to the left, numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const isNumber = header.map((_, column) => rows.every((row) => /^[\d.]*%?$/.test(row[column]!)));
  return [header, ...rows].map((row) => `${row.map((cell, n) => (isNumber[n] ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join('  ').trimEnd()}\n`).join('');
}
