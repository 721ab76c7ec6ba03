import { type Block, type Instr, mapOperand, mayThrow, operandOf } from '../ir/ir.js';

/**
 * Values that are kept in memory, because control leaves the function (a
 * suspension) or the part of it (a cut) between where they are defined and
 * where they are used.
 */

/** Where they are kept. */
export interface SpillHome {
  /** Has the value a slot? If not, `load` makes it anew. */
  needsSlot(v: Instr): boolean;
  /** An instruction of `block` that gives what the slot of `v` holds. */
  load(v: Instr, block: Block): Instr;
  /** An instruction of `block` that puts `value` into the slot of `v`. */
  store(v: Instr, value: Instr, block: Block): Instr;
}

/** The blocks that the operands of a phi belong to, in order. */
type PredecessorsOfPhi = (phi: Instr) => readonly Block[];
const predecessors: PredecessorsOfPhi = (phi) => phi.block.preds;

/**
 * Adds to `spilled` the values that some use is not dominated by: control was
 * elsewhere in between. The phis among `spilled` are in memory from the start.
 */
export function addUndominated(blocks: readonly Block[], spilled: Set<Instr>, dominates: (a: Block, b: Block) => boolean, predsOf: PredecessorsOfPhi = predecessors): void {
  const check = (v: Instr, at: Block): void => { if (!dominates(v.block, at)) spilled.add(v); };
  const checkPhi = (phi: Instr): void => {
    const preds = predsOf(phi);
    phi.args.forEach((a, n) => check(a, preds[n]!));
  };
  for (const b of blocks) {
    for (const phi of b.phis) if (!spilled.has(phi)) checkPhi(phi);
    for (const i of b.instrs) for (const a of i.args) check(a, b);
    const operand = operandOf(b.terminator!);
    if (operand) check(operand, b);
  }
  // Those that came last, too.
  for (const v of spilled) if (v.op === 'phi') checkPhi(v);
}

/** Puts stores where spilled values are defined, and loads where they are used. */
export class Spiller {
  /**
   * @param reaches is a spilled value, which is no phi, at hand in the block?
   * @param inMemory the phis that live in memory only
   */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly spilled: ReadonlySet<Instr>,
    private readonly home: SpillHome,
    private readonly reaches: (v: Instr, block: Block) => boolean,
    private readonly predsOf: PredecessorsOfPhi = predecessors,
    private readonly inMemory: (phi: Instr) => boolean = () => true,
  ) {}

  run(): void {
    for (const b of this.blocks) this.useInPhis(b);
    for (const b of this.blocks) this.useInBlock(b);
  }

  private isPhiInMemory(v: Instr): boolean {
    return v.op === 'phi' && this.spilled.has(v) && this.inMemory(v);
  }
  private isAtHand(v: Instr, block: Block): boolean {
    return !this.spilled.has(v) || (!this.isPhiInMemory(v) && this.reaches(v, block));
  }
  /** Phis in memory become stores at the ends of the predecessors; all their operands are read first. */
  private useInPhis(b: Block): void {
    if (b.phis.length === 0) return;
    this.predsOf(b.phis[0]!).forEach((p, n) => {
      const t = p.terminator!;
      const isThrow = t.kind === 'invoke' && t.handler === b;
      const loads: Instr[] = [], stores: Instr[] = [];
      for (const phi of b.phis) {
        let value = phi.args[n]!;
        // It stays as it is, in its slot.
        if (value === phi && this.isPhiInMemory(phi)) continue;
        if (!this.isAtHand(value, p)) loads.push((value = this.home.load(value, p)));
        if (this.isPhiInMemory(phi)) stores.push(this.home.store(phi, value, p));
        else phi.args[n] = value;
      }
      const thrower = isThrow ? p.instrs.findIndex(mayThrow) : -1;
      p.instrs.splice(thrower < 0 ? p.instrs.length : thrower, 0, ...loads, ...stores);
    });
    b.phis = b.phis.filter((phi) => !this.isPhiInMemory(phi));
  }
  private useInBlock(b: Block): void {
    const loaded = new Map<Instr, Instr>();
    const out: Instr[] = [];
    const use = (v: Instr): Instr => {
      if (this.isAtHand(v, b)) return v;
      let load = loaded.get(v);
      if (!load) {
        load = this.home.load(v, b);
        out.push(load);
        loaded.set(v, load);
      }
      return load;
    };
    // If a definition throws, what is behind it in the block does not happen.
    const store = (v: Instr): void => { if (this.spilled.has(v) && this.home.needsSlot(v)) out.push(this.home.store(v, v, b)); };
    b.phis.forEach(store);
    for (const i of b.instrs) {
      i.args = i.args.map(use);
      out.push(i);
      store(i);
    }
    mapOperand(b.terminator!, use);
    b.instrs = out;
  }
}
