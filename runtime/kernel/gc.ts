/**
 * The collector: precise, not moving, mark-region. It runs at safepoints only
 * (gc_poll) and needs nothing of the mutator but the shadow stack.
 *
 * Shadow stack, growing up; sp is the end of the top frame:
 *
 *   … | root 0 | root 1 | … | padding | header: TAG_FRAME, CallSite | ← sp
 *   … | arg 4 | arg 5 | …             | header: TAG_FRAME + 1, n    |   (extra arguments)
 *                                      | header: TAG_FRAME + 2, p    |   (the frames below end at p: stack.ts)
 */
import { KIND_PROXY, KIND_CALLABLE_PROXY, KERNEL_STATE_EXOTIC_KEY,
  ACCESSOR_GETTER, ACCESSOR_SETTER, ARGUMENTS_ENV, ARGUMENTS_MAP, BIG_INT_LENGTH, BLOCK_SIZE, CALL_SITE_FRAME_WORDS, CALL_SITE_ROOTS, CELL_MARK, ENV_COUNT,
  ENV_PARENT, FUNCTION_ENV, FUNCTION_FIELDS, FUNCTION_HOME, FUNCTION_INITIAL_SHAPE, KERNEL_STATE, KERNEL_STATE_ACCESSOR, KERNEL_STATE_CHAR_STRINGS,
  KERNEL_STATE_EMPTY_ELEMENTS, KERNEL_STATE_EXCEPTION, KERNEL_STATE_GC_PENDING, KERNEL_STATE_LOOKUP_HOLDER, KERNEL_STATE_LOOKUP_VALUE,
  KERNEL_STATE_MAX_HEAP_BYTES, KERNEL_STATE_MEMORY_FAILED, EXCEPTION, KERNEL_STATE_SITE0, KERNEL_STATE_SITE0_END, KERNEL_STATE_SITE1, KERNEL_STATE_SITE1_END, KERNEL_STATE_SITE2, KERNEL_STATE_SITE2_END, KERNEL_STATE_STACK_BASE,
  KERNEL_STATE_STACK_END, KERNEL_STATE_STRESS, KERNEL_STATE_STRESS_COLLECTIONS, KERNEL_STATE_STRESS_COUNT, KERNEL_STATE_STRESS_THINNING, KIND_ACCESSOR, KIND_ARGUMENTS, KIND_ARRAY, KIND_ARRAY_BUFFER, KIND_TYPED_ARRAY, ARRAY_BUFFER_DATA, TYPED_ARRAY_BUFFER, SIZEOF_ARRAY_BUFFER, SIZEOF_TYPED_ARRAY, KIND_BIG_INT, KIND_BOUND_FUNCTION, KIND_ELEMENTS,
  KIND_ELEMENTS_HASH, KIND_ENV, KIND_FIRST_OBJECT, KIND_FUNCTION, KIND_GLOBAL, KIND_HASH_TABLE, KIND_NAMESPACE, KIND_OBJECT, KIND_PROPERTY_TABLE, KIND_RAW,
  KIND_RECORD, KIND_ROPE, KIND_SHAPE, KIND_SLICE, KIND_SLOTS, KIND_STRING1, KIND_STRING2, KIND_SYMBOL, KIND_TRANSITION_TABLE, LINE_SIZE, MARK_SCANNED,
  MESSAGE_OutOfMemory, MESSAGE_StackOverflow, OBJECT_ELEMENTS, OBJECT_SLOTS, RECORD_FIELDS_OFFSET, RECORD_FIELD_COUNT, ROPE_LEFT, ROPE_RIGHT,
  SHAPE_INLINE_SLOTS, SHAPE_KEY, SHAPE_NEXT_PARENT, SHAPE_PARENT, SHAPE_PROTO, SHAPE_TABLE, SHAPE_TRANSITION_CHILD, SHAPE_TRANSITION_KEY, SITE_ENTRIES, SITE_ENTRY_B, SITE_ENTRY_SHAPE,
  SITE_ENTRY_STUB, SITE_SIZE, SIZEOF_ARGUMENTS, SIZEOF_ARRAY, SIZEOF_BIG_INT, SIZEOF_FUNCTION, SIZEOF_OBJECT, SIZEOF_ROPE, SIZEOF_SHAPE, SIZEOF_SITE,
  SIZEOF_SITE_ENTRY, SLICE_PARENT, STACK_RESERVE, STRING_LENGTH, STUBKIND_ADD_INLINE, STUBKIND_ADD_OVERFLOW, SYMBOL_DESCRIPTION, TAG_FRAME, UNDEFINED,
  VALUES_OFFSET, INLINE_SLOTS_OFFSET,
} from './abi.generated';
import { atoms_visit_permanent, atoms_sweep } from './atoms';
import { throw_plain } from './errors';
import { isWeakTable } from './hashtable';
import { fatal } from './host';
import { mega_clear } from './ic';
import { ENTRY_SIZE, ENTRY_VALUE, TABLE_ENTRIES, TABLE_USED, isRemoved, table_bytes } from './keytable';
import {
  BLOCK_DIRTY, BLOCK_LARGE, BLOCK_NORMAL, BLOCK_RECYCLABLE, BLOCK_SYSTEM, CHUNK_HEADER, FIRST_LINE, LINES, LINE_MARK, MIN_THRESHOLD, STEP_DUE, RANGE_DIRTY,
  RANGE_PREFIX, RANGE_USED, UNKNOWN_RUN, allocEnd, allocPtr, blockState, memoryIsShort, newTarget, releaseBlocks, resetRegions,
  setBlockState, setStackLimit, sp, takeForCollection,
} from './memory';
import {
  P_ALLOCATED, P_BLOCKS_END, P_COLLECTIONS, P_DROP_TABLES, P_FIRST_BLOCK, P_FREE_BLOCKS, P_FREE_HINT, P_FREE_LINE_BYTES, P_LARGE_FREE, P_LIVE_BYTES, P_MARK, P_MARKING, P_FINISH_AT, P_SCANNED, P_STEP, P_STACK_FLOOR,
  P_MARK_STACK, P_MARK_STACK_END, P_MARK_STACK_TOP, P_STATIC_LIST, P_THRESHOLD, P_TOTAL_ALLOCATED, P_VERIFYING,
  kernelState, setKernelState, setState, state,
} from './state';
import { TRANSITIONS_ENTRIES, TRANSITION_SIZE, children_sweep, isDictionary, parent_queue, roots_mark, roots_sweep, transitions_bytes } from './shapes';
import { highWord, isCell, kindOf, shapeOf } from './value';
import { weak_queue, weak_sweep, weak_trace } from './weak';
import { gc_verify, verifyCell, verifyFrame, verifyValue } from './verify';

