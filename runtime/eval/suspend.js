// yield, await and for await: only in the compiler of code that suspends.

const suspendingExpressions = {
  __proto__: null,
  YieldExpression: compileYield,
  AwaitExpression: compileAwait,
};

function compileAwait(node, scope) {
  const operand = expression(node.argument, scope);
  if (isInAsyncGenerator(scope)) return function* (env) { return yield new Awaiting(yield* operand(env)); };
  return function* (env) { return yield (yield* operand(env)); };
}
function isInAsyncGenerator(scope) {
  for (let s = scope; s !== null; s = s.parent) {
    if (s.awaitsReturn) return true;
    if (s.kind === "function") return false;
  }
  return false;
}
/** return in an async generator awaits its operand. */
function awaitedReturn(value) {
  return function* (env) { return makeCompletion(RETURN, null, yield new Awaiting(yield* value(env))); };
}

function compileYield(node, scope) {
  const operand = node.argument ? expression(node.argument, scope) : function* () { return undefined; };
  if (isInAsyncGenerator(scope)) return node.delegate ? compileAsyncDelegate(node, operand) : function* (env) {
    const value = yield new Awaiting(yield* operand(env));
    return yield { value };
  };
  if (node.delegate) return compileDelegate(node, operand);
  return function* (env) {
    const operandValue = yield* operand(env);
    const value = $suspend(operandValue, 0);
    const mode = $resume_mode();
    if (mode === 1) throw value;
    if (mode === 2) throw new ReturnSignal(value);
    return value;
  };
}

/** yield* of a generator, https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation */
function compileDelegate(node, operand) {
  const message = notDelegable(node.argument);
  return function* (env) {
    const { iterator, next } = openIterator(yield* operand(env), message);
    if (typeof next !== "function") throw new TypeError(callSiteText(next) + " is not a function");
    let mode = 0, value;
    for (;;) {
      let result;
      if (mode === 0) result = call(next, iterator, value);
      else if (mode === 1) {
        const method = iterator.throw;
        if (method === undefined || method === null) {
          closeIterator({ iterator, done: false });
          throw new TypeError("The iterator does not provide a 'throw' method.");
        }
        result = call(method, iterator, value);
      } else {
        const method = iterator.return;
        if (method === undefined || method === null) throw new ReturnSignal(value);
        result = call(method, iterator, value);
      }
      if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
      if (result.done) {
        if (mode === 2) throw new ReturnSignal(result.value);
        return result.value;
      }
      value = $suspend(result, 2);
      mode = $resume_mode();
    }
  };
}

/** GetIterator(value, async) */
function openAsyncIterator(value, message) {
  const method = value[SymbolAsyncIterator];
  if (method === undefined || method === null) return asyncFromSync(openSyncIterator(value, message));
  if (typeof method !== "function") throw new TypeError(callSiteText(method) + " is not a function");
  const iterator = call(method, value);
  if (!isObject(iterator)) throw new TypeError("Result of the Symbol.asyncIterator method is not an object");
  return { iterator, next: iterator.next, done: false };
}
function openSyncIterator(value, message) {
  const method = value[SymbolIterator];
  if (method !== undefined && method !== null && typeof method !== "function") throw new TypeError(callSiteText(method) + " is not a function");
  return openIterator(value, message);
}
/** CreateAsyncFromSyncIterator, https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects */
function asyncFromSync({ iterator, next }) {
  const settle = async (result, close) => {
    if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
    const done = !!result.done;
    const value = result.value;
    try {
      return { value: await value, done };
    } catch (error) {
      if (!done && close) closeIteratorQuietly({ iterator, done: false });
      throw error;
    }
  };
  const wrapper = {
    async next(...args) { return settle(apply(next, iterator, args), true); },
    async return(...args) {
      const method = iterator.return;
      if (method === undefined || method === null) return { value: args[0], done: true };
      return settle(apply(method, iterator, args), false);
    },
    async throw(...args) {
      const method = iterator.throw;
      if (method === undefined || method === null) {
        closeIterator({ iterator, done: false });
        throw new TypeError("The iterator does not provide a 'throw' method.");
      }
      return settle(apply(method, iterator, args), true);
    },
  };
  return { iterator: wrapper, next: wrapper.next, done: false };
}

function compileAsyncDelegate(node, operand) {
  return function* (env) {
    const { iterator, next } = openAsyncIterator(yield* operand(env), "undefined is not a function");
    let mode = 0, value;
    for (;;) {
      let result;
      if (mode === 0) result = yield new Awaiting(call(next, iterator, value));
      else if (mode === 1) {
        const method = iterator.throw;
        if (method === undefined || method === null) {
          const close = iterator.return;
          if (close !== undefined && close !== null) yield new Awaiting(call(close, iterator));
          throw new TypeError("The iterator does not provide a 'throw' method.");
        }
        result = yield new Awaiting(call(method, iterator, value));
      } else {
        const method = iterator.return;
        if (method === undefined || method === null) throw new ReturnSignal(value);
        result = yield new Awaiting(call(method, iterator, value));
      }
      if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
      if (result.done) {
        if (mode === 2) throw new ReturnSignal(result.value);
        return result.value;
      }
      try {
        value = yield { value: result.value };
        mode = 0;
      } catch (error) {
        mode = error instanceof ReturnSignal ? 2 : 1;
        value = mode === 2 ? error.value : error;
      }
    }
  };
}

function compileForAwait(node, outer, labels) {
  const { head, scope, enterHead, bind } = forHead(node, outer);
  const right = expression(node.right, head);
  const message = notAsyncIterable(node.right);
  const body = statement(node.body, scope, NO_LABELS);
  const wrap = isInAsyncGenerator(outer) ? (value) => new Awaiting(value) : (value) => value;
  return withCompletion(outer, function* (env) {
    const { iterator, next } = openAsyncIterator(yield* right(enterHead === null ? env : enterHead(env)), message);
    for (;;) {
      const result = yield wrap(call(next, iterator));
      if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
      if (result.done) return;
      const value = result.value;
      let completion;
      try {
        completion = yield* body(yield* bind(env, value));
      } catch (error) {
        if (error instanceof ReturnSignal) {
          const method = iterator.return;
          if (method !== undefined && method !== null) yield wrap(call(method, iterator));
        } else {
          try {
            const method = iterator.return;
            if (method !== undefined && method !== null) yield wrap(call(method, iterator));
          } catch {
            // The first error counts.
          }
        }
        throw error;
      }
      if (completion !== undefined) {
        const after = afterRound(completion, labels);
        if (after === 0) continue;
        const method = iterator.return;
        if (method !== undefined && method !== null) {
          const closed = yield wrap(call(method, iterator));
          if (!isObject(closed)) throw new TypeError(describe(closed) + " is not an object");
        }
        return after === 1 ? undefined : completion;
      }
    }
  });
}
