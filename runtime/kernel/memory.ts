/**
 * Memory map, blocks and allocation.
 *
 *   1024  KernelState (abi/layout.ts)
 *   2048  private state of memory, gc, shapes, ic, host   (P_* below)
 *   3072  private state of strings, atoms, numbers        (PRIVATE_STRINGS)
 *   4096  the intrinsics, a static array of values (KERNEL_INTRINSICS)
 *   KERNEL_DATA_BASE  static data of the AssemblyScript code
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
 *  +---------+----------------------------------------------+---------------------+
 *  | longest | mark byte of line 2 … mark byte of line 255  | lines 2 … 255       |
 *  +---------+----------------------------------------------+---------------------+
 *   longest: no run of free lines is longer (byte 0; UNKNOWN_RUN: not counted yet)
 *
 * A line is free if its mark byte is 0: the sweep leaves those alone that have the
 * mark of the collection (LINE_MARK; it alternates between 1 and 2), and sets all
 * others to 0. The bump allocator walks the free runs of the recyclable blocks in
 * address order, then takes free blocks. So do medium cells, which need several
 * lines: they take runs that are long enough, out of the others' way by marking
 * their lines as taken.
 *
 * Of the free blocks RESERVE_BLOCKS are kept for cells of up to URGENT_BYTES, so
 * that code goes on from one safepoint to the next, where the collector runs and
 * what is lacking is thrown as a RangeError. What is larger, or comes when the
 * reserve is used up, fails at once (memory_failed).
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
  MEDIUM_BLOCK, MEDIUM_CLASSES, MEDIUM_END, MEDIUM_PTR, MEDIUM_SIZE, PRIVATE, P_ALLOCATED, P_BLOCKS_END, P_BLOCK_TABLE, P_CURSOR_BLOCK, P_CURSOR_LINE, P_FAILING,
  P_FIRST_BLOCK, P_FREE_BLOCKS, P_FREE_HINT, P_FREE_LINE_BYTES, P_HOST_PAGES, P_LARGE_FREE, P_MARK, P_MEDIUM, P_STACK_BLOCKS, P_STATIC_END, P_STATIC_LIST, P_STATIC_PTR, P_THRESHOLD, kernelState, state,
  setState, setKernelState,
} from './state';
import {
  BLOCK_SIZE, KERNEL_STATE, KERNEL_STATE_EXCEPTION, KERNEL_STATE_ACCESSOR, KERNEL_STATE_EXOTIC_KEY, KERNEL_STATE_GC_PENDING, KERNEL_STATE_LOOKUP_VALUE,
  KERNEL_STATE_MEMORY_FAILED,  KERNEL_STATE_MAX_HEAP_BYTES, KERNEL_STATE_PRIVATE, KERNEL_STATE_STACK_BASE, KERNEL_STATE_STACK_END, KIND_RAW, LARGE_OBJECT, LINE_SIZE, MARK_SCANNED, MESSAGE_OutOfMemory, UNDEFINED,
} from './abi.generated';
import { throw_plain } from './errors';
import { fatal } from './host';
import { arenaFree } from './regexp/arena';

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
/** A segment of the shadow stack (stack.ts). */
export const BLOCK_STACK: u32 = 7;

export const FIRST_LINE: u32 = 2;
export const LINES: u32 = BLOCK_SIZE / LINE_SIZE;
/** Byte 0 of a block whose runs were not counted: more than any run. */
export const UNKNOWN_RUN: u32 = 255;
/** Bits of the mark that lines have, too. */
export const LINE_MARK: u32 = 3;
/** Mark byte of lines that medium cells got since the last collection. */
const LINE_TAKEN: u32 = 4;
const BLOCK_TABLE_BYTES: u32 = 131072;
const PAGE: u32 = 65536;
/** 4 GiB less a page: addresses after the last block do not overflow. */
const MAX_PAGES: u64 = 65535;
/** Chunks for large cells are at least this many blocks. */
const CHUNK_BLOCKS: u32 = 8;
/** Memory grows by at least this many blocks, if it may. */
const GROW_BLOCKS: u32 = 32;
/** Free blocks that are kept for when memory runs out: 4 MiB. */
export const RESERVE_BLOCKS: u32 = 128;
/** The largest cell that may be taken from them. */
const URGENT_BYTES: u32 = 1 << 20;
/** More than any memory: allocation of that size fails. */
export const TOO_LARGE: u32 = 0xf0000008;
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
  setState(P_MARK, MARK_SCANNED | 1);
  setState(P_THRESHOLD, min(MIN_THRESHOLD, maxHeapBytes));
  addMemory(1, MAX_PAGES);
}

