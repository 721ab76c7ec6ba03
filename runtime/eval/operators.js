// Pieces of expressions that run no closures.

const binaryOperators = {
  __proto__: null,
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "%": (a, b) => a % b, "**": (a, b) => a ** b,
  "<<": (a, b) => a << b, ">>": (a, b) => a >> b, ">>>": (a, b) => a >>> b, "&": (a, b) => a & b, "|": (a, b) => a | b, "^": (a, b) => a ^ b,
  "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b, "===": (a, b) => a === b, "!==": (a, b) => a !== b, "==": (a, b) => a == b, "!=": (a, b) => a != b,
  in: hasKey, instanceof: isInstance,
};
function hasKey(key, object) {
  if (!isObject(object)) throw new TypeError("Cannot use 'in' operator to search for '" + showKey(typeof key === "symbol" ? key : String(key)) + "' in " + showOperand(object));
  return key in object;
}
/** The operator inside of `+=` and the like. */
function operatorOf(assignment) {
  switch (assignment) {
    case "+=": return "+";
    case "-=": return "-";
    case "*=": return "*";
    case "/=": return "/";
    case "%=": return "%";
    case "**=": return "**";
    case "<<=": return "<<";
    case ">>=": return ">>";
    case ">>>=": return ">>>";
    case "&=": return "&";
    case "|=": return "|";
    default: return "^";
  }
}
function unwrap(node) {
  while (node.type === "ParenthesizedExpression") node = node.expression;
  return node;
}
function isAnonymousFunction(node) {
  switch (node.type) {
    case "FunctionExpression": case "ClassExpression": return node.id === null || node.id === undefined;
    case "ArrowFunctionExpression": return true;
    default: return false;
  }
}
/** Is there a `?.` in the chain that node continues? */
function isInChain(node) {
  for (;;) {
    if (node.optional) return true;
    if (node.type === "MemberExpression") node = node.object;
    else if (node.type === "CallExpression") node = node.callee;
    else return false;
  }
}
/** GetTemplateObject */
function makeTemplateObject(quasi) {
  const cooked = [], raw = [];
  for (let i = 0; i < quasi.quasis.length; i++) {
    const { value } = quasi.quasis[i];
    createData(cooked, i, value.cooked === null ? undefined : value.cooked);
    createData(raw, i, value.raw);
  }
  define(cooked, "raw", freeze(raw), false, false, false);
  return freeze(cooked);
}
function isInstance(value, target) {
  if (!isObject(target)) throw new TypeError("Right-hand side of 'instanceof' is not an object");
  return value instanceof target;
}
function showOperand(value) {
  return Host.show(value);
}
/** CopyDataProperties; excluded: a list of keys, or null. */
function copyDataProperties(target, source, excluded) {
  if (source === undefined || source === null) return target;
  const from = Object(source);
  const keys = ownKeys(from);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (excluded !== null && includesKey(excluded, key)) continue;
    const descriptor = getOwnPropertyDescriptor(from, key);
    if (descriptor !== undefined && descriptor.enumerable) createData(target, key, from[key]);
  }
  return target;
}
function includesKey(keys, key) {
  for (let i = 0; i < keys.length; i++) if (keys[i] === key || (typeof keys[i] === "number" && String(keys[i]) === key)) return true;
  return false;
}
/** IsConstructor */
function isConstructor(value) {
  if (typeof value !== "function") return false;
  return Host.isConstructor(value);
}
/** A method or accessor becomes a property, enumerable or not; its name is set here. */
function defineMethod(object, key, f, kind, enumerable) {
  if (kind === "get" || kind === "set") {
    setName(f, key, kind);
    defineProperty(object, key, kind === "get" ? { __proto__: null, get: f, enumerable, configurable: true } : { __proto__: null, set: f, enumerable, configurable: true });
    return;
  }
  setName(f, key);
  define(object, key, f, true, enumerable, true);
}

// ---- super

