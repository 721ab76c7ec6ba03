/**
 * The default order of typed arrays: by value, -0 before 0, NaN last.
 * https://tc39.es/ecma262/#sec-comparetypedarrayelements
 *
 * Elements are turned into signed integers of the same order, in place, sorted, and
 * turned back. Bytes are counted; the others are sorted by quicksort, with heapsort
 * where the pivots are bad. No order among equal numbers can be seen.
 */
import {
  ELEMENTTYPE_BIG_INT64, ELEMENTTYPE_BIG_UINT64, ELEMENTTYPE_FLOAT16, ELEMENTTYPE_FLOAT32, ELEMENTTYPE_FLOAT64, ELEMENTTYPE_INT16, ELEMENTTYPE_INT32, ELEMENTTYPE_INT8,
  ELEMENTTYPE_UINT16, ELEMENTTYPE_UINT32, TYPED_ARRAY_ELEMENT_TYPE,
} from './abi.generated';
import { bytesOf } from './buffers';
import { typed_buffer, typed_byte_offset, typed_length } from './typed-arrays';

/** Ranges of so many elements are sorted by insertion. */
const SMALL: u32 = 16;

/** How many there are of each byte. */
const COUNTS = memory.data(1024, 8);

export function typed_sort(o: u32): void {
  const length = typed_length(o);
  if (length < 2) return;
  const first = bytesOf(typed_buffer(o)) + typed_byte_offset(o);
  const count = <u32>length;
  switch (load<u32>(o, TYPED_ARRAY_ELEMENT_TYPE)) {
    case ELEMENTTYPE_INT8: return sortBytes(first, count, 0x80);
    case ELEMENTTYPE_INT16: return sort<i16>(first, count);
    case ELEMENTTYPE_UINT16: return sortUnsigned<i16>(first, count);
    case ELEMENTTYPE_INT32: return sort<i32>(first, count);
    case ELEMENTTYPE_UINT32: return sortUnsigned<i32>(first, count);
    case ELEMENTTYPE_FLOAT16: return sortFloats<i16>(first, count, 0x7c00);
    case ELEMENTTYPE_FLOAT32: return sortFloats<i32>(first, count, 0x7f800000);
    case ELEMENTTYPE_FLOAT64: return sortFloats<i64>(first, count, 0x7ff0000000000000);
    case ELEMENTTYPE_BIG_INT64: return sort<i64>(first, count);
    case ELEMENTTYPE_BIG_UINT64: return sortUnsigned<i64>(first, count);
    default: sortBytes(first, count, 0);
  }
}

/** least: the byte that comes first. */
function sortBytes(first: u32, count: u32, least: u32): void {
  const counts = <u32>COUNTS;
  memory.fill(counts, 0, 1024);
  for (let i: u32 = 0; i < count; i++) {
    const at = counts + (<u32>load<u8>(first + i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let to = first;
  for (let i: u32 = 0; i < 256; i++) {
    const byte = (i + least) & 255;
    const n = load<u32>(counts + (byte << 2));
    memory.fill(to, <u8>byte, n);
    to += n;
  }
}

function sortUnsigned<T>(first: u32, count: u32): void {
  flipSigns<T>(first, count);
  sort<T>(first, count);
  flipSigns<T>(first, count);
}
function flipSigns<T>(first: u32, count: u32): void {
  const end = first + count * <u32>sizeof<T>();
  for (let at = first; at < end; at += sizeof<T>()) store<T>(at, load<T>(at) ^ (<T>1 << <T>(8 * sizeof<T>() - 1)));
}

/** infinity: its bits; NaNs have greater ones. */
function sortFloats<T>(first: u32, count: u32, infinity: T): void {
  const end = first + count * <u32>sizeof<T>();
  const magnitude = ~(<T>1 << <T>(8 * sizeof<T>() - 1));
  // Those with a sign would come first.
  for (let at = first; at < end; at += sizeof<T>()) {
    const bits = load<T>(at) & magnitude;
    if (bits > infinity) store<T>(at, bits);
  }
  mirrorNegatives<T>(first, end, magnitude);
  sort<T>(first, count);
  mirrorNegatives<T>(first, end, magnitude);
}
/** The bits of a negative number grow with its magnitude: all but the sign are inverted. */
function mirrorNegatives<T>(first: u32, end: u32, magnitude: T): void {
  for (let at = first; at < end; at += sizeof<T>()) {
    const bits = load<T>(at);
    if (bits < 0) store<T>(at, bits ^ magnitude);
  }
}

function sort<T>(first: u32, count: u32): void {
  sortRange<T>(first, first + (count - 1) * <u32>sizeof<T>(), 2 * (32 - clz(count)));
}

/** low and high are addresses of the first and the last element. */
function sortRange<T>(low: u32, high: u32, depth: u32): void {
  const size = <u32>sizeof<T>();
  while (high - low > SMALL * size) {
    if (!depth--) return heapSort<T>(low, (high - low) / size + 1);
    const a = load<T>(low);
    const b = load<T>(low + (high - low) / size / 2 * size);
    const c = load<T>(high);
    // The median, so that both parts get something.
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
    let i = low - size;
    let j = high + size;
    while (true) {
      do i += size; while (load<T>(i) < pivot);
      do j -= size; while (load<T>(j) > pivot);
      if (i >= j) break;
      swap<T>(i, j);
    }
    // The smaller part by recursion.
    if (j - low < high - j) {
      sortRange<T>(low, j, depth);
      low = j + size;
    } else {
      sortRange<T>(j + size, high, depth);
      high = j;
    }
  }
  for (let at = low + size; at <= high; at += size) {
    const value = load<T>(at);
    let to = at;
    while (to > low && load<T>(to - size) > value) {
      store<T>(to, load<T>(to - size));
      to -= size;
    }
    store<T>(to, value);
  }
}

function swap<T>(a: u32, b: u32): void {
  const value = load<T>(a);
  store<T>(a, load<T>(b));
  store<T>(b, value);
}

function heapSort<T>(first: u32, count: u32): void {
  for (let root = count / 2; root > 0; root--) siftDown<T>(first, root - 1, count);
  for (let rest = count - 1; rest > 0; rest--) {
    swap<T>(first, first + rest * sizeof<T>());
    siftDown<T>(first, 0, rest);
  }
}
function siftDown<T>(first: u32, start: u32, count: u32): void {
  const size = <u32>sizeof<T>();
  const last = first + (count - 1) * size;
  let root = start;
  while (true) {
    let child = first + (2 * root + 1) * size;
    if (child > last) return;
    if (child < last && load<T>(child) < load<T>(child + size)) child += size;
    const at = first + root * size;
    if (load<T>(at) >= load<T>(child)) return;
    swap<T>(at, child);
    root = (child - first) / size;
  }
}
