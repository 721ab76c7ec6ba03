/** Regular expressions as the built-ins see them: compiling, matching, and what the last match found. */
import {
  ATTR_DEFAULT, CELL_SHAPE, FALSE, INTRINSIC_SyntaxErrorPrototype, KERNEL_STATE_EXCEPTION_SITE, KIND_RECORD, MESSAGE_StackOverflow, OBJECT_ELEMENTS, OBJECT_SLOTS,
  RECORDCLASS_REG_EXP, RECORD_CLASS_ID, RECORD_FIELDS_OFFSET, RECORD_FIELD_COUNT, REG_EXP_LITERAL_COMPILED, SHAPE_COUNT, SHAPE_INLINE_SLOTS, TRUE, UNDEFINED, VALUES_OFFSET,
} from '../abi.generated';
import { arr_new } from '../elements';
import { error_new, throw_plain, throw_value } from '../errors';
import { static_values } from '../memory';
import { NAME_GROUPS, NAME_INDEX, NAME_INPUT, latin1, nameAtom } from '../names';
import {
  addNamed, intrinsic, objectCell, record_class, record_set_field, slotAddress, slots_get, slots_length, slots_new, slots_raw, slots_set,
} from '../objects';
import { protoOf } from '../shapes';
import { P_LAST_MATCH, P_MATCH_CHARS, P_MATCH_ROOTS, P_MATCH_SHIFT, P_MATCH_STACK, setKernelState, setState, state } from '../state';
import { sb_add, sb_add_char, sb_finish, sb_new } from '../stringbuilder';
import { charsOf, isWide, lengthOf, str_equals, str_flatten, str_hash, str_substring } from '../strings';
import { boxCell, boxInt, cellOf, intOf, isCell, shapeOf } from '../value';
import { arenaFree, listGet, listLength } from './arena';
import { FLAG_DOT_ALL, FLAG_GLOBAL, FLAG_HAS_INDICES, FLAG_IGNORE_CASE, FLAG_MULTILINE, FLAG_STICKY, FLAG_UNICODE, FLAG_UNICODE_SETS, H_CAPTURES, H_MATCHER, MATCHED, STACK_FULL } from '../abi.generated';
import { errorText } from './errors';
import { generateCode } from './generator';
import { match, prepareStack, regexp_limit, trimStack } from './matcher';
import { parsePattern } from './parser';
import { Parser, parserNew } from './source';

// The compiled form: a Slots cell. ORDER: COMPILED_* of builtins/regexp.js.
const COMPILED_CODE: u32 = 0;
const COMPILED_SOURCE: u32 = 1;
export const COMPILED_FLAGS: u32 = 2;
/** Slots: name, number of the capture, …; undefined without names. */
export const COMPILED_NAMES: u32 = 3;
const COMPILED_SIZE: u32 = 4;

// The static values at P_MATCH_ROOTS.
const ROOT_INPUT: u32 = 0;
/** A regular expression as it was made, the shape of the prototype then, and a Slots cell with its values. */
const ROOT_INSTANCE: u32 = 1;
const ROOT_PROTO_SHAPE: u32 = 2;
const ROOT_PROTO_VALUES: u32 = 3;
/** Some result, for its shape. */
const ROOT_RESULT: u32 = 4;
/** Compiled patterns, by hash of source and flags. */
const ROOT_CACHE: u32 = 5;
const CACHE_SIZE: u32 = 64;

/** Captures 0 to 9, then the last one. */
const LAST_CAPTURES: u32 = 10;

function roots(): u32 {
  let at = state(P_MATCH_ROOTS);
  if (!at) {
    at = static_values(ROOT_CACHE + CACHE_SIZE);
    setState(P_MATCH_ROOTS, at);
  }
  return at;
}

// ---- compiling

