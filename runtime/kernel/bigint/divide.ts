/**
 * Division of natural numbers: Knuth's algorithm D (The Art of Computer
 * Programming, volume 2, section 4.3.1).
 */
import { VALUES_OFFSET } from '../abi.generated';
import { raw_new } from '../memory';
import { add, at, divideSmall, shiftLeft, shiftRight, subtractProduct } from './natural';

/**
 * q = u / v and r = u mod v, un >= vn > 0, the highest limb of v not 0.
 * q (0: not wanted) has un - vn + 1 limbs, r (0: not wanted) vn.
 */
export function divide(q: u32, r: u32, u: u32, un: u32, v: u32, vn: u32): void {
  if (vn == 1) {
    const quotient = q ? q : raw_new(un << 2) + VALUES_OFFSET;
    const rest = divideSmall(quotient, u, un, load<u32>(v));
    if (r) store<u32>(r, rest);
    return;
  }
  // D1. Normalise: the highest bit of the divisor is set.
  const shift = clz(load<u32>(at(v, vn - 1)));
  const dividend = raw_new((un + 1 + vn) << 2) + VALUES_OFFSET;
  const divisor = at(dividend, un + 1);
  shiftLeft(divisor, v, vn, shift);
  store<u32>(at(dividend, un), shiftLeft(dividend, u, un, shift));
  divideNormalized(q, dividend, un + 1, divisor, vn);
  if (r) shiftRight(r, dividend, vn, shift);
}

/** D2 to D7: u becomes the remainder; q (or 0) has un - vn limbs. The highest vn limbs of u are less than v. */
export function divideNormalized(q: u32, u: u32, un: u32, v: u32, vn: u32): void {
  const v1 = load<u32>(at(v, vn - 1));
  const v2 = load<u32>(at(v, vn - 2));
  for (let j = un - vn; j; j--) {
    const p = at(u, j - 1);
    let digit = estimate(load<u32>(at(p, vn)), load<u32>(at(p, vn - 1)), load<u32>(at(p, vn - 2)), v1, v2);
    // D4-D6. Multiply and subtract; the estimate is at most one too large, and rarely is.
    const borrow = subtractProduct(p, v, vn, digit);
    const top = load<u32>(at(p, vn));
    store<u32>(at(p, vn), top - borrow);
    if (top < borrow) {
      digit--;
      store<u32>(at(p, vn), load<u32>(at(p, vn)) + add(p, p, vn, v, vn));
    }
    if (q) store<u32>(at(q, j - 1), digit);
  }
}

/** D3. The quotient of the first two limbs, made right by the third: at most one too large. */
function estimate(u0: u32, u1: u32, u2: u32, v1: u32, v2: u32): u32 {
  const n = (<u64>u0 << 32) | u1;
  let digit: u64 = u0 >= v1 ? 0xffffffff : n / v1;
  let rest = n - digit * v1;
  while (!(rest >> 32) && digit * v2 > ((rest << 32) | u2)) {
    digit--;
    rest += v1;
  }
  return <u32>digit;
}
