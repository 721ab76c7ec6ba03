// Iterator, its helper methods, and iterator helper objects   https://tc39.es/ecma262/#sec-iterator-objects

// Iterator ( )   https://tc39.es/ecma262/#sec-iterator
function Iterator() {
  // 1. If NewTarget is either undefined or the active function object, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor Iterator requires 'new'");
  if (new.target === Iterator) throw TypeError_("Abstract class Iterator not directly constructable");
  // 2. Return ? OrdinaryCreateFromConstructor(NewTarget, "%Iterator.prototype%").
  return OrdinaryCreateFromConstructor(new.target, IteratorPrototype);
}
$constructor("Iterator", Iterator, IteratorPrototype);

// SetterThatIgnoresPrototypeProperties ( thisValue, home, p, v )
// https://tc39.es/ecma262/#sec-setterthatignoresprototypeproperties
function SetUnlessHome(thisValue, p, v) {
  // 1. If this is not an Object, throw a TypeError exception.
  if (!$is_object(thisValue)) throw TypeError_("Iterator.prototype setter called on non-object");
  // 2. If SameValue(this, home) is true, throw a TypeError exception.
  if (thisValue === IteratorPrototype) $throw_message("ReadOnly", p, thisValue);
  // 3-5. Define or set the property.
  if (GetOwnProperty(thisValue, p) < 0) CreateDataPropertyOrThrow(thisValue, p, v);
  else thisValue[p] = v;
}

// Iterator.prototype.constructor and [ @@toStringTag ] are accessors, so that assigning to inheriting objects works.
$methods(IteratorPrototype, {
  get constructor() {
    return Iterator;
  },
  set constructor(v) {
    SetUnlessHome(this, "constructor", v);
  },
  get [SymbolToStringTag]() {
    return "Iterator";
  },
  set [SymbolToStringTag](v) {
    SetUnlessHome(this, SymbolToStringTag, v);
  },
});

// ---------------------------------------------------------------------------
// Helper objects
//
// Record: 0 underlying Iterator Record, 1 kind, 2 function or count that is left, 3 counter,
// 4 inner Iterator Record of flatMap, 5 state, 6 value of the last step.
// What differs: iterator-chunks.js, iterator-sequences.js.

const HELPER_MAP = 0;
const HELPER_FILTER = 1;
const HELPER_TAKE = 2;
const HELPER_DROP = 3;
const HELPER_FLAT_MAP = 4;
const HELPER_CHUNKS = 5;
const HELPER_WINDOWS = 6;
const HELPER_PARTIAL_WINDOWS = 7;
const HELPER_CONCAT = 8;
const HELPER_ZIP = 9;

const HELPER_START = 0;
const HELPER_SUSPENDED = 1;
const HELPER_RUNNING = 2;
const HELPER_DONE = 3;

const IteratorHelperPrototype = $obj_create(IteratorPrototype, 4);

function CreateIteratorHelper(underlying, kind, argument) {
  const helper = $record_new(IteratorHelperPrototype, RECORD_ITERATOR_HELPER, 7);
  $record_set_field(helper, 0, underlying);
  $record_set_field(helper, 1, kind);
  $record_set_field(helper, 2, argument);
  $record_set_field(helper, 3, 0);
  $record_set_field(helper, 5, HELPER_START);
  return helper;
}

function RequireHelper(value, method) {
  if ($record_class(value) !== RECORD_ITERATOR_HELPER) $throw_message("IncompatibleReceiver", method, value);
  if ($record_field(value, 5) === HELPER_RUNNING) throw TypeError_("Generator is already running");
}

