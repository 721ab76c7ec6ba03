/**
 * Shapes: hidden classes. A shape that is not a dictionary is a node of a tree;
 * its root is determined by (prototype, in-object slots, kind, tree flags), the
 * path from there by the properties in the order they were added. The slot of a
 * property is its number in that order. So the attributes, the prototype or the
 * tree flags of an object change by replaying its properties on another path
 * (`shape_replay`), which leaves every slot where it is and the result shared.
 *
 * The roots are in a weak hash table of their own (P_ROOTS, a Raw cell of u32).
 */
import {
  ATTR_ACCESSOR, ATTR_WRITABLE, CELLFLAG_IS_PROTOTYPE, KIND_PROPERTY_TABLE, KIND_SHAPE, KIND_TRANSITION_TABLE, SHAPEFLAG_DICTIONARY,
  SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPEFLAG_LAZY_FUNCTION, SHAPEFLAG_NON_EXTENSIBLE, SHAPEFLAG_PROTOTYPE, SHAPE_ATTRIBUTES, SHAPE_COUNT,
  SHAPE_INLINE_SLOTS, SHAPE_KEY, SHAPE_NEXT_PARENT, SHAPE_OBJECT_KIND, SHAPE_PARENT, SHAPE_PROTO, SHAPE_SHAPE_FLAGS, SHAPE_TABLE, SHAPE_TRANSITION_ATTRIBUTES,
  SHAPE_TRANSITION_CHILD, SHAPE_TRANSITION_KEY, SIZEOF_SHAPE,
} from './abi.generated';
import { isMarked, markCell } from './gc';
import { ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, entryAt, hashWord, table_append, table_find, table_is_full, table_new } from './keytable';
import { allocCell, raw_new } from './memory';
import { P_PARENT_SHAPES, P_PATH, P_ROOTS, P_ROOTS_COUNT, P_ROOTS_MASK, setState, state } from './state';
import { layouts_mark } from './layouts';
import { becomePrototype } from './objects';
import { isPrivateName } from './private';
import { hasFlag, remember } from './value';

/** Flags that belong to the whole tree below a root. */
export const TREE_FLAGS: u32 = SHAPEFLAG_PROTOTYPE | SHAPEFLAG_NON_EXTENSIBLE | SHAPEFLAG_LAZY_FUNCTION;
/** Look-ups walk the parents of shapes up to this many properties, and make a table for larger ones. */
const CHAIN_LIMIT: u32 = 6;
/** Objects with more properties become dictionaries. Properties that a site names are as many as the program has names for. */
const PROPERTY_LIMIT: u32 = 128;
const NAMED_PROPERTY_LIMIT: u32 = 1024;
const PROTOTYPE_PROPERTY_LIMIT: u32 = 1024;

/** TransitionTable: 8: mask, 12: count, 16: entries of key, attributes, child, 0. It becomes larger when half full, smaller below an eighth. */
const TRANSITIONS_MASK: u32 = 8;
const TRANSITIONS_COUNT: u32 = 12;
export const TRANSITIONS_ENTRIES: u32 = 16;
export const TRANSITION_SIZE: u32 = 16;

// @ts-ignore: decorator
@inline function transitionAt(table: u32, i: u32): u32 {
  return table + TRANSITIONS_ENTRIES + i * TRANSITION_SIZE;
}
export function transitions_bytes(table: u32): u32 {
  return TRANSITIONS_ENTRIES + (load<u32>(table, TRANSITIONS_MASK) + 1) * TRANSITION_SIZE;
}

// @ts-ignore: decorator
@inline export function shapeFlags(shape: u32): u32 {
  return load<u32>(shape, SHAPE_SHAPE_FLAGS);
}
// @ts-ignore: decorator
@inline export function isDictionary(shape: u32): bool {
  return (shapeFlags(shape) & SHAPEFLAG_DICTIONARY) != 0;
}
// @ts-ignore: decorator
@inline export function protoOf(shape: u32): u32 {
  return load<u32>(shape, SHAPE_PROTO);
}

// ---- roots

function rootHash(proto: u32, inlineSlots: u32, kind: u32, flags: u32): u32 {
  return hashWord(proto ^ (inlineSlots << 16) ^ (kind << 24) ^ flags);
}
function hashOfRoot(root: u32): u32 {
  return rootHash(protoOf(root), load<u32>(root, SHAPE_INLINE_SLOTS), load<u32>(root, SHAPE_OBJECT_KIND), shapeFlags(root) & TREE_FLAGS);
}

