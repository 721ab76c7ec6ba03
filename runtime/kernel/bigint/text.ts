/**
 * Parsing and printing in any radix.
 *
 * Radices that are powers of two move bits. The others go by halves, with the
 * powers radix^(chunk * 2^k), so that the cost is that of multiplication and
 * division of long numbers; `chunk` is how many digits fit into a limb.
 */
import { MESSAGE_InvalidStringLength, UNDEFINED, VALUES_OFFSET } from '../abi.generated';
import { throw_plain } from '../errors';
import { raw_new } from '../memory';
import { digitsEnd, digitValue, radixOfPrefix, skipSpace } from '../numbers/from-string';
import { isSpace } from '../string-operations';
import { charsOf, isWide, lengthOf as stringLength, loadChar, MAX_STRING_LENGTH, str_alloc1, str_flatten } from '../strings';
import { boxCell } from '../value';
import { bigint_new, bitLength, isNegative, lengthOf, limbAt, limbsOf, MAX_LIMBS, normalize, setLimb } from './cell';
import { divide } from './divide';
import { multiply } from './multiply';
import * as natural from './natural';

const MINUS: u32 = 45;
const PLUS: u32 = 43;
/** Limbs up to which the quadratic method is faster. */
const SMALL: u32 = 24;

/** The most digits whose value fits into a limb. */
function digitsPerLimb(radix: u32): u32 {
  let n: u32 = 0;
  for (let power: u64 = radix; power <= 0x100000000; power *= radix) n++;
  return n;
}
function powerOf(radix: u32, n: u32): u32 {
  let power: u32 = 1;
  for (; n; n--) power *= radix;
  return power;
}

/** powers[k] = radix^(chunk * 2^k): cells of BigInts, in a Raw cell. */
function squares(radix: u32, chunk: u32, count: u32): u32 {
  const list = raw_new(max<u32>(count, 1) << 2) + VALUES_OFFSET;
  let power = bigint_new(1, false);
  setLimb(power, 0, powerOf(radix, chunk));
  for (let k: u32 = 0; k < count; k++) {
    if (k) {
      const n = lengthOf(power);
      const square = bigint_new(2 * n, false);
      multiply(limbsOf(square), limbsOf(power), n, limbsOf(power), n);
      power = normalize(square);
    }
    store<u32>(natural.at(list, k), power);
  }
  return list;
}

// ---- Parsing

// StringToBigInt ( str )   https://tc39.es/ecma262/#sec-stringtobigint   undefined if it is none, or one too large.
export function bigint_from_string(s: u32): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const wide = isWide(flat);
  let end = stringLength(flat);
  let start = skipSpace(chars, wide, 0, end);
  while (end > start && isSpace(loadChar(chars, wide, end - 1))) end--;
  if (start == end) return boxCell(bigint_new(0, false));
  let radix = radixOfPrefix(chars, wide, start, end);
  let negative = false;
  if (radix) start += 2;
  else {
    radix = 10;
    const sign = loadChar(chars, wide, start);
    negative = sign == MINUS;
    if (sign == MINUS || sign == PLUS) start++;
  }
  if (start == end || digitsEnd(chars, wide, start, end, radix) != end) return UNDEFINED;
  while (start < end && loadChar(chars, wide, start) == 48) start++;
  const r = parseDigits(chars, wide, start, end, radix, negative);
  return lengthOf(r) > MAX_LIMBS ? UNDEFINED : boxCell(r);
}

function parseDigits(chars: u32, wide: bool, start: u32, end: u32, radix: u32, negative: bool): u32 {
  if (popcnt(radix) == 1) return parseBits(chars, wide, start, end, ctz(radix), negative);
  const chunk = digitsPerLimb(radix);
  const limbs = (end - start) / chunk + 1;
  const r = bigint_new(limbs, negative);
  // No use in computing what is too large anyway: a limb holds at most a quarter more than a chunk of digits.
  if (limbs > MAX_LIMBS + (MAX_LIMBS >> 2)) return r;
  let count: u32 = 0;
  if (limbs > SMALL) while (chunk << count < end - start) count++;
  parseInto(limbsOf(r), limbs, chars, wide, start, end, radix, chunk, squares(radix, chunk, count));
  return normalize(r);
}
function parseBits(chars: u32, wide: bool, start: u32, end: u32, bitsPerDigit: u32, negative: bool): u32 {
  const bits = <u64>(end - start) * bitsPerDigit;
  const r = bigint_new(<u32>(bits >> 5) + 2, negative);
  let bit: u64 = 0;
  for (let i = end; i > start; i--) {
    const p = limbsOf(r) + (<u32>(bit >> 5) << 2);
    store<u64>(p, load<u64>(p) | (<u64>digitValue(loadChar(chars, wide, i - 1)) << (bit & 31)));
    bit += bitsPerDigit;
  }
  return normalize(r);
}

