import { FunctionFlag } from '../../abi/index.js';
import { findLoops, reversePostOrder } from '../ir/analysis.js';
import { cloneFunction, cloneTerminator } from '../ir/clone.js';
import { type Block, type ExitFrame, exitFrames, type Instr, type IRFunction, type Position, type Program } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { cleanup, removeUnreachable, replaceUses } from './cleanup.js';

/** A callee has at most so many operations; a caller grows by at most so many, and by calls in calls to such a depth. */
const MAX_CALLEE = 60, MAX_GROWTH = 400, MAX_DEPTH = 5;
/** The same where there is no loop around the call. */
const MAX_CALLEE_ONCE = 20, MAX_GROWTH_ONCE = 120;
/** By how much the whole program grows: large ones are compiled by the host while they run. */
const MAX_PROGRAM = 6000, MAX_PROGRAM_ONCE = 1500;
/** A caller of more values is left as it is. */
const MAX_CALLER = 4000;
const REGISTER_ARGUMENTS = 4;

/** What needs the frame, the entry or all the arguments of the function that it stands in. */
const NOT_INLINED = new Set<OpName>(['argument', 'entrySp', 'argumentsObject', 'restArray', 'applyArguments', 'activation', 'resumePoint', 'resumeValue', 'resumeMode', 'suspend']);
/** Nothing that runs. */
const FREE = new Set<OpName>(['const', 'param', 'this', 'callee', 'newTarget', 'argc', 'functionEnv', 'callEntry', 'callExit', 'loopEntry', 'poll']);

/**
 * Puts the bodies of small functions in the place of calls of them, where guards have
 * found which function it is (`imm.direct`), as long as the caller does not grow too
 * much. Of a function the body that guesses is taken; a guard of it that fails has two
 * frames or more to leave: the generic version of the callee does the rest of the call,
 * that of the caller goes on behind it, with its result (`ExitFrame`, `callExit`). Of
 * guards in front of all that the callee does, the caller does the whole call again
 * (`callEntry`).
 *
 * Not where exceptions are handled: what a generic version throws leaves all frames.
 */
export function inlineCalls(program: Program): void {
  // As they are before anything is put into them.
  const bodies = new Map<IRFunction, Body>();
  for (const fn of program.functions) {
    const body = bodyOf(fn);
    if (body) bodies.set(fn, body);
  }
  const inliners = program.functions.map((fn) => new Inliner(fn, bodies));
  // What stands in loops first.
  for (const isInLoop of [true, false]) {
    let room = isInLoop ? MAX_PROGRAM : MAX_PROGRAM_ONCE;
    for (const inliner of inliners) room -= inliner.run(isInLoop, room);
  }
  for (const fn of program.functions) for (const b of fn.blocks) b.instrs = b.instrs.filter((i) => i.op !== 'callEntry' && i.op !== 'callExit');
}

interface Body { readonly size: number; readonly fn: IRFunction }

/** What is put in the place of calls of a function; null if that is too much. */
function bodyOf(fn: IRFunction): Body | null {
  const isForwarding = fn.blocks.some((b) => b.instrs.some((i) => i.op === 'argc'));
  if (!isForwarding) {
    const size = sizeOf(fn);
    return size <= MAX_CALLEE ? { size, fn: cloneFunction(fn).fn } : null;
  }
  const body = cloneFunction(fn).fn;
  dropManyArguments(body);
  const size = sizeOf(body);
  return size <= MAX_CALLEE ? { size, fn: body } : null;
}
/** Where it is asked whether the arguments are in registers: they are. */
function dropManyArguments(fn: IRFunction): void {
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      const test = i.op === 'truthy' ? i.args[0]! : null;
      if (test?.op !== 'le' || test.args[0]!.op !== 'argc' || test.args[1]!.imm.value !== REGISTER_ARGUMENTS) continue;
      i.op = 'const';
      i.args = [];
      i.imm = { value: true };
    }
  }
  cleanup(fn);
}

/** Number of operations; Infinity for what can't be put in the place of a call, or gains nothing there: a loop takes longer than a call. */
function sizeOf(fn: IRFunction): number {
  if (fn.paramCount > REGISTER_ARGUMENTS) return Infinity;
  let size = 0;
  for (const b of fn.blocks) {
    if (b.loopHeader) return Infinity;
    for (const i of b.instrs) {
      if (NOT_INLINED.has(i.op)) return Infinity;
      if (!FREE.has(i.op)) size++;
    }
  }
  return size;
}

interface Call {
  readonly call: Instr;
  /** Functions in whose inlined bodies it stands, outermost first. */
  readonly within: readonly IRFunction[];
  readonly isInLoop: boolean;
}

