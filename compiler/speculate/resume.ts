import { findLoops, reversePostOrder } from '../ir/analysis.js';
import { type Block, type Imm, type Instr, type IRFunction, mapOperand, replaceSuccessor } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import type { Type } from '../ir/types.js';

/**
 * A point where code that guessed wrong goes on in the generic version of its
 * function: before an instruction, with the values that live there.
 */
export interface Point {
  /** What the exit passes; given by `makeResumable`. */
  number: number;
  /** In the generic version. */
  readonly block: Block;
  /** What is done first; null: what the block does last, its terminator. */
  readonly before: Instr | null;
  /** Nothing was done in the function yet. */
  readonly isEntry: boolean;
  /** Values of the generic version that live there, with their types; the exit gives them in this order. */
  readonly live: readonly { readonly value: Instr; readonly type: Type }[];
}

/** Values that the entry block gives anew: they are the same wherever the function is entered. */
const REMADE = new Set<OpName>(['const', 'param', 'this', 'callee', 'argc', 'functionEnv', 'entrySp', 'intrinsic', 'privateName']);
export const isRemade = (i: Instr): boolean => REMADE.has(i.op);

/**
 * Makes the generic version of a function out of a copy of it: one that is entered
 * at points only. A dispatch at the entry, and one in front of each loop around a
 * point, lead there, so that the control flow stays reducible. At a point the values
 * that live there come from two sides, the code before it and the exit; phis are
 * put where they meet, so that the code between points is as it was.
 */
export function makeResumable(fn: IRFunction, unordered: readonly Point[]): void {
  const points = inOrder(fn, unordered);
  const entry = fn.newBlock();
  fn.blocks.unshift(fn.blocks.pop()!);
  remakeAtEntry(fn, entry);
  const regions = regionsOf(findLoops(reversePostOrderFrom(fn, entry)), points);
  numberPoints(regions, 0);
  const targets = new Map<Point, Block>();
  // The last point of a block first: what is in front of it stays in the block.
  for (const p of points.toReversed()) targets.set(p, splitBefore(fn, p));
  const landings = new Map(points.map((p) => [p, landing(fn, p, targets.get(p)!)]));
  new Dispatcher(fn, landings).enter(regions, entry);
  const definitions = new Map<Instr, Map<Block, Instr>>();
  for (const p of points) {
    const { block, values } = landings.get(p)!;
    p.live.forEach(({ value }, n) => {
      let defs = definitions.get(value);
      if (!defs) definitions.set(value, (defs = new Map([[value.block, value]])));
      defs.set(block, values[n]!);
    });
  }
  fn.blocks = reversePostOrder(fn);
  dropDeadPredecessors(fn);
  for (const [value, defs] of definitions) repair(fn, value, defs);
}

/** As they stand in the code. */
function inOrder(fn: IRFunction, points: readonly Point[]): Point[] {
  const byBlock = new Map<Block, Point[]>();
  for (const p of points) byBlock.set(p.block, [...(byBlock.get(p.block) ?? []), p]);
  return fn.blocks.flatMap((b) => {
    const at = new Map<Instr | null, number>(b.instrs.map((i, n) => [i, n]));
    at.set(null, b.instrs.length);
    return (byBlock.get(b) ?? []).sort((p, q) => at.get(p.before)! - at.get(q.before)!);
  });
}

/** A loop that contains points, or (header null) the whole function. */
interface Region { readonly header: Block | null; readonly points: Point[]; readonly inner: Region[] }

function regionsOf(loops: Map<Block, Set<Block>>, points: readonly Point[]): Region {
  const innermostFirst = [...loops].sort((a, b) => a[1].size - b[1].size);
  const root: Region = { header: null, points: [], inner: [] };
  const regions = new Map<Block, Region>();
  const regionOf = (header: Block | undefined): Region => {
    if (!header) return root;
    let region = regions.get(header);
    if (!region) {
      regions.set(header, (region = { header, points: [], inner: [] }));
      regionOf(innermostFirst.find(([h, body]) => h !== header && body.has(header))?.[0]).inner.push(region);
    }
    return region;
  };
  for (const p of points) regionOf(innermostFirst.find(([, body]) => body.has(p.block))?.[0]).points.push(p);
  return root;
}
/** Points of a loop get neighbouring numbers. */
function numberPoints(region: Region, next: number): number {
  for (const p of region.points) p.number = next++;
  for (const r of region.inner) next = numberPoints(r, next);
  return next;
}
const firstNumber = (region: Region): number => Math.min(...region.points.map((p) => p.number), ...region.inner.map(firstNumber));

function reversePostOrderFrom(fn: IRFunction, entry: Block): Block[] {
  const [, start] = fn.blocks;
  entry.terminator = { kind: 'jump', to: start! };
  start!.preds.push(entry);
  const order = reversePostOrder(fn);
  start!.preds.pop();
  entry.terminator = null;
  return order.slice(1);
}
function remakeAtEntry(fn: IRFunction, entry: Block): void {
  for (const b of fn.blocks) {
    if (b === entry) continue;
    for (const i of b.instrs) if (isRemade(i)) { i.block = entry; entry.instrs.push(i); }
    b.instrs = b.instrs.filter((i) => i.block === b);
  }
}
/** The block that begins at the point. */
function splitBefore(fn: IRFunction, { block, before }: Point): Block {
  const at = before ? block.instrs.indexOf(before) : block.instrs.length;
  if (at < 0) throw new Error('a point before an instruction that is not in its block');
  const after = fn.newBlock();
  after.once = block.once;
  after.cold = block.cold;
  after.instrs = block.instrs.splice(at);
  for (const i of after.instrs) i.block = after;
  after.terminator = block.terminator;
  for (const s of new Set(after.successors)) s.preds = s.preds.map((p) => (p === block ? after : p));
  block.terminator = { kind: 'jump', to: after };
  after.preds = [block];
  return after;
}
/** The block that takes what the exit gives, and goes on at the point. */
function landing(fn: IRFunction, point: Point, target: Block): { block: Block; values: Instr[] } {
  const block = fn.newBlock();
  const values = point.live.map(({ type }, index) => {
    const i = fn.newInstr('exitValue', [], { index, valueType: type }, block, null);
    i.type = type;
    block.instrs.push(i);
    return i;
  });
  block.instrs.push(fn.newInstr('exitTaken', [], {}, block, null));
  block.terminator = { kind: 'jump', to: target };
  target.preds.push(block);
  return { block, values };
}