/** Pages that memory may have: the heap limit, the reserve and a stack among the blocks, above the first block, or what the host lets it have. */
function pageLimit(): u64 {
  const bytes = <u64>(state(P_FIRST_BLOCK) + RESERVE_BLOCKS + state(P_STACK_BLOCKS)) * BLOCK_SIZE + kernelState(KERNEL_STATE_MAX_HEAP_BYTES);
  const host = state(P_HOST_PAGES);
  return min(bytes / PAGE, host ? <u64>host : MAX_PAGES);
}

/** Makes at least `blocks` more blocks exist, by growing memory up to `limit` pages. */
function addMemory(blocks: u32, limit: u64): bool {
  const end = state(P_BLOCKS_END);
  const needed = (<u64>(end + blocks) * BLOCK_SIZE + PAGE - 1) / PAGE;
  const present = <u64>memory.size();
  if (needed > limit) return false;
  if (needed > present) {
    const wish = min(max(needed, present + <u64>(max(GROW_BLOCKS, end >> 3) * BLOCK_SIZE / PAGE)), limit);
    if (memory.grow(<i32>(wish - present)) < 0 && memory.grow(<i32>(needed - present)) < 0) {
      setState(P_HOST_PAGES, <u32>needed - 1);
      return false;
    }
  }
  const newEnd = <u32>(<u64>memory.size() * PAGE / BLOCK_SIZE);
  setState(P_BLOCKS_END, newEnd);
  setState(P_FREE_BLOCKS, state(P_FREE_BLOCKS) + newEnd - end);
  return true;
}

// @ts-ignore: decorator
@inline function isFree(block: u32): bool {
  const s = blockState(block);
  return s == BLOCK_ZERO || s == BLOCK_DIRTY;
}

/** First of `count` adjacent free blocks; 0 if there are none. */
function findBlocks(count: u32): u32 {
  const end = state(P_BLOCKS_END);
  let block = state(P_FREE_HINT);
  while (block < end && !isFree(block)) block++;
  setState(P_FREE_HINT, block);
  for (let run: u32 = 0; block < end; block++) {
    run = isFree(block) ? run + 1 : 0;
    if (run == count) return block - count + 1;
  }
  return 0;
}

/** Free blocks at the end of memory. */
function freeAtEnd(): u32 {
  let block = state(P_BLOCKS_END);
  while (block > state(P_FIRST_BLOCK) && isFree(block - 1)) block--;
  return state(P_BLOCKS_END) - block;
}

/** First of `count` adjacent free blocks, zeroed unless for a stack, now in the given state; 0 if there is no memory but the reserve. */
export function takeBlocks(count: u32, newState: u32): u32 {
  let block = count + RESERVE_BLOCKS <= state(P_FREE_BLOCKS) ? findBlocks(count) : 0;
  if (!block) {
    // What is added must do for those that are lacking, and leave the reserve.
    const free = state(P_FREE_BLOCKS), atEnd = min(freeAtEnd(), count);
    const lacking = count + RESERVE_BLOCKS > free ? count + RESERVE_BLOCKS - free : 0;
    if (!addMemory(max(count - atEnd, lacking), pageLimit())) return 0;
    block = findBlocks(count);
  }
  return useBlocks(block, count, newState);
}

