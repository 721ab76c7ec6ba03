import {
  ActivationSlot, boxNumber, FALSE, SetMode, FunctionFlag, HOLE, intrinsicIndex, KIND_FIRST_CALLABLE, KIND_FIRST_OBJECT, kernelFunctions, type KernelFunctionName, type KernelType, messageIndex, type MessageName, NOT_FOUND,
  NULL, offsetOf, RECORD_FIELDS_OFFSET, TAG_FRAME, TRUE, UNDEFINED, UNINITIALIZED, VALUES_OFFSET, Kind, INLINE_SLOTS_OFFSET, boxCell,
} from '../../abi/index.js';
import { type Block, type Constant, type Instr, InternalValue, type IRFunction } from '../ir/ir.js';
import { isPureOp, mayThrowOp, type OpName } from '../ir/ops.js';
import { type Rep, T } from '../ir/types.js';
import type { RootSlots } from '../lower/roots.js';
import { Code, type Binaryen, type Expr } from '../../stubs/index.js';
import type binaryen from 'binaryen';
import { type ImageAccess, functionName } from './image-access.js';
import { structure } from './structure.js';

/** Wasm parameters of every generic entry. */
const CALLEE = 0, THIS = 1, ARGC = 2, A0 = 3, PARAMS = 7;

/** Operations that evaluate each operand exactly once, in place: their operands may be nested expressions. */
const NESTABLE = new Set<OpName>([
  'box', 'unboxF64', 'unboxI32', 'convert', 'truncF64', 'wrapInt', 'intAdd', 'intSub', 'intMul', 'intAnd', 'intOr', 'intXor', 'intShl', 'intShr', 'intUshr', 'intMod',
  'f64Add', 'f64Sub', 'f64Mul', 'f64Div', 'f64Mod', 'f64Neg', 'f64Unary', 'compare', 'sameBits', 'boolNot', 'isNullish', 'isUndefined', 'isInternal', 'truthy', 'storeEnv', 'storeCell',
  'getNamed', 'getElem', 'setNamed', 'defineNamed', 'setElem', 'newArray', 'newObject', 'callMethod', 'runtime',
]);

export interface EmitOptions {
  /** Write the hit path of inline caches, element access and arithmetic at the site, rather than call the stub: faster and larger. */
  readonly inlineHits: boolean;
  /** Count the accesses at every site, and those to elements. */
  readonly icStats?: boolean;
}
export function emitFunction(b: Binaryen, m: binaryen.Module, fn: IRFunction, roots: RootSlots, image: ImageAccess, options: EmitOptions): void {
  new FunctionEmitter(b, m, fn, roots, image, options).run();
}

class FunctionEmitter extends Code {
  private readonly locals: number[] = [];
  private readonly localOf = new Map<Instr, number>();
  private readonly pending = new Map<Instr, Expr>();
  private readonly nested = new Set<Instr>();
  /** Boxed i32 that are only the key of an element access: the access takes the i32 itself. */
  private readonly indexBoxes = new Set<Instr>();
  private readonly fp: number = -1;
  private readonly entrySp: number = -1;
  private readonly frameSize: number = 0;
  private block_!: Block;
  private out: Expr[] = [];
  private exitTo!: (target: Block) => Expr[];

  constructor(b: Binaryen, m: binaryen.Module, readonly fn: IRFunction, readonly roots: RootSlots, readonly image: ImageAccess, readonly options: EmitOptions) {
    super(b, m);
    this.findNested();
    const ops = fn.blocks.flatMap((x) => x.instrs.map((i) => i.op));
    // What throws needs a frame too: stack traces are read off the frames.
    const needsFrame = roots.hasSafepoint || ops.some(mayThrowOp);
    if (needsFrame || ops.some((o) => o === 'restArray' || o === 'argumentsObject' || o === 'argument') || fn.paramCount > 4) this.fp = this.newLocal(b.i32);
    if (needsFrame) {
      // The frame also stands for the native stack that the function uses, which nobody can measure.
      const estimate = 96 + 8 * Math.min(fn.valueCount >> 1, 64);
      this.frameSize = Math.max(8 * (roots.count + 1), estimate & -8);
    }
    this.entrySp = this.fp;
  }

  run(): void {
    const body = structure(this.fn, this, { emitBlock: (block, exit) => this.emitBlock(block, exit) });
    const prologue = this.prologue();
    this.m.addFunction(functionName(this.fn), this.entryParams, this.i64Type, this.locals, this.block([...prologue, body], this.i64Type));
  }

  private newLocal(type: number): number {
    return PARAMS + this.locals.push(type) - 1;
  }
  private repType(rep: Rep): number {
    return rep === 'any' || rep === 'int' ? this.i64Type : rep === 'f64' ? this.f64Type : this.i32Type;
  }
  private localFor(v: Instr): number {
    let local = this.localOf.get(v);
    if (local === undefined) this.localOf.set(v, (local = this.newLocal(this.repType(v.rep))));
    return local;
  }

  /** Pure values with one use, by an instruction of the same block that evaluates it once, need no local. */
  private findNested(): void {
    const uses = new Map<Instr, number>();
    const user = new Map<Instr, Instr>();
    for (const b of this.fn.blocks) {
      for (const i of [...b.phis, ...b.instrs]) for (const a of i.args) { uses.set(a, (uses.get(a) ?? 0) + 1); user.set(a, i); }
      const t = b.terminator!;
      if (t.kind === 'branch') { uses.set(t.cond, (uses.get(t.cond) ?? 0) + 1); user.set(t.cond, BRANCH); }
      else if (t.kind === 'return') uses.set(t.value, 2);
    }
    for (const b of this.fn.blocks) {
      for (const i of b.instrs) {
        if (uses.get(i) !== 1 || !isPureOp(i.op) || i.op === 'const' || i.op === 'catch' || i.op === 'newTarget') continue;
        if (this.roots.slotOf.has(i)) continue;
        const u = user.get(i)!;
        if (u === BRANCH ? b.terminator!.kind === 'branch' && (b.terminator as { cond: Instr }).cond === i : u.op !== 'phi' && NESTABLE.has(u.op) && b.instrs.includes(u)) this.nested.add(i);
        if (this.options.inlineHits && i.op === 'box' && i.args[0]!.rep === 'i32' && (u.op === 'getElem' || u.op === 'setElem') && u.args[1] === i) this.indexBoxes.add(i);
      }
    }
    for (const i of this.indexBoxes) this.nested.delete(i.args[0]!);
  }

  // ---- frame

