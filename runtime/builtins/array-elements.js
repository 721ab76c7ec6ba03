// Array.prototype: elements added, removed and moved

$methods(ArrayPrototype, {
  // Array.prototype.at ( index )   https://tc39.es/ecma262/#sec-array.prototype.at
  at(index) {
    // 1-2. Let O be ? ToObject(this value), len its length.
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-5. Negative indices count from the end.
    const relativeIndex = ToIntegerOrInfinity(index);
    const k = relativeIndex >= 0 ? relativeIndex : len + relativeIndex;
    // 6. If k < 0 or k >= len, return undefined.
    if (k < 0 || k >= len) return undefined;
    return O[k];
  },

  // Array.prototype.concat ( ...items )   https://tc39.es/ecma262/#sec-array.prototype.concat
  concat(item) {
    // 1-2. Let A be ? ArraySpeciesCreate(O, 0).
    const O = ToObject(this, "Array.prototype.concat");
    const C = ArraySpecies(O);
    let A = C === undefined ? undefined : ConstructWith(C, 0);
    // 3-5. For each element E of O and the items, append it or its elements.
    let n = 0;
    const count = $argc();
    const spreadable = IsConcatSpreadable(O);
    if (A === undefined && spreadable && $arr_is_fast(O)) {
      // Room for all at once, so that nothing is copied twice.
      n = O.length;
      let room = n;
      for (let i = 0; i < count; i++) {
        const E = $arg(i);
        room += $arr_is_fast(E) ? E.length : 1;
      }
      MakeRoom(8 * room);
      A = $arr_new(0, room < 2147483647 ? room : 0);
      $arr_append(A, O, true);
    } else {
      if (A === undefined) A = [];
      n = AppendForConcat(A, O, 0, spreadable);
    }
    for (let i = 0; i < count; i++) {
      const E = $arg(i);
      n = AppendForConcat(A, E, n, IsConcatSpreadable(E));
    }
    // 6. Perform ? Set(A, "length", n, true).
    if (A.length !== n) A.length = n;
    return A;
  },

  // Array.prototype.copyWithin ( target, start [ , end ] )   https://tc39.es/ecma262/#sec-array.prototype.copywithin
  copyWithin(target, start, end = undefined) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-14. The three relative indices.
    const to = RelativeIndex(target, len);
    const from = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 15. Let count be min(final - from, len - to).
    const count = final - from < len - to ? final - from : len - to;
    CopyElements(O, from, to, count);
    return O;
  },

  // Array.prototype.fill ( value [ , start [ , end ] ] )   https://tc39.es/ecma262/#sec-array.prototype.fill
  fill(value, start = undefined, end = undefined) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-10. The relative indices.
    let k = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 11. Repeat, while k < final: Set(O, k, value, true).
    if ($arr_is_fast(O) && O.length === len) {
      MakeRoom(8 * (final - k));
      if ($arr_fill(O, value, k, final)) return O;
      for (; k < final; k++) $arr_set(O, k, value);
    }
    for (; k < final; k++) O[k] = value;
    return O;
  },

  // Array.prototype.pop ( )   https://tc39.es/ecma262/#sec-array.prototype.pop
  pop() {
    if ($arr_is_fast(this)) return $arr_pop(this);
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, set the length and return undefined.
    if (len === 0) {
      O.length = 0;
      return undefined;
    }
    // 4. Else remove the last element.
    const newLen = len - 1;
    const element = O[newLen];
    delete O[newLen];
    O.length = newLen;
    return element;
  },

  // Array.prototype.push ( ...items )   https://tc39.es/ecma262/#sec-array.prototype.push
  push(item) {
    const argCount = $argc();
    if (argCount === 1) {
      const length = $array_append(this, item);
      if (length !== 0) return length;
    }
    if ($arr_is_fast(this)) {
      if (argCount > 4 && AppendList(this, $rest(0))) return this.length;
      for (let i = 0; i < argCount; i++) $arr_push(this, $arg(i));
      return this.length;
    }
    const O = ToObject(this);
    let len = LengthOfArrayLike(O);
    // 4. If len + argCount > 2^53 - 1, throw a TypeError exception.
    if (len + argCount > MAX_SAFE_INTEGER) ThrowPushTooLong(argCount, len);
    // 5. For each element E of items, Set(O, len, E, true).
    for (let i = 0; i < argCount; i++) {
      O[len] = $arg(i);
      len++;
    }
    // 6-7. Set the length and return it.
    O.length = len;
    return len;
  },

  // Array.prototype.reverse ( )   https://tc39.es/ecma262/#sec-array.prototype.reverse
  reverse() {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-5. Exchange from both ends.
    if ($arr_is_fast(O) && $arr_reverse(O)) return O;
    const indices = $sparse_indices(O, 0, len);
    if (indices !== undefined) {
      ReverseSparse(O, len, indices);
      return O;
    }
    const middle = $math_floor(len / 2);
    for (let lower = 0; lower < middle; lower++) ExchangeElements(O, lower, len - lower - 1);
    return O;
  },

  // Array.prototype.shift ( )   https://tc39.es/ecma262/#sec-array.prototype.shift
  shift() {
    if ($arr_is_fast(this)) return $arr_shift(this);
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, set the length and return undefined.
    if (len === 0) {
      O.length = 0;
      return undefined;
    }
    // 4-6. Move everything down by one.
    const first = O[0];
    MoveDown(O, 1, 0, len - 1);
    // 7-8. Remove the last.
    delete O[len - 1];
    O.length = len - 1;
    return first;
  },

  // Array.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-array.prototype.slice
  slice(start, end) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-10. The relative indices.
    let k = start === undefined ? 0 : RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 11-12. Let A be ? ArraySpeciesCreate(O, count).
    const count = final > k ? final - k : 0;
    const C = ArraySpecies(O);
    if (C === undefined && $arr_is_fast(O) && final <= O.length) {
      MakeRoom(8 * count);
      return $arr_slice(O, k, k + count);
    }
    const copied = C === undefined && count > 0 && final < 2147483648 ? $elements_slice(O, k, k + count) : undefined;
    if (copied !== undefined) return copied;
    const A = C === undefined ? ArrayCreate(count) : ConstructWith(C, count);
    // 14. Repeat, while k < final, copy what is there.
    const first = k;
    for (k = $next_index(O, k, final); k < final; k = $next_index(O, k + 1, final)) {
      if (k in O) CreateDataPropertyOrThrow(A, k - first, O[k]);
    }
    // 15. Perform ? Set(A, "length", n, true).
    A.length = count;
    return A;
  },

  // Array.prototype.splice ( start, deleteCount, ...items )   https://tc39.es/ecma262/#sec-array.prototype.splice
  splice(start, deleteCount) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    const argCount = $argc();
    // 3-6. Let actualStart be the relative index.
    const actualStart = RelativeIndex(start, len);
    // 7. Let itemCount be the number of elements in items.
    const itemCount = argCount > 2 ? argCount - 2 : 0;
    // 8-10. Let actualDeleteCount be none, all or deleteCount clamped.
    const actualDeleteCount = argCount === 0 ? 0 : argCount === 1 ? len - actualStart : ClampCount(deleteCount, len - actualStart);
    // 11. If len + itemCount - actualDeleteCount > 2^53 - 1, throw a TypeError exception.
    if (len + itemCount - actualDeleteCount > MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
    // 12. Let A be ? ArraySpeciesCreate(O, actualDeleteCount).
    const C = ArraySpecies(O);
    if (C === undefined && $arr_is_fast(O) && O.length === len) {
      const removed = $arr_slice(O, actualStart, actualStart + actualDeleteCount);
      $arr_splice_raw(O, actualStart, actualDeleteCount, itemCount);
      for (let i = 0; i < itemCount; i++) $arr_set(O, actualStart + i, $arg(i + 2));
      return removed;
    }
    const A = C === undefined ? ArrayCreate(actualDeleteCount) : ConstructWith(C, actualDeleteCount);
    // 13-14. Copy the removed elements.
    const end = actualStart + actualDeleteCount;
    for (let from = $next_index(O, actualStart, end); from < end; from = $next_index(O, from + 1, end)) {
      if (from in O) CreateDataPropertyOrThrow(A, from - actualStart, O[from]);
    }
    A.length = actualDeleteCount;
    // 15-17. Move the tail.
    MoveTail(O, actualStart, actualDeleteCount, itemCount, len);
    // 18-20. Store the items and set the length.
    for (let i = 0; i < itemCount; i++) O[actualStart + i] = $arg(i + 2);
    O.length = len - actualDeleteCount + itemCount;
    return A;
  },

  // Array.prototype.unshift ( ...items )   https://tc39.es/ecma262/#sec-array.prototype.unshift
  unshift(item) {
    const argCount = $argc();
    if ($arr_is_fast(this)) {
      $arr_splice_raw(this, 0, 0, argCount);
      for (let i = 0; i < argCount; i++) $arr_set(this, i, $arg(i));
      return this.length;
    }
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 4. If argCount > 0, move everything up and store the items.
    if (argCount > 0) {
      if (len + argCount > MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
      MoveUp(O, 0, argCount, len);
      for (let j = 0; j < argCount; j++) O[j] = $arg(j);
    }
    // 5-6. Set the length and return it.
    O.length = len + argCount;
    return len + argCount;
  },
});
$set_intrinsic("ArrayPrototypePush", ArrayPrototype.push);
$set_intrinsic("ArrayPrototypePop", ArrayPrototype.pop);

