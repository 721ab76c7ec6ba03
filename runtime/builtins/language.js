// What compiled code calls for constructs of the language that are too large to
// be generated inline: iteration, spread, destructuring, literals, classes, super.

// ---------------------------------------------------------------------------
// for-of and array destructuring. The internal marker NOT_FOUND says that there is no value.

/** An array without elements, to read NOT_FOUND from. */
const nothing = $arr_new(0, 0);

/** GetIterator. message: of the error if the value is not iterable; undefined: it shows the value. */
function IterOpen(value, message) {
  return GetIterator_(value, message);
}

/** The next value, NOT_FOUND at the end. An error of the iterator itself doesn't close it. */
function IterNext(record) {
  const index = $slots_get(record, 3);
  if (index < 0) return IterAdvance(record) ? $slots_get(record, 2) : $arr_get_raw(nothing, 0);
  const array = $slots_get(record, 0);
  if (array === undefined || index >= array.length) {
    $slots_set(record, 0, undefined);
    return $arr_get_raw(nothing, 0);
  }
  $slots_set(record, 3, index + 1);
  return array[index];
}

/** The next value for an element of a pattern, undefined after the end. */
function IterStep(record) {
  const source = $slots_get(record, 0);
  if (source === undefined) return undefined;
  const index = $slots_get(record, 3);
  if (index < 0) return IterAdvance(record) ? $slots_get(record, 2) : undefined;
  if (index >= source.length) {
    $slots_set(record, 0, undefined);
    return undefined;
  }
  $slots_set(record, 3, index + 1);
  return source[index];
}

/** The values that are left, for a rest element. */
function IterRest(record) {
  const array = $arr_new(0, 4);
  if (!IterIsDone(record) && AppendRest(array, record)) {
    $slots_set(record, 0, undefined);
    return array;
  }
  while (!IterIsDone(record) && IterAdvance(record)) $arr_push(array, $slots_get(record, 2));
  return array;
}

/** IteratorStep that marks the record done (slot 0 undefined) at the end, and when the iterator throws. */
function IterAdvance(record) {
  const index = $slots_get(record, 3);
  if (index >= 0) return ArrayIterationStep(record, index);
  const iterator = $slots_get(record, 0);
  $slots_set(record, 0, undefined);
  const next = $slots_get(record, 1);
  const step = BuiltinIteratorStep(record, iterator, next);
  if (step !== undefined) {
    if (step) $slots_set(record, 0, iterator);
    return step;
  }
  if (!$is_callable(next)) throw TypeError_(CallSiteText(next) + " is not a function");
  const result = $call(next, iterator);
  if (!$is_object(result)) $throw_message("IteratorResultNotObject", result);
  if ($to_boolean(result.done)) return false;
  $slots_set(record, 2, result.value);
  $slots_set(record, 0, iterator);
  return true;
}

function IterIsDone(record) {
  return $slots_get(record, 0) === undefined;
}

/** IteratorClose when a loop is left early. */
function IterClose(record) {
  IteratorClose(record);
}

/** IteratorClose after the last element of a pattern, if the iterator isn't done. */
function IterCloseIfOpen(record) {
  if (!IterIsDone(record)) IteratorClose(record);
}

/** IteratorClose for a throw completion; nothing if the iterator itself threw. */
function IterCloseSilently(record) {
  if (!IterIsDone(record)) IteratorCloseOnThrow(record);
}

// ---------------------------------------------------------------------------
// for-in: a Slots cell with the object, its keys, the position, and the shape that has all of the keys, if there is one

function ForInOpen(value) {
  const state = $slots_new(4);
  $slots_set(state, 0, value);
  if ($for_in_open(state, value)) return state;
  $slots_set(state, 1, ForInKeys(value));
  $slots_set(state, 2, 0);
  return state;
}

/** The next key that is still there, NOT_FOUND at the end. */
function ForInNext(state) {
  return $for_in_next(state);
}

// ---------------------------------------------------------------------------
// Spread and rest

