/**
 * Indexed properties. An Elements cell holds them packed, HOLE where absent,
 * each writable, enumerable and configurable; an ElementsHash (keytable.ts)
 * holds sparse ones and those with other attributes. Packed ones that would be
 * mostly holes when they grow become a hash; a hash that is dense when it grows
 * becomes packed: arrays may be filled from the end. Mapped arguments keep
 * the values of aliased formals in the environment; a String wrapper has its
 * characters besides its elements.
 *
 *   Array   length ───────────────────────────────────┐
 *   Elements   | length | capacity | v0 | HOLE | v2 | … unused … |
 *              indices >= Elements.length are absent; Array.length may be larger
 */
import {
  ARGUMENTS_ENV, ARGUMENTS_MAP, ARRAY_LENGTH, ARRAY_LENGTH_FLAGS, ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_DEFAULT, ATTR_ENUMERABLE, ATTR_WRITABLE,
  CELLFLAG_NON_EXTENSIBLE, HOLE, INTRINSIC_ArrayPrototype, INTRINSIC_ObjectPrototype, KERNEL_STATE_ARRAY_SHAPE, KERNEL_STATE_EMPTY_ELEMENTS, KIND_ARGUMENTS, KIND_ARRAY,
  KIND_ELEMENTS, KIND_ELEMENTS_HASH, KIND_FIRST_OBJECT, KIND_NAMESPACE, KIND_OBJECT, KIND_TYPED_ARRAY, NOT_FOUND, OBJECT_ELEMENTS, SHAPE_COUNT, SIZEOF_ARRAY, SIZEOF_OBJECT, UNDEFINED, UNINITIALIZED, VALUES_OFFSET,
} from './abi.generated';
import { EXOTIC, isProxyKind } from './proxies';
import { key_to_string, largeIndexOf, to_key } from './atoms';
import {
  ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, TABLE_LIVE, entriesUsed, entryAt, isRemoved, table_append, table_copy, table_find, table_is_full,
  table_new, table_remove,
} from './keytable';
import { allocCell, tryAlloc } from './memory';
import { kernelState } from './state';
import { fillValues, found, intrinsicCell, isStringObject, namedOwn, obj_define, obj_delete_raw, obj_get_own, obj_new, objectCell, record_field, valuesBytes } from './objects';
import { clearAttributes, protoOf, root_shape, shape_table } from './shapes';
import { str_char_at, str_length } from './strings';
import { typedOwn } from './typed-arrays';
import { boxCell, boxInt, boxU32, cellOf, hasFlag, intOf, isCell, isInt, kindOf, shapeOf, remember } from './value';

/** Longest array whose elements are allocated at once. */
const PREALLOCATE_LIMIT: u32 = 1 << 20;
/** Elements have int keys: from here on an index is the name of a property. */
const MAX_ELEMENTS: u32 = 0x7fffffff;
/** Up to this length elements stay packed, whatever is there. */
const UNCHECKED_LENGTH: u32 = 256;
/** Beyond, one in so many must be there if they are to grow. (An entry of a hash takes 21 to 40 bytes, an element 8 to 12.) */
const PACKED_FACTOR: u32 = 4;
/** A hash becomes packed when one in so many would be there: less than above, so that nothing goes to and fro. */
const HASH_FACTOR: u32 = 3;

// @ts-ignore: decorator
@inline export function elementsOf(o: u32): u32 {
  return load<u32>(o, OBJECT_ELEMENTS);
}
// @ts-ignore: decorator
@inline export function lengthInUse(elements: u32): u32 {
  return load<u32>(elements, 8);
}
// @ts-ignore: decorator
@inline export function setLengthInUse(elements: u32, length: u32): void {
  store<u32>(elements, length, 8);
}
// @ts-ignore: decorator
@inline export function capacityOf(elements: u32): u32 {
  return load<u32>(elements, 12);
}
// @ts-ignore: decorator
@inline export function valueAt(elements: u32, index: u32): u32 {
  return elements + VALUES_OFFSET + (index << 3);
}
// @ts-ignore: decorator
@inline export function isPacked(elements: u32): bool {
  return kindOf(elements) == KIND_ELEMENTS;
}

export function setElements(o: u32, elements: u32): void {
  store<u32>(o, elements, OBJECT_ELEMENTS);
  remember(o);
}

/** Empty Elements with that capacity. */
export function elements_new(capacity: u32): u32 {
  const elements = allocCell(KIND_ELEMENTS, valuesBytes(capacity));
  store<u32>(elements, capacity, 12);
  return elements;
}

