/**
 * All properties of plain objects at once. An object is plain here if it is an ordinary one without elements
 * whose enumerable properties are data properties: nobody sees in which steps they are read.
 */
import {
  ATTR_ACCESSOR, ATTR_DEFAULT, ATTR_ENUMERABLE, ATTR_GLOBAL_CELL, ATTR_WRITABLE, CELLFLAG_IS_PROTOTYPE, CELLFLAG_NON_EXTENSIBLE, CELL_SHAPE, INLINE_SLOTS_OFFSET,
  KERNEL_STATE_EMPTY_ELEMENTS, KIND_OBJECT, KIND_SYMBOL, OBJECT_SLOTS, SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPE_COUNT, SHAPE_INLINE_SLOTS, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { hasLargeIndices } from './atoms';
import { arr_literal, elementsOf, valueAt } from './elements';
import { for_in_keys } from './keys';
import { ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, entriesUsed, entryAt, isRemoved } from './keytable';
import { namedDefine, namedOwn, slotAddress, slots_get, slots_length, slots_raw, slots_set, rememberObject } from './objects';
import { isPrivateName } from './private';
import { isDictionary, protoOf, shapeFlags, shape_find, shape_table } from './shapes';
import { kernelState } from './state';
import { boxCell, boxInt, cellOf, hasFlag, isObjectValue, kindOf, shapeOf, remember } from './value';

function isPlain(o: u32): bool {
  if (kindOf(o) != KIND_OBJECT || elementsOf(o) != kernelState(KERNEL_STATE_EMPTY_ELEMENTS) || hasLargeIndices()) return false;
  const shape = shapeOf(o);
  if (!(shapeFlags(shape) & SHAPEFLAG_HAS_SPECIAL_PROPERTIES)) return true;
  const table = shape_table(shape);
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    const attributes = load<u32>(entry, ENTRY_ATTRIBUTES);
    if (!isRemoved(entry) && attributes & ATTR_ENUMERABLE && attributes & (ATTR_ACCESSOR | ATTR_GLOBAL_CELL)) return false;
  }
  return true;
}

/** An entry of the table of a shape: a property that enumeration gives. */
// @ts-ignore: decorator
@inline function isEnumerated(entry: u32): bool {
  return !isRemoved(entry) && (load<u32>(entry, ENTRY_ATTRIBUTES) & ATTR_ENUMERABLE) != 0 && !isPrivateName(load<u32>(entry, ENTRY_KEY));
}
// @ts-ignore: decorator
@inline function valueOf(o: u32, shape: u32, entry: u32): i64 {
  return load<i64>(slotAddress(o, shape, load<u32>(entry, ENTRY_VALUE)));
}

// ---- Object.values and Object.entries

export function plain_values(o: u32, entries: bool): i64 {
  if (!isPlain(o)) return UNDEFINED;
  const shape = shapeOf(o);
  const table = shape_table(shape);
  const used = entriesUsed(table);
  let count: u32 = 0;
  for (let i: u32 = 0; i < used; i++) count += <u32>isListed(entryAt(table, i));
  const list = arr_literal(count);
  for (let i: u32 = 0, n: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (!isListed(entry)) continue;
    const value = valueOf(o, shape, entry);
    store<i64>(valueAt(elementsOf(list), n++), entries ? pairOf(load<u32>(entry, ENTRY_KEY), value) : value);
  }
  return boxCell(list);
}
function isListed(entry: u32): bool {
  return isEnumerated(entry) && kindOf(load<u32>(entry, ENTRY_KEY)) != KIND_SYMBOL;
}
function pairOf(key: u32, value: i64): i64 {
  const pair = arr_literal(2);
  store<i64>(valueAt(elementsOf(pair), 0), boxCell(key));
  store<i64>(valueAt(elementsOf(pair), 1), value);
  return boxCell(pair);
}

// ---- CopyDataProperties

