/**
 * Map and Set: hash tables that keep insertion order.
 *
 * One cell (layout agreed with memory.ts):
 *
 *    0          8       12        16        20      24     28      32
 *   +----------+-------+---------+---------+-------+------+-------+-------------------+------------------+
 *   | header   | bytes | values  | forward | count | used | first | entries           | index            |
 *   +----------+-------+---------+---------+-------+------+-------+-------------------+------------------+
 *
 *   entries  capacity x (key, value) of a Map, capacity x key of a Set, boxed, in
 *            insertion order; a deleted key is HOLE
 *   index    2 * capacity u32: open addressing; entry number + 1, 0 = empty
 *   count    live entries; used: entries in use, deleted ones included
 *   first    no entry before this one is live, so that a queue (delete the first,
 *            append) does not walk over its past
 *
 * A table that is full is replaced by a new one without the deleted entries, and
 * a cleared one by an empty one. The old one stays as it was and forwards, so that
 * an iterator can compute its position in the new one (ht_current, ht_adjust).
 *
 * The table of a WeakMap or WeakSet is like that, but for the collector (weak.ts):
 * it does not keep its keys alive, and a value only while its key lives. It has no
 * iterators and hence never forwards: the field is the collector's.
 */
import { HOLE, KIND_BIG_INT, KIND_HASH_TABLE, UNDEFINED } from './abi.generated';
import { isBigIntValue } from './bigint/cell';
import { bigint_equal, bigint_hash } from './bigint/convert';
import { TOO_LARGE, allocCell } from './memory';
import { record_class, record_field } from './objects';
import { equalFlat, lengthOf, str_flatten, str_hash } from './strings';
import { boxInt, cellOf, highWord, isStringCell, isCell, kindOf, remember } from './value';

const FLAGS: u32 = 2;
const BYTES: u32 = 8;
const VALUES: u32 = 12;
const FORWARD: u32 = 16;
const COUNT: u32 = 20;
const USED: u32 = 24;
const FIRST: u32 = 28;
const ENTRIES: u32 = 32;

/** Private bits of the cell flags; flags & MAP is also log2 of values per entry. */
const MAP: u32 = 1;
const CLEARED: u32 = 2;
const WEAK: u32 = 4;
/** In the collector's list. */
const QUEUED: u32 = 8;

const INITIAL_CAPACITY: u32 = 4;
const MINUS_ZERO: i64 = 0x8001000000000000;

// @ts-ignore: decorator
@inline function isMap(t: u32): u32 {
  return <u32>load<u16>(t, FLAGS) & MAP;
}
// @ts-ignore: decorator
@inline function capacityOf(t: u32): u32 {
  return load<u32>(t, VALUES) >> isMap(t);
}
// @ts-ignore: decorator
@inline function entryAt(t: u32, position: u32): u32 {
  return t + ENTRIES + (position << (3 + isMap(t)));
}
// @ts-ignore: decorator
@inline function indexOf(t: u32): u32 {
  return t + ENTRIES + (load<u32>(t, VALUES) << 3);
}

export function ht_new(map: bool): u32 {
  return newTable(<u32>map, INITIAL_CAPACITY);
}

export function ht_new_weak(map: bool): u32 {
  return newTable(<u32>map | WEAK, INITIAL_CAPACITY);
}

// @ts-ignore: decorator
@inline export function isWeakTable(t: u32): bool {
  return (<u32>load<u16>(t, FLAGS) & WEAK) != 0;
}

/** flags: MAP and WEAK */
function newTable(flags: u32, capacity: u32): u32 {
  const values = capacity << (flags & MAP);
  const bytes = capacity < TOO_LARGE / 24 ? ENTRIES + (values << 3) + (capacity << 3) : TOO_LARGE;
  const t = allocCell(KIND_HASH_TABLE, bytes);
  store<u16>(t, flags, FLAGS);
  store<u32>(t, bytes, BYTES);
  store<u32>(t, values, VALUES);
  return t;
}

