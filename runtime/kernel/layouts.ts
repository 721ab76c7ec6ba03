/**
 * Layouts: where the fields of the objects of some class lie, and which methods
 * they inherit, as compiled code guesses it (`Layout` of the compiler). Which layouts
 * a shape has is told when it is made, and does not change; what can change is the
 * shape of an object, and code asks again after whatever may do that. Methods are
 * known for one prototype epoch.
 */
import {
  ATTR_ACCESSOR, ATTR_DEFAULT, ATTR_GLOBAL_CELL, FUNCTION_INFO, KERNEL_STATE_LAYOUTS, KERNEL_STATE_LOOKUP_SLOT, KIND_FUNCTION, KIND_OBJECT, LAYOUT_ENTRY_INFO, LAYOUT_ENTRY_KEY,
  LAYOUT_ENTRY_SLOT, LAYOUT_INFO_COUNT, LAYOUT_INFO_EPOCH, LAYOUT_INFO_INDEX, LAYOUT_INFO_METHOD_COUNT, LAYOUT_METHOD_ADDRESS, LAYOUT_METHOD_CLOSURE, LAYOUT_METHOD_FUNCTION,
  LAYOUT_METHOD_NAME, LAYOUT_TABLE_COUNT, SHAPE_COUNT, SHAPE_INLINE_SLOTS, SHAPE_KEY, SHAPE_LAYOUTS, SHAPE_LAYOUTS_HIGH, SHAPE_METHODS, SHAPE_METHODS_EPOCH, SHAPE_METHODS_HIGH,
  SHAPE_OBJECT_KIND, SIZEOF_LAYOUT_ENTRY, SIZEOF_LAYOUT_INFO, SIZEOF_LAYOUT_METHOD, SIZEOF_LAYOUT_TABLE,
} from './abi.generated';
import { epoch } from './memory';
import { lookup_holder, lookup_value, lookupRaw } from './objects';
import { isDictionary, shape_find, shapes_visit } from './shapes';
import { kernelState, setKernelState } from './state';
import { boxCell, cellOf, isCell, kindOf, shapeOf } from './value';

/** Makes a LayoutTable that of the program, and marks the shapes there are. */
export function layouts_set(table: u32): void {
  setKernelState(KERNEL_STATE_LAYOUTS, table);
  shapes_visit();
}

/**
 * Notes in a new shape which layouts it has: those of the shape that it comes from, which
 * lacks its last property, and those of which that is the last field.
 */
export function layouts_mark(shape: u32, parent: u32): void {
  if (parent) {
    store<i64>(shape, load<i64>(parent, SHAPE_LAYOUTS), SHAPE_LAYOUTS);
    store<i64>(shape, load<i64>(parent, SHAPE_LAYOUTS_HIGH), SHAPE_LAYOUTS_HIGH);
  }
  const table = kernelState(KERNEL_STATE_LAYOUTS);
  if (!table || load<u32>(shape, SHAPE_OBJECT_KIND) != KIND_OBJECT) return;
  const key = load<u32>(shape, SHAPE_KEY), slot = load<u32>(shape, SHAPE_COUNT) - 1, end = table + SIZEOF_LAYOUT_TABLE + load<u32>(table, LAYOUT_TABLE_COUNT) * SIZEOF_LAYOUT_ENTRY;
  for (let entry = table + SIZEOF_LAYOUT_TABLE; entry < end; entry += SIZEOF_LAYOUT_ENTRY) {
    if (load<u32>(entry, LAYOUT_ENTRY_KEY) == key && load<u32>(entry, LAYOUT_ENTRY_SLOT) == slot) mark(shape, load<u32>(entry, LAYOUT_ENTRY_INFO));
  }
}
function mark(shape: u32, layout: u32): void {
  const count = load<u32>(layout, LAYOUT_INFO_COUNT), inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  for (let n: u32 = 0; n < count; n++) {
    const field = layout + SIZEOF_LAYOUT_INFO + (n << 3);
    const where = shape_find(shape, load<u32>(field));
    if (where < 0 || <u32>(where & 0xff) != ATTR_DEFAULT) return;
    const slot = <u32>where >> 8;
    if (slot != load<u32>(field, 4) || slot >= inlineSlots) return;
  }
  setBit(shape + SHAPE_LAYOUTS, load<u32>(layout, LAYOUT_INFO_INDEX));
}
// @ts-ignore: decorator
@inline function setBit(bits: u32, n: u32): void {
  const at = bits + (n >> 3);
  store<u8>(at, <u8>(<u32>load<u8>(at) | (<u32>1 << (n & 7))));
}

export function methods_check(o: i64, layout: u32): bool {
  if (!isCell(o)) return false;
  const cell = cellOf(o), shape = shapeOf(cell);
  if (!shape || load<u32>(shape, SHAPE_OBJECT_KIND) != KIND_OBJECT || isDictionary(shape)) return false;
  const count = load<u32>(layout, LAYOUT_INFO_METHOD_COUNT), first = layout + SIZEOF_LAYOUT_INFO + (load<u32>(layout, LAYOUT_INFO_COUNT) << 3);
  if (load<u32>(layout, LAYOUT_INFO_EPOCH) != epoch) {
    for (let n: u32 = 0; n < count; n++) store<u32>(first + n * SIZEOF_LAYOUT_METHOD, 0, LAYOUT_METHOD_ADDRESS);
    store<u32>(layout, epoch, LAYOUT_INFO_EPOCH);
  }
  if (load<u32>(shape, SHAPE_METHODS_EPOCH) != epoch) {
    store<i64>(shape, 0, SHAPE_METHODS);
    store<i64>(shape, 0, SHAPE_METHODS_HIGH);
    store<u32>(shape, epoch, SHAPE_METHODS_EPOCH);
  }
  for (let n: u32 = 0; n < count; n++) if (!inherits(cell, first + n * SIZEOF_LAYOUT_METHOD)) return false;
  setBit(shape + SHAPE_METHODS, load<u32>(layout, LAYOUT_INFO_INDEX));
  return true;
}
/**
 * Does o inherit the method from where other objects of the layout do? What the first
 * one does not have as expected is not expected any more: its record then says what no
 * slot has.
 */
function inherits(o: u32, method: u32): bool {
  const address = methodAddress(o, method), known = load<u32>(method, LAYOUT_METHOD_ADDRESS);
  if (known) return known == address && (known == method || load<i64>(method, LAYOUT_METHOD_CLOSURE) == load<i64>(address));
  store<u32>(method, address, LAYOUT_METHOD_ADDRESS);
  store<i64>(method, address == method ? ~load<i64>(method) : load<i64>(address), LAYOUT_METHOD_CLOSURE);
  return true;
}
/** Address of the slot in a prototype of o that has the method; `method` itself if it is not so. */
function methodAddress(o: u32, method: u32): u32 {
  const attributes = lookupRaw(o, boxCell(load<u32>(method, LAYOUT_METHOD_NAME)));
  if (attributes < 0 || attributes & (ATTR_ACCESSOR | ATTR_GLOBAL_CELL) || lookup_holder() == o) return method;
  const value = lookup_value();
  if (!isCell(value) || kindOf(cellOf(value)) != KIND_FUNCTION || load<u32>(cellOf(value), FUNCTION_INFO) != load<u32>(method, LAYOUT_METHOD_FUNCTION)) return method;
  const slot = kernelState(KERNEL_STATE_LOOKUP_SLOT);
  return slot ? slot : method;
}
