// Array.prototype.sort and toSorted: a stable merge sort of natural runs (TimSort: Tim Peters'
// listsort.txt describes it). It calls the comparator in the same order as V8's does, so that
// programs whose comparator is inconsistent see the same results. Without a comparator nobody sees the order
// of comparisons, and the kernel sorts.
//
// Sorting works on a Slots cell `work`. The sort state is a Slots cell:

const SORT_COMPARATOR = 0;
/** The elements. */
const SORT_WORK = 1;
/** Room for a copy of the shorter of two runs. */
const SORT_TEMP = 2;
/** How often in a row one run must win before its elements are searched in jumps. */
const SORT_MIN_GALLOP = 3;
/** Number of pending runs; base and length of each follow. */
const SORT_RUN_COUNT = 4;
const SORT_RUNS = 5;
const SORT_MAX_RUNS = 85;

const MIN_GALLOP_WINS = 7;

$methods(ArrayPrototype, {
  // Array.prototype.sort ( comparator )   https://tc39.es/ecma262/#sec-array.prototype.sort
  sort(comparator) {
    // 1. If comparator is not undefined and IsCallable(comparator) is false, throw a TypeError exception.
    RequireComparator(comparator);
    // 2-3. Let obj be ? ToObject(this value), len its length.
    const obj = ToObject(this);
    const len = LengthOfArrayLike(obj);
    // 5. Let sortedList be ? SortIndexedProperties(obj, len, SortCompare, SKIP-HOLES).
    const list = CollectElements(obj, len, true);
    const sorted = SortList(list, comparator);
    // 6-8. Write it back.
    const itemCount = $slots_length(sorted);
    if ($arr_is_fast(obj) && obj.length === len && $arr_store(obj, sorted, itemCount)) return obj;
    for (let j = 0; j < itemCount; j++) WriteSorted(obj, j, $slots_get(sorted, j));
    // 9-10. The holes go to the end.
    for (let j = $next_index(obj, itemCount, len); j < len; j = $next_index(obj, j + 1, len)) {
      if (j in obj) delete obj[j];
    }
    return obj;
  },

  // Array.prototype.toSorted ( comparator )   https://tc39.es/ecma262/#sec-array.prototype.tosorted
  toSorted(comparator) {
    RequireComparator(comparator);
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 4. Let A be ? ArrayCreate(len): only its RangeError matters here.
    if (len > MAX_UINT32) $throw_message("InvalidArrayLength");
    // 6-9. SortIndexedProperties(O, len, SortCompare, READ-THROUGH-HOLES).
    return CreateArrayFromList(SortList(CollectElements(O, len, false), comparator));
  },
});

function RequireComparator(comparator) {
  if (comparator !== undefined && !$is_callable(comparator)) {
    throw TypeError_("The comparison function must be either a function or undefined");
  }
}

/** Set(obj, index, value, true) */
function WriteSorted(obj, index, value) {
  if ($arr_is_fast(obj) && index <= obj.length) $arr_set(obj, index, value);
  else obj[index] = value;
}

// SortIndexedProperties, steps 1-3   https://tc39.es/ecma262/#sec-sortindexedproperties
function CollectElements(obj, len, skipHoles) {
  if ($arr_is_fast(obj) && obj.length === len && (!skipHoles || $arr_has_all(obj))) return $arr_to_slots(obj);
  const items = $arr_new(0, len < 1048576 ? len : 16);
  if (!skipHoles) {
    for (let k = 0; k < len; k++) $arr_push(items, obj[k]);
  } else {
    for (let k = $next_index(obj, 0, len); k < len; k = $next_index(obj, k + 1, len)) {
      if (k in obj) $arr_push(items, obj[k]);
    }
  }
  return $arr_to_slots(items);
}

// CompareArrayElements   https://tc39.es/ecma262/#sec-comparearrayelements
// Step 1-3: undefined goes last, and is never given to the comparator.
function SortList(list, comparator) {
  const length = $slots_length(list);
  const work = $slots_new(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const element = $slots_get(list, i);
    if (element !== undefined) $slots_set(work, count++, element);
  }
  if (count < 2) return work;
  if (comparator !== undefined) {
    TimSort(MakeSortState(comparator, work, count), count);
    return work;
  }
  return SortByString(work, count);
}

/** The default order: by the strings of the elements, each made once. */
function SortByString(work, count) {
  MakeRoom(40 * count);
  if ($sort_default(work, count)) return work;
  const keys = $slots_new(count);
  for (let i = 0; i < count; i++) $slots_set(keys, i, ToString($slots_get(work, i)));
  $sort_by_strings(work, keys, count);
  return work;
}