// @ts-ignore: decorator
@inline function rootCell(i: u32): u32 {
  return state(P_ROOTS) + 16 + (i << 2);
}

function roots_resize(size: u32): void {
  const old = state(P_ROOTS);
  const oldSize = old ? state(P_ROOTS_MASK) + 1 : 0;
  setState(P_ROOTS, raw_new(size * 4));
  setState(P_ROOTS_MASK, size - 1);
  setState(P_ROOTS_COUNT, 0);
  for (let i: u32 = 0; i < oldSize; i++) {
    const root = load<u32>(old + 16 + (i << 2));
    if (root) roots_insert(root);
  }
}

function roots_insert(root: u32): void {
  const mask = state(P_ROOTS_MASK);
  let i = hashOfRoot(root) & mask;
  while (load<u32>(rootCell(i))) i = (i + 1) & mask;
  store<u32>(rootCell(i), root);
  setState(P_ROOTS_COUNT, state(P_ROOTS_COUNT) + 1);
}

export function shapes_init(): void {
  roots_resize(64);
}
export function roots_mark(): void {
  markCell(state(P_ROOTS));
}
/** Drops the roots that only the table knew. Reinserts in place: no allocation during a collection. */
export function roots_sweep(): void {
  const mask = state(P_ROOTS_MASK);
  for (let i: u32 = 0; i <= mask; i++) {
    while (load<u32>(rootCell(i)) && !isMarked(load<u32>(rootCell(i)))) roots_remove(i);
  }
}

/** Removes entry i, closing the gap of its probe sequence. */
function roots_remove(i: u32): void {
  const mask = state(P_ROOTS_MASK);
  setState(P_ROOTS_COUNT, state(P_ROOTS_COUNT) - 1);
  let gap = i;
  let j = i;
  while (true) {
    j = (j + 1) & mask;
    const root = load<u32>(rootCell(j));
    if (!root) break;
    const home = hashOfRoot(root) & mask;
    if (((j - home) & mask) >= ((j - gap) & mask)) {
      store<u32>(rootCell(gap), root);
      gap = j;
    }
  }
  store<u32>(rootCell(gap), 0);
}

/** The root shape with these properties; equal arguments give the same shape. */
export function root_shape(proto: u32, inlineSlots: u32, kind: u32, flags: u32): u32 {
  const mask = state(P_ROOTS_MASK);
  let i = rootHash(proto, inlineSlots, kind, flags) & mask;
  while (true) {
    const root = load<u32>(rootCell(i));
    if (!root) break;
    if (protoOf(root) == proto && load<u32>(root, SHAPE_INLINE_SLOTS) == inlineSlots && load<u32>(root, SHAPE_OBJECT_KIND) == kind && (shapeFlags(root) & TREE_FLAGS) == flags) return root;
    i = (i + 1) & mask;
  }
  if (proto && !hasFlag(proto, CELLFLAG_IS_PROTOTYPE)) becomePrototype(proto);
  const root = shape_new(proto, inlineSlots, kind, flags);
  layouts_mark(root, 0);
  if (state(P_ROOTS_COUNT) * 2 > state(P_ROOTS_MASK)) roots_resize((state(P_ROOTS_MASK) + 1) * 2);
  roots_insert(root);
  return root;
}

function shape_new(proto: u32, inlineSlots: u32, kind: u32, flags: u32): u32 {
  const shape = allocCell(KIND_SHAPE, SIZEOF_SHAPE);
  store<u32>(shape, proto, SHAPE_PROTO);
  store<u32>(shape, inlineSlots, SHAPE_INLINE_SLOTS);
  store<u32>(shape, kind, SHAPE_OBJECT_KIND);
  store<u32>(shape, flags, SHAPE_SHAPE_FLAGS);
  return shape;
}

export function shape_root(proto: u32, inlineSlots: u32, kind: u32): u32 {
  return root_shape(proto, inlineSlots, kind, 0);
}

// ---- transitions

