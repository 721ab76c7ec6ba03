// Expressions to closures. Written for code that suspends: every closure is a
// generator, run by yield*. For all other code the build strips both.

const expressionCompilers = {
  __proto__: null,
  Literal: compileLiteral,
  TemplateLiteral: compileTemplate,
  TaggedTemplateExpression: compileTaggedTemplate,
  Identifier: (node, scope) => { const read = readName(scope, node.name, false); return function* (env) { return read(env); }; },
  ThisExpression: (node, scope) => { const read = readName(scope, "this", false); return function* (env) { return read(env); }; },
  MetaProperty: (node, scope) => { const read = readName(scope, "new.target", false); return function* (env) { return read(env); }; },
  ParenthesizedExpression: (node, scope) => expression(node.expression, scope),
  ChainExpression: compileChain,
  SequenceExpression: compileSequence,
  ConditionalExpression: compileConditional,
  LogicalExpression: compileLogical,
  BinaryExpression: compileBinary,
  UnaryExpression: compileUnary,
  UpdateExpression: compileUpdate,
  AssignmentExpression: compileAssignment,
  ArrayExpression: compileArray,
  ObjectExpression: compileObject,
  MemberExpression: compileMember,
  CallExpression: compileCall,
  NewExpression: compileNew,
  FunctionExpression: (node, scope) => { const make = functionMaker(node, scope, node.id ? node.id.name : ""); return function* (env) { return make(env); }; },
  ArrowFunctionExpression: (node, scope) => { const make = functionMaker(node, scope, ""); return function* (env) { return make(env); }; },
  ClassExpression: (node, scope) => classDefinition(node, scope, node.id ? node.id.name : "", false),
  ImportExpression: compileImport,
  ...suspendingExpressions,
};

/** An expression to a closure (env) → value. */
function expression(node, scope) {
  if (SUSPENDING && !node.suspends) {
    const plain = Plain.expression(node, scope);
    return function* (env) { return plain(env); };
  }
  return expressionCompilers[node.type](node, scope);
}

/** An expression that gives an anonymous function its name. */
function namedExpression(node, scope, name) {
  if (!isAnonymousFunction(node)) return expression(node, scope);
  if (node.type === "ClassExpression") return classDefinition(node, scope, name, true);
  const make = functionMaker(node, scope, name);
  return function* (env) { return make(env); };
}

function compileLiteral(node) {
  const { value } = node;
  if (node.regex) {
    const { pattern, flags } = node.regex;
    return function* () { return new RegExp(pattern, flags); };
  }
  if (node.bigint !== undefined && node.bigint !== null) {
    const big = BigInt(node.bigint);
    return function* () { return big; };
  }
  return function* () { return value; };
}

function compileTemplate(node, scope) {
  const parts = expressionList(node.expressions, scope);
  const texts = [];
  for (let i = 0; i < node.quasis.length; i++) texts[i] = node.quasis[i].value.cooked;
  const count = parts.length;
  return function* (env) {
    let text = texts[0];
    for (let i = 0; i < count; i++) text += `${yield* parts[i](env)}` + texts[i + 1];
    return text;
  };
}

function compileTaggedTemplate(node, scope) {
  const reference = calleeReference(node.tag, scope);
  const parts = expressionList(node.quasi.expressions, scope);
  const text = calleeText(node.tag);
  let template;
  return function* (env) {
    const callee = yield* reference(env);
    if (template === undefined) template = makeTemplateObject(node.quasi);
    const args = [template];
    for (let i = 0; i < parts.length; i++) append(args, yield* parts[i](env));
    if (typeof callee.fn !== "function") throwNotFunction(text);
    return apply(callee.fn, callee.self, args);
  };
}

function expressionList(nodes, scope) {
  const list = [];
  for (let i = 0; i < nodes.length; i++) list[i] = expression(nodes[i], scope);
  return list;
}

