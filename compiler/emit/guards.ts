import { exitFrameSize, exitSlots } from './frame-size.js';
import { bodyParameters, isBoxed, usedParameters } from './parameters.js';
import { HOLE, INLINE_SLOTS_OFFSET, Kind, NOT_FOUND, offsetOf, TAG_FRAME, VALUES_OFFSET } from '../../abi/index.js';
import { type ExitFrame, exitFrames, type ExitPoint, type Instr, type IRFunction } from '../ir/ir.js';
import { CELL_BITS, isSubset } from '../ir/types.js';
import type { Expr } from '../../stubs/index.js';
import { exitName } from './image-access.js';
import { A0, ARGC, CALLEE, THIS, type FunctionCode } from './code.js';

/** Guards, their exits, and the accesses that guards allow. */

/** The code behind the body for all guards that leave at one point with the same values. */
interface Exit { readonly label: string; /** Its first guard. */ readonly guard: Instr; readonly frames: readonly ExitFrame[]; readonly values: readonly Instr[] }

/** The exits of a function under construction. */
export class Exits {
  private readonly byPoint = new Map<ExitPoint, Exit[]>();
  private readonly all: Exit[] = [];

  /** Label of the exit of a guard. */
  labelOf(i: Instr): string {
    const values = i.args.slice(i.imm.operands!, i.args.length - (i.imm.kept ?? 0)), frames = exitFrames(i, null);
    const known = this.byPoint.get(i.imm.point!) ?? [];
    let exit = known.find((x) => x.values.every((v, n) => v === values[n]) && x.frames.every((f, n) => f.point === frames[n]?.point));
    if (!exit) {
      exit = { label: `exit${this.all.length}`, guard: i, frames, values };
      this.byPoint.set(i.imm.point!, [...known, exit]);
      this.all.push(exit);
    }
    return exit.label;
  }
  /** `body`, which does not fall through, with the exits behind it. */
  around(e: FunctionCode, body: Expr): Expr {
    let code = body;
    for (const exit of this.all) code = e.m.block(null, [e.m.block(exit.label, [code]), ...exitCode(e, exit)]);
    return code;
  }
}
/**
 * Stores the values that live at the point to the frame, and has the generic version do
 * the rest; of inlined code, those of the callees first, then with the result of each
 * its caller's. A function without a frame makes one now. (Nothing here is shared by
 * the exits of a function: where they would meet, optimising hosts join all locals.)
 *
 *     values of the outermost function | its own callee, this, arguments | … | of the innermost
 */