/** Pattern of freed memory under stress: no valid kind, no valid address. */
const POISON: u8 = 0xdb;
/** The least that may be allocated between two collections when the heap is at its limit. */
const LAST_THRESHOLD: u32 = 1 << 20;
/** Values of a cell that are marked before what they reach. */
const VALUES_AT_ONCE: u32 = 256;
/** The least threshold with which collections mark in steps. */
const IN_STEPS_FROM: u32 = 16 << 20;
/** The part of the threshold, as a divisor, that is left for the steps, and what is allocated from one to the next. */
const STEPS_PART: u32 = 4;
const STEP_BYTES: u32 = 1 << 20;
/** The least number of cells that a step scans. */
const LEAST_STEP: u32 = 50000;
/** Words that stress mode takes from the mark stack every other time. */
const STRESS_STEP: u32 = 500;
/** A larger mark stack is given back after the collection. */
const KEPT_STACK_BLOCKS: u32 = 2;

// ---- marking

// @ts-ignore: decorator
@inline export function isMarked(cell: u32): bool {
  return (load<u8>(cell, CELL_MARK) | MARK_SCANNED) == state(P_MARK);
}

/** Marks a cell (0: nothing) and queues it. */
export function markCell(cell: u32): void {
  if (!cell) return;
  if (!state(P_VERIFYING)) queueUnmarked(cell, state(P_MARK));
  else if (verifyCell(cell)) pushWord(cell);
}

/**
 * No more than this is done where a reference is found: the header is what memory is waited
 * for, and the shorter the code is from one reference to the next, the more of these waits
 * the processor has going at once. The rest follows when the cell is taken from the stack.
 */
// @ts-ignore: decorator
@inline function queueUnmarked(cell: u32, mark: u32): void {
  if ((load<u8>(cell, CELL_MARK) | MARK_SCANNED) == mark) return;
  store<u8>(cell, mark, CELL_MARK);
  pushWord(cell);
}

