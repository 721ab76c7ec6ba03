// Reflect   https://tc39.es/ecma262/#sec-reflect-object

const Reflect = {};
$global("Reflect", Reflect);
$tag(Reflect, "Reflect");

/** 1. If target is not an Object, throw a TypeError exception. */
function RequireReflectTarget(target, method) {
  if (!$is_object(target)) throw TypeError_(method + " called on non-object");
}

$methods(Reflect, {
  // Reflect.apply ( target, thisArgument, argumentsList )   https://tc39.es/ecma262/#sec-reflect.apply
  apply(target, thisArgument, argumentsList) {
    // 1. If IsCallable(target) is false, throw a TypeError exception.
    if (!$is_callable(target)) ThrowApplyOfNonFunction(target);
    // 2. Let args be ? CreateListFromArrayLike(argumentsList).
    const args = CreateListFromArrayLike(argumentsList);
    // 4. Return ? Call(target, thisArgument, args).
    return $apply(target, thisArgument, args, $slots_length(args));
  },

  // Reflect.construct ( target, argumentsList [ , newTarget ] )   https://tc39.es/ecma262/#sec-reflect.construct
  construct(target, argumentsList) {
    // 1. If IsConstructor(target) is false, throw a TypeError exception.
    if (!$is_constructor(target)) $throw_message("NotConstructor", target);
    // 2-3. newTarget is target if not present; else it must be a constructor.
    const newTarget = $argc() > 2 ? $arg(2) : target;
    if (!$is_constructor(newTarget)) $throw_message("NotConstructor", newTarget);
    // 4-5. Return ? Construct(target, ? CreateListFromArrayLike(argumentsList), newTarget).
    return Construct(target, CreateListFromArrayLike(argumentsList), newTarget);
  },

  // Reflect.defineProperty ( target, propertyKey, attributes )   https://tc39.es/ecma262/#sec-reflect.defineproperty
  defineProperty(target, propertyKey, attributes) {
    RequireReflectTarget(target, "Reflect.defineProperty");
    // 2-4. Return ? target.[[DefineOwnProperty]](? ToPropertyKey(propertyKey), ? ToPropertyDescriptor(attributes)).
    const key = ToPropertyKey(propertyKey);
    return DefineOwnProperty(target, key, ToPropertyDescriptor(attributes));
  },

  // Reflect.deleteProperty ( target, propertyKey )   https://tc39.es/ecma262/#sec-reflect.deleteproperty
  deleteProperty(target, propertyKey) {
    RequireReflectTarget(target, "Reflect.deleteProperty");
    return DeleteProperty(target, ToPropertyKey(propertyKey));
  },

  // Reflect.get ( target, propertyKey [ , receiver ] )   https://tc39.es/ecma262/#sec-reflect.get
  get(target, propertyKey) {
    RequireReflectTarget(target, "Reflect.get");
    const key = ToPropertyKey(propertyKey);
    // 3. If receiver is not present, set it to target.
    if ($argc() <= 2) return target[key];
    // 4. Return ? target.[[Get]](key, receiver).
    return GetWithReceiver(target, key, $arg(2));
  },

  // Reflect.getOwnPropertyDescriptor ( target, propertyKey )   https://tc39.es/ecma262/#sec-reflect.getownpropertydescriptor
  getOwnPropertyDescriptor(target, propertyKey) {
    RequireReflectTarget(target, "Reflect.getOwnPropertyDescriptor");
    return OwnPropertyDescriptorObject(target, ToPropertyKey(propertyKey));
  },

  // Reflect.getPrototypeOf ( target )   https://tc39.es/ecma262/#sec-reflect.getprototypeof
  getPrototypeOf(target) {
    RequireReflectTarget(target, "Reflect.getPrototypeOf");
    return GetPrototypeOf(target);
  },

  // Reflect.has ( target, propertyKey )   https://tc39.es/ecma262/#sec-reflect.has
  has(target, propertyKey) {
    RequireReflectTarget(target, "Reflect.has");
    return HasProperty(target, ToPropertyKey(propertyKey));
  },

  // Reflect.isExtensible ( target )   https://tc39.es/ecma262/#sec-reflect.isextensible
  isExtensible(target) {
    RequireReflectTarget(target, "Reflect.isExtensible");
    return IsExtensible(target);
  },

  // Reflect.ownKeys ( target )   https://tc39.es/ecma262/#sec-reflect.ownkeys
  ownKeys(target) {
    RequireReflectTarget(target, "Reflect.ownKeys");
    return CreateArrayFromList(OwnPropertyKeys(target, 3));
  },

  // Reflect.preventExtensions ( target )   https://tc39.es/ecma262/#sec-reflect.preventextensions
  preventExtensions(target) {
    RequireReflectTarget(target, "Reflect.preventExtensions");
    return PreventExtensions(target);
  },

  // Reflect.set ( target, propertyKey, V [ , receiver ] )   https://tc39.es/ecma262/#sec-reflect.set
  set(target, propertyKey, V) {
    RequireReflectTarget(target, "Reflect.set");
    const key = ToPropertyKey(propertyKey);
    // 3-4. Return ? target.[[Set]](key, V, receiver).
    return OrdinarySet(target, key, V, $argc() > 3 ? $arg(3) : target);
  },

  // Reflect.setPrototypeOf ( target, proto )   https://tc39.es/ecma262/#sec-reflect.setprototypeof
  setPrototypeOf(target, proto) {
    RequireReflectTarget(target, "Reflect.setPrototypeOf");
    // 2. If proto is not an Object and proto is not null, throw a TypeError exception.
    if (proto !== null && !$is_object(proto)) $throw_message("ProtoNotObject", proto);
    return SetPrototypeOf(target, proto);
  },
});