/** Packed elements that nothing overlays: present values may be read and overwritten in place. */
// @ts-ignore: decorator
@inline export function canStoreElements(o: u32): bool {
  if (!isPacked(elementsOf(o))) return false;
  const kind = kindOf(o);
  return kind <= KIND_ARRAY || !(kind == KIND_ARGUMENTS ? load<u32>(o, ARGUMENTS_MAP) != 0 : isStringObject(o));
}

// ---- own elements of any object

/** Address of the map entry of a mapped argument; 0 if the index is not mapped. */
function mapEntry(o: u32, index: u32): u32 {
  if (kindOf(o) != KIND_ARGUMENTS) return 0;
  const map = load<u32>(o, ARGUMENTS_MAP);
  if (!map || index >= load<u32>(map, 16)) return 0;
  const entry = map + 20 + (index << 2);
  return load<u32>(entry) ? entry : 0;
}
/** The environment slot that a map entry names. */
function mappedSlot(o: u32, entry: u32): u32 {
  return load<u32>(o, ARGUMENTS_ENV) + VALUES_OFFSET + ((load<u32>(entry) - 1) << 3);
}

/** [[GetOwnProperty]] for an index: Attr bits or -1; see found(). */
export function elementOwn(o: u32, index: u32): i32 {
  if (isStringObject(o)) {
    const s = cellOf(record_field(o, 0));
    if (index < <u32>str_length(s)) return found(boxCell(str_char_at(s, index)), 0, ATTR_ENUMERABLE);
  }
  if (isProxyKind(kindOf(o))) return EXOTIC;
  // Exports may be called '0' too, but keep their place among the names.
  if (kindOf(o) == KIND_TYPED_ARRAY) return typedOwn(o, index);
  if (kindOf(o) == KIND_NAMESPACE) return namedOwn(o, cellOf(key_to_string(boxInt(index))));
  const elements = elementsOf(o);
  let attributes = ATTR_DEFAULT;
  let slot: u32;
  if (isPacked(elements)) {
    if (index >= lengthInUse(elements)) return -1;
    slot = valueAt(elements, index);
    if (load<i64>(slot) == HOLE) return -1;
  } else {
    const entry = table_find(elements, index);
    if (!entry) return -1;
    attributes = load<u32>(entry, ENTRY_ATTRIBUTES);
    slot = entry + ENTRY_VALUE;
  }
  const mapped = mapEntry(o, index);
  if (mapped) slot = mappedSlot(o, mapped);
  return found(load<i64>(slot), slot, attributes);
}

/** Adds or overwrites an own element. */
export function elementDefine(o: u32, index: u32, value: i64, attributes: u32): void {
  const mapped = mapEntry(o, index);
  if (mapped) {
    if (!(attributes & ATTR_ACCESSOR)) store<i64>(mappedSlot(o, mapped), value);
    remember(load<u32>(o, ARGUMENTS_ENV));
    if ((attributes & (ATTR_ACCESSOR | ATTR_WRITABLE)) != ATTR_WRITABLE) store<u32>(mapped, 0);
  }
  if (!isPacked(elementsOf(o))) putHash(o, index, value, attributes);
  else if (attributes != ATTR_DEFAULT || !putPacked(o, index, value)) {
    toHash(o);
    putHash(o, index, value, attributes);
  }
  if (kindOf(o) == KIND_ARRAY && index >= load<u32>(o, ARRAY_LENGTH)) store<u32>(o, index + 1, ARRAY_LENGTH);
}

/** False if the elements would be too sparse. */
function putPacked(o: u32, index: u32, value: i64): bool {
  let elements = elementsOf(o);
  const length = lengthInUse(elements);
  if (index >= length) {
    if (index >= capacityOf(elements)) {
      if (index >= UNCHECKED_LENGTH && index / PACKED_FACTOR > countPresent(elements)) return false;
      elements = growElements(o, index + 1);
    }
    fillValues(valueAt(elements, length), index - length, HOLE);
    setLengthInUse(elements, index + 1);
  }
  store<i64>(valueAt(elements, index), value);
  remember(elements);
  return true;
}

/** New packed elements with room for at least `needed`, half as much more. */
export function growElements(o: u32, needed: u32): u32 {
  const old = elementsOf(o);
  const length = lengthInUse(old);
  const elements = elements_new(needed + (needed >> 1) + 4);
  memory.copy(valueAt(elements, 0), valueAt(old, 0), length << 3);
  setLengthInUse(elements, length);
  setElements(o, elements);
  return elements;
}

