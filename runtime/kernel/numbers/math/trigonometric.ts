/**
 * sin, cos, tan after fdlibm: the argument is reduced to a rest of at most pi/4
 * in two doubles (reduction.ts), on which a polynomial is evaluated.
 */
import { REST_HIGH, REST_LOW } from '../scratch';
import { reduce } from './reduction';
import { clearLow, highOf } from './words';

const S1: f64 = -1.66666666666666324348e-1;
const S2: f64 = 8.33333333332248946124e-3;
const S3: f64 = -1.98412698298579493134e-4;
const S4: f64 = 2.75573137070700676789e-6;
const S5: f64 = -2.50507602534068634195e-8;
const S6: f64 = 1.58969099521155010221e-10;

/** sin(x + y), |x| <= pi/4; y is the tail of x. */
function kernelSin(x: f64, y: f64, hasTail: bool): f64 {
  if ((highOf(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
  return hasTail ? x - (z * (0.5 * y - v * r) - y - v * S1) : x + v * (S1 + z * r);
}

const C1: f64 = 4.16666666666666019037e-2;
const C2: f64 = -1.38888888888741095749e-3;
const C3: f64 = 2.48015872894767294178e-5;
const C4: f64 = -2.75573143513906633035e-7;
const C5: f64 = 2.08757232129817482790e-9;
const C6: f64 = -1.13596475577881948265e-11;

/** cos(x + y), |x| <= pi/4 */
function kernelCos(x: f64, y: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  if (high < 0x3e400000) return 1;
  const z = x * x;
  const r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  if (high < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  // q is about x^2 / 2 with few bits, so that 1 - q is exact.
  const q = high > 0x3fe90000 ? 0.28125 : reinterpret<f64>(<u64>(high - 0x00200000) << 32);
  const rest = 0.5 * z - q;
  return 1 - q - (rest - (z * r - x * y));
}

export function sin(x: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  if (high <= 0x3fe921fb) return kernelSin(x, 0, false);
  if (high >= 0x7ff00000) return NaN;
  const n = reduce(x);
  const rest = load<f64>(REST_HIGH);
  const tail = load<f64>(REST_LOW);
  const value = n & 1 ? kernelCos(rest, tail) : kernelSin(rest, tail, true);
  return n & 2 ? -value : value;
}

export function cos(x: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  if (high <= 0x3fe921fb) return kernelCos(x, 0);
  if (high >= 0x7ff00000) return NaN;
  const n = reduce(x);
  const rest = load<f64>(REST_HIGH);
  const tail = load<f64>(REST_LOW);
  const value = n & 1 ? kernelSin(rest, tail, true) : kernelCos(rest, tail);
  return (n + 1) & 2 ? -value : value;
}

const T0: f64 = 3.33333333333334091986e-1;
const T1: f64 = 1.33333333333201242699e-1;
const T2: f64 = 5.39682539762260521377e-2;
const T3: f64 = 2.18694882948595424599e-2;
const T4: f64 = 8.86323982359930005737e-3;
const T5: f64 = 3.59207910759131235356e-3;
const T6: f64 = 1.45620945432529025516e-3;
const T7: f64 = 5.88041240820264096874e-4;
const T8: f64 = 2.46463134818469906812e-4;
const T9: f64 = 7.81794442939557092300e-5;
const T10: f64 = 7.14072491382608190305e-5;
const T11: f64 = -1.85586374855275456654e-5;
const T12: f64 = 2.59073051863633712884e-5;
const PI_4: f64 = 7.85398163397448278999e-1;
const PI_4_LOW: f64 = 3.06161699786838301793e-17;

/** tan(x + y), or -1 / tan(x + y) */
function kernelTan(x: f64, y: f64, inverse: bool): f64 {
  const high = highOf(x);
  const size = high & 0x7fffffff;
  if (size < 0x3e300000 && !inverse) return x;
  const large = size >= 0x3fe59428;
  if (large) {
    // tan(x) = (1 - tan(pi/4 - x)) / (1 + tan(pi/4 - x))
    if (high < 0) {
      x = -x;
      y = -y;
    }
    x = PI_4 - x + (PI_4_LOW - y);
    y = 0;
  }
  const z = x * x;
  const w = z * z;
  const odd = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
  const even = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
  const s = z * x;
  const r = y + z * (s * (odd + even) + y) + T0 * s;
  const value = x + r;
  if (large) {
    const v: f64 = inverse ? -1 : 1;
    return (high < 0 ? -1.0 : 1.0) * (v - 2 * (x - ((value * value) / (value + v) - r)));
  }
  return inverse ? negativeReciprocal(value, x, r) : value;
}

/** -1 / (x + r) with an error below one unit; value = x + r rounded. */
function negativeReciprocal(value: f64, x: f64, r: f64): f64 {
  const z = clearLow(value);
  const v = r - (z - x);
  const a = -1 / value;
  const t = clearLow(a);
  return t + a * (1 + t * z + t * v);
}

export function tan(x: f64): f64 {
  const high = highOf(x) & 0x7fffffff;
  if (high <= 0x3fe921fb) return kernelTan(x, 0, false);
  if (high >= 0x7ff00000) return NaN;
  const n = reduce(x);
  return kernelTan(load<f64>(REST_HIGH), load<f64>(REST_LOW), (n & 1) != 0);
}

const PI: f64 = 3.141592653589793;
const PI_LOW: f64 = 1.2246467991473531772e-16;

export function atan2(y: f64, x: f64): f64 {
  if (x != x || y != y) return NaN;
  const left = highOf(x) < 0;
  if (y == 0) return left ? copysign(PI, y) : y;
  if (x == 0) return copysign(0.5 * PI, y);
  if (abs(x) == Infinity) {
    if (abs(y) == Infinity) return copysign(left ? 3 * (0.25 * PI) : 0.25 * PI, y);
    return copysign(left ? PI : 0, y);
  }
  const exponents = ((highOf(y) & 0x7fffffff) - (highOf(x) & 0x7fffffff)) >> 20;
  if (exponents > 60) return copysign(0.5 * PI, y);
  const angle = left && exponents < -60 ? 0 : NativeMath.atan(abs(y / x));
  return copysign(left ? PI - (angle - PI_LOW) : angle, y);
}