/** Write barrier (abi/layout.ts, MARK_SCANNED). What the running collection has not marked yet it will scan anyway. */
export function gc_remember(cell: u32): void {
  const mark = load<u8>(cell, CELL_MARK);
  store<u8>(cell, mark & ~MARK_SCANNED, CELL_MARK);
  if (state(P_MARKING) && mark == state(P_MARK)) pushWord(cell);
}

// @ts-ignore: decorator
@inline function pushWord(word: u32): void {
  const top = state(P_MARK_STACK_TOP);
  if (top == state(P_MARK_STACK_END)) return growMarkStack(word);
  store<u32>(top, word);
  setState(P_MARK_STACK_TOP, top + 4);
}

// @ts-ignore: decorator
@inline export function markValue(v: i64): void {
  if (isCell(v)) markCell(<u32>v);
  else if (state(P_VERIFYING)) verifyValue(v);
}

/** Marks the lines that a cell of this size covers, and counts its bytes. */
// @ts-ignore: decorator
@inline function markLines(cell: u32, bytes: u32, mark: u32): void {
  setState(P_LIVE_BYTES, state(P_LIVE_BYTES) + bytes);
  const block = cell / BLOCK_SIZE;
  if (blockState(block) >= BLOCK_LARGE && blockState(block) <= BLOCK_SYSTEM) return;
  const base = block * BLOCK_SIZE;
  let line = base + (cell - base) / LINE_SIZE;
  const last = base + (cell + bytes - 1 - base) / LINE_SIZE;
  store<u8>(line, mark);
  while (line < last) store<u8>(++line, mark);
}

/** Twice the stack, in blocks outside the heap, for one more word. */
function growMarkStack(word: u32): void {
  const old = state(P_MARK_STACK);
  const used = state(P_MARK_STACK_TOP) - old;
  const blocks = max(used / BLOCK_SIZE * 2, 1);
  const block = takeForCollection(blocks);
  if (!block) fatal("out of memory during a collection");
  memory.copy(block * BLOCK_SIZE, old, used);
  if (old) releaseBlocks(old / BLOCK_SIZE, used / BLOCK_SIZE);
  setState(P_MARK_STACK, block * BLOCK_SIZE);
  setState(P_MARK_STACK_END, (block + blocks) * BLOCK_SIZE);
  store<u32>(block * BLOCK_SIZE + used, word);
  setState(P_MARK_STACK_TOP, block * BLOCK_SIZE + used + 4);
}

/** Gives a stack back that one collection needed to be large. */
function trimMarkStack(): void {
  const stack = state(P_MARK_STACK);
  const blocks = (state(P_MARK_STACK_END) - stack) / BLOCK_SIZE;
  if (blocks <= KEPT_STACK_BLOCKS) return;
  releaseBlocks(stack / BLOCK_SIZE, blocks);
  setState(P_MARK_STACK, 0);
  setState(P_MARK_STACK_TOP, 0);
  setState(P_MARK_STACK_END, 0);
}

export function drain(): void {
  drainSome(~0);
}
/**
 * Takes at most `limit` words from the stack; true: it is empty. A word is a cell, or the
 * start of values that are still to be marked, + 1; their end is below it.
 */
function drainSome(limit: u32): bool {
  for (let count: u32 = 0; count < limit; count++) {
    if (state(P_MARK_STACK_TOP) == state(P_MARK_STACK) + state(P_STACK_FLOOR)) {
      setState(P_SCANNED, state(P_SCANNED) + count);
      return true;
    }
    const top = state(P_MARK_STACK_TOP) - 4;
    const word = load<u32>(top);
    if (word & 1) {
      setState(P_MARK_STACK_TOP, top - 4);
      markRange(word - 1, load<u32>(top - 4));
    } else {
      setState(P_MARK_STACK_TOP, top);
      scan(word);
    }
  }
  setState(P_SCANNED, state(P_SCANNED) + limit);
  return false;
}

// @ts-ignore: decorator
@inline function markValues(address: u32, count: u32): void {
  markRange(address, address + (count << 3));
}

