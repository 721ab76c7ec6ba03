import { type Block, type Instr, type IRFunction, mayThrow } from '../ir/ir.js';
import { removeUnreachable } from './cleanup.js';

/** So many values are chosen at once; of more, a branch is cheaper. */
const MAX_CHOSEN = 2;

/**
 * Where both ways of a branch only bring constants or known values together again
 * (`x ? x : 0`, `a && b`), the values are chosen without a branch, so that the code
 * in front of it and behind it is one block.
 */
export function chooseValues(fn: IRFunction): void {
  let changed = false;
  // From the end: what has become one block may be an arm of a branch before it.
  for (const b of [...fn.blocks].reverse()) while (join(fn, b)) changed = true;
  if (changed) removeUnreachable(fn);
}

function join(fn: IRFunction, b: Block): boolean {
  const t = b.terminator!;
  if (t.kind !== 'branch' || t.then === t.else) return false;
  const then = armOf(b, t.then), other = armOf(b, t.else);
  const to = then ? successor(then) : t.then;
  if ((other ? successor(other) : t.else) !== to || to === b || to.loopHeader || to.phis.length > MAX_CHOSEN) return false;
  const fromThen = then ?? b, fromElse = other ?? b;
  if (to.preds.length !== 2 || !to.preds.includes(fromThen) || !to.preds.includes(fromElse)) return false;
  // Of flags the branches themselves are made best.
  if (to.phis.some((phi) => phi.rep === 'bool' || phi.rep === 'none')) return false;
  for (const arm of [then, other]) {
    for (const i of arm?.instrs ?? []) {
      i.block = b;
      b.instrs.push(i);
    }
    if (arm) arm.instrs = [];
  }
  for (const phi of to.phis) {
    const [a, c] = [fromThen, fromElse].map((p) => phi.args[to.preds.indexOf(p)]!);
    phi.op = 'select';
    phi.args = [t.cond, a!, c!];
    phi.block = b;
    b.instrs.push(phi);
  }
  const gone = [then, other];
  to.phis = [];
  to.preds = [b];
  // In a block that ends in `invoke`, whatever throws goes to the handler.
  if (to.terminator!.kind === 'invoke' && b.instrs.some(mayThrow)) b.terminator = { kind: 'jump', to };
  else {
    // The rest follows right away.
    for (const i of to.instrs) i.block = b;
    b.instrs.push(...to.instrs);
    b.terminator = to.terminator;
    for (const s of new Set(b.successors)) s.preds = s.preds.map((p) => (p === to ? b : p));
    gone.push(to);
  }
  for (const block of gone) if (block) Object.assign(block, { instrs: [], phis: [], preds: [], terminator: { kind: 'unreachable' } });
  return true;
}
/** A way from `b` that does nothing but jump on, maybe with constants. */
function armOf(b: Block, to: Block): Block | null {
  if (to.preds.length !== 1 || to.preds[0] !== b || to.phis.length || to.terminator!.kind !== 'jump') return null;
  return to.instrs.every((i: Instr) => i.op === 'const') ? to : null;
}
const successor = (b: Block): Block => b.successors[0]!;
