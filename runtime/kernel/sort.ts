/**
 * The default order of arrays, by the strings of the elements: a stable merge sort of entries
 *
 *   | word (8) | key string (4) | place (4) |
 *
 * The words decide nearly all comparisons: that of a string has its first characters, that of an int all there
 * is to know. The place is where the value was.
 */
import { VALUES_OFFSET } from './abi.generated';
import { raw_new } from './memory';
import { charsOf, isWide, lengthOf, loadChar, str_compare, str_flatten } from './strings';
import { cellOf, isInt, isStringValue, remember } from './value';

const ENTRY: u32 = 16;
const KEY: u32 = 8;
const PLACE: u32 = 12;
/** Runs of so many entries are sorted by insertion. */
const RUN: u32 = 12;

export function sort_default(work: u32, count: u32): bool {
  let ints = true;
  let strings = true;
  for (let i: u32 = 0; i < count && (ints || strings); i++) {
    const value = load<i64>(work + (i << 3), VALUES_OFFSET);
    if (!isInt(value)) ints = false;
    if (!isStringValue(value)) strings = false;
  }
  if (strings) {
    sort_by_strings(work, work, count);
    return true;
  }
  if (!ints) return false;
  const entries = newEntries(count);
  for (let i: u32 = 0; i < count; i++) putEntry(entries, i, wordOfInt(load<i32>(work + (i << 3), VALUES_OFFSET)), 0);
  storeValues(mergeSort(entries, count), work, count);
  return true;
}

export function sort_by_strings(work: u32, keys: u32, count: u32): void {
  const entries = newEntries(count);
  let wide = false;
  for (let i: u32 = 0; i < count; i++) {
    const key = str_flatten(cellOf(load<i64>(keys + (i << 3), VALUES_OFFSET)));
    wide = wide || isWide(key);
    putEntry(entries, i, 0, key);
  }
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + i * ENTRY;
    store<u64>(entry, wordOfString(load<u32>(entry, KEY), wide));
  }
  storeValues(mergeSort(entries, count), work, count);
}

/** Room for the entries and a second copy of them. */
function newEntries(count: u32): u32 {
  return raw_new(2 * count * ENTRY) + VALUES_OFFSET;
}
function putEntry(entries: u32, i: u32, word: u64, key: u32): void {
  const entry = entries + i * ENTRY;
  store<u64>(entry, word);
  store<u32>(entry, key, KEY);
  store<u32>(entry, i, PLACE);
}

/** The values in the order of the entries. */
function storeValues(entries: u32, work: u32, count: u32): void {
  remember(work);
  // An entry is as large as two values: the first half of it takes the value that its place names.
  for (let entry = entries, end = entries + count * ENTRY; entry < end; entry += ENTRY) {
    store<i64>(entry, load<i64>(work + (load<u32>(entry, PLACE) << 3), VALUES_OFFSET));
  }
  for (let i: u32 = 0; i < count; i++) store<i64>(work + (i << 3), load<i64>(entries + i * ENTRY), VALUES_OFFSET);
}

// ---- Words

/**
 * Words of ints are in the order of their decimal digits: these are moved to the left, to ten of them, and how
 * many there are decides where one is the beginning of the other. A minus sign comes before digits.
 */
function wordOfInt(n: i32): u64 {
  let size = <u64>(n < 0 ? -<i64>n : <i64>n);
  let digits: u64 = 1;
  for (let power: u64 = 10; power <= size; power *= 10) digits++;
  for (let i = digits; i < 10; i++) size *= 10;
  return (<u64>i32(n >= 0) << 63) | (size << 4) | digits;
}

/** The first characters: eight, or four where any string is wide. */
function wordOfString(key: u32, wide: bool): u64 {
  const chars = charsOf(key);
  const length = lengthOf(key);
  if (!wide) {
    if (length >= 8) return bswap<u64>(load<u64>(chars));
    let word: u64 = 0;
    for (let i: u32 = 0; i < length; i++) word |= <u64>load<u8>(chars + i) << (56 - 8 * i);
    return word;
  }
  let word: u64 = 0;
  for (let i: u32 = 0; i < min<u32>(length, 4); i++) word |= <u64>loadChar(chars, isWide(key), i) << (48 - 16 * i);
  return word;
}

// ---- Sorting

// @ts-ignore: decorator
@inline function isLess(a: u32, b: u32): bool {
  const wordA = load<u64>(a);
  const wordB = load<u64>(b);
  return wordA != wordB ? wordA < wordB : load<u32>(a, KEY) != 0 && str_compare(load<u32>(a, KEY), load<u32>(b, KEY)) < 0;
}
// @ts-ignore: decorator
@inline function copyEntry(to: u32, from: u32): void {
  v128.store(to, v128.load(from));
}

/** Sorts the entries, with the room behind them; where the sorted ones are. */
function mergeSort(entries: u32, count: u32): u32 {
  const bytes = count * ENTRY;
  for (let at: u32 = 0; at < bytes; at += RUN * ENTRY) insertionSort(entries + at, entries + min(at + RUN * ENTRY, bytes));
  let from = entries;
  let to = entries + bytes;
  for (let size = RUN * ENTRY; size < bytes; size <<= 1) {
    for (let at: u32 = 0; at < bytes; at += size << 1) merge(from + at, from + min(at + size, bytes), from + min(at + (size << 1), bytes), to + at);
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

function insertionSort(first: u32, end: u32): void {
  for (let at = first + ENTRY; at < end; at += ENTRY) {
    if (!isLess(at, at - ENTRY)) continue;
    const entry = v128.load(at);
    const key = load<u32>(at, KEY);
    const word = load<u64>(at);
    let to = at;
    do {
      copyEntry(to, to - ENTRY);
      to -= ENTRY;
      if (to == first) break;
      const before = load<u64>(to - ENTRY);
      if (word != before ? word > before : !key || str_compare(key, load<u32>(to - ENTRY, KEY)) >= 0) break;
    } while (true);
    v128.store(to, entry);
  }
}

/** Merges a .. b - 1 and b .. end - 1. */
function merge(a: u32, b: u32, end: u32, to: u32): void {
  const middle = b;
  if (b == end || !isLess(b, b - ENTRY)) {
    memory.copy(to, a, end - a);
    return;
  }
  while (a < middle && b < end) {
    if (isLess(b, a)) {
      copyEntry(to, b);
      b += ENTRY;
    } else {
      copyEntry(to, a);
      a += ENTRY;
    }
    to += ENTRY;
  }
  memory.copy(to, a < middle ? a : b, a < middle ? middle - a : end - b);
}
