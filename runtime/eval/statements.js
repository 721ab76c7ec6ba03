// Statements to closures (env) → completion: undefined is normal.
// (written for code that suspends: see expressions.js)

const statementCompilers = {
  __proto__: null,
  EmptyStatement: () => function* () {},
  DebuggerStatement: () => function* () {},
  ExpressionStatement: compileExpressionStatement,
  BlockStatement: compileBlock,
  VariableDeclaration: compileVariables,
  FunctionDeclaration: compileBlockFunction,
  ClassDeclaration: compileClassDeclaration,
  IfStatement: compileIf,
  WhileStatement: compileWhile,
  DoWhileStatement: compileDoWhile,
  ForStatement: compileFor,
  ForInStatement: compileForIn,
  ForOfStatement: compileForOf,
  SwitchStatement: compileSwitch,
  LabeledStatement: compileLabelled,
  BreakStatement: compileBreak,
  ContinueStatement: compileContinue,
  ReturnStatement: compileReturn,
  ThrowStatement: compileThrow,
  TryStatement: compileTry,
  WithStatement: compileWith,
};

/** labels: of the statement itself. */
function statement(node, scope, labels) {
  if (SUSPENDING && !node.suspends) {
    const plain = Plain.statement(node, scope, labels);
    return function* (env) { return plain(env); };
  }
  return statementCompilers[node.type](node, scope, labels);
}
function statementList(nodes, scope) {
  const list = [];
  for (let i = 0; i < nodes.length; i++) if (nodes[i].type !== "EmptyStatement") append(list, statement(nodes[i], scope, NO_LABELS));
  const count = list.length;
  if (count === 1) return list[0];
  return function* (env) {
    for (let i = 0; i < count; i++) {
      const completion = yield* list[i](env);
      if (completion !== undefined) return completion;
    }
  };
}

// ---- completion values, of programs only: in the slot that scope.completion names

/** A statement whose value is undefined if none of its parts has one. */
function withCompletion(scope, body) {
  if (!scope.completion) return body;
  const set = completionSetter(scope);
  return function* (env) { set(env, undefined); return yield* body(env); };
}

function compileExpressionStatement(node, scope) {
  const value = expression(node.expression, scope);
  if (!scope.completion) return function* (env) { yield* value(env); };
  const set = completionSetter(scope);
  return function* (env) { set(env, yield* value(env)); };
}

function compileBlock(node, outer) {
  const { scope, enter } = blockScope(node.body, outer, node.closes);
  const body = statementList(node.body, scope);
  if (enter === null) return body;
  return function* (env) { return yield* body(enter(env)); };
}

/** A function declaration in a block: Annex B.3.2 copies it to the var. At the top of a function nothing is left to do. */
function compileBlockFunction(node, scope) {
  const copies = scope.blockFunctions;
  let copy = false;
  for (let i = 0; copies !== null && i < copies.length; i++) if (copies[i].node === node) copy = true;
  if (!copy) return function* () {};
  const { name } = node.id;
  const read = readName(scope, name, false);
  const write = writeVar(scope, name);
  return function* (env) { write(env, read(env)); };
}
function compileVariables(node, scope) {
  const steps = [];
  for (let i = 0; i < node.declarations.length; i++) {
    const declarator = node.declarations[i];
    const step = node.kind === "var" ? compileVar(declarator, scope) : compileLexical(declarator, scope);
    if (step !== null) append(steps, step);
  }
  const count = steps.length;
  if (count === 1) return steps[0];
  return function* (env) { for (let i = 0; i < count; i++) yield* steps[i](env); };
}
function compileVar({ id, init }, scope) {
  if (init === null || init === undefined) return null;
  if (id.type !== "Identifier") {
    const assign = patternAssigner(id, scope, null, initializerOrigin(init)), value = expression(init, scope);
    return function* (env) { yield* assign(env, yield* value(env)); };
  }
  const value = namedExpression(init, scope, id.name);
  const late = lateName(scope, id.name);
  if (late !== null) return function* (env) { const place = late.locate(env); late.write(env, place, yield* value(env)); };
  const write = writeName(scope, id.name);
  return function* (env) { write(env, yield* value(env)); };
}
function compileLexical({ id, init }, scope) {
  if (id.type !== "Identifier") {
    const assign = patternAssigner(id, scope, initName, initializerOrigin(init)), value = expression(init, scope);
    return function* (env) { yield* assign(env, yield* value(env)); };
  }
  const write = initName(scope, id.name);
  if (!init) return function* (env) { write(env, undefined); };
  const value = namedExpression(init, scope, id.name);
  return function* (env) { write(env, yield* value(env)); };
}
function compileClassDeclaration(node, scope) {
  const value = classDefinition(node, scope, node.id.name, false);
  const write = initName(scope, node.id.name);
  return function* (env) { write(env, yield* value(env)); };
}

