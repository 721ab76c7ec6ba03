import type { IRFunction } from '../ir/ir.js';
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
/** A generic version has two more parameters; what leaves to it keeps its own for that, and passes them on. */
const VERSION = 16, LEAVES = 80;
const MAX_FRAME = 0xfff8;

export interface FrameTraits {
  /** Hit paths are inline: more code, with more constants. */
  readonly inlineHits: boolean;
  /** Called by a stub that has no frame. */
  readonly throughStub?: boolean;
}

/** @param slots what it must have room for besides its header */
export function frameSize(fn: IRFunction, roots: RootSlots, slots: number, { inlineHits, throughStub }: FrameTraits): number {
  const large = Math.min(Math.max(fn.valueCount - LARGE, 0), LARGE_LIMIT);
  const variable = PER_LIVE_VALUE * roots.liveAcross + (inlineHits ? 2 : 1) * large;
  const native = FIXED + variable + (throughStub ? STUB : 0) + (fn.generic ? LEAVES : fn.versionOf ? VERSION : 0);
  return Math.max(8 * (slots + 1), Math.min(native, MAX_FRAME)) & -8;
}

/** The frame that a function without one makes before it leaves to its generic version. */
export function exitFrameSize(slots: number): number {
  return FIXED + LEAVES + (PER_LIVE_VALUE + 8) * slots;
}

/** A few extra arguments have room in the reserve at the end of the stack; of more the test of the frame push must know. */
const FEW_ARGUMENTS = 64;
/** Bytes of extra arguments that the function pushes for one call, beyond those in the reserve. */
export function extraArgumentBytes(fn: IRFunction): number {
  let most = 0;
  for (const { instrs } of fn.blocks) for (const { op, args } of instrs) if (op === 'call' || op === 'construct' || op === 'runtime') most = Math.max(most, args.length);
  return 8 * Math.max(most - FEW_ARGUMENTS, 0);
}
