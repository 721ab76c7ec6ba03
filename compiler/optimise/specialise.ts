import { FunctionFlag } from '../../abi/index.js';
import { cloneFunction } from '../ir/clone.js';
import type { Instr, IRFunction, Program } from '../ir/ir.js';

/** A function that makes functions has at most so many values, those that it makes together so many. */
const SMALL = 60, MADE = 150;
const MAX_COPIES = 200;

/**
 * Gives each call of a small function that makes functions (`Class.create()`,
 * `extend(A, B)`), in code that runs once, a copy of it (`imm.copy`): so the
 * functions that different calls make have code of their own, of which more can
 * be known. Needs the guessed targets (`guessCallees`) and `block.once`.
 */
export function specialiseCalls(program: Program): void {
  const calls = new Map<IRFunction, Instr[]>();
  for (const fn of program.functions) {
    for (const b of fn.blocks) {
      if (!b.once) continue;
      for (const i of b.instrs) {
        const target = i.op === 'call' ? i.imm.target : undefined;
        if (target && target !== fn && makesFunctions(target)) calls.set(target, [...(calls.get(target) ?? []), i]);
      }
    }
  }
  let room = MAX_COPIES;
  for (const [target, all] of calls) {
    // The first one has the original to itself, if nobody else calls it.
    if (all.length < 2 || all.length > room) continue;
    room -= all.length;
    for (const call of all) call.imm = { ...call.imm, copy: copyOf(program, target) };
  }
}

function makesFunctions(fn: IRFunction): boolean {
  if (fn.valueCount > SMALL || fn.flags & (FunctionFlag.Generator | FunctionFlag.Async | FunctionFlag.Class)) return false;
  const made = functionsMadeIn(fn);
  return made.length > 0 && made.reduce((n, f) => n + f.valueCount, 0) <= MADE && !made.includes(fn);
}
/** The functions whose closures a function makes, and those that these make. */
function functionsMadeIn(fn: IRFunction): IRFunction[] {
  const found = new Set<IRFunction>();
  const visit = (f: IRFunction): void => {
    for (const b of f.blocks) for (const { imm } of b.instrs) if (imm.fn && !found.has(imm.fn)) { found.add(imm.fn); visit(imm.fn); }
  };
  visit(fn);
  return [...found];
}
/** A copy of a function with copies of what it makes, as functions of the program. */
function copyOf(program: Program, fn: IRFunction): IRFunction {
  const { fn: copy } = cloneFunction(fn);
  copy.index = program.functions.push(copy) - 1;
  const copies = new Map<IRFunction, IRFunction>();
  for (const b of copy.blocks) {
    for (const i of b.instrs) {
      const made = i.imm.fn;
      if (!made) continue;
      if (!copies.has(made)) copies.set(made, copyOf(program, made));
      i.imm = { ...i.imm, fn: copies.get(made)! };
    }
  }
  return copy;
}
