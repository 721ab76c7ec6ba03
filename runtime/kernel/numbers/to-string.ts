/** Text of numbers in decimal: Number::toString, toFixed, toExponential, toPrecision. */
import { boxF64, intOf, isInt, numberOf } from '../value';
import { exactDigits, roundDigits } from './exact';
import { DIGITS, EXPONENT, TEXT, decimalLength, finishText, put, putDecimal } from './scratch';
import { shortestDigits } from './shortest';
import { copyBytes, str_from_char_code } from '../strings';

const MINUS: u32 = 45;
const DOT: u32 = 46;
const ZERO: u32 = 48;

const NAN_TEXT = memory.data<u8>([78, 97, 78]);
const INFINITY_TEXT = memory.data<u8>([73, 110, 102, 105, 110, 105, 116, 121]);

/** Number::toString ( x, 10 ) */
export function num_to_string(n: i64): u32 {
  return isInt(n) ? intToString(intOf(n)) : f64ToString(numberOf(n));
}

export function intToString(n: i32): u32 {
  if (<u32>n < 10) return str_from_char_code(ZERO + n);
  let to = TEXT;
  if (n < 0) to = put(to, MINUS);
  return finishText(putDecimal(to, n < 0 ? <u64>-<i64>n : <u64>n));
}

/** Writes NaN or the infinities; 0 if v is finite. */
export function putNonFinite(v: f64): u32 {
  if (v != v) {
    copyBytes(TEXT, <u32>NAN_TEXT, 3);
    return TEXT + 3;
  }
  if (abs(v) != Infinity) return 0;
  const to = v < 0 ? put(TEXT, MINUS) : TEXT;
  copyBytes(to, <u32>INFINITY_TEXT, 8);
  return to + 8;
}

function f64ToString(v: f64): u32 {
  const special = putNonFinite(v);
  if (special) return finishText(special);
  if (v == 0) return finishText(put(TEXT, ZERO));
  let to = v < 0 ? put(TEXT, MINUS) : TEXT;
  const digits = shortestDigits(abs(v));
  const count = decimalLength(digits);
  const point = <i32>count + load<i32>(EXPONENT); // digits before the decimal point
  if (point > 21 || point <= -6) return finishText(putScientific(to, digits, count, point - 1));
  if (point <= 0) {
    to = putZeros(put(put(to, ZERO), DOT), -point);
    return finishText(putDecimal(to, digits));
  }
  const end = putDecimal(to, digits);
  if (point >= <i32>count) return finishText(putZeros(end, point - count));
  return finishText(insertDot(to + point, end));
}

function putZeros(to: u32, count: i32): u32 {
  for (; count > 0; count--) to = put(to, ZERO);
  return to;
}

/** Moves what lies between `at` and `end` by one to make room for a point. */
function insertDot(at: u32, end: u32): u32 {
  for (let p = end; p > at; p--) store<u8>(p, load<u8>(p - 1));
  store<u8>(at, DOT);
  return end + 1;
}

function putScientific(to: u32, digits: u64, count: u32, exponent: i32): u32 {
  let end = putDecimal(to, digits);
  if (count > 1) end = insertDot(to + 1, end);
  return putExponent(end, exponent);
}

function putExponent(to: u32, exponent: i32): u32 {
  to = put(to, 101); // e
  to = put(to, exponent < 0 ? MINUS : 43);
  return putDecimal(to, <u64>abs(exponent));
}

/** Appends `count` digits from an address of bytes 0 to 9. */
function putDigits(to: u32, from: u32, count: i32): u32 {
  for (let i = 0; i < count; i++) to = put(to, ZERO + load<u8>(from + i));
  return to;
}

// Number.prototype.toFixed ( fractionDigits )   https://tc39.es/ecma262/#sec-number.prototype.tofixed
export function num_to_fixed(n: f64, digits: i32): u32 {
  const special = putNonFinite(n);
  if (special) return finishText(special);
  if (abs(n) >= 1e21) return num_to_string(boxF64(n));
  const integers = exactDigits(abs(n), digits, 0);
  const carried = roundDigits(integers + digits);
  let from = DIGITS + 1;
  let before = integers;
  if (carried) {
    from--;
    before++;
  }
  let to = n < 0 ? put(TEXT, MINUS) : TEXT;
  to = before ? putDigits(to, from, before) : put(to, ZERO);
  if (digits) to = putDigits(put(to, DOT), from + before, digits);
  return finishText(to);
}

/**
 * Rounds |n| to `count` significant digits. Returns the address of the first;
 * sets EXPONENT to its power of ten.
 */
function significantDigits(n: f64, count: i32): u32 {
  const integers = exactDigits(n, -1, count + 1);
  let first: u32 = 1;
  if (n != 0) while (!load<u8>(DIGITS + first)) first++;
  // What lies before the first digit is zero: a carry over it is seen there.
  roundDigits(first - 1 + count);
  if (load<u8>(DIGITS + first - 1)) first--;
  store<i32>(EXPONENT, n == 0 ? 0 : integers - <i32>first);
  return DIGITS + first;
}

/** d.ddde+x from digits at an address. */
function putRoundedScientific(to: u32, from: u32, count: i32): u32 {
  to = putDigits(to, from, 1);
  if (count > 1) to = putDigits(put(to, DOT), from + 1, count - 1);
  return putExponent(to, load<i32>(EXPONENT));
}

// Number.prototype.toExponential ( fractionDigits )   https://tc39.es/ecma262/#sec-number.prototype.toexponential
export function num_to_exponential(n: f64, digits: i32): u32 {
  const special = putNonFinite(n);
  if (special) return finishText(special);
  const to = n < 0 ? put(TEXT, MINUS) : TEXT;
  if (digits >= 0) return finishText(putRoundedScientific(to, significantDigits(abs(n), digits + 1), digits + 1));
  if (n == 0) return finishText(putScientific(to, 0, 1, 0));
  const shortest = shortestDigits(abs(n));
  const count = decimalLength(shortest);
  return finishText(putScientific(to, shortest, count, load<i32>(EXPONENT) + <i32>count - 1));
}

// Number.prototype.toPrecision ( precision )   https://tc39.es/ecma262/#sec-number.prototype.toprecision
export function num_to_precision(n: f64, precision: i32): u32 {
  const special = putNonFinite(n);
  if (special) return finishText(special);
  let to = n < 0 ? put(TEXT, MINUS) : TEXT;
  const from = significantDigits(abs(n), precision);
  const exponent = load<i32>(EXPONENT);
  if (exponent < -6 || exponent >= precision) return finishText(putRoundedScientific(to, from, precision));
  if (exponent < 0) {
    to = putZeros(put(put(to, ZERO), DOT), -exponent - 1);
    return finishText(putDigits(to, from, precision));
  }
  to = putDigits(to, from, exponent + 1);
  if (precision > exponent + 1) to = putDigits(put(to, DOT), from + exponent + 1, precision - exponent - 1);
  return finishText(to);
}
