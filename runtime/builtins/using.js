// Operations on disposable resources   https://tc39.es/ecma262/#sec-operations-on-disposable-objects
//
// Compiled code calls these for `using` and `await using` declarations. A capability
// is { resources, … }: resources is a list of (value, method, hint), three entries each.

const DISPOSE_SYNC = 0;
const DISPOSE_ASYNC = 1;
/** An async declaration whose resource has a sync method: its result is not awaited. */
const DISPOSE_ASYNC_BY_SYNC = 2;

// NewDisposeCapability ( )
function NewDisposeCapability() {
  return { resources: [], threw: false, error: undefined, needsAwait: false, hasAwaited: false };
}

// AddDisposableResource ( disposeCapability, V, hint )
function AddDisposableResource(capability, V, isAsync) {
  // 1.a. If V is either null or undefined and hint is sync-dispose, return unused.
  if (V === undefined || V === null) {
    if (isAsync) AppendResource(capability, undefined, undefined, DISPOSE_ASYNC);
    return;
  }
  // CreateDisposableResource: 1.b.i. If V is not an Object, throw a TypeError exception.
  if (!$is_object(V)) $throw_message("NotAnObject", V);
  // GetDisposeMethod ( V, hint )
  if (isAsync) {
    const method = GetMethod(V, SymbolAsyncDispose);
    if (method !== undefined) return AppendResource(capability, V, method, DISPOSE_ASYNC);
  }
  const method = GetMethod(V, SymbolDispose);
  if (method === undefined) throw TypeError_(isAsync ? "Symbol(Symbol.asyncDispose) is not a function" : "Symbol(Symbol.dispose) is not a function");
  AppendResource(capability, V, method, isAsync ? DISPOSE_ASYNC_BY_SYNC : DISPOSE_SYNC);
}
function AppendResource(capability, value, method, hint) {
  $arr_push(capability.resources, value);
  $arr_push(capability.resources, method);
  $arr_push(capability.resources, hint);
}

/** An error while resources are disposed of: it suppresses the one there is. */
function DisposeError(capability, error) {
  if (capability.threw) {
    const suppressed = $error_new(SuppressedErrorPrototype, undefined);
    $obj_define(suppressed, "error", error, HIDDEN);
    $obj_define(suppressed, "suppressed", capability.error, HIDDEN);
    capability.error = suppressed;
  } else {
    capability.threw = true;
    capability.error = error;
  }
}

// DisposeResources ( disposeCapability, completion ), of a capability with sync resources only.
function DisposeResources(capability, isThrow, error) {
  DisposeBegin(capability, isThrow, error);
  const resources = capability.resources;
  while (resources.length > 0) {
    $arr_pop(resources);
    const method = $arr_pop(resources);
    const value = $arr_pop(resources);
    try {
      $call(method, value);
    } catch (thrown) {
      DisposeError(capability, thrown);
    }
  }
  DisposeEnd(capability);
}

function DisposeBegin(capability, isThrow, error) {
  capability.threw = isThrow;
  capability.error = error;
}

/** Disposes of resources up to one that is to be awaited, and gives that; the not-found marker at the end. */
function DisposeNext(capability) {
  const resources = capability.resources;
  while (resources.length > 0) {
    const last = resources.length - 3;
    const value = $arr_get(resources, last);
    const method = $arr_get(resources, last + 1);
    const hint = $arr_get(resources, last + 2);
    // 3.d. Before a sync resource: the await that resources without a value asked for.
    if (hint === DISPOSE_SYNC && capability.needsAwait && !capability.hasAwaited) {
      capability.needsAwait = false;
      return undefined;
    }
    $arr_pop(resources);
    $arr_pop(resources);
    $arr_pop(resources);
    if (method === undefined) {
      // 3.f. Assert: hint is async-dispose. Only an await is due.
      capability.needsAwait = true;
      continue;
    }
    // 3.e. Let result be Completion(Call(method, value)); of an async resource, it is awaited.
    let result;
    try {
      result = $call(method, value);
    } catch (thrown) {
      DisposeError(capability, thrown);
      if (hint !== DISPOSE_ASYNC_BY_SYNC) continue;
    }
    if (hint === DISPOSE_SYNC) continue;
    capability.hasAwaited = true;
    return hint === DISPOSE_ASYNC_BY_SYNC ? undefined : result;
  }
  // 4. If needsAwait is true and hasAwaited is false, perform ! Await(undefined).
  if (capability.needsAwait && !capability.hasAwaited) {
    capability.hasAwaited = true;
    return undefined;
  }
  return $not_found();
}

function DisposeEnd(capability) {
  if (capability.threw) throw capability.error;
}

$methods(IteratorPrototype, {
  // %Iterator.prototype% [ %Symbol.dispose% ] ( )
  [SymbolDispose]() {
    // 2-3. Let return be ? GetMethod(O, "return"); if it is not undefined, call it.
    const method = GetMethod(this, "return");
    if (method !== undefined) $call(method, this);
  },
});
