/**
 * Where the kernel keeps its state: fields at fixed addresses, u32 unless said
 * otherwise. Nothing is in wasm globals but what abi/kernel.ts lists. This file
 * imports only constants: other files use these in initialisers.
 */
import { KERNEL_STATE } from './abi.generated';

/** KernelState.private */
export const PRIVATE: u32 = 2048;

// ---- memory.ts, gc.ts
export const P_BLOCK_TABLE: u32 = PRIVATE + 0;
export const P_FIRST_BLOCK: u32 = PRIVATE + 4;
/** Index after the last block that exists. */
export const P_BLOCKS_END: u32 = PRIVATE + 8;
/** No block below this one is free. */
export const P_FREE_HINT: u32 = PRIVATE + 12;
/** Mark of the running or last collection: MARK_SCANNED and 1 or 2. */
export const P_MARK: u32 = PRIVATE + 16;
export const P_CURSOR_BLOCK: u32 = PRIVATE + 20;
export const P_CURSOR_LINE: u32 = PRIVATE + 24;
/** Blocks that are free, of those that exist. */
export const P_FREE_BLOCKS: u32 = PRIVATE + 28;
/** Bytes of free lines in recyclable blocks after the last collection. */
export const P_FREE_LINE_BYTES: u32 = PRIVATE + 32;
export const P_STATIC_PTR: u32 = PRIVATE + 36;
export const P_STATIC_END: u32 = PRIVATE + 40;
/** List of the arrays made by static_values. */
export const P_STATIC_LIST: u32 = PRIVATE + 44;
/** Free ranges in the chunks of large cells, in address order. */
export const P_LARGE_FREE: u32 = PRIVATE + 48;
/** Bytes handed out since the last collection, and how many may be before the next. */
export const P_ALLOCATED: u32 = PRIVATE + 52;
export const P_THRESHOLD: u32 = PRIVATE + 56;
export const P_LIVE_BYTES: u32 = PRIVATE + 60;
export const P_COLLECTIONS: u32 = PRIVATE + 64;
/** f64: bytes handed out before the last collection. */
export const P_TOTAL_ALLOCATED: u32 = PRIVATE + 72;
/** Mark stack: blocks outside the heap. */
export const P_MARK_STACK: u32 = PRIVATE + 80;
export const P_MARK_STACK_TOP: u32 = PRIVATE + 84;
export const P_MARK_STACK_END: u32 = PRIVATE + 88;
/** 1 during gc_verify; the first fault it found. */
export const P_VERIFYING: u32 = PRIVATE + 92;
export const P_VERIFY_FAULT: u32 = PRIVATE + 96;
/** List of the weak tables that the running collection has reached. */
export const P_WEAK_TABLES: u32 = PRIVATE + 100;
/** 1 while an image is made: property tables that can be made again are dropped. */
export const P_DROP_TABLES: u32 = PRIVATE + 104;
/** List of the shapes with children that the running collection has reached. */
export const P_PARENT_SHAPES: u32 = PRIVATE + 108;
/** 1 while the error of having no memory is made. */
export const P_FAILING: u32 = PRIVATE + 112;
/** Pages that the host is known not to exceed; 0: it refused none yet. */
export const P_HOST_PAGES: u32 = PRIVATE + 116;
/** Blocks of the shadow stack, if it lies among them (stack.ts). */
export const P_STACK_BLOCKS: u32 = PRIVATE + 120;

/** 1 while a collection marks in steps, and the program runs between them. */
export const P_MARKING: u32 = PRIVATE + 124;

// ---- names.ts: the atoms, by NAME_* number
export const P_NAMES: u32 = PRIVATE + 128;
export const P_NAMES_END: u32 = P_NAMES + 4 * 32;

// ---- shapes.ts
/** Raw cell with the root shapes: u32 each, 0 where free; its mask and count. */
export const P_ROOTS: u32 = P_NAMES_END;
export const P_ROOTS_MASK: u32 = P_NAMES_END + 4;
export const P_ROOTS_COUNT: u32 = P_NAMES_END + 8;
/** Raw cell with the path from the root to a shape, while it is walked. */
export const P_PATH: u32 = P_NAMES_END + 12;

// ---- ic.ts
/** The plan made last: STUBKIND_NONE if the access cannot be cached. */
export const P_PLAN_STUB: u32 = P_NAMES_END + 20;
export const P_PLAN_A: u32 = P_NAMES_END + 24;
export const P_PLAN_B: u32 = P_NAMES_END + 28;

