// %TypedArray%.prototype: access, search, iteration   https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object
//
// Where user code runs in between, the array may have become shorter: elements that are no
// longer there read as undefined, and storing them does nothing.

$methods(TypedArrayPrototype, {
  // %TypedArray%.prototype.at ( index )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.at
  at(index) {
    // 1-3. Let len be the length of the this value, a typed array.
    const len = ValidateTypedReceiver(this, "%TypedArray%.prototype.at");
    // 4-6. Negative indices count from the end.
    const relativeIndex = ToIntegerOrInfinity(index);
    const k = relativeIndex >= 0 ? relativeIndex : len + relativeIndex;
    // 7. If k < 0 or k >= len, return undefined.
    if (k < 0 || k >= len) return undefined;
    return this[k];
  },

  // %TypedArray%.prototype.entries ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.entries
  entries() {
    ValidateTypedArray(this, "%TypedArray%.prototype.entries");
    return CreateArrayIterator(this, ITERATE_ENTRIES);
  },

  // %TypedArray%.prototype.every ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.every
  every(callback, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.every");
    RequireCallback(callback);
    // 5. Repeat, while k < len.
    for (let k = 0; k < len; k++) {
      if (!$to_boolean($call(callback, thisArg, this[k], k, this))) return false;
    }
    return true;
  },

  // %TypedArray%.prototype.filter ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.filter
  filter(callback, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.filter");
    RequireCallback(callback);
    // 5-8. Let kept be a List of what callback selects.
    const kept = $arr_new(0, 8);
    for (let k = 0; k < len; k++) {
      const kValue = this[k];
      if ($to_boolean($call(callback, thisArg, kValue, k, this))) $arr_push(kept, kValue);
    }
    // 9. Let A be ? TypedArraySpeciesCreate(O, « captured »).
    const captured = kept.length;
    const A = TypedArraySpeciesCreate(this, captured, "%TypedArray%.prototype.filter");
    // 10-11. Set(A, n, e, true) for each.
    for (let n = 0; n < captured; n++) A[n] = $arr_get(kept, n);
    return A;
  },

  // %TypedArray%.prototype.find ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.find
  find(predicate, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.find");
    RequireCallback(predicate);
    // FindViaPredicate(O, len, ASCENDING, predicate, thisArg), here and below.
    for (let k = 0; k < len; k++) {
      const kValue = this[k];
      if ($to_boolean($call(predicate, thisArg, kValue, k, this))) return kValue;
    }
    return undefined;
  },

  // %TypedArray%.prototype.findIndex ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.findindex
  findIndex(predicate, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.findIndex");
    RequireCallback(predicate);
    for (let k = 0; k < len; k++) {
      if ($to_boolean($call(predicate, thisArg, this[k], k, this))) return k;
    }
    return -1;
  },

  // %TypedArray%.prototype.findLast ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlast
  findLast(predicate, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.findLast");
    RequireCallback(predicate);
    for (let k = len - 1; k >= 0; k--) {
      const kValue = this[k];
      if ($to_boolean($call(predicate, thisArg, kValue, k, this))) return kValue;
    }
    return undefined;
  },

  // %TypedArray%.prototype.findLastIndex ( predicate [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlastindex
  findLastIndex(predicate, thisArg = undefined) {
    // The message of V8 has the two words exchanged.
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.findIndexLast");
    RequireCallback(predicate);
    for (let k = len - 1; k >= 0; k--) {
      if ($to_boolean($call(predicate, thisArg, this[k], k, this))) return k;
    }
    return -1;
  },

  // %TypedArray%.prototype.forEach ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.foreach
  forEach(callback, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.forEach");
    RequireCallback(callback);
    for (let k = 0; k < len; k++) $call(callback, thisArg, this[k], k, this);
  },

  // %TypedArray%.prototype.includes ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.includes
  includes(searchElement, fromIndex = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.includes");
    // 4. If len = 0, return false.
    if (len === 0) return false;
    // 5-10. The relative start.
    const k = RelativeIndex(fromIndex, len);
    // 11. Repeat: SameValueZero. What is no longer there is undefined.
    const end = RemainingLength(this, len);
    if (searchElement === undefined) return end < len && k < len;
    return k < end && $typed_index_of(this, searchElement, k, end) >= 0;
  },

  // %TypedArray%.prototype.indexOf ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.indexof
  indexOf(searchElement, fromIndex = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.indexOf");
    // 4. If len = 0, return -1.
    if (len === 0) return -1;
    // 5-10. The relative start.
    const k = RelativeIndex(fromIndex, len);
    // 11. Repeat: elements that are there, by strict equality, which NaN is to nothing.
    const end = RemainingLength(this, len);
    return k < end && searchElement === searchElement ? $typed_index_of(this, searchElement, k, end) : -1;
  },

  // %TypedArray%.prototype.join ( separator )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.join
  join(separator) {
    const len = ValidateTypedReceiver(this, "%TypedArray%.prototype.join");
    // 4-5. Let sep be ",", or ? ToString(separator).
    const sep = separator === undefined ? "," : ToString(separator);
    // 6-9. An element that is no longer there gives the empty string.
    return JoinElements(this, len, sep);
  },

  // %TypedArray%.prototype.keys ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.keys
  keys() {
    ValidateTypedArray(this, "%TypedArray%.prototype.keys");
    return CreateArrayIterator(this, ITERATE_KEYS);
  },

  // %TypedArray%.prototype.lastIndexOf ( searchElement [ , fromIndex ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.lastindexof
  lastIndexOf(searchElement) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.lastIndexOf");
    // 4. If len = 0, return -1.
    if (len === 0) return -1;
    // 5. If fromIndex is present, let n be ? ToIntegerOrInfinity(fromIndex), else len - 1.
    const n = $argc() > 1 ? ToIntegerOrInfinity($arg(1)) : len - 1;
    // 6-8. min(n, len - 1), or from the end if negative.
    let k = n >= 0 ? (n < len - 1 ? n : len - 1) : len + n;
    // 9. Repeat, downwards: elements that are there.
    const end = RemainingLength(this, len);
    if (k >= end) k = end - 1;
    for (; k >= 0; k--) {
      if ($strict_equals($typed_get(this, k), searchElement)) return k;
    }
    return -1;
  },

  // %TypedArray%.prototype.map ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.map
  map(callback, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.map");
    RequireCallback(callback);
    // 5. Let A be ? TypedArraySpeciesCreate(O, « len »).
    const A = TypedArraySpeciesCreate(this, len, "%TypedArray%.prototype.map");
    // 7. Repeat, while k < len.
    for (let k = 0; k < len; k++) A[k] = $call(callback, thisArg, this[k], k, this);
    return A;
  },

  // %TypedArray%.prototype.reduce ( callback [ , initialValue ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduce
  reduce(callback) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.reduce");
    RequireCallback(callback);
    // 5-9. initialValue, or the first element.
    let k = 0;
    let accumulator;
    if ($argc() > 1) {
      accumulator = $arg(1);
    } else {
      if (len === 0) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = this[k++];
    }
    // 10. Repeat, while k < len.
    for (; k < len; k++) accumulator = $call(callback, undefined, accumulator, this[k], k, this);
    return accumulator;
  },

  // %TypedArray%.prototype.reduceRight ( callback [ , initialValue ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduceright
  reduceRight(callback) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.reduceRight");
    RequireCallback(callback);
    let k = len - 1;
    let accumulator;
    if ($argc() > 1) {
      accumulator = $arg(1);
    } else {
      if (len === 0) throw TypeError_("Reduce of empty array with no initial value");
      accumulator = this[k--];
    }
    for (; k >= 0; k--) accumulator = $call(callback, undefined, accumulator, this[k], k, this);
    return accumulator;
  },

  // %TypedArray%.prototype.some ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.some
  some(callback, thisArg = undefined) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.some");
    RequireCallback(callback);
    for (let k = 0; k < len; k++) {
      if ($to_boolean($call(callback, thisArg, this[k], k, this))) return true;
    }
    return false;
  },

  // %TypedArray%.prototype.toLocaleString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-array.prototype.tolocalestring
  toLocaleString(locales = undefined, options = undefined) {
    const len = ValidateTypedReceiver(this, "%TypedArray%.prototype.toLocaleString");
    // The same as Array.prototype.toLocaleString but for the length.
    const builder = $sb_new();
    for (let k = 0; k < len; k++) {
      if (k > 0) $sb_add_char(builder, 44);
      const nextElement = this[k];
      if (nextElement !== undefined) $sb_add(builder, LocaleStringOf(nextElement, locales, options));
    }
    return $sb_finish(builder);
  },

  // %TypedArray%.prototype.values ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.values
  values() {
    ValidateTypedArray(this, "%TypedArray%.prototype.values");
    return CreateArrayIterator(this, ITERATE_VALUES);
  },
});

/** How many of the first len elements are still there. */
function RemainingLength(O, len) {
  const length = $typed_length(O);
  return length < len ? length : len;
}

// %TypedArray%.prototype [ %Symbol.iterator% ] ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype-%symbol.iterator%
const typedArrayValues = TypedArrayPrototype.values;
$obj_define(TypedArrayPrototype, SymbolIterator, typedArrayValues, HIDDEN);

// %TypedArray%.prototype.toString ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.tostring
// The same function object as Array.prototype.toString.
$obj_define(TypedArrayPrototype, "toString", ArrayPrototype.toString, HIDDEN);