function ThrowPushTooLong(argCount, len) {
  throw TypeError_("Pushing " + argCount + " elements on an array-like of length " + len + " is disallowed, as the total surpasses 2**53-1");
}

/** min(max(ToIntegerOrInfinity(value), 0), limit) */
function ClampCount(value, limit) {
  const count = ToIntegerOrInfinity(value);
  if (count <= 0) return 0;
  return count < limit ? count : limit;
}

/** Sets or deletes element `to` as element `from` is there or not. */
function MoveElement(O, from, to) {
  if (from in O) O[to] = O[from];
  else delete O[to];
}

// Array.prototype.splice, steps 16-17
function MoveTail(O, start, deleteCount, itemCount, len) {
  const tail = len - deleteCount - start;
  if (itemCount < deleteCount) {
    MoveDown(O, start + deleteCount, start + itemCount, tail);
    const newLen = len - deleteCount + itemCount;
    for (let k = PreviousIndex(O, len - 1); k >= newLen; k = PreviousIndex(O, k - 1)) delete O[k];
  } else if (itemCount > deleteCount) {
    MoveUp(O, start + deleteCount, start + itemCount, tail);
  }
}

/** MoveElement from the first to the last of `count` elements. */
function MoveDown(O, from, to, count) {
  const indices = $sparse_indices(O, to, from + count);
  if (indices !== undefined) return MoveDownSparse(O, from, to, count, indices);
  for (let i = 0; i < count; i++) MoveElement(O, from + i, to + i);
}
/** MoveElement from the last to the first of `count` elements. */
function MoveUp(O, from, to, count) {
  const indices = $sparse_indices(O, from, to + count);
  if (indices !== undefined) return MoveUpSparse(O, from, to, count, indices);
  for (let i = count - 1; i >= 0; i--) MoveElement(O, from + i, to + i);
}