  private prologue(): Expr[] {
    const { m } = this;
    if (this.fp < 0) return [];
    const out = [this.set(this.fp, this.global('sp'))];
    if (!this.frameSize) return out;
    // The poll comes before the frame is pushed: its slots are not initialised yet.
    const top = (): Expr => m.i32.add(this.get(this.fp, this.i32Type), this.i32(this.frameSize));
    const poll = this.call('poll_entry', [this.get(CALLEE, this.i32Type), this.get(THIS, this.i64Type), ...[0, 1, 2, 3].map((n) => this.get(A0 + n, this.i64Type)), this.i32(this.frameSize)], this.i64Type);
    out.push(this.if(m.i32.gt_u(top(), this.global('stackLimit')),
      this.if(this.isException(poll), this.block([
        ...(this.fn.flags & FunctionFlag.ReadsNewTarget ? [this.setGlobal('newTarget', this.undefined)] : []),
        this.return(this.exception),
      ]))));
    for (const slot of this.roots.zeroed) out.push(m.i64.store(8 * slot, 8, this.get(this.fp, this.i32Type), this.i64(0n)));
    out.push(this.storeHeader(this.image.callSite(this.fn.position, this.fn, this.frameSize, this.roots.count), true));
    out.push(this.setGlobal('sp', top()));
    return out;
  }
  private storeHeader(callSite: number, whole = false): Expr {
    const at = this.frameSize - 8;
    const fp = this.get(this.fp, this.i32Type);
    return whole ? this.m.i64.store(at, 8, fp, this.i64((BigInt(TAG_FRAME) << 32n) | BigInt(callSite))) : this.m.i32.store(at, 4, fp, this.i32(callSite));
  }
  private leave(value: Expr): Expr[] {
    if (!this.frameSize) return [this.return(value)];
    return [this.setGlobal('sp', this.get(this.fp, this.i32Type)), this.return(value)];
  }
  /** Makes the source position of what follows known to stack traces. */
  private markPosition(i: Instr): void {
    this.out.push(this.storeHeader(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count)));
  }

  // ---- values

  /** The value of an operand, evaluated here, once. */
  private use(v: Instr): Expr {
    if (v.op === 'const') return this.constant(v.imm.value as Constant, v.rep);
    const nested = this.pending.get(v);
    if (nested !== undefined) {
      this.pending.delete(v);
      return nested;
    }
    return this.get(this.localFor(v), this.repType(v.rep));
  }
  /** A nested expression becomes a local: it is used in several places. */
  private settle(v: Instr): void {
    const nested = this.pending.get(v);
    if (nested === undefined) return;
    this.pending.delete(v);
    this.out.push(this.set(this.localFor(v), nested));
  }
  /** An operand that is evaluated more than once. */
  private again(v: Instr): () => Expr {
    return () => this.use(v);
  }
  private constant(value: Constant, rep: Rep): Expr {
    switch (rep) {
      case 'i32': return this.i32(value as number);
      case 'int': return this.i64(BigInt(value as number));
      case 'f64': return this.f64(value as number);
      case 'bool': return this.i32(value ? 1 : 0);
      default: return this.i64(this.boxedConstant(value));
    }
  }
  private boxedConstant(value: Constant): bigint {
    switch (typeof value) {
      case 'number': return boxNumber(value);
      case 'bigint': return boxCell(this.image.bigint(value));
      case 'boolean': return value ? TRUE : FALSE;
      case 'undefined': return UNDEFINED;
      case 'string': return boxCell(this.image.atom(value));
      default: return value === null ? NULL : { hole: HOLE, uninitialized: UNINITIALIZED, notFound: NOT_FOUND }[(value as InternalValue).marker];
    }
  }

  // ---- blocks

  private emitBlock(block: Block, exit: (target: Block) => Expr[]): Expr[] {
    const saved = { block: this.block_, out: this.out, exit: this.exitTo };
    this.block_ = block;
    this.out = [];
    this.exitTo = (target) => [...this.phiMoves(block, target), ...exit(target)];
    for (const phi of block.phis) this.storeRoot(phi);
    for (const i of block.instrs) this.emitInstr(i);
    this.emitTerminator(block);
    const out = this.out;
    this.block_ = saved.block;
    this.out = saved.out;
    this.exitTo = saved.exit;
    return out;
  }
  private emitTerminator(block: Block): void {
    const t = block.terminator!;
    switch (t.kind) {
      case 'jump': case 'invoke': this.out.push(...this.exitTo(t.to)); return;
      case 'branch': {
        const cond = this.use(t.cond);
        const yes = this.nestedExit(t.then), no = this.nestedExit(t.else);
        this.out.push(this.if(cond, yes, no));
        return;
      }
      case 'return': this.out.push(...this.leave(this.use(t.value))); return;
      case 'unreachable': this.out.push(this.unreachable()); return;
    }
  }
  private nestedExit(target: Block): Expr {
    return this.block(this.exitTo(target));
  }
  /** The moves into the phis of `target` happen at once: sources that another move overwrites go through temporaries. */
  private phiMoves(from: Block, target: Block): Expr[] {
    const edge = target.preds.indexOf(from);
    const moves = target.phis.map((phi) => ({ phi, source: phi.args[edge]! })).filter(({ phi, source }) => phi !== source);
    const written = new Set(moves.map((x) => x.phi));
    const first: Expr[] = [], then: Expr[] = [];
    for (const { phi, source } of moves) {
      if (written.has(source)) {
        const temp = this.newLocal(this.repType(phi.rep));
        first.push(this.set(temp, this.use(source)));
        then.push(this.set(this.localFor(phi), this.get(temp, this.repType(phi.rep))));
      } else then.push(this.set(this.localFor(phi), this.use(source)));
    }
    return [...first, ...then];
  }
  private storeRoot(v: Instr): void {
    const slot = this.roots.slotOf.get(v);
    if (slot === undefined) return;
    const value = v.rep === 'ptr' ? this.boxPointer(v) : this.use(v);
    this.out.push(this.m.i64.store(8 * slot, 8, this.get(this.fp, this.i32Type), value));
  }
  /** An address as a boxed cell, 0 as the int 0. */
  private boxPointer(v: Instr): Expr {
    return this.m.select(this.use(v), this.boxCell(this.use(v)), this.i64(0n));
  }
  /** Gives the value of an instruction a place: a nested expression, or a local and its root slot. */
  private define(i: Instr, value: Expr): void {
    if (this.nested.has(i)) {
      this.pending.set(i, value);
      return;
    }
    this.out.push(this.set(this.localFor(i), value));
    this.storeRoot(i);
  }
  /** What to do when an exception is on its way. */
  private propagate(): Expr {
    const t = this.block_.terminator!;
    return this.block(t.kind === 'invoke' ? this.exitTo(t.handler) : this.leave(this.exception));
  }
  /** Defines `i` as the boxed result of a call that may throw. */
  private defineThrowing(i: Instr, value: Expr): void {
    if (i.rep === 'any') {
      const local = this.localFor(i);
      this.out.push(this.set(local, value), this.if(this.isException(this.get(local, this.i64Type)), this.propagate()));
      this.storeRoot(i);
    } else this.out.push(this.if(this.isException(value), this.propagate()));
  }
  private temp(value: Expr, type: number): () => Expr {
    const local = this.newLocal(type);
    this.out.push(this.set(local, value));
    return () => this.get(local, type);
  }

  // ---- instructions

  private emitInstr(i: Instr): void {
    const handler = this.handlers[i.op];
    if (!handler) throw new Error(`no code for ${i.op}`);
    handler(i);
  }
  private unary(op: (x: Expr) => Expr): (i: Instr) => void {
    return (i) => this.define(i, op(this.use(i.args[0]!)));
  }
  private binary(op: (x: Expr, y: Expr) => Expr): (i: Instr) => void {
    return (i) => { const x = this.use(i.args[0]!); this.define(i, op(x, this.use(i.args[1]!))); };
  }
  private intBinary(i32: (x: Expr, y: Expr) => Expr, i64: (x: Expr, y: Expr) => Expr): (i: Instr) => void {
    return (i) => { const x = this.use(i.args[0]!), y = this.use(i.args[1]!); this.define(i, i.rep === 'int' ? i64(x, y) : i32(x, y)); };
  }

  private readonly handlers: Record<OpName, (i: Instr) => void> = {
    const: () => {},
    phi: () => {},
    param: (i) => this.emitParam(i),
    this: (i) => this.define(i, this.get(THIS, this.i64Type)),
    callee: (i) => this.define(i, this.boxCell(this.get(CALLEE, this.i32Type))),
    argc: (i) => this.define(i, this.get(ARGC, this.i32Type)),
    argument: (i) => this.emitArgument(i),
    entrySp: (i) => this.define(i, this.get(this.entrySp, this.i32Type)),
    newTarget: (i) => {
      this.define(i, this.m.global.get('newTarget', this.i64Type));
      this.out.push(this.setGlobal('newTarget', this.undefined));
    },
    functionEnv: (i) => this.define(i, this.m.if(this.get(CALLEE, this.i32Type), this.field('Function', 'env', this.get(CALLEE, this.i32Type)), this.i32(0))),
    activation: (i) => {
      const callee = (): Expr => this.get(CALLEE, this.i32Type);
      this.define(i, this.m.if(this.m.i32.eq(this.kind(callee()), this.i32(Kind.Env)), callee(), this.call('activation_new', [callee(), this.i32(i.imm.count!)], this.i32Type)));
    },
    suspend: () => { throw new Error('suspend was not lowered'); },
    resumePoint: (i) => this.define(i, this.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Point, 4, this.use(i.args[0]!))),
    resumeValue: (i) => this.define(i, this.get(A0, this.i64Type)),
    resumeMode: (i) => this.define(i, this.get(ARGC, this.i32Type)),
    saveEnv: (i) => {
      const env = this.use(i.args[0]!);
      this.out.push(this.m.i64.store(VALUES_OFFSET + 8 * i.imm.slot!, 8, env, this.boxPointer(i.args[1]!)));
    },
    restoreEnv: (i) => this.define(i, this.m.i32.load(VALUES_OFFSET + 8 * i.imm.slot!, 4, this.use(i.args[0]!))),
    catch: (i) => {
      this.define(i, this.state('exception'));
      this.out.push(this.setState('exception', this.undefined));
    },
    loadGlobal: (i) => this.emitLoadGlobal(i),
    storeGlobal: (i) => this.emitStoreGlobal(i),
    loadCell: (i) => this.define(i, this.m.i64.load(0, 8, this.i32(this.image.cell(i.imm.cell!)))),
    storeCell: (i) => { this.out.push(this.m.i64.store(0, 8, this.i32(this.image.cell(i.imm.cell!)), this.use(i.args[0]!))); },
    checkInitialized: (i) => this.emitCheckInitialized(i),
    newEnv: (i) => this.emitNewEnv(i),
    copyEnv: (i) => this.emitCopyEnv(i),
    loadEnv: (i) => this.define(i, this.m.i64.load(VALUES_OFFSET + 8 * i.imm.slot!, 8, this.envAt(i.args[0]!, i.imm.hops!))),
    storeEnv: (i) => {
      const env = this.envAt(i.args[0]!, i.imm.hops!);
      this.out.push(this.m.i64.store(VALUES_OFFSET + 8 * i.imm.slot!, 8, env, this.use(i.args[1]!)));
    },
    getNamed: (i) => this.emitGetNamed(i),
    setNamed: (i) => this.emitSetNamed(i),
    defineNamed: (i) => this.emitDefineNamed(i),
    propertyKey: (i) => this.emitPropertyKey(i),
    getElem: (i) => this.emitGetElem(i),
    setElem: (i) => this.emitSetElem(i),
    newObject: (i) => this.emitNewObject(i),
    newArray: (i) => this.emitNewArray(i),
    closure: (i) => this.emitClosure(i),
    restArray: (i) => this.define(i, this.boxCell(this.call('rest_array', [this.i32(i.imm.from!), ...this.actualArguments()], this.i32Type))),
    argumentsObject: (i) => this.emitArgumentsObject(i),
    call: (i) => {
      const [fn, self, ...args] = i.args;
      this.markPosition(i);
      this.emitCall(i, this.again(fn!), () => this.use(self!), args, () => this.throwing('NotCallable', this.i64(this.boxedConstant(i.imm.text!)), this.undefined));
    },
    callMethod: (i) => this.emitCallMethod(i),
    construct: (i) => this.emitConstruct(i),
    applyArguments: (i) => this.emitApplyArguments(i),
    instanceof: (i) => this.emitInstanceof(i),
    runtime: (i) => this.emitRuntime(i),
    kernel: (i) => this.emitKernel(i, false),
    kernelThrowing: (i) => this.emitKernel(i, true),
    kernelUser: (i) => this.emitKernel(i, true),
    throwMessage: (i) => {
      this.markPosition(i);
      const args = i.args.map((a) => this.use(a));
      const name = (i.imm.message ?? 'Unsupported') as MessageName;
      if (messageIndex(name) < 0) throw new Error(`unknown message ${name}`);
      this.out.push(this.m.drop(this.throwing(name, args[0] ?? this.undefined, args[1] ?? this.undefined)), this.propagate());
    },
    throwValue: (i) => {
      this.markPosition(i);
      const site = this.i32(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count));
      this.out.push(this.setState('thrownAt', site), this.m.drop(this.call('throw_value', [this.use(i.args[0]!)], this.i64Type)), this.propagate());
    },
    intrinsic: (i) => this.define(i, this.m.i64.load(0, 8, this.i32(this.image.intrinsicAddress(i.imm.index!)))),
    privateName: (i) => this.define(i, this.i64(boxCell(this.image.privateName(i.imm.index!)))),
    setIntrinsic: (i) => { this.out.push(this.m.i64.store(0, 8, this.i32(this.image.intrinsicAddress(i.imm.index!)), this.use(i.args[0]!))); },
    poll: () => {
      this.out.push(this.if(this.m.i32.gt_u(this.global('sp'), this.global('stackLimit')),
        this.if(this.isException(this.call('gc_poll', [this.i32(0)], this.i64Type)), this.propagate())));
    },
    isNullish: this.unary((x) => this.isNullish(x)),
    isUndefined: this.unary((x) => this.m.i64.eq(x, this.undefined)),
    isInternal: (i) => this.define(i, this.m.i64.eq(this.use(i.args[0]!), this.i64(this.boxedConstant(i.imm.value)))),
    typeof: (i) => this.define(i, this.boxCell(this.call('typeof_atom', [this.use(i.args[0]!)], this.i32Type))),
    truthy: (i) => this.emitTruthy(i),
    box: (i) => { if (!this.indexBoxes.has(i)) this.define(i, this.box(i.args[0]!)); },
    unboxF64: (i) => this.emitUnboxF64(i),
    unboxI32: (i) => this.define(i, this.low(this.use(i.args[0]!))),
    convert: (i) => this.emitConvert(i),
    toF64: (i) => this.emitToF64(i),
    toInt32: (i) => this.emitToInt32(i),
    truncF64: (i) => this.define(i, this.call('trunc_f64', [this.use(i.args[0]!)], this.i32Type)),
    wrapInt: this.unary((x) => this.m.i32.wrap(x)),
    intAdd: this.intBinary((x, y) => this.m.i32.add(x, y), (x, y) => this.m.i64.add(x, y)),
    intSub: this.intBinary((x, y) => this.m.i32.sub(x, y), (x, y) => this.m.i64.sub(x, y)),
    intMul: this.intBinary((x, y) => this.m.i32.mul(x, y), (x, y) => this.m.i64.mul(x, y)),
    intAnd: this.binary((x, y) => this.m.i32.and(x, y)),
    intOr: this.binary((x, y) => this.m.i32.or(x, y)),
    intXor: this.binary((x, y) => this.m.i32.xor(x, y)),
    intShl: this.binary((x, y) => this.m.i32.shl(x, y)),
    intShr: this.binary((x, y) => this.m.i32.shr_s(x, y)),
    intUshr: (i) => {
      const x = this.use(i.args[0]!), value = this.m.i32.shr_u(x, this.use(i.args[1]!));
      this.define(i, i.rep === 'int' ? this.m.i64.extend_u(value) : value);
    },
    intMod: this.binary((x, y) => this.m.i32.rem_u(x, y)),
    f64Add: this.binary((x, y) => this.m.f64.add(x, y)),
    f64Sub: this.binary((x, y) => this.m.f64.sub(x, y)),
    f64Mul: this.binary((x, y) => this.m.f64.mul(x, y)),
    f64Div: this.binary((x, y) => this.m.f64.div(x, y)),
    f64Mod: this.binary((x, y) => this.call('num_rem', [x, y], this.f64Type)),
    f64Neg: this.unary((x) => this.m.f64.neg(x)),
    f64Unary: (i) => this.define(i, this.m.f64[i.imm.name as 'sqrt'](this.use(i.args[0]!))),
    compare: (i) => this.emitCompare(i),
    sameBits: this.binary((x, y) => this.m.i64.eq(x, y)),
    strictEqualsAny: this.binary((x, y) => this.call('strict_equal', [x, y], this.i32Type)),
    boolNot: this.unary((x) => this.m.i32.eqz(x)),
    arithAny: (i) => this.emitArithAny(i),
    compareAny: (i) => this.emitCompareAny(i),
    incAny: (i) => this.emitIncAny(i),
    // Generic operators are gone after lowering.
    add: notLowered, sub: notLowered, mul: notLowered, div: notLowered, mod: notLowered, exp: notLowered, bitand: notLowered, bitor: notLowered, bitxor: notLowered,
    shl: notLowered, shr: notLowered, ushr: notLowered, lt: notLowered, le: notLowered, gt: notLowered, ge: notLowered, eq: notLowered, ne: notLowered, seq: notLowered, sne: notLowered,
    neg: notLowered, bitnot: notLowered, toNumber: notLowered, toNumeric: notLowered, inc: notLowered, dec: notLowered, not: notLowered,
  };

  private throwing(message: MessageName, a: Expr, b: Expr): Expr {
    return this.call('throw_message', [this.i32(messageIndex(message)), a, b], this.i64Type);
  }

  // ---- arguments

  private emitParam(i: Instr): void {
    const n = i.imm.index!;
    if (n < 4) { this.define(i, this.get(A0 + n, this.i64Type)); return; }
    // Extra arguments end just below the header of their pseudo frame, which ends at the entry sp.
    const address = this.m.i32.sub(this.get(this.entrySp, this.i32Type), this.m.i32.shl(this.m.i32.sub(this.get(ARGC, this.i32Type), this.i32(n - 1)), this.i32(3)));
    this.define(i, this.m.if(this.m.i32.gt_s(this.get(ARGC, this.i32Type), this.i32(n)), this.m.i64.load(0, 8, address), this.undefined));
  }
  private actualArguments(): Expr[] {
    return [this.get(ARGC, this.i32Type), ...[0, 1, 2, 3].map((n) => this.get(A0 + n, this.i64Type)), this.get(this.entrySp, this.i32Type)];
  }
  private emitArgument(i: Instr): void {
    const local = this.localFor(i);
    this.out.push(this.set(local, this.call('argument_at', [this.use(i.args[0]!), ...this.actualArguments()], this.i64Type)));
    const rare = this.call('get_elem_slow', [this.boxCell(this.call('arguments_object', [...this.actualArguments(), this.i32(0), this.i32(0), this.i32(0)], this.i32Type)), this.use(i.args[0]!)], this.i64Type);
    this.out.push(this.if(this.m.i64.eq(this.get(local, this.i64Type), this.i64(NOT_FOUND)), this.block([
      this.set(local, rare),
      this.if(this.isException(this.get(local, this.i64Type)), this.propagate()),
    ])));
    this.storeRoot(i);
  }
  private emitArgumentsObject(i: Instr): void {
    const strict = (this.fn.flags & FunctionFlag.Strict) !== 0;
    const env = i.imm.mapped ? this.use(i.args[4]!) : this.i32(0);
    const map = i.imm.mapped ? this.image.argumentsMap(i.imm.slots!) : 0;
    const callee = strict ? this.i32(0) : this.get(CALLEE, this.i32Type);
    this.define(i, this.boxCell(this.call('arguments_object', [...this.actualArguments(), callee, env, this.i32(map)], this.i32Type)));
  }

  // ---- bindings

  private envAt(env: Instr, hops: number): Expr {
    let at = this.use(env);
    for (let n = 0; n < hops; n++) at = this.field('Env', 'parent', at);
    return at;
  }
  private emitNewEnv(i: Instr): void {
    const count = i.imm.count!;
    const env = this.localFor(i);
    this.out.push(
      this.set(env, this.call('alloc', [this.i32(VALUES_OFFSET + 8 * count)], this.i32Type)),
      this.m.i64.store(0, 8, this.get(env, this.i32Type), this.i64(BigInt(Kind.Env))),
      this.setField('Env', 'parent', this.get(env, this.i32Type), this.use(i.args[0]!)),
      this.setField('Env', 'count', this.get(env, this.i32Type), this.i32(count)),
      ...Array.from({ length: count }, (_, n) => this.m.i64.store(VALUES_OFFSET + 8 * n, 8, this.get(env, this.i32Type), this.i64(UNINITIALIZED))),
    );
    this.storeRoot(i);
  }
  private emitCopyEnv(i: Instr): void {
    const bytes = VALUES_OFFSET + 8 * i.imm.count!;
    const env = this.localFor(i);
    this.out.push(this.set(env, this.call('alloc', [this.i32(bytes)], this.i32Type)), this.m.memory.copy(this.get(env, this.i32Type), this.use(i.args[0]!), this.i32(bytes)),
      this.m.i32.store8(1, 1, this.get(env, this.i32Type), this.i32(0)));
    this.storeRoot(i);
  }
  private emitLoadGlobal(i: Instr): void {
    const local = this.localFor(i);
    const value = (): Expr => this.get(local, this.i64Type);
    this.out.push(this.set(local, this.m.i64.load(0, 8, this.i32(this.image.globalCell(i.imm.name!)))));
    const name = this.i64(boxCell(this.image.atom(i.imm.name!)));
    const slow = this.builtin('GlobalGet', [name, this.i64(i.imm.typeof ? TRUE : FALSE)]);
    this.out.push(this.if(this.m.i64.eq(value(), this.i64(HOLE)), this.block([
      this.storeHeader(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count)),
      this.set(local, slow), this.if(this.isException(value()), this.propagate()),
    ])));
    this.storeRoot(i);
  }
  private emitStoreGlobal(i: Instr): void {
    const value = this.again(i.args[0]!);
    const cell = (): Expr => this.i32(this.image.globalCell(i.imm.name!));
    const name = this.i64(boxCell(this.image.atom(i.imm.name!)));
    const slow = this.builtin('GlobalSet', [name, value(), this.i64(i.imm.strict ? TRUE : FALSE)]);
    this.out.push(this.if(this.m.i64.eq(this.m.i64.load(0, 8, cell()), this.i64(HOLE)),
      this.block([
        this.storeHeader(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count)),
        this.if(this.isException(slow), this.propagate()),
      ]),
      this.m.i64.store(0, 8, cell(), value())));
  }
  private emitCheckInitialized(i: Instr): void {
    const value = this.temp(this.use(i.args[0]!), this.i64Type);
    const message = (i.imm.message ?? 'Uninitialized') as MessageName;
    const error = this.throwing(message, this.i64(this.boxedConstant(i.imm.name!)), this.undefined);
    const mark = this.frameSize ? [this.storeHeader(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count))] : [];
    this.out.push(this.if(this.m.i64.eq(value(), this.i64(UNINITIALIZED)), this.block([...mark, this.m.drop(error), this.propagate()])));
    this.define(i, value());
  }

  // ---- property access

  private site(i: Instr): number {
    return this.image.site(i.imm.name!, i.position, this.fn, i.op, i.imm.private);
  }
  private countAccess(site: number): Expr[] {
    const count = this.m.i32.add(this.field('Site', 'accesses', this.i32(site)), this.i32(1));
    return this.options.icStats ? [this.setField('Site', 'accesses', this.i32(site), count)] : [];
  }
  /** Counts an element access. The name of the stub for it: one that counts what it can't do itself. */
  private elementStub(name: 'get_elem' | 'set_elem'): string {
    if (!this.options.icStats) return name;
    this.out.push(this.setState('elementAccesses', this.m.i32.add(this.state('elementAccesses'), this.i32(1))));
    return `${name}_counted`;
  }
  private shapeHit(v: () => Expr, site: number): Expr {
    return this.m.i32.eq(this.field('Cell', 'shape', this.low(v())), this.field('Site', 'fastShape', this.i32(site)));
  }
  /** The slot of the receiver that the fast entry of the site names. */
  private fastSlot(v: () => Expr, site: number): Expr {
    return this.m.i32.add(this.low(v()), this.field('Site', 'fastField', this.i32(site)));
  }
  private both(a: Expr, b: Expr): Expr {
    return this.m.if(a, b, this.i32(0));
  }
  /** v.length, where arrays and strings come first. */
  private lengthHit(v: () => Expr, local: number, rest: Expr): Expr {
    const { m } = this;
    const cell = (): Expr => this.low(v());
    // Not extend_u of an i32 load: binaryen 132 fuses those into a load that extends the sign.
    const array = this.set(local, this.boxI64(m.i64.load32_u(offsetOf('Array', 'length'), 4, cell())));
    // ORDER: string kinds are Kind.String1 … Kind.Slice.
    return this.m.block(`length${local}`, [
      this.if(this.isCell(v()), this.block([
        this.if(m.i32.eq(this.kind(cell()), this.i32(Kind.Array)), this.block([array, m.br(`length${local}`)])),
        this.if(m.i32.lt_u(m.i32.sub(this.kind(cell()), this.i32(Kind.String1)), this.i32(Kind.Slice - Kind.String1 + 1)), this.block([this.set(local, this.boxInt(this.field('String', 'length', cell()))), m.br(`length${local}`)])),
      ])),
      rest,
    ]);
  }
  private emitGetNamed(i: Instr): void {
    const site = this.site(i);
    this.out.push(...this.countAccess(site));
    if (!this.options.inlineHits) {
      this.defineThrowing(i, this.call('get_named', [this.use(i.args[0]!), this.i32(site)], this.i64Type));
      return;
    }
    const v = this.temp(this.use(i.args[0]!), this.i64Type);
    const local = this.localFor(i);
    const general = this.if(this.both(this.isCell(v()), this.shapeHit(v, site)), this.set(local, this.m.i64.load(0, 8, this.fastSlot(v, site))), this.block([
      this.set(local, this.call('get_entries', [v(), this.i32(site)], this.i64Type)),
      this.if(this.isException(this.get(local, this.i64Type)), this.propagate()),
    ]));
    this.out.push(i.imm.name === 'length' ? this.lengthHit(v, local, general) : general);
    this.storeRoot(i);
  }
  private emitSetNamed(i: Instr): void {
    const site = this.site(i);
    this.out.push(...this.countAccess(site));
    const strict = this.i32(i.imm.strict ? 1 : 0);
    if (!this.options.inlineHits) {
      const object = this.use(i.args[0]!);
      this.defineThrowing(i, this.call('set_named', [object, this.use(i.args[1]!), this.i32(site), strict], this.i64Type));
      return;
    }
    const v = this.temp(this.use(i.args[0]!), this.i64Type), value = this.temp(this.use(i.args[1]!), this.i64Type);
    this.out.push(this.if(this.both(this.isCell(v()), this.shapeHit(v, site)), this.m.i64.store(0, 8, this.fastSlot(v, site), value()),
      this.if(this.isException(this.call('set_entries', [v(), value(), this.i32(site), strict], this.i64Type)), this.propagate())));
  }
  /** The first entry adds a property, so there is no hit path for a property that is there. */
  private emitDefineNamed(i: Instr): void {
    const site = this.site(i);
    this.out.push(...this.countAccess(site));
    const object = this.use(i.args[0]!);
    this.out.push(this.if(this.isException(this.call('set_entries', [object, this.use(i.args[1]!), this.i32(site), this.i32(SetMode.Define)], this.i64Type)), this.propagate()));
  }
  /** Packed elements of a plain object or array: `elements` is set to their cell; true if index is below their length. */
  private elementsHit(v: () => Expr, index: () => Expr, cell: number, elements: number): Expr {
    const at = (local: number): Expr => this.get(local, this.i32Type);
    const { m } = this;
    // ORDER: Kind.Object and Kind.Array are adjacent.
    const plain = m.i32.lt_u(m.i32.sub(this.kind(this.tee(cell, this.low(v()), this.i32Type)), this.i32(Kind.Object)), this.i32(2));
    const packed = m.i32.eq(this.kind(this.tee(elements, this.field('Object', 'elements', at(cell)), this.i32Type)), this.i32(Kind.Elements));
    return this.both(this.isCell(v()), this.both(plain, this.both(packed, m.i32.lt_u(index(), this.field('Elements', 'length', at(elements))))));
  }
  private emitPropertyKey(i: Instr): void {
    const [object, key] = i.args;
    const local = this.localFor(i);
    const value = (): Expr => this.get(local, this.i64Type);
    const isObject = this.both(this.isCell(value()), this.m.i32.ge_u(this.kind(this.low(value())), this.i32(KIND_FIRST_OBJECT)));
    this.out.push(this.set(local, this.use(key!)), this.if(isObject, this.block([
      ...this.coldPosition(i),
      this.set(local, this.builtin('ToPropertyKeyFor', [this.use(object!), value()])),
      this.if(this.isException(value()), this.propagate()),
    ])));
    this.storeRoot(i);
  }
  /** An element key: the int, if it is known to be one, and the boxed value. */
  private elementKey(key: Instr): { isInt: Expr | null; index: () => Expr; boxed: () => Expr } {
    if (this.indexBoxes.has(key)) {
      const index = this.again(key.args[0]!);
      return { isInt: null, index, boxed: () => this.boxInt(index()) };
    }
    if (key.op === 'const') return { isInt: typeof key.imm.value === 'number' && boxNumber(key.imm.value) < 1n << 32n ? null : this.i32(0), index: () => this.low(this.use(key)), boxed: () => this.use(key) };
    const boxed = this.temp(this.use(key), this.i64Type);
    return { isInt: this.isInt(boxed()), index: () => this.low(boxed()), boxed };
  }
  private emitGetElem(i: Instr): void {
    const stub = this.elementStub('get_elem');
    if (!this.options.inlineHits) {
      const object = this.use(i.args[0]!), key = this.use(i.args[1]!);
      this.markPosition(i);
      this.defineThrowing(i, this.call(stub, [object, key], this.i64Type));
      return;
    }
    const v = this.temp(this.use(i.args[0]!), this.i64Type);
    const key = this.elementKey(i.args[1]!);
    const cell = this.newLocal(this.i32Type), elements = this.newLocal(this.i32Type);
    const local = this.localFor(i);
    const hit = this.elementsHit(v, key.index, cell, elements);
    const load = this.m.i64.load(VALUES_OFFSET, 8, this.m.i32.add(this.get(elements, this.i32Type), this.m.i32.shl(key.index(), this.i32(3))));
    this.out.push(
      this.set(local, this.i64(HOLE)),
      this.if(key.isInt ? this.both(key.isInt, hit) : hit, this.set(local, load)),
      this.if(this.m.i64.eq(this.get(local, this.i64Type), this.i64(HOLE)), this.block([
        ...this.coldPosition(i),
        this.set(local, this.call(stub, [v(), key.boxed()], this.i64Type)),
        this.if(this.isException(this.get(local, this.i64Type)), this.propagate()),
      ])),
    );
    this.storeRoot(i);
  }
  private emitSetElem(i: Instr): void {
    const stub = this.elementStub('set_elem');
    const strict = this.i32(i.imm.strict ? 1 : 0);
    if (!this.options.inlineHits) {
      const object = this.use(i.args[0]!), key = this.use(i.args[1]!), value = this.use(i.args[2]!);
      this.markPosition(i);
      this.defineThrowing(i, this.call(stub, [object, key, value, strict], this.i64Type));
      return;
    }
    const v = this.temp(this.use(i.args[0]!), this.i64Type);
    const key = this.elementKey(i.args[1]!);
    const value = this.temp(this.use(i.args[2]!), this.i64Type);
    const cell = this.newLocal(this.i32Type), elements = this.newLocal(this.i32Type);
    const hit = this.elementsHit(v, key.index, cell, elements);
    const address = (): Expr => this.m.i32.add(this.get(elements, this.i32Type), this.m.i32.shl(key.index(), this.i32(3)));
    const present = this.both(hit, this.m.i64.ne(this.m.i64.load(VALUES_OFFSET, 8, address()), this.i64(HOLE)));
    this.out.push(this.if(key.isInt ? this.both(key.isInt, present) : present, this.m.i64.store(VALUES_OFFSET, 8, address(), value()), this.block([
      ...this.coldPosition(i),
      this.if(this.isException(this.call(stub, [v(), key.boxed(), value(), strict], this.i64Type)), this.propagate()),
    ])));
  }

  // ---- objects

  private emitNewObject(i: Instr): void {
    const { shape, bytes } = this.image.literalShape(i.imm.keys!);
    const values = i.args.map((a) => this.use(a));
    const cell = this.temp(this.call('alloc', [this.i32(bytes)], this.i32Type), this.i32Type);
    this.out.push(
      this.m.i64.store(0, 8, cell(), this.i64(BigInt(Kind.Object) | (BigInt(shape) << 32n))),
      this.setField('Object', 'elements', cell(), this.i32(this.image.stateValue('emptyElements'))),
      ...values.map((v, n) => this.m.i64.store(INLINE_SLOTS_OFFSET + 8 * n, 8, cell(), v)),
    );
    this.define(i, this.boxCell(cell()));
  }
  private emitNewArray(i: Instr): void {
    const count = i.args.length;
    const cell = this.temp(this.call('arr_new', [this.i32(count), this.i32(count)], this.i32Type), this.i32Type);
    if (count) {
      const elements = this.temp(this.field('Object', 'elements', cell()), this.i32Type);
      i.args.forEach((a, n) => this.out.push(this.m.i64.store(VALUES_OFFSET + 8 * n, 8, elements(), this.use(a))));
      this.out.push(this.setField('Elements', 'length', elements(), this.i32(count)));
    }
    this.define(i, this.boxCell(cell()));
  }
  private emitClosure(i: Instr): void {
    const info = this.image.functionInfo(i.imm.fn!);
    this.define(i, this.boxCell(this.call('fn_new', [this.i32(info), this.use(i.args[0]!)], this.i32Type)));
  }

  // ---- calls

  private four(args: readonly Instr[]): Expr[] {
    return [0, 1, 2, 3].map((n) => (args[n] ? this.use(args[n]!) : this.undefined));
  }
  /** Pushes the arguments beyond the fourth as a pseudo frame. */
  private pushExtra(args: readonly Instr[]): void {
    const extra = args.slice(4);
    if (!extra.length) return;
    const top = this.temp(this.global('sp'), this.i32Type);
    extra.forEach((a, n) => this.out.push(this.m.i64.store(8 * n, 8, top(), this.use(a))));
    this.out.push(
      this.m.i64.store(8 * extra.length, 8, top(), this.i64((BigInt(TAG_FRAME | 1) << 32n) | BigInt(extra.length))),
      this.setGlobal('sp', this.m.i32.add(top(), this.i32(8 * extra.length + 8))),
    );
  }
  private popExtra(count: number): void {
    if (count > 4) this.out.push(this.setGlobal('sp', this.m.i32.add(this.get(this.fp, this.i32Type), this.i32(this.frameSize))));
  }
  private isCallable(fn: () => Expr): Expr {
    return this.m.if(this.isCell(fn()), this.m.i32.ge_u(this.kind(this.low(fn())), this.i32(KIND_FIRST_CALLABLE)), this.i32(0));
  }
  /** Is it a closure of `target`? */
  private isFunction(fn: () => Expr, target: IRFunction): Expr {
    const { m } = this;
    const ofTarget = m.i32.eq(this.field('Function', 'info', this.low(fn())), this.i32(this.image.functionInfo(target)));
    return this.both(this.isCell(fn()), this.both(m.i32.eq(this.kind(this.low(fn())), this.i32(Kind.Function)), ofTarget));
  }
  private emitCall(i: Instr, fn: () => Expr, self: () => Expr, args: readonly Instr[], notCallable: () => Expr): void {
    const local = i.rep === 'any' ? this.localFor(i) : this.newLocal(this.i64Type);
    this.pushExtra(args);
    const cell = (): Expr => this.low(fn());
    const general = (): Expr => this.if(this.isCallable(fn),
      this.set(local, this.callIndirect(cell(), this.field('Function', 'code', cell()), self(), this.i32(args.length), this.four(args))),
      this.set(local, notCallable()));
    const { target } = i.imm;
    if (target && this.options.inlineHits) {
      for (const a of args) this.settle(a);
      const call = this.call(functionName(target), [cell(), self(), this.i32(args.length), ...this.four(args)], this.i64Type);
      this.out.push(this.if(this.isFunction(fn, target), this.set(local, call), general()));
    } else this.out.push(general());
    this.popExtra(args.length);
    this.out.push(this.if(this.isException(this.get(local, this.i64Type)), this.propagate()));
    this.storeRoot(i);
  }
  private emitCallMethod(i: Instr): void {
    const [object, ...args] = i.args;
    const self = this.temp(this.use(object!), this.i64Type);
    const argValues = args;
    const site = this.site(i);
    this.markPosition(i);
    const fn = this.methodLookup(self, site);
    this.emitCall(i, fn, self, argValues, () => this.throwing('NotCallable', this.i64(this.boxedConstant(i.imm.text!)), this.undefined));
  }
  private methodLookup(self: () => Expr, site: number): () => Expr {
    const { m } = this;
    this.out.push(...this.countAccess(site));
    if (!this.options.inlineHits) {
      const fn = this.temp(this.call('get_method', [self(), this.i32(site)], this.i64Type), this.i64Type);
      this.out.push(this.if(this.isException(fn()), this.propagate()));
      return fn;
    }
    const local = this.newLocal(this.i64Type);
    const fn = (): Expr => this.get(local, this.i64Type);
    const epochHit = m.i32.eq(this.field('Site', 'epoch', this.i32(site)), this.global('epoch'));
    this.out.push(this.if(this.both(this.isCell(self()), this.both(this.shapeHit(self, site), epochHit)),
      this.set(local, m.i64.load(0, 8, this.field('Site', 'fastField', this.i32(site)))),
      this.block([
        this.set(local, this.call('get_entries_method', [self(), this.i32(site)], this.i64Type)),
        this.if(this.isException(fn()), this.propagate()),
      ])));
    return fn;
  }
  private emitConstruct(i: Instr): void {
    const [callee, target, ...args] = i.args;
    this.markPosition(i);
    this.pushExtra(args);
    const self = this.temp(this.call('create_this', [this.use(callee!), this.use(target!)], this.i64Type), this.i64Type);
    // The new object must survive the call: it has the slot after the roots that `roots` reserved for this instruction's result.
    const slot = this.roots.slotOf.get(i);
    const notConstructor = this.throwing('NotConstructor', this.i64(this.boxedConstant(i.imm.text!)), this.undefined);
    const local = this.localFor(i);
    const cell = (): Expr => this.low(this.use(callee!));
    const keep = slot !== undefined ? [this.m.i64.store(8 * slot, 8, this.get(this.fp, this.i32Type), self())] : [];
    const direct = this.callIndirect(cell(), this.field('Function', 'code', cell()), self(), this.i32(args.length), this.four(args));
    this.out.push(this.if(this.m.i64.eq(self(), this.i64(NOT_FOUND)), this.set(local, notConstructor), this.block([
      ...keep,
      this.set(local, this.call('construct_result', [direct, self()], this.i64Type)),
    ])));
    this.popExtra(args.length);
    this.out.push(this.if(this.isException(this.get(local, this.i64Type)), this.propagate()));
    this.storeRoot(i);
  }
  private emitApplyArguments(i: Instr): void {
    const [apply, fn, self] = i.args;
    this.markPosition(i);
    const { m } = this;
    const local = this.localFor(i);
    const cell = (): Expr => this.low(this.use(fn!));
    const argc = (): Expr => this.get(ARGC, this.i32Type);
    const intrinsic = m.i64.load(0, 8, this.i32(this.image.intrinsicAddress(intrinsicIndex('FunctionPrototypeApply'))));
    // Function.prototype.apply itself, a function, and all arguments in registers: pass them on.
    const simple = this.both(m.i64.eq(this.use(apply!), intrinsic), this.both(this.isCallable(() => this.use(fn!)), m.i32.le_s(argc(), this.i32(4))));
    const direct = this.callIndirect(cell(), this.field('Function', 'code', cell()), this.use(self!), argc(), [0, 1, 2, 3].map((n) => this.get(A0 + n, this.i64Type)));
    const list = this.boxCell(this.call('arguments_object', [...this.actualArguments(), this.get(CALLEE, this.i32Type), this.i32(0), this.i32(0)], this.i32Type));
    const general = this.builtin('ApplyArguments', [this.use(apply!), this.use(fn!), this.use(self!), list]);
    this.out.push(this.if(simple, this.set(local, direct), this.set(local, general)), this.if(this.isException(this.get(local, this.i64Type)), this.propagate()));
    this.storeRoot(i);
  }
  /** v instanceof target: the prototype chain is searched in the kernel when Symbol.hasInstance is the built-in one. */
  private emitInstanceof(i: Instr): void {
    this.markPosition(i);
    const methodSite = this.image.site('@@hasInstance', i.position, this.fn, i.op);
    const protoSite = this.image.site('prototype', i.position, this.fn, i.op);
    this.out.push(...this.countAccess(methodSite), ...this.countAccess(protoSite));
    const result = this.temp(this.call('instanceof_sites', [this.use(i.args[0]!), this.use(i.args[1]!), this.i32(methodSite), this.i32(protoSite)], this.i64Type), this.i64Type);
    this.out.push(this.if(this.isException(result()), this.propagate()));
    this.define(i, this.m.i64.eq(result(), this.i64(TRUE)));
  }
  /** Direct call of a function of the built-ins, or of a stub (lower-case name). */
  private builtin(name: string, args: Expr[]): Expr {
    if (/^[a-z]/.test(name)) return this.call(name, args, this.i64Type);
    const four = [...args];
    while (four.length < 4) four.push(this.undefined);
    return this.call(`js$${name}`, [this.i32(0), this.undefined, this.i32(args.length), ...four.slice(0, 4)], this.i64Type);
  }
  private emitRuntime(i: Instr): void {
    if (this.frameSize) this.markPosition(i);
    const args = i.args;
    if (args.length > 4) {
      this.pushExtra(args);
      const result = this.temp(this.call(`js$${i.imm.name!}`, [this.i32(0), this.undefined, this.i32(args.length), ...this.four(args)], this.i64Type), this.i64Type);
      this.popExtra(args.length);
      this.defineThrowing(i, result());
    } else this.defineThrowing(i, this.builtin(i.imm.name!, args.map((a) => this.use(a))));
  }
  private emitKernel(i: Instr, throws: boolean): void {
    const name = i.imm.name as KernelFunctionName;
    const spec = kernelFunctions[name];
    if (throws && this.frameSize) this.markPosition(i);
    const args = i.args.map((a, n) => (spec.params[n]![1] === 'ref' ? this.low(this.use(a)) : this.use(a)));
    if (name === 'coerce_this') {
      // Objects, the usual case, stay as they are.
      const v = this.temp(args[0]!, this.i64Type);
      const isObject = this.m.if(this.isCell(v()), this.m.i32.ge_u(this.kind(this.low(v())), this.i32(KIND_FIRST_OBJECT)), this.i32(0));
      this.define(i, this.m.if(isObject, v(), this.call(name, [v()], this.i64Type)));
      return;
    }
    const inline = KERNEL_INLINE[name];
    if (inline) {
      if (spec.result === 'void') this.out.push(inline(this, args));
      else this.define(i, inline(this, args));
      return;
    }
    const result = spec.result as KernelType;
    if (i.op === 'kernelUser') {
      this.defineThrowing(i, this.call(name === 'obj_get' ? 'obj_get_call' : 'obj_set_call', args, this.i64Type));
      return;
    }
    const value = this.call(name, args, result === 'void' ? this.b.none : result === 'any' ? this.i64Type : result === 'f64' ? this.f64Type : this.i32Type);
    if (throws) { this.defineThrowing(i, value); return; }
    if (result === 'void') { this.out.push(value); return; }
    // A ref of 0 is undefined.
    if (result === 'ref') {
      const cell = this.temp(value, this.i32Type);
      this.define(i, this.m.select(cell(), this.boxCell(cell()), this.undefined));
    } else this.define(i, result === 'u32' ? this.m.i64.extend_u(value) : value);
  }

  // ---- representations

  private box(v: Instr): Expr {
    const value = this.use(v);
    switch (v.rep) {
      case 'i32': return this.boxInt(value);
      case 'bool': return this.boxBool(value);
      case 'f64': return this.options.inlineHits ? this.boxF64(value) : this.call('box_f64', [value], this.i64Type);
      case 'int': return this.options.inlineHits ? this.boxI64(value) : this.call('box_i64', [value], this.i64Type);
      case 'none': return this.undefined;
      case 'ptr': return this.boxCell(value);
      default: return value;
    }
  }
  /** Doubles that are not ints, inline; canonical ints and NaN in the stub's way. */
  private boxF64(value: Expr): Expr {
    const x = this.newLocal(this.f64Type), n = this.newLocal(this.i32Type);
    const { m } = this;
    const isInt = m.f64.eq(m.f64.convert_s.i32(this.tee(n, m.i32.trunc_s_sat.f64(this.tee(x, value, this.f64Type)), this.i32Type)), this.get(x, this.f64Type));
    const rest = m.if(m.f64.eq(this.get(x, this.f64Type), this.get(x, this.f64Type)), m.i64.add(m.i64.reinterpret(this.get(x, this.f64Type)), this.i64(1n << 48n)), this.i64(boxNumber(NaN)));
    const int = m.if(m.i32.or(this.get(n, this.i32Type), m.i64.eqz(m.i64.reinterpret(this.get(x, this.f64Type)))), this.boxInt(this.get(n, this.i32Type)), this.i64(boxNumber(-0)));
    return m.if(isInt, int, rest);
  }
  private boxI64(value: Expr): Expr {
    const n = this.newLocal(this.i64Type);
    const { m } = this;
    const get = (): Expr => this.get(n, this.i64Type);
    return m.if(m.i64.lt_u(m.i64.add(this.tee(n, value, this.i64Type), this.i64(1n << 31n)), this.i64(1n << 32n)), m.i64.and(get(), this.i64(0xffff_ffffn)),
      m.i64.add(m.i64.reinterpret(m.f64.convert_s.i64(get())), this.i64(1n << 48n)));
  }
  private emitUnboxF64(i: Instr): void {
    const a = i.args[0]!;
    if (!this.options.inlineHits) { this.define(i, this.call('unbox_f64', [this.use(a)], this.f64Type)); return; }
    const v = this.temp(this.use(a), this.i64Type);
    this.define(i, this.m.if(this.isInt(v()), this.m.f64.convert_s.i32(this.low(v())), this.unboxDouble(v())));
  }
  private emitConvert(i: Instr): void {
    const from = i.args[0]!;
    const value = this.use(from);
    const { m } = this;
    const key = `${from.rep}>${i.rep}`;
    const code: Record<string, () => Expr> = {
      'i32>f64': () => m.f64.convert_s.i32(value), 'int>f64': () => m.f64.convert_s.i64(value), 'i32>int': () => m.i64.extend_s(value), 'int>i32': () => m.i32.wrap(value),
      'f64>int': () => m.i64.trunc_s_sat.f64(value), 'f64>i32': () => m.i32.trunc_s_sat.f64(value), 'bool>i32': () => value, 'bool>f64': () => m.f64.convert_s.i32(value), 'bool>int': () => m.i64.extend_s(value),
      'none>i32': () => this.i32(0), 'none>f64': () => this.f64(NaN),
    };
    if (!code[key]) throw new Error(`no conversion ${key} in ${this.fn.name}`);
    this.define(i, code[key]());
  }
  private emitTruthy(i: Instr): void {
    const a = i.args[0]!;
    const value = this.use(a);
    const { m } = this;
    if (a.rep === 'i32' || a.rep === 'ptr') this.define(i, m.i32.ne(value, this.i32(0)));
    else if (a.rep === 'int') this.define(i, m.i64.ne(value, this.i64(0n)));
    else if (a.rep === 'f64') this.define(i, m.f64.gt(m.f64.abs(value), this.f64(0)));
    else if (a.rep === 'none') this.define(i, this.i32(0));
    else this.define(i, this.call('truthy', [value], this.i32Type));
  }
  /** Runs a boxed conversion for what the inline path does not take; ends with a boxed number. */
  private emitToF64(i: Instr): void {
    const v = this.temp(this.use(i.args[0]!), this.i64Type);
    const boxed = this.newLocal(this.i64Type);
    const number = (): Expr => this.get(boxed, this.i64Type);
    const { m } = this;
    this.out.push(this.set(boxed, v()));
    const slow = this.block([
      ...this.coldPosition(i),
      this.set(boxed, this.call('arith_toOperand', [v()], this.i64Type)),
      this.if(this.isException(number()), this.propagate()),
    ]);
    this.out.push(this.if(m.i32.eqz(m.i32.or(this.isInt(v()), this.isDouble(v()))), slow));
    this.define(i, m.if(this.isInt(number()), m.f64.convert_s.i32(this.low(number())), this.unboxDouble(number())));
  }
  private emitToInt32(i: Instr): void {
    const v = this.newLocal(this.i64Type);
    const value = (): Expr => this.get(v, this.i64Type);
    this.out.push(this.set(v, this.use(i.args[0]!)));
    this.out.push(this.if(this.m.i32.eqz(this.isInt(value())), this.block([
      ...this.coldPosition(i),
      this.set(v, this.call('to_int32', [value()], this.i64Type)),
      this.if(this.isException(value()), this.propagate()),
    ])));
    this.define(i, this.low(value()));
  }
  private coldPosition(i: Instr): Expr[] {
    return this.frameSize ? [this.storeHeader(this.image.callSite(i.position, this.fn, this.frameSize, this.roots.count))] : [];
  }
  private emitCompare(i: Instr): void {
    const [a, b] = i.args as [Instr, Instr];
    const x = this.use(a), y = this.use(b);
    const { m } = this;
    const kind = i.imm.kind!;
    if (a.rep === 'f64') this.define(i, m.f64[kind as 'lt'](x, y));
    else {
      const ops = a.rep === 'int' ? m.i64 : m.i32;
      const name = kind === 'eq' || kind === 'ne' ? kind : (`${kind}_s` as const);
      this.define(i, ops[name as 'lt_s'](x, y));
    }
  }

  // ---- operators on boxed values: an inline path for ints, a stub for the rest

  private operands(i: Instr): [() => Expr, () => Expr] {
    return i.args.map((a) => (a.op === 'const' ? () => this.use(a) : this.temp(this.use(a), this.i64Type))) as [() => Expr, () => Expr];
  }
  private intTest(i: Instr, a: () => Expr, b: () => Expr): Expr {
    const isIntConst = (v: Instr): boolean => v.op === 'const' && typeof v.imm.value === 'number' && boxNumber(v.imm.value) < 1n << 32n;
    if (isIntConst(i.args[0]!)) return this.isInt(b());
    if (isIntConst(i.args[1]!)) return this.isInt(a());
    return this.bothInts(a(), b());
  }
  private emitArithAny(i: Instr): void {
    const kind = i.imm.kind!;
    const local = this.localFor(i);
    const result = (): Expr => this.get(local, this.i64Type);
    const [a, b] = this.operands(i);
    const stub = this.block([
      ...this.coldPosition(i),
      this.set(local, this.call(`arith_${kind}`, i.args.length === 1 ? [a()] : [a(), b()], this.i64Type)),
      this.if(this.isException(result()), this.propagate()),
    ]);
    const slow = i.args.length === 2 ? this.withDoublePath(kind, local, a, b, stub) : stub;
    const fast = i.args.length === 1 ? this.unaryFast(kind, local, a) : this.intFast(kind, local, a, b);
    if (!fast) this.out.push(slow);
    else if (i.args.length === 1) this.out.push(this.if(this.m.i32.or(this.isInt(a()), this.isDouble(a())), fast, slow));
    else {
      const done = `done${i.id}`;
      const ints = this.if(this.intTest(i, a, b), this.block([fast, this.if(this.fits(kind, local), this.block([
        this.set(local, this.m.i64.and(result(), this.i64(0xffff_ffffn))), this.m.br(done),
      ]))]));
      this.out.push(this.m.block(done, [ints, slow]));
    }
    this.storeRoot(i);
  }
  /** Two doubles, inline; anything else goes to the stub. */
  private withDoublePath(kind: string, local: number, a: () => Expr, b: () => Expr, stub: Expr): Expr {
    if (!this.options.inlineHits || (kind !== 'add' && kind !== 'sub' && kind !== 'mul' && kind !== 'div')) return stub;
    const { m } = this;
    const number = (v: () => Expr): Expr => m.if(this.isInt(v()), m.f64.convert_s.i32(this.low(v())), this.unboxDouble(v()));
    const isNumber = (v: () => Expr): Expr => m.i32.or(this.isInt(v()), this.isDouble(v()));
    return this.if(this.both(isNumber(a), isNumber(b)), this.set(local, this.boxF64(m.f64[kind](number(a), number(b)))), stub);
  }
  private unaryFast(kind: string, local: number, a: () => Expr): Expr | null {
    return kind === 'toNumber' || kind === 'toNumeric' ? this.set(local, a()) : null;
  }
  /** Leaves the exact result, as an i64, in `local`; `fits` then tells whether it is an int, and boxes it. */
  private intFast(kind: string, local: number, a: () => Expr, b: () => Expr): Expr | null {
    const { m } = this;
    const x = (): Expr => m.i64.extend32_s(a()), y = (): Expr => m.i64.extend32_s(b());
    switch (kind) {
      case 'add': return this.set(local, m.i64.add(x(), y()));
      case 'sub': return this.set(local, m.i64.sub(x(), y()));
      case 'mul': return this.set(local, m.i64.mul(x(), y()));
      // Only in code that may meet BigInts: else the operands are converted to i32.
      case 'bitand': return this.set(local, m.i64.and(x(), y()));
      case 'bitor': return this.set(local, m.i64.or(x(), y()));
      case 'bitxor': return this.set(local, m.i64.xor(x(), y()));
      case 'shl': return this.set(local, m.i64.extend_s(m.i32.shl(this.low(a()), this.low(b()))));
      case 'shr': return this.set(local, m.i64.extend_s(m.i32.shr_s(this.low(a()), this.low(b()))));
      // Non-negative dividend and positive divisor: no -0, no NaN.
      case 'mod': return this.set(local, m.if(m.i32.and(m.i64.ge_s(x(), this.i64(0n)), m.i64.gt_s(y(), this.i64(0n))), m.i64.rem_u(x(), m.select(m.i64.gt_s(y(), this.i64(0n)), y(), this.i64(1n))), this.i64(1n << 40n)));
      default: return null;
    }
  }
  private fits(kind: string, local: number): Expr {
    const { m } = this;
    const value = (): Expr => this.get(local, this.i64Type);
    const inRange = m.i64.eq(value(), m.i64.extend32_s(value()));
    // A product of 0 may be -0.
    return kind === 'mul' ? m.i32.and(inRange, m.i64.ne(value(), this.i64(0n))) : inRange;
  }
  private emitIncAny(i: Instr): void {
    const v = this.temp(this.use(i.args[0]!), this.i64Type);
    const by = i.imm.by!;
    const { m } = this;
    // The one int whose successor is not an int.
    const edge = by > 0 ? 0x7fff_ffffn : 0x8000_0000n;
    const ok = m.i32.and(this.isInt(v()), m.i64.ne(v(), this.i64(edge)));
    const step = m.if(ok, m.i64.extend_u(m.i32.add(this.low(v()), this.i32(by))), this.call('arith_step', [v(), this.f64(by)], this.i64Type));
    // Only a BigInt can become too large.
    if (!(i.type.bits & T.BigInt)) { this.define(i, step); return; }
    this.markPosition(i);
    this.defineThrowing(i, step);
  }
  private emitCompareAny(i: Instr): void {
    const kind = i.imm.kind!;
    const [a, b] = this.operands(i);
    const { m } = this;
    const local = this.localFor(i);
    const boxed = this.newLocal(this.i64Type);
    const slow = this.block([
      ...this.coldPosition(i),
      this.set(boxed, this.call(`compare_${kind}`, [a(), b()], this.i64Type)),
      this.if(this.isException(this.get(boxed, this.i64Type)), this.propagate()),
      this.set(local, m.i64.eq(this.get(boxed, this.i64Type), this.i64(TRUE))),
    ]);
    const x = this.low(a()), y = this.low(b());
    const fast = kind === 'eq' ? m.i32.eq(x, y) : m.i32[`${kind}_s` as 'lt_s'](x, y);
    this.out.push(this.if(this.intTest(i, a, b), this.set(local, fast), slow));
  }
}

