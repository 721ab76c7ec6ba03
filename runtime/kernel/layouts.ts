/**
 * Layouts: where the fields of the objects of some class lie, as compiled code
 * guesses it (`Layout` of the compiler). A shape that has a layout keeps it, and
 * what can't be changed about the shape of an object is not changed behind the
 * back of the code that asked: it asks again after whatever may change shapes.
 */
import {
  ATTR_DEFAULT, KIND_OBJECT, LAYOUT_INFO_COUNT, LAYOUT_INFO_INDEX, SHAPE_INLINE_SLOTS, SHAPE_LAYOUTS, SHAPE_OBJECT_KIND, SIZEOF_LAYOUT_INFO,
} from './abi.generated';
import { isDictionary, shape_find } from './shapes';
import { cellOf, isCell, shapeOf } from './value';

export function layout_check(o: i64, layout: u32): bool {
  if (!isCell(o)) return false;
  const shape = shapeOf(cellOf(o));
  if (!shape || load<u32>(shape, SHAPE_OBJECT_KIND) != KIND_OBJECT || isDictionary(shape)) return false;
  const count = load<u32>(layout, LAYOUT_INFO_COUNT), inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  for (let n: u32 = 0; n < count; n++) {
    const field = layout + SIZEOF_LAYOUT_INFO + (n << 3);
    const where = shape_find(shape, load<u32>(field));
    if (where < 0 || <u32>(where & 0xff) != ATTR_DEFAULT) return false;
    const slot = <u32>where >> 8;
    if (slot != load<u32>(field, 4) || slot >= inlineSlots) return false;
  }
  store<i64>(shape, load<i64>(shape, SHAPE_LAYOUTS) | (<i64>1 << load<u32>(layout, LAYOUT_INFO_INDEX)), SHAPE_LAYOUTS);
  return true;
}