function countPresent(elements: u32): u32 {
  let count: u32 = 0;
  for (let at = valueAt(elements, 0), end = valueAt(elements, lengthInUse(elements)); at < end; at += 8) count += <u32>(load<i64>(at) != HOLE);
  return count;
}

function toHash(o: u32): void {
  const old = elementsOf(o);
  const length = lengthInUse(old);
  const table = table_new(KIND_ELEMENTS_HASH, countPresent(old) + 4);
  for (let i: u32 = 0; i < length; i++) {
    const value = load<i64>(valueAt(old, i));
    if (value != HOLE) table_append(table, i, ATTR_DEFAULT, value);
  }
  setElements(o, table);
}

function putHash(o: u32, index: u32, value: i64, attributes: u32): void {
  let table = elementsOf(o);
  const entry = table_find(table, index);
  if (entry) {
    store<u32>(entry, attributes, ENTRY_ATTRIBUTES);
    store<i64>(entry, value, ENTRY_VALUE);
    return remember(table);
  }
  if (table_is_full(table)) {
    const length = attributes == ATTR_DEFAULT ? denseLength(table, index) : 0;
    if (length) {
      toPacked(o, table, length);
      return store<i64>(valueAt(elementsOf(o), index), value);
    }
    table = table_copy(table, KIND_ELEMENTS_HASH);
    setElements(o, table);
  }
  table_append(table, index, attributes, value);
  remember(table);
}

/** Length of the elements of a hash with one more if they had better be packed, else 0. */
function denseLength(table: u32, index: u32): u32 {
  const limit = (load<u32>(table, TABLE_LIVE) + 1) * HASH_FACTOR;
  let last = index;
  if (last >= limit) return 0;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    last = max(last, load<u32>(entry, ENTRY_KEY));
    if (last >= limit || load<u32>(entry, ENTRY_ATTRIBUTES) != ATTR_DEFAULT) return 0;
  }
  return last + 1;
}

function toPacked(o: u32, table: u32, length: u32): void {
  const elements = elements_new(length + (length >> 1));
  fillValues(valueAt(elements, 0), length, HOLE);
  setLengthInUse(elements, length);
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry)) store<i64>(valueAt(elements, load<u32>(entry, ENTRY_KEY)), load<i64>(entry, ENTRY_VALUE));
  }
  setElements(o, elements);
}

/** A hash without entries is given up. */
function dropEmptyHash(o: u32): void {
  if (load<u32>(elementsOf(o), TABLE_LIVE) == 0) store<u32>(o, kernelState(KERNEL_STATE_EMPTY_ELEMENTS), OBJECT_ELEMENTS); // a root
}

/** Removes an own element if it is there. */
export function elementDelete(o: u32, index: u32): void {
  const mapped = mapEntry(o, index);
  if (mapped) store<u32>(mapped, 0);
  const elements = elementsOf(o);
  if (!isPacked(elements)) {
    const entry = table_find(elements, index);
    if (!entry) return;
    table_remove(elements, entry);
    return dropEmptyHash(o);
  }
  const length = lengthInUse(elements);
  if (index >= length) return;
  if (index == length - 1) setLengthInUse(elements, index);
  else store<i64>(valueAt(elements, index), HOLE);
}

/** Takes attributes from all own elements (freeze, seal). */
export function elements_restrict(o: u32, clear: u32): void {
  const elements = elementsOf(o);
  if (isPacked(elements)) {
    if (lengthInUse(elements) == 0) return;
    if (kindOf(o) == KIND_ARGUMENTS) unmap(o);
    toHash(o);
  }
  const table = elementsOf(o);
  for (let i: u32 = 0, n = entriesUsed(table); i < n; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry)) store<u32>(entry, clearAttributes(load<u32>(entry, ENTRY_ATTRIBUTES), clear), ENTRY_ATTRIBUTES);
  }
}

/** Ends the aliasing of arguments: takes over the current values. */
function unmap(o: u32): void {
  const elements = elementsOf(o);
  remember(elements);
  for (let i: u32 = 0, n = lengthInUse(elements); i < n; i++) {
    const mapped = mapEntry(o, i);
    if (mapped) store<i64>(valueAt(elements, i), load<i64>(mappedSlot(o, mapped)));
  }
  store<u32>(o, 0, ARGUMENTS_MAP);
}

