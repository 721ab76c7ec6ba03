import { type Block, type Instr, type IRFunction, operandOf } from '../ir/ir.js';

/** Values that live between the instructions of a function. */
export class Liveness {
  private readonly out = new Map<Block, ReadonlySet<Instr>>();

  /** @param counts which values matter */
  constructor(fn: IRFunction, private readonly counts: (v: Instr) => boolean) {
    const liveIn = new Map<Block, Set<Instr>>(fn.blocks.map((b) => [b, new Set()]));
    for (let changed = true; changed; ) {
      changed = false;
      for (const b of fn.blocks.toReversed()) {
        const out = new Set<Instr>();
        for (const s of new Set(b.successors)) {
          for (const v of liveIn.get(s)!) out.add(v);
          s.preds.forEach((p, n) => { if (p === b) for (const phi of s.phis) this.add(out, phi.args[n]!); });
        }
        this.out.set(b, out);
        const live = this.beforeEach(b)[0]!;
        for (const phi of b.phis) live.delete(phi);
        if (live.size !== liveIn.get(b)!.size) { liveIn.set(b, live); changed = true; }
      }
    }
  }
  private add(live: Set<Instr>, v: Instr): void {
    if (this.counts(v)) live.add(v);
  }
  /** What lives before each instruction of a block, and (last) before its terminator; phis of the block are among it. */
  beforeEach(b: Block): Set<Instr>[] {
    const live = new Set(this.out.get(b)!);
    const operand = operandOf(b.terminator!);
    if (operand) this.add(live, operand);
    const sets = [new Set(live)];
    for (const i of b.instrs.toReversed()) {
      live.delete(i);
      for (const a of i.args) this.add(live, a);
      sets.push(new Set(live));
    }
    return sets.reverse();
  }
}
