import type { Block, IRFunction } from './ir.js';

/** Blocks reachable from the entry in reverse post-order. */
export function reversePostOrder(fn: IRFunction): Block[] {
  const seen = new Set<Block>([fn.entry]);
  const order: Block[] = [];
  const stack: { block: Block; next: number }[] = [{ block: fn.entry, next: 0 }];
  while (stack.length) {
    const top = stack[stack.length - 1]!;
    const successors = top.block.successors;
    if (top.next < successors.length) {
      const s = successors[top.next++]!;
      if (!seen.has(s)) {
        seen.add(s);
        stack.push({ block: s, next: 0 });
      }
    } else {
      order.push(top.block);
      stack.pop();
    }
  }
  return order.reverse();
}

/** Immediate dominators, by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". */
export function dominators(order: readonly Block[]): Map<Block, Block> {
  const number = new Map(order.map((b, i) => [b, i]));
  const idom: number[] = new Array(order.length).fill(-1);
  idom[0] = 0;
  const intersect = (a: number, b: number): number => {
    while (a !== b) {
      while (a > b) a = idom[a]!;
      while (b > a) b = idom[b]!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 1; i < order.length; i++) {
      let best = -1;
      for (const p of order[i]!.preds) {
        const n = number.get(p);
        if (n === undefined || idom[n] === -1) continue;
        best = best === -1 ? n : intersect(n, best);
      }
      if (best !== idom[i]) { idom[i] = best; changed = true; }
    }
  }
  return new Map(order.map((b, i) => [b, order[idom[i]!]!]));
}

/** The blocks of each natural loop, by header. Also sets loopHeader and loopDepth of every block. */
export function findLoops(order: readonly Block[]): Map<Block, Set<Block>> {
  const idom = dominators(order);
  const number = new Map(order.map((b, i) => [b, i]));
  const dominates = (a: Block, b: Block): boolean => {
    while (number.get(b)! > number.get(a)!) b = idom.get(b)!;
    return a === b;
  };
  const loops = new Map<Block, Set<Block>>();
  for (const b of order) {
    b.loopDepth = 0;
    b.loopHeader = false;
  }
  for (const b of order) {
    for (const s of b.successors) {
      if (!dominates(s, b)) continue;
      const body = loops.get(s) ?? new Set<Block>([s]);
      loops.set(s, body);
      const work = [b];
      for (let x = work.pop(); x; x = work.pop()) {
        if (body.has(x)) continue;
        body.add(x);
        work.push(...x.preds.filter((p) => number.has(p)));
      }
    }
  }
  for (const [header, body] of loops) {
    header.loopHeader = true;
    for (const b of body) b.loopDepth++;
  }
  return loops;
}
