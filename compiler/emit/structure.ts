import type { Block, IRFunction } from '../ir/ir.js';
import { dominators, reversePostOrder } from '../ir/analysis.js';
import type { Code, Expr } from '../../stubs/index.js';

/** What the structurer needs to know of the code inside blocks. */
export interface BlockEmitter {
  /** Code of the block up to its terminator. `exit(target)` makes the code that goes to a successor: phi moves, then a branch or nothing. */
  emitBlock(block: Block, exit: (target: Block) => Expr[]): Expr[];
}

/**
 * CFG to structured control flow, after Ramsey, "Beyond Relooper" (ICFP 2022):
 * the dominator tree is walked; a block that is a loop header becomes a wasm
 * loop, and a block with several forward predecessors is placed after a wasm
 * block around everything that can jump to it.
 */
export function structure(fn: IRFunction, c: Code, emitter: BlockEmitter): Expr {
  const order = reversePostOrder(fn);
  const number = new Map(order.map((b, i) => [b, i]));
  const idom = dominators(order);
  const children = new Map<Block, Block[]>(order.map((b) => [b, []]));
  for (const b of order) if (b !== fn.entry) children.get(idom.get(b)!)!.push(b);
  const isBackEdge = (from: Block, to: Block): boolean => number.get(to)! <= number.get(from)!;
  const isLoop = (b: Block): boolean => b.preds.some((p) => isBackEdge(p, b));
  const isMerge = (b: Block): boolean => {
    const forward = b.preds.filter((p) => !isBackEdge(p, b));
    // Several instructions of one block may go to its handler.
    return forward.length > 1 || forward.some((p) => p.terminator!.kind === 'invoke' && p.terminator!.handler === b);
  };

  const doTree = (b: Block): Expr[] => {
    // Merge children, later ones outermost.
    const merges = children.get(b)!.filter(isMerge).sort((x, y) => number.get(x)! - number.get(y)!);
    if (!isLoop(b)) return nodeWithin(b, merges);
    return [c.m.loop(`L${b.id}`, c.block([...nodeWithin(b, merges)]))];
  };
  const nodeWithin = (b: Block, merges: Block[]): Expr[] => {
    const last = merges.at(-1);
    if (!last) return emitter.emitBlock(b, (target) => doBranch(b, target));
    const inner = nodeWithin(b, merges.slice(0, -1));
    return [c.m.block(`B${last.id}`, inner), ...doTree(last)];
  };
  const doBranch = (from: Block, to: Block): Expr[] => {
    if (isBackEdge(from, to)) return [c.m.br(`L${to.id}`)];
    if (isMerge(to)) return [c.m.br(`B${to.id}`)];
    return doTree(to);
  };
  return c.block([...doTree(fn.entry), c.unreachable()], c.i64Type);
}
