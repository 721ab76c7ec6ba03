/**
 * Where the shadow stack lies. The stack of the image, below the blocks, serves
 * programs that ask for no other. A call with a great many arguments goes on in
 * a segment of its own, with as much room for frames as there was left, but a MiB at most:
 *
 *   segment  old stackEnd, number of blocks | header: TAG_FRAME + 2, old sp |   (a link)
 *            argument 4 | argument 5 | … | header: TAG_FRAME + 1, n | frames …
 */
import { BLOCK_SIZE, KERNEL_STATE_GC_PENDING, KERNEL_STATE_STACK_BASE, KERNEL_STATE_STACK_END, TAG_FRAME } from './abi.generated';
import { BLOCK_STACK, BLOCK_SYSTEM, align8, kernelState, releaseBlocks, setKernelState, setSp, setState, sp, takeBlocks } from './memory';
import { P_STACK_BLOCKS } from './state';
import { resetStackLimit } from './gc';

const MAX_ARGUMENTS: u32 = 1 << 20;
const LINK: u32 = 16;
const MAX_ROOM: u32 = 1 << 20;

// @ts-ignore: decorator
@inline function blocksFor(bytes: u32): u32 {
  return (bytes + BLOCK_SIZE - 1) / BLOCK_SIZE;
}
function setStackEnd(end: u32): void {
  setKernelState(KERNEL_STATE_STACK_END, end);
  if (!kernelState(KERNEL_STATE_GC_PENDING)) resetStackLimit();
}

/** Called before any frame is pushed. Where there is no memory for it the stack stays as it is. */
export function stack_place(bytes: u32): void {
  // It does not count as heap.
  setState(P_STACK_BLOCKS, blocksFor(bytes));
  const block = takeBlocks(blocksFor(bytes), BLOCK_SYSTEM);
  if (!block) {
    setState(P_STACK_BLOCKS, 0);
    return;
  }
  setSp(block * BLOCK_SIZE);
  setKernelState(KERNEL_STATE_STACK_BASE, sp);
  setStackEnd(sp + align8(bytes));
}

export function stack_segment(count: u32): u32 {
  if (count > MAX_ARGUMENTS) return 0;
  const end = kernelState(KERNEL_STATE_STACK_END);
  const bytes = LINK + 8 * (count + 1) + min<u32>(end - sp, MAX_ROOM);
  const blocks = blocksFor(bytes);
  const block = takeBlocks(blocks, BLOCK_STACK);
  if (!block) return 0;
  const segment = block * BLOCK_SIZE;
  store<u32>(segment, end);
  store<u32>(segment, blocks, 4);
  store<i64>(segment, (<i64>(TAG_FRAME + 2) << 32) | sp, 8);
  setSp(segment + LINK);
  setStackEnd(segment + bytes);
  return segment;
}

export function stack_segment_end(segment: u32): void {
  setSp(load<u32>(segment, 8));
  setStackEnd(load<u32>(segment));
  releaseBlocks(segment / BLOCK_SIZE, load<u32>(segment, 4));
}
