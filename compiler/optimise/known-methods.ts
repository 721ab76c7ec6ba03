import { FunctionFlag } from '../../abi/index.js';
import { bodies, type Instr, type IRFunction, operandOf, type Program } from '../ir/ir.js';
import { isGlobalOp, isMethodLookupOp } from '../ir/ops.js';

/**
 * Of a method of a global: the built-in function that it is and stays, by name; null if that is not known,
 * or if the function wants its closure or `this`.
 */
export type KnownMethods = (global: string, method: string) => string | null;

/**
 * Makes calls of methods of globals that nothing changes direct: no property is looked
 * for, so that neither the global nor what finds properties need be linked. Runs before
 * a cleanup, which drops what read the method.
 */
export function callKnownMethods(program: Program, find: KnownMethods): void {
  for (const fn of program.functions) {
    const reads = makeCallsDirect(fn, find);
    // Exits lead to points of the generic version, which may be what reads them there.
    if (fn.generic) makeCallsDirect(fn.generic, find);
    // The method first: it reads the global.
    for (const read of reads) if (!isUsed(fn, read)) Object.assign(read, { op: 'const', args: [], imm: { value: undefined } });
  }
}
function makeCallsDirect(fn: IRFunction, find: KnownMethods): Instr[] {
  return fn.blocks.flatMap(({ instrs }) => instrs.flatMap((i) => makeDirect(i, find)));
}
/** @returns what read the method */
function makeDirect(i: Instr, find: KnownMethods): Instr[] {
  const name = i.op === 'call' ? methodOf(i, find) : null;
  if (name === null) return [];
  const reads = i.args.slice(0, 2);
  i.op = 'runtime';
  i.args = i.args.slice(2);
  i.imm = { name };
  return reads;
}
function isUsed(fn: IRFunction, value: Instr): boolean {
  return fn.blocks.some(({ phis, instrs, terminator }) => [...phis, ...instrs].some(({ args }) => args.includes(value))
    || operandOf(terminator!) === value);
}
function methodOf({ args }: Instr, find: KnownMethods): string | null {
  const [method, global] = args;
  if (!isMethodLookupOp(method!.op) || !isGlobalOp(global!.op) || method!.args[0] !== global) return null;
  return find(global.imm.name!, method!.imm.name!);
}
/** Does a built-in function want neither its closure nor `this`? */
export function isPlain(fn: IRFunction): boolean {
  if (fn.flags & (FunctionFlag.Generator | FunctionFlag.Async | FunctionFlag.Class)) return false;
  return bodies(fn).every(({ blocks }) => blocks.every(({ instrs }) => !instrs.some(({ op }) => WANTS.has(op))));
}
const WANTS: ReadonlySet<Instr['op']> = new Set(['callee', 'this', 'newTarget', 'argumentsObject', 'functionEnv', 'activation']);
