/**
 * The shortest decimal that reads back as the same double, and of those the
 * closest: Raffaello Giulietti's Schubfach.
 *
 * For v = c * 2^q the interval of decimals that round to v is scaled by a power
 * of ten so that it is between 1 and 10 wide; then one of two neighbouring
 * integers, or one multiple of ten, is the answer. Example: 0.3 is
 * 5404319552844595 * 2^-54; scaled by 10^17 the interval is
 * [29999999999999996, 30000000000000001]: it has a multiple of ten, 30000000000000000.
 */
import { EXPONENT, POWER_HIGH, POWER_LOW } from './scratch';
import { floorLog10Pow2, floorLog10ThreeQuartersPow2, floorLog2Pow10, leadingPower, mulHigh } from './powers';

/** Digits of a finite v > 0, as an integer without trailing zeros; sets EXPONENT. */
export function shortestDigits(v: f64): u64 {
  const bits = reinterpret<u64>(v);
  const fraction = bits & 0x000fffffffffffff;
  const biased = <i32>(bits >> 52);
  const c = biased ? fraction | 0x0010000000000000 : fraction;
  const q = biased ? biased - 1075 : -1074;
  // Integers below 2^53 are their own digits.
  if (q <= 0 && q > -53 && (c & ((<u64>1 << -q) - 1)) == 0) return trim(c >> -q, 0);
  return schubfach(c, q, fraction == 0 && biased > 1);
}

/** lowerIsCloser: v is a power of two, so the double below is only half as far away as the one above. */
function schubfach(c: u64, q: i32, lowerIsCloser: bool): u64 {
  const k = lowerIsCloser ? floorLog10ThreeQuartersPow2(q) : floorLog10Pow2(q);
  loadScale(-k);
  const shift = q + floorLog2Pow10(-k) + 1;
  const value = scale((c << 2) << shift);
  const lower = scale(((c << 2) - (lowerIsCloser ? 1 : 2)) << shift);
  const upper = scale(((c << 2) + 2) << shift);
  // The ends of the interval round to v only if c is even.
  const open = c & 1;
  const s = value >> 2;
  if (s >= 10) {
    const tens = (s / 10) * 10;
    const below = lower + open <= tens << 2;
    const above = ((tens + 10) << 2) + open <= upper;
    if (below != above) return trim(below ? tens : tens + 10, k);
  }
  const below = lower + open <= s << 2;
  const above = ((s + 1) << 2) + open <= upper;
  if (below != above) return trim(below ? s : s + 1, k);
  const middle = (s << 2) + 2;
  return trim(value > middle || (value == middle && (s & 1) != 0) ? s + 1 : s, k);
}

/** The power rounded up (the proof needs it not below the true one). */
function loadScale(k: i32): void {
  leadingPower(k);
  if (k >= 0 && k <= 55) return;
  const low = load<u64>(POWER_LOW) + 1;
  store<u64>(POWER_LOW, low);
  if (!low) store<u64>(POWER_HIGH, load<u64>(POWER_HIGH) + 1);
}

/** n * power / 2^128, rounded to odd: the last bit tells whether something was cut off. */
function scale(n: u64): u64 {
  const high = load<u64>(POWER_HIGH);
  const carry = mulHigh(load<u64>(POWER_LOW), n);
  const low = high * n;
  const middle = low + carry;
  return (mulHigh(high, n) + <u64>(middle < low)) | <u64>(middle > 1);
}

function trim(digits: u64, exponent: i32): u64 {
  while (true) {
    const tenth = digits / 10;
    if (tenth * 10 != digits) break;
    digits = tenth;
    exponent++;
  }
  store<i32>(EXPONENT, exponent);
  return digits;
}
