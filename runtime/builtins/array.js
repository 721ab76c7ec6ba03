// Array   https://tc39.es/ecma262/#sec-array-objects
//
// A *fast* array ($arr_is_fast) can be read and written without observable look-ups. Loops
// that call user code test again at each step and go on with the specification's loop, from
// the same index, when the array has ceased to be fast.

// ---------------------------------------------------------------------------
// Abstract operations

// ArrayCreate ( length [ , proto ] )   https://tc39.es/ecma262/#sec-arraycreate
function ArrayCreate(length) {
  // 1. If length > 2^32 - 1, throw a RangeError exception.
  if (length > MAX_UINT32) $throw_message("InvalidArrayLength");
  return $arr_new(length | 0, length < 33554432 ? length : 0);
}

// ArraySpeciesCreate ( originalArray, length ), steps 1-7   https://tc39.es/ecma262/#sec-arrayspeciescreate
// The constructor to use; undefined for a plain Array.
function ArraySpecies(originalArray) {
  // 1-2. If isArray is false, return ? ArrayCreate(length).
  if (!IsArray(originalArray)) return undefined;
  // 3. Let C be ? Get(originalArray, "constructor").
  let C = originalArray.constructor;
  // 5. If C is an Object, let C be ? Get(C, @@species); null counts as undefined.
  if (C === Array && ArraySpeciesIsPristine()) return undefined;
  if ($is_object(C)) {
    C = C[SymbolSpecies];
    if (C === null) return undefined;
  }
  // 6. If C is undefined, a plain Array; so it is for %Array% itself.
  if (C === undefined || C === Array) return undefined;
  // 7. If IsConstructor(C) is false, throw a TypeError exception.
  if (!$is_constructor(C)) throw TypeError_("object.constructor[Symbol.species] is not a constructor");
  return C;
}

/** Whether Array[@@species] is the built-in getter, which returns Array. */
function ArraySpeciesIsPristine() {
  const attributes = $obj_get_own(Array, SymbolSpecies);
  return attributes >= 0 && (attributes & ACCESSOR) !== 0 && $accessor_getter($lookup_value()) === arraySpeciesGetter;
}

function ArraySpeciesCreate(originalArray, length) {
  const C = ArraySpecies(originalArray);
  // 8. Return ? Construct(C, « length »).
  return C === undefined ? ArrayCreate(length) : ConstructWith(C, length);
}

/** CreateDataPropertyOrThrow(A, k, value) for an array under construction. */
function StoreElement(A, k, value) {
  if ($arr_is_fast(A) && k <= A.length) $arr_set(A, k, value);
  else CreateDataPropertyOrThrow(A, k, value);
}

/** A relative index as in slice: from the end if negative, clamped to 0..len. */
function RelativeIndex(value, len) {
  const relative = $is_int(value) ? value : ToIntegerOrInfinity(value);
  if (relative < 0) return relative + len > 0 ? relative + len : 0;
  return relative < len ? relative : len;
}

// IsConcatSpreadable ( O )   https://tc39.es/ecma262/#sec-isconcatspreadable
function IsConcatSpreadable(O) {
  // 1. If O is not an Object, return false.
  if (!$is_object(O)) return false;
  // 2-3. Let spreadable be ? Get(O, @@isConcatSpreadable); if it is not undefined, ToBoolean(spreadable).
  const spreadable = O[SymbolIsConcatSpreadable];
  if (spreadable !== undefined) return $to_boolean(spreadable);
  // 4. Return ? IsArray(O).
  return IsArray(O);
}

function RequireCallback(callback) {
  if (!$is_callable(callback)) $throw_message("NotCallable", callback);
}

// ---------------------------------------------------------------------------
// Constructor

// Array ( ...values )   https://tc39.es/ecma262/#sec-array
function Array(len) {
  const numberOfArgs = $argc();
  // 1-3. NewTarget's prototype; %Array.prototype% for a call or for %Array% itself.
  const derived = new.target !== undefined && new.target !== Array;
  const proto = derived ? GetPrototypeFromConstructor(new.target, "ArrayPrototype") : ArrayPrototype;
  // 5. If numberOfArgs = 1, a number is the length.
  if (numberOfArgs === 1 && $is_number(len)) {
    if (!(len >= 0 && len <= MAX_UINT32 && len % 1 === 0)) $throw_message("InvalidArrayLength");
    if (!derived) return ArrayCreate(len);
    const result = $arr_new_proto(proto);
    $arr_set_length(result, len | 0);
    return result;
  }
  // 4, 6. Else, the arguments are the elements.
  const array = derived ? $arr_new_proto(proto) : $arr_new(0, numberOfArgs);
  for (let k = 0; k < numberOfArgs; k++) StoreElement(array, k, $arg(k));
  return array;
}
$constructor("Array", Array, ArrayPrototype);

