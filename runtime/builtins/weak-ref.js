// WeakRef, FinalizationRegistry   https://tc39.es/ecma262/#sec-managing-memory
//
// What holds one value weakly is a weak hash table (weak.js) with that key alone.

/** A weak table with one key. */
function MakeWeakCell(value) {
  return $ht_set($ht_new_weak(false), value, undefined);
}
/** Its key; undefined if that died. */
function WeakCellValue(cell) {
  const position = $ht_next(cell, 0);
  return position < 0 ? undefined : $ht_key(cell, position);
}

/** [[KeptAlive]] of the agent: targets that this job has seen, which it may expect to see again. */
let keptAlive = $ht_new(false);

// AddToKeptObjects ( value )   https://tc39.es/ecma262/#sec-addtokeptobjects
function AddToKeptObjects(value) {
  keptAlive = $ht_set(keptAlive, value, undefined);
}
// ClearKeptObjects ( )   https://tc39.es/ecma262/#sec-clear-kept-objects   Called when the running jobs are done.
function ClearKeptObjects() {
  keptAlive = $ht_clear(keptAlive);
}

// WeakRef ( target )   https://tc39.es/ecma262/#sec-weak-ref-target
const WeakRefPrototype = {};
function WeakRef(target) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor WeakRef requires 'new'");
  // 2. If CanBeHeldWeakly(target) is false, throw a TypeError exception.
  if (!CanBeHeldWeakly(target)) throw TypeError_("WeakRef: invalid target");
  // 3. Let weakRef be ? OrdinaryCreateFromConstructor(NewTarget, "%WeakRef.prototype%", « [[WeakRefTarget]] »).
  const weakRef = OrdinaryCreateFromConstructor(new.target, WeakRefPrototype, RECORD_WEAK_REF, 1);
  // 4. Perform AddToKeptObjects(target).
  AddToKeptObjects(target);
  // 5. Set weakRef.[[WeakRefTarget]] to target.
  $record_set_field(weakRef, 0, MakeWeakCell(target));
  return weakRef;
}
$constructor("WeakRef", WeakRef, WeakRefPrototype);

$methods(WeakRefPrototype, {
  // WeakRef.prototype.deref ( )   https://tc39.es/ecma262/#sec-weak-ref.prototype.deref
  deref() {
    if ($record_class(this) !== RECORD_WEAK_REF) $throw_message("IncompatibleReceiver", "WeakRef.prototype.deref", this);
    // WeakRefDeref: the target, if it lives, lives until the end of the job.
    const target = WeakCellValue($record_field(this, 0));
    if (target !== undefined) AddToKeptObjects(target);
    return target;
  },
});
$tag(WeakRefPrototype, "WeakRef");

// FinalizationRegistry ( cleanupCallback )   https://tc39.es/ecma262/#sec-finalization-registry-cleanup-callback
//
// Record: [0] [[CleanupCallback]], [1] [[Cells]], an array of Slots [target, held value, token];
// target and token are weak cells, token may be undefined.
const FinalizationRegistryPrototype = {};
/** All registries, held weakly. */
let registries = $ht_new_weak(false);

function FinalizationRegistry(cleanupCallback) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor FinalizationRegistry requires 'new'");
  // 2. If IsCallable(cleanupCallback) is false, throw a TypeError exception.
  if (!$is_callable(cleanupCallback)) throw TypeError_("FinalizationRegistry: cleanup must be callable");
  // 3-7. Make it.
  const registry = OrdinaryCreateFromConstructor(new.target, FinalizationRegistryPrototype, RECORD_FINALIZATION_REGISTRY, 2);
  $record_set_field(registry, 0, cleanupCallback);
  $record_set_field(registry, 1, []);
  registries = $ht_set(registries, registry, undefined);
  return registry;
}
$constructor("FinalizationRegistry", FinalizationRegistry, FinalizationRegistryPrototype);