function exitCode(e: FunctionCode, { guard, frames, values }: Exit): Expr[] {
  const { m } = e;
  const slots = exitSlots(guard), size = e.frameSize || exitFrameSize(slots);
  const frame = (): Expr => (e.frameSize ? e.get(e.fp, e.i32Type) : e.get(e.exitFrame, e.i32Type));
  const store = (slot: number, value: Expr): Expr => m.i64.store(8 * slot, 8, frame(), value);
  const result = (): Expr => e.get(e.exitResult, e.i64Type);
  const out: Expr[] = [];
  if (e.options.exitStats) {
    const counter = e.image.exitCounter(guard, e.source);
    out.push(m.i32.store(0, 4, e.i32(counter), m.i32.add(m.i32.load(0, 4, e.i32(counter)), e.i32(1))));
  }
  if (!e.frameSize) out.push(e.set(e.exitFrame, e.global('sp')), e.setGlobal('sp', m.i32.add(frame(), e.i32(size))));
  const parts = placeFrames(frames, values, slots);
  for (const part of parts) part.values.forEach((v, n) => out.push(store(part.slot + n, boxed(e, v))));
  if (frames.length > 1) ownContext(e).forEach((v, n) => out.push(store(parts.at(-1)!.values.length + n, v)));
  let used = slots;
  parts.forEach(({ frame: { fn, point, live, argc }, slot, values: own }, n) => {
    const outer = frames[n + 1];
    const site = outer ? e.image.callSite(outer.position, e.source, size, used) : e.image.exitSite(size, used);
    out.push(m.i64.store(size - 8, 8, frame(), e.i64((BigInt(TAG_FRAME) << 32n) | BigInt(site))));
    const passed = outer ? passedOn(e, fn!, own.slice(live), argc) : bodyParameters(e.source.generic!).map((param) => passOn(e, param));
    out.push(e.set(e.exitResult, e.call(exitName(fn ?? e.source), [...passed, e.i32(point.number), m.i32.add(frame(), e.i32(8 * slot))], e.i64Type)));
    if (!outer) return;
    out.push(e.if(e.isException(result()), e.block([e.setGlobal('sp', frame()), e.return(result())])));
    if (outer.result >= 0) out.push(store(parts[n + 1]!.slot + outer.result, result()));
    used -= own.length;
  });
  return [...out, e.setGlobal('sp', frame()), e.return(result())];
}
/** What the generic version of an inlined function gets: its closure, `this`, and arguments. */
function passedOn(e: FunctionCode, fn: IRFunction, [callee, self, ...args]: readonly Instr[], argc: number): Expr[] {
  return bodyParameters(fn.generic!).map((param) => {
    if (param === CALLEE) return e.low(boxed(e, callee!));
    if (param === ARGC) return e.i32(argc);
    const value = param === THIS ? self : args[param - A0];
    return value ? boxed(e, value) : e.undefined;
  });
}
/** The closure, `this` and arguments of the function itself, which must survive what is left of inlined calls. */
function ownContext(e: FunctionCode): Expr[] {
  const used = usedParameters(e.source.generic!);
  const self = used.has(CALLEE) ? e.m.select(e.param(CALLEE), e.boxCell(e.param(CALLEE)), e.i64(0n)) : e.i64(0n);
  return [self, ...[THIS, A0, A0 + 1, A0 + 2, A0 + 3].map((param) => passOn(e, param))];
}
/** A parameter, for the generic version. One that was cut into parts has all, but not all are needed, nor perhaps there. */
function passOn(e: FunctionCode, param: number): Expr {
  if (usedParameters(e.source.generic!).has(param)) return e.param(param);
  return isBoxed(param) ? e.i64(0n) : e.i32(0);
}
/** The values of each frame, and from which slot on they lie: those of the outermost first. */
function placeFrames(frames: readonly ExitFrame[], values: readonly Instr[], slots: number): { frame: ExitFrame; slot: number; values: readonly Instr[] }[] {
  let first = 0, end = slots;
  return frames.map((frame, n) => {
    const count = frame.live + frame.context;
    const own = values.slice(first, (first += count));
    end = n === frames.length - 1 ? 0 : end - count;
    return { frame, slot: end, values: own };
  });
}
function boxed(e: FunctionCode, v: Instr): Expr {
  if (v.op === 'const') return e.i64(e.boxedConstant(v.imm.value));
  const value = e.use(v);
  switch (v.rep) {
    case 'i32': return e.boxInt(value);
    case 'bool': return e.boxBool(value);
    case 'f64': return e.call('box_f64', [value], e.i64Type);
    case 'int': return e.call('box_i64', [value], e.i64Type);
    case 'ptr': return e.boxPointer(v);
    case 'none': return e.undefined;
    default: return value;
  }
}

