/**
 * Insertion-ordered hash table from u32 keys to (attributes, value): the
 * PropertyTable of a shape (key: atom or symbol, value: slot number) and the
 * ElementsHash of an object (key: index, value: boxed value).
 *
 *   8         12        16        20        24            24 + 16·room
 *  +---------+---------+---------+---------+-------------+------------------+
 *  | mask    | used    | room    | live    | entries …   | u32 index …      |
 *  +---------+---------+---------+---------+-------------+------------------+
 *   entry: key u32, attributes u32 (REMOVED: no longer there), value i64
 *   index: entry number + 1, or 0; linear probing; removed entries stay in it
 */
import { TOO_LARGE, allocCell } from './memory';

export const TABLE_MASK: u32 = 8;
export const TABLE_USED: u32 = 12;
export const TABLE_ROOM: u32 = 16;
export const TABLE_LIVE: u32 = 20;
export const TABLE_ENTRIES: u32 = 24;
export const ENTRY_SIZE: u32 = 16;
export const ENTRY_KEY: u32 = 0;
export const ENTRY_ATTRIBUTES: u32 = 4;
export const ENTRY_VALUE: u32 = 8;
export const REMOVED: u32 = 0xffffffff;

/** Multiplicative hash; the high bits are the good ones. */
// @ts-ignore: decorator
@inline export function hashWord(key: u32): u32 {
  const h = key * 0x9e3779b1;
  return h ^ (h >>> 15);
}

// @ts-ignore: decorator
@inline export function entryAt(table: u32, number: u32): u32 {
  return table + TABLE_ENTRIES + number * ENTRY_SIZE;
}
// @ts-ignore: decorator
@inline export function entriesUsed(table: u32): u32 {
  return load<u32>(table, TABLE_USED);
}
// @ts-ignore: decorator
@inline export function isRemoved(entry: u32): bool {
  return load<u32>(entry, ENTRY_ATTRIBUTES) == REMOVED;
}
export function table_bytes(table: u32): u32 {
  return TABLE_ENTRIES + load<u32>(table, TABLE_ROOM) * ENTRY_SIZE + (load<u32>(table, TABLE_MASK) + 1) * 4;
}

/** Empty table with room for at least `room` entries. */
export function table_new(kind: u32, room: u32): u32 {
  let size: u32 = 8;
  while (size - (size >> 2) < room) size <<= 1;
  const entries = size - (size >> 2);
  const table = allocCell(kind, size < TOO_LARGE / ENTRY_SIZE ? TABLE_ENTRIES + entries * ENTRY_SIZE + size * 4 : TOO_LARGE);
  store<u32>(table, size - 1, TABLE_MASK);
  store<u32>(table, entries, TABLE_ROOM);
  return table;
}

/** Entry address, or 0. */
export function table_find(table: u32, key: u32): u32 {
  const mask = load<u32>(table, TABLE_MASK);
  const index = entryAt(table, load<u32>(table, TABLE_ROOM));
  let i = hashWord(key) & mask;
  while (true) {
    const number = load<u32>(index + (i << 2));
    if (!number) return 0;
    const entry = entryAt(table, number - 1);
    if (load<u32>(entry) == key && !isRemoved(entry)) return entry;
    i = (i + 1) & mask;
  }
}

// @ts-ignore: decorator
@inline export function table_is_full(table: u32): bool {
  return load<u32>(table, TABLE_USED) == load<u32>(table, TABLE_ROOM);
}

/** Appends a key that is not there, to a table that has room. Returns the entry. */
export function table_append(table: u32, key: u32, attributes: u32, value: i64): u32 {
  const used = load<u32>(table, TABLE_USED);
  const entry = entryAt(table, used);
  store<u32>(entry, key, ENTRY_KEY);
  store<u32>(entry, attributes, ENTRY_ATTRIBUTES);
  store<i64>(entry, value, ENTRY_VALUE);
  store<u32>(table, used + 1, TABLE_USED);
  store<u32>(table, load<u32>(table, TABLE_LIVE) + 1, TABLE_LIVE);
  const mask = load<u32>(table, TABLE_MASK);
  const index = entryAt(table, load<u32>(table, TABLE_ROOM));
  let i = hashWord(key) & mask;
  while (load<u32>(index + (i << 2))) i = (i + 1) & mask;
  store<u32>(index + (i << 2), used + 1);
  return entry;
}

/** A copy without the removed entries, with room for more. */
export function table_copy(table: u32, kind: u32): u32 {
  const live = load<u32>(table, TABLE_LIVE);
  const copy = table_new(kind, live + (live >> 1) + 4);
  const used = load<u32>(table, TABLE_USED);
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    if (!isRemoved(entry)) table_append(copy, load<u32>(entry, ENTRY_KEY), load<u32>(entry, ENTRY_ATTRIBUTES), load<i64>(entry, ENTRY_VALUE));
  }
  return copy;
}

export function table_remove(table: u32, entry: u32): void {
  store<u32>(entry, REMOVED, ENTRY_ATTRIBUTES);
  store<i64>(entry, 0, ENTRY_VALUE);
  store<u32>(table, load<u32>(table, TABLE_LIVE) - 1, TABLE_LIVE);
}
