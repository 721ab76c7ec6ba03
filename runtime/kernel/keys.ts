/** Own keys in the order of OrdinaryOwnPropertyKeys, and what walks over all of them. */
import {
  ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_ENUMERABLE, ATTR_GLOBAL_CELL, ATTR_WRITABLE, CELLFLAG_NON_EXTENSIBLE, HOLE, KERNEL_STATE_EMPTY_ELEMENTS, KIND_ARRAY, KIND_GLOBAL,
  KIND_OBJECT, KIND_SYMBOL, NOT_FOUND, UNDEFINED,
} from './abi.generated';
import { hasLargeIndices, key_to_string, largeIndexOf, to_key } from './atoms';
import { arr_length_writable, elementsOf, isPacked, lengthInUse, valueAt } from './elements';
import { collectKeys, indices_clear } from './indices';
import { ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, TABLE_LIVE, entriesUsed, entryAt, hashWord, isRemoved } from './keytable';
import { epoch, raw_new, static_raw } from './memory';
import { NAME_LENGTH, nameAtom } from './names';
import { isLazy, isStringObject, lookupRaw, materialize, record_field, slotAddress, slots_get, slots_length, slots_raw, slots_set } from './objects';
import { isPrivateName } from './private';
import { isProxyKind } from './proxies';
import { isDictionary, protoOf, shape_table } from './shapes';
import { P_KEY_LISTS, P_PLAIN_EPOCH, P_PLAIN_PROTO, kernelState, setState, state } from './state';
import { str_length } from './strings';
import { isTypedArray, typed_length } from './typed-arrays';
import { boxCell, boxInt, cellOf, hasFlag, intOf, isObjectValue, kindOf, shapeOf } from './value';

/** Bits of `which`. */
const STRINGS: u32 = 1;
const SYMBOLS: u32 = 2;
const ENUMERABLE: u32 = 4;

export function obj_own_keys(o: u32, which: u32): u32 {
  if (isLazy(o)) materialize(o);
  if (which == (STRINGS | ENUMERABLE) && kindOf(o) == KIND_OBJECT && elementsOf(o) == kernelState(KERNEL_STATE_EMPTY_ELEMENTS) && !isDictionary(shapeOf(o))) {
    return keysOfShape(o);
  }
  return listKeys(o, which);
}
function listKeys(o: u32, which: u32): u32 {
  const keys = slots_raw(walkKeys(o, which, 0));
  walkKeys(o, which, keys);
  return keys;
}

// ---- lists of enumerable string keys, kept by shape until the next collection

const KEY_LISTS: u32 = 256;

export function keys_init(): void {
  setState(P_KEY_LISTS, static_raw(KEY_LISTS * 8));
}
export function key_lists_clear(): void {
  memory.fill(state(P_KEY_LISTS), 0, KEY_LISTS * 8);
  setState(P_PLAIN_PROTO, 0);
  indices_clear();
}
function keysOfShape(o: u32): u32 {
  const shape = shapeOf(o);
  const entry = state(P_KEY_LISTS) + (hashWord(shape) & (KEY_LISTS - 1)) * 8;
  if (load<u32>(entry) == shape) return load<u32>(entry, 4);
  const keys = listKeys(o, STRINGS | ENUMERABLE);
  store<u32>(entry, shape);
  store<u32>(entry, keys, 4);
  return keys;
}

// ---- for-in

export function for_in_keys(o: u32): i64 {
  if (isProxyKind(kindOf(o))) return UNDEFINED;
  const proto = protoOf(shapeOf(o));
  return !proto || isPlainChain(proto) ? boxCell(obj_own_keys(o, STRINGS | ENUMERABLE)) : UNDEFINED;
}