function compileSequence(node, scope) {
  const list = expressionList(node.expressions, scope);
  const last = list.length - 1;
  return function* (env) {
    for (let i = 0; i < last; i++) yield* list[i](env);
    return yield* list[last](env);
  };
}
function compileConditional(node, scope) {
  const test = expression(node.test, scope), yes = expression(node.consequent, scope), no = expression(node.alternate, scope);
  return function* (env) { return (yield* test(env)) ? yield* yes(env) : yield* no(env); };
}
/** From this many operators on, a chain of them is a loop and not a closure in a closure. */
const LONG_CHAIN = 100;

/** a && b || c …, without parentheses around what is on the right. */
function compileLogicalChain(chain, scope) {
  const first = expression(chain[chain.length - 1].left, scope);
  const operators = [], parts = [];
  for (let i = chain.length - 1; i >= 0; i--) {
    append(operators, chain[i].operator);
    append(parts, expression(chain[i].right, scope));
  }
  const count = parts.length;
  return function* (env) {
    let value = yield* first(env);
    for (let i = 0; i < count; i++) {
      const operator = operators[i];
      if (operator === "&&" ? value : operator === "||" ? !value : value === undefined || value === null) value = yield* parts[i](env);
    }
    return value;
  };
}
function isLogical(node) {
  return node.type === "LogicalExpression";
}
function compileLogical(node, scope) {
  const chain = leftChain(node, isLogical);
  if (chain.length >= LONG_CHAIN) return compileLogicalChain(chain, scope);
  const l = expression(node.left, scope), r = expression(node.right, scope);
  switch (node.operator) {
    case "&&": return function* (env) { return (yield* l(env)) && (yield* r(env)); };
    case "||": return function* (env) { return (yield* l(env)) || (yield* r(env)); };
    default: return function* (env) { return (yield* l(env)) ?? (yield* r(env)); };
  }
}

/** a + b - c …: the operators of both compilers are the same functions. */
function compileBinaryChain(chain, scope) {
  const first = expression(chain[chain.length - 1].left, scope);
  const operators = [], parts = [];
  for (let i = chain.length - 1; i >= 0; i--) {
    append(operators, binaryOperators[chain[i].operator]);
    append(parts, expression(chain[i].right, scope));
  }
  const count = parts.length;
  return function* (env) {
    let value = yield* first(env);
    for (let i = 0; i < count; i++) {
      const operate = operators[i];
      value = operate(value, yield* parts[i](env));
    }
    return value;
  };
}
function isBinary(node) {
  return node.type === "BinaryExpression" && node.left.type !== "PrivateIdentifier";
}
function compileBinary(node, scope) {
  if (node.left.type === "PrivateIdentifier") return compilePrivateIn(node, scope);
  const chain = leftChain(node, isBinary);
  if (chain.length >= LONG_CHAIN) return compileBinaryChain(chain, scope);
  const l = expression(node.left, scope), r = expression(node.right, scope);
  switch (node.operator) {
    case "+": return function* (env) { return (yield* l(env)) + (yield* r(env)); };
    case "-": return function* (env) { return (yield* l(env)) - (yield* r(env)); };
    case "*": return function* (env) { return (yield* l(env)) * (yield* r(env)); };
    case "<": return function* (env) { return (yield* l(env)) < (yield* r(env)); };
    case ">": return function* (env) { return (yield* l(env)) > (yield* r(env)); };
    case "<=": return function* (env) { return (yield* l(env)) <= (yield* r(env)); };
    case ">=": return function* (env) { return (yield* l(env)) >= (yield* r(env)); };
    case "===": return function* (env) { return (yield* l(env)) === (yield* r(env)); };
    case "!==": return function* (env) { return (yield* l(env)) !== (yield* r(env)); };
    case "==": return function* (env) { return (yield* l(env)) == (yield* r(env)); };
    case "!=": return function* (env) { return (yield* l(env)) != (yield* r(env)); };
    case "&": return function* (env) { return (yield* l(env)) & (yield* r(env)); };
    case "|": return function* (env) { return (yield* l(env)) | (yield* r(env)); };
    default: {
      const operate = binaryOperators[node.operator];
      return function* (env) { return operate(yield* l(env), yield* r(env)); };
    }
  }
}

