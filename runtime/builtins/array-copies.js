// Array.prototype: copies and iterators

$methods(ArrayPrototype, {
  // Array.prototype.toReversed ( )   https://tc39.es/ecma262/#sec-array.prototype.toreversed
  toReversed() {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    const copy = CopyOfFastArray(O, len);
    if (copy !== undefined) {
      $arr_reverse(copy);
      return copy;
    }
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
    const copy = CopyOfFastArray(O, len);
    if (copy !== undefined) {
      $arr_set(copy, actualIndex, value);
      return copy;
    }
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

/** A copy of a fast array of that length without holes, undefined of any other object. */
function CopyOfFastArray(O, len) {
  if (!$arr_is_fast(O) || O.length !== len || !$arr_has_all(O)) return undefined;
  MakeRoom(8 * len);
  return $arr_slice(O, 0, len);
}

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