/** Is every guess of this kind to be wrong? */
function isForced(e: FunctionCode, i: Instr): boolean {
  return e.options.exits === 'always' || (e.options.exits === 'inlined' && i.imm.frames !== undefined);
}
/** Behind what is no single test. */
export function leaveIfForced(e: FunctionCode, i: Instr): void {
  if (isForced(e, i)) guard(e, i, e.i32(1));
}
/** Leaves unless `holds`. */
function guard(e: FunctionCode, i: Instr, holds: Expr): void {
  const label = e.exitLabel(i);
  e.out.push(e.m.br_if(label, isForced(e, i) ? e.m.i32.or(e.m.i32.eqz(holds), e.i32(1)) : e.m.i32.eqz(holds)));
}
export function emitGuardInt(e: FunctionCode, i: Instr): void {
  const [a] = i.args;
  const { m } = e;
  switch (a!.rep) {
    case 'int': {
      const v = e.temp(e.use(a!), e.i64Type);
      guard(e, i, m.i64.eq(v(), m.i64.extend32_s(v())));
      e.define(i, m.i32.wrap(v()));
      return;
    }
    case 'f64': {
      const v = e.temp(e.use(a!), e.f64Type);
      const n = e.temp(m.i32.trunc_s_sat.f64(v()), e.i32Type);
      // Not -0.
      guard(e, i, m.i64.eq(m.i64.reinterpret(m.f64.convert_s.i32(n())), m.i64.reinterpret(v())));
      e.define(i, n());
      return;
    }
    default: {
      const v = e.temp(e.use(a!), e.i64Type);
      guard(e, i, e.isInt(v()));
      e.define(i, e.low(v()));
    }
  }
}
export function emitGuardNumber(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const x = e.newLocal(e.f64Type), done = `number${i.id}`;
  // Doubles first: where a double is guessed, it mostly is one.
  e.out.push(m.block(done, [
    m.block(`int${i.id}`, [
      m.br_if(`int${i.id}`, m.i32.eqz(e.isDouble(v()))),
      e.set(x, e.unboxDouble(v())),
      m.br(done),
    ]),
    m.br_if(e.exitLabel(i), m.i32.eqz(e.isInt(v()))),
    e.set(x, m.f64.convert_s.i32(e.low(v()))),
  ]));
  e.define(i, e.get(x, e.f64Type));
}
export function emitGuardUnlike(e: FunctionCode, i: Instr, marker: bigint): void {
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  guard(e, i, e.m.i64.ne(v(), e.i64(marker)));
  e.define(i, v());
}
function guardCell(e: FunctionCode, i: Instr): void {
  const [value] = i.args;
  if (!i.imm.isCell && !isSubset(value!.type, CELL_BITS)) guard(e, i, e.isCell(e.use(value!)));
}
/** The bit of the layout in a field of the shape of args[0]. */
function layoutBit(e: FunctionCode, i: Instr, field: 'layouts' | 'methods', shape: Expr): Expr {
  const { index } = i.imm.layout!;
  return e.m.i32.and(e.m.i32.load8_u(offsetOf('Shape', field) + (index >> 3), 1, shape), e.i32(1 << (index & 7)));
}
function askForMethods(e: FunctionCode, i: Instr): Expr {
  return e.m.br_if(e.exitLabel(i), e.m.i32.eqz(e.call('methods_check', [e.use(i.args[0]!), e.i32(e.image.layoutInfo(i.imm.layout!))], e.i32Type)));
}
export function emitGuardLayout(e: FunctionCode, i: Instr): void {
  const [object] = i.args;
  guardCell(e, i);
  e.image.askForLayout(i.imm.layout!);
  guard(e, i, layoutBit(e, i, 'layouts', e.field('Cell', 'shape', e.low(e.use(object!)))));
}
export function emitGuardMethods(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const [object] = i.args;
  guardCell(e, i);
  const shape = e.temp(e.field('Cell', 'shape', e.low(e.use(object!))), e.i32Type);
  const known = `known${i.id}`, unknown = `unknown${i.id}`;
  e.out.push(m.block(known, [
    m.block(unknown, [
      m.br_if(unknown, m.i32.ne(e.field('Shape', 'methodsEpoch', shape()), e.global('epoch'))),
      m.br_if(known, layoutBit(e, i, 'methods', shape())),
    ]),
    askForMethods(e, i),
  ]));
  leaveIfForced(e, i);
}
/** The slot in the prototype still has the closure that was found there. */
export function emitGuardMethod(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const record = (): Expr => e.i32(e.image.layoutMethod(i.imm.layout!, i.imm.name!));
  const value = e.temp(m.i64.load(0, 8, e.field('LayoutMethod', 'address', record())), e.i64Type);
  guard(e, i, m.i64.eq(value(), m.i64.load(offsetOf('LayoutMethod', 'closure'), 8, record())));
  e.define(i, value());
}
export function emitGuardObject(e: FunctionCode, i: Instr): void {
  const [a] = i.args;
  const value = e.again(a!);
  guardCell(e, i);
  guard(e, i, e.isObjectKind(e.low(value())));
  e.define(i, value());
}
/** Where the constructor does not just make these properties, it is called in the generic version. */
export function emitNewInstance(e: FunctionCode, i: Instr): void {
  const [callee, target, ...values] = i.args.slice(0, i.imm.operands);
  const keys = i.imm.keys!, site = e.image.site(keys.at(-1)!, i.position, e.source, i.op);
  const cell = e.temp(e.call('new_instance', [e.use(callee!), e.use(target!), e.i32(site), e.i32(e.image.keysInfo(keys))], e.i32Type), e.i32Type);
  guard(e, i, cell());
  values.forEach((v, n) => e.out.push(e.m.i64.store(INLINE_SLOTS_OFFSET + 8 * n, 8, cell(), e.use(v))));
  e.define(i, e.boxCell(cell()));
}
/** Is it a closure of the function? */
export function emitGuardFunction(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const value = e.again(i.args[0]!);
  guardCell(e, i);
  guard(e, i, m.i32.eq(e.kind(e.low(value())), e.i32(Kind.Function)));
  guard(e, i, m.i32.eq(e.field('Function', 'info', e.low(value())), e.i32(e.image.functionInfo(i.imm.target!))));
}
/** For its bits: a test of one constant. What it gives is that constant. */
export function emitGuardConstant(e: FunctionCode, i: Instr): void {
  guard(e, i, e.m.i64.eq(e.use(i.args[0]!), e.i64(e.boxedConstant(i.imm.value))));
}
export function emitGuardSame(e: FunctionCode, i: Instr): void {
  guard(e, i, e.m.i64.eq(e.use(i.args[0]!), e.use(i.args[1]!)));
}
export function emitGuardArray(e: FunctionCode, i: Instr): void {
  const v = e.again(i.args[0]!);
  guardCell(e, i);
  guard(e, i, e.m.i32.eq(e.kind(e.low(v())), e.i32(Kind.Array)));
}
/** Over a buffer that can't be resized and is not detached. */
export function emitGuardTyped(e: FunctionCode, i: Instr): void {
  const v = e.again(i.args[0]!);
  const { m } = e;
  const cell = (): Expr => e.low(v());
  guardCell(e, i);
  guard(e, i, m.i32.eq(e.kind(cell()), e.i32(Kind.TypedArray)));
  guard(e, i, m.i32.eq(e.field('TypedArray', 'elementType', cell()), e.i32(i.imm.index!)));
  guard(e, i, m.i32.eqz(e.field('ArrayBuffer', 'bufferFlags', e.field('TypedArray', 'buffer', cell()))));
}
export function emitGuardElements(e: FunctionCode, i: Instr): void {
  const v = e.again(i.args[0]!);
  const { m } = e;
  guardCell(e, i);
  // ORDER: Kind.Object and Kind.Array are adjacent, and the only kinds whose packed elements are all there is to know.
  guard(e, i, m.i32.lt_u(m.i32.sub(e.kind(e.low(v())), e.i32(Kind.Object)), e.i32(2)));
  const elements = e.temp(e.field('Object', 'elements', e.low(v())), e.i32Type);
  guard(e, i, m.i32.eq(e.kind(elements()), e.i32(Kind.Elements)));
  e.define(i, elements());
}
export function emitGuardBounds(e: FunctionCode, i: Instr): void {
  const index = e.use(i.args[0]!);
  guard(e, i, e.m.i32.lt_u(index, e.field('Elements', 'length', e.use(i.args[1]!))));
}
export function emitGuardBelow(e: FunctionCode, i: Instr): void {
  const index = e.use(i.args[0]!);
  guard(e, i, e.m.i32.lt_u(index, e.use(i.args[1]!)));
}
const slotOffset = (i: Instr): number => INLINE_SLOTS_OFFSET + 8 * i.imm.slot!;
export function emitLoadSlot(e: FunctionCode, i: Instr): void {
  e.define(i, e.m.i64.load(slotOffset(i), 8, e.low(e.use(i.args[0]!))));
}
export function emitStoreSlot(e: FunctionCode, i: Instr): void {
  const object = (): Expr => e.low(e.use(i.args[0]!));
  e.out.push(e.m.i64.store(slotOffset(i), 8, object(), e.use(i.args[2]!)), ...e.rememberValue(i.args[2]!, object));
}
function elementAddress(e: FunctionCode, i: Instr): Expr {
  const elements = e.use(i.args[0]!);
  return e.m.i32.add(elements, e.m.i32.shl(e.use(i.args[1]!), e.i32(3)));
}
export function emitLoadElement(e: FunctionCode, i: Instr): void {
  e.define(i, e.m.i64.load(VALUES_OFFSET, 8, elementAddress(e, i)));
}
export function emitStoreElement(e: FunctionCode, i: Instr): void {
  const address = elementAddress(e, i);
  e.out.push(e.m.i64.store(VALUES_OFFSET, 8, address, e.use(i.args[3]!)), ...e.rememberValue(i.args[3]!, e.again(i.args[0]!)));
}
/** Where there is no element, the kernel is asked whether that means undefined. */
export function emitGetElement(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const [object, elements, index] = i.args;
  const address = m.i32.add(e.use(elements!), m.i32.shl(e.use(index!), e.i32(3)));
  const local = e.newLocal(e.i64Type), value = (): Expr => e.get(local, e.i64Type);
  e.out.push(e.guarded(
    [m.i32.lt_u(e.use(index!), e.field('Elements', 'length', e.use(elements!))), m.i64.ne(m.local.tee(local, m.i64.load(VALUES_OFFSET, 8, address), e.i64Type), e.i64(HOLE))],
    [],
    [e.set(local, e.call('element_get', [e.use(object!), e.use(index!)], e.i64Type)), m.br_if(e.exitLabel(i), m.i64.eq(value(), e.i64(NOT_FOUND)))],
  ));
  leaveIfForced(e, i);
  e.define(i, value());
}
/** Where there is an element already, it is stored to; the kernel adds one. */
export function emitPutElement(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const [object, elements, index, value] = i.args;
  const address = (): Expr => m.i32.add(e.use(elements!), m.i32.shl(e.use(index!), e.i32(3)));
  const put = e.call('element_put', [e.use(object!), e.use(index!), e.use(value!)], e.i32Type);
  e.out.push(e.guarded(
    [m.i32.lt_u(e.use(index!), e.field('Elements', 'length', e.use(elements!))), m.i64.ne(m.i64.load(VALUES_OFFSET, 8, address()), e.i64(HOLE))],
    [m.i64.store(VALUES_OFFSET, 8, address(), e.use(value!)), ...e.rememberValue(value!, e.again(elements!))],
    [m.br_if(e.exitLabel(i), m.i32.eqz(put))],
  ));
}
export function emitAppendElement(e: FunctionCode, i: Instr): void {
  leaveIfForced(e, i);
  const length = e.temp(e.call('array_append', [e.use(i.args[0]!), e.use(i.args[1]!)], e.i32Type), e.i32Type);
  e.out.push(e.m.br_if(e.exitLabel(i), e.m.i32.eqz(length())));
  e.define(i, length());
}
export function emitTakeElement(e: FunctionCode, i: Instr): void {
  leaveIfForced(e, i);
  const value = e.temp(e.call('array_take', [e.use(i.args[0]!)], e.i64Type), e.i64Type);
  e.out.push(e.m.br_if(e.exitLabel(i), e.m.i64.eq(value(), e.i64(NOT_FOUND))));
  e.define(i, value());
}
/** Flat strings of one byte for each unit in place, others by the kernel. */
export function emitCharCode(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const v = e.temp(e.use(i.args[0]!), e.i64Type), index = e.temp(e.use(i.args[1]!), e.i32Type);
  const code = e.newLocal(e.i32Type);
  const cell = (): Expr => e.low(v());
  e.out.push(e.guarded(
    [e.isCell(v()), m.i32.eq(e.kind(cell()), e.i32(Kind.String1)), m.i32.lt_u(index(), e.field('String', 'length', cell()))],
    [e.set(code, m.i32.load8_u(VALUES_OFFSET, 1, m.i32.add(cell(), index())))],
    [e.set(code, m.i32.sub(e.call('char_code', [v(), index()], e.i32Type), e.i32(1))), m.br_if(e.exitLabel(i), m.i32.lt_s(e.get(code, e.i32Type), e.i32(0)))],
  ));
  leaveIfForced(e, i);
  e.define(i, e.get(code, e.i32Type));
}
export function emitTypedData(e: FunctionCode, i: Instr): void {
  const cell = (): Expr => e.low(e.use(i.args[0]!));
  const data = e.field('ArrayBuffer', 'data', e.field('TypedArray', 'buffer', cell()));
  e.define(i, e.m.i32.add(data, e.field('TypedArray', 'byteOffset', cell())));
}

