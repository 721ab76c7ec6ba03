// The essential internal methods of any object   https://tc39.es/ecma262/#sec-object-internal-methods-and-internal-slots
// The kernel has them for all objects but proxies (proxy.js). [[DefineOwnProperty]] is in property-descriptors.js.

/** What $obj_get_own and $obj_lookup say of a proxy. ORDER: EXOTIC in runtime/kernel/proxies.ts. */
const EXOTIC = -2;
/** Absent, and a typed array in the chain has the last word. ORDER: STOP in runtime/kernel/typed-arrays.ts. */
const STOP = -3;

/** [[GetPrototypeOf]] */
function GetPrototypeOf(O) {
  const proto = $obj_proto(O);
  return proto === null && $is_proxy(O) ? ProxyGetPrototypeOf(O) : proto;
}
/** How many proxies a walk up a prototype chain may meet: a chain may be a cycle through them. V8's limit. */
const MAX_PROXIES_IN_CHAIN = 100000;
/** Counts the proxies of a walk: a RangeError where it would not end. */
function CountProxies(O, met) {
  if (!$is_proxy(O)) return met;
  if (met === MAX_PROXIES_IN_CHAIN) $throw_message("StackOverflow");
  return met + 1;
}
/** Is P on the prototype chain of O? Step 6 of OrdinaryHasInstance, step 3 of isPrototypeOf. */
function IsOnPrototypeChain(P, O) {
  let proxies = 0;
  for (let object = GetPrototypeOf(O); object !== null; object = GetPrototypeOf(object)) {
    if (object === P) return true;
    proxies = CountProxies(object, proxies);
  }
  return false;
}
/** [[IsExtensible]] */
function IsExtensible(O) {
  return $is_proxy(O) ? ProxyIsExtensible(O) : $obj_is_extensible(O);
}
/** [[PreventExtensions]]; a boolean */
function PreventExtensions(O) {
  if ($is_proxy(O)) return ProxyPreventExtensions(O);
  // A view whose length changes may get elements.
  if ($typed_type(O) >= 0 && !IsTypedArrayFixedLength(O)) return false;
  $obj_prevent_extensions(O);
  return true;
}
/** [[GetOwnProperty]]: Attr.* bits, -1 if absent; the value (or Accessor cell) is then $lookup_value(). */
function GetOwnProperty(O, P) {
  const attributes = $obj_get_own(O, P);
  if (attributes === EXOTIC) return ProxyGetOwnProperty(O, P);
  return IsStackAccessor(attributes) ? MakeStackDataProperty(O, attributes) : attributes;
}
/** [[HasProperty]] */
function HasProperty(O, P) {
  const attributes = $obj_lookup(O, P);
  return attributes === EXOTIC ? ProxyHas($lookup_holder(), P) : attributes >= 0;
}
/** [[Get]] with a receiver that may be another object, which only getters and traps see. */
function GetWithReceiver(O, P, Receiver) {
  const attributes = $obj_lookup(O, P);
  if (attributes === EXOTIC) return ProxyGet($lookup_holder(), P, Receiver);
  if (attributes < 0) return undefined;
  RequireInitialized(P);
  if ((attributes & ACCESSOR) === 0) return $lookup_value();
  const getter = $accessor_getter($lookup_value());
  return getter === undefined ? undefined : $call(getter, Receiver);
}
/** [[Delete]]; a boolean */
function DeleteProperty(O, P) {
  return $is_proxy(O) ? ProxyDelete(O, P) : $obj_delete(O, P);
}
/** [[OwnPropertyKeys]]: a Slots cell, not to be written to; which: 1 strings, 2 symbols, 4 only what is enumerable. */
function OwnPropertyKeys(O, which) {
  if (!$is_proxy(O)) return $obj_own_keys(O, which);
  const keys = ProxyOwnPropertyKeys(O);
  if (which === 3) return keys;
  const count = $slots_length(keys);
  const list = $arr_new(0, count);
  for (let i = 0; i < count; i++) {
    const key = $slots_get(keys, i);
    if ((which & ($is_symbol(key) ? 2 : 1)) === 0) continue;
    if ((which & 4) !== 0) {
      const attributes = GetOwnProperty(O, $to_key(key));
      if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
    }
    $arr_push(list, key);
  }
  return $arr_to_slots(list);
}

// SetIntegrityLevel ( O, level )   https://tc39.es/ecma262/#sec-setintegritylevel
function SetIntegrityLevel(O, seal) {
  if (!$is_proxy(O) && $typed_type(O) < 0) {
    // `stack` of an error becomes the data property that can be frozen.
    if (HasCaptured(O)) GetOwnProperty(O, "stack");
    $obj_freeze(O, seal);
    return true;
  }
  if (!PreventExtensions(O)) return false;
  if ($typed_type(O) >= 0) {
    // Its elements can be neither.
    if ($typed_length(O) > 0) throw TypeError_("Cannot " + (seal ? "seal" : "freeze") + " array buffer views with elements");
    $obj_freeze(O, seal);
    return true;
  }
  const keys = OwnPropertyKeys(O, 3);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    let flags = HAS_CONFIGURABLE;
    if (!seal) {
      const attributes = GetOwnProperty(O, key);
      if (attributes < 0) continue;
      if ((attributes & ACCESSOR) === 0) flags |= HAS_WRITABLE;
    }
    DefinePropertyOrThrow(O, key, MakeDescriptor(flags, undefined, undefined, undefined));
  }
  return true;
}
// TestIntegrityLevel ( O, level )   https://tc39.es/ecma262/#sec-testintegritylevel
function TestIntegrityLevel(O, seal) {
  if (!$is_proxy(O)) return $obj_test_integrity(O, seal);
  if (IsExtensible(O)) return false;
  const keys = OwnPropertyKeys(O, 3);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const attributes = GetOwnProperty(O, $to_key($slots_get(keys, i)));
    if (attributes < 0) continue;
    if ((attributes & CONFIGURABLE) !== 0) return false;
    if (!seal && (attributes & (ACCESSOR | WRITABLE)) === WRITABLE) return false;
  }
  return true;
}
