// What the built-ins eval and Function, and direct evals of compiled code, call.

/** The text that is being compiled to closures. */
let currentText = "";

const globalScope = new Scope("global", null, newFrame(), false);
const globalEnv = [undefined];

/** Runs body with text as the current one. */
function compiling(text, body) {
  const outer = currentText;
  currentText = text;
  try {
    return body();
  } finally {
    currentText = outer;
  }
}

/** Indirect eval: PerformEval(x, false, false), https://tc39.es/ecma262/#sec-performeval */
function evaluateGlobal(source) {
  return runEval(parseText(source, TOP_CONTEXT), source, globalScope, globalEnv, false);
}

/** A direct eval in code of the evaluator, whose scope and environment these are. */
function evaluateDirect(source, scope, env) {
  return runEval(parseText(source, contextOf(scope)), source, scope, env, scope.strict);
}

/** What the code around a direct eval allows in it. */
function contextOf(scope) {
  const context = { strict: scope.strict, newTarget: false, superProperty: false, superCall: false, inField: false, privateNames: null, parametersEnd: undefined };
  for (let s = scope; s !== null; s = s.parent) {
    if (s.kind === "outer") {
      context.newTarget = s.names["new.target"] !== undefined;
      context.superProperty = s.names["%home"] !== undefined;
      context.superCall = s.names["%function"] !== undefined;
      context.inField = s.isField;
      break;
    }
    if (s.isFunction) {
      context.newTarget = true;
      context.superProperty = s.names["%home"] !== undefined;
      context.superCall = s.names["this"].tdz;
      context.inField = s.isField === true;
      break;
    }
  }
  for (let s = scope; s !== null; s = s.parent) {
    for (const name in s.names) if (name[0] === "#") context.privateNames = s.names;
  }
  return context;
}

function runEval(program, source, outer, outerEnv, callerStrict) {
  const strict = callerStrict || program.useStrict;
  const scope = new Scope("block", outer, newFrame(), strict);
  scope.ownsFrame = true;
  scope.completion = true;
  scope.isEval = true;
  scope.declare("%completion", "var");
  const vars = varDeclarations(program.body, strict, []);
  scope.takesVars = strict;
  const declareVars = strict ? declareLocal(scope, vars) : declareOutside(scope, vars, outer, outerEnv);
  return compiling(source, () => {
    const enter = declareBlock(scope, lexicalDeclarations(program.body, false));
    const functions = [];
    for (let i = 0; i < vars.functions.length; i++) append(functions, { name: vars.functions[i].id.name, make: functionMaker(vars.functions[i], scope, vars.functions[i].id.name) });
    const body = Plain.statementList(program.body, scope);
    const env = enter(outerEnv);
    declareVars(env, functions);
    const completion = body(env);
    if (completion !== undefined) throw new SyntaxError("Illegal break statement");
    return env[scope.names["%completion"].slot];
  });
}

/** Vars of strict code: in the scope of the eval itself. */
function declareLocal(scope, vars) {
  scope.blockFunctions = vars.blockFunctions;
  for (let i = 0; i < vars.names.length; i++) scope.declare(vars.names[i], "var");
  for (let i = 0; i < vars.functions.length; i++) scope.declare(vars.functions[i].id.name, "var");
  return (env, functions) => {
    for (let i = 0; i < functions.length; i++) env[scope.names[functions[i].name].slot] = functions[i].make(env);
  };
}

