/**
 * TypedArray exotic objects: elements are the numbers of a buffer. All property
 * keys that spell a number name elements, also "-0", "1.5" and "Infinity", which
 * never exist, and no look-up for one goes on to the prototypes (STOP).
 * https://tc39.es/ecma262/#sec-typedarray-exotic-objects
 *
 * What is stored is converted to a number first, which may call user code: where
 * the value is no primitive, the kernel has the built-in TypedArraySetter called
 * as it has the setters of accessors called.
 */
import {
  ARRAY_BUFFER_BUFFER_FLAGS, ATTR_DEFAULT, BUFFERFLAG_DETACHED, BUFFERFLAG_RESIZABLE, ELEMENTTYPE_BIG_INT64, EXCEPTION, INTRINSIC_TypedArraySetter, KIND_SYMBOL, KIND_TYPED_ARRAY,
  SIZEOF_TYPED_ARRAY, TRACKS_LENGTH, TYPED_ARRAY_ARRAY_LENGTH, TYPED_ARRAY_BUFFER, TYPED_ARRAY_BYTE_OFFSET, TYPED_ARRAY_ELEMENT_TYPE, UNDEFINED,
} from './abi.generated';
import { isBigIntValue } from './bigint/cell';
import { buffer_byte_length, bytesOf, readNumber, sizeShift, writeNumber } from './buffers';
import { str_to_number } from './numbers/from-string';
import { num_to_string } from './numbers/to-string';
import { callAccessor, found, intrinsicCell, objectCell } from './objects';
import { prim_to_number } from './ops';
import { stopAtProxy } from './proxies';
import { root_shape } from './shapes';
import { str_char_code_at, str_equals, str_length } from './strings';
import { cellOf, intOf, isCell, isInt, isNumber, isObjectValue, kindOf } from './value';

/** Instead of attributes: absent, and the prototypes are not asked. */
export const STOP: i32 = -3;

export function typed_new(proto: i64, type: u32, buffer: u32, byteOffset: u32, length: i32): u32 {
  const o = objectCell(KIND_TYPED_ARRAY, SIZEOF_TYPED_ARRAY, root_shape(cellOf(proto), 0, KIND_TYPED_ARRAY, 0));
  store<u32>(o, buffer, TYPED_ARRAY_BUFFER);
  store<u32>(o, byteOffset, TYPED_ARRAY_BYTE_OFFSET);
  // ORDER: -1 is TRACKS_LENGTH.
  store<u32>(o, length, TYPED_ARRAY_ARRAY_LENGTH);
  store<u32>(o, type, TYPED_ARRAY_ELEMENT_TYPE);
  return o;
}
// @ts-ignore: decorator
@inline export function isTypedArray(o: u32): bool {
  return kindOf(o) == KIND_TYPED_ARRAY;
}
// @ts-ignore: decorator
@inline function typeOf(o: u32): u32 {
  return load<u32>(o, TYPED_ARRAY_ELEMENT_TYPE);
}
export function typed_type(v: i64): i32 {
  return isCell(v) && isTypedArray(cellOf(v)) ? <i32>typeOf(cellOf(v)) : -1;
}
// @ts-ignore: decorator
@inline export function typed_buffer(o: u32): u32 {
  return load<u32>(o, TYPED_ARRAY_BUFFER);
}
// @ts-ignore: decorator
@inline export function typed_byte_offset(o: u32): u32 {
  return load<u32>(o, TYPED_ARRAY_BYTE_OFFSET);
}
export function typed_tracks(o: u32): bool {
  return load<u32>(o, TYPED_ARRAY_ARRAY_LENGTH) == TRACKS_LENGTH;
}

/** Of a buffer that keeps its length: then the typed array has its own, too. */
// @ts-ignore: decorator
@inline function isFixed(o: u32): bool {
  return !(load<u32>(typed_buffer(o), ARRAY_BUFFER_BUFFER_FLAGS) & (BUFFERFLAG_RESIZABLE | BUFFERFLAG_DETACHED));
}
/** TypedArrayLength, -1 if IsTypedArrayOutOfBounds. */
export function typed_length(o: u32): i32 {
  const length = load<u32>(o, TYPED_ARRAY_ARRAY_LENGTH);
  if (isFixed(o)) return length;
  const b = typed_buffer(o);
  if (load<u32>(b, ARRAY_BUFFER_BUFFER_FLAGS) & BUFFERFLAG_DETACHED) return -1;
  const bytes = buffer_byte_length(b);
  const offset = typed_byte_offset(o);
  if (offset > bytes) return -1;
  const shift = sizeShift(typeOf(o));
  if (length == TRACKS_LENGTH) return (bytes - offset) >> shift;
  return (<u64>length << shift) + offset <= bytes ? length : -1;
}

export function typed_length_now(o: u32): i32 {
  return max(typed_length(o), 0);
}

// @ts-ignore: decorator
@inline function addressOf(o: u32, index: u32): u32 {
  return bytesOf(typed_buffer(o)) + typed_byte_offset(o) + (index << sizeShift(typeOf(o)));
}
// @ts-ignore: decorator
@inline function isValid(o: u32, index: u32): bool {
  if (isFixed(o)) return index < load<u32>(o, TYPED_ARRAY_ARRAY_LENGTH);
  const length = typed_length(o);
  return length > 0 && index < <u32>length;
}
// @ts-ignore: decorator
@inline export function typed_get(o: u32, index: u32): i64 {
  return readNumber(addressOf(o, index), typeOf(o));
}
// @ts-ignore: decorator
@inline export function typed_set(o: u32, index: u32, value: i64): void {
  if (isValid(o, index)) writeNumber(addressOf(o, index), typeOf(o), value);
}

// ---- property keys

/** A key that names an element: an index, or a CanonicalNumericIndexString. */
export function is_numeric_name(key: i64): bool {
  if (isInt(key)) return true;
  const name = cellOf(key);
  if (kindOf(name) == KIND_SYMBOL || !str_length(name)) return false;
  const first = str_char_code_at(name, 0);
  // A digit, -, I(nfinity), N(aN).
  if (first - 48 > 9 && first != 45 && first != 73 && first != 78) return false;
  if (str_length(name) == 2 && first == 45 && str_char_code_at(name, 1) == 48) return true;
  return str_equals(num_to_string(str_to_number(name)), name);
}

/** Element of a typed array for an index key; undefined if there is none. */
export function typed_element(o: u32, index: u32): i64 {
  return isValid(o, index) ? typed_get(o, index) : UNDEFINED;
}
export function typed_put(o: u32, index: u32, value: i64): bool {
  if (!isNumber(value) || typeOf(o) >= ELEMENTTYPE_BIG_INT64) return false;
  typed_set(o, index, value);
  return true;
}
/** [[GetOwnProperty]] for an index. */
export function typedOwn(o: u32, index: u32): i32 {
  return isValid(o, index) ? found(typed_get(o, index), 0, ATTR_DEFAULT) : STOP;
}

/** [[Set]] for a key that names an element, with the typed array as the receiver: TypedArraySetElement. */
export function typedStore(o: u32, key: i64, value: i64): i64 {
  const isBig = typeOf(o) >= ELEMENTTYPE_BIG_INT64;
  if (isBig ? !isBigIntValue(value) : isObjectValue(value)) {
    stopAtProxy(o, key);
    return callAccessor(intrinsicCell(INTRINSIC_TypedArraySetter));
  }
  if (!isBig && !isNumber(value)) {
    value = prim_to_number(value);
    if (value == EXCEPTION) return value;
  }
  if (isInt(key)) typed_set(o, intOf(key), value);
  return UNDEFINED;
}
