/**
 * JSON.stringify of plain data: objects and arrays whose properties are data
 * properties, and which have no toJSON. Whatever could run user code, circles
 * among it (whose error names the path), is left to the built-in.
 */
import {
  ATTR_ACCESSOR, ATTR_ENUMERABLE, ATTR_GLOBAL_CELL, HOLE, KERNEL_STATE_EMPTY_ELEMENTS, KIND_ARRAY, KIND_OBJECT, KIND_SYMBOL, NULL, TRUE, UNDEFINED,
  ARRAY_LENGTH,
} from './abi.generated';
import { hasLargeIndices, to_key } from './atoms';
import { arr_is_fast, elementsOf, lengthInUse, valueAt } from './elements';
import { ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, entriesUsed, entryAt, isRemoved } from './keytable';
import { NAME_TO_JSON, nameAtom } from './names';
import { num_to_string } from './numbers/to-string';
import { lookupRaw, lookup_holder, lookup_value, slotAddress, slots_get, slots_length } from './objects';
import { shape_table } from './shapes';
import { kernelState } from './state';
import { sb_add, sb_add_char, sb_add_int, sb_add_quoted, sb_length, sb_truncate } from './stringbuilder';
import { lengthOf } from './strings';
import { boxCell, cellOf, isBoolean, isCell, isDouble, intOf, isInt, isStringCell, kindOf, shapeOf, unboxF64 } from './value';

/** Deeper structures, hence circular ones, are the built-in's. */
const MAX_DEPTH: u32 = 64;

// What writing a value came to.
const WRITTEN: u32 = 0;
/** undefined or a symbol: null in arrays, nothing in objects */
const NOTHING: u32 = 1;
const GAVE_UP: u32 = 2;

/** Shapes of objects without toJSON, seen in this run. */
const PLAIN_SHAPES = memory.data(64, 8);

/** The indentation of a level, or the empty string, and the Slots cell of the only names of properties, or 0: places in memory, as all that is written has the same. */
const GAP = memory.data(4);
const LIST = memory.data(4);

export function json_write(sb: u32, v: i64, gap: u32, list: i64): bool {
  const length = sb_length(sb);
  memory.fill(PLAIN_SHAPES, 0, 64);
  store<u32>(GAP, gap);
  store<u32>(LIST, isCell(list) ? cellOf(list) : 0);
  if (isCell(v) && writeValue(sb, v, 0) == WRITTEN) return true;
  sb_truncate(sb, length);
  return false;
}

function hasToJSON(o: u32): bool {
  const shape = shapeOf(o);
  const known = PLAIN_SHAPES + ((shape >> 3) & 15) * 4;
  if (load<u32>(known) == shape) return false;
  if (lookupRaw(o, boxCell(nameAtom(NAME_TO_JSON))) != -1) return true;
  store<u32>(known, shape);
  return false;
}

/** A line break and the indentation of a level, if there is a gap. */
function writeBreak(sb: u32, depth: u32): void {
  const gap = load<u32>(GAP);
  if (!lengthOf(gap)) return;
  sb_add_char(sb, 10);
  for (let i: u32 = 0; i < depth; i++) sb_add(sb, gap);
}

function writeValue(sb: u32, v: i64, depth: u32): u32 {
  if (isCell(v)) {
    const cell = cellOf(v);
    if (isStringCell(cell)) return addQuoted(sb, cell);
    const kind = kindOf(cell);
    if (kind == KIND_SYMBOL) return NOTHING;
    if (depth > MAX_DEPTH || (kind != KIND_OBJECT && kind != KIND_ARRAY)) return GAVE_UP;
    if (hasToJSON(cell)) return GAVE_UP;
    return kind == KIND_ARRAY ? writeArray(sb, cell, depth) : writeObject(sb, cell, depth);
  }
  if (isInt(v)) return addInt(sb, intOf(v));
  if (isDouble(v) && isFinite(unboxF64(v))) return add(sb, num_to_string(v));
  if (v == UNDEFINED) return NOTHING;
  return isBoolean(v) ? (v == TRUE ? addTrue(sb) : addFalse(sb)) : addNull(sb);
}

