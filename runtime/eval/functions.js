// Functions. A code object is what all closures of a function node share; it is
// compiled when the first of them is called.

// Slots of the frame of a function that is not an arrow.
const SLOT_THIS = 1, SLOT_FUNCTION = 2, SLOT_NEW_TARGET = 3, SLOT_HOME = 4;

/** kind: 'function' | 'arrow' | 'method' | 'get' | 'set' | 'constructor' | 'derived' */
function makeCode(node, scope, kind, textNode) {
  return {
    node, scope, kind, textNode, text: currentText, arrow: kind === "arrow", strict: scope.strict || node.useStrict, ready: false,
    length: node.length, start: null, body: null, isExpression: false, depth: 0,
  };
}
/** body: of a function or Program node. */
function hasUseStrict(body) {
  const list = body.type === "BlockStatement" ? body.body : body;
  if (list.type !== undefined) return false;
  for (let i = 0; i < list.length; i++) {
    const s = list[i];
    if (s.type !== "ExpressionStatement" || typeof s.directive !== "string") return false;
    if (s.directive === "use strict") return true;
  }
  return false;
}
/** ExpectedArgumentCount */
function expectedArguments(params) {
  for (let i = 0; i < params.length; i++) if (params[i].type === "AssignmentPattern" || params[i].type === "RestElement") return i;
  return params.length;
}
function hasExpressions(pattern) {
  if (pattern === null) return false;
  switch (pattern.type) {
    case "AssignmentPattern": return true;
    case "RestElement": return hasExpressions(pattern.argument);
    case "Property": return pattern.computed || hasExpressions(pattern.value);
    case "ArrayPattern": for (let i = 0; i < pattern.elements.length; i++) if (hasExpressions(pattern.elements[i])) return true; return false;
    case "ObjectPattern": for (let i = 0; i < pattern.properties.length; i++) if (hasExpressions(pattern.properties[i])) return true; return false;
    default: return false;
  }
}

/** FunctionDeclarationInstantiation, as far as it is known before the call. https://tc39.es/ecma262/#sec-functiondeclarationinstantiation */
function compileCode(code) {
  const { node, arrow, strict } = code;
  if (node.tree !== undefined) completeFunction(node);
  const outerText = currentText;
  currentText = code.text;
  const frame = newFrame();
  let outer = code.scope;
  if (node.type === "FunctionExpression" && node.id) {
    outer = new Scope("function", outer, frame, strict);
    outer.names[node.id.name] = { name: node.id.name, kind: "functionName", slot: SLOT_FUNCTION, formal: -1, tdz: false };
  }
  const scope = new Scope("function", outer, frame, strict);
  scope.completion = false;
  scope.takesVars = true;
  if (!arrow) declareReceiver(scope, code.kind);
  const { bind, names, expressions } = compileParameters(code, scope);
  const list = node.body.type === "BlockStatement" ? node.body.body : [];
  const vars = varDeclarations(list, strict, names);
  // With expressions in the parameters, vars have a scope of their own, not seen by closures in those.
  let varScope = scope;
  const copied = [];
  if (expressions) {
    varScope = new Scope("block", scope, frame, strict);
    varScope.takesVars = true;
    scope.takesVars = false;
  }
  varScope.blockFunctions = vars.blockFunctions;
  const declareVar = (name) => {
    if (varScope.names[name] !== undefined) return;
    const from = varScope === scope ? undefined : scope.names[name];
    const binding = varScope.declare(name, "var");
    if (from !== undefined) append(copied, { from, to: binding.slot });
  };
  for (let i = 0; i < vars.names.length; i++) declareVar(vars.names[i]);
  for (let i = 0; i < vars.functions.length; i++) declareVar(vars.functions[i].id.name);
  for (let i = 0; i < vars.blockFunctions.length; i++) declareVar(vars.blockFunctions[i].name);
  let bodyScope = varScope;
  const hasEvalVars = node.directEval && !strict;
  if (hasEvalVars) bodyScope = new Scope("vars", bodyScope, newFrame(), strict);
  const lexical = lexicalDeclarations(list, false);
  if (lexical.length > 0 || hasEvalVars) bodyScope = innerScope(bodyScope, true);
  const enter = lexical.length > 0 || hasEvalVars ? declareBlock(bodyScope, lexical) : null;
  const functions = [];
  for (let i = 0; i < vars.functions.length; i++) {
    append(functions, { make: functionMaker(vars.functions[i], bodyScope, vars.functions[i].id.name), write: writeVar(bodyScope, vars.functions[i].id.name) });
  }
  code.isExpression = node.body.type !== "BlockStatement";
  const suspending = node.async || node.generator;
  const compiler = suspending ? Suspending : Plain;
  if (node.async && node.generator) bodyScope.awaitsReturn = true;
  code.body = code.isExpression ? compiler.expression(node.body, bodyScope) : compiler.statementList(list, bodyScope);
  for (let s = bodyScope; s.frame !== frame; s = s.parent) if (s.parent.frame !== s.frame) code.depth++;
  code.start = makeStart(code, frame, bind, copied, hasEvalVars, enter, functions);
  code.ready = true;
  currentText = outerText;
}
/** The bindings of what a function that is not an arrow gets from its caller. */
function declareReceiver(scope, kind) {
  scope.declare("this", kind === "derived" ? "this" : "var");
  scope.declare("%function", "var");
  scope.declare("new.target", "var");
  if (kind !== "function") scope.declare("%home", "var");
  else scope.frame.size++;
  scope.isFunction = true;
}

