/**
 * What methods of regular expressions do with those that nobody has touched:
 * one call for all matches, where nothing between two of them is observable.
 * The steps of the standard are in builtins/regexp.js and regexp-symbols.js.
 */
import { EXCEPTION, FALSE, FLAG_GLOBAL, FLAG_HAS_INDICES, FLAG_STICKY, FLAG_UNICODE, FLAG_UNICODE_SETS, NOT_FOUND, NULL, RECORDCLASS_REG_EXP, TRUE, UNDEFINED } from '../abi.generated';
import { arr_new, arr_push } from '../elements';
import { record_class, record_field, slotAddress, slots_get } from '../objects';
import { is_string } from '../ops';
import { sb_add, sb_add_char, sb_add_part, sb_finish, sb_new } from '../stringbuilder';
import { charsOf, isWide, lengthOf, loadChar, str_code_point_at, str_concat, str_flatten, str_substring } from '../strings';
import { boxCell, boxInt, cellOf, intOf, isInt, shapeOf } from '../value';
import { COMPILED_FLAGS, COMPILED_NAMES, hasShapeOfInstance, regexp_bound, regexp_capture, regexp_captures, regexp_is_pristine, regexp_match, regexp_result } from './exec';

/** Where lastIndex is. */
// @ts-ignore: decorator
@inline function lastIndexOf(re: u32): u32 {
  return slotAddress(re, shapeOf(re), 0);
}

