// Set objects   https://tc39.es/ecma262/#sec-set-objects
// Hash tables and their iterators: see map.js.

// Set ( [ iterable ] )   https://tc39.es/ecma262/#sec-set-iterable
function Set(iterable = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor Set requires 'new'");
  // 2.-3. Let set be ? OrdinaryCreateFromConstructor(NewTarget, "%Set.prototype%", « [[SetData]] »).
  const set = OrdinaryCreateFromConstructor(new.target, SetPrototype, RECORD_SET, 1);
  $record_set_field(set, 0, $ht_new(false));
  // 4. If iterable is either undefined or null, return set.
  if (iterable === undefined || iterable === null) return set;
  // 5.-6. Let adder be ? Get(set, "add"); it must be callable.
  const adder = set.add;
  if (!$is_callable(adder)) throw TypeError_(`'${DisplayPrimitive(adder)}' returned for property 'add' of object '#<Set>' is not a function`);
  // 7.-8. Call it for each value.
  const record = GetIterator(iterable);
  if ($same_cell(adder, setAdd)) return AddAllToSet(set, record);
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
$constructor("Set", Set, SetPrototype);

/** Steps 7 and 8 with Set.prototype.add, which does not throw. */
function AddAllToSet(set, record) {
  while (IteratorStep(record)) $record_set_field(set, 0, $ht_set($record_field(set, 0), $slots_get(record, 2), undefined));
  return set;
}
$obj_define(Set, "length", 0, CONFIGURABLE);

$methods(Set, {
  // get Set [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-set-%symbol.species%
  get [SymbolSpecies]() { return this; },
});

// ---------------------------------------------------------------------------
// Set.prototype   https://tc39.es/ecma262/#sec-properties-of-the-set-prototype-object

/** RequireInternalSlot(S, [[SetData]]), and that slot. */
function SetData(S, method) {
  const table = $collection_table(S, RECORD_SET);
  return table === undefined ? ThrowSetReceiver(S, method) : table;
}
function ThrowSetReceiver(S, method) {
  $throw_message("IncompatibleReceiver", "Set.prototype." + method, S);
}

$methods(SetPrototype, {
  // Set.prototype.has ( value )   https://tc39.es/ecma262/#sec-set.prototype.has
  has(value) {
    const table = $collection_table(this, RECORD_SET);
    return table === undefined ? ThrowSetReceiver(this, "has") : $ht_has(table, value);
  },

  // Set.prototype.add ( value )   https://tc39.es/ecma262/#sec-set.prototype.add
  add(value) {
    const table = $collection_table(this, RECORD_SET);
    if (table === undefined) ThrowSetReceiver(this, "add");
    $record_set_field(this, 0, $ht_set(table, value, undefined));
    return this;
  },

  // Set.prototype.delete ( value )   https://tc39.es/ecma262/#sec-set.prototype.delete
  delete(value) {
    return $ht_delete(SetData(this, "delete"), value);
  },

  // Set.prototype.clear ( )   https://tc39.es/ecma262/#sec-set.prototype.clear
  clear() {
    $record_set_field(this, 0, $ht_clear(SetData(this, "clear")));
  },

  // Set.prototype.entries ( )   https://tc39.es/ecma262/#sec-set.prototype.entries
  entries() {
    return HashIterator(SetIteratorPrototype, RECORD_SET_ITERATOR, SetData(this, "entries"), HASH_ENTRIES);
  },

  // Set.prototype.forEach ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-set.prototype.foreach
  forEach(callback, thisArg = undefined) {
    const table = SetData(this, "forEach");
    if (!$is_callable(callback)) throw TypeError_(CallSiteText(callback) + " is not a function");
    const iterator = HashIterator(SetIteratorPrototype, RECORD_SET_ITERATOR, table, HASH_KEYS);
    for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
      const value = $ht_key($record_field(iterator, 0), entry);
      $call(callback, thisArg, value, value, this);
    }
  },

  // get Set.prototype.size   https://tc39.es/ecma262/#sec-get-set.prototype.size
  get size() {
    if ($record_class(this) !== RECORD_SET) $throw_message("IncompatibleReceiver", "get Set.prototype.size", this);
    return $ht_size($record_field(this, 0));
  },

  // Set.prototype.values ( )   https://tc39.es/ecma262/#sec-set.prototype.values
  values() {
    return HashIterator(SetIteratorPrototype, RECORD_SET_ITERATOR, SetData(this, "values"), HASH_KEYS);
  },
});

$tag(SetPrototype, "Set");
const setAdd = SetPrototype.add;

