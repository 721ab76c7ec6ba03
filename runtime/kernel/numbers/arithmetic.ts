/** Remainder and integer conversion. */

// ToInt32 ( argument )   https://tc39.es/ecma262/#sec-toint32
export function num_to_int32(a: f64): i32 {
  if (abs(a) < 9223372036854775808.0) return <i32><i64>a;
  const bits = reinterpret<u64>(a);
  const shift = <i32>((bits >> 52) & 0x7ff) - 1075;
  // From 2^84 on all 32 low bits are zero; NaN and infinities come here too.
  if (shift > 31) return 0;
  const low = <i32>(((bits & 0x000fffffffffffff) | 0x0010000000000000) << shift);
  return <i64>bits < 0 ? -low : low;
}

// Number::remainder ( n, d )   https://tc39.es/ecma262/#sec-numeric-types-number-remainder
export function num_rem(a: f64, b: f64): f64 {
  // Of positive ints: the shortest division. (Of others, the result may be -0.)
  if (a > 0 && a < 2147483648.0 && b > 0 && b < 2147483648.0) {
    const n = <i32>a, d = <i32>b;
    if (<f64>n == a && <f64>d == b) return <f64>(n % d);
  }
  const x = abs(a);
  const y = abs(b);
  // Also false for NaN.
  if (!(x < Infinity && y > 0)) return NaN;
  if (x < y) return a;
  if (x < 9007199254740992.0 && y < 9007199254740992.0) {
    const n = <i64>x;
    const d = <i64>y;
    if (<f64>n == x && <f64>d == y) return copysign(<f64>(n % d), a);
  }
  return copysign(remainder(x, y), a);
}

/** x >= y > 0, finite: long division, 11 bits of the quotient at a time. */
function remainder(x: f64, y: f64): f64 {
  let exponentX = exponentOf(x);
  const exponentY = exponentOf(y);
  let m = mantissaOf(x);
  const d = mantissaOf(y);
  m %= d;
  while (exponentX > exponentY && m) {
    const step = min(exponentX - exponentY, 11);
    m = (m << step) % d;
    exponentX -= step;
  }
  if (!m) return 0;
  // m < d: it fits the exponent of y, or less.
  const shift = min(<i32>clz(m) - 11, exponentY + 1074);
  m <<= shift;
  const field = exponentY - shift + 1074;
  return reinterpret<f64>((<u64>field << 52) + m);
}

// @ts-ignore: decorator
@inline function exponentOf(x: f64): i32 {
  const biased = <i32>(reinterpret<u64>(x) >> 52);
  return biased ? biased - 1075 : -1074;
}
// @ts-ignore: decorator
@inline function mantissaOf(x: f64): u64 {
  const bits = reinterpret<u64>(x);
  const fraction = bits & 0x000fffffffffffff;
  return bits >> 52 ? fraction | 0x0010000000000000 : fraction;
}