/** A closure to { self, home } of the method around; external(op, key, value): compiled code does it. */
function superReference(scope) {
  const where = resolve(scope, "%home");
  const self = readName(scope, "this", false);
  if (where.external !== null) {
    const { access, index } = where.external;
    return (env) => ({ self: self(env), home: undefined, external: (op, key, value) => access(index, op, key, value) });
  }
  if (where.binding === null) throw new SyntaxError("'super' keyword unexpected here");
  const home = readName(scope, "%home", false);
  return (env) => ({ self: self(env), home: home(env), external: undefined });
}
function superBase(reference, env) {
  const base = getPrototypeOf(reference(env).home);
  if (base === null) throw new TypeError("Cannot read properties of null");
  return base;
}
function superConstructor(scope) {
  const where = resolve(scope, "%function");
  if (where.external !== null) {
    const { access, index } = where.external;
    return { find: () => undefined, call: (env, found, list) => access(index, 0, list) };
  }
  const active = readName(scope, "%function", false), newTarget = readName(scope, "new.target", false);
  const { depth, binding } = resolve(scope, "this");
  return {
    find: (env) => getPrototypeOf(active(env)),
    call: (env, parent, list) => {
      if (!isConstructor(parent)) throwNotSuperConstructor(active(env), parent);
      const result = construct(parent, list, newTarget(env));
      const frame = frameAt(env, depth);
      if (frame[binding.slot] !== TDZ) throw new ReferenceError("Super constructor may only be called once");
      frame[binding.slot] = result;
      initializeFields(active(env), result);
      return result;
    },
  };
}

// ---- private names: { key, kind: 'field' | 'method' | 'accessor', name, value, getter, setter }

/** A closure to the private name that #name stands for. */
function privateReference(scope, name) {
  const hashed = "#" + name;
  const where = resolve(scope, hashed);
  if (where.external !== null) {
    const { access, index } = where.external;
    const key = { external: access, index };
    return () => ({ external: access, index, name: hashed, key });
  }
  if (where.binding === null) throw new SyntaxError("Private field '" + hashed + "' must be declared in an enclosing class");
  return readName(scope, hashed, false);
}
function privateGet(base, name) {
  if (name.external !== undefined) return name.external(name.index, 0, base);
  if (base === undefined || base === null) throw new TypeError("Cannot read properties of " + base + " (reading '" + name.name + "')");
  if (!isObject(base) || !Host.hasPrivate(name.key, base)) {
    if (name.kind === "field") throw new TypeError("Cannot read private member " + name.name + " from an object whose class did not declare it");
    throw new TypeError(name.isStatic ? "Receiver must be class " + name.owner : "Receiver must be an instance of class " + name.owner);
  }
  if (name.kind === "field") return Host.getPrivate(name.key, base);
  if (name.kind === "method") return name.value;
  if (name.getter === undefined) throw new TypeError("'" + name.name + "' was defined without a getter");
  return call(name.getter, base);
}
function privateSet(base, name, value) {
  if (name.external !== undefined) return name.external(name.index, 1, base, value);
  if (base === undefined || base === null) throw new TypeError("Cannot set properties of " + base + " (setting '" + name.name + "')");
  if (name.kind === "method") throw new TypeError("Private method '" + name.name + "' is not writable");
  if (!isObject(base) || !Host.hasPrivate(name.key, base)) {
    if (name.kind === "field") throw new TypeError("Cannot write private member " + name.name + " to an object whose class did not declare it");
    throw new TypeError(name.isStatic ? "Receiver must be class " + name.owner : "Receiver must be an instance of class " + name.owner);
  }
  if (name.kind === "field") return Host.setPrivate(name.key, base, value);
  if (name.setter === undefined) throw new TypeError("'" + name.name + "' was defined without a setter");
  call(name.setter, base, value);
}
/** PrivateFieldAdd, PrivateMethodOrAccessorAdd */
function privateAdd(object, name, value) {
  if (Host.hasPrivate(name.key, object)) throw new TypeError("Cannot initialize " + (name.kind === "field" ? name.name : "private methods of class " + name.owner) + " twice on the same object");
  Host.addPrivate(name.key, object, value);
}

/** InitializeInstanceElements: what the class F adds to each of its instances. */
function initializeFields(F, object) {
  const fields = Host.getFields(F);
  if (fields === undefined) return;
  fields(object);
}
