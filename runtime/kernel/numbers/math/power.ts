/**
 * x ** y after fdlibm: 2^(y log2 x), where log2 x is computed in two parts and
 * multiplied by y in two parts, so that the error stays below 0.7 units.
 */
import { clearLow, highOf, lowOf, powerOf2, withHigh } from './words';

const L1: f64 = 5.99999999999994648725e-1;
const L2: f64 = 4.28571428578550184252e-1;
const L3: f64 = 3.33333329818377432918e-1;
const L4: f64 = 2.72728123808534006489e-1;
const L5: f64 = 2.30660745775561754067e-1;
const L6: f64 = 2.06975017800338417784e-1;
const P1: f64 = 1.66666666666666019037e-1;
const P2: f64 = -2.77777777770155933842e-3;
const P3: f64 = 6.61375632143793436117e-5;
const P4: f64 = -1.65339022054652515390e-6;
const P5: f64 = 4.13813679705723846039e-8;
const LG2: f64 = 6.93147180559945286227e-1;
const LG2_HIGH: f64 = 6.93147182464599609375e-1;
const LG2_LOW: f64 = -1.90465429995776804525e-9;
/** -(1024 - log2(overflow + half a unit)) */
const OVERFLOW_TAIL: f64 = 8.0085662595372944372e-17;
/** 2 / (3 ln2) */
const CP: f64 = 9.61796693925975554329e-1;
const CP_HIGH: f64 = 9.61796700954437255859e-1;
const CP_LOW: f64 = -7.02846165095275826516e-9;
const INV_LN2: f64 = 1.44269504088896338700;
const INV_LN2_HIGH: f64 = 1.44269502162933349609;
const INV_LN2_LOW: f64 = 1.92596299112661746887e-8;
/** log2(1.5) in two parts. */
const LOG2_1_5_HIGH: f64 = 5.84962487220764160156e-1;
const LOG2_1_5_LOW: f64 = 1.35003920212974897128e-8;

// Number::exponentiate ( base, exponent )   https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate
export function num_pow(x: f64, y: f64): f64 {
  if (y == 0) return 1;
  if (x != x || y != y) return NaN;
  const size = abs(x);
  if (abs(y) == Infinity) {
    if (size == 1) return NaN;
    return (size > 1) == (y > 0) ? Infinity : 0;
  }
  if (y == 1) return x;
  if (y == 2) return x * x;
  if (y == -1) return 1 / x;
  if (y == 0.5 && x > 0) return sqrt(x);
  const isInteger = floor(y) == y;
  const isOdd = isInteger && abs(y) < 9007199254740992 && (<i64>y & 1) != 0;
  if (size == 0 || size == 1 || size == Infinity) {
    const value = y < 0 ? 1 / size : size;
    return x < 0 || (x == 0 && 1 / x < 0) ? (size == 1 && !isInteger ? NaN : isOdd ? -value : value) : value;
  }
  if (x < 0 && !isInteger) return NaN;
  const value = powPositive(size, y);
  return x < 0 && isOdd ? -value : value;
}

/** x positive, finite, not 1; y finite. */
function powPositive(x: f64, y: f64): f64 {
  const hx = highOf(x);
  const hy = highOf(y) & 0x7fffffff;
  if (hy > 0x41e00000) {
    // |y| > 2^31: overflow or underflow, unless x is very close to 1.
    if (hy > 0x43f00000 || hx < 0x3fefffff || hx > 0x3ff00000) return (hx >= 0x3ff00000) == (y > 0) ? Infinity : 0;
    return scaledPower(y, logNearOneHigh(x - 1), logNearOneLow(x - 1));
  }
  return powByLog(x, y);
}

/** log2(1 + t) in two parts, |t| < 2^-20. */
function logNearOneHigh(t: f64): f64 {
  const w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
  const u = INV_LN2_HIGH * t;
  return clearLow(u + (t * INV_LN2_LOW - w * INV_LN2));
}
function logNearOneLow(t: f64): f64 {
  const w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
  const u = INV_LN2_HIGH * t;
  const v = t * INV_LN2_LOW - w * INV_LN2;
  return v - (clearLow(u + v) - u);
}

