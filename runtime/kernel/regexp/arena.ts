/**
 * Scratch memory of the pattern compiler, given back as a whole, and the
 * growing lists of words that live in it.
 *
 *   chunk (blocks):  | previous chunk | number of blocks | … |
 *   list:            | address of the words | length | capacity |
 */
import { BLOCK_SIZE } from '../abi.generated';
import { BLOCK_SYSTEM, align8, memory_failed, releaseBlocks, takeBlocks } from '../memory';
import { P_ARENA_CHUNK, P_ARENA_END, P_ARENA_PTR, setState, state } from '../state';

const CHUNK_HEADER: u32 = 8;

/** Zeroed memory until arenaFree. */
export function arenaAlloc(bytes: u32): u32 {
  const n = align8(bytes);
  if (state(P_ARENA_PTR) + n > state(P_ARENA_END)) newChunk(n);
  const p = state(P_ARENA_PTR);
  setState(P_ARENA_PTR, p + n);
  return p;
}

function newChunk(bytes: u32): void {
  const blocks = (bytes + CHUNK_HEADER + BLOCK_SIZE - 1) / BLOCK_SIZE;
  const block = takeBlocks(blocks, BLOCK_SYSTEM);
  if (!block) {
    memory_failed();
    return;
  }
  const chunk = block * BLOCK_SIZE;
  store<u32>(chunk, state(P_ARENA_CHUNK));
  store<u32>(chunk, blocks, 4);
  setState(P_ARENA_CHUNK, chunk);
  setState(P_ARENA_PTR, chunk + CHUNK_HEADER);
  setState(P_ARENA_END, chunk + blocks * BLOCK_SIZE);
}

export function arenaFree(): void {
  for (let chunk = state(P_ARENA_CHUNK); chunk; ) {
    const previous = load<u32>(chunk);
    releaseBlocks(chunk / BLOCK_SIZE, load<u32>(chunk, 4));
    chunk = previous;
  }
  setState(P_ARENA_CHUNK, 0);
  setState(P_ARENA_PTR, 0);
  setState(P_ARENA_END, 0);
}

// ---- lists of words

export function listNew(capacity: u32): u32 {
  const list = arenaAlloc(12);
  store<u32>(list, arenaAlloc(capacity << 2));
  store<u32>(list, capacity, 8);
  return list;
}
// @ts-ignore: decorator
@inline export function listLength(list: u32): u32 {
  return load<u32>(list, 4);
}
// @ts-ignore: decorator
@inline export function listData(list: u32): u32 {
  return load<u32>(list);
}
// @ts-ignore: decorator
@inline export function listGet(list: u32, index: u32): u32 {
  return load<u32>(load<u32>(list) + (index << 2));
}
// @ts-ignore: decorator
@inline export function listSet(list: u32, index: u32, value: u32): void {
  store<u32>(load<u32>(list) + (index << 2), value);
}
export function listPush(list: u32, value: u32): void {
  const length = load<u32>(list, 4);
  const capacity = load<u32>(list, 8);
  if (length == capacity) {
    const larger = arenaAlloc((capacity + 2) << 3);
    memory.copy(larger, load<u32>(list), length << 2);
    store<u32>(list, larger);
    store<u32>(list, (capacity + 2) << 1, 8);
  }
  store<u32>(load<u32>(list) + (length << 2), value);
  store<u32>(list, length + 1, 4);
}
export function listPop(list: u32): u32 {
  const length = load<u32>(list, 4) - 1;
  store<u32>(list, length, 4);
  return load<u32>(load<u32>(list) + (length << 2));
}
export function listTruncate(list: u32, length: u32): void {
  store<u32>(list, length, 4);
}
