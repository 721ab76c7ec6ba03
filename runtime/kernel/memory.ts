/**
 * Memory map, blocks and allocation.
 *
 *   1024  KernelState (abi/layout.ts)
 *   2048  private state of memory, gc, shapes, ic, host   (P_* below)
 *   3072  private state of strings, atoms, numbers        (PRIVATE_STRINGS)
 *   4096  static data of the AssemblyScript code
 *   ...   block table: one byte for each 32 KiB block of the address space
 *   ...   shadow stack, stackBase .. stackEnd
 *   ...   blocks, up to the end of memory
 *
 * All state is here or in the exported globals, so that a copy of the memory
 * plus those globals is a complete image of the heap.
 *
 * A normal block (cells up to LARGE_OBJECT bytes):
 *
 *   0          2                                             256
 *  +----------+---------------------------------------------+---------------------+
 *  | unused   | mark byte of line 2 … mark byte of line 255 | lines 2 … 255       |
 *  +----------+---------------------------------------------+---------------------+
 *
 * A line is free if its mark byte differs from the current mark value. The
 * value alternates between 1 and 2 from one collection to the next, so nothing
 * has to be cleared. The bump allocator walks the free runs of the recyclable
 * blocks in address order, then takes free blocks.
 *
 * Cells whose size is not told by abi/layout.ts:
 *
 *   Raw        8: u32 bytes of payload, which begins at 16
 *   HashTable  8: u32 bytes of the whole cell, 12: u32 number n of boxed values,
 *              16: u32 address of a cell or 0 (marked), 20..31: free for use,
 *              32: n boxed values, then raw bytes to the end of the cell
 *
 * Marking (gc.ts): `markCell(address)`, `markValue(boxed)`, `isMarked(address)`.
 *
 * A chunk of blocks with large cells:
 *
 *  +-----------------+--------+------+----------+--------+------+----------+ …
 *  | blocks | 0 | 0  | size   | use  | cell …   | size   | use  | next …   |
 *  +-----------------+--------+------+----------+--------+------+----------+
 *     16 bytes         range: 8 bytes of prefix and the cell, or free space with a link
 */
import {
  PRIVATE, P_BLOCK_TABLE, P_FIRST_BLOCK, P_BLOCKS_END, P_FREE_HINT, P_MARK, P_CURSOR_BLOCK, P_CURSOR_LINE, P_MEDIUM_PTR, P_MEDIUM_END, P_STATIC_PTR,
  P_STATIC_END, P_STATIC_LIST, P_LARGE_FREE, P_ALLOCATED, P_THRESHOLD, PRIVATE_STRINGS, state, setState, setKernelState,
} from './state';
import {
  BLOCK_SIZE, KERNEL_STATE, KERNEL_STATE_EXCEPTION, KERNEL_STATE_ACCESSOR, KERNEL_STATE_EXOTIC_KEY, KERNEL_STATE_GC_PENDING, KERNEL_STATE_LOOKUP_VALUE,
  KERNEL_STATE_MAX_HEAP_BYTES, KERNEL_STATE_PRIVATE, KERNEL_STATE_STACK_BASE, KERNEL_STATE_STACK_END, KIND_RAW, LARGE_OBJECT, LINE_SIZE, UNDEFINED,
} from './abi.generated';
import { fatal } from './host';

// For those that import it from here.
export { PRIVATE_STRINGS, kernelState, setKernelState, setState, state } from './state';

// The exported globals of abi/kernel.ts.
export let sp: u32 = 0;
export let stackLimit: u32 = 0;
export let allocPtr: u32 = 0;
export let allocEnd: u32 = 0;
export let epoch: u32 = 0;
export let newTarget: i64 = 0; // undefined from memory_init on: an initialiser that is not a literal would need a start function

export function setSp(value: u32): void { sp = value; }
export function setStackLimit(value: u32): void { stackLimit = value; }
export function setNewTarget(value: i64): void { newTarget = value; }
export function setEpoch(value: u32): void { epoch = value; }
export function setAllocRun(start: u32, end: u32): void { allocPtr = start; allocEnd = end; }

