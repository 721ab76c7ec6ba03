/**
 * Where a string is in another one. A text is looked through 16 bytes at a time for places that have the
 * pattern's first and last character. Where too many of them turn out to be nothing, the two-way algorithm
 * (Crochemore and Perrin, 1991) goes on: it compares no character more than a few times, whatever the pattern.
 */
import { charsOf, equalChars, isWide, lengthOf, loadChar, str_flatten } from './strings';

export function str_index_of(s: u32, search: u32, from: u32): i32 {
  const length = lengthOf(s);
  const size = lengthOf(search);
  if (from > length || size > length - from) return -1;
  if (size == 0) return from;
  const text = str_flatten(s);
  const pattern = str_flatten(search);
  if (size == 1) return findChar(charsOf(text), isWide(text), from, length, loadChar(charsOf(pattern), isWide(pattern), 0));
  return findPattern(charsOf(text), isWide(text), from, length, charsOf(pattern), isWide(pattern), size);
}

// ---- One character

/** Index of the first character with that code in from .. end - 1, or -1. */
export function findChar(chars: u32, wide: bool, from: u32, end: u32, code: u32): i32 {
  if (wide) return findUnit(chars, from, end, code);
  return code < 256 ? findByte(chars, from, end, code) : -1;
}

function findByte(chars: u32, from: u32, end: u32, code: u32): i32 {
  const wanted = i8x16.splat(<i8>code);
  let i = from;
  for (; i + 16 <= end; i += 16) {
    const equal = i8x16.eq(v128.load(chars + i), wanted);
    if (v128.any_true(equal)) return i + ctz(i8x16.bitmask(equal));
  }
  for (; i < end; i++) if (load<u8>(chars + i) == code) return i;
  return -1;
}

function findUnit(chars: u32, from: u32, end: u32, code: u32): i32 {
  const wanted = i16x8.splat(<i16>code);
  let i = from;
  for (; i + 8 <= end; i += 8) {
    const equal = i16x8.eq(v128.load(chars + (i << 1)), wanted);
    if (v128.any_true(equal)) return i + ctz(i16x8.bitmask(equal));
  }
  for (; i < end; i++) if (load<u16>(chars + (i << 1)) == code) return i;
  return -1;
}

// ---- Longer patterns

/** So many characters may be compared in vain for each one passed, and so many besides, before the search is a two-way one. */
const PATIENCE: u32 = 8;
const FREE_COMPARISONS: u32 = 2048;

/** Index of the first place of a pattern of `size` characters in from .. length - 1, or -1; it is not longer than that. */
export function findPattern(chars: u32, wide: bool, from: u32, length: u32, pattern: u32, patternWide: bool, size: u32): i32 {
  const first = loadChar(pattern, patternWide, 0);
  const last = loadChar(pattern, patternWide, size - 1);
  if (!wide && (first > 255 || last > 255)) return -1;
  const end = length - size + 1;
  let wasted: u32 = 0;
  for (let i = from; i < end; i++) {
    i = wide ? findUnitPair(chars, i, end, first, last, size - 1) : findBytePair(chars, i, end, first, last, size - 1);
    if (i == <u32>-1) return -1;
    if (equalChars(chars + (i << <u32>wide), wide, pattern, patternWide, size)) return i;
    wasted += size;
    if (wasted > PATIENCE * (i - from) + FREE_COMPARISONS) return findTwoWay(chars, wide, i + 1, length, pattern, patternWide, size);
  }
  return -1;
}

/** The first i in from .. end - 1 with these characters at i and i + distance, or -1. */
function findBytePair(chars: u32, from: u32, end: u32, first: u32, last: u32, distance: u32): i32 {
  const firsts = i8x16.splat(<i8>first);
  const lasts = i8x16.splat(<i8>last);
  let i = from;
  for (; i + 16 <= end; i += 16) {
    const equal = v128.and(i8x16.eq(v128.load(chars + i), firsts), i8x16.eq(v128.load(chars + i + distance), lasts));
    if (v128.any_true(equal)) return i + ctz(i8x16.bitmask(equal));
  }
  for (; i < end; i++) if (load<u8>(chars + i) == first && load<u8>(chars + i + distance) == last) return i;
  return -1;
}

