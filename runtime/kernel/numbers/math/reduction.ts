/**
 * Argument reduction for sin, cos and tan: x = n pi/2 + (high + low), with
 * |high| <= pi/4. Up to 2^19 pi/2 by subtracting multiples of pi/2 kept in parts
 * of 33 bits (Cody and Waite), beyond by multiplying with the bits of 2/pi that
 * matter (Payne and Hanek).
 */
import { REST_HIGH, REST_LOW } from '../scratch';
import { highOf, powerOf2 } from './words';

const TWO_OVER_PI: f64 = 6.36619772367581382433e-1;
const PI_2: f64 = 1.5707963267948966;
/** pi/2 = PART_1 + PART_1_REST, with 33 bits in PART_1; the rest again so, twice. */
const PART_1: f64 = 1.57079632673412561417;
const PART_1_REST: f64 = 6.07710050650619224932e-11;
const PART_2: f64 = 6.07710050630396597660e-11;
const PART_2_REST: f64 = 2.02226624879595063154e-21;
const PART_3: f64 = 2.02226624871116645580e-21;
const PART_3_REST: f64 = 8.47842766036889956997e-32;

function setRest(high: f64, low: f64): void {
  store<f64>(REST_HIGH, high);
  store<f64>(REST_LOW, low);
}

/** n modulo 4 or more; the rest is in REST_HIGH and REST_LOW. For finite |x| > pi/4. */
export function reduce(x: f64): i32 {
  const size = highOf(x) & 0x7fffffff;
  const n = size < 0x4002d97c ? reduceOnce(abs(x), size) : size <= 0x413921fb ? reduceMedium(abs(x), size) : reduceLarge(abs(x));
  if (x > 0) return n;
  setRest(-load<f64>(REST_HIGH), -load<f64>(REST_LOW));
  return -n;
}

/** Below 3 pi/4: one subtraction. */
function reduceOnce(x: f64, size: i32): i32 {
  let z = x - PART_1;
  let rest = PART_1_REST;
  if (size == 0x3ff921fb) {
    // Near pi/2 the first 33 bits cancel.
    z -= PART_2;
    rest = PART_2_REST;
  }
  const high = z - rest;
  setRest(high, z - high - rest);
  return 1;
}

// @ts-ignore: decorator
@inline function exponentField(x: f64): i32 {
  return (highOf(x) >> 20) & 0x7ff;
}

function reduceMedium(x: f64, size: i32): i32 {
  const n = <i32>(x * TWO_OVER_PI + 0.5);
  const fn = <f64>n;
  let r = x - fn * PART_1;
  let w = fn * PART_1_REST;
  let high = r - w;
  const exponent = size >> 20;
  // Small multiples of pi/2 need more parts only if x is close to one.
  const close = n >= 32 || size == highOf(fn * PI_2);
  if (close && exponent - exponentField(high) > 16) {
    let t = r;
    w = fn * PART_2;
    r = t - w;
    w = fn * PART_2_REST - (t - r - w);
    high = r - w;
    if (exponent - exponentField(high) > 49) {
      t = r;
      w = fn * PART_3;
      r = t - w;
      w = fn * PART_3_REST - (t - r - w);
      high = r - w;
    }
  }
  setRest(high, r - high - w);
  return n;
}

/** 2/pi in binary: 64 zero bits, then the bits after the point. */
const BITS = memory.data<u64>([
  0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
  0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
  0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
  0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
  0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
]);

/** The 24 bits of 2/pi number `index`, as fdlibm counts them: from the point on; 0 before it. */
function chunk(index: i32): f64 {
  if (index < 0) return 0;
  const bit = 64 + 24 * index;
  const word = <u32>BITS + (bit >> 6 << 3);
  const shift = bit & 63;
  const bits = shift <= 40 ? load<u64>(word) >> (40 - shift) : (load<u64>(word) << (shift - 40)) | (load<u64>(word, 8) >> (104 - shift));
  return <f64>(bits & 0xffffff);
}

/** pi/2 in 24-bit pieces. */
const PI_2_PIECES = memory.data<f64>([
  1.57079625129699707031, 7.54978941586159635335e-8, 5.39030252995776476554e-15, 3.28200341580791294123e-22, 1.27065575308067607349e-29,
]);
const TERMS: i32 = 4;
const TWO24: f64 = 16777216;
const TWO_M24: f64 = 5.9604644775390625e-8;
/** Arrays of f64: the argument in 24-bit pieces; sums of products, later pieces of the fraction; digits of base 2^24, the lowest first. */
const X: u32 = <u32>memory.data(24);
const SUMS: u32 = <u32>memory.data(256);
const DIGITS: u32 = <u32>memory.data(256);

// @ts-ignore: decorator
@inline function get(array: u32, i: i32): f64 {
  return load<f64>(array + (i << 3));
}
// @ts-ignore: decorator
@inline function set(array: u32, i: i32, value: f64): void {
  store<f64>(array + (i << 3), value);
}

/** n * 2^e by steps that stay normal; |e| < 2000. */
function scale(x: f64, e: i32): f64 {
  for (; e > 1000; e -= 1000) x *= powerOf2(1000);
  for (; e < -1000; e += 1000) x *= powerOf2(-1000);
  return x * powerOf2(e);
}