/** The digits from start to end as a number of n limbs (enough, and 0 before). */
function parseInto(r: u32, n: u32, chars: u32, wide: bool, start: u32, end: u32, radix: u32, chunk: u32, powers: u32): void {
  if (end - start <= chunk * SMALL) return parseSmall(r, n, chars, wide, start, end, radix, chunk);
  // Power number j has chunk << j digits: the largest that leaves something before it.
  let j: u32 = 0;
  while ((chunk << (j + 1)) < end - start) j++;
  const middle = end - (chunk << j);
  const power = load<u32>(natural.at(powers, j));
  const highLimbs = (middle - start) / chunk + 1;
  const lowLimbs = (end - middle) / chunk + 1;
  const high = raw_new(highLimbs << 2) + VALUES_OFFSET;
  const low = raw_new(lowLimbs << 2) + VALUES_OFFSET;
  parseInto(high, highLimbs, chars, wide, start, middle, radix, chunk, powers);
  parseInto(low, lowLimbs, chars, wide, middle, end, radix, chunk, powers);
  const hn = natural.significant(high, highLimbs);
  const product = raw_new((hn + lengthOf(power) + 1) << 2) + VALUES_OFFSET;
  const pn = hn + lengthOf(power);
  if (hn) multiply(product, high, hn, limbsOf(power), lengthOf(power));
  natural.addInto(product, low, min(natural.significant(low, lowLimbs), pn));
  memory.copy(r, product, min(pn + 1, n) << 2);
}
function parseSmall(r: u32, n: u32, chars: u32, wide: bool, start: u32, end: u32, radix: u32, chunk: u32): void {
  let used: u32 = 0;
  for (let i = start; i < end; ) {
    const count = (end - i) % chunk ? (end - i) % chunk : chunk;
    let part: u32 = 0;
    for (let stop = i + count; i < stop; i++) part = part * radix + digitValue(loadChar(chars, wide, i));
    const carry = natural.multiplySmall(r, r, used, powerOf(radix, count), part);
    if (carry && used < n) store<u32>(natural.at(r, used++), carry);
  }
}

// ---- Printing

// BigInt::toString ( x, radix )   https://tc39.es/ecma262/#sec-numeric-types-bigint-tostring
export function bigint_to_string(a: u32, radix: i32): i64 {
  const bits = bitLength(a);
  if (!bits) return boxCell(digitString(48));
  const sign = <u32>isNegative(a);
  if (popcnt(radix) == 1) {
    const perDigit = <u32>ctz(radix);
    const length = (bits + perDigit - 1) / perDigit + sign;
    if (length > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
    return boxCell(printBits(a, <u32>length, perDigit, sign));
  }
  return printDigits(a, <u32>radix, sign);
}
function digitString(code: u32): u32 {
  const s = str_alloc1(1);
  store<u8>(charsOf(s), code);
  return s;
}
// @ts-ignore: decorator
@inline function digitCode(digit: u32): u32 {
  return digit < 10 ? 48 + digit : 87 + digit;
}
function printBits(a: u32, length: u32, perDigit: u32, sign: u32): u32 {
  const s = str_alloc1(length);
  const chars = charsOf(s);
  if (sign) store<u8>(chars, MINUS);
  const n = lengthOf(a);
  let bit: u64 = 0;
  for (let i = length; i > sign; i--) {
    const limb = <u32>(bit >> 5);
    const pair = <u64>limbAt(a, limb) | (limb + 1 < n ? <u64>limbAt(a, limb + 1) << 32 : 0);
    store<u8>(chars + i - 1, digitCode(<u32>(pair >> (bit & 31)) & ((1 << perDigit) - 1)));
    bit += perDigit;
  }
  return s;
}

function printDigits(a: u32, radix: u32, sign: u32): i64 {
  const chunk = digitsPerLimb(radix);
  const n = lengthOf(a);
  // A chunk of digits is less than a limb.
  if (<u64>(n - 1) * chunk > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
  // 2^k chunks: at least twice as many as limbs, since a chunk holds more than 3/4 of the bits of a limb.
  let k: u32 = 1;
  while (1 << (k - 1) < <i32>n) k++;
  const width = chunk << k;
  const text = raw_new(width) + VALUES_OFFSET;
  const limbs = raw_new(n << 2) + VALUES_OFFSET;
  memory.copy(limbs, limbsOf(a), n << 2);
  fill(text, width, limbs, n, radix, chunk, n > SMALL ? squares(radix, chunk, k) : 0, k);
  let first: u32 = 0;
  while (load<u8>(text + first) == 48) first++;
  const length = width - first;
  if (length + sign > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
  const s = str_alloc1(length + sign);
  if (sign) store<u8>(charsOf(s), MINUS);
  memory.copy(charsOf(s) + sign, text + first, length);
  return boxCell(s);
}

/** Writes a number of n limbs (which it destroys) with width = chunk << k digits, zeros before it. */
function fill(to: u32, width: u32, p: u32, n: u32, radix: u32, chunk: u32, powers: u32, k: u32): void {
  n = natural.significant(p, n);
  if (n <= SMALL || !k) return fillSmall(to, width, p, n, radix, chunk);
  const power = load<u32>(natural.at(powers, k - 1));
  const pn = lengthOf(power);
  const half = width >> 1;
  if (natural.compare(p, n, limbsOf(power), pn) < 0) {
    memory.fill(to, 48, half);
    return fill(to + half, half, p, n, radix, chunk, powers, k - 1);
  }
  const quotient = raw_new((n - pn + 1 + pn) << 2) + VALUES_OFFSET;
  const rest = natural.at(quotient, n - pn + 1);
  divide(quotient, rest, p, n, limbsOf(power), pn);
  fill(to, half, quotient, n - pn + 1, radix, chunk, powers, k - 1);
  fill(to + half, half, rest, pn, radix, chunk, powers, k - 1);
}
function fillSmall(to: u32, width: u32, p: u32, n: u32, radix: u32, chunk: u32): void {
  const divisor = powerOf(radix, chunk);
  let end = to + width;
  while (n) {
    let part = natural.divideSmall(p, p, n, divisor);
    n = natural.significant(p, n);
    for (let i: u32 = 0; i < chunk; i++) {
      const rest = part / radix;
      store<u8>(--end, digitCode(part - rest * radix));
      part = rest;
    }
  }
  memory.fill(to, 48, end - to);
}