$methods(Array, {
  // Array.from ( items [ , mapper [ , thisArg ] ] )   https://tc39.es/ecma262/#sec-array.from
  from(items, mapper = undefined, thisArg = undefined) {
    // 2-3. If mapper is not undefined and not callable, throw a TypeError exception.
    if (mapper !== undefined) RequireCallback(mapper);
    // 4. Let usingIterator be ? GetMethod(items, @@iterator).
    if (items === undefined || items === null) throw TypeError_(CallSiteText(items) + " is not iterable (cannot read property Symbol(Symbol.iterator))");
    const usingIterator = items[SymbolIterator];
    if (usingIterator !== undefined && usingIterator !== null) return ArrayFromIterable(this, items, usingIterator, mapper, thisArg);
    // 6-7. Let arrayLike be ! ToObject(items).
    return ArrayFromArrayLike(this, ToObject(items), mapper, thisArg);
  },

  // Array.isArray ( arg )   https://tc39.es/ecma262/#sec-array.isarray
  isArray(arg) {
    return IsArray(arg);
  },

  // Array.of ( ...items )   https://tc39.es/ecma262/#sec-array.of
  of() {
    // 1. Let len be the number of elements in items.
    const len = $argc();
    // 4-5. If IsConstructor(C) is true, ? Construct(C, « len »), else ? ArrayCreate(len).
    const A = NewArrayFrom(this, len);
    // 7. CreateDataPropertyOrThrow for each.
    for (let k = 0; k < len; k++) StoreElement(A, k, $arg(k));
    // 8. Perform ? Set(A, "length", len, true).
    A.length = len;
    return A;
  },

  // get Array [ @@species ]   https://tc39.es/ecma262/#sec-get-array-%symbol.species%
  get [SymbolSpecies]() {
    return this;
  },
});

$obj_get_own(Array, SymbolSpecies);
const arraySpeciesGetter = $accessor_getter($lookup_value());

/** Construct(C, « len ») if C is a constructor, else ArrayCreate(len). */
function NewArrayFrom(C, len) {
  if (C === Array || !$is_constructor(C)) return ArrayCreate(len);
  return ConstructWith(C, len);
}

// Array.from, step 5
function ArrayFromIterable(C, items, usingIterator, mapper, thisArg) {
  if (!$is_callable(usingIterator)) {
    throw TypeError_("%Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function");
  }
  // a-b. Let A be ? Construct(C), or an empty Array.
  const A = C === Array || !$is_constructor(C) ? [] : $construct(C, C, $slots_new(0), 0);
  // c. Let iteratorRecord be ? GetIteratorFromMethod(items, usingIterator).
  const record = usingIterator === arrayValues && IterationIsPristine(items)
    ? MakeIteratorRecord(items, undefined, 0) : GetIteratorFromMethod(items, usingIterator);
  // d-e. Repeat; errors of mapper and of the definition close the iterator.
  let k = 0;
  while (IteratorStep(record)) {
    try {
      const next = $slots_get(record, 2);
      StoreElement(A, k, mapper === undefined ? next : $call(mapper, thisArg, next, k));
    } catch (error) {
      IteratorCloseOnThrow(record);
      throw error;
    }
    k++;
  }
  A.length = k;
  return A;
}

// Array.from, steps 8-15
function ArrayFromArrayLike(C, arrayLike, mapper, thisArg) {
  const len = LengthOfArrayLike(arrayLike);
  const A = NewArrayFrom(C, len);
  for (let k = 0; k < len; k++) {
    const kValue = arrayLike[k];
    StoreElement(A, k, mapper === undefined ? kValue : $call(mapper, thisArg, kValue, k));
  }
  A.length = len;
  return A;
}

