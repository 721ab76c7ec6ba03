// %IteratorPrototype% and array iterators
// https://tc39.es/ecma262/#sec-control-abstraction-objects   https://tc39.es/ecma262/#sec-array-iterator-objects

// Kinds of array, map and set iterators.
const ITERATE_KEYS = 0;
const ITERATE_VALUES = 1;
const ITERATE_ENTRIES = 2;

$methods(IteratorPrototype, {
  // Iterator.prototype [ @@iterator ] ( )   https://tc39.es/ecma262/#sec-iterator.prototype-%symbol.iterator%
  [SymbolIterator]() {
    return this;
  },
});

// CreateArrayIterator ( array, kind )   https://tc39.es/ecma262/#sec-createarrayiterator
// Record: 0 array (undefined when exhausted), 1 next index, 2 kind.
function CreateArrayIterator(array, kind) {
  const iterator = $record_new(ArrayIteratorPrototype, RECORD_ARRAY_ITERATOR, 3);
  $record_set_field(iterator, 0, array);
  $record_set_field(iterator, 1, 0);
  $record_set_field(iterator, 2, kind);
  return iterator;
}

// CreateArrayIterator, steps 1.b.i-ii
function IteratedLength(array) {
  // ii. Let len be ? LengthOfArrayLike(array).
  if ($typed_type(array) < 0) return LengthOfArrayLike(array);
  // i. Of a typed array TypedArrayLength; a TypeError if it is out of bounds.
  return TypedLength(array, "Array Iterator.prototype.next");
}

/** IteratorStepValue of an array iterator whose next method is the built-in one: nobody sees the iterator result. */
function ArrayIteratorStep(record, iterator) {
  const array = $record_field(iterator, 0);
  if (array === undefined) return false;
  const index = $record_field(iterator, 1);
  if (index >= IteratedLength(array)) {
    $record_set_field(iterator, 0, undefined);
    return false;
  }
  $record_set_field(iterator, 1, index + 1);
  const kind = $record_field(iterator, 2);
  if (kind === ITERATE_VALUES) $slots_set(record, 2, array[index]);
  else $slots_set(record, 2, kind === ITERATE_KEYS ? index : MakePair(index, array[index]));
  return true;
}

$methods(ArrayIteratorPrototype, {
  // %ArrayIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next
  next() {
    if ($record_class(this) !== RECORD_ARRAY_ITERATOR) $throw_message("IncompatibleReceiver", "Array Iterator.prototype.next", this);
    const array = $record_field(this, 0);
    if (array === undefined) return CreateIterResultObject(undefined, true);
    const index = $record_field(this, 1);
    // CreateArrayIterator 1.b.iii. If index >= len, return.
    if (index >= ($is_array(array) ? array.length : IteratedLength(array))) {
      $record_set_field(this, 0, undefined);
      return CreateIterResultObject(undefined, true);
    }
    $record_set_field(this, 1, index + 1);
    // iv-vi. The key, the value, or both.
    const kind = $record_field(this, 2);
    if (kind === ITERATE_KEYS) return CreateIterResultObject(index, false);
    const value = array[index];
    return CreateIterResultObject(kind === ITERATE_VALUES ? value : MakePair(index, value), false);
  },
});
$tag(ArrayIteratorPrototype, "Array Iterator");

// It is a prototype from the beginning, so that changes of it advance the epoch ($slot_note).
$obj_create(ArrayIteratorPrototype, 0);

const arrayIteratorNext = ArrayIteratorPrototype.next;
$set_intrinsic("ArrayIteratorNext", arrayIteratorNext);
