// Iterators over several iterables: Iterator.concat, zip and zipKeyed   https://tc39.es/ecma262/#sec-iterator.concat

// ---------------------------------------------------------------------------
// One after the other
//
// Of the helper's record: 2 a list of (method, iterable), two entries each, 3 the next index
// in that list, 4 the Iterator Record that is open.

// Iterator.concat, step 3: the closure
function ConcatStep(helper) {
  const iterables = $record_field(helper, 2);
  for (;;) {
    // a.v. The values of the open iterator.
    const inner = $record_field(helper, 4);
    if (inner !== undefined && IteratorStep(inner)) {
      $record_set_field(helper, 6, $slots_get(inner, 2));
      return true;
    }
    $record_set_field(helper, 4, undefined);
    const next = $record_field(helper, 3);
    if (next === iterables.length) return false;
    $record_set_field(helper, 3, next + 2);
    // a.i-iii. Let iter be ? Call(iterable.[[OpenMethod]], iterable.[[Iterable]]); it must be an Object.
    const iterator = $call($arr_get(iterables, next), $arr_get(iterables, next + 1));
    if (!$is_object(iterator)) $throw_message("NotAnObject", iterator);
    $record_set_field(helper, 4, GetIteratorDirect(iterator));
  }
}

// ---------------------------------------------------------------------------
// Side by side
//
// Of the helper's record: 0 a list of the Iterator Records, undefined where one is done or threw,
// 2 the mode, 3 a list of the padding, 4 a list of the keys; undefined: the results are arrays.

const ZIP_SHORTEST = 0;
const ZIP_LONGEST = 1;
const ZIP_STRICT = 2;

// Iterator.zip and zipKeyed, steps 1-5
function ZipMode(iterables, options) {
  // 1. If iterables is not an Object, throw a TypeError exception.
  if (!$is_object(iterables)) $throw_message("NotAnObject", iterables);
  // 2. Set options to ? GetOptionsObject(options).
  if (options === undefined) return ZIP_SHORTEST;
  if (!$is_object(options)) $throw_message("NotAnObject", options);
  // 3-5. Let mode be ? Get(options, "mode"): "shortest", which is the default, "longest" or "strict".
  const mode = options.mode;
  if (mode === undefined || mode === "shortest") return ZIP_SHORTEST;
  if (mode === "longest") return ZIP_LONGEST;
  if (mode === "strict") return ZIP_STRICT;
  throw TypeError_('mode must be "shortest", "longest" or "strict"');
}

// Iterator.zip and zipKeyed, steps 6-7
function ZipPaddingOption(options, mode) {
  if (mode !== ZIP_LONGEST) return undefined;
  const padding = options.padding;
  if (padding !== undefined && !$is_object(padding)) $throw_message("NotAnObject", padding);
  return padding;
}

// Iterator.zip, steps 8-12
function OpenZipped(iterables) {
  const iters = [];
  // 10. Let inputIter be ? GetIterator(iterables, SYNC).
  const inputIter = GetIterator(iterables);
  // 12. Repeat: IfAbruptCloseIterators(next, iters).
  while (StepOrCloseAll(inputIter, iters)) {
    try {
      // c.i. Let iter be GetIteratorFlattenable(next, REJECT-PRIMITIVES).
      $arr_push(iters, GetIteratorFlattenable($slots_get(inputIter, 2), false));
    } catch (error) {
      // c.ii. IfAbruptCloseIterators(iter, the list-concatenation of « inputIter » and iters).
      CloseAllOnThrow(iters);
      IteratorCloseOnThrow(inputIter);
      throw error;
    }
  }
  return iters;
}

function StepOrCloseAll(record, iters) {
  try {
    return IteratorStep(record);
  } catch (error) {
    CloseAllOnThrow(iters);
    throw error;
  }
}

