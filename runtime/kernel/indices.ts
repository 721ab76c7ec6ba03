/**
 * Walking over the indices that are there, for loops over arrays and array-likes
 * that are mostly holes. What a loop of the specification finds absent is not
 * observable on ordinary objects, so the loop may step over it:
 *
 *   for (k = next_index(O, 0, len); k < len; k = next_index(O, k + 1, len)) if (k in O) …
 *
 * An ElementsHash is in no order. The sorted keys of the one walked last are kept
 * until keys are added to it, or until the next collection.
 */
import {
  ATTR_DEFAULT, CELLFLAG_NON_EXTENSIBLE, HOLE, KIND_ARRAY, KIND_NAMESPACE, UNDEFINED,
} from './abi.generated';
import { hasLargeIndices } from './atoms';
import { arr_length_writable, elementsOf, isPacked, lengthInUse, valueAt } from './elements';
import { ENTRY_ATTRIBUTES, ENTRY_KEY, TABLE_LIVE, entriesUsed, entryAt, isRemoved } from './keytable';
import { raw_new } from './memory';
import { isStringObject, slots_raw, slots_set } from './objects';
import { isProxyKind } from './proxies';
import { protoOf, shape_table } from './shapes';
import { P_SORTED, P_SORTED_COUNT, P_SORTED_TABLE, P_SORTED_USED, setState, state } from './state';
import { charsOf, isWide, lengthOf, loadChar } from './strings';
import { isTypedArray } from './typed-arrays';
import { boxCell, boxInt, hasFlag, isStringCell, kindOf, shapeOf } from './value';

/** From here on an index is the name of a property. */
const FIRST_NAMED: f64 = 2147483647;
/** From here on it is not even an array index: the names of array-likes only. */
const FIRST_BEYOND_ARRAYS: f64 = 4294967295;
const MAX_SAFE_INTEGER: f64 = 9007199254740991;
/** Tables with fewer entries are searched as they are. */
const SORT_FROM: u32 = 16;
/** sparse_indices serves objects of which less than one in so many indices is there. */
const SPARSE: f64 = 4;

// ---- the sorted keys of a hash

export function indices_clear(): void {
  setState(P_SORTED_TABLE, 0);
}

/** Their address; P_SORTED_COUNT is their number. Keys that were removed since may be among them. */
function sortedKeys(table: u32): u32 {
  if (state(P_SORTED_TABLE) == table && state(P_SORTED_USED) == entriesUsed(table)) return state(P_SORTED);
  const keys = raw_new(4 * load<u32>(table, TABLE_LIVE)) + 16;
  setState(P_SORTED_COUNT, collectKeys(table, keys, ~0));
  setState(P_SORTED, keys);
  setState(P_SORTED_TABLE, table);
  setState(P_SORTED_USED, entriesUsed(table));
  return keys;
}

/** Stores the keys whose attributes have no bit that is not in `wanted`, ascending; returns how many. */
export function collectKeys(table: u32, to: u32, wanted: u32): u32 {
  let count: u32 = 0;
  let last: u32 = 0;
  let ascending = true;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry) || (wanted != ~0 && !(load<u32>(entry, ENTRY_ATTRIBUTES) & wanted))) continue;
    const key = load<u32>(entry, ENTRY_KEY);
    ascending = ascending && key >= last;
    last = key;
    store<u32>(to + (count++ << 2), key);
  }
  if (!ascending) shellSort(to, count);
  return count;
}

function shellSort(at: u32, count: u32): void {
  for (let gap = count >> 1; gap; gap = gap == 2 ? 1 : <u32>(<u64>gap * 5 / 11)) {
    for (let i = gap; i < count; i++) {
      const value = load<u32>(at + (i << 2));
      let j = i;
      for (; j >= gap && load<u32>(at + ((j - gap) << 2)) > value; j -= gap) store<u32>(at + (j << 2), load<u32>(at + ((j - gap) << 2)));
      store<u32>(at + (j << 2), value);
    }
  }
}

/** Position of the first key that is not less. */
function lowerBound(keys: u32, key: u32): u32 {
  let low: u32 = 0, high = state(P_SORTED_COUNT);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(keys + (middle << 2)) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

// ---- one object

/** Indices of its own that are neither elements nor names, or that user code answers for. */
function hasExoticIndices(o: u32): bool {
  const kind = kindOf(o);
  return isProxyKind(kind) || isTypedArray(o) || kind == KIND_NAMESPACE || isStringObject(o);
}

/** The least element index in from .. to - 1, else `to`. */
function nextElement(elements: u32, from: u32, to: u32): u32 {
  if (isPacked(elements)) {
    const end = min(lengthInUse(elements), to);
    for (let i = from; i < end; i++) if (load<i64>(valueAt(elements, i)) != HOLE) return i;
    return to;
  }
  const used = entriesUsed(elements);
  if (used >= SORT_FROM) {
    const keys = sortedKeys(elements);
    const at = lowerBound(keys, from);
    return at < state(P_SORTED_COUNT) ? min(load<u32>(keys + (at << 2)), to) : to;
  }
  let next = to;
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(elements, i);
    const key = load<u32>(entry, ENTRY_KEY);
    if (key >= from && key < next && !isRemoved(entry)) next = key;
  }
  return next;
}

