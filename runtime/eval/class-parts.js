// Parts of classes that run no closures of the code around.

/** Declares the private names of a class body. */
function declarePrivateNames(elements, scope) {
  const names = [];
  for (let i = 0; i < elements.length; i++) {
    const { key, kind, type } = elements[i];
    if (!key || key.type !== "PrivateIdentifier") continue;
    const hashed = "#" + key.name;
    if (scope.names[hashed] !== undefined) continue;
    const { slot } = scope.declare(hashed, "var");
    append(names, { slot, name: hashed, isStatic: elements[i].static, kind: type === "PropertyDefinition" ? "field" : kind === "method" ? "method" : "accessor" });
  }
  return names;
}
function makePrivateNames(names, env, owner) {
  for (let i = 0; i < names.length; i++) {
    const { slot, name, kind, isStatic } = names[i];
    env[slot] = { key: Host.newPrivate(name), name, kind, isStatic, owner, value: undefined, getter: undefined, setter: undefined, external: undefined };
  }
}

class Placeholder {}

/** The constructor. code: null for a default one. about: { node, text }, its source. */
function instantiateClass(code, env, derived, about) {
  let F;
  if (derived) {
    F = class extends Placeholder {
      constructor(...args) {
        return constructDerived(code, env, F, new.target, args);
      }
    };
  } else {
    F = class {
      constructor(...args) {
        initializeFields(F, this);
        if (code !== null) {
          const result = invoke(code, env, F, this, new.target, args, Host.homeOf(F));
          if (isObject(result)) return result;
        }
      }
    };
  }
  Host.setCode(F, { textNode: about.node, text: about.text });
  return F;
}
function constructDerived(code, outer, F, newTarget, args) {
  if (code === null) {
    const parent = getPrototypeOf(F);
    if (!isConstructor(parent)) throwNotSuperConstructor(F, parent);
    const object = construct(parent, args, newTarget);
    initializeFields(F, object);
    return object;
  }
  const env = startCall(code, outer, F, undefined, newTarget, args, Host.homeOf(F));
  const completion = code.body(env);
  const result = completion === undefined ? undefined : completion.value;
  if (isObject(result)) return result;
  if (result !== undefined) throw new TypeError("Derived constructors may only return object or undefined");
  const frame = frameAt(env, code.depth);
  if (frame[SLOT_THIS] === TDZ) throwUninitialized("this");
  return frame[SLOT_THIS];
}

/** Fields and private methods of instances, and then the static elements. */
function finishClass(F, elements, env) {
  const { proto, fields, statics, methods, staticMethods } = elements;
  if (fields.length > 0 || methods.length > 0) {
    Host.setFields(F, (object) => {
      for (let i = 0; i < methods.length; i++) privateAdd(object, methods[i], undefined);
      for (let i = 0; i < fields.length; i++) defineField(object, fields[i], proto, env);
    });
  }
  for (let i = 0; i < staticMethods.length; i++) privateAdd(F, staticMethods[i], undefined);
  for (let i = 0; i < statics.length; i++) {
    const { block } = statics[i];
    if (block === null) defineField(F, statics[i], F, env);
    else invoke(block, env, F, F, undefined, [], F);
  }
}
function defineField(object, { name, isPrivate, initial }, home, env) {
  const value = initial === null ? undefined : initial(env, object, home, isPrivate ? name.name : name);
  if (isPrivate) privateAdd(object, name, value);
  else createData(object, name, value);
}

/** The initialiser of a field, a method of its own: a closure (env, receiver, home, name) → value; null without one. */
function fieldInitializer(node, scope) {
  if (!node.value) return null;
  const frame = newFrame();
  const inner = new Scope("function", scope, frame, true);
  inner.completion = false;
  inner.takesVars = true;
  declareReceiver(inner, "method");
  inner.isField = true;
  const anonymous = isAnonymousFunction(node.value);
  const value = anonymous ? Plain.namedLater(node.value, inner) : Plain.expression(node.value, inner);
  return (env, receiver, home, name) => {
    const own = [env, receiver, undefined, undefined, home];
    const { size } = frame;
    for (let i = own.length; i < size; i++) own[i] = undefined;
    return value(own, name);
  };
}