function powByLog(x: f64, y: f64): f64 {
  let n = 0;
  let high = highOf(x);
  if (high < 0x00100000) {
    x *= 9007199254740992;
    n = -53;
    high = highOf(x);
  }
  n += (high >> 20) - 0x3ff;
  const fraction = high & 0x000fffff;
  high = fraction | 0x3ff00000;
  // x / 2^n is compared with 1, 1.5 or 2, whichever is nearest.
  let k = 0;
  if (fraction > 0x3988e) {
    if (fraction < 0xbb67a) k = 1;
    else {
      n++;
      high -= 0x00100000;
    }
  }
  x = withHigh(x, high);
  const base: f64 = k ? 1.5 : 1;
  // s = (x - base) / (x + base) in two parts
  const u = x - base;
  const v = 1 / (x + base);
  const ss = u * v;
  const sHigh = clearLow(ss);
  const tHigh0 = reinterpret<f64>(<u64><u32>(((high >> 1) | 0x20000000) + 0x00080000 + (k << 18)) << 32);
  const tLow0 = x - (tHigh0 - base);
  const sLow = v * (u - sHigh * tHigh0 - sHigh * tLow0);
  let s2 = ss * ss;
  let r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
  r += sLow * (sHigh + ss);
  s2 = sHigh * sHigh;
  const tHigh = clearLow(3 + s2 + r);
  const tLow = r - (tHigh - 3 - s2);
  const u1 = sHigh * tHigh;
  const v1 = sLow * tHigh + tLow * ss;
  const pHigh = clearLow(u1 + v1);
  const pLow = v1 - (pHigh - u1);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (k ? LOG2_1_5_LOW : 0);
  const t = <f64>n;
  const logBase = k ? LOG2_1_5_HIGH : 0;
  const t1 = clearLow(zHigh + zLow + logBase + t);
  const t2 = zLow - (t1 - t - logBase - zHigh);
  return scaledPower(y, t1, t2);
}

/** 2^(y (t1 + t2)) */
function scaledPower(y: f64, t1: f64, t2: f64): f64 {
  const y1 = clearLow(y);
  const pLow = (y - y1) * t1 + y * t2;
  let pHigh = y1 * t1;
  let z = pLow + pHigh;
  const j = highOf(z);
  const i = <i32>lowOf(z);
  if (j >= 0x40900000) {
    // z >= 1024
    if (((j - 0x40900000) | i) != 0 || pLow + OVERFLOW_TAIL > z - pHigh) return Infinity;
  } else if ((j & 0x7fffffff) >= 0x4090cc00) {
    // z <= -1075
    if (((j - <i32>0xc090cc00) | i) != 0 || pLow <= z - pHigh) return 0;
  }
  let n = 0;
  const size = j & 0x7fffffff;
  if (size > 0x3fe00000) {
    // n = the integer nearest to z
    let exponent = (size >> 20) - 0x3ff;
    n = j + (0x00100000 >> (exponent + 1));
    exponent = ((n & 0x7fffffff) >> 20) - 0x3ff;
    const t = reinterpret<f64>(<u64><u32>(n & ~(0x000fffff >> exponent)) << 32);
    n = ((n & 0x000fffff) | 0x00100000) >> (20 - exponent);
    if (j < 0) n = -n;
    pHigh -= t;
  }
  return exp2Scaled(pHigh, pLow, n);
}

/** 2^(high + low + n), |high + low| <= 1/2 */
function exp2Scaled(high: f64, low: f64, n: i32): f64 {
  const t = clearLow(low + high);
  const u = t * LG2_HIGH;
  const v = (low - (t - high)) * LG2 + t * LG2_LOW;
  let z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const t1 = z - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  // The published form subtracts (w + z w) from the quotient; V8 does so from the divisor, and so its last bit is.
  const r = (z * t1) / (t1 - 2 - (w + z * w));
  z = 1 - (r - z);
  const j = highOf(z) + (n << 20);
  if (j >> 20 > 0) return withHigh(z, j);
  // Subnormal: scaled in two steps, of which only the second rounds.
  return z * powerOf2(n + 200) * powerOf2(-200);
}