// Set.prototype.keys and Set.prototype [ %Symbol.iterator% ] are Set.prototype.values.
// https://tc39.es/ecma262/#sec-set.prototype.keys   https://tc39.es/ecma262/#sec-set.prototype-%symbol.iterator%
$obj_get_own(SetPrototype, "values");
$obj_define(SetPrototype, "keys", $lookup_value(), HIDDEN);
$obj_get_own(SetPrototype, "values");
$obj_define(SetPrototype, SymbolIterator, $lookup_value(), HIDDEN);

$methods(SetIteratorPrototype, {
  // %SetIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%setiteratorprototype%.next
  // An entry of a Set is [value, value].
  next() {
    if ($record_class(this) !== RECORD_SET_ITERATOR) $throw_message("IncompatibleReceiver", "Set Iterator.prototype.next", this);
    const entry = HashIteratorStep(this);
    if (entry < 0) return CreateIterResultObject(undefined, true);
    const value = $ht_key($record_field(this, 0), entry);
    return CreateIterResultObject($record_field(this, 2) === HASH_ENTRIES ? [value, value] : value, false);
  },
});
$tag(SetIteratorPrototype, "Set Iterator");
const setIteratorNext = SetIteratorPrototype.next;

// ---------------------------------------------------------------------------
// Set methods that take another collection
//
// A Set Record is a Slots cell: 0 the object, 1 its size, 2 has, 3 keys.

// GetSetRecord ( obj )   https://tc39.es/ecma262/#sec-getsetrecord
function GetSetRecord(obj) {
  // 1. If obj is not an Object, throw a TypeError exception.
  if (!$is_object(obj)) $throw_message("NotAnObject", obj);
  // 2.-4. Let numSize be ? ToNumber(? Get(obj, "size")), not NaN.
  const numSize = ToNumber(obj.size);
  if (numSize !== numSize) throw TypeError_("The 'size' property must be a number");
  // 5.-7. Let intSize be ToIntegerOrInfinity(numSize), not negative.
  const intSize = ToIntegerOrInfinity(numSize);
  if (intSize < 0) throw RangeError_(`'${$prim_to_string(numSize)}' is an invalid size`);
  // 8.-9. Let has be ? Get(obj, "has"), callable.
  const has = obj.has;
  if (!$is_callable(has)) throw TypeError_("The 'has' property must be a function");
  // 10.-11. Let keys be ? Get(obj, "keys"), callable.
  const keys = obj.keys;
  if (!$is_callable(keys)) throw TypeError_("The 'keys' property must be a function");
  // 12. Return a new Set Record.
  const record = $slots_new(4);
  $slots_set(record, 0, obj);
  $slots_set(record, 1, intSize);
  $slots_set(record, 2, has);
  $slots_set(record, 3, keys);
  return record;
}

/** Iterator Record of the keys of a Set Record (GetIteratorFromMethod). */
function SetRecordKeys(other) {
  const iterator = $call($slots_get(other, 3), $slots_get(other, 0));
  if (!$is_object(iterator)) $throw_message("NotAnObject", iterator);
  return GetIteratorDirect(iterator);
}
function SetRecordHas(other, value) {
  return $to_boolean($call($slots_get(other, 2), $slots_get(other, 0), value));
}

/** Live iterator over the values of a Set. */
function SetDataIterator(table) {
  return HashIterator(SetIteratorPrototype, RECORD_SET_ITERATOR, table, HASH_KEYS);
}
function IteratedKey(iterator, entry) {
  return $ht_key($record_field(iterator, 0), entry);
}
function CopySetData(table) {
  let copy = $ht_new(false);
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) copy = $ht_set(copy, $ht_key(table, entry), undefined);
  return copy;
}
function SetOf(table) {
  const set = $record_new(SetPrototype, RECORD_SET, 1);
  $record_set_field(set, 0, table);
  return set;
}
/** The table of a Set, whatever has been done to it meanwhile. */
function CurrentSetData(O) {
  return $record_field(O, 0);
}

/** Values of O that other has, asking its has method. */
function IntersectionByHas(O, other) {
  let result = $ht_new(false);
  const iterator = SetDataIterator(CurrentSetData(O));
  for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
    const e = IteratedKey(iterator, entry);
    if (SetRecordHas(other, e)) result = $ht_set(result, e, undefined);
  }
  return result;
}
/** Keys of other that O has. */
function IntersectionByKeys(O, other) {
  let result = $ht_new(false);
  const keys = SetRecordKeys(other);
  while (IteratorStep(keys)) {
    const next = $slots_get(keys, 2);
    if ($ht_has(CurrentSetData(O), next)) result = $ht_set(result, next, undefined);
  }
  return result;
}

