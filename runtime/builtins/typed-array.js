// TypedArray objects   https://tc39.es/ecma262/#sec-typedarray-objects
//
// The kernel has their integer-indexed elements: `O[k]` and `O[k] = v` are the specification's
// Get and Set. $typed_length(O) is -1 when the buffer is detached, or has become too short.

const TypedArrayPrototype = $intrinsic("TypedArrayPrototype");

/** Above it, the length is said to be wrong; below, what there is no memory for. */
const MAX_TYPED_LENGTH = 4294967296;

// By ElementType: name, bytes of an element, constructor and prototype.
const typedNames = $slots_new(ELEMENT_BIGUINT64 + 1);
const typedSizes = $slots_new(ELEMENT_BIGUINT64 + 1);
const typedConstructors = $slots_new(ELEMENT_BIGUINT64 + 1);
const typedPrototypes = $slots_new(ELEMENT_BIGUINT64 + 1);

// ---------------------------------------------------------------------------
// Abstract operations   https://tc39.es/ecma262/#sec-abstract-operations-for-typedarray-objects

/** TypedArrayElementSize, of an ElementType. */
function ElementSize(type) {
  return $slots_get(typedSizes, type);
}

/** ToBigInt or ToNumber: what is stored in elements of that type. */
function ToElement(type, value) {
  if (type >= ELEMENT_BIGINT64) return ToBigInt(value);
  return $is_number(value) ? value : ToNumber(value);
}

function ThrowTypedArrayLength(length) {
  throw RangeError_("Invalid typed array length: " + length);
}
function ThrowContentTypes() {
  throw TypeError_("Cannot mix BigInt and other types, use explicit conversions");
}

// ValidateTypedArray ( O, order )   https://tc39.es/ecma262/#sec-validatetypedarray
// Returns the length, which is all that its callers want of the record. method: the name for the message.
function ValidateTypedArray(O, method) {
  // 1. Perform ? RequireInternalSlot(O, [[TypedArrayName]]).
  if ($typed_type(O) < 0) throw TypeError_("this is not a typed array.");
  return TypedLength(O, method);
}
/** The same in methods where V8 says it in other words. */
function ValidateTypedReceiver(O, method) {
  if ($typed_type(O) < 0) $throw_message("IncompatibleReceiver", method, O);
  return TypedLength(O, method);
}
/** TypedArrayLength of a typed array; a TypeError if it is out of bounds. */
function TypedLength(O, method) {
  const length = $typed_length(O);
  if (length < 0) ThrowDetached(method);
  return length;
}

/** AllocateArrayBuffer for so many elements. */
function AllocateElements(type, length) {
  if (type >= ELEMENT_BIGINT64) RequireBigInts();
  if (length > MAX_TYPED_LENGTH) ThrowTypedArrayLength(length);
  return AllocateArrayBuffer(ArrayBuffer, length * ElementSize(type), undefined);
}

// AllocateTypedArray ( constructorName, newTarget, defaultProto, length ) with the prototype it would get
// https://tc39.es/ecma262/#sec-allocatetypedarray
function NewTypedArray(type, proto, length) {
  return $typed_new(proto, type, AllocateElements(type, length), 0, length);
}

// TypedArrayCreateFromCtor ( constructor, argumentList )   https://tc39.es/ecma262/#sec-typedarraycreatefromctor
// for the one argument `length`.
function TypedArrayCreateFromCtor(constructor, length, method) {
  // 1-2. Let newTypedArray be ? Construct(constructor, argumentList), which must be a typed array.
  const newTypedArray = ConstructWith(constructor, length);
  // 3. It must be within bounds and not be shorter.
  if (ValidateTypedReceiver(newTypedArray, method) < length) throw TypeError_("Derived TypedArray constructor created an array which was too small");
  return newTypedArray;
}

