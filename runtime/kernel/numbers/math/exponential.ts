/**
 * exp and expm1, after the algorithms of fdlibm: x = k ln2 + r, |r| <= ln2 / 2;
 * a rational approximation on r; then scaling by 2^k. The order of operations
 * is that of V8, so that the bits are the same.
 */
import { INV_LN2, LN2_HIGH, LN2_LOW, highOf, powerOf2, withHigh } from './words';

const OVERFLOW: f64 = 7.09782712893383973096e2;
const UNDERFLOW: f64 = -7.45133219101941108420e2;

const P1: f64 = 1.66666666666666019037e-1;
const P2: f64 = -2.77777777770155933842e-3;
const P3: f64 = 6.61375632143793436117e-5;
const P4: f64 = -1.65339022054652515390e-6;
const P5: f64 = 4.13813679705723846039e-8;

export function exp(x: f64): f64 {
  const size = highOf(x) & 0x7fffffff;
  if (size >= 0x40862e42) {
    if (x != x) return x;
    if (x > OVERFLOW) return Infinity;
    if (x < UNDERFLOW) return 0;
  }
  let high = x;
  let low: f64 = 0;
  let k = 0;
  if (size > 0x3fd62e42) {
    if (size < 0x3ff0a2b2) {
      if (x == 1) return 2.718281828459045;
      k = x < 0 ? -1 : 1;
      high = x - copysign(LN2_HIGH, x);
      low = copysign(LN2_LOW, x);
    } else {
      k = <i32>(INV_LN2 * x + copysign(0.5, x));
      high = x - <f64>k * LN2_HIGH;
      low = <f64>k * LN2_LOW;
    }
    x = high - low;
  } else if (size < 0x3e300000) return 1 + x;
  const t = x * x;
  const c = x - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k == 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (low - (x * c) / (2 - c) - high);
  if (k < -1021) return y * powerOf2(k + 1000) * powerOf2(-1000);
  return k == 1024 ? y * 2 * powerOf2(1023) : y * powerOf2(k);
}

const Q1: f64 = -3.33333333333331316428e-2;
const Q2: f64 = 1.58730158725481460165e-3;
const Q3: f64 = -7.93650757867487942473e-5;
const Q4: f64 = 4.00821782732936239552e-6;
const Q5: f64 = -2.01099218183624371326e-7;

/** exp(x) - 1, exact to the last place also near 0. */
export function expm1(x: f64): f64 {
  const size = highOf(x) & 0x7fffffff;
  if (size >= 0x4043687a) {
    if (x != x) return x;
    if (x > OVERFLOW) return Infinity;
    if (x < 0) return -1;
  }
  let c: f64 = 0;
  let k = 0;
  if (size > 0x3fd62e42) {
    let high: f64;
    let low: f64;
    if (size < 0x3ff0a2b2) {
      k = x < 0 ? -1 : 1;
      high = x - copysign(LN2_HIGH, x);
      low = copysign(LN2_LOW, x);
    } else {
      k = <i32>(INV_LN2 * x + copysign(0.5, x));
      high = x - <f64>k * LN2_HIGH;
      low = <f64>k * LN2_LOW;
    }
    x = high - low;
    c = high - x - low;
  } else if (size < 0x3c900000) return x;
  return expm1Reduced(x, c, k);
}

/** exp((x + c) + k ln2) - 1 */
function expm1Reduced(x: f64, c: f64, k: i32): f64 {
  const half = 0.5 * x;
  const square = x * half;
  const r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  const t = 3 - r * half;
  let e = square * ((r - t) / (6 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - c) - c;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k == 1024 ? y * 2 * powerOf2(1023) : y * powerOf2(k)) - 1;
  }
  if (k < 20) return (withHigh(1, 0x3ff00000 - (0x200000 >> k)) - (e - x)) * powerOf2(k);
  return (x - (e + powerOf2(-k)) + 1) * powerOf2(k);
}
