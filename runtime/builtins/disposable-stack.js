// DisposableStack, AsyncDisposableStack   https://tc39.es/ecma262/#sec-disposablestack-objects
// https://tc39.es/ecma262/#sec-asyncdisposablestack-objects
//
// A record: 0 the DisposeCapability (using.js); undefined once the stack is disposed.

const DisposableStackPrototype = $obj_create(ObjectPrototype, 4);
const AsyncDisposableStackPrototype = $obj_create(ObjectPrototype, 4);

// DisposableStack ( )   https://tc39.es/ecma262/#sec-disposablestack
function DisposableStack() {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor DisposableStack requires 'new'");
  // 2. Let disposableStack be ? OrdinaryCreateFromConstructor(NewTarget, …).
  const disposableStack = OrdinaryCreateFromConstructor(new.target, DisposableStackPrototype,
    RECORD_DISPOSABLE_STACK, 1);
  // 3-5. It is pending, with a new capability.
  $record_set_field(disposableStack, 0, NewDisposeCapability());
  return disposableStack;
}
$constructor("DisposableStack", DisposableStack, DisposableStackPrototype);

// AsyncDisposableStack ( )   https://tc39.es/ecma262/#sec-asyncdisposablestack
function AsyncDisposableStack() {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor AsyncDisposableStack requires 'new'");
  // 2. Let asyncDisposableStack be ? OrdinaryCreateFromConstructor(NewTarget, …).
  const asyncDisposableStack = OrdinaryCreateFromConstructor(new.target, AsyncDisposableStackPrototype,
    RECORD_ASYNC_DISPOSABLE_STACK, 1);
  // 3-5. It is pending, with a new capability.
  $record_set_field(asyncDisposableStack, 0, NewDisposeCapability());
  return asyncDisposableStack;
}
$constructor("AsyncDisposableStack", AsyncDisposableStack, AsyncDisposableStackPrototype);

/** RequireInternalSlot(stack, [[DisposableState]] or [[AsyncDisposableState]]). */
function RequireStack(stack, recordClass, method) {
  if ($record_class(stack) === recordClass) return;
  $throw_message("IncompatibleReceiver", StackName(recordClass) + ".prototype." + method, stack);
}
function StackName(recordClass) {
  return recordClass === RECORD_DISPOSABLE_STACK ? "DisposableStack" : "AsyncDisposableStack";
}

/** Steps 1-3 of most methods: the capability of a stack that is not disposed. */
function PendingCapability(stack, recordClass, method) {
  // 2. Perform ? RequireInternalSlot(stack, …).
  RequireStack(stack, recordClass, method);
  // 3. If the state is disposed, throw a ReferenceError exception.
  const capability = $record_field(stack, 0);
  if (capability === undefined) ThrowDisposed(StackName(recordClass), method);
  return capability;
}

function ThrowDisposed(name, method) {
  throw ReferenceError_(`Cannot call ${name}.prototype.${method} on an already-disposed ${name}`);
}

/** adopt: onDispose is called with the value, as a function. */
function AdoptResource(capability, value, onDispose, hint) {
  // 4. If IsCallable(onDispose) is false, throw a TypeError exception.
  if (!$is_callable(onDispose)) $throw_message("NotCallable", onDispose);
  // 5-7. Perform ? AddDisposableResource(capability, undefined, hint, F), where F calls onDispose.
  AppendResource(capability, undefined, () => $call(onDispose, undefined, value), hint);
  // 8. Return value.
  return value;
}

function DeferResource(capability, onDispose, hint) {
  // 4. If IsCallable(onDispose) is false, throw a TypeError exception.
  if (!$is_callable(onDispose)) $throw_message("NotCallable", onDispose);
  // 5. Perform ? AddDisposableResource(capability, undefined, hint, onDispose).
  AppendResource(capability, undefined, onDispose, hint);
}

function UseResource(capability, value, isAsync) {
  // 4. Perform ? AddDisposableResource(capability, value, hint).
  AddDisposableResource(capability, value, isAsync);
  // 5. Return value.
  return value;
}

/** move: a new stack has the resources, and the old one is disposed. */
function MoveResources(stack, capability, prototype, recordClass) {
  const newStack = $record_new(prototype, recordClass, 1);
  $record_set_field(newStack, 0, capability);
  $record_set_field(stack, 0, undefined);
  return newStack;
}