// ---- arrays

export function arr_new_proto(proto: u32): u32 {
  return objectCell(KIND_ARRAY, SIZEOF_ARRAY, root_shape(proto, 0, KIND_ARRAY, 0));
}

export function arr_new(length: u32, capacity: u32): u32 {
  const a = objectCell(KIND_ARRAY, SIZEOF_ARRAY, kernelState(KERNEL_STATE_ARRAY_SHAPE));
  store<u32>(a, length, ARRAY_LENGTH);
  if (capacity == 0 || capacity > PREALLOCATE_LIMIT) return a;
  const elements = tryAlloc(KIND_ELEMENTS, VALUES_OFFSET + 8 * capacity);
  if (!elements) return a;
  store<u32>(elements, capacity, 12);
  store<u32>(a, elements, OBJECT_ELEMENTS);
  return a;
}

export function arr_of_length(length: i64): i64 {
  return isInt(length) && intOf(length) >= 0 ? boxCell(arr_new(intOf(length), intOf(length))) : NOT_FOUND;
}

/** All elements are in use, whatever the length: the caller stores them. */
export function arr_literal(length: u32): u32 {
  const a = arr_new(length, 0);
  if (!length) return a;
  const elements = elements_new(length);
  setLengthInUse(elements, length);
  store<u32>(a, elements, OBJECT_ELEMENTS);
  return a;
}
export function literal_copy(template: u32): u32 {
  if (kindOf(template) == KIND_OBJECT) {
    const object = obj_new(shapeOf(template));
    copyLiteralValues(object + SIZEOF_OBJECT, template + SIZEOF_OBJECT, load<u32>(shapeOf(template), SHAPE_COUNT));
    return object;
  }
  const length = load<u32>(template, ARRAY_LENGTH);
  const array = arr_literal(length);
  copyLiteralValues(elementsOf(array) + VALUES_OFFSET, elementsOf(template) + VALUES_OFFSET, length);
  return array;
}
function copyLiteralValues(to: u32, from: u32, count: u32): void {
  for (const end = to + 8 * count; to < end; to += 8, from += 8) {
    const value = load<i64>(from);
    store<i64>(to, isCell(value) && kindOf(cellOf(value)) >= KIND_FIRST_OBJECT ? boxCell(literal_copy(cellOf(value))) : value);
  }
}

export function arr_length_writable(a: u32): bool {
  return load<u32>(a, ARRAY_LENGTH_FLAGS) == 0;
}
export function arr_make_length_readonly(a: u32): void {
  store<u32>(a, 1, ARRAY_LENGTH_FLAGS);
}

/** ArraySetLength, https://tc39.es/ecma262/#sec-arraysetlength, from step 9. */
export function arr_set_length(a: u32, length: u32): bool {
  const old = load<u32>(a, ARRAY_LENGTH);
  if (length == old) return true;
  if (!arr_length_writable(a)) return false;
  const elements = elementsOf(a);
  if (length < old) {
    if (old > MAX_ELEMENTS && !truncateLarge(a, length)) return false;
    if (!isPacked(elements)) return truncateHash(a, length);
    if (length < lengthInUse(elements)) setLengthInUse(elements, length);
  }
  store<u32>(a, length, ARRAY_LENGTH);
  return true;
}

/** Deletes the elements whose index is too large for an int; these are named properties. */
function truncateLarge(a: u32, length: u32): bool {
  let newLength = length;
  for (let n: u32 = 0, key = largeKey(a, n); key; key = largeKey(a, ++n)) {
    if (!(obj_get_own(a, boxCell(key)) & ATTR_CONFIGURABLE)) newLength = max(newLength, largeIndexOf(key) + 1);
  }
  for (let n: u32 = 0, key = largeKey(a, n); key; key = largeKey(a, n)) {
    if (largeIndexOf(key) < newLength) n++;
    else obj_delete_raw(a, boxCell(key));
  }
  if (newLength == length) return true;
  store<u32>(a, newLength, ARRAY_LENGTH);
  return false;
}
/** The nth own key of that sort, or 0. */
function largeKey(a: u32, n: u32): u32 {
  const table = shape_table(shapeOf(a));
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry) && largeIndexOf(load<u32>(entry, ENTRY_KEY)) && n-- == 0) return load<u32>(entry, ENTRY_KEY);
  }
  return 0;
}