// ---------------------------------------------------------------------------
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
    const spreadable = IsConcatSpreadable(O);
    if (A === undefined && spreadable && $arr_is_fast(O)) {
      n = O.length;
      A = $arr_slice(O, 0, n);
    } else {
      if (A === undefined) A = [];
      n = AppendForConcat(A, O, 0, spreadable);
    }
    const count = $argc();
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
    const O = ToObject(this, "Array.prototype.fill");
    const len = LengthOfArrayLike(O);
    // 3-10. The relative indices.
    let k = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 11. Repeat, while k < final: Set(O, k, value, true).
    if ($arr_is_fast(O) && O.length === len) {
      for (; k < final; k++) $arr_set(O, k, value);
    }
    for (; k < final; k++) O[k] = value;
    return O;
  },

  // Array.prototype.pop ( )   https://tc39.es/ecma262/#sec-array.prototype.pop
  pop() {
    if ($arr_is_fast(this)) return $arr_pop(this);
    const O = ToObject(this, "Array.prototype.pop");
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
    if ($arr_is_fast(this)) {
      for (let i = 0; i < argCount; i++) $arr_push(this, $arg(i));
      return this.length;
    }
    const O = ToObject(this, "Array.prototype.push");
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
    const O = ToObject(this, "Array.prototype.reverse");
    const len = LengthOfArrayLike(O);
    // 3-5. Exchange from both ends.
    const middle = $math_floor(len / 2);
    for (let lower = 0; lower < middle; lower++) ExchangeElements(O, lower, len - lower - 1);
    return O;
  },

  // Array.prototype.shift ( )   https://tc39.es/ecma262/#sec-array.prototype.shift
  shift() {
    if ($arr_is_fast(this)) return $arr_shift(this);
    const O = ToObject(this, "Array.prototype.shift");
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, set the length and return undefined.
    if (len === 0) {
      O.length = 0;
      return undefined;
    }
    // 4-6. Move everything down by one.
    const first = O[0];
    for (let k = 1; k < len; k++) MoveElement(O, k, k - 1);
    // 7-8. Remove the last.
    delete O[len - 1];
    O.length = len - 1;
    return first;
  },

  // Array.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-array.prototype.slice
  slice(start, end) {
    const O = ToObject(this, "Array.prototype.slice");
    const len = LengthOfArrayLike(O);
    // 3-10. The relative indices.
    let k = start === undefined ? 0 : RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 11-12. Let A be ? ArraySpeciesCreate(O, count).
    const count = final > k ? final - k : 0;
    const C = ArraySpecies(O);
    if (C === undefined && $arr_is_fast(O) && final <= O.length) return $arr_slice(O, k, k + count);
    const A = C === undefined ? ArrayCreate(count) : ConstructWith(C, count);
    // 14. Repeat, while k < final, copy what is there.
    let n = 0;
    for (; k < final; k++) {
      if (k in O) CreateDataPropertyOrThrow(A, n, O[k]);
      n++;
    }
    // 15. Perform ? Set(A, "length", n, true).
    A.length = n;
    return A;
  },

  // Array.prototype.splice ( start, deleteCount, ...items )   https://tc39.es/ecma262/#sec-array.prototype.splice
  splice(start, deleteCount) {
    const O = ToObject(this, "Array.prototype.splice");
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
    for (let k = 0; k < actualDeleteCount; k++) {
      const from = actualStart + k;
      if (from in O) CreateDataPropertyOrThrow(A, k, O[from]);
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
    const O = ToObject(this, "Array.prototype.unshift");
    const len = LengthOfArrayLike(O);
    // 4. If argCount > 0, move everything up and store the items.
    if (argCount > 0) {
      if (len + argCount > MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
      for (let k = len; k > 0; k--) MoveElement(O, k - 1, k + argCount - 1);
      for (let j = 0; j < argCount; j++) O[j] = $arg(j);
    }
    // 5-6. Set the length and return it.
    O.length = len + argCount;
    return len + argCount;
  },
});

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
  if (itemCount < deleteCount) {
    for (let k = start; k < len - deleteCount; k++) MoveElement(O, k + deleteCount, k + itemCount);
    for (let k = len; k > len - deleteCount + itemCount; k--) delete O[k - 1];
  } else if (itemCount > deleteCount) {
    for (let k = len - deleteCount; k > start; k--) MoveElement(O, k + deleteCount - 1, k + itemCount - 1);
  }
}