$methods(IteratorHelperPrototype, {
  // %IteratorHelperPrototype%.next ( )   https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.next
  next() {
    RequireHelper(this, "Iterator Helper.prototype.next");
    if ($record_field(this, 5) === HELPER_DONE) return CreateIterResultObject(undefined, true);
    $record_set_field(this, 5, HELPER_RUNNING);
    let more = false;
    try {
      more = HelperStep(this, $record_field(this, 1));
    } finally {
      $record_set_field(this, 5, more ? HELPER_SUSPENDED : HELPER_DONE);
    }
    return more ? CreateIterResultObject($record_field(this, 6), false) : CreateIterResultObject(undefined, true);
  },

  // %IteratorHelperPrototype%.return ( )   https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return
  return() {
    RequireHelper(this, "Iterator Helper.prototype.return");
    const state = $record_field(this, 5);
    if (state === HELPER_DONE) return CreateIterResultObject(undefined, true);
    // 4. If the state is suspended-start, it is completed before the iterators are closed.
    // 5-6. Else the generator runs while it closes them.
    $record_set_field(this, 5, state === HELPER_START ? HELPER_DONE : HELPER_RUNNING);
    try {
      HelperClose(this, $record_field(this, 1));
    } finally {
      $record_set_field(this, 5, HELPER_DONE);
    }
    return CreateIterResultObject(undefined, true);
  },
});
$tag(IteratorHelperPrototype, "Iterator Helper");

/** Closes the iterators that a helper has open. */
function HelperClose(helper, kind) {
  if (kind === HELPER_ZIP) return IteratorCloseAll($record_field(helper, 0), false, undefined);
  const underlying = $record_field(helper, 0);
  const inner = $record_field(helper, 4);
  if (kind === HELPER_CONCAT) {
    if (inner !== undefined) IteratorClose(inner);
    return;
  }
  if (inner !== undefined) CloseInner(inner, underlying);
  // After the last, partial chunk it is exhausted.
  if (underlying !== undefined) IteratorClose(underlying);
}

/** Closes the inner iterator of flatMap; if that throws, the outer one too. */
function CloseInner(inner, outer) {
  try {
    IteratorClose(inner);
  } catch (error) {
    IteratorCloseOnThrow(outer);
    throw error;
  }
}

/** Whether there is a further value, which is then in field 6. */
function HelperStep(helper, kind) {
  const underlying = $record_field(helper, 0);
  if (kind === HELPER_MAP) return MapStep(helper, underlying);
  if (kind === HELPER_FILTER) return FilterStep(helper, underlying);
  if (kind === HELPER_FLAT_MAP) return FlatMapStep(helper, underlying);
  if (kind === HELPER_TAKE) return TakeStep(helper, underlying);
  if (kind === HELPER_DROP) return DropStep(helper, underlying);
  if (kind === HELPER_CHUNKS) return ChunksStep(helper, underlying);
  if (kind <= HELPER_PARTIAL_WINDOWS) return WindowsStep(helper, underlying, kind === HELPER_PARTIAL_WINDOWS);
  return kind === HELPER_CONCAT ? ConcatStep(helper) : ZipStep(helper);
}

/** Calls the function of a helper with a value and the counter; an error closes the underlying iterator. */
function CallHelperFunction(helper, underlying, value) {
  const counter = $record_field(helper, 3);
  $record_set_field(helper, 3, counter + 1);
  try {
    return $call($record_field(helper, 2), undefined, value, counter);
  } catch (error) {
    IteratorCloseOnThrow(underlying);
    throw error;
  }
}

function MapStep(helper, underlying) {
  if (!IteratorStep(underlying)) return false;
  $record_set_field(helper, 6, CallHelperFunction(helper, underlying, $slots_get(underlying, 2)));
  return true;
}

function FilterStep(helper, underlying) {
  while (IteratorStep(underlying)) {
    const value = $slots_get(underlying, 2);
    if (!$to_boolean(CallHelperFunction(helper, underlying, value))) continue;
    $record_set_field(helper, 6, value);
    return true;
  }
  return false;
}

