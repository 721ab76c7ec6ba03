// Destructuring, https://tc39.es/ecma262/#sec-destructuring-assignment
// (written for code that suspends: see expressions.js)

/**
 * A closure (env, value) that assigns to a pattern or simple target.
 * init: null for assignment; else (scope, name) → (env, value), which initialises a binding.
 * origin: where the value comes from (compiler/parse/pattern-origin.ts).
 */
function patternAssigner(node, scope, init, origin) {
  switch (node.type) {
    case "ObjectPattern": return objectPattern(node, scope, init, origin);
    case "ArrayPattern": return arrayPattern(node, scope, init, origin);
    case "AssignmentPattern": return defaultPattern(node, scope, init, origin);
    default: {
      if (init !== null) {
        const write = init(scope, node.name);
        return function* (env, value) { write(env, value); };
      }
      const { place, put } = assignmentTarget(node, scope, 1);
      return function* (env, value) { put(env, place === null ? undefined : yield* place(env), value); };
    }
  }
}

function defaultValue(node, scope) {
  const { left, right } = node;
  return left.type === "Identifier" ? namedExpression(right, scope, left.name) : expression(right, scope);
}
function defaultPattern(node, scope, init, origin) {
  const assign = patternAssigner(node.left, scope, init, defaultOrigin(origin, node.right));
  const initial = defaultValue(node, scope);
  return function* (env, value) { yield* assign(env, value === undefined ? yield* initial(env) : value); };
}

/** A target whose place is found before the value is taken: { place, put } both closures. */
function elementTarget(node, scope, init, origin) {
  const initial = node.type === "AssignmentPattern" ? defaultValue(node, scope) : null;
  const target = node.type === "AssignmentPattern" ? node.left : node;
  if (init === null && target.type !== "ObjectPattern" && target.type !== "ArrayPattern") {
    const { place, put } = assignmentTarget(target, scope, 1);
    return {
      place: place === null ? function* () { return undefined; } : place,
      put: function* (env, at, value) { put(env, at, initial !== null && value === undefined ? yield* initial(env) : value); },
    };
  }
  const assign = patternAssigner(target, scope, init, initial !== null ? defaultOrigin(origin, node.right) : origin);
  return {
    place: function* () { return undefined; },
    put: function* (env, at, value) { yield* assign(env, initial !== null && value === undefined ? yield* initial(env) : value); },
  };
}

function objectPattern(node, scope, init, origin) {
  const keys = [], targets = [];
  let rest = null;
  for (let i = 0; i < node.properties.length; i++) {
    const property = node.properties[i];
    if (property.type === "RestElement") rest = elementTarget(property.argument, scope, init, PART);
    else {
      append(keys, propertyKey(property, scope));
      append(targets, elementTarget(property.value, scope, init, propertyOrigin(origin, keyName(property))));
    }
  }
  const count = keys.length;
  const blamed = blame(node, init === null, origin);
  return function* (env, value) {
    if (value === undefined || value === null) throwNotDestructurable(value, blamed.name, blamed.source);
    const taken = [];
    for (let i = 0; i < count; i++) {
      const key = yield* keys[i](env);
      if (rest !== null) append(taken, key);
      const { place, put } = targets[i];
      const at = yield* place(env);
      yield* put(env, at, value[key]);
    }
    if (rest === null) return;
    const at = yield* rest.place(env);
    yield* rest.put(env, at, copyDataProperties({}, value, taken));
  };
}
function throwNotDestructurable(value, name, source) {
  if (source === null) throw new TypeError("Cannot read properties of " + value + (name === undefined ? "" : " (reading '" + name + "')"));
  const property = name === undefined ? "" : "property '" + name + "' of ";
  throw new TypeError("Cannot destructure " + property + "'" + (source === undefined ? callSiteText(value) : source) + "' as it is " + value + ".");
}

function arrayPattern(node, scope, init, origin) {
  const targets = [];
  const count = node.elements.length;
  let hasRest = false;
  for (let i = 0; i < count; i++) {
    const element = node.elements[i];
    if (element !== null && element.type === "RestElement") hasRest = true;
    targets[i] = element === null ? null : elementTarget(element.type === "RestElement" ? element.argument : element, scope, init, PART);
  }
  const { property } = origin;
  const message = property === undefined ? origin.notIterable : notIterableProperty(property);
  return function* (env, value) {
    if (property !== undefined && (value === undefined || value === null)) throwNotDestructurable(value, "Symbol(Symbol.iterator)", property.source);
    const record = openIterator(value, message);
    let threw = false;
    try {
      for (let i = 0; i < count; i++) {
        const target = targets[i];
        const at = target === null ? undefined : yield* target.place(env);
        if (hasRest && i === count - 1) {
          const list = [];
          for (let next = stepIterator(record); next !== TDZ; next = stepIterator(record)) createData(list, list.length, next);
          yield* target.put(env, at, list);
          break;
        }
        const next = stepIterator(record);
        if (target !== null) yield* target.put(env, at, next === TDZ ? undefined : next);
      }
    } catch (error) {
      threw = !(SUSPENDING && error instanceof ReturnSignal);
      if (threw && !record.done) closeIteratorQuietly(record);
      throw error;
    } finally {
      // Left without an error: at the end, or by the return of a generator.
      if (!threw && !record.done) closeIterator(record);
    }
  };
}
