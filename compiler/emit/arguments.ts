import { FunctionFlag, NOT_FOUND } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import type { Expr } from '../../stubs/index.js';
import { A0, ARGC, CALLEE, type FunctionCode } from './code.js';

/** Formal parameters and the `arguments` object. */

export function emitParam(e: FunctionCode, i: Instr): void {
  const n = i.imm.index!;
  if (n < 4) { e.define(i, e.param(A0 + n)); return; }
  // Extra arguments end just below the header of their pseudo frame, which ends at the entry sp.
  const address = e.m.i32.sub(e.get(e.entrySp, e.i32Type), e.m.i32.shl(e.m.i32.sub(e.param(ARGC), e.i32(n - 1)), e.i32(3)));
  e.define(i, e.m.if(e.m.i32.gt_s(e.param(ARGC), e.i32(n)), e.m.i64.load(0, 8, address), e.undefined));
}
export function actualArguments(e: FunctionCode): Expr[] {
  return [e.param(ARGC), ...[0, 1, 2, 3].map((n) => e.param(A0 + n)), e.get(e.entrySp, e.i32Type)];
}
export function emitArgument(e: FunctionCode, i: Instr): void {
  const local = e.localFor(i);
  e.out.push(e.set(local, e.call('argument_at', [e.use(i.args[0]!), ...actualArguments(e)], e.i64Type)));
  e.out.push(e.if(e.m.i64.eq(e.get(local, e.i64Type), e.i64(NOT_FOUND)), e.fn.flags & FunctionFlag.Builtin ? e.set(local, e.undefined) : elementOfArguments(e, i, local)));
  e.storeRoot(i);
}
/** What is no argument: another property of the arguments object. Built-ins ask for numbers only, and have no such object. */
function elementOfArguments(e: FunctionCode, i: Instr, local: number): Expr {
  const object = e.boxCell(e.call('arguments_object', [...actualArguments(e), calleeOf(e, i), e.i32(0), e.i32(0)], e.i32Type));
  return e.block([
    e.set(local, e.call('get_elem_slow', [object, e.use(i.args[0]!)], e.i64Type)),
    e.checkException(e.get(local, e.i64Type)),
  ]);
}
function calleeOf(e: FunctionCode, i: Instr): Expr {
  return i.imm.callee ? e.param(CALLEE) : e.i32(0);
}
export function emitArgumentsObject(e: FunctionCode, i: Instr): void {
  const env = i.imm.mapped ? e.use(i.args[4]!) : e.i32(0);
  const map = i.imm.mapped ? e.image.argumentsMap(i.imm.slots!) : 0;
  e.define(i, e.boxCell(e.call('arguments_object', [...actualArguments(e), calleeOf(e, i), env, e.i32(map)], e.i32Type)));
}
