import { FunctionFlag } from '../../abi/index.js';
import type { Instr, IRFunction, Program } from '../ir/ir.js';

/**
 * Makes calls of functions whose bindings are never assigned direct, by name: no
 * closure is read, so that the linker needs none. For the built-ins, whose
 * functions have names that all others are linked by.
 */
export function callDirectly(program: Program): void {
  const readsCallee = new Map<IRFunction, boolean>();
  for (const fn of program.functions) {
    for (const block of fn.blocks) {
      for (const i of block.instrs) {
        const target = calledFunction(i);
        if (!target?.exportName) continue;
        if (!readsCallee.has(target)) readsCallee.set(target, needsCallee(target));
        if (readsCallee.get(target)) continue;
        i.op = 'runtime';
        i.args = i.args.slice(2);
        i.imm = { name: target.exportName.slice('js$'.length) };
      }
    }
  }
}

/** The function declaration that a call is of, with no `this`. */
function calledFunction({ op, args }: Instr): IRFunction | null {
  if (op !== 'call' || args[0]!.op !== 'loadCell') return null;
  const self = args[1]!;
  return self.op === 'const' && self.imm.value === undefined ? args[0]!.imm.cell!.fn : null;
}
function needsCallee(fn: IRFunction): boolean {
  if (fn.flags & (FunctionFlag.Generator | FunctionFlag.Async | FunctionFlag.Class)) return true;
  return fn.blocks.some((block) => block.instrs.some(({ op }) => op === 'callee' || op === 'newTarget' || op === 'argumentsObject'));
}
