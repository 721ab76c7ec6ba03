import { ActivationSlot, RUNNING } from '../../abi/index.js';
import { DominatorTree, findLoops, reversePostOrder } from '../ir/analysis.js';
import { type Block, type Imm, type Instr, type IRFunction, replaceSuccessor } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { mayBe, T } from '../ir/types.js';
import { inferTypes } from '../optimise/types.js';
import { addUndominated, Spiller, type SpillHome } from './spill.js';

/**
 * Turns a function that suspends (a generator, an async function) into a state
 * machine. Its activation is an Env that holds the number of the point where it
 * stopped and the values that the code after that point needs. The function is
 * entered again with the activation as its callee; a dispatch at the entry, and
 * one in front of each loop around a point, lead there, so that the control
 * flow stays reducible.
 */
export function lowerSuspensions(fn: IRFunction): void {
  const activation = fn.entry.instrs.find((i) => i.op === 'activation');
  if (!activation) return;
  // Tells environments from JavaScript values.
  inferTypes(fn);
  const { root, headers } = splitAtPoints(fn, activation);
  const spilled = new Set(headers.flatMap((h) => h.phis));
  connect(fn, activation, root);
  fn.blocks = reversePostOrder(fn);
  const tree = new DominatorTree([fn.entry]);
  addUndominated(fn.blocks, spilled, (a, b) => tree.dominates(a, b), predecessorsOfPhi);
  const home = new ActivationSlots(fn, activation, spilled);
  // What the activation has is loaded in each block that uses it.
  new Spiller(fn.blocks, spilled, home, (v, block) => v.block === block, predecessorsOfPhi).run();
  activation.imm = { count: home.count };
}

/** Code before a suspension, and where it goes on. */
interface Point { readonly before: Block; readonly after: Block; readonly suspend: Instr; number: number }
/** A loop that contains points, or (header null) the whole function. */
interface Region { readonly header: Block | null; readonly points: Point[]; readonly inner: Region[] }

/** Ends blocks at their suspensions; what follows becomes a block of its own. */
function splitAtPoints(fn: IRFunction, activation: Instr): { root: Region; headers: Block[] } {
  const innermostFirst = [...findLoops(fn.blocks)].sort((a, b) => a[1].size - b[1].size);
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
  for (const block of [...fn.blocks]) {
    const region = (): Region => regionOf(innermostFirst.find(([, body]) => body.has(block))?.[0]);
    for (let before = block; ; ) {
      // The first instruction of a block after a point is that point's own.
      const at = before.instrs.findIndex((i, n) => i.op === 'suspend' && (n > 0 || before === block));
      if (at < 0) break;
      const point = splitBlock(fn, before, at);
      region().points.push(point);
      before = point.after;
    }
  }
  numberPoints(root, 0);
  for (const point of allPoints(root)) finishPoint(fn, activation, point);
  return { root, headers: [...regions.keys()] };
}
function splitBlock(fn: IRFunction, before: Block, at: number): Point {
  const after = fn.newBlock();
  after.instrs = before.instrs.splice(at);
  for (const i of after.instrs) i.block = after;
  after.terminator = before.terminator;
  for (const s of new Set(after.successors)) s.preds = s.preds.map((p) => (p === before ? after : p));
  return { before, after, suspend: after.instrs[0]!, number: -1 };
}
/** Points of a loop get neighbouring numbers. */
function numberPoints(region: Region, next: number): number {
  for (const p of region.points) p.number = next++;
  for (const r of region.inner) next = numberPoints(r, next);
  return next;
}
function allPoints(region: Region): Point[] {
  return [...region.points, ...region.inner.flatMap(allPoints)];
}
/** Before the point: its number, the reason, and return. After it: running again, so that loops on the way don't dispatch. */
function finishPoint(fn: IRFunction, activation: Instr, { before, after, suspend, number }: Point): void {
  const { kind, name } = suspend.imm;
  const add = appender(fn, before, suspend);
  add('storeEnv', [activation, add('const', [], { value: number })], { slot: ActivationSlot.Point, hops: 0 });
  if (name === undefined) add('storeEnv', [activation, add('const', [], { value: Number(kind) })], { slot: ActivationSlot.Reason, hops: 0 });
  const value = name === undefined ? suspend.args[0]! : add('runtime', [activation, ...suspend.args], { name });
  before.terminator = { kind: 'return', value };
  suspend.op = 'resumeValue';
  suspend.args = [];
  suspend.imm = {};
  const running = fn.newInstr('const', [], { value: RUNNING }, after, null);
  after.instrs.splice(1, 0, running, fn.newInstr('storeEnv', [activation, running], { slot: ActivationSlot.Point, hops: 0 }, after, null));
}
function appender(fn: IRFunction, block: Block, like?: Instr): (op: OpName, args: Instr[], imm?: Imm) => Instr {
  return (op, args, imm = {}) => {
    const i = fn.newInstr(op, args, imm, block, like?.position ?? null);
    block.instrs.push(i);
    return i;
  };
}

