/** Math functions by number, as the built-ins call them. */
import {
  MATHFUNCTION_ACOS, MATHFUNCTION_ACOSH, MATHFUNCTION_ASIN, MATHFUNCTION_ASINH, MATHFUNCTION_ATAN, MATHFUNCTION_ATANH,
  MATHFUNCTION_CBRT, MATHFUNCTION_COS, MATHFUNCTION_COSH, MATHFUNCTION_EXP, MATHFUNCTION_EXPM1, MATHFUNCTION_LOG,
  MATHFUNCTION_LOG10, MATHFUNCTION_LOG1P, MATHFUNCTION_LOG2, MATHFUNCTION_ROUND, MATHFUNCTION_SIGN, MATHFUNCTION_SIN,
  MATHFUNCTION_SINH, MATHFUNCTION_TAN, MATHFUNCTION_TANH,
} from '../../abi.generated';
import { exp, expm1 } from './exponential';
import { acosh, asinh, atanh, cosh, sinh, tanh } from './hyperbolic';
import { log, log10, log1p, log2 } from './logarithm';
import { atan2, cos, sin, tan } from './trigonometric';

// acos, asin, atan and cbrt of AssemblyScript's library come from the same source as V8's: equal bits.
export function math_unary(which: i32, x: f64): f64 {
  switch (which) {
    case MATHFUNCTION_ACOS: return NativeMath.acos(x);
    case MATHFUNCTION_ACOSH: return acosh(x);
    case MATHFUNCTION_ASIN: return NativeMath.asin(x);
    case MATHFUNCTION_ASINH: return asinh(x);
    case MATHFUNCTION_ATAN: return NativeMath.atan(x);
    case MATHFUNCTION_ATANH: return atanh(x);
    case MATHFUNCTION_CBRT: return NativeMath.cbrt(x);
    case MATHFUNCTION_COS: return cos(x);
    case MATHFUNCTION_COSH: return cosh(x);
    case MATHFUNCTION_EXP: return exp(x);
    case MATHFUNCTION_EXPM1: return expm1(x);
    case MATHFUNCTION_LOG: return log(x);
    case MATHFUNCTION_LOG1P: return log1p(x);
    case MATHFUNCTION_LOG10: return log10(x);
    case MATHFUNCTION_LOG2: return log2(x);
    case MATHFUNCTION_SIN: return sin(x);
    case MATHFUNCTION_SINH: return sinh(x);
    case MATHFUNCTION_TAN: return tan(x);
    case MATHFUNCTION_TANH: return tanh(x);
    case MATHFUNCTION_ROUND: return round(x);
    case MATHFUNCTION_SIGN: return sign(x);
    default: return NaN;
  }
}

/** Halves go up; -0.5 to -0, and what has no fraction stays as it is. */
function round(x: f64): f64 {
  const low = floor(x);
  return copysign(x - low >= 0.5 ? low + 1 : low, x);
}

function sign(x: f64): f64 {
  return x > 0 ? 1 : x < 0 ? -1 : x;
}

export function math_atan2(y: f64, x: f64): f64 {
  return atan2(y, x);
}

/** Math.hypot of two arguments as V8 computes it: scaled by the larger, squares summed with Kahan's compensation. */
export function math_hypot2(a: f64, b: f64): f64 {
  const x = abs(a);
  const y = abs(b);
  const largest = max<f64>(x, y);
  if (x == Infinity || y == Infinity) return Infinity;
  if (largest != largest) return NaN;
  if (largest == 0) return 0;
  const first = (x / largest) * (x / largest);
  const second = (y / largest) * (y / largest);
  // The compensation of the first step is 0.
  return sqrt(first + second) * largest;
}
