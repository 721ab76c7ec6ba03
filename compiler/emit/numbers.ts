import { boxNumber, CellFlag, TAG_SPECIAL, TRUE } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import { T } from '../ir/types.js';
import type { Expr } from '../../stubs/index.js';
import type { FunctionCode } from './code.js';

/** Boxing, conversions, arithmetic and comparison of boxed values. */

export function box(e: FunctionCode, v: Instr): Expr {
  const value = e.use(v);
  switch (v.rep) {
    case 'i32': return e.boxInt(value);
    case 'bool': return e.boxBool(value);
    case 'f64': return e.inlineHits ? boxF64(e, value) : e.call('box_f64', [value], e.i64Type);
    case 'int': return e.inlineHits ? boxI64(e, value) : e.call('box_i64', [value], e.i64Type);
    case 'none': return e.undefined;
    case 'ptr': return e.boxCell(value);
    default: return value;
  }
}
/** Doubles that are not ints, inline; canonical ints and NaN in the stub's way. */
function boxF64(e: FunctionCode, value: Expr): Expr {
  const x = e.newLocal(e.f64Type), n = e.newLocal(e.i32Type);
  const { m } = e;
  const isInt = m.f64.eq(m.f64.convert_s.i32(e.tee(n, m.i32.trunc_s_sat.f64(e.tee(x, value, e.f64Type)), e.i32Type)), e.get(x, e.f64Type));
  const rest = m.if(m.f64.eq(e.get(x, e.f64Type), e.get(x, e.f64Type)), m.i64.add(m.i64.reinterpret(e.get(x, e.f64Type)), e.i64(1n << 48n)), e.i64(boxNumber(NaN)));
  const int = m.if(m.i32.or(e.get(n, e.i32Type), m.i64.eqz(m.i64.reinterpret(e.get(x, e.f64Type)))), e.boxInt(e.get(n, e.i32Type)), e.i64(boxNumber(-0)));
  return m.if(isInt, int, rest);
}
export function boxI64(e: FunctionCode, value: Expr): Expr {
  const n = e.newLocal(e.i64Type);
  const { m } = e;
  const get = (): Expr => e.get(n, e.i64Type);
  return m.if(m.i64.lt_u(m.i64.add(e.tee(n, value, e.i64Type), e.i64(1n << 31n)), e.i64(1n << 32n)), m.i64.and(get(), e.i64(0xffff_ffffn)),
    m.i64.add(m.i64.reinterpret(m.f64.convert_s.i64(get())), e.i64(1n << 48n)));
}
export function emitUnboxF64(e: FunctionCode, i: Instr): void {
  const a = i.args[0]!;
  if (!e.inlineHits) { e.define(i, e.call('unbox_f64', [e.use(a)], e.f64Type)); return; }
  const v = e.temp(e.use(a), e.i64Type);
  e.define(i, e.m.if(e.isInt(v()), e.m.f64.convert_s.i32(e.low(v())), e.unboxDouble(v())));
}
/** ToInt32; most of the numbers are integers already. */
export function emitTruncF64(e: FunctionCode, i: Instr): void {
  const { m } = e;
  if (!e.inlineHits) {
    e.define(i, e.call('trunc_f64', [e.use(i.args[0]!)], e.i32Type));
    return;
  }
  const x = e.temp(e.use(i.args[0]!), e.f64Type), n = e.temp(m.i32.trunc_s_sat.f64(x()), e.i32Type);
  e.define(i, m.if(m.f64.eq(m.f64.convert_s.i32(n()), x()), n(), e.call('trunc_f64', [x()], e.i32Type)));
}
export function emitConvert(e: FunctionCode, i: Instr): void {
  const from = i.args[0]!;
  const value = e.use(from);
  const { m } = e;
  const key = `${from.rep}>${i.rep}`;
  const code: Record<string, () => Expr> = {
    'i32>f64': () => m.f64.convert_s.i32(value), 'int>f64': () => m.f64.convert_s.i64(value), 'i32>int': () => m.i64.extend_s(value), 'int>i32': () => m.i32.wrap(value),
    'f64>int': () => m.i64.trunc_s_sat.f64(value), 'f64>i32': () => m.i32.trunc_s_sat.f64(value), 'bool>i32': () => value, 'bool>f64': () => m.f64.convert_s.i32(value), 'bool>int': () => m.i64.extend_s(value),
    'none>i32': () => e.i32(0), 'none>f64': () => e.f64(NaN),
  };
  if (!code[key]) throw new Error(`no conversion ${key} in ${e.source.name}`);
  e.define(i, code[key]());
}
export function emitTruthy(e: FunctionCode, i: Instr): void {
  const a = i.args[0]!;
  const value = e.use(a);
  const { m } = e;
  if (a.rep === 'i32' || a.rep === 'ptr') e.define(i, m.i32.ne(value, e.i32(0)));
  else if (a.rep === 'int') e.define(i, m.i64.ne(value, e.i64(0n)));
  else if (a.rep === 'f64') e.define(i, m.f64.gt(m.f64.abs(value), e.f64(0)));
  else if (a.rep === 'none') e.define(i, e.i32(0));
  else if (e.inlineHits) e.define(i, truthyInline(e, value));
  else e.define(i, e.call('truthy', [value], e.i32Type));
}
/** Booleans, undefined, null, ints and objects at the site. */
function truthyInline(e: FunctionCode, value: Expr): Expr {
  const { m } = e;
  const v = e.newLocal(e.i64Type);
  const get = (): Expr => e.get(v, e.i64Type);
  const special = m.i32.eq(e.high(e.tee(v, value, e.i64Type)), e.i32(TAG_SPECIAL));
  const isObject = e.both(e.isCell(get()), e.isObjectKind(e.low(get())));
  const rest = m.if(isObject, e.i32(1), m.if(e.isInt(get()), m.i64.ne(get(), e.i64(0n)), e.call('truthy', [get()], e.i32Type)));
  return m.if(special, m.i64.eq(get(), e.i64(TRUE)), rest);
}
/** A text of the program, which is an atom: another atom is another text. */
const isText = (v: Instr): boolean => v.op === 'const' && typeof v.imm.value === 'string';
const isAtom = (e: FunctionCode, cell: () => Expr): Expr => e.m.i32.and(e.field('Cell', 'flags', e.low(cell())), e.i32(CellFlag.Atom));
/** === of boxed values: equal bits, and what can't be a pair of cells, at the site. */
export function emitStrictEqualsAny(e: FunctionCode, i: Instr): void {
  const [a, b] = i.args as [Instr, Instr];
  if (!e.inlineHits) {
    const x = e.use(a);
    e.define(i, e.call('strict_equal', [x, e.use(b)], e.i32Type));
    return;
  }
  const { m } = e;
  const x = e.temp(e.use(a), e.i64Type), y = e.temp(e.use(b), e.i64Type);
  if (isText(a) || isText(b)) {
    const other = isText(a) ? y : x;
    const mayEqual = e.both(e.isCell(other()), m.i32.eqz(isAtom(e, other)));
    e.define(i, m.if(m.i64.eq(x(), y()), e.i32(1), m.if(mayEqual, e.call('strict_equal', [x(), y()], e.i32Type), e.i32(0))));
    return;
  }
  // Of two different ints or specials the stub need not be asked; NaN is not itself, and 0 is -0.
  const slow = m.i32.or(m.i32.and(e.isCell(x()), e.isCell(y())), m.i32.or(e.ifDouble(x()), e.ifDouble(y())));
  e.define(i, m.if(slow, e.call('strict_equal', [x(), y()], e.i32Type), m.i64.eq(x(), y())));
}
/** Runs a boxed conversion for what the inline path does not take; ends with a boxed number. */
export function emitToF64(e: FunctionCode, i: Instr): void {
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const boxed = e.newLocal(e.i64Type);
  const number = (): Expr => e.get(boxed, e.i64Type);
  const { m } = e;
  e.out.push(e.set(boxed, v()));
  const slow = e.block([
    ...coldPosition(e, i),
    e.set(boxed, e.call('arith_toOperand', [v()], e.i64Type)),
    e.checkException(number()),
  ]);
  e.out.push(e.if(m.i32.eqz(m.i32.or(e.isInt(v()), e.ifDouble(v()))), slow));
  e.define(i, m.if(e.isInt(number()), m.f64.convert_s.i32(e.low(number())), e.unboxDouble(number())));
}
export function emitToInt32(e: FunctionCode, i: Instr): void {
  const v = e.newLocal(e.i64Type);
  const value = (): Expr => e.get(v, e.i64Type);
  e.out.push(e.set(v, e.use(i.args[0]!)));
  e.out.push(e.if(e.m.i32.eqz(e.isInt(value())), e.block([
    ...coldPosition(e, i),
    e.set(v, e.call('to_int32', [value()], e.i64Type)),
    e.checkException(value()),
  ])));
  e.define(i, e.low(value()));
}
export function coldPosition(e: FunctionCode, i: Instr): Expr[] {
  return e.frameSize ? [e.storeHeader(e.callSite(i.position))] : [];
}
export function emitCompare(e: FunctionCode, i: Instr): void {
  const [a, b] = i.args as [Instr, Instr];
  const x = e.use(a), y = e.use(b);
  const { m } = e;
  const kind = i.imm.kind!;
  if (a.rep === 'f64') e.define(i, m.f64[kind as 'lt'](x, y));
  else {
    const ops = a.rep === 'int' ? m.i64 : m.i32;
    const name = kind === 'eq' || kind === 'ne' ? kind : (`${kind}_s` as const);
    e.define(i, ops[name as 'lt_s'](x, y));
  }
}
function operands(e: FunctionCode, i: Instr): [() => Expr, () => Expr] {
  return i.args.map((a) => (a.op === 'const' ? () => e.use(a) : e.temp(e.use(a), e.i64Type))) as [() => Expr, () => Expr];
}
function intTest(e: FunctionCode, i: Instr, a: () => Expr, b: () => Expr): Expr {
  const isIntConst = (v: Instr): boolean => v.op === 'const' && typeof v.imm.value === 'number' && boxNumber(v.imm.value) < 1n << 32n;
  if (isIntConst(i.args[0]!)) return e.isInt(b());
  if (isIntConst(i.args[1]!)) return e.isInt(a());
  return e.bothInts(a(), b());
}
export function emitArithAny(e: FunctionCode, i: Instr): void {
  const kind = i.imm.kind!;
  const local = e.localFor(i);
  const result = (): Expr => e.get(local, e.i64Type);
  const [a, b] = operands(e, i);
  const stub = e.block([
    ...coldPosition(e, i),
    e.set(local, e.call(`arith_${kind}`, i.args.length === 1 ? [a()] : [a(), b()], e.i64Type)),
    e.checkException(result()),
  ]);
  const slow = i.args.length === 2 ? withDoublePath(e, kind, local, a, b, stub) : stub;
  const fast = i.args.length === 1 ? unaryFast(e, kind, local, a) : intFast(e, kind, local, a, b);
  if (!fast) e.out.push(slow);
  else if (i.args.length === 1) e.out.push(e.if(e.m.i32.or(e.isInt(a()), e.ifDouble(a())), fast, slow));
  else {
    const done = `done${i.id}`;
    const ints = e.if(intTest(e, i, a, b), e.block([fast, e.if(fits(e, kind, local), e.block([
      e.set(local, e.m.i64.and(result(), e.i64(0xffff_ffffn))), e.m.br(done),
    ]))]));
    e.out.push(e.m.block(done, [ints, slow]));
  }
  e.storeRoot(i);
}
/** Two doubles, inline; anything else goes to the stub. */
function withDoublePath(e: FunctionCode, kind: string, local: number, a: () => Expr, b: () => Expr, stub: Expr): Expr {
  if (!e.inlineHits || (kind !== 'add' && kind !== 'sub' && kind !== 'mul' && kind !== 'div')) return stub;
  const { m } = e;
  const number = (v: () => Expr): Expr => m.if(e.isInt(v()), m.f64.convert_s.i32(e.low(v())), e.unboxDouble(v()));
  const isNumber = (v: () => Expr): Expr => m.i32.or(e.isInt(v()), e.ifDouble(v()));
  return e.if(e.both(isNumber(a), isNumber(b)), e.set(local, boxF64(e, m.f64[kind](number(a), number(b)))), stub);
}
function unaryFast(e: FunctionCode, kind: string, local: number, a: () => Expr): Expr | null {
  return kind === 'toNumber' || kind === 'toNumeric' ? e.set(local, a()) : null;
}
/** Leaves the exact result, as an i64, in `local`; `fits` then tells whether it is an int, and boxes it. */
function intFast(e: FunctionCode, kind: string, local: number, a: () => Expr, b: () => Expr): Expr | null {
  const { m } = e;
  const x = (): Expr => m.i64.extend32_s(a()), y = (): Expr => m.i64.extend32_s(b());
  switch (kind) {
    case 'add': return e.set(local, m.i64.add(x(), y()));
    case 'sub': return e.set(local, m.i64.sub(x(), y()));
    case 'mul': return e.set(local, m.i64.mul(x(), y()));
    // Only in code that may meet BigInts: else the operands are converted to i32.
    case 'bitand': return e.set(local, m.i64.and(x(), y()));
    case 'bitor': return e.set(local, m.i64.or(x(), y()));
    case 'bitxor': return e.set(local, m.i64.xor(x(), y()));
    case 'shl': return e.set(local, m.i64.extend_s(m.i32.shl(e.low(a()), e.low(b()))));
    case 'shr': return e.set(local, m.i64.extend_s(m.i32.shr_s(e.low(a()), e.low(b()))));
    // Non-negative dividend and positive divisor: no -0, no NaN.
    case 'mod': return e.set(local, m.if(m.i32.and(m.i64.ge_s(x(), e.i64(0n)), m.i64.gt_s(y(), e.i64(0n))), m.i64.rem_u(x(), m.select(m.i64.gt_s(y(), e.i64(0n)), y(), e.i64(1n))), e.i64(1n << 40n)));
    default: return null;
  }
}
function fits(e: FunctionCode, kind: string, local: number): Expr {
  const { m } = e;
  const value = (): Expr => e.get(local, e.i64Type);
  const inRange = m.i64.eq(value(), m.i64.extend32_s(value()));
  // A product of 0 may be -0.
  return kind === 'mul' ? m.i32.and(inRange, m.i64.ne(value(), e.i64(0n))) : inRange;
}
export function emitIncAny(e: FunctionCode, i: Instr): void {
  const v = e.temp(e.use(i.args[0]!), e.i64Type);
  const by = i.imm.by!;
  const { m } = e;
  // The one int whose successor is not an int.
  const edge = by > 0 ? 0x7fff_ffffn : 0x8000_0000n;
  const ok = m.i32.and(e.isInt(v()), m.i64.ne(v(), e.i64(edge)));
  const step = m.if(ok, m.i64.extend_u(m.i32.add(e.low(v()), e.i32(by))), e.call('arith_step', [v(), e.f64(by)], e.i64Type));
  // Only a BigInt can become too large.
  if (!(i.type.bits & T.BigInt)) { e.define(i, step); return; }
  e.markPosition(i);
  e.defineThrowing(i, step);
}
export function emitCompareAny(e: FunctionCode, i: Instr): void {
  const kind = i.imm.kind!;
  const [a, b] = operands(e, i);
  const { m } = e;
  const local = e.localFor(i);
  const boxed = e.newLocal(e.i64Type);
  const slow = e.block([
    ...coldPosition(e, i),
    e.set(boxed, e.call(`compare_${kind}`, [a(), b()], e.i64Type)),
    e.checkException(e.get(boxed, e.i64Type)),
    e.set(local, m.i64.eq(e.get(boxed, e.i64Type), e.i64(TRUE))),
  ]);
  const [first, second] = i.args as [Instr, Instr];
  if (kind === 'eq' && e.inlineHits && (isText(first) || isText(second))) {
    const other = isText(first) ? b : a;
    e.out.push(e.if(m.if(e.isCell(other()), isAtom(e, other), e.i32(0)), e.set(local, m.i64.eq(a(), b())), slow));
    return;
  }
  const x = e.low(a()), y = e.low(b());
  const fast = kind === 'eq' ? m.i32.eq(x, y) : m.i32[`${kind}_s` as 'lt_s'](x, y);
  e.out.push(e.if(intTest(e, i, a, b), e.set(local, fast), slow));
}
