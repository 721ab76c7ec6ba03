/**
 * What a program compiled with `icStats` counted, read from its memory after
 * the run. Compiled code counts the accesses, the kernel the misses; which
 * site is where, and how large the stubs are, is known at compile time.
 */
import { KERNEL_STATE, MEGA_ENTRIES, MISS_REASONS, MissReason, offsetOf, SITE_ENTRIES, SITE_MEGAMORPHIC, sizeOf, StubKind } from '../abi/index.js';
import { isMethodLookupOp, type OpName } from './ir/ops.js';
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
/** A step of the curve from bytes of the stub library to the share of accesses that it does. */
export interface CoverageStep {
  /** Which accesses (see `hits`). */
  hits: string;
  /** What they need of the library that the steps before do not. */
  bytes: number;
  /** Of all accesses. */
  share: number;
  cumulativeBytes: number;
  cumulativeShare: number;
}
export interface IcReport {
  named: Coverage & { reasons: Record<string, number> };
  elements: Coverage;
  /** In code that the evaluator runs: of elements and of properties by name, which no stub does there. */
  evaluated: Coverage;
  all: Coverage;
  /** Of the parts of the library. */
  sizes: StubSizes;
  libraryBytes: number;
  /**
   * Accesses that stubs did, by kind and stub: `get GetInline`, `method GetProto megamorphic`, `elements`.
   * The hits of a site are divided evenly among the entries it has at the end.
   */
  hits: Record<string, number>;
  curve: CoverageStep[];
  /** Sites that ran, and how many of each state. */
  states: Record<string, number>;
  /** The most used ones. */
  sites: SiteReport[];
}

const MOST_USED = 200;
/** Hits of sites that have no entries any more: the epoch advanced. */
const DROPPED = '(dropped entries)';
const ELEMENTS = 'elements';
/** Of arrays and strings: their sites have no entries for that. */
const LENGTH = 'length';
/** Behind the stub, where the entry was in the cache of megamorphic sites. */
const MEGAMORPHIC = 'megamorphic';
type DispatcherKind = 'get' | 'method' | 'set';

/** Reads the counters from the memory of a program that has ended. */
export function readIcStats(memory: ArrayBuffer, table: IcTable): IcReport {
  const view = new DataView(memory);
  const used = table.sites.map((site, index) => readSite(view, table, site, index)).filter(({ report }) => report.accesses > 0);
  const all = used.map(({ report }) => report);
  const elements = coverage(readState(view, 'elementAccesses'), readState(view, 'elementsSlow'));
  const evaluated = coverage(readState(view, 'evaluatedAccesses'), readState(view, 'evaluatedSlow'));
  const named = coverage(sum(all.map((site) => site.accesses)), sum(all.map((site) => site.misses)));
  const total = coverage(named.accesses + elements.accesses + evaluated.accesses, named.misses + elements.misses + evaluated.misses);
  const done = ({ accesses, misses }: Coverage): number => accesses - misses;
  const hits = addUp([...used.map(hitsOfSite), { [ELEMENTS]: done(elements) + done(evaluated) }]);
  return {
    named: { ...named, reasons: addUp(all.map((site) => site.reasons)) },
    elements,
    evaluated,
    all: total,
    sizes: table.sizes,
    libraryBytes: libraryBytes(table.sizes),
    hits,
    curve: coverageCurve(hits, total.accesses, table.sizes),
    states: addUp(all.map((site) => ({ [site.state]: 1 }))),
    sites: all.sort((a, b) => b.accesses - a.accesses).slice(0, MOST_USED),
  };
}

/** With the stubs of its entries in the cache of megamorphic sites, if it is one. */
interface SiteCounts { report: SiteReport; megaStubs: string[] }

