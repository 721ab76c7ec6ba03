// WeakMap, WeakSet   https://tc39.es/ecma262/#sec-weakmap-objects   https://tc39.es/ecma262/#sec-weakset-objects
//
// A record whose slot 0 is a weak hash table of the kernel: the collector deletes
// the entries whose keys died.

// CanBeHeldWeakly ( v )   https://tc39.es/ecma262/#sec-canbeheldweakly
function CanBeHeldWeakly(v) {
  // 1. If v is an Object, return true.
  if ($is_object(v)) return true;
  // 2. If v is a Symbol and KeyForSymbol(v) is undefined, return true.
  return $is_symbol(v) && !$ht_has(keysBySymbol, v);
}

// WeakMap ( [ iterable ] )   https://tc39.es/ecma262/#sec-weakmap-iterable
function WeakMap(iterable = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor WeakMap requires 'new'");
  // 2-3. Let map be ? OrdinaryCreateFromConstructor(NewTarget, "%WeakMap.prototype%", « [[WeakMapData]] »).
  const map = OrdinaryCreateFromConstructor(new.target, WeakMapPrototype, RECORD_WEAK_MAP, 1);
  $record_set_field(map, 0, $ht_new_weak(true));
  // 4. If iterable is either undefined or null, return map.
  if (iterable === undefined || iterable === null) return map;
  // 5-6. Let adder be ? Get(map, "set"); it must be callable.
  const adder = map.set;
  if (!$is_callable(adder)) throw TypeError_(`'${DisplayPrimitive(adder)}' returned for property 'set' of object '#<WeakMap>' is not a function`);
  // 7. Return ? AddEntriesFromIterable(map, iterable, adder).
  AddEntriesFromIterable(map, iterable, adder);
  return map;
}
$constructor("WeakMap", WeakMap, WeakMapPrototype);
$obj_define(WeakMap, "length", 0, CONFIGURABLE);

/** RequireInternalSlot(M, [[WeakMapData]]), and that slot. */
function WeakMapData(M, method) {
  const table = $collection_table(M, RECORD_WEAK_MAP);
  if (table === undefined) $throw_message("IncompatibleReceiver", "WeakMap.prototype." + method, M);
  return table;
}
function RequireWeakMapKey(key) {
  if (!CanBeHeldWeakly(key)) throw TypeError_("Invalid value used as weak map key");
}

$methods(WeakMapPrototype, {
  // WeakMap.prototype.delete ( key )   https://tc39.es/ecma262/#sec-weakmap.prototype.delete
  delete(key) {
    return $ht_delete(WeakMapData(this, "delete"), key);
  },

  // WeakMap.prototype.get ( key )   https://tc39.es/ecma262/#sec-weakmap.prototype.get
  get(key) {
    return $ht_get(WeakMapData(this, "get"), key);
  },

  // WeakMap.prototype.getOrInsert ( key, value )   https://tc39.es/ecma262/#sec-weakmap.prototype.getorinsert
  getOrInsert(key, value) {
    const table = WeakMapData(this, "getOrInsert");
    // 3. If CanBeHeldWeakly(key) is false, throw a TypeError exception.
    RequireWeakMapKey(key);
    // 4-6. The value that is there, or else the new one.
    if ($ht_has(table, key)) return $ht_get(table, key);
    $record_set_field(this, 0, $ht_set(table, key, value));
    return value;
  },

  // WeakMap.prototype.getOrInsertComputed ( key, callback )   https://tc39.es/ecma262/#sec-weakmap.prototype.getorinsertcomputed
  getOrInsertComputed(key, callback) {
    const table = WeakMapData(this, "getOrInsertComputed");
    RequireWeakMapKey(key);
    if (!$is_callable(callback)) throw TypeError_(CallSiteText(callback) + " is not a function");
    if ($ht_has(table, key)) return $ht_get(table, key);
    // 7-9. The callback may have set the key, or replaced the table.
    const value = $call(callback, undefined, key);
    $record_set_field(this, 0, $ht_set($record_field(this, 0), key, value));
    return value;
  },

  // WeakMap.prototype.has ( key )   https://tc39.es/ecma262/#sec-weakmap.prototype.has
  has(key) {
    return $ht_has(WeakMapData(this, "has"), key);
  },

  // WeakMap.prototype.set ( key, value )   https://tc39.es/ecma262/#sec-weakmap.prototype.set
  set(key, value) {
    const table = WeakMapData(this, "set");
    // 3. If CanBeHeldWeakly(key) is false, throw a TypeError exception.
    RequireWeakMapKey(key);
    $record_set_field(this, 0, $ht_set(table, key, value));
    return this;
  },
});
$tag(WeakMapPrototype, "WeakMap");

// WeakSet ( [ iterable ] )   https://tc39.es/ecma262/#sec-weakset-iterable
function WeakSet(iterable = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor WeakSet requires 'new'");
  // 2-3. Let set be ? OrdinaryCreateFromConstructor(NewTarget, "%WeakSet.prototype%", « [[WeakSetData]] »).
  const set = OrdinaryCreateFromConstructor(new.target, WeakSetPrototype, RECORD_WEAK_SET, 1);
  $record_set_field(set, 0, $ht_new_weak(false));
  // 4. If iterable is either undefined or null, return set.
  if (iterable === undefined || iterable === null) return set;
  // 5-6. Let adder be ? Get(set, "add"); it must be callable.
  const adder = set.add;
  if (!$is_callable(adder)) throw TypeError_(`'${DisplayPrimitive(adder)}' returned for property 'add' of object '#<WeakSet>' is not a function`);
  // 7-8. Call it for each value.
  const record = GetIterator(iterable);
  while (IteratorStep(record)) {
    try {
      $call(adder, set, $slots_get(record, 2));
    } catch (error) {
      IteratorCloseOnThrow(record);
      throw error;
    }
  }
  return set;
}
$constructor("WeakSet", WeakSet, WeakSetPrototype);
$obj_define(WeakSet, "length", 0, CONFIGURABLE);

/** RequireInternalSlot(S, [[WeakSetData]]), and that slot. */
function WeakSetData(S, method) {
  const table = $collection_table(S, RECORD_WEAK_SET);
  if (table === undefined) $throw_message("IncompatibleReceiver", "WeakSet.prototype." + method, S);
  return table;
}

$methods(WeakSetPrototype, {
  // WeakSet.prototype.add ( value )   https://tc39.es/ecma262/#sec-weakset.prototype.add
  add(value) {
    const table = WeakSetData(this, "add");
    // 3. If CanBeHeldWeakly(value) is false, throw a TypeError exception.
    if (!CanBeHeldWeakly(value)) throw TypeError_("Invalid value used in weak set");
    $record_set_field(this, 0, $ht_set(table, value, undefined));
    return this;
  },

  // WeakSet.prototype.delete ( value )   https://tc39.es/ecma262/#sec-weakset.prototype.delete
  delete(value) {
    return $ht_delete(WeakSetData(this, "delete"), value);
  },

  // WeakSet.prototype.has ( value )   https://tc39.es/ecma262/#sec-weakset.prototype.has
  has(value) {
    return $ht_has(WeakSetData(this, "has"), value);
  },
});
$tag(WeakSetPrototype, "WeakSet");