export function shape_add(shape: u32, key: u32, attributes: u32): u32 {
  if (load<u32>(shape, SHAPE_TRANSITION_KEY) == key && load<u32>(shape, SHAPE_TRANSITION_ATTRIBUTES) == attributes) {
    return load<u32>(shape, SHAPE_TRANSITION_CHILD);
  }
  const known = transition_find(shape, key, attributes);
  if (known) return known;
  const child = shape_new(protoOf(shape), load<u32>(shape, SHAPE_INLINE_SLOTS), load<u32>(shape, SHAPE_OBJECT_KIND), shapeFlags(shape));
  if (isSpecial(attributes)) store<u32>(child, shapeFlags(child) | SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPE_SHAPE_FLAGS);
  store<u32>(child, shape, SHAPE_PARENT);
  store<u32>(child, key, SHAPE_KEY);
  store<u32>(child, attributes, SHAPE_ATTRIBUTES);
  store<u32>(child, load<u32>(shape, SHAPE_COUNT) + 1, SHAPE_COUNT);
  transition_insert(shape, key, attributes, child);
  handDownTable(shape, child);
  layouts_mark(child, shape);
  return child;
}
/** Has the layouts of all shapes that are there told anew. */
export function shapes_visit(): void {
  for (let i: u32 = 0; i <= state(P_ROOTS_MASK); i++) if (load<u32>(rootCell(i))) visit(load<u32>(rootCell(i)), 0);
}
function visit(shape: u32, parent: u32): void {
  layouts_mark(shape, parent);
  const child = load<u32>(shape, SHAPE_TRANSITION_CHILD);
  if (!child) return;
  if (load<u32>(shape, SHAPE_TRANSITION_KEY)) {
    visit(child, shape);
    return;
  }
  const mask = load<u32>(child, TRANSITIONS_MASK);
  for (let i: u32 = 0; i <= mask; i++) if (load<u32>(transitionAt(child, i))) visit(load<u32>(transitionAt(child, i), 8), shape);
}

/** Whoever adds many properties looks each of them up before: the table goes along, instead of one for each shape. */
function handDownTable(shape: u32, child: u32): void {
  const table = load<u32>(shape, SHAPE_TABLE);
  if (!table) return;
  remember(table);
  store<u32>(shape, 0, SHAPE_TABLE);
  if (table_is_full(table)) {
    const count = load<u32>(child, SHAPE_COUNT);
    store<u32>(child, table_of(child, count + (count >> 1)), SHAPE_TABLE);
    return;
  }
  table_append(table, load<u32>(child, SHAPE_KEY), load<u32>(child, SHAPE_ATTRIBUTES), <i64>load<u32>(child, SHAPE_COUNT) - 1);
  store<u32>(child, table, SHAPE_TABLE);
}

// @ts-ignore: decorator
@inline export function isSpecial(attributes: u32): bool {
  return (attributes & (ATTR_ACCESSOR | ATTR_WRITABLE)) != ATTR_WRITABLE;
}

function transition_find(shape: u32, key: u32, attributes: u32): u32 {
  const table = load<u32>(shape, SHAPE_TRANSITION_CHILD);
  if (!table || load<u32>(shape, SHAPE_TRANSITION_KEY)) return 0;
  const mask = load<u32>(table, TRANSITIONS_MASK);
  let i = hashWord(key ^ attributes) & mask;
  while (true) {
    const entry = table + TRANSITIONS_ENTRIES + i * TRANSITION_SIZE;
    const k = load<u32>(entry);
    if (!k) return 0;
    if (k == key && load<u32>(entry, 4) == attributes) return load<u32>(entry, 8);
    i = (i + 1) & mask;
  }
}

/** The first transition is kept in the shape, from the second on there is a table. */
function transition_insert(shape: u32, key: u32, attributes: u32, child: u32): void {
  remember(shape);
  const first = load<u32>(shape, SHAPE_TRANSITION_CHILD);
  if (!first) {
    store<u32>(shape, key, SHAPE_TRANSITION_KEY);
    store<u32>(shape, attributes, SHAPE_TRANSITION_ATTRIBUTES);
    store<u32>(shape, child, SHAPE_TRANSITION_CHILD);
    return;
  }
  let table = first;
  const firstKey = load<u32>(shape, SHAPE_TRANSITION_KEY);
  if (firstKey) {
    table = transitions_new(8);
    transitions_put(table, firstKey, load<u32>(shape, SHAPE_TRANSITION_ATTRIBUTES), first);
    store<u32>(shape, 0, SHAPE_TRANSITION_KEY);
  } else table = transitions_resize(table);
  transitions_put(table, key, attributes, child);
  store<u32>(shape, table, SHAPE_TRANSITION_CHILD);
}

function transitions_new(size: u32): u32 {
  const table = allocCell(KIND_TRANSITION_TABLE, TRANSITIONS_ENTRIES + size * TRANSITION_SIZE);
  store<u32>(table, size - 1, TRANSITIONS_MASK);
  return table;
}