function MakeSortState(comparator, work, count) {
  const state = $slots_new(SORT_RUNS + 2 * SORT_MAX_RUNS);
  $slots_set(state, SORT_COMPARATOR, comparator);
  $slots_set(state, SORT_WORK, work);
  $slots_set(state, SORT_TEMP, $slots_new((count >> 1) + 1));
  $slots_set(state, SORT_MIN_GALLOP, MIN_GALLOP_WINS);
  $slots_set(state, SORT_RUN_COUNT, 0);
  return state;
}

/** A number: negative, zero or positive; never NaN. */
function SortCompare(state, x, y) {
  // 4. Let v be ? ToNumber(? Call(comparator, undefined, « x, y »)); NaN counts as 0.
  const result = $call($slots_get(state, SORT_COMPARATOR), undefined, x, y);
  if ($is_int(result)) return result;
  const v = ToNumber(result);
  return v === v ? v : 0;
}

// ---------------------------------------------------------------------------
// Runs

/** Cuts work into runs, ascending, lengthens the short ones, and merges them while they balance. */
function TimSort(state, length) {
  const work = $slots_get(state, SORT_WORK);
  const minRunLength = MinRunLength(length);
  let low = 0;
  while (low < length) {
    let runLength = CountAndMakeRun(state, work, low, length);
    if (runLength < minRunLength) {
      const forced = minRunLength < length - low ? minRunLength : length - low;
      BinaryInsertionSort(state, work, low, low + runLength, low + forced);
      runLength = forced;
    }
    PushRun(state, low, runLength);
    MergeCollapse(state);
    low += runLength;
  }
  MergeForceCollapse(state);
}

/** length if below 64; else k with 32 <= k <= 64 so that length / k is near below a power of two. */
function MinRunLength(length) {
  let n = length;
  let r = 0;
  while (n >= 64) {
    r |= n & 1;
    n >>= 1;
  }
  return n + r;
}

/** Length of the run at low: not descending, or strictly descending, which is then reversed. */
function CountAndMakeRun(state, work, low, high) {
  if (low + 1 === high) return 1;
  let previous = $slots_get(work, low + 1);
  const descending = SortCompare(state, previous, $slots_get(work, low)) < 0;
  let end = low + 2;
  while (end < high) {
    const current = $slots_get(work, end);
    if (SortCompare(state, current, previous) < 0 !== descending) break;
    previous = current;
    end++;
  }
  if (descending) ReverseRange(work, low, end);
  return end - low;
}

function ReverseRange(work, from, to) {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const value = $slots_get(work, low);
    $slots_set(work, low++, $slots_get(work, high));
    $slots_set(work, high--, value);
  }
}

/** Sorts work[low, high), of which [low, start) is sorted. */
function BinaryInsertionSort(state, work, low, start, high) {
  for (let i = start; i < high; i++) {
    const pivot = $slots_get(work, i);
    let left = low;
    let right = i;
    while (left < right) {
      const mid = left + ((right - left) >> 1);
      if (SortCompare(state, pivot, $slots_get(work, mid)) < 0) right = mid;
      else left = mid + 1;
    }
    for (let p = i; p > left; p--) $slots_set(work, p, $slots_get(work, p - 1));
    $slots_set(work, left, pivot);
  }
}

function RunBase(state, i) {
  return $slots_get(state, SORT_RUNS + 2 * i);
}
function RunLength(state, i) {
  return $slots_get(state, SORT_RUNS + 2 * i + 1);
}
function SetRun(state, i, base, length) {
  $slots_set(state, SORT_RUNS + 2 * i, base);
  $slots_set(state, SORT_RUNS + 2 * i + 1, length);
}
function PushRun(state, base, length) {
  const count = $slots_get(state, SORT_RUN_COUNT);
  SetRun(state, count, base, length);
  $slots_set(state, SORT_RUN_COUNT, count + 1);
}

/** Merges until run lengths, from the top, grow faster than Fibonacci numbers. */
function MergeCollapse(state) {
  while ($slots_get(state, SORT_RUN_COUNT) > 1) {
    let n = $slots_get(state, SORT_RUN_COUNT) - 2;
    if (!RunsAreBalanced(state, n + 1) || !RunsAreBalanced(state, n)) {
      if (RunLength(state, n - 1) < RunLength(state, n + 1)) n--;
      MergeAt(state, n);
    } else if (RunLength(state, n) <= RunLength(state, n + 1)) {
      MergeAt(state, n);
    } else {
      return;
    }
  }
}

/** Whether run n - 2 is longer than the two after it together. */
function RunsAreBalanced(state, n) {
  return n < 2 || RunLength(state, n - 2) > RunLength(state, n - 1) + RunLength(state, n);
}

function MergeForceCollapse(state) {
  while ($slots_get(state, SORT_RUN_COUNT) > 1) {
    let n = $slots_get(state, SORT_RUN_COUNT) - 2;
    if (n > 0 && RunLength(state, n - 1) < RunLength(state, n + 1)) n--;
    MergeAt(state, n);
  }
}