/** States in the block table. A zero block was never written: it needs no clearing. */
export const BLOCK_ZERO: u32 = 0;
export const BLOCK_NORMAL: u32 = 1;
export const BLOCK_LARGE: u32 = 2;
export const BLOCK_LARGE_REST: u32 = 3;
export const BLOCK_SYSTEM: u32 = 4;
export const BLOCK_RECYCLABLE: u32 = 5;
export const BLOCK_DIRTY: u32 = 6;

export const FIRST_LINE: u32 = 2;
export const LINES: u32 = BLOCK_SIZE / LINE_SIZE;
const BLOCK_TABLE_BYTES: u32 = 131072;
const PAGE: u32 = 65536;
/** Chunks for large cells are at least this many blocks. */
const CHUNK_BLOCKS: u32 = 8;
/** Memory grows by at least this many blocks. */
const GROW_BLOCKS: u32 = 32;
export const MIN_THRESHOLD: u32 = 8 << 20;

export const RANGE_PREFIX: u32 = 8;
export const RANGE_DIRTY: u32 = 0;
export const RANGE_USED: u32 = 1;
export const RANGE_ZERO: u32 = 2;
export const CHUNK_HEADER: u32 = 16;
/** Ranges are not split for a rest smaller than this. */
const MIN_RANGE: u32 = 64;

// @ts-ignore: decorator
@inline export function blockState(block: u32): u32 {
  return load<u8>(state(P_BLOCK_TABLE) + block);
}
// @ts-ignore: decorator
@inline export function setBlockState(block: u32, value: u32): void {
  store<u8>(state(P_BLOCK_TABLE) + block, value);
}
// @ts-ignore: decorator
@inline export function align8(n: u32): u32 {
  return (n + 7) & ~7;
}
/** Lays out everything below the first block. */
export function memory_init(maxHeapBytes: u32, stackBytes: u32): void {
  setKernelState(KERNEL_STATE_PRIVATE, PRIVATE);
  setKernelState(KERNEL_STATE_MAX_HEAP_BYTES, maxHeapBytes);
  store<i64>(KERNEL_STATE + KERNEL_STATE_EXCEPTION, UNDEFINED);
  store<i64>(KERNEL_STATE + KERNEL_STATE_ACCESSOR, UNDEFINED);
  store<i64>(KERNEL_STATE + KERNEL_STATE_LOOKUP_VALUE, UNDEFINED);
  store<i64>(KERNEL_STATE + KERNEL_STATE_EXOTIC_KEY, UNDEFINED);
  const table = align8(<u32>__heap_base);
  const stackBase = table + BLOCK_TABLE_BYTES;
  const stackEnd = stackBase + align8(stackBytes);
  setState(P_BLOCK_TABLE, table);
  setKernelState(KERNEL_STATE_STACK_BASE, stackBase);
  setKernelState(KERNEL_STATE_STACK_END, stackEnd);
  sp = stackBase;
  stackLimit = stackEnd;
  newTarget = UNDEFINED;
  const firstBlock = (stackEnd + BLOCK_SIZE - 1) / BLOCK_SIZE;
  setState(P_FIRST_BLOCK, firstBlock);
  setState(P_FREE_HINT, firstBlock);
  setState(P_BLOCKS_END, firstBlock);
  setState(P_CURSOR_BLOCK, firstBlock);
  setState(P_MARK, 1);
  setState(P_THRESHOLD, min(MIN_THRESHOLD, maxHeapBytes));
  addMemory(1);
}

/** Makes at least `blocks` more blocks exist. */
function addMemory(blocks: u32): bool {
  const end = state(P_BLOCKS_END);
  const needed = (<u64>(end + blocks) * BLOCK_SIZE + PAGE - 1) / PAGE;
  const present = <u64>memory.size();
  if (needed > present) {
    const wish = max(needed, present + <u64>(max(GROW_BLOCKS, end >> 3) * BLOCK_SIZE / PAGE));
    if (wish > 65535 || memory.grow(<i32>(wish - present)) < 0) {
      if (needed > 65535 || memory.grow(<i32>(needed - present)) < 0) return false;
    }
  }
  setState(P_BLOCKS_END, min(<u32>(<u64>memory.size() * PAGE / BLOCK_SIZE), 131070));
  return true;
}

// @ts-ignore: decorator
@inline function isFreeState(s: u32): bool {
  return s == BLOCK_ZERO || s == BLOCK_DIRTY;
}