function TakeStep(helper, underlying) {
  const remaining = $record_field(helper, 2);
  if (remaining === 0) {
    IteratorClose(underlying);
    return false;
  }
  $record_set_field(helper, 2, remaining - 1);
  if (!IteratorStep(underlying)) return false;
  $record_set_field(helper, 6, $slots_get(underlying, 2));
  return true;
}

function DropStep(helper, underlying) {
  while ($record_field(helper, 2) > 0) {
    $record_set_field(helper, 2, $record_field(helper, 2) - 1);
    if (!IteratorStep(underlying)) return false;
  }
  if (!IteratorStep(underlying)) return false;
  $record_set_field(helper, 6, $slots_get(underlying, 2));
  return true;
}

function FlatMapStep(helper, underlying) {
  for (;;) {
    const inner = $record_field(helper, 4);
    if (inner !== undefined && InnerStep(inner, underlying)) {
      $record_set_field(helper, 6, $slots_get(inner, 2));
      return true;
    }
    $record_set_field(helper, 4, undefined);
    if (!IteratorStep(underlying)) return false;
    const mapped = CallHelperFunction(helper, underlying, $slots_get(underlying, 2));
    $record_set_field(helper, 4, OpenInner(mapped, underlying));
  }
}

function InnerStep(inner, underlying) {
  try {
    return IteratorStep(inner);
  } catch (error) {
    IteratorCloseOnThrow(underlying);
    throw error;
  }
}

function OpenInner(mapped, underlying) {
  try {
    return GetIteratorFlattenable(mapped, false);
  } catch (error) {
    IteratorCloseOnThrow(underlying);
    throw error;
  }
}

// GetIteratorFlattenable ( obj, primitiveHandling )   https://tc39.es/ecma262/#sec-getiteratorflattenable
function GetIteratorFlattenable(obj, acceptStrings) {
  // 1. If obj is not an Object, only a String may pass.
  if (!$is_object(obj) && !(acceptStrings && $is_string(obj))) $throw_message("NotAnObject", obj);
  // 2-4. Let method be ? GetMethod(obj, @@iterator); without one obj is the iterator.
  const method = GetMethod(obj, SymbolIterator);
  const iterator = method === undefined ? obj : $call(method, obj);
  // 5. If iterator is not an Object, throw a TypeError exception.
  if (!$is_object(iterator)) $throw_message("NotAnObject", iterator);
  // 6. Return ? GetIteratorDirect(iterator).
  return GetIteratorDirect(iterator);
}

// ---------------------------------------------------------------------------
// Iterator.prototype

function RequireIteratorThis(O, method) {
  if (!$is_object(O)) throw TypeError_("Iterator.prototype." + method + " called on non-object");
}

/** Throws because of an invalid argument, after the iterator O was closed. */
function ThrowClosing(O, error) {
  IteratorCloseOnThrow(MakeIteratorRecord(O, undefined, -1));
  throw error;
}

/** Steps 2-5 of the methods that take a function: an invalid one closes the iterator. */
function OpenForFunction(O, method, fn) {
  RequireIteratorThis(O, method);
  if (!$is_callable(fn)) {
    IteratorCloseOnThrow(MakeIteratorRecord(O, undefined, -1));
    $throw_message("NotCallable", fn);
  }
  return GetIteratorDirect(O);
}

/** Steps 3-9 of take and drop: a count, or a RangeError, which closes the iterator. */
function HelperLimit(O, limit) {
  let integerLimit;
  try {
    const numLimit = ToNumber(limit);
    integerLimit = numLimit !== numLimit ? -1 : ToIntegerOrInfinity(numLimit);
    // 7. If numLimit is finite and numLimit > 2^53 - 1, throw a RangeError exception.
    if (numLimit > MAX_SAFE_INTEGER && numLimit !== Infinity) throw RangeError_(`${numLimit} must be a safe integer`);
    // 6, 8-9. It must be a number that is at least 0.
    if (integerLimit < 0) throw RangeError_(`${numLimit} must be positive`);
  } catch (error) {
    ThrowClosing(O, error);
  }
  return integerLimit;
}

