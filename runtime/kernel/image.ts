/** What the linker does to an image: it leaves out what a program cannot reach (compiler/link/cut.ts). Never linked. */
import {
  CELLFLAG_PERMANENT, CELL_SHAPE, INLINE_SLOTS_OFFSET, KIND_PROPERTY_TABLE, OBJECT_SLOTS, SHAPE_COUNT, SHAPE_INLINE_SLOTS, SHAPE_OBJECT_KIND, SHAPE_TABLE,
} from './abi.generated';
import { ENTRY_ATTRIBUTES, ENTRY_VALUE, table_append, table_find, table_new } from './keytable';
import { raw_new } from './memory';
import { slotAddress, slots_raw } from './objects';
import { TREE_FLAGS, isDictionary, protoOf, root_shape, shapeFlags, shape_add, shape_table } from './shapes';
import { clearFlag, shapeOf } from './value';

/** Leaves an object only `count` of its named properties, whose keys are at an address, in the order in which it has them. */
export function image_retain(o: u32, keys: u32, count: u32): void {
  const old = shapeOf(o);
  const table = shape_table(old);
  const found = raw_new(count * 16) + 16;
  for (let i: u32 = 0; i < count; i++) {
    const entry = table_find(table, load<u32>(keys + (i << 2)));
    store<i64>(found + (i << 4), load<i64>(slotAddress(o, old, load<u32>(entry, ENTRY_VALUE))));
    store<u32>(found + (i << 4), load<u32>(entry, ENTRY_ATTRIBUTES), 8);
  }
  const inlineSlots = load<u32>(old, SHAPE_INLINE_SLOTS);
  let shape = old;
  if (isDictionary(old)) {
    const next = table_new(KIND_PROPERTY_TABLE, count);
    for (let i: u32 = 0; i < count; i++) table_append(next, load<u32>(keys + (i << 2)), load<u32>(found + (i << 4), 8), <i64>i);
    store<u32>(old, next, SHAPE_TABLE);
    store<u32>(old, count, SHAPE_COUNT);
  } else {
    shape = root_shape(protoOf(old), inlineSlots, load<u32>(old, SHAPE_OBJECT_KIND), shapeFlags(old) & TREE_FLAGS);
    for (let i: u32 = 0; i < count; i++) shape = shape_add(shape, load<u32>(keys + (i << 2)), load<u32>(found + (i << 4), 8));
    store<u32>(o, shape, CELL_SHAPE);
  }
  memory.fill(o + INLINE_SLOTS_OFFSET, 0, inlineSlots << 3);
  store<u32>(o, count > inlineSlots ? slots_raw(count - inlineSlots) : 0, OBJECT_SLOTS);
  for (let i: u32 = 0; i < count; i++) store<i64>(slotAddress(o, shape, i), load<i64>(found + (i << 4)));
}

/** Nothing names an atom any more: it lives as long as something refers to it. */
export function image_release_atom(atom: u32): void {
  clearFlag(atom, CELLFLAG_PERMANENT);
}
