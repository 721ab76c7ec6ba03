// Promise.all, allSettled, any, race   https://tc39.es/ecma262/#sec-properties-of-the-promise-constructor
//
// The first three share one loop: PerformPromiseCombinator. What happens to the
// elements is in the functions that it makes for each of them.

const COMBINATOR_ALL = 0;
const COMBINATOR_ALL_SETTLED = 1;
const COMBINATOR_ANY = 2;
const COMBINATOR_RACE = 3;

// Promise.all ( iterable ), steps 1-8, which are those of the others too   https://tc39.es/ecma262/#sec-promise.all
function PromiseCombinator(C, iterable, kind, method) {
  // 1-2. Let promiseCapability be ? NewPromiseCapability(C).
  const capability = NewPromiseCapability(RequirePromiseConstructor(C, method));
  let record;
  try {
    // 3. Let promiseResolve be Completion(GetPromiseResolve(C)).
    const promiseResolve = GetPromiseResolve(C);
    // 5. Let iteratorRecord be Completion(GetIterator(iterable, SYNC)).
    record = GetIterator(iterable);
    // 7. Let result be Completion(PerformPromiseAll(iteratorRecord, C, promiseCapability, promiseResolve)).
    return PerformPromiseCombinator(record, C, capability, promiseResolve, kind);
  } catch (error) {
    // 8.a. If iteratorRecord.[[Done]] is false, close it.
    if (record !== undefined) IterCloseSilently(record);
    // 8.b. IfAbruptRejectPromise(result, promiseCapability).
    return RejectCapability(capability, error);
  }
}

// GetPromiseResolve ( promiseConstructor )   https://tc39.es/ecma262/#sec-getpromiseresolve
function GetPromiseResolve(promiseConstructor) {
  const promiseResolve = promiseConstructor.resolve;
  if (!$is_callable(promiseResolve)) $throw_message("NotCallable", "resolve");
  return promiseResolve;
}

// PerformPromiseAll ( iteratorRecord, constructor, resultCapability, promiseResolve )   https://tc39.es/ecma262/#sec-performpromiseall
// and PerformPromiseAllSettled, PerformPromiseAny, PerformPromiseRace
function PerformPromiseCombinator(record, constructor, capability, promiseResolve, kind) {
  // 1. Let values (any: errors) be a new empty List; 2. remainingElementsCount starts at 1.
  const state = { values: [], remaining: 1, capability, kind };
  for (let index = 0; ; index++) {
    // 4.a. Let next be ? IteratorStepValue(iteratorRecord), which marks the record done if it throws.
    const next = IterNext(record);
    if ($is_not_found(next)) break;
    if (kind !== COMBINATOR_RACE) $arr_push(state.values, undefined);
    // 4.d. Let nextPromise be ? Call(promiseResolve, constructor, « next »).
    const nextPromise = $call(promiseResolve, constructor, next);
    // 4.e-s. ? Invoke(nextPromise, "then", « … »).
    ReactToElement(nextPromise, state, index);
  }
  // 4.b. If next is done, the count goes down for the loop itself.
  if (kind !== COMBINATOR_RACE) ElementDone(state);
  return $slots_get(capability, 0);
}

function ReactToElement(promise, state, index) {
  const capability = state.capability;
  switch (state.kind) {
    case COMBINATOR_RACE:
      InvokeThen(promise, $slots_get(capability, 1), $slots_get(capability, 2));
      return;
    case COMBINATOR_ALL: {
      const onFulfilled = ElementFunction(state, index, 0, { called: false });
      state.remaining++;
      InvokeThen(promise, onFulfilled, $slots_get(capability, 2));
      return;
    }
    case COMBINATOR_ANY: {
      const onRejected = ElementFunction(state, index, 0, { called: false });
      state.remaining++;
      InvokeThen(promise, $slots_get(capability, 1), onRejected);
      return;
    }
    default: {
      // The two functions share alreadyCalled.
      const guard = { called: false };
      const onFulfilled = ElementFunction(state, index, PROMISE_FULFILLED, guard);
      const onRejected = ElementFunction(state, index, PROMISE_REJECTED, guard);
      state.remaining++;
      InvokeThen(promise, onFulfilled, onRejected);
    }
  }
}

// Promise.all Resolve Element Functions   https://tc39.es/ecma262/#sec-promise.all-resolve-element-functions
// and their like. settled: PROMISE_* of an object of allSettled, else 0.
function ElementFunction(state, index, settled, guard) {
  return (x) => {
    // 2. If alreadyCalled is true, return undefined.
    if (guard.called) return;
    // 3. Set it to true.
    guard.called = true;
    // 8. Set values[index] to x.
    $arr_set(state.values, index, settled === 0 ? x : settled === PROMISE_FULFILLED ? { status: "fulfilled", value: x } : { status: "rejected", reason: x });
    // 9-10. Set remainingElementsCount to remainingElementsCount - 1; if it is 0, settle.
    return ElementDone(state);
  };
}

function ElementDone(state) {
  if (--state.remaining !== 0) return;
  const capability = state.capability;
  if (state.kind !== COMBINATOR_ANY) return $call($slots_get(capability, 1), undefined, state.values);
  const error = $error_new(AggregateErrorPrototype, "All promises were rejected");
  // It has no trace in V8.
  $record_set_field(error, 0, ErrorToString(error));
  $obj_define(error, "errors", state.values, HIDDEN);
  return $call($slots_get(capability, 2), undefined, error);
}

$methods(Promise, {
  // Promise.all ( iterable )   https://tc39.es/ecma262/#sec-promise.all
  all(iterable) { return PromiseCombinator(this, iterable, COMBINATOR_ALL, "Promise.all"); },
  // Promise.allSettled ( iterable )   https://tc39.es/ecma262/#sec-promise.allsettled
  allSettled(iterable) { return PromiseCombinator(this, iterable, COMBINATOR_ALL_SETTLED, "Promise.allSettled"); },
  // Promise.any ( iterable )   https://tc39.es/ecma262/#sec-promise.any
  any(iterable) { return PromiseCombinator(this, iterable, COMBINATOR_ANY, "Promise.any"); },
  // Promise.race ( iterable )   https://tc39.es/ecma262/#sec-promise.race
  race(iterable) { return PromiseCombinator(this, iterable, COMBINATOR_RACE, "Promise.race"); },
});
