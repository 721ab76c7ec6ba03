/**
 * gc_verify: the marking of gc.ts with checks. It sets a bit of its own in the mark
 * bytes, and clears it in a second pass: marks stay as they are, and so does what is
 * on the mark stack.
 *
 * Result, the first fault found:
 *   0 sound
 *   1 a reference leads outside the heap, or into free memory
 *   2 the address is not a multiple of 8
 *   3 no such kind of cell
 *   4 the cell reaches beyond its block or chunk
 *   5 the shape of an object is not a Shape
 *   6 a boxed value with an undefined tag
 *   7 the chain of frames is broken
 *   8 just after a collection: a cell is not marked, so a write barrier is missing
 */
import {
  BLOCK_SIZE, CELL_MARK, CALL_SITE_FRAME_WORDS, CALL_SITE_ROOTS, KERNEL_STATE_STACK_BASE, KIND_BIG_INT, KIND_CALLABLE_PROXY, KIND_FIRST_OBJECT, KIND_FUNCTION,
  KIND_TYPED_ARRAY, KIND_RAW, KIND_SHAPE, KIND_STRING1, SPECIAL_NOT_FOUND, TAG_DOUBLE_MIN, TAG_FRAME, TAG_SPECIAL,
} from './abi.generated';
import { cellBytes, markRoots } from './gc';
import { BLOCK_LARGE, BLOCK_LARGE_REST, BLOCK_NORMAL, BLOCK_RECYCLABLE, blockState } from './memory';
import { P_BLOCKS_END, P_FIRST_BLOCK, P_MARK, P_MARK_STACK, P_MARK_STACK_TOP, P_STACK_FLOOR, P_VERIFYING, P_VERIFY_FAULT, kernelState, setState, state } from './state';
import { highWord, kindOf, shapeOf } from './value';

export const FAULT_ADDRESS: u32 = 1;
export const FAULT_ALIGNMENT: u32 = 2;
export const FAULT_KIND: u32 = 3;
export const FAULT_SIZE: u32 = 4;
export const FAULT_SHAPE: u32 = 5;
export const FAULT_VALUE: u32 = 6;
export const FAULT_FRAME: u32 = 7;
export const FAULT_UNMARKED: u32 = 8;
/** Bit of the mark byte: the verifier has seen the cell. */
const SEEN: u32 = 0x40;

/** Values of P_VERIFYING: the passes, the first one just after a collection. */
const CHECK: u32 = 1;
const CHECK_MARKED: u32 = 2;
const RESTORE: u32 = 3;

/** `marked`: is this just after a collection? */
export function gc_verify(marked: bool): u32 {
  setState(P_VERIFY_FAULT, 0);
  setState(P_STACK_FLOOR, state(P_MARK_STACK_TOP) - state(P_MARK_STACK));
  setState(P_VERIFYING, marked ? CHECK_MARKED : CHECK);
  markRoots(true);
  setState(P_VERIFYING, RESTORE);
  markRoots(true);
  setState(P_VERIFYING, 0);
  setState(P_STACK_FLOOR, 0);
  return state(P_VERIFY_FAULT);
}

/** Remembers the first fault. */
function fault(code: u32): bool {
  if (!state(P_VERIFY_FAULT)) setState(P_VERIFY_FAULT, code);
  return true;
}

/** True if what the cell refers to is to be looked at: it is sound, and was not reached before in this pass. */
export function verifyCell(cell: u32): bool {
  if (isUnsound(cell)) return false;
  const mark = <u32>load<u8>(cell, CELL_MARK);
  if (((mark & SEEN) == 0) == (state(P_VERIFYING) == RESTORE)) return false;
  store<u8>(cell, mark ^ SEEN, CELL_MARK);
  if (state(P_VERIFYING) == CHECK_MARKED && mark != state(P_MARK)) fault(FAULT_UNMARKED);
  return true;
}
function isUnsound(cell: u32): bool {
  const block = cell / BLOCK_SIZE;
  if (block < state(P_FIRST_BLOCK) || block >= state(P_BLOCKS_END)) return fault(FAULT_ADDRESS);
  if (cell & 7) return fault(FAULT_ALIGNMENT);
  const s = blockState(block);
  const large = s == BLOCK_LARGE || s == BLOCK_LARGE_REST;
  if (!large && s != BLOCK_NORMAL && s != BLOCK_RECYCLABLE) return fault(FAULT_ADDRESS);
  if (!isKind(kindOf(cell))) return fault(FAULT_KIND);
  if (kindOf(cell) >= KIND_FIRST_OBJECT && !isShape(shapeOf(cell))) return fault(FAULT_SHAPE);
  const bytes = cellBytes(cell);
  const limit = large ? load<u32>(cell - 8) + cell - 8 : (block + 1) * BLOCK_SIZE;
  if (cell + bytes > limit || bytes > limit) return fault(FAULT_SIZE);
  return false;
}

function isKind(kind: u32): bool {
  if (kind < KIND_STRING1) return kind >= KIND_SHAPE && kind <= KIND_RAW;
  if (kind < KIND_FIRST_OBJECT) return kind <= KIND_BIG_INT;
  return kind <= KIND_TYPED_ARRAY || (kind >= KIND_FUNCTION && kind <= KIND_CALLABLE_PROXY);
}

function isShape(shape: u32): bool {
  const block = shape / BLOCK_SIZE;
  return block >= state(P_FIRST_BLOCK) && block < state(P_BLOCKS_END) && kindOf(shape) == KIND_SHAPE;
}

/** A value that is not a cell. */
export function verifyValue(v: i64): void {
  const tag = highWord(v);
  if (tag == 0 || tag >= TAG_DOUBLE_MIN) return;
  if (tag != TAG_SPECIAL || <u32>v > SPECIAL_NOT_FOUND) fault(FAULT_VALUE);
}

/** True if the frame that ends at p is broken. */
export function verifyFrame(p: u32): bool {
  const header = load<i64>(p - 8);
  if (highWord(header) != TAG_FRAME) return fault(FAULT_FRAME);
  const size = <u32>load<u16>(<u32>header, CALL_SITE_FRAME_WORDS) << 3;
  const roots = <u32>load<u16>(<u32>header, CALL_SITE_ROOTS);
  if (size < 8 * (roots + 1)) return fault(FAULT_FRAME);
  return false;
}
