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
  return $arr_new(length | 0, length < 2147483648 ? length : 0);
}

// ArraySpeciesCreate ( originalArray, length ), steps 1-7   https://tc39.es/ecma262/#sec-arrayspeciescreate
// The constructor to use; undefined for a plain Array.
function ArraySpecies(originalArray) {
  if ($arr_is_fast(originalArray) && $arr_copies(originalArray, Array, arraySpeciesGetter)) return undefined;
  // 1-2. If isArray is false, return ? ArrayCreate(length).
  if (!IsArray(originalArray)) return undefined;
  // 3. Let C be ? Get(originalArray, "constructor").
  let C = originalArray.constructor;
  // 5. If C is an Object, let C be ? Get(C, @@species); null counts as undefined.
  if (C === Array && ArraySpeciesIsPristine()) {
    NoteSpecies();
    return undefined;
  }
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

/** So that the next question needs no look-up. */
function NoteSpecies() {
  if (($obj_get_own(ArrayPrototype, "constructor") & ACCESSOR) === 0) $slot_note(ArrayPrototype, 2);
  if (ArraySpeciesIsPristine()) $slot_note(Array, 3);
}

function ArraySpeciesCreate(originalArray, length) {
  const C = ArraySpecies(originalArray);
  // 8. Return ? Construct(C, « length »).
  return C === undefined ? ArrayCreate(length) : ConstructWith(C, length);
}

/** Appends a list to a fast array; false, and nothing done, if its last elements are holes. */
function AppendList(array, list) {
  MakeRoom(12 * (array.length + list.length));
  return $arr_append(array, list, false);
}

/** CreateDataPropertyOrThrow(A, k, value) for an array under construction. */
function StoreElement(A, k, value) {
  if ($arr_is_fast(A) && k <= A.length) $arr_set(A, k, value);
  else CreateDataPropertyOrThrow(A, k, value);
}

/** The greatest index up to k that may be there, else -1: holes that nobody can see are stepped over. */
function PreviousIndex(O, k) {
  return k < 0 ? -1 : $previous_index(O, k);
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
  // Mostly an array of so many holes.
  if (numberOfArgs === 1 && (new.target === undefined || new.target === Array)) {
    const array = $arr_of_length(len);
    if (!$is_not_found(array)) return array;
  }
  // 1-3. NewTarget's prototype; %Array.prototype% for a call or for %Array% itself.
  const derived = new.target !== undefined && new.target !== Array;
  const proto = derived ? GetPrototypeFromConstructor(new.target, ArrayPrototype) : ArrayPrototype;
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
$set_intrinsic("Array", Array);
// It is a prototype from the beginning, so that changes of it advance the epoch ($slot_note).
$obj_create(Array, 0);

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
  if (C === Array && mapper === undefined && $slots_get(record, 3) === 0) return AppendSpread(A, items, undefined);
  let k = 0;
  if (C === Array && mapper === undefined) return AppendIterated(A, record);
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
  const isNew = C === Array;
  for (let k = 0; k < len; k++) {
    const kValue = arrayLike[k];
    const mapped = mapper === undefined ? kValue : $call(mapper, thisArg, kValue, k);
    // Nobody else has a new Array.
    if (isNew && k < 2147483647) $arr_set(A, k, mapped);
    else StoreElement(A, k, mapped);
  }
  A.length = len;
  return A;
}
