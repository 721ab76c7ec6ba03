/**
 * The exact sum of any doubles, which is rounded once: Math.sumPrecise.
 *
 * A sum is a whole number of 2^-1074, the least double, in words of 32 bits that
 * may be negative or larger than that until the carries are passed on:
 *
 *   Raw   16: u32 additions since the last carry   24: i64 word 0, … word 67
 *
 * 2098 bits have room for every double, and 67 words for 2^46 times as much.
 */
import { raw_new } from '../memory';

const ADDITIONS: u32 = 16;
const WORDS: u32 = 24;
const WORD_COUNT: u32 = 68;
/** Each adds less than 2^32 to a word. */
const MAX_ADDITIONS: u32 = 1 << 30;

const MANTISSA_BITS: u64 = 52;
const IMPLICIT_BIT: u64 = <u64>1 << 52;

export function sum_new(): u32 {
  return raw_new(8 + 8 * WORD_COUNT);
}

/** x is finite. */
export function sum_add(sum: u32, x: f64): void {
  const bits = reinterpret<u64>(x);
  const exponent = <u32>(bits >> MANTISSA_BITS) & 0x7ff;
  const fraction = bits & (IMPLICIT_BIT - 1);
  const mantissa = exponent ? fraction | IMPLICIT_BIT : fraction;
  // The place of the lowest bit of the mantissa.
  const place = exponent ? exponent - 1 : 0;
  const shift = <u64>(place & 31);
  const word = sum + WORDS + 8 * (place >> 5);
  const low = mantissa << shift;
  const high = shift ? mantissa >> (64 - shift) : 0;
  const negative = x < 0;
  addToWord(word, low & 0xffffffff, negative);
  addToWord(word + 8, low >> 32, negative);
  addToWord(word + 16, high, negative);
  const additions = load<u32>(sum, ADDITIONS) + 1;
  store<u32>(sum, additions, ADDITIONS);
  if (additions == MAX_ADDITIONS) carry(sum);
}

function addToWord(address: u32, value: u64, negative: bool): void {
  store<i64>(address, load<i64>(address) + (negative ? -<i64>value : <i64>value));
}

/** Afterwards all words but the last, which has the sign, are in 0 … 2^32 - 1. */
function carry(sum: u32): void {
  let over: i64 = 0;
  for (let i: u32 = 0; i < WORD_COUNT - 1; i++) {
    const value = wordAt(sum, i) + over;
    over = value >> 32;
    setWord(sum, i, value & 0xffffffff);
  }
  setWord(sum, WORD_COUNT - 1, wordAt(sum, WORD_COUNT - 1) + over);
  store<u32>(sum, 0, ADDITIONS);
}
function wordAt(sum: u32, i: u32): i64 {
  return load<i64>(sum + WORDS + 8 * i);
}
function setWord(sum: u32, i: u32, value: i64): void {
  store<i64>(sum + WORDS + 8 * i, value);
}

/** The sum, rounded to the nearest double, ties to even; 0 is +0. It is not to be used again. */
export function sum_finish(sum: u32): f64 {
  carry(sum);
  const negative = wordAt(sum, WORD_COUNT - 1) < 0;
  if (negative) {
    for (let i: u32 = 0; i < WORD_COUNT; i++) setWord(sum, i, -wordAt(sum, i));
    carry(sum);
  }
  let length: i32 = 32 * WORD_COUNT;
  while (length > 0 && !bitAt(sum, length - 1)) length--;
  // What is below the lowest bit of the mantissa is rounded.
  const dropped: i32 = max(length - 53, 0);
  let mantissa: u64 = 0;
  for (let i = length - 1; i >= dropped; i--) mantissa = (mantissa << 1) | <u64>bitAt(sum, i);
  if (dropped > 0 && bitAt(sum, dropped - 1) && (mantissa & 1 || anyBitBelow(sum, dropped - 1))) mantissa++;
  // A mantissa without the implicit bit is that of a subnormal; one that was rounded up to 2^53 adds to the exponent.
  const bits = ((<u64>dropped) << MANTISSA_BITS) + mantissa;
  const magnitude = bits >= 0x7ff0000000000000 ? Infinity : reinterpret<f64>(bits);
  return negative ? -magnitude : magnitude;
}

function bitAt(sum: u32, i: i32): bool {
  return <bool>((wordAt(sum, i >> 5) >> (i & 31)) & 1);
}
function anyBitBelow(sum: u32, end: i32): bool {
  for (let i = 0; i < end; i++) if (bitAt(sum, i)) return true;
  return false;
}
