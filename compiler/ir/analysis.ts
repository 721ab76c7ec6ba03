import type { Block, IRFunction } from './ir.js';

/** Blocks reachable from the entry in reverse post-order. */
export function reversePostOrder(fn: IRFunction): Block[] {
  const seen = new Set<Block>([fn.entry]);
  const order: Block[] = [];
  const stack: { block: Block; successors: readonly Block[]; next: number }[] = [{ block: fn.entry, successors: fn.entry.successors, next: 0 }];
  while (stack.length) {
    const top = stack[stack.length - 1]!;
    if (top.next < top.successors.length) {
      const s = top.successors[top.next++]!;
      if (!seen.has(s)) {
        seen.add(s);
        stack.push({ block: s, successors: s.successors, next: 0 });
      }
    } else {
      order.push(top.block);
      stack.pop();
    }
  }
  return order.reverse();
}

/**
 * The dominator tree of a graph, in near-linear time: the Semi-NCA algorithm
 * (Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems",
 * 2005, 2.2.2).
 */
export class DominatorTree {
  /** Blocks in preorder of a depth-first search; number 0 stands for the way in from outside. */
  private readonly blocks: (Block | null)[] = [null];
  private readonly number = new Map<Block, number>();
  private readonly parent: number[] = [0];
  private readonly idoms: number[] = [0];
  /** Preorder of the tree, and the largest in the subtree: `a` dominates `b` if `b` lies in its interval. */
  private readonly first: number[] = [];
  private readonly last: number[] = [];

  /**
   * @param entries where the graph is entered
   * @param isEdge leaves out some of the edges
   */
  constructor(entries: readonly Block[], private readonly isEdge: (from: Block, to: Block) => boolean = () => true) {
    for (const entry of entries) this.search(entry);
    this.findIdoms(new Set(entries));
    this.numberTree();
  }

  has(b: Block): boolean {
    return this.number.has(b);
  }
  /** The immediate dominator; null: none but the way in. */
  idom(b: Block): Block | null {
    return this.blocks[this.idoms[this.number.get(b)!]!]!;
  }
  /** Do all ways to `b` lead through `a`? */
  dominates(a: Block, b: Block): boolean {
    const x = this.number.get(a), y = this.number.get(b);
    return x !== undefined && y !== undefined && this.first[x]! <= this.first[y]! && this.first[y]! <= this.last[x]!;
  }

  private search(entry: Block): void {
    if (this.number.has(entry)) return;
    const visit = (block: Block, parent: number): { block: Block; number: number; successors: readonly Block[]; next: number } => {
      const number = this.blocks.push(block) - 1;
      this.number.set(block, number);
      this.parent.push(parent);
      return { block, number, successors: block.successors, next: 0 };
    };
    const stack = [visit(entry, 0)];
    while (stack.length) {
      const top = stack[stack.length - 1]!;
      if (top.next === top.successors.length) { stack.pop(); continue; }
      const s = top.successors[top.next++]!;
      if (!this.number.has(s) && this.isEdge(top.block, s)) stack.push(visit(s, top.number));
    }
  }
  private findIdoms(entries: ReadonlySet<Block>): void {
    const { parent, idoms, blocks } = this;
    const count = blocks.length;
    const semi = Array.from({ length: count }, (_, n) => n);
    /** Ancestors in the forest of the blocks that are done, with compressed paths; `best` has the least semidominator on the way. */
    const ancestor: number[] = new Array<number>(count).fill(-1);
    const best = Array.from({ length: count }, (_, n) => n);
    const path: number[] = [];
    const evaluate = (v: number): number => {
      if (ancestor[v] === -1) return v;
      for (let x = v; ancestor[ancestor[x]!] !== -1; x = ancestor[x]!) path.push(x);
      for (let x = path.pop(); x !== undefined; x = path.pop()) {
        const a = ancestor[x]!;
        if (semi[best[a]!]! < semi[best[x]!]!) best[x] = best[a]!;
        ancestor[x] = ancestor[a]!;
      }
      return best[v]!;
    };
    for (let w = count - 1; w > 0; w--) {
      const block = blocks[w]!;
      let least = entries.has(block) ? 0 : w;
      for (const p of block.preds) {
        const v = this.number.get(p);
        if (v !== undefined && this.isEdge(p, block)) least = Math.min(least, semi[evaluate(v)]!);
      }
      semi[w] = least;
      ancestor[w] = parent[w]!;
    }
    for (let w = 1; w < count; w++) {
      let d = parent[w]!;
      while (d > semi[w]!) d = idoms[d]!;
      idoms.push(d);
    }
  }
  /** A block has a greater number than its dominators. */
  private numberTree(): void {
    const { idoms } = this;
    const size: number[] = new Array<number>(idoms.length).fill(1);
    for (let w = idoms.length - 1; w > 0; w--) size[idoms[w]!]! += size[w]!;
    const next: number[] = [1];
    this.first.push(0);
    for (let w = 1; w < idoms.length; w++) {
      const d = idoms[w]!;
      this.first.push(next[d]!);
      next[d]! += size[w]!;
      next.push(this.first[w]! + 1);
    }
    for (let w = 0; w < idoms.length; w++) this.last.push(this.first[w]! + size[w]! - 1);
  }
}

/** Immediate dominators; the entry has itself. */
export function dominators(order: readonly Block[]): Map<Block, Block> {
  const tree = new DominatorTree([order[0]!]);
  return new Map(order.map((b) => [b, tree.idom(b) ?? b]));
}

/** The blocks of each natural loop, by header. Also sets loopHeader and loopDepth of every block. */
export function findLoops(order: readonly Block[]): Map<Block, Set<Block>> {
  const tree = new DominatorTree([order[0]!]);
  const loops = new Map<Block, Set<Block>>();
  for (const b of order) {
    b.loopDepth = 0;
    b.loopHeader = false;
  }
  for (const b of order) {
    for (const s of b.successors) {
      if (!tree.dominates(s, b)) continue;
      const body = loops.get(s) ?? new Set<Block>([s]);
      loops.set(s, body);
      const work = [b];
      for (let x = work.pop(); x; x = work.pop()) {
        if (body.has(x)) continue;
        body.add(x);
        for (const p of x.preds) if (tree.has(p)) work.push(p);
      }
    }
  }
  for (const [header, body] of loops) {
    header.loopHeader = true;
    for (const b of body) b.loopDepth++;
  }
  return loops;
}
