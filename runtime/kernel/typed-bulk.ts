/** Many elements of typed arrays at once: copying and searching. */
import {
  ARRAY_LENGTH, ELEMENTTYPE_BIG_INT64, ELEMENTTYPE_FLOAT32, ELEMENTTYPE_FLOAT64, ELEMENTTYPE_INT16, ELEMENTTYPE_INT32, ELEMENTTYPE_INT8, ELEMENTTYPE_UINT8, ELEMENTTYPE_UINT8_CLAMPED, TYPED_ARRAY_ELEMENT_TYPE,
} from './abi.generated';
import { bigint_from_int64, bigint_low_word, isBigIntValue } from './bigint/cell';
import { bigint_compare } from './bigint/convert';
import { bytesOf, readNumber, sizeShift, writeNumber } from './buffers';
import { elementsOf, lengthInUse, valueAt } from './elements';
import { findChar } from './string-search';
import { typed_buffer, typed_byte_offset } from './typed-arrays';
import { boxF64, boxInt, cellOf, intOf, isInt, isNumber, numberOf } from './value';

// @ts-ignore: decorator
@inline function typeOf(o: u32): u32 {
  return load<u32>(o, TYPED_ARRAY_ELEMENT_TYPE);
}
function firstOf(o: u32): u32 {
  return bytesOf(typed_buffer(o)) + typed_byte_offset(o);
}

export function typed_copy(to: u32, toIndex: u32, from: u32, fromIndex: u32, count: u32): void {
  const toType = typeOf(to);
  const fromType = typeOf(from);
  const toShift = sizeShift(toType);
  const fromShift = sizeShift(fromType);
  let target = firstOf(to) + (toIndex << toShift);
  let source = firstOf(from) + (fromIndex << fromShift);
  // Both types of BigInts have the same bits.
  if (toType == fromType || toType >= ELEMENTTYPE_BIG_INT64) {
    memory.copy(target, source, count << toShift);
    return;
  }
  if (toType == ELEMENTTYPE_FLOAT64 && toDoubles(target, source, fromType, count)) return;
  for (const end = target + (count << toShift); target < end; target += 1 << toShift) {
    writeNumber(target, toType, readNumber(source, fromType));
    source += 1 << fromShift;
  }
}

/** Converts from the most frequent types, one element after the other; false of others. */
function toDoubles(target: u32, source: u32, fromType: u32, count: u32): bool {
  switch (fromType) {
    case ELEMENTTYPE_UINT8: case ELEMENTTYPE_UINT8_CLAMPED: widen<u8>(target, source, count); return true;
    case ELEMENTTYPE_INT16: widen<i16>(target, source, count); return true;
    case ELEMENTTYPE_INT32: widen<i32>(target, source, count); return true;
    case ELEMENTTYPE_FLOAT32: widen<f32>(target, source, count); return true;
    default: return false;
  }
}
function widen<T>(target: u32, source: u32, count: u32): void {
  for (let i: u32 = 0; i < count; i++) store<f64>(target + (i << 3), <f64>load<T>(source + i * sizeof<T>()));
}

export function typed_index_of(o: u32, value: i64, from: u32, to: u32): i32 {
  const type = typeOf(o);
  if (type >= ELEMENTTYPE_BIG_INT64) return indexOfBigInt(o, value, from, to);
  if (!isNumber(value)) return -1;
  const zero = boxInt(0);
  const minusZero = boxF64(-0.0);
  if (value == minusZero) value = zero;
  const shift = sizeShift(type);
  const first = firstOf(o);
  switch (type) {
    case ELEMENTTYPE_INT8: case ELEMENTTYPE_UINT8: case ELEMENTTYPE_UINT8_CLAMPED: return indexOfByte(first, type, value, from, to);
    case ELEMENTTYPE_INT32: return isInt(value) ? indexOfWord<i32>(first, intOf(value), from, to) : -1;
    case ELEMENTTYPE_FLOAT64: if (numberOf(value) == numberOf(value)) return indexOfWord<f64>(first, numberOf(value), from, to);
  }
  for (let i = from; i < to; i++) {
    // Equal numbers are equal words, but for zeros.
    const element = readNumber(first + (i << shift), type);
    if (element == value || (element == minusZero && value == zero)) return i;
  }
  return -1;
}
function indexOfByte(first: u32, type: u32, value: i64, from: u32, to: u32): i32 {
  if (!isInt(value) || (type == ELEMENTTYPE_INT8 ? <i32><i8>intOf(value) : <i32><u8>intOf(value)) != intOf(value)) return -1;
  return findChar(first, false, from, to, <u32>intOf(value) & 255);
}
function indexOfWord<T>(first: u32, value: T, from: u32, to: u32): i32 {
  for (let i = from; i < to; i++) if (load<T>(first + i * sizeof<T>()) == value) return i;
  return -1;
}

export function typed_reverse(o: u32, length: u32): void {
  const first = firstOf(o);
  switch (sizeShift(typeOf(o))) {
    case 0: return reverse<u8>(first, length);
    case 1: return reverse<u16>(first, length);
    case 2: return reverse<u32>(first, length);
    default: reverse<u64>(first, length);
  }
}
function reverse<T>(first: u32, length: u32): void {
  for (let low = first, high = first + length * sizeof<T>() - sizeof<T>(); low < high; low += sizeof<T>(), high -= sizeof<T>()) {
    const value = load<T>(low);
    store<T>(low, load<T>(high));
    store<T>(high, value);
  }
}

export function typed_store(o: u32, a: u32): bool {
  const type = typeOf(o);
  if (type >= ELEMENTTYPE_BIG_INT64) return false;
  const elements = elementsOf(a);
  const length = lengthInUse(elements);
  if (length != load<u32>(a, ARRAY_LENGTH)) return false;
  for (let at = valueAt(elements, 0), end = valueAt(elements, length); at < end; at += 8) if (!isNumber(load<i64>(at))) return false;
  const shift = sizeShift(type);
  const first = firstOf(o);
  if (type == ELEMENTTYPE_FLOAT64) for (let i: u32 = 0; i < length; i++) store<f64>(first + (i << 3), numberOf(load<i64>(valueAt(elements, i))));
  else for (let i: u32 = 0; i < length; i++) writeNumber(first + (i << shift), type, load<i64>(valueAt(elements, i)));
  return true;
}

function indexOfBigInt(o: u32, value: i64, from: u32, to: u32): i32 {
  if (!isBigIntValue(value)) return -1;
  const n = cellOf(value);
  const low = bigint_low_word(n, 0);
  const high = bigint_low_word(n, 1);
  // One that no element can have.
  if (bigint_compare(bigint_from_int64(low, high, typeOf(o) == ELEMENTTYPE_BIG_INT64), n)) return -1;
  const first = firstOf(o);
  for (let i = from; i < to; i++) {
    const at = first + (i << 3);
    if (load<i32>(at) == low && load<i32>(at, 4) == high) return i;
  }
  return -1;
}