// ---- host.ts
/** Output buffer, for one descriptor at a time: address, bytes in it, descriptor. */
export const P_BUFFER: u32 = P_NAMES_END + 32;
export const P_BUFFERED: u32 = P_NAMES_END + 36;
export const P_BUFFER_FD: u32 = P_NAMES_END + 40;
/** Errno of the first write of that descriptor that failed since it was asked for. */
export const P_WRITE_ERROR: u32 = P_NAMES_END + 44;
/** What the descriptors below 4 lead to: a byte each, the file type of WASI + 1, or 0 as long as nobody asked. */
export const P_FILE_TYPES: u32 = P_NAMES_END + 76;
/** Results of WASI calls: 16 bytes. */
export const P_RESULT: u32 = P_NAMES_END + 48;

// ---- keys.ts
/** Lists of keys by shape: pairs of addresses. */
export const P_KEY_LISTS: u32 = P_NAMES_END + 64;
/** The prototype from which on nothing was enumerable, and when. */
export const P_PLAIN_PROTO: u32 = P_NAMES_END + 68;
export const P_PLAIN_EPOCH: u32 = P_NAMES_END + 72;

// ---- memory.ts: allocation regions for medium cells, one for each class of sizes
export const P_MEDIUM: u32 = P_NAMES_END + 80;
/** Next free byte, end, the block from which on to look for the next region. */
export const MEDIUM_PTR: u32 = 0;
export const MEDIUM_END: u32 = 4;
export const MEDIUM_BLOCK: u32 = 8;
export const MEDIUM_SIZE: u32 = 12;
export const MEDIUM_CLASSES: u32 = 3;

// ---- iterators.ts: the prototype epoch + 1 for which four slots are known, and their addresses
export const P_NOTED_EPOCH: u32 = P_NAMES_END + 136;
export const P_NOTED_SLOTS: u32 = P_NAMES_END + 140;

// ---- gc.ts: collections in steps
/** Bytes of the mark stack that the verifier leaves alone. */
export const P_STACK_FLOOR: u32 = P_NAMES_END + 160;
/** Bytes handed out at which marking in steps must have come to its end; 0: the next collection is one step. */
export const P_FINISH_AT: u32 = P_NAMES_END + 164;
/** Words that this collection has taken from the mark stack, and how many each step may take. */
export const P_SCANNED: u32 = P_NAMES_END + 168;
export const P_STEP: u32 = P_NAMES_END + 172;

// ---- indices.ts: the hash whose keys were sorted last, its entries then, the keys, their number
export const P_SORTED_TABLE: u32 = P_NAMES_END + 120;
export const P_SORTED_USED: u32 = P_NAMES_END + 124;
export const P_SORTED: u32 = P_NAMES_END + 128;
export const P_SORTED_COUNT: u32 = P_NAMES_END + 132;

// ---- regexp/*.ts
const P_REGEXP: u32 = PRIVATE + 832;
/** Scratch memory of the compiler: the last chunk, the next free byte and the end in it. */
export const P_ARENA_CHUNK: u32 = P_REGEXP;
export const P_ARENA_PTR: u32 = P_REGEXP + 4;
export const P_ARENA_END: u32 = P_REGEXP + 8;
/** Registers and backtrack stack of the matcher: address, end. */
export const P_MATCH_STACK: u32 = P_REGEXP + 12;
export const P_MATCH_STACK_END: u32 = P_REGEXP + 16;
/** Array of static_values: ROOT_* of regexp/exec.ts. */
export const P_MATCH_ROOTS: u32 = P_REGEXP + 20;
/** First character and code-unit width (shift) of the string matched last. */
export const P_MATCH_CHARS: u32 = P_REGEXP + 24;
export const P_MATCH_SHIFT: u32 = P_REGEXP + 28;
/** The last match: number of captures, then the addresses of start and end of the first ten and of the last one, 0 where there is none. */
export const P_LAST_MATCH: u32 = P_REGEXP + 32;

/** The private state of strings, atoms and numbers (atoms.ts): 3072 .. 4096. */
export const PRIVATE_STRINGS: u32 = 3072;

// @ts-ignore: decorator
@inline export function state(address: u32): u32 {
  return load<u32>(address);
}
// @ts-ignore: decorator
@inline export function setState(address: u32, value: u32): void {
  store<u32>(address, value);
}
// @ts-ignore: decorator
@inline export function kernelState(offset: u32): u32 {
  return load<u32>(KERNEL_STATE + offset);
}
// @ts-ignore: decorator
@inline export function setKernelState(offset: u32, value: u32): void {
  store<u32>(KERNEL_STATE + offset, value);
}