// TypedArraySpeciesCreate ( exemplar, argumentList )   https://tc39.es/ecma262/#sec-typedarray-species-create
// for the one argument `length`.
function TypedArraySpeciesCreate(exemplar, length, method) {
  // 1-2. Let constructor be ? SpeciesConstructor(exemplar, defaultConstructor).
  const type = $typed_type(exemplar);
  const constructor = TypedArraySpecies(exemplar, type);
  if (constructor === undefined) return NewTypedArray(type, $slots_get(typedPrototypes, type), length);
  // 3. Let result be ? TypedArrayCreateFromCtor(constructor, argumentList).
  const result = TypedArrayCreateFromCtor(constructor, length, method);
  // 4-5. If the content types differ, throw a TypeError exception.
  RequireSameContent(type, $typed_type(result));
  return result;
}
/** SpeciesConstructor(exemplar, defaultConstructor), but undefined for the default one. */
function TypedArraySpecies(exemplar, type) {
  const defaultConstructor = $slots_get(typedConstructors, type);
  const constructor = SpeciesConstructor(exemplar, defaultConstructor);
  return constructor === defaultConstructor ? undefined : constructor;
}
function RequireSameContent(type, other) {
  if (type >= ELEMENT_BIGINT64 !== other >= ELEMENT_BIGINT64) ThrowContentTypes();
}

// TypedArrayCreateSameType ( exemplar, argumentList )   https://tc39.es/ecma262/#sec-typedarray-create-same-type
function TypedArrayCreateSameType(exemplar, length) {
  const type = $typed_type(exemplar);
  return NewTypedArray(type, $slots_get(typedPrototypes, type), length);
}

// ---------------------------------------------------------------------------
// Construction   https://tc39.es/ecma262/#sec-typedarray

/** The body of each constructor. */
function ConstructTypedArray(newTarget, type, first, byteOffset, length) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (newTarget === undefined) throw TypeError_(`Constructor ${$slots_get(typedNames, type)} requires 'new'`);
  // 4. If there are no arguments, the length is 0, which ToIndex(undefined) is.
  // 5.c. If firstArgument is not an Object, it is the length.
  if (!$is_object(first)) {
    const elementLength = ToTypedLength(first);
    return NewTypedArray(type, PrototypeOfTyped(newTarget, type), elementLength);
  }
  // 5.b.i. Let O be ? AllocateTypedArray(constructorName, NewTarget, proto).
  const proto = PrototypeOfTyped(newTarget, type);
  // ii-iii. By what firstArgument is.
  if ($typed_type(first) >= 0) return TypedArrayFromTypedArray(type, proto, first);
  if ($is_buffer(first)) return TypedArrayFromArrayBuffer(type, proto, first, byteOffset, length);
  // iv.2-3. Let usingIterator be ? GetMethod(firstArgument, @@iterator).
  const usingIterator = first[SymbolIterator];
  if (usingIterator === undefined || usingIterator === null) return TypedArrayFromArrayLike(type, proto, first);
  if (!$is_callable(usingIterator)) {
    throw TypeError_("TypedArray's constructor requires that the property of the first argument, items[Symbol.iterator], when exists, be a function");
  }
  return TypedArrayFromList(type, proto, ListOfIterable(first, usingIterator));
}

/** GetPrototypeFromConstructor, with the default of that type. */
function PrototypeOfTyped(newTarget, type) {
  const proto = newTarget.prototype;
  return $is_object(proto) ? proto : $slots_get(typedPrototypes, type);
}

/** ToIndex, with the RangeError of typed arrays. */
function ToTypedLength(value) {
  const integer = ToIntegerOrInfinity(value);
  if (integer < 0 || integer > MAX_SAFE_INTEGER) ThrowTypedArrayLength(integer);
  return integer;
}

/** IteratorToList(? GetIteratorFromMethod(items, method)), as a fast array nobody else has. */
function ListOfIterable(items, method) {
  if (method === arrayValues && IterationIsPristine(items)) return $arr_slice(items, 0, items.length);
  return IteratorToArray(GetIteratorFromMethod(items, method));
}

// InitializeTypedArrayFromTypedArray ( O, srcArray )   https://tc39.es/ecma262/#sec-initializetypedarrayfromtypedarray
function TypedArrayFromTypedArray(type, proto, srcArray) {
  // 6-8. Let elementLength be the length of srcArray, which must be within bounds.
  const elementLength = TypedLength(srcArray, "Construct");
  // 10-11. A new buffer; the content types must be the same.
  const data = AllocateElements(type, elementLength);
  RequireSameContent(type, $typed_type(srcArray));
  const O = $typed_new(proto, type, data, 0, elementLength);
  $typed_copy(O, 0, srcArray, 0, elementLength);
  return O;
}