/** The first of the values at once, the others when what these reach is marked: so the stack stays short. */
function markRange(address: u32, end: u32): void {
  if (end - address > VALUES_AT_ONCE * 8) {
    pushWord(end);
    end = address + VALUES_AT_ONCE * 8;
    pushWord(end + 1);
  }
  if (state(P_VERIFYING)) {
    for (; address < end; address += 8) markValue(load<i64>(address));
    return;
  }
  const mark = state(P_MARK);
  for (; address < end; address += 8) {
    const v = load<i64>(address);
    if (isCell(v)) queueUnmarked(<u32>v, mark);
  }
}

/** Marks the lines of a marked cell, and what it refers to. */
function scan(cell: u32): void {
  const kind = kindOf(cell);
  if (!state(P_VERIFYING)) {
    // Those that were written since they were scanned have lost the bit; their lines are marked.
    if (load<u8>(cell, CELL_MARK) == state(P_MARK)) markLines(cell, cellBytes(cell), state(P_MARK));
    else store<u8>(cell, state(P_MARK), CELL_MARK);
  }
  if (kind == KIND_STRING1 || kind == KIND_STRING2 || kind == KIND_RAW) return;
  markCell(shapeOf(cell));
  if (kind >= KIND_FIRST_OBJECT) return scanObject(cell, kind);
  switch (kind) {
    case KIND_SHAPE: return scanShape(cell);
    case KIND_SLOTS: return markValues(cell + VALUES_OFFSET, load<u32>(cell, 8));
    case KIND_ELEMENTS: return markValues(cell + VALUES_OFFSET, load<u32>(cell, 8));
    case KIND_ENV:
      markCell(load<u32>(cell, ENV_PARENT));
      return markValues(cell + VALUES_OFFSET, load<u32>(cell, ENV_COUNT));
    case KIND_ELEMENTS_HASH: return scanTable(cell, false);
    case KIND_PROPERTY_TABLE: return scanTable(cell, true);
    case KIND_TRANSITION_TABLE: return scanTransitions(cell);
    case KIND_HASH_TABLE:
      if (isWeakTable(cell) && !state(P_VERIFYING)) return weak_queue(cell);
      markCell(load<u32>(cell, 16));
      return markValues(cell + 32, load<u32>(cell, 12));
    case KIND_ACCESSOR:
      markCell(load<u32>(cell, ACCESSOR_GETTER));
      return markCell(load<u32>(cell, ACCESSOR_SETTER));
    case KIND_ROPE:
      markCell(load<u32>(cell, ROPE_LEFT));
      return markCell(load<u32>(cell, ROPE_RIGHT));
    case KIND_SLICE: return markCell(load<u32>(cell, SLICE_PARENT));
    case KIND_SYMBOL: return markCell(load<u32>(cell, SYMBOL_DESCRIPTION));
  }
}

function scanObject(cell: u32, kind: u32): void {
  markCell(load<u32>(cell, OBJECT_SLOTS));
  markCell(load<u32>(cell, OBJECT_ELEMENTS));
  switch (kind) {
    case KIND_OBJECT:
    case KIND_NAMESPACE:
    case KIND_GLOBAL: return markValues(cell + INLINE_SLOTS_OFFSET, load<u32>(shapeOf(cell), SHAPE_INLINE_SLOTS));
    case KIND_RECORD: return markValues(cell + RECORD_FIELDS_OFFSET, load<u32>(cell, RECORD_FIELD_COUNT));
    case KIND_ARRAY_BUFFER: return markCell(load<u32>(cell, ARRAY_BUFFER_DATA));
    case KIND_TYPED_ARRAY: return markCell(load<u32>(cell, TYPED_ARRAY_BUFFER));
    case KIND_ARGUMENTS:
      markCell(load<u32>(cell, ARGUMENTS_ENV));
      return markCell(load<u32>(cell, ARGUMENTS_MAP));
    case KIND_FUNCTION:
    case KIND_BOUND_FUNCTION:
    case KIND_PROXY:
    case KIND_CALLABLE_PROXY:
      markCell(load<u32>(cell, FUNCTION_ENV));
      markCell(load<u32>(cell, FUNCTION_HOME));
      markCell(load<u32>(cell, FUNCTION_INITIAL_SHAPE));
      return markCell(load<u32>(cell, FUNCTION_FIELDS));
  }
}

