/**
 * Strings: allocation, access to characters, concatenation, comparison.
 *
 * Four kinds of cell, all with length and hash at the same place:
 *
 *   String1, String2   characters at 16, one or two bytes each
 *   Rope               left, right; made flat when its characters are first read
 *   Slice              part of a flat string (the parent is never a rope or slice)
 *
 * CellFlag.Wide tells the width for each of them, so no reader looks at a
 * parent first. A String2 may hold Latin-1 characters only: nothing relies on
 * the narrowest form, so equality and hashes go by code units.
 */
import {
  CELLFLAG_ATOM, CELLFLAG_WIDE, CELL_SHAPE, KERNEL_STATE_CHAR_STRINGS, KERNEL_STATE_EMPTY_STRING, KERNEL_STATE_STRING_SHAPE,
  KIND_ROPE, KIND_SLICE, KIND_STRING1, KIND_STRING2, MESSAGE_InvalidStringLength, ROPE_LEFT, ROPE_RIGHT, SIZEOF_ROPE,
  SIZEOF_SLICE, SLICE_OFFSET, SLICE_PARENT, STRING_HASH, STRING_LENGTH, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { throw_plain } from './errors';
import { allocCell, kernelState } from './memory';
import { ROPE_STACK } from './string-state';
import { atom_permanent } from './atoms';
import { boxCell, cellOf, flagsOf, hasFlag, isCell, isStringCell, kindOf, setFlag, setKind, remember } from './value';

/** V8's limit on 64-bit machines. */
export const MAX_STRING_LENGTH: u32 = (1 << 29) - 24;
/** Concatenations and substrings shorter than this are copied. */
const MIN_SHARED_LENGTH: u32 = 24;

// ---- Access

// @ts-ignore: decorator
@inline export function lengthOf(s: u32): u32 {
  return load<u32>(s, STRING_LENGTH);
}
// @ts-ignore: decorator
@inline export function isWide(s: u32): bool {
  return hasFlag(s, CELLFLAG_WIDE);
}
/** Address of the first character of a string that is not a rope. */
// @ts-ignore: decorator
@inline export function charsOf(s: u32): u32 {
  return kindOf(s) == KIND_SLICE
    ? load<u32>(s, SLICE_PARENT) + VALUES_OFFSET + (load<u32>(s, SLICE_OFFSET) << <u32>isWide(s))
    : s + VALUES_OFFSET;
}
// @ts-ignore: decorator
@inline export function loadChar(chars: u32, wide: bool, index: u32): u32 {
  return wide ? <u32>load<u16>(chars + (index << 1)) : <u32>load<u8>(chars + index);
}
// @ts-ignore: decorator
@inline export function storeChar(chars: u32, wide: bool, index: u32, code: u32): void {
  if (wide) store<u16>(chars + (index << 1), code);
  else store<u8>(chars + index, code);
}
// @ts-ignore: decorator
@inline export function emptyString(): u32 {
  return kernelState(KERNEL_STATE_EMPTY_STRING);
}
// @ts-ignore: decorator
@inline export function isLeadSurrogate(code: u32): bool {
  return (code & 0xfc00) == 0xd800;
}
// @ts-ignore: decorator
@inline export function isTrailSurrogate(code: u32): bool {
  return (code & 0xfc00) == 0xdc00;
}
// @ts-ignore: decorator
@inline export function combineSurrogates(lead: u32, trail: u32): u32 {
  return ((lead & 0x3ff) << 10) + (trail & 0x3ff) + 0x10000;
}

export function str_length(s: u32): u32 {
  return lengthOf(s);
}

/** Code unit at an index in range. */
export function str_char_code_at(s: u32, index: u32): u32 {
  if (kindOf(s) == KIND_ROPE) flattenRope(s);
  return loadChar(charsOf(s), isWide(s), index);
}

export function char_code(v: i64, index: u32): u32 {
  if (!isCell(v) || !isStringCell(cellOf(v)) || index >= lengthOf(cellOf(v))) return 0;
  return str_char_code_at(cellOf(v), index) + 1;
}

export function str_code_point_at(s: u32, index: u32): u32 {
  const lead = str_char_code_at(s, index);
  if (!isLeadSurrogate(lead) || index + 1 >= lengthOf(s)) return lead;
  const trail = str_char_code_at(s, index + 1);
  return isTrailSurrogate(trail) ? combineSurrogates(lead, trail) : lead;
}

export function str_char_at(s: u32, index: u32): u32 {
  return str_from_char_code(str_char_code_at(s, index));
}

// ---- Making strings

function allocString(kind: u32, length: u32, bytes: u32): u32 {
  const s = allocCell(kind, VALUES_OFFSET + bytes);
  store<u32>(s, kernelState(KERNEL_STATE_STRING_SHAPE), CELL_SHAPE);
  store<u32>(s, length, STRING_LENGTH);
  return s;
}

export function str_alloc1(length: u32): u32 {
  return allocString(KIND_STRING1, length, length);
}

export function str_alloc2(length: u32): u32 {
  const s = allocString(KIND_STRING2, length, length << 1);
  setFlag(s, CELLFLAG_WIDE);
  return s;
}

// @ts-ignore: decorator
@inline export function allocFlat(length: u32, wide: bool): u32 {
  return wide ? str_alloc2(length) : str_alloc1(length);
}

export function str_from_char_code(code: u32): u32 {
  const unit = code & 0xffff;
  if (unit < 256) return load<u32>(kernelState(KERNEL_STATE_CHAR_STRINGS) + (unit << 3), VALUES_OFFSET) || charString(unit);
  const s = str_alloc2(1);
  store<u16>(s, unit, VALUES_OFFSET);
  return s;
}

/** Makes one that the image of the program did not have. */
function charString(unit: u32): u32 {
  const s = str_alloc1(1);
  store<u8>(s, unit, VALUES_OFFSET);
  const atom = atom_permanent(s);
  store<i64>(kernelState(KERNEL_STATE_CHAR_STRINGS) + (unit << 3), boxCell(atom), VALUES_OFFSET);
  remember(kernelState(KERNEL_STATE_CHAR_STRINGS));
  return atom;
}

export function str_from_code_point(code: u32): u32 {
  if (code < 0x10000) return str_from_char_code(code);
  const s = str_alloc2(2);
  store<u16>(s, 0xd800 + ((code - 0x10000) >> 10), VALUES_OFFSET);
  store<u16>(s, 0xdc00 + (code & 0x3ff), VALUES_OFFSET + 2);
  return s;
}

/** String of Latin-1 bytes anywhere in memory. */
export function stringFromBytes(bytes: u32, length: u32): u32 {
  if (length == 1) return str_from_char_code(load<u8>(bytes));
  const s = str_alloc1(length);
  copyBytes(s + VALUES_OFFSET, bytes, length);
  return s;
}

/** memory.copy leaves the module in some engines, which costs more than a short loop. */
export function copyBytes(to: u32, from: u32, bytes: u32): void {
  if (bytes >= 64) {
    memory.copy(to, from, bytes);
    return;
  }
  let i: u32 = 0;
  for (; i + 8 <= bytes; i += 8) store<u64>(to + i, load<u64>(from + i));
  for (; i < bytes; i++) store<u8>(to + i, load<u8>(from + i));
}

/** Copies the characters of a string that is not a rope to a buffer at least as wide. */
export function copyChars(s: u32, to: u32, wide: bool): void {
  copyRange(charsOf(s), isWide(s), lengthOf(s), to, wide);
}
/** The same of characters anywhere. */
export function copyRange(from: u32, fromWide: bool, length: u32, to: u32, wide: bool): void {
  if (!wide) copyBytes(to, from, length);
  else if (fromWide) copyBytes(to, from, length << 1);
  else widenChars(from, to, length);
}

function widenChars(from: u32, to: u32, length: u32): void {
  let i: u32 = 0;
  for (; i + 8 <= length; i += 8) v128.store(to + (i << 1), v128.load_ext<u8>(from + i));
  for (; i < length; i++) store<u16>(to + (i << 1), load<u8>(from + i));
}

/** A flat copy of a string that is not a rope. */
export function flatCopy(s: u32): u32 {
  const copy = allocFlat(lengthOf(s), isWide(s));
  copyChars(s, copy + VALUES_OFFSET, isWide(s));
  return copy;
}

// ---- Ropes

export function str_concat(a: u32, b: u32): i64 {
  const left = lengthOf(a);
  const right = lengthOf(b);
  if (!left) return boxCell(b);
  if (!right) return boxCell(a);
  const length = left + right;
  if (length >= MIN_SHARED_LENGTH) {
    if (length > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
    return boxCell(newRope(a, b, length));
  }
  const wide = isWide(a) || isWide(b);
  const s = allocFlat(length, wide);
  copyChars(str_flatten(a), s + VALUES_OFFSET, wide);
  copyChars(str_flatten(b), s + VALUES_OFFSET + (left << <u32>wide), wide);
  return boxCell(s);
}

function newRope(left: u32, right: u32, length: u32): u32 {
  const rope = allocString(KIND_ROPE, length, SIZEOF_ROPE - VALUES_OFFSET);
  setFlag(rope, (flagsOf(left) | flagsOf(right)) & CELLFLAG_WIDE);
  store<u32>(rope, left, ROPE_LEFT);
  store<u32>(rope, right, ROPE_RIGHT);
  return rope;
}

/** The flat string with these characters; of a slice of a part: the slice. Never a rope. */
export function str_flatten(s: u32): u32 {
  const kind = kindOf(s);
  if (kind == KIND_ROPE) return flattenRope(s);
  if (kind == KIND_SLICE) {
    const parent = load<u32>(s, SLICE_PARENT);
    if (lengthOf(parent) == lengthOf(s)) return parent;
  }
  return s;
}

/** Turns a rope into a slice of all of a new flat string, which is returned. */
function flattenRope(rope: u32): u32 {
  const wide = isWide(rope);
  const flat = allocFlat(lengthOf(rope), wide);
  copyRope(rope, flat + VALUES_OFFSET, wide);
  setKind(rope, KIND_SLICE);
  store<u32>(rope, flat, SLICE_PARENT);
  remember(rope);
  store<u32>(rope, 0, SLICE_OFFSET);
  return flat;
}

/**
 * Copies the leaves without recursion. Of two rope children the longer one is
 * put off, so each entry of the work list is at most half as long as the one
 * below it: 29 entries do for the longest string.
 */
function copyRope(rope: u32, to: u32, wide: bool): void {
  let node = rope;
  let top = ROPE_STACK;
  while (true) {
    while (kindOf(node) == KIND_ROPE) {
      const left = load<u32>(node, ROPE_LEFT);
      const right = load<u32>(node, ROPE_RIGHT);
      const rightTo = to + (lengthOf(left) << <u32>wide);
      if (kindOf(left) != KIND_ROPE) {
        copyChars(left, to, wide);
        node = right;
        to = rightTo;
      } else if (kindOf(right) != KIND_ROPE) {
        copyChars(right, rightTo, wide);
        node = left;
      } else if (lengthOf(left) >= lengthOf(right)) {
        store<u32>(top, left);
        store<u32>(top, to, 4);
        top += 8;
        node = right;
        to = rightTo;
      } else {
        store<u32>(top, right);
        store<u32>(top, rightTo, 4);
        top += 8;
        node = left;
      }
    }
    copyChars(node, to, wide);
    if (top == ROPE_STACK) return;
    top -= 8;
    node = load<u32>(top);
    to = load<u32>(top, 4);
  }
}

// ---- Parts

/** 0 <= start <= end <= length. Short parts are copied, long ones share the characters. */
export function str_substring(s: u32, start: u32, end: u32): u32 {
  const length = end - start;
  if (length == lengthOf(s)) return s;
  if (length == 0) return emptyString();
  if (length == 1) return str_char_at(s, start);
  const flat = str_flatten(s);
  if (length < MIN_SHARED_LENGTH) {
    const wide = isWide(flat);
    const copy = allocFlat(length, wide);
    copyBytes(copy + VALUES_OFFSET, charsOf(flat) + (start << <u32>wide), length << <u32>wide);
    return copy;
  }
  return newSlice(flat, start, length);
}

function newSlice(flat: u32, start: u32, length: u32): u32 {
  let parent = flat;
  let offset = start;
  if (kindOf(flat) == KIND_SLICE) {
    parent = load<u32>(flat, SLICE_PARENT);
    offset += load<u32>(flat, SLICE_OFFSET);
  }
  const slice = allocString(KIND_SLICE, length, SIZEOF_SLICE - VALUES_OFFSET);
  setFlag(slice, flagsOf(flat) & CELLFLAG_WIDE);
  store<u32>(slice, parent, SLICE_PARENT);
  store<u32>(slice, offset, SLICE_OFFSET);
  return slice;
}

// ---- Comparison

export function str_equals(a: u32, b: u32): bool {
  if (a == b) return true;
  if (lengthOf(a) != lengthOf(b)) return false;
  if ((flagsOf(a) & flagsOf(b) & CELLFLAG_ATOM) != 0) return false;
  const hashA = load<u32>(a, STRING_HASH);
  const hashB = load<u32>(b, STRING_HASH);
  if (hashA != hashB && hashA && hashB) return false;
  return equalFlat(str_flatten(a), str_flatten(b));
}

/** Two strings of equal length, neither a rope. */
export function equalFlat(a: u32, b: u32): bool {
  return equalChars(charsOf(a), isWide(a), charsOf(b), isWide(b), lengthOf(a));
}

export function equalChars(a: u32, wideA: bool, b: u32, wideB: bool, length: u32): bool {
  if (wideA == wideB) return equalBytes(a, b, length << <u32>wideA);
  for (let i: u32 = 0; i < length; i++) {
    if (loadChar(a, wideA, i) != loadChar(b, wideB, i)) return false;
  }
  return true;
}

function equalBytes(a: u32, b: u32, bytes: u32): bool {
  let i: u32 = 0;
  for (; i + 8 <= bytes; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false;
  for (; i < bytes; i++) if (load<u8>(a + i) != load<u8>(b + i)) return false;
  return true;
}

/** How many characters at the beginning are equal for sure: whole words of them. */
// @ts-ignore: decorator
@inline function equalPrefix(a: u32, b: u32, wide: bool, length: u32): u32 {
  const bytes = length << <u32>wide;
  let i: u32 = 0;
  while (i + 8 <= bytes && load<u64>(a + i) == load<u64>(b + i)) i += 8;
  return i >> <u32>wide;
}

/** By code units: negative, 0 or positive. */
export function str_compare(a: u32, b: u32): i32 {
  if (a == b) return 0;
  const left = str_flatten(a);
  const right = str_flatten(b);
  const charsA = charsOf(left);
  const charsB = charsOf(right);
  const wideA = isWide(left);
  const wideB = isWide(right);
  const length = min(lengthOf(a), lengthOf(b));
  for (let i = wideA == wideB ? equalPrefix(charsA, charsB, wideA, length) : 0; i < length; i++) {
    const difference = <i32>loadChar(charsA, wideA, i) - <i32>loadChar(charsB, wideB, i);
    if (difference) return difference;
  }
  return lengthOf(a) - lengthOf(b);
}

/** Hash of the code units, never 0; kept in the cell. */
export function str_hash(s: u32): u32 {
  const known = load<u32>(s, STRING_HASH);
  if (known) return known;
  const flat = str_flatten(s);
  const hash = hashChars(charsOf(flat), isWide(flat), lengthOf(flat));
  store<u32>(flat, hash, STRING_HASH);
  store<u32>(s, hash, STRING_HASH);
  return hash;
}

function hashChars(chars: u32, wide: bool, length: u32): u32 {
  let h: u32 = 0x811c9dc5;
  if (wide) for (let i: u32 = 0; i < length; i++) h = (h ^ load<u16>(chars + (i << 1))) * 0x01000193;
  else for (let i: u32 = 0; i < length; i++) h = (h ^ load<u8>(chars + i)) * 0x01000193;
  h = (h ^ (h >> 15)) * 0x85ebca6b;
  h ^= h >> 13;
  return h ? h : 1;
}
