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
/** Makes the lexical declarations of a script known to code that is made at run time. */
function GlobalLexicals(access, description) {
  const evaluator = $intrinsic("Evaluator");
  if (evaluator !== undefined) $call($slots_get(evaluator, EVALUATOR_LEXICALS), undefined, access, description);
}
