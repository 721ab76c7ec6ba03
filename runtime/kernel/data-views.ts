/**
 * DataViews: numbers within the bounds of a view. All else, user code above all,
 * is GetViewValue and SetViewValue of runtime/builtins/data-view.js.
 */
import { ELEMENTTYPE_BIG_INT64, NOT_FOUND, RECORDCLASS_DATA_VIEW } from './abi.generated';
import { buffer_byte_length, bytesOf, readOrdered, sizeShift, writeOrdered } from './buffers';
import { record_class, record_field } from './objects';
import { cellOf, intOf, isInt, isNumber } from './value';

/** Address of the bytes at an index; 0 if they are not in bounds, or this is no DataView. */
function addressOf(view: i64, index: i64, type: u32): u32 {
  if (!isInt(index) || record_class(view) != RECORDCLASS_DATA_VIEW) return 0;
  const cell = cellOf(view);
  const buffer = cellOf(record_field(cell, 0));
  const offset = <u32>intOf(record_field(cell, 1));
  const length = intOf(record_field(cell, 2));
  // A detached buffer has no byte.
  const bytes = buffer_byte_length(buffer);
  const end = length < 0 ? bytes : offset + length;
  // A negative index is a large one.
  const at = <u64>offset + <u64><u32>intOf(index);
  if (end > bytes || at + (1 << sizeShift(type)) > end) return 0;
  return bytesOf(buffer) + <u32>at;
}

export function view_get(view: i64, index: i64, type: u32, littleEndian: bool): i64 {
  const at = type < ELEMENTTYPE_BIG_INT64 ? addressOf(view, index, type) : 0;
  return at ? readOrdered(at, type, littleEndian) : NOT_FOUND;
}
export function view_set(view: i64, index: i64, type: u32, value: i64, littleEndian: bool): bool {
  const at = type < ELEMENTTYPE_BIG_INT64 && isNumber(value) ? addressOf(view, index, type) : 0;
  if (!at) return false;
  writeOrdered(at, type, value, littleEndian);
  return true;
}
