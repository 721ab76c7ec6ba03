/** Array.prototype.join of strings and ints, in two passes: how long the text is, then its characters. */
import { ARRAY_LENGTH, HOLE, MESSAGE_InvalidStringLength, NOT_FOUND, NULL, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { elementsOf, lengthInUse, valueAt } from './elements';
import { throw_message } from './errors';
import { MAX_STRING_LENGTH, allocFlat, copyChars, emptyString, isWide, lengthOf, storeChar, str_flatten } from './strings';
import { boxCell, cellOf, intOf, isCell, isInt, isStringCell } from './value';

export function arr_join(a: u32, separator: u32): i64 {
  const elements = elementsOf(a);
  const length = load<u32>(a, ARRAY_LENGTH);
  const used = min(lengthInUse(elements), length);
  const glue = str_flatten(separator);
  let total = length > 1 ? <u64>(length - 1) * lengthOf(glue) : 0;
  let wide = isWide(glue);
  for (let i: u32 = 0; i < used; i++) {
    const value = load<i64>(valueAt(elements, i));
    if (isCell(value)) {
      if (!isStringCell(cellOf(value))) return NOT_FOUND;
      total += lengthOf(cellOf(value));
      wide = wide || isWide(cellOf(value));
    } else if (isInt(value)) total += decimalLength(intOf(value));
    else if (!isEmpty(value)) return NOT_FOUND;
  }
  if (total > MAX_STRING_LENGTH) return throw_message(MESSAGE_InvalidStringLength, UNDEFINED, UNDEFINED);
  if (!total) return boxCell(emptyString());
  const result = allocFlat(<u32>total, wide);
  const shift = <u32>wide;
  let to = result + VALUES_OFFSET;
  for (let i: u32 = 0; i < length; i++) {
    if (i > 0) to = put(to, glue, wide);
    if (i >= used) continue;
    const value = load<i64>(valueAt(elements, i));
    if (isCell(value)) to = put(to, str_flatten(cellOf(value)), wide);
    else if (isInt(value)) {
      const size = decimalLength(intOf(value));
      putDecimal(to, wide, size, intOf(value));
      to += size << shift;
    }
  }
  return boxCell(result);
}
/** What has no text of its own. */
// @ts-ignore: decorator
@inline function isEmpty(value: i64): bool {
  return value == UNDEFINED || value == NULL || value == HOLE;
}
// @ts-ignore: decorator
@inline function put(to: u32, flat: u32, wide: bool): u32 {
  copyChars(flat, to, wide);
  return to + (lengthOf(flat) << <u32>wide);
}

function decimalLength(n: i32): u32 {
  let length: u32 = 1 + u32(n < 0);
  for (let rest = magnitude(n) / 10; rest; rest /= 10) length++;
  return length;
}
function putDecimal(to: u32, wide: bool, length: u32, n: i32): void {
  let rest = magnitude(n);
  let at = length;
  do {
    storeChar(to, wide, --at, 48 + rest % 10);
    rest /= 10;
  } while (rest);
  if (n < 0) storeChar(to, wide, 0, 45);
}
// @ts-ignore: decorator
@inline function magnitude(n: i32): u32 {
  return n < 0 ? 0 - <u32>n : <u32>n;
}
