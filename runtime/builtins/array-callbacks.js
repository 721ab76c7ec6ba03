// Array.prototype: iteration with callbacks
//
// Elements that are there are own data properties of an Array ($arr_own); the other indices of a fast array
// are skipped, as nothing is inherited. In anything else the steps of the standard go on.

/** A new Array of that length, as long as a fast one is, with room for its elements. */
function NewArrayOf(len) {
  MakeRoom(8 * len);
  return $arr_new(len, len);
}

$methods(ArrayPrototype, {
  // Array.prototype.every ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.every
  every(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.every");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    let k = 0;
    for (; k < len; k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else if (!$to_boolean($call(callback, thisArg, kValue, k, O))) return false;
    }
    // 5. Repeat, while k < len: elements that are there.
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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
    const C = ArraySpecies(O);
    const A = C === undefined ? [] : ConstructWith(C, 0);
    let k = 0;
    let to = 0;
    for (; k < len; k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else if ($to_boolean($call(callback, thisArg, kValue, k, O))) {
        // Nobody else has a new Array.
        if (C === undefined) $arr_push(A, kValue);
        else StoreElement(A, to, kValue);
        to++;
      }
    }
    // 7. Repeat, while k < len: keep what callback selects.
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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
    for (; k < len; k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else $call(callback, thisArg, kValue, k, O);
    }
    // 5. Repeat, while k < len: elements that are there.
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
      if (k in O) $call(callback, thisArg, O[k], k, O);
    }
  },

  // Array.prototype.map ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-array.prototype.map
  map(callback, thisArg = undefined) {
    const O = ToObject(this, "Array.prototype.map");
    const len = LengthOfArrayLike(O);
    RequireCallback(callback);
    // 4. Let A be ? ArraySpeciesCreate(O, len).
    const C = ArraySpecies(O);
    const A = C !== undefined ? ConstructWith(C, len) : $arr_is_fast(O) ? NewArrayOf(len) : ArrayCreate(len);
    let k = 0;
    for (; k < len; k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else {
        const value = $call(callback, thisArg, kValue, k, O);
        // Nobody else has a new Array.
        if (C === undefined) $arr_set(A, k, value);
        else StoreElement(A, k, value);
      }
    }
    // 6. Repeat, while k < len: elements that are there.
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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
      while (k < len && !(k in O)) k = $next_index(O, k + 1, len);
      if (k >= len) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = O[k++];
    }
    // Where the first element is far out, k is no int.
    for (; k < len && $is_int(k); k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else accumulator = $call(callback, undefined, accumulator, kValue, k, O);
    }
    // 8. Repeat, while k < len.
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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
      while (k >= 0 && !(k in O)) k = PreviousIndex(O, k - 1);
      if (k < 0) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = O[k--];
    }
    for (k = PreviousIndex(O, k); k >= 0; k = PreviousIndex(O, k - 1)) {
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
    for (; k < len; k++) {
      const kValue = $arr_own(O, k);
      if ($is_not_found(kValue)) {
        if (!$arr_is_fast(O)) break;
        k = $arr_next(O, k) - 1;
      } else if ($to_boolean($call(callback, thisArg, kValue, k, O))) return true;
    }
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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

/** Of arrays in arrays: one that contains itself ends in a RangeError, too. */
const MAX_FLAT_DEPTH = 10000;

// FlattenIntoArray ( target, source, sourceLen, start, depth [ , mapperFunction, thisArg ] )
// https://tc39.es/ecma262/#sec-flattenintoarray
// The arrays that are being flattened are in a list, each with its length and the next index.
function FlattenIntoArray(target, source, sourceLen, start, depth, mapperFunction, thisArg) {
  const outer = [];
  let targetIndex = start;
  let sourceIndex = $next_index(source, 0, sourceLen);
  for (;;) {
    // 4. Repeat, while sourceIndex < sourceLen,
    if (sourceIndex >= sourceLen) {
      if (outer.length === 0) return targetIndex;
      sourceIndex = $arr_pop(outer);
      sourceLen = $arr_pop(outer);
      source = $arr_pop(outer);
      depth++;
      continue;
    }
    const index = sourceIndex;
    sourceIndex = $next_index(source, index + 1, sourceLen);
    if (!(index in source)) continue;
    let element = source[index];
    // ii. If mapperFunction is present, call it.
    if (mapperFunction !== undefined && outer.length === 0) element = $call(mapperFunction, thisArg, element, index, source);
    // iii-v. An Array is flattened if depth allows.
    if (depth > 0 && IsArray(element)) {
      if (outer.length > 3 * MAX_FLAT_DEPTH) $throw_message("StackOverflow");
      const elementLen = LengthOfArrayLike(element);
      $arr_push(outer, source);
      $arr_push(outer, sourceLen);
      $arr_push(outer, sourceIndex);
      source = element;
      sourceLen = elementLen;
      sourceIndex = $next_index(source, 0, sourceLen);
      depth--;
    } else {
      if (targetIndex >= MAX_SAFE_INTEGER) throw TypeError_("Invalid array length");
      StoreElement(target, targetIndex, element);
      targetIndex++;
    }
  }
}
