// Async-from-sync iterators   https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects
// Record: slot 0 is the Iterator Record of the sync iterator.

const AsyncFromSyncIteratorPrototype = $obj_create(AsyncIteratorPrototype, 4);

// CreateAsyncFromSyncIterator ( syncIteratorRecord )   https://tc39.es/ecma262/#sec-createasyncfromsynciterator
// The iterator.
function CreateAsyncFromSyncIterator(syncIteratorRecord) {
  const iterator = $record_new(AsyncFromSyncIteratorPrototype, RECORD_ASYNC_FROM_SYNC_ITERATOR, 1);
  $record_set_field(iterator, 0, syncIteratorRecord);
  return iterator;
}

$methods(AsyncFromSyncIteratorPrototype, {
  // %AsyncFromSyncIteratorPrototype%.next ( [ value ] )   https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.next
  next(value) {
    const promise = NewPromise();
    const record = $record_field(this, 0);
    try {
      // 6-7. Let result be IteratorNext(syncIteratorRecord [ , value ]).
      const next = $slots_get(record, 1);
      if (!$is_callable(next)) $throw_message("NotCallable", next);
      const result = $argc() > 0 ? $call(next, $slots_get(record, 0), value) : $call(next, $slots_get(record, 0));
      CheckIteratorResult(result);
      AsyncFromSyncIteratorContinuation(result, promise, record, true);
    } catch (error) {
      RejectPromise(promise, error);
    }
    return promise;
  },

  // %AsyncFromSyncIteratorPrototype%.return ( [ value ] )   https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.return
  return(value) {
    const promise = NewPromise();
    const record = $record_field(this, 0);
    try {
      const syncIterator = $slots_get(record, 0);
      // 6. Let return be Completion(GetMethod(syncIterator, "return")).
      const method = GetMethod(syncIterator, "return");
      if (method === undefined) {
        // 8. If return is undefined, resolve with value.
        ResolvePromise(promise, { value, done: true });
        return promise;
      }
      const result = $argc() > 0 ? $call(method, syncIterator, value) : $call(method, syncIterator);
      // 12. If result is not an Object, reject with a TypeError.
      CheckIteratorResult(result);
      AsyncFromSyncIteratorContinuation(result, promise, record, false);
    } catch (error) {
      RejectPromise(promise, error);
    }
    return promise;
  },

  // %AsyncFromSyncIteratorPrototype%.throw ( [ value ] )   https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.throw
  throw(value) {
    const promise = NewPromise();
    const record = $record_field(this, 0);
    try {
      const syncIterator = $slots_get(record, 0);
      // 6. Let throw be Completion(GetMethod(syncIterator, "throw")).
      const method = GetMethod(syncIterator, "throw");
      if (method === undefined) {
        // 8. If throw is undefined, the iterator is closed, so that it can clean up, and a TypeError thrown.
        IteratorClose(record);
        ThrowNoThrowMethod();
      }
      const result = $argc() > 0 ? $call(method, syncIterator, value) : $call(method, syncIterator);
      CheckIteratorResult(result);
      AsyncFromSyncIteratorContinuation(result, promise, record, true);
    } catch (error) {
      RejectPromise(promise, error);
    }
    return promise;
  },
});

// AsyncFromSyncIteratorContinuation ( result, promiseCapability, syncIteratorRecord, closeIterator )
// https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation
// What it throws rejects the promise.
function AsyncFromSyncIteratorContinuation(result, promise, record, closeIterator) {
  // 3-6. Let done be IteratorComplete(result), value IteratorValue(result).
  const done = $to_boolean(result.done);
  const value = result.value;
  const closes = closeIterator && !done;
  let valueWrapper;
  try {
    // 7. Let valueWrapper be Completion(PromiseResolve(%Promise%, value)).
    valueWrapper = PromiseResolve(Promise, value);
  } catch (error) {
    // 8. If valueWrapper is an abrupt completion, done is false, and closeIterator is true, close the iterator.
    if (closes) IteratorCloseOnThrow(record);
    throw error;
  }
  // 10-14. The value gets into an iterator result; a rejection closes the iterator.
  const reaction = $slots_new(5);
  $slots_set(reaction, 0, promise);
  $slots_set(reaction, 3, (v) => ({ value: v, done }));
  if (closes) {
    $slots_set(reaction, 4, (error) => {
      IteratorCloseOnThrow(record);
      throw error;
    });
  }
  AddReaction(valueWrapper, reaction);
}