/** As takeBlocks, out of the reserve too. */
export function takeReserve(count: u32, newState: u32): u32 {
  const block = findBlocks(count);
  return block ? useBlocks(block, count, newState) : 0;
}

/** As takeBlocks, for the collector itself: out of the reserve, and beyond the heap limit. */
export function takeForCollection(count: u32): u32 {
  const block = takeReserve(count, BLOCK_SYSTEM);
  if (block) return block;
  return addMemory(count - min(freeAtEnd(), count), MAX_PAGES) ? takeReserve(count, BLOCK_SYSTEM) : 0;
}

function useBlocks(block: u32, count: u32, newState: u32): u32 {
  if (block == state(P_FREE_HINT)) setState(P_FREE_HINT, block + count);
  setState(P_FREE_BLOCKS, state(P_FREE_BLOCKS) - count);
  for (let i: u32 = 0; i < count; i++) {
    if (newState != BLOCK_STACK && blockState(block + i) == BLOCK_DIRTY) memory.fill((block + i) * BLOCK_SIZE, 0, BLOCK_SIZE);
    setBlockState(block + i, newState);
  }
  return block;
}

/** Gives blocks back; their contents are dirty. */
export function releaseBlocks(block: u32, count: u32): void {
  for (let i: u32 = 0; i < count; i++) setBlockState(block + i, BLOCK_DIRTY);
  setState(P_FREE_BLOCKS, state(P_FREE_BLOCKS) + count);
  if (block < state(P_FREE_HINT)) setState(P_FREE_HINT, block);
}

/** Is the reserve gone, and cannot be had again? Then a RangeError is due. */
export function memoryIsShort(): bool {
  const free = state(P_FREE_BLOCKS) + state(P_FREE_LINE_BYTES) / BLOCK_SIZE;
  return free < RESERVE_BLOCKS && !addMemory(RESERVE_BLOCKS - free, pageLimit());
}

/** Bytes that blocks can be had for without the reserve, wherever they lie. */
function availableBytes(): u64 {
  const pages = pageLimit(), present = <u64>memory.size();
  const blocks = state(P_FREE_BLOCKS) + (pages > present ? <u32>((pages - present) * PAGE / BLOCK_SIZE) : 0);
  return blocks > RESERVE_BLOCKS ? <u64>(blocks - RESERVE_BLOCKS) * BLOCK_SIZE : 0;
}

export function memory_has_room(bytes: f64): bool {
  return bytes + CHUNK_HEADER + RANGE_PREFIX <= <f64>availableBytes();
}

/**
 * Nothing can be allocated: makes the RangeError, and sets the flag at which all
 * functions of the kernel return (runtime/boot/memory-failures.ts). What they were
 * changing must be sound then: they allocate first, and change afterwards.
 */
export function memory_failed(): u32 {
  if (state(P_FAILING)) fatal("out of memory"); // not even for the error
  setState(P_FAILING, 1);
  arenaFree();
  requestCollection();
  throw_plain(MESSAGE_OutOfMemory);
  setState(P_FAILING, 0);
  setKernelState(KERNEL_STATE_MEMORY_FAILED, 1);
  return 0;
}

/** Where nobody looks at the flag. */
export function memory_exhausted(): void {
  fatal("out of memory");
}

/** Counts bytes handed out, and asks for a collection when they pass the threshold. */
function account(bytes: u32): void {
  const allocated = state(P_ALLOCATED) + bytes;
  setState(P_ALLOCATED, allocated);
  if (allocated > state(P_THRESHOLD) && !kernelState(KERNEL_STATE_GC_PENDING)) request(STEP_DUE);
}

/** Values of KernelState.gcPending. */
export const STEP_DUE: u32 = 1;
export const COLLECTION_DUE: u32 = 2;
function request(what: u32): void {
  setKernelState(KERNEL_STATE_GC_PENDING, what);
  stackLimit = 0;
}