function scanShape(shape: u32): void {
  markCell(load<u32>(shape, SHAPE_PROTO));
  markCell(load<u32>(shape, SHAPE_PARENT));
  markCell(load<u32>(shape, SHAPE_KEY));
  scanChildren(shape);
  if (state(P_DROP_TABLES) && !isDictionary(shape)) store<u32>(shape, 0, SHAPE_TABLE);
  else markCell(load<u32>(shape, SHAPE_TABLE));
}

/** Children are weak: children_sweep drops those that nothing else needs. The verifier runs after that. */
function scanChildren(shape: u32): void {
  const child = load<u32>(shape, SHAPE_TRANSITION_CHILD);
  if (!child) return;
  if (state(P_VERIFYING)) return markCell(child);
  if (!load<u32>(shape, SHAPE_TRANSITION_KEY)) markTable(child);
  if (!load<u32>(shape, SHAPE_NEXT_PARENT)) parent_queue(shape);
}
/** Marks a table, but nothing in it. */
function markTable(table: u32): void {
  if (isMarked(table)) return;
  store<u8>(table, state(P_MARK), CELL_MARK);
  markLines(table, cellBytes(table), state(P_MARK));
}

/** PropertyTable (keys are cells) or ElementsHash (values are). */
function scanTable(table: u32, keys: bool): void {
  let entry = table + TABLE_ENTRIES;
  const end = entry + load<u32>(table, TABLE_USED) * ENTRY_SIZE;
  for (; entry < end; entry += ENTRY_SIZE) {
    if (isRemoved(entry)) continue;
    if (keys) markCell(load<u32>(entry));
    else markValue(load<i64>(entry, ENTRY_VALUE));
  }
}

function scanTransitions(table: u32): void {
  const end = table + transitions_bytes(table);
  for (let entry = table + TRANSITIONS_ENTRIES; entry < end; entry += TRANSITION_SIZE) markCell(load<u32>(entry, 8));
}

/** Size of a cell; what alloc was asked for, up to rounding. */
export function cellBytes(cell: u32): u32 {
  switch (kindOf(cell)) {
    case KIND_SHAPE: return SIZEOF_SHAPE;
    case KIND_BIG_INT: return SIZEOF_BIG_INT + load<u32>(cell, BIG_INT_LENGTH) * 4;
    case KIND_SLOTS: return VALUES_OFFSET + load<u32>(cell, 8) * 8;
    case KIND_ELEMENTS:
    case KIND_ENV: return VALUES_OFFSET + load<u32>(cell, 12) * 8;
    case KIND_ELEMENTS_HASH:
    case KIND_PROPERTY_TABLE: return table_bytes(cell);
    case KIND_TRANSITION_TABLE: return transitions_bytes(cell);
    case KIND_HASH_TABLE: return load<u32>(cell, 8);
    case KIND_RAW: return VALUES_OFFSET + load<u32>(cell, 8);
    case KIND_STRING1: return VALUES_OFFSET + load<u32>(cell, STRING_LENGTH);
    case KIND_STRING2: return VALUES_OFFSET + load<u32>(cell, STRING_LENGTH) * 2;
    case KIND_ROPE:
    case KIND_SLICE: return SIZEOF_ROPE;
    case KIND_OBJECT:
    case KIND_NAMESPACE:
    case KIND_GLOBAL: return SIZEOF_OBJECT + load<u32>(shapeOf(cell), SHAPE_INLINE_SLOTS) * 8;
    case KIND_ARRAY: return SIZEOF_ARRAY;
    case KIND_RECORD: return RECORD_FIELDS_OFFSET + load<u32>(cell, RECORD_FIELD_COUNT) * 8;
    case KIND_ARRAY_BUFFER: return SIZEOF_ARRAY_BUFFER;
    case KIND_TYPED_ARRAY: return SIZEOF_TYPED_ARRAY;
    case KIND_ARGUMENTS: return SIZEOF_ARGUMENTS;
    case KIND_FUNCTION:
    case KIND_BOUND_FUNCTION:
    case KIND_PROXY:
    case KIND_CALLABLE_PROXY: return SIZEOF_FUNCTION;
    default: return 16; // Accessor, Symbol
  }
}

// ---- roots

