/**
 * What a program compiled with `icStats` counted, read from its memory after
 * the run. Compiled code counts the accesses, the kernel the misses; which
 * site is where, and how large the stubs are, is known at compile time.
 */
import { KERNEL_STATE, MISS_REASONS, MissReason, offsetOf, SITE_ENTRIES, SITE_MEGAMORPHIC, sizeOf, StubKind } from '../abi/index.js';
import type { OpName } from './ir/ops.js';
import type { StubSizes } from './link/runtime.js';

export interface IcSite {
  name: string;
  function: string;
  /** line:column, '' if the access is not written in the source. */
  position: string;
  operation: OpName;
  address: number;
}
/** What is needed to read the counters. */
export interface IcTable {
  sites: IcSite[];
  /** Address of the counters of misses by reason. */
  missCounters: number;
  sizes: StubSizes;
}

export interface Coverage {
  accesses: number;
  /** Accesses that no stub did. */
  misses: number;
  /** Share of the accesses that a stub did; 1 if there were none. */
  covered: number;
}
export interface SiteReport extends Omit<IcSite, 'address'>, Coverage {
  /** How many of the misses for which reason (MissReason). */
  reasons: Record<string, number>;
  state: 'unused' | 'uncached' | 'mono' | 'poly 2' | 'poly 3' | 'poly 4' | 'mega';
  /** Stub of each entry. */
  stubs: string[];
}
export interface StubReport {
  stub: string;
  bytes: number;
  /** Hits of a site are divided evenly among the entries it has at the end. */
  accesses: number;
  /** Of all accesses, elements included. */
  share: number;
  /** With the stubs before it in the list and what they have in common. */
  cumulativeBytes: number;
  cumulativeShare: number;
}
export interface IcReport {
  named: Coverage & { reasons: Record<string, number> };
  elements: Coverage;
  all: Coverage;
  libraryBytes: number;
  /** Part of the library that finds the stub: fast entries, search of the entries. */
  dispatchBytes: number;
  /** By accesses: the curve from bytes of stubs to share of accesses. */
  stubs: StubReport[];
  /** Sites that ran, and how many of each state. */
  states: Record<string, number>;
  /** The most used ones. */
  sites: SiteReport[];
}

const MOST_USED = 200;
/** Hits of sites that have no entries any more: they became megamorphic, or the epoch advanced. */
const DROPPED = '(dropped entries)';
const ELEMENTS = 'Elements';

/** Reads the counters from the memory of a program that has ended. */
export function readIcStats(memory: ArrayBuffer, table: IcTable): IcReport {
  const view = new DataView(memory);
  const all = table.sites.map((site, index) => readSite(view, table, site, index)).filter((site) => site.accesses > 0);
  const elements = coverage(readState(view, 'elementAccesses'), readState(view, 'elementsSlow'));
  const named = coverage(sum(all.map((site) => site.accesses)), sum(all.map((site) => site.misses)));
  const total = coverage(named.accesses + elements.accesses, named.misses + elements.misses);
  const { library, stubs } = table.sizes;
  const dispatchBytes = library - sum(Object.values(stubs));
  return {
    named: { ...named, reasons: addUp(all.map((site) => site.reasons)) },
    elements,
    all: total,
    libraryBytes: library,
    dispatchBytes,
    stubs: rankStubs(hitsByStub(all, elements), total.accesses, table.sizes, dispatchBytes),
    states: addUp(all.map((site) => ({ [site.state]: 1 }))),
    sites: all.sort((a, b) => b.accesses - a.accesses).slice(0, MOST_USED),
  };
}

function readSite(view: DataView, { missCounters }: IcTable, { address, ...site }: IcSite, index: number): SiteReport {
  const field = (name: string): number => view.getUint32(address + offsetOf('Site', name), true);
  const count = field('count'), accesses = field('accesses');
  const reasons: Record<string, number> = {};
  for (const [reason, n] of Object.entries(MissReason)) {
    const misses = view.getUint32(missCounters + 4 * (index * MISS_REASONS + n), true);
    if (misses > 0) reasons[reason] = misses;
  }
  return { ...site, ...coverage(accesses, field('misses')), reasons, state: stateOf(count, accesses), stubs: readEntries(view, address, count) };
}
function readEntries(view: DataView, site: number, count: number): string[] {
  if (count > SITE_ENTRIES) return [];
  return Array.from({ length: count }, (_, n) => {
    const entry = site + sizeOf('Site') + n * sizeOf('SiteEntry');
    return STUB_NAMES[view.getUint32(entry + offsetOf('SiteEntry', 'stub'), true)]!;
  });
}
const STUB_NAMES = Object.keys(StubKind);

function stateOf(count: number, accesses: number): SiteReport['state'] {
  if (count === SITE_MEGAMORPHIC) return 'mega';
  if (count === 0) return accesses === 0 ? 'unused' : 'uncached';
  return count === 1 ? 'mono' : (`poly ${count}` as SiteReport['state']);
}
function readState(view: DataView, field: string): number {
  return view.getUint32(KERNEL_STATE + offsetOf('KernelState', field), true);
}
function coverage(accesses: number, misses: number): Coverage {
  return { accesses, misses, covered: accesses === 0 ? 1 : 1 - misses / accesses };
}

function hitsByStub(sites: readonly SiteReport[], elements: Coverage): Record<string, number> {
  const parts = sites.map(({ accesses, misses, stubs }) => {
    const entries = stubs.length > 0 ? stubs : [DROPPED];
    return addUp(entries.map((stub) => ({ [stub]: (accesses - misses) / entries.length })));
  });
  return addUp([...parts, { [ELEMENTS]: elements.accesses - elements.misses }]);
}
function rankStubs(hits: Record<string, number>, total: number, { stubs }: StubSizes, dispatchBytes: number): StubReport[] {
  let cumulativeBytes = dispatchBytes, cumulativeShare = 0;
  return Object.entries(hits).filter(([, accesses]) => accesses > 0).sort(([, a], [, b]) => b - a).map(([stub, accesses]) => {
    const bytes = stubs[stub] ?? 0, share = accesses / total;
    cumulativeBytes += bytes;
    cumulativeShare += share;
    return { stub, bytes, accesses: Math.round(accesses), share, cumulativeBytes, cumulativeShare };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
function addUp(records: readonly Record<string, number>[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const record of records) for (const [key, n] of Object.entries(record)) result[key] = (result[key] ?? 0) + n;
  return result;
}
