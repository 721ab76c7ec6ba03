// Proxy objects   https://tc39.es/ecma262/#sec-proxy-objects
//
// The internal methods of proxies. Ordinary objects have theirs in the kernel;
// the functions of internal-methods.js choose. Keys are property keys: an int
// for an array index, else an atom or symbol. Errors are V8's.

// Proxy ( target, handler )   https://tc39.es/ecma262/#sec-proxy-target-handler
function Proxy(target, handler) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor Proxy requires 'new'");
  // 2. Return ? ProxyCreate(target, handler).
  return ProxyCreate(target, handler);
}
// Proxies have no prototype of their own, and so has their constructor none.
$global("Proxy", Proxy);
$obj_get_own(Proxy, "prototype");
$obj_delete_raw(Proxy, "prototype");

// ProxyCreate ( target, handler )   https://tc39.es/ecma262/#sec-proxycreate
function ProxyCreate(target, handler) {
  if (!$is_object(target) || !$is_object(handler)) throw TypeError_("Cannot create proxy with a non-object as target or handler");
  return $proxy_new(target, handler);
}

/** A revocation function, which has no name   https://tc39.es/ecma262/#sec-proxy-revocation-functions */
function ProxyRevoker(proxy) {
  let revocableProxy = proxy;
  return () => {
    if (revocableProxy === null) return;
    $proxy_revoke(revocableProxy);
    revocableProxy = null;
  };
}

$methods(Proxy, {
  // Proxy.revocable ( target, handler )   https://tc39.es/ecma262/#sec-proxy.revocable
  revocable(target, handler) {
    const proxy = ProxyCreate(target, handler);
    return { proxy, revoke: ProxyRevoker(proxy) };
  },
});

/** The trap of that name, undefined if the handler has none; a TypeError for a revoked proxy. */
function ProxyTrap(proxy, name) {
  const handler = $proxy_handler(proxy);
  if (handler === null) throw TypeError_(`Cannot perform '${name}' on a proxy that has been revoked`);
  const trap = handler[name];
  if (trap === undefined || trap === null) return undefined;
  if (!$is_callable(trap)) throw TypeError_(`'${DisplayPrimitive(trap)}' returned for property '${name}' of object '#<Object>' is not a function`);
  return trap;
}
function ProxyKeyText(key) {
  return $is_symbol(key) ? SymbolDescriptiveString(key) : $key_to_string(key);
}
/** The error of a trap whose result contradicts the target. */
function ThrowProxyInvariant(trap, text) {
  throw TypeError_(`'${trap}' on proxy: ${text}`);
}

// [[GetPrototypeOf]] ( )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getprototypeof
function ProxyGetPrototypeOf(O) {
  const trap = ProxyTrap(O, "getPrototypeOf");
  const target = $proxy_target(O);
  if (trap === undefined) return GetPrototypeOf(target);
  const handlerProto = $call(trap, $proxy_handler(O), target);
  if (handlerProto !== null && !$is_object(handlerProto)) ThrowProxyInvariant("getPrototypeOf", "trap returned neither object nor null");
  if (IsExtensible(target)) return handlerProto;
  if (GetPrototypeOf(target) !== handlerProto) ThrowProxyInvariant("getPrototypeOf", "proxy target is non-extensible but the trap did not return its actual prototype");
  return handlerProto;
}

// [[SetPrototypeOf]] ( V )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-setprototypeof-v
function ProxySetPrototypeOf(O, V) {
  const trap = ProxyTrap(O, "setPrototypeOf");
  const target = $proxy_target(O);
  if (trap === undefined) return SetPrototypeOf(target, V);
  if (!$to_boolean($call(trap, $proxy_handler(O), target, V))) return false;
  if (IsExtensible(target)) return true;
  if (GetPrototypeOf(target) !== V) ThrowProxyInvariant("setPrototypeOf", "trap returned truish for setting a new prototype on the non-extensible proxy target");
  return true;
}

// [[IsExtensible]] ( )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-isextensible
function ProxyIsExtensible(O) {
  const trap = ProxyTrap(O, "isExtensible");
  const target = $proxy_target(O);
  if (trap === undefined) return IsExtensible(target);
  const result = $to_boolean($call(trap, $proxy_handler(O), target));
  if (result !== IsExtensible(target)) ThrowProxyInvariant("isExtensible", `trap result does not reflect extensibility of proxy target (which is '${!result}')`);
  return result;
}

