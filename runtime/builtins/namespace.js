// Module namespace exotic objects   https://tc39.es/ecma262/#sec-module-namespace-exotic-objects
// The compiler makes them. Their exports are properties whose values are in the binding cells
// of modules; the kernel has them as not writable, so that every [[Set]] fails.

/** [[GetOwnProperty]], step 4, after $obj_get_own found the property P: throws if it is an export that is not initialised yet. */
function RequireInitialized(P) {
  if ($is_uninitialized($lookup_value())) $throw_message("Uninitialized", $key_to_string(P));
}

/** [[GetOwnProperty]] of all exports, if O is a namespace object. */
function RequireInitializedExports(O) {
  if ($obj_kind(O) !== KIND_NAMESPACE) return;
  const keys = $obj_own_keys(O, 1);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    $obj_get_own(O, key);
    RequireInitialized(key);
  }
}

/** Has O exports, which are writable in the eyes of Object.isFrozen? */
function HasExports(O) {
  return $obj_kind(O) === KIND_NAMESPACE && $slots_length($obj_own_keys(O, 1)) > 0;
}

// [[DefineOwnProperty]] ( P, Desc )   https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-defineownproperty-p-desc
// for an export with this value; symbols and absent keys are ordinary.
function NamespaceDefineExport(desc, value) {
  const flags = $slots_get(desc, 0);
  // 4-7. It stays enumerable, writable, not configurable, and a data property.
  if ((flags & (CONFIGURABLE | HAS_ACCESSOR)) !== 0) return false;
  if ((flags & HAS_ENUMERABLE) !== 0 && (flags & ENUMERABLE) === 0) return false;
  if ((flags & HAS_WRITABLE) !== 0 && (flags & WRITABLE) === 0) return false;
  // 8-9. If Desc has a [[Value]] field, return SameValue(Desc.[[Value]], current.[[Value]]).
  return (flags & HAS_VALUE) === 0 || $same_value($slots_get(desc, 1), value);
}

/** Object.freeze of a namespace object fails at its first export. */
function FreezeNamespace(O) {
  RequireInitializedExports(O);
  if (HasExports(O)) $throw_message("RedefineProperty", $slots_get($obj_own_keys(O, 1), 0));
}
