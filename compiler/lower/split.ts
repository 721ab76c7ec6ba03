import { DominatorTree, findLoops, reversePostOrder } from '../ir/analysis.js';
import { type Block, type Imm, type Instr, IRFunction, mayThrow, replaceSuccessor } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { type Rep, type Type, types } from '../ir/types.js';
import { addUndominated, Spiller, type SpillHome } from './spill.js';

/**
 * Cuts a function that is too large for engines, or takes them too long, into
 * parts. Each part becomes a wasm function; one more, the driver, makes the frame
 * for all of them and calls them, one after the other (emit/parts.ts):
 *
 *     b0 → b1 ⇄ b2 → b3         part 0: b0          ends with: part 1 entry 0
 *     part 0 | part 1 | part 2   part 1: b1 ⇄ b2    ends with: part 2 entry 0
 *                                part 2: b3         returns
 *
 * Parts are made of whole blocks, by the dominator tree, so that most ways into
 * one lead to its first block. An edge from one part to another goes through a
 * block that ends with a `part` terminator. Values that one part defines and
 * another uses are in slots of the frame.
 */
export function split(fn: IRFunction, limit: SplitLimit): void {
  if (fn.blocks.reduce((n, b) => n + sizeOfBlock(b), 0) <= limit.whole) return;
  cutLongBlocks(fn, limit.part);
  const plan = new Plan(fn, limit.part);
  if (plan.count > 1) new Splitter(fn, plan).run();
}

/** In units of about one operation of the IR. */
export interface SplitLimit {
  /** Functions that are larger are cut. */
  readonly whole: number;
  /** How large a part may be, unless one operation is larger. */
  readonly part: number;
}
/** Engines take 7.6 MB of code for a function; what they take time for is much less. */
export const SPLIT_LIMIT: SplitLimit = { whole: 20_000, part: 2_500 };

const sizeOf = (i: Instr): number => (i.op === 'const' ? 0 : 1) + (i.args.length >> 2) + ((i.imm.count ?? 0) >> 2);
const sizeOfBlock = (b: Block): number => b.instrs.reduce((n, i) => n + sizeOf(i), 1 + b.phis.length);

// ---- where to cut

/** Cuts blocks that are larger than a part, where few values live. */
function cutLongBlocks(fn: IRFunction, limit: number): void {
  for (const block of [...fn.blocks]) {
    if (sizeOfBlock(block) <= limit) continue;
    const cuts = cutsOf(block, limit);
    for (const at of cuts.toReversed()) cutBefore(fn, block, at);
  }
}
/** Indices of the instructions before which to cut. */
function cutsOf(block: Block, limit: number): number[] {
  const { instrs } = block;
  // Whatever throws in a block with a handler stays together.
  const end = block.terminator!.kind === 'invoke' ? instrs.findIndex(mayThrow) : instrs.length - 1;
  const live = liveBefore(instrs);
  const cuts: number[] = [];
  let from = 0, size = 0;
  for (let at = 0; at < instrs.length; at++) {
    size += sizeOf(instrs[at]!);
    if (size <= limit || at === from) continue;
    let best = Math.min(at, end);
    if (best <= from) return cuts;
    for (let n = best; n > from + ((at - from) >> 1); n--) if (live[n]! < live[best]!) best = n;
    cuts.push(best);
    from = best;
    size = 0;
    at = best - 1;
  }
  return cuts;
}
/** How many values of the block live before each of its instructions, to be used in the block. */
function liveBefore(instrs: readonly Instr[]): number[] {
  const at = new Map(instrs.map((i, n) => [i, n]));
  const last = new Map<Instr, number>();
  instrs.forEach((i, n) => { for (const a of i.args) if (at.has(a) && a.op !== 'const') last.set(a, n); });
  const change: number[] = new Array<number>(instrs.length + 1).fill(0);
  for (const [v, n] of last) { change[at.get(v)! + 1]!++; change[n + 1]!--; }
  let live = 0;
  return instrs.map((_, n) => (live += change[n]!));
}
function cutBefore(fn: IRFunction, block: Block, at: number): void {
  const after = fn.newBlock();
  after.once = block.once;
  after.cold = block.cold;
  after.instrs = block.instrs.splice(at);
  for (const i of after.instrs) i.block = after;
  after.terminator = block.terminator;
  for (const s of new Set(after.successors)) s.preds = s.preds.map((p) => (p === block ? after : p));
  block.terminator = { kind: 'jump', to: after };
  after.preds = [block];
}

/** Which block is in which part, and what edges lead from one part to another. */
class Plan {
  readonly order: readonly Block[];
  private readonly tree: DominatorTree;
  readonly partOf = new Map<Block, number>();
  /** Where parts are entered. */
  readonly entries = new Set<Block>();
  readonly loops: ReadonlyMap<Block, ReadonlySet<Block>>;
  /** Headers of loops that go round by way of the driver. */
  private readonly open = new Map<Block, ReadonlySet<Block>>();
  count = 0;

