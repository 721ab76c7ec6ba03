// Map objects   https://tc39.es/ecma262/#sec-map-objects
//
// A Map or Set is a record whose slot 0 is a hash table of the kernel, which
// keeps insertion order and remembers what replaced it, so that iterators can
// go on when it grew or was cleared.

// ---------------------------------------------------------------------------
// Iteration over hash tables, for Map and Set
// Record: [0] the table, undefined when exhausted; [1] position; [2] kind (HASH_*).

const HASH_KEYS = 0;
const HASH_VALUES = 1;
const HASH_ENTRIES = 2;

function HashIterator(prototype, recordClass, table, kind) {
  stepHashIterator = HashIteratorStepValue;
  restOfHashIterator = HashIteratorRest;
  const iterator = $record_new(prototype, recordClass, 3);
  $record_set_field(iterator, 0, table);
  $record_set_field(iterator, 1, 0);
  $record_set_field(iterator, 2, kind);
  return iterator;
}

/** Moves to the next entry and returns its index in the table, now in slot 0; -1 at the end. */
function HashIteratorStep(iterator) {
  let table = $record_field(iterator, 0);
  if (table === undefined) return -1;
  let position = $record_field(iterator, 1);
  let live = $ht_current(table);
  while (!$same_cell(live, table)) {
    position = $ht_adjust(table, position);
    table = live;
    live = $ht_current(table);
  }
  const entry = $ht_next(table, position);
  $record_set_field(iterator, 0, entry < 0 ? undefined : table);
  $record_set_field(iterator, 1, entry + 1);
  return entry;
}

/** Is it the next method that the iterator has of its own class? */
function IsHashIteratorNext(iterator, next) {
  return $same_cell(next, $record_class(iterator) === RECORD_MAP_ITERATOR ? mapIteratorNext : setIteratorNext);
}

/** See AppendRest. */
function HashIteratorRest(array, iterator, next) {
  if (!IsHashIteratorNext(iterator, next)) return false;
  const table = $record_field(iterator, 0);
  // A pair is an array of its own: 64 bytes.
  if (table !== undefined) MakeRoom((array.length + $ht_size($ht_current(table))) * ($record_field(iterator, 2) === HASH_ENTRIES ? 72 : 8));
  return $hash_iterator_rest(iterator, array);
}

/** See BuiltinIteratorStep. */
function HashIteratorStepValue(record, iterator, next) {
  if (!IsHashIteratorNext(iterator, next)) return undefined;
  const value = $hash_iterator_step(iterator);
  if ($is_not_found(value)) return false;
  $slots_set(record, 2, value);
  return true;
}

/** The next method of Map and Set iterators. */
function HashIteratorNext(iterator) {
  const entry = HashIteratorStep(iterator);
  if (entry < 0) return CreateIterResultObject(undefined, true);
  const table = $record_field(iterator, 0);
  const kind = $record_field(iterator, 2);
  if (kind === HASH_KEYS) return CreateIterResultObject($ht_key(table, entry), false);
  if (kind === HASH_VALUES) return CreateIterResultObject($ht_value(table, entry), false);
  return CreateIterResultObject([$ht_key(table, entry), $ht_value(table, entry)], false);
}

// ---------------------------------------------------------------------------
// The constructor

// Map ( [ iterable ] )   https://tc39.es/ecma262/#sec-map-iterable
function Map(iterable = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor Map requires 'new'");
  // 2.-3. Let map be ? OrdinaryCreateFromConstructor(NewTarget, "%Map.prototype%", « [[MapData]] »).
  const map = OrdinaryCreateFromConstructor(new.target, MapPrototype, RECORD_MAP, 1);
  $record_set_field(map, 0, $ht_new(true));
  // 4. If iterable is either undefined or null, return map.
  if (iterable === undefined || iterable === null) return map;
  // 5.-6. Let adder be ? Get(map, "set"); it must be callable.
  const adder = map.set;
  if (!$is_callable(adder)) throw TypeError_(`'${DisplayPrimitive(adder)}' returned for property 'set' of object '#<Map>' is not a function`);
  // 7. Return ? AddEntriesFromIterable(map, iterable, adder).
  AddEntriesFromIterable(map, iterable, adder);
  return map;
}
$constructor("Map", Map, MapPrototype);
$obj_define(Map, "length", 0, CONFIGURABLE);