// Array.prototype.copyWithin, steps 16-18: backwards if the ranges overlap so.
function CopyElements(O, from, to, count) {
  if (from < to && to < from + count) {
    for (let i = count - 1; i >= 0; i--) MoveElement(O, from + i, to + i);
  } else {
    for (let i = 0; i < count; i++) MoveElement(O, from + i, to + i);
  }
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
  for (let k = 0; k < len; k++) {
    if (k in E) CreateDataPropertyOrThrow(A, n + k, E[k]);
  }
  return n + len;
}

function AppendFastArray(A, E, n, len) {
  let k = 0;
  // Up to the first hole, elements are pushed.
  if (n === A.length && $arr_is_fast(A) && A !== E) {
    for (; k < len; k++) {
      const element = $arr_get_raw(E, k);
      if ($is_not_found(element)) break;
      $arr_push(A, element);
    }
  }
  for (; k < len; k++) {
    const element = $arr_get_raw(E, k);
    if (!$is_not_found(element)) StoreElement(A, n + k, element);
  }
  return n + len;
}

// ---------------------------------------------------------------------------
// Array.prototype: searching

$methods(ArrayPrototype, {
  // Array.prototype.includes ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-array.prototype.includes
  includes(searchElement, fromIndex = undefined) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, return false.
    if (len === 0) return false;
    // 4-9. The relative start.
    let k = RelativeIndex(fromIndex, len);
    // 10. Repeat: SameValueZero; holes count as undefined.
    if ($arr_is_fast(O)) {
      for (; k < len; k++) {
        if ($same_value_zero($arr_get(O, k), searchElement)) return true;
      }
      return false;
    }
    for (; k < len; k++) {
      if ($same_value_zero(O[k], searchElement)) return true;
    }
    return false;
  },

  // Array.prototype.indexOf ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-array.prototype.indexof
  indexOf(searchElement, fromIndex = undefined) {
    const O = ToObject(this, "Array.prototype.indexOf");
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, return -1.
    if (len === 0) return -1;
    // 4-9. The relative start.
    let k = RelativeIndex(fromIndex, len);
    // 10. Repeat: elements that are there, by strict equality. A hole reads as undefined in a fast array.
    if (searchElement !== undefined && $arr_is_fast(O)) {
      for (; k < len; k++) {
        if ($arr_get(O, k) === searchElement) return k;
      }
      return -1;
    }
    for (; k < len; k++) {
      if (k in O && O[k] === searchElement) return k;
    }
    return -1;
  },

  // Array.prototype.lastIndexOf ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-array.prototype.lastindexof
  lastIndexOf(searchElement) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3. If len = 0, return -1.
    if (len === 0) return -1;
    // 4. If fromIndex is present, let n be ? ToIntegerOrInfinity(fromIndex), else len - 1.
    const n = $argc() > 1 ? ToIntegerOrInfinity($arg(1)) : len - 1;
    // 5-7. min(n, len - 1), or from the end if negative.
    let k = n >= 0 ? (n < len - 1 ? n : len - 1) : len + n;
    // 8. Repeat, downwards.
    for (; k >= 0; k--) {
      if (k in O && O[k] === searchElement) return k;
    }
    return -1;
  },

  // Array.prototype.find ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.find
  find(predicate, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.find");
    const len = LengthOfArrayLike(O);
    RequireCallback(predicate);
    // FindViaPredicate(O, len, ASCENDING, predicate, thisArg), here and below.
    for (let k = 0; k < len; k++) {
      const kValue = O[k];
      if ($to_boolean($call(predicate, thisArg, kValue, k, O))) return kValue;
    }
    return undefined;
  },

  // Array.prototype.findIndex ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.findindex
  findIndex(predicate, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.findIndex");
    const len = LengthOfArrayLike(O);
    RequireCallback(predicate);
    for (let k = 0; k < len; k++) {
      if ($to_boolean($call(predicate, thisArg, O[k], k, O))) return k;
    }
    return -1;
  },

  // Array.prototype.findLast ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.findlast
  findLast(predicate, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.findLast");
    const len = LengthOfArrayLike(O);
    RequireCallback(predicate);
    for (let k = len - 1; k >= 0; k--) {
      const kValue = O[k];
      if ($to_boolean($call(predicate, thisArg, kValue, k, O))) return kValue;
    }
    return undefined;
  },

  // Array.prototype.findLastIndex ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.findlastindex
  findLastIndex(predicate, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.findLastIndex");
    const len = LengthOfArrayLike(O);
    RequireCallback(predicate);
    for (let k = len - 1; k >= 0; k--) {
      if ($to_boolean($call(predicate, thisArg, O[k], k, O))) return k;
    }
    return -1;
  },
});