  constructor(private readonly fn: IRFunction, limit: number) {
    this.order = reversePostOrder(fn);
    for (const b of this.order) for (const i of [...b.phis, ...b.instrs]) i.block = b;
    this.tree = new DominatorTree([fn.entry]);
    this.divide(limit);
    this.entries.add(fn.entry);
    for (const b of this.order) for (const s of b.successors) if (this.partOf.get(s) !== this.partOf.get(b)) this.entries.add(s);
    this.loops = findLoops(this.order);
    this.openLoops();
  }

  isCut(from: Block, to: Block): boolean {
    return this.partOf.get(from) !== this.partOf.get(to) || (this.open.get(to)?.has(from) ?? false);
  }
  isBackEdge(from: Block, to: Block): boolean {
    return this.tree.dominates(to, from);
  }
  /** From the leaves of the dominator tree up: where a subtree becomes too large, its largest branches become parts. */
  private divide(limit: number): void {
    const { tree } = this;
    const children = new Map<Block, Block[]>(this.order.map((b) => [b, []]));
    for (const b of this.order) { const d = tree.idom(b); if (d) children.get(d)!.push(b); }
    const size = new Map<Block, number>();
    const roots = new Map<Block, number>();
    for (const b of this.order.toReversed()) {
      const below = children.get(b)!;
      let total = below.reduce((n, c) => n + size.get(c)!, sizeOfBlock(b));
      if (total > limit) {
        let room = 0, part = 0;
        for (const c of below.toSorted((x, y) => size.get(y)! - size.get(x)!)) {
          if (total <= limit) break;
          const own = size.get(c)!;
          if (own > room) { part = ++this.count; room = limit; }
          roots.set(c, part);
          room -= own;
          total -= own;
        }
      }
      size.set(b, total);
    }
    // Part 0 has the entry.
    for (const b of this.order) this.partOf.set(b, roots.get(b) ?? this.partOf.get(tree.idom(b)!) ?? 0);
    this.count++;
  }
  /** A loop that is entered elsewhere than at its header would make the part irreducible. */
  private openLoops(): void {
    const innermostFirst = [...this.loops].sort((a, b) => a[1].size - b[1].size);
    for (const [header, body] of innermostFirst) {
      const part = this.partOf.get(header);
      let entered = false;
      for (const b of body) if (b !== header && this.partOf.get(b) === part && this.entries.has(b)) entered = true;
      if (!entered) continue;
      this.open.set(header, body);
      this.entries.add(header);
    }
  }
}

// ---- cutting

class Splitter {
  private readonly blocksOf: Block[][];
  private readonly entriesOf: Block[][];
  /** The blocks in front of entries, with those that leave the part. */
  private readonly leaving = new Map<Block, Block>();

  constructor(private readonly fn: IRFunction, private readonly plan: Plan) {
    this.blocksOf = Array.from({ length: plan.count }, () => []);
    this.entriesOf = Array.from({ length: plan.count }, () => []);
    for (const b of plan.order) {
      this.blocksOf[plan.partOf.get(b)!]!.push(b);
      if (plan.entries.has(b)) this.entriesOf[plan.partOf.get(b)!]!.push(b);
    }
  }

  run(): void {
    const { fn, plan } = this;
    for (const entry of plan.entries) this.addEdgeBlocks(entry);
    this.spill();
    for (const [block, entry] of this.leaving) {
      const part = plan.partOf.get(entry)!;
      block.terminator = { kind: 'part', part, entry: this.entriesOf[part]!.indexOf(entry) };
      entry.preds = entry.preds.filter((p) => p !== block);
    }
    fn.parts = this.blocksOf.map((blocks, n) => this.makePart(blocks, this.entriesOf[n]!));
    fn.blocks = [];
  }

