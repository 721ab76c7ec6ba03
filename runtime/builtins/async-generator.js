// Async generator functions and async generators
// https://tc39.es/ecma262/#sec-asyncgeneratorfunction-objects   https://tc39.es/ecma262/#sec-asyncgenerator-objects
//
// An async generator is a record: 0 the activation, 1 state (ASYNC_GENERATOR_*),
// 2 the queue, a fast array of requests. An AsyncGeneratorRequest is a Slots
// cell: 0 how to resume (RESUME_*), 1 value, 2 promise.

const AsyncGeneratorFunctionPrototype = $intrinsic("AsyncGeneratorFunctionPrototype");
const AsyncGeneratorPrototype = $intrinsic("AsyncGeneratorPrototype");
const AsyncIteratorPrototype = $intrinsic("AsyncIteratorPrototype");

const ASYNC_GENERATOR_START = 0;
const ASYNC_GENERATOR_YIELD = 1;
const ASYNC_GENERATOR_EXECUTING = 2;
const ASYNC_GENERATOR_DRAINING = 3;
const ASYNC_GENERATOR_COMPLETED = 4;

// AsyncGeneratorFunction ( ...parameterArgs, bodyArg )   https://tc39.es/ecma262/#sec-asyncgeneratorfunction
function AsyncGeneratorFunction(...args) {
  const F = CreateDynamicFunction("asyncGenerator", args);
  return WithPrototypeOf(new.target, AsyncGeneratorFunction, F === undefined ? async function* anonymous() {} : F);
}
$obj_define(AsyncGeneratorFunction, "length", 1, CONFIGURABLE);
LinkFunctionKind(AsyncGeneratorFunction, AsyncGeneratorFunctionPrototype, "AsyncGeneratorFunction", AsyncGeneratorPrototype);

$methods(AsyncIteratorPrototype, {
  // %AsyncIteratorPrototype% [ %Symbol.asyncIterator% ] ( )   https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asynciterator%
  [SymbolAsyncIterator]() {
    return this;
  },
});

// AsyncGeneratorStart ( generator, generatorBody )   https://tc39.es/ecma262/#sec-asyncgeneratorstart
// Compiled code calls it when the parameters of the function are bound: the generator.
function AsyncGeneratorStart(activation, closure) {
  const prototype = closure.prototype;
  const generator = $record_new($is_object(prototype) ? prototype : AsyncGeneratorPrototype, RECORD_ASYNC_GENERATOR, 3);
  $record_set_field(generator, 0, activation);
  $record_set_field(generator, 1, ASYNC_GENERATOR_START);
  $record_set_field(generator, 2, []);
  $activation_set_slot(activation, ACTIVATION_OWNER, generator);
  return generator;
}

// ---------------------------------------------------------------------------
// Running

// AsyncGeneratorResume ( generator, completion )   https://tc39.es/ecma262/#sec-asyncgeneratorresume
function AsyncGeneratorResume(generator, mode, value) {
  $record_set_field(generator, 1, ASYNC_GENERATOR_EXECUTING);
  AsyncGeneratorContinue(generator, mode, value);
}

/** Runs up to the next await, to a yield that no request follows, or to the end. */
function AsyncGeneratorContinue(generator, mode, value) {
  const activation = $record_field(generator, 0);
  const queue = $record_field(generator, 2);
  for (;;) {
    let result;
    try {
      result = $generator_resume(activation, mode, value);
    } catch (error) {
      return AsyncGeneratorEnd(generator, RESUME_THROW, error);
    }
    if ($generator_state(activation) === ACTIVATION_COMPLETED) return AsyncGeneratorEnd(generator, RESUME_NEXT, result);
    if ($generator_suspension(activation) === SUSPENDED_FOR_AWAIT) {
      try {
        return Await(activation, result);
      } catch (error) {
        mode = RESUME_THROW;
        value = error;
        continue;
      }
    }
    // AsyncGeneratorYield ( value )   https://tc39.es/ecma262/#sec-asyncgeneratoryield
    // 9. Perform AsyncGeneratorCompleteStep(generator, completion, false, previousRealm).
    AsyncGeneratorCompleteStep(generator, RESUME_NEXT, result, false);
    // 12. Else (the queue is empty), set generator.[[AsyncGeneratorState]] to suspended-yield.
    if (queue.length === 0) {
      $record_set_field(generator, 1, ASYNC_GENERATOR_YIELD);
      return;
    }
    // 11. If queue is not empty, resume with its first completion. The compiled code awaits the value of a return.
    const request = $arr_get(queue, 0);
    mode = $slots_get(request, 0);
    value = $slots_get(request, 1);
  }
}

// AsyncGeneratorStart, steps 4.g-k: the body has ended.
function AsyncGeneratorEnd(generator, mode, value) {
  $record_set_field(generator, 1, ASYNC_GENERATOR_DRAINING);
  AsyncGeneratorCompleteStep(generator, mode, value, true);
  AsyncGeneratorDrainQueue(generator);
}