/** Makes the entry block, the blocks in front of loops, and their dispatches. */
function connect(fn: IRFunction, activation: Instr, root: Region): void {
  const start = fn.entry;
  const entry = fn.newBlock();
  fn.blocks.unshift(fn.blocks.pop()!);
  start.instrs.splice(start.instrs.indexOf(activation), 1);
  entry.instrs.push(activation);
  activation.block = entry;
  enterRegion(root, entry, start);

  /** `front` goes on to the point where the activation is resumed, if it is, else to `normal`. */
  function enterRegion(region: Region, front: Block, normal: Block): void {
    const dispatch = fn.newBlock();
    const add = appender(fn, front);
    const cond = add('ge', [add('resumePoint', [activation]), add('const', [], { value: 0 })]);
    front.terminator = { kind: 'branch', cond, then: dispatch, else: normal };
    normal.preds.push(front);
    dispatch.preds.push(front);
    const targets = region.points.map((p) => ({ first: p.number, block: p.after }));
    for (const inner of region.inner) targets.push({ first: Math.min(...allPoints(inner).map((p) => p.number)), block: frontOfLoop(inner) });
    choose(dispatch, targets);
  }
  /** A block through which all ways into the loop and all back edges go. Its header's phis are in the activation. */
  function frontOfLoop(region: Region): Block {
    const header = region.header!;
    const front = fn.newBlock();
    front.preds = header.preds;
    for (const p of front.preds) replaceSuccessor(p, header, front);
    header.preds = [];
    enterRegion(region, front, header);
    return front;
  }
  /** A binary search; `targets` in ascending order. */
  function choose(from: Block, targets: readonly { first: number; block: Block }[]): void {
    if (targets.length === 1) {
      from.terminator = { kind: 'jump', to: targets[0]!.block };
      targets[0]!.block.preds.push(from);
      return;
    }
    const middle = targets.length >> 1;
    const below = fn.newBlock(), above = fn.newBlock();
    const add = appender(fn, from);
    const cond = add('lt', [add('resumePoint', [activation]), add('const', [], { value: targets[middle]!.first })]);
    from.terminator = { kind: 'branch', cond, then: below, else: above };
    below.preds.push(from);
    above.preds.push(from);
    choose(below, targets.slice(0, middle));
    choose(above, targets.slice(middle));
  }
}

/** The blocks that the operands of a phi belong to, in order. */
function predecessorsOfPhi(phi: Instr): readonly Block[] {
  const { block } = phi;
  const preds = block.preds.length === 1 && phi.args.length !== 1 ? block.preds[0]!.preds : block.preds;
  // The block in front of a loop has dispatches as further predecessors.
  return preds.slice(0, phi.args.length);
}

/** Keeps values in slots of the activation. */
class ActivationSlots implements SpillHome {
  private readonly slots = new Map<Instr, number>();

  constructor(private readonly fn: IRFunction, private readonly activation: Instr, spilled: ReadonlySet<Instr>) {
    for (const v of spilled) if (this.needsSlot(v)) this.slots.set(v, ActivationSlot.FirstValue + this.slots.size);
  }
  /** Slots of the activation. */
  get count(): number {
    return ActivationSlot.FirstValue + this.slots.size;
  }
  needsSlot(v: Instr): boolean {
    return v.op !== 'const';
  }
  load(v: Instr, block: Block): Instr {
    if (v.op === 'const') return this.make('const', [], v.imm, block);
    const slot = this.slots.get(v)!;
    return mayBe(v.type, T.Env) ? this.make('restoreEnv', [this.activation], { slot }, block) : this.make('loadEnv', [this.activation], { slot, hops: 0 }, block);
  }
  store(v: Instr, value: Instr, block: Block): Instr {
    const slot = this.slots.get(v)!;
    return mayBe(v.type, T.Env) ? this.make('saveEnv', [this.activation, value], { slot }, block) : this.make('storeEnv', [this.activation, value], { slot, hops: 0 }, block);
  }
  private make(op: OpName, args: Instr[], imm: Imm, block: Block): Instr {
    return this.fn.newInstr(op, args, imm, block, null);
  }
}
