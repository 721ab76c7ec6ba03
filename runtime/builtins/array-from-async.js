// Array.fromAsync   https://tc39.es/ecma262/#sec-array.fromasync

$methods(Array, {
  // Array.fromAsync ( asyncItems [ , mapper [ , thisArg ] ] )   https://tc39.es/ecma262/#sec-array.fromasync
  fromAsync(asyncItems, mapper = undefined, thisArg = undefined) {
    return ArrayFromAsync(this, asyncItems, mapper, thisArg);
  },
});

// Step 3, the closure, up to the choice of what to iterate over.
function ArrayFromAsync(C, asyncItems, mapper, thisArg) {
  try {
    // a-b. If mapper is not undefined, it must be callable.
    if (mapper !== undefined && !$is_callable(mapper)) $throw_message("NotCallable", mapper);
    // c-g. An async iterator, or a sync one that is wrapped.
    const record = AsyncIteratorRecordOf(asyncItems);
    return record === undefined ? ArrayFromAsyncArrayLike(C, asyncItems, mapper, thisArg) : ArrayFromAsyncIterator(C, record, mapper, thisArg);
  } catch (error) {
    return RejectedPromise(error);
  }
}

async function ArrayFromAsyncIterator(C, record, mapper, thisArg) {
  // i. Let A be ? Construct(C), or an Array.
  const A = $is_constructor(C) ? $construct(C, C, $slots_new(0), 0) : [];
  for (let k = 0; ; k++) {
    // iv.3-4. Let nextResult be ? Await(? Call(next, iterator)); it must be an Object.
    const nextResult = await AsyncIterNext(record);
    CheckIteratorResult(nextResult);
    // iv.5-6. If it is done, set the length and return A.
    if ($to_boolean(nextResult.done)) {
      A.length = k;
      return A;
    }
    // iv.7. Let nextValue be ? IteratorValue(nextResult).
    const nextValue = nextResult.value;
    try {
      // iv.8-10. Map it, await what that gives, and store it: if something throws, the iterator is closed.
      CreateDataPropertyOrThrow(A, k, mapper === undefined ? nextValue : await $call(mapper, thisArg, nextValue, k));
    } catch (error) {
      // AsyncIteratorClose for a throw completion: errors are dropped.
      try {
        const innerResult = AsyncIterReturn(record);
        if (!$is_not_found(innerResult)) await innerResult;
      } catch (closing) {
        throw error;
      }
      throw error;
    }
  }
}

/** The record of an async iterator over items; undefined if they are not iterable. */
function AsyncIteratorRecordOf(items) {
  const usingAsyncIterator = GetMethod(items, SymbolAsyncIterator);
  if (usingAsyncIterator !== undefined) {
    const iterator = $call(usingAsyncIterator, items);
    if (!$is_object(iterator)) throw TypeError_("Result of the Symbol.asyncIterator method is not an object");
    return AsyncIteratorRecord(iterator);
  }
  const usingSyncIterator = GetMethod(items, SymbolIterator);
  if (usingSyncIterator === undefined) return undefined;
  return AsyncIteratorRecord(CreateAsyncFromSyncIterator(GetIteratorFromMethod(items, usingSyncIterator)));
}

// Step 3.k: items that are like an array.
async function ArrayFromAsyncArrayLike(C, asyncItems, mapper, thisArg) {
  const arrayLike = ToObject(asyncItems);
  const len = LengthOfArrayLike(arrayLike);
  const A = $is_constructor(C) ? ConstructWith(C, len) : ArrayCreate(len);
  for (let k = 0; k < len; k++) {
    // Let kValue be ? Await(? Get(arrayLike, Pk)).
    const kValue = await arrayLike[k];
    CreateDataPropertyOrThrow(A, k, mapper === undefined ? kValue : await $call(mapper, thisArg, kValue, k));
  }
  A.length = len;
  return A;
}