function compileUnary(node, scope) {
  const { operator } = node;
  if (operator === "delete") return compileDelete(node, scope);
  if (operator === "typeof") {
    const target = unwrap(node.argument);
    if (target.type === "Identifier") {
      const read = readName(scope, target.name, true);
      return function* (env) { return typeof read(env); };
    }
  }
  const value = expression(node.argument, scope);
  switch (operator) {
    case "typeof": return function* (env) { return typeof (yield* value(env)); };
    case "!": return function* (env) { return !(yield* value(env)); };
    case "-": return function* (env) { return -(yield* value(env)); };
    case "+": return function* (env) { return +(yield* value(env)); };
    case "~": return function* (env) { return ~(yield* value(env)); };
    default: return function* (env) { yield* value(env); return undefined; };
  }
}

function compileDelete(node, scope) {
  const target = unwrap(node.argument);
  const { strict } = scope;
  if (target.type === "Identifier") {
    const remove = deleteName(scope, target.name);
    return function* (env) { return remove(env); };
  }
  if (target.type === "ChainExpression") {
    const inner = deleteMember(target.expression, scope, strict);
    return function* (env) { const result = yield* inner(env); return result === SHORT ? true : result; };
  }
  if (target.type === "MemberExpression") return deleteMember(target, scope, strict);
  const value = expression(node.argument, scope);
  return function* (env) { yield* value(env); return true; };
}
function deleteMember(target, scope, strict) {
  if (target.type !== "MemberExpression") {
    const value = expression(target, scope);
    return function* (env) { const result = yield* value(env); return result === SHORT ? SHORT : true; };
  }
  const key = plainMemberKey(target, scope);
  if (target.object.type === "Super") {
    const self = readName(scope, "this", false);
    return function* (env) { self(env); yield* key(env); throw new ReferenceError("Unsupported reference to 'super'"); };
  }
  const object = expression(target.object, scope);
  const { optional } = target;
  return function* (env) {
    const base = yield* object(env);
    if (base === SHORT || (optional && (base === undefined || base === null))) return SHORT;
    const name = yield* key(env);
    return strict ? delete base[name] : deleteSloppy(base, name);
  };
}

/** A closure (env, base) for the key of a member expression. It counts the accesses to the base, if they are counted (--ic-stats). */
function memberKey(node, scope, accesses) {
  const key = plainMemberKey(node, scope);
  if (!Host.countsAccesses()) return key;
  return function* (env, base) {
    const value = yield* key(env);
    Host.countAccess(base, value, accesses);
    return value;
  };
}
function plainMemberKey(node, scope) {
  if (node.computed) return expression(node.property, scope);
  const { name } = node.property;
  return function* () { return name; };
}

