import type binaryen from '#binaryen';
import {
  boxSpecial, EXCEPTION, Kind, KERNEL_STATE, KIND_FIRST_OBJECT, offsetOf, type StructName, structs, TAG_CELL, UNDEFINED,
} from '../abi/index.js';

export type Expr = number;
export type Binaryen = typeof binaryen;

/**
 * Short-hands over the binaryen API for code that works on boxed values.
 * Everything that depends on the value encoding is here.
 */
export class Code {
  constructor(readonly b: Binaryen, readonly m: binaryen.Module) {}

  get i32Type(): number { return this.b.i32; }
  get i64Type(): number { return this.b.i64; }
  get f64Type(): number { return this.b.f64; }

  i32(n: number): Expr { return this.m.i32.const(n | 0); }
  i64(n: bigint): Expr { return this.m.i64.const(BigInt.asIntN(64, n)); }
  f64(n: number): Expr { return this.m.f64.const(n); }
  get undefined(): Expr { return this.i64(UNDEFINED); }
  get exception(): Expr { return this.i64(EXCEPTION); }

  block(children: Expr[], type: number = this.b.none, label: string | null = null): Expr { return this.m.block(label, children, type); }
  if(cond: Expr, yes: Expr, no?: Expr): Expr { return no === undefined ? this.m.if(cond, yes) : this.m.if(cond, yes, no); }
  return(value: Expr): Expr { return this.m.return(value); }
  unreachable(): Expr { return this.m.unreachable(); }

  high(v: Expr): Expr { return this.m.i32.wrap(this.m.i64.shr_u(v, this.i64(32n))); }
  low(v: Expr): Expr { return this.m.i32.wrap(v); }
  /** Are both operands (i64 locals) ints? */
  bothInts(a: Expr, b: Expr): Expr { return this.m.i32.eqz(this.high(this.m.i64.or(a, b))); }
  isInt(v: Expr): Expr { return this.m.i32.eqz(this.high(v)); }
  isCell(v: Expr): Expr { return this.m.i32.eq(this.high(v), this.i32(TAG_CELL)); }
  isDouble(v: Expr): Expr { return this.m.i64.ge_u(v, this.i64(1n << 48n)); }
  /** Not 0 for a double: shorter where no more is asked. */
  ifDouble(v: Expr): Expr { return this.m.i32.wrap(this.m.i64.shr_u(v, this.i64(48n))); }
  isException(v: Expr): Expr { return this.m.i64.eq(v, this.exception); }
  boxInt(n: Expr): Expr { return this.m.i64.extend_u(n); }
  boxCell(p: Expr): Expr { return this.m.i64.or(this.m.i64.extend_u(p), this.i64(1n << 32n)); }
  /** i32 0/1 to false/true. ORDER: SPECIAL_TRUE = SPECIAL_FALSE + 1 */
  boxBool(b: Expr): Expr { return this.m.i64.or(this.m.i64.extend_u(b), this.i64(boxSpecial(2))); }
  /** undefined or null. ORDER: they differ in bit 0 only. */
  isNullish(v: Expr): Expr { return this.m.i64.eq(this.m.i64.and(v, this.i64(-2n)), this.i64(boxSpecial(0))); }
  unboxDouble(v: Expr): Expr { return this.m.f64.reinterpret(this.m.i64.sub(v, this.i64(1n << 48n))); }

