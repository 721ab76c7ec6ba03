import { boxNumber, HOLE, INLINE_SLOTS_OFFSET, Kind, NOT_FOUND, offsetOf, SetMode, TRUE, VALUES_OFFSET } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import type { Expr } from '../../stubs/index.js';
import type { FunctionCode } from './code.js';
import { leaveIfForced } from './guards.js';
import { boxI64, coldPosition } from './numbers.js';

/** Property and element access, literals, closures: what inline caches serve. */

export function siteOf(e: FunctionCode, i: Instr): number {
  return e.image.site(i.imm.name!, i.position, e.source, i.op, i.imm.private);
}
function countAccess(e: FunctionCode, site: number): Expr[] {
  const count = e.m.i32.add(e.field('Site', 'accesses', e.i32(site)), e.i32(1));
  return e.options.icStats ? [e.setField('Site', 'accesses', e.i32(site), count)] : [];
}
/** Counts an element access. The name of the stub for it: one that counts what it can't do itself. */
function elementStub(e: FunctionCode, name: 'get_elem' | 'set_elem'): string {
  if (!e.options.icStats) return name;
  e.out.push(e.setState('elementAccesses', e.m.i32.add(e.state('elementAccesses'), e.i32(1))));
  return `${name}_counted`;
}
function shapeHit(e: FunctionCode, v: () => Expr, site: number): Expr {
  return e.m.i32.eq(e.field('Cell', 'shape', e.low(v())), e.field('Site', 'fastShape', e.i32(site)));
}
/** The slot of the receiver that the fast entry of the site names. */
function fastSlot(e: FunctionCode, v: () => Expr, site: number): Expr {
  return e.m.i32.add(e.low(v()), e.field('Site', 'fastField', e.i32(site)));
}
/** v.length, where arrays and strings come first. */
function lengthHit(e: FunctionCode, v: () => Expr, local: number, rest: Expr): Expr {
  const { m } = e;
  const cell = (): Expr => e.low(v());
  // Not extend_u of an i32 load: binaryen 132 fuses those into a load that extends the sign.
  const array = e.set(local, boxI64(e, m.i64.load32_u(offsetOf('Array', 'length'), 4, cell())));
  return e.m.block(`length${local}`, [
    e.if(e.isCell(v()), e.block([
      e.if(m.i32.eq(e.kind(cell()), e.i32(Kind.Array)), e.block([array, m.br(`length${local}`)])),
      e.if(e.isStringKind(cell()), e.block([e.set(local, e.boxInt(e.field('String', 'length', cell()))), m.br(`length${local}`)])),
    ])),
    rest,
  ]);
}
/** Where accessors are called from: the frame says it of itself only where code of several functions shares it. */
function accessorPosition(e: FunctionCode, i: Instr): Expr[] {
  return e.hasInlined ? coldPosition(e, i) : [];
}
export function emitGetNamed(e: FunctionCode, i: Instr): void {
  const site = siteOf(e, i);
  e.out.push(...countAccess(e, site));
  if (!e.inlineHits) {
    e.out.push(...accessorPosition(e, i));
    e.defineThrowing(i, e.call(i.imm.name === 'length' && i.imm.private === undefined ? 'get_length' : 'get_named', [e.use(i.args[0]!), e.i32(site)], e.i64Type));
    return;
  }
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const local = e.localFor(i);
  const general = e.guarded([e.isCell(v()), shapeHit(e, v, site)], [e.set(local, e.m.i64.load(0, 8, fastSlot(e, v, site)))], [
    ...accessorPosition(e, i),
    e.set(local, e.call('get_entries', [v(), e.i32(site)], e.i64Type)),
    e.checkException(e.get(local, e.i64Type)),
  ]);
  e.out.push(i.imm.name === 'length' ? lengthHit(e, v, local, general) : general);
  e.storeRoot(i);
}
/** The caches of a find are its own: behind a miss, the entries are tried by a stub that finds nothing where user code would run. */
export function emitFind(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const site = siteOf(e, i), isMethod = i.op === 'findMethod';
  e.out.push(...countAccess(e, site));
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const local = e.localFor(i);
  const epochHit = (): Expr => m.i32.eq(e.field('Site', 'epoch', e.i32(site)), e.global('epoch'));
  const hit = isMethod ? e.field('Site', 'fastField', e.i32(site)) : fastSlot(e, v, site);
  e.out.push(e.guarded([e.isCell(v()), shapeHit(e, v, site), ...(isMethod ? [epochHit()] : [])], [e.set(local, m.i64.load(0, 8, hit))], [
    e.set(local, e.call(isMethod ? 'find_entries_method' : 'find_entries', [v(), e.i32(site)], e.i64Type)),
    m.br_if(e.exitLabel(i), m.i64.eq(e.get(local, e.i64Type), e.i64(NOT_FOUND))),
  ]));
  leaveIfForced(e, i);
  e.storeRoot(i);
}
export function emitSetNamed(e: FunctionCode, i: Instr): void {
  const site = siteOf(e, i);
  e.out.push(...countAccess(e, site));
  const strict = e.i32(i.imm.strict ? 1 : 0);
  if (!e.inlineHits) {
    e.out.push(...accessorPosition(e, i));
    const object = e.use(i.args[0]!);
    e.defineThrowing(i, e.call('set_named', [object, e.use(i.args[1]!), e.i32(site), strict], e.i64Type));
    return;
  }
  const v = e.temp(e.use(i.args[0]!), e.i64Type), value = e.temp(e.use(i.args[1]!), e.i64Type);
  e.out.push(e.guarded([e.isCell(v()), shapeHit(e, v, site)], [e.m.i64.store(0, 8, fastSlot(e, v, site), value()), ...e.rememberValue(i.args[1]!, () => e.low(v()))],
    [...accessorPosition(e, i), e.checkException(e.call('set_entries', [v(), value(), e.i32(site), strict], e.i64Type))]));
}
/** The first entry adds a property, so there is no hit path for a property that is there. */
export function emitDefineNamed(e: FunctionCode, i: Instr): void {
  const site = siteOf(e, i);
  e.out.push(...countAccess(e, site));
  const object = e.use(i.args[0]!);
  e.out.push(e.checkException(e.call('set_entries', [object, e.use(i.args[1]!), e.i32(site), e.i32(SetMode.Define)], e.i64Type)));
}
/** Guards: packed elements of a plain object or array, and index is below their length. They set `elements` to the cell of the elements. */
function elementGuards(e: FunctionCode, v: () => Expr, index: () => Expr, cell: number, elements: number): Expr[] {
  const at = (local: number): Expr => e.get(local, e.i32Type);
  const { m } = e;
  // ORDER: Kind.Object and Kind.Array are adjacent.
  const plain = m.i32.lt_u(m.i32.sub(e.kind(e.tee(cell, e.low(v()), e.i32Type)), e.i32(Kind.Object)), e.i32(2));
  const packed = m.i32.eq(e.kind(e.tee(elements, e.field('Object', 'elements', at(cell)), e.i32Type)), e.i32(Kind.Elements));
  return [e.isCell(v()), plain, packed, m.i32.lt_u(index(), e.field('Elements', 'length', at(elements)))];
}
export function emitPropertyKey(e: FunctionCode, i: Instr): void {
  const [object, key] = i.args;
  const local = e.localFor(i);
  const value = (): Expr => e.get(local, e.i64Type);
  const isObject = e.both(e.isCell(value()), e.isObjectKind(e.low(value())));
  e.out.push(e.set(local, e.use(key!)), e.if(isObject, e.block([
    ...coldPosition(e, i),
    e.set(local, e.builtin('ToPropertyKeyFor', [e.use(object!), value()])),
    e.checkException(value()),
  ])));
  e.storeRoot(i);
}
/** An element key: the int, if it is known to be one, and the boxed value. */
function elementKey(e: FunctionCode, key: Instr): { isInt: Expr | null; index: () => Expr; boxed: () => Expr } {
  if (e.indexBoxes.has(key)) {
    const index = e.again(key.args[0]!);
    return { isInt: null, index, boxed: () => e.boxInt(index()) };
  }
  if (key.op === 'const') return { isInt: typeof key.imm.value === 'number' && boxNumber(key.imm.value) < 1n << 32n ? null : e.i32(0), index: () => e.low(e.use(key)), boxed: () => e.use(key) };
  const boxed = e.temp(e.use(key), e.i64Type);
  return { isInt: e.isInt(boxed()), index: () => e.low(boxed()), boxed };
}
export function emitGetElem(e: FunctionCode, i: Instr): void {
  const stub = elementStub(e, 'get_elem');
  if (!e.inlineHits) {
    const object = e.use(i.args[0]!), key = e.use(i.args[1]!);
    e.markPosition(i);
    e.defineThrowing(i, e.call(stub, [object, key], e.i64Type));
    return;
  }
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const key = elementKey(e, i.args[1]!);
  const cell = e.newLocal(e.i32Type), elements = e.newLocal(e.i32Type);
  const local = e.localFor(i);
  const load = e.m.i64.load(VALUES_OFFSET, 8, e.m.i32.add(e.get(elements, e.i32Type), e.m.i32.shl(key.index(), e.i32(3))));
  const present = e.m.i64.ne(e.tee(local, load, e.i64Type), e.i64(HOLE));
  e.out.push(e.guarded([...(key.isInt ? [key.isInt] : []), ...elementGuards(e, v, key.index, cell, elements), present], [], [
    ...coldPosition(e, i),
    e.set(local, e.call(stub, [v(), key.boxed()], e.i64Type)),
    e.checkException(e.get(local, e.i64Type)),
  ]));
  e.storeRoot(i);
}
export function emitSetElem(e: FunctionCode, i: Instr): void {
  const stub = elementStub(e, 'set_elem');
  const strict = e.i32(i.imm.strict ? 1 : 0);
  if (!e.inlineHits) {
    const object = e.use(i.args[0]!), key = e.use(i.args[1]!), value = e.use(i.args[2]!);
    e.markPosition(i);
    e.defineThrowing(i, e.call(stub, [object, key, value, strict], e.i64Type));
    return;
  }
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const key = elementKey(e, i.args[1]!);
  const value = e.temp(e.use(i.args[2]!), e.i64Type);
  const cell = e.newLocal(e.i32Type), elements = e.newLocal(e.i32Type);
  const address = (): Expr => e.m.i32.add(e.get(elements, e.i32Type), e.m.i32.shl(key.index(), e.i32(3)));
  const present = e.m.i64.ne(e.m.i64.load(VALUES_OFFSET, 8, address()), e.i64(HOLE));
  const guards = [...(key.isInt ? [key.isInt] : []), ...elementGuards(e, v, key.index, cell, elements), present];
  e.out.push(e.guarded(guards, [e.m.i64.store(VALUES_OFFSET, 8, address(), value()), ...e.rememberValue(i.args[2]!, () => e.get(elements, e.i32Type))], [
    ...coldPosition(e, i),
    e.checkException(e.call(stub, [v(), key.boxed(), value(), strict], e.i64Type)),
  ]));
}
export function emitNewObject(e: FunctionCode, i: Instr): void {
  const { shape, bytes } = e.image.literalShape(i.imm.keys!);
  const values = i.args.map((a) => e.use(a));
  const cell = e.temp(e.call('alloc', [e.i32(bytes)], e.i32Type), e.i32Type);
  e.out.push(
    e.m.i64.store(0, 8, cell(), e.i64(BigInt(Kind.Object) | (BigInt(shape) << 32n))),
    e.setField('Object', 'elements', cell(), e.i32(e.image.stateValue('emptyElements'))),
    ...values.map((v, n) => e.m.i64.store(INLINE_SLOTS_OFFSET + 8 * n, 8, cell(), v)),
  );
  e.define(i, e.boxCell(cell()));
}
export function emitNewArray(e: FunctionCode, i: Instr): void {
  const count = i.args.length;
  const cell = e.temp(e.call('arr_literal', [e.i32(count)], e.i32Type), e.i32Type);
  if (count) {
    const elements = e.temp(e.field('Object', 'elements', cell()), e.i32Type);
    i.args.forEach((a, n) => e.out.push(e.m.i64.store(VALUES_OFFSET + 8 * n, 8, elements(), e.use(a))));
  }
  e.define(i, e.boxCell(cell()));
}
export function emitClosure(e: FunctionCode, i: Instr): void {
  const info = e.image.functionInfo(i.imm.fn!);
  e.define(i, e.boxCell(e.call('fn_new', [e.i32(info), e.use(i.args[0]!)], e.i32Type)));
}
export function emitGetMethod(e: FunctionCode, i: Instr): void {
  const { m } = e;
  const site = siteOf(e, i);
  e.out.push(...countAccess(e, site));
  if (!e.inlineHits) {
    e.out.push(...accessorPosition(e, i));
    e.defineThrowing(i, e.call('get_method', [e.use(i.args[0]!), e.i32(site)], e.i64Type));
    return;
  }
  const self = e.temp(e.use(i.args[0]!), e.i64Type);
  const local = e.localFor(i);
  const epochHit = m.i32.eq(e.field('Site', 'epoch', e.i32(site)), e.global('epoch'));
  e.out.push(e.guarded([e.isCell(self()), shapeHit(e, self, site), epochHit],
    [e.set(local, m.i64.load(0, 8, e.field('Site', 'fastField', e.i32(site))))],
    [
      ...accessorPosition(e, i),
      e.set(local, e.call('get_entries_method', [self(), e.i32(site)], e.i64Type)),
      e.checkException(e.get(local, e.i64Type)),
    ]));
  e.storeRoot(i);
}
/** v instanceof target: the prototype chain is searched in the kernel when Symbol.hasInstance is the built-in one. */
export function emitInstanceof(e: FunctionCode, i: Instr): void {
  e.markPosition(i);
  const methodSite = e.image.site('@@hasInstance', i.position, e.source, i.op);
  const protoSite = e.image.site('prototype', i.position, e.source, i.op);
  e.out.push(...countAccess(e, methodSite), ...countAccess(e, protoSite));
  const result = e.temp(e.call('instanceof_sites', [e.use(i.args[0]!), e.use(i.args[1]!), e.i32(methodSite), e.i32(protoSite)], e.i64Type), e.i64Type);
  e.out.push(e.checkException(result()));
  e.define(i, e.m.i64.eq(result(), e.i64(TRUE)));
}

/** A new object of a pattern that is compiled now. One that is no pattern after all throws whenever it is evaluated. */
export function emitRegExp(e: FunctionCode, i: Instr): void {
  const { text, flags } = i.imm;
  const pattern = e.image.regexp(text!, flags!, e.options.matchers ?? false);
  if (pattern) e.define(i, e.boxCell(e.call(pattern.isInterpreted ? 'regexp_interpreted' : 'regexp_literal', [e.i32(pattern.record)], e.i32Type)));
  else {
    if (e.frameSize) e.markPosition(i);
    e.defineThrowing(i, e.builtin('CompileRegExpLiteral', [text!, flags!].map((x) => e.i64(e.boxedConstant(x)))));
  }
}