/** Appends the values of an iterable to a fast array that a literal or an argument list is collected in. */
function SpreadInto(array, iterable, message) {
  AppendSpread(array, iterable, message);
}
/** The same for the last argument of a call, whose text is given. */
function SpreadLastArgument(array, iterable, text) {
  if (iterable === undefined || iterable === null) throw TypeError_(`${text} is not iterable (cannot read property ${$prim_to_string(iterable)})`);
  AppendSpread(array, iterable, "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
}

/** The same for the only argument: a list to be read at once, which may be the array itself. */
function SpreadOnly(iterable, text) {
  if (IterationIsPristine(iterable) && $arr_has_all(iterable)) return iterable;
  const list = $arr_new(0, 4);
  SpreadLastArgument(list, iterable, text);
  return list;
}

/** An elision after a spread element. */
function AppendHole(array) {
  $arr_set_length(array, array.length + 1);
}

/** fn(...list), of a list without holes; text names the callee. */
function CallSpread(fn, thisValue, list, text) {
  if (!$is_callable(fn)) throw TypeError_(text + " is not a function");
  return $apply(fn, thisValue, $arr_elements(list), $arr_length(list));
}

/** new fn(...list) */
function ConstructSpread(fn, newTarget, list, text) {
  if (!$is_constructor(fn)) throw TypeError_(text + " is not a constructor");
  return $construct(fn, newTarget, $arr_elements(list), $arr_length(list));
}

/** { a, ...rest } = value: the own enumerable properties but those in taken, a fast array of keys. */
function RestProperties(value, taken) {
  const count = taken.length;
  const excluded = $slots_new(count);
  for (let i = 0; i < count; i++) $slots_set(excluded, i, $to_key($arr_get(taken, i)));
  return CopyDataProperties({}, value, excluded);
}

/**
 * RequireObjectCoercible of the value that a pattern takes apart. name: of the property that V8 blames, if it does;
 * source: how it names the value (undefined: by itself; null: not at all).
 */
function RequireDestructurable(value, name, source) {
  if (value === undefined || value === null) ThrowNotDestructurable(value, name, source);
}
function ThrowNotDestructurable(value, name, source) {
  if (source === null) {
    if (name === undefined) throw TypeError_(`Cannot read properties of ${$prim_to_string(value)}`);
    $throw_message("ReadOfNullish", value, name);
  }
  const what = source === undefined ? CallSiteText(value) : source;
  const property = name === undefined ? "" : `property '${name}' of `;
  throw TypeError_(`Cannot destructure ${property}'${what}' as it is ${$prim_to_string(value)}.`);
}

// ---------------------------------------------------------------------------
// Object literals and classes. key: a string constant or a property key.

/** A property of a literal, CreateDataPropertyOrThrow. */
function DefineField(object, key, value) {
  $obj_define(object, $to_key(key), value, PLAIN);
}

/** Many fields of a literal: keys and values take turns in the list. */
function DefineFields(object, list) {
  for (let i = 0; i < list.length; i += 2) DefineField(object, $arr_get(list, i), $arr_get(list, i + 1));
}

/** __proto__: value in a literal. */
function SetLiteralProto(object, value) {
  if (value === null || $is_object(value)) $obj_set_proto(object, value);
}

// SetFunctionName ( F, name [ , prefix ] )   https://tc39.es/ecma262/#sec-setfunctionname
// for the anonymous function or class that is the value of a computed property.
function SetFunctionName(F, key) {
  // A class with a static member `name` keeps that.
  if ($obj_get_own(F, "name") !== CONFIGURABLE || $lookup_value() !== "") return;
  $obj_define(F, "name", FunctionNameOf(key), CONFIGURABLE);
}

function FunctionNameOf(key) {
  if (!$is_symbol(key)) return $prim_to_string(key);
  const description = $sym_description(key);
  return description === undefined ? "" : "[" + description + "]";
}

// DefineMethodProperty ( homeObject, key, closure, enumerable )   https://tc39.es/ecma262/#sec-definemethodproperty
// kind: "init", "get" or "set"; computed: the name of the closure depends on the key.
function DefineMethod(object, key, closure, kind, enumerable, computed) {
  const P = $to_key(key);
  $fn_set_home(closure, object);
  if (computed) $obj_define(closure, "name", (kind === "init" ? "" : kind + " ") + FunctionNameOf(key), CONFIGURABLE);
  const before = $obj_get_own(object, P);
  if (before >= 0 && (before & CONFIGURABLE) === 0) $throw_message("ClassStaticPrototype");
  const visible = enumerable ? ENUMERABLE | CONFIGURABLE : CONFIGURABLE;
  if (kind === "init") {
    $obj_define(object, P, closure, visible | WRITABLE);
    return;
  }
  // The other half of an accessor that is there already stays.
  const accessor = before >= 0 && (before & ACCESSOR) !== 0 ? $lookup_value() : undefined;
  const getter = kind === "get" ? closure : accessor === undefined ? undefined : $accessor_getter(accessor);
  const setter = kind === "set" ? closure : accessor === undefined ? undefined : $accessor_setter(accessor);
  $obj_define(object, P, $accessor_new(getter, setter), visible | ACCESSOR);
}

// ClassDefinitionEvaluation, steps 8-19   https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation
// Links the constructor with its parent and a new prototype object, which it returns.
function ClassCreate(F, superclass, derived) {
  let protoParent = ObjectPrototype;
  if (derived && superclass === null) {
    // 8.e. If superclass is null, protoParent is null and constructorParent %Function.prototype%.
    protoParent = null;
  } else if (derived) {
    // 8.f. Else if IsConstructor(superclass) is false, throw a TypeError exception.
    if (!$is_constructor(superclass)) $throw_message("ExtendsNotConstructor", superclass);
    // 8.g. Let protoParent be ? Get(superclass, "prototype"): an Object or null.
    protoParent = superclass.prototype;
    if (protoParent !== null && !$is_object(protoParent)) $throw_message("ExtendsPrototype", protoParent);
    $obj_set_proto(F, superclass);
  }
  // 9. Let proto be OrdinaryObjectCreate(protoParent).
  const proto = $obj_create(protoParent, 4);
  // 14-18. MakeConstructor, MakeMethod and "constructor".
  $fn_set_home(F, proto);
  $obj_define(F, "prototype", proto, 0);
  $obj_define(proto, "constructor", F, HIDDEN);
  return proto;
}

/** The computed key of a static field. V8 refuses "prototype" here rather than when the field is defined. */
function StaticFieldKey(value) {
  const key = ToPropertyKey(value);
  if (key === "prototype") $throw_message("ClassStaticPrototype");
  return key;
}

/** #name in object, where #name is a static method of the constructor. */
function PrivateStaticIn(object, constructor, name) {
  if (!$is_object(object)) $throw_message("InNotObject", name, object);
  return $same_cell(object, constructor);
}

// ---------------------------------------------------------------------------
// super. self: the function that is running (of an arrow function: the one around it).

// SuperCall, step 5: the parent of a class is a constructor.   https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation
function CheckSuperConstructor(self, func) {
  if (func !== null && $is_constructor(func)) return;
  const name = NameOfFunction(self);
  // V8 shows functions by name, and those without one as null.
  const shown = !IsCallable(func) ? func : NameOfFunction(func) || null;
  if (name !== "") $throw_message("SuperNotConstructorNamed", shown, name);
  $throw_message("SuperNotConstructor", shown);
}
/** What `name` is without running code; the empty string if it is no string. */
function NameOfFunction(F) {
  const attributes = $obj_get_own(F, "name");
  const name = attributes >= 0 && (attributes & ACCESSOR) === 0 ? $lookup_value() : "";
  return $is_string(name) ? name : "";
}

// GetSuperBase ( env )   https://tc39.es/ecma262/#sec-getsuperbase
function SuperBase(self) {
  const home = $fn_home(self);
  return home === undefined ? undefined : GetPrototypeOf(home);
}

/** super[key] */
function SuperGet(base, key, thisValue) {
  if (base === undefined || base === null) $throw_message("ReadOfNullish", base, key);
  const attributes = $obj_lookup(base, ToPropertyKey(key));
  if (attributes === EXOTIC) return ProxyGet($lookup_holder(), $exotic_key(), thisValue);
  if (attributes < 0) return undefined;
  const value = $lookup_value();
  if ((attributes & ACCESSOR) === 0) return value;
  const getter = $accessor_getter(value);
  return getter === undefined ? undefined : $call(getter, thisValue);
}

/** super[key] = value */
function SuperSet(base, key, thisValue, value, strict) {
  if (base === undefined || base === null) $throw_message("SetOfNullish", base, key);
  const P = ToPropertyKey(key);
  if (OrdinarySet(base, P, value, thisValue) || !strict) return;
  // V8 speaks of what it tried to do with an accessor of the receiver.
  const own = $is_object(thisValue) ? GetOwnProperty(thisValue, P) : -1;
  if (own >= 0 && (own & ACCESSOR) !== 0) $throw_message("RedefineProperty", $key_to_string(P));
  $throw_message("ReadOnly", $key_to_string(P), thisValue);
}

/** super() a second time: `this` is bound already (before, its binding is uninitialized, which is no object). */
function CheckSuperOnce(thisBinding) {
  if ($is_object(thisBinding)) $throw_message("SuperCalledTwice");
}

// [[Construct]], steps 10-14, of a derived class   https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget
function DerivedReturn(value, thisBinding) {
  // 10.a. If result is an Object, return it.
  if ($is_object(value)) return value;
  // 10.c. If result is not undefined, throw a TypeError exception.
  if (value !== undefined) $throw_message("DerivedReturn");
  // 12. Return ? constructorEnv.GetThisBinding().
  if (!$is_object(thisBinding)) $throw_message("SuperNotCalled");
  return thisBinding;
}

// ---------------------------------------------------------------------------
// Names inside of `with`: an object environment record   https://tc39.es/ecma262/#sec-object-environment-records

// HasBinding ( N ): the object, or undefined if the name is to be looked up further out.
function WithBase(object, name) {
  // 2. If ? HasProperty(bindingObject, N) is false, return false.
  if (!(name in object)) return undefined;
  // 5-6. A name that is listed in @@unscopables is hidden.
  const unscopables = object[SymbolUnscopables];
  if ($is_object(unscopables) && unscopables[name]) return undefined;
  return object;
}

// GetBindingValue ( N, S )
function WithGet(object, name, strict) {
  // 2. If ? HasProperty(bindingObject, N) is false: the look-up for @@unscopables may have deleted it.
  if (!(name in object)) {
    if (strict) $throw_message("NotDefined", name);
    return undefined;
  }
  return object[name];
}

// SetMutableBinding ( N, V, S )
function WithSet(object, name, value, strict) {
  // 1. Let stillExists be ? HasProperty(bindingObject, N).
  if (!(name in object) && strict) $throw_message("NotDefined", name);
  // 3. Perform ? Set(bindingObject, N, V, S).
  SetElement(object, name, value, strict);
}

// ---------------------------------------------------------------------------
// Others

/** The key of o[k] += v, converted once; nothing is converted if o[k] will throw. */
function ToPropertyKeyFor(object, key) {
  if (object === undefined || object === null) ThrowReadOfNullish(object, key);
  return ToPropertyKey(key);
}

/** delete of an unresolvable or global name. */
function DeleteGlobal(name) {
  return $obj_delete(GlobalObject, $to_key(name));
}

// GetTemplateObject ( templateLiteral )   https://tc39.es/ecma262/#sec-gettemplateobject
function TemplateObject(cooked, raw) {
  // 12-16. raw is a frozen property of the frozen template object.
  $obj_freeze(raw, false);
  $obj_define(cooked, "raw", raw, 0);
  $obj_freeze(cooked, false);
  return cooked;
}