/** EvalDeclarationInstantiation of sloppy code, https://tc39.es/ecma262/#sec-evaldeclarationinstantiation */
function declareOutside(scope, vars, outer, outerEnv) {
  const names = [], functionNames = { __proto__: null };
  for (let i = 0; i < vars.functions.length; i++) functionNames[vars.functions[i].id.name] = true;
  for (let i = 0; i < vars.names.length; i++) if (!functionNames[vars.names[i]]) append(names, vars.names[i]);
  const target = findVarTarget(outer, outerEnv);
  for (let i = 0; i < vars.functions.length; i++) checkConflict(vars.functions[i].id.name, outer, target);
  for (let i = 0; i < names.length; i++) checkConflict(names[i], outer, target);
  // Annex B.3.2.3: functions in blocks, where no binding is in the way.
  scope.blockFunctions = [];
  for (let i = 0; i < vars.blockFunctions.length; i++) {
    const one = vars.blockFunctions[i];
    if (hasConflict(one.name, outer, target)) continue;
    if (target.kind === "global" && !functionNames[one.name] && !canDeclareGlobalVar(one.name)) continue;
    append(scope.blockFunctions, one);
    if (!functionNames[one.name]) append(names, one.name);
  }
  scope.evalTarget = target;
  scope.takesVars = true;
  return (env, functions) => {
    if (target.kind === "global") {
      for (let i = 0; i < functions.length; i++) if (!canDeclareGlobalFunction(functions[i].name)) throw new TypeError("Identifier '" + functions[i].name + "' has already been declared");
      for (let i = 0; i < names.length; i++) if (!canDeclareGlobalVar(names[i])) throw new TypeError("Cannot define global variable '" + names[i] + "', object is not extensible");
    }
    for (let i = 0; i < functions.length; i++) target.declareFunction(functions[i].name, functions[i].make(env));
    for (let i = 0; i < names.length; i++) target.declareVar(names[i]);
  };
}
/** Where the vars of a sloppy eval in that scope go. */
function findVarTarget(outer, env) {
  let depth = 0;
  for (let s = outer; s !== null; s = s.parent) {
    if (s.kind === "vars") {
      const object = frameAt(env, depth)[1];
      return objectTarget(s, s.parent, object, frameAt(env, depth)[0]);
    }
    if (s.takesVars && s.evalTarget === undefined && s.kind !== "global") return localTarget(s, frameAt(env, depth));
    if (s.kind === "outer") return s.varTarget(s);
    if (s.parent !== null && s.parent.frame !== s.frame) depth++;
  }
  return { kind: "global", scope: globalScope, declareVar: declareGlobalVar, declareFunction: declareGlobalFunction, hasVar: () => false };
}
/** A function: its own vars are in a frame, those that evals add in an object. */
function objectTarget(scope, own, object, frame) {
  const write = (name, value) => {
    const binding = own.names[name];
    if (binding.formal >= 0) frame[binding.slot](binding.formal, true, value);
    else frame[binding.slot] = value;
  };
  const isOwn = (name) => own.names[name] !== undefined || (own.parent.frame === own.frame && own.parent.names[name] !== undefined && own.parent.names[name].kind !== "functionName");
  return {
    kind: "function", scope, hasVar: isOwn,
    declareVar(name) { if (own.names[name] === undefined && !(name in object)) object[name] = undefined; },
    declareFunction(name, f) {
      if (own.names[name] !== undefined) write(name, f);
      else createData(object, name, f);
    },
  };
}
/** Strict code that an eval is in keeps its vars itself; only reached from strict evals. */
function localTarget(scope, frame) {
  return {
    kind: "function", scope, hasVar: (name) => scope.names[name] !== undefined,
    declareVar() {},
    declareFunction(name, f) { frame[scope.names[name].slot] = f; },
  };
}

/** Is a lexical binding of that name between the eval and where its vars go? */
function hasConflict(name, outer, target) {
  if (target.kind === "global" && globalLexical(name) !== undefined) return true;
  for (let s = outer; s !== null && s !== target.scope; s = s.parent) {
    if (s.kind === "with" || s.kind === "global" || s.isSimpleCatch) continue;
    const binding = s.names[name];
    if (binding !== undefined && s.kind !== "outer") return true;
  }
  return target.conflicts !== undefined && target.conflicts(name);
}
function checkConflict(name, outer, target) {
  if (hasConflict(name, outer, target)) throw new SyntaxError("Identifier '" + name + "' has already been declared");
}

// ---- the global object

function canDeclareGlobalVar(name) {
  return hasOwn(globalObject, name) || Host.isExtensible(globalObject);
}
/** CanDeclareGlobalFunction */
function canDeclareGlobalFunction(name) {
  const existing = getOwnPropertyDescriptor(globalObject, name);
  if (existing === undefined) return Host.isExtensible(globalObject);
  if (existing.configurable) return true;
  return existing.writable === true && existing.enumerable === true;
}
function declareGlobalVar(name) {
  if (!hasOwn(globalObject, name)) define(globalObject, name, undefined, true, true, true);
}
/** CreateGlobalFunctionBinding with D true */
function declareGlobalFunction(name, f) {
  const existing = getOwnPropertyDescriptor(globalObject, name);
  if (existing === undefined || existing.configurable) define(globalObject, name, f, true, true, true);
  else defineProperty(globalObject, name, { __proto__: null, value: f });
  globalObject[name] = f;
}

// ---- CreateDynamicFunction, https://tc39.es/ecma262/#sec-createdynamicfunction

const PREFIXES = { __proto__: null, normal: "function", generator: "function*", async: "async function", asyncGenerator: "async function*" };

/** Makers of functions, by text and where its parameters end: the same text may come of other parameters and another body. */
const recentMakers = new RecentTexts();

/** kind: a key of PREFIXES; parameters: their texts, joined. The prototype is the caller's business. */
function createDynamicFunction(kind, parameters, body) {
  const head = PREFIXES[kind] + " anonymous(" + parameters + "\n) ";
  const source = head + "{\n" + body + "\n}";
  const known = recentMakers.find(source, head.length);
  if (known !== undefined) return known(globalEnv);
  const program = parseText(source, { ...TOP_CONTEXT, parametersEnd: head.length - 2 });
  const [node] = program.body;
  // The texts must be parameters and a body each by itself.
  if (program.body.length !== 1 || node.type !== "FunctionDeclaration" || node.end !== source.length) throw new SyntaxError("Unexpected token '}'");
  if (node.body !== undefined && node.body.start !== head.length) throw new SyntaxError("Arg string terminates parameters early");
  return compiling(source, () => {
    const make = functionMaker(node, globalScope, "anonymous");
    recentMakers.note(source, head.length, make);
    return make(globalEnv);
  });
}

/** Source text of a function that the evaluator made, undefined of any other. */
function sourceOf(f) {
  const code = Host.getCode(f);
  return code === undefined ? undefined : code.text.slice(code.textNode.start, code.textNode.end);
}
