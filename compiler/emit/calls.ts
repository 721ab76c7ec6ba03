import {
  ActivationSlot, HOLE, intrinsicIndex, type KernelFunctionName, kernelFunctions, type KernelType, Kind, KIND_FIRST_CALLABLE, NOT_FOUND, NULL, RECORD_FIELDS_OFFSET, TAG_FRAME, VALUES_OFFSET,
} from '../../abi/index.js';
import type { Instr, IRFunction } from '../ir/ir.js';
import { Code, type Expr } from '../../stubs/index.js';
import { calledByName, isMadeHere } from '../optimise/entries.js';
import { callHost } from '../interface/entries.js';
import { bodyName } from './image-access.js';
import { A0, ARGC, CALLEE, THIS, type FunctionCode } from './code.js';
import { bodyParameters } from './parameters.js';
import { actualArguments } from './arguments.js';
import { coldPosition } from './numbers.js';

/** Calls of functions, constructors, built-ins and the kernel. */

function four(e: FunctionCode, args: readonly Instr[]): Expr[] {
  return [0, 1, 2, 3].map((n) => (args[n] ? e.use(args[n]!) : e.undefined));
}
/** Pushes the arguments beyond the fourth as a pseudo frame. */
function pushExtra(e: FunctionCode, args: readonly Instr[]): void {
  const extra = args.slice(4);
  if (!extra.length) return;
  const top = e.temp(e.global('sp'), e.i32Type);
  extra.forEach((a, n) => e.out.push(e.m.i64.store(8 * n, 8, top(), e.use(a))));
  e.out.push(
    e.m.i64.store(8 * extra.length, 8, top(), e.i64((BigInt(TAG_FRAME | 1) << 32n) | BigInt(extra.length))),
    e.setGlobal('sp', e.m.i32.add(top(), e.i32(8 * extra.length + 8))),
  );
}
function popExtra(e: FunctionCode, count: number): void {
  if (count > 4) e.out.push(e.setGlobal('sp', e.m.i32.add(e.get(e.fp, e.i32Type), e.i32(e.frameSize))));
}
function isCallable(e: FunctionCode, fn: () => Expr): Expr {
  return e.m.if(e.isCell(fn()), e.m.i32.ge_u(e.kind(e.low(fn())), e.i32(KIND_FIRST_CALLABLE)), e.i32(0));
}
/** Is it a closure of `target`? */
function isFunction(e: FunctionCode, fn: () => Expr, target: IRFunction): Expr {
  const { m } = e;
  const ofTarget = m.i32.eq(e.field('Function', 'info', e.low(fn())), e.i32(e.image.functionInfo(target)));
  return e.both(e.isCell(fn()), e.both(m.i32.eq(e.kind(e.low(fn())), e.i32(Kind.Function)), ofTarget));
}
/** Calls the code of a function, with what it needs of these. */
function callByName(e: FunctionCode, i: Instr, cell: () => Expr, self: () => Expr, args: readonly Instr[]): Expr {
  const target = calledByName(i)!;
  const value = (param: number): Expr => {
    if (param === CALLEE) return cell();
    if (param === THIS) return self();
    if (param === ARGC) return i.imm.passesOn ? e.param(ARGC) : e.i32(args.length);
    const arg = args[param - A0];
    return arg ? e.use(arg) : e.undefined;
  };
  return e.call(bodyName(target), bodyParameters(target).map(value), e.i64Type);
}
export function emitCall(e: FunctionCode, i: Instr, fn: () => Expr, self: () => Expr, args: readonly Instr[], notCallable: () => Expr): void {
  const local = i.rep === 'any' ? e.localFor(i) : e.newLocal(e.i64Type);
  pushExtra(e, args);
  const cell = (): Expr => e.low(fn());
  const general = (): Expr => e.if(isCallable(e, fn),
    e.set(local, e.callIndirect(cell(), e.field('Function', 'code', cell()), self(), e.i32(args.length), four(e, args))),
    e.set(local, notCallable()));
  const { target, copy } = i.imm;
  if (target && (i.imm.direct || isMadeHere(i))) e.out.push(e.set(local, callByName(e, i, cell, self, args)));
  else if (target && (copy || e.inlineHits)) {
    for (const a of args) e.settle(a);
    const call = callByName(e, i, cell, self, args);
    e.out.push(e.if(isFunction(e, fn, target), e.set(local, call), general()));
  } else e.out.push(general());
  popExtra(e, args.length);
  e.out.push(e.checkException(e.get(local, e.i64Type)));
  e.storeRoot(i);
}
export function emitConstruct(e: FunctionCode, i: Instr): void {
  const [callee, target, ...args] = i.args;
  e.markPosition(i);
  pushExtra(e, args);
  const self = e.temp(e.call('create_this', [e.use(callee!), e.use(target!)], e.i64Type), e.i64Type);
  // The new object must survive the call: it has the slot after the roots that `roots` reserved for this instruction's result.
  const slot = e.roots.slotOf.get(i);
  const notConstructor = e.throwing('NotConstructor', e.i64(e.boxedConstant(i.imm.text!)), e.undefined);
  const local = e.localFor(i);
  const cell = (): Expr => e.low(e.use(callee!));
  const keep = slot !== undefined ? [e.m.i64.store(8 * slot, 8, e.get(e.fp, e.i32Type), self())] : [];
  const direct = e.callIndirect(cell(), e.field('Function', 'code', cell()), self(), i.imm.passesOn ? e.param(ARGC) : e.i32(args.length), four(e, args));
  e.out.push(e.if(e.m.i64.eq(self(), e.i64(NOT_FOUND)), e.set(local, notConstructor), e.block([
    ...keep,
    e.set(local, e.call('construct_result', [direct, self()], e.i64Type)),
  ])));
  popExtra(e, args.length);
  e.out.push(e.checkException(e.get(local, e.i64Type)));
  e.storeRoot(i);
}
/** The object that a constructor which is known gets as `this`. */
export function emitNewThis(e: FunctionCode, i: Instr): void {
  const [callee, target] = i.args;
  e.define(i, e.call(i.imm.plain ? 'create_plain_this' : 'create_this', [e.use(callee!), e.use(target!)], e.i64Type));
}
export function emitApplyArguments(e: FunctionCode, i: Instr): void {
  const [apply, fn, self] = i.args;
  e.markPosition(i);
  const { m } = e;
  const local = e.localFor(i);
  const cell = (): Expr => e.low(e.use(fn!));
  const argc = (): Expr => e.param(ARGC);
  const intrinsic = m.i64.load(0, 8, e.i32(e.image.intrinsicAddress(intrinsicIndex('FunctionPrototypeApply'))));
  // Function.prototype.apply itself, a function, and all arguments in registers: pass them on.
  const simple = e.both(m.i64.eq(e.use(apply!), intrinsic), e.both(isCallable(e, () => e.use(fn!)), m.i32.le_s(argc(), e.i32(4))));
  const direct = e.callIndirect(cell(), e.field('Function', 'code', cell()), e.use(self!), argc(), [0, 1, 2, 3].map((n) => e.param(A0 + n)));
  const list = e.boxCell(e.call('arguments_object', [...actualArguments(e), e.param(CALLEE), e.i32(0), e.i32(0)], e.i32Type));
  const general = e.builtin('ApplyArguments', [e.use(apply!), e.use(fn!), e.use(self!), list]);
  e.out.push(e.if(simple, e.set(local, direct), e.set(local, general)), e.checkException(e.get(local, e.i64Type)));
  e.storeRoot(i);
}
/** Steps of an iteration whose record has an index where it goes over an array with the built-in iterator. ORDER: MakeIteratorRecord of the built-ins. */
const ITERATION_STEPS = new Set(['IterNext', 'IterStep']);
const RECORD_ITERATOR = VALUES_OFFSET, RECORD_INDEX = VALUES_OFFSET + 8 * 3;
/** The next element of an array that is there, without a call. */
function emitIterationStep(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const local = e.localFor(i), value = (): Expr => e.get(local, e.i64Type);
  const record = e.temp(e.low(e.use(i.args[0]!)), e.i32Type);
  const array = e.newLocal(e.i64Type), index = e.newLocal(e.i64Type), elements = e.newLocal(e.i32Type);
  const cell = (): Expr => e.low(e.get(array, e.i64Type)), at = (): Expr => e.get(index, e.i64Type);
  const element = m.i32.add(e.get(elements, e.i32Type), m.i32.shl(e.low(at()), e.i32(3)));
  e.out.push(e.guarded(
    [
      e.isCell(e.tee(array, m.i64.load(RECORD_ITERATOR, 8, record()), e.i64Type)),
      m.i32.eq(e.kind(cell()), e.i32(Kind.Array)),
      m.i64.lt_u(e.tee(index, m.i64.load(RECORD_INDEX, 8, record()), e.i64Type), m.i64.extend_u(e.field('Array', 'length', cell()))),
      m.i32.eq(e.kind(e.tee(elements, e.field('Object', 'elements', cell()), e.i32Type)), e.i32(Kind.Elements)),
      m.i32.lt_u(e.low(at()), e.field('Elements', 'length', e.get(elements, e.i32Type))),
      m.i64.ne(e.tee(local, m.i64.load(VALUES_OFFSET, 8, element), e.i64Type), e.i64(HOLE)),
    ],
    [m.i64.store(RECORD_INDEX, 8, record(), m.i64.add(at(), e.i64(1n)))],
    [...(e.frameSize ? coldPosition(e, i) : []), e.set(local, e.builtin(i.imm.name!, [e.boxCell(record())])), e.checkException(value())],
  ));
  e.storeRoot(i);
}
export function emitRuntime(e: FunctionCode, i: Instr): void {
  if (e.inlineHits && ITERATION_STEPS.has(i.imm.name!) && i.block.loopDepth > 0) {
    emitIterationStep(e, i);
    return;
  }
  if (e.frameSize) e.markPosition(i);
  const args = i.args;
  if (args.length > 4) {
    pushExtra(e, args);
    const result = e.temp(e.call(`js$${i.imm.name!}`, [e.i32(0), e.undefined, e.i32(args.length), ...four(e, args)], e.i64Type), e.i64Type);
    popExtra(e, args.length);
    e.defineThrowing(i, result());
  } else e.defineThrowing(i, e.builtin(i.imm.name!, args.map((a) => e.use(a))));
}
export function emitHostCall(e: FunctionCode, i: Instr): void {
  if (e.frameSize) e.markPosition(i);
  const { text, name, kind } = i.imm;
  e.define(i, callHost(e, { module: text!, name: name!, types: kind! }, i.args.map((a) => e.use(a)), (value, type) => e.temp(value, type)));
}
/** Goes where exceptions go if the kernel function just called found no memory. */
function checkMemory(e: FunctionCode): Expr {
  return e.if(e.state('memoryFailed'), e.block([e.setState('memoryFailed', e.i32(0)), e.propagate()]));
}
export function emitKernel(e: FunctionCode, i: Instr, throws: boolean): void {
  const name = i.imm.name as KernelFunctionName;
  const spec = kernelFunctions[name];
  if (throws && e.frameSize) e.markPosition(i);
  const args = i.args.map((a, n) => (spec.params[n]![1] === 'ref' ? e.low(e.use(a)) : e.use(a)));
  if (name === 'coerce_this') {
    // Objects, the usual case, stay as they are.
    const v = e.temp(args[0]!, e.i64Type);
    const isObject = e.m.if(e.isCell(v()), e.isObjectKind(e.low(v())), e.i32(0));
    e.define(i, e.m.if(isObject, v(), e.call(name, [v()], e.i64Type)));
    return;
  }
  if (name === 'obj_proto' && e.inlineHits) {
    const proto = e.temp(e.field('Shape', 'proto', e.field('Cell', 'shape', args[0]!)), e.i32Type);
    e.define(i, e.m.select(proto(), e.boxCell(proto()), e.i64(NULL)));
    return;
  }
  const inline = KERNEL_INLINE[name];
  if (inline) {
    if (spec.result === 'void') e.out.push(inline(e, args, i));
    else e.define(i, inline(e, args, i));
    return;
  }
  const result = spec.result as KernelType;
  if (i.op === 'kernelUser') {
    e.defineThrowing(i, e.call(name === 'obj_get' ? 'obj_get_call' : 'obj_set_call', args, e.i64Type));
    return;
  }
  let value = e.call(name, args, result === 'void' ? e.b.none : result === 'any' ? e.i64Type : result === 'f64' ? e.f64Type : e.i32Type);
  if (throws && result === 'any') { e.defineThrowing(i, value); return; }
  if (result === 'void') {
    e.out.push(value);
    if (throws) e.out.push(checkMemory(e));
    return;
  }
  if (throws) {
    const type = result === 'f64' ? e.f64Type : e.i32Type, settled = e.temp(value, type);
    e.out.push(checkMemory(e));
    value = settled();
  }
  // A ref of 0 is undefined.
  if (result === 'ref') {
    const cell = e.temp(value, e.i32Type);
    e.define(i, e.m.select(cell(), e.boxCell(cell()), e.undefined));
  } else e.define(i, result === 'u32' ? e.m.i64.extend_u(value) : value);
}

