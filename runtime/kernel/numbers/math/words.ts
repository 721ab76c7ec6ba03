/** Halves of a double, on which the published algorithms decide. */

// @ts-ignore: decorator
@inline export function highOf(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >> 32);
}
// @ts-ignore: decorator
@inline export function lowOf(x: f64): u32 {
  return <u32>reinterpret<u64>(x);
}
// @ts-ignore: decorator
@inline export function withHigh(x: f64, high: i32): f64 {
  return reinterpret<f64>((reinterpret<u64>(x) & 0xffffffff) | (<u64><u32>high << 32));
}
/** The low half cleared: a product of two such numbers is exact. */
// @ts-ignore: decorator
@inline export function clearLow(x: f64): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) & 0xffffffff00000000);
}
/** 2^n for a normal result. */
// @ts-ignore: decorator
@inline export function powerOf2(n: i32): f64 {
  return reinterpret<f64>(<u64>(n + 1023) << 52);
}

export const LN2_HIGH: f64 = 6.93147180369123816490e-1;
export const LN2_LOW: f64 = 1.90821492927058770002e-10;
export const LN2: f64 = 6.93147180559945286227e-1;
export const INV_LN2: f64 = 1.44269504088896338700;
