/** Where a heap is another than the one it was made from. */

/** Unchanged bytes up to this many are cheaper copied than as the end of a run: what a run costs in an application (application.ts). */
const MERGE_GAP = 14;
/** Each is an instruction of some ten bytes in a function that must stay far below the size that engines take. */
const MAX_RUNS = 50_000;

/** Bytes of the heap, from `start` up to `end`. */
export interface Run { readonly start: number; end: number }

/** The bytes of `memory` that differ from `base`, which has zeros behind its end, in few runs. */
export function changedRuns(base: Uint8Array, memory: Uint8Array): Run[] {
  const runs: Run[] = [];
  const old = wordsOf(base), words = wordsOf(memory);
  for (let n = 0; n < words.length; n++) {
    if (words[n] === (old[n] ?? 0)) continue;
    const from = 4 * n;
    for (let at = from; at < from + 4; at++) {
      if (memory[at] === (base[at] ?? 0)) continue;
      const last = runs.at(-1);
      if (last && at - last.end <= MERGE_GAP) last.end = at + 1;
      else runs.push({ start: at, end: at + 1 });
    }
  }
  return capRuns(runs);
}
const wordsOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** Too many: closes the smallest gaps first. */
function capRuns(runs: Run[]): Run[] {
  for (let gap = 2 * MERGE_GAP; runs.length > MAX_RUNS; gap *= 2) {
    const merged: Run[] = [];
    for (const run of runs) {
      const last = merged.at(-1);
      if (last && run.start - last.end <= gap) last.end = run.end;
      else merged.push(run);
    }
    runs = merged;
  }
  return runs;
}
