import { bodies, type Instr, type IRFunction } from '../ir/ir.js';
import { mayThrowOp, type OpName } from '../ir/ops.js';
import { usedParameters } from './parameters.js';
import type { RootSlots } from '../lower/roots.js';

/**
 * The shadow stack stands for the native stack, whose end code cannot see: a
 * frame there is at least as large as that of the machine. The unit is a byte
 * of wasmtime's stack, the smallest there is (decision 19).
 *
 * What an engine keeps in the frame of a function: the return address, saved
 * registers and outgoing arguments (the same for all functions), the values
 * that live across a call, and in large functions what its register allocator
 * does with constants and addresses.
 */
const FIXED = 112;
const PER_LIVE_VALUE = 16;
/** Beyond so many values, of which so many count. */
const LARGE = 48, LARGE_LIMIT = 640;
/** The frame of the stub through which slow paths of operators are called. */
const STUB = 96;
/** A generic version has two more parameters; what leaves to it passes them on, and keeps those of its own for that which are used there. */
const VERSION = 16, LEAVES = 24, PER_KEPT_PARAMETER = 8, PARAMETERS = 7;
/** What the exits of guards use is kept longer; of so many guards at most. */
const PER_GUARD = 8, MANY_GUARDS = 12;
const leaves = (kept: number, guards: number): number => LEAVES + PER_KEPT_PARAMETER * kept + PER_GUARD * Math.min(guards, MANY_GUARDS);
function leavesOf(fn: IRFunction): number {
  const guards = fn.blocks.reduce((n, b) => n + b.instrs.filter((i) => i.imm.point).length, 0);
  return leaves(usedParameters(fn.generic!).size, guards);
}
/** What calls the parts of a function passes on all its parameters. */
const DRIVER = 224;
/** A CallSite has 16 bits for its words. */
const MAX_FRAME = 8 * 0xffff;

export interface FrameTraits {
  /** Hit paths are inline: more code, with more constants. */
  readonly inlineHits: boolean;
  /** Called by a stub that has no frame. */
  readonly throughStub?: boolean;
}

/** Values that the exit of a function without a frame may have: it pushes them untested, within the reserve of the stack. */
const MAX_UNTESTED = 64;

/**
 * What is pushed for a function.
 *
 * @returns `size`: bytes of its frame, or 0: none; `pushed`: does it use the stack pointer of its entry?
 */
export function planFrame(fn: IRFunction, roots: RootSlots, traits: FrameTraits): { readonly size: number; readonly pushed: boolean } {
  const ops = new Set<OpName>();
  for (const b of fn.blocks) for (const i of b.instrs) ops.add(i.op);
  const exits = exitValues(fn);
  // What throws needs a frame too: stack traces are read off the frames.
  const needsFrame = roots.hasSafepoint || [...ops].some(mayThrowOp) || exits > MAX_UNTESTED;
  const size = needsFrame ? frameSize(fn, roots, Math.max(roots.count, exits), traits) : 0;
  return { size, pushed: needsFrame || ops.has('restArray') || ops.has('argumentsObject') || ops.has('argument') || fn.paramCount > 4 };
}
/** What is passed to a function besides its arguments: itself, and `this`. */
const CALLEE_AND_THIS = 2, REGISTER_ARGUMENTS = 4;
/** Slots of the frame that an exit of an instruction fills. */
export function exitSlots(i: Instr): number {
  const { point, operands, kept, frames } = i.imm;
  return point ? i.args.length - operands! - (kept ?? 0) + (frames ? CALLEE_AND_THIS + REGISTER_ARGUMENTS : 0) : 0;
}
/** The most that an exit of the function fills. */
function exitValues(fn: IRFunction): number {
  let most = 0;
  for (const b of fn.blocks) for (const i of b.instrs) most = Math.max(most, exitSlots(i));
  return most;
}
/** @param slots what it must have room for besides its header */
function frameSize(fn: IRFunction, roots: RootSlots, slots: number, { inlineHits, throughStub }: FrameTraits): number {
  const large = Math.min(Math.max(fn.valueCount - LARGE, 0), LARGE_LIMIT);
  const variable = PER_LIVE_VALUE * roots.liveAcross + (inlineHits ? 2 : 1) * large;
  const native = FIXED + variable + (throughStub ? STUB : 0) + (fn.generic ? leavesOf(fn) : fn.versionOf ? VERSION : 0);
  return withSlots(fn, slots, native);
}

/** The frame that a function without one makes before it leaves to its generic version. */
export function exitFrameSize(slots: number): number {
  return FIXED + leaves(PARAMETERS, MANY_GUARDS) + (PER_LIVE_VALUE + 8) * slots;
}

/** The frame that the parts of a function share, and its driver makes: machines have frames of both. */
export function partsFrameSize(fn: IRFunction, roots: readonly RootSlots[], slots: number): number {
  const variable = fn.parts.map((part, n) => PER_LIVE_VALUE * roots[n]!.liveAcross + Math.min(part.valueCount, LARGE_LIMIT));
  const native = FIXED + DRIVER + Math.max(...variable) + VERSION + leaves(PARAMETERS, MANY_GUARDS);
  return withSlots(fn, Math.max(slots, ...fn.parts.map(exitValues)), native);
}

/** A function that cannot be compiled: more of its values live at once than a frame has room for. */
export class FrameTooLargeError extends Error {
  constructor(readonly fn: IRFunction, readonly slots: number) {
    super(`${slots} of its values live at once`);
  }
}
function withSlots(fn: IRFunction, slots: number, native: number): number {
  const least = 8 * (slots + 1);
  if (least > MAX_FRAME) throw new FrameTooLargeError(fn, slots);
  return Math.max(least, Math.min(native, MAX_FRAME)) & -8;
}

/** A few extra arguments have room in the reserve at the end of the stack; of more the test of the frame push must know. */
const FEW_ARGUMENTS = 64;
/** Bytes of extra arguments that the function pushes for one call, beyond those in the reserve. */
export function extraArgumentBytes(fn: IRFunction): number {
  let most = 0;
  for (const { blocks } of bodies(fn)) for (const { instrs } of blocks) for (const { op, args } of instrs) if (op === 'call' || op === 'construct' || op === 'runtime') most = Math.max(most, args.length);
  return 8 * Math.max(most - FEW_ARGUMENTS, 0);
}