// ---------------------------------------------------------------------------
// Array.prototype: iteration with callbacks

$methods(ArrayPrototype, {
  // Array.prototype.every ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.every
  every(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.every");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = 0;
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue) && !$to_boolean($call(callback, thisArg, kValue, k, O))) return false;
    }
    // 5. Repeat, while k < len: elements that are there.
    for (; k < len; k++) {
      if (k in O && !$to_boolean($call(callback, thisArg, O[k], k, O))) return false;
    }
    return true;
  },

  // Array.prototype.filter ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.filter
  filter(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.filter");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    // 4. Let A be ? ArraySpeciesCreate(O, 0).
    const A = ArraySpeciesCreate(O, 0);
    let k = 0;
    let to = 0;
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue) && $to_boolean($call(callback, thisArg, kValue, k, O))) StoreElement(A, to++, kValue);
    }
    // 7. Repeat, while k < len: keep what callback selects.
    for (; k < len; k++) {
      if (!(k in O)) continue;
      const kValue = O[k];
      if ($to_boolean($call(callback, thisArg, kValue, k, O))) StoreElement(A, to++, kValue);
    }
    return A;
  },

  // Array.prototype.forEach ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.foreach
  forEach(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.forEach");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = 0;
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue)) $call(callback, thisArg, kValue, k, O);
    }
    // 5. Repeat, while k < len: elements that are there.
    for (; k < len; k++) {
      if (k in O) $call(callback, thisArg, O[k], k, O);
    }
  },

  // Array.prototype.map ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.map
  map(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.map");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    // 4. Let A be ? ArraySpeciesCreate(O, len).
    const A = ArraySpeciesCreate(O, len);
    let k = 0;
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue)) StoreElement(A, k, $call(callback, thisArg, kValue, k, O));
    }
    // 6. Repeat, while k < len: elements that are there.
    for (; k < len; k++) {
      if (k in O) CreateDataPropertyOrThrow(A, k, $call(callback, thisArg, O[k], k, O));
    }
    return A;
  },

  // Array.prototype.reduce ( callback [ , initialValue ] )   https://tc39.es/ecma262/#sec-array.prototype.reduce
  reduce(callback) {
    const O = ToObject(this, "Array.prototype.reduce");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = 0;
    let accumulator;
    // 6-7. initialValue, or the first element that is there.
    if ($argc() > 1) {
      accumulator = $arg(1);
    } else {
      while (k < len && !(k in O)) k++;
      if (k >= len) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = O[k++];
    }
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue)) accumulator = $call(callback, undefined, accumulator, kValue, k, O);
    }
    // 8. Repeat, while k < len.
    for (; k < len; k++) {
      if (k in O) accumulator = $call(callback, undefined, accumulator, O[k], k, O);
    }
    return accumulator;
  },

  // Array.prototype.reduceRight ( callback [ , initialValue ] )   https://tc39.es/ecma262/#sec-array.prototype.reduceright
  reduceRight(callback) {
    const O = ToObject(this, "Array.prototype.reduceRight");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = len - 1;
    let accumulator;
    if ($argc() > 1) {
      accumulator = $arg(1);
    } else {
      while (k >= 0 && !(k in O)) k--;
      if (k < 0) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = O[k--];
    }
    for (; k >= 0; k--) {
      if (k in O) accumulator = $call(callback, undefined, accumulator, O[k], k, O);
    }
    return accumulator;
  },

  // Array.prototype.some ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.some
  some(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.some");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = 0;
    for (; k < len && $arr_is_fast(O); k++) {
      const kValue = $arr_get_raw(O, k);
      if (!$is_not_found(kValue) && $to_boolean($call(callback, thisArg, kValue, k, O))) return true;
    }
    for (; k < len; k++) {
      if (k in O && $to_boolean($call(callback, thisArg, O[k], k, O))) return true;
    }
    return false;
  },

  // Array.prototype.flat ( [ depth ] )   https://tc39.es/ecma262/#sec-array.prototype.flat
  flat(depth = undefined) {
    const O = ToObject(this);
    const sourceLen = LengthOfArrayLike(O);
    // 3-4. Let depthNum be 1, or ? ToIntegerOrInfinity(depth), at least 0.
    const depthNum = depth === undefined ? 1 : ToIntegerOrInfinity(depth);
    // 5-7. Flatten into ? ArraySpeciesCreate(O, 0).
    const A = ArraySpeciesCreate(O, 0);
    FlattenIntoArray(A, O, sourceLen, 0, depthNum < 0 ? 0 : depthNum, undefined, undefined);
    return A;
  },

  // Array.prototype.flatMap ( mapperFunction [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.flatmap
  flatMap(mapperFunction, thisArg = undefined) {
    const O = ToObject(this);
    const sourceLen = LengthOfArrayLike(O);
    // 3. If IsCallable(mapperFunction) is false, throw a TypeError exception.
    if (!$is_callable(mapperFunction)) throw TypeError_("flatMap mapper function is not callable");
    const A = ArraySpeciesCreate(O, 0);
    FlattenIntoArray(A, O, sourceLen, 0, 1, mapperFunction, thisArg);
    return A;
  },
});

