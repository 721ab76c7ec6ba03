import { KERNEL_STATE } from '../../abi/index.js';
import { Writer } from './wasm.js';

/** Gaps of zeros up to this are cheaper inside a segment than a new segment. */
const MERGE_GAP = 12;
/** Engines allow 100,000 segments; stay far below. */
const MAX_SEGMENTS = 20_000;

interface Run { start: number; end: number }

/** Content of a data section with everything in a memory that is not zero. */
export function dataSegments(memory: Uint8Array): Writer {
  const runs = capRuns(nonZeroRuns(memory));
  const out = new Writer(memory.length + 16 * runs.length).u32(runs.length);
  for (const { start, end } of runs) out.u32(0).byte(0x41).signed(BigInt(start | 0)).byte(0x0b).u32(end - start).raw(memory.subarray(start, end));
  return out;
}
function nonZeroRuns(memory: Uint8Array): Run[] {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
  const runs: Run[] = [];
  for (let i = KERNEL_STATE >> 2; i < words.length; i++) {
    if (words[i] === 0) continue;
    const start = i * 4;
    while (++i < words.length && words[i] !== 0);
    const end = trimZeros(memory, i * 4);
    const last = runs.at(-1);
    if (last && start - last.end <= MERGE_GAP) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
function trimZeros(memory: Uint8Array, end: number): number {
  while (memory[end - 1] === 0) end--;
  return end;
}
/** Too many runs: closes the smallest gaps first. */
function capRuns(runs: Run[]): Run[] {
  for (let gap = MERGE_GAP * 2; runs.length > MAX_SEGMENTS; gap *= 2) {
    const merged: Run[] = [];
    for (const r of runs) {
      const last = merged.at(-1);
      if (last && r.start - last.end <= gap) last.end = r.end;
      else merged.push(r);
    }
    runs = merged;
  }
  return runs;
}
