import { ActivationSlot, RUNNING } from '../../abi/index.js';
import { dominators, findLoops, reversePostOrder } from '../ir/analysis.js';
import { type Block, type Imm, type Instr, type IRFunction, replaceSuccessor } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { mayBe, T } from '../ir/types.js';
import { inferTypes } from '../optimise/types.js';

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
  addUndominated(fn, spilled);
  const count = new Spiller(fn, activation, spilled).run();
  activation.imm = { count };
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

/** Adds the values that some use is no longer dominated by: a point lies between. */
function addUndominated(fn: IRFunction, spilled: Set<Instr>): void {
  const idom = dominators(fn.blocks);
  const number = new Map(fn.blocks.map((b, i) => [b, i]));
  const dominates = (a: Block, b: Block): boolean => {
    while (number.get(b)! > number.get(a)!) b = idom.get(b)!;
    return a === b;
  };
  const check = (v: Instr, at: Block): void => { if (!dominates(v.block, at)) spilled.add(v); };
  for (const b of fn.blocks) {
    for (const phi of b.phis) if (!spilled.has(phi)) phi.args.forEach((a, n) => check(a, b.preds[n]!));
    for (const i of b.instrs) for (const a of i.args) check(a, b);
    const t = b.terminator!;
    if (t.kind === 'branch') check(t.cond, b);
    else if (t.kind === 'return') check(t.value, b);
  }
  // A phi in the activation is stored in the predecessors of its block, which for headers of loops now are those of the block in front.
  for (const phi of spilled) {
    if (phi.op !== 'phi') continue;
    const preds = predecessorsOfPhi(phi);
    phi.args.forEach((a, n) => check(a, preds[n]!));
  }
}
/** The blocks that the operands of a phi belong to, in order. */
function predecessorsOfPhi(phi: Instr): readonly Block[] {
  const { block } = phi;
  const preds = block.preds.length === 1 && phi.args.length !== 1 ? block.preds[0]!.preds : block.preds;
  // The block in front of a loop has dispatches as further predecessors.
  return preds.slice(0, phi.args.length);
}

/** Keeps values in slots of the activation: a store where they are defined, loads where they are used. */
class Spiller {
  private readonly slots = new Map<Instr, number>();

  constructor(private readonly fn: IRFunction, private readonly activation: Instr, private readonly spilled: ReadonlySet<Instr>) {}

  /** Returns the number of slots of the activation. */
  run(): number {
    let next: number = ActivationSlot.FirstValue;
    for (const v of this.spilled) if (v.op !== 'const') this.slots.set(v, next++);
    const blocks = [...this.fn.blocks];
    for (const b of blocks) this.useInPhis(b);
    for (const b of blocks) this.useInBlock(b);
    for (const v of this.slots.keys()) if (v.op !== 'phi') this.storeAfterDefinition(v);
    return next;
  }

  private make(op: OpName, args: Instr[], imm: Imm, block: Block): Instr {
    return this.fn.newInstr(op, args, imm, block, null);
  }
  private load(v: Instr, block: Block): Instr {
    if (v.op === 'const') return this.make('const', [], v.imm, block);
    const slot = this.slots.get(v)!;
    return mayBe(v.type, T.Env) ? this.make('restoreEnv', [this.activation], { slot }, block) : this.make('loadEnv', [this.activation], { slot, hops: 0 }, block);
  }
  private storing(v: Instr, value: Instr, block: Block): Instr {
    const slot = this.slots.get(v)!;
    return mayBe(v.type, T.Env) ? this.make('saveEnv', [this.activation, value], { slot }, block) : this.make('storeEnv', [this.activation, value], { slot, hops: 0 }, block);
  }

  /** Phis in the activation become stores at the ends of the predecessors; all their operands are read first. */
  private useInPhis(b: Block): void {
    if (b.phis.length === 0) return;
    const preds = predecessorsOfPhi(b.phis[0]!);
    preds.forEach((p, n) => {
      const t = p.terminator!;
      const beforeThrower = t.kind === 'invoke' && t.handler === b;
      const loads: Instr[] = [], stores: Instr[] = [];
      for (const phi of b.phis) {
        let value = phi.args[n]!;
        if (this.spilled.has(value) && (value.op === 'phi' || value.block !== p)) loads.push((value = this.load(value, p)));
        if (this.slots.has(phi)) stores.push(this.storing(phi, value, p));
        else phi.args[n] = value;
      }
      p.instrs.splice(beforeThrower ? p.instrs.length - 1 : p.instrs.length, 0, ...loads, ...stores);
    });
    b.phis = b.phis.filter((phi) => !this.slots.has(phi));
  }
  private useInBlock(b: Block): void {
    const loaded = new Map<Instr, Instr>();
    const out: Instr[] = [];
    const defined = new Set<Instr>();
    const use = (v: Instr): Instr => {
      if (!this.spilled.has(v) || defined.has(v)) return v;
      let load = loaded.get(v);
      if (!load) {
        load = this.load(v, b);
        out.push(load);
        loaded.set(v, load);
      }
      return load;
    };
    for (const i of b.instrs) {
      i.args = i.args.map(use);
      out.push(i);
      defined.add(i);
    }
    const t = b.terminator!;
    if (t.kind === 'branch') t.cond = use(t.cond);
    else if (t.kind === 'return') t.value = use(t.value);
    b.instrs = out;
  }
  private storeAfterDefinition(v: Instr): void {
    const b = v.block;
    const t = b.terminator!;
    const at = b.instrs.indexOf(v) + 1;
    if (t.kind === 'invoke' && at === b.instrs.length) {
      // Defined only if nothing was thrown.
      const to = this.fn.newBlock();
      to.terminator = { kind: 'jump', to: t.to };
      to.preds = [b];
      t.to.preds = t.to.preds.map((p) => (p === b ? to : p));
      t.to = to;
      to.instrs.push(this.storing(v, v, to));
    } else b.instrs.splice(at, 0, this.storing(v, v, b));
  }
}
