/** Comparison, and conversion from and to doubles. */
import { BIG_INT_LENGTH } from '../abi.generated';
import { roundToDouble } from '../numbers/round';
import { boxF64 } from '../value';
import { compareMagnitudes } from './arithmetic';
import { bigint_new, isNegative, lengthOf, limbAt, limbsOf, normalize } from './cell';

// BigInt::equal ( x, y )   https://tc39.es/ecma262/#sec-numeric-types-bigint-equal
export function bigint_equal(a: u32, b: u32): bool {
  return load<u64>(a, BIG_INT_LENGTH) == load<u64>(b, BIG_INT_LENGTH) && compareMagnitudes(a, b) == 0;
}
export function bigint_hash(a: u32): u32 {
  let h = load<u32>(a, BIG_INT_LENGTH + 4) + 0x9e3779b1;
  for (let i: u32 = 0, n = min<u32>(lengthOf(a), 16); i < n; i++) h = rotl(h ^ limbAt(a, i), 13) * 0x85ebca6b;
  return h ^ (h >> 15);
}

/** -1, 0 or 1. */
export function bigint_compare(a: u32, b: u32): i32 {
  if (isNegative(a) != isNegative(b)) return isNegative(a) ? -1 : 1;
  const order = compareMagnitudes(a, b);
  return isNegative(a) ? -order : order;
}

/** Compares with a number: -1, 0 or 1; 2 if it is NaN. */
export function bigint_compare_number(a: u32, n: f64): i32 {
  if (n != n) return 2;
  if (n == Infinity) return -1;
  if (n == -Infinity) return 1;
  const whole = trunc(n);
  const order = bigint_compare(a, bigint_from_number(whole));
  return order ? order : whole < n ? -1 : <i32>(whole > n);
}

/** n is an integer. */
export function bigint_from_number(n: f64): u32 {
  const bits = reinterpret<u64>(n);
  const e = <i32>(bits >> 52 & 0x7ff) - 1075;
  const m = (bits & 0xfffffffffffff) | 0x10000000000000;
  if (e <= -53) return bigint_new(0, false);
  const limbs = e > 0 ? <u32>e >> 5 : 0;
  const r = bigint_new(limbs + 3, n < 0);
  const p = limbsOf(r) + (limbs << 2);
  if (e <= 0) store<u64>(p, m >> -e);
  else {
    const shift = <u32>e & 31;
    store<u64>(p, m << shift);
    if (shift > 11) store<u32>(p, <u32>(m >> (64 - shift)), 8);
  }
  return normalize(r);
}

// Number ( value ), step 1.b.i   https://tc39.es/ecma262/#sec-number-constructor-number-value   Halves to even.
export function bigint_to_number(a: u32): i64 {
  const length = lengthOf(a);
  if (!length) return boxF64(0);
  let m: u64 = limbAt(a, length - 1);
  let taken: u32 = 1;
  if (length > 1) {
    m = (m << 32) | limbAt(a, length - 2);
    taken = 2;
  }
  // With a third limb the highest 64 bits, whatever the first one is.
  const shift = length > 2 ? clz(limbAt(a, length - 1)) : 0;
  let sticky = false;
  if (length > 2) {
    const third = limbAt(a, length - 3);
    if (shift) m = (m << shift) | (third >> (32 - shift));
    sticky = third << shift != 0;
    for (let i = length - 3; i && !sticky; i--) sticky = limbAt(a, i - 1) != 0;
  }
  const e = <i32>((length - taken) << 5) - <i32>shift;
  const magnitude = length > 40 ? Infinity : roundToDouble(m, e, sticky);
  return boxF64(isNegative(a) ? -magnitude : magnitude);
}
