/**
 * BigInt cells: sign and magnitude.
 *
 *    0        8        12     16
 *   +--------+--------+------+----------------------------------+
 *   | header | length | sign | limbs, u32 each, the lowest first |
 *   +--------+--------+------+----------------------------------+
 *
 * The highest limb is not 0; zero has no limbs and is not negative. So equal
 * BigInts have equal cells, byte for byte from offset 8 on.
 */
import { BIG_INT_LENGTH, BIG_INT_NEGATIVE, KERNEL_STATE_BIGINTS, KERNEL_STATE_BIGINT_SHAPE, KIND_BIG_INT, MESSAGE_BigIntTooBig, SIZEOF_BIG_INT, UNDEFINED, CELL_SHAPE } from '../abi.generated';
import { throw_plain } from '../errors';
import { allocCell } from '../memory';
import { kernelState } from '../state';
import { boxCell, cellOf, isCell, kindOf } from '../value';

/** V8's limit: 2^30 bits. */
export const MAX_LIMBS: u32 = 1 << 25;

// @ts-ignore: decorator
@inline export function isBigIntValue(v: i64): bool {
  return isCell(v) && kindOf(cellOf(v)) == KIND_BIG_INT;
}
export function is_bigint(v: i64): bool {
  return isBigIntValue(v);
}
// @ts-ignore: decorator
@inline export function limbsOf(a: u32): u32 {
  return a + SIZEOF_BIG_INT;
}
// @ts-ignore: decorator
@inline export function lengthOf(a: u32): u32 {
  return load<u32>(a, BIG_INT_LENGTH);
}
// @ts-ignore: decorator
@inline export function isNegative(a: u32): bool {
  return load<u32>(a, BIG_INT_NEGATIVE) != 0;
}
// @ts-ignore: decorator
@inline export function limbAt(a: u32, i: u32): u32 {
  return load<u32>(a + (i << 2), SIZEOF_BIG_INT);
}
// @ts-ignore: decorator
@inline export function setLimb(a: u32, i: u32, limb: u32): void {
  store<u32>(a + (i << 2), limb, SIZEOF_BIG_INT);
}

export function bigints_enabled(): bool {
  return kernelState(KERNEL_STATE_BIGINTS) != 0;
}

/** A BigInt with that many limbs, all 0; `normalize` it when they are set. */
export function bigint_new(length: u32, negative: bool): u32 {
  const cell = allocCell(KIND_BIG_INT, SIZEOF_BIG_INT + (length << 2));
  store<u32>(cell, kernelState(KERNEL_STATE_BIGINT_SHAPE), CELL_SHAPE);
  store<u32>(cell, length, BIG_INT_LENGTH);
  store<u32>(cell, <u32>negative, BIG_INT_NEGATIVE);
  return cell;
}

/** Drops leading zero limbs. */
export function normalize(a: u32): u32 {
  let length = lengthOf(a);
  while (length && !limbAt(a, length - 1)) length--;
  store<u32>(a, length, BIG_INT_LENGTH);
  if (!length) store<u32>(a, 0, BIG_INT_NEGATIVE);
  return a;
}

/** The result of an operation: RangeError above the limit. */
export function finish(a: u32): i64 {
  return lengthOf(normalize(a)) > MAX_LIMBS ? throwTooBig() : boxCell(a);
}
export function throwTooBig(): i64 {
  return throw_plain(MESSAGE_BigIntTooBig);
}

export function fromU32(n: u32): u32 {
  const cell = bigint_new(1, false);
  setLimb(cell, 0, n);
  return normalize(cell);
}

/** a with another sign: the same cell if it has it already. */
export function withSign(a: u32, negative: bool): u32 {
  if (isNegative(a) == negative || !lengthOf(a)) return a;
  const cell = bigint_new(lengthOf(a), negative);
  memory.copy(limbsOf(cell), limbsOf(a), lengthOf(a) << 2);
  return cell;
}

/** Bits of the magnitude. */
export function bitLength(a: u32): u64 {
  const length = lengthOf(a);
  return length ? (<u64>length << 5) - clz(limbAt(a, length - 1)) : 0;
}

/** Is the value |a| = 2^k? */
export function isPowerOfTwo(a: u32): bool {
  const length = lengthOf(a);
  if (!length || popcnt(limbAt(a, length - 1)) != 1) return false;
  return lowestLimb(a) == length - 1;
}

/** Index of the lowest limb that is not 0; the length if there is none. */
export function lowestLimb(a: u32): u32 {
  const length = lengthOf(a);
  let i: u32 = 0;
  while (i < length && !limbAt(a, i)) i++;
  return i;
}

export function bigint_from_int64(low: i32, high: i32, signed: bool): u32 {
  const negative = signed && high < 0;
  const n = (<u64><u32>high << 32) | <u64><u32>low;
  const magnitude = negative ? 0 - n : n;
  const cell = bigint_new(2, negative);
  store<u64>(limbsOf(cell), magnitude);
  return normalize(cell);
}
/** Limb 0 or 1 of the value modulo 2^64. */
export function bigint_low_word(a: u32, which: i32): i32 {
  const length = lengthOf(a);
  let n: u64 = length ? <u64>limbAt(a, 0) : 0;
  if (length > 1) n |= <u64>limbAt(a, 1) << 32;
  if (isNegative(a)) n = 0 - n;
  return <i32>(which ? n >> 32 : n);
}