/** Merges runs i and i + 1, i being the last but one or but two. */
function MergeAt(state, i) {
  const work = $slots_get(state, SORT_WORK);
  const count = $slots_get(state, SORT_RUN_COUNT);
  let baseA = RunBase(state, i);
  let lengthA = RunLength(state, i);
  const baseB = RunBase(state, i + 1);
  let lengthB = RunLength(state, i + 1);
  SetRun(state, i, baseA, lengthA + lengthB);
  if (i === count - 3) SetRun(state, i + 1, RunBase(state, i + 2), RunLength(state, i + 2));
  $slots_set(state, SORT_RUN_COUNT, count - 1);
  // What of A is before the first of B stays where it is, as does what of B is after the last of A.
  const skipped = GallopRight(state, work, $slots_get(work, baseB), baseA, lengthA, 0);
  baseA += skipped;
  lengthA -= skipped;
  if (lengthA === 0) return;
  lengthB = GallopLeft(state, work, $slots_get(work, baseA + lengthA - 1), baseB, lengthB, lengthB - 1);
  if (lengthB === 0) return;
  if (lengthA <= lengthB) MergeLow(state, work, lengthA, baseA, lengthB, baseB);
  else MergeHigh(state, work, lengthA, baseA, lengthB, baseB);
}

// ---------------------------------------------------------------------------
// Searching in growing jumps from a hint

/** The leftmost offset in list[base, base + length) where key can be inserted: list[o - 1] < key <= list[o]. */
function GallopLeft(state, list, key, base, length, hint) {
  let last = 0;
  let offset = 1;
  if (SortCompare(state, $slots_get(list, base + hint), key) < 0) {
    const max = length - hint;
    while (offset < max && SortCompare(state, $slots_get(list, base + hint + offset), key) < 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > max) offset = max;
    last += hint;
    offset += hint;
  } else {
    const max = hint + 1;
    while (offset < max && SortCompare(state, $slots_get(list, base + hint - offset), key) >= 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > max) offset = max;
    const previous = last;
    last = hint - offset;
    offset = hint - previous;
  }
  last++;
  while (last < offset) {
    const mid = last + ((offset - last) >> 1);
    if (SortCompare(state, $slots_get(list, base + mid), key) < 0) last = mid + 1;
    else offset = mid;
  }
  return offset;
}

/** The rightmost such offset: list[o - 1] <= key < list[o]. */
function GallopRight(state, list, key, base, length, hint) {
  let last = 0;
  let offset = 1;
  if (SortCompare(state, key, $slots_get(list, base + hint)) < 0) {
    const max = hint + 1;
    while (offset < max && SortCompare(state, key, $slots_get(list, base + hint - offset)) < 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > max) offset = max;
    const previous = last;
    last = hint - offset;
    offset = hint - previous;
  } else {
    const max = length - hint;
    while (offset < max && SortCompare(state, key, $slots_get(list, base + hint + offset)) >= 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > max) offset = max;
    last += hint;
    offset += hint;
  }
  last++;
  while (last < offset) {
    const mid = last + ((offset - last) >> 1);
    if (SortCompare(state, key, $slots_get(list, base + mid)) < 0) offset = mid;
    else last = mid + 1;
  }
  return offset;
}

// ---------------------------------------------------------------------------
// Merging neighbouring runs A and B; the first of B is less than the first of A, the last of A greater than the last of B

/** Copies count values; the ranges may overlap. */
function CopyValues(source, from, target, to, count) {
  if (from < to) {
    for (let i = count - 1; i >= 0; i--) $slots_set(target, to + i, $slots_get(source, from + i));
  } else {
    for (let i = 0; i < count; i++) $slots_set(target, to + i, $slots_get(source, from + i));
  }
}