// On sparse objects an element changes only if it, or the one that goes there, is among the `indices`: two walks over
// them, one for the places that elements come from and one for those they go to, side by side.

function MoveDownSparse(O, from, to, count, indices) {
  const n = $slots_length(indices);
  let source = 0;
  let target = 0;
  while (true) {
    while (source < n && $slots_get(indices, source) < from) source++;
    const a = source < n ? $slots_get(indices, source) - from : count;
    const b = target < n ? $slots_get(indices, target) - to : count;
    const i = a < b ? a : b;
    if (i >= count) return;
    MoveElement(O, from + i, to + i);
    if (a === i) source++;
    if (b === i) target++;
  }
}
function MoveUpSparse(O, from, to, count, indices) {
  let source = $slots_length(indices) - 1;
  let target = source;
  while (true) {
    while (source >= 0 && $slots_get(indices, source) >= from + count) source--;
    const a = source >= 0 ? $slots_get(indices, source) - from : -1;
    const b = target >= 0 ? $slots_get(indices, target) - to : -1;
    const i = a > b ? a : b;
    if (i < 0) return;
    MoveElement(O, from + i, to + i);
    if (a === i) source--;
    if (b === i) target--;
  }
}

/** Exchanges what is there from both ends towards the middle. */
function ReverseSparse(O, len, indices) {
  let first = 0;
  let last = $slots_length(indices) - 1;
  const middle = $math_floor(len / 2);
  while (first <= last) {
    const a = $slots_get(indices, first);
    const b = len - 1 - $slots_get(indices, last);
    const lower = a < b ? a : b;
    if (lower >= middle) return;
    ExchangeElements(O, lower, len - 1 - lower);
    if (a === lower) first++;
    if (b === lower) last--;
  }
}