/** Of a RegExp Record and a string: true or false, as exec finds and with lastIndex as exec leaves it; NOT_FOUND if reading or setting lastIndex could be observed. */
function matchAtLastIndex(re: u32, s: u32): i64 {
  const slot = lastIndexOf(re);
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

/** Of a pristine RegExp Record whose lastIndex is an int, and a string: nothing that its methods do before they match can be observed. */
function isPlainMatch(re: i64, s: i64): bool {
  return is_string(s) && regexp_is_pristine(re) && isInt(load<i64>(lastIndexOf(cellOf(re))));
}
function isGlobal(re: u32): bool {
  return (intOf(record_field(re, 2)) & FLAG_GLOBAL) != 0;
}

/** String.prototype.match: null, all texts, or the result of exec; else NOT_FOUND. */
export function regexp_matched(re: i64, s: i64): i64 {
  if (!isPlainMatch(re, s)) return NOT_FOUND;
  if (!isGlobal(cellOf(re))) return regexp_exec(re, s);
  const compiled = cellOf(record_field(cellOf(re), 0));
  const text = str_flatten(cellOf(s));
  const sticky = (flagsOf(compiled) & FLAG_STICKY) != 0;
  store<i64>(lastIndexOf(cellOf(re)), boxInt(0));
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

/** String.prototype.search; else NOT_FOUND. */
export function regexp_search(re: i64, s: i64): i64 {
  if (!isPlainMatch(re, s)) return NOT_FOUND;
  const compiled = cellOf(record_field(cellOf(re), 0));
  const found = regexp_match(compiled, cellOf(s), 0, (flagsOf(compiled) & FLAG_STICKY) != 0);
  if (found == EXCEPTION) return found;
  return boxInt(found == TRUE ? regexp_bound(0) : -1);
}

/**
 * What a replacer is told of each match of a RegExp Record for which isPlainMatch is true: an array of position, text and captures
 * of one, then of the next. The matches are all found first, as replacers may change everything.
 */
export function regexp_matches(re: u32, s: u32): i64 {
  const compiled = cellOf(record_field(re, 0));
  const text = str_flatten(s);
  const captures = regexp_captures(compiled);
  const array = arr_new(0, captures + 1);
  if (!isGlobal(re)) {
    const found = matchAtLastIndex(re, text);
    if (found == EXCEPTION) return found;
    if (found == TRUE) addMatch(array, text, captures);
    return boxCell(array);
  }
  const sticky = (flagsOf(compiled) & FLAG_STICKY) != 0;
  store<i64>(lastIndexOf(re), boxInt(0));
  for (let index: u32 = 0; index <= lengthOf(text); index = nextIndex(compiled, text)) {
    const found = regexp_match(compiled, text, index, sticky);
    if (found == EXCEPTION) return found;
    if (found != TRUE) break;
    addMatch(array, text, captures);
  }
  return boxCell(array);
}
function addMatch(array: u32, text: u32, captures: u32): void {
  arr_push(array, boxInt(regexp_bound(0)));
  for (let n: u32 = 0; n < captures; n++) arr_push(array, regexp_capture(text, n));
}

// ---- replace

const DOLLAR: u32 = 36;

/** String.prototype.replace, and replaceAll of a global one, by a text that names no groups; else NOT_FOUND. */
export function regexp_replace(re: i64, s: i64, replacement: i64): i64 {
  if (!is_string(replacement) || !isPlainMatch(re, s)) return NOT_FOUND;
  const compiled = cellOf(record_field(cellOf(re), 0));
  const template = str_flatten(cellOf(replacement));
  const refers = indexOfDollar(template, 0) < lengthOf(template);
  if (refers && slots_get(compiled, COMPILED_NAMES) != UNDEFINED) return NOT_FOUND;
  if (isGlobal(cellOf(re))) return replaceAll(cellOf(re), compiled, cellOf(s), template, refers);
  const found = matchAtLastIndex(cellOf(re), cellOf(s));
  if (found != TRUE) return found == FALSE ? s : found;
  const text = str_flatten(cellOf(s));
  const start = regexp_bound(0), end = regexp_bound(1);
  let by = boxCell(template);
  if (refers) {
    const builder = sb_new();
    addSubstitution(builder, compiled, text, template);
    by = sb_finish(builder);
    if (by == EXCEPTION) return by;
  }
  const head = str_concat(str_substring(text, 0, start), cellOf(by));
  return head == EXCEPTION ? head : str_concat(cellOf(head), str_substring(text, end, lengthOf(text)));
}

function replaceAll(re: u32, compiled: u32, s: u32, template: u32, refers: bool): i64 {
  const text = str_flatten(s);
  const sticky = (flagsOf(compiled) & FLAG_STICKY) != 0;
  store<i64>(lastIndexOf(re), boxInt(0));
  let builder: u32 = 0;
  let done: u32 = 0;
  for (let index: u32 = 0; index <= lengthOf(text); index = nextIndex(compiled, text)) {
    const found = regexp_match(compiled, text, index, sticky);
    if (found == EXCEPTION) return found;
    if (found != TRUE) break;
    if (!builder) builder = sb_new();
    sb_add_part(builder, text, done, regexp_bound(0));
    if (refers) addSubstitution(builder, compiled, text, template);
    else sb_add(builder, template);
    done = regexp_bound(1);
  }
  if (!builder) return boxCell(s);
  sb_add_part(builder, text, done, lengthOf(text));
  return sb_finish(builder);
}

function unitAt(flat: u32, index: u32): u32 {
  return loadChar(charsOf(flat), isWide(flat), index);
}
/** The next $ from there on, or the length. */
function indexOfDollar(template: u32, from: u32): u32 {
  const length = lengthOf(template);
  let at = from;
  while (at < length && unitAt(template, at) != DOLLAR) at++;
  return at;
}
/** GetSubstitution without named groups, of the match just made. */
function addSubstitution(builder: u32, compiled: u32, text: u32, template: u32): void {
  const length = lengthOf(template);
  let done: u32 = 0;
  for (let at = indexOfDollar(template, 0); at + 1 < length; at = indexOfDollar(template, done)) {
    sb_add_part(builder, template, done, at);
    done = addReference(builder, compiled, text, template, at);
  }
  sb_add_part(builder, template, done, length);
}
/** Adds what the reference at a $ stands for, and returns where it ends. */
function addReference(builder: u32, compiled: u32, text: u32, template: u32, at: u32): u32 {
  switch (unitAt(template, at + 1)) {
    case DOLLAR:
      sb_add_char(builder, DOLLAR);
      return at + 2;
    case 38: // &
      sb_add_part(builder, text, regexp_bound(0), regexp_bound(1));
      return at + 2;
    case 96: // `
      sb_add_part(builder, text, 0, regexp_bound(0));
      return at + 2;
    case 39: // '
      sb_add_part(builder, text, regexp_bound(1), lengthOf(text));
      return at + 2;
    default:
      return addNumbered(builder, compiled, text, template, at);
  }
}
/** $n or $nn. A number of two digits above the count is read as one digit; what names no capture stands for itself. */
function addNumbered(builder: u32, compiled: u32, text: u32, template: u32, at: u32): u32 {
  const count = regexp_captures(compiled) - 1;
  const first = unitAt(template, at + 1) - 48;
  if (first > 9) {
    sb_add_char(builder, DOLLAR);
    return at + 1;
  }
  const second = at + 2 < lengthOf(template) ? unitAt(template, at + 2) - 48 : 10;
  const both = first * 10 + second;
  const isBoth = second <= 9 && both >= 1 && both <= count;
  const index = isBoth ? both : first;
  const end = at + (isBoth ? 3 : 2);
  if (index < 1 || index > count) sb_add_part(builder, template, at, end);
  else if (regexp_bound(2 * index) >= 0 && regexp_bound(2 * index + 1) >= 0) sb_add_part(builder, text, regexp_bound(2 * index), regexp_bound(2 * index + 1));
  return end;
}

// ---- split

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
