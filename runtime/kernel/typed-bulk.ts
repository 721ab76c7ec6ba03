/** Many elements of typed arrays at once: copying and searching. */
import { ELEMENTTYPE_BIG_INT64, TYPED_ARRAY_ELEMENT_TYPE } from './abi.generated';
import { bigint_from_int64, bigint_low_word, isBigIntValue } from './bigint/cell';
import { bigint_compare } from './bigint/convert';
import { bytesOf, readNumber, sizeShift, writeNumber } from './buffers';
import { typed_buffer, typed_byte_offset } from './typed-arrays';
import { boxF64, boxInt, cellOf, isNumber } from './value';

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
  for (const end = target + (count << toShift); target < end; target += 1 << toShift) {
    writeNumber(target, toType, readNumber(source, fromType));
    source += 1 << fromShift;
  }
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
  for (let i = from; i < to; i++) {
    // Equal numbers are equal words, but for zeros.
    const element = readNumber(first + (i << shift), type);
    if (element == value || (element == minusZero && value == zero)) return i;
  }
  return -1;
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
