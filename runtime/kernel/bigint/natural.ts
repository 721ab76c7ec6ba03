/**
 * Natural numbers in raw memory: address and number of u32 limbs, the lowest
 * first. Nothing here allocates.
 */

// @ts-ignore: decorator
@inline export function at(p: u32, i: u32): u32 {
  return p + (i << 2);
}

/** Number of limbs without leading zeros. */
export function significant(p: u32, n: u32): u32 {
  while (n && !load<u32>(at(p, n - 1))) n--;
  return n;
}

/** Negative, 0 or positive; both without leading zeros. */
export function compare(a: u32, an: u32, b: u32, bn: u32): i32 {
  return an != bn ? (an < bn ? -1 : 1) : compareEqual(a, b, an);
}
export function compareEqual(a: u32, b: u32, n: u32): i32 {
  for (let i = n; i; i--) {
    const x = load<u32>(at(a, i - 1));
    const y = load<u32>(at(b, i - 1));
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

/** r = a + b, an >= bn; an limbs; returns the carry. r may be a or b. */
export function add(r: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  let carry: u64 = 0;
  let i: u32 = 0;
  for (; i < bn; i++) {
    carry += <u64>load<u32>(at(a, i)) + load<u32>(at(b, i));
    store<u32>(at(r, i), <u32>carry);
    carry >>= 32;
  }
  for (; i < an; i++) {
    carry += load<u32>(at(a, i));
    store<u32>(at(r, i), <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/** r = a - b, an >= bn; an limbs; returns the borrow. r may be a or b. */
export function subtract(r: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  let borrow: u64 = 0;
  let i: u32 = 0;
  for (; i < bn; i++) {
    borrow = <u64>load<u32>(at(a, i)) - load<u32>(at(b, i)) - borrow;
    store<u32>(at(r, i), <u32>borrow);
    borrow >>= 63;
  }
  for (; i < an; i++) {
    borrow = <u64>load<u32>(at(a, i)) - borrow;
    store<u32>(at(r, i), <u32>borrow);
    borrow >>= 63;
  }
  return <u32>borrow;
}

/** r += b, with the carry going on as far as there is one: r is long enough. */
export function addInto(r: u32, b: u32, bn: u32): void {
  let carry = add(r, r, bn, b, bn);
  for (let p = at(r, bn); carry; p += 4) {
    const x = load<u32>(p) + 1;
    store<u32>(p, x);
    carry = <u32>(x == 0);
  }
}

/** r = a * factor + addend, n limbs; returns the carry. r may be a. */
export function multiplySmall(r: u32, a: u32, n: u32, factor: u32, addend: u32): u32 {
  let carry: u64 = addend;
  for (let i: u32 = 0; i < n; i++) {
    carry += <u64>load<u32>(at(a, i)) * factor;
    store<u32>(at(r, i), <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/** r += a * factor, n limbs; returns the carry. */
export function addProduct(r: u32, a: u32, n: u32, factor: u32): u32 {
  let carry: u64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    carry += <u64>load<u32>(at(a, i)) * factor + load<u32>(at(r, i));
    store<u32>(at(r, i), <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/** r -= a * factor, n limbs; returns the borrow. */
export function subtractProduct(r: u32, a: u32, n: u32, factor: u32): u32 {
  let borrow: u64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const product = <u64>load<u32>(at(a, i)) * factor + borrow;
    const x = load<u32>(at(r, i));
    store<u32>(at(r, i), x - <u32>product);
    borrow = (product >> 32) + <u64>(x < <u32>product);
  }
  return <u32>borrow;
}

/** q = a / divisor, n limbs; returns the remainder. q may be a. */
export function divideSmall(q: u32, a: u32, n: u32, divisor: u32): u32 {
  let rest: u64 = 0;
  for (let i = n; i; i--) {
    rest = (rest << 32) | load<u32>(at(a, i - 1));
    const digit = rest / divisor;
    store<u32>(at(q, i - 1), <u32>digit);
    rest -= digit * divisor;
  }
  return <u32>rest;
}

/** r = a << bits, bits < 32, n limbs; returns what was shifted out. r may be a. */
export function shiftLeft(r: u32, a: u32, n: u32, bits: u32): u32 {
  let carry: u64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    carry |= <u64>load<u32>(at(a, i)) << bits;
    store<u32>(at(r, i), <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/** r = a >> bits, bits < 32, n limbs. r may be a. */
export function shiftRight(r: u32, a: u32, n: u32, bits: u32): void {
  for (let i: u32 = 0; i < n; i++) {
    const high = i + 1 < n ? <u64>load<u32>(at(a, i + 1)) : 0;
    store<u32>(at(r, i), <u32>(((high << 32) | load<u32>(at(a, i))) >> bits));
  }
}

/** r = r + 1, n limbs; returns the carry. */
export function increment(r: u32, n: u32): u32 {
  for (let i: u32 = 0; i < n; i++) {
    const x = load<u32>(at(r, i)) + 1;
    store<u32>(at(r, i), x);
    if (x) return 0;
  }
  return 1;
}
