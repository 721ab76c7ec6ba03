// For compiled code: yield*, for await
// https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation
//
// Iterator Records as in iteration.js; slot 2: value of the last result that was done.

const RESUME_NEXT = 0;
const RESUME_THROW = 1;

/** CheckIteratorResult: what an iterator's method gave must be an Object. */
function CheckIteratorResult(result) {
  if (!$is_object(result)) $throw_message("IteratorResultNotObject", result);
}

/** The value of an iterator result; the not-found marker when it is done. */
function IterResultValue(result) {
  CheckIteratorResult(result);
  return $to_boolean(result.done) ? $not_found() : result.value;
}

// ---- yield*

/** yield*, steps 7.a.i, b.ii and c.ii to iv: calls next, throw or return; the not-found marker if there is no return. */
function DelegateCall(record, mode, received) {
  const iterator = DelegateIterator(record);
  if (mode === RESUME_NEXT) return CallNext(record, iterator, received);
  if (mode === RESUME_THROW) {
    const method = GetMethod(iterator, "throw");
    if (method !== undefined) return $call(method, iterator, received);
    // b.iii. The iterator does not have a throw method: it is closed, so that it can clean up.
    IteratorClose(record);
    ThrowNoThrowMethod();
  }
  const method = GetMethod(iterator, "return");
  return method === undefined ? $not_found() : $call(method, iterator, received);
}
function CallNext(record, iterator, received) {
  const next = $slots_get(record, 1);
  if (!$is_callable(next)) throw TypeError_(CallSiteText(next) + " is not a function");
  return $call(next, iterator, received);
}
function ThrowNoThrowMethod() {
  throw TypeError_("The iterator does not provide a 'throw' method.");
}
/** yield* hands on the results of a real iterator, also for arrays. */
function DelegateIterator(record) {
  if ($slots_get(record, 3) >= 0) {
    const iterator = CreateArrayIterator($slots_get(record, 0), ITERATE_VALUES);
    $slots_set(record, 0, iterator);
    $slots_set(record, 1, iterator.next);
    $slots_set(record, 3, -1);
  }
  return $slots_get(record, 0);
}
/** What to yield for an inner result: the result itself, or in async generators its value; the not-found marker when it is done. */
function DelegateResult(record, result) {
  CheckIteratorResult(result);
  if ($to_boolean(result.done)) {
    $slots_set(record, 2, result.value);
    return $not_found();
  }
  return $slots_get(record, 3) === ASYNC_ITERATION ? result.value : result;
}
function DelegateValue(record) {
  return $slots_get(record, 2);
}

// ---- async iteration

/** In slot 3 of the record of an async iterator. */
const ASYNC_ITERATION = -2;

// GetIterator ( obj, ASYNC )   https://tc39.es/ecma262/#sec-getiterator
function AsyncIterOpen(obj, message) {
  // 1.a-b. Let method be ? GetMethod(obj, @@asyncIterator); if it is undefined, a sync iterator is wrapped.
  const method = GetMethod(obj, SymbolAsyncIterator);
  if (method === undefined) {
    const syncMethod = GetMethod(obj, SymbolIterator);
    if (syncMethod === undefined) throw TypeError_(message === undefined ? "undefined is not a function" : message);
    return AsyncIteratorRecord(CreateAsyncFromSyncIterator(GetIteratorFromMethod(obj, syncMethod)));
  }
  const iterator = $call(method, obj);
  if (!$is_object(iterator)) throw TypeError_("Result of the Symbol.asyncIterator method is not an object");
  return AsyncIteratorRecord(iterator);
}
function AsyncIteratorRecord(iterator) {
  return MakeIteratorRecord(iterator, iterator.next, ASYNC_ITERATION);
}
/** Calls next; what it gives is to be awaited. */
function AsyncIterNext(record) {
  const next = $slots_get(record, 1);
  if (!$is_callable(next)) throw TypeError_(CallSiteText(next) + " is not a function");
  return $call(next, $slots_get(record, 0));
}
/** AsyncIteratorClose, steps 3 and 4: calls return, if there is one, else gives the not-found marker. */
function AsyncIterReturn(record) {
  const iterator = $slots_get(record, 0);
  const method = GetMethod(iterator, "return");
  return method === undefined ? $not_found() : $call(method, iterator);
}
function AsyncDelegateCall(record, mode, received) {
  const iterator = $slots_get(record, 0);
  if (mode === RESUME_NEXT) return CallNext(record, iterator, received);
  const method = GetMethod(iterator, mode === RESUME_THROW ? "throw" : "return");
  return method === undefined ? $not_found() : $call(method, iterator, received);
}
