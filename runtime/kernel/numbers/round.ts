/** m * 2^e (plus something below one unit of m if `sticky`) as the nearest double, halves to even. */
export function roundToDouble(m: u64, e: i32, sticky: bool): f64 {
  if (!m) return 0;
  // Bits to drop: so that 53 remain, or what a subnormal can hold.
  const shift = max(11 - <i32>clz(m), -1074 - e);
  if (shift > 64) return 0;
  let kept: u64;
  if (shift <= 0) kept = m << -shift;
  else {
    kept = shift == 64 ? 0 : m >> shift;
    const rest = shift == 64 ? m : m & ((<u64>1 << shift) - 1);
    const half = <u64>1 << (shift - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1) != 0))) kept++;
  }
  // A kept bit 52 counts itself into the exponent field; so does a carry out of the fraction.
  const field = e + shift + 1074;
  if (field >= 2046) return Infinity;
  return reinterpret<f64>((<u64>field << 52) + kept);
}