// ---- Keys

// @ts-ignore: decorator
@inline function normalise(key: i64): i64 {
  return key == MINUS_ZERO ? boxInt(0) : key;
}

function hashOf(key: i64): u32 {
  if (isCell(key) && isStringCell(cellOf(key))) return str_hash(cellOf(key));
  if (isBigIntValue(key)) return bigint_hash(cellOf(key));
  let h = (<u32>key ^ (highWord(key) * 0x9e3779b1)) * 0x85ebca6b;
  h ^= h >> 15;
  h *= 0xc2b2ae35;
  return h ^ (h >> 13);
}

/** Position of a key, or -1. */
function find(t: u32, key: i64): i32 {
  if (!load<u32>(t, COUNT)) return -1;
  const hash = hashOf(key);
  if (isCell(key)) {
    if (isStringCell(cellOf(key))) return findString(t, cellOf(key), hash);
    if (kindOf(cellOf(key)) == KIND_BIG_INT) return findBigInt(t, cellOf(key), hash);
  }
  const index = indexOf(t);
  const shift = 3 + isMap(t);
  const mask = (capacityOf(t) << 1) - 1;
  let i = hash & mask;
  while (true) {
    const position = load<u32>(index + (i << 2)) - 1;
    if (position == <u32>-1) return -1;
    if (load<i64>(t + (position << shift), ENTRIES) == key) return position;
    i = (i + 1) & mask;
  }
}

function findString(t: u32, s: u32, hash: u32): i32 {
  const index = indexOf(t);
  const mask = (capacityOf(t) << 1) - 1;
  let i = hash & mask;
  while (true) {
    const position = load<u32>(index + (i << 2)) - 1;
    if (position == <u32>-1) return -1;
    const key = load<i64>(entryAt(t, position));
    if (isCell(key) && isSameString(cellOf(key), s, hash)) return position;
    i = (i + 1) & mask;
  }
}

function findBigInt(t: u32, n: u32, hash: u32): i32 {
  const index = indexOf(t);
  const mask = (capacityOf(t) << 1) - 1;
  let i = hash & mask;
  while (true) {
    const position = load<u32>(index + (i << 2)) - 1;
    if (position == <u32>-1) return -1;
    const key = load<i64>(entryAt(t, position));
    if (isBigIntValue(key) && bigint_equal(cellOf(key), n)) return position;
    i = (i + 1) & mask;
  }
}

function isSameString(cell: u32, s: u32, hash: u32): bool {
  if (cell == s) return true;
  return isStringCell(cell) && lengthOf(cell) == lengthOf(s) && str_hash(cell) == hash && equalFlat(str_flatten(cell), str_flatten(s));
}

// ---- Access

export function collection_table(v: i64, recordClass: u32): i64 {
  return record_class(v) == recordClass ? record_field(cellOf(v), 0) : UNDEFINED;
}

export function ht_size(t: u32): u32 {
  return load<u32>(t, COUNT);
}

export function ht_has(t: u32, key: i64): bool {
  return find(t, normalise(key)) >= 0;
}

export function ht_get(t: u32, key: i64): i64 {
  const position = find(t, normalise(key));
  return position < 0 ? UNDEFINED : ht_value(t, position);
}

export function ht_key(t: u32, position: u32): i64 {
  return load<i64>(entryAt(t, position));
}

export function ht_value(t: u32, position: u32): i64 {
  return isMap(t) ? load<i64>(entryAt(t, position), 8) : ht_key(t, position);
}

// ---- Changes

export function ht_set(t: u32, key: i64, value: i64): u32 {
  const k = normalise(key);
  const position = find(t, k);
  if (position >= 0) {
    if (isMap(t)) store<i64>(entryAt(t, position), value, 8);
    remember(t);
    return t;
  }
  const table = load<u32>(t, USED) < capacityOf(t) ? t : replace(t);
  append(table, k, value);
  return table;
}

