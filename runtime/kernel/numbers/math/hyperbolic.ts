/** Hyperbolic functions and their inverses, from exp, expm1, log and log1p, with fdlibm's choice of formula by size. */
import { exp, expm1 } from './exponential';
import { log, log1p } from './logarithm';
import { LN2, highOf } from './words';

const TWO_M28: f64 = 3.725290298461914e-9;
/** exp of more than this overflows. */
const LOG_MAX: f64 = 709.7822265625;
const OVERFLOW: f64 = 710.4758600739439;

export function sinh(x: f64): f64 {
  const size = abs(x);
  const half = copysign(0.5, x);
  if (size < 22) {
    if (size < TWO_M28) return x;
    const t = expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (size < LOG_MAX) return half * exp(size);
  if (size > OVERFLOW) return x * Infinity;
  // In two steps, as exp would overflow. NaN comes here too.
  const w = exp(0.5 * size);
  return half * w * w;
}

export function cosh(x: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  const size = abs(x);
  if (high < 0x3fd62e43) {
    const t = expm1(size);
    const w = 1 + t;
    return high < 0x3c800000 ? w : 1 + (t * t) / (w + w);
  }
  if (high < 0x40360000) {
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  if (high < 0x40862e42) return 0.5 * exp(size);
  if (size > OVERFLOW) return Infinity;
  const w = exp(0.5 * size);
  return 0.5 * w * w;
}

export function tanh(x: f64): f64 {
  if (x != x) return x;
  const high = highOf(x) & 0x7fffffff;
  if (high < 0x3e300000) return x;
  if (high >= 0x40360000) return copysign(1, x);
  const large = high >= 0x3ff00000;
  const t = expm1((large ? 2.0 : -2.0) * abs(x));
  return copysign(large ? 1 - 2 / (t + 2) : -t / (t + 2), x);
}

export function asinh(x: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  if (high >= 0x7ff00000 || high < 0x3e300000) return x;
  const size = abs(x);
  const square = x * x;
  const w = high > 0x41b00000 ? log(size) + LN2
    : high > 0x40000000 ? log(2 * size + 1 / (sqrt(square + 1) + size))
    : log1p(size + square / (1 + sqrt(1 + square)));
  return copysign(w, x);
}

export function acosh(x: f64): f64 {
  if (!(x >= 1)) return NaN;
  const high = highOf(x);
  if (high >= 0x41b00000) return x == Infinity ? x : log(x) + LN2;
  if (x == 1) return 0;
  if (x > 2) return log(2 * x - 1 / (x + sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + sqrt(2 * t + t * t));
}

export function atanh(x: f64): f64 {
  const size = abs(x);
  if (!(size <= 1)) return NaN;
  const high = highOf(size);
  if (high < 0x3e300000) return x;
  const twice = size + size;
  const t = high < 0x3fe00000 ? log1p(twice + (twice * size) / (1 - size)) : log1p(twice / (1 - size));
  return copysign(0.5 * t, x);
}
