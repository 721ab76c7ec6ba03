// %TypedArray%.prototype: elements copied, moved and sorted   https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object

$methods(TypedArrayPrototype, {
  // %TypedArray%.prototype.copyWithin ( target, start [ , end ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.copywithin
  copyWithin(target, start, end = undefined) {
    const method = "%TypedArray%.prototype.copyWithin";
    const len = ValidateTypedArray(this, method);
    // 4-15. The three relative indices.
    const to = RelativeIndex(target, len);
    const from = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 16. Let count be min(final - from, len - to).
    const count = final - from < len - to ? final - from : len - to;
    // 17. If count > 0, copy what of it is still there, as if all were copied at once.
    if (count > 0) {
      const length = TypedLength(this, method);
      const room = length - (from > to ? from : to);
      if (room > 0) $typed_copy(this, to, this, from, count < room ? count : room);
    }
    return this;
  },

  // %TypedArray%.prototype.fill ( value [ , start [ , end ] ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill
  fill(value, start = undefined, end = undefined) {
    const method = "%TypedArray%.prototype.fill";
    const len = ValidateTypedArray(this, method);
    // 4-5. Let value be ? ToBigInt(value) or ? ToNumber(value).
    const element = ToElement($typed_type(this), value);
    // 6-13. The relative indices.
    const from = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 14-16. The array must still be within bounds, but may have become shorter.
    const length = TypedLength(this, method);
    // 17-18. Repeat, while k < endIndex.
    FillTyped(this, element, from, final < length ? final : length);
    return this;
  },

  // %TypedArray%.prototype.reverse ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.reverse
  reverse() {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.reverse");
    // 4-6. Exchange from both ends.
    $typed_reverse(this, len);
    return this;
  },

  // %TypedArray%.prototype.set ( source [ , offset ] )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.set
  set(source, offset = undefined) {
    // 1-3. Perform ? RequireInternalSlot(target, [[TypedArrayName]]).
    if ($typed_type(this) < 0) throw TypeError_("this is not a typed array.");
    // 4-5. Let targetOffset be ? ToIntegerOrInfinity(offset), which must not be negative.
    const targetOffset = ToIntegerOrInfinity(offset);
    if (targetOffset < 0) ThrowSetOffset();
    // 6-7. By what source is.
    if ($typed_type(source) >= 0) SetTypedArrayFromTypedArray(this, targetOffset, source);
    else SetTypedArrayFromArrayLike(this, targetOffset, source);
  },

  // %TypedArray%.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.slice
  slice(start, end) {
    const method = "%TypedArray%.prototype.slice";
    const len = ValidateTypedReceiver(this, method);
    // 4-11. The relative indices.
    const from = RelativeIndex(start, len);
    const final = end === undefined ? len : RelativeIndex(end, len);
    // 12-13. Let A be ? TypedArraySpeciesCreate(O, « count »).
    const count = final > from ? final - from : 0;
    const A = TypedArraySpeciesCreate(this, count, method);
    // 14. If count > 0, copy what is still there: bytes if the types are equal.
    if (count > 0) {
      const length = TypedLength(this, method);
      const to = final < length ? final : length;
      if (from < to) CopyForward(A, this, from, to - from);
    }
    return A;
  },

  // %TypedArray%.prototype.sort ( comparator )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort
  sort(comparator) {
    // 1. If comparator is not undefined and IsCallable(comparator) is false, throw a TypeError exception.
    RequireComparator(comparator);
    const len = ValidateTypedReceiver(this, "%TypedArray%.prototype.sort");
    // 5-9. SortIndexedProperties(obj, len, SortCompare, READ-THROUGH-HOLES), written back.
    SortTyped(this, this, len, comparator);
    return this;
  },

  // %TypedArray%.prototype.subarray ( start, end )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.subarray
  subarray(start, end) {
    const method = "%TypedArray%.prototype.subarray";
    // 1-3. Perform ? RequireInternalSlot(O, [[TypedArrayName]]).
    const type = $typed_type(this);
    if (type < 0) $throw_message("IncompatibleReceiver", method, this);
    // 4-7. Let srcLength be TypedArrayLength(srcRecord), 0 if it is out of bounds.
    const length = $typed_length(this);
    const srcLength = length < 0 ? 0 : length;
    // 8-11. The relative start. 14-15. In a view that tracks the length of its buffer an absent end stays absent.
    const startIndex = RelativeIndex(start, srcLength);
    let newLength = undefined;
    if (end !== undefined || !$typed_tracks(this)) {
      const endIndex = end === undefined ? srcLength : RelativeIndex(end, srcLength);
      newLength = endIndex > startIndex ? endIndex - startIndex : 0;
    }
    // 12-13. Let beginByteOffset be srcByteOffset + (startIndex × elementSize).
    const beginByteOffset = $typed_byte_offset(this) + startIndex * ElementSize(type);
    // 16. Return ? TypedArraySpeciesCreate(O, argumentsList).
    return SubarraySpeciesCreate(this, type, beginByteOffset, newLength, method);
  },

  // %TypedArray%.prototype.toReversed ( )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.toreversed
  toReversed() {
    const length = ValidateTypedReceiver(this, "%TypedArray%.prototype.toReversed");
    // 4. Let A be ? TypedArrayCreateSameType(O, « length »).
    const A = TypedArrayCreateSameType(this, length);
    // 6. Repeat, while k < length.
    for (let k = 0; k < length; k++) $typed_set(A, k, $typed_get(this, length - k - 1));
    return A;
  },

  // %TypedArray%.prototype.toSorted ( comparator )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted
  toSorted(comparator) {
    RequireComparator(comparator);
    const len = ValidateTypedReceiver(this, "%TypedArray%.prototype.toSorted");
    // 5. Let A be ? TypedArrayCreateSameType(O, « len »).
    const A = TypedArrayCreateSameType(this, len);
    // 6-10. SortIndexedProperties(O, len, SortCompare, READ-THROUGH-HOLES), written to A.
    SortTyped(this, A, len, comparator);
    return A;
  },

  // %TypedArray%.prototype.with ( index, value )   https://tc39.es/ecma262/#sec-%typedarray%.prototype.with
  with(index, value) {
    const len = ValidateTypedArray(this, "%TypedArray%.prototype.with");
    // 4-6. Negative indices count from the end.
    const relativeIndex = ToIntegerOrInfinity(index);
    const actualIndex = relativeIndex >= 0 ? relativeIndex : len + relativeIndex;
    // 7-8. Let numericValue be ? ToBigInt(value) or ? ToNumber(value).
    const numericValue = ToElement($typed_type(this), value);
    // 9. If IsValidIntegerIndex(O, actualIndex) is false, throw a RangeError exception.
    const length = $typed_length(this);
    if (actualIndex < 0 || actualIndex >= length) throw RangeError_("Invalid typed array index");
    // 10-12. A copy with the one element replaced; what is no longer there reads as undefined.
    const A = TypedArrayCreateSameType(this, len);
    $typed_copy(A, 0, this, 0, length < len ? length : len);
    if ($typed_type(A) < ELEMENT_BIGINT64) {
      for (let k = length; k < len; k++) A[k] = undefined;
    }
    $typed_set(A, actualIndex, numericValue);
    return A;
  },
});

