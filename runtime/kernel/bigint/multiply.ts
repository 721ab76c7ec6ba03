/**
 * Multiplication of natural numbers: Karatsuba's, and the school's below a
 * threshold. https://en.wikipedia.org/wiki/Karatsuba_algorithm
 */
import { raw_new } from '../memory';
import { VALUES_OFFSET } from '../abi.generated';
import { add, addInto, addProduct, at, compareEqual, subtract } from './natural';

/** Limbs of the shorter factor from which Karatsuba's method is faster. */
const KARATSUBA: u32 = 40;

/** r = a * b, an + bn limbs; r overlaps neither. */
export function multiply(r: u32, a: u32, an: u32, b: u32, bn: u32): void {
  if (an < bn) return multiply(r, b, bn, a, an);
  if (bn < KARATSUBA) return school(r, a, an, b, bn);
  const scratch = raw_new(scratchLimbs(bn) << 2) + VALUES_OFFSET;
  if (an == bn) karatsuba(r, a, b, an, scratch);
  else inParts(r, a, an, b, bn, scratch);
}

// What karatsuba needs: 4 * ceil(n / 2) + 2 limbs, and as much again for half the size, and so on.
function scratchLimbs(n: u32): u32 {
  return 4 * n + 256;
}

function school(r: u32, a: u32, an: u32, b: u32, bn: u32): void {
  memory.fill(r, 0, an << 2);
  for (let i: u32 = 0; i < bn; i++) store<u32>(at(r, an + i), addProduct(at(r, i), a, an, load<u32>(at(b, i))));
}

/** The longer factor in parts as long as the shorter one. */
function inParts(r: u32, a: u32, an: u32, b: u32, bn: u32, scratch: u32): void {
  const product = raw_new(bn << 3) + VALUES_OFFSET;
  memory.fill(r, 0, (an + bn) << 2);
  let i: u32 = 0;
  for (; i + bn <= an; i += bn) {
    karatsuba(product, at(a, i), b, bn, scratch);
    addInto(at(r, i), product, bn << 1);
  }
  if (i == an) return;
  multiply(product, b, bn, at(a, i), an - i);
  addInto(at(r, i), product, bn + an - i);
}

/**
 * With a = a1 * B + a0 and b alike:
 *
 *   a * b = z2 * B^2 + (z0 + z2 - (a1 - a0) * (b1 - b0)) * B + z0,   z0 = a0 * b0, z2 = a1 * b1
 *
 * r has 2n limbs: z0 and z2 are computed in place; the middle term in scratch.
 */
function karatsuba(r: u32, a: u32, b: u32, n: u32, scratch: u32): void {
  if (n < KARATSUBA) return school(r, a, n, b, n);
  const low = n >> 1;
  const high = n - low;
  const a1 = at(a, low), b1 = at(b, low);
  const z2 = at(r, low << 1);
  const product = at(scratch, 2 * high + 2);
  const rest = at(product, 2 * high);
  karatsuba(r, a, b, low, rest);
  karatsuba(z2, a1, b1, high, rest);
  const db = at(scratch, high);
  const negative = difference(scratch, a1, high, a, low) != difference(db, b1, high, b, low);
  karatsuba(product, scratch, db, high, rest);
  // The middle term replaces the differences.
  const size = 2 * high;
  let top = add(scratch, z2, size, r, low << 1);
  if (negative) top += add(scratch, scratch, size, product, size);
  else top -= subtract(scratch, scratch, size, product, size);
  store<u32>(at(scratch, size), top);
  addInto(at(r, low), scratch, top ? size + 1 : size);
}

/** r = |a - b|, an limbs, an - bn is 0 or 1; true if a < b. */
function difference(r: u32, a: u32, an: u32, b: u32, bn: u32): bool {
  if ((an > bn && load<u32>(at(a, bn))) || compareEqual(a, b, bn) >= 0) {
    subtract(r, a, an, b, bn);
    return false;
  }
  subtract(r, b, bn, a, bn);
  if (an > bn) store<u32>(at(r, bn), 0);
  return true;
}
