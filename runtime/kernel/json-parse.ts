/**
 * JSON.parse without its reviver. No user code runs, so nothing is collected before the value is complete.
 * Nothing recurs, however deep the text nests: what is open is on a stack in a Raw cell,
 *
 *   … | container | key | base | element | element | …
 *
 * with the elements of the innermost array on top, so that an array is made when its length is known.
 * After an error JSON_ERROR and the position say which one; the built-in has the messages.
 */
import {
  ATTR_DEFAULT, CELL_SHAPE, FALSE, INLINE_SLOTS_OFFSET, KERNEL_STATE_OBJECT_SHAPE, NOT_FOUND, NULL, SHAPE_COUNT, SHAPE_INLINE_SLOTS,
  SHAPE_TRANSITION_ATTRIBUTES, SHAPE_TRANSITION_CHILD, SHAPE_TRANSITION_KEY, TRUE, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { to_key } from './atoms';
import { arr_literal, elementsOf, valueAt } from './elements';
import { raw_new } from './memory';
import { scanDecimal, scannedValue } from './numbers/scan';
import { obj_define, obj_new } from './objects';
import { kernelState } from './state';
import { allocFlat, charsOf, emptyString, equalChars, isWide, lengthOf, loadChar, storeChar, str_flatten, str_substring } from './strings';
import { boxCell, boxF64, boxInt, cellOf, isCell, isInt, shapeOf } from './value';

/** Which error. ORDER: the messages in runtime/builtins/json.js. */
const UNEXPECTED: u32 = 0;
const BAD_CONTROL: u32 = 1;
const UNTERMINATED_STRING: u32 = 2;
const BAD_ESCAPE: u32 = 3;
const BAD_UNICODE_ESCAPE: u32 = 4;
const NO_NUMBER: u32 = 5;
const UNTERMINATED_FRACTION: u32 = 6;
const NO_EXPONENT: u32 = 7;
const NO_NAME_OR_BRACE: u32 = 8;
const NO_COMMA_OR_BRACKET: u32 = 9;
const NO_COMMA_OR_BRACE: u32 = 10;
const NO_NAME: u32 = 11;
const NO_COLON: u32 = 12;
const TRAILING: u32 = 13;

// The text: flat string, address of its characters, width, length; the position; the error; the stack and its height.
const STATE = memory.data(32, 8);
const FLAT: u32 = 0;
const CHARS: u32 = 4;
const WIDE: u32 = 8;
const LENGTH: u32 = 12;
const AT: u32 = 16;
const ERROR: u32 = 20;
const STACK: u32 = 24;
const HEIGHT: u32 = 28;

/** Atoms of names seen in this text, by length and two characters. */
const NAMES = memory.data(1024, 8);
const NAMES_MASK: u32 = 255;

// @ts-ignore: decorator
@inline function get(field: u32): u32 {
  return load<u32>(STATE + field);
}
// @ts-ignore: decorator
@inline function set(field: u32, value: u32): void {
  store<u32>(STATE + field, value);
}
/** The code unit at an index; the end of the text has none: -1. */
// @ts-ignore: decorator
@inline function charAt(at: u32): i32 {
  return at < get(LENGTH) ? <i32>loadChar(get(CHARS), get(WIDE) != 0, at) : -1;
}

export function json_parse(text: u32): i64 {
  const flat = str_flatten(text);
  set(FLAT, flat);
  set(CHARS, charsOf(flat));
  set(WIDE, <u32>isWide(flat));
  set(LENGTH, lengthOf(flat));
  set(AT, 0);
  set(STACK, raw_new(512));
  set(HEIGHT, 0);
  memory.fill(NAMES, 0, 1024);
  const value = parseValue();
  if (value != NOT_FOUND && skipSpace() != -1) return fail(TRAILING);
  return value;
}

export function json_error(which: u32): u32 {
  return which ? get(AT) : get(ERROR);
}
function fail(error: u32): i64 {
  set(ERROR, error);
  return NOT_FOUND;
}
function failAt(error: u32, at: u32): i64 {
  set(AT, at);
  return fail(error);
}

/** Moves past white space; the character there. */
function skipSpace(): i32 {
  let at = get(AT);
  let c = charAt(at);
  while (c == 32 || c == 10 || c == 13 || c == 9) c = charAt(++at);
  set(AT, at);
  return c;
}

// ---- The stack

function push(value: i64): void {
  const height = get(HEIGHT);
  let stack = get(STACK);
  const bytes = load<u32>(stack, 8);
  if ((height << 3) + 8 > bytes) {
    const larger = raw_new(bytes << 1);
    memory.copy(larger + VALUES_OFFSET, stack + VALUES_OFFSET, bytes);
    set(STACK, larger);
    stack = larger;
  }
  store<i64>(stack + (height << 3), value, VALUES_OFFSET);
  set(HEIGHT, height + 1);
}
function pop(): i64 {
  const height = get(HEIGHT) - 1;
  set(HEIGHT, height);
  return load<i64>(get(STACK) + (height << 3), VALUES_OFFSET);
}
/** The array of what is above `base`. */
function popArray(base: u32): i64 {
  const count = get(HEIGHT) - base;
  const array = arr_literal(count);
  if (count) memory.copy(valueAt(elementsOf(array), 0), get(STACK) + VALUES_OFFSET + (base << 3), count << 3);
  set(HEIGHT, base);
  return boxCell(array);
}

// ---- Values

/** A value with all that is nested in it: `container` is the object that is being filled, 0 in an array. */
function parseValue(): i64 {
  let container: u32 = 0;
  let key: i64 = 0;
  let base: u32 = 0;
  let depth: u32 = 0;
  while (true) {
    let value: i64;
    const c = skipSpace();
    if (c == 91 || c == 123) {
      set(AT, get(AT) + 1);
      const first = skipSpace();
      if (first != c + 2) {
        if (c == 123 && first != 34) return fail(NO_NAME_OR_BRACE);
        push(container ? boxCell(container) : 0);
        push(key);
        push(boxInt(base));
        base = get(HEIGHT);
        depth++;
        container = c == 123 ? obj_new(kernelState(KERNEL_STATE_OBJECT_SHAPE)) : 0;
        if (container) {
          key = parseName(true);
          if (key == NOT_FOUND) return key;
        }
        continue;
      }
      set(AT, get(AT) + 1);
      value = boxCell(c == 123 ? obj_new(kernelState(KERNEL_STATE_OBJECT_SHAPE)) : arr_literal(0));
    } else {
      value = parseScalar(c);
      if (value == NOT_FOUND) return value;
    }
    // The value is complete; what it completes is the next value.
    while (true) {
      if (!depth) return value;
      if (container) addProperty(container, key, value);
      else push(value);
      const next = skipSpace();
      if (next != 44 && next != (container ? 125 : 93)) return fail(container ? NO_COMMA_OR_BRACE : NO_COMMA_OR_BRACKET);
      set(AT, get(AT) + 1);
      if (next == 44) break;
      value = container ? boxCell(container) : popArray(base);
      base = <u32>pop();
      key = pop();
      container = cellOf(pop());
      depth--;
    }
    if (!container) continue;
    if (skipSpace() != 34) return fail(NO_NAME);
    key = parseName(false);
    if (key == NOT_FOUND) return key;
  }
}

/** A property of an object in the making; most take the way that the one before has taken. */
function addProperty(o: u32, key: i64, value: i64): void {
  const shape = shapeOf(o);
  const slot = load<u32>(shape, SHAPE_COUNT);
  const isKnown = isCell(key) && load<u32>(shape, SHAPE_TRANSITION_KEY) == cellOf(key) && load<u32>(shape, SHAPE_TRANSITION_ATTRIBUTES) == ATTR_DEFAULT;
  if (!isKnown || slot >= load<u32>(shape, SHAPE_INLINE_SLOTS)) return obj_define(o, key, value, ATTR_DEFAULT);
  store<i64>(o + (slot << 3), value, INLINE_SLOTS_OFFSET);
  store<u32>(o, load<u32>(shape, SHAPE_TRANSITION_CHILD), CELL_SHAPE);
}

/** A property name, at its opening quote, and the colon. V8 has a message of its own for the first one's. */
function parseName(first: bool): i64 {
  const start = get(AT) + 1;
  const end = simpleEnd(start);
  let key: i64;
  if (end < get(LENGTH) && charAt(end) == 34) {
    set(AT, end + 1);
    key = nameOf(start, end);
  } else {
    const name = parseString();
    if (name == NOT_FOUND) return name;
    key = to_key(name);
  }
  if (skipSpace() != 58) return fail(first ? NO_COLON : UNEXPECTED);
  set(AT, get(AT) + 1);
  return key;
}
function nameOf(start: u32, end: u32): i64 {
  const length = end - start;
  if (!length) return boxCell(emptyString());
  const hash = (<u32>charAt(start) * 31 + <u32>charAt(end - 1) * 7 + length) & NAMES_MASK;
  const known = load<u32>(NAMES + (hash << 2));
  const wide = get(WIDE) != 0;
  if (known && lengthOf(known) == length && equalChars(charsOf(known), isWide(known), get(CHARS) + (start << <u32>wide), wide, length)) return boxCell(known);
  const key = to_key(boxCell(str_substring(get(FLAT), start, end)));
  if (!isInt(key)) store<u32>(NAMES + (hash << 2), cellOf(key));
  return key;
}

/** A value that begins with c, and that nothing is nested in. */
function parseScalar(c: i32): i64 {
  if (c == 34) return parseString();
  if (c == 45 || (c >= 48 && c <= 57)) return parseNumber(c);
  if (c == 110) return parseWord(0x6c6c756e, 4, NULL);
  if (c == 116) return parseWord(0x65757274, 4, TRUE);
  if (c == 102) return parseWord(0x736c6166, 5, FALSE);
  return fail(UNEXPECTED);
}
/** null, true or false; four characters are in a word, the fifth is an e. */
function parseWord(word: u32, length: u32, value: i64): i64 {
  const start = get(AT);
  for (let i: u32 = 0; i < length; i++) {
    if (charAt(start + i) != <i32>(i < 4 ? (word >> (i << 3)) & 255 : 101)) return failAt(UNEXPECTED, start + i);
  }
  set(AT, start + length);
  return value;
}

// ---- Numbers

function digitsEnd(at: u32): u32 {
  while (<u32>charAt(at) - 48 <= 9) at++;
  return at;
}

function parseNumber(first: i32): i64 {
  const start = get(AT);
  const digits = start + u32(first == 45);
  let end = digitsEnd(digits);
  if (end == digits) return failAt(NO_NUMBER, end);
  if (end > digits + 1 && charAt(digits) == 48) return failAt(UNEXPECTED, digits + 1);
  const c = charAt(end);
  if (c != 46 && (c | 32) != 101 && end - start < 10 && first != 45) {
    set(AT, end);
    return smallInteger(start, end);
  }
  if (c == 46) {
    const fraction = end + 1;
    end = digitsEnd(fraction);
    if (end == fraction) return failAt(UNTERMINATED_FRACTION, end);
  }
  if ((charAt(end) | 32) == 101) {
    end++;
    if (charAt(end) == 43 || charAt(end) == 45) end++;
    const exponent = end;
    end = digitsEnd(exponent);
    if (end == exponent) return failAt(NO_EXPONENT, end);
  }
  set(AT, end);
  scanDecimal(get(CHARS), get(WIDE) != 0, digits, end);
  const value = scannedValue();
  return boxF64(first == 45 ? -value : value);
}
function smallInteger(start: u32, end: u32): i64 {
  let n = 0;
  for (let at = start; at < end; at++) n = n * 10 + charAt(at) - 48;
  return boxInt(n);
}

// ---- Strings

/** Where a quote, a backslash or a control character is, or the text ends. */
function simpleEnd(start: u32): u32 {
  const length = get(LENGTH);
  const chars = get(CHARS);
  let at = start;
  if (get(WIDE)) {
    while (at < length && !isSpecial(loadChar(chars, true, at))) at++;
    return at;
  }
  const quotes = i8x16.splat(34);
  const slashes = i8x16.splat(92);
  const spaces = i8x16.splat(32);
  for (; at + 16 <= length; at += 16) {
    const block = v128.load(chars + at);
    const special = v128.or(v128.or(i8x16.eq(block, quotes), i8x16.eq(block, slashes)), i8x16.lt_u(block, spaces));
    if (v128.any_true(special)) return at + ctz(i8x16.bitmask(special));
  }
  while (at < length && !isSpecial(loadChar(chars, false, at))) at++;
  return at;
}
// @ts-ignore: decorator
@inline function isSpecial(c: u32): bool {
  return c < 32 || c == 34 || c == 92;
}

/** At the opening quote. A string without escapes is a part of the text. */
function parseString(): i64 {
  const start = get(AT) + 1;
  const end = simpleEnd(start);
  if (charAt(end) == 92) return parseEscaped(start, end);
  if (charAt(end) != 34) return failAt(end < get(LENGTH) ? BAD_CONTROL : UNTERMINATED_STRING, end);
  set(AT, end + 1);
  return boxCell(str_substring(get(FLAT), start, end));
}

/** A string whose first backslash is at an index: checked and measured, then written. */
function parseEscaped(start: u32, backslash: u32): i64 {
  let length = backslash - start;
  let wide = get(WIDE) != 0;
  let at = backslash;
  while (charAt(at) != 34) {
    if (charAt(at) == 92) {
      const code = escapeAt(at);
      if (code < 0) return NOT_FOUND;
      wide = wide || code > 255;
      at += charAt(at + 1) == 117 ? 6 : 2;
    } else if (charAt(at) < 32) {
      return failAt(at < get(LENGTH) ? BAD_CONTROL : UNTERMINATED_STRING, at);
    } else at++;
    length++;
  }
  set(AT, at + 1);
  const s = allocFlat(length, wide);
  for (let from = start, to: u32 = 0; to < length; to++) {
    const c = charAt(from);
    storeChar(s + VALUES_OFFSET, wide, to, c == 92 ? escapeAt(from) : c);
    from += c != 92 ? 1 : charAt(from + 1) == 117 ? 6 : 2;
  }
  return boxCell(s);
}

/** The code unit that the escape at a backslash means; -1, and an error, if it is none. */
function escapeAt(backslash: u32): i32 {
  const c = charAt(backslash + 1);
  if (c == 117) return unicodeEscape(backslash + 2);
  if (c == 34 || c == 47 || c == 92) return c;
  if (c == 98) return 8;
  if (c == 102) return 12;
  if (c == 110) return 10;
  if (c == 114) return 13;
  if (c == 116) return 9;
  // As V8: what is beyond one byte is no escape at all.
  failAt(c < 0 || c > 255 ? UNEXPECTED : BAD_ESCAPE, backslash + 1);
  return -1;
}
function unicodeEscape(start: u32): i32 {
  let code = 0;
  for (let at = start; at < start + 4; at++) {
    const c = charAt(at);
    const digit = <u32>c - 48 <= 9 ? c - 48 : <u32>(c | 32) - 97 <= 5 ? (c | 32) - 87 : -1;
    if (digit < 0) {
      failAt(BAD_UNICODE_ESCAPE, at);
      return -1;
    }
    code = (code << 4) | digit;
  }
  return code;
}
