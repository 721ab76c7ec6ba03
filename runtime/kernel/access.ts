/** [[Get]] and [[Set]] on any value, with the errors of ordinary code. */
import {
  ACCESSOR_SETTER, ARRAY_LENGTH, ARRAY_LENGTH_FLAGS, ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_DEFAULT, ATTR_WRITABLE, CELLFLAG_NON_EXTENSIBLE, HOLE,
  INTRINSIC_ArrayLengthSetter, INTRINSIC_ArrayLengthSetterSloppy, INTRINSIC_BooleanPrototype, INTRINSIC_NumberPrototype, INTRINSIC_SymbolIterator, KIND_ARRAY, MESSAGE_CannotDelete, MESSAGE_DefineNotExtensible, MESSAGE_InvalidArrayLength, MESSAGE_NoSetter,
  MESSAGE_NotExtensible, MESSAGE_NullNotIterable, MESSAGE_PrimitiveProperty, MESSAGE_ReadOfNullish, MESSAGE_ReadOnly, MESSAGE_RedefineProperty, MESSAGE_SetOfNullish, MESSAGE_Uninitialized, MESSAGE_UndefinedNotIterable, NOT_FOUND, NULL, OBJECT_ELEMENTS, UNDEFINED,
  UNINITIALIZED, VALUES_OFFSET, EXCEPTION,
} from './abi.generated';
import { key_to_index, key_to_string, to_key } from './atoms';
import { arr_set_length, canStoreElements } from './elements';
import { throw_message, throw_plain } from './errors';
import { NAME_LENGTH, nameAtom } from './names';
import { callAccessor, intrinsic, intrinsicCell, isLazy, lookupOrStop, lookupRaw, lookup_holder, lookup_value, materialize, obj_define, obj_get_own, resultOfGet, storeFound } from './objects';
import { prim_to_number } from './ops';
import { EXOTIC, createThroughProxy, setThroughProxy } from './proxies';
import { protoOf } from './shapes';
import { str_char_at, str_length } from './strings';
import { STOP, is_numeric_name, isTypedArray, typedStore, typed_element } from './typed-arrays';
import { boxBool, boxCell, boxInt, boxU32, cellOf, hasFlag, intOf, isBoolean, isCell, isInt, isNullish, isObjectCell, isObjectValue, isStringCell, kindOf, numberOf, shapeOf, remember } from './value';

/** The object where look-up on a value that is neither object nor nullish begins. */
function protoOfPrimitive(v: i64): u32 {
  if (isCell(v)) return protoOf(shapeOf(cellOf(v)));
  return intrinsicCell(isBoolean(v) ? INTRINSIC_BooleanPrototype : INTRINSIC_NumberPrototype);
}

export function obj_get(v: i64, key: i64): i64 {
  if (isCell(v)) {
    const o = cellOf(v);
    if (isObjectCell(o)) {
      if (isInt(key)) {
        if (isTypedArray(o)) return typed_element(o, intOf(key));
        const value = packedGet(o, intOf(key));
        if (value != HOLE) return value;
      }
      return readFound(lookupRaw(o, key), key);
    }
    if (isStringCell(o)) {
      if (isInt(key)) {
        if (<u32>intOf(key) < <u32>str_length(o)) return boxCell(str_char_at(o, intOf(key)));
      } else if (cellOf(key) == nameAtom(NAME_LENGTH)) return boxInt(str_length(o));
    }
  } else if (isNullish(v)) {
    return throwReadOfNullish(v, key);
  }
  return resultOfGet(lookupRaw(protoOfPrimitive(v), key));
}

function throwReadOfNullish(v: i64, key: i64): i64 {
  if (key == intrinsic(INTRINSIC_SymbolIterator)) return throw_plain(v == NULL ? MESSAGE_NullNotIterable : MESSAGE_UndefinedNotIterable);
  return throw_message(MESSAGE_ReadOfNullish, v, key_to_string(key));
}