/** Makes the dispatches. */
class Dispatcher {
  constructor(private readonly fn: IRFunction, private readonly landings: ReadonlyMap<Point, { readonly block: Block }>) {}

  /** Goes on from `from` to the point of the region that is to be entered. */
  enter(region: Region, from: Block): void {
    const targets = region.points.map((p) => ({ first: p.number, block: this.landings.get(p)!.block }));
    for (const inner of region.inner) targets.push({ first: firstNumber(inner), block: this.front(inner) });
    this.choose(from, targets);
  }
  /** A block through which all ways into the loop and all its back edges go; the phis move there. */
  private front(region: Region): Block {
    const { fn } = this;
    const header = region.header!;
    const front = fn.newBlock(), dispatch = fn.newBlock();
    front.preds = header.preds;
    for (const p of front.preds) replaceSuccessor(p, header, front);
    front.phis = header.phis;
    for (const phi of front.phis) phi.block = front;
    header.phis = [];
    header.preds = [front];
    const add = appender(fn, front);
    const cond = add('ge', [add('exitPoint', []), add('const', [], { value: 0 })]);
    front.terminator = { kind: 'branch', cond, then: dispatch, else: header };
    dispatch.preds = [front];
    this.enter(region, dispatch);
    return front;
  }
  /** A binary search; `targets` in ascending order. */
  private choose(from: Block, targets: readonly { first: number; block: Block }[]): void {
    if (targets.length === 1) {
      const to = targets[0]!.block;
      from.terminator = { kind: 'jump', to };
      to.preds.push(from);
      for (const phi of to.phis) phi.args.push(unsetAt(this.fn, from));
      return;
    }
    const middle = targets.length >> 1;
    const below = this.fn.newBlock(), above = this.fn.newBlock();
    const add = appender(this.fn, from);
    const cond = add('lt', [add('exitPoint', []), add('const', [], { value: targets[middle]!.first })]);
    from.terminator = { kind: 'branch', cond, then: below, else: above };
    below.preds.push(from);
    above.preds.push(from);
    this.choose(below, targets.slice(0, middle));
    this.choose(above, targets.slice(middle));
  }
}
/** What a phi gets on a way that comes from a dispatch: its value is not used there. */
function unsetAt(fn: IRFunction, block: Block): Instr {
  const i = fn.newInstr('unset', [], {}, block, null);
  block.instrs.push(i);
  return i;
}
function appender(fn: IRFunction, block: Block): (op: OpName, args: Instr[], imm?: Imm) => Instr {
  return (op, args, imm = {}) => {
    const i = fn.newInstr(op, args, imm, block, null);
    block.instrs.push(i);
    return i;
  };
}
function dropDeadPredecessors(fn: IRFunction): void {
  const live = new Set(fn.blocks);
  for (const b of fn.blocks) {
    for (let n = b.preds.length - 1; n >= 0; n--) {
      if (live.has(b.preds[n]!)) continue;
      b.preds.splice(n, 1);
      for (const phi of b.phis) phi.args.splice(n, 1);
    }
  }
}

/**
 * A value with several definitions: each use gets the one that reaches it, through
 * phis where several do. After Braun et al., "Simple and Efficient Construction of
 * Static Single Assignment Form" (CC 2013).
 */
function repair(fn: IRFunction, value: Instr, defs: Map<Block, Instr>): void {
  const atStart = new Map<Block, Instr>();
  const made: Instr[] = [];
  const end = (b: Block): Instr => defs.get(b) ?? start(b);
  const start = (b: Block): Instr => {
    let found = atStart.get(b);
    if (found) return found;
    if (b.preds.length === 0) found = unsetFirst(fn, b);
    else if (b.preds.length === 1) found = end(b.preds[0]!);
    else {
      const phi = fn.newInstr('phi', [], {}, b, null);
      atStart.set(b, phi);
      made.push(phi);
      b.phis.push(phi);
      phi.args = b.preds.map(end);
      return phi;
    }
    atStart.set(b, found);
    return found;
  };
  const own = new Set(defs.values());
  for (const b of [...fn.blocks]) {
    for (const phi of [...b.phis]) if (!made.includes(phi)) phi.args = phi.args.map((a, n) => (a === value ? end(b.preds[n]!) : a));
    let current: Instr | null = b.phis.includes(value) ? value : null;
    const use = (a: Instr): Instr => (a === value ? (current ?? start(b)) : a);
    for (const i of b.instrs) {
      i.args = i.args.map(use);
      if (own.has(i) && defs.get(b) === i) current = i;
    }
    mapOperand(b.terminator!, use);
  }
}
function unsetFirst(fn: IRFunction, block: Block): Instr {
  const i = fn.newInstr('unset', [], {}, block, null);
  block.instrs.unshift(i);
  return i;
}
