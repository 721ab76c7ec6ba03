// eval, and what the constructors of functions share. The work is done by the
// evaluator (runtime/eval), a program of its own that is linked where it is needed:
// it leaves its entries, a Slots cell, in the intrinsic Evaluator.

const EVALUATOR_EVALUATE = 0;
const EVALUATOR_FUNCTION = 1;
const EVALUATOR_SOURCE = 2;
const EVALUATOR_DIRECT = 3;
const EVALUATOR_LEXICALS = 4;
$set_intrinsic("Evaluator", undefined);

/** The evaluator, or an EvalError where it is not linked. */
function RequireEvaluator() {
  const evaluator = $intrinsic("Evaluator");
  if (evaluator === undefined) ThrowNoEvaluator();
  return evaluator;
}
function ThrowNoEvaluator() {
  throw MakeError(EvalErrorPrototype, "Code generation from strings is not linked into this program (compile it with --eval=interpret)", undefined);
}

$methods(GlobalObject, {
  // eval ( x )   https://tc39.es/ecma262/#sec-eval-x
  eval(x) {
    // 1. Return ? PerformEval(x, false, false).
    if (!$is_string(x)) return x;
    return $call($slots_get(RequireEvaluator(), EVALUATOR_EVALUATE), undefined, x);
  },
});
$set_intrinsic("Eval", GlobalObject.eval);

// CreateDynamicFunction ( constructor, newTarget, kind, parameterArgs, bodyArg )   https://tc39.es/ecma262/#sec-createdynamicfunction
// kind: as the evaluator calls them. Returns undefined for a function without parameters and
// body where the evaluator is not linked. The prototype is the caller's business.
function CreateDynamicFunction(kind, args) {
  const argCount = args.length;
  let P = "";
  for (let k = 0; k < argCount - 1; k++) {
    const nextArgString = ToString($arr_get(args, k));
    P = k === 0 ? nextArgString : P + "," + nextArgString;
  }
  const body = argCount === 0 ? "" : ToString($arr_get(args, argCount - 1));
  if ($intrinsic("Evaluator") === undefined) {
    if (P === "" && body === "") return undefined;
    ThrowNoEvaluator();
  }
  return $call($slots_get($intrinsic("Evaluator"), EVALUATOR_FUNCTION), undefined, kind, P, body);
}

/** Source text of a function that the evaluator made; undefined of any other. */
function EvaluatedSource(f) {
  const evaluator = $intrinsic("Evaluator");
  return evaluator === undefined ? undefined : $call($slots_get(evaluator, EVALUATOR_SOURCE), undefined, f);
}

// ---- direct eval in compiled code

/** Marks the objects that hold the vars which direct evals declare in a function. */
const evalVarsName = $private_new("vars of eval", false);
$set_intrinsic("EvalVarsName", evalVarsName);

function NewEvalVars() {
  const vars = {};
  $obj_set_proto(vars, null);
  $private_add(vars, evalVarsName, undefined);
  return vars;
}
/** The this value of a call whose function was found in an object of the scope chain. */
function WithThis(base) {
  return base === undefined || $private_in(base, evalVarsName) ? undefined : base;
}

/**
 * eval(...list). about: a fast array of the description of the scope, the object for
 * vars (undefined: they are global), and the objects of the scope chain.
 */
function DirectEval(fn, list, access, about) {
  if (fn !== $intrinsic("Eval")) return CallSpread(fn, undefined, list, "eval");
  const x = list.length === 0 ? undefined : $arr_get(list, 0);
  if (!$is_string(x)) return x;
  const objects = $arr_new(0, 4);
  for (let i = 2; i < about.length; i++) $arr_push(objects, $arr_get(about, i));
  return $call($slots_get(RequireEvaluator(), EVALUATOR_DIRECT), undefined, x, access, $arr_get(about, 0), $arr_get(about, 1), objects);
}
/** eval(...texts) of a constant text, which the compiler has made a function of; self: of the call, if fn is another function. */
function ConstantEval(fn, self, texts, closure) {
  return fn === $intrinsic("Eval") ? $call(closure, GlobalObject) : CallSpread(fn, self, texts, "eval");
}
/** Vars that the eval of a constant text adds to those of a function. */
function DeclareEvalVars(vars, names) {
  for (let i = 0; i < names.length; i++) {
    const name = $to_key($arr_get(names, i));
    if (!$obj_has(vars, name)) $obj_define(vars, name, undefined, PLAIN);
  }
}

// EvalDeclarationInstantiation ( body, varEnv, lexEnv, privateEnv, strict )   https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
// Where varEnv is the global environment; no lexical declaration is in the way. All arguments are fast arrays.
function DeclareEvalGlobals(functionNames, functions, varNames) {
  // 8.a.iv.1.b, 12.a.i.1. CanDeclareGlobalFunction, CanDeclareGlobalVar
  for (let i = 0; i < functionNames.length; i++) {
    const name = $to_key($arr_get(functionNames, i));
    if (!CanDeclareGlobalFunction(name)) throw TypeError_("Identifier '" + name + "' has already been declared");
  }
  for (let i = 0; i < varNames.length; i++) {
    const name = $to_key($arr_get(varNames, i));
    if (!HasOwn(GlobalObject, name) && !$obj_is_extensible(GlobalObject)) throw TypeError_("Cannot define global variable '" + name + "', object is not extensible");
  }
  // 17.c.i. CreateGlobalFunctionBinding(fn, fo, true)
  for (let i = 0; i < functionNames.length; i++) CreateGlobalFunctionBinding($to_key($arr_get(functionNames, i)), $arr_get(functions, i));
  // 18.a.i. CreateGlobalVarBinding(vn, true)
  for (let i = 0; i < varNames.length; i++) {
    const name = $to_key($arr_get(varNames, i));
    if (!HasOwn(GlobalObject, name)) $obj_define(GlobalObject, name, undefined, PLAIN);
  }
}
// CanDeclareGlobalFunction ( N )   https://tc39.es/ecma262/#sec-candeclareglobalfunction
function CanDeclareGlobalFunction(N) {
  const existing = GetOwnProperty(GlobalObject, N);
  if (existing < 0) return $obj_is_extensible(GlobalObject);
  if ((existing & CONFIGURABLE) !== 0) return true;
  return (existing & ACCESSOR) === 0 && (existing & WRITABLE) !== 0 && (existing & ENUMERABLE) !== 0;
}
// CreateGlobalFunctionBinding ( N, V, D )   https://tc39.es/ecma262/#sec-createglobalfunctionbinding
// With D true.
function CreateGlobalFunctionBinding(N, V) {
  const existing = GetOwnProperty(GlobalObject, N);
  // 3-5. A property that cannot be configured only gets the value.
  if (existing < 0 || (existing & CONFIGURABLE) !== 0) $obj_define(GlobalObject, N, V, PLAIN);
  // 6. Perform ? Set(globalObject, N, V, false).
  else $obj_set(GlobalObject, N, V, false);
}
/** Makes the lexical declarations of a script known to code that is made at run time. */
function GlobalLexicals(access, description) {
  const evaluator = $intrinsic("Evaluator");
  if (evaluator !== undefined) $call($slots_get(evaluator, EVALUATOR_LEXICALS), undefined, access, description);
}
