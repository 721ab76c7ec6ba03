/** Repetition, trimming and well-formedness. */
import { MESSAGE_InvalidStringLength, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { arr_literal, elementsOf, valueAt } from './elements';
import { throw_plain } from './errors';
import {
  MAX_STRING_LENGTH, allocFlat, charsOf, copyBytes, copyChars, emptyString, flatCopy, isLeadSurrogate, isTrailSurrogate,
  isWide, lengthOf, loadChar, str_flatten, str_from_char_code, str_substring,
} from './strings';
import { boxCell } from './value';

/** Doubles what is there until the string is full. */
export function str_repeat(s: u32, count: u32): i64 {
  const length = lengthOf(s);
  if (length == 0 || count == 0) return boxCell(emptyString());
  if (count == 1) return boxCell(s);
  if (<u64>length * count > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
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

export function str_to_chars(s: u32, count: u32): i64 {
  const flat = str_flatten(s);
  if (isWide(flat)) return UNDEFINED;
  const chars = charsOf(flat);
  const array = arr_literal(count);
  const to = valueAt(elementsOf(array), 0);
  for (let i: u32 = 0; i < count; i++) store<i64>(to + (i << 3), boxCell(str_from_char_code(load<u8>(chars + i))));
  return boxCell(array);
}