/** flags: FLAG_* bits. Throws a SyntaxError. */
export function regexp_compile(source: u32, flags: u32): i64 {
  const entry = roots() + ((ROOT_CACHE + ((str_hash(source) ^ (flags * 31)) & (CACHE_SIZE - 1))) << 3);
  const cached = load<i64>(entry);
  if (isCell(cached) && intOf(slots_get(cellOf(cached), COMPILED_FLAGS)) == flags && str_equals(cellOf(slots_get(cellOf(cached), COMPILED_SOURCE)), source)) return cached;
  const compiled = regexp_compile_new(source, flags);
  if (isCell(compiled)) store<i64>(entry, compiled);
  return compiled;
}

/** As regexp_compile, always anew. */
export function regexp_compile_new(source: u32, flags: u32): i64 {
  const parser = parserNew(source, flags);
  const root = parsePattern(parser);
  if (parser.error) {
    const error = parser.error;
    arenaFree();
    return throwSyntaxError(source, flags, error);
  }
  const compiled = slots_new(COMPILED_SIZE);
  slots_set(compiled, COMPILED_CODE, boxCell(generateCode(root, parser.captures + 1, flags)));
  slots_set(compiled, COMPILED_SOURCE, boxCell(source));
  slots_set(compiled, COMPILED_FLAGS, boxInt(flags));
  if (listLength(parser.names)) slots_set(compiled, COMPILED_NAMES, boxCell(namesOf(parser)));
  arenaFree();
  return boxCell(compiled);
}

function namesOf(parser: Parser): u32 {
  const count = listLength(parser.names) / 3;
  const names = slots_new(2 * count);
  for (let i: u32 = 0; i < count; i++) {
    slots_set(names, 2 * i, boxCell(listGet(parser.names, 3 * i)));
    slots_set(names, 2 * i + 1, boxInt(listGet(parser.names, 3 * i + 1)));
  }
  return names;
}

function throwSyntaxError(source: u32, flags: u32, error: u32): i64 {
  const sb = sb_new();
  sb_add(sb, latin1("Invalid regular expression: /"));
  sb_add(sb, source);
  sb_add_char(sb, 47);
  addFlags(sb, flags);
  sb_add(sb, latin1(": "));
  sb_add(sb, latin1(errorText(error)));
  const message = sb_finish(sb);
  const object = error_new(intrinsic(INTRINSIC_SyntaxErrorPrototype), message);
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, 0);
  return throw_value(boxCell(object));
}

function addFlags(sb: u32, flags: u32): void {
  if (flags & FLAG_HAS_INDICES) sb_add_char(sb, 100);
  if (flags & FLAG_GLOBAL) sb_add_char(sb, 103);
  if (flags & FLAG_IGNORE_CASE) sb_add_char(sb, 105);
  if (flags & FLAG_MULTILINE) sb_add_char(sb, 109);
  if (flags & FLAG_DOT_ALL) sb_add_char(sb, 115);
  if (flags & FLAG_UNICODE) sb_add_char(sb, 117);
  if (flags & FLAG_UNICODE_SETS) sb_add_char(sb, 118);
  if (flags & FLAG_STICKY) sb_add_char(sb, 121);
}

// ---- objects

function rootCell(number: u32): u32 {
  return load<u32>(roots() + (number << 3));
}

/** Notes how an untouched regular expression and the prototype look. */
export function regexp_set_pristine(instance: u32): void {
  store<i64>(roots() + (ROOT_INSTANCE << 3), boxCell(instance));
  notePrototype(protoOf(shapeOf(instance)));
}
/** Notes the prototype as it is now to be untouched. */
export function notePrototype(proto: u32): void {
  const shape = shapeOf(proto);
  const count = load<u32>(shape, SHAPE_COUNT);
  const values = slots_new(count);
  for (let slot: u32 = 0; slot < count; slot++) slots_set(values, slot, load<i64>(slotAddress(proto, shape, slot)));
  const at = roots();
  store<i64>(at + (ROOT_PROTO_SHAPE << 3), boxCell(shape));
  store<i64>(at + (ROOT_PROTO_VALUES << 3), boxCell(values));
}