$methods(DisposableStackPrototype, {
  // DisposableStack.prototype.adopt ( value, onDispose )   https://tc39.es/ecma262/#sec-disposablestack.prototype.adopt
  adopt(value, onDispose) {
    const capability = PendingCapability(this, RECORD_DISPOSABLE_STACK, "adopt");
    return AdoptResource(capability, value, onDispose, DISPOSE_SYNC);
  },

  // DisposableStack.prototype.defer ( onDispose )   https://tc39.es/ecma262/#sec-disposablestack.prototype.defer
  defer(onDispose) {
    DeferResource(PendingCapability(this, RECORD_DISPOSABLE_STACK, "defer"), onDispose, DISPOSE_SYNC);
  },

  // DisposableStack.prototype.dispose ( )   https://tc39.es/ecma262/#sec-disposablestack.prototype.dispose
  dispose() {
    RequireStack(this, RECORD_DISPOSABLE_STACK, "dispose");
    // 3. If the state is disposed, return undefined.
    const capability = $record_field(this, 0);
    if (capability === undefined) return undefined;
    // 4. Set the state to disposed.
    $record_set_field(this, 0, undefined);
    // 5. Return ? DisposeResources(capability, NormalCompletion(undefined)).
    DisposeResources(capability, false, undefined);
  },

  // get DisposableStack.prototype.disposed   https://tc39.es/ecma262/#sec-get-disposablestack.prototype.disposed
  get disposed() {
    RequireStack(this, RECORD_DISPOSABLE_STACK, "disposed");
    return $record_field(this, 0) === undefined;
  },

  // DisposableStack.prototype.move ( )   https://tc39.es/ecma262/#sec-disposablestack.prototype.move
  move() {
    const capability = PendingCapability(this, RECORD_DISPOSABLE_STACK, "move");
    return MoveResources(this, capability, DisposableStackPrototype, RECORD_DISPOSABLE_STACK);
  },

  // DisposableStack.prototype.use ( value )   https://tc39.es/ecma262/#sec-disposablestack.prototype.use
  use(value) {
    return UseResource(PendingCapability(this, RECORD_DISPOSABLE_STACK, "use"), value, false);
  },
});
$tag(DisposableStackPrototype, "DisposableStack");

// DisposableStack.prototype [ %Symbol.dispose% ] is DisposableStack.prototype.dispose.
$obj_get_own(DisposableStackPrototype, "dispose");
$obj_define(DisposableStackPrototype, SymbolDispose, $lookup_value(), HIDDEN);

// AsyncDisposableStack.prototype.disposeAsync, steps 3-9: what it throws rejects the promise.
async function DisposeAsyncStack(stack) {
  RequireStack(stack, RECORD_ASYNC_DISPOSABLE_STACK, "disposeAsync");
  // 4. If the state is disposed, resolve with undefined.
  const capability = $record_field(stack, 0);
  if (capability === undefined) return;
  // 5-8. Set the state to disposed, and dispose of the resources.
  $record_set_field(stack, 0, undefined);
  DisposeBegin(capability, false, undefined);
  for (let next = DisposeNext(capability); !$is_not_found(next); next = DisposeNext(capability)) {
    try {
      await next;
    } catch (error) {
      DisposeError(capability, error);
    }
  }
  DisposeEnd(capability);
}

$methods(AsyncDisposableStackPrototype, {
  // AsyncDisposableStack.prototype.adopt ( value, onDisposeAsync )
  // https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.adopt
  adopt(value, onDisposeAsync) {
    const capability = PendingCapability(this, RECORD_ASYNC_DISPOSABLE_STACK, "adopt");
    return AdoptResource(capability, value, onDisposeAsync, DISPOSE_ASYNC);
  },

  // AsyncDisposableStack.prototype.defer ( onDisposeAsync )
  // https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.defer
  defer(onDisposeAsync) {
    DeferResource(PendingCapability(this, RECORD_ASYNC_DISPOSABLE_STACK, "defer"), onDisposeAsync, DISPOSE_ASYNC);
  },

  // AsyncDisposableStack.prototype.disposeAsync ( )
  // https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.disposeAsync
  disposeAsync() {
    return DisposeAsyncStack(this);
  },

  // get AsyncDisposableStack.prototype.disposed
  // https://tc39.es/ecma262/#sec-get-asyncdisposablestack.prototype.disposed
  get disposed() {
    RequireStack(this, RECORD_ASYNC_DISPOSABLE_STACK, "disposed");
    return $record_field(this, 0) === undefined;
  },

  // AsyncDisposableStack.prototype.move ( )   https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.move
  move() {
    const capability = PendingCapability(this, RECORD_ASYNC_DISPOSABLE_STACK, "move");
    return MoveResources(this, capability, AsyncDisposableStackPrototype, RECORD_ASYNC_DISPOSABLE_STACK);
  },

  // AsyncDisposableStack.prototype.use ( value )   https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.use
  use(value) {
    return UseResource(PendingCapability(this, RECORD_ASYNC_DISPOSABLE_STACK, "use"), value, true);
  },
});
$tag(AsyncDisposableStackPrototype, "AsyncDisposableStack");

// AsyncDisposableStack.prototype [ %Symbol.asyncDispose% ] is AsyncDisposableStack.prototype.disposeAsync.
$obj_get_own(AsyncDisposableStackPrototype, "disposeAsync");
$obj_define(AsyncDisposableStackPrototype, SymbolAsyncDispose, $lookup_value(), HIDDEN);

// %AsyncIteratorPrototype% [ %Symbol.asyncDispose% ], steps 3-6: what it throws rejects the promise.
async function DisposeAsyncIterator(O) {
  // 3. Let return be ? GetMethod(O, "return").
  const method = GetMethod(O, "return");
  // 6. If it is not undefined, await what Call(return, O) gives.
  if (method !== undefined) await $call(method, O);
}

$methods(AsyncIteratorPrototype, {
  // %AsyncIteratorPrototype% [ %Symbol.asyncDispose% ] ( )
  // https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asyncdispose%
  [SymbolAsyncDispose]() {
    return DisposeAsyncIterator(this);
  },
});
