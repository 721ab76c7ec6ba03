import { type Block, type Instr, type IRFunction, operandOf } from '../ir/ir.js';
import { isInlineOp, isSafepointOp, mayCallOp, type OpName } from '../ir/ops.js';
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
  /** The most values, references or not, that live across one call; the same of doubles; and across anything that may call, if only a stub in the end. */
  readonly liveAcross: number;
  readonly doublesAcross: number;
  readonly liveAcrossStubs: number;
}

export function assignRoots(fn: IRFunction): RootSlots {
  const values = fn.blocks.flatMap((b) => [...b.phis, ...b.instrs]).filter((v) => v.op !== 'const' && v.rep !== 'none');
  const index = new Map(values.map((v, i) => [v, i]));
  const root = (n: number): void => { if (isRootable(values[n]!)) rooted.add(n); };
  const liveOut = computeLiveOut(fn, index);
  const rooted = new Set<number>();
  let hasSafepoint = false;
  let liveAcross = 0, doublesAcross = 0, liveAcrossStubs = 0;
  // First: who lives across a safepoint at all.
  for (const b of fn.blocks) {
    /** What came to life since the last safepoint, in the order of the walk: the others are roots already. */
    let fresh: number[] = [...liveOut.get(b)!];
    walkBack(b, liveOut.get(b)!, index, (i, live) => {
      const self = index.get(i);
      const others = live.size - (self !== undefined && live.has(self) ? 1 : 0);
      if (!isInlineOp(i.op)) liveAcrossStubs = Math.max(liveAcrossStubs, others);
      if (mayCallOp(i.op)) {
        liveAcross = Math.max(liveAcross, others);
        doublesAcross = Math.max(doublesAcross, [...live].filter((v) => v !== self && values[v]!.rep === 'f64').length);
      }
      if (!isSafepointOp(i.op)) return;
      hasSafepoint = true;
      // The object being constructed is kept in the slot of the result during the call.
      if (i.op === 'construct') root(self!);
      for (const v of fresh) if (v !== self && live.has(v)) root(v);
      fresh = [];
      if (USES_OPERANDS_AFTER_SAFEPOINT.has(i.op)) for (const a of i.args) { const n = index.get(a); if (n !== undefined) root(n); }
    }, (n) => fresh.push(n));
  }
  const slots = rooted.size > MANY_ROOTS ? scanSlots(fn, rooted, index, liveOut) : colourSlots(fn, rooted, index, liveOut);
  const slotOf = new Map([...slots].map(([n, slot]) => [values[n]!, slot]));
  const count = Math.max(0, ...[...new Set(slots.values())].map((slot) => slot + 1));
  return { slotOf, count, zeroed: findUnstored(fn, slotOf, count), hasSafepoint, liveAcross, doublesAcross, liveAcrossStubs };
}

/** Of more, conflicts are not found one by one. */
const MANY_ROOTS = 500;
type Lives = ReadonlyMap<Block, ReadonlySet<number>>;

/** Slots by the conflicts between values: as few as can be found. */
function colourSlots(fn: IRFunction, rooted: ReadonlySet<number>, index: Map<Instr, number>, liveOut: Lives): Map<number, number> {
  const conflicts = new Map([...rooted].map((n) => [n, new Set<number>()]));
  const conflict = (self: number | undefined, live: ReadonlySet<number>): void => {
    if (self === undefined || !rooted.has(self)) return;
    for (const v of live) if (v !== self && rooted.has(v)) { conflicts.get(self)!.add(v); conflicts.get(v)!.add(self); }
  };
  for (const b of fn.blocks) {
    const atStart = walkBack(b, liveOut.get(b)!, index, (i, live) => conflict(index.get(i), live));
    for (const phi of b.phis) conflict(index.get(phi), atStart);
  }
  const slots = new Map<number, number>();
  for (const v of rooted) {
    const taken = new Set([...conflicts.get(v)!].map((o) => slots.get(o)));
    let slot = 0;
    while (taken.has(slot)) slot++;
    slots.set(v, slot);
  }
  return slots;
}
/** Slots by a linear scan over the blocks, which are in reverse post-order: values live from their definition to the last place where they do. */
function scanSlots(fn: IRFunction, rooted: ReadonlySet<number>, index: Map<Instr, number>, liveOut: Lives): Map<number, number> {
  const from = new Map<number, number>(), to = new Map<number, number>();
  let at = 0;
  const lives = (n: number | undefined): void => { if (n !== undefined && rooted.has(n)) to.set(n, at); };
  for (const b of fn.blocks) {
    at++;
    for (const phi of b.phis) { const n = index.get(phi)!; from.set(n, at); lives(n); }
    for (const i of b.instrs) {
      at++;
      for (const a of i.args) lives(index.get(a));
      const self = index.get(i);
      if (self !== undefined) { from.set(self, at); lives(self); }
    }
    at++;
    const operand = operandOf(b.terminator!);
    if (operand) lives(index.get(operand));
    for (const n of liveOut.get(b)!) lives(n);
  }
  const slots = new Map<number, number>();
  let count = 0;
  const free: number[] = [];
  const byEnd = [...rooted].sort((x, y) => to.get(x)! - to.get(y)!);
  let ended = 0;
  for (const n of [...rooted].sort((x, y) => from.get(x)! - from.get(y)!)) {
    // What is used last where this one is defined has been used by then.
    for (; to.get(byEnd[ended]!)! <= from.get(n)! && slots.has(byEnd[ended]!); ended++) free.push(slots.get(byEnd[ended]!)!);
    slots.set(n, free.pop() ?? count++);
  }
  return slots;
}

/** Operations that may run user code (a getter) before they use their last operand. */
const USES_OPERANDS_AFTER_SAFEPOINT = new Set<OpName>(['instanceof']);

export function isRootable(v: Instr): boolean {
  return v.op !== 'const' && ((v.rep === 'any' && mayBeCell(v.type)) || v.rep === 'ptr');
}
/** Visits the instructions of a block backwards with the set live after each; returns what lives at its start, phis included. */
function walkBack(b: Block, out: ReadonlySet<number>, index: Map<Instr, number>, visit: (i: Instr, liveAfter: Set<number>) => void, comes?: (n: number) => void): Set<number> {
  const live = new Set(out);
  const use = (v: Instr): void => {
    const n = index.get(v);
    if (n === undefined || live.has(n)) return;
    live.add(n);
    comes?.(n);
  };
  const operand = operandOf(b.terminator!);
  if (operand) use(operand);
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
    let unchecked = check;
    const now = b === fn.entry ? new Set<number>() : new Set(all);
    for (const p of b.preds) for (const s of [...now]) if (!stored.get(p)!.has(s)) now.delete(s);
    for (const i of [...b.phis, ...b.instrs]) {
      // What the first safepoint of a block does not find bad the next ones don't either.
      if (unchecked && isSafepointOp(i.op)) { for (const s of all) if (!now.has(s)) bad.add(s); unchecked = false; }
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