/** The parameters: names, whether they have expressions, and a closure (frame, args, f) that binds them. */
function compileParameters(code, scope) {
  const { node, arrow, strict } = code;
  const { params } = node;
  const names = [];
  let simple = true, expressions = false;
  for (let i = 0; i < params.length; i++) {
    boundNames(params[i], names);
    if (params[i].type !== "Identifier") simple = false;
    if (hasExpressions(params[i])) expressions = true;
  }
  const needsArguments = !arrow && (node.usesArguments || node.directEval) && !includesLabel(names, "arguments");
  const mapped = needsArguments && simple && !strict && params.length <= MAX_MAPPED;
  let argumentsSlot = -1, accessSlot = -1;
  if (needsArguments) argumentsSlot = scope.declare("arguments", "var").slot;
  if (mapped) accessSlot = scope.frame.size++;
  for (let i = 0; i < names.length; i++) {
    const binding = scope.declare(names[i], expressions ? "let" : "var");
    if (mapped) {
      binding.slot = accessSlot;
      binding.formal = i;
    }
  }
  const assigners = [], slots = [];
  for (let i = 0; i < params.length; i++) {
    const param = params[i];
    const rest = param.type === "RestElement";
    slots[i] = param.type === "Identifier" ? scope.names[param.name].slot : -1;
    assigners[i] = slots[i] >= 0 ? null : Plain.patternAssigner(rest ? param.argument : param, scope, initName, rest ? FROM_VALUE : PARAMETER);
  }
  const hasRest = params.length > 0 && params[params.length - 1].type === "RestElement";
  const dead = [];
  for (let i = 0; expressions && i < names.length; i++) append(dead, scope.names[names[i]].slot);
  const count = params.length;
  const bind = (frame, args, f) => {
    if (mapped) {
      const { object, access } = makeMappedArguments(count, args);
      define(object, "callee", f, true, false, true);
      frame[argumentsSlot] = object;
      frame[accessSlot] = access;
      return;
    }
    if (needsArguments) frame[argumentsSlot] = makeUnmappedArguments(args, strict || !simple ? undefined : f);
    for (let i = 0; i < dead.length; i++) frame[dead[i]] = TDZ;
    const given = args.length;
    for (let i = 0; i < count; i++) {
      if (slots[i] >= 0) frame[slots[i]] = i < given ? args[i] : undefined;
      else if (hasRest && i === count - 1) {
        const list = [];
        for (let j = i; j < given; j++) append(list, args[j]);
        assigners[i](frame, list);
      } else assigners[i](frame, i < given ? args[i] : undefined);
    }
  };
  return { bind, names, expressions };
}
function makeUnmappedArguments(args, callee) {
  const object = apply(strictArguments, undefined, args);
  if (callee !== undefined) define(object, "callee", callee, true, false, true);
  return object;
}
function strictArguments() {
  return arguments;
}

/** A closure that makes the environment of a call. */
function makeStart(code, frame, bind, copied, hasEvalVars, enter, functions) {
  const { arrow, strict, kind } = code;
  const derived = kind === "derived";
  return (outer, f, self, newTarget, args, home) => {
    const env = [outer];
    if (!arrow) {
      env[SLOT_THIS] = derived ? TDZ : strict || isObject(self) ? self : self === undefined || self === null ? globalObject : Object(self);
      env[SLOT_FUNCTION] = f;
      env[SLOT_NEW_TARGET] = newTarget;
      env[SLOT_HOME] = home;
    }
    const { size } = frame;
    for (let i = env.length; i < size; i++) env[i] = undefined;
    bind(env, args, f);
    for (let i = 0; i < copied.length; i++) {
      const { from, to } = copied[i];
      env[to] = from.formal >= 0 ? env[from.slot](from.formal, false) : env[from.slot];
    }
    let body = env;
    if (hasEvalVars) body = [body, { __proto__: null }];
    if (enter !== null) body = enter(body);
    for (let i = 0; i < functions.length; i++) functions[i].write(body, functions[i].make(body));
    return body;
  };
}

function startCall(code, outer, f, self, newTarget, args, home) {
  if (!code.ready) compileCode(code);
  return code.start(outer, f, self, newTarget, args, home);
}
function invoke(code, outer, f, self, newTarget, args, home) {
  const env = startCall(code, outer, f, self, newTarget, args, home);
  const completion = code.body(env);
  if (code.isExpression) return completion;
  return completion === undefined ? undefined : completion.value;
}
/** [[Construct]] of a function that is no class. */
function invokeConstruct(code, outer, f, self, newTarget, args) {
  const result = invoke(code, outer, f, self, newTarget, args, undefined);
  return isObject(result) ? result : self;
}

