/** StringToNumber, parseFloat and parseInt. */
import { isSpace } from '../string-operations';
import { charsOf, isWide, lengthOf, loadChar, str_flatten } from '../strings';
import { boxF64, boxInt } from '../value';
import { roundToDouble } from './round';
import { SCAN_END } from './scratch';
import { scanDecimal, scannedValue } from './scan';

const INFINITY_TEXT = memory.data<u8>([73, 110, 102, 105, 110, 105, 116, 121]);
const MINUS: u32 = 45;
const PLUS: u32 = 43;
const ZERO: u32 = 48;

export function skipSpace(chars: u32, wide: bool, start: u32, end: u32): u32 {
  while (start < end && isSpace(loadChar(chars, wide, start))) start++;
  return start;
}

function startsWithInfinity(chars: u32, wide: bool, at: u32, end: u32): bool {
  if (end - at < 8) return false;
  for (let i: u32 = 0; i < 8; i++) if (loadChar(chars, wide, at + i) != load<u8>(INFINITY_TEXT + i)) return false;
  return true;
}

/** Value of a digit or letter: 0 to 35; 36 for anything else. */
export function digitValue(code: u32): u32 {
  if (code - 48 <= 9) return code - 48;
  const letter = (code | 32) - 97;
  return letter < 26 ? letter + 10 : 36;
}

// StringToNumber ( str )   https://tc39.es/ecma262/#sec-stringtonumber
export function str_to_number(s: u32): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const wide = isWide(flat);
  let end = lengthOf(flat);
  const small = smallInteger(chars, wide, end);
  if (small >= 0) return boxInt(small);
  const start = skipSpace(chars, wide, 0, end);
  while (end > start && isSpace(loadChar(chars, wide, end - 1))) end--;
  if (start == end) return boxInt(0);
  const radix = radixOfPrefix(chars, wide, start, end);
  return boxF64(radix ? allDigits(chars, wide, start + 2, end, radix) : signedLiteral(chars, wide, start, end, true));
}

/** The value of nothing but up to nine digits, or -1. */
function smallInteger(chars: u32, wide: bool, length: u32): i32 {
  if (length - 1 > 8) return -1;
  let n: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const digit = loadChar(chars, wide, i) - ZERO;
    if (digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}

/** 16, 8 or 2 for 0x, 0o, 0b; else 0. */
export function radixOfPrefix(chars: u32, wide: bool, start: u32, end: u32): u32 {
  if (end - start < 3 || loadChar(chars, wide, start) != ZERO) return 0;
  const letter = loadChar(chars, wide, start + 1) | 32;
  return letter == 120 ? 16 : letter == 111 ? 8 : letter == 98 ? 2 : 0;
}

function allDigits(chars: u32, wide: bool, start: u32, end: u32, radix: u32): f64 {
  return digitsEnd(chars, wide, start, end, radix) == end ? powerOfTwoDigits(chars, wide, start, end, 31 - clz(radix)) : NaN;
}

/** [sign] (Infinity | decimal literal); `whole`: nothing may follow. */
function signedLiteral(chars: u32, wide: bool, start: u32, end: u32, whole: bool): f64 {
  const sign = loadChar(chars, wide, start);
  if (sign == MINUS || sign == PLUS) start++;
  let value: f64;
  if (startsWithInfinity(chars, wide, start, end)) {
    if (whole && start + 8 != end) return NaN;
    value = Infinity;
  } else {
    if (!scanDecimal(chars, wide, start, end)) return NaN;
    if (whole && load<u32>(SCAN_END) != end) return NaN;
    value = scannedValue();
  }
  return sign == MINUS ? -value : value;
}

// parseFloat ( string )   https://tc39.es/ecma262/#sec-parsefloat-string
export function str_parse_float(s: u32): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const wide = isWide(flat);
  const end = lengthOf(flat);
  const start = skipSpace(chars, wide, 0, end);
  return boxF64(start == end ? NaN : signedLiteral(chars, wide, start, end, false));
}

// parseInt ( string, radix )   https://tc39.es/ecma262/#sec-parseint-string-radix
export function str_parse_int(s: u32, radix: i32): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const wide = isWide(flat);
  const end = lengthOf(flat);
  if (radix == 10 || radix == 0) {
    const small = smallInteger(chars, wide, end);
    if (small >= 0) return boxInt(small);
  }
  let start = skipSpace(chars, wide, 0, end);
  if (start == end) return boxF64(NaN);
  const sign = loadChar(chars, wide, start);
  if (sign == MINUS || sign == PLUS) start++;
  if (radix == 0 || radix == 16) {
    const hex = end - start >= 2 && loadChar(chars, wide, start) == ZERO && (loadChar(chars, wide, start + 1) | 32) == 120;
    if (hex) start += 2;
    if (radix == 0) radix = hex ? 16 : 10;
  }
  if (radix < 2 || radix > 36) return boxF64(NaN);
  const stop = digitsEnd(chars, wide, start, end, radix);
  if (stop == start) return boxF64(NaN);
  const value = integerOf(chars, wide, start, stop, radix);
  return boxF64(sign == MINUS ? -value : value);
}

export function digitsEnd(chars: u32, wide: bool, start: u32, end: u32, radix: u32): u32 {
  while (start < end && digitValue(loadChar(chars, wide, start)) < radix) start++;
  return start;
}

function integerOf(chars: u32, wide: bool, start: u32, end: u32, radix: u32): f64 {
  if (popcnt(radix) == 1) return powerOfTwoDigits(chars, wide, start, end, 31 - clz(radix));
  if (radix != 10) return digitsInParts(chars, wide, start, end, radix);
  scanDecimal(chars, wide, start, end);
  return scannedValue();
}

/** Correctly rounded: the first 64 bits, how many more follow, and whether any of them is set. */
function powerOfTwoDigits(chars: u32, wide: bool, start: u32, end: u32, bitsPerDigit: u32): f64 {
  let m: u64 = 0;
  let dropped: u32 = 0;
  let sticky = false;
  for (let i = start; i < end; i++) {
    const digit = digitValue(loadChar(chars, wide, i));
    if (m >> (64 - bitsPerDigit)) {
      if (dropped < 2000) dropped += bitsPerDigit;
      sticky = sticky || digit != 0;
    } else m = (m << bitsPerDigit) | digit;
  }
  return roundToDouble(m, dropped, sticky);
}

/**
 * Other radices: as many digits as fit a u32 at a time, joined in double
 * arithmetic. The rounding of long numbers is V8's, which the spec leaves open.
 */
function digitsInParts(chars: u32, wide: bool, start: u32, end: u32, radix: u32): f64 {
  let value: f64 = 0;
  let i = start;
  // Where the parts begin matters for the rounding.
  while (i < end && loadChar(chars, wide, i) == ZERO) i++;
  while (i < end) {
    let part: u32 = 0;
    let multiplier: u32 = 1;
    while (i < end && multiplier <= 0xffffffff / 36 / radix) {
      part = part * radix + digitValue(loadChar(chars, wide, i));
      multiplier *= radix;
      i++;
    }
    value = value * <f64>multiplier + <f64>part;
  }
  return value;
}