/** Marks what the roots refer to. The order does not matter. `all`: and everything that can be reached from there. */
export function markRoots(all: bool): void {
  markFrames(all);
  markState();
  for (let list = state(P_STATIC_LIST); list; list = load<u32>(list)) {
    markValues(list + 8, load<u32>(list, 4));
    if (all) drain();
  }
  markSites(kernelState(KERNEL_STATE_SITE0), kernelState(KERNEL_STATE_SITE0_END));
  markSites(kernelState(KERNEL_STATE_SITE1), kernelState(KERNEL_STATE_SITE1_END));
  markSites(kernelState(KERNEL_STATE_SITE2), kernelState(KERNEL_STATE_SITE2_END));
  roots_mark();
  atoms_visit_permanent();
  if (all) drain();
}

function markState(): void {
  markValue(load<i64>(KERNEL_STATE + KERNEL_STATE_EXCEPTION));
  markValue(load<i64>(KERNEL_STATE + KERNEL_STATE_ACCESSOR));
  markValue(load<i64>(KERNEL_STATE + KERNEL_STATE_LOOKUP_VALUE));
  markValue(load<i64>(KERNEL_STATE + KERNEL_STATE_EXOTIC_KEY));
  markCell(kernelState(KERNEL_STATE_LOOKUP_HOLDER));
  markValue(newTarget);
  // ORDER: emptyElements … charStrings are cells, all of them (abi/layout.ts).
  for (let field = KERNEL_STATE_EMPTY_ELEMENTS; field <= KERNEL_STATE_CHAR_STRINGS; field += 4) markCell(kernelState(field));
}

/** The values of all frames, from the top down. */
function markFrames(all: bool): void {
  const base = kernelState(KERNEL_STATE_STACK_BASE);
  let p = sp;
  while (p != base) {
    const header = load<i64>(p - 8);
    const low = <u32>header;
    if (highWord(header) == TAG_FRAME + 1) {
      p -= 8 * (low + 1);
      markValues(p, low);
    } else if (highWord(header) == TAG_FRAME + 2) {
      p = low;
    } else {
      if (state(P_VERIFYING) && verifyFrame(p)) return;
      p -= <u32>load<u16>(low, CALL_SITE_FRAME_WORDS) << 3;
      markValues(p, load<u16>(low, CALL_SITE_ROOTS));
    }
    if (all) drain();
  }
}

/** Receiver shapes, and the new shapes of adding entries. */
function markSites(site: u32, end: u32): void {
  for (; site < end; site += SITE_SIZE) {
    for (let i: u32 = 0; i < SITE_ENTRIES; i++) {
      const entry = site + SIZEOF_SITE + i * SIZEOF_SITE_ENTRY;
      const shape = load<u32>(entry, SITE_ENTRY_SHAPE);
      if (!shape) break;
      markCell(shape);
      const stub = load<u32>(entry, SITE_ENTRY_STUB);
      if (stub == STUBKIND_ADD_INLINE || stub == STUBKIND_ADD_OVERFLOW) markCell(load<u32>(entry, SITE_ENTRY_B));
    }
  }
}

// ---- collection

/** Everything at once. What has been marked already may be garbage by now, so a collection in progress does not count. */
export function gc_collect(): void {
  if (state(P_MARKING)) finishCollection();
  startMarking();
  finishCollection();
}

/** From here on no cell is marked. */
function startMarking(): void {
  setState(P_MARK, state(P_MARK) ^ LINE_MARK);
  setState(P_MARKING, 1);
  setState(P_SCANNED, 0);
  setState(P_LIVE_BYTES, 0);
}

/**
 * Marks on for a while, so that the program does not stand still for long. What it writes
 * meanwhile into cells that were scanned, the write barrier puts on the mark stack; roots,
 * and what is new, are seen to when the stack is empty. If they can be dealt with within
 * the step, that is the end; and if the program makes work faster than it is done.
 */
function markStep(): void {
  if (!state(P_MARKING)) startMarking();
  const step = state(P_STEP);
  if (state(P_ALLOCATED) >= state(P_FINISH_AT)) return finishCollection();
  if (drainSome(step)) {
    markRoots(false);
    if (drainSome(step)) return finishCollection();
  }
  setState(P_THRESHOLD, state(P_ALLOCATED) + STEP_BYTES);
  setKernelState(KERNEL_STATE_GC_PENDING, 0);
  resetStackLimit();
}

