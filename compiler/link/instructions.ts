import { bodies, type Block, type Instr, type IRFunction, type Program } from '../ir/ir.js';

export function versions(program: Program): IRFunction[] {
  return program.functions.flatMap((fn) => (fn.generic ? [fn, fn.generic] : [fn]));
}
export function* instructions(program: Program): Iterable<Instr> {
  for (const fn of versions(program)) for (const body of bodies(fn)) yield* instructionsOf(body);
}
export function* instructionsOf(fn: IRFunction): Iterable<Instr> {
  for (const block of fn.blocks as Block[]) { yield* block.phis; yield* block.instrs; }
}