/** RequireInternalSlot(R, [[Cells]]), and that slot. */
function RegistryCells(R, method) {
  if ($record_class(R) !== RECORD_FINALIZATION_REGISTRY) $throw_message("IncompatibleReceiver", "FinalizationRegistry.prototype." + method, R);
  return $record_field(R, 1);
}

$methods(FinalizationRegistryPrototype, {
  // FinalizationRegistry.prototype.register ( target, heldValue [ , unregisterToken ] )   https://tc39.es/ecma262/#sec-finalization-registry.prototype.register
  register(target, heldValue, unregisterToken = undefined) {
    const cells = RegistryCells(this, "register");
    // 3. If CanBeHeldWeakly(target) is false, throw a TypeError exception.
    if (!CanBeHeldWeakly(target)) throw TypeError_("FinalizationRegistry.prototype.register: invalid target");
    // 4. If SameValue(target, heldValue) is true, throw a TypeError exception.
    if ($same_value(target, heldValue)) throw TypeError_("FinalizationRegistry.prototype.register: target and holdings must not be same");
    // 5. If CanBeHeldWeakly(unregisterToken) is false, it must be undefined.
    const hasToken = CanBeHeldWeakly(unregisterToken);
    if (!hasToken && unregisterToken !== undefined) throw TypeError_(`Invalid unregisterToken ('${DisplayPrimitive(unregisterToken)}')`);
    // 6-8. Append the cell.
    const cell = $slots_new(3);
    $slots_set(cell, 0, MakeWeakCell(target));
    $slots_set(cell, 1, heldValue);
    if (hasToken) $slots_set(cell, 2, MakeWeakCell(unregisterToken));
    $arr_push(cells, cell);
  },

  // FinalizationRegistry.prototype.unregister ( unregisterToken )   https://tc39.es/ecma262/#sec-finalization-registry.prototype.unregister
  unregister(unregisterToken) {
    const cells = RegistryCells(this, "unregister");
    // 3. If CanBeHeldWeakly(unregisterToken) is false, throw a TypeError exception.
    if (!CanBeHeldWeakly(unregisterToken)) throw TypeError_(`Invalid unregisterToken ('${DisplayPrimitive(unregisterToken)}')`);
    // 4-5. Remove the cells with that token.
    let kept = 0;
    const count = cells.length;
    for (let i = 0; i < count; i++) {
      const cell = $arr_get(cells, i);
      const token = $slots_get(cell, 2);
      if (token !== undefined && $ht_has(token, unregisterToken)) continue;
      $arr_set(cells, kept++, cell);
    }
    cells.length = kept;
    // 6. Return removed.
    return kept < count;
  },
});
$tag(FinalizationRegistryPrototype, "FinalizationRegistry");

/** Collections when the registries were last looked at. */
let collectionsSeen = 0;

/**
 * CleanupFinalizationRegistry ( finalizationRegistry ), for all of them: to be called
 * between jobs. Tells whether it called a callback.   https://tc39.es/ecma262/#sec-cleanup-finalization-registry
 */
function CleanupFinalizationRegistries() {
  const collections = $gc_stat(0);
  if (collections === collectionsSeen) return false;
  collectionsSeen = collections;
  const all = [];
  let called = false;
  for (let i = $ht_next(registries, 0); i >= 0; i = $ht_next(registries, i + 1)) $arr_push(all, $ht_key(registries, i));
  for (let i = 0; i < all.length; i++) called = CleanupFinalizationRegistry($arr_get(all, i)) || called;
  return called;
}
function CleanupFinalizationRegistry(registry) {
  const cells = $record_field(registry, 1);
  const dead = [];
  let kept = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = $arr_get(cells, i);
    if ($ht_size($slots_get(cell, 0)) === 0) $arr_push(dead, cell);
    else $arr_set(cells, kept++, cell);
  }
  cells.length = kept;
  const callback = $record_field(registry, 0);
  for (let i = 0; i < dead.length; i++) $call(callback, undefined, $slots_get($arr_get(dead, i), 1));
  return dead.length > 0;
}
