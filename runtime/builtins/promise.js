// Promise objects   https://tc39.es/ecma262/#sec-promise-objects
//
// A Promise is a record:
//   0  state: PROMISE_*
//   1  result; while pending, what is to happen when it settles: undefined, one reaction, or a fast array of them
//   2  whether it is handled
//
// A PromiseCapability Record is a Slots cell: 0 promise, 1 resolve, 2 reject. If
// the promise is one of %Promise% and its functions were never given away, they
// are undefined, and ResolvePromise and RejectPromise are used instead.
//
// A PromiseReaction, of both types at once, is
// - a Slots cell: a capability (promise undefined: there is none), then
//   3 the handler for fulfilment, 4 for rejection (undefined: empty); or
// - the frame (an Env cell) of an activation that awaits the promise.

const PromisePrototype = $intrinsic("PromisePrototype");

const PROMISE_PENDING = 0;
const PROMISE_FULFILLED = 1;
const PROMISE_REJECTED = 2;

/** A pending promise of %Promise%. */
function NewPromise() {
  return InitializePromise($record_new(PromisePrototype, RECORD_PROMISE, 3));
}
function InitializePromise(promise) {
  $record_set_field(promise, 0, PROMISE_PENDING);
  $record_set_field(promise, 2, false);
  return promise;
}

// IsPromise ( x )   https://tc39.es/ecma262/#sec-ispromise
function IsPromise(x) {
  return $record_class(x) === RECORD_PROMISE;
}
function PromiseState(promise) {
  return $record_field(promise, 0);
}
function PromiseIsHandled(promise) {
  return $record_field(promise, 2);
}
function PromiseResult(promise) {
  return $record_field(promise, 1);
}

// ---------------------------------------------------------------------------
// Settling

// Promise Resolve Functions, steps 7-15   https://tc39.es/ecma262/#sec-promise-resolve-functions
function ResolvePromise(promise, resolution) {
  // 8. If resolution is not an Object, return FulfillPromise(promise, resolution).
  if (!$is_object(resolution)) return FulfillPromise(promise, resolution);
  // 7. If SameValue(resolution, promise) is true, reject with a newly created TypeError.
  if ($same_cell(resolution, promise)) return RejectPromise(promise, TypeError_("Chaining cycle detected for promise #<Promise>"));
  let then;
  try {
    // 9. Let then be Completion(Get(resolution, "then")).
    then = resolution.then;
  } catch (error) {
    // 10. If then is an abrupt completion, return RejectPromise(promise, then.[[Value]]).
    return RejectPromise(promise, error);
  }
  // 12. If IsCallable(thenAction) is false, return FulfillPromise(promise, resolution).
  if (!$is_callable(then)) return FulfillPromise(promise, resolution);
  // 13-15. HostEnqueuePromiseJob(NewPromiseResolveThenableJob(promise, resolution, thenJobCallback)).
  if (asyncContexts !== undefined) NoteContext(promise);
  EnqueueJob(JOB_THENABLE, promise, resolution, then);
}

// FulfillPromise ( promise, value )   https://tc39.es/ecma262/#sec-fulfillpromise
function FulfillPromise(promise, value) {
  const reactions = $record_field(promise, 1);
  $record_set_field(promise, 1, value);
  $record_set_field(promise, 0, PROMISE_FULFILLED);
  if (reactions !== undefined) TriggerPromiseReactions(reactions, JOB_FULFILLED, value);
}

// RejectPromise ( promise, reason )   https://tc39.es/ecma262/#sec-rejectpromise
function RejectPromise(promise, reason) {
  const reactions = $record_field(promise, 1);
  $record_set_field(promise, 1, reason);
  $record_set_field(promise, 0, PROMISE_REJECTED);
  // 7. If promise.[[PromiseIsHandled]] is false, perform HostPromiseRejectionTracker(promise, "reject").
  if (!$record_field(promise, 2)) TrackRejection(promise);
  if (reactions !== undefined) TriggerPromiseReactions(reactions, JOB_REJECTED, reason);
}

// TriggerPromiseReactions ( reactions, argument )   https://tc39.es/ecma262/#sec-triggerpromisereactions
function TriggerPromiseReactions(reactions, kind, argument) {
  if ($obj_kind(reactions) !== KIND_ARRAY) return EnqueueJob(kind, reactions, argument, undefined);
  for (let i = 0; i < reactions.length; i++) EnqueueJob(kind, $arr_get(reactions, i), argument, undefined);
}