function transitions_put(table: u32, key: u32, attributes: u32, child: u32): void {
  const mask = load<u32>(table, TRANSITIONS_MASK);
  let i = hashWord(key ^ attributes) & mask;
  while (load<u32>(table + TRANSITIONS_ENTRIES + i * TRANSITION_SIZE)) i = (i + 1) & mask;
  const entry = table + TRANSITIONS_ENTRIES + i * TRANSITION_SIZE;
  store<u32>(entry, key);
  store<u32>(entry, attributes, 4);
  store<u32>(entry, child, 8);
  store<u32>(table, load<u32>(table, TRANSITIONS_COUNT) + 1, TRANSITIONS_COUNT);
}

/** The table, or a copy of another size if it is too full or too empty for one more. */
function transitions_resize(old: u32): u32 {
  const size = load<u32>(old, TRANSITIONS_MASK) + 1;
  const count = load<u32>(old, TRANSITIONS_COUNT);
  const isFull = count * 2 >= size;
  if (!isFull && (size <= 64 || count * 8 >= size)) return old;
  const table = transitions_new(isFull ? size * 2 : size >> 1);
  for (let i: u32 = 0; i < size; i++) {
    const entry = old + TRANSITIONS_ENTRIES + i * TRANSITION_SIZE;
    if (load<u32>(entry)) transitions_put(table, load<u32>(entry), load<u32>(entry, 4), load<u32>(entry, 8));
  }
  return table;
}

/**
 * Drops the children that were not reached, of all shapes with children that
 * were. A shape is kept by objects, code, sites and its own children, so keys
 * that were computed once leave nothing behind.
 */
export function children_sweep(): void {
  for (let shape = state(P_PARENT_SHAPES), next: u32 = 0; shape; shape = next) {
    next = load<u32>(shape, SHAPE_NEXT_PARENT) - 1;
    store<u32>(shape, 0, SHAPE_NEXT_PARENT);
    const child = load<u32>(shape, SHAPE_TRANSITION_CHILD);
    if (!load<u32>(shape, SHAPE_TRANSITION_KEY)) {
      if (transitions_sweep(child)) continue;
    } else if (isMarked(child)) continue;
    store<u32>(shape, 0, SHAPE_TRANSITION_KEY);
    store<u32>(shape, 0, SHAPE_TRANSITION_CHILD);
  }
  setState(P_PARENT_SHAPES, 0);
}

/** A shape with children was reached. The link is the address + 1, so that it tells who is in the list. */
export function parent_queue(shape: u32): void {
  store<u32>(shape, state(P_PARENT_SHAPES) + 1, SHAPE_NEXT_PARENT);
  setState(P_PARENT_SHAPES, shape);
}

/** Takes unmarked children out of a table, closing the gaps of the probe sequences; false: nothing is left. */
function transitions_sweep(table: u32): bool {
  const mask = load<u32>(table, TRANSITIONS_MASK);
  for (let i: u32 = 0; i <= mask; i++) {
    while (load<u32>(transitionAt(table, i)) && !isMarked(load<u32>(transitionAt(table, i), 8))) transitions_remove(table, i);
  }
  return load<u32>(table, TRANSITIONS_COUNT) != 0;
}

function transitions_remove(table: u32, i: u32): void {
  const mask = load<u32>(table, TRANSITIONS_MASK);
  store<u32>(table, load<u32>(table, TRANSITIONS_COUNT) - 1, TRANSITIONS_COUNT);
  let gap = transitionAt(table, i), gapIndex = i, j = i;
  while (true) {
    j = (j + 1) & mask;
    const entry = transitionAt(table, j);
    if (!load<u32>(entry)) break;
    const home = hashWord(load<u32>(entry) ^ load<u32>(entry, 4)) & mask;
    if (((j - home) & mask) < ((j - gapIndex) & mask)) continue;
    memory.copy(gap, entry, TRANSITION_SIZE);
    gap = entry;
    gapIndex = j;
  }
  memory.fill(gap, 0, TRANSITION_SIZE);
}

// ---- look-up

/** Slot number << 8 | attributes of a property, or -1. */
export function shape_find(shape: u32, key: u32): i32 {
  let table = load<u32>(shape, SHAPE_TABLE);
  if (!table) {
    if (load<u32>(shape, SHAPE_COUNT) <= CHAIN_LIMIT) return chain_find(shape, key);
    table = table_build(shape);
  }
  const entry = table_find(table, key);
  return entry ? (load<i32>(entry, ENTRY_VALUE) << 8) | load<i32>(entry, ENTRY_ATTRIBUTES) : -1;
}

function chain_find(shape: u32, key: u32): i32 {
  for (let s = shape; load<u32>(s, SHAPE_COUNT); s = load<u32>(s, SHAPE_PARENT)) {
    if (load<u32>(s, SHAPE_KEY) == key) return ((load<i32>(s, SHAPE_COUNT) - 1) << 8) | load<i32>(s, SHAPE_ATTRIBUTES);
  }
  return -1;
}