function addQuoted(sb: u32, s: u32): u32 {
  sb_add_quoted(sb, s);
  return WRITTEN;
}
function addInt(sb: u32, n: i32): u32 {
  sb_add_int(sb, n);
  return WRITTEN;
}
function add(sb: u32, s: u32): u32 {
  sb_add(sb, s);
  return WRITTEN;
}
function addNull(sb: u32): u32 {
  sb_add_char(sb, 110);
  sb_add_char(sb, 117);
  sb_add_char(sb, 108);
  sb_add_char(sb, 108);
  return WRITTEN;
}
function addTrue(sb: u32): u32 {
  sb_add_char(sb, 116);
  sb_add_char(sb, 114);
  sb_add_char(sb, 117);
  sb_add_char(sb, 101);
  return WRITTEN;
}
function addFalse(sb: u32): u32 {
  sb_add_char(sb, 102);
  sb_add_char(sb, 97);
  sb_add_char(sb, 108);
  sb_add_char(sb, 115);
  sb_add_char(sb, 101);
  return WRITTEN;
}

function writeArray(sb: u32, a: u32, depth: u32): u32 {
  if (!arr_is_fast(boxCell(a))) return GAVE_UP;
  const elements = elementsOf(a);
  const used = lengthInUse(elements);
  const length = load<u32>(a, ARRAY_LENGTH);
  sb_add_char(sb, 91);
  for (let i: u32 = 0; i < length; i++) {
    if (i) sb_add_char(sb, 44);
    writeBreak(sb, depth + 1);
    // A fast array inherits no elements: a hole is undefined.
    const value = i < used ? load<i64>(valueAt(elements, i)) : HOLE;
    const result = value == HOLE ? NOTHING : writeValue(sb, value, depth + 1);
    if (result == GAVE_UP) return result;
    if (result == NOTHING) addNull(sb);
  }
  if (length) writeBreak(sb, depth);
  sb_add_char(sb, 93);
  return WRITTEN;
}

function writeObject(sb: u32, o: u32, depth: u32): u32 {
  if (hasLargeIndices() || elementsOf(o) != kernelState(KERNEL_STATE_EMPTY_ELEMENTS)) return GAVE_UP;
  if (load<u32>(LIST)) return writeListed(sb, o, depth);
  const shape = shapeOf(o);
  const table = shape_table(shape);
  let first = true;
  sb_add_char(sb, 123);
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    const attributes = load<u32>(entry, ENTRY_ATTRIBUTES);
    const key = load<u32>(entry, ENTRY_KEY);
    if (!(attributes & ATTR_ENUMERABLE) || kindOf(key) == KIND_SYMBOL) continue;
    if (attributes & (ATTR_ACCESSOR | ATTR_GLOBAL_CELL)) return GAVE_UP;
    const result = writeProperty(sb, key, load<i64>(slotAddress(o, shape, load<u32>(entry, ENTRY_VALUE))), first, depth);
    if (result == GAVE_UP) return result;
    if (result == WRITTEN) first = false;
  }
  return closeObject(sb, first, depth);
}
/** The properties that the list names, in its order; what is inherited is left to the built-in. */
function writeListed(sb: u32, o: u32, depth: u32): u32 {
  const list = load<u32>(LIST);
  let first = true;
  sb_add_char(sb, 123);
  for (let i: u32 = 0, count = slots_length(list); i < count; i++) {
    const name = slots_get(list, i);
    const attributes = lookupRaw(o, to_key(name));
    if (attributes == -1) continue;
    if (attributes < 0 || lookup_holder() != o || attributes & (ATTR_ACCESSOR | ATTR_GLOBAL_CELL)) return GAVE_UP;
    const result = writeProperty(sb, cellOf(name), lookup_value(), first, depth);
    if (result == GAVE_UP) return result;
    if (result == WRITTEN) first = false;
  }
  return closeObject(sb, first, depth);
}
function writeProperty(sb: u32, name: u32, value: i64, first: bool, depth: u32): u32 {
  const before = sb_length(sb);
  if (!first) sb_add_char(sb, 44);
  writeBreak(sb, depth + 1);
  sb_add_quoted(sb, name);
  sb_add_char(sb, 58);
  if (lengthOf(load<u32>(GAP))) sb_add_char(sb, 32);
  const result = writeValue(sb, value, depth + 1);
  if (result == NOTHING) sb_truncate(sb, before);
  return result;
}
function closeObject(sb: u32, empty: bool, depth: u32): u32 {
  if (!empty) writeBreak(sb, depth);
  sb_add_char(sb, 125);
  return WRITTEN;
}
