import type { Block, IRFunction } from '../ir/ir.js';
import { dominators, reversePostOrder } from '../ir/analysis.js';
import type { Code, Expr } from '../../stubs/index.js';

/** How the code of a block goes to its successors. */
export interface Exits {
  /** Is the code of `target` elsewhere, so that going there is one branch? */
  isBranch(target: Block): boolean;
  /** Of a target that is a branch away. */
  label(target: Block): string;
  /** The branch to `target`, or else its whole code. */
  to(target: Block): Expr[];
}

/** What the structurer needs to know of the code inside blocks. */
export interface BlockEmitter {
  /** Code of the block with its terminator. `next` is the successor whose code comes right behind, if any. */
  emitBlock(block: Block, exits: Exits): { code: Expr[]; next: Block | null };
}

/**
 * CFG to structured control flow, after Ramsey, "Beyond Relooper" (ICFP 2022):
 * the dominator tree is walked; a block that is a loop header becomes a wasm
 * loop, and a block with several forward predecessors is placed after a wasm
 * block around everything that can jump to it. Code that comes behind other
 * code is made by iteration, and nests only where wasm must: a chain of a
 * thousand ifs is no deeper than one.
 *
 * @returns code that never falls through
 */
export function structure(fn: IRFunction, c: Code, emitter: BlockEmitter): Expr {
  const order = reversePostOrder(fn);
  const number = new Map(order.map((b, i) => [b, i]));
  const idom = dominators(order);
  const merges = new Map<Block, Block[]>(order.map((b) => [b, []]));
  const isBackEdge = (from: Block, to: Block): boolean => number.get(to)! <= number.get(from)!;
  const loopHeaders = new Set<Block>();
  const mergePoints = new Set<Block>();
  for (const b of order) {
    const forward = b.preds.filter((p) => !isBackEdge(p, b));
    if (forward.length < b.preds.length) loopHeaders.add(b);
    // Several instructions of one block may go to its handler; a switch goes to labels only.
    if (forward.length > 1 || forward.some(({ terminator: t }) => t!.kind === 'switch' || (t!.kind === 'invoke' && t!.handler === b))) mergePoints.add(b);
  }
  const isLoop = (b: Block): boolean => loopHeaders.has(b);
  const isMerge = (b: Block): boolean => mergePoints.has(b);
  // In reverse post-order: the blocks of later ones go around those of earlier ones.
  for (const b of order) if (b !== fn.entry && isMerge(b)) merges.get(idom.get(b)!)!.push(b);

  const exits = (from: Block): Exits => {
    const isBranch = (target: Block): boolean => isBackEdge(from, target) || isMerge(target);
    const label = (target: Block): string => `${isBackEdge(from, target) ? 'L' : 'B'}${target.id}`;
    return {
      isBranch, label,
      to: (target) => (isBranch(target) ? [c.m.br(label(target))] : tree(target)),
    };
  };
  /** Code of all that `first` dominates. */
  const tree = (first: Block): Expr[] => (isLoop(first) ? [c.m.loop(`L${first.id}`, c.block(sequence(first)))] : sequence(first));
  const sequence = (first: Block): Expr[] => {
    const out: Expr[] = [];
    for (let at: Block | null = first; at; ) {
      if (at !== first && isLoop(at)) {
        out.push(...tree(at));
        break;
      }
      const { code, next } = emitter.emitBlock(at, exits(at));
      const outer: Block[] = merges.get(at)!;
      const last: Block | undefined = outer.at(-1);
      if (!last) {
        out.push(...code);
        at = next;
        continue;
      }
      let inner = next ? [...code, ...tree(next)] : code;
      for (const merge of outer.slice(0, -1)) inner = [c.m.block(`B${merge.id}`, inner), ...tree(merge)];
      out.push(c.m.block(`B${last.id}`, inner));
      at = last;
    }
    return out;
  };
  return c.block(tree(fn.entry));
}