/** A value inside an error message. */
function DisplayPrimitive(value) {
  return $message_text(value);
}

// AddEntriesFromIterable ( target, iterable, adder )   https://tc39.es/ecma262/#sec-add-entries-from-iterable
function AddEntriesFromIterable(target, iterable, adder) {
  const record = GetIterator(iterable);
  while (IteratorStep(record)) {
    try {
      AddMapEntry(target, $slots_get(record, 2), adder);
    } catch (error) {
      IteratorCloseOnThrow(record);
      throw error;
    }
  }
}
function AddMapEntry(target, next, adder) {
  if (!$is_object(next)) throw TypeError_(`Iterator value ${DisplayPrimitive(next)} is not an entry object`);
  const k = next[0];
  $call(adder, target, k, next[1]);
}

$methods(Map, {
  // get Map [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-map-%symbol.species%
  get [SymbolSpecies]() { return this; },

  // Map.groupBy ( items, callback )   https://tc39.es/ecma262/#sec-map.groupby
  groupBy(items, callback) {
    // 1. Let groups be ? GroupBy(items, callback, COLLECTION): here straight into the table of the result.
    if (items === undefined || items === null) $throw_message("NotIterable", items);
    if (!$is_callable(callback)) $throw_message("NotCallable", callback);
    let table = $ht_new(true);
    const record = GetIterator(items);
    let k = 0;
    while (IteratorStep(record)) {
      const value = $slots_get(record, 2);
      let key;
      try {
        key = $call(callback, undefined, value, k);
      } catch (error) {
        IteratorCloseOnThrow(record);
        throw error;
      }
      const group = $ht_get(table, key);
      if (group === undefined) table = $ht_set(table, key, [value]);
      else $arr_push(group, value);
      k++;
    }
    // 2.-4. Return a Map of the groups.
    const map = $record_new(MapPrototype, RECORD_MAP, 1);
    $record_set_field(map, 0, table);
    return map;
  },
});

// ---------------------------------------------------------------------------
// Map.prototype   https://tc39.es/ecma262/#sec-properties-of-the-map-prototype-object

/** RequireInternalSlot(M, [[MapData]]), and that slot. */
function MapData(M, method) {
  const table = $collection_table(M, RECORD_MAP);
  return table === undefined ? ThrowMapReceiver(M, method) : table;
}
function ThrowMapReceiver(M, method) {
  $throw_message("IncompatibleReceiver", "Map.prototype." + method, M);
}

