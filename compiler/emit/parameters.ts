import { bodies, type IRFunction } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';

/** Wasm parameters of every generic entry. */
export const CALLEE = 0, THIS = 1, ARGC = 2, A0 = 3, PARAMS = 7;
/** Further ones of a generic version that exits enter: where to go on, and the frame with the values that live there. */
export const EXIT_POINT = 7, EXIT_FRAME = 8, EXIT_PARAMS = 9;
/** Further ones of a part of a function, last: the frame, and at which entry it goes on. */
export const PART_PARAMS = 2;

const ALL = [CALLEE, THIS, ARGC, A0, A0 + 1, A0 + 2, A0 + 3];
const USES: Partial<Record<OpName, readonly number[]>> = {
  this: [THIS], callee: [CALLEE], functionEnv: [CALLEE], argc: [ARGC], activation: ALL, argument: ALL, restArray: ALL, argumentsObject: ALL, applyArguments: ALL, resumeValue: [A0], resumeMode: [ARGC],
};
const known = new WeakMap<IRFunction, ReadonlySet<number>>();
/** The wasm parameters of a generic entry that the code of a function reads. */
export function usedParameters(fn: IRFunction): ReadonlySet<number> {
  let used = known.get(fn);
  if (used) return used;
  const found = new Set<number>();
  for (const { blocks } of bodies(fn)) {
    for (const { instrs } of blocks) {
      for (const { op, imm } of instrs) {
        if (op === 'param') found.add(imm.index! < 4 ? A0 + imm.index! : ARGC);
        else for (const param of USES[op] ?? []) found.add(param);
      }
    }
  }
  known.set(fn, (used = found));
  return used;
}