// InitializeTypedArrayFromArrayBuffer ( O, buffer, byteOffset, length )   https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer
function TypedArrayFromArrayBuffer(type, proto, buffer, byteOffset, length) {
  if (type >= ELEMENT_BIGINT64) RequireBigInts();
  // 1-2. Let offset be ? ToIndex(byteOffset).
  const elementSize = ElementSize(type);
  const offset = ToIntegerOrInfinity(byteOffset);
  if (offset < 0 || offset > MAX_SAFE_INTEGER) ThrowTypedStart(offset);
  // 3. If offset modulo elementSize is not 0, throw a RangeError exception.
  if (offset % elementSize !== 0) throw RangeError_(`start offset of ${$slots_get(typedNames, type)} should be a multiple of ${elementSize}`);
  // 5. If length is not undefined, let newLength be ? ToIndex(length).
  const newLength = length === undefined ? -1 : ToTypedLength(length);
  // 6. If IsDetachedBuffer(buffer) is true, throw a TypeError exception.
  if (IsDetachedBuffer(buffer)) ThrowDetached("Construct");
  // 7. Let bufferByteLength be ArrayBufferByteLength(buffer, seq-cst).
  const bufferByteLength = $buffer_byte_length(buffer);
  if (newLength >= 0) {
    // 9.b. With a length, which must fit.
    if (offset + newLength * elementSize > bufferByteLength) ThrowTypedArrayLength(newLength);
    return $typed_new(proto, type, buffer, offset | 0, newLength);
  }
  // 8. Without, the array tracks the length of a resizable buffer,
  if (($buffer_flags(buffer) & BUFFER_RESIZABLE) !== 0) {
    if (offset > bufferByteLength) ThrowTypedStart(offset);
    return $typed_new(proto, type, buffer, offset | 0, -1);
  }
  // 9.a. or takes the rest of another one, which must be whole elements.
  if (bufferByteLength % elementSize !== 0) throw RangeError_(`byte length of ${$slots_get(typedNames, type)} should be a multiple of ${elementSize}`);
  if (offset > bufferByteLength) ThrowTypedStart(offset);
  return $typed_new(proto, type, buffer, offset | 0, (bufferByteLength - offset) / elementSize);
}
function ThrowTypedStart(offset) {
  throw RangeError_(`Start offset ${offset} is outside the bounds of the buffer`);
}

// InitializeTypedArrayFromList ( O, values )   https://tc39.es/ecma262/#sec-initializetypedarrayfromlist
// values: a fast array nobody else has. Conversions of elements cannot reach O.
function TypedArrayFromList(type, proto, values) {
  const len = values.length;
  const O = NewTypedArray(type, proto, len);
  if ($typed_store(O, values)) return O;
  for (let k = 0; k < len; k++) $typed_set(O, k, ToElement(type, $arr_get(values, k)));
  return O;
}

// InitializeTypedArrayFromArrayLike ( O, arrayLike )   https://tc39.es/ecma262/#sec-initializetypedarrayfromarraylike
function TypedArrayFromArrayLike(type, proto, arrayLike) {
  const len = LengthOfArrayLike(arrayLike);
  const O = NewTypedArray(type, proto, len);
  for (let k = 0; k < len; k++) $typed_set(O, k, ToElement(type, arrayLike[k]));
  return O;
}

// ---------------------------------------------------------------------------
// %TypedArray%   https://tc39.es/ecma262/#sec-%typedarray%-intrinsic-object

// %TypedArray% ( )   https://tc39.es/ecma262/#sec-%typedarray%
function TypedArray() {
  // 1. Throw a TypeError exception.
  throw TypeError_("Abstract class TypedArray not directly constructable");
}
$constant(TypedArray, "prototype", TypedArrayPrototype);
$obj_define(TypedArrayPrototype, "constructor", TypedArray, HIDDEN);