/** The value that look-up found; of an export, only once its module has initialised it. */
// @ts-ignore: decorator
@inline function readFound(attributes: i32, key: i64): i64 {
  if (attributes >= 0 && lookup_value() == UNINITIALIZED) return throw_message(MESSAGE_Uninitialized, key_to_string(key), UNDEFINED);
  return resultOfGet(attributes);
}

/** Element of an object with packed elements whose indices are nothing special; HOLE: look further. */
// @ts-ignore: decorator
@inline function packedGet(o: u32, index: u32): i64 {
  const elements = load<u32>(o, OBJECT_ELEMENTS);
  if (!canStoreElements(o) || index >= load<u32>(elements, 8)) return HOLE;
  return load<i64>(elements + (index << 3), VALUES_OFFSET);
}

export function obj_set(v: i64, key: i64, value: i64, strict: bool): i64 {
  if (!isCell(v) || !isObjectCell(cellOf(v))) return setOnPrimitive(v, key, value, strict);
  const o = cellOf(v);
  if (isInt(key)) {
    if (isTypedArray(o)) return typedStore(o, key, value);
    const index = <u32>intOf(key);
    const elements = load<u32>(o, OBJECT_ELEMENTS);
    if (canStoreElements(o) && index < load<u32>(elements, 8) && load<i64>(elements + (index << 3), VALUES_OFFSET) != HOLE) {
      store<i64>(elements + (index << 3), value, VALUES_OFFSET);
      remember(elements);
      return UNDEFINED;
    }
  }
  return setOrdinary(o, key, value, strict);
}

/** OrdinarySet, https://tc39.es/ecma262/#sec-ordinaryset, with the object itself as the receiver. */
function setOrdinary(o: u32, key: i64, value: i64, strict: bool): i64 {
  if (isLazy(o)) materialize(o);
  if (isTypedArray(o) && is_numeric_name(key)) return typedStore(o, key, value);
  let attributes = obj_get_own(o, key);
  if (attributes == EXOTIC) return setThroughProxy(o, key, strict);
  if (attributes >= 0) {
    if (attributes & ATTR_ACCESSOR) return callSetter(o, key, strict);
    if (!(attributes & ATTR_WRITABLE)) return failReadOnly(o, key, strict);
    if (kindOf(o) == KIND_ARRAY && key == boxCell(nameAtom(NAME_LENGTH))) return setArrayLength(o, value, strict);
    storeFound(o, value);
    return UNDEFINED;
  }
  attributes = lookupOrStop(protoOf(shapeOf(o)), key);
  if (attributes == EXOTIC) return setThroughProxy(lookup_holder(), key, strict);
  if (attributes == STOP) return UNDEFINED;
  if (attributes >= 0) {
    if (attributes & ATTR_ACCESSOR) return callSetter(o, key, strict);
    if (!(attributes & ATTR_WRITABLE)) return failReadOnly(o, key, strict);
  }
  if (hasFlag(o, CELLFLAG_NON_EXTENSIBLE)) return strict ? throw_message(MESSAGE_NotExtensible, key_to_string(key), UNDEFINED) : UNDEFINED;
  if (!elementFits(o, key)) return failReadOnly(o, boxCell(nameAtom(NAME_LENGTH)), strict);
  obj_define(o, key, value, ATTR_DEFAULT); // and not a mere add: the global object may have a dormant binding cell
  return UNDEFINED;
}

/** HasOwnProperty and HasProperty of an object and a primitive key; NOT_FOUND if a proxy or an export that is not initialised has the last word, or there is something to convert. */
export function obj_has_own(v: i64, key: i64): i64 {
  if (!isObjectValue(v) || isObjectValue(key)) return NOT_FOUND;
  const attributes = obj_get_own(cellOf(v), to_key(key));
  if (attributes == EXOTIC || (attributes >= 0 && lookup_value() == UNINITIALIZED)) return NOT_FOUND;
  return boxBool(attributes >= 0);
}
export function obj_has_property(v: i64, key: i64): i64 {
  if (!isObjectValue(v) || isObjectValue(key)) return NOT_FOUND;
  const attributes = lookupRaw(cellOf(v), to_key(key));
  return attributes == EXOTIC ? NOT_FOUND : boxBool(attributes >= 0);
}