/** First of `count` adjacent free blocks, zeroed, now in the given state; 0 if memory cannot grow. */
export function takeBlocks(count: u32, newState: u32): u32 {
  let block = state(P_FREE_HINT);
  let run: u32 = 0;
  let firstFree: u32 = 0;
  while (run < count) {
    if (block + run >= state(P_BLOCKS_END) && !addMemory(block + count - state(P_BLOCKS_END))) return 0;
    if (isFreeState(blockState(block + run))) {
      if (!firstFree) firstFree = block;
      run++;
    } else {
      block += run + 1;
      run = 0;
    }
  }
  if (firstFree == block) firstFree = block + count;
  setState(P_FREE_HINT, firstFree);
  for (let i: u32 = 0; i < count; i++) {
    if (blockState(block + i) == BLOCK_DIRTY) memory.fill((block + i) * BLOCK_SIZE, 0, BLOCK_SIZE);
    setBlockState(block + i, newState);
  }
  return block;
}

/** Gives blocks back; their contents are dirty. */
export function releaseBlocks(block: u32, count: u32): void {
  for (let i: u32 = 0; i < count; i++) setBlockState(block + i, BLOCK_DIRTY);
  if (block < state(P_FREE_HINT)) setState(P_FREE_HINT, block);
}

/** Counts bytes handed out, and asks for a collection when they pass the threshold. */
function account(bytes: u32): void {
  const allocated = state(P_ALLOCATED) + bytes;
  setState(P_ALLOCATED, allocated);
  if (allocated > state(P_THRESHOLD)) requestCollection();
}

export function requestCollection(): void {
  setKernelState(KERNEL_STATE_GC_PENDING, 1);
  stackLimit = 0;
}

/** Zeroed cell memory: the inline bump allocation, else alloc_slow. */
// @ts-ignore: decorator
@inline export function alloc(bytes: u32): u32 {
  const p = allocPtr;
  const n = align8(bytes);
  if (p + n <= allocEnd) {
    allocPtr = p + n;
    return p;
  }
  return alloc_slow(n);
}

/** A zeroed cell with its kind set; shape 0. */
// @ts-ignore: decorator
@inline export function allocCell(kind: u32, bytes: u32): u32 {
  const cell = alloc(bytes);
  store<u32>(cell, kind);
  return cell;
}

/** Raw cell: size in bytes at 8, payload at 16. */
export function raw_new(bytes: u32): u32 {
  const cell = allocCell(KIND_RAW, 16 + bytes);
  store<u32>(cell, bytes, 8);
  return cell;
}

export function alloc_slow(bytes: u32): u32 {
  const n = align8(bytes);
  const cell = n > LARGE_OBJECT ? allocLarge(n) : allocPtr + n <= allocEnd ? bump(n) : n > LINE_SIZE ? allocMedium(n) : allocSmall(n);
  if (!cell) fatal("out of memory");
  return cell;
}

function bump(n: u32): u32 {
  const p = allocPtr;
  allocPtr = p + n;
  return p;
}

/** Every free run is at least a line, so the next one is large enough. */
function allocSmall(n: u32): u32 {
  if (!nextRun()) return 0;
  return bump(n);
}

/** A medium cell leaves the current run to the small ones, and goes to a block of its own sort. */
function allocMedium(n: u32): u32 {
  const p = state(P_MEDIUM_PTR);
  if (p + n <= state(P_MEDIUM_END)) {
    setState(P_MEDIUM_PTR, p + n);
    return p;
  }
  const block = takeBlocks(1, BLOCK_NORMAL);
  if (!block) return 0;
  const start = block * BLOCK_SIZE + FIRST_LINE * LINE_SIZE;
  setState(P_MEDIUM_PTR, start + n);
  setState(P_MEDIUM_END, (block + 1) * BLOCK_SIZE);
  account(BLOCK_SIZE);
  return start;
}

