/**
 * Sets of code points: lists (arena.ts) of pairs first, last. A normal set is
 * sorted, its ranges do not touch. Operations take normal sets and make new ones.
 */
import { listData, listGet, listLength, listNew, listPush, listSet, listTruncate } from './arena';

export const MAX_CODE_POINT: u32 = 0x10ffff;

export function setNew(): u32 {
  return listNew(8);
}
/** Adds a range; the set is to be made normal before it is used. */
export function setAdd(set: u32, first: u32, last: u32): void {
  listPush(set, first);
  listPush(set, last);
}
export function setAddAll(set: u32, other: u32): void {
  const n = listLength(other);
  for (let i: u32 = 0; i < n; i++) listPush(set, listGet(other, i));
}
export function setOf(first: u32, last: u32): u32 {
  const set = listNew(2);
  setAdd(set, first, last);
  return set;
}

/** Sorts by first, then merges what overlaps or touches. */
export function setNormalize(set: u32): void {
  const count = listLength(set) >> 1;
  if (count < 2) return;
  sortRanges(listData(set), count);
  let at: u32 = 0;
  for (let i: u32 = 1; i < count; i++) {
    const first = listGet(set, 2 * i);
    const last = listGet(set, 2 * i + 1);
    if (first <= listGet(set, 2 * at + 1) + 1) {
      if (last > listGet(set, 2 * at + 1)) listSet(set, 2 * at + 1, last);
    } else {
      at++;
      listSet(set, 2 * at, first);
      listSet(set, 2 * at + 1, last);
    }
  }
  listTruncate(set, 2 * at + 2);
}

/** Shell sort of pairs of words as u64: the low word is the first of the range, so it is moved up for the comparison. */
function sortRanges(data: u32, count: u32): void {
  for (let gap = count >> 1; gap; gap = gap == 2 ? 1 : (gap * 5) / 11) {
    for (let i = gap; i < count; i++) {
      const pair = load<u64>(data + (i << 3));
      let j = i;
      while (j >= gap && load<u32>(data + ((j - gap) << 3)) > <u32>pair) {
        store<u64>(data + (j << 3), load<u64>(data + ((j - gap) << 3)));
        j -= gap;
      }
      store<u64>(data + (j << 3), pair);
    }
  }
}

export function setHas(set: u32, code: u32): bool {
  const data = listData(set);
  let low: u32 = 0;
  let high = listLength(set) >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(data + (middle << 3), 4) < code) low = middle + 1;
    else high = middle;
  }
  return low < listLength(set) >> 1 && load<u32>(data + (low << 3)) <= code;
}

export function setComplement(set: u32): u32 {
  const result = listNew(listLength(set) + 2);
  let next: u32 = 0;
  for (let i: u32 = 0, n = listLength(set); i < n; i += 2) {
    const first = listGet(set, i);
    if (first > next) setAdd(result, next, first - 1);
    next = listGet(set, i + 1) + 1;
  }
  if (next <= MAX_CODE_POINT) setAdd(result, next, MAX_CODE_POINT);
  return result;
}

export function setIntersection(a: u32, b: u32): u32 {
  const result = setNew();
  let i: u32 = 0;
  let j: u32 = 0;
  while (i < listLength(a) && j < listLength(b)) {
    const first = max(listGet(a, i), listGet(b, j));
    const last = min(listGet(a, i + 1), listGet(b, j + 1));
    if (first <= last) setAdd(result, first, last);
    if (listGet(a, i + 1) < listGet(b, j + 1)) i += 2;
    else j += 2;
  }
  return result;
}

export function setIsEmpty(set: u32): bool {
  return listLength(set) == 0;
}
/** The only member; 0xffffffff if there is not exactly one. */
export function setSingle(set: u32): u32 {
  return listLength(set) == 2 && listGet(set, 0) == listGet(set, 1) ? listGet(set, 0) : 0xffffffff;
}