function readSite(view: DataView, { missCounters }: IcTable, { address, ...site }: IcSite, index: number): SiteCounts {
  const field = (name: string): number => view.getUint32(address + offsetOf('Site', name), true);
  const count = field('count'), accesses = field('accesses');
  const reasons: Record<string, number> = {};
  for (const [reason, n] of Object.entries(MissReason)) {
    const misses = view.getUint32(missCounters + 4 * (index * MISS_REASONS + n), true);
    if (misses > 0) reasons[reason] = misses;
  }
  const report: SiteReport = { ...site, ...coverage(accesses, field('misses')), reasons, state: stateOf(count, accesses), stubs: readEntries(view, address, count) };
  return { report, megaStubs: count === SITE_MEGAMORPHIC ? readMegaEntries(view, field('megaKey')) : [] };
}
function readMegaEntries(view: DataView, key: number): string[] {
  const cache = readState(view, 'mega'), stubs: string[] = [];
  for (let entry = cache; entry < cache + MEGA_ENTRIES * sizeOf('MegaEntry'); entry += sizeOf('MegaEntry')) {
    const field = (name: string): number => view.getUint32(entry + offsetOf('MegaEntry', name), true);
    if (field('shape') !== 0 && field('key') === key) stubs.push(STUB_NAMES[field('stub')]!);
  }
  return stubs;
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

function hitsOfSite({ report: { accesses, misses, stubs, operation, name, state }, megaStubs }: SiteCounts): Record<string, number> {
  const kind = kindOf(operation, name);
  const entries = [...stubs.map((stub) => `${kind} ${stub}`), ...megaStubs.map((stub) => `${kind} ${stub} ${MEGAMORPHIC}`)];
  if (entries.length === 0 && kind === 'get' && name === 'length') entries.push(LENGTH);
  // A cache that others have overwritten does not say by which stub.
  if (entries.length === 0) entries.push(state === 'mega' ? `${kind} ${kind === 'set' ? 'SetInline' : 'GetInline'} ${MEGAMORPHIC}` : DROPPED);
  return addUp(entries.map((entry) => ({ [entry]: (accesses - misses) / entries.length })));
}
/** Which functions of the library serve the site. Of the two sites of instanceof, the first is for the method Symbol.hasInstance. */
function kindOf(operation: OpName, name: string): DispatcherKind {
  if (operation === 'setNamed' || operation === 'defineNamed') return 'set';
  return isMethodLookupOp(operation) || (operation === 'instanceof' && name !== 'prototype') ? 'method' : 'get';
}

/**
 * The curve from bytes of the library to share of accesses: what gives the most accesses for a byte comes first.
 *
 * @param hits as in IcReport; several programs may be added up
 * @param total all accesses
 */
export function coverageCurve(hits: Readonly<Record<string, number>>, total: number, sizes: StubSizes): CoverageStep[] {
  const left = new Map(Object.entries(hits).filter(([, accesses]) => accesses > 0)), there = new Set<string>(), curve: CoverageStep[] = [];
  let cumulativeBytes = 0, cumulativeShare = 0;
  while (left.size > 0) {
    const candidates = [...left].map(([name, accesses]) => ({ name, accesses, parts: [...partsOf(name, sizes)].filter(([part]) => !there.has(part)) }));
    const bytesOf = ({ parts }: (typeof candidates)[number]): number => sum(parts.map(([, bytes]) => bytes));
    const gain = (candidate: (typeof candidates)[number]): number => candidate.accesses / Math.max(bytesOf(candidate), 1);
    const best = candidates.reduce((a, b) => (gain(b) > gain(a) ? b : a)), bytes = bytesOf(best), share = best.accesses / total;
    for (const [part] of best.parts) there.add(part);
    left.delete(best.name);
    cumulativeBytes += bytes;
    cumulativeShare += share;
    curve.push({ hits: best.name, bytes, share, cumulativeBytes, cumulativeShare });
  }
  return curve;
}
/** The parts of the library that accesses of a kind need, and their bytes. */
function partsOf(name: string, { functions, stubs }: StubSizes): Map<string, number> {
  if (name === ELEMENTS || name === LENGTH) return new Map([[name, functions[name]]]);
  if (name === DROPPED) return new Map();
  const [kind, stub, megamorphic] = name.split(' ') as [DispatcherKind, string, string?];
  // What is left of the functions: fast entries, search of the entries, calls of the kernel.
  const inside = [...STUB_NAMES.filter((other) => stubs[other] !== undefined && isSet(other) === (kind === 'set')), 'Megamorphic'];
  const parts = new Map([[kind, functions[kind] - sum(inside.map((part) => stubs[part]!))], [`${kind} ${stub}`, stubs[stub]!]]);
  return megamorphic ? parts.set(`${kind} ${MEGAMORPHIC}`, stubs['Megamorphic']!) : parts;
}
const isSet = (stub: string): boolean => /^(Set|Add)/.test(stub);
/** Of the stub library, without the look-ups of code that relies on guesses. */
export function libraryBytes({ functions: { get, length, method, set, elements } }: StubSizes): number {
  return get + length + method + set + elements;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
function addUp(records: readonly Record<string, number>[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const record of records) for (const [key, n] of Object.entries(record)) result[key] = (result[key] ?? 0) + n;
  return result;
}