// FlattenIntoArray ( target, source, sourceLen, start, depth [ , mapperFunction, thisArg ] )
// https://tc39.es/ecma262/#sec-flattenintoarray
function FlattenIntoArray(target, source, sourceLen, start, depth, mapperFunction, thisArg) {
  let targetIndex = start;
  // 4. Repeat, while sourceIndex < sourceLen,
  for (let sourceIndex = 0; sourceIndex < sourceLen; sourceIndex++) {
    if (!(sourceIndex in source)) continue;
    let element = source[sourceIndex];
    // ii. If mapperFunction is present, call it.
    if (mapperFunction !== undefined) element = $call(mapperFunction, thisArg, element, sourceIndex, source);
    // iii-v. An Array is flattened if depth allows.
    if (depth > 0 && IsArray(element)) {
      targetIndex = FlattenIntoArray(target, element, LengthOfArrayLike(element), targetIndex, depth - 1, undefined, undefined);
    } else {
      if (targetIndex >= MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
      StoreElement(target, targetIndex, element);
      targetIndex++;
    }
  }
  return targetIndex;
}

// ---------------------------------------------------------------------------
// Array.prototype: strings

/** Arrays being joined: one that contains itself gives the empty string there, as in V8. */
const joinStack = $arr_new(0, 8);

/** Whether array is already being joined; else it is from now on, until JoinStackPop. */
function JoinStackPush(array) {
  for (let i = joinStack.length - 1; i >= 0; i--) {
    if ($arr_get(joinStack, i) === array) return false;
  }
  $arr_push(joinStack, array);
  return true;
}

$methods(ArrayPrototype, {
  // Array.prototype.join ( separator )   https://tc39.es/ecma262/#sec-array.prototype.join
  join(separator) {
    const O = ToObject(this, "Array.prototype.join");
    const len = LengthOfArrayLike(O);
    // 3-4. Let sep be ",", or ? ToString(separator).
    const sep = separator === undefined ? "," : ToString(separator);
    if (!JoinStackPush(O)) return "";
    try {
      return JoinElements(O, len, sep);
    } finally {
      $arr_pop(joinStack);
    }
  },

  // Array.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] )   https://tc39.es/ecma262/#sec-array.prototype.tolocalestring
  toLocaleString() {
    const array = ToObject(this, "Array.prototype.toLocaleString");
    const len = LengthOfArrayLike(array);
    if (!JoinStackPush(array)) return "";
    try {
      const builder = $sb_new();
      // 6. Repeat, while k < len: separator, and Invoke(nextElement, "toLocaleString").
      for (let k = 0; k < len; k++) {
        if (k > 0) $sb_add_char(builder, 44);
        const nextElement = array[k];
        if (nextElement !== undefined && nextElement !== null) $sb_add(builder, ToString(Invoke(nextElement, "toLocaleString")));
      }
      return $sb_finish(builder);
    } finally {
      $arr_pop(joinStack);
    }
  },

  // Array.prototype.toString ( )   https://tc39.es/ecma262/#sec-array.prototype.tostring
  toString() {
    // 1-2. Let func be ? Get(array, "join").
    const array = ToObject(this, "Array.prototype.toString");
    const func = array.join;
    // 3. If IsCallable(func) is false, use %Object.prototype.toString%.
    return $call($is_callable(func) ? func : objectToString, array);
  },
});

const objectToString = ObjectPrototype.toString;

// Array.prototype.join, steps 5-8
function JoinElements(O, len, sep) {
  const builder = $sb_new();
  const sepLength = $str_length(sep);
  for (let k = 0; k < len; k++) {
    if (k > 0 && sepLength > 0) $sb_add(builder, sep);
    const element = $arr_is_fast(O) ? $arr_get(O, k) : O[k];
    if ($is_string(element)) $sb_add(builder, element);
    else if (element !== undefined && element !== null) $sb_add(builder, ToString(element));
  }
  return $sb_finish(builder);
}

// ---------------------------------------------------------------------------
// Array.prototype: copies and iterators

$methods(ArrayPrototype, {
  // Array.prototype.toReversed ( )   https://tc39.es/ecma262/#sec-array.prototype.toreversed
  toReversed() {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    const A = ArrayCreate(len);
    for (let k = 0; k < len; k++) StoreElement(A, k, O[len - k - 1]);
    return A;
  },

  // Array.prototype.toSpliced ( start, skipCount, ...items )   https://tc39.es/ecma262/#sec-array.prototype.tospliced
  toSpliced(start, skipCount) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    const argCount = $argc();
    // 3-10. As in splice.
    const actualStart = RelativeIndex(start, len);
    const insertCount = argCount > 2 ? argCount - 2 : 0;
    const actualSkipCount = argCount === 0 ? 0 : argCount === 1 ? len - actualStart : ClampCount(skipCount, len - actualStart);
    // 11-13. If newLen > 2^53 - 1, throw a TypeError exception.
    const newLen = len + insertCount - actualSkipCount;
    if (newLen > MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
    const A = ArrayCreate(newLen);
    // 16-18. What comes before, the items, and what comes after.
    let i = 0;
    for (; i < actualStart; i++) StoreElement(A, i, O[i]);
    for (let j = 0; j < insertCount; j++) StoreElement(A, i++, $arg(j + 2));
    for (let r = actualStart + actualSkipCount; i < newLen; r++) StoreElement(A, i++, O[r]);
    return A;
  },

  // Array.prototype.with ( index, value )   https://tc39.es/ecma262/#sec-array.prototype.with
  with(index, value) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-5. Negative indices count from the end.
    const relativeIndex = ToIntegerOrInfinity(index);
    const actualIndex = relativeIndex >= 0 ? relativeIndex : len + relativeIndex;
    // 6. If actualIndex >= len or actualIndex < 0, throw a RangeError exception.
    if (actualIndex >= len || actualIndex < 0) throw RangeError_("Invalid index : " + relativeIndex);
    // 7-9. A copy with the one element replaced.
    const A = ArrayCreate(len);
    for (let k = 0; k < len; k++) StoreElement(A, k, k === actualIndex ? value : O[k]);
    return A;
  },

  // Array.prototype.entries ( )   https://tc39.es/ecma262/#sec-array.prototype.entries
  entries() {
    return CreateArrayIterator(ToObject(this), ITERATE_ENTRIES);
  },

  // Array.prototype.keys ( )   https://tc39.es/ecma262/#sec-array.prototype.keys
  keys() {
    return CreateArrayIterator(ToObject(this), ITERATE_KEYS);
  },

  // Array.prototype.values ( )   https://tc39.es/ecma262/#sec-array.prototype.values
  values() {
    return CreateArrayIterator(ToObject(this), ITERATE_VALUES);
  },
});

// Array.prototype [ @@iterator ] ( )   https://tc39.es/ecma262/#sec-array.prototype-%symbol.iterator%
const arrayValues = ArrayPrototype.values;
$obj_define(ArrayPrototype, SymbolIterator, arrayValues, HIDDEN);
$set_intrinsic("ArrayPrototypeValues", arrayValues);

// Array.prototype [ @@unscopables ]   https://tc39.es/ecma262/#sec-array.prototype-%symbol.unscopables%
const arrayUnscopables = $obj_create(null, 0);
$obj_define(ArrayPrototype, SymbolUnscopables, arrayUnscopables, CONFIGURABLE);
function AddUnscopables(names) {
  for (let i = 0; i < names.length; i++) arrayUnscopables[names[i]] = true;
}
AddUnscopables([
  "at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex",
  "flat", "flatMap", "includes", "keys", "toReversed", "toSorted", "toSpliced", "values",
]);