// %TypedArray%.prototype.slice, steps 14.f-h: one element after the other, also into a part of the same buffer that is yet to be copied.
function CopyForward(to, from, start, count) {
  let step = count;
  if ($same_cell($typed_buffer(to), $typed_buffer(from)) && $typed_type(to) === $typed_type(from)) {
    const size = ElementSize($typed_type(from));
    const distance = $typed_byte_offset(to) - $typed_byte_offset(from) - start * size;
    if (distance > 0 && distance < count * size) step = distance / size;
  }
  for (let k = 0; k < count; k += step) $typed_copy(to, k, from, start + k, step < count - k ? step : count - k);
}

/** Stores element in [from, to), which is within bounds. */
function FillTyped(O, element, from, to) {
  if (from >= to) return;
  // What is filled already is copied behind itself.
  $typed_set(O, from, element);
  let filled = 1;
  const count = to - from;
  while (filled < count) {
    const more = filled < count - filled ? filled : count - filled;
    $typed_copy(O, from + filled, O, from, more);
    filled += more;
  }
}

function ThrowSetOffset() {
  throw RangeError_("offset is out of bounds");
}

// SetTypedArrayFromTypedArray ( target, targetOffset, source )   https://tc39.es/ecma262/#sec-settypedarrayfromtypedarray
function SetTypedArrayFromTypedArray(target, targetOffset, source) {
  const method = "%TypedArray%.prototype.set";
  // 2-8. Both must be within bounds.
  const targetLength = TypedLength(target, method);
  const srcLength = TypedLength(source, method);
  // 15. If the content types differ, throw a TypeError exception.
  RequireSameContent($typed_type(target), $typed_type(source));
  // 16-17. If srcLength + targetOffset > targetLength, throw a RangeError exception.
  if (srcLength + targetOffset > targetLength) ThrowSetOffset();
  // 18-19. Elements of another type in the same buffer are copied first, so that none is overwritten before it is read.
  let from = source;
  if ($typed_type(target) !== $typed_type(source) && $same_cell($typed_buffer(target), $typed_buffer(source))) {
    from = TypedArrayCreateSameType(source, srcLength);
    $typed_copy(from, 0, source, 0, srcLength);
  }
  // 20-24. Copy.
  $typed_copy(target, targetOffset, from, 0, srcLength);
}

