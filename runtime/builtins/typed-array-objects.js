// Internal methods of TypedArray exotic objects   https://tc39.es/ecma262/#sec-typedarray-exotic-objects
// The kernel has [[GetOwnProperty]], [[HasProperty]], [[Get]], [[Delete]] and [[OwnPropertyKeys]], and
// [[Set]] of what is a number already (runtime/kernel/typed-arrays.ts).

// IsValidIntegerIndex ( O, index )   https://tc39.es/ecma262/#sec-isvalidintegerindex
// index: a property key that $is_numeric_name.
function IsValidIntegerIndex(O, index) {
  return $is_int(index) && index < $typed_length(O);
}

// TypedArraySetElement ( O, index, value )   https://tc39.es/ecma262/#sec-typedarraysetelement
function TypedArraySetElement(O, index, value) {
  // 1-2. Convert, which may call user code.
  const numValue = $typed_type(O) >= ELEMENT_BIGINT64 ? ToBigInt(value) : ToNumber(value);
  // 3. If IsValidIntegerIndex(O, index) is true, store.
  if ($is_int(index)) $typed_set(O, index, numValue);
}
/** What the kernel makes of `O[key] = value` if the value is an object, or for BigInt elements no BigInt. */
function TypedArraySetter(value) {
  const key = $exotic_key();
  TypedArraySetElement($lookup_holder(), key, value);
}
$set_intrinsic("TypedArraySetter", TypedArraySetter);

// TypedArray exotic object [[DefineOwnProperty]] ( P, Desc )   https://tc39.es/ecma262/#sec-typedarray-defineownproperty
// P: a key that $is_numeric_name.
function TypedArrayDefineOwnProperty(O, P, desc) {
  const flags = $slots_get(desc, 0);
  // b.i. If IsValidIntegerIndex(O, numericIndex) is false, return false.
  if (!IsValidIntegerIndex(O, P)) return false;
  // b.ii-v. It is configurable, enumerable and writable, and stays so.
  if ((flags & HAS_CONFIGURABLE) !== 0 && (flags & CONFIGURABLE) === 0) return false;
  if ((flags & HAS_ENUMERABLE) !== 0 && (flags & ENUMERABLE) === 0) return false;
  if ((flags & HAS_ACCESSOR) !== 0) return false;
  if ((flags & HAS_WRITABLE) !== 0 && (flags & WRITABLE) === 0) return false;
  // b.vi. If Desc has a [[Value]] field, perform ? TypedArraySetElement(O, numericIndex, Desc.[[Value]]).
  if ((flags & HAS_VALUE) !== 0) TypedArraySetElement(O, P, $slots_get(desc, 1));
  return true;
}

// IsTypedArrayFixedLength ( O )   https://tc39.es/ecma262/#sec-istypedarrayfixedlength
function IsTypedArrayFixedLength(O) {
  if ($typed_tracks(O)) return false;
  const flags = $buffer_flags($typed_buffer(O));
  return (flags & BUFFER_RESIZABLE) === 0 || (flags & BUFFER_SHARED) !== 0;
}
