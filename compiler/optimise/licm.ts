import { DominatorTree, findLoops, reversePostOrder } from '../ir/analysis.js';
import type { Block, Instr, IRFunction } from '../ir/ir.js';
import { isPureOp } from '../ir/ops.js';
import { clobbers, hasGuards, isReader, ownOperands, regionOf, TESTS } from './gvn.js';

/**
 * Moves what does not change in a loop in front of it: pure operations, and the
 * guards and loads that each round of the loop comes to, if nothing in the loop
 * changes what they read. A guard that moves exits where the loop is entered, as
 * the `loopEntry` there does. Inner loops first, so that what leaves one may leave
 * the next.
 */
export function hoistInvariants(fn: IRFunction): void {
  if (!hasGuards(fn)) return;
  const order = reversePostOrder(fn);
  const tree = new DominatorTree([fn.entry]);
  const loops = [...findLoops(order)].sort((a, b) => a[1].size - b[1].size);
  for (const [header, body] of loops) {
    const outside = header.preds.filter((p) => !body.has(p));
    const [before] = outside;
    if (outside.length !== 1 || before!.terminator!.kind !== 'jump') continue;
    const entry = before!.instrs.findLast((i) => i.op === 'loopEntry');
    const latches = header.preds.filter((p) => body.has(p));
    const blocks = order.filter((b) => body.has(b) && latches.every((l) => tree.dominates(b, l)));
    new Loop(body, before!, entry ?? null).hoist(blocks);
  }
}

class Loop {
  private readonly changed = new Set<string>();

  constructor(private readonly body: Set<Block>, private readonly before: Block, private readonly entry: Instr | null) {
    for (const b of body) for (const i of b.instrs) for (const region of clobbers(i)) this.changed.add(region);
  }
  hoist(blocks: readonly Block[]): void {
    for (const b of blocks) {
      b.instrs = b.instrs.filter((i) => {
        if (!this.isInvariant(i)) return true;
        this.move(i);
        return false;
      });
    }
  }
  private isInvariant(i: Instr): boolean {
    if (i.op === 'loopEntry' || i.op === 'const' || i.op === 'unset') return false;
    const isGuard = i.imm.point !== undefined;
    if (isGuard ? !this.entry : ownOperands(i).length === 0 && isPureOp(i.op)) return false;
    if (ownOperands(i).some((a) => a.op !== 'const' && this.body.has(a.block))) return false;
    if (isReader(i)) return !this.changed.has('*') && !this.changed.has(regionOf(i)!);
    return TESTS.has(i.op) || isPureOp(i.op);
  }
  private move(i: Instr): void {
    const { before, entry } = this;
    i.block = before;
    if (i.imm.point) {
      i.args = [...ownOperands(i), ...ownLive(entry!)];
      i.imm = { ...i.imm, point: entry!.imm.point!, frames: entry!.imm.frames };
    }
    // Constants come along.
    i.args = i.args.map((a) => (a.op === 'const' && this.body.has(a.block) ? this.copy(a) : a));
    this.insert(i);
  }
  private insert(i: Instr): void {
    const { instrs } = this.before;
    const at = this.entry ? instrs.indexOf(this.entry) : instrs.length;
    instrs.splice(at, 0, i);
  }
  private readonly copies = new Map<Instr, Instr>();
  private copy(a: Instr): Instr {
    let copy = this.copies.get(a);
    if (!copy) {
      copy = Object.assign(Object.create(Object.getPrototypeOf(a) as object) as Instr, a, { block: this.before });
      this.copies.set(a, copy);
      this.insert(copy);
    }
    return copy;
  }
}
const ownLive = (entry: Instr): Instr[] => entry.args.slice(entry.imm.operands!);