// SetTypedArrayFromArrayLike ( target, targetOffset, source )   https://tc39.es/ecma262/#sec-settypedarrayfromarraylike
function SetTypedArrayFromArrayLike(target, targetOffset, source) {
  // 1-3. Let targetLength be the length of target, which must be within bounds.
  const targetLength = TypedLength(target, "%TypedArray%.prototype.set");
  // 4-5. Let src be ? ToObject(source), srcLength its length.
  const src = ToObject(source);
  const srcLength = LengthOfArrayLike(src);
  // 6-7. If srcLength + targetOffset > targetLength, throw a RangeError exception.
  if (srcLength + targetOffset > targetLength) ThrowSetOffset();
  // 8-9. TypedArraySetElement(target, targetOffset + k, ? Get(src, k)) for each.
  for (let k = 0; k < srcLength; k++) target[targetOffset + k] = src[k];
}

// TypedArraySpeciesCreate ( exemplar, argumentList ) for « buffer, byteOffset [ , length ] »
function SubarraySpeciesCreate(exemplar, type, byteOffset, length, method) {
  const buffer = $typed_buffer(exemplar);
  const constructor = TypedArraySpecies(exemplar, type);
  if (constructor === undefined) return TypedArrayFromArrayBuffer(type, $slots_get(typedPrototypes, type), buffer, byteOffset, length);
  const count = length === undefined ? 2 : 3;
  const list = $slots_new(3);
  $slots_set(list, 0, buffer);
  $slots_set(list, 1, byteOffset);
  $slots_set(list, 2, length);
  const result = $construct(constructor, constructor, list, count);
  ValidateTypedReceiver(result, method);
  RequireSameContent(type, $typed_type(result));
  return result;
}

/** Writes the first len elements of O to A, which may be O, in order. */
function SortTyped(O, A, len, comparator) {
  if (comparator === undefined) {
    // CompareTypedArrayElements without comparator: by value, -0 before +0, NaN last.
    if (!$same_cell(O, A)) $typed_copy(A, 0, O, 0, len);
    $typed_sort(A);
    return;
  }
  const work = $slots_new(len);
  for (let k = 0; k < len; k++) $slots_set(work, k, $typed_get(O, k));
  if (len > 1) TimSort(MakeSortState(comparator, work, len), len);
  // The comparator may have made A shorter: what is out of range is not stored.
  for (let k = 0; k < len; k++) $typed_set(A, k, $slots_get(work, k));
}