$methods(MapPrototype, {
  // Map.prototype.get ( key )   https://tc39.es/ecma262/#sec-map.prototype.get
  get(key) {
    const table = $collection_table(this, RECORD_MAP);
    return table === undefined ? ThrowMapReceiver(this, "get") : $ht_get(table, key);
  },

  // Map.prototype.getOrInsert ( key, value )   https://tc39.es/ecma262/#sec-map.prototype.getorinsert
  getOrInsert(key, value) {
    const table = MapData(this, "getOrInsert");
    if ($ht_has(table, key)) return $ht_get(table, key);
    $record_set_field(this, 0, $ht_set(table, key, value));
    return value;
  },

  // Map.prototype.getOrInsertComputed ( key, callback )   https://tc39.es/ecma262/#sec-map.prototype.getorinsertcomputed
  getOrInsertComputed(key, callback) {
    const table = MapData(this, "getOrInsertComputed");
    if (!$is_callable(callback)) throw TypeError_(CallSiteText(callback) + " is not a function");
    if ($ht_has(table, key)) return $ht_get(table, key);
    // 4-7. The key as it will be stored; the callback may have set it, or replaced the table.
    const canonical = key === 0 ? 0 : key;
    const value = $call(callback, undefined, canonical);
    $record_set_field(this, 0, $ht_set($record_field(this, 0), canonical, value));
    return value;
  },

  // Map.prototype.set ( key, value )   https://tc39.es/ecma262/#sec-map.prototype.set
  set(key, value) {
    const table = $collection_table(this, RECORD_MAP);
    if (table === undefined) ThrowMapReceiver(this, "set");
    $record_set_field(this, 0, $ht_set(table, key, value));
    return this;
  },

  // Map.prototype.has ( key )   https://tc39.es/ecma262/#sec-map.prototype.has
  has(key) {
    const table = $collection_table(this, RECORD_MAP);
    return table === undefined ? ThrowMapReceiver(this, "has") : $ht_has(table, key);
  },

  // Map.prototype.delete ( key )   https://tc39.es/ecma262/#sec-map.prototype.delete
  delete(key) {
    return $ht_delete(MapData(this, "delete"), key);
  },

  // Map.prototype.clear ( )   https://tc39.es/ecma262/#sec-map.prototype.clear
  clear() {
    $record_set_field(this, 0, $ht_clear(MapData(this, "clear")));
  },

  // Map.prototype.entries ( )   https://tc39.es/ecma262/#sec-map.prototype.entries
  entries() {
    return HashIterator(MapIteratorPrototype, RECORD_MAP_ITERATOR, MapData(this, "entries"), HASH_ENTRIES);
  },

  // Map.prototype.forEach ( callback [ , thisArg ] )   https://tc39.es/ecma262/#sec-map.prototype.foreach
  forEach(callback, thisArg = undefined) {
    const table = MapData(this, "forEach");
    if (!$is_callable(callback)) throw TypeError_(CallSiteText(callback) + " is not a function");
    const iterator = HashIterator(MapIteratorPrototype, RECORD_MAP_ITERATOR, table, HASH_ENTRIES);
    for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
      const current = $record_field(iterator, 0);
      $call(callback, thisArg, $ht_value(current, entry), $ht_key(current, entry), this);
    }
  },

  // Map.prototype.keys ( )   https://tc39.es/ecma262/#sec-map.prototype.keys
  keys() {
    return HashIterator(MapIteratorPrototype, RECORD_MAP_ITERATOR, MapData(this, "keys"), HASH_KEYS);
  },

  // get Map.prototype.size   https://tc39.es/ecma262/#sec-get-map.prototype.size
  get size() {
    if ($record_class(this) !== RECORD_MAP) $throw_message("IncompatibleReceiver", "get Map.prototype.size", this);
    return $ht_size($record_field(this, 0));
  },

  // Map.prototype.values ( )   https://tc39.es/ecma262/#sec-map.prototype.values
  values() {
    return HashIterator(MapIteratorPrototype, RECORD_MAP_ITERATOR, MapData(this, "values"), HASH_VALUES);
  },
});

$tag(MapPrototype, "Map");

// Map.prototype [ %Symbol.iterator% ] is Map.prototype.entries.   https://tc39.es/ecma262/#sec-map.prototype-%symbol.iterator%
$obj_get_own(MapPrototype, "entries");
$obj_define(MapPrototype, SymbolIterator, $lookup_value(), HIDDEN);

$methods(MapIteratorPrototype, {
  // %MapIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%mapiteratorprototype%.next
  next() {
    if ($record_class(this) !== RECORD_MAP_ITERATOR) $throw_message("IncompatibleReceiver", "Map Iterator.prototype.next", this);
    return HashIteratorNext(this);
  },
});
$tag(MapIteratorPrototype, "Map Iterator");
const mapIteratorNext = MapIteratorPrototype.next;
