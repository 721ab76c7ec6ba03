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
    if ($arr_is_fast(O) && O.length === len) return $arr_index_of(O, searchElement, k, true) >= 0;
    while (k < len) {
      if ($same_value_zero(O[k], searchElement)) return true;
      k = searchElement === undefined ? k + 1 : $next_index(O, k + 1, len);
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
    // 10. Repeat: elements that are there, by strict equality.
    if ($arr_is_fast(O) && O.length === len) return $arr_index_of(O, searchElement, k, false);
    for (k = $next_index(O, k, len); k < len; k = $next_index(O, k + 1, len)) {
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
    if ($arr_is_fast(O) && O.length === len && k >= 0) return $arr_last_index_of(O, searchElement, k);
    for (k = PreviousIndex(O, k); k >= 0; k = PreviousIndex(O, k - 1)) {
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