/** The shape that added property number `count - 1`, on the path to `shape`. */
// @ts-ignore: decorator
@inline function parentOf(shape: u32): u32 {
  return load<u32>(shape, SHAPE_PARENT);
}

/** The properties of a shape as a new table, in order. */
function table_of(shape: u32, room: u32): u32 {
  const table = table_new(KIND_PROPERTY_TABLE, room);
  path_open(shape);
  const count = load<u32>(shape, SHAPE_COUNT);
  for (let i: u32 = 0; i < count; i++) {
    const s = path_at(i);
    table_append(table, load<u32>(s, SHAPE_KEY), load<u32>(s, SHAPE_ATTRIBUTES), <i64>i);
  }
  return table;
}

function table_build(shape: u32): u32 {
  const table = table_of(shape, load<u32>(shape, SHAPE_COUNT));
  store<u32>(shape, table, SHAPE_TABLE);
  remember(shape);
  return table;
}

// The path from the root to a shape, oldest first, in a scratch Raw cell.

/** Writes the path to scratch memory: shape number i (from 0) is path_at(i). */
function path_open(shape: u32): void {
  const count = load<u32>(shape, SHAPE_COUNT);
  setState(P_PATH, raw_new(4 * count + 4));
  let s = shape;
  for (let i = count; i > 0; i--) {
    store<u32>(state(P_PATH) + 16 + 4 * (i - 1), s);
    s = parentOf(s);
  }
}
// @ts-ignore: decorator
@inline function path_at(i: u32): u32 {
  return load<u32>(state(P_PATH) + 16 + 4 * i);
}

/** Calls for every property in order: iteration over any shape goes through its table. */
export function shape_table(shape: u32): u32 {
  const table = load<u32>(shape, SHAPE_TABLE);
  return table ? table : table_build(shape);
}

// ---- replay and dictionaries

/** Attributes without those in `clear`; an accessor has no Writable to lose. */
// @ts-ignore: decorator
@inline export function clearAttributes(attributes: u32, clear: u32): u32 {
  return attributes & ~(attributes & ATTR_ACCESSOR ? clear & ~ATTR_WRITABLE : clear);
}

/**
 * The same properties in the same slots under another prototype or other tree
 * flags. `key` gets new attributes; if it is 0, all lose those in `attributes`.
 * Returns 0 if the shape is a dictionary or too large to share: then the caller
 * changes a dictionary instead.
 */
export function shape_replay(shape: u32, proto: u32, flags: u32, key: u32, attributes: u32): u32 {
  const count = load<u32>(shape, SHAPE_COUNT);
  if (isDictionary(shape) || count > PROTOTYPE_PROPERTY_LIMIT) return 0;
  const table = shape_table(shape);
  let to = root_shape(proto, load<u32>(shape, SHAPE_INLINE_SLOTS), load<u32>(shape, SHAPE_OBJECT_KIND), flags);
  for (let i: u32 = 0; i < count; i++) {
    const entry = entryAt(table, i);
    const k = load<u32>(entry, ENTRY_KEY);
    const old = load<u32>(entry, ENTRY_ATTRIBUTES);
    to = shape_add(to, k, key == 0 ? (attributes && !isPrivateName(k) ? clearAttributes(old, attributes) : old) : k == key ? attributes : old);
  }
  return to;
}

/** A dictionary shape, of one object, with the properties of `shape`. */
export function shape_to_dictionary(shape: u32): u32 {
  const copy = shape_new(protoOf(shape), load<u32>(shape, SHAPE_INLINE_SLOTS), load<u32>(shape, SHAPE_OBJECT_KIND), shapeFlags(shape) | SHAPEFLAG_DICTIONARY);
  const count = load<u32>(shape, SHAPE_COUNT);
  store<u32>(copy, table_of(shape, count + (count >> 1) + 4), SHAPE_TABLE);
  store<u32>(copy, count, SHAPE_COUNT);
  return copy;
}

/** May an object with this shape take one more property without becoming a dictionary? `named`: one that the program names. */
export function shape_has_room(shape: u32, named: bool): bool {
  const limit = shapeFlags(shape) & SHAPEFLAG_PROTOTYPE ? PROTOTYPE_PROPERTY_LIMIT : named ? NAMED_PROPERTY_LIMIT : PROPERTY_LIMIT;
  return load<u32>(shape, SHAPE_COUNT) < limit;
}
