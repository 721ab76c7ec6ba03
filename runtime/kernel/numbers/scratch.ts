/**
 * Fixed places in memory where number conversions leave a second result and
 * build text (a function has one result, and the kernel has no other state).
 */
import { NUMBER_RESULTS } from '../string-state';
import { stringFromBytes } from '../strings';

/** powers.ts: the 128 leading bits of a power of ten. */
export const POWER_HIGH: u32 = NUMBER_RESULTS + 0;
export const POWER_LOW: u32 = NUMBER_RESULTS + 8;
/** shortest.ts, exact.ts: i32, value = digits * 10^exponent. */
export const EXPONENT: u32 = NUMBER_RESULTS + 16;
/** scan.ts: what a decimal literal consists of. */
export const SCAN_MANTISSA: u32 = NUMBER_RESULTS + 24;
export const SCAN_EXPONENT: u32 = NUMBER_RESULTS + 32;
export const SCAN_TRUNCATED: u32 = NUMBER_RESULTS + 36;
export const SCAN_DIGITS_START: u32 = NUMBER_RESULTS + 40;
export const SCAN_DIGITS_END: u32 = NUMBER_RESULTS + 44;
export const SCAN_END: u32 = NUMBER_RESULTS + 48;
export const SCAN_CHARS: u32 = NUMBER_RESULTS + 52;
export const SCAN_WIDE: u32 = NUMBER_RESULTS + 56;
/** remPio2: f64 rest of the argument, in two parts. */
export const REST_HIGH: u32 = NUMBER_RESULTS + 64;
export const REST_LOW: u32 = NUMBER_RESULTS + 72;

/** Text under construction: room for 1100 digits before and 1100 after the point (radix 2). */
export const TEXT_BYTES: u32 = 2304;
export const TEXT: u32 = <u32>memory.data(2304);
/** Decimal digits 0 to 9, one a byte, of exact.ts: at most 309 + 101 and a rest. */
export const DIGITS: u32 = <u32>memory.data(1280);

// @ts-ignore: decorator
@inline export function put(to: u32, code: u32): u32 {
  store<u8>(to, code);
  return to + 1;
}

/** The text from TEXT up to an address, as a string. */
export function finishText(end: u32): u32 {
  return stringFromBytes(TEXT, end - TEXT);
}

/** Writes a number in decimal; returns the address behind it. */
export function putDecimal(to: u32, n: u64): u32 {
  const end = to + decimalLength(n);
  let at = end;
  do {
    const rest = n / 10;
    at--;
    store<u8>(at, 48 + <u32>(n - rest * 10));
    n = rest;
  } while (n);
  return end;
}

export function decimalLength(n: u64): u32 {
  let length: u32 = 1;
  let limit: u64 = 10;
  while (length < 20 && n >= limit) {
    length++;
    if (length < 20) limit *= 10;
  }
  return length;
}
