import type { Block, Instr, IRFunction } from '../ir/ir.js';
import { isSafepointOp, mayCallOp, type OpName } from '../ir/ops.js';
import { mayBeCell } from '../optimise/types.js';

/**
 * Assigns slots of the shadow-stack frame to the references that live across a
 * safepoint. A value is stored once, where it is defined; nothing is reloaded,
 * since cells do not move. Values whose lives do not overlap share a slot.
 */
export interface RootSlots {
  readonly slotOf: Map<Instr, number>;
  readonly count: number;
  /** Slots that some safepoint may see before their first store: zeroed at entry. */
  readonly zeroed: number[];
  readonly hasSafepoint: boolean;
  /** The most values, references or not, that live across one call. */
  readonly liveAcross: number;
}

export function assignRoots(fn: IRFunction): RootSlots {
  const values = fn.blocks.flatMap((b) => [...b.phis, ...b.instrs]).filter((v) => v.op !== 'const' && v.rep !== 'none');
  const index = new Map(values.map((v, i) => [v, i]));
  const root = (n: number): void => { if (isRootable(values[n]!)) rooted.add(n); };
  const liveOut = computeLiveOut(fn, index);
  const rooted = new Set<number>();
  const conflicts = values.map(() => new Set<number>());
  let hasSafepoint = false;
  let liveAcross = 0;
  // First: who lives across a safepoint at all.
  for (const b of fn.blocks) {
    walkBack(b, liveOut.get(b)!, index, (i, live) => {
      const self = index.get(i);
      if (mayCallOp(i.op)) liveAcross = Math.max(liveAcross, live.size - (self !== undefined && live.has(self) ? 1 : 0));
      if (!isSafepointOp(i.op)) return;
      hasSafepoint = true;
      // The object being constructed is kept in the slot of the result during the call.
      if (i.op === 'construct') root(self!);
      for (const v of live) if (v !== self) root(v);
      if (USES_OPERANDS_AFTER_SAFEPOINT.has(i.op)) for (const a of i.args) { const n = index.get(a); if (n !== undefined) root(n); }
    });
  }
  for (const b of fn.blocks) {
    const atStart = walkBack(b, liveOut.get(b)!, index, (i, live) => {
      const self = index.get(i);
      if (self === undefined || !rooted.has(self)) return;
      for (const v of live) if (v !== self && rooted.has(v)) { conflicts[self]!.add(v); conflicts[v]!.add(self); }
    });
    for (const phi of b.phis) {
      const self = index.get(phi);
      if (self === undefined || !rooted.has(self)) continue;
      for (const v of atStart) if (v !== self && rooted.has(v)) { conflicts[self]!.add(v); conflicts[v]!.add(self); }
    }
  }
  const slotOf = new Map<Instr, number>();
  let count = 0;
  for (const v of rooted) {
    const taken = new Set([...conflicts[v]!].map((o) => slotOf.get(values[o]!)));
    let slot = 0;
    while (taken.has(slot)) slot++;
    slotOf.set(values[v]!, slot);
    count = Math.max(count, slot + 1);
  }
  return { slotOf, count, zeroed: findUnstored(fn, slotOf, count), hasSafepoint, liveAcross };
}

/** Operations that may run user code (a getter) before they use their last operand. */
const USES_OPERANDS_AFTER_SAFEPOINT = new Set<OpName>(['instanceof']);

export function isRootable(v: Instr): boolean {
  return v.op !== 'const' && ((v.rep === 'any' && mayBeCell(v.type)) || v.rep === 'ptr');
}
/** Visits the instructions of a block backwards with the set live after each; returns what lives at its start, phis included. */
function walkBack(b: Block, out: Set<number>, index: Map<Instr, number>, visit: (i: Instr, liveAfter: Set<number>) => void): Set<number> {
  const live = new Set(out);
  const use = (v: Instr): void => { const n = index.get(v); if (n !== undefined) live.add(n); };
  const t = b.terminator!;
  if (t.kind === 'branch') use(t.cond);
  else if (t.kind === 'return') use(t.value);
  for (let k = b.instrs.length - 1; k >= 0; k--) {
    const i = b.instrs[k]!;
    visit(i, live);
    const self = index.get(i);
    if (self !== undefined) live.delete(self);
    i.args.forEach(use);
  }
  return live;
}
function computeLiveOut(fn: IRFunction, index: Map<Instr, number>): Map<Block, Set<number>> {
  const liveIn = new Map<Block, Set<number>>(fn.blocks.map((b) => [b, new Set()]));
  const liveOut = new Map<Block, Set<number>>(fn.blocks.map((b) => [b, new Set()]));
  for (let changed = true; changed; ) {
    changed = false;
    for (let k = fn.blocks.length - 1; k >= 0; k--) {
      const b = fn.blocks[k]!;
      const out = liveOut.get(b)!;
      for (const s of b.successors) {
        for (const v of liveIn.get(s)!) out.add(v);
        const edge = s.preds.indexOf(b);
        for (const phi of s.phis) { const n = index.get(phi.args[edge]!); if (n !== undefined) out.add(n); }
      }
      const live = walkBack(b, out, index, () => {});
      for (const phi of b.phis) { const n = index.get(phi); if (n !== undefined) live.delete(n); }
      const old = liveIn.get(b)!;
      if (live.size !== old.size) { liveIn.set(b, live); changed = true; }
    }
  }
  return liveOut;
}
function findUnstored(fn: IRFunction, slotOf: Map<Instr, number>, count: number): number[] {
  const all = new Set(Array.from({ length: count }, (_, i) => i));
  const stored = new Map<Block, Set<number>>(fn.blocks.map((b) => [b, new Set(all)]));
  const bad = new Set<number>();
  const flow = (b: Block, check: boolean): Set<number> => {
    const now = b === fn.entry ? new Set<number>() : new Set(all);
    for (const p of b.preds) for (const s of [...now]) if (!stored.get(p)!.has(s)) now.delete(s);
    for (const i of [...b.phis, ...b.instrs]) {
      if (check && isSafepointOp(i.op)) for (const s of all) if (!now.has(s)) bad.add(s);
      const slot = slotOf.get(i);
      if (slot !== undefined) now.add(slot);
    }
    return now;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const b of fn.blocks) {
      const now = flow(b, false);
      if (now.size !== stored.get(b)!.size) { stored.set(b, now); changed = true; }
    }
  }
  for (const b of fn.blocks) flow(b, true);
  // The poll of the prologue comes before everything but parameters.
  return [...bad].sort((a, b) => a - b);
}