/** The greatest element index up to `from`, else -1. */
function previousElement(elements: u32, from: u32): i32 {
  if (isPacked(elements)) {
    const length = lengthInUse(elements);
    let i = length ? <i32>min(from, length - 1) : -1;
    while (i >= 0 && load<i64>(valueAt(elements, i)) == HOLE) i--;
    return i;
  }
  const used = entriesUsed(elements);
  if (used >= SORT_FROM) {
    const keys = sortedKeys(elements);
    const at = lowerBound(keys, from + 1);
    return at ? load<i32>(keys + ((at - 1) << 2)) : -1;
  }
  let previous = -1;
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(elements, i);
    const key = load<i32>(entry, ENTRY_KEY);
    if (<u32>key <= from && key > previous && !isRemoved(entry)) previous = key;
  }
  return previous;
}

/** The integer that a name spells in canonical form, if it is from FIRST_NAMED to 2^53 - 1, else -1. */
function namedIndex(key: u32): f64 {
  if (!isStringCell(key)) return -1;
  const length = lengthOf(key);
  if (length < 10 || length > 16) return -1;
  const chars = charsOf(key);
  const wide = isWide(key);
  if (loadChar(chars, wide, 0) == 48) return -1;
  let value: u64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const digit = loadChar(chars, wide, i) - 48;
    if (digit > 9) return -1;
    value = value * 10 + digit;
  }
  return <f64>value >= FIRST_NAMED && <f64>value <= MAX_SAFE_INTEGER ? <f64>value : -1;
}
/** May names be indices below `to`? */
function namesMatter(to: f64): bool {
  return to > FIRST_BEYOND_ARRAYS || (to > FIRST_NAMED && hasLargeIndices());
}

function nextName(o: u32, from: f64, to: f64): f64 {
  const table = shape_table(shapeOf(o));
  let next = to;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    const index = namedIndex(load<u32>(entry, ENTRY_KEY));
    if (index >= from && index < next) next = index;
  }
  return next;
}
function previousName(o: u32, from: f64): f64 {
  const table = shape_table(shapeOf(o));
  let previous: f64 = -1;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    const index = namedIndex(load<u32>(entry, ENTRY_KEY));
    if (index <= from && index > previous) previous = index;
  }
  return previous;
}

// ---- for loops

export function next_index(o: u32, from: f64, to: f64): f64 {
  let next = to;
  for (let p = o; p; p = protoOf(shapeOf(p))) {
    if (hasExoticIndices(p)) return min(from, to);
    if (from < FIRST_NAMED) {
      const limit = <u32>min(next, FIRST_NAMED);
      const element = nextElement(elementsOf(p), <u32>from, limit);
      if (element < limit) {
        next = element;
        continue;
      }
    }
    if (namesMatter(next)) next = nextName(p, from, next);
  }
  return next;
}

export function previous_index(o: u32, from: f64): f64 {
  let previous: f64 = -1;
  for (let p = o; p; p = protoOf(shapeOf(p))) {
    if (hasExoticIndices(p)) return from;
    if (namesMatter(from + 1)) previous = max(previous, previousName(p, from));
    if (previous < FIRST_NAMED) previous = max(previous, <f64>previousElement(elementsOf(p), <u32>min(from, FIRST_NAMED - 1)));
  }
  return previous;
}

/** Plain data properties only, and nothing else can be met along the prototype chain. */
function isPlain(o: u32): bool {
  if (hasFlag(o, CELLFLAG_NON_EXTENSIBLE) || (kindOf(o) == KIND_ARRAY && !arr_length_writable(o)) || hasExoticIndices(o)) return false;
  const elements = elementsOf(o);
  if (!isPacked(elements) && !allDefault(elements)) return false;
  for (let p = protoOf(shapeOf(o)); p; p = protoOf(shapeOf(p))) {
    const inherited = elementsOf(p);
    if (hasExoticIndices(p) || (isPacked(inherited) ? lengthInUse(inherited) : load<u32>(inherited, TABLE_LIVE)) != 0) return false;
    if (previousName(p, MAX_SAFE_INTEGER) >= 0) return false;
  }
  return true;
}
function allDefault(table: u32): bool {
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry) && load<u32>(entry, ENTRY_ATTRIBUTES) != ATTR_DEFAULT) return false;
  }
  return true;
}

export function sparse_indices(o: u32, from: f64, to: f64): i64 {
  // Named indices may have other attributes, and are few: only elements are served.
  if (!(to - from > 64) || !isPlain(o) || nextName(o, 0, MAX_SAFE_INTEGER) < MAX_SAFE_INTEGER) return UNDEFINED;
  const limit = (to - from) / SPARSE;
  let count: u32 = 0;
  for (let k = next_index(o, from, to); k < to; k = next_index(o, k + 1, to)) if (<f64>++count > limit) return UNDEFINED;
  const list = slots_raw(count);
  let k = from;
  for (let n: u32 = 0; n < count; n++) {
    k = next_index(o, k, to);
    slots_set(list, n, boxInt(<i32>k));
    k += 1;
  }
  return boxCell(list);
}