  /**
   * The edges into an entry that come from one part go through one block, where its
   * phis are stored; back edges, which make a loop of it, through one of their own.
   */
  private addEdgeBlocks(entry: Block): void {
    const { plan } = this;
    const groups = new Map<string, Block[]>();
    for (const p of entry.preds) {
      if (!plan.partOf.has(p)) continue;
      const key = `${plan.partOf.get(p)!} ${plan.isBackEdge(p, entry)}`;
      groups.set(key, [...(groups.get(key) ?? []), p]);
    }
    const args = new Map(entry.phis.map((phi) => [phi, new Map(entry.preds.map((p, n) => [p, phi.args[n]!]))]));
    for (const phi of entry.phis) phi.args = [];
    entry.preds = [...groups.values()].map((from) => this.edgeBlock(entry, from, args));
  }
  private edgeBlock(entry: Block, from: readonly Block[], args: ReadonlyMap<Instr, ReadonlyMap<Block, Instr>>): Block {
    const { fn, plan } = this;
    const isCut = plan.isCut(from[0]!, entry);
    const edge = fn.newBlock();
    edge.once = entry.once && from.every((p) => p.once);
    edge.cold = entry.cold && from.every((p) => p.cold);
    edge.preds = [...from];
    for (const p of from) replaceSuccessor(p, entry, edge);
    edge.terminator = { kind: 'jump', to: entry };
    for (const phi of entry.phis) phi.args.push(merged(fn, edge, from.map((p) => args.get(phi)!.get(p)!), phi));
    const part = plan.partOf.get(from[0]!)!;
    plan.partOf.set(edge, part);
    this.blocksOf[part]!.push(edge);
    if (isCut) this.leaving.set(edge, entry);
    return edge;
  }

  private spill(): void {
    const { plan, leaving } = this;
    const entries = plan.entries;
    const spilled = new Set([...entries].flatMap((e) => e.phis));
    const tree = new DominatorTree([...entries], (from) => !leaving.has(from));
    const blocks = this.blocksOf.flat();
    addUndominated(blocks, spilled, (a, b) => tree.dominates(a, b));
    const home = new FrameSlots(this.fn);
    new Spiller(blocks, spilled, home, (v, block) => tree.dominates(v.block, block), undefined, (phi) => entries.has(phi.block)).run();
    home.assign(new Lifetimes(plan.order, plan.loops));
    this.keepExitPoint(blocks, home);
    this.fn.spillSlots = home.count;
  }
  /** Whether the point is taken at which a generic version goes on is a matter of all parts. */
  private keepExitPoint(blocks: readonly Block[], home: FrameSlots): void {
    const { fn } = this;
    if (!fn.versionOf) return;
    const slot = home.count.raw++;
    for (const b of blocks) {
      b.instrs = b.instrs.flatMap((i) => {
        if (i.op === 'exitPoint') { i.op = 'reload'; i.imm = { slot }; }
        if (i.op !== 'exitTaken') return [i];
        const none = make(fn, 'const', [], { value: -1 }, b, 'i32', types.int32);
        return [none, make(fn, 'spill', [none], { slot }, b, 'none', types.undefined)];
      });
    }
    const point = make(fn, 'exitPoint', [], {}, fn.entry, 'i32', types.int32);
    fn.entry.instrs.unshift(point, make(fn, 'spill', [point], { slot }, fn.entry, 'none', types.undefined));
  }

  private makePart(blocks: readonly Block[], entries: readonly Block[]): IRFunction {
    const { fn } = this;
    const part = new IRFunction(fn.name, fn.position);
    part.whole = fn;
    part.file = fn.file;
    part.library = fn.library;
    const [only] = entries;
    if (entries.length === 1 && only!.preds.length === 0) part.blocks = [only!, ...blocks.filter((b) => b !== only)];
    else {
      const dispatch = fn.newBlock();
      part.blocks = [dispatch, ...blocks];
      this.choose(part, dispatch, entries, 0);
    }
    part.blocks = reversePostOrder(part);
    return part;
  }
  /** A binary search for the entry; those of `entries` have the numbers from `first` on. */
  private choose(part: IRFunction, from: Block, entries: readonly Block[], first: number): void {
    const { fn } = this;
    from.once = entries.every((e) => e.once);
    from.cold = entries.every((e) => e.cold);
    if (entries.length === 1) {
      from.terminator = { kind: 'jump', to: entries[0]! };
      entries[0]!.preds.push(from);
      return;
    }
    const middle = entries.length >> 1;
    const below = fn.newBlock(), above = fn.newBlock();
    part.blocks.push(below, above);
    const entry = make(fn, 'partEntry', [], {}, from, 'i32', types.int32);
    const bound = make(fn, 'const', [], { value: first + middle }, from, 'i32', types.int32);
    const cond = make(fn, 'compare', [entry, bound], { kind: 'lt' }, from, 'bool', types.bool);
    from.instrs.push(entry, bound, cond);
    from.terminator = { kind: 'branch', cond, then: below, else: above };
    below.preds.push(from);
    above.preds.push(from);
    this.choose(part, below, entries.slice(0, middle), first);
    this.choose(part, above, entries.slice(middle), first + middle);
  }
}

function make(fn: IRFunction, op: OpName, args: Instr[], imm: Imm, block: Block, rep: Rep, type: Type): Instr {
  const i = fn.newInstr(op, args, imm, block, null);
  i.rep = rep;
  i.type = type;
  return i;
}
/** The value that comes from each of the predecessors of `block`: one of `values`, or a phi of them. */
function merged(fn: IRFunction, block: Block, values: Instr[], like: Instr): Instr {
  if (values.every((v) => v === values[0])) return values[0]!;
  const phi = make(fn, 'phi', values, {}, block, like.rep, like.type);
  block.phis.push(phi);
  return phi;
}