export function plain_copy(target: u32, source: u32, excluded: i64): bool {
  if (!isPlain(source)) return false;
  if (excluded == UNDEFINED && copyShape(target, source)) return true;
  const shape = shapeOf(source);
  const table = shape_table(shape);
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (!isEnumerated(entry)) continue;
    const key = load<u32>(entry, ENTRY_KEY);
    if (excluded == UNDEFINED || !contains(cellOf(excluded), key)) namedDefine(target, key, valueOf(source, shape, entry), ATTR_DEFAULT);
  }
  return true;
}
function contains(list: u32, key: u32): bool {
  for (let i: u32 = 0, n = <u32>slots_length(list); i < n; i++) if (slots_get(list, i) == boxCell(key)) return true;
  return false;
}

/** An empty object takes the shape of the source, if it could have come to it itself. */
function copyShape(target: u32, source: u32): bool {
  const shape = shapeOf(source);
  const old = shapeOf(target);
  const inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  if (load<u32>(old, SHAPE_COUNT) || isDictionary(shape) || protoOf(old) != protoOf(shape) || inlineSlots != load<u32>(old, SHAPE_INLINE_SLOTS)) return false;
  if (shapeFlags(old) != shapeFlags(shape) || kindOf(target) != KIND_OBJECT || !isDefault(shape)) return false;
  const count = load<u32>(shape, SHAPE_COUNT);
  if (count > inlineSlots) {
    const slots = slots_raw(count - inlineSlots);
    memory.copy(slots + VALUES_OFFSET, load<u32>(source, OBJECT_SLOTS) + VALUES_OFFSET, (count - inlineSlots) << 3);
    store<u32>(target, slots, OBJECT_SLOTS);
  }
  for (let i: u32 = 0; i < min(count, inlineSlots); i++) store<i64>(target + (i << 3), load<i64>(source + (i << 3), INLINE_SLOTS_OFFSET), INLINE_SLOTS_OFFSET);
  store<u32>(target, shape, CELL_SHAPE);
  remember(target);
  return true;
}
/** Are all properties as assignment makes them? */
function isDefault(shape: u32): bool {
  const table = shape_table(shape);
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (load<u32>(entry, ENTRY_ATTRIBUTES) != ATTR_DEFAULT || isPrivateName(load<u32>(entry, ENTRY_KEY))) return false;
  }
  return true;
}

// ---- Object.assign

export function plain_assign(target: u32, source: u32): bool {
  if (!isPlain(source) || kindOf(target) != KIND_OBJECT || hasFlag(target, CELLFLAG_NON_EXTENSIBLE | CELLFLAG_IS_PROTOTYPE)) return false;
  const shape = shapeOf(source);
  const table = shape_table(shape);
  const used = entriesUsed(table);
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (isEnumerated(entry) && !isAssignable(target, load<u32>(entry, ENTRY_KEY))) return false;
  }
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (!isEnumerated(entry)) continue;
    const key = load<u32>(entry, ENTRY_KEY);
    const value = valueOf(source, shape, entry);
    const where = shape_find(shapeOf(target), key);
    if (where < 0) namedDefine(target, key, value, ATTR_DEFAULT);
    else store<i64>(slotAddress(target, shapeOf(target), where >> 8), value);
    rememberObject(target);
  }
  return true;
}
/** Would [[Set]] just store the value in the object? What it finds first must be a writable data property, if there is one. */
function isAssignable(target: u32, key: u32): bool {
  for (let o = target; o; o = protoOf(shapeOf(o))) {
    const attributes = namedOwn(o, key);
    if (attributes == -1) continue;
    return attributes >= 0 && (attributes & (ATTR_WRITABLE | ATTR_ACCESSOR)) == ATTR_WRITABLE && (o != target || !(attributes & ATTR_GLOBAL_CELL));
  }
  return true;
}

// ---- for-in

export function for_in_open(list: u32, v: i64): bool {
  if (!isObjectValue(v)) return false;
  const o = cellOf(v);
  if (kindOf(o) != KIND_OBJECT || elementsOf(o) != kernelState(KERNEL_STATE_EMPTY_ELEMENTS) || isDictionary(shapeOf(o))) return false;
  const keys = for_in_keys(o);
  if (keys == UNDEFINED) return false;
  slots_set(list, 1, keys);
  slots_set(list, 2, boxInt(0));
  slots_set(list, 3, boxCell(shapeOf(o)));
  return true;
}
