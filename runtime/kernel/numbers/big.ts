/**
 * Natural numbers of any size this folder needs (at most 3600 bits), in fixed
 * memory: u32 count of limbs, then the limbs, least significant first, no
 * leading zero limb.
 */
export const BIG_A: u32 = <u32>memory.data(520);
export const BIG_B: u32 = <u32>memory.data(520);

export function bigSet(a: u32, n: u64): void {
  store<u32>(a, <u32>n, 4);
  store<u32>(a, <u32>(n >> 32), 8);
  store<u32>(a, n >> 32 ? 2 : n ? 1 : 0);
}

/** a = a * factor + addend */
export function bigMultiplyAdd(a: u32, factor: u32, addend: u32): void {
  const count = load<u32>(a);
  const end = a + 4 + (count << 2);
  let carry: u64 = addend;
  for (let p = a + 4; p < end; p += 4) {
    carry += <u64>load<u32>(p) * factor;
    store<u32>(p, <u32>carry);
    carry >>= 32;
  }
  if (carry) {
    store<u32>(end, <u32>carry);
    store<u32>(a, count + 1);
  }
}

export function bigMultiplyPow5(a: u32, exponent: u32): void {
  for (; exponent >= 13; exponent -= 13) bigMultiplyAdd(a, 1220703125, 0);
  let factor: u32 = 1;
  for (; exponent; exponent--) factor *= 5;
  if (factor > 1) bigMultiplyAdd(a, factor, 0);
}

export function bigShiftLeft(a: u32, bits: u32): void {
  const count = load<u32>(a);
  if (!count) return;
  if (bits & 31) bigMultiplyAdd(a, 1 << (bits & 31), 0);
  const limbs = bits >> 5;
  if (!limbs) return;
  const present = load<u32>(a);
  memory.copy(a + 4 + (limbs << 2), a + 4, present << 2);
  memory.fill(a + 4, 0, limbs << 2);
  store<u32>(a, present + limbs);
}

/** Negative, 0 or positive. */
export function bigCompare(a: u32, b: u32): i32 {
  const count = load<u32>(a);
  if (count != load<u32>(b)) return count < load<u32>(b) ? -1 : 1;
  for (let i = count; i > 0; i--) {
    const x = load<u32>(a + (i << 2));
    const y = load<u32>(b + (i << 2));
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

/** a = a / divisor; returns the remainder. */
export function bigDivide(a: u32, divisor: u32): u32 {
  let count = load<u32>(a);
  let rest: u64 = 0;
  for (let i = count; i > 0; i--) {
    const p = a + (i << 2);
    rest = (rest << 32) | load<u32>(p);
    store<u32>(p, <u32>(rest / divisor));
    rest %= divisor;
  }
  while (count && !load<u32>(a + (count << 2))) count--;
  store<u32>(a, count);
  return <u32>rest;
}
