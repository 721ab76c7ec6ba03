import type { Block, Instr, IRFunction } from './ir.js';
import { DominatorTree, reversePostOrder } from './analysis.js';
import { printFunction } from './print.js';

function checkSwitch(b: Block, fail: (what: string) => never): void {
  const t = b.terminator;
  if (t?.kind !== 'switch') return;
  if (t.value.rep !== 'i32') fail(`the switch of b${b.id} is of a value that is no i32`);
  if (t.targets.length === 0 || !Number.isInteger(t.first)) fail(`the switch of b${b.id} has no cases`);
  // There is no place for moves in front of it.
  for (const s of b.successors) if (s.phis.length > 0) fail(`the switch of b${b.id} goes to b${s.id}, which has phis`);
}
/** Checks the invariants of the IR; throws an Error that shows the function. `after` names the pass that ran last. */
export function verify(fn: IRFunction, after: string): void {
  const fail = (what: string): never => {
    throw new Error(`IR of ${fn.name || '<anonymous>'} is broken after ${after}: ${what}\n${printFunction(fn)}`);
  };
  const order = reversePostOrder(fn);
  const live = new Set(order);
  const tree = new DominatorTree([fn.entry]);
  const dominates = (a: Block, b: Block): boolean => tree.dominates(a, b);
  const position = new Map<Instr, number>();
  for (const b of order) [...b.phis, ...b.instrs].forEach((i, n) => { if (i.block !== b) i.block = b; position.set(i, n); });
  for (const b of order) {
    if (!b.terminator) fail(`b${b.id} has no terminator`);
    for (const s of b.successors) if (!s.preds.includes(b)) fail(`b${s.id} does not list its predecessor b${b.id}`);
    for (const p of b.preds) if (live.has(p) && !p.successors.includes(b)) fail(`b${b.id} lists b${p.id}, which does not go there`);
    checkSwitch(b, fail);
    for (const phi of b.phis) if (phi.args.length !== b.preds.length) fail(`a phi of b${b.id} has ${phi.args.length} operands for ${b.preds.length} predecessors`);
    for (const i of b.instrs) {
      if (i.op === 'phi') fail(`a phi among the instructions of b${b.id}`);
      for (const a of i.args) {
        if (!position.has(a)) fail(`${i.op} in b${b.id} uses a value that is not in the function (${a.op})`);
        if (a.block === b ? position.get(a)! >= position.get(i)! : !dominates(a.block, b)) fail(`${i.op} in b${b.id} uses ${a.op} of b${a.block.id} before it is defined`);
      }
    }
    for (const phi of b.phis) {
      phi.args.forEach((a, n) => {
        const p = b.preds[n]!;
        if (!live.has(p)) return;
        if (!position.has(a)) fail(`a phi of b${b.id} uses a value that is not in the function (${a.op})`);
        else if (!dominates(a.block, p)) fail(`a phi of b${b.id} uses ${a.op} of b${a.block.id}, which does not dominate b${p.id}`);
      });
    }
  }
}