$methods(TypedArray, {
  // %TypedArray%.from ( source [ , mapper [ , thisArg ] ] )   https://tc39.es/ecma262/#sec-%typedarray%.from
  from(source, mapper = undefined, thisArg = undefined) {
    // 1-2. If IsConstructor(C) is false, throw a TypeError exception.
    if (!$is_constructor(this)) $throw_message("NotConstructor", this);
    // 3-4. If mapper is not undefined and not callable, throw a TypeError exception.
    if (mapper !== undefined) RequireCallback(mapper);
    // 5. Let usingIterator be ? GetMethod(source, @@iterator).
    if (source === undefined || source === null) throw TypeError_(CallSiteText(source) + " is not iterable (cannot read property Symbol(Symbol.iterator))");
    const usingIterator = source[SymbolIterator];
    // 7-13. Not iterable: array-like.
    if (usingIterator === undefined || usingIterator === null) return TypedFromElements(this, ToObject(source), mapper, thisArg);
    if (!$is_callable(usingIterator)) {
      throw TypeError_("%TypedArray%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function");
    }
    // 6. Let values be ? IteratorToList(? GetIteratorFromMethod(source, usingIterator)).
    return TypedFromElements(this, ListOfIterable(source, usingIterator), mapper, thisArg);
  },

  // %TypedArray%.of ( ...items )   https://tc39.es/ecma262/#sec-%typedarray%.of
  of() {
    // 1. Let len be the number of elements in items.
    const len = $argc();
    // 2-3. If IsConstructor(C) is false, throw a TypeError exception.
    if (!$is_constructor(this)) $throw_message("NotConstructor", this);
    // 4. Let newObj be ? TypedArrayCreateFromCtor(C, « len »).
    const newObj = TypedArrayCreateFromCtor(this, len, "%TypedArray%.of");
    // 5-6. Set(newObj, Pk, kValue, true) for each.
    for (let k = 0; k < len; k++) newObj[k] = $arg(k);
    return newObj;
  },

  // get %TypedArray% [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-%typedarray%-%symbol.species%
  get [SymbolSpecies]() {
    return this;
  },
});

// %TypedArray%.from, steps 6.b-e and 9-13
function TypedFromElements(C, arrayLike, mapper, thisArg) {
  const len = LengthOfArrayLike(arrayLike);
  const targetObj = TypedArrayCreateFromCtor(C, len, "%TypedArray%.from");
  for (let k = 0; k < len; k++) {
    const kValue = arrayLike[k];
    targetObj[k] = mapper === undefined ? kValue : $call(mapper, thisArg, kValue, k);
  }
  return targetObj;
}

// ---------------------------------------------------------------------------
// %TypedArray%.prototype: accessors

$methods(TypedArrayPrototype, {
  // get %TypedArray%.prototype.buffer   https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.buffer
  get buffer() {
    if ($typed_type(this) < 0) $throw_message("IncompatibleReceiver", "get %TypedArray%.prototype.buffer", this);
    return $typed_buffer(this);
  },

  // get %TypedArray%.prototype.byteLength   https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.bytelength
  get byteLength() {
    const type = $typed_type(this);
    if (type < 0) $throw_message("IncompatibleReceiver", "get TypedArray.prototype.byteLength", this);
    // 5. Return TypedArrayByteLength(taRecord): 0 if it is out of bounds.
    const length = $typed_length(this);
    return length < 0 ? 0 : length * ElementSize(type);
  },

  // get %TypedArray%.prototype.byteOffset   https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.byteoffset
  get byteOffset() {
    if ($typed_type(this) < 0) $throw_message("IncompatibleReceiver", "get TypedArray.prototype.byteOffset", this);
    // 5. If IsTypedArrayOutOfBounds(taRecord) is true, return +0.
    return $typed_length(this) < 0 ? 0 : $typed_byte_offset(this);
  },

  // get %TypedArray%.prototype.length   https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.length
  get length() {
    if ($typed_type(this) < 0) $throw_message("IncompatibleReceiver", "get TypedArray.prototype.length", this);
    // 5-6. Return TypedArrayLength(taRecord), +0 if it is out of bounds.
    const length = $typed_length(this);
    return length < 0 ? 0 : length;
  },

  // get %TypedArray%.prototype [ %Symbol.toStringTag% ]   https://tc39.es/ecma262/#sec-get-%typedarray%.prototype-%symbol.tostringtag%
  get [SymbolToStringTag]() {
    const type = $typed_type(this);
    return type < 0 ? undefined : $slots_get(typedNames, type);
  },
});

