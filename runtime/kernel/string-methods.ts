/**
 * What methods of strings do where no argument needs to be converted, in one call.
 * NOT_FOUND of any other arguments: then nothing has been done, and the built-in takes
 * the steps of the standard (builtins/string.js).
 */
import { ARRAY_LENGTH, FALSE, MESSAGE_InvalidStringLength, NOT_FOUND, TRUE, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { arr_push, lengthInUse, elementsOf, valueAt } from './elements';
import { throw_message } from './errors';
import { is_string } from './ops';
import { str_index_of } from './string-search';
import { MAX_STRING_LENGTH, allocFlat, charsOf, copyChars, copyRange, equalChars, isWide, lengthOf, storeChar, str_char_at, str_flatten, str_substring } from './strings';
import { boxCell, boxInt, cellOf, intOf, isInt } from './value';

// @ts-ignore: decorator
@inline function clamp(index: i32, length: i32): i32 {
  return index < 0 ? 0 : min(index, length);
}
// @ts-ignore: decorator
@inline function clampRelative(index: i32, length: i32): i32 {
  return index < 0 ? max(index + length, 0) : min(index, length);
}

/** substring; slice if `relative`. */
export function str_part(s: i64, start: i64, end: i64, relative: bool): i64 {
  if (!is_string(s) || !isInt(start) || !(isInt(end) || end == UNDEFINED)) return NOT_FOUND;
  const length = <i32>lengthOf(cellOf(s));
  let from = relative ? clampRelative(intOf(start), length) : clamp(intOf(start), length);
  let to = length;
  if (end != UNDEFINED) to = relative ? clampRelative(intOf(end), length) : clamp(intOf(end), length);
  if (from > to) {
    if (relative) from = to;
    else {
      const exchanged = from;
      from = to;
      to = exchanged;
    }
  }
  return boxCell(str_substring(cellOf(s), from, to));
}

/** charAt. */
export function str_at(s: i64, index: i64): i64 {
  if (!is_string(s) || !isInt(index)) return NOT_FOUND;
  const text = cellOf(s);
  return boxCell(<u32>intOf(index) < <u32>lengthOf(text) ? str_char_at(text, intOf(index)) : str_substring(text, 0, 0));
}

// ORDER: builtins/string.js FIND_*
const FIND_INDEX: u32 = 0;
const FIND_INCLUDES: u32 = 1;
const FIND_START: u32 = 2;

/** indexOf, includes, startsWith, endsWith. */
export function str_find(s: i64, search: i64, position: i64, which: u32): i64 {
  if (!is_string(s) || !is_string(search) || !(isInt(position) || position == UNDEFINED)) return NOT_FOUND;
  const text = cellOf(s), pattern = cellOf(search);
  const length = <i32>lengthOf(text);
  if (which <= FIND_INCLUDES) {
    const at = str_index_of(text, pattern, position == UNDEFINED ? 0 : clamp(intOf(position), length));
    return which == FIND_INDEX ? boxInt(at) : at < 0 ? FALSE : TRUE;
  }
  const size = <i32>lengthOf(pattern);
  let from: i32 = 0;
  if (which == FIND_START) from = position == UNDEFINED ? 0 : clamp(intOf(position), length);
  else from = (position == UNDEFINED ? length : clamp(intOf(position), length)) - size;
  return from >= 0 && from <= length - size && isAt(str_flatten(text), from, str_flatten(pattern)) ? TRUE : FALSE;
}
/** Are the characters of a pattern at an index of a text, in which there is room for them? */
// @ts-ignore: decorator
@inline function isAt(text: u32, index: u32, pattern: u32): bool {
  return equalChars(charsOf(text) + (index << <u32>isWide(text)), isWide(text), charsOf(pattern), isWide(pattern), lengthOf(pattern));
}

/** The kernel collects nothing while it splits. */
const PIECES_AT_ONCE: u32 = 4096;
export function str_split(s: u32, separator: u32, from: u32, limit: f64, pieces: u32): i32 {
  const text = str_flatten(s);
  let start = from;
  for (let n: u32 = 0; n < PIECES_AT_ONCE; n++) {
    const end = str_index_of(text, separator, start);
    arr_push(pieces, boxCell(str_substring(text, start, end < 0 ? lengthOf(text) : end)));
    if (end < 0 || <f64>load<u32>(pieces, ARRAY_LENGTH) >= limit) return -1;
    start = end + lengthOf(separator);
  }
  return start;
}

/** A string made longer, up to a length, by a text that is not empty and is repeated before it, or behind it. */
export function str_pad(s: u32, length: u32, filler: u32, atStart: bool): i64 {
  if (length > MAX_STRING_LENGTH) return throw_message(MESSAGE_InvalidStringLength, UNDEFINED, UNDEFINED);
  const wide = isWide(s) || isWide(filler);
  const flat = str_flatten(s), part = str_flatten(filler);
  const result = allocFlat(length, wide);
  const shift = <u32>wide;
  const missing = length - lengthOf(flat), size = lengthOf(part);
  copyChars(flat, result + VALUES_OFFSET + ((atStart ? missing : 0) << shift), wide);
  const to = result + VALUES_OFFSET + ((atStart ? 0 : lengthOf(flat)) << shift);
  for (let done: u32 = 0; done < missing; done += size) copyRange(charsOf(part), isWide(part), min(size, missing - done), to + (done << shift), wide);
  return boxCell(result);
}

/** String.fromCharCode of a list of arguments; NOT_FOUND if one is no int. */
export function str_from_codes(list: u32): i64 {
  const elements = elementsOf(list);
  const count = lengthInUse(elements);
  let bits: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const code = load<i64>(valueAt(elements, i));
    if (!isInt(code)) return NOT_FOUND;
    bits |= <u32>intOf(code) & 0xffff;
  }
  const wide = bits > 255;
  const s = allocFlat(count, wide);
  for (let i: u32 = 0; i < count; i++) storeChar(s + VALUES_OFFSET, wide, i, intOf(load<i64>(valueAt(elements, i))));
  return boxCell(s);
}