/** Adds a key that is not there; there is room. */
function append(t: u32, key: i64, value: i64): void {
  const index = indexOf(t);
  const mask = (capacityOf(t) << 1) - 1;
  let i = hashOf(key) & mask;
  while (load<u32>(index + (i << 2))) i = (i + 1) & mask;
  const position = load<u32>(t, USED);
  remember(t);
  store<u32>(index + (i << 2), position + 1);
  store<i64>(entryAt(t, position), key);
  if (isMap(t)) store<i64>(entryAt(t, position), value, 8);
  store<u32>(t, position + 1, USED);
  store<u32>(t, load<u32>(t, COUNT) + 1, COUNT);
}

/** A table with the live entries and at least as much room again. */
function replace(t: u32): u32 {
  let capacity = INITIAL_CAPACITY;
  const count = load<u32>(t, COUNT);
  while (capacity < count + (count >> 1) + 2) capacity <<= 1;
  const table = newTable(<u32>load<u16>(t, FLAGS) & (MAP | WEAK), capacity);
  const used = load<u32>(t, USED);
  for (let i = load<u32>(t, FIRST); i < used; i++) {
    const key = ht_key(t, i);
    if (key != HOLE) append(table, key, ht_value(t, i));
  }
  if (isWeakTable(t)) return table;
  store<u32>(t, table, FORWARD);
  remember(t);
  return table;
}

/** The index keeps the entry's number: a probe walks over the HOLE. */
export function ht_delete(t: u32, key: i64): bool {
  const position = find(t, normalise(key));
  if (position < 0) return false;
  ht_delete_at(t, position);
  return true;
}

/** Deletes a live entry. */
export function ht_delete_at(t: u32, position: u32): void {
  const entry = entryAt(t, position);
  store<i64>(entry, HOLE);
  if (isMap(t)) store<i64>(entry, UNDEFINED, 8);
  store<u32>(t, load<u32>(t, COUNT) - 1, COUNT);
  if (position == load<u32>(t, FIRST)) {
    const next = ht_next(t, position);
    store<u32>(t, next < 0 ? load<u32>(t, USED) : next, FIRST);
  }
}

export function ht_clear(t: u32): u32 {
  if (!load<u32>(t, USED)) return t;
  const table = newTable(isMap(t), INITIAL_CAPACITY);
  store<u16>(t, load<u16>(t, FLAGS) | CLEARED, FLAGS);
  store<u32>(t, table, FORWARD);
  remember(t);
  return table;
}

// ---- For the collector: a list of weak tables

// @ts-ignore: decorator
@inline export function weakLink(t: u32): u32 {
  return load<u32>(t, FORWARD);
}
// @ts-ignore: decorator
@inline export function setWeakLink(t: u32, next: u32): void {
  store<u32>(t, next, FORWARD);
}

/** False if it was so already. */
export function setQueued(t: u32, queued: bool): bool {
  const flags = <u32>load<u16>(t, FLAGS);
  if (((flags & QUEUED) != 0) == queued) return false;
  store<u16>(t, flags ^ QUEUED, FLAGS);
  return true;
}

// ---- Iteration

export function ht_next(t: u32, position: u32): i32 {
  const used = load<u32>(t, USED);
  for (let i = max(position, load<u32>(t, FIRST)); i < used; i++) {
    if (ht_key(t, i) != HOLE) return i;
  }
  return -1;
}

export function ht_current(t: u32): u32 {
  const forward = load<u32>(t, FORWARD);
  return forward ? forward : t;
}

/** A position counts the live entries before it in the new table; after clear there are none. */
export function ht_adjust(t: u32, position: u32): u32 {
  if (!load<u32>(t, FORWARD)) return position;
  if (load<u16>(t, FLAGS) & CLEARED) return 0;
  let live: u32 = 0;
  for (let i = load<u32>(t, FIRST); i < position; i++) live += <u32>(ht_key(t, i) != HOLE);
  return live;
}
