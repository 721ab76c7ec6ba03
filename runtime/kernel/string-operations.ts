/** Search, repetition, trimming and well-formedness. */
import { MESSAGE_InvalidStringLength, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { throw_message } from './errors';
import {
  MAX_STRING_LENGTH, allocFlat, charsOf, copyBytes, copyChars, emptyString, equalChars, flatCopy, isLeadSurrogate, isTrailSurrogate,
  isWide, lengthOf, loadChar, str_flatten, str_substring,
} from './strings';
import { boxCell } from './value';

/**
 * Naive search on the rarest assumption: find the first character, then the
 * last, then compare. Patterns of 8 or more in long texts skip by Horspool.
 */
export function str_index_of(s: u32, search: u32, from: u32): i32 {
  const length = lengthOf(s);
  const size = lengthOf(search);
  if (from > length || size > length - from) return -1;
  if (size == 0) return from;
  const text = str_flatten(s);
  const pattern = str_flatten(search);
  if (size == 1) return findChar(charsOf(text), isWide(text), from, length, loadChar(charsOf(pattern), isWide(pattern), 0));
  if (size >= 8 && length - from >= 512) return searchHorspool(text, pattern, from);
  return searchNaive(text, pattern, from);
}

function findChar(chars: u32, wide: bool, from: u32, end: u32, code: u32): i32 {
  if (wide) {
    for (let i = from; i < end; i++) if (load<u16>(chars + (i << 1)) == code) return i;
  } else {
    for (let i = from; i < end; i++) if (load<u8>(chars + i) == code) return i;
  }
  return -1;
}

function matchesAt(text: u32, pattern: u32, at: u32): bool {
  const wide = isWide(text);
  return equalChars(charsOf(text) + (at << <u32>wide), wide, charsOf(pattern), isWide(pattern), lengthOf(pattern));
}

function searchNaive(text: u32, pattern: u32, from: u32): i32 {
  const chars = charsOf(text);
  const wide = isWide(text);
  const size = lengthOf(pattern);
  const first = loadChar(charsOf(pattern), isWide(pattern), 0);
  const last = loadChar(charsOf(pattern), isWide(pattern), size - 1);
  const end = lengthOf(text) - size + 1;
  for (let i = from; i < end; i++) {
    i = findChar(chars, wide, i, end, first);
    if (i == <u32>-1) return -1;
    if (loadChar(chars, wide, i + size - 1) == last && matchesAt(text, pattern, i)) return i;
  }
  return -1;
}

/** For each low byte: how far the pattern may move when that is under its last place (at most 255). */
const SKIP = memory.data(256);

function searchHorspool(text: u32, pattern: u32, from: u32): i32 {
  const size = lengthOf(pattern);
  const chars = charsOf(text);
  const wide = isWide(text);
  const furthest = min<u32>(size, 255);
  memory.fill(SKIP, <u8>furthest, 256);
  for (let i = size - furthest; i < size - 1; i++) {
    const code = loadChar(charsOf(pattern), isWide(pattern), i);
    store<u8>(SKIP + (code & 255), size - 1 - i);
  }
  const last = loadChar(charsOf(pattern), isWide(pattern), size - 1);
  const end = lengthOf(text);
  for (let i = from + size - 1; i < end; ) {
    const code = loadChar(chars, wide, i);
    if (code == last && matchesAt(text, pattern, i - size + 1)) return i - size + 1;
    i += <u32>load<u8>(SKIP + (code & 255));
  }
  return -1;
}

export function str_last_index_of(s: u32, search: u32, from: u32): i32 {
  const length = lengthOf(s);
  const size = lengthOf(search);
  if (size > length) return -1;
  const text = str_flatten(s);
  const pattern = str_flatten(search);
  for (let i = <i32>min(from, length - size); i >= 0; i--) {
    if (matchesAt(text, pattern, i)) return i;
  }
  return -1;
}

/** Doubles what is there until the string is full. */
export function str_repeat(s: u32, count: u32): i64 {
  const length = lengthOf(s);
  if (length == 0 || count == 0) return boxCell(emptyString());
  if (count == 1) return boxCell(s);
  if (<u64>length * count > MAX_STRING_LENGTH) return throw_message(MESSAGE_InvalidStringLength, UNDEFINED, UNDEFINED);
  const flat = str_flatten(s);
  const result = allocFlat(length * count, isWide(flat));
  const chars = result + VALUES_OFFSET;
  const total = (length * count) << <u32>isWide(flat);
  copyChars(flat, chars, isWide(flat));
  for (let done = length << <u32>isWide(flat); done < total; done <<= 1) copyBytes(chars + done, chars, min(done, total - done));
  return boxCell(result);
}

/** WhiteSpace or LineTerminator. */
export function isSpace(code: u32): bool {
  if (code < 128) return code == 32 || code - 9 <= 4;
  if (code == 0xa0 || code == 0xfeff || code == 0x1680) return true;
  if (code - 0x2000 <= 0xa) return true;
  return code == 0x2028 || code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x3000;
}

/** which: 1 start, 2 end, 3 both */
export function str_trim(s: u32, which: u32): u32 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const wide = isWide(flat);
  let start: u32 = 0;
  let end = lengthOf(flat);
  if (which & 1) while (start < end && isSpace(loadChar(chars, wide, start))) start++;
  if (which & 2) while (end > start && isSpace(loadChar(chars, wide, end - 1))) end--;
  return str_substring(s, start, end);
}

/** Index of the first lone surrogate at or after `from`, or -1. */
function loneSurrogate(flat: u32, from: u32): i32 {
  if (!isWide(flat)) return -1;
  const chars = charsOf(flat);
  const length = lengthOf(flat);
  for (let i = from; i < length; i++) {
    const code = loadChar(chars, true, i);
    if ((code & 0xf800) != 0xd800) continue;
    if (isLeadSurrogate(code) && i + 1 < length && isTrailSurrogate(loadChar(chars, true, i + 1))) i++;
    else return i;
  }
  return -1;
}

export function str_is_well_formed(s: u32): bool {
  return loneSurrogate(str_flatten(s), 0) < 0;
}

export function str_to_well_formed(s: u32): u32 {
  const flat = str_flatten(s);
  let at = loneSurrogate(flat, 0);
  if (at < 0) return s;
  const copy = flatCopy(flat);
  for (; at >= 0; at = loneSurrogate(copy, at)) store<u16>(copy + VALUES_OFFSET + (at << 1), 0xfffd);
  return copy;
}