export function gc_request(): void {
  requestCollection();
}
/** A whole collection at the next safepoint, not a step of one. */
export function requestCollection(): void {
  request(COLLECTION_DUE);
}

/** Zeroed cell memory: the inline bump allocation, else alloc_slow. */
// @ts-ignore: decorator
@inline export function alloc(bytes: u32): u32 {
  const p = allocPtr;
  const n = align8(bytes);
  if (n <= allocEnd - p) {
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
  const cell = n > LARGE_OBJECT ? allocLarge(n, true) : n <= allocEnd - allocPtr ? bump(n) : n > LINE_SIZE ? allocMedium(n) : allocSmall(n);
  return cell ? cell : memory_failed();
}

/** A large cell that nobody needs badly: 0 if there is no memory. */
export function tryAlloc(kind: u32, bytes: u32): u32 {
  if (bytes <= LARGE_OBJECT) return allocCell(kind, bytes);
  const cell = allocLarge(align8(bytes), false);
  if (cell) store<u32>(cell, kind);
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

/** A block for small or medium cells; out of the reserve only until the next safepoint. */
function takeBlock(): u32 {
  const block = takeBlocks(1, BLOCK_NORMAL);
  if (block) return block;
  requestCollection();
  return takeReserve(1, BLOCK_NORMAL);
}

/** Regions for up to 4, 16 and 64 lines: small requests do not use up the long runs. */
// @ts-ignore: decorator
@inline function mediumRegion(lines: u32): u32 {
  return P_MEDIUM + (lines <= 4 ? 0 : lines <= 16 ? MEDIUM_SIZE : 2 * MEDIUM_SIZE);
}

/** A medium cell leaves the current run to the small ones, and goes to a region for cells of about its size. */
function allocMedium(n: u32): u32 {
  const lines = (n + LINE_SIZE - 1) / LINE_SIZE;
  const region = mediumRegion(lines);
  if (load<u32>(region, MEDIUM_PTR) + n > load<u32>(region, MEDIUM_END) && !openMedium(region, lines)) return 0;
  const p = load<u32>(region, MEDIUM_PTR);
  store<u32>(region, p + n, MEDIUM_PTR);
  return p;
}

/** Makes the next run of at least `lines` free lines the region, or a free block. */
function openMedium(region: u32, lines: u32): bool {
  const end = state(P_BLOCKS_END);
  let block = load<u32>(region, MEDIUM_BLOCK);
  for (; block < end; block++) {
    if (blockState(block) != BLOCK_RECYCLABLE || load<u8>(block * BLOCK_SIZE) < lines) continue;
    if (takeRun(region, block * BLOCK_SIZE, lines)) break;
  }
  store<u32>(region, block, MEDIUM_BLOCK);
  if (block < end) return true;
  const fresh = takeBlock();
  if (!fresh) return false;
  setMedium(region, fresh * BLOCK_SIZE + FIRST_LINE * LINE_SIZE, (fresh + 1) * BLOCK_SIZE);
  return true;
}

/** Takes the first run of a recyclable block that is long enough, and notes how long the others are. */
function takeRun(region: u32, base: u32, lines: u32): bool {
  let taken: u32 = 0;
  let longest: u32 = 0;
  for (let line = FIRST_LINE; line < LINES; ) {
    if (load<u8>(base + line)) {
      line++;
      continue;
    }
    const start = line;
    while (line < LINES && !load<u8>(base + line)) line++;
    if (taken || line - start < lines) {
      longest = max(longest, line - start);
      continue;
    }
    taken = start;
    memory.fill(base + start, <u8>LINE_TAKEN, line - start);
    memory.fill(base + start * LINE_SIZE, 0, (line - start) * LINE_SIZE);
    setMedium(region, base + start * LINE_SIZE, base + line * LINE_SIZE);
  }
  store<u8>(base, longest);
  return taken != 0;
}

function setMedium(region: u32, start: u32, end: u32): void {
  store<u32>(region, start, MEDIUM_PTR);
  store<u32>(region, end, MEDIUM_END);
  account(end - start);
}

/** Nothing may be allocated in the regions any more; the search for new ones begins at the first block. */
export function resetRegions(): void {
  setAllocRun(0, 0);
  setState(P_CURSOR_BLOCK, state(P_FIRST_BLOCK));
  setState(P_CURSOR_LINE, 0);
  for (let region = P_MEDIUM; region < P_MEDIUM + MEDIUM_CLASSES * MEDIUM_SIZE; region += MEDIUM_SIZE) {
    store<u32>(region, 0, MEDIUM_PTR);
    store<u32>(region, 0, MEDIUM_END);
    store<u32>(region, state(P_FIRST_BLOCK), MEDIUM_BLOCK);
  }
}

/** Makes the next run of free lines the allocation region, zeroed. */
function nextRun(): bool {
  const end = state(P_BLOCKS_END);
  let block = state(P_CURSOR_BLOCK);
  let line = max(state(P_CURSOR_LINE), FIRST_LINE);
  for (; block < end; block++, line = FIRST_LINE) {
    if (blockState(block) != BLOCK_RECYCLABLE) continue;
    const base = block * BLOCK_SIZE;
    store<u8>(base, 0); // all runs go to small cells from here on
    while (line < LINES && load<u8>(base + line)) line++;
    if (line < LINES) {
      const start = line;
      while (line < LINES && !load<u8>(base + line)) line++;
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
  const fresh = takeBlock();
  if (!fresh) return false;
  openRun(fresh * BLOCK_SIZE + FIRST_LINE * LINE_SIZE, (fresh + 1) * BLOCK_SIZE);
  return true;
}

function openRun(start: u32, end: u32): void {
  allocPtr = start;
  allocEnd = end;
  account(end - start);
}

/** First fit in the free ranges, else a new chunk; if `urgent`, out of the reserve too. */
function allocLarge(n: u32, urgent: bool): u32 {
  if (n >= TOO_LARGE) return 0;
  const need = n + RANGE_PREFIX;
  account(need);
  let previous = P_LARGE_FREE;
  for (let range = state(P_LARGE_FREE); range; range = load<u32>(range, 8)) {
    if (load<u32>(range) >= need) return takeRange(range, previous, need);
    previous = range + 8;
  }
  const needed = (need + CHUNK_HEADER + BLOCK_SIZE - 1) / BLOCK_SIZE;
  let blocks = max(CHUNK_BLOCKS, needed);
  let block = takeBlocks(blocks, BLOCK_LARGE_REST);
  if (!block && needed < blocks) block = takeBlocks(blocks = needed, BLOCK_LARGE_REST);
  if (!block && urgent && n <= URGENT_BYTES) {
    requestCollection();
    block = takeReserve(blocks = needed, BLOCK_LARGE_REST);
  }
  if (!block) return 0;
  // What grows asks for more than this next time: the garbage had better be gone by then.
  if (n > URGENT_BYTES && availableBytes() < 3 * <u64>n) requestCollection();
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
    let block = takeBlocks(max(blocks, 1), BLOCK_SYSTEM);
    if (!block) block = takeReserve(max(blocks, 1), BLOCK_SYSTEM);
    if (!block) return memory_failed();
    p = block * BLOCK_SIZE;
    setState(P_STATIC_END, p + max(blocks, 1) * BLOCK_SIZE);
  }
  setState(P_STATIC_PTR, p + n);
  return p;
}

/** Static array of boxed values (int 0), scanned as roots: [next u32, count u32, values …]. */
export function static_values(count: u32): u32 {
  return static_array(static_raw(8 + 8 * count) + 8, count);
}

/** Makes the memory at an address, with 8 bytes before it, such an array. */
export function static_array(values: u32, count: u32): u32 {
  store<u32>(values - 8, state(P_STATIC_LIST));
  store<u32>(values - 4, count);
  setState(P_STATIC_LIST, values - 8);
  return values;
}
