// Async functions   https://tc39.es/ecma262/#sec-async-function-objects
//
// The activation of an async function keeps the promise that the call returned;
// while it waits, it is itself the reaction of the promise it waits for.

const AsyncFunctionPrototype = $intrinsic("AsyncFunctionPrototype");

// AsyncFunction ( ...parameterArgs, bodyArg )   https://tc39.es/ecma262/#sec-async-function-constructor-arguments
function AsyncFunction(...args) {
  const F = CreateDynamicFunction("async", args);
  return WithPrototypeOf(new.target, AsyncFunction, F === undefined ? async function anonymous() {} : F);
}
$obj_define(AsyncFunction, "length", 1, CONFIGURABLE);
LinkFunctionKind(AsyncFunction, AsyncFunctionPrototype, "AsyncFunction", undefined);

// AsyncFunctionStart ( promiseCapability, asyncFunctionBody )   https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start
// Compiled code calls it when the parameters of the function are bound: the promise.
function AsyncFunctionStart(activation) {
  const promise = NewPromise();
  $activation_set_slot(activation, ACTIVATION_OWNER, promise);
  AsyncFunctionResume(activation, promise, RESUME_NEXT, undefined);
  return promise;
}

/** What the parameters of an async function throw. */
function RejectedPromise(reason) {
  const promise = NewPromise();
  RejectPromise(promise, reason);
  return promise;
}

/** Runs an async function up to its next await, or to its end. */
function AsyncFunctionResume(activation, promise, mode, value) {
  for (;;) {
    let result;
    try {
      result = $generator_resume(activation, mode, value);
    } catch (error) {
      return RejectPromise(promise, error);
    }
    if ($generator_state(activation) === ACTIVATION_COMPLETED) return ResolvePromise(promise, result);
    try {
      return Await(activation, result);
    } catch (error) {
      // PromiseResolve threw: so does the await.
      mode = RESUME_THROW;
      value = error;
    }
  }
}

// Await ( value )   https://tc39.es/ecma262/#await
// steps 2-9: arranges that the activation goes on when value is settled.
function Await(activation, value) {
  // 2. Let promise be ? PromiseResolve(%Promise%, value): nobody sees the promise of a value that is none.
  if (!$is_object(value)) {
    if (asyncContexts !== undefined) NoteContext(activation);
    return EnqueueJob(JOB_FULFILLED, activation, value, undefined);
  }
  let promise = value;
  if ($record_class(value) !== RECORD_PROMISE || value.constructor !== Promise) {
    promise = NewPromise();
    ResolvePromise(promise, value);
  }
  // 7. Perform PerformPromiseThen(promise, onFulfilled, onRejected).
  AddReaction(promise, activation);
}

/** The reaction of an activation that waits. */
function ContinueActivation(activation, mode, value) {
  const owner = $activation_slot(activation, ACTIVATION_OWNER);
  if ($record_class(owner) === RECORD_PROMISE) AsyncFunctionResume(activation, owner, mode, value);
  else AsyncGeneratorContinue(owner, mode, value);
}
