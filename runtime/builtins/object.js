// Object constructor, its functions, and Object.prototype
// https://tc39.es/ecma262/#sec-object-objects

// Object ( [ value ] )   https://tc39.es/ecma262/#sec-object-value
function Object(value) {
  // 1. If NewTarget is neither undefined nor the active function, return ? OrdinaryCreateFromConstructor(NewTarget, "%Object.prototype%").
  if (new.target !== undefined && new.target !== Object) return OrdinaryCreateFromConstructor(new.target, ObjectPrototype);
  // 2. If value is either undefined or null, return OrdinaryObjectCreate(%Object.prototype%).
  if (value === undefined || value === null) return {};
  // 3. Return ! ToObject(value).
  return ToObject(value);
}
$constructor("Object", Object, ObjectPrototype);

// EnumerableOwnProperties ( O, kind )   https://tc39.es/ecma262/#sec-enumerableownproperties
// for values and entries; keys need no Get.
function EnumerableOwnProperties(O, entries) {
  const plain = $plain_values(O, entries);
  if (plain !== undefined) return plain;
  RequireInitializedExports(O);
  // 1. Let ownKeys be ? O.[[OwnPropertyKeys]]().
  const keys = OwnPropertyKeys(O, 1);
  const count = $slots_length(keys);
  const results = $arr_new(0, count);
  // 3. For each element key of ownKeys that is a String, do
  for (let i = 0; i < count; i++) {
    const name = $slots_get(keys, i);
    const key = $to_key(name);
    //   i-ii. If it is (still) there and enumerable: a getter may have changed that.
    const attributes = GetOwnProperty(O, key);
    if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
    //   2. Let value be ? Get(O, key).
    const value = (attributes & ACCESSOR) !== 0 || $is_proxy(O) ? O[key] : $lookup_value();
    $arr_push(results, entries ? MakePair(name, value) : value);
  }
  return results;
}

function MakePair(first, second) {
  const pair = $arr_new(0, 2);
  $arr_push(pair, first);
  $arr_push(pair, second);
  return pair;
}

// ObjectDefineProperties ( O, Properties )   https://tc39.es/ecma262/#sec-objectdefineproperties
function ObjectDefineProperties(O, Properties) {
  // 1. Let props be ? ToObject(Properties).
  const props = ToObject(Properties);
  // 2-4. Collect the descriptors of all enumerable own properties first.
  const keys = OwnPropertyKeys(props, 3);
  const count = $slots_length(keys);
  const descriptors = $slots_new(count);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    const attributes = GetOwnProperty(props, key);
    if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
    $slots_set(descriptors, i, ToPropertyDescriptor(props[key]));
  }
  // 5. For each element property of descriptors, perform ? DefinePropertyOrThrow.
  for (let i = 0; i < count; i++) {
    const descriptor = $slots_get(descriptors, i);
    if (descriptor !== undefined) DefinePropertyOrThrow(O, $to_key($slots_get(keys, i)), descriptor);
  }
  return O;
}