/** Marks what is left, and frees what is not marked. */
function finishCollection(): void {
  store<f64>(P_TOTAL_ALLOCATED, load<f64>(P_TOTAL_ALLOCATED) + <f64>state(P_ALLOCATED));
  setState(P_COLLECTIONS, state(P_COLLECTIONS) + 1);
  drain();
  markRoots(true);
  weak_trace();
  setState(P_MARKING, 0);
  trimMarkStack();
  weak_sweep();
  children_sweep();
  atoms_sweep();
  roots_sweep();
  mega_clear();
  resetRegions();
  sweepBlocks();
  setState(P_FREE_HINT, state(P_FIRST_BLOCK));
  setState(P_ALLOCATED, 0);
  planNext();
  setKernelState(KERNEL_STATE_GC_PENDING, 0);
  resetStackLimit();
}

/** When the next collection is to begin: as much may be allocated as is live. A long one begins earlier, and marks in steps. */
function planNext(): void {
  const live = state(P_LIVE_BYTES);
  const room = kernelState(KERNEL_STATE_MAX_HEAP_BYTES);
  const threshold = max(min(max(live, MIN_THRESHOLD), room > live ? room - live : 0), LAST_THRESHOLD);
  const inSteps = threshold >= IN_STEPS_FROM;
  setState(P_FINISH_AT, inSteps ? threshold : 0);
  setState(P_THRESHOLD, inSteps ? threshold - threshold / STEPS_PART : threshold);
  setState(P_STEP, max(state(P_SCANNED) / (threshold / (STEPS_PART * STEP_BYTES) + 1) * 5 / 4, LEAST_STEP));
}

export function resetStackLimit(): void {
  setStackLimit(kernelState(KERNEL_STATE_STRESS) ? 0 : kernelState(KERNEL_STATE_STACK_END) - STACK_RESERVE);
}

/** Sorts the blocks into full, recyclable and free ones; sweeps the chunks and rebuilds their free list. */
function sweepBlocks(): void {
  const end = state(P_BLOCKS_END);
  const stress = kernelState(KERNEL_STATE_STRESS) != 0;
  setState(P_FREE_LINE_BYTES, 0);
  let link = P_LARGE_FREE;
  for (let block = state(P_FIRST_BLOCK); block < end; block++) {
    const s = blockState(block);
    if (s == BLOCK_NORMAL || s == BLOCK_RECYCLABLE) {
      if (stress) poisonLines(block);
      setBlockState(block, sweepLines(block));
    } else if (s == BLOCK_LARGE) {
      link = sweepChunk(block, link, stress);
    }
  }
  store<u32>(link, 0);
}

/** The state of a block by its line marks; clears those of dead lines. Eight lines at a time: a mark is one bit. */
function sweepLines(block: u32): u32 {
  const base = block * BLOCK_SIZE;
  const marks = <u64>(state(P_MARK) & LINE_MARK) * 0x0101010101010101;
  store<u16>(base, 0);
  let marked: u64 = 0;
  for (let at = base; at < base + LINES; at += 8) {
    const live = load<u64>(at) & marks;
    store<u64>(at, live);
    marked += popcnt(live);
  }
  if (marked == LINES - FIRST_LINE) return BLOCK_NORMAL;
  if (marked) {
    store<u8>(base, UNKNOWN_RUN);
    setState(P_FREE_LINE_BYTES, state(P_FREE_LINE_BYTES) + (LINES - FIRST_LINE - <u32>marked) * LINE_SIZE);
    return BLOCK_RECYCLABLE;
  }
  setState(P_FREE_BLOCKS, state(P_FREE_BLOCKS) + 1);
  return BLOCK_DIRTY;
}

function poisonLines(block: u32): void {
  const base = block * BLOCK_SIZE;
  for (let line = FIRST_LINE; line < LINES; line++) {
    if (load<u8>(base + line) != state(P_MARK)) memory.fill(base + line * LINE_SIZE, POISON, LINE_SIZE);
  }
}

/**
 * Frees the dead cells of a chunk and merges free neighbours. `link` is where
 * the address of the next free range goes; returns the next such place.
 */