// Iterator.zip, step 14: a list as long as iters
function ZipPadding(iters, paddingOption) {
  try {
    return paddingOption === undefined ? UndefinedPadding(iters.length) : IteratedPadding(iters.length, paddingOption);
  } catch (error) {
    CloseAllOnThrow(iters);
    throw error;
  }
}
function UndefinedPadding(count) {
  const padding = [];
  while (padding.length < count) $arr_push(padding, undefined);
  return padding;
}
function IteratedPadding(count, paddingOption) {
  const padding = [];
  // i. Let paddingIter be GetIterator(paddingOption, SYNC).
  const paddingIter = GetIterator(paddingOption);
  // iv. Its values; undefined after they are exhausted.
  let usingIterator = true;
  while (padding.length < count) {
    if (usingIterator && !IteratorStep(paddingIter)) usingIterator = false;
    $arr_push(padding, usingIterator ? $slots_get(paddingIter, 2) : undefined);
  }
  // v. If usingIterator is true, close it.
  if (usingIterator) IteratorClose(paddingIter);
  return padding;
}

// Iterator.zipKeyed, steps 8-12: fills keys and iters
function OpenKeyed(iterables, keys, iters) {
  // 10. Let allKeys be ? iterables.[[OwnPropertyKeys]]().
  const allKeys = OwnPropertyKeys(iterables, 3);
  const count = $slots_length(allKeys);
  try {
    for (let i = 0; i < count; i++) {
      const key = $to_key($slots_get(allKeys, i));
      // c. If the property is enumerable and its value not undefined, that is to be iterated over.
      const attributes = GetOwnProperty(iterables, key);
      if (attributes < 0 || (attributes & ENUMERABLE) === 0) continue;
      const value = iterables[key];
      if (value === undefined) continue;
      $arr_push(keys, $slots_get(allKeys, i));
      $arr_push(iters, GetIteratorFlattenable(value, false));
    }
  } catch (error) {
    // IfAbruptCloseIterators(…, iters)
    CloseAllOnThrow(iters);
    throw error;
  }
}

// Iterator.zipKeyed, step 14
function KeyedPadding(iters, keys, paddingOption) {
  if (paddingOption === undefined) return UndefinedPadding(keys.length);
  const padding = [];
  try {
    while (padding.length < keys.length) $arr_push(padding, paddingOption[$arr_get(keys, padding.length)]);
  } catch (error) {
    CloseAllOnThrow(iters);
    throw error;
  }
  return padding;
}

// IteratorZip ( iters, mode, padding, finishResults )   https://tc39.es/ecma262/#sec-iteratorzip
function IteratorZip(iters, mode, padding, keys) {
  const helper = CreateIteratorHelper(iters, HELPER_ZIP, mode);
  $record_set_field(helper, 3, padding);
  $record_set_field(helper, 4, keys);
  return helper;
}

// IteratorZip, step 3.b
function ZipStep(helper) {
  const iters = $record_field(helper, 0);
  const mode = $record_field(helper, 2);
  const count = iters.length;
  if (count === 0) return false;
  const results = [];
  for (let i = 0; i < count; i++) {
    const iter = $arr_get(iters, i);
    if (iter !== undefined && ZipAdvance(iters, i)) {
      $arr_push(results, $slots_get(iter, 2));
    } else if (iter === undefined || ZipGoesOn(iters, i, mode)) {
      $arr_push(results, $arr_get($record_field(helper, 3), i));
    } else {
      return false;
    }
  }
  const keys = $record_field(helper, 4);
  $record_set_field(helper, 6, keys === undefined ? results : ResultWithKeys(keys, results));
  return true;
}

// Step 3.b.iii.3: IteratorStepValue; the iterator is removed if that throws, or if it is done.
function ZipAdvance(iters, i) {
  try {
    if (IteratorStep($arr_get(iters, i))) return true;
  } catch (error) {
    $arr_set(iters, i, undefined);
    IteratorCloseAll(iters, true, error);
  }
  $arr_set(iters, i, undefined);
  return false;
}

// Step 3.b.iii.3.d: the iterator i is done. Whether there is a result all the same.
function ZipGoesOn(iters, i, mode) {
  // iv. Longest: unless all are done.
  if (mode === ZIP_LONGEST) return AnyOpen(iters);
  // iii. Strict: all others must be done too.
  if (mode === ZIP_STRICT) RequireAllDone(iters, i);
  // ii. Shortest.
  else IteratorCloseAll(iters, false, undefined);
  return false;
}
function AnyOpen(iters) {
  for (let i = 0; i < iters.length; i++) {
    if ($arr_get(iters, i) !== undefined) return true;
  }
  return false;
}
function RequireAllDone(iters, i) {
  // i. If i is not 0, an iterator before it was not done.
  if (i !== 0) ThrowUnequalLengths(iters);
  // ii. The others are asked; one whose next method throws is removed.
  for (let k = 1; k < iters.length; k++) {
    let open = false;
    try {
      open = IteratorHasNext($arr_get(iters, k));
    } catch (error) {
      $arr_set(iters, k, undefined);
      IteratorCloseAll(iters, true, error);
    }
    if (open) ThrowUnequalLengths(iters);
    $arr_set(iters, k, undefined);
  }
}
function ThrowUnequalLengths(iters) {
  IteratorCloseAll(iters, true, TypeError_("Iterators of mode strict have different lengths"));
}