$methods(Object, {
  // Object.assign ( target, ...sources )   https://tc39.es/ecma262/#sec-object.assign
  assign(target, source) {
    // 1. Let to be ? ToObject(target).
    const to = ToObject(target);
    // 3. For each element nextSource of sources, do
    const count = $argc();
    for (let i = 1; i < count; i++) AssignFrom(to, $arg(i));
    return to;
  },

  // Object.create ( O, Properties )   https://tc39.es/ecma262/#sec-object.create
  create(O, Properties) {
    // 1. If O is not an Object and O is not null, throw a TypeError exception.
    if (O !== null && !$is_object(O)) $throw_message("ProtoNotObject", O);
    // 2. Let obj be OrdinaryObjectCreate(O).
    const obj = $obj_create(O, 4);
    // 3. If Properties is not undefined, return ? ObjectDefineProperties(obj, Properties).
    if (Properties !== undefined) return ObjectDefineProperties(obj, Properties);
    return obj;
  },

  // Object.defineProperties ( O, Properties )   https://tc39.es/ecma262/#sec-object.defineproperties
  defineProperties(O, Properties) {
    // 1. If O is not an Object, throw a TypeError exception.
    if (!$is_object(O)) throw TypeError_("Object.defineProperties called on non-object");
    // 2. Return ? ObjectDefineProperties(O, Properties).
    return ObjectDefineProperties(O, Properties);
  },

  // Object.defineProperty ( O, P, Attributes )   https://tc39.es/ecma262/#sec-object.defineproperty
  defineProperty(O, P, Attributes) {
    // 1. If O is not an Object, throw a TypeError exception.
    if (!$is_object(O)) throw TypeError_("Object.defineProperty called on non-object");
    // 2. Let key be ? ToPropertyKey(P).
    const key = ToPropertyKey(P);
    // 3-4. Perform ? DefinePropertyOrThrow(O, key, ? ToPropertyDescriptor(Attributes)).
    DefinePropertyOrThrow(O, key, ToPropertyDescriptor(Attributes));
    return O;
  },

  // Object.entries ( O )   https://tc39.es/ecma262/#sec-object.entries
  entries(O) {
    return EnumerableOwnProperties(ToObject(O), true);
  },

  // Object.freeze ( O )   https://tc39.es/ecma262/#sec-object.freeze
  freeze(O) {
    // 1. If O is not an Object, return O.
    // 2. Let status be ? SetIntegrityLevel(O, FROZEN).
    if ($obj_kind(O) === KIND_NAMESPACE) FreezeNamespace(O);
    if ($is_object(O) && !SetIntegrityLevel(O, false)) throw TypeError_("'preventExtensions' on proxy: trap returned falsish");
    return O;
  },

  // Object.fromEntries ( iterable )   https://tc39.es/ecma262/#sec-object.fromentries
  fromEntries(iterable) {
    // 1. Perform ? RequireObjectCoercible(iterable).
    if (iterable === undefined || iterable === null) throw TypeError_("undefined is not iterable");
    const obj = {};
    const record = GetIterator(iterable);
    while (IteratorStep(record)) {
      try {
        AddEntry(obj, $slots_get(record, 2));
      } catch (error) {
        IteratorCloseOnThrow(record);
        throw error;
      }
    }
    return obj;
  },

  // Object.getOwnPropertyDescriptor ( O, P )   https://tc39.es/ecma262/#sec-object.getownpropertydescriptor
  getOwnPropertyDescriptor(O, P) {
    // 1. Let obj be ? ToObject(O).
    const obj = ToObject(O);
    // 2-4. Return FromPropertyDescriptor(? obj.[[GetOwnProperty]](? ToPropertyKey(P))).
    return OwnPropertyDescriptorObject(obj, ToPropertyKey(P));
  },

  // Object.getOwnPropertyDescriptors ( O )   https://tc39.es/ecma262/#sec-object.getownpropertydescriptors
  getOwnPropertyDescriptors(O) {
    // 1. Let obj be ? ToObject(O).
    const obj = ToObject(O);
    const descriptors = {};
    // 2-4. For each element key of ownKeys, CreateDataPropertyOrThrow(descriptors, key, descriptor).
    const keys = OwnPropertyKeys(obj, 3);
    const count = $slots_length(keys);
    for (let i = 0; i < count; i++) {
      const key = $to_key($slots_get(keys, i));
      const descriptor = OwnPropertyDescriptorObject(obj, key);
      if (descriptor !== undefined) $obj_define(descriptors, key, descriptor, PLAIN);
    }
    return descriptors;
  },

  // Object.getOwnPropertyNames ( O )   https://tc39.es/ecma262/#sec-object.getownpropertynames
  getOwnPropertyNames(O) {
    return CreateArrayFromList(OwnPropertyKeys(ToObject(O), 1));
  },

  // Object.getOwnPropertySymbols ( O )   https://tc39.es/ecma262/#sec-object.getownpropertysymbols
  getOwnPropertySymbols(O) {
    return CreateArrayFromList(OwnPropertyKeys(ToObject(O), 2));
  },

  // Object.getPrototypeOf ( O )   https://tc39.es/ecma262/#sec-object.getprototypeof
  getPrototypeOf(O) {
    return GetPrototypeOf(ToObject(O));
  },

  // Object.groupBy ( items, callback )   https://tc39.es/ecma262/#sec-object.groupby
  groupBy(items, callback) {
    // GroupBy 1. Perform ? RequireObjectCoercible(items).
    RequireObjectCoercible(items, "Object.groupBy");
    // GroupBy 2. If IsCallable(callback) is false, throw a TypeError exception.
    if (!$is_callable(callback)) $throw_message("NotCallable", callback);
    // The groups are collected in the result itself: nobody else sees it before it is returned.
    const obj = $obj_create(null, 4);
    const record = GetIterator(items);
    let k = 0;
    while (IteratorStep(record)) {
      try {
        const value = $slots_get(record, 2);
        AddToGroup(obj, ToPropertyKey($call(callback, undefined, value, k)), value);
      } catch (error) {
        IteratorCloseOnThrow(record);
        throw error;
      }
      k++;
    }
    return obj;
  },

  // Object.hasOwn ( O, P )   https://tc39.es/ecma262/#sec-object.hasown
  hasOwn(O, P) {
    const known = $obj_has_own(O, P);
    if (!$is_not_found(known)) return known;
    const obj = ToObject(O);
    return HasOwn(obj, ToPropertyKey(P));
  },

  // Object.is ( value1, value2 )   https://tc39.es/ecma262/#sec-object.is
  is(value1, value2) {
    return $same_value(value1, value2);
  },

  // Object.isExtensible ( O )   https://tc39.es/ecma262/#sec-object.isextensible
  isExtensible(O) {
    return $is_object(O) && IsExtensible(O);
  },

  // Object.isFrozen ( O )   https://tc39.es/ecma262/#sec-object.isfrozen
  isFrozen(O) {
    if (!$is_object(O)) return true;
    RequireInitializedExports(O);
    return TestIntegrityLevel(O, false) && !HasExports(O);
  },

  // Object.isSealed ( O )   https://tc39.es/ecma262/#sec-object.issealed
  isSealed(O) {
    return !$is_object(O) || TestIntegrityLevel(O, true);
  },

  // Object.keys ( O )   https://tc39.es/ecma262/#sec-object.keys
  keys(O) {
    const obj = ToObject(O);
    RequireInitializedExports(obj);
    return CreateArrayFromList(OwnPropertyKeys(obj, 5));
  },

  // Object.preventExtensions ( O )   https://tc39.es/ecma262/#sec-object.preventextensions
  preventExtensions(O) {
    if ($is_object(O) && !PreventExtensions(O)) throw TypeError_("'preventExtensions' on proxy: trap returned falsish");
    return O;
  },

  // Object.seal ( O )   https://tc39.es/ecma262/#sec-object.seal
  seal(O) {
    if ($is_object(O) && !SetIntegrityLevel(O, true)) throw TypeError_("'preventExtensions' on proxy: trap returned falsish");
    return O;
  },

  // Object.setPrototypeOf ( O, proto )   https://tc39.es/ecma262/#sec-object.setprototypeof
  setPrototypeOf(O, proto) {
    // 1. Set O to ? RequireObjectCoercible(O).
    RequireObjectCoercible(O, "Object.setPrototypeOf");
    // 2. If proto is not an Object and proto is not null, throw a TypeError exception.
    if (proto !== null && !$is_object(proto)) $throw_message("ProtoNotObject", proto);
    // 3. If O is not an Object, return O.
    if (!$is_object(O)) return O;
    // 4-5. If ? O.[[SetPrototypeOf]](proto) is false, throw a TypeError exception.
    SetPrototypeOrThrow(O, proto);
    return O;
  },

  // Object.values ( O )   https://tc39.es/ecma262/#sec-object.values
  values(O) {
    return EnumerableOwnProperties(ToObject(O), false);
  },
});

