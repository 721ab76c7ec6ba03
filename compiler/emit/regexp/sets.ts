/** Sets of characters, and the code that tests for them. */
import type { Code, Expr } from '../../../stubs/index.js';

/** Sorted ranges [first, last] of code units; those above 255 are also where the kernel finds them. */
export interface CharacterSet {
  readonly offset: number;
  readonly ranges: readonly (readonly [number, number])[];
}

const LATIN = 0x100, UNITS = 0x10000;
/** So many ranges are compared one by one; more are looked up. */
const FEW = 3;

/** The set at a byte offset of a compiled pattern: a bitmap of 256 bits, a count, and ranges. */
export function readSet(words: Uint32Array, offset: number): CharacterSet {
  const at = offset >> 2;
  const ranges: [number, number][] = [];
  const add = (first: number, last: number): void => {
    const previous = ranges.at(-1);
    if (previous && previous[1] + 1 === first) previous[1] = last;
    else ranges.push([first, last]);
  };
  for (let c = 0; c < LATIN; c++) if ((words[at + (c >> 5)]! >>> (c & 31)) & 1) add(c, c);
  for (let n = 0, count = words[at + 8]!; n < count; n++) add(words[at + 9 + 2 * n]!, words[at + 10 + 2 * n]!);
  return { offset, ranges };
}

/** The ranges that matter for code units below `size`. */
function below(ranges: CharacterSet['ranges'], size: number): (readonly [number, number])[] {
  return ranges.filter(([first]) => first < size).map(([first, last]) => [first, Math.min(last, size - 1)]);
}
function complement(ranges: readonly (readonly [number, number])[], size: number): (readonly [number, number])[] {
  const result: [number, number][] = [];
  let from = 0;
  for (const [first, last] of ranges) {
    if (first > from) result.push([from, first - 1]);
    from = last + 1;
  }
  if (from < size) result.push([from, size - 1]);
  return result;
}

/** Is every code unit a member? */
export function isAll(set: CharacterSet, wide: boolean): boolean {
  return complement(below(set.ranges, wide ? UNITS : LATIN), wide ? UNITS : LATIN).length === 0;
}

/**
 * Is a code unit in a set?
 *
 * @param c the code unit: a local, as it is read several times
 * @param code address of the compiled pattern
 */
export function inSet(e: Code, set: CharacterSet, wide: boolean, c: () => Expr, code: () => Expr): Expr {
  const size = wide ? UNITS : LATIN;
  const few = fewRanges(e, below(set.ranges, size), size, c);
  if (few !== null) return few;
  const latin = (): Expr => fewRanges(e, below(set.ranges, LATIN), LATIN, c) ?? inBitmap(e, set, c, code);
  if (!wide) return latin();
  const above = set.ranges.filter(([, last]) => last >= LATIN).map(([first, last]) => [Math.max(first, LATIN), Math.min(last, UNITS - 1)] as const).filter(([first, last]) => first <= last);
  return e.m.if(e.m.i32.lt_u(c(), e.i32(LATIN)), latin(), fewAbove(e, above, c) ?? e.call('regexp_in_ranges', [e.m.i32.add(code(), e.i32(set.offset)), c()], e.i32Type));
}
/** Comparisons, if few do; null: too many. */
function fewRanges(e: Code, ranges: readonly (readonly [number, number])[], size: number, c: () => Expr): Expr | null {
  if (ranges.length === 0) return e.i32(0);
  const others = complement(ranges, size);
  if (others.length === 0) return e.i32(1);
  if (ranges.length <= FEW && ranges.length <= others.length) return inRanges(e, ranges, size, c);
  return others.length <= FEW ? e.m.i32.eqz(inRanges(e, others, size, c)) : null;
}
/** As fewRanges, of a code unit that is known to be above 255. */
function fewAbove(e: Code, ranges: readonly (readonly [number, number])[], c: () => Expr): Expr | null {
  if (ranges.length === 0) return e.i32(0);
  const others = complement([[0, LATIN - 1], ...ranges], UNITS);
  if (others.length === 0) return e.i32(1);
  if (ranges.length <= FEW) return inRanges(e, ranges, UNITS, c);
  return others.length <= FEW ? e.m.i32.eqz(inRanges(e, others, UNITS, c)) : null;
}
function inRanges(e: Code, ranges: readonly (readonly [number, number])[], size: number, c: () => Expr): Expr {
  return ranges.map(([first, last]) => inRange(e, first, last, size, c)).reduce((a, b) => e.m.i32.or(a, b));
}
function inRange(e: Code, first: number, last: number, size: number, c: () => Expr): Expr {
  const { m } = e;
  if (first === last) return m.i32.eq(c(), e.i32(first));
  if (first === 0) return m.i32.le_u(c(), e.i32(last));
  if (last === size - 1) return m.i32.ge_u(c(), e.i32(first));
  return m.i32.le_u(m.i32.sub(c(), e.i32(first)), e.i32(last - first));
}
function inBitmap(e: Code, set: CharacterSet, c: () => Expr, code: () => Expr): Expr {
  const { m } = e;
  const byte = m.i32.load8_u(set.offset, 1, m.i32.add(code(), m.i32.shr_u(c(), e.i32(3))));
  return m.i32.and(m.i32.shr_u(byte, m.i32.and(c(), e.i32(7))), e.i32(1));
}