function compileMember(node, scope) {
  if (node.object.type === "Super") return compileSuperMember(node, scope);
  if (node.property.type === "PrivateIdentifier") return compilePrivateMember(node, scope);
  const object = expression(node.object, scope);
  const { optional } = node;
  if (optional || isInChain(node.object)) {
    const key = memberKey(node, scope, 1);
    return function* (env) {
      const base = yield* object(env);
      if (base === SHORT || (optional && (base === undefined || base === null))) return SHORT;
      return base[yield* key(env, base)];
    };
  }
  if (!node.computed && !Host.countsAccesses()) {
    const { name } = node.property;
    return function* (env) { return (yield* object(env))[name]; };
  }
  const key = memberKey(node, scope, 1);
  return function* (env) { const base = yield* object(env); return base[yield* key(env, base)]; };
}
function compileChain(node, scope) {
  const value = expression(node.expression, scope);
  return function* (env) { const result = yield* value(env); return result === SHORT ? undefined : result; };
}
function compileSuperMember(node, scope) {
  const key = plainMemberKey(node, scope);
  const reference = superReference(scope);
  return function* (env) {
    const { self, external } = reference(env);
    const name = yield* key(env);
    if (external !== undefined) return external(0, name);
    return reflectGet(superBase(reference, env), toKey(name), self);
  };
}
function compilePrivateMember(node, scope) {
  const object = expression(node.object, scope);
  const name = privateReference(scope, node.property.name);
  const { optional } = node;
  return function* (env) {
    const base = yield* object(env);
    if (base === SHORT || (optional && (base === undefined || base === null))) return SHORT;
    return privateGet(base, name(env));
  };
}
function compilePrivateIn(node, scope) {
  const name = privateReference(scope, node.left.name);
  const r = expression(node.right, scope);
  return function* (env) {
    const object = yield* r(env);
    if (!isObject(object)) throw new TypeError("Cannot use 'in' operator to search for '#" + node.left.name + "' in " + showOperand(object));
    const { key } = name(env);
    return key.external !== undefined ? key.external(key.index, 2, object) : Host.hasPrivate(key, object);
  };
}

// ---- assignment

/**
 * A target of assignments: place(env) evaluates what is inside it, get(env, place)
 * and put(env, place, value) read and write there. name: of a simple name.
 * accesses: how many of get and put one evaluation calls, for --ic-stats.
 */
function assignmentTarget(node, scope, accesses) {
  node = unwrap(node);
  if (node.type === "Identifier") {
    const { name } = node;
    const late = lateName(scope, name);
    if (late !== null) {
      const { locate, read, write } = late;
      return { name, place: function* (env) { return locate(env); }, get: read, put: write };
    }
    const read = readName(scope, name, false), write = writeName(scope, name);
    return { name, place: null, get: (env) => read(env), put: (env, place, value) => { write(env, value); } };
  }
  if (node.type === "CallExpression") {
    // A call as a target is an error when it is reached, but only in sloppy code.
    const value = expression(node, scope);
    return { name: undefined, place: function* (env) { yield* value(env); throw new ReferenceError("Invalid left-hand side in assignment"); }, get: null, put: null };
  }
  if (node.type !== "MemberExpression") throw new SyntaxError("Invalid destructuring assignment target");
  const { strict } = scope;
  if (node.object.type === "Super") {
    const key = plainMemberKey(node, scope);
    const reference = superReference(scope);
    return {
      name: undefined,
      place: function* (env) { const { self, external } = reference(env); const name = yield* key(env); return { self, external, key: name, base: external === undefined ? superBase(reference, env) : undefined }; },
      get: (env, place) => (place.external !== undefined ? place.external(0, place.key) : reflectGet(place.base, (place.key = toKey(place.key)), place.self)),
      put: (env, place, value) => {
        if (place.external !== undefined) return void place.external(1, place.key, value);
        const done = reflectSet(place.base, toKey(place.key), value, place.self);
        if (!done && strict) throw new TypeError("Cannot assign to read only property '" + String(place.key) + "' of object");
      },
    };
  }
  const object = expression(node.object, scope);
  if (node.property.type === "PrivateIdentifier") {
    const name = privateReference(scope, node.property.name);
    return {
      name: undefined,
      place: function* (env) { return { base: yield* object(env), name: name(env) }; },
      get: (env, place) => privateGet(place.base, place.name),
      put: (env, place, value) => { privateSet(place.base, place.name, value); },
    };
  }
  const key = memberKey(node, scope, accesses);
  return {
    name: undefined,
    place: function* (env) { const base = yield* object(env); return { base, key: yield* key(env, base) }; },
    get: (env, place) => {
      if (isObject(place.key) && place.base !== undefined && place.base !== null) place.key = toKey(place.key);
      return place.base[place.key];
    },
    put: strict
      ? (env, place, value) => { place.base[place.key] = value; }
      : (env, place, value) => { putSloppy(place.base, place.key, value); },
  };
}

