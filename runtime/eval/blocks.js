// Pieces of statements that run no closures of the code: entering blocks, ends of rounds of loops.

const NO_LABELS = [];

/** Declares what a statement list declares in its own scope. Returns a closure that enters it. */
function blockScope(list, outer, closes) {
  const declarations = lexicalDeclarations(list, true);
  if (declarations.length === 0) return { scope: outer, enter: null };
  const scope = innerScope(outer, !closes);
  return { scope, enter: declareBlock(scope, declarations) };
}
function declareBlock(scope, declarations) {
  const bindings = [], functions = [];
  for (let i = 0; i < declarations.length; i++) {
    const { name, kind, node } = declarations[i];
    append(bindings, scope.declare(name, kind));
    if (node !== null) append(functions, node);
  }
  return makeEnter(scope, bindings, functions);
}
/** A closure (env) → env inside of the scope: bindings not initialised, functions made. */
function makeEnter(scope, bindings, functions) {
  const initialize = makeInitializer(bindings);
  const makers = [], writers = [];
  for (let i = 0; i < functions.length; i++) {
    makers[i] = functionMaker(functions[i], scope, functions[i].id.name);
    writers[i] = initName(scope, functions[i].id.name);
  }
  return (env) => {
    const inner = enterFrame(scope, env);
    initialize(inner);
    for (let i = 0; i < makers.length; i++) writers[i](inner, makers[i](inner));
    return inner;
  };
}

/** A closure that assigns to the var of that name, past the bindings of blocks. */
function writeVar(scope, name) {
  let outer = scope, depth = 0;
  while (!outer.takesVars) {
    if (outer.parent.frame !== outer.frame) depth++;
    outer = outer.parent;
  }
  const write = writeName(outer, name);
  return (env, value) => { write(frameAt(env, depth), value); };
}

/** What a loop does after a round: 0 goes on, 1 ends normally, 2 ends with the completion. */
function afterRound(completion, labels) {
  if (completion.type === BREAK) return completion.label === null || includesLabel(labels, completion.label) ? 1 : 2;
  if (completion.type === CONTINUE) return completion.label === null || includesLabel(labels, completion.label) ? 0 : 2;
  return 2;
}
function includesLabel(labels, label) {
  for (let i = 0; i < labels.length; i++) if (labels[i] === label) return true;
  return false;
}

/** A closure (env, value) that sets the completion value. */
function completionSetter(scope) {
  const write = writeName(scope, "%completion");
  return write;
}