/** Makes the next run of free lines the allocation region, zeroed. */
function nextRun(): bool {
  const mark = state(P_MARK);
  const end = state(P_BLOCKS_END);
  let block = state(P_CURSOR_BLOCK);
  let line = max(state(P_CURSOR_LINE), FIRST_LINE);
  for (; block < end; block++, line = FIRST_LINE) {
    if (blockState(block) != BLOCK_RECYCLABLE) continue;
    const base = block * BLOCK_SIZE;
    while (line < LINES && load<u8>(base + line) == mark) line++;
    if (line < LINES) {
      const start = line;
      while (line < LINES && load<u8>(base + line) != mark) line++;
      setState(P_CURSOR_BLOCK, block);
      setState(P_CURSOR_LINE, line);
      openRun(base + start * LINE_SIZE, base + line * LINE_SIZE);
      memory.fill(allocPtr, 0, allocEnd - allocPtr);
      return true;
    }
    setBlockState(block, BLOCK_NORMAL);
  }
  setState(P_CURSOR_BLOCK, block);
  setState(P_CURSOR_LINE, 0);
  const fresh = takeBlocks(1, BLOCK_NORMAL);
  if (!fresh) return false;
  openRun(fresh * BLOCK_SIZE + FIRST_LINE * LINE_SIZE, (fresh + 1) * BLOCK_SIZE);
  return true;
}

function openRun(start: u32, end: u32): void {
  allocPtr = start;
  allocEnd = end;
  account(end - start);
}

/** First fit in the free ranges, else a new chunk. */
function allocLarge(n: u32): u32 {
  if (n > 0xf0000000) return 0;
  const need = n + RANGE_PREFIX;
  account(need);
  let previous = P_LARGE_FREE;
  for (let range = state(P_LARGE_FREE); range; range = load<u32>(range, 8)) {
    if (load<u32>(range) >= need) return takeRange(range, previous, need);
    previous = range + 8;
  }
  const blocks = max(CHUNK_BLOCKS, (need + CHUNK_HEADER + BLOCK_SIZE - 1) / BLOCK_SIZE);
  const block = takeBlocks(blocks, BLOCK_LARGE_REST);
  if (!block) return 0;
  setBlockState(block, BLOCK_LARGE);
  const chunk = block * BLOCK_SIZE;
  store<u32>(chunk, blocks);
  const range = chunk + CHUNK_HEADER;
  store<u32>(range, blocks * BLOCK_SIZE - CHUNK_HEADER);
  store<u32>(range, RANGE_ZERO, 4);
  store<u32>(range, state(P_LARGE_FREE), 8);
  setState(P_LARGE_FREE, range);
  return takeRange(range, P_LARGE_FREE, need);
}

/** Uses the start of a free range; `previous` is the address of the link to it. */
function takeRange(range: u32, previous: u32, need: u32): u32 {
  const size = load<u32>(range);
  const use = load<u32>(range, 4);
  let next = load<u32>(range, 8);
  const cell = range + RANGE_PREFIX;
  if (use == RANGE_ZERO) store<u32>(cell, 0);
  if (size - need >= MIN_RANGE) {
    const rest = range + need;
    store<u32>(rest, size - need);
    store<u32>(rest, use, 4);
    store<u32>(rest, next, 8);
    next = rest;
    store<u32>(range, need);
  }
  store<u32>(range, RANGE_USED, 4);
  store<u32>(previous, next);
  if (use == RANGE_DIRTY) memory.fill(cell, 0, load<u32>(range) - RANGE_PREFIX);
  return cell;
}

/** Zeroed memory that is never freed or scanned. */
export function static_raw(bytes: u32): u32 {
  const n = align8(bytes);
  let p = state(P_STATIC_PTR);
  if (p + n > state(P_STATIC_END)) {
    const blocks = (n + BLOCK_SIZE - 1) / BLOCK_SIZE;
    const block = takeBlocks(max(blocks, 1), BLOCK_SYSTEM);
    if (!block) fatal("out of memory");
    p = block * BLOCK_SIZE;
    setState(P_STATIC_END, p + max(blocks, 1) * BLOCK_SIZE);
  }
  setState(P_STATIC_PTR, p + n);
  return p;
}

/** Static array of boxed values (int 0), scanned as roots: [next u32, count u32, values …]. */
export function static_values(count: u32): u32 {
  const p = static_raw(8 + 8 * count);
  store<u32>(p, state(P_STATIC_LIST));
  store<u32>(p, count, 4);
  setState(P_STATIC_LIST, p);
  return p + 8;
}