// HasOwnProperty ( O, P )   https://tc39.es/ecma262/#sec-hasownproperty
function HasOwn(O, P) {
  if (GetOwnProperty(O, P) < 0) return false;
  RequireInitialized(P);
  return true;
}

// Step 3 of Object.assign
function AssignFrom(to, source) {
  // a. If nextSource is neither undefined nor null, then
  if (source === undefined || source === null) return;
  // i. Let from be ! ToObject(nextSource).
  const from = ToObject(source);
  if ($is_object(to) && $plain_assign(to, from)) return;
  RequireInitializedExports(from);
  // ii. Let keys be ? from.[[OwnPropertyKeys]]().
  const keys = OwnPropertyKeys(from, 3);
  const count = $slots_length(keys);
  // iii. For each element nextKey of keys that is enumerable, Set(to, nextKey, ? Get(from, nextKey), true).
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    const attributes = GetOwnProperty(from, key);
    if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
    const value = (attributes & ACCESSOR) !== 0 || $is_proxy(from) ? from[key] : $lookup_value();
    to[key] = value;
  }
}

// AddEntriesFromIterable, one entry   https://tc39.es/ecma262/#sec-add-entries-from-iterable
function AddEntry(obj, entry) {
  // b. If next is not an Object, throw a TypeError exception.
  if (!$is_object(entry)) $throw_message("NotAnEntry", entry);
  // d-h. The key is converted after the value was read.
  const k = entry[0];
  const v = entry[1];
  CreateDataPropertyOrThrow(obj, ToPropertyKey(k), v);
}