// [[PreventExtensions]] ( )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-preventextensions
function ProxyPreventExtensions(O) {
  const trap = ProxyTrap(O, "preventExtensions");
  const target = $proxy_target(O);
  if (trap === undefined) return PreventExtensions(target);
  const result = $to_boolean($call(trap, $proxy_handler(O), target));
  if (result && IsExtensible(target)) ThrowProxyInvariant("preventExtensions", "trap returned truish but the proxy target is extensible");
  return result;
}

// [[GetOwnProperty]] ( P )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getownproperty-p
// Result as of $obj_get_own: attributes or -1, and then the value, or Accessor cell, is $lookup_value().
function ProxyGetOwnProperty(O, P) {
  const trap = ProxyTrap(O, "getOwnPropertyDescriptor");
  const target = $proxy_target(O);
  if (trap === undefined) return GetOwnProperty(target, P);
  const trapResult = $call(trap, $proxy_handler(O), target, $key_to_string(P));
  if (!$is_object(trapResult) && trapResult !== undefined) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap returned neither object nor undefined for property '${ProxyKeyText(P)}'`);
  const current = GetOwnProperty(target, P);
  const value = $lookup_value();
  if (trapResult === undefined) {
    if (current < 0) return -1;
    if ((current & CONFIGURABLE) === 0) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap returned undefined for property '${ProxyKeyText(P)}' which is non-configurable in the proxy target`);
    if (!IsExtensible(target)) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap returned undefined for property '${ProxyKeyText(P)}' which exists in the non-extensible proxy target`);
    return -1;
  }
  const extensible = IsExtensible(target);
  const desc = CompleteDescriptor(ToPropertyDescriptor(trapResult));
  if (!IsCompatibleDescriptor(extensible, desc, current, value)) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap returned descriptor for property '${ProxyKeyText(P)}' that is incompatible with the existing property in the proxy target`);
  const flags = $slots_get(desc, 0);
  if ((flags & CONFIGURABLE) === 0) {
    const loosened = current >= 0 && (current & (CONFIGURABLE | ACCESSOR | WRITABLE)) === WRITABLE && (flags & (HAS_WRITABLE | WRITABLE)) === HAS_WRITABLE;
    if (current < 0 || (current & CONFIGURABLE) !== 0) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap reported non-configurability for property '${ProxyKeyText(P)}' which is either non-existent or configurable in the proxy target`);
    if (loosened) ThrowProxyInvariant("getOwnPropertyDescriptor", `trap reported non-configurable and writable for property '${ProxyKeyText(P)}' which is non-configurable, non-writable in the proxy target`);
  }
  const isAccessor = (flags & HAS_ACCESSOR) !== 0;
  const found = isAccessor ? $accessor_new($slots_get(desc, 2), $slots_get(desc, 3)) : $slots_get(desc, 1);
  $set_lookup_value(found);
  return isAccessor ? (flags & (ENUMERABLE | CONFIGURABLE)) | ACCESSOR : flags & PLAIN;
}
// CompletePropertyDescriptor ( Desc )   https://tc39.es/ecma262/#sec-completepropertydescriptor
function CompleteDescriptor(desc) {
  const flags = $slots_get(desc, 0);
  const more = (flags & HAS_ACCESSOR) !== 0 ? HAS_ACCESSOR : HAS_DATA;
  $slots_set(desc, 0, flags | more | HAS_ENUMERABLE | HAS_CONFIGURABLE);
  return desc;
}
// IsCompatiblePropertyDescriptor ( Extensible, Desc, Current )   https://tc39.es/ecma262/#sec-iscompatiblepropertydescriptor
function IsCompatibleDescriptor(extensible, desc, current, value) {
  if (current < 0) return extensible;
  return (current & CONFIGURABLE) !== 0 || IsAllowedChange(desc, current, value);
}

// [[DefineOwnProperty]] ( P, Desc )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-defineownproperty-p-desc
function ProxyDefineOwnProperty(O, P, desc) {
  const trap = ProxyTrap(O, "defineProperty");
  const target = $proxy_target(O);
  if (trap === undefined) return DefineOwnProperty(target, P, desc);
  if (!$to_boolean($call(trap, $proxy_handler(O), target, $key_to_string(P), DescriptorObject(desc)))) return false;
  const current = GetOwnProperty(target, P);
  const value = $lookup_value();
  const extensible = IsExtensible(target);
  const flags = $slots_get(desc, 0);
  const settingConfigFalse = (flags & (HAS_CONFIGURABLE | CONFIGURABLE)) === HAS_CONFIGURABLE;
  if (current < 0) {
    if (!extensible) ThrowProxyInvariant("defineProperty", `trap returned truish for adding property '${ProxyKeyText(P)}'  to the non-extensible proxy target`);
    if (settingConfigFalse) ThrowProxyInvariant("defineProperty", `trap returned truish for defining non-configurable property '${ProxyKeyText(P)}' which is either non-existent or configurable in the proxy target`);
    return true;
  }
  if (!IsCompatibleDescriptor(extensible, desc, current, value)) ThrowProxyInvariant("defineProperty", `trap returned truish for adding property '${ProxyKeyText(P)}'  that is incompatible with the existing property in the proxy target`);
  if (settingConfigFalse && (current & CONFIGURABLE) !== 0) ThrowProxyInvariant("defineProperty", `trap returned truish for defining non-configurable property '${ProxyKeyText(P)}' which is either non-existent or configurable in the proxy target`);
  if ((current & (CONFIGURABLE | ACCESSOR | WRITABLE)) === WRITABLE && (flags & (HAS_WRITABLE | WRITABLE)) === HAS_WRITABLE) ThrowProxyInvariant("defineProperty", `trap returned truish for defining non-configurable property '${ProxyKeyText(P)}' which cannot be non-writable`);
  return true;
}
/** FromPropertyDescriptor of a descriptor that may lack fields   https://tc39.es/ecma262/#sec-frompropertydescriptor */
function DescriptorObject(desc) {
  const flags = $slots_get(desc, 0);
  const obj = {};
  if ((flags & HAS_VALUE) !== 0) obj.value = $slots_get(desc, 1);
  if ((flags & HAS_WRITABLE) !== 0) $obj_define(obj, "writable", (flags & WRITABLE) !== 0, PLAIN);
  if ((flags & HAS_GET) !== 0) $obj_define(obj, "get", $slots_get(desc, 2), PLAIN);
  if ((flags & HAS_SET) !== 0) $obj_define(obj, "set", $slots_get(desc, 3), PLAIN);
  if ((flags & HAS_ENUMERABLE) !== 0) $obj_define(obj, "enumerable", (flags & ENUMERABLE) !== 0, PLAIN);
  if ((flags & HAS_CONFIGURABLE) !== 0) $obj_define(obj, "configurable", (flags & CONFIGURABLE) !== 0, PLAIN);
  return obj;
}

// [[HasProperty]] ( P )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-hasproperty-p
function ProxyHas(O, P) {
  const trap = ProxyTrap(O, "has");
  const target = $proxy_target(O);
  if (trap === undefined) return HasProperty(target, P);
  const result = $to_boolean($call(trap, $proxy_handler(O), target, $key_to_string(P)));
  if (result) return true;
  const current = GetOwnProperty(target, P);
  if (current < 0) return false;
  if ((current & CONFIGURABLE) === 0) ThrowProxyInvariant("has", `trap returned falsish for property '${ProxyKeyText(P)}' which exists in the proxy target as non-configurable`);
  if (!IsExtensible(target)) ThrowProxyInvariant("has", `trap returned falsish for property '${ProxyKeyText(P)}' but the proxy target is not extensible`);
  return false;
}

// [[Get]] ( P, Receiver )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver
function ProxyGet(O, P, Receiver) {
  const trap = ProxyTrap(O, "get");
  const target = $proxy_target(O);
  if (trap === undefined) return GetWithReceiver(target, P, Receiver);
  const trapResult = $call(trap, $proxy_handler(O), target, $key_to_string(P), Receiver);
  const current = GetOwnProperty(target, P);
  if (current < 0 || (current & CONFIGURABLE) !== 0) return trapResult;
  const value = $lookup_value();
  if ((current & ACCESSOR) !== 0) {
    if ($accessor_getter(value) === undefined && trapResult !== undefined) ThrowProxyInvariant("get", `property '${ProxyKeyText(P)}' is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '${DisplayPrimitive(trapResult)}')`);
  } else if ((current & WRITABLE) === 0 && !$same_value(trapResult, value)) {
    ThrowProxyInvariant("get", `property '${ProxyKeyText(P)}' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '${DisplayPrimitive(value)}' but got '${DisplayPrimitive(trapResult)}')`);
  }
  return trapResult;
}

// [[Set]] ( P, V, Receiver )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver
function ProxySet(O, P, V, Receiver) {
  const trap = ProxyTrap(O, "set");
  const target = $proxy_target(O);
  if (trap === undefined) return OrdinarySet(target, P, V, Receiver);
  const args = $slots_new(4);
  $slots_set(args, 0, target);
  $slots_set(args, 1, $key_to_string(P));
  $slots_set(args, 2, V);
  $slots_set(args, 3, Receiver);
  if (!$to_boolean($apply(trap, $proxy_handler(O), args, 4))) return false;
  const current = GetOwnProperty(target, P);
  if (current < 0 || (current & CONFIGURABLE) !== 0) return true;
  const value = $lookup_value();
  if ((current & ACCESSOR) !== 0) {
    if ($accessor_setter(value) === undefined) ThrowProxyInvariant("set", `trap returned truish for property '${ProxyKeyText(P)}' which exists in the proxy target as a non-configurable and non-writable accessor property without a setter`);
  } else if ((current & WRITABLE) === 0 && !$same_value(V, value)) {
    ThrowProxyInvariant("set", `trap returned truish for property '${ProxyKeyText(P)}' which exists in the proxy target as a non-configurable and non-writable data property with a different value`);
  }
  return true;
}

// [[Delete]] ( P )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-delete-p
function ProxyDelete(O, P) {
  const trap = ProxyTrap(O, "deleteProperty");
  const target = $proxy_target(O);
  if (trap === undefined) return DeleteProperty(target, P);
  if (!$to_boolean($call(trap, $proxy_handler(O), target, $key_to_string(P)))) return false;
  const current = GetOwnProperty(target, P);
  if (current < 0) return true;
  if ((current & CONFIGURABLE) === 0) ThrowProxyInvariant("deleteProperty", `trap returned truish for property '${ProxyKeyText(P)}' which is non-configurable in the proxy target`);
  if (!IsExtensible(target)) ThrowProxyInvariant("deleteProperty", `trap returned truish for property '${ProxyKeyText(P)}' but the proxy target is non-extensible`);
  return true;
}

// [[OwnPropertyKeys]] ( )   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys
// A Slots cell of strings and symbols.
function ProxyOwnPropertyKeys(O) {
  const trap = ProxyTrap(O, "ownKeys");
  const target = $proxy_target(O);
  if (trap === undefined) return OwnPropertyKeys(target, 3);
  const trapResultArray = $call(trap, $proxy_handler(O), target);
  if (!$is_object(trapResultArray)) throw TypeError_("CreateListFromArrayLike called on non-object");
  // 7-8. The keys, each of which is a string or symbol and there once only.
  const len = LengthOfArrayLike(trapResultArray);
  const keys = $arr_new(0, 8);
  let unchecked = $ht_new(false);
  let duplicate = false;
  for (let i = 0; i < len; i++) {
    const key = trapResultArray[i];
    if (!$is_string(key) && !$is_symbol(key)) throw TypeError_(`${DisplayPrimitive(key)} is not a valid property name`);
    if ($ht_has(unchecked, key)) duplicate = true;
    unchecked = $ht_set(unchecked, key, true);
    $arr_push(keys, key);
  }
  if (duplicate) ThrowProxyInvariant("ownKeys", "trap returned duplicate entries");
  const trapResult = $arr_to_slots(keys);
  CheckOwnKeys(target, unchecked);
  return trapResult;
}
/** Steps 10 to 23: what the target must have is there, and, if it is not extensible, nothing else. */
function CheckOwnKeys(target, unchecked) {
  const extensible = IsExtensible(target);
  const targetKeys = OwnPropertyKeys(target, 3);
  const count = $slots_length(targetKeys);
  const required = $arr_new(0, 4);
  const configurable = $arr_new(0, 4);
  for (let i = 0; i < count; i++) {
    const key = $slots_get(targetKeys, i);
    const attributes = GetOwnProperty(target, $to_key(key));
    if (attributes >= 0 && (attributes & CONFIGURABLE) === 0) $arr_push(required, key);
    else $arr_push(configurable, key);
  }
  if (extensible && required.length === 0) return;
  RequireOwnKeys(required, unchecked);
  if (extensible) return;
  RequireOwnKeys(configurable, unchecked);
  if ($ht_size(unchecked) > 0) ThrowProxyInvariant("ownKeys", "trap returned extra keys but proxy target is non-extensible");
}
function RequireOwnKeys(keys, unchecked) {
  for (let i = 0; i < keys.length; i++) {
    const key = $arr_get(keys, i);
    if (!$ht_has(unchecked, key)) ThrowProxyInvariant("ownKeys", `trap result did not include '${ProxyKeyText(key)}'`);
    $ht_delete(unchecked, key);
  }
}

// [[Call]] and [[Construct]]   https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-call-thisargument-argumentslist
// The one entry of all callable proxies; the linker makes it a constructor.
function ProxyEntry() {
  const newTarget = new.target;
  const O = $callee();
  const trap = ProxyTrap(O, newTarget === undefined ? "apply" : "construct");
  const target = $proxy_target(O);
  const count = $argc();
  const list = $slots_new(count);
  for (let i = 0; i < count; i++) $slots_set(list, i, $arg(i));
  if (newTarget === undefined) {
    if (trap === undefined) return $apply(target, this, list, count);
    return $call(trap, $proxy_handler(O), target, this, $arr_from_slots(list, count));
  }
  if (trap === undefined) return Construct(target, list, newTarget);
  const newObj = $call(trap, $proxy_handler(O), target, $arr_from_slots(list, count), newTarget);
  if (!$is_object(newObj)) ThrowProxyInvariant("construct", `trap returned non-object ('${DisplayPrimitive(newObj)}')`);
  return newObj;
}
/** Before [[Construct]] of a function with a proxy as newTarget: the object that a function written in JavaScript makes has the prototype that the proxy tells. Built-ins ask for themselves. */
function PrepareProxyTarget(F, newTarget) {
  if ($is_proxy(F) || $fn_bound_target(F) !== undefined || ($fn_info_flags(F) & FUNCTION_BUILTIN) !== 0) return;
  const prototype = newTarget.prototype;
  if (!$is_object(prototype)) GetFunctionRealm(newTarget);
  $proxy_set_prototype(newTarget, prototype);
}

// What the kernel makes of an access that ends at a proxy: a call of one of these, with the receiver as `this`.
function ProxyGetter() {
  // A handler without the trap does nothing that could be seen.
  const attributes = $proxy_follow("get");
  if (attributes === EXOTIC) {
    const key = $exotic_key();
    return ProxyGet($lookup_holder(), key, this);
  }
  if (attributes < 0) return undefined;
  const value = $lookup_value();
  if ((attributes & ACCESSOR) === 0) return value;
  const getter = $accessor_getter(value);
  return getter === undefined ? undefined : $call(getter, this);
}
function ProxySetter(value) {
  const key = $exotic_key();
  if (!ProxySet($lookup_holder(), key, value, this)) ThrowProxyInvariant("set", `trap returned falsish for property '${ProxyKeyText(key)}'`);
}
function ProxySetterSloppy(value) {
  const key = $exotic_key();
  ProxySet($lookup_holder(), key, value, this);
}
function ProxyDefiner(value) {
  const key = $exotic_key();
  CreateDataPropertyOrThrow(this, key, value);
}
$set_intrinsic("ProxyGetter", ProxyGetter);
$set_intrinsic("ProxySetter", ProxySetter);
$set_intrinsic("ProxySetterSloppy", ProxySetterSloppy);
$set_intrinsic("ProxyDefiner", ProxyDefiner);