/** Has no object from here on an enumerable string key? The last chain is remembered: names of prototypes change with the epoch, elements don't. */
function isPlainChain(proto: u32): bool {
  for (let p = proto; p; p = protoOf(shapeOf(p))) if (isProxyKind(kindOf(p)) || !hasNoIndices(p)) return false;
  if (state(P_PLAIN_PROTO) == proto && state(P_PLAIN_EPOCH) == epoch) return true;
  for (let p = proto; p; p = protoOf(shapeOf(p))) {
    if (kindOf(p) == KIND_GLOBAL || walkNamed(p, STRINGS | ENUMERABLE, 0, 0, false)) return false;
    if (hasLargeIndices() && walkLargeIndices(p, STRINGS | ENUMERABLE, 0, 0)) return false;
  }
  setState(P_PLAIN_PROTO, proto);
  setState(P_PLAIN_EPOCH, epoch);
  return true;
}
function hasNoIndices(o: u32): bool {
  const elements = elementsOf(o);
  if (isTypedArray(o)) return typed_length(o) <= 0;
  return elements == kernelState(KERNEL_STATE_EMPTY_ELEMENTS) ? !isStringObject(o) || str_length(cellOf(record_field(o, 0))) == 0 : walkIndices(o, STRINGS | ENUMERABLE, 0) == 0;
}

export function for_in_next(list: u32): i64 {
  const value = slots_get(list, 0);
  const keys = cellOf(slots_get(list, 1));
  const o = isObjectValue(value) && slots_get(list, 3) != boxCell(shapeOf(cellOf(value))) ? cellOf(value) : 0;
  for (let n = <u32>intOf(slots_get(list, 2)), count = slots_length(keys); n < count; n++) {
    const key = slots_get(keys, n);
    if (o && lookupRaw(o, to_key(key)) == -1) continue;
    slots_set(list, 2, boxInt(n + 1));
    return key;
  }
  slots_set(list, 2, boxInt(slots_length(keys)));
  return NOT_FOUND;
}

/** Counts the keys, and stores them if there is a list. */
function walkKeys(o: u32, which: u32, list: u32): u32 {
  let n: u32 = 0;
  if (which & STRINGS) {
    n = walkIndices(o, which, list);
    if (hasLargeIndices()) n = walkLargeIndices(o, which, list, n);
    n = walkLength(o, which, list, n);
    n = walkNamed(o, which, list, n, false);
  }
  if (which & SYMBOLS) n = walkNamed(o, which, list, n, true);
  return n;
}

// @ts-ignore: decorator
@inline function put(list: u32, n: u32, key: i64): u32 {
  if (list) slots_set(list, n, key);
  return n + 1;
}

function walkIndices(o: u32, which: u32, list: u32): u32 {
  let n: u32 = 0;
  if (isStringObject(o)) {
    for (let i: u32 = 0, length = <u32>str_length(cellOf(record_field(o, 0))); i < length; i++) n = put(list, n, list ? key_to_string(boxInt(i)) : 0);
  }
  if (isTypedArray(o)) {
    for (let i = 0, length = typed_length(o); i < length; i++) n = put(list, n, list ? key_to_string(boxInt(i)) : 0);
  }
  const elements = elementsOf(o);
  if (!isPacked(elements)) return walkHash(elements, which, list, n);
  for (let i: u32 = 0, length = lengthInUse(elements); i < length; i++) {
    if (load<i64>(valueAt(elements, i)) != HOLE) n = put(list, n, list ? key_to_string(boxInt(i)) : 0);
  }
  return n;
}

function walkHash(table: u32, which: u32, list: u32, n: u32): u32 {
  const wanted = which & ENUMERABLE ? ATTR_ENUMERABLE : ~0;
  if (!list) return n + countEntries(table, wanted);
  const sorted = raw_new(4 * load<u32>(table, TABLE_LIVE)) + 16;
  const count = collectKeys(table, sorted, wanted);
  for (let i: u32 = 0; i < count; i++) n = put(list, n, key_to_string(boxInt(load<u32>(sorted + (i << 2)))));
  return n;
}
function countEntries(table: u32, wanted: u32): u32 {
  let count: u32 = 0;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    count += <u32>(!isRemoved(entry) && (load<u32>(entry, ENTRY_ATTRIBUTES) & wanted) != 0);
  }
  return count;
}

