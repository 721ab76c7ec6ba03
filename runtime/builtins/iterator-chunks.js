// Iterator.prototype.chunks and windows   https://tc39.es/ecma262/#sec-iterator.prototype.chunks
//
// Of the helper's record: 0 is undefined once the underlying iterator is exhausted, 2 the size, 3 the
// last values that windows saw: copies of that list are yielded.

/** Steps 4-6 of both: the size is not converted; an invalid one closes the iterator. */
function RequireChunkSize(O, size) {
  if (!IsIntegralNumber(size)) ThrowClosing(O, TypeError_(`${DisplayPrimitive(size)} is not an integer`));
  if (size < 1 || size > MAX_UINT32) ThrowClosing(O, RangeError_(`${size} is not a valid size: 1 to 4294967295`));
}

$methods(IteratorPrototype, {
  // Iterator.prototype.chunks ( chunkSize )   https://tc39.es/ecma262/#sec-iterator.prototype.chunks
  chunks(chunkSize) {
    RequireIteratorThis(this, "chunks");
    RequireChunkSize(this, chunkSize);
    return CreateIteratorHelper(GetIteratorDirect(this), HELPER_CHUNKS, chunkSize);
  },

  // Iterator.prototype.windows ( windowSize [ , undersized ] )
  // https://tc39.es/ecma262/#sec-iterator.prototype.windows
  windows(windowSize, undersized = undefined) {
    RequireIteratorThis(this, "windows");
    RequireChunkSize(this, windowSize);
    // 7-8. undersized is "only-full", which is the default, or "allow-partial".
    if (undersized !== undefined && undersized !== "only-full" && undersized !== "allow-partial") {
      ThrowClosing(this, TypeError_('undersized must be "only-full" or "allow-partial"'));
    }
    const kind = undersized === "allow-partial" ? HELPER_PARTIAL_WINDOWS : HELPER_WINDOWS;
    const helper = CreateIteratorHelper(GetIteratorDirect(this), kind, windowSize);
    $record_set_field(helper, 3, []);
    return helper;
  },
});

// Iterator.prototype.chunks, step 8: the closure
function ChunksStep(helper, underlying) {
  if (underlying === undefined) return false;
  const buffer = [];
  const size = $record_field(helper, 2);
  while (buffer.length < size) {
    if (!IteratorStep(underlying)) {
      // b.ii. A last chunk that is not full.
      $record_set_field(helper, 0, undefined);
      if (buffer.length === 0) return false;
      break;
    }
    $arr_push(buffer, $slots_get(underlying, 2));
  }
  $record_set_field(helper, 6, buffer);
  return true;
}

// Iterator.prototype.windows, step 10: the closure
function WindowsStep(helper, underlying, allowPartial) {
  if (underlying === undefined) return false;
  const buffer = $record_field(helper, 3);
  const size = $record_field(helper, 2);
  do {
    if (!IteratorStep(underlying)) {
      // b.ii. The only window, if it may be smaller.
      $record_set_field(helper, 0, undefined);
      if (!allowPartial || buffer.length === 0 || buffer.length === size) return false;
      break;
    }
    // b.iii-iv. The first element makes room for the value.
    if (buffer.length === size) $arr_shift(buffer);
    $arr_push(buffer, $slots_get(underlying, 2));
  } while (buffer.length < size);
  $record_set_field(helper, 6, $arr_slice(buffer, 0, buffer.length));
  return true;
}