function compileAssignment(node, scope) {
  const { operator } = node;
  const left = unwrap(node.left);
  if (left.type === "ObjectPattern" || left.type === "ArrayPattern") {
    const assign = patternAssigner(left, scope, null, { source: sourceText(node.right), notIterable: undefined, property: undefined });
    const right = expression(node.right, scope);
    return function* (env) { const value = yield* right(env); yield* assign(env, value); return value; };
  }
  const target = assignmentTarget(left, scope, operator === "=" ? 1 : 2);
  const { place, get, put } = target;
  // A name in parentheses does not name a function.
  const right = target.name !== undefined && node.left.start === node.start ? namedExpression(node.right, scope, target.name) : expression(node.right, scope);
  if (operator === "=") {
    if (place === null) {
      const write = writeName(scope, target.name);
      return function* (env) { const value = yield* right(env); write(env, value); return value; };
    }
    return function* (env) { const at = yield* place(env); const value = yield* right(env); put(env, at, value); return value; };
  }
  if (operator === "&&=" || operator === "||=" || operator === "??=") {
    return function* (env) {
      const at = place === null ? undefined : yield* place(env);
      const old = get(env, at);
      if (operator === "&&=" ? !old : operator === "||=" ? old : old !== undefined && old !== null) return old;
      const value = yield* right(env);
      put(env, at, value);
      return value;
    };
  }
  const operate = binaryOperators[operatorOf(operator)];
  return function* (env) {
    const at = place === null ? undefined : yield* place(env);
    const old = get(env, at);
    const value = operate(old, yield* right(env));
    put(env, at, value);
    return value;
  };
}

function compileUpdate(node, scope) {
  const { place, get, put } = assignmentTarget(node.argument, scope, 2);
  const { prefix } = node;
  const increment = node.operator === "++";
  return function* (env) {
    const at = place === null ? undefined : yield* place(env);
    let old = get(env, at);
    let value = old;
    if (increment) old = value++;
    else old = value--;
    put(env, at, value);
    return prefix ? value : old;
  };
}

// ---- literals

function compileArray(node, scope) {
  const { elements } = node;
  const count = elements.length;
  const parts = [], spread = [], texts = [];
  for (let i = 0; i < count; i++) {
    const element = elements[i];
    spread[i] = element !== null && element.type === "SpreadElement";
    parts[i] = element === null ? null : expression(spread[i] ? element.argument : element, scope);
    texts[i] = spread[i] ? notIterable(element.argument) : "";
  }
  return function* (env) {
    const array = [];
    for (let i = 0; i < count; i++) {
      if (parts[i] === null) array.length++;
      else {
        const value = yield* parts[i](env);
        if (spread[i]) appendAll(array, value, texts[i]);
        else createData(array, array.length, value);
      }
    }
    return array;
  };
}