/** From the left, with a copy of A. Ends when B is used up, or only the last of A is left. */
function MergeLow(state, work, lengthOfA, baseA, lengthOfB, baseB) {
  const temp = $slots_get(state, SORT_TEMP);
  CopyValues(work, baseA, temp, 0, lengthOfA);
  let lengthA = lengthOfA;
  let lengthB = lengthOfB - 1;
  let minGallop = $slots_get(state, SORT_MIN_GALLOP);
  let a = 0;
  let b = baseB;
  let dest = baseA;
  $slots_set(work, dest++, $slots_get(work, b++));
  while (lengthB > 0 && lengthA > 1) {
    // One at a time, until one run wins often.
    let winsA = 0;
    let winsB = 0;
    while (lengthB > 0 && lengthA > 1 && winsA < minGallop && winsB < minGallop) {
      if (SortCompare(state, $slots_get(work, b), $slots_get(temp, a)) < 0) {
        $slots_set(work, dest++, $slots_get(work, b++));
        lengthB--;
        winsB++;
        winsA = 0;
      } else {
        $slots_set(work, dest++, $slots_get(temp, a++));
        lengthA--;
        winsA++;
        winsB = 0;
      }
    }
    if (lengthB === 0 || lengthA <= 1) break;
    // In jumps, while that pays.
    minGallop++;
    do {
      minGallop = minGallop > 2 ? minGallop - 1 : 1;
      $slots_set(state, SORT_MIN_GALLOP, minGallop);
      winsA = GallopRight(state, temp, $slots_get(work, b), a, lengthA, 0);
      CopyValues(temp, a, work, dest, winsA);
      dest += winsA;
      a += winsA;
      lengthA -= winsA;
      if (lengthA <= 1) break;
      $slots_set(work, dest++, $slots_get(work, b++));
      lengthB--;
      if (lengthB === 0) break;
      winsB = GallopLeft(state, work, $slots_get(temp, a), b, lengthB, 0);
      CopyValues(work, b, work, dest, winsB);
      dest += winsB;
      b += winsB;
      lengthB -= winsB;
      if (lengthB === 0) break;
      $slots_set(work, dest++, $slots_get(temp, a++));
      lengthA--;
    } while (lengthA > 1 && (winsA >= MIN_GALLOP_WINS || winsB >= MIN_GALLOP_WINS));
    if (lengthB === 0 || lengthA <= 1) break;
    minGallop++;
    $slots_set(state, SORT_MIN_GALLOP, minGallop);
  }
  // The rest of B is before the last of A; an inconsistent comparator may have left nothing of A.
  if (lengthA === 1) CopyValues(work, b, work, dest, lengthB);
  if (lengthA === 1) dest += lengthB;
  CopyValues(temp, a, work, dest, lengthA);
}

/** From the right, with a copy of B. Ends when A is used up, or only the first of B is left. */
function MergeHigh(state, work, lengthOfA, baseA, lengthOfB, baseB) {
  const temp = $slots_get(state, SORT_TEMP);
  CopyValues(work, baseB, temp, 0, lengthOfB);
  let lengthA = lengthOfA - 1;
  let lengthB = lengthOfB;
  let minGallop = $slots_get(state, SORT_MIN_GALLOP);
  let a = baseA + lengthOfA - 1;
  let b = lengthOfB - 1;
  let dest = baseB + lengthOfB - 1;
  $slots_set(work, dest--, $slots_get(work, a--));
  while (lengthA > 0 && lengthB > 1) {
    let winsA = 0;
    let winsB = 0;
    while (lengthA > 0 && lengthB > 1 && winsA < minGallop && winsB < minGallop) {
      if (SortCompare(state, $slots_get(temp, b), $slots_get(work, a)) < 0) {
        $slots_set(work, dest--, $slots_get(work, a--));
        lengthA--;
        winsA++;
        winsB = 0;
      } else {
        $slots_set(work, dest--, $slots_get(temp, b--));
        lengthB--;
        winsB++;
        winsA = 0;
      }
    }
    if (lengthA === 0 || lengthB <= 1) break;
    minGallop++;
    do {
      minGallop = minGallop > 2 ? minGallop - 1 : 1;
      $slots_set(state, SORT_MIN_GALLOP, minGallop);
      winsA = lengthA - GallopRight(state, work, $slots_get(temp, b), baseA, lengthA, lengthA - 1);
      dest -= winsA;
      a -= winsA;
      lengthA -= winsA;
      CopyValues(work, a + 1, work, dest + 1, winsA);
      if (lengthA === 0) break;
      $slots_set(work, dest--, $slots_get(temp, b--));
      lengthB--;
      if (lengthB === 1) break;
      winsB = lengthB - GallopLeft(state, temp, $slots_get(work, a), 0, lengthB, lengthB - 1);
      dest -= winsB;
      b -= winsB;
      lengthB -= winsB;
      CopyValues(temp, b + 1, work, dest + 1, winsB);
      if (lengthB <= 1) break;
      $slots_set(work, dest--, $slots_get(work, a--));
      lengthA--;
    } while (lengthA > 0 && (winsA >= MIN_GALLOP_WINS || winsB >= MIN_GALLOP_WINS));
    if (lengthA === 0 || lengthB <= 1) break;
    minGallop++;
    $slots_set(state, SORT_MIN_GALLOP, minGallop);
  }
  // The rest of A is after the first of B; an inconsistent comparator may have left nothing of B.
  if (lengthB === 1) CopyValues(work, a - lengthA + 1, work, dest - lengthA + 1, lengthA);
  if (lengthB === 1) dest -= lengthA;
  CopyValues(temp, b - lengthB + 1, work, dest - lengthB + 1, lengthB);
}
