/** What is done to images: they are made small, and the linker leaves out what a program cannot reach (compiler/link/cut.ts). Never linked. */
import {
  BLOCK_SIZE, CELLFLAG_PERMANENT, CELL_MARK, CELL_SHAPE, INLINE_SLOTS_OFFSET, KERNEL_STATE_STACK_END, KIND_CALLABLE_PROXY, KIND_FIRST_OBJECT, KIND_PROPERTY_TABLE, LINE_SIZE, OBJECT_SLOTS,
  SHAPE_COUNT, SHAPE_INLINE_SLOTS, SHAPE_OBJECT_KIND, SHAPE_TABLE, SIZEOF_SHAPE,
} from './abi.generated';
import { cellBytes, gc_collect } from './gc';
import { forgetSlots } from './iterators';
import { ENTRY_ATTRIBUTES, ENTRY_VALUE, table_append, table_find, table_new } from './keytable';
import {
  BLOCK_DIRTY, BLOCK_NORMAL, BLOCK_RECYCLABLE, BLOCK_ZERO, FIRST_LINE, LINES, RANGE_ZERO, align8, blockState, raw_new, releaseBlocks, setBlockState, sp, takeForCollection,
} from './memory';
import { slotAddress, slots_raw } from './objects';
import { isNotedPrototype, notePrototype } from './regexp/exec';
import { TREE_FLAGS, isDictionary, protoOf, root_shape, shapeFlags, shape_add, shape_table } from './shapes';
import {
  P_BLOCKS_END, P_COLLECTIONS, P_DROP_TABLES, P_FILE_TYPES, P_FIRST_BLOCK, P_HOST_PAGES, P_LARGE_FREE, P_MARK, P_MARK_STACK, P_MARK_STACK_END, P_MARK_STACK_TOP, P_TOTAL_ALLOCATED, P_WRITE_ERROR,
  kernelState, setState, state,
} from './state';
import { RANDOM_STATE } from './string-state';
import { clearFlag, kindOf, shapeOf } from './value';

/** Leaves an object only `count` of its named properties, whose keys are at an address, in the order in which it has them. */
export function image_retain(o: u32, keys: u32, count: u32): void {
  forgetSlots();
  // What is left of an untouched prototype of regular expressions is untouched.
  const isNoted = isNotedPrototype(o);
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
  if (isNoted) notePrototype(o);
}

/** What one host said, the next may say otherwise. The state of Math.random begins anew as well. */
export function image_forget_host(): void {
  memory.fill(P_FILE_TYPES, 0, 4);
  setState(P_WRITE_ERROR, 0);
  setState(P_HOST_PAGES, 0);
  store<u64>(RANDOM_STATE, 0);
  store<u64>(RANDOM_STATE, 0, 8);
}

/** Nothing names an atom any more: it lives as long as something refers to it. */
export function image_release_atom(atom: u32): void {
  clearFlag(atom, CELLFLAG_PERMANENT);
}

/** Collects, drops what can be made again, gives up the allocation regions, and zeroes whatever is free. */
export function gc_prepare_image(): void {
  forgetSlots();
  setState(P_DROP_TABLES, 1);
  gc_collect();
  setState(P_DROP_TABLES, 0);
  const end = state(P_BLOCKS_END);
  for (let block = state(P_FIRST_BLOCK); block < end; block++) {
    const s = blockState(block);
    if (s == BLOCK_RECYCLABLE) zeroLines(block);
    else if (s == BLOCK_DIRTY) {
      memory.fill(block * BLOCK_SIZE, 0, BLOCK_SIZE);
      setBlockState(block, BLOCK_ZERO);
    }
  }
  for (let range = state(P_LARGE_FREE); range; range = load<u32>(range, 8)) {
    memory.fill(range + 12, 0, load<u32>(range) - 12);
    store<u32>(range, RANGE_ZERO, 4);
  }
  zeroMarkStack();
  zeroDeadCells();
  memory.fill(sp, 0, kernelState(KERNEL_STATE_STACK_END) - sp);
  setState(P_COLLECTIONS, 0);
  store<f64>(P_TOTAL_ALLOCATED, 0);
}

function zeroLines(block: u32): void {
  const base = block * BLOCK_SIZE;
  for (let line = FIRST_LINE; line < LINES; line++) {
    if (!load<u8>(base + line)) memory.fill(base + line * LINE_SIZE, 0, LINE_SIZE);
  }
}

function zeroMarkStack(): void {
  const stack = state(P_MARK_STACK);
  if (!stack) return;
  const blocks = (state(P_MARK_STACK_END) - stack) / BLOCK_SIZE;
  memory.fill(stack, 0, blocks * BLOCK_SIZE);
  releaseBlocks(stack / BLOCK_SIZE, blocks);
  for (let i: u32 = 0; i < blocks; i++) setBlockState(stack / BLOCK_SIZE + i, BLOCK_ZERO);
  setState(P_MARK_STACK, 0);
  setState(P_MARK_STACK_TOP, 0);
  setState(P_MARK_STACK_END, 0);
}

/** What shares its lines with live cells. */
function zeroDeadCells(): void {
  const scratch = takeForCollection(1);
  if (!scratch) return;
  const end = state(P_BLOCKS_END);
  for (let block = state(P_FIRST_BLOCK); block < end; block++) {
    const s = blockState(block);
    if (s == BLOCK_NORMAL || s == BLOCK_RECYCLABLE) zeroDeadOf(block * BLOCK_SIZE, scratch * BLOCK_SIZE);
  }
  memory.fill(scratch * BLOCK_SIZE, 0, BLOCK_SIZE);
  releaseBlocks(scratch, 1);
  setBlockState(scratch, BLOCK_ZERO);
}
/**
 * The cells of a block cannot be told from what lies in dead ones; so all that looks
 * like a live cell stays, wherever it begins. `kept` has a byte for each word.
 */
function zeroDeadOf(base: u32, kept: u32): void {
  memory.fill(kept, 0, BLOCK_SIZE >> 3);
  for (let at: u32 = FIRST_LINE * LINE_SIZE; at < BLOCK_SIZE; at += 8) {
    if (looksLive(base + at)) memory.fill(kept + (at >> 3), 1, min(align8(min(cellBytes(base + at), BLOCK_SIZE)), BLOCK_SIZE - at) >> 3);
  }
  for (let at: u32 = FIRST_LINE * LINE_SIZE; at < BLOCK_SIZE; at += 8) if (!load<u8>(kept + (at >> 3))) store<u64>(base + at, 0);
}
function looksLive(cell: u32): bool {
  if (load<u8>(cell, CELL_MARK) != state(P_MARK)) return false;
  const kind = kindOf(cell);
  if (!kind || kind > KIND_CALLABLE_PROXY) return false;
  // Its size is told by its shape.
  return kind < KIND_FIRST_OBJECT || <u64>shapeOf(cell) + SIZEOF_SHAPE <= <u64>memory.size() << 16;
}
