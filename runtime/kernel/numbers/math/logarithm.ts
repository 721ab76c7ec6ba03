/**
 * Logarithms, after fdlibm: x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2), and
 * log(1 + f) = f - s (f - R) with s = f / (2 + f) and a polynomial R in s^2.
 */
import { LN2_HIGH, LN2_LOW, clearLow, highOf, withHigh } from './words';

const L1: f64 = 6.666666666666735130e-1;
const L2: f64 = 3.999999999940941908e-1;
const L3: f64 = 2.857142874366239149e-1;
const L4: f64 = 2.222219843214978396e-1;
const L5: f64 = 1.818357216161805012e-1;
const L6: f64 = 1.531383769920937332e-1;
const L7: f64 = 1.479819860511658591e-1;
const TWO54: f64 = 18014398509481984;

/** Where the logarithm is not a finite number: x <= 0, infinite, NaN. */
function isSpecial(x: f64): bool {
  return !(x > 0 && x < Infinity);
}
function specialLog(x: f64): f64 {
  return x == 0 ? -Infinity : x > 0 ? x : NaN;
}

/** R of the head comment; two chains, so that the processor can overlap them. */
function polynomial(s: f64): f64 {
  const z = s * s;
  const w = z * z;
  const odd = w * (L2 + w * (L4 + w * L6));
  const even = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  return even + odd;
}

export function log(x: f64): f64 {
  if (isSpecial(x)) return specialLog(x);
  let k = 0;
  if (highOf(x) < 0x00100000) {
    k = -54;
    x *= TWO54;
  }
  let high = highOf(x);
  k += (high >> 20) - 1023;
  high &= 0xfffff;
  const carry = (high + 0x95f64) & 0x100000;
  x = withHigh(x, high | (carry ^ 0x3ff00000));
  k += carry >> 20;
  const f = x - 1;
  const dk = <f64>k;
  if ((0xfffff & (2 + high)) < 3) return logNearOne(f, dk);
  const s = f / (2 + f);
  const r = polynomial(s);
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k == 0 ? f - (half - s * (half + r)) : dk * LN2_HIGH - (half - (s * (half + r) + dk * LN2_LOW) - f);
  }
  return k == 0 ? f - s * (f - r) : dk * LN2_HIGH - (s * (f - r) - dk * LN2_LOW - f);
}

/** |f| < 2^-20 */
function logNearOne(f: f64, dk: f64): f64 {
  if (f == 0) return dk == 0 ? 0 : dk * LN2_HIGH + dk * LN2_LOW;
  const r = f * f * (0.5 - 0.33333333333333333 * f);
  return dk == 0 ? f - r : dk * LN2_HIGH - (r - dk * LN2_LOW - f);
}

/** log(1 + x). c corrects for what rounding 1 + x lost. */
export function log1p(x: f64): f64 {
  const hx = highOf(x);
  const size = hx & 0x7fffffff;
  if (!(x > -1 && x < Infinity)) return x == -1 ? -Infinity : x > 0 ? x : NaN;
  if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
  let f = x;
  let k = 0;
  let hu = 1;
  let c: f64 = 0;
  if (hx >= 0x3fda827a || (hx < 0 && hx > <i32>0xbfd2bec4)) {
    let u = x;
    if (hx < 0x43400000) {
      u = 1 + x;
      k = (highOf(u) >> 20) - 1023;
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else k = (highOf(u) >> 20) - 1023;
    hu = highOf(u) & 0xfffff;
    if (hu < 0x6a09e) u = withHigh(u, hu | 0x3ff00000);
    else {
      k++;
      u = withHigh(u, hu | 0x3fe00000);
      hu = (0x100000 - hu) >> 2;
    }
    f = u - 1;
  }
  return log1pReduced(f, <f64>k, c, hu == 0);
}

function log1pReduced(f: f64, k: f64, c: f64, nearOne: bool): f64 {
  const half = 0.5 * f * f;
  if (nearOne) {
    if (f == 0) return k == 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
    const r = half * (1 - 0.66666666666666666 * f);
    return k == 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  return k == 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + c)) - f);
}

const INV_LN2_HIGH: f64 = 1.44269504072144627571;
const INV_LN2_LOW: f64 = 1.67517131648865118353e-10;

export function log2(x: f64): f64 {
  if (isSpecial(x)) return specialLog(x);
  let k = 0;
  if (highOf(x) < 0x00100000) {
    k = -54;
    x *= TWO54;
  }
  let hx = highOf(x);
  k += (hx >> 20) - 1023;
  hx &= 0xfffff;
  const carry = (hx + 0x95f64) & 0x100000;
  x = withHigh(x, hx | (carry ^ 0x3ff00000));
  k += carry >> 20;
  const f = x - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const r = s * (half + polynomial(s));
  // f - half + r in two parts, the first short enough to multiply exactly.
  const high = clearLow(f - half);
  const low = f - high - half + r;
  let valueHigh = high * INV_LN2_HIGH;
  let valueLow = (low + high) * INV_LN2_LOW + low * INV_LN2_HIGH;
  const y = <f64>k;
  const sum = y + valueHigh;
  valueLow += y - sum + valueHigh;
  valueHigh = sum;
  return valueLow + valueHigh;
}

const INV_LN10: f64 = 4.34294481903251816668e-1;
const LOG10_2_HIGH: f64 = 3.01029995663611771306e-1;
const LOG10_2_LOW: f64 = 3.69423907715893078616e-13;

export function log10(x: f64): f64 {
  if (isSpecial(x)) return specialLog(x);
  let k = 0;
  if (highOf(x) < 0x00100000) {
    k = -54;
    x *= TWO54;
  }
  const hx = highOf(x);
  k += (hx >> 20) - 1023;
  const below = <i32>(k < 0);
  x = withHigh(x, (hx & 0xfffff) | ((0x3ff - below) << 20));
  const y = <f64>(k + below);
  return y * LOG10_2_LOW + INV_LN10 * log(x) + y * LOG10_2_HIGH;
}
