// Operations on iterators   https://tc39.es/ecma262/#sec-operations-on-iterator-objects
//
// An Iterator Record is a Slots cell:
//   0  iterator; in array mode the array itself
//   1  next method
//   2  value of the last IteratorStep
//   3  next index in array mode (an array whose iteration is the built-in one), else -1
//
//   const it = GetIterator(v);
//   while (IteratorStep(it)) { const value = $slots_get(it, 2); … }
//
// The body must call IteratorClose(it) when it leaves early, and IteratorCloseOnThrow(it) when it throws.

// GetIterator ( obj, SYNC )   https://tc39.es/ecma262/#sec-getiterator
function GetIterator(obj) {
  if (IterationIsPristine(obj)) return MakeIteratorRecord(obj, undefined, 0);
  // 2. Let method be ? GetMethod(obj, @@iterator).
  const method = obj === undefined || obj === null ? undefined : obj[SymbolIterator];
  // 3. If method is undefined, throw a TypeError exception.
  if (!$is_callable(method)) ThrowNotIterable(obj, undefined);
  // 4. Return ? GetIteratorFromMethod(obj, method).
  return GetIteratorFromMethod(obj, method);
}

/** GetIterator for compiled code. message: of the error if obj is not iterable; undefined: it shows the value. */
function GetIterator_(obj, message) {
  if (IterationIsPristine(obj)) return MakeIteratorRecord(obj, undefined, 0);
  const method = obj === undefined || obj === null ? undefined : obj[SymbolIterator];
  if (!$is_callable(method)) ThrowNotIterable(obj, message);
  return GetIteratorFromMethod(obj, method);
}
function ThrowNotIterable(obj, message) {
  throw TypeError_(message === undefined ? CallSiteText(obj) + " is not iterable (cannot read property Symbol(Symbol.iterator))" : message);
}

/** A fast array whose @@iterator and the next method of its iterators are the built-in ones. */
function IterationIsPristine(obj) {
  if (!$arr_is_fast(obj)) return false;
  return $arr_iterates(obj) || obj[SymbolIterator] === arrayValues && ArrayIteratorPrototype.next === arrayIteratorNext && NoteIteration();
}
/** So that the next question needs no look-up. */
function NoteIteration() {
  if (($obj_get_own(ArrayPrototype, SymbolIterator) & ACCESSOR) === 0) $slot_note(ArrayPrototype, 0);
  if (($obj_get_own(ArrayIteratorPrototype, "next") & ACCESSOR) === 0) $slot_note(ArrayIteratorPrototype, 1);
  return true;
}

function MakeIteratorRecord(iterator, next, index) {
  const record = $slots_new(4);
  $slots_set(record, 0, iterator);
  $slots_set(record, 1, next);
  $slots_set(record, 3, index);
  return record;
}

// GetIteratorFromMethod ( obj, method )   https://tc39.es/ecma262/#sec-getiteratorfrommethod
function GetIteratorFromMethod(obj, method) {
  // 1. Let iterator be ? Call(method, obj).
  const iterator = $call(method, obj);
  // 2. If iterator is not an Object, throw a TypeError exception.
  if (!$is_object(iterator)) throw TypeError_("Result of the Symbol.iterator method is not an object");
  // 3. Return ? GetIteratorDirect(iterator).
  return GetIteratorDirect(iterator);
}

// GetIteratorDirect ( obj )   https://tc39.es/ecma262/#sec-getiteratordirect
function GetIteratorDirect(obj) {
  // 1. Let nextMethod be ? Get(obj, "next").
  return MakeIteratorRecord(obj, obj.next, -1);
}

// IteratorStepValue ( iteratorRecord )   https://tc39.es/ecma262/#sec-iteratorstepvalue
// true: there is a value, in slot 2 of the record.
function IteratorStep(record) {
  const index = $slots_get(record, 3);
  if (index >= 0) return ArrayIterationStep(record, index);
  // 1. Let result be ? IteratorNext(iteratorRecord).
  const next = $slots_get(record, 1);
  const step = BuiltinIteratorStep(record, $slots_get(record, 0), next);
  if (step !== undefined) return step;
  if (!$is_callable(next)) throw TypeError_(CallSiteText(next) + " is not a function");
  const result = $call(next, $slots_get(record, 0));
  if (!$is_object(result)) $throw_message("IteratorResultNotObject", result);
  // 2-3. If ? IteratorComplete(result), return done.
  if ($to_boolean(result.done)) return false;
  // 4-6. Return ? IteratorValue(result).
  $slots_set(record, 2, result.value);
  return true;
}

/** IteratorStepValue of an iterator of the language whose next method is its own: nobody sees the iterator result. Undefined of others. */
function BuiltinIteratorStep(record, iterator, next) {
  switch ($record_class(iterator)) {
    case RECORD_GENERATOR: return $same_cell(next, generatorNext) ? GeneratorStep(record, iterator) : undefined;
    case RECORD_ARRAY_ITERATOR: return $same_cell(next, arrayIteratorNext) ? ArrayIteratorStep(record, iterator) : undefined;
    case RECORD_MAP_ITERATOR: case RECORD_SET_ITERATOR: return $call(stepHashIterator, undefined, record, iterator, next);
    case RECORD_STRING_ITERATOR: return $call(stepStringIterator, undefined, record, iterator, next);
    case RECORD_REGEXP_STRING_ITERATOR: return $call(stepRegExpStringIterator, undefined, record, iterator, next);
    default: return undefined;
  }
}
/** Set by what makes such iterators, so that programs that make none do not hold their code. */
let stepHashIterator;
let restOfHashIterator;
let stepStringIterator;
let stepRegExpStringIterator;
let restOfStringIterator;