$methods(SetPrototype, {
  // Set.prototype.union ( other )   https://tc39.es/ecma262/#sec-set.prototype.union
  union(other) {
    SetData(this, "union");
    const otherRec = GetSetRecord(other);
    // 4.-5. Let keysIter be the keys of other; let resultSetData be a copy of O.[[SetData]].
    const keys = SetRecordKeys(otherRec);
    let result = CopySetData(CurrentSetData(this));
    // 6.-7. Append each key that is not there.
    while (IteratorStep(keys)) result = $ht_set(result, $slots_get(keys, 2), undefined);
    return SetOf(result);
  },

  // Set.prototype.intersection ( other )   https://tc39.es/ecma262/#sec-set.prototype.intersection
  intersection(other) {
    SetData(this, "intersection");
    const otherRec = GetSetRecord(other);
    // 5.-6. Go through the smaller one.
    const small = $ht_size(CurrentSetData(this)) <= $slots_get(otherRec, 1);
    return SetOf(small ? IntersectionByHas(this, otherRec) : IntersectionByKeys(this, otherRec));
  },

  // Set.prototype.difference ( other )   https://tc39.es/ecma262/#sec-set.prototype.difference
  difference(other) {
    SetData(this, "difference");
    const otherRec = GetSetRecord(other);
    const small = $ht_size(CurrentSetData(this)) <= $slots_get(otherRec, 1);
    const result = CopySetData(CurrentSetData(this));
    if (small) {
      // 5. Ask other for each value.
      const iterator = SetDataIterator(CurrentSetData(this));
      for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
        const e = IteratedKey(iterator, entry);
        if (SetRecordHas(otherRec, e)) $ht_delete(result, e);
      }
    } else {
      // 6. Remove each key of other.
      const keys = SetRecordKeys(otherRec);
      while (IteratorStep(keys)) $ht_delete(result, $slots_get(keys, 2));
    }
    return SetOf(result);
  },

  // Set.prototype.symmetricDifference ( other )   https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference
  symmetricDifference(other) {
    SetData(this, "symmetricDifference");
    const otherRec = GetSetRecord(other);
    const keys = SetRecordKeys(otherRec);
    let result = CopySetData(CurrentSetData(this));
    while (IteratorStep(keys)) {
      const next = $slots_get(keys, 2);
      // 7.b. What O has (as it is now) leaves the result; what it has not enters.
      if ($ht_has(CurrentSetData(this), next)) $ht_delete(result, next);
      else result = $ht_set(result, next, undefined);
    }
    return SetOf(result);
  },

  // Set.prototype.isSubsetOf ( other )   https://tc39.es/ecma262/#sec-set.prototype.issubsetof
  isSubsetOf(other) {
    SetData(this, "isSubsetOf");
    const otherRec = GetSetRecord(other);
    if ($ht_size(CurrentSetData(this)) > $slots_get(otherRec, 1)) return false;
    const iterator = SetDataIterator(CurrentSetData(this));
    for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
      if (!SetRecordHas(otherRec, IteratedKey(iterator, entry))) return false;
    }
    return true;
  },

  // Set.prototype.isSupersetOf ( other )   https://tc39.es/ecma262/#sec-set.prototype.issupersetof
  isSupersetOf(other) {
    SetData(this, "isSupersetOf");
    const otherRec = GetSetRecord(other);
    if ($ht_size(CurrentSetData(this)) < $slots_get(otherRec, 1)) return false;
    const keys = SetRecordKeys(otherRec);
    while (IteratorStep(keys)) {
      if ($ht_has(CurrentSetData(this), $slots_get(keys, 2))) continue;
      IteratorClose(keys);
      return false;
    }
    return true;
  },

  // Set.prototype.isDisjointFrom ( other )   https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom
  isDisjointFrom(other) {
    SetData(this, "isDisjointFrom");
    const otherRec = GetSetRecord(other);
    if ($ht_size(CurrentSetData(this)) <= $slots_get(otherRec, 1)) {
      const iterator = SetDataIterator(CurrentSetData(this));
      for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
        if (SetRecordHas(otherRec, IteratedKey(iterator, entry))) return false;
      }
      return true;
    }
    const keys = SetRecordKeys(otherRec);
    while (IteratorStep(keys)) {
      if (!$ht_has(CurrentSetData(this), $slots_get(keys, 2))) continue;
      IteratorClose(keys);
      return false;
    }
    return true;
  },
});