/** Deletes elements from the end on, down to one that is not configurable. */
function truncateHash(a: u32, length: u32): bool {
  const table = elementsOf(a);
  const used = entriesUsed(table);
  let newLength = length;
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry) || load<u32>(entry, ENTRY_ATTRIBUTES) & ATTR_CONFIGURABLE) continue;
    newLength = max(newLength, load<u32>(entry, ENTRY_KEY) + 1);
  }
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry) && load<u32>(entry, ENTRY_KEY) >= newLength) table_remove(table, entry);
  }
  dropEmptyHash(a);
  store<u32>(a, newLength, ARRAY_LENGTH);
  return newLength == length;
}

/** No elements on %Array.prototype% and %Object.prototype%, and nothing between or above. */
function protoElementsClean(): bool {
  const arrayProto = intrinsicCell(INTRINSIC_ArrayPrototype);
  const objectProto = intrinsicCell(INTRINSIC_ObjectPrototype);
  return hasNoElements(arrayProto) && hasNoElements(objectProto) && protoOf(shapeOf(arrayProto)) == objectProto;
}
// @ts-ignore: decorator
@inline function hasNoElements(o: u32): bool {
  const elements = elementsOf(o);
  return elements == kernelState(KERNEL_STATE_EMPTY_ELEMENTS) || (isPacked(elements) ? lengthInUse(elements) == 0 : load<u32>(elements, TABLE_LIVE) == 0);
}

export function arr_is_fast(v: i64): bool {
  if (!isCell(v)) return false;
  const a = cellOf(v);
  return kindOf(a) == KIND_ARRAY && isPacked(elementsOf(a)) && load<u32>(a, ARRAY_LENGTH) < MAX_ELEMENTS && !hasFlag(a, CELLFLAG_NON_EXTENSIBLE) && arr_length_writable(a) &&
    protoOf(shapeOf(a)) == intrinsicCell(INTRINSIC_ArrayPrototype) && protoElementsClean();
}

export function element_get(o: i64, index: i32): i64 {
  // A negative number is the name of another property.
  return index >= 0 && arr_is_fast(o) && arr_get_raw(cellOf(o), index) == NOT_FOUND ? UNDEFINED : NOT_FOUND;
}
/** Where memory runs out, the answer is false too: what leaves for that reason throws. */
export function element_put(o: i64, index: i32, value: i64): bool {
  if (index < 0 || !arr_is_fast(o)) return false;
  const a = cellOf(o), elements = elementsOf(a), length = lengthInUse(elements);
  remember(elements);
  // A hole in the elements, or the next one in the room that there is.
  if (<u32>index < length) store<i64>(valueAt(elements, index), value);
  else if (<u32>index == length && <u32>index < capacityOf(elements)) {
    store<i64>(valueAt(elements, index), value);
    setLengthInUse(elements, index + 1);
    if (<u32>index >= load<u32>(a, ARRAY_LENGTH)) store<u32>(a, index + 1, ARRAY_LENGTH);
  } else elementDefine(a, index, value, ATTR_DEFAULT);
  return true;
}

// ---- fast arrays: what arr_is_fast has approved

export function arr_get_raw(a: u32, index: u32): i64 {
  const elements = elementsOf(a);
  if (index >= lengthInUse(elements)) return NOT_FOUND;
  const value = load<i64>(valueAt(elements, index));
  return value == HOLE ? NOT_FOUND : value;
}

/** An element that is there is an own data property, whatever else there is. */
export function arr_own(o: i64, index: u32): i64 {
  if (!isCell(o) || kindOf(cellOf(o)) != KIND_ARRAY) return NOT_FOUND;
  const elements = elementsOf(cellOf(o));
  if (!isPacked(elements) || index >= lengthInUse(elements)) return NOT_FOUND;
  const value = load<i64>(valueAt(elements, index));
  return value == HOLE ? NOT_FOUND : value;
}

export function arr_next(a: u32, index: u32): u32 {
  const elements = elementsOf(a);
  for (let i = index, end = lengthInUse(elements); i < end; i++) if (load<i64>(valueAt(elements, i)) != HOLE) return i;
  return MAX_ELEMENTS;
}

export function arr_get(a: u32, index: u32): i64 {
  const value = arr_get_raw(a, index);
  return value == NOT_FOUND ? UNDEFINED : value;
}