// CreateResolvingFunctions ( promise )   https://tc39.es/ecma262/#sec-createresolvingfunctions
// Puts them into slots 1 and 2 of a capability.
function CreateResolvingFunctions(promise, capability) {
  let alreadyResolved = false;
  // Functions without a name, hence not bound to variables.
  $slots_set(capability, 1, (resolution) => {
    if (alreadyResolved) return;
    alreadyResolved = true;
    ResolvePromise(promise, resolution);
  });
  $slots_set(capability, 2, (reason) => {
    if (alreadyResolved) return;
    alreadyResolved = true;
    RejectPromise(promise, reason);
  });
}

// ---------------------------------------------------------------------------
// Capabilities

// NewPromiseCapability ( C )   https://tc39.es/ecma262/#sec-newpromisecapability
// with functions.
function NewPromiseCapability(C) {
  const capability = $slots_new(3);
  if (C === Promise) {
    const promise = NewPromise();
    $slots_set(capability, 0, promise);
    CreateResolvingFunctions(promise, capability);
  } else {
    ConstructCapability(C, capability);
  }
  return capability;
}

/** NewPromiseCapability for a constructor that may be anything. */
function ConstructCapability(C, capability) {
  // 1. If IsConstructor(C) is false, throw a TypeError exception.
  if (!$is_constructor(C)) $throw_message("NotConstructor", C);
  // 3-5. Let executor be a function that stores what it is given.
  const list = $slots_new(1);
  $slots_set(list, 0, (resolve, reject) => {
    if ($slots_get(capability, 1) !== undefined || $slots_get(capability, 2) !== undefined) {
      throw TypeError_("Promise executor has already been invoked with non-undefined arguments");
    }
    $slots_set(capability, 1, resolve);
    $slots_set(capability, 2, reject);
  });
  // 6. Let promise be ? Construct(C, « executor »).
  const promise = $construct(C, C, list, 1);
  // 7-8. Both functions must be callable.
  if (!$is_callable($slots_get(capability, 1)) || !$is_callable($slots_get(capability, 2))) {
    throw TypeError_("Promise resolve or reject function is not callable");
  }
  $slots_set(capability, 0, promise);
}

/** Call(capability.[[Resolve]], undefined, « value »), returning the promise. */
function ResolveCapability(capability, value) {
  const resolve = $slots_get(capability, 1);
  if (resolve === undefined) ResolvePromise($slots_get(capability, 0), value);
  else $call(resolve, undefined, value);
  return $slots_get(capability, 0);
}
/** Call(capability.[[Reject]], undefined, « reason »), returning the promise: IfAbruptRejectPromise. */
function RejectCapability(capability, reason) {
  const reject = $slots_get(capability, 2);
  if (reject === undefined) RejectPromise($slots_get(capability, 0), reason);
  else $call(reject, undefined, reason);
  return $slots_get(capability, 0);
}

// PromiseResolve ( C, x )   https://tc39.es/ecma262/#sec-promise-resolve
function PromiseResolve(C, x) {
  // 1. If IsPromise(x) is true and ? Get(x, "constructor") is C, return x.
  if ($record_class(x) === RECORD_PROMISE && x.constructor === C) return x;
  if (C === Promise) {
    const promise = NewPromise();
    ResolvePromise(promise, x);
    return promise;
  }
  // 2-4. Resolve a new capability of C with x.
  return ResolveCapability(NewPromiseCapability(C), x);
}

/** Invoke(promise, "then", « onFulfilled, onRejected »); onRejected may be left out. */
function InvokeThen(promise, onFulfilled, onRejected) {
  const then = promise.then;
  if (!$is_callable(then)) $throw_message("NotCallable", then);
  return $argc() === 2 ? $call(then, promise, onFulfilled) : $call(then, promise, onFulfilled, onRejected);
}

// ---------------------------------------------------------------------------
// Reactions

// PerformPromiseThen ( promise, onFulfilled, onRejected [ , resultCapability ] )   https://tc39.es/ecma262/#sec-performpromisethen
// without a capability; the handlers are callable.
function PerformPromiseThen(promise, onFulfilled, onRejected) {
  const reaction = $slots_new(5);
  $slots_set(reaction, 3, onFulfilled);
  $slots_set(reaction, 4, onRejected);
  AddReaction(promise, reaction);
}

// PerformPromiseThen, steps 9-12
function AddReaction(promise, reaction) {
  if (asyncContexts !== undefined) NoteContext(reaction);
  const state = $record_field(promise, 0);
  if (state === PROMISE_PENDING) {
    // 9. Append the reactions to the lists of promise.
    const list = $record_field(promise, 1);
    if (list === undefined) $record_set_field(promise, 1, reaction);
    else if ($obj_kind(list) === KIND_ARRAY) $arr_push(list, reaction);
    else $record_set_field(promise, 1, [list, reaction]);
  } else {
    // 10-11. Else there is a job for the result.
    EnqueueJob(state - 1, reaction, $record_field(promise, 1), undefined);
  }
  // 12. Set promise.[[PromiseIsHandled]] to true.
  $record_set_field(promise, 2, true);
}