/** CreateDataPropertyOrThrow, https://tc39.es/ecma262/#sec-createdatapropertyorthrow */
export function obj_create_data(o: u32, key: i64, value: i64): i64 {
  const attributes = obj_get_own(o, key);
  if (attributes == EXOTIC || (isTypedArray(o) && is_numeric_name(key))) return createThroughProxy(o, key);
  if (attributes >= 0) {
    // What is not configurable does not become so.
    if (!(attributes & ATTR_CONFIGURABLE)) return throw_message(MESSAGE_RedefineProperty, key_to_string(key), UNDEFINED);
  } else {
    if (hasFlag(o, CELLFLAG_NON_EXTENSIBLE)) return throw_message(MESSAGE_DefineNotExtensible, key_to_string(key), UNDEFINED);
    if (!elementFits(o, key)) return throw_message(MESSAGE_RedefineProperty, key_to_string(key), UNDEFINED);
  }
  obj_define(o, key, value, ATTR_DEFAULT);
  return UNDEFINED;
}

/** May the element be added as far as the array's length goes? */
function elementFits(o: u32, key: i64): bool {
  return kindOf(o) != KIND_ARRAY || load<u32>(o, ARRAY_LENGTH_FLAGS) == 0 || key_to_index(key) < <f64>load<u32>(o, ARRAY_LENGTH);
}

/** The accessor property just looked up: its setter, or the error of there being none. */
function callSetter(o: u32, key: i64, strict: bool): i64 {
  const setter = load<u32>(cellOf(lookup_value()), ACCESSOR_SETTER);
  if (setter) return callAccessor(setter);
  return strict ? throw_message(MESSAGE_NoSetter, key_to_string(key), boxCell(o)) : UNDEFINED;
}

function failReadOnly(o: u32, key: i64, strict: bool): i64 {
  return strict ? throw_message(MESSAGE_ReadOnly, key_to_string(key), boxCell(o)) : UNDEFINED;
}

/** `array.length = value`: of an object, a built-in must take the number first. */
function setArrayLength(a: u32, value: i64, strict: bool): i64 {
  if (isObjectValue(value)) return callAccessor(intrinsicCell(strict ? INTRINSIC_ArrayLengthSetter : INTRINSIC_ArrayLengthSetterSloppy));
  const number = isInt(value) ? value : prim_to_number(value);
  if (number == EXCEPTION) return number;
  const n = numberOf(number);
  if (!(n >= 0 && n <= 4294967295 && n == Math.floor(n))) return throw_plain(MESSAGE_InvalidArrayLength);
  if (arr_set_length(a, <u32>n) || !strict) return UNDEFINED;
  const last = load<u32>(a, ARRAY_LENGTH) - 1;
  return throw_message(MESSAGE_CannotDelete, boxU32(last), boxCell(a));
}

function setOnPrimitive(v: i64, key: i64, value: i64, strict: bool): i64 {
  if (isNullish(v)) return throw_message(MESSAGE_SetOfNullish, v, key_to_string(key));
  const isOwn = isCell(v) && isStringCell(cellOf(v)) && (isInt(key) ? <u32>intOf(key) < <u32>str_length(cellOf(v)) : cellOf(key) == nameAtom(NAME_LENGTH));
  if (isOwn) return strict ? throw_message(MESSAGE_ReadOnly, key_to_string(key), v) : UNDEFINED;
  const attributes = lookupRaw(protoOfPrimitive(v), key);
  if (attributes == EXOTIC) return setThroughProxy(lookup_holder(), key, strict);
  if (attributes >= 0 && attributes & ATTR_ACCESSOR) {
    const setter = load<u32>(cellOf(lookup_value()), ACCESSOR_SETTER);
    if (setter) return callAccessor(setter);
    return strict ? throw_message(MESSAGE_NoSetter, key_to_string(key), v) : UNDEFINED;
  }
  return strict ? throw_message(MESSAGE_PrimitiveProperty, key_to_string(key), v) : UNDEFINED;
}