function findUnitPair(chars: u32, from: u32, end: u32, first: u32, last: u32, distance: u32): i32 {
  const firsts = i16x8.splat(<i16>first);
  const lasts = i16x8.splat(<i16>last);
  let i = from;
  for (; i + 8 <= end; i += 8) {
    const at = chars + (i << 1);
    const equal = v128.and(i16x8.eq(v128.load(at), firsts), i16x8.eq(v128.load(at + (distance << 1)), lasts));
    if (v128.any_true(equal)) return i + ctz(i16x8.bitmask(equal));
  }
  for (; i < end; i++) {
    const at = chars + (i << 1);
    if (load<u16>(at) == first && load<u16>(at + (distance << 1)) == last) return i;
  }
  return -1;
}

// ---- Two-way search

/** Period of the suffix that maximalSuffix has found. */
const SUFFIX_PERIOD = memory.data(4);

/** Index before the greatest suffix of a pattern, in the order of characters or the opposite one. */
function maximalSuffix(pattern: u32, wide: bool, size: i32, opposite: bool): i32 {
  let suffix: i32 = -1;
  let j: i32 = 0;
  let k: i32 = 1;
  let period: i32 = 1;
  while (j + k < size) {
    const a = loadChar(pattern, wide, j + k);
    const b = loadChar(pattern, wide, suffix + k);
    if (a == b) {
      if (k != period) k++;
      else {
        j += period;
        k = 1;
      }
    } else if ((a < b) != opposite) {
      j += k;
      k = 1;
      period = j - suffix;
    } else {
      suffix = j++;
      k = period = 1;
    }
  }
  store<i32>(SUFFIX_PERIOD, period);
  return suffix;
}

function findTwoWay(chars: u32, wide: bool, from: u32, length: u32, pattern: u32, patternWide: bool, size: i32): i32 {
  const forward = maximalSuffix(pattern, patternWide, size, false);
  const forwardPeriod = load<i32>(SUFFIX_PERIOD);
  const backward = maximalSuffix(pattern, patternWide, size, true);
  // The pattern is cut behind `cut`; what is right of the cut is compared first.
  const cut = max(forward, backward);
  let period = forward > backward ? forwardPeriod : load<i32>(SUFFIX_PERIOD);
  const isPeriodic = equalChars(pattern, patternWide, pattern + (period << <i32>patternWide), patternWide, cut + 1);
  if (!isPeriodic) period = max(cut + 1, size - cut - 1) + 1;
  // Of a periodic pattern: up to where the characters are known to match from the step before.
  let known: i32 = -1;
  const last = <i32>length - size;
  let at = <i32>from;
  while (at <= last) {
    let i = max(cut, known) + 1;
    while (i < size && loadChar(pattern, patternWide, i) == loadChar(chars, wide, at + i)) i++;
    if (i < size) {
      at += i - cut;
      known = -1;
      continue;
    }
    i = cut;
    while (i > known && loadChar(pattern, patternWide, i) == loadChar(chars, wide, at + i)) i--;
    if (i <= known) return at;
    at += period;
    if (isPeriodic) known = size - period - 1;
  }
  return -1;
}

// ---- From the end

export function str_last_index_of(s: u32, search: u32, from: u32): i32 {
  const length = lengthOf(s);
  const size = lengthOf(search);
  if (size > length) return -1;
  const start = min(from, length - size);
  if (size == 0) return start;
  const text = str_flatten(s);
  const pattern = str_flatten(search);
  const chars = charsOf(text);
  const wide = isWide(text);
  const first = loadChar(charsOf(pattern), isWide(pattern), 0);
  const last = loadChar(charsOf(pattern), isWide(pattern), size - 1);
  for (let i = <i32>start; i >= 0; i--) {
    if (loadChar(chars, wide, i) != first || loadChar(chars, wide, i + size - 1) != last) continue;
    if (equalChars(chars + (i << <i32>wide), wide, charsOf(pattern), isWide(pattern), size)) return i;
  }
  return -1;
}