class Inliner {
  private growth = 0;
  private room = 0;
  private readonly results = new Map<Instr, Instr>();

  constructor(private readonly fn: IRFunction, private readonly bodies: ReadonlyMap<IRFunction, Body>) {}

  /**
   * @param isInLoop visit the calls that stand in loops, or the others?
   * @param room by how many operations the function may grow
   * @returns by how many it has grown
   */
  run(isInLoop: boolean, room: number): number {
    const { fn } = this;
    const before = this.growth;
    this.room = room + before;
    if (fn.valueCount > MAX_CALLER) return 0;
    findLoops(reversePostOrder(fn));
    const calls = fn.blocks.flatMap((b) => (b.cold || b.loopDepth > 0 !== isInLoop ? [] : b.instrs.filter(isDirect)));
    const work: Call[] = calls.map((call) => ({ call, within: [fn, ...functionsAround(call.position)], isInLoop }));
    // What stands in inner loops first.
    work.sort((a, b) => b.call.block.loopDepth - a.call.block.loopDepth);
    for (let next = work.shift(); next; next = work.shift()) work.push(...this.visit(next));
    if (!this.results.size) return 0;
    replaceUses(fn, (v) => this.find(v));
    removeUnreachable(fn);
    findLoops(fn.blocks);
    return this.growth - before;
  }
  private find(v: Instr): Instr {
    let at = v;
    while (this.results.has(at)) at = this.results.get(at)!;
    return at;
  }
  /** @returns the calls of the body */
  private visit({ call, within, isInLoop }: Call): Call[] {
    const target = call.imm.target!, body = this.bodies.get(target);
    if (!body || within.includes(target) || within.length > MAX_DEPTH || call.args.length - 2 > REGISTER_ARGUMENTS) return [];
    const [most, growth] = isInLoop ? [MAX_CALLEE, MAX_GROWTH] : [MAX_CALLEE_ONCE, MAX_GROWTH_ONCE];
    if (body.size > most || this.growth + body.size > Math.min(this.room, growth)) return [];
    // How many arguments there are is known only where the caller is inlined as well.
    if (call.imm.passesOn) return [];
    // A class can't be called, but constructed.
    if (target.flags & FunctionFlag.Class && !call.imm.constructs) return [];
    const { block } = call;
    const at = block.instrs.indexOf(call), entry = block.instrs[at - 1], exit = block.instrs[at + 1];
    if (block.terminator!.kind === 'invoke' || entry?.op !== 'callEntry' || exit?.op !== 'callExit') return [];
    this.growth += body.size;
    const inner = this.expand(call, { entry, exit }, body.fn, target);
    return inner.map((i) => ({ call: i, within: [...within, target], isInLoop: isInLoop || i.block.loopDepth > 0 }));
  }
  private expand(call: Instr, { entry: callEntry, exit }: { entry: Instr; exit: Instr }, body: IRFunction, target: IRFunction): Instr[] {
    const { fn } = this;
    const { block } = call;
    const behind = this.splitBehind(block, exit);
    block.instrs.splice(-3);
    const copies = new Map<Instr, Instr>();
    const blocks = new Map(body.blocks.map((b) => [b, fn.newBlock()]));
    for (const [from, to] of blocks) { to.loopDepth = from.loopDepth; to.cold = from.cold; }
    const [callee, self, ...args] = call.args;
    const undefinedHere = fn.newInstr('const', [], { value: undefined }, block, call.position);
    block.instrs.push(undefinedHere);
    const context = [callee!, self!, ...Array.from({ length: Math.max(target.paramCount, args.length) }, (_, n) => args[n] ?? undefinedHere)];
    // A method may be called on the new object, too.
    const made = call.imm.constructs ? self! : null;
    const newTarget = made?.args[1] ?? undefinedHere;
    if (made) makePlain(made);
    const outer = outerFrames(call, exit);
    const outerValues = exit.args.map((a) => (a === call ? undefinedHere : a));
    const calls: Instr[] = [];
    const argc = (): Instr => {
      const count = fn.newInstr('const', [], { value: args.length }, block, call.position);
      block.instrs.push(count);
      return count;
    };
    const copy = (i: Instr, to: Block): Instr | null => {
      switch (i.op) {
        case 'param': copies.set(i, context[2 + i.imm.index!] ?? undefinedHere); return null;
        case 'this': copies.set(i, self!); return null;
        case 'callee': copies.set(i, callee!); return null;
        case 'newTarget': copies.set(i, newTarget); return null;
        case 'argc': copies.set(i, argc()); return null;
        case 'kernelThrowing':
          if (!made || i.imm.name !== 'check_class_call') break;
          copies.set(i, undefinedHere);
          return null;
      }
      const isPassedOn = i.imm.passesOn === true;
      const copied = i.op === 'functionEnv'
        ? fn.newInstr('closureEnv', [callee!], {}, to, null)
        : fn.newInstr(i.op, isPassedOn ? i.args.slice(0, 2 + args.length) : i.args, isPassedOn ? { ...i.imm, passesOn: undefined } : i.imm, to, positionIn(target, i.position, call.position));
      copied.type = i.type;
      copies.set(i, copied);
      if (isDirect(copied)) calls.push(copied);
      return copied;
    };
    for (const [from, to] of blocks) {
      to.phis = from.phis.map((i) => copy(i, to)!);
      to.instrs = from.instrs.flatMap((i) => copy(i, to) ?? []);
      to.preds = from.preds.map((p) => blocks.get(p)!);
    }
    const mapped = (v: Instr): Instr => copies.get(v)!;
    const returns: { from: Block; value: Instr }[] = [];
    for (const [from, to] of blocks) {
      for (const i of [...to.phis, ...to.instrs]) {
        if (i.op === 'closureEnv' && i.args[0] === callee) continue;
        i.args = i.args.map(mapped);
        if (!i.imm.point) continue;
        if (i.imm.point.isEntry) {
          i.args = [...i.args.slice(0, i.imm.operands), ...callEntry.args.slice(callEntry.imm.operands)];
          i.imm = { ...i.imm, point: callEntry.imm.point!, frames: callEntry.imm.frames };
          continue;
        }
        const frames = exitFrames(i, target).map((f, n, all) => (n < all.length - 1 ? f : { ...f, context: context.length, argc: args.length }));
        i.imm = { ...i.imm, frames: [...frames, ...outer] };
        i.args = [...i.args, ...context, ...outerValues];
      }
      const t = from.terminator!;
      if (t.kind === 'return') {
        returns.push({ from: to, value: mapped(t.value) });
        to.terminator = { kind: 'jump', to: behind };
      } else to.terminator = cloneTerminator(t, blocks, copies);
    }
    const entry = blocks.get(body.entry)!;
    block.terminator = { kind: 'jump', to: entry };
    entry.preds = [block, ...entry.preds];
    for (const phi of entry.phis) phi.args.unshift(undefinedHere);
    behind.preds = returns.map((r) => r.from);
    this.results.set(call, this.resultOf(call, returns, behind, undefinedHere));
    return calls;
  }
  private resultOf(call: Instr, returns: readonly { value: Instr }[], behind: Block, none: Instr): Instr {
    if (returns.length < 2) return returns[0]?.value ?? none;
    const phi = this.fn.newInstr('phi', returns.map((r) => r.value), {}, behind, call.position);
    behind.phis.push(phi);
    return phi;
  }
  /** The block that begins behind an instruction. */
  private splitBehind(block: Block, last: Instr): Block {
    const behind = this.fn.newBlock();
    behind.instrs = block.instrs.splice(block.instrs.indexOf(last) + 1);
    for (const i of behind.instrs) i.block = behind;
    behind.terminator = block.terminator;
    behind.loopDepth = block.loopDepth;
    behind.once = block.once;
    behind.cold = block.cold;
    for (const s of new Set(behind.successors)) s.preds = s.preds.map((p) => (p === block ? behind : p));
    return behind;
  }
}

/** The `this` of a constructor that was inlined: new.target is known without being set, and a derived one has none yet. */
function makePlain(newThis: Instr): void {
  if (!(newThis.imm.target!.flags & FunctionFlag.Derived)) newThis.imm = { ...newThis.imm, plain: true };
  else Object.assign(newThis, { op: 'const', args: [], imm: { value: undefined } });
}
/** The functions that a position has been inlined through. */
const functionsAround = (p: Position | null): IRFunction[] => (p?.fn ? [p.fn, ...functionsAround(p.call ?? null)] : []);
const isDirect = (i: Instr): boolean => i.op === 'call' && i.imm.direct === true && i.imm.target !== undefined;
/** The frames that are left behind the call: that of the function that it stands in, and those around it. */
function outerFrames(call: Instr, exit: Instr): ExitFrame[] {
  const [first, ...rest] = exitFrames(exit, null);
  const result = exit.args.slice(0, first!.live).indexOf(call);
  return [{ ...first!, result, position: call.position }, ...rest];
}
/** Where an instruction of `fn` stands that a call at `call` has been replaced with. */
const positionIn = (fn: IRFunction, position: Position | null, call: Position | null): Position => ({ line: 0, column: 0, ...position, fn, call: call ?? { line: 0, column: 0 } });