/** Splits x = (X[0] + X[1] 2^-24 + X[2] 2^-48) 2^e with integers below 2^24; returns how many are not zero. */
function splitArgument(x: f64, e: i32): i32 {
  let z = scale(x, -e);
  for (let i = 0; i < 2; i++) {
    const whole = floor(z);
    set(X, i, whole);
    z = (z - whole) * TWO24;
  }
  set(X, 2, z);
  let count = 3;
  while (get(X, count - 1) == 0) count--;
  return count;
}

/** Sum number i of the products of pieces of x and chunks of 2/pi with the same weight. */
function productSum(i: i32, first: i32, pieces: i32): f64 {
  let sum: f64 = 0;
  for (let j = 0; j < pieces; j++) sum += get(X, j) * chunk(first + i - j);
  return sum;
}

/**
 * Payne and Hanek in fdlibm's arrangement (followed closely, as its rounding
 * shows in the last bit of one sine in a thousand): x times the chunks of 2/pi
 * that matter, as digits of base 2^24. The integer part modulo 8 is n; the
 * fraction, made to lie in [-1/2, 1/2], times pi/2 is the rest.
 */
function reduceLarge(x: f64): i32 {
  const e = (highOf(x) >> 20) - 1046;
  const pieces = splitArgument(x, e);
  const first = max((e - 3) / 24, 0);
  /** Exponent of the lowest bit of what lies above the digits. */
  const weight = e - 24 * (first + 1);
  let last = -1;
  let wanted = TERMS;
  while (true) {
    while (last < wanted) {
      last++;
      set(SUMS, last, productSum(last, first, pieces));
    }
    let z = scale(distill(last), weight);
    z -= 8 * floor(z * 0.125);
    let n = <i32>z;
    z -= <f64>n;
    n += takeInteger(last, weight);
    const half = halves(z, last, weight);
    if (half) {
      n++;
      z = complement(z, last, weight, half);
    }
    if (z != 0 || hasDigits(last)) {
      multiplyByHalfPi(z, last, weight, half != 0);
      return n;
    }
    // All digits cancelled: more chunks.
    wanted++;
    while (get(DIGITS, TERMS - (wanted - last)) == 0) wanted++;
  }
}

/** Carries from the sums to DIGITS; returns what lies above them. */
function distill(last: i32): f64 {
  let z = get(SUMS, last);
  for (let i = 0; i < last; i++) {
    const carry = floor(TWO_M24 * z);
    set(DIGITS, i, z - TWO24 * carry);
    z = get(SUMS, last - i - 1) + carry;
  }
  return z;
}

/** Where the point lies inside the highest digit: moves its integer bits out. */
function takeInteger(last: i32, weight: i32): i32 {
  if (weight <= 0) return 0;
  const digit = <i32>get(DIGITS, last - 1);
  const integer = digit >> (24 - weight);
  set(DIGITS, last - 1, <f64>(digit - (integer << (24 - weight))));
  return integer;
}

/** Not 0 if the fraction is 1/2 or more; 2 if z itself is. */
function halves(z: f64, last: i32, weight: i32): i32 {
  if (weight >= 0) return <i32>get(DIGITS, last - 1) >> (23 - weight);
  return z >= 0.5 ? 2 : 0;
}

/** Replaces the fraction by 1 minus it; returns the new z. */
function complement(z: f64, last: i32, weight: i32, half: i32): f64 {
  let carry = false;
  for (let i = 0; i < last; i++) {
    const digit = get(DIGITS, i);
    if (carry) set(DIGITS, i, 16777215 - digit);
    else if (digit != 0) {
      carry = true;
      set(DIGITS, i, TWO24 - digit);
    }
  }
  if (weight > 0) set(DIGITS, last - 1, <f64>(<i32>get(DIGITS, last - 1) & ((1 << (24 - weight)) - 1)));
  if (half != 2) return z;
  return carry ? 1 - z - scale(1, weight) : 1 - z;
}

/** Whether digits beyond the first TERMS are not zero. */
function hasDigits(last: i32): bool {
  for (let i = last - 1; i >= TERMS; i--) if (get(DIGITS, i) != 0) return true;
  return false;
}

/** The fraction, z and the digits below it, times pi/2: sets the rest. */
function multiplyByHalfPi(z: f64, last: i32, weight: i32, negative: bool): void {
  if (z == 0) {
    do {
      last--;
      weight -= 24;
    } while (get(DIGITS, last) == 0);
  } else {
    z = scale(z, -weight);
    if (z >= TWO24) {
      const carry = floor(TWO_M24 * z);
      set(DIGITS, last, z - TWO24 * carry);
      last++;
      weight += 24;
      z = carry;
    }
    set(DIGITS, last, z);
  }
  let unit = scale(1, weight);
  for (let i = last; i >= 0; i--) {
    set(SUMS, i, unit * get(DIGITS, i));
    unit *= TWO_M24;
  }
  sumPieces(last, negative);
}

/** Product of the fraction (SUMS, the highest last) and pi/2, added up from the smallest piece. */
function sumPieces(last: i32, negative: bool): void {
  for (let i = last; i >= 0; i--) {
    let sum: f64 = 0;
    for (let k = 0; k <= TERMS && k <= last - i; k++) sum += load<f64>(PI_2_PIECES + (k << 3)) * get(SUMS, i + k);
    set(DIGITS, last - i, sum);
  }
  let high: f64 = 0;
  for (let i = last; i >= 0; i--) high += get(DIGITS, i);
  let low = get(DIGITS, 0) - high;
  for (let i = 1; i <= last; i++) low += get(DIGITS, i);
  if (negative) setRest(-high, -low);
  else setRest(high, low);
}