/** Values that are the same in all parts, and no references that the collector must know of. */
const REMADE = new Set<OpName>(['const', 'argc', 'entrySp', 'intrinsic', 'privateName', 'unset']);

/** Keeps values in slots of the frame: references in those that the collector scans, others beside them. */
class FrameSlots implements SpillHome {
  readonly count = { values: 0, raw: 0 };
  private readonly accesses = new Map<Instr, Instr[]>();

  constructor(private readonly fn: IRFunction) {}

  needsSlot(v: Instr): boolean {
    return v.rep !== 'none' && !REMADE.has(v.op);
  }
  load(v: Instr, block: Block): Instr {
    if (!this.needsSlot(v)) return make(this.fn, v.rep === 'none' ? 'unset' : v.op, [], v.imm, block, v.rep, v.type);
    return this.access(v, make(this.fn, 'reload', [], {}, block, v.rep, v.type));
  }
  store(v: Instr, value: Instr, block: Block): Instr {
    return this.access(v, make(this.fn, 'spill', [value], {}, block, 'none', types.undefined));
  }
  private access(v: Instr, i: Instr): Instr {
    const known = this.accesses.get(v);
    if (known) known.push(i);
    else this.accesses.set(v, [i]);
    return i;
  }
  /** Gives each value a slot; those whose lives do not overlap share one. A linear scan. */
  assign(lifetimes: Lifetimes): void {
    const lives = [...this.accesses].map(([v, accesses]) => ({ v, accesses, ...lifetimes.of(v, accesses) })).sort((a, b) => a.from - b.from);
    this.count.values = scan(lives.filter(({ v }) => isScanned(v.rep)));
    this.count.raw = scan(lives.filter(({ v }) => !isScanned(v.rep)));
  }
}
const isScanned = (rep: Rep): boolean => rep === 'any' || rep === 'ptr';

interface Life { readonly from: number; readonly to: number }

/** @returns the number of slots */
function scan(lives: readonly (Life & { readonly accesses: readonly Instr[] })[]): number {
  let count = 0;
  const free: number[] = [];
  const endings = new Map<number, number[]>();
  let done = -1;
  for (const { from, to, accesses } of lives) {
    for (; done < from - 1; done++) free.push(...(endings.get(done + 1) ?? []));
    const slot = free.pop() ?? count++;
    for (const i of accesses) i.imm = { slot };
    const ending = endings.get(to);
    if (ending) ending.push(slot);
    else endings.set(to, [slot]);
  }
  return count;
}

/** From where to where, in reverse post-order, the slots of values are in use. */
class Lifetimes {
  private readonly number: ReadonlyMap<Block, number>;
  /** `ends[k][n]`: the last block of a loop whose header is one of the 2^k blocks from number n on, if that is behind them. */
  private readonly ends: number[][];

  constructor(order: readonly Block[], loops: ReadonlyMap<Block, ReadonlySet<Block>>) {
    const number = new Map(order.map((b, n) => [b, n]));
    this.number = number;
    const ends = order.map((b, n) => {
      let end = n;
      for (const inner of loops.get(b) ?? []) end = Math.max(end, number.get(inner)!);
      return end;
    });
    this.ends = [ends];
    for (let half = 1; 2 * half <= order.length; half *= 2) {
      const below = this.ends.at(-1)!;
      this.ends.push(Array.from({ length: order.length - 2 * half + 1 }, (_, n) => Math.max(below[n]!, below[n + half]!)));
    }
  }
  /**
   * From the definition to the last access; and if a loop begins in between, to its
   * end, for it may go round. (Only back edges lead from a block to one that comes
   * before it, so nothing else is live behind the last access.)
   */
  of(v: Instr, accesses: readonly Instr[]): Life {
    const at = this.number.get(v.block)!;
    let from = at, to = at;
    for (const { block } of accesses) {
      // The block of an edge is where those are that lead to it.
      for (const b of this.number.has(block) ? [block] : block.preds) {
        from = Math.min(from, this.number.get(b)!);
        to = Math.max(to, this.number.get(b)!);
      }
    }
    for (let end = this.endOfLoops(at + 1, to); end > to; end = this.endOfLoops(at + 1, to)) to = end;
    return { from, to };
  }
  /** Where the last of the loops ends whose headers are among the blocks `first` to `last`. */
  private endOfLoops(first: number, last: number): number {
    if (first > last) return last;
    const k = 31 - Math.clz32(last - first + 1);
    return Math.max(this.ends[k]![first]!, this.ends[k]![last - 2 ** k + 1]!);
  }
}