function sweepChunk(block: u32, link: u32, poison: bool): u32 {
  const chunk = block * BLOCK_SIZE;
  const blocks = load<u32>(chunk);
  const end = chunk + blocks * BLOCK_SIZE;
  const linkBefore = link;
  let free: u32 = 0; // the free range that ends at `range`
  let used = false;
  for (let range = chunk + CHUNK_HEADER; range < end; ) {
    const size = load<u32>(range);
    const use = load<u32>(range, 4);
    if (use == RANGE_USED && isMarked(range + RANGE_PREFIX)) {
      free = 0;
      used = true;
    } else if (free) {
      store<u32>(free, load<u32>(free) + size);
      store<u32>(free, RANGE_DIRTY, 4);
      if (poison) memory.fill(range, POISON, size);
    } else {
      free = range;
      if (use == RANGE_USED) store<u32>(range, RANGE_DIRTY, 4);
      if (poison && use == RANGE_USED) memory.fill(range + RANGE_PREFIX, POISON, size - RANGE_PREFIX);
      store<u32>(link, range);
      link = range + 8;
    }
    range += size;
  }
  if (used) return link;
  releaseBlocks(block, blocks);
  return linkBefore;
}

// ---- safepoints

/** Is this the n-th safepoint since the last one at which stress mode collected? */
function stressIsDue(): bool {
  const period = kernelState(KERNEL_STATE_STRESS);
  if (!period) return false;
  const count = kernelState(KERNEL_STATE_STRESS_COUNT) + 1;
  setKernelState(KERNEL_STATE_STRESS_COUNT, count < period ? count : 0);
  if (count < period) return false;
  const collections = kernelState(KERNEL_STATE_STRESS_COLLECTIONS) + 1;
  const thin = collections == kernelState(KERNEL_STATE_STRESS_THINNING);
  setKernelState(KERNEL_STATE_STRESS_COLLECTIONS, thin ? 0 : collections);
  if (thin) setKernelState(KERNEL_STATE_STRESS, 2 * period + 1); // odd: it does not fall in step with loops
  return true;
}

/**
 * `bytes`: size of the frame about to be pushed, 0 at a back-edge. sp is the end
 * of the last complete frame.
 */
export function gc_poll(bytes: u32): i64 {
  if (kernelState(KERNEL_STATE_MEMORY_FAILED)) {
    // Of a function whose caller did not look: late, but not never.
    setKernelState(KERNEL_STATE_MEMORY_FAILED, 0);
    return EXCEPTION;
  }
  const stress = stressIsDue();
  if (stress || kernelState(KERNEL_STATE_GC_PENDING)) {
    if (stress) stressCollection();
    else if (kernelState(KERNEL_STATE_GC_PENDING) == STEP_DUE && state(P_FINISH_AT)) markStep();
    else gc_collect();
    let isOver = !state(P_MARKING) && heapIsOver();
    // What died while marking went on was counted as live.
    if (isOver) {
      gc_collect();
      isOver = heapIsOver();
    }
    if (stress) stressMarking();
    if (isOver) return throw_plain(MESSAGE_OutOfMemory);
  }
  resetStackLimit();
  if (sp + bytes > kernelState(KERNEL_STATE_STACK_END) - STACK_RESERVE) return throw_plain(MESSAGE_StackOverflow);
  return UNDEFINED;
}

/** Ends the collection in progress; see stressMarking. */
function stressCollection(): void {
  verifyOrDie(false); // before: marking would follow a dangling reference blindly
  if (!state(P_MARKING)) startMarking();
  finishCollection();
  verifyOrDie(true);
}
/** Begins the next collection, and marks all there is: so a write to any cell needs the barrier. Every other time most is left. */
function stressMarking(): void {
  startMarking();
  markRoots(false);
  drainSome(state(P_COLLECTIONS) & 1 ? ~0 : STRESS_STEP);
}

/** `marked`: just after a collection, when everything must be. */
function verifyOrDie(marked: bool): void {
  const fault = gc_verify(marked);
  if (fault) fatal("heap verification failed, fault ", fault);
}

function heapIsOver(): bool {
  return state(P_LIVE_BYTES) > kernelState(KERNEL_STATE_MAX_HEAP_BYTES) || memoryIsShort();
}

export function gc_stat(which: u32): f64 {
  switch (which) {
    case 0: return <f64>state(P_COLLECTIONS);
    case 1: return <f64>state(P_LIVE_BYTES);
    case 2: return <f64>memory.size() * 65536;
    case 3: return load<f64>(P_TOTAL_ALLOCATED) + <f64>state(P_ALLOCATED) - <f64>(allocEnd - allocPtr);
    default: return <f64>(state(P_BLOCKS_END) - state(P_FIRST_BLOCK));
  }
}
