/** Operations on the two's complement, which goes on without end: https://tc39.es/ecma262/#sec-bigintbitwiseop */
import { boxCell } from '../value';
import { bigint_new, bitLength, finish, isNegative, lengthOf, limbAt, limbsOf, lowestLimb, MAX_LIMBS, normalize, setLimb, throwTooBig } from './cell';
import * as natural from './natural';

/** Limb i of the two's complement of a; `lowest` is lowestLimb(a). */
// @ts-ignore: decorator
@inline function complementLimb(a: u32, i: u32, lowest: u32): u32 {
  const limb = i < lengthOf(a) ? limbAt(a, i) : 0;
  if (!isNegative(a)) return limb;
  return i < lowest ? 0 : i == lowest ? 0 - limb : ~limb;
}

/** The limbs of r, a two's complement, become the magnitude of a negative number. */
function negateLimbs(r: u32): void {
  let carry = true;
  for (let i: u32 = 0, n = lengthOf(r); i < n; i++) {
    const limb = ~limbAt(r, i) + <u32>carry;
    carry = carry && limb == 0;
    setLimb(r, i, limb);
  }
}

const AND: u32 = 0;
const OR: u32 = 1;
const XOR: u32 = 2;

// @ts-ignore: decorator
@inline function combine(op: u32, x: u32, y: u32): u32 {
  return op == AND ? x & y : op == OR ? x | y : x ^ y;
}
function bitwise(op: u32, a: u32, b: u32): i64 {
  // One more limb than the longer operand has, for the sign.
  const n = max(lengthOf(a), lengthOf(b)) + 1;
  const negative = combine(op, <u32>isNegative(a), <u32>isNegative(b)) != 0;
  const r = bigint_new(n, negative);
  const aLowest = lowestLimb(a), bLowest = lowestLimb(b);
  for (let i: u32 = 0; i < n; i++) setLimb(r, i, combine(op, complementLimb(a, i, aLowest), complementLimb(b, i, bLowest)));
  if (negative) negateLimbs(r);
  return finish(r);
}
export function bigint_and(a: u32, b: u32): i64 {
  return bitwise(AND, a, b);
}
export function bigint_or(a: u32, b: u32): i64 {
  return bitwise(OR, a, b);
}
export function bigint_xor(a: u32, b: u32): i64 {
  return bitwise(XOR, a, b);
}

// BigInt::bitwiseNOT ( x )   https://tc39.es/ecma262/#sec-numeric-types-bigint-bitwiseNOT   -x - 1
export function bigint_not(a: u32): i64 {
  const n = lengthOf(a);
  const r = bigint_new(n + 1, !isNegative(a));
  memory.copy(limbsOf(r), limbsOf(a), n << 2);
  if (!isNegative(a)) natural.increment(limbsOf(r), n + 1);
  else for (let i: u32 = 0, borrow = true; borrow; i++) {
    const limb = limbAt(r, i);
    setLimb(r, i, limb - 1);
    borrow = limb == 0;
  }
  return finish(r);
}

// BigInt::leftShift ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-leftShift
export function bigint_left_shift(a: u32, b: u32): i64 {
  return isNegative(b) ? shiftRight(a, b) : shiftLeft(a, b);
}
// BigInt::signedRightShift ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-signedRightShift
export function bigint_signed_right_shift(a: u32, b: u32): i64 {
  return isNegative(b) ? shiftLeft(a, b) : shiftRight(a, b);
}
/** By |b| bits. */
function shiftLeft(a: u32, b: u32): i64 {
  if (!lengthOf(a) || !lengthOf(b)) return boxCell(a);
  if (lengthOf(b) > 1 || <u64>limbAt(b, 0) + bitLength(a) > <u64>MAX_LIMBS << 5) return throwTooBig();
  const limbs = limbAt(b, 0) >> 5;
  const n = lengthOf(a);
  const r = bigint_new(n + limbs + 1, isNegative(a));
  setLimb(r, n + limbs, natural.shiftLeft(natural.at(limbsOf(r), limbs), limbsOf(a), n, limbAt(b, 0) & 31));
  return finish(r);
}
/** By |b| bits, towards minus infinity. */
function shiftRight(a: u32, b: u32): i64 {
  if (!lengthOf(a) || !lengthOf(b)) return boxCell(a);
  const n = lengthOf(a);
  const limbs = lengthOf(b) > 1 ? 0xffffffff : limbAt(b, 0) >> 5;
  const negative = isNegative(a);
  if (limbs >= n) {
    const r = bigint_new(<u32>negative, negative);
    if (negative) setLimb(r, 0, 1);
    return boxCell(r);
  }
  const bits = limbAt(b, 0) & 31;
  // Bits that are lost round a negative number away from 0.
  const lost = negative && (lowestLimb(a) < limbs || (limbAt(a, limbs) & ((1 << bits) - 1)) != 0);
  const r = bigint_new(n - limbs + 1, negative);
  natural.shiftRight(limbsOf(r), natural.at(limbsOf(a), limbs), n - limbs, bits);
  if (lost) natural.increment(limbsOf(r), n - limbs + 1);
  return boxCell(normalize(r));
}

// BigInt.asUintN ( bits, bigint )   https://tc39.es/ecma262/#sec-bigint.asuintn
export function bigint_as_uint_n(bits: f64, a: u32): i64 {
  if (!isNegative(a) && <f64>bitLength(a) <= bits) return boxCell(a);
  if (bits > <f64>(<u64>MAX_LIMBS << 5)) return throwTooBig();
  return boxCell(normalize(truncated(<u32>bits, a)));
}
// BigInt.asIntN ( bits, bigint )   https://tc39.es/ecma262/#sec-bigint.asintn
export function bigint_as_int_n(bits: f64, a: u32): i64 {
  if (<f64>bitLength(a) < bits) return boxCell(a);
  const n = <u32>bits;
  const r = truncated(n, a);
  if (n && (limbAt(r, (n - 1) >> 5) >> ((n - 1) & 31)) & 1) {
    // The highest bit is the sign: subtract 2^bits.
    negateLimbs(r);
    const size = lengthOf(r);
    if (n & 31) setLimb(r, size - 1, limbAt(r, size - 1) & ((1 << (n & 31)) - 1));
    const negative = bigint_new(size, true);
    memory.copy(limbsOf(negative), limbsOf(r), size << 2);
    return boxCell(normalize(negative));
  }
  return boxCell(normalize(r));
}
/** a modulo 2^bits, not normalised. */
function truncated(bits: u32, a: u32): u32 {
  const n = <u32>((<u64>bits + 31) >> 5);
  const r = bigint_new(n, false);
  const lowest = lowestLimb(a);
  for (let i: u32 = 0; i < n; i++) setLimb(r, i, complementLimb(a, i, lowest));
  if (bits & 31) setLimb(r, n - 1, limbAt(r, n - 1) & ((1 << (bits & 31)) - 1));
  return r;
}