/** Calls fn with the value and index; an error closes the iterator. */
function CallClosing(record, fn, value, counter) {
  try {
    return $call(fn, undefined, value, counter);
  } catch (error) {
    IteratorCloseOnThrow(record);
    throw error;
  }
}

$methods(IteratorPrototype, {
  // Iterator.prototype.drop ( limit )   https://tc39.es/ecma262/#sec-iterator.prototype.drop
  drop(limit) {
    RequireIteratorThis(this, "drop");
    const count = HelperLimit(this, limit);
    return CreateIteratorHelper(GetIteratorDirect(this), HELPER_DROP, count);
  },

  // Iterator.prototype.every ( predicate )   https://tc39.es/ecma262/#sec-iterator.prototype.every
  every(predicate) {
    const record = OpenForFunction(this, "every", predicate);
    for (let counter = 0; IteratorStep(record); counter++) {
      if ($to_boolean(CallClosing(record, predicate, $slots_get(record, 2), counter))) continue;
      IteratorClose(record);
      return false;
    }
    return true;
  },

  // Iterator.prototype.filter ( predicate )   https://tc39.es/ecma262/#sec-iterator.prototype.filter
  filter(predicate) {
    return CreateIteratorHelper(OpenForFunction(this, "filter", predicate), HELPER_FILTER, predicate);
  },

  // Iterator.prototype.find ( predicate )   https://tc39.es/ecma262/#sec-iterator.prototype.find
  find(predicate) {
    const record = OpenForFunction(this, "find", predicate);
    for (let counter = 0; IteratorStep(record); counter++) {
      const value = $slots_get(record, 2);
      if (!$to_boolean(CallClosing(record, predicate, value, counter))) continue;
      IteratorClose(record);
      return value;
    }
    return undefined;
  },

  // Iterator.prototype.flatMap ( mapper )   https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
  flatMap(mapper) {
    return CreateIteratorHelper(OpenForFunction(this, "flatMap", mapper), HELPER_FLAT_MAP, mapper);
  },

  // Iterator.prototype.forEach ( procedure )   https://tc39.es/ecma262/#sec-iterator.prototype.foreach
  forEach(procedure) {
    const record = OpenForFunction(this, "forEach", procedure);
    for (let counter = 0; IteratorStep(record); counter++) CallClosing(record, procedure, $slots_get(record, 2), counter);
  },

  // Iterator.prototype.includes ( searchElement [ , skippedElements ] )
  // https://tc39.es/ecma262/#sec-iterator.prototype.includes
  includes(searchElement, skippedElements = undefined) {
    RequireIteratorThis(this, "includes");
    // 4-7. Let toSkip be skippedElements, which is not converted; it closes the iterator if it is invalid.
    const toSkip = skippedElements === undefined ? 0 : skippedElements;
    if (!IsIntegralNumber(toSkip) && toSkip !== Infinity && toSkip !== -Infinity) {
      ThrowClosing(this, TypeError_("The number of skipped elements must be an integer or infinite"));
    }
    if (toSkip < 0 || (toSkip > MAX_SAFE_INTEGER && toSkip !== Infinity)) {
      ThrowClosing(this, RangeError_(`${toSkip} is not a valid number of skipped elements`));
    }
    const record = GetIteratorDirect(this);
    // 10. Repeat: the values after the skipped ones are compared.
    for (let skipped = 0; IteratorStep(record);) {
      if (skipped < toSkip) {
        skipped++;
      } else if ($same_value_zero($slots_get(record, 2), searchElement)) {
        IteratorClose(record);
        return true;
      }
    }
    return false;
  },

  // Iterator.prototype.map ( mapper )   https://tc39.es/ecma262/#sec-iterator.prototype.map
  map(mapper) {
    return CreateIteratorHelper(OpenForFunction(this, "map", mapper), HELPER_MAP, mapper);
  },

  // Iterator.prototype.reduce ( reducer [ , initialValue ] )   https://tc39.es/ecma262/#sec-iterator.prototype.reduce
  reduce(reducer) {
    const record = OpenForFunction(this, "reduce", reducer);
    let counter = 0;
    let accumulator;
    // 6-7. initialValue, or the first value.
    if ($argc() > 1) {
      accumulator = $arg(1);
    } else {
      if (!IteratorStep(record)) throw TypeError_("Reduce of a done iterator with no initial value");
      accumulator = $slots_get(record, 2);
      counter = 1;
    }
    for (; IteratorStep(record); counter++) {
      try {
        accumulator = $call(reducer, undefined, accumulator, $slots_get(record, 2), counter);
      } catch (error) {
        IteratorCloseOnThrow(record);
        throw error;
      }
    }
    return accumulator;
  },

  // Iterator.prototype.some ( predicate )   https://tc39.es/ecma262/#sec-iterator.prototype.some
  some(predicate) {
    const record = OpenForFunction(this, "some", predicate);
    for (let counter = 0; IteratorStep(record); counter++) {
      if (!$to_boolean(CallClosing(record, predicate, $slots_get(record, 2), counter))) continue;
      IteratorClose(record);
      return true;
    }
    return false;
  },

  // Iterator.prototype.take ( limit )   https://tc39.es/ecma262/#sec-iterator.prototype.take
  take(limit) {
    RequireIteratorThis(this, "take");
    const count = HelperLimit(this, limit);
    return CreateIteratorHelper(GetIteratorDirect(this), HELPER_TAKE, count);
  },

  // Iterator.prototype.toArray ( )   https://tc39.es/ecma262/#sec-iterator.prototype.toarray
  toArray() {
    RequireIteratorThis(this, "toArray");
    return IteratorToArray(GetIteratorDirect(this));
  },
});