/** Of a RegExp Record: it has no own property but lastIndex, which is as it was made but for the value, and inherits from %RegExp.prototype%. */
export function hasShapeOfInstance(re: u32): bool {
  return shapeOf(re) == shapeOf(rootCell(ROOT_INSTANCE));
}
/** Neither it nor %RegExp.prototype% was touched, but for the value of lastIndex. */
export function regexp_is_pristine(v: i64): bool {
  return record_class(v) == RECORDCLASS_REG_EXP && hasShapeOfInstance(cellOf(v)) && isNotedPrototype(protoOf(shapeOf(cellOf(v))));
}
/** It is %RegExp.prototype%, and as it was noted. */
export function isNotedPrototype(proto: u32): bool {
  const shape = shapeOf(proto);
  if (shape != rootCell(ROOT_PROTO_SHAPE)) return false;
  const noted = rootCell(ROOT_PROTO_VALUES);
  const inline = min(load<u32>(shape, SHAPE_INLINE_SLOTS), slots_length(noted));
  return sameValues(slotAddress(proto, shape, 0), noted + VALUES_OFFSET, inline)
    && (inline == slots_length(noted) || sameValues(slotAddress(proto, shape, inline), noted + VALUES_OFFSET + (inline << 3), slots_length(noted) - inline));
}
function sameValues(a: u32, b: u32, count: u32): bool {
  const end = a + (count << 3);
  for (; a < end; a += 8, b += 8) if (load<u64>(a) != load<u64>(b)) return false;
  return true;
}

/** A regular expression of a compiled pattern: what a literal evaluates to. */
export function regexp_new(compiled: u32): u32 {
  const instance = rootCell(ROOT_INSTANCE);
  const re = objectCell(KIND_RECORD, RECORD_FIELDS_OFFSET + 24, shapeOf(instance));
  store<u32>(re, RECORDCLASS_REG_EXP, RECORD_CLASS_ID);
  store<u32>(re, 3, RECORD_FIELD_COUNT);
  record_set_field(re, 0, boxCell(compiled));
  record_set_field(re, 1, slots_get(compiled, COMPILED_SOURCE));
  record_set_field(re, 2, slots_get(compiled, COMPILED_FLAGS));
  // lastIndex, 0
  store<u32>(re, slots_raw(1), OBJECT_SLOTS);
  return re;
}

/** What a literal evaluates to, whose pattern the compiler made functions of. */
export function regexp_literal(literal: u32): u32 {
  return regexp_new(load<u32>(literal, REG_EXP_LITERAL_COMPILED));
}
/** What a literal evaluates to, whose pattern is interpreted: this function links the matcher. */
export function regexp_interpreted(literal: u32): u32 {
  return regexp_new(load<u32>(literal, REG_EXP_LITERAL_COMPILED));
}

/** The array of the match just made: captures, index, input, groups (undefined). */
export function regexp_result(compiled: u32, s: u32): u32 {
  const count = regexp_captures(compiled);
  const a = arr_new(count, count);
  const elements = load<u32>(a, OBJECT_ELEMENTS);
  const flat = str_flatten(s);
  store<u32>(elements, count, 8);
  for (let i: u32 = 0; i < count; i++) store<i64>(elements + VALUES_OFFSET + (i << 3), regexp_capture(flat, i));
  const model = roots() + (ROOT_RESULT << 3);
  if (!isCell(load<i64>(model))) {
    const first = arr_new(0, 0);
    addNamed(first, nameAtom(NAME_INDEX), boxInt(0), ATTR_DEFAULT);
    addNamed(first, nameAtom(NAME_INPUT), UNDEFINED, ATTR_DEFAULT);
    addNamed(first, nameAtom(NAME_GROUPS), UNDEFINED, ATTR_DEFAULT);
    store<i64>(model, boxCell(first));
  }
  const slots = slots_raw(4);
  slots_set(slots, 0, boxInt(regexp_bound(0)));
  slots_set(slots, 1, boxCell(s));
  slots_set(slots, 2, UNDEFINED);
  store<u32>(a, slots, OBJECT_SLOTS);
  store<u32>(a, shapeOf(load<u32>(model)), CELL_SHAPE);
  return a;
}

// ---- matching

