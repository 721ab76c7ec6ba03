import type binaryen from 'binaryen';
import { KERNEL_STATE, kernelGlobals } from '../../abi/index.js';
import type { Snapshot } from '../image/instance.js';
import type { Binaryen } from '../../stubs/index.js';

/** The wasm features used: all accepted by Node 20 and by wasmtime with default flags. */
export function setFeatures(b: Binaryen, m: binaryen.Module): void {
  const f = b.Features;
  m.setFeatures(f.MVP | f.MutableGlobals | f.SignExt | f.NontrappingFPToInt | f.BulkMemory | f.BulkMemoryOpt | f.Multivalue | f.ReferenceTypes);
}

/** Function references for `call_indirect` need the table to exist; its size is set by `setTable`. */
export function setTable(b: Binaryen, m: binaryen.Module, functions: readonly string[]): void {
  const raw = b as unknown as { _BinaryenTableSetInitial(t: number, n: number): void };
  const existing = m.getTable('functions');
  if (existing) raw._BinaryenTableSetInitial(existing, functions.length);
  else m.addTable('functions', functions.length, functions.length);
  m.addActiveElementSegment('functions', 'entries', functions, m.i32.const(0));
}

/** Makes the snapshot the module's initial state: data segments and initial values of the kernel's globals. */
export function setImage(b: Binaryen, m: binaryen.Module, snapshot: Snapshot, exportMemory: string | null): void {
  const segments = dataSegments(snapshot.memory).map(({ offset, data }, i) => ({ name: `heap${i}`, offset: m.i32.const(offset), data }));
  m.setMemory(snapshot.memory.length / 65536, 65536, exportMemory, segments);
  for (const [name, { type }] of Object.entries(kernelGlobals)) {
    m.removeGlobal(name);
    const value = snapshot.globals[name]!;
    m.addGlobal(name, type === 'i64' ? b.i64 : b.i32, true, type === 'i64' ? m.i64.const(BigInt.asIntN(64, BigInt(value))) : m.i32.const(Number(value) | 0));
  }
}

/** Gaps of zeros up to this are cheaper inside a segment than a new segment. */
const MERGE_GAP = 12;

/** Non-zero runs of the memory. */
function dataSegments(memory: Uint8Array): { offset: number; data: Uint8Array }[] {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
  const runs: { start: number; end: number }[] = [];
  for (let i = KERNEL_STATE >> 2; i < words.length; i++) {
    if (words[i] === 0) continue;
    const start = i * 4;
    let end = start + 4;
    while (++i < words.length && words[i] !== 0) end += 4;
    const last = runs.at(-1);
    if (last && start - last.end <= MERGE_GAP) last.end = end;
    else runs.push({ start, end });
  }
  return capRuns(runs).map(({ start, end }) => ({ offset: start, data: trimZeros(memory.slice(start, end)) }));
}
/** Engines allow 100,000 segments; stay far below by closing the smallest gaps first. */
function capRuns(runs: { start: number; end: number }[]): { start: number; end: number }[] {
  for (let gap = MERGE_GAP * 2; runs.length > 20_000; gap *= 2) {
    const merged: { start: number; end: number }[] = [];
    for (const r of runs) {
      const last = merged.at(-1);
      if (last && r.start - last.end <= gap) last.end = r.end;
      else merged.push(r);
    }
    runs = merged;
  }
  return runs;
}
function trimZeros(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end--;
  return data.subarray(0, end);
}