// ---------------------------------------------------------------------------
// Iterator.from

/** Inherits Iterator.prototype and passes next and return on. Record: 0 the Iterator Record. */
const WrapForValidIteratorPrototype = $obj_create(IteratorPrototype, 4);

function WrappedRecord(value, method) {
  if ($record_class(value) !== RECORD_WRAP_FOR_VALID_ITERATOR) $throw_message("IncompatibleReceiver", method, value);
  return $record_field(value, 0);
}

$methods(WrapForValidIteratorPrototype, {
  // %WrapForValidIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.next
  next() {
    const record = WrappedRecord(this, "%WrapForValidIteratorPrototype%.next");
    return Call($slots_get(record, 1), $slots_get(record, 0), undefined);
  },

  // %WrapForValidIteratorPrototype%.return ( )   https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.return
  return() {
    const iterator = $slots_get(WrappedRecord(this, "%WrapForValidIteratorPrototype%.return"), 0);
    const returnMethod = GetMethod(iterator, "return");
    if (returnMethod === undefined) return CreateIterResultObject(undefined, true);
    return $call(returnMethod, iterator);
  },
});

$methods(Iterator, {
  // Iterator.from ( O )   https://tc39.es/ecma262/#sec-iterator.from
  from(O) {
    // 1. Let iteratorRecord be ? GetIteratorFlattenable(O, ITERATE-STRING-PRIMITIVES).
    const record = GetIteratorFlattenable(O, true);
    const iterator = $slots_get(record, 0);
    // 2-3. If ? OrdinaryHasInstance(%Iterator%, iterator) is true, return it.
    if (OrdinaryHasInstance(Iterator, iterator)) return iterator;
    // 4-6. Else wrap it.
    const wrapper = $record_new(WrapForValidIteratorPrototype, RECORD_WRAP_FOR_VALID_ITERATOR, 1);
    $record_set_field(wrapper, 0, record);
    return wrapper;
  },
});