function compileObject(node, scope) {
  const steps = [];
  for (let i = 0; i < node.properties.length; i++) steps[i] = objectProperty(node.properties[i], scope);
  const count = steps.length;
  return function* (env) {
    const object = {};
    for (let i = 0; i < count; i++) yield* steps[i](env, object);
    return object;
  };
}
/** A closure (env, object) that adds what one property definition says. */
function objectProperty(node, scope) {
  if (node.type === "SpreadElement") {
    const value = expression(node.argument, scope);
    return function* (env, object) { copyDataProperties(object, yield* value(env), null); };
  }
  const key = propertyKey(node, scope);
  if (node.kind !== "init" || node.method) {
    const make = methodMaker(node.value, scope, node.kind === "init" ? "method" : node.kind, node);
    return function* (env, object) { const name = yield* key(env); defineMethod(object, name, make(env, object), node.kind, true); };
  }
  if (!node.computed && !node.shorthand && (node.key.name === "__proto__" || node.key.value === "__proto__")) {
    const value = expression(node.value, scope);
    return function* (env, object) {
      const proto = yield* value(env);
      if (proto === null || isObject(proto)) setPrototypeOf(object, proto);
    };
  }
  if (isAnonymousFunction(node.value)) return anonymousProperty(node, key, scope);
  const value = expression(node.value, scope);
  return function* (env, object) { const name = yield* key(env); createData(object, name, yield* value(env)); };
}
function anonymousProperty(node, key, scope) {
  if (!node.computed) {
    const value = namedExpression(node.value, scope, node.key.type === "Identifier" ? node.key.name : String(node.key.value));
    return function* (env, object) { const name = yield* key(env); createData(object, name, yield* value(env)); };
  }
  const named = namedLater(node.value, scope);
  return function* (env, object) { const name = yield* key(env); createData(object, name, yield* named(env, name)); };
}
/** A closure (env, name) for an anonymous function whose name is computed. */
function namedLater(node, scope) {
  if (node.type === "ClassExpression") return classDefinition(node, scope, undefined, true);
  const make = functionMaker(node, scope, "");
  return function* (env, name) { const f = make(env); setName(f, name); return f; };
}
/** A closure for the key of a property of a literal, class or pattern. */
function propertyKey(node, scope) {
  if (!node.computed) {
    const name = node.key.type === "Identifier" ? node.key.name : node.key.type === "Literal" && node.key.bigint ? String(BigInt(node.key.bigint)) : String(node.key.value);
    return function* () { return name; };
  }
  const value = expression(node.key, scope);
  return function* (env) { return toKey(yield* value(env)); };
}

// ---- calls

/** A closure that appends the values of the arguments to a new list. */
function argumentList(nodes, scope) {
  const count = nodes.length;
  const parts = [], spread = [];
  let any = false;
  for (let i = 0; i < count; i++) {
    spread[i] = nodes[i].type === "SpreadElement";
    if (spread[i]) any = true;
    const node = spread[i] ? nodes[i].argument : nodes[i];
    parts[i] = expression(node, scope);
  }
  if (!any) {
    switch (count) {
      case 0: return function* () { return []; };
      case 1: { const a = parts[0]; return function* (env) { return [yield* a(env)]; }; }
      case 2: { const a = parts[0], b = parts[1]; return function* (env) { return [yield* a(env), yield* b(env)]; }; }
      case 3: { const a = parts[0], b = parts[1], c = parts[2]; return function* (env) { return [yield* a(env), yield* b(env), yield* c(env)]; }; }
    }
  }
  let first = 0;
  while (first < count && !spread[first]) first++;
  const text = first === count - 1 ? sourceText(nodes[first].argument) : undefined;
  return function* (env) {
    const list = [];
    for (let i = 0; i < count; i++) {
      const value = yield* parts[i](env);
      if (spread[i] && text !== undefined) appendLastArgument(list, value, text);
      else if (spread[i]) appendAll(list, value, undefined);
      else append(list, value);
    }
    return list;
  };
}