function compileIf(node, scope) {
  const test = expression(node.test, scope);
  const yes = branch(node.consequent, scope), no = node.alternate ? branch(node.alternate, scope) : null;
  return withCompletion(scope, no === null
    ? function* (env) { if (yield* test(env)) return yield* yes(env); }
    : function* (env) { return (yield* test(env)) ? yield* yes(env) : yield* no(env); });
}
function branch(node, scope) {
  if (node.type !== "FunctionDeclaration") return statement(node, scope, NO_LABELS);
  return compileBlock({ type: "BlockStatement", body: [node], suspends: false, closes: true }, scope);
}

// ---- loops

function compileWhile(node, scope, labels) {
  const test = expression(node.test, scope), body = statement(node.body, scope, NO_LABELS);
  return withCompletion(scope, function* (env) {
    while (yield* test(env)) {
      const completion = yield* body(env);
      if (completion !== undefined) {
        const next = afterRound(completion, labels);
        if (next === 1) return;
        if (next === 2) return completion;
      }
    }
  });
}
function compileDoWhile(node, scope, labels) {
  const test = expression(node.test, scope), body = statement(node.body, scope, NO_LABELS);
  return withCompletion(scope, function* (env) {
    do {
      const completion = yield* body(env);
      if (completion !== undefined) {
        const next = afterRound(completion, labels);
        if (next === 1) return;
        if (next === 2) return completion;
      }
    } while (yield* test(env));
  });
}
function compileFor(node, outer, labels) {
  const { init } = node;
  const lexical = init !== null && init !== undefined && init.type === "VariableDeclaration" && init.kind !== "var";
  const scope = lexical ? innerScope(outer, !node.closes) : outer;
  const enter = lexical ? declareBlock(scope, lexicalDeclarations([init], false)) : null;
  const copies = lexical && scope.ownsFrame && init.kind === "let";
  const start = !init ? null : init.type === "VariableDeclaration" ? statement(init, scope, NO_LABELS) : expression(init, scope);
  const test = node.test ? expression(node.test, scope) : null;
  const update = node.update ? expression(node.update, scope) : null;
  const body = statement(node.body, scope, NO_LABELS);
  return withCompletion(outer, function* (env) {
    if (enter !== null) env = enter(env);
    if (start !== null) yield* start(env);
    if (copies) env = copyFrame(env);
    while (test === null || (yield* test(env))) {
      const completion = yield* body(env);
      if (completion !== undefined) {
        const next = afterRound(completion, labels);
        if (next === 1) return;
        if (next === 2) return completion;
      }
      if (copies) env = copyFrame(env);
      if (update !== null) yield* update(env);
    }
  });
}

/** The head of for-in and for-of: { head: scope of the right-hand side, scope, enterHead, assign(env, value) → env of the body }. */
function forHead(node, outer) {
  const { left } = node;
  if (left.type !== "VariableDeclaration") {
    const assign = patternAssigner(unwrap(left), outer, null, PART);
    return { head: outer, scope: outer, enterHead: null, bind: function* (env, value) { yield* assign(env, value); return env; } };
  }
  const target = left.declarations[0].id;
  if (left.kind === "var") {
    const assign = patternAssigner(target, outer, null, LOOP_VARIABLE);
    return { head: outer, scope: outer, enterHead: null, bind: function* (env, value) { yield* assign(env, value); return env; } };
  }
  const declarations = lexicalDeclarations([left], false);
  const scope = innerScope(outer, !node.closes);
  const enter = declareBlock(scope, declarations);
  const assign = patternAssigner(target, scope, initName, LOOP_VARIABLE);
  return { head: scope, scope, enterHead: enter, bind: function* (env, value) { const inner = enter(env); yield* assign(inner, value); return inner; } };
}
function compileForIn(node, outer, labels) {
  const { head, scope, enterHead, bind } = forHead(node, outer);
  const right = expression(node.right, head);
  // Annex B.3.5: for (var x = 1 in …)
  const before = node.left.type === "VariableDeclaration" && node.left.kind === "var" ? statement(node.left, outer, NO_LABELS) : null;
  const body = statement(node.body, scope, NO_LABELS);
  return withCompletion(outer, function* (env) {
    if (before !== null) yield* before(env);
    const object = yield* right(enterHead === null ? env : enterHead(env));
    if (object === undefined || object === null) return;
    for (const key in object) {
      const completion = yield* body(yield* bind(env, key));
      if (completion !== undefined) {
        const next = afterRound(completion, labels);
        if (next === 1) return;
        if (next === 2) return completion;
      }
    }
  });
}
function compileForOf(node, outer, labels) {
  if (node.await) return compileForAwait(node, outer, labels);
  const { head, scope, enterHead, bind } = forHead(node, outer);
  const right = expression(node.right, head);
  const message = notIterableInLoop(node.right);
  const body = statement(node.body, scope, NO_LABELS);
  return withCompletion(outer, function* (env) {
    const record = openIterator(yield* right(enterHead === null ? env : enterHead(env)), message);
    let threw = false;
    try {
      for (;;) {
        const value = stepIterator(record);
        if (value === TDZ) return;
        const completion = yield* body(yield* bind(env, value));
        if (completion !== undefined) {
          const next = afterRound(completion, labels);
          if (next === 1) return;
          if (next === 2) return completion;
        }
      }
    } catch (error) {
      threw = !(SUSPENDING && error instanceof ReturnSignal);
      if (threw && !record.done) closeIteratorQuietly(record);
      throw error;
    } finally {
      if (!threw && !record.done) closeIterator(record);
    }
  });
}

