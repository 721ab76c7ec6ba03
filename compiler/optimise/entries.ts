import { FunctionFlag } from '../../abi/index.js';
import { bodies, type Instr, type IRFunction, type Program } from '../ir/ir.js';

/**
 * Finds the functions that calls name, with no test: their code gets an entry with no
 * parameters but those that it needs (emit/parameters.ts). Runs when all code is as it
 * will be.
 */
export function findNamedCallees({ functions }: Program): void {
  for (const fn of functions) {
    for (const { blocks } of [...bodies(fn), ...(fn.generic ? bodies(fn.generic) : [])]) {
      for (const { instrs } of blocks) {
        for (const i of instrs) {
          const callee = i.op === 'call' && (i.imm.direct || isMadeHere(i)) ? calledByName(i) : undefined;
          if (callee) callee.isCalledByName = true;
        }
      }
    }
  }
}

/** The function whose code a call goes to, if that is known or guessed. */
export function calledByName({ imm: { copy, target } }: Instr): IRFunction | undefined {
  return copy ?? target;
}
/** Is the callee a closure that has just been made, and may be called? */
export function isMadeHere({ args: [callee], imm: { target } }: Instr): boolean {
  return target !== undefined && callee!.op === 'closure' && callee!.imm.fn === target && !(target.flags & FunctionFlag.Class);
}