// IteratorStep ( iteratorRecord )   https://tc39.es/ecma262/#sec-iteratorstep
// for a record of GetIteratorDirect: the value is not asked for.
function IteratorHasNext(record) {
  const next = $slots_get(record, 1);
  if (!$is_callable(next)) $throw_message("NotCallable", next);
  const result = $call(next, $slots_get(record, 0));
  if (!$is_object(result)) $throw_message("IteratorResultNotObject", result);
  return !$to_boolean(result.done);
}

// Iterator.zipKeyed, step 15: finishResults
function ResultWithKeys(keys, results) {
  const obj = $obj_create(null, 4);
  for (let i = 0; i < keys.length; i++) CreateDataPropertyOrThrow(obj, $arr_get(keys, i), $arr_get(results, i));
  return obj;
}

// IteratorCloseAll ( iters, completion )   https://tc39.es/ecma262/#sec-iteratorcloseall
// iters: undefined where one is closed already. Throws if the completion is, or becomes, a throw completion.
function IteratorCloseAll(iters, isThrow, value) {
  // 1. For each element iter of iters, in reverse List order, set completion to IteratorClose(iter, completion).
  for (let i = iters.length - 1; i >= 0; i--) {
    const iter = $arr_get(iters, i);
    if (iter === undefined) continue;
    if (isThrow) {
      IteratorCloseOnThrow(iter);
      continue;
    }
    try {
      IteratorClose(iter);
    } catch (error) {
      isThrow = true;
      value = error;
    }
  }
  // 2. Return ? completion.
  if (isThrow) throw value;
}
/** IteratorCloseAll for a throw completion: the caller throws on. */
function CloseAllOnThrow(iters) {
  for (let i = iters.length - 1; i >= 0; i--) IteratorCloseOnThrow($arr_get(iters, i));
}

$methods(Iterator, {
  // Iterator.concat ( ...items )   https://tc39.es/ecma262/#sec-iterator.concat
  concat(...items) {
    // 1-2. Each item must be an Object with an @@iterator method.
    const iterables = [];
    for (let i = 0; i < items.length; i++) {
      const item = $arr_get(items, i);
      if (!$is_object(item)) $throw_message("NotAnObject", item);
      const method = GetMethod(item, SymbolIterator);
      if (method === undefined) $throw_message("NotIterable", item);
      $arr_push(iterables, method);
      $arr_push(iterables, item);
    }
    // 4-6. Return an iterator helper, which has no underlying iterator yet.
    return CreateIteratorHelper(undefined, HELPER_CONCAT, iterables);
  },

  // Iterator.zip ( iterables [ , options ] )   https://tc39.es/ecma262/#sec-iterator.zip
  zip(iterables, options = undefined) {
    const mode = ZipMode(iterables, options);
    const paddingOption = ZipPaddingOption(options, mode);
    const iters = OpenZipped(iterables);
    // 14. If mode is "longest", each iterator has a value that stands for those it lacks.
    const padding = mode === ZIP_LONGEST ? ZipPadding(iters, paddingOption) : undefined;
    return IteratorZip(iters, mode, padding, undefined);
  },

  // Iterator.zipKeyed ( iterables [ , options ] )   https://tc39.es/ecma262/#sec-iterator.zipkeyed
  zipKeyed(iterables, options = undefined) {
    const mode = ZipMode(iterables, options);
    const paddingOption = ZipPaddingOption(options, mode);
    const keys = [], iters = [];
    OpenKeyed(iterables, keys, iters);
    const padding = mode === ZIP_LONGEST ? KeyedPadding(iters, keys, paddingOption) : undefined;
    return IteratorZip(iters, mode, padding, keys);
  },
});