/** Indices too large for elements: named properties, in ascending order all the same. */
function walkLargeIndices(o: u32, which: u32, list: u32, n: u32): u32 {
  for (let key = largeKeyAfter(o, which, 0); key; key = largeKeyAfter(o, which, largeIndexOf(key))) n = put(list, n, boxCell(key));
  return n;
}
/** The own key with the next larger index, or 0. */
function largeKeyAfter(o: u32, which: u32, index: u32): u32 {
  const table = shape_table(shapeOf(o));
  let next: u32 = 0;
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry) || !isWanted(load<u32>(entry, ENTRY_ATTRIBUTES), which)) continue;
    const key = load<u32>(entry, ENTRY_KEY);
    if (largeIndexOf(key) > index && (!next || largeIndexOf(key) < largeIndexOf(next))) next = key;
  }
  return next;
}

/** `length` of arrays and String wrappers, which is not in the shape. */
function walkLength(o: u32, which: u32, list: u32, n: u32): u32 {
  if (which & ENUMERABLE || !(kindOf(o) == KIND_ARRAY || isStringObject(o))) return n;
  return put(list, n, boxCell(nameAtom(NAME_LENGTH)));
}

// @ts-ignore: decorator
@inline function isWanted(attributes: u32, which: u32): bool {
  return (attributes & ATTR_ENUMERABLE) != 0 || !(which & ENUMERABLE);
}

function walkNamed(o: u32, which: u32, list: u32, n: u32, symbols: bool): u32 {
  const shape = shapeOf(o);
  const table = shape_table(shape);
  const large = hasLargeIndices();
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    const attributes = load<u32>(entry, ENTRY_ATTRIBUTES);
    const key = load<u32>(entry, ENTRY_KEY);
    if (symbols && isPrivateName(key)) continue;
    if (!isWanted(attributes, which) || (kindOf(key) == KIND_SYMBOL) != symbols || (large && largeIndexOf(key))) continue;
    if (attributes & ATTR_GLOBAL_CELL && load<i64>(load<u32>(slotAddress(o, shape, load<u32>(entry, ENTRY_VALUE)))) == HOLE) continue;
    n = put(list, n, boxCell(key));
  }
  return n;
}

/** TestIntegrityLevel */
export function obj_test_integrity(o: u32, seal: bool): bool {
  if (!hasFlag(o, CELLFLAG_NON_EXTENSIBLE)) return false;
  const elements = elementsOf(o);
  // Elements of typed arrays stay configurable.
  if (isTypedArray(o) && typed_length(o) > 0) return false;
  if (isPacked(elements)) {
    for (let i: u32 = 0, n = lengthInUse(elements); i < n; i++) if (load<i64>(valueAt(elements, i)) != HOLE) return false;
  } else if (!tableIsRestricted(elements, seal, false)) {
    return false;
  }
  if (kindOf(o) == KIND_ARRAY && !seal && arr_length_writable(o)) return false;
  return tableIsRestricted(shape_table(shapeOf(o)), seal, true);
}

/** named: the keys are atoms and symbols, not indices. */
function tableIsRestricted(table: u32, seal: bool, named: bool): bool {
  for (let i: u32 = 0, used = entriesUsed(table); i < used; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry)) continue;
    const attributes = load<u32>(entry, ENTRY_ATTRIBUTES);
    if (named && isPrivateName(load<u32>(entry, ENTRY_KEY))) continue;
    if (attributes & ATTR_CONFIGURABLE) return false;
    if (!seal && (attributes & (ATTR_WRITABLE | ATTR_ACCESSOR)) == ATTR_WRITABLE) return false;
  }
  return true;
}
