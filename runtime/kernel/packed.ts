/** What methods of arrays do with many packed elements at once. The arrays are fast ones (arr_is_fast). */
import { ARRAY_LENGTH, HOLE, KIND_NAMESPACE, KIND_TYPED_ARRAY, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { arr_literal, canStoreElements, capacityOf, elementsOf, growElements, lengthInUse, setLengthInUse, valueAt } from './elements';
import { fillValues, slots_raw } from './objects';
import { strict_equals } from './ops';
import { isProxyKind } from './proxies';
import { equalFlat, lengthOf, str_flatten } from './strings';
import { boxCell, boxF64, boxInt, cellOf, isCell, isDouble, isNumber, isObjectCell, isStringCell, kindOf, numberOf, unboxF64, remember } from './value';

// @ts-ignore: decorator
@inline function arrayLength(a: u32): u32 {
  return load<u32>(a, ARRAY_LENGTH);
}

export function arr_elements(a: u32): u32 {
  return elementsOf(a);
}
export function arr_length(a: u32): u32 {
  return arrayLength(a);
}

export function arr_reverse(a: u32): bool {
  const elements = elementsOf(a);
  const length = lengthInUse(elements);
  if (length != arrayLength(a)) return false;
  remember(elements);
  for (let low = valueAt(elements, 0), high = valueAt(elements, length) - 8; low < high; low += 8, high -= 8) {
    const value = load<i64>(low);
    store<i64>(low, load<i64>(high));
    store<i64>(high, value);
  }
  return true;
}

export function arr_fill(a: u32, value: i64, start: u32, end: u32): bool {
  let elements = elementsOf(a);
  if (start >= end) return true;
  const used = lengthInUse(elements);
  if (start > used) return false;
  if (end > capacityOf(elements)) elements = growElements(a, end);
  if (end > used) setLengthInUse(elements, end);
  fillValues(valueAt(elements, start), end - start, value);
  remember(elements);
  return true;
}

export function arr_greatest(a: u32, least: bool): i64 {
  const elements = elementsOf(a);
  const used = lengthInUse(elements);
  if (used != arrayLength(a)) return UNDEFINED;
  let result = least ? Infinity : -Infinity;
  for (let at = valueAt(elements, 0), end = valueAt(elements, used); at < end; at += 8) {
    const value = load<i64>(at);
    if (!isNumber(value)) return UNDEFINED;
    result = least ? min<f64>(result, numberOf(value)) : max<f64>(result, numberOf(value));
  }
  return boxF64(result);
}

/**
 *   a      | 0 … n | unused |
 *   from   | n+1 … |
 */
export function arr_append(a: u32, from: u32, holes: bool): bool {
  const start = arrayLength(a);
  const count = arrayLength(from);
  if (lengthInUse(elementsOf(a)) != start) return false;
  const source = elementsOf(from);
  const used = min(lengthInUse(source), count);
  const end = holes ? start + used : start + count;
  let elements = elementsOf(a);
  if (end > capacityOf(elements)) elements = growElements(a, end);
  memory.copy(valueAt(elements, start), valueAt(source, 0), used << 3);
  remember(elements);
  if (!holes) {
    fillValues(valueAt(elements, start + used), count - used, UNDEFINED);
    for (let at = valueAt(elements, start), last = at + (used << 3); at < last; at += 8) if (load<i64>(at) == HOLE) store<i64>(at, UNDEFINED);
  }
  setLengthInUse(elements, end);
  store<u32>(a, start + count, ARRAY_LENGTH);
  return true;
}

/** Any object with packed elements that are its own properties, all of them there: an Array of some of them; else undefined. */
export function elements_slice(o: u32, start: u32, end: u32): i64 {
  const elements = elementsOf(o);
  if (kindOf(o) == KIND_TYPED_ARRAY || isProxyKind(kindOf(o)) || kindOf(o) == KIND_NAMESPACE || !canStoreElements(o) || end > lengthInUse(elements)) return UNDEFINED;
  for (let at = valueAt(elements, start), last = valueAt(elements, end); at < last; at += 8) if (load<i64>(at) == HOLE) return UNDEFINED;
  const array = arr_literal(end - start);
  memory.copy(valueAt(elementsOf(array), 0), valueAt(elements, start), (end - start) << 3);
  return boxCell(array);
}

/** As memmove; holes move like what is there. */
export function arr_copy_within(a: u32, to: u32, from: u32, count: u32): bool {
  const elements = elementsOf(a);
  if (max(to, from) + count > lengthInUse(elements)) return false;
  memory.copy(valueAt(elements, to), valueAt(elements, from), count << 3);
  remember(elements);
  return true;
}

export function arr_has_all(a: u32): bool {
  const elements = elementsOf(a);
  const length = lengthInUse(elements);
  if (length != arrayLength(a)) return false;
  for (let at = valueAt(elements, 0), end = valueAt(elements, length); at < end; at += 8) if (load<i64>(at) == HOLE) return false;
  return true;
}

export function arr_store(a: u32, values: u32, count: u32): bool {
  const elements = elementsOf(a);
  if (lengthInUse(elements) != count || arrayLength(a) != count) return false;
  memory.copy(valueAt(elements, 0), values + VALUES_OFFSET, count << 3);
  remember(elements);
  return true;
}

export function arr_to_slots(a: u32): u32 {
  const length = arrayLength(a);
  const slots = slots_raw(length);
  const elements = elementsOf(a);
  const used = min(lengthInUse(elements), length);
  const to = slots + VALUES_OFFSET;
  for (let i: u32 = 0; i < used; i++) {
    const value = load<i64>(valueAt(elements, i));
    store<i64>(to + (i << 3), value == HOLE ? UNDEFINED : value);
  }
  fillValues(to + (used << 3), length - used, UNDEFINED);
  return slots;
}

// ---- Searching

export function arr_index_of(a: u32, value: i64, from: u32, holes: bool): i32 {
  const elements = elementsOf(a);
  const used = min(lengthInUse(elements), arrayLength(a));
  if (holes && value == UNDEFINED) return indexOfUndefined(elements, used, arrayLength(a), from);
  if (isDouble(value)) {
    const n = unboxF64(value);
    if (n != n) return holes ? indexOfBits(elements, value, from, used) : -1;
    if (n == 0) return indexOfZero(elements, from, used);
  }
  if (value == boxInt(0)) return indexOfZero(elements, from, used);
  if (isCell(value) && !isObjectCell(cellOf(value))) return indexOfContents(elements, value, from, used);
  return indexOfBits(elements, value, from, used);
}

/** Of values that are equal only if their bits are. */
function indexOfBits(elements: u32, value: i64, from: u32, end: u32): i32 {
  const wanted = i64x2.splat(value);
  let i = from;
  for (; i + 4 <= end; i += 4) {
    const at = valueAt(elements, i);
    if (v128.any_true(v128.or(i64x2.eq(v128.load(at), wanted), i64x2.eq(v128.load(at, 16), wanted)))) break;
  }
  for (; i < end; i++) if (load<i64>(valueAt(elements, i)) == value) return i;
  return -1;
}
function indexOfZero(elements: u32, from: u32, end: u32): i32 {
  const minusZero = boxF64(-0.0);
  for (let i = from; i < end; i++) {
    const element = load<i64>(valueAt(elements, i));
    if (element == boxInt(0) || element == minusZero) return i;
  }
  return -1;
}
/** Holes count, and what is behind the elements in use. */
function indexOfUndefined(elements: u32, used: u32, length: u32, from: u32): i32 {
  let i = from;
  for (; i < used; i++) {
    const element = load<i64>(valueAt(elements, i));
    if (element == UNDEFINED || element == HOLE) return i;
  }
  return i < length ? i : -1;
}
/** Of strings, BigInts, and symbols. */
function indexOfContents(elements: u32, value: i64, from: u32, end: u32): i32 {
  if (isStringCell(cellOf(value))) return indexOfString(elements, str_flatten(cellOf(value)), value, from, end);
  for (let i = from; i < end; i++) {
    const element = load<i64>(valueAt(elements, i));
    if (isCell(element) && strict_equals(element, value)) return i;
  }
  return -1;
}
function indexOfString(elements: u32, flat: u32, value: i64, from: u32, end: u32): i32 {
  const length = lengthOf(flat);
  for (let i = from; i < end; i++) {
    const element = load<i64>(valueAt(elements, i));
    if (element == value) return i;
    if (!isCell(element) || !isStringCell(cellOf(element)) || lengthOf(cellOf(element)) != length) continue;
    if (equalFlat(str_flatten(cellOf(element)), flat)) return i;
  }
  return -1;
}

export function arr_last_index_of(a: u32, value: i64, from: u32): i32 {
  const elements = elementsOf(a);
  for (let i = <i32>min(from + 1, min(lengthInUse(elements), arrayLength(a))) - 1; i >= 0; i--) {
    const element = load<i64>(valueAt(elements, i));
    if (element != HOLE && strict_equals(element, value)) return i;
  }
  return -1;
}