/** Calls a compiled matcher by its table entry: a stub (stubs/support.ts). */
// @ts-ignore: decorator
@external("stubs", "regexp_call")
declare function regexp_call(code: u32, stack: u32, limit: u32, start: u32, end: u32, from: u32, sticky: bool, matcher: u32): i32;

function codeOf(compiled: u32): u32 {
  return cellOf(slots_get(compiled, COMPILED_CODE)) + 16;
}

/** Matches from an index (at most the length) on; only there if sticky. A boolean, or RangeError. */
export function regexp_match(compiled: u32, s: u32, index: u32, sticky: bool): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const code = codeOf(compiled);
  const shift = <u32>isWide(flat);
  const from = chars + (index << shift);
  const end = chars + (lengthOf(flat) << shift);
  const result = matchAt(code, shift, chars, end, from, sticky);
  if (result == STACK_FULL) {
    trimStack();
    return throw_plain(MESSAGE_StackOverflow);
  }
  if (result != MATCHED) return FALSE;
  setState(P_MATCH_CHARS, chars);
  setState(P_MATCH_SHIFT, shift);
  store<i64>(roots(), boxCell(s));
  const captures = load<u32>(code, H_CAPTURES);
  setState(P_LAST_MATCH, captures);
  // Addresses: what they are as numbers is asked of few.
  const registers = state(P_MATCH_STACK);
  const bytes = min(captures, LAST_CAPTURES) << 3;
  for (let i: u32 = 0; i < bytes; i += 8) store<u64>(P_LAST_MATCH + 4 + i, load<u64>(registers + i));
  store<u64>(P_LAST_MATCH + 4 + (LAST_CAPTURES << 3), load<u64>(registers + ((captures - 1) << 3)));
  return TRUE;
}

/** By the compiled matcher, if there is one. */
// @ts-ignore: decorator
@inline function matchAt(code: u32, shift: u32, start: u32, end: u32, from: u32, sticky: bool): i32 {
  const stack = prepareStack(code);
  if (!stack) return STACK_FULL;
  const matcher = load<u32>(code + (shift << 2), H_MATCHER);
  if (matcher) return regexp_call(code, stack, regexp_limit(code), start, end, from, sticky, matcher);
  return shift ? match<u16>(code, stack, start, end, from, sticky) : match<u8>(code, stack, start, end, from, sticky);
}

/** Start (2n) or end (2n + 1) of capture n of the match just made; -1 if it took no part. */
export function regexp_bound(which: u32): i32 {
  return indexOf(load<u32>(state(P_MATCH_STACK) + (which << 2)));
}
/** Index of an address in the string that was matched last; -1 for none. */
// @ts-ignore: decorator
@inline function indexOf(address: u32): i32 {
  return address ? <i32>((address - state(P_MATCH_CHARS)) >> state(P_MATCH_SHIFT)) : -1;
}

/** Capture n of the match just made of this string: a string or undefined. */
export function regexp_capture(s: u32, n: u32): i64 {
  const from = regexp_bound(2 * n);
  const to = regexp_bound(2 * n + 1);
  return from < 0 || to < 0 ? UNDEFINED : boxCell(str_substring(s, from, to));
}

/** Number of captures, the whole match included. */
export function regexp_captures(compiled: u32): u32 {
  return load<u32>(codeOf(compiled), H_CAPTURES);
}

// ---- the last match, for the legacy static properties

export function regexp_last_input(): i64 {
  const at = state(P_MATCH_ROOTS);
  return at && isCell(load<i64>(at)) ? load<i64>(at) : UNDEFINED;
}
/** As regexp_bound, of the last match that any regular expression made, for captures 0 to 9; 10: the last one. */
export function regexp_last_bound(which: u32): i32 {
  if (!state(P_LAST_MATCH)) return -1;
  if (which >> 1 != LAST_CAPTURES && which >= 2 * min(state(P_LAST_MATCH), LAST_CAPTURES)) return -1;
  return indexOf(load<u32>(P_LAST_MATCH + 4 + (which << 2)));
}
/** Captures of that match, the whole match included. */
export function regexp_last_captures(): u32 {
  return state(P_LAST_MATCH);
}