// NewPromiseReactionJob ( reaction, argument )   https://tc39.es/ecma262/#sec-newpromisereactionjob
// The job itself.
function PromiseReactionJob(reaction, rejected, argument) {
  if ($obj_kind(reaction) === KIND_ENV) return ContinueActivation(reaction, rejected ? RESUME_THROW : RESUME_NEXT, argument);
  const handler = $slots_get(reaction, rejected ? 4 : 3);
  let result = argument;
  let failed = rejected;
  // d. If handler is empty, the result is the argument; e. else what the handler returns or throws.
  if (handler !== undefined) {
    try {
      result = $call(handler, undefined, argument);
      failed = false;
    } catch (error) {
      result = error;
      failed = true;
    }
  }
  // f. If promiseCapability is undefined, the handlers are of the runtime and don't throw.
  if ($slots_get(reaction, 0) === undefined && $slots_get(reaction, 1) === undefined) return;
  // g-h. Settle the capability's promise.
  if (failed) RejectCapability(reaction, result);
  else ResolveCapability(reaction, result);
}

// NewPromiseResolveThenableJob ( promiseToResolve, thenable, then )   https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob
// The job itself.
function PromiseResolveThenableJob(promiseToResolve, thenable, then) {
  // Nobody sees the functions that the built-in then gets, nor the promise that it makes.
  if (then === promiseThen && $record_class(thenable) === RECORD_PROMISE && HasDefaultSpecies(thenable)) {
    const reaction = $slots_new(5);
    $slots_set(reaction, 0, promiseToResolve);
    AddReaction(thenable, reaction);
    return;
  }
  // a. Let resolvingFunctions be CreateResolvingFunctions(promiseToResolve).
  const capability = $slots_new(3);
  $slots_set(capability, 0, promiseToResolve);
  CreateResolvingFunctions(promiseToResolve, capability);
  try {
    // b. Let thenCallResult be Completion(HostCallJobCallback(then, thenable, « resolve, reject »)).
    $call(then, thenable, $slots_get(capability, 1), $slots_get(capability, 2));
  } catch (error) {
    // c. If thenCallResult is an abrupt completion, call reject.
    RejectCapability(capability, error);
  }
}

/** Is SpeciesConstructor(promise, %Promise%) %Promise%, and finding that out without effects? */
function HasDefaultSpecies(promise) {
  const attributes = $obj_lookup(promise, "constructor");
  if (attributes < 0 || (attributes & ACCESSOR) !== 0 || $lookup_value() !== Promise) return false;
  $obj_get_own(Promise, SymbolSpecies);
  return $lookup_value() === promiseSpecies;
}

// ---------------------------------------------------------------------------
// The constructor

// Promise ( executor )   https://tc39.es/ecma262/#sec-promise-executor
function Promise(executor) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Promise constructor cannot be invoked without 'new'");
  // 2. If IsCallable(executor) is false, throw a TypeError exception.
  if (!$is_callable(executor)) $throw_message("PromiseResolver", executor);
  // 3-7. Let promise be ? OrdinaryCreateFromConstructor(NewTarget, "%Promise.prototype%", …).
  const promise = InitializePromise(OrdinaryCreateFromConstructor(new.target, PromisePrototype, RECORD_PROMISE, 3));
  // 8. Let resolvingFunctions be CreateResolvingFunctions(promise).
  const capability = $slots_new(3);
  CreateResolvingFunctions(promise, capability);
  try {
    // 9. Let completion be Completion(Call(executor, undefined, « resolve, reject »)).
    $call(executor, undefined, $slots_get(capability, 1), $slots_get(capability, 2));
  } catch (error) {
    // 10. If completion is an abrupt completion, call reject.
    $call($slots_get(capability, 2), undefined, error);
  }
  return promise;
}
$constructor("Promise", Promise, PromisePrototype);