// Array.prototype.copyWithin, steps 16-18: backwards if the ranges overlap so.
function CopyElements(O, from, to, count) {
  if (count > 0 && $arr_is_fast(O) && $arr_copy_within(O, to, from, count)) return;
  if (from < to && to < from + count) return MoveUp(O, from, to, count);
  if (to <= from) return MoveDown(O, from, to, count);
  for (let i = 0; i < count; i++) MoveElement(O, from + i, to + i);
}

// Array.prototype.reverse, steps 5.a-l
function ExchangeElements(O, lower, upper) {
  if ($arr_is_fast(O) && ExchangeFastElements(O, lower, upper)) return;
  const lowerExists = lower in O;
  const lowerValue = lowerExists ? O[lower] : undefined;
  const upperExists = upper in O;
  const upperValue = upperExists ? O[upper] : undefined;
  if (upperExists) O[lower] = upperValue;
  else if (lowerExists) delete O[lower];
  if (lowerExists) O[upper] = lowerValue;
  else if (upperExists) delete O[upper];
}

/** Exchanges two elements of a fast array if both are there. */
function ExchangeFastElements(O, lower, upper) {
  const lowerValue = $arr_get_raw(O, lower);
  const upperValue = $arr_get_raw(O, upper);
  if ($is_not_found(lowerValue) || $is_not_found(upperValue)) return false;
  $arr_set(O, lower, upperValue);
  $arr_set(O, upper, lowerValue);
  return true;
}

// Array.prototype.concat, step 5: appends E at index n of A; returns the next index.
function AppendForConcat(A, E, n, spreadable) {
  // c. What is not spreadable is appended itself.
  if (!spreadable) {
    if (n >= MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
    StoreElement(A, n, E);
    return n + 1;
  }
  // b.i-ii. Let len be ? LengthOfArrayLike(E).
  const len = LengthOfArrayLike(E);
  if (n + len > MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
  if ($arr_is_fast(E)) return AppendFastArray(A, E, n, len);
  // b.iii-iv. Append each element that is there.
  for (let k = $next_index(E, 0, len); k < len; k = $next_index(E, k + 1, len)) {
    if (k in E) CreateDataPropertyOrThrow(A, n + k, E[k]);
  }
  return n + len;
}

function AppendFastArray(A, E, n, len) {
  if (n === A.length && n + len < 2147483647 && $arr_is_fast(A) && A !== E) {
    MakeRoom(8 * (n + len));
    if ($arr_append(A, E, true)) return n + len;
  }
  for (let k = 0; k < len; k++) {
    const element = $arr_get_raw(E, k);
    if ($is_not_found(element)) k = $arr_next(E, k) - 1;
    else StoreElement(A, n + k, element);
  }
  return n + len;
}
