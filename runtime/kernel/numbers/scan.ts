/**
 * Decimal literals to doubles, correctly rounded.
 *
 * scanDecimal splits the text into up to 19 digits and a power of ten;
 * scannedValue multiplies them with a 128-bit power. The true value lies between
 * that product and a little more; if both round to the same double, that is it
 * (all but about one in a thousand). Otherwise a comparison of big numbers with
 * the point half-way between the two candidates decides.
 */
import { loadChar } from '../strings';
import { BIG_A, BIG_B, bigCompare, bigMultiplyAdd, bigMultiplyPow5, bigSet, bigShiftLeft } from './big';
import { floorLog2Pow10, leadingPower, mulHigh } from './powers';
import { roundToDouble } from './round';
import {
  POWER_HIGH, POWER_LOW, SCAN_CHARS, SCAN_DIGITS_END, SCAN_DIGITS_START, SCAN_END, SCAN_EXPONENT, SCAN_MANTISSA, SCAN_TRUNCATED,
  SCAN_WIDE,
} from './scratch';

const DOT: u32 = 46;
/** Digits beyond these only tell whether the value is above a half-way point: 767 are enough. */
const MAX_BIG_DIGITS: u32 = 780;

const EXACT_POWERS = memory.data<f64>([
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]);

/**
 * Scans digits [. digits] [e [sign] digits] from `start`. False if there is none;
 * else sets the SCAN_ fields, SCAN_END being the index behind it.
 */
export function scanDecimal(chars: u32, wide: bool, start: u32, end: u32): bool {
  let mantissa: u64 = 0;
  let significant: u32 = 0;
  let exponent: i32 = 0;
  let digits: u32 = 0;
  let dot = false;
  let truncated = false;
  let i = start;
  for (; i < end; i++) {
    const code = loadChar(chars, wide, i);
    if (code == DOT && !dot) {
      dot = true;
      continue;
    }
    const digit = code - 48;
    if (digit > 9) break;
    digits++;
    if (significant < 19) {
      mantissa = mantissa * 10 + digit;
      if (mantissa) significant++;
      exponent -= <i32>dot;
    } else {
      truncated = truncated || digit != 0;
      exponent += <i32>!dot;
    }
  }
  if (!digits) return false;
  store<u32>(SCAN_CHARS, chars);
  store<u32>(SCAN_WIDE, <u32>wide);
  store<u32>(SCAN_DIGITS_START, start);
  store<u32>(SCAN_DIGITS_END, i);
  store<u64>(SCAN_MANTISSA, mantissa);
  store<u32>(SCAN_TRUNCATED, <u32>truncated);
  store<u32>(SCAN_END, i);
  store<i32>(SCAN_EXPONENT, exponent + scanExponent(chars, wide, i, end));
  return true;
}

/** The exponent part at i, if there is one (then SCAN_END is behind it), else 0. */
function scanExponent(chars: u32, wide: bool, i: u32, end: u32): i32 {
  if (i >= end || (loadChar(chars, wide, i) | 32) != 101) return 0;
  i++;
  let negative = false;
  if (i < end) {
    const sign = loadChar(chars, wide, i);
    negative = sign == 45;
    if (negative || sign == 43) i++;
  }
  const first = i;
  let value = 0;
  for (; i < end; i++) {
    const digit = loadChar(chars, wide, i) - 48;
    if (digit > 9) break;
    if (value < 100000000) value = value * 10 + <i32>digit;
  }
  if (i == first) return 0;
  store<u32>(SCAN_END, i);
  return negative ? -value : value;
}