export function arr_set(a: u32, index: u32, value: i64): void {
  const elements = elementsOf(a);
  if (isPacked(elements) && index < lengthInUse(elements)) {
    store<i64>(valueAt(elements, index), value);
    remember(elements);
  } else if (isPacked(elements) && index == lengthInUse(elements) && index < capacityOf(elements) && index < load<u32>(a, ARRAY_LENGTH)) {
    store<i64>(valueAt(elements, index), value);
    setLengthInUse(elements, index + 1);
    remember(elements);
  } else elementDefine(a, index, value, ATTR_DEFAULT);
}

export function arr_push(a: u32, value: i64): void {
  const elements = elementsOf(a);
  const index = load<u32>(a, ARRAY_LENGTH);
  if (isPacked(elements) && index == lengthInUse(elements) && index < capacityOf(elements)) {
    store<i64>(valueAt(elements, index), value);
    remember(elements);
    setLengthInUse(elements, index + 1);
    store<u32>(a, index + 1, ARRAY_LENGTH);
  } else if (index < MAX_ELEMENTS) {
    elementDefine(a, index, value, ATTR_DEFAULT);
  } else {
    obj_define(a, to_key(boxU32(index)), value, ATTR_DEFAULT);
  }
}

export function array_append(o: i64, value: i64): u32 {
  if (!arr_is_fast(o)) return 0;
  arr_push(cellOf(o), value);
  return load<u32>(cellOf(o), ARRAY_LENGTH);
}
export function array_take(o: i64): i64 {
  return arr_is_fast(o) ? arr_pop(cellOf(o)) : NOT_FOUND;
}

export function arr_pop(a: u32): i64 {
  const length = load<u32>(a, ARRAY_LENGTH);
  if (length == 0) return UNDEFINED;
  const value = arr_get(a, length - 1);
  const elements = elementsOf(a);
  if (lengthInUse(elements) == length) setLengthInUse(elements, length - 1);
  store<u32>(a, length - 1, ARRAY_LENGTH);
  return value;
}

export function arr_shift(a: u32): i64 {
  const length = load<u32>(a, ARRAY_LENGTH);
  if (length == 0) return UNDEFINED;
  const value = arr_get(a, 0);
  const elements = elementsOf(a);
  const used = lengthInUse(elements);
  if (used) {
    memory.copy(valueAt(elements, 0), valueAt(elements, 1), (used - 1) << 3);
    remember(elements);
    setLengthInUse(elements, used - 1);
  }
  store<u32>(a, length - 1, ARRAY_LENGTH);
  return value;
}

/**
 *   before   | 0 … start | deleted | tail … |
 *   after    | 0 … start | holes | tail … |
 */
export function arr_splice_raw(a: u32, start: u32, deleteCount: u32, insertCount: u32): void {
  let elements = elementsOf(a);
  const used = lengthInUse(elements);
  const length = load<u32>(a, ARRAY_LENGTH) - deleteCount + insertCount;
  if (start >= used) return store<u32>(a, length, ARRAY_LENGTH); // nothing but holes from there on
  const tail = start + deleteCount < used ? used - start - deleteCount : 0;
  const newUsed = start + insertCount + tail;
  if (newUsed > capacityOf(elements)) elements = growElements(a, newUsed);
  store<u32>(a, length, ARRAY_LENGTH);
  memory.copy(valueAt(elements, start + insertCount), valueAt(elements, start + deleteCount), tail << 3);
  fillValues(valueAt(elements, start), insertCount, HOLE);
  remember(elements);
  setLengthInUse(elements, newUsed);
}

export function arr_slice(a: u32, start: u32, end: u32): u32 {
  const count = end > start ? end - start : 0;
  const result = arr_new(count, 0);
  const from = elementsOf(a);
  const used = min(lengthInUse(from), end);
  if (used > start) copyValues(result, valueAt(from, start), used - start);
  return result;
}

export function arr_from_slots(s: u32, length: u32): u32 {
  const result = arr_new(length, 0);
  if (length) copyValues(result, s + VALUES_OFFSET, length);
  return result;
}

/** Gives an array without elements `count` values. */
function copyValues(a: u32, from: u32, count: u32): void {
  const elements = elements_new(count);
  memory.copy(valueAt(elements, 0), from, count << 3);
  setLengthInUse(elements, count);
  store<u32>(a, elements, OBJECT_ELEMENTS);
}

export function is_uninitialized(v: i64): bool {
  return v == UNINITIALIZED;
}
export function is_not_found(v: i64): bool {
  return v == NOT_FOUND;
}