/** Bits of the size of an element, and its load and store; ORDER: as ElementType. */
const SHIFTS = [0, 0, 0, 1, 1, 2, 2, 1, 2, 3];
export function emitLoadTyped(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const type = i.imm.index!, base = e.use(i.args[0]!);
  const address = m.i32.add(base, m.i32.shl(e.use(i.args[1]!), e.i32(SHIFTS[type]!)));
  const at = VALUES_OFFSET;
  const loads: (() => Expr)[] = [
    () => m.i32.load8_s(at, 1, address), () => m.i32.load8_u(at, 1, address), () => m.i32.load8_u(at, 1, address),
    () => m.i32.load16_s(at, 2, address), () => m.i32.load16_u(at, 2, address),
    () => m.i32.load(at, 4, address), () => m.i64.load32_u(at, 4, address),
    () => e.unreachable(), () => m.f64.promote(m.f32.load(at, 4, address)), () => m.f64.load(at, 8, address),
  ];
  e.define(i, loads[type]!());
}
export function emitStoreTyped(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const type = i.imm.index!, base = e.use(i.args[0]!);
  const address = m.i32.add(base, m.i32.shl(e.use(i.args[1]!), e.i32(SHIFTS[type]!)));
  const value = e.use(i.args[3]!);
  const at = VALUES_OFFSET;
  if (type >= 8) e.out.push(type === 8 ? m.f32.store(at, 4, address, m.f32.demote(value)) : m.f64.store(at, 8, address, value));
  else if (SHIFTS[type] === 0) e.out.push(m.i32.store8(at, 1, address, value));
  else if (SHIFTS[type] === 1) e.out.push(m.i32.store16(at, 2, address, value));
  else e.out.push(m.i32.store(at, 4, address, value));
}
/** A value that the exit left in the frame of the version that guessed. */
export function emitExitValue(e: FunctionCode, i: Instr): void {
  const at = e.get(e.entrySp, e.i32Type);
  const value = e.m.i64.load(8 * i.imm.index!, 8, at);
  e.define(i, i.rep === 'ptr' ? e.low(value) : value);
}
