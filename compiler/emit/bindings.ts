import { boxCell, FALSE, HOLE, Kind, type MessageName, TRUE, UNINITIALIZED, VALUES_OFFSET } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import type { Expr } from '../../stubs/index.js';
import type { FunctionCode } from './code.js';
import { leaveIfForced } from './guards.js';

/** Environments and global bindings. */

export function envAt(e: FunctionCode, env: Instr, hops: number): Expr {
  let at = e.use(env);
  for (let n = 0; n < hops; n++) at = e.field('Env', 'parent', at);
  return at;
}
export function emitNewEnv(e: FunctionCode, i: Instr): void {
  const count = i.imm.count!;
  const env = e.localFor(i);
  e.out.push(
    e.set(env, e.call('alloc', [e.i32(VALUES_OFFSET + 8 * count)], e.i32Type)),
    e.m.i64.store(0, 8, e.get(env, e.i32Type), e.i64(BigInt(Kind.Env))),
    e.setField('Env', 'parent', e.get(env, e.i32Type), e.use(i.args[0]!)),
    e.setField('Env', 'count', e.get(env, e.i32Type), e.i32(count)),
    ...Array.from({ length: count }, (_, n) => e.m.i64.store(VALUES_OFFSET + 8 * n, 8, e.get(env, e.i32Type), e.i64(UNINITIALIZED))),
  );
  e.storeRoot(i);
}
export function emitCopyEnv(e: FunctionCode, i: Instr): void {
  const bytes = VALUES_OFFSET + 8 * i.imm.count!;
  const env = e.localFor(i);
  e.out.push(e.set(env, e.call('alloc', [e.i32(bytes)], e.i32Type)), e.m.memory.copy(e.get(env, e.i32Type), e.use(i.args[0]!), e.i32(bytes)),
    e.m.i32.store8(1, 1, e.get(env, e.i32Type), e.i32(0)));
  e.storeRoot(i);
}
export function emitLoadGlobal(e: FunctionCode, i: Instr): void {
  const local = e.localFor(i);
  const value = (): Expr => e.get(local, e.i64Type);
  e.out.push(e.set(local, e.m.i64.load(0, 8, e.i32(e.image.globalCell(i.imm.name!)))));
  const name = e.i64(boxCell(e.image.atom(i.imm.name!)));
  const slow = e.builtin('GlobalGet', [name, e.i64(i.imm.typeof ? TRUE : FALSE)]);
  e.out.push(e.if(e.m.i64.eq(value(), e.i64(HOLE)), e.block([
    e.storeHeader(e.callSite(i.position)),
    e.set(local, slow), e.checkException(value()),
  ])));
  e.storeRoot(i);
}
export function emitFindGlobal(e: FunctionCode, i: Instr): void {
  const local = e.localFor(i);
  e.out.push(e.set(local, e.m.i64.load(0, 8, e.i32(e.image.globalCell(i.imm.name!)))), e.m.br_if(e.exitLabel(i), e.m.i64.eq(e.get(local, e.i64Type), e.i64(HOLE))));
  leaveIfForced(e, i);
  e.storeRoot(i);
}
export function emitStoreGlobal(e: FunctionCode, i: Instr): void {
  const value = e.again(i.args[0]!);
  const cell = (): Expr => e.i32(e.image.globalCell(i.imm.name!));
  const name = e.i64(boxCell(e.image.atom(i.imm.name!)));
  const slow = e.builtin('GlobalSet', [name, value(), e.i64(i.imm.strict ? TRUE : FALSE)]);
  e.out.push(e.if(e.m.i64.eq(e.m.i64.load(0, 8, cell()), e.i64(HOLE)),
    e.block([
      e.storeHeader(e.callSite(i.position)),
      e.checkException(slow),
    ]),
    e.m.i64.store(0, 8, cell(), value())));
}
export function emitCheckInitialized(e: FunctionCode, i: Instr): void {
  const value = e.temp(e.use(i.args[0]!), e.i64Type);
  const message = (i.imm.message ?? 'Uninitialized') as MessageName;
  const error = e.throwing(message, e.i64(e.boxedConstant(i.imm.name!)), e.undefined);
  const mark = e.frameSize ? [e.storeHeader(e.callSite(i.position))] : [];
  e.out.push(e.if(e.m.i64.eq(value(), e.i64(UNINITIALIZED)), e.block([...mark, e.m.drop(error), e.propagate()])));
  e.define(i, value());
}
