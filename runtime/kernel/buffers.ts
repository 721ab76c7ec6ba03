/**
 * ArrayBuffer and SharedArrayBuffer, and numbers in their bytes.
 *
 *   ArrayBuffer   data ──────► Raw | size | bytes …          |
 *                 byteLength       of which so many are in use
 *
 * A view reads data and length through its buffer at each access: a buffer that
 * grows gets other data, and a detached one has none.
 */
import {
  ARRAY_BUFFER_BUFFER_FLAGS, ARRAY_BUFFER_BYTE_LENGTH, ARRAY_BUFFER_DATA, ARRAY_BUFFER_MAX_BYTE_LENGTH, BUFFERFLAG_DETACHED, BUFFERFLAG_RESIZABLE,
  ELEMENTTYPE_BIG_INT64, ELEMENTTYPE_BIG_UINT64, ELEMENTTYPE_FLOAT16, ELEMENTTYPE_FLOAT32, ELEMENTTYPE_FLOAT64, ELEMENTTYPE_INT16, ELEMENTTYPE_INT32,
  ELEMENTTYPE_INT8, ELEMENTTYPE_UINT16, ELEMENTTYPE_UINT32, ELEMENTTYPE_UINT8, ELEMENTTYPE_UINT8_CLAMPED, KERNEL_STATE_MAX_HEAP_BYTES, KIND_ARRAY_BUFFER, KIND_RAW,
  SIZEOF_ARRAY_BUFFER, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { bigint_from_int64, bigint_low_word } from './bigint/cell';
import { raw_new, tryAlloc } from './memory';
import { num_to_int32 } from './numbers/arithmetic';
import { objectCell } from './objects';
import { root_shape } from './shapes';
import { kernelState } from './state';
import { boxCell, boxInt, boxF64, boxU32, cellOf, intOf, isCell, isInt, kindOf, numberOf, remember } from './value';

// ---- buffers

/** Largest length: an index of a byte is an int32. */
const MAX_BYTE_LENGTH: f64 = 2147483647;

function hasRoomFor(byteLength: f64): bool {
  return byteLength <= MAX_BYTE_LENGTH && byteLength <= <f64>kernelState(KERNEL_STATE_MAX_HEAP_BYTES);
}

export function buffer_new(proto: i64, byteLength: f64, maxByteLength: f64, flags: u32): i64 {
  const max = flags & BUFFERFLAG_RESIZABLE ? maxByteLength : byteLength;
  if (!hasRoomFor(max)) return UNDEFINED;
  const data = tryAlloc(KIND_RAW, VALUES_OFFSET + <u32>byteLength);
  if (!data) return UNDEFINED;
  store<u32>(data, <u32>byteLength, 8);
  const b = objectCell(KIND_ARRAY_BUFFER, SIZEOF_ARRAY_BUFFER, root_shape(cellOf(proto), 0, KIND_ARRAY_BUFFER, 0));
  store<u32>(b, data, ARRAY_BUFFER_DATA);
  store<u32>(b, <u32>byteLength, ARRAY_BUFFER_BYTE_LENGTH);
  store<u32>(b, <u32>max, ARRAY_BUFFER_MAX_BYTE_LENGTH);
  store<u32>(b, flags, ARRAY_BUFFER_BUFFER_FLAGS);
  return boxCell(b);
}
export function is_buffer(v: i64): bool {
  return isCell(v) && kindOf(cellOf(v)) == KIND_ARRAY_BUFFER;
}
export function buffer_flags(b: u32): u32 {
  return load<u32>(b, ARRAY_BUFFER_BUFFER_FLAGS);
}
export function buffer_byte_length(b: u32): u32 {
  return load<u32>(b, ARRAY_BUFFER_BYTE_LENGTH);
}
export function buffer_max_byte_length(b: u32): u32 {
  return load<u32>(b, ARRAY_BUFFER_MAX_BYTE_LENGTH);
}
/** Where the bytes are, for hosts: they stay there as long as the buffer is neither resized nor collected. */
export function buffer_address(b: u32): u32 {
  return bytesOf(b);
}
/** Address of the bytes. */
// @ts-ignore: decorator
@inline export function bytesOf(b: u32): u32 {
  return load<u32>(b, ARRAY_BUFFER_DATA) + VALUES_OFFSET;
}

export function buffer_resize(b: u32, byteLength: u32): void {
  const old = buffer_byte_length(b);
  const data = load<u32>(b, ARRAY_BUFFER_DATA);
  const room = load<u32>(data, 8);
  if (byteLength > room) {
    const max = buffer_max_byte_length(b);
    // Half as much more, so that growing by small steps copies little.
    const grown = raw_new(min(max, byteLength + (byteLength >> 1)));
    memory.copy(grown + VALUES_OFFSET, data + VALUES_OFFSET, old);
    store<u32>(b, grown, ARRAY_BUFFER_DATA);
    remember(b);
  } else if (byteLength < old) memory.fill(data + VALUES_OFFSET + byteLength, 0, old - byteLength);
  store<u32>(b, byteLength, ARRAY_BUFFER_BYTE_LENGTH);
}
export function buffer_detach(b: u32): void {
  store<u32>(b, raw_new(0), ARRAY_BUFFER_DATA);
  remember(b);
  store<u32>(b, 0, ARRAY_BUFFER_BYTE_LENGTH);
  store<u32>(b, 0, ARRAY_BUFFER_MAX_BYTE_LENGTH);
  store<u32>(b, buffer_flags(b) | BUFFERFLAG_DETACHED, ARRAY_BUFFER_BUFFER_FLAGS);
}
export function buffer_copy(to: u32, toIndex: u32, from: u32, fromIndex: u32, count: u32): void {
  memory.copy(bytesOf(to) + toIndex, bytesOf(from) + fromIndex, count);
}

// ---- numbers

/** Binary logarithm of the size of an element. */
// @ts-ignore: decorator
@inline export function sizeShift(type: u32): u32 {
  // ORDER: ElementType; two bits each.
  return 0xfe6940 >> (type << 1) & 3;
}

/** RawBytesToNumeric of bytes in the order of wasm. */
export function readNumber(at: u32, type: u32): i64 {
  switch (type) {
    case ELEMENTTYPE_INT8: return boxInt(load<i8>(at));
    case ELEMENTTYPE_UINT8:
    case ELEMENTTYPE_UINT8_CLAMPED: return boxInt(load<u8>(at));
    case ELEMENTTYPE_INT16: return boxInt(load<i16>(at));
    case ELEMENTTYPE_UINT16: return boxInt(load<u16>(at));
    // u32: asc makes a load that extends the sign of an i32.
    case ELEMENTTYPE_INT32: return boxInt(load<u32>(at));
    case ELEMENTTYPE_UINT32: return boxU32(load<u32>(at));
    case ELEMENTTYPE_FLOAT16: return boxF64(halfToDouble(load<u16>(at)));
    case ELEMENTTYPE_FLOAT32: return boxF64(load<f32>(at));
    case ELEMENTTYPE_FLOAT64: return boxF64(load<f64>(at));
    default: return boxCell(bigint_from_int64(load<i32>(at), load<i32>(at, 4), type == ELEMENTTYPE_BIG_INT64));
  }
}

/** NumericToRawBytes. */
export function writeNumber(at: u32, type: u32, value: i64): void {
  switch (type) {
    case ELEMENTTYPE_UINT8_CLAMPED: return store<u8>(at, clamp(numberOf(value)));
    case ELEMENTTYPE_FLOAT16: return store<u16>(at, doubleToHalf(numberOf(value)));
    case ELEMENTTYPE_FLOAT32: return store<f32>(at, <f32>numberOf(value));
    case ELEMENTTYPE_FLOAT64: return store<f64>(at, numberOf(value));
    case ELEMENTTYPE_BIG_INT64:
    case ELEMENTTYPE_BIG_UINT64:
      store<u32>(at, bigint_low_word(cellOf(value), 0));
      return store<u32>(at, bigint_low_word(cellOf(value), 1), 4);
  }
  const n = isInt(value) ? intOf(value) : num_to_int32(numberOf(value));
  switch (sizeShift(type)) {
    case 0: return store<u8>(at, n);
    case 1: return store<u16>(at, n);
    default: store<u32>(at, n);
  }
}

/** ToUint8Clamp: ties to even. */
function clamp(n: f64): u32 {
  return n > 0 ? <u32>min(nearest(n), 255) : 0;
}

function halfToDouble(half: u32): f64 {
  const exponent = half >> 10 & 31;
  const fraction = <f64>(half & 0x3ff);
  let n: f64;
  if (exponent == 31) n = fraction == 0 ? Infinity : NaN;
  else if (exponent == 0) n = fraction * reinterpret<f64>(<u64>(1023 - 24) << 52);
  else n = (1024 + fraction) * reinterpret<f64>(<u64>(1023 - 25 + exponent) << 52);
  return half & 0x8000 ? -n : n;
}
/** Rounds to nearest, ties to even. */
function doubleToHalf(n: f64): u32 {
  const bits = reinterpret<u64>(n);
  const sign = <u32>(bits >> 48) & 0x8000;
  const exponent = <i32>(bits >> 52 & 0x7ff) - 1023;
  const fraction = bits & 0xfffffffffffff;
  if (exponent == 1024) return sign | 0x7c00 | (fraction ? 0x200 : 0);
  if (exponent > 15) return sign | 0x7c00;
  if (exponent < -25) return sign;
  // Subnormal below 2^-14: the leading 1 is written out, in units of 2^-24.
  const isNormal = exponent >= -14;
  const digits = isNormal ? fraction : fraction | 1 << 52;
  const drop = <u64>(isNormal ? 42 : 28 - exponent);
  let half = <u32>(digits >> drop) | (isNormal ? (exponent + 15) << 10 : 0);
  const rest = digits & ((<u64>1 << drop) - 1);
  const tie = <u64>1 << (drop - 1);
  // A carry into the exponent is right, infinity included.
  if (rest > tie || (rest == tie && half & 1)) half++;
  return sign | half;
}

// ---- GetValueFromBuffer, SetValueInBuffer

/** Bytes of a number in the other order. */
const SCRATCH = memory.data(8, 8);

function swap(to: u32, from: u32, type: u32): void {
  switch (sizeShift(type)) {
    case 0: return store<u8>(to, load<u8>(from));
    case 1: return store<u16>(to, bswap<u16>(load<u16>(from)));
    case 2: return store<u32>(to, bswap<u32>(load<u32>(from)));
    default: store<u64>(to, bswap<u64>(load<u64>(from)));
  }
}
export function readOrdered(at: u32, type: u32, littleEndian: bool): i64 {
  if (littleEndian) return readNumber(at, type);
  swap(<u32>SCRATCH, at, type);
  return readNumber(<u32>SCRATCH, type);
}
export function writeOrdered(at: u32, type: u32, value: i64, littleEndian: bool): void {
  if (littleEndian) return writeNumber(at, type, value);
  writeNumber(<u32>SCRATCH, type, value);
  swap(at, <u32>SCRATCH, type);
}
export function buffer_get(b: u32, index: u32, type: u32, littleEndian: bool): i64 {
  return readOrdered(bytesOf(b) + index, type, littleEndian);
}
export function buffer_set(b: u32, index: u32, type: u32, value: i64, littleEndian: bool): void {
  writeOrdered(bytesOf(b) + index, type, value, littleEndian);
}
