// Direct eval in compiled code. The compiler describes the scope as names by
// number (compiler/scope/direct-eval.ts), each behind one letter: L a lexical
// binding between the eval and where its vars go, V a var or parameter of the same
// function, C the parameter of a catch clause, O a name from further out, P what is
// no variable. `access` (number, write, value) reads and writes them.

const descriptions = { __proto__: null };

function describedNames(description) {
  const known = descriptions[description];
  if (known !== undefined) return known;
  const numbers = { __proto__: null }, kinds = { __proto__: null };
  let number = -1, start = 0;
  const { length } = description;
  for (let i = 0; i <= length; i++) {
    if (i < length && description[i] !== " ") continue;
    if (number >= 0) {
      const name = description.slice(start + 1, i);
      numbers[name] = number;
      kinds[name] = description[start];
    }
    number++;
    start = i + 1;
  }
  return (descriptions[description] = { numbers, kinds, strict: description[0] === "s", inField: description[1] === "f" });
}

/**
 * @param vars object for the vars that the evaluated code declares; undefined: they are global
 * @param objects that may have names too, innermost first
 */
function evaluateInCompiled(source, access, description, vars, objects) {
  const { numbers, kinds, strict, inField } = describedNames(description);
  const scope = new Scope("outer", globalScope, newFrame(), strict);
  scope.names = numbers;
  scope.access = access;
  scope.objects = objects;
  scope.isField = inField;
  scope.varTarget = (own) => (vars === undefined ? globalTarget(own, kinds) : compiledTarget(own, kinds, vars));
  return runEval(parseText(source, contextOf(scope)), source, scope, [globalEnv], strict);
}
function globalTarget(scope, kinds) {
  return { kind: "global", scope, declareVar: declareGlobalVar, declareFunction: declareGlobalFunction, conflicts: (name) => kinds[name] === "L" };
}
function compiledTarget(scope, kinds, vars) {
  return {
    kind: "function", scope, conflicts: (name) => kinds[name] === "L",
    declareVar(name) { if (kinds[name] !== "V" && !(name in vars)) createData(vars, name, undefined); },
    declareFunction(name, f) {
      if (kinds[name] === "V") scope.access(scope.names[name], true, f);
      else createData(vars, name, f);
    },
  };
}

// ---- lexical declarations of compiled scripts, which indirect evals and functions see too

const globalLexicals = { __proto__: null };
let anyGlobalLexicals = false;

function addGlobalLexicals(access, description) {
  const { numbers, kinds } = describedNames(description);
  for (const name in numbers) {
    if (kinds[name] !== "L") continue;
    globalLexicals[name] = { access, index: numbers[name] };
    anyGlobalLexicals = true;
  }
}
function globalLexical(name) {
  return anyGlobalLexicals ? globalLexicals[name] : undefined;
}
