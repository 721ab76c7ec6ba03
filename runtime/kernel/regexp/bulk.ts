/**
 * What methods of regular expressions do with those that nobody has touched:
 * one call for all matches, where nothing between two of them is observable.
 * The steps of the standard are in builtins/regexp.js and regexp-symbols.js.
 */
import { EXCEPTION, FALSE, FLAG_GLOBAL, FLAG_HAS_INDICES, FLAG_STICKY, FLAG_UNICODE, FLAG_UNICODE_SETS, NOT_FOUND, NULL, RECORDCLASS_REG_EXP, TRUE, UNDEFINED } from '../abi.generated';
import { arr_new, arr_push } from '../elements';
import { record_class, record_field, slotAddress, slots_get } from '../objects';
import { is_string } from '../ops';
import { sb_add, sb_add_part, sb_finish, sb_new } from '../stringbuilder';
import { lengthOf, str_code_point_at, str_flatten, str_substring } from '../strings';
import { boxCell, boxInt, cellOf, intOf, isInt, shapeOf } from '../value';
import { COMPILED_FLAGS, COMPILED_NAMES, hasShapeOfInstance, regexp_bound, regexp_capture, regexp_captures, regexp_is_pristine, regexp_match, regexp_result } from './exec';

/** Of a RegExp Record and a string: true or false, as exec finds and with lastIndex as exec leaves it; NOT_FOUND if reading or setting lastIndex could be observed. */
function matchAtLastIndex(re: u32, s: u32): i64 {
  const slot = slotAddress(re, shapeOf(re), 0);
  const lastIndex = load<i64>(slot);
  if (!isInt(lastIndex)) return NOT_FOUND;
  const compiled = cellOf(record_field(re, 0));
  const flags = intOf(record_field(re, 2));
  if (!(flags & (FLAG_GLOBAL | FLAG_STICKY))) return regexp_match(compiled, s, 0, false);
  const index = max(intOf(lastIndex), 0);
  const found = <u32>index > lengthOf(s) ? FALSE : regexp_match(compiled, s, index, (flags & FLAG_STICKY) != 0);
  if (found != EXCEPTION) store<i64>(slot, boxInt(found == TRUE ? regexp_bound(1) : 0));
  return found;
}

/** RegExpBuiltinExec, where it has no named groups and no indices to list; else NOT_FOUND. */
export function regexp_exec(re: i64, s: i64): i64 {
  if (record_class(re) != RECORDCLASS_REG_EXP || !is_string(s) || !hasShapeOfInstance(cellOf(re))) return NOT_FOUND;
  const compiled = cellOf(record_field(cellOf(re), 0));
  if (slots_get(compiled, COMPILED_NAMES) != UNDEFINED || intOf(slots_get(compiled, COMPILED_FLAGS)) & FLAG_HAS_INDICES) return NOT_FOUND;
  const found = matchAtLastIndex(cellOf(re), cellOf(s));
  if (found != TRUE) return found == FALSE ? NULL : found;
  return boxCell(regexp_result(compiled, cellOf(s)));
}

/** RegExp.prototype.test; NOT_FOUND if something of it could be observed. */
export function regexp_test(re: i64, s: i64): i64 {
  return is_string(s) && regexp_is_pristine(re) ? matchAtLastIndex(cellOf(re), cellOf(s)) : NOT_FOUND;
}

// ---- all matches

// @ts-ignore: decorator
@inline function flagsOf(compiled: u32): u32 {
  return intOf(slots_get(compiled, COMPILED_FLAGS));
}
/** Where the search goes on after the match just made. */
function nextIndex(compiled: u32, s: u32): u32 {
  const end = regexp_bound(1);
  return regexp_bound(0) == end ? advance(compiled, s, end) : end;
}
/** AdvanceStringIndex */
function advance(compiled: u32, s: u32, index: u32): u32 {
  if (!(flagsOf(compiled) & (FLAG_UNICODE | FLAG_UNICODE_SETS)) || index + 1 >= lengthOf(s)) return index + 1;
  return index + (str_code_point_at(s, index) > 0xffff ? 2 : 1);
}

/** The texts of all matches, as an array; null if there are none. */
export function regexp_match_all(compiled: u32, s: u32): i64 {
  const text = str_flatten(s);
  const sticky = (flagsOf(compiled) & FLAG_STICKY) != 0;
  let array: u32 = 0;
  for (let index: u32 = 0; index <= lengthOf(text); index = nextIndex(compiled, text)) {
    const found = regexp_match(compiled, text, index, sticky);
    if (found == EXCEPTION) return found;
    if (found != TRUE) break;
    if (!array) array = arr_new(0, 4);
    arr_push(array, boxCell(str_substring(text, regexp_bound(0), regexp_bound(1))));
  }
  return array ? boxCell(array) : NULL;
}

/** The string with all matches replaced by a text. */
export function regexp_replace_all(compiled: u32, s: u32, replacement: u32): i64 {
  const text = str_flatten(s);
  const sticky = (flagsOf(compiled) & FLAG_STICKY) != 0;
  let builder: u32 = 0;
  let done: u32 = 0;
  for (let index: u32 = 0; index <= lengthOf(text); index = nextIndex(compiled, text)) {
    const found = regexp_match(compiled, text, index, sticky);
    if (found == EXCEPTION) return found;
    if (found != TRUE) break;
    if (!builder) builder = sb_new();
    sb_add_part(builder, text, done, regexp_bound(0));
    sb_add(builder, replacement);
    done = regexp_bound(1);
  }
  if (!builder) return boxCell(s);
  sb_add_part(builder, text, done, lengthOf(text));
  return sb_finish(builder);
}

/** The pieces between the matches, with their captures: at most so many. Matches are searched, where the standard tries a sticky one at each place. */
export function regexp_split(compiled: u32, s: u32, limit: u32): i64 {
  const array = arr_new(0, 4);
  if (!limit) return boxCell(array);
  const text = str_flatten(s);
  const size = lengthOf(text);
  if (!size) {
    const found = regexp_match(compiled, text, 0, true);
    if (found == EXCEPTION) return found;
    if (found != TRUE) arr_push(array, boxCell(s));
    return boxCell(array);
  }
  const captures = regexp_captures(compiled);
  let count: u32 = 0;
  let from: u32 = 0;
  let index: u32 = 0;
  while (index < size) {
    const found = regexp_match(compiled, text, index, false);
    if (found == EXCEPTION) return found;
    if (found != TRUE) break;
    const start = <u32>regexp_bound(0);
    const end = <u32>regexp_bound(1);
    if (start >= size) break;
    if (end == from) {
      index = advance(compiled, text, start);
      continue;
    }
    arr_push(array, boxCell(str_substring(text, from, start)));
    if (++count == limit) return boxCell(array);
    for (let n: u32 = 1; n < captures; n++) {
      arr_push(array, regexp_capture(text, n));
      if (++count == limit) return boxCell(array);
    }
    from = end;
    index = nextIndex(compiled, text);
  }
  arr_push(array, boxCell(str_substring(text, from, size)));
  return boxCell(array);
}