// ---------------------------------------------------------------------------
// The constructors   https://tc39.es/ecma262/#sec-typedarray-constructors

function Int8Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_INT8, object, byteOffset, length);
}
function Uint8Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_UINT8, object, byteOffset, length);
}
function Uint8ClampedArray(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_UINT8_CLAMPED, object, byteOffset, length);
}
function Int16Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_INT16, object, byteOffset, length);
}
function Uint16Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_UINT16, object, byteOffset, length);
}
function Int32Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_INT32, object, byteOffset, length);
}
function Uint32Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_UINT32, object, byteOffset, length);
}
function Float16Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_FLOAT16, object, byteOffset, length);
}
function Float32Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_FLOAT32, object, byteOffset, length);
}
function Float64Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_FLOAT64, object, byteOffset, length);
}
function BigInt64Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_BIGINT64, object, byteOffset, length);
}
function BigUint64Array(object, byteOffset, length) {
  return ConstructTypedArray(new.target, ELEMENT_BIGUINT64, object, byteOffset, length);
}

// Properties of the constructors and of their prototypes   https://tc39.es/ecma262/#sec-properties-of-the-typedarray-constructors
function DefineTypedArray(type, name, constructor, prototype, size) {
  $slots_set(typedNames, type, name);
  $slots_set(typedSizes, type, size);
  $slots_set(typedConstructors, type, constructor);
  $slots_set(typedPrototypes, type, prototype);
  $constructor(name, constructor, prototype);
  $obj_set_proto(constructor, TypedArray);
  $obj_set_proto(prototype, TypedArrayPrototype);
  $constant(constructor, "BYTES_PER_ELEMENT", size);
  $constant(prototype, "BYTES_PER_ELEMENT", size);
}
DefineTypedArray(ELEMENT_INT8, "Int8Array", Int8Array, $intrinsic("Int8ArrayPrototype"), 1);
DefineTypedArray(ELEMENT_UINT8, "Uint8Array", Uint8Array, $intrinsic("Uint8ArrayPrototype"), 1);
DefineTypedArray(ELEMENT_UINT8_CLAMPED, "Uint8ClampedArray", Uint8ClampedArray, $intrinsic("Uint8ClampedArrayPrototype"), 1);
DefineTypedArray(ELEMENT_INT16, "Int16Array", Int16Array, $intrinsic("Int16ArrayPrototype"), 2);
DefineTypedArray(ELEMENT_UINT16, "Uint16Array", Uint16Array, $intrinsic("Uint16ArrayPrototype"), 2);
DefineTypedArray(ELEMENT_INT32, "Int32Array", Int32Array, $intrinsic("Int32ArrayPrototype"), 4);
DefineTypedArray(ELEMENT_UINT32, "Uint32Array", Uint32Array, $intrinsic("Uint32ArrayPrototype"), 4);
DefineTypedArray(ELEMENT_FLOAT16, "Float16Array", Float16Array, $intrinsic("Float16ArrayPrototype"), 2);
DefineTypedArray(ELEMENT_FLOAT32, "Float32Array", Float32Array, $intrinsic("Float32ArrayPrototype"), 4);
DefineTypedArray(ELEMENT_FLOAT64, "Float64Array", Float64Array, $intrinsic("Float64ArrayPrototype"), 8);
DefineTypedArray(ELEMENT_BIGINT64, "BigInt64Array", BigInt64Array, $intrinsic("BigInt64ArrayPrototype"), 8);
DefineTypedArray(ELEMENT_BIGUINT64, "BigUint64Array", BigUint64Array, $intrinsic("BigUint64ArrayPrototype"), 8);

// Sites that find this getter take the length without calling it.
$obj_get_own(TypedArrayPrototype, "length");
$set_intrinsic("TypedArrayLength", $accessor_getter($lookup_value()));