function notLowered(i: Instr): never {
  throw new Error(`${i.op} was not lowered`);
}
const BRANCH = { op: 'branch' } as unknown as Instr;

/** Offset, alignment and address of field number `index` of a cell. */
function fieldOf(c: Code, cell: Expr, index: Expr, first: number): [offset: number, align: number, address: Expr] {
  const info = c.b.getExpressionInfo(index);
  if (info.id === c.b.ConstId) return [first + 8 * Number((info as unknown as { value: number }).value), 8, cell];
  return [first, 8, c.m.i32.add(cell, c.m.i32.shl(index, c.i32(3)))];
}

/** Kernel functions that are one or a few wasm instructions. */
const KERNEL_INLINE: Partial<Record<KernelFunctionName, (c: Code, args: Expr[]) => Expr>> = {
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
  activation_set_slot: (c, [s, i, v]) => c.m.i64.store(...fieldOf(c, s!, i!, VALUES_OFFSET), v!),
  generator_state: (c, [a]) => c.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Point, 4, a!),
  generator_suspension: (c, [a]) => c.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Reason, 4, a!),
  slots_set: (c, [s, i, v]) => c.m.i64.store(...fieldOf(c, s!, i!, VALUES_OFFSET), v!),
  record_field: (c, [r, i]) => c.m.i64.load(...fieldOf(c, r!, i!, RECORD_FIELDS_OFFSET)),
  record_set_field: (c, [r, i, v]) => c.m.i64.store(...fieldOf(c, r!, i!, RECORD_FIELDS_OFFSET), v!),
  is_not_found: (c, [v]) => c.m.i64.eq(v!, c.i64(NOT_FOUND)),
};