/** InstantiateFunctionObject: a closure env → function. */
function functionMaker(node, scope, name) {
  const code = makeCode(node, scope, node.type === "ArrowFunctionExpression" ? "arrow" : "function", node);
  return (env) => {
    const f = instantiate(code, env, undefined);
    setLengthAndName(f, code.length, name);
    if (code.kind === "function" && !code.strict && !node.generator && !node.async) defineSloppyProperties(f);
    return f;
  };
}
/** What V8 gives sloppy functions besides. */
function defineSloppyProperties(f) {
  Host.define(f, "arguments", null, 0);
  Host.define(f, "caller", null, 0);
}
/** DefineMethod: a closure (env, home) → function without a name. */
function methodMaker(node, scope, kind, textNode) {
  const code = makeCode(node, scope, kind, textNode);
  return (env, home) => {
    const f = instantiate(code, env, home);
    setLengthAndName(f, code.length, "");
    return f;
  };
}
function setLengthAndName(f, length, name) {
  if (length !== 0) Host.define(f, "length", length, CONFIGURABLE);
  Host.define(f, "name", name, CONFIGURABLE);
}

function instantiate(code, env, home) {
  const { node, kind } = code;
  let f;
  if (node.generator) f = node.async ? instantiateAsyncGenerator(code, env, home) : instantiateGenerator(code, env, home);
  else if (node.async) f = instantiateAsync(code, env, home);
  else if (kind === "arrow") f = (...args) => invoke(code, env, f, undefined, undefined, args, undefined);
  else if (kind !== "function") f = { method(...args) { return invoke(code, env, f, this, undefined, args, home); } }.method;
  else {
    f = function (...args) {
      return new.target === undefined ? invoke(code, env, f, this, undefined, args, undefined) : invokeConstruct(code, env, f, this, new.target, args);
    };
  }
  Host.setCode(f, code);
  return f;
}

// The parameters of these are bound at the call, before anything suspends: in an
// initialiser of a parameter of the real function.

function instantiateGenerator(code, outer, home) {
  const f = code.kind === "function"
    ? function* (...{ "%env": env = startCall(code, outer, f, this, undefined, arguments, home) }) { return yield* runGenerator(code, env); }
    : { * method(...{ "%env": env = startCall(code, outer, f, this, undefined, arguments, home) }) { return yield* runGenerator(code, env); } }.method;
  return f;
}
function* runGenerator(code, env) {
  try {
    const completion = yield* code.body(env);
    return completion === undefined ? undefined : completion.value;
  } catch (error) {
    if (error instanceof ReturnSignal) return error.value;
    throw error;
  }
}
/** The loop is in each of them: a promise that one async function hands to another is late. */
function instantiateAsync(code, outer, home) {
  let f;
  if (code.kind === "arrow") {
    f = async (...args) => {
      const run = new AsyncRun(code, startCall(code, outer, f, undefined, undefined, args, undefined));
      while (run.goesOn()) try { run.fulfil(await run.value); } catch (error) { run.reject(error); }
      return run.value;
    };
  } else if (code.kind === "function") {
    f = async function (...args) {
      const run = new AsyncRun(code, startCall(code, outer, f, this, undefined, args, home));
      while (run.goesOn()) try { run.fulfil(await run.value); } catch (error) { run.reject(error); }
      return run.value;
    };
  } else {
    f = { async method(...args) {
      const run = new AsyncRun(code, startCall(code, outer, f, this, undefined, args, home));
      while (run.goesOn()) try { run.fulfil(await run.value); } catch (error) { run.reject(error); }
      return run.value;
    } }.method;
  }
  return f;
}
/** An async function that runs: its body is a generator that yields what it awaits. */
class AsyncRun {
  constructor(code, env) {
    this.activation = code.body(env);
    this.isExpression = code.isExpression;
    this.resume = GeneratorNext;
    this.value = undefined;
  }
  /** Up to the next await, whose operand is then the value (true), or to the end: then that is what the function returns. */
  goesOn() {
    const { done, value } = call(this.resume, this.activation, this.value);
    this.value = !done || this.isExpression || value === undefined ? value : value.value;
    return !done;
  }
  fulfil(value) {
    this.resume = GeneratorNext;
    this.value = value;
  }
  reject(error) {
    this.resume = GeneratorThrow;
    this.value = error;
  }
}
const { next: GeneratorNext, throw: GeneratorThrow } = function* () {}.prototype;

/** What the return() of a generator throws at the yield where it is suspended; nothing catches it on the way. */
class ReturnSignal {
  constructor(value) {
    this.value = value;
  }
}

/** What the body of an async generator yields: a value to await, or one to yield. */
class Awaiting {
  constructor(value) {
    this.value = value;
  }
}
