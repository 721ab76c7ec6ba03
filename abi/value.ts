/**
 * Value encoding ("int0" NaN-boxing). A JavaScript value is one i64:
 *
 *   63            48 47            32 31                              0
 *  +----------------+----------------+---------------------------------+
 *  |  0000 0000 0000 0000 0000 0000 0000 0000  |  int32               |  TAG_INT     (hi == 0)
 *  |  ......................................1  |  address of a cell   |  TAG_CELL    (hi == 1)
 *  |  .....................................10  |  SPECIAL_*           |  TAG_SPECIAL (hi == 2)
 *  |  0x4000 .. 0x4000                         |  CallSite address    |  TAG_FRAME   (shadow stack only)
 *  |  0x0001_0000 and above: the bits of a double plus 2^48           |  a double; all ones: EXCEPTION
 *  +-------------------------------------------------------------------+
 *
 * A number that is an int32 and not -0 is always TAG_INT (canonical form), so
 * equal numbers other than NaN and 0/-0 have equal bits. NaN is canonical.
 */
export const TAG_INT = 0;
export const TAG_CELL = 1;
export const TAG_SPECIAL = 2;
/** High word of what a part of a function returns when another is to go on (emit/parts.ts); low word: the part and its entry. Never a JS value. */
export const TAG_PART = 3;
/** High word of a frame header on the shadow stack; its low word is a CallSite address. Never a JS value. */
export const TAG_FRAME = 0x4000;
/** High words at and above this are doubles. */
export const TAG_DOUBLE_MIN = 0x0001_0000;
/** Added to the bits of a double to box it. */
export const DOUBLE_OFFSET = 0x0001_0000_0000_0000n;

/** Low words under TAG_SPECIAL. ORDER: undefined/null and false/true are tested as pairs by masking bit 0. */
export const SPECIAL_UNDEFINED = 0;
export const SPECIAL_NULL = 1;
export const SPECIAL_FALSE = 2;
export const SPECIAL_TRUE = 3;
/** An absent array element, a deleted global binding. Never seen by JS code. */
export const SPECIAL_HOLE = 4;
/** A binding in its temporal dead zone. */
export const SPECIAL_UNINITIALIZED = 5;
/** Result of a kernel property access that ended at an accessor: it is in KernelState.accessor; the caller calls it. */
export const SPECIAL_CALL_ACCESSOR = 7;
/** Result of a look-up that found nothing, where undefined would be ambiguous. */
export const SPECIAL_NOT_FOUND = 8;

export function boxInt(n: number): bigint {
  return BigInt.asUintN(32, BigInt(n));
}
export function boxCell(address: number): bigint {
  return (1n << 32n) | BigInt(address >>> 0);
}
export function boxSpecial(special: number): bigint {
  return (2n << 32n) | BigInt(special);
}
const scratch = new DataView(new ArrayBuffer(8));
/** Boxes any number in canonical form. */
export function boxNumber(n: number): bigint {
  if ((n | 0) === n && !Object.is(n, -0)) return boxInt(n);
  if (n !== n) return 0x7ff8_0000_0000_0000n + DOUBLE_OFFSET;
  scratch.setFloat64(0, n);
  return scratch.getBigUint64(0) + DOUBLE_OFFSET;
}
export const UNDEFINED = boxSpecial(SPECIAL_UNDEFINED);
export const NULL = boxSpecial(SPECIAL_NULL);
export const FALSE = boxSpecial(SPECIAL_FALSE);
export const TRUE = boxSpecial(SPECIAL_TRUE);
export const HOLE = boxSpecial(SPECIAL_HOLE);
export const UNINITIALIZED = boxSpecial(SPECIAL_UNINITIALIZED);
/**
 * Result of a call that threw: the thrown value is in KernelState.exception. It is the bits
 * of a NaN that is never boxed: the shortest constant there is, since every call is followed
 * by a test for it. What asks whether a result is a double must have made that test.
 */
export const EXCEPTION = 0xffff_ffff_ffff_ffffn;
export const CALL_ACCESSOR = boxSpecial(SPECIAL_CALL_ACCESSOR);
export const NOT_FOUND = boxSpecial(SPECIAL_NOT_FOUND);
