import { removeUnreachable } from './cleanup.js';
import type { Block, Instr, IRFunction } from '../ir/ir.js';

/** Fewer tests than these are as fast one after the other. */
const MIN_CASES = 4;
/** At least one in so many entries of a table is a case. */
const MAX_SPARSENESS = 4;
/** Blocks of the structured code nest as deep as a table has targets. */
const MAX_CASES = 256;

/** A block that ends with the test of an i32 against a constant. */
interface Test {
  readonly block: Block;
  readonly value: Instr;
  readonly constant: number;
  readonly cond: Instr;
  readonly equal: Block;
  readonly other: Block;
}

/**
 * Chains of tests of one i32 against constants, which is what a `switch` over ints
 * has become, select by a table where the constants are dense. What is not dense is
 * tested behind it. After lowering, when it is known what is an i32.
 */
export function makeSwitches(fn: IRFunction): void {
  let uses: Map<Instr, number> | undefined;
  for (const b of fn.blocks.slice()) {
    const tests = chainFrom(b), table = densest(tests);
    if (table.length < MIN_CASES) continue;
    new Switch(fn, tests, table).make((uses ??= countUses(fn)));
  }
  if (uses) removeUnreachable(fn);
}

/** The test at the end of a block; null if there is none. */
function testOf(block: Block): Test | null {
  const t = block.terminator!;
  if (t.kind !== 'branch' || t.cond.op !== 'compare' || t.then === t.else) return null;
  const { kind } = t.cond.imm, [value, constant] = t.cond.args;
  if ((kind !== 'eq' && kind !== 'ne') || constant!.op !== 'const' || value!.op === 'const' || value!.rep !== 'i32' || constant!.rep !== 'i32') return null;
  const [equal, other] = kind === 'eq' ? [t.then, t.else] : [t.else, t.then];
  return { block, value: value!, constant: Number(constant!.imm.value), cond: t.cond, equal, other };
}
/** The tests of one value that begin with that of `first`: all others do nothing else, and are reached from the one before only. */
function chainFrom(first: Block): Test[] {
  const tests: Test[] = [], seen = new Set<number>();
  for (let test = testOf(first); test; test = testOf(test.other)) {
    const { block, value, constant } = test;
    if (tests.length > 0 && (value !== tests[0]!.value || block.preds.length !== 1 || block.phis.length > 0 || block.loopHeader || !block.instrs.every((i) => i.op === 'const' || i === test!.cond))) break;
    // The first of several cases of one constant is taken.
    if (seen.has(constant)) break;
    seen.add(constant);
    tests.push(test);
  }
  return tests;
}
/** The most of these tests whose constants are dense. */
function densest(tests: readonly Test[]): Test[] {
  const sorted = tests.toSorted((a, b) => a.constant - b.constant);
  let best: Test[] = [];
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while (to - from >= MAX_CASES || sorted[to]!.constant - sorted[from]!.constant >= MAX_SPARSENESS * (to - from + 1)) from++;
    if (to - from >= best.length) best = sorted.slice(from, to + 1);
  }
  return best;
}
function countUses(fn: IRFunction): Map<Instr, number> {
  const uses = new Map<Instr, number>();
  for (const b of fn.blocks) for (const i of [...b.phis, ...b.instrs]) for (const a of i.args) uses.set(a, (uses.get(a) ?? 0) + 1);
  return uses;
}

class Switch {
  private readonly head: Block;
  /** Edge blocks by target, and what they bring to its phis. */
  private readonly edges = new Map<string, Block>();