// AddValueToKeyedGroup ( groups, key, value )   https://tc39.es/ecma262/#sec-add-value-to-keyed-group
function AddToGroup(obj, key, value) {
  if (GetOwnProperty(obj, key) >= 0) {
    $arr_push($lookup_value(), value);
    return;
  }
  const group = $arr_new(0, 4);
  $arr_push(group, value);
  $obj_define(obj, key, group, PLAIN);
}

$methods(ObjectPrototype, {
  // Object.prototype.hasOwnProperty ( V )   https://tc39.es/ecma262/#sec-object.prototype.hasownproperty
  hasOwnProperty(V) {
    const known = $obj_has_own(this, V);
    if (!$is_not_found(known)) return known;
    // 1. Let P be ? ToPropertyKey(V).
    const P = ToPropertyKey(V);
    // 2-3. Return ? HasOwnProperty(? ToObject(this value), P).
    return HasOwn($is_object(this) ? this : ToObject(this), P);
  },

  // Object.prototype.isPrototypeOf ( V )   https://tc39.es/ecma262/#sec-object.prototype.isprototypeof
  isPrototypeOf(V) {
    // 1. If V is not an Object, return false.
    if (!$is_object(V)) return false;
    // 2. Let O be ? ToObject(this value).
    const O = ToObject(this);
    // 3. Repeat
    return IsOnPrototypeChain(O, V);
  },

  // Object.prototype.propertyIsEnumerable ( V )   https://tc39.es/ecma262/#sec-object.prototype.propertyisenumerable
  propertyIsEnumerable(V) {
    // 1. Let P be ? ToPropertyKey(V).
    const P = ToPropertyKey(V);
    // 2-5. desc.[[Enumerable]] of the own property, false without one.
    const attributes = GetOwnProperty(ToObject(this), P);
    if (attributes >= 0) RequireInitialized(P);
    return attributes >= 0 && (attributes & ENUMERABLE) !== 0;
  },

  // Object.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] )   https://tc39.es/ecma262/#sec-object.prototype.tolocalestring
  toLocaleString() {
    RequireObjectCoercible(this, "Object.prototype.toLocaleString");
    // 2. Return ? Invoke(O, "toString").
    return Invoke(this, "toString");
  },

  // Object.prototype.toString ( )   https://tc39.es/ecma262/#sec-object.prototype.tostring
  toString() {
    // 1-2. undefined and null
    if (this === undefined) return "[object Undefined]";
    if (this === null) return "[object Null]";
    // 3. Let O be ! ToObject(this value).
    const O = ToObject(this);
    // 4-14. Let builtinTag be what O is. Before the tag is asked for: a proxy may be revoked by that.
    const builtinTag = BuiltinTag(O);
    // 15. Let tag be ? Get(O, @@toStringTag).
    const tag = O[SymbolToStringTag];
    // 16-17. If it is not a String, use the built-in tag.
    return "[object " + ($is_string(tag) ? tag : builtinTag) + "]";
  },

  // Object.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-object.prototype.valueof
  valueOf() {
    return ToObject(this);
  },

  // get, set Object.prototype.__proto__   https://tc39.es/ecma262/#sec-object.prototype.__proto__
  get __proto__() {
    return GetPrototypeOf(ToObject(this));
  },
  set __proto__(proto) {
    // 1. Let O be ? RequireObjectCoercible(this value).
    RequireObjectCoercible(this, "set Object.prototype.__proto__");
    // 2. If proto is not an Object and proto is not null, return undefined.
    if (proto !== null && !$is_object(proto)) return;
    // 3. If O is not an Object, return undefined.
    if (!$is_object(this)) return;
    // 4-5. If ? O.[[SetPrototypeOf]](proto) is false, throw a TypeError exception.
    SetPrototypeOrThrow(this, proto);
  },

  // Object.prototype.__defineGetter__ ( P, getter )   https://tc39.es/ecma262/#sec-object.prototype.__defineGetter__
  __defineGetter__(P, getter) {
    // 1. Let O be ? ToObject(this value).
    const O = ToObject(this);
    // 2. If IsCallable(getter) is false, throw a TypeError exception.
    if (!$is_callable(getter)) throw TypeError_("Object.prototype.__defineGetter__: Expecting function");
    // 3-5. DefinePropertyOrThrow with [[Get]]: getter, [[Enumerable]]: true, [[Configurable]]: true.
    const flags = HAS_GET | HAS_ENUMERABLE | HAS_CONFIGURABLE | ENUMERABLE | CONFIGURABLE;
    DefinePropertyOrThrow(O, ToPropertyKey(P), MakeDescriptor(flags, undefined, getter, undefined));
  },

  // Object.prototype.__defineSetter__ ( P, setter )   https://tc39.es/ecma262/#sec-object.prototype.__defineSetter__
  __defineSetter__(P, setter) {
    const O = ToObject(this);
    if (!$is_callable(setter)) throw TypeError_("Object.prototype.__defineSetter__: Expecting function");
    const flags = HAS_SET | HAS_ENUMERABLE | HAS_CONFIGURABLE | ENUMERABLE | CONFIGURABLE;
    DefinePropertyOrThrow(O, ToPropertyKey(P), MakeDescriptor(flags, undefined, undefined, setter));
  },

  // Object.prototype.__lookupGetter__ ( P )   https://tc39.es/ecma262/#sec-object.prototype.__lookupGetter__
  __lookupGetter__(P) {
    const O = ToObject(this);
    const accessor = LookupAccessor(O, ToPropertyKey(P));
    return accessor === undefined ? undefined : $accessor_getter(accessor);
  },

  // Object.prototype.__lookupSetter__ ( P )   https://tc39.es/ecma262/#sec-object.prototype.__lookupSetter__
  __lookupSetter__(P) {
    const O = ToObject(this);
    const accessor = LookupAccessor(O, ToPropertyKey(P));
    return accessor === undefined ? undefined : $accessor_setter(accessor);
  },
});

/** The Accessor cell of the nearest property with this key, undefined if it is not an accessor. */
function LookupAccessor(O, key) {
  let proxies = 0;
  for (let object = O; object !== null; object = GetPrototypeOf(object)) {
    proxies = CountProxies(object, proxies);
    const attributes = GetOwnProperty(object, key);
    if (attributes >= 0) return (attributes & ACCESSOR) !== 0 ? $lookup_value() : undefined;
  }
  return undefined;
}

// Object.prototype.toString, steps 4-14
function BuiltinTag(O) {
  if (IsArray(O)) return "Array";
  if ($is_callable(O)) return "Function";
  if ($obj_kind(O) === KIND_ARGUMENTS) return "Arguments";
  const recordClass = $record_class(O);
  if (recordClass === RECORD_ERROR) return "Error";
  if (recordClass === RECORD_BOOLEAN) return "Boolean";
  if (recordClass === RECORD_NUMBER) return "Number";
  if (recordClass === RECORD_STRING) return "String";
  if (recordClass === RECORD_DATE) return "Date";
  if (recordClass === RECORD_REGEXP) return "RegExp";
  return "Object";
}
