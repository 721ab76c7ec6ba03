import type { IRFunction } from '../ir/ir.js';
import { findLoops, reversePostOrder } from '../ir/analysis.js';
import { type OpName, ops } from '../ir/ops.js';

/** A loop needs its poll only if it can allocate without entering a function that polls: drops the others. */
export function removeNeedlessPolls(fn: IRFunction): void {
  const loops = findLoops(reversePostOrder(fn));
  const allocates = (op: OpName): boolean => op !== 'poll' && (ops[op].effects as readonly string[]).some((e) => e === 'alloc' || e === 'user');
  const needed = new Set<unknown>();
  for (const body of loops.values()) {
    let any = false;
    for (const b of body) if (b.instrs.some((i) => allocates(i.op))) any = true;
    if (any) for (const b of body) for (const i of b.instrs) if (i.op === 'poll') needed.add(i);
  }
  for (const b of fn.blocks) {
    const t = b.terminator!;
    if (t.kind === 'invoke') continue;
    b.instrs = b.instrs.filter((i) => i.op !== 'poll' || needed.has(i));
  }
}
