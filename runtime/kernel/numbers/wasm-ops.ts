/** Math functions that are one wasm instruction. */
export function math_floor(x: f64): f64 {
  return floor<f64>(x);
}
export function math_ceil(x: f64): f64 {
  return ceil<f64>(x);
}
export function math_trunc(x: f64): f64 {
  return trunc<f64>(x);
}
export function math_sqrt(x: f64): f64 {
  return sqrt<f64>(x);
}
export function math_fround(x: f64): f64 {
  return <f64>(<f32>x);
}
export function math_imul(a: i32, b: i32): i32 {
  return a * b;
}
export function math_clz32(a: i32): i32 {
  return clz<i32>(a);
}
export function math_abs(x: f64): f64 {
  return abs(x);
}
export function math_max(a: f64, b: f64): f64 {
  return max(a, b);
}
export function math_min(a: f64, b: f64): f64 {
  return min(a, b);
}