// AsyncGeneratorCompleteStep ( generator, completion, done [ , realm ] )   https://tc39.es/ecma262/#sec-asyncgeneratorcompletestep
function AsyncGeneratorCompleteStep(generator, mode, value, done) {
  // 2-3. Remove the first element from generator.[[AsyncGeneratorQueue]].
  const next = $arr_shift($record_field(generator, 2));
  const promise = $slots_get(next, 2);
  // 5. If completion is a throw completion, reject.
  if (mode === RESUME_THROW) RejectPromise(promise, value);
  // 6-7. Else resolve with an iterator result.
  else ResolvePromise(promise, { value, done });
}

// AsyncGeneratorAwaitReturn ( generator )   https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn
function AsyncGeneratorAwaitReturn(generator) {
  const completion = $slots_get($arr_get($record_field(generator, 2), 0), 1);
  let promise;
  try {
    // 6. Let promiseCompletion be Completion(PromiseResolve(%Promise%, completion.[[Value]])).
    promise = PromiseResolve(Promise, completion);
  } catch (error) {
    // 7. If promiseCompletion is an abrupt completion, complete the step with it.
    AsyncGeneratorCompleteStep(generator, RESUME_THROW, error, true);
    return AsyncGeneratorDrainQueue(generator);
  }
  // 9-13. Complete the step with what the promise comes to.
  PerformPromiseThen(promise, (value) => {
    AsyncGeneratorCompleteStep(generator, RESUME_NEXT, value, true);
    AsyncGeneratorDrainQueue(generator);
  }, (reason) => {
    AsyncGeneratorCompleteStep(generator, RESUME_THROW, reason, true);
    AsyncGeneratorDrainQueue(generator);
  });
}

// AsyncGeneratorDrainQueue ( generator )   https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue
function AsyncGeneratorDrainQueue(generator) {
  const queue = $record_field(generator, 2);
  while (queue.length > 0) {
    const next = $arr_get(queue, 0);
    const mode = $slots_get(next, 0);
    // 5.c. If completion is a return completion, its value is awaited; the queue goes on afterwards.
    if (mode === RESUME_RETURN) return AsyncGeneratorAwaitReturn(generator);
    // 5.d. Else, a normal completion becomes undefined.
    AsyncGeneratorCompleteStep(generator, mode, mode === RESUME_NEXT ? undefined : $slots_get(next, 1), true);
  }
  $record_set_field(generator, 1, ASYNC_GENERATOR_COMPLETED);
}

// ---------------------------------------------------------------------------
// %AsyncGeneratorPrototype%

/** The common part of next, return and throw; what is wrong rejects the promise. */
function AsyncGeneratorRequest(generator, mode, value, method) {
  const promise = NewPromise();
  if ($record_class(generator) !== RECORD_ASYNC_GENERATOR) {
    try {
      $throw_message("IncompatibleReceiver", "[AsyncGenerator].prototype." + method, generator);
    } catch (error) {
      RejectPromise(promise, error);
    }
    return promise;
  }
  let state = $record_field(generator, 1);
  if (mode !== RESUME_RETURN) {
    // throw, 6. If state is suspended-start, set it to completed.
    if (mode === RESUME_THROW && state === ASYNC_GENERATOR_START) {
      state = ASYNC_GENERATOR_COMPLETED;
      $record_set_field(generator, 1, state);
    }
    // If state is completed, there is nothing to wait for.
    if (state === ASYNC_GENERATOR_COMPLETED) {
      if (mode === RESUME_THROW) RejectPromise(promise, value);
      else ResolvePromise(promise, { value: undefined, done: true });
      return promise;
    }
  }
  AsyncGeneratorEnqueue(generator, mode, value, promise);
  if (state === ASYNC_GENERATOR_YIELD || (state === ASYNC_GENERATOR_START && mode === RESUME_NEXT)) {
    AsyncGeneratorResume(generator, mode, value);
  } else if (state === ASYNC_GENERATOR_START || state === ASYNC_GENERATOR_COMPLETED) {
    // return, 8. If state is either suspended-start or completed, await the value.
    $record_set_field(generator, 1, ASYNC_GENERATOR_DRAINING);
    AsyncGeneratorAwaitReturn(generator);
  }
  return promise;
}

// AsyncGeneratorEnqueue ( generator, completion, promiseCapability )   https://tc39.es/ecma262/#sec-asyncgeneratorenqueue
function AsyncGeneratorEnqueue(generator, mode, value, promise) {
  const request = $slots_new(3);
  $slots_set(request, 0, mode);
  $slots_set(request, 1, value);
  $slots_set(request, 2, promise);
  $arr_push($record_field(generator, 2), request);
}

$methods(AsyncGeneratorPrototype, {
  // %AsyncGeneratorPrototype%.next ( value )   https://tc39.es/ecma262/#sec-asyncgenerator-prototype-next
  next(value) { return AsyncGeneratorRequest(this, RESUME_NEXT, value, "next"); },
  // %AsyncGeneratorPrototype%.return ( value )   https://tc39.es/ecma262/#sec-asyncgenerator-prototype-return
  return(value) { return AsyncGeneratorRequest(this, RESUME_RETURN, value, "return"); },
  // %AsyncGeneratorPrototype%.throw ( exception )   https://tc39.es/ecma262/#sec-asyncgenerator-prototype-throw
  throw(exception) { return AsyncGeneratorRequest(this, RESUME_THROW, exception, "throw"); },
});
$tag(AsyncGeneratorPrototype, "AsyncGenerator");