/** Appends what is left of an iterator of the language to a fast array, at once: nobody sees its steps. False, and nothing done, for others. */
function AppendRest(array, record) {
  const iterator = $slots_get(record, 0);
  switch ($record_class(iterator)) {
    case RECORD_MAP_ITERATOR: case RECORD_SET_ITERATOR: return $call(restOfHashIterator, undefined, array, iterator, $slots_get(record, 1));
    case RECORD_STRING_ITERATOR: return $call(restOfStringIterator, undefined, array, iterator, $slots_get(record, 1));
    default: return false;
  }
}
/** Appends the values that are left to a fast array. */
function AppendIterated(array, record) {
  if (AppendRest(array, record)) return array;
  while (IteratorStep(record)) $arr_push(array, $slots_get(record, 2));
  return array;
}

/** What %ArrayIteratorPrototype%.next does for values of an array. */
function ArrayIterationStep(record, index) {
  const array = $slots_get(record, 0);
  if (array === undefined) return false;
  if (index >= array.length) {
    $slots_set(record, 0, undefined);
    return false;
  }
  $slots_set(record, 2, array[index]);
  $slots_set(record, 3, index + 1);
  return true;
}

// IteratorClose ( iteratorRecord, completion )   https://tc39.es/ecma262/#sec-iteratorclose
// for a completion that does not throw.
function IteratorClose(record) {
  const iterator = IteratorForClose(record);
  if (iterator === undefined) return;
  // 3-4. Let return be ? GetMethod(iterator, "return"); if it is not undefined, call it.
  const method = GetMethod(iterator, "return");
  if (method === undefined) return;
  const result = $call(method, iterator);
  // 7. If innerResult is not an Object, throw a TypeError exception.
  if (!$is_object(result)) $throw_message("IteratorResultNotObject", result);
}

/** IteratorClose for a throw completion: errors of the return method are dropped; the caller throws on. */
function IteratorCloseOnThrow(record) {
  try {
    const iterator = IteratorForClose(record);
    if (iterator === undefined) return;
    const method = GetMethod(iterator, "return");
    if (method !== undefined) $call(method, iterator);
  } catch (error) {
    // 5. If completion is a throw completion, return ? completion.
    return;
  }
}

/** The iterator object; in array mode one is made only if somebody gave array iterators a return method. */
function IteratorForClose(record) {
  const index = $slots_get(record, 3);
  const iterator = $slots_get(record, 0);
  if (index < 0 || iterator === undefined) return iterator;
  if (ArrayIteratorPrototype.return === undefined) return undefined;
  const object = CreateArrayIterator(iterator, ITERATE_VALUES);
  $record_set_field(object, 1, index);
  return object;
}

// CreateIterResultObject ( value, done )   https://tc39.es/ecma262/#sec-createiterresultobject
function CreateIterResultObject(value, done) {
  return { value, done };
}

// IteratorToList ( iteratorRecord )   https://tc39.es/ecma262/#sec-iteratortolist   as an Array.
function IteratorToArray(record) {
  return AppendIterated($arr_new(0, 4), record);
}

// ---------------------------------------------------------------------------
// For compiled code: spread and rest

/** [...before, ...iterable]: appends the values to a fast array made by a literal. */
function AppendSpread(array, iterable, message) {
  if (IterationIsPristine(iterable)) {
    MakeRoom(8 * (array.length + iterable.length));
    if ($arr_append(array, iterable, false)) return array;
    for (let i = 0; i < iterable.length; i++) $arr_push(array, $arr_get(iterable, i));
    return array;
  }
  const list = PlainArguments(iterable);
  if (list !== undefined) {
    $arr_append(array, list, false);
    return array;
  }
  const record = GetIterator_(iterable, message);
  if ($slots_get(record, 3) < 0 && !$is_callable($slots_get(record, 1))) ThrowNotIterable(iterable, message);
  return AppendIterated(array, record);
}

/** The elements of an arguments object whose iteration is the built-in one and whose length says how many it has; undefined of any other value. */
function PlainArguments(v) {
  if ($obj_kind(v) !== KIND_ARGUMENTS || $obj_get_own(v, SymbolIterator) < 0 || !$same_cell($lookup_value(), arrayValues)) return undefined;
  if ($obj_get_own(v, "length") < 0 || ArrayIteratorPrototype.next !== arrayIteratorNext) return undefined;
  $obj_get_own(v, "length");
  const length = $lookup_value();
  if (!$is_int(length) || length <= 0) return undefined;
  return $elements_slice(v, 0, length);
}

/** […, ...rest] = iterable: the remaining values. */
function IteratorRest(record) {
  return IteratorToArray(record);
}

// CopyDataProperties ( target, source, excludedItems )   https://tc39.es/ecma262/#sec-copydataproperties
// excluded: Slots cell of property keys, or undefined. Target is a fresh ordinary object.
function CopyDataProperties(target, source, excluded) {
  // 1. If source is either undefined or null, return target.
  if (source === undefined || source === null) return target;
  // 2. Let from be ! ToObject(source).
  const from = ToObject(source);
  if ($plain_copy(target, from, excluded)) return target;
  // 3-4. For each own key that is enumerable and not excluded, CreateDataProperty(target, key, ? Get(from, key)).
  const keys = OwnPropertyKeys(from, 3);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    if (excluded !== undefined && ListHas(excluded, key)) continue;
    const attributes = GetOwnProperty(from, key);
    if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
    $obj_define(target, key, from[key], PLAIN);
  }
  return target;
}

function ListHas(list, key) {
  const count = $slots_length(list);
  for (let i = 0; i < count; i++) {
    if ($slots_get(list, i) === key) return true;
  }
  return false;
}