$methods(Promise, {
  // Promise.reject ( r )   https://tc39.es/ecma262/#sec-promise.reject
  reject(r) {
    if (this === Promise) {
      const promise = NewPromise();
      RejectPromise(promise, r);
      return promise;
    }
    return RejectCapability(NewPromiseCapability(RequirePromiseConstructor(this, "PromiseReject")), r);
  },

  // Promise.resolve ( x )   https://tc39.es/ecma262/#sec-promise.resolve
  resolve(x) {
    // 2. If C is not an Object, throw a TypeError exception.
    if (!$is_object(this)) throw TypeError_("PromiseResolve called on non-object");
    // 3. Return ? PromiseResolve(C, x).
    return PromiseResolve(this, x);
  },

  // Promise.try ( callback, ...args )   https://tc39.es/ecma262/#sec-promise.try
  try(callback) {
    // 1-2. Let C be the this value, an Object.
    RequirePromiseConstructor(this, "Promise.try");
    // 3. Let promiseCapability be ? NewPromiseCapability(C).
    const capability = NewPromiseCapability(this);
    const count = $argc() > 1 ? $argc() - 1 : 0;
    const args = $slots_new(count);
    for (let i = 0; i < count; i++) $slots_set(args, i, $arg(i + 1));
    let status;
    try {
      // 4. Let status be Completion(Call(callback, undefined, args)).
      status = Call(callback, undefined, args);
    } catch (error) {
      // 5. If status is an abrupt completion, reject with it.
      return RejectCapability(capability, error);
    }
    // 6-7. Else resolve with it, and return the promise.
    return ResolveCapability(capability, status);
  },

  // Promise.withResolvers ( )   https://tc39.es/ecma262/#sec-promise.withResolvers
  withResolvers() {
    const capability = NewPromiseCapability(RequirePromiseConstructor(this, "Promise.withResolvers"));
    return { promise: $slots_get(capability, 0), resolve: $slots_get(capability, 1), reject: $slots_get(capability, 2) };
  },

  // get Promise [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-promise-%symbol.species%
  get [SymbolSpecies]() { return this; },
});
$obj_get_own(Promise, SymbolSpecies);
const promiseSpecies = $lookup_value();

/** The this value of a function of the constructor; NewPromiseCapability says the rest. */
function RequirePromiseConstructor(C, method) {
  if (!$is_object(C)) throw TypeError_(`${method} called on non-object`);
  return C;
}

// ---------------------------------------------------------------------------
// Promise.prototype   https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object

$methods(PromisePrototype, {
  // Promise.prototype.then ( onFulfilled, onRejected )   https://tc39.es/ecma262/#sec-promise.prototype.then
  then(onFulfilled, onRejected) {
    // 2. If IsPromise(promise) is false, throw a TypeError exception.
    if ($record_class(this) !== RECORD_PROMISE) $throw_message("IncompatibleReceiver", "Promise.prototype.then", this);
    // 3. Let C be ? SpeciesConstructor(promise, %Promise%).
    const C = SpeciesConstructor(this, Promise);
    // 4. Let resultCapability be ? NewPromiseCapability(C): it begins the reaction.
    const reaction = $slots_new(5);
    if (C === Promise) $slots_set(reaction, 0, NewPromise());
    else ConstructCapability(C, reaction);
    // 5. Return PerformPromiseThen(promise, onFulfilled, onRejected, resultCapability).
    if ($is_callable(onFulfilled)) $slots_set(reaction, 3, onFulfilled);
    if ($is_callable(onRejected)) $slots_set(reaction, 4, onRejected);
    AddReaction(this, reaction);
    return $slots_get(reaction, 0);
  },

  // Promise.prototype.catch ( onRejected )   https://tc39.es/ecma262/#sec-promise.prototype.catch
  catch(onRejected) {
    // 2. Return ? Invoke(promise, "then", « undefined, onRejected »).
    return InvokeThen(this, undefined, onRejected);
  },

  // Promise.prototype.finally ( onFinally )   https://tc39.es/ecma262/#sec-promise.prototype.finally
  finally(onFinally) {
    // 2. If promise is not an Object, throw a TypeError exception.
    if (!$is_object(this)) throw TypeError_("Promise.prototype.finally called on non-object");
    // 3. Let C be ? SpeciesConstructor(promise, %Promise%).
    const C = SpeciesConstructor(this, Promise);
    // 5. If IsCallable(onFinally) is false, pass it on.
    if (!$is_callable(onFinally)) return InvokeThen(this, onFinally, onFinally);
    // 6-7. Invoke(promise, "then", « thenFinally, catchFinally »).
    return InvokeThen(this, (value) => {
      const p = PromiseResolve(C, $call(onFinally, undefined));
      return InvokeThen(p, () => value);
    }, (reason) => {
      const p = PromiseResolve(C, $call(onFinally, undefined));
      return InvokeThen(p, () => {
        throw reason;
      });
    });
  },
});
$tag(PromisePrototype, "Promise");
const promiseThen = PromisePrototype.then;