/** The value of what scanDecimal found. */
export function scannedValue(): f64 {
  const mantissa = load<u64>(SCAN_MANTISSA);
  const exponent = load<i32>(SCAN_EXPONENT);
  if (!mantissa) return 0;
  if (mantissa <= 0x20000000000000 && !load<u32>(SCAN_TRUNCATED)) {
    // Both are exact as doubles, so one operation rounds once.
    if (exponent >= 0 && exponent <= 22) return <f64>mantissa * load<f64>(EXACT_POWERS + (exponent << 3));
    if (exponent < 0 && exponent >= -22) return <f64>mantissa / load<f64>(EXACT_POWERS + (-exponent << 3));
  }
  // 19 digits times 10^-351 are far below half the least double.
  if (exponent < -350) return 0;
  if (exponent > 309) return Infinity;
  return multiply(mantissa, exponent);
}

function multiply(mantissa: u64, exponent: i32): f64 {
  const truncated = load<u32>(SCAN_TRUNCATED) != 0;
  const exactPower = exponent >= 0 && exponent <= 55;
  const normalising = clz(mantissa);
  const m = mantissa << normalising;
  leadingPower(exponent);
  const powerHigh = load<u64>(POWER_HIGH);
  const lowPart = mulHigh(load<u64>(POWER_LOW), m);
  const lowRest = load<u64>(POWER_LOW) * m;
  const middle = powerHigh * m + lowPart;
  const high = mulHigh(powerHigh, m) + <u64>(middle < lowPart);
  const e = floorLog2Pow10(exponent) + 1 - <i32>normalising;
  const low = roundToDouble(high, e, (middle | lowRest) != 0);
  if (exactPower && !truncated) return low;
  // Above by at most: one unit of `middle` for the power, one unit of the mantissa for cut-off digits.
  const upperMiddle = middle + 2;
  const upperHigh = high + <u64>(upperMiddle < middle) + (truncated ? (<u64>1 << normalising) + 1 : 0);
  if (upperHigh >= high && roundToDouble(upperHigh, e, true) == low) return low;
  return decideByHalf(low);
}

/** `low` or the next double, by comparing the literal with the value half-way between them. */
function decideByHalf(low: f64): f64 {
  const bits = reinterpret<u64>(low);
  const biased = <i32>(bits >> 52);
  const c = biased ? (bits & 0x000fffffffffffff) | 0x0010000000000000 : bits;
  const exponent2 = (biased ? biased - 1075 : -1074) - 1;
  const exponent10 = loadAllDigits();
  bigSet(BIG_B, (c << 1) + 1);
  if (exponent10 >= 0) bigMultiplyPow5(BIG_A, exponent10);
  else bigMultiplyPow5(BIG_B, -exponent10);
  const shift = exponent10 - exponent2;
  if (shift >= 0) bigShiftLeft(BIG_A, shift);
  else bigShiftLeft(BIG_B, -shift);
  const order = bigCompare(BIG_A, BIG_B);
  const up = order > 0 || (order == 0 && (bits & 1) != 0);
  return up ? reinterpret<f64>(bits + 1) : low;
}

/** The digits of the literal, as a big number in BIG_A; returns its power of ten. */
function loadAllDigits(): i32 {
  const chars = load<u32>(SCAN_CHARS);
  const wide = load<u32>(SCAN_WIDE) != 0;
  const end = load<u32>(SCAN_DIGITS_END);
  let used: u32 = 0;
  let dropped = 0;
  let scanned = 0;
  let sticky = false;
  bigSet(BIG_A, 0);
  for (let i = load<u32>(SCAN_DIGITS_START); i < end; i++) {
    const digit = loadChar(chars, wide, i) - 48;
    if (digit > 9) continue;
    if (used || digit) scanned++;
    if (used < MAX_BIG_DIGITS) {
      bigMultiplyAdd(BIG_A, 10, digit);
      if (used || digit) used++;
    } else {
      dropped++;
      sticky = sticky || digit != 0;
    }
  }
  // SCAN_EXPONENT counts from the 19th significant digit.
  const exponent = load<i32>(SCAN_EXPONENT) - max(scanned - 19, 0) + dropped;
  if (!sticky) return exponent;
  bigMultiplyAdd(BIG_A, 10, 1);
  return exponent - 1;
}
