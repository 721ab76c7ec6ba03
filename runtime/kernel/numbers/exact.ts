/**
 * The exact decimal expansion of a double, as far as it is asked for. It always
 * ends, and rounding "half up" only looks at the next digit, so toFixed,
 * toExponential and toPrecision need no more than this.
 */
import { BIG_A, BIG_B, bigDivide, bigSet, bigShiftLeft } from './big';
import { DIGITS, putDecimal } from './scratch';

const BILLION: u32 = 1000000000;

/**
 * Digits of a finite v >= 0, as bytes 0 to 9 from DIGITS + 1 on (the byte before
 * is room for a carry): all of the integer part, then at least `fractionDigits`
 * of the fraction, or at least `significant` in all, not counting leading zeros.
 * Returns the number of integer digits (0 if v < 1); digits not needed are zero.
 */
export function exactDigits(v: f64, fractionDigits: i32, significant: i32): i32 {
  const bits = reinterpret<u64>(v);
  const biased = <i32>(bits >> 52);
  const c = biased ? (bits & 0x000fffffffffffff) | 0x0010000000000000 : bits & 0x000fffffffffffff;
  const q = biased ? biased - 1075 : -1074;
  memory.fill(DIGITS, 0, 1280);
  const integerDigits = q >= 0 ? bigIntegerDigits(c, q) : q > -64 ? smallIntegerDigits(c >> -q) : 0;
  if (q < 0) {
    const fraction = q > -64 ? c & ((<u64>1 << -q) - 1) : c;
    fractionDigitsOf(fraction, -q, DIGITS + 1 + integerDigits, fractionDigits, significant - integerDigits);
  }
  return integerDigits;
}

function smallIntegerDigits(n: u64): i32 {
  if (!n) return 0;
  const end = putDecimal(DIGITS + 1, n);
  for (let p = DIGITS + 1; p < end; p++) store<u8>(p, load<u8>(p) - 48);
  return end - DIGITS - 1;
}

/** c * 2^q: divides by a billion, from the end of the room backwards, then moves the digits to the front. */
function bigIntegerDigits(c: u64, q: i32): i32 {
  bigSet(BIG_A, c);
  bigShiftLeft(BIG_A, q);
  const end = DIGITS + 1 + 324;
  let start = end;
  while (load<u32>(BIG_A)) {
    start -= 9;
    storeNine(start, bigDivide(BIG_A, BILLION));
  }
  while (start < end && !load<u8>(start)) start++;
  const count = end - start;
  memory.copy(DIGITS + 1, start, count);
  memory.fill(DIGITS + 1 + count, 0, 324 - count);
  return count;
}

function storeNine(at: u32, n: u32): void {
  for (let i = 8; i >= 0; i--) {
    const rest = n / 10;
    store<u8>(at + i, n - rest * 10);
    n = rest;
  }
}

/**
 * fraction / 2^bits, nine digits at a time. The fraction is a big number F of
 * exactly n limbs, value F / 2^(32 n): each multiplication by a billion pushes
 * nine digits out at the top, and zeros in at the bottom, which are cut off.
 */
function fractionDigitsOf(fraction: u64, bits: u32, to: u32, wanted: i32, significant: i32): void {
  const limbs = (bits + 31) >> 5;
  memory.fill(BIG_B, 0, 4 + (limbs << 2) + 12);
  bigSet(BIG_B, fraction);
  bigShiftLeft(BIG_B, (limbs << 5) - bits);
  let first = BIG_B + 4;
  const end = first + (limbs << 2);
  let started = significant <= 0;
  while (first < end && (wanted >= 0 || significant >= 0)) {
    if (!load<u32>(first)) {
      first += 4;
      continue;
    }
    const nine = multiplyByBillion(first, end);
    storeNine(to, nine);
    to += 9;
    wanted -= 9;
    // The first nonzero group may hold a single significant digit.
    if (started) significant -= 9;
    else if (nine) {
      started = true;
      significant -= 1;
    }
  }
}

function multiplyByBillion(first: u32, end: u32): u32 {
  let carry: u64 = 0;
  for (let p = first; p < end; p += 4) {
    carry += <u64>load<u32>(p) * BILLION;
    store<u32>(p, <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/**
 * Rounds half up after `count` digits from DIGITS + 1 on. True if the carry ran
 * over the first digit: then DIGITS + 0 is 1.
 */
export function roundDigits(count: i32): bool {
  let p = DIGITS + 1 + count;
  if (load<u8>(p) < 5) return false;
  do {
    p--;
    const digit = load<u8>(p) + 1;
    store<u8>(p, digit == 10 ? 0 : digit);
    if (digit != 10) break;
  } while (true);
  return p == DIGITS;
}
