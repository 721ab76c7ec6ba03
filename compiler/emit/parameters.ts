import { bodies, type IRFunction } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';

/** What a function may be given: the wasm parameters of every generic entry, in this order. */
export const CALLEE = 0, THIS = 1, ARGC = 2, A0 = 3;
/** Further ones of a generic version that exits enter, behind its others: where to go on, and the frame with the values that live there. */
export const EXIT_PARAMS = 2;
/** Further ones of a part of a function, last: the frame, and at which entry it goes on. */
export const PART_PARAMS = 2;

const ALL = [CALLEE, THIS, ARGC, A0, A0 + 1, A0 + 2, A0 + 3];
const USES: Partial<Record<OpName, readonly number[]>> = {
  this: [THIS], callee: [CALLEE], functionEnv: [CALLEE], argc: [ARGC], activation: ALL, argument: ALL, restArray: ALL, argumentsObject: ALL, applyArguments: ALL, resumeValue: [A0], resumeMode: [ARGC],
};
const known = new WeakMap<IRFunction, ReadonlySet<number>>();
/** Which of those parameters the code of a function reads. */
export function usedParameters(fn: IRFunction): ReadonlySet<number> {
  let used = known.get(fn);
  if (used) return used;
  const found = new Set<number>();
  for (const { blocks } of bodies(fn)) {
    for (const { instrs } of blocks) {
      for (const { op, imm } of instrs) {
        if (imm.passesOn) found.add(ARGC);
        if (op === 'param') found.add(imm.index! < 4 ? A0 + imm.index! : ARGC);
        else for (const param of USES[op] ?? []) found.add(param);
      }
    }
  }
  known.set(fn, (used = found));
  return used;
}

/** Is a parameter a boxed value, rather than an i32? */
export const isBoxed = (param: number): boolean => param === THIS || param >= A0;

/** What must live until a function is left: what it reads itself, and what its generic version will. */
function neededParameters(fn: IRFunction): readonly number[] {
  const own = usedParameters(fn), later: ReadonlySet<number> = fn.generic ? usedParameters(fn.generic) : new Set();
  return ALL.filter((param) => own.has(param) || later.has(param));
}
/** Of those, what the collector must know of. */
export const neededReferences = (fn: IRFunction): readonly number[] => neededParameters(fn).filter((param) => param !== ARGC);

/** A direct entry of more parameters would save too little. */
const MAX_DIRECT = 5;
/** Has a function an entry of its own for calls by name, with the parameters that it needs? The generic one, that of the table, then leads there. */
export function hasDirectEntry(fn: IRFunction): boolean {
  return fn.isCalledByName && fn.exportName === null && !fn.versionOf && !fn.whole && !fn.parts.length && neededParameters(fn).length <= MAX_DIRECT;
}
/** The parameters of the wasm function that has the code of a function. Stack space of hosts is short, and what does not fit into registers lies there. */
export function bodyParameters(fn: IRFunction): readonly number[] {
  if (fn.whole || fn.parts.length) return ALL;
  if (fn.versionOf) return ALL.filter((param) => usedParameters(fn).has(param));
  return hasDirectEntry(fn) ? neededParameters(fn) : ALL;
}