function compileSwitch(node, outer) {
  const discriminant = expression(node.discriminant, outer);
  const all = [];
  for (let i = 0; i < node.cases.length; i++) for (let j = 0; j < node.cases[i].consequent.length; j++) append(all, node.cases[i].consequent[j]);
  const { scope, enter } = blockScope(all, outer, node.closes);
  const tests = [], bodies = [];
  let fallback = -1;
  const count = node.cases.length;
  for (let i = 0; i < count; i++) {
    const { test, consequent } = node.cases[i];
    if (test === null) fallback = i;
    tests[i] = test === null ? null : expression(test, scope);
    bodies[i] = statementList(consequent, scope);
  }
  return withCompletion(outer, function* (env) {
    const value = yield* discriminant(env);
    if (enter !== null) env = enter(env);
    let at = -1;
    for (let i = 0; i < count && at < 0; i++) if (tests[i] !== null && (yield* tests[i](env)) === value) at = i;
    if (at < 0) at = fallback;
    if (at < 0) return;
    for (; at < count; at++) {
      const completion = yield* bodies[at](env);
      if (completion !== undefined) return completion.type === BREAK && completion.label === null ? undefined : completion;
    }
  });
}

function compileLabelled(node, scope, labels) {
  const own = [node.label.name];
  for (let i = 0; i < labels.length; i++) append(own, labels[i]);
  const body = statement(node.body, scope, own);
  const { name } = node.label;
  return function* (env) {
    const completion = yield* body(env);
    if (completion !== undefined && completion.type === BREAK && completion.label === name) return undefined;
    return completion;
  };
}
function compileBreak(node) {
  const completion = node.label ? makeCompletion(BREAK, node.label.name, undefined) : PLAIN_BREAK;
  return function* () { return completion; };
}
function compileContinue(node) {
  const completion = node.label ? makeCompletion(CONTINUE, node.label.name, undefined) : PLAIN_CONTINUE;
  return function* () { return completion; };
}
function compileReturn(node, scope) {
  if (!node.argument) return function* () { return makeCompletion(RETURN, null, undefined); };
  const value = expression(node.argument, scope);
  if (SUSPENDING && isInAsyncGenerator(scope)) return awaitedReturn(value);
  return function* (env) { return makeCompletion(RETURN, null, yield* value(env)); };
}
function compileThrow(node, scope) {
  const value = expression(node.argument, scope);
  return function* (env) { throw yield* value(env); };
}

function compileTry(node, scope) {
  let body = statement(node.block, scope, NO_LABELS);
  if (node.handler) body = withHandler(body, node.handler, scope);
  if (node.finalizer) body = withFinalizer(body, node.finalizer, scope);
  return withCompletion(scope, body);
}
function withHandler(body, handler, outer) {
  const { param } = handler;
  const scope = param ? innerScope(outer, !handler.closes) : outer;
  const bindings = [];
  if (param) {
    const names = boundNames(param, []);
    for (let i = 0; i < names.length; i++) {
      const binding = scope.declare(names[i], "let");
      binding.isCatch = true;
      if (param.type === "Identifier") binding.tdz = false;
      append(bindings, binding);
    }
    scope.isSimpleCatch = param.type === "Identifier";
  }
  const initialize = makeInitializer(bindings);
  const assign = param ? patternAssigner(param, scope, initName, CAUGHT) : null;
  const caught = compileBlock(handler.body, scope);
  const reset = outer.completion ? completionSetter(outer) : null;
  return function* (env) {
    try {
      return yield* body(env);
    } catch (error) {
      if (SUSPENDING && error instanceof ReturnSignal) throw error;
      if (reset !== null) reset(env, undefined);
      let inner = env;
      if (assign !== null) {
        inner = enterFrame(scope, env);
        initialize(inner);
        yield* assign(inner, error);
      }
      return yield* caught(inner);
    }
  };
}
function withFinalizer(body, node, scope) {
  const finalizer = statement(node, scope, NO_LABELS);
  const set = scope.completion ? completionSetter(scope) : null;
  const get = scope.completion ? readName(scope, "%completion", false) : null;
  return function* (env) {
    let completion;
    try {
      completion = yield* body(env);
    } finally {
      const value = get === null ? undefined : get(env);
      if (set !== null) set(env, undefined);
      const last = yield* finalizer(env);
      // An abrupt end of the finally block replaces how the try ended, errors too.
      if (last !== undefined) return last;
      if (set !== null) set(env, value);
    }
    return completion;
  };
}

function compileWith(node, outer) {
  const object = expression(node.object, outer);
  const scope = new Scope("with", outer, newFrame(), outer.strict);
  const body = statement(node.body, scope, NO_LABELS);
  return withCompletion(outer, function* (env) {
    const value = yield* object(env);
    if (value === undefined || value === null) throw new TypeError("Cannot convert undefined or null to object");
    return yield* body([env, Object(value)]);
  });
}
