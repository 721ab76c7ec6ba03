import { type Block, type Instr, type IRFunction, mapOperand, mayThrow, operandOf, replaceSuccessor } from '../ir/ir.js';
import { reversePostOrder } from '../ir/analysis.js';
import { isRemovableOp } from '../ir/ops.js';

/**
 * Removes unreachable blocks, edges of exceptions that cannot happen, phis
 * that have one value, unused values, and blocks that only jump on. Leaves
 * `fn.blocks` in reverse post-order.
 */
export function cleanup(fn: IRFunction): void {
  for (const b of fn.blocks) dropImpossibleHandler(b);
  foldConstantBranches(fn);
  removeUnreachable(fn);
  removeTrivialPhis(fn);
  removeUnused(fn);
  mergeBlocks(fn);
  removeUnreachable(fn);
}

function dropImpossibleHandler(b: Block): void {
  const t = b.terminator;
  if (t?.kind !== 'invoke') return;
  // After lowering, what throws need not be the last: `1 >>> o` is a ToInt32 that throws and a shift.
  if (b.instrs.some(mayThrow)) return;
  removeEdge(b, t.handler);
  b.terminator = { kind: 'jump', to: t.to };
}
export function removeEdge(from: Block, to: Block): void {
  const i = to.preds.indexOf(from);
  to.preds.splice(i, 1);
  for (const phi of to.phis) phi.args.splice(i, 1);
}
function foldConstantBranches(fn: IRFunction): void {
  for (const b of fn.blocks) {
    const t = b.terminator;
    if (t?.kind !== 'branch' || t.cond.op !== 'const') continue;
    const [taken, dropped] = t.cond.imm.value === true ? [t.then, t.else] : [t.else, t.then];
    removeEdge(b, dropped);
    b.terminator = { kind: 'jump', to: taken };
  }
}
export function removeUnreachable(fn: IRFunction): void {
  const order = reversePostOrder(fn);
  const live = new Set(order);
  for (const b of order) {
    for (let i = b.preds.length - 1; i >= 0; i--) {
      if (live.has(b.preds[i]!)) continue;
      b.preds.splice(i, 1);
      for (const phi of b.phis) phi.args.splice(i, 1);
    }
  }
  fn.blocks = order;
}

function removeTrivialPhis(fn: IRFunction): void {
  const replaced = new Map<Instr, Instr>();
  const find = (v: Instr): Instr => {
    let r = v;
    while (replaced.has(r)) r = replaced.get(r)!;
    for (let x = v; replaced.has(x); ) { const n = replaced.get(x)!; if (n !== r) replaced.set(x, r); x = n; }
    return r;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const b of fn.blocks) {
      b.phis = b.phis.filter((phi) => {
        let same: Instr | null = null;
        for (const a of phi.args) {
          const v = find(a);
          if (v === phi || v === same) continue;
          if (same) return true;
          same = v;
        }
        if (!same) return true;
        replaced.set(phi, same);
        changed = true;
        return false;
      });
    }
  }
  if (replaced.size) replaceUses(fn, find);
}
export function replaceUses(fn: IRFunction, find: (v: Instr) => Instr): void {
  for (const b of fn.blocks) {
    for (const i of b.phis) i.args = i.args.map(find);
    for (const i of b.instrs) i.args = i.args.map(find);
    mapOperand(b.terminator!, find);
  }
}

function removeUnused(fn: IRFunction): void {
  const live = new Set<Instr>();
  const work: Instr[] = [];
  const mark = (i: Instr): void => { if (!live.has(i)) { live.add(i); work.push(i); } };
  for (const b of fn.blocks) {
    for (const i of b.instrs) if (!isRemovableOp(i.op)) mark(i);
    const operand = operandOf(b.terminator!);
    if (operand) mark(operand);
  }
  for (let i = work.pop(); i; i = work.pop()) i.args.forEach(mark);
  for (const b of fn.blocks) {
    b.phis = b.phis.filter((i) => live.has(i));
    b.instrs = b.instrs.filter((i) => live.has(i));
  }
}

/** Joins a block with its only successor when that has no other predecessor; skips empty blocks. */
function mergeBlocks(fn: IRFunction): void {
  for (const b of fn.blocks) {
    for (;;) {
      const t = b.terminator!;
      if (t.kind !== 'jump' || t.to === b || t.to === fn.entry || t.to.preds.length !== 1 || t.to.phis.length) break;
      // In a block that ends in `invoke`, whatever throws goes to the handler.
      if (t.to.terminator!.kind === 'invoke' && b.instrs.some(mayThrow)) break;
      const next = t.to;
      for (const i of next.instrs) i.block = b;
      b.instrs.push(...next.instrs);
      b.terminator = next.terminator;
      for (const s of new Set(b.successors)) s.preds = s.preds.map((p) => (p === next ? b : p));
      next.instrs = [];
      next.preds = [];
      next.terminator = { kind: 'unreachable' };
    }
  }
  for (const b of fn.blocks) skipEmpty(b, fn);
}
function skipEmpty(b: Block, fn: IRFunction): void {
  const t = b.terminator!;
  if (b === fn.entry || b.instrs.length || b.phis.length || t.kind !== 'jump' || t.to === b || t.to.phis.length) return;
  if (b.preds.some((p) => p.terminator!.kind === 'invoke' || p.successors.includes(t.to))) return;
  const to = t.to;
  removeEdge(b, to);
  for (const p of b.preds) {
    replaceSuccessor(p, b, to);
    to.preds.push(p);
  }
  b.preds = [];
  b.terminator = { kind: 'unreachable' };
}
