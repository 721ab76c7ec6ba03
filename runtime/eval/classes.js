// ClassDefinitionEvaluation, https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation
// (written for code that suspends: see expressions.js)

/** A closure (env, name) → class. name: of the class, undefined if the closure is told; anonymous: it has no binding of its own. */
function classDefinition(node, outer, name, anonymous) {
  const scope = innerScope(outer, false);
  scope.strict = true;
  const own = node.id && !anonymous ? scope.declare(node.id.name, "const") : null;
  const names = declarePrivateNames(node.body.body, scope);
  const heritage = node.superClass ? expression(node.superClass, scope) : null;
  const { constructorNode, steps } = classElements(node, scope);
  const kind = heritage === null ? "constructor" : "derived";
  const code = constructorNode === null ? null : makeCode(constructorNode.value, scope, kind, node);
  const text = currentText;
  const writeOwn = own === null ? null : initName(scope, node.id.name);
  return function* (outerEnv, givenName) {
    const className = name === undefined ? givenName : name;
    const env = enterFrame(scope, outerEnv);
    if (own !== null) env[own.slot] = TDZ;
    makePrivateNames(names, env, typeof className === "string" && className !== "" ? className : "anonymous");
    let protoParent = Object.prototype, constructorParent = FunctionPrototype;
    if (heritage !== null) {
      constructorParent = yield* heritage(env);
      if (constructorParent === null) {
        protoParent = null;
        constructorParent = FunctionPrototype;
      } else {
        if (!isConstructor(constructorParent)) throw new TypeError("Class extends value " + describe(constructorParent) + " is not a constructor or null");
        protoParent = constructorParent.prototype;
        if (protoParent !== null && !isObject(protoParent)) throw new TypeError("Class extends value does not have valid prototype property " + describe(protoParent));
      }
    }
    const F = instantiateClass(code, env, heritage !== null, { node, text });
    define(F, "length", code === null ? 0 : code.length, false, false, true);
    setName(F, className);
    const proto = F.prototype;
    if (heritage !== null) {
      setPrototypeOf(F, constructorParent);
      setPrototypeOf(proto, protoParent);
    }
    Host.setHome(F, proto);
    const elements = { F, proto, fields: [], statics: [], methods: [], staticMethods: [] };
    for (let i = 0; i < steps.length; i++) yield* steps[i](env, elements);
    if (writeOwn !== null) writeOwn(env, F);
    finishClass(F, elements, env);
    return F;
  };
}
/** Steps (env, elements) for the elements of a class body, in order, but the constructor. */
function classElements(node, scope) {
  let constructorNode = null;
  const steps = [];
  const list = node.body.body;
  for (let i = 0; i < list.length; i++) {
    const element = list[i];
    if (element.type === "MethodDefinition" && element.kind === "constructor") constructorNode = element;
    else if (element.type === "MethodDefinition") append(steps, classMethod(element, scope));
    else if (element.type === "PropertyDefinition") append(steps, classField(element, scope));
    else append(steps, staticBlock(element, scope));
  }
  return { constructorNode, steps };
}

function classMethod(node, scope) {
  const { kind } = node;
  const make = methodMaker(node.value, scope, kind === "method" ? "method" : kind, node);
  const isStatic = node.static;
  if (node.key.type === "PrivateIdentifier") {
    const hashed = "#" + node.key.name;
    const { slot } = scope.names[hashed];
    return function* (env, elements) {
      const name = env[slot];
      const f = make(env, isStatic ? elements.F : elements.proto);
      setName(f, hashed, kind === "method" ? undefined : kind);
      if (kind === "method") name.value = f;
      else if (kind === "get") name.getter = f;
      else name.setter = f;
      const list = isStatic ? elements.staticMethods : elements.methods;
      if (!includesLabel(list, name)) append(list, name);
    };
  }
  const key = propertyKey(node, scope);
  return function* (env, elements) {
    const object = isStatic ? elements.F : elements.proto;
    const name = yield* key(env);
    defineMethod(object, name, make(env, object), kind, false);
  };
}
function classField(node, scope) {
  const isStatic = node.static;
  const isPrivate = node.key.type === "PrivateIdentifier";
  const initial = fieldInitializer(node, scope);
  const key = isPrivate ? null : propertyKey(node, scope);
  const slot = isPrivate ? scope.names["#" + node.key.name].slot : 0;
  return function* (env, elements) {
    const name = isPrivate ? env[slot] : yield* key(env);
    append(isStatic ? elements.statics : elements.fields, { name, isPrivate, initial, block: null });
  };
}
function staticBlock(node, scope) {
  const code = makeCode({ type: "FunctionExpression", id: null, params: [], length: 0, useStrict: false, body: { type: "BlockStatement", body: node.body, suspends: false, closes: true }, generator: false, async: false, usesArguments: false, directEval: node.directEval }, scope, "method", node);
  return function* (env, elements) { append(elements.statics, { name: undefined, isPrivate: false, initial: null, block: code }); };
}