/** V8 says more of what is not iterable if nothing comes after it. */
function appendLastArgument(list, value, text) {
  if (value === undefined || value === null) throw new TypeError(text + " is not iterable (cannot read property " + value + ")");
  appendAll(list, value, "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
}
/** How a callee is shown. The chain of (a?.b)() ended before the call. */
function calleeText(node) {
  return node.type === "ChainExpression" ? "(intermediate value)" : sourceText(node);
}

/** A closure to { fn, self } for what is called; SHORT at the end of a chain. */
function calleeReference(node, scope) {
  const target = unwrap(node);
  if (target.type === "Identifier") {
    const late = resolve(scope, target.name).dynamic === null ? null : lateName(scope, target.name);
    if (late !== null) {
      return function* (env) {
        const place = late.locate(env);
        return { fn: late.read(env, place), self: place !== undefined && place.isWith ? place.object : undefined };
      };
    }
  }
  if (target.type === "ChainExpression") {
    const inner = calleeReference(target.expression, scope);
    return function* (env) { const found = yield* inner(env); return found === SHORT ? { fn: undefined, self: undefined } : found; };
  }
  if (target.type !== "MemberExpression") {
    const fn = expression(target, scope);
    return function* (env) { const value = yield* fn(env); return value === SHORT ? SHORT : { fn: value, self: undefined }; };
  }
  if (target.object.type === "Super") {
    const fn = expression(target, scope), self = readName(scope, "this", false);
    return function* (env) { const value = yield* fn(env); return { fn: value, self: self(env) }; };
  }
  const object = expression(target.object, scope);
  const { optional } = target;
  if (target.property.type === "PrivateIdentifier") {
    const name = privateReference(scope, target.property.name);
    return function* (env) {
      const self = yield* object(env);
      if (self === SHORT || (optional && (self === undefined || self === null))) return SHORT;
      return { fn: privateGet(self, name(env)), self };
    };
  }
  const key = memberKey(target, scope, 1);
  return function* (env) {
    const self = yield* object(env);
    if (self === SHORT || (optional && (self === undefined || self === null))) return SHORT;
    return { fn: self[yield* key(env, self)], self };
  };
}

function compileCall(node, scope) {
  if (node.callee.type === "Super") return compileSuperCall(node, scope);
  const args = argumentList(node.arguments, scope);
  const text = calleeText(node.callee);
  const { optional } = node;
  const target = node.callee;
  if (target.type === "Identifier" && target.name === "eval" && !optional) return compileDirectEval(node, scope, args);
  if (target.type === "Identifier" && !optional && resolve(scope, target.name).dynamic === null) {
    const read = readName(scope, target.name, false);
    return function* (env) {
      const fn = read(env);
      const list = yield* args(env);
      if (typeof fn !== "function") throwNotFunction(text);
      return apply(fn, undefined, list);
    };
  }
  if (target.type === "MemberExpression" && !optional && !target.optional && target.object.type !== "Super" && target.property.type !== "PrivateIdentifier" && !isInChain(target.object)) {
    const object = expression(target.object, scope), key = memberKey(target, scope, 1);
    return function* (env) {
      const self = yield* object(env);
      const fn = self[yield* key(env, self)];
      const list = yield* args(env);
      if (typeof fn !== "function") throwNotFunction(text);
      return apply(fn, self, list);
    };
  }
  const reference = calleeReference(target, scope);
  return function* (env) {
    const found = yield* reference(env);
    if (found === SHORT) return SHORT;
    const { fn, self } = found;
    if (optional && (fn === undefined || fn === null)) return SHORT;
    const list = yield* args(env);
    if (typeof fn !== "function") throwNotFunction(text);
    return apply(fn, self, list);
  };
}

function compileDirectEval(node, scope, args) {
  const reference = calleeReference(node.callee, scope);
  return function* (env) {
    const { fn, self } = yield* reference(env);
    const list = yield* args(env);
    if (fn === IntrinsicEval) return list.length === 0 || typeof list[0] !== "string" ? list[0] : evaluateDirect(list[0], scope, env);
    if (typeof fn !== "function") throwNotFunction("eval");
    return apply(fn, self, list);
  };
}

function compileNew(node, scope) {
  const callee = expression(node.callee, scope);
  const args = argumentList(node.arguments, scope);
  const text = calleeText(node.callee);
  return function* (env) {
    const constructor = yield* callee(env);
    const list = yield* args(env);
    if (!isConstructor(constructor)) throw new TypeError(text + " is not a constructor");
    return construct(constructor, list);
  };
}

/** SuperCall, https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation */
function compileSuperCall(node, scope) {
  const args = argumentList(node.arguments, scope);
  const reference = superConstructor(scope);
  return function* (env) {
    const found = reference.find(env);
    const list = yield* args(env);
    return reference.call(env, found, list);
  };
}

function compileImport(node, scope) {
  const source = expression(node.source, scope);
  return function* (env) {
    const specifier = yield* source(env);
    return Host.importModule(specifier);
  };
}