  /**
   * @param tests the chain
   * @param table those of them that the table decides, by constant
   */
  constructor(private readonly fn: IRFunction, private readonly tests: readonly Test[], private readonly table: readonly Test[]) {
    this.head = tests[0]!.block;
  }
  make(uses: ReadonlyMap<Instr, number>): void {
    const { head, tests, table } = this;
    const rest = tests.filter((test) => !table.includes(test)), last = tests.at(-1)!.other;
    this.moveToHead(uses);
    // Where each case goes, before edges change.
    const targets = new Map(table.map((test) => [test.constant, this.edgeFor(test.block, test.equal)]));
    const behind = this.linkRest(rest, last);
    const first = table[0]!.constant, length = table.at(-1)!.constant - first + 1;
    head.terminator = { kind: 'switch', value: tests[0]!.value, first, targets: Array.from({ length }, (_, n) => targets.get(first + n) ?? behind), otherwise: behind };
    for (const s of head.successors) if (!s.preds.includes(head)) s.preds.push(head);
  }
  /** Constants of the chain, and results of its tests, may be used anywhere behind it. Other tests stay with their branches, or are gone. */
  private moveToHead(uses: ReadonlyMap<Instr, number>): void {
    const { head } = this, conds = new Set(this.tests.map(({ cond }) => cond));
    const isAlone = (i: Instr): boolean => conds.has(i) && !uses.get(i);
    // Constants that only a test of the table has used.
    const unused = new Set(this.table.flatMap(({ cond }) => (isAlone(cond) && uses.get(cond.args[1]!) === 1 ? [cond.args[1]!] : [])));
    const staying = (block: Block): Instr[] => block.instrs.filter((i) => !isAlone(i) && !unused.has(i));
    const kept = this.tests.flatMap(({ block }) => (block === head ? [] : staying(block)));
    for (const i of kept) i.block = head;
    for (const { block } of this.tests) block.instrs = block === head ? [...staying(block), ...kept] : [];
    this.alone = new Set([...conds].filter(isAlone));
  }
  private alone: ReadonlySet<Instr> = new Set();
  /** The block that stands for the edge from the test in `from` to `to`: `to` itself if it has no phis. Takes the edge away. */
  private edgeFor(from: Block, to: Block): Block {
    const n = to.preds.indexOf(from), args = to.phis.map((phi) => phi.args[n]!);
    to.preds = to.preds.filter((_, k) => k !== n);
    for (const phi of to.phis) phi.args = phi.args.filter((_, k) => k !== n);
    if (args.length === 0) return to;
    const key = [to.id, ...args.map(({ id }) => id)].join();
    let edge = this.edges.get(key);
    if (!edge) {
      edge = this.fn.newBlock();
      edge.once = this.head.once;
      edge.loopDepth = this.head.loopDepth;
      edge.cold = this.head.cold || to.cold;
      edge.terminator = { kind: 'jump', to };
      to.preds.push(edge);
      to.phis.forEach((phi, k) => phi.args.push(args[k]!));
      this.edges.set(key, edge);
    }
    return edge;
  }
  /** Links the tests that are left, one behind the other; gives the first block of them, or where the last goes if there are none. */
  private linkRest(rest: readonly Test[], last: Block): Block {
    const { head, tests } = this, lastOfAll = tests.at(-1)!.block;
    // The head has the switch now: its own test needs another block.
    const blocks = rest.map(({ block }) => (block === head ? this.fn.newBlock() : block));
    for (const block of blocks) Object.assign(block, { once: head.once, cold: head.cold, loopDepth: head.loopDepth, preds: [] });
    const end = this.edgeFor(lastOfAll, last);
    rest.forEach(({ block, cond, equal }, n) => {
      const own = blocks[n]!, other = blocks[n + 1] ?? end;
      if (this.alone.has(cond)) own.instrs = [cond];
      cond.block = this.alone.has(cond) ? own : head;
      if (own !== block) equal.preds = equal.preds.map((p) => (p === block ? own : p));
      own.terminator = cond.imm.kind === 'eq' ? { kind: 'branch', cond, then: equal, else: other } : { kind: 'branch', cond, then: other, else: equal };
      if (!other.preds.includes(own)) other.preds.push(own);
    });
    for (const { block } of this.table) if (block !== head) Object.assign(block, { preds: [], terminator: { kind: 'unreachable' } });
    return blocks[0] ?? end;
  }
}