  kind(cell: Expr): Expr { return this.m.i32.load8_u(0, 1, cell); }
  isKind(cell: Expr, kind: number): Expr { return this.m.i32.eq(this.kind(cell), this.i32(kind)); }
  /** ORDER: string kinds are Kind.String1 … Kind.Slice. */
  isStringKind(cell: Expr): Expr { return this.m.i32.lt_u(this.m.i32.sub(this.kind(cell), this.i32(Kind.String1)), this.i32(Kind.Slice - Kind.String1 + 1)); }
  isObjectKind(cell: Expr): Expr { return this.m.i32.ge_u(this.kind(cell), this.i32(KIND_FIRST_OBJECT)); }
  field(struct: StructName, name: string, cell: Expr): Expr {
    const offset = offsetOf(struct, name);
    const type = fieldType(struct, name);
    if (type === 'i64') return this.m.i64.load(offset, 8, cell);
    if (type === 'u16') return this.m.i32.load16_u(offset, 2, cell);
    if (type === 'u8') return this.m.i32.load8_u(offset, 1, cell);
    return this.m.i32.load(offset, 4, cell);
  }
  setField(struct: StructName, name: string, cell: Expr, value: Expr): Expr {
    const offset = offsetOf(struct, name);
    return fieldType(struct, name) === 'i64' ? this.m.i64.store(offset, 8, cell, value) : this.m.i32.store(offset, 4, cell, value);
  }
  /** Write barrier, beside a store of a reference into a cell that may be older than the last safepoint (MARK_SCANNED). */
  remember(cell: () => Expr): Expr {
    return this.if(this.m.i32.lt_s(this.m.i32.load8_s(offsetOf('Cell', 'mark'), 1, cell()), this.i32(0)), this.m.call('gc_remember', [cell()], this.b.none));
  }
  state(name: string): Expr { return this.field('KernelState', name, this.i32(KERNEL_STATE)); }
  setState(name: string, value: Expr): Expr { return this.setField('KernelState', name, this.i32(KERNEL_STATE), value); }

  get(index: number, type: number): Expr { return this.m.local.get(index, type); }
  set(index: number, value: Expr): Expr { return this.m.local.set(index, value); }
  tee(index: number, value: Expr, type: number): Expr { return this.m.local.tee(index, value, type); }
  global(name: 'sp' | 'stackLimit' | 'allocPtr' | 'allocEnd' | 'epoch'): Expr { return this.m.global.get(name, this.b.i32); }
  setGlobal(name: string, value: Expr): Expr { return this.m.global.set(name, value); }
  call(name: string, args: Expr[], result: number): Expr { return this.m.call(name, args, result); }

  /** Parameters of the generic entry of every function: callee, this, argc, a0 … a3. */
  get entryParams(): number {
    const { i32, i64 } = this.b;
    return this.b.createType([i32, i64, i32, i64, i64, i64, i64]);
  }
  /** Calls a Function cell through the table; `args` are exactly four. */
  callIndirect(cell: Expr, code: Expr, self: Expr, argc: Expr, args: Expr[]): Expr {
    return this.m.call_indirect('functions', code, [cell, self, argc, ...args], this.entryParams, this.b.i64);
  }
}

function fieldType(struct: StructName, name: string): string {
  for (let s: StructName | undefined = struct; s; s = (structs[s] as { extends?: StructName }).extends) {
    const found = structs[s].fields.find((f) => f[0] === name);
    if (found) return found[1];
  }
  throw new Error(`no field ${name} in ${struct}`);
}

/** A function under construction: parameters and locals by name. */
export class StubFunction extends Code {
  private readonly names = new Map<string, { index: number; type: number }>();
  private readonly localTypes: number[] = [];
  private readonly paramTypes: number[];

  constructor(b: Binaryen, m: binaryen.Module, readonly name: string, params: readonly (readonly [string, number])[], readonly result: number) {
    super(b, m);
    params.forEach(([n, type], index) => this.names.set(n, { index, type }));
    this.paramTypes = params.map(([, type]) => type);
  }
  local(name: string, type: number): void {
    this.names.set(name, { index: this.paramTypes.length + this.localTypes.push(type) - 1, type });
  }
  v(name: string): Expr {
    const { index, type } = this.find(name);
    return this.m.local.get(index, type);
  }
  let(name: string, value: Expr): Expr {
    return this.m.local.set(this.find(name).index, value);
  }
  letTee(name: string, value: Expr): Expr {
    const { index, type } = this.find(name);
    return this.m.local.tee(index, value, type);
  }
  private find(name: string): { index: number; type: number } {
    const found = this.names.get(name);
    if (!found) throw new Error(`no local ${name} in ${this.name}`);
    return found;
  }
  finish(body: Expr[]): void {
    this.m.addFunction(this.name, this.b.createType(this.paramTypes), this.result, this.localTypes, this.block(body, this.result));
  }
}