/** Offset, alignment and address of field number `index` of a cell. */
function fieldOf(c: Code, cell: Expr, index: Expr, first: number): [offset: number, align: number, address: Expr] {
  const info = c.b.getExpressionInfo(index);
  if (info.id === c.b.ConstId) return [first + 8 * Number((info as unknown as { value: number }).value), 8, cell];
  return [first, 8, c.m.i32.add(cell, c.m.i32.shl(index, c.i32(3)))];
}

function setField(c: FunctionCode, [cell, index, value]: Expr[], i: Instr, first: number): Expr {
  const holder = c.temp(cell!, c.i32Type);
  return c.block([c.m.i64.store(...fieldOf(c, holder(), index!, first), value!), ...c.rememberValue(i.args[2]!, holder)]);
}

/** Kernel functions that are one or a few wasm instructions. */
const KERNEL_INLINE: Partial<Record<KernelFunctionName, (c: FunctionCode, args: Expr[], i: Instr) => Expr>> = {
  math_abs: (c, [x]) => c.m.f64.abs(x!),
  math_max: (c, [a, b]) => c.m.f64.max(a!, b!),
  math_min: (c, [a, b]) => c.m.f64.min(a!, b!),
  math_floor: (c, [x]) => c.m.f64.floor(x!),
  math_ceil: (c, [x]) => c.m.f64.ceil(x!),
  math_trunc: (c, [x]) => c.m.f64.trunc(x!),
  math_sqrt: (c, [x]) => c.m.f64.sqrt(x!),
  math_fround: (c, [x]) => c.m.f64.promote(c.m.f32.demote(x!)),
  math_imul: (c, [x, y]) => c.m.i32.mul(x!, y!),
  math_clz32: (c, [x]) => c.m.i32.clz(x!),
  is_int: (c, [v]) => c.isInt(v!),
  same_cell: (c, [a, b]) => c.m.i64.eq(a!, b!),
  slots_get: (c, [s, i]) => c.m.i64.load(...fieldOf(c, s!, i!, VALUES_OFFSET)),
  activation_slot: (c, [s, i]) => c.m.i64.load(...fieldOf(c, s!, i!, VALUES_OFFSET)),
  activation_set_slot: (c, args, i) => setField(c, args, i, VALUES_OFFSET),
  generator_state: (c, [a]) => c.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Point, 4, a!),
  generator_suspension: (c, [a]) => c.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Reason, 4, a!),
  slots_set: (c, args, i) => setField(c, args, i, VALUES_OFFSET),
  record_field: (c, [r, i]) => c.m.i64.load(...fieldOf(c, r!, i!, RECORD_FIELDS_OFFSET)),
  record_set_field: (c, args, i) => setField(c, args, i, RECORD_FIELDS_OFFSET),
  is_not_found: (c, [v]) => c.m.i64.eq(v!, c.i64(NOT_FOUND)),
};
