/** https://tc39.es/ecma262/#sec-numeric-types-bigint-unaryMinus and the operations that follow it. */
import { EXCEPTION, MESSAGE_BigIntDivisionByZero, MESSAGE_BigIntNegativeExponent, UNDEFINED } from '../abi.generated';
import { throw_plain } from '../errors';
import { boxCell, cellOf } from '../value';
import { bigint_from_int64, bitLength, bigint_new, finish, fromU32, isNegative, isPowerOfTwo, lengthOf, limbAt, limbsOf, MAX_LIMBS, normalize, setLimb, throwTooBig, withSign } from './cell';
import { divide } from './divide';
import { multiply } from './multiply';
import * as natural from './natural';

// BigInt::unaryMinus ( x )   https://tc39.es/ecma262/#sec-numeric-types-bigint-unaryMinus
export function bigint_negate(a: u32): u32 {
  return withSign(a, !isNegative(a));
}

// BigInt::add ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-add
export function bigint_add(a: u32, b: u32): i64 {
  return addSigned(a, b, isNegative(b));
}
// BigInt::subtract ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-subtract
export function bigint_subtract(a: u32, b: u32): i64 {
  return addSigned(a, b, !isNegative(b));
}
/** a plus b, which is taken to have the given sign. */
function addSigned(a: u32, b: u32, bNegative: bool): i64 {
  if (!lengthOf(b)) return boxCell(a);
  if (lengthOf(a) == 1 && lengthOf(b) == 1) {
    const sum = signedLimb(a, isNegative(a)) + signedLimb(b, bNegative);
    return boxCell(bigint_from_int64(<i32>sum, <i32>(sum >> 32), true));
  }
  if (isNegative(a) == bNegative || !lengthOf(a)) return addMagnitudes(a, b, bNegative);
  const order = compareMagnitudes(a, b);
  if (!order) return boxCell(bigint_new(0, false));
  return boxCell(order > 0 ? subtractMagnitudes(a, b, isNegative(a)) : subtractMagnitudes(b, a, bNegative));
}
// @ts-ignore: decorator
@inline function signedLimb(a: u32, negative: bool): i64 {
  return negative ? -<i64>limbAt(a, 0) : <i64>limbAt(a, 0);
}
function addMagnitudes(a: u32, b: u32, negative: bool): i64 {
  if (lengthOf(a) < lengthOf(b)) return addMagnitudes(b, a, negative);
  const n = lengthOf(a);
  const r = bigint_new(n + 1, negative);
  setLimb(r, n, natural.add(limbsOf(r), limbsOf(a), n, limbsOf(b), lengthOf(b)));
  return finish(r);
}
function subtractMagnitudes(a: u32, b: u32, negative: bool): u32 {
  const r = bigint_new(lengthOf(a), negative);
  natural.subtract(limbsOf(r), limbsOf(a), lengthOf(a), limbsOf(b), lengthOf(b));
  return normalize(r);
}
export function compareMagnitudes(a: u32, b: u32): i32 {
  return natural.compare(limbsOf(a), lengthOf(a), limbsOf(b), lengthOf(b));
}

// BigInt::multiply ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-multiply
export function bigint_multiply(a: u32, b: u32): i64 {
  const an = lengthOf(a), bn = lengthOf(b);
  if (!an || !bn) return boxCell(bigint_new(0, false));
  if (an == 1 && bn == 1) {
    const r = bigint_new(2, isNegative(a) != isNegative(b));
    store<u64>(limbsOf(r), <u64>limbAt(a, 0) * limbAt(b, 0));
    return boxCell(normalize(r));
  }
  // What has so many limbs may be a limb shorter than the sum, not less.
  if (an + bn - 1 > MAX_LIMBS) return throwTooBig();
  const r = bigint_new(an + bn, isNegative(a) != isNegative(b));
  multiply(limbsOf(r), limbsOf(a), an, limbsOf(b), bn);
  return finish(r);
}

// BigInt::divide ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-divide
export function bigint_divide(a: u32, b: u32): i64 {
  const an = lengthOf(a), bn = lengthOf(b);
  if (!bn) return throw_plain(MESSAGE_BigIntDivisionByZero);
  if (compareMagnitudes(a, b) < 0) return boxCell(bigint_new(0, false));
  const q = bigint_new(an - bn + 1, isNegative(a) != isNegative(b));
  divide(limbsOf(q), 0, limbsOf(a), an, limbsOf(b), bn);
  return boxCell(normalize(q));
}
// BigInt::remainder ( n, d )   https://tc39.es/ecma262/#sec-numeric-types-bigint-remainder
export function bigint_remainder(a: u32, b: u32): i64 {
  const an = lengthOf(a), bn = lengthOf(b);
  if (!bn) return throw_plain(MESSAGE_BigIntDivisionByZero);
  if (compareMagnitudes(a, b) < 0) return boxCell(a);
  const r = bigint_new(bn, isNegative(a));
  divide(0, limbsOf(r), limbsOf(a), an, limbsOf(b), bn);
  return boxCell(normalize(r));
}

// BigInt::exponentiate ( base, exponent )   https://tc39.es/ecma262/#sec-numeric-types-bigint-exponentiate
export function bigint_exponentiate(base: u32, exponent: u32): i64 {
  if (isNegative(exponent)) return throw_plain(MESSAGE_BigIntNegativeExponent);
  if (!lengthOf(exponent)) return boxCell(fromU32(1));
  const odd = (limbAt(exponent, 0) & 1) != 0;
  const negative = isNegative(base) && odd;
  if (!lengthOf(base)) return boxCell(base);
  if (lengthOf(base) == 1 && limbAt(base, 0) == 1) return boxCell(withSign(base, negative));
  // The result has more than (bits - 1) * exponent bits.
  const bits = bitLength(base) - 1;
  if (lengthOf(exponent) > 1 || <u64>limbAt(exponent, 0) * bits >= <u64>MAX_LIMBS << 5) return throwTooBig();
  const n = limbAt(exponent, 0);
  return isPowerOfTwo(base) ? powerOfTwo(bits * n, negative) : power(base, n, negative);
}
function powerOfTwo(bit: u64, negative: bool): i64 {
  const r = bigint_new(<u32>(bit >> 5) + 1, negative);
  setLimb(r, <u32>(bit >> 5), 1 << (<u32>bit & 31));
  return boxCell(r);
}
/** Square and multiply, from the highest bit of n down. */
function power(base: u32, n: u32, negative: bool): i64 {
  let result = base;
  for (let bit: u32 = 1 << (31 - clz(n)) >> 1; bit; bit >>= 1) {
    const square = bigint_multiply(result, result);
    if (square == EXCEPTION) return square;
    result = cellOf(square);
    if (n & bit) {
      const product = bigint_multiply(result, base);
      if (product == EXCEPTION) return product;
      result = cellOf(product);
    }
  }
  return boxCell(withSign(result, negative));
}
