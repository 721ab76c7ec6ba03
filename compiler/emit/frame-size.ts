import { bodies, exitFrames, type Instr, type IRFunction } from '../ir/ir.js';
import { mayThrowOp, type OpName } from '../ir/ops.js';
import { calledByName, isMadeHere } from '../optimise/entries.js';
import { bodyParameters, EXIT_PARAMS, hasDirectEntry, usedParameters } from './parameters.js';
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
/** Where a function is called through the table, its generic entry may have a frame as well: who calls it pays. */
const ENTRY = 40;
/** A generic version begins in the middle. */
const VERSION = 64;
/** What leaves to one keeps what that needs: parameters, and values for the exits of so many guards at most. */
const LEAVES = 24, PER_KEPT_PARAMETER = 8, PER_GUARD = 8, MANY_GUARDS = 12, PARAMETERS = 7;
const leaves = (kept: number, guards: number): number => LEAVES + PER_KEPT_PARAMETER * kept + PER_GUARD * Math.min(guards, MANY_GUARDS);
function leavesOf(fn: IRFunction): number {
  const guards = fn.blocks.reduce((n, b) => n + b.instrs.filter((i) => i.imm.point).length, 0);
  return leaves(usedParameters(fn.generic!).size, guards);
}

/** Arguments that calls pass in registers, of all machines. */
const IN_REGISTERS = 4;
/**
 * Functions with a direct entry that call nothing with many arguments: fitted to the frames
 * of 230 such functions. Of 173 seen later two were larger, by 8 bytes, and these call no function.
 */
const COMPACT = { fixed: 80, perLiveValue: 11.5, perParameter: 2, perDouble: 2, small: 30, perValue: 0.8, middle: 100, perValueMore: 1, onStack: 24 } as const;
function compactFrame(fn: IRFunction, roots: RootSlots, outgoing: number): number {
  const c = COMPACT, values = fn.valueCount;
  const size = c.perValue * Math.max(values - c.small, 0) + c.perValueMore * Math.max(values - c.middle, 0);
  const live = c.perLiveValue * roots.liveAcrossStubs + c.perDouble * roots.doublesAcross;
  return c.fixed + live + c.perParameter * bodyParameters(fn).length + size + (outgoing > IN_REGISTERS ? c.onStack : 0);
}
/** The most arguments that a call may have for a frame to be as small as those. */
const FEW_OUTGOING = 6;
/** The most arguments of wasm calls in the code of a function; of what may call functions or built-ins in general, Infinity. */
function outgoingArguments(fn: IRFunction): number {
  let most = 0;
  for (const { instrs } of fn.blocks) for (const i of instrs) most = Math.max(most, argumentsOf(i, fn));
  return most;
}
function argumentsOf(i: Instr, fn: IRFunction): number {
  const exit = i.imm.point ? Math.max(...exitFrames(i, fn).map((frame) => bodyParameters((frame.fn ?? fn).generic!).length + EXIT_PARAMS)) : 0;
  return Math.max(exit, argumentsOfCall(i));
}
function argumentsOfCall(i: Instr): number {
  if (i.op === 'call') return i.imm.direct || isMadeHere(i) ? bodyParameters(calledByName(i)!).length : Infinity;
  if (i.op === 'kernel' || i.op === 'kernelThrowing' || i.op === 'kernelUser') return i.args.length;
  return MANY_ARGUMENTS.has(i.op) ? Infinity : 0;
}
/** @throws where the code of a function has a call of more arguments than its frame was planned for */
export function checkOutgoing(fn: IRFunction, actual: number): void {
  if (!hasDirectEntry(fn)) return;
  const expected = outgoingArguments(fn);
  if (expected <= FEW_OUTGOING && actual > Math.max(expected, IN_REGISTERS)) throw new Error(`a call of ${fn.name || 'a function'} has ${actual} arguments, ${expected} were expected`);
}
const MANY_ARGUMENTS: ReadonlySet<OpName> = new Set([
  'construct', 'applyArguments', 'runtime', 'propertyKey', 'regexp', 'loadGlobal', 'storeGlobal', 'hostCall', 'argument', 'argumentsObject', 'restArray', 'activation',
]);
const callsThroughTable = (i: Instr): boolean => i.op === 'construct' || i.op === 'applyArguments' || (i.op === 'call' && !i.imm.direct && !isMadeHere(i));

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
  if (hasDirectEntry(fn)) {
    const outgoing = outgoingArguments(fn);
    if (outgoing <= FEW_OUTGOING) return withSlots(fn, slots, compactFrame(fn, roots, outgoing));
  }
  const large = Math.min(Math.max(fn.valueCount - LARGE, 0), LARGE_LIMIT);
  const variable = PER_LIVE_VALUE * roots.liveAcross + (inlineHits ? 2 : 1) * large;
  const entry = fn.blocks.some(({ instrs }) => instrs.some(callsThroughTable)) ? ENTRY : 0;
  const native = FIXED + variable + entry + (throughStub ? STUB : 0) + (fn.generic ? leavesOf(fn) : fn.versionOf ? VERSION : 0);
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
  return Math.max(least, Math.min((Math.ceil(native) + 7) & -8, MAX_FRAME & -8));
}

/** A few extra arguments have room in the reserve at the end of the stack; of more the test of the frame push must know. */
const FEW_ARGUMENTS = 64;
/** Bytes of extra arguments that the function pushes for one call, beyond those in the reserve. */
export function extraArgumentBytes(fn: IRFunction): number {
  let most = 0;
  for (const { blocks } of bodies(fn)) for (const { instrs } of blocks) for (const { op, args } of instrs) if (op === 'call' || op === 'construct' || op === 'runtime') most = Math.max(most, args.length);
  return 8 * Math.max(most - FEW_ARGUMENTS, 0);
}
