import type binaryen from '#binaryen';
import { boxCell, messageIndex, type MessageName, TAG_FRAME } from '../../abi/index.js';
import type { Block, Constant, Instr, IRFunction, Position } from '../ir/ir.js';
import { isPureOp, type OpName } from '../ir/ops.js';
import type { Rep } from '../ir/types.js';
import { isRootable, type RootSlots } from '../lower/roots.js';
import { type Binaryen, Code, type Expr } from '../../stubs/index.js';
import type { ImageAccess } from './image-access.js';
import { boxConstant } from './constants.js';
import { planFrame } from './frame-size.js';
import { isHuge, Locals } from './locals.js';
import { bodyParameters, EXIT_PARAMS, isBoxed, PART_PARAMS } from './parameters.js';
import type { Exits } from './structure.js';

export { A0, ARGC, CALLEE, THIS } from './parameters.js';

/** Label of the block around the body: behind it the function returns with an exception. */
export const UNWIND = 'unwind';

/** Operations that evaluate each operand exactly once, in place: their operands may be nested expressions. */
const NESTABLE = new Set<OpName>([
  'box', 'unboxF64', 'unboxI32', 'convert', 'truncF64', 'wrapInt', 'intAdd', 'intSub', 'intMul', 'intAnd', 'intOr', 'intXor', 'intShl', 'intShr', 'intUshr', 'intMod',
  'f64Add', 'f64Sub', 'f64Mul', 'f64Div', 'f64Mod', 'f64Neg', 'compare', 'sameBits', 'boolNot', 'isNullish', 'isUndefined', 'isInternal', 'truthy', 'storeEnv', 'storeCell',
  'getNamed', 'getElem', 'setNamed', 'defineNamed', 'setElem', 'newArray', 'newObject', 'getMethod', 'runtime',
]);

export interface EmitOptions {
  /** Write the hit path of inline caches, element access and arithmetic at the site, rather than call the stub: faster and larger. Not where code runs once, and not in huge functions. */
  readonly inlineHits: boolean;
  /** Count the accesses at every site, and those to elements. */
  readonly icStats?: boolean;
  /** Make functions of the patterns of regular expression literals. */
  readonly matchers?: boolean;
  /** See `CompileOptions.exits`. */
  readonly exits?: 'guess' | 'always' | 'inlined';
  /** Count how often each exit is taken. */
  readonly exitStats?: boolean;
  /** Stubs call the function, too. */
  readonly throughStub?: boolean;
}

/** The frame that the parts of a function share. */
export interface PartFrame { readonly size: number }

const BRANCH = { op: 'branch' } as unknown as Instr;

/**
 * Code of one function under construction: its locals, frame, values and exits.
 * What the operations become is in the other files of this folder.
 */
export abstract class FunctionCode extends Code {
  readonly locals: Locals;
  readonly localOf = new Map<Instr, number>();
  readonly pending = new Map<Instr, Expr>();
  readonly nested = new Set<Instr>();
  /** Boxed i32 that are only the key of an element access: the access takes the i32 itself. */
  readonly indexBoxes = new Set<Instr>();
  readonly fp: number = -1;
  readonly entrySp: number = -1;
  private readonly hasHits: boolean;
  /** Is code of other functions among it? */
  readonly hasInlined: boolean;
  readonly frameSize: number = 0;
  block_!: Block;
  out: Expr[] = [];
  exits!: Exits;
  /** Locals of exits: where the frame is, if the function has none of its own, and what the generic version returns. */
  readonly exitFrame: number = -1;
  readonly exitResult: number = -1;
  /** The function, or that of which it is a part. */
  readonly source: IRFunction;
  /** Which parameters it has, in order. */
  protected readonly parameters: readonly number[];
  /** Of a generic version: the parameter that says where it goes on. */
  readonly exitPoint: number = -1;
  /** The most arguments of a call that its code has so far. */
  protected mostArguments = 0;
  /** Of a part: the parameter that says where it is entered. */
  readonly partEntry: number = -1;

  constructor(b: Binaryen, m: binaryen.Module, readonly fn: IRFunction, readonly roots: RootSlots, readonly image: ImageAccess, readonly options: EmitOptions, shared?: PartFrame) {
    super(b, m);
    this.source = fn.whole ?? fn;
    this.parameters = bodyParameters(fn);
    const own = this.parameters.length;
    const params = own + (this.source.versionOf ? EXIT_PARAMS : 0);
    this.locals = new Locals(fn, params + (fn.whole ? PART_PARAMS : 0));
    this.hasHits = options.inlineHits && !isHuge(fn);
    this.hasInlined = fn.blocks.some((x) => x.instrs.some((i) => i.position?.call !== undefined));
    this.findNested();
    if (shared) {
      this.fp = fn.whole ? params : this.locals.permanent(b.i32);
      this.partEntry = params + 1;
      this.frameSize = shared.size;
    } else {
      const { pushed, size } = planFrame(fn, roots, { inlineHits: this.hasHits, throughStub: options.throughStub ?? false });
      if (pushed) this.fp = this.locals.permanent(b.i32);
      this.frameSize = size;
    }
    if (this.source.generic) {
      this.exitFrame = this.locals.permanent(b.i32);
      this.exitResult = this.locals.permanent(b.i64);
    }
    if (this.source.versionOf) this.exitPoint = own;
    this.entrySp = this.source.versionOf ? own + 1 : this.fp;
  }
  /** Write barrier, where the value that is stored may be a cell that only references keep: constants are roots. */
  rememberValue(value: Instr, cell: () => Expr): Expr[] {
    return isRootable(value) ? [this.remember(cell)] : [];
  }
  /** See `EmitOptions`: in the current block. */
  get inlineHits(): boolean {
    return this.hasHits && !this.block_.cold;
  }
  /** One of the function's parameters. */
  param(n: number): Expr {
    const local = this.parameters.indexOf(n);
    if (local < 0) throw new Error(`parameter ${n} of ${this.source.name} was not expected to be needed`);
    return this.get(local, this.paramType(n));
  }
  protected paramType(n: number): number {
    return isBoxed(n) ? this.i64Type : this.i32Type;
  }
  override call(name: string, args: Expr[], result: number): Expr {
    this.mostArguments = Math.max(this.mostArguments, args.length);
    return super.call(name, args, result);
  }
  newLocal(type: number): number {
    return this.locals.temporary(type);
  }
  repType(rep: Rep): number {
    return rep === 'any' || rep === 'int' ? this.i64Type : rep === 'f64' ? this.f64Type : this.i32Type;
  }
  localFor(v: Instr): number {
    let local = this.localOf.get(v);
    if (local === undefined) this.localOf.set(v, (local = this.locals.forValue(v, this.repType(v.rep))));
    return local;
  }
  /** Pure values with one use, by an instruction of the same block that evaluates it once, need no local. */
  findNested(): void {
    const uses = new Map<Instr, number>();
    const user = new Map<Instr, Instr>();
    const home = new Map<Instr, Block>();
    for (const b of this.fn.blocks) {
      for (const i of b.instrs) home.set(i, b);
      for (const i of [...b.phis, ...b.instrs]) for (const a of i.args) { uses.set(a, (uses.get(a) ?? 0) + 1); user.set(a, i); }
      const t = b.terminator!;
      if (t.kind === 'branch') { uses.set(t.cond, (uses.get(t.cond) ?? 0) + 1); user.set(t.cond, BRANCH); }
      else if (t.kind === 'return' || t.kind === 'switch') uses.set(t.value, 2);
    }
    for (const b of this.fn.blocks) {
      for (const i of b.instrs) {
        if (uses.get(i) !== 1 || !isPureOp(i.op) || i.op === 'const' || i.op === 'catch' || i.op === 'newTarget') continue;
        if (this.roots.slotOf.has(i)) continue;
        const u = user.get(i)!;
        if (u === BRANCH ? b.terminator!.kind === 'branch' && (b.terminator as { cond: Instr }).cond === i : u.op !== 'phi' && NESTABLE.has(u.op) && home.get(u) === b) this.nested.add(i);
        if (this.hasHits && !b.cold && i.op === 'box' && i.args[0]!.rep === 'i32' && (u.op === 'getElem' || u.op === 'setElem') && u.args[1] === i) this.indexBoxes.add(i);
      }
    }
    for (const i of this.indexBoxes) this.nested.delete(i.args[0]!);
  }
  storeHeader(callSite: number, whole = false): Expr {
    const at = this.frameSize - 8;
    const fp = this.get(this.fp, this.i32Type);
    return whole ? this.m.i64.store(at, 8, fp, this.i64((BigInt(TAG_FRAME) << 32n) | BigInt(callSite))) : this.m.i32.store(at, 4, fp, this.i32(callSite));
  }
  leave(value: Expr): Expr[] {
    // The driver pops the frame of a part.
    if (!this.frameSize || this.fn.whole) return [this.return(value)];
    return [this.setGlobal('sp', this.get(this.fp, this.i32Type)), this.return(value)];
  }
  /** CallSite record of a position in the function. */
  callSite(position: Position | null): number {
    return this.image.callSite(position, this.source, this.frameSize, this.roots.count);
  }
  /** Makes the source position of what follows known to stack traces. */
  markPosition(i: Instr): void {
    this.out.push(this.storeHeader(this.callSite(i.position)));
  }
  /** The value of an operand, evaluated here, once. */
  use(v: Instr): Expr {
    if (v.op === 'const') return this.constant(v.imm.value as Constant, v.rep);
    const nested = this.pending.get(v);
    if (nested !== undefined) {
      this.pending.delete(v);
      return nested;
    }
    return this.get(this.localFor(v), this.repType(v.rep));
  }
  /** A nested expression becomes a local: it is used in several places. */
  settle(v: Instr): void {
    const nested = this.pending.get(v);
    if (nested === undefined) return;
    this.pending.delete(v);
    this.out.push(this.set(this.localFor(v), nested));
  }
  /** An operand that is evaluated more than once. */
  again(v: Instr): () => Expr {
    return () => this.use(v);
  }
  constant(value: Constant, rep: Rep): Expr {
    switch (rep) {
      case 'i32': return this.i32(value as number);
      case 'int': return this.i64(BigInt(value as number));
      case 'f64': return this.f64(value as number);
      case 'bool': return this.i32(value ? 1 : 0);
      default: return this.i64(this.boxedConstant(value));
    }
  }
  boxedConstant(value: Constant): bigint {
    if (typeof value === 'bigint') return boxCell(this.image.bigint(value));
    return typeof value === 'string' ? boxCell(this.image.atom(value)) : boxConstant(value);
  }
  storeRoot(v: Instr): void {
    const slot = this.roots.slotOf.get(v);
    if (slot === undefined) return;
    const value = v.rep === 'ptr' ? this.boxPointer(v) : this.use(v);
    this.out.push(this.m.i64.store(8 * slot, 8, this.get(this.fp, this.i32Type), value));
  }
  /** An address as a boxed cell, 0 as the int 0. */
  boxPointer(v: Instr): Expr {
    return this.m.select(this.use(v), this.boxCell(this.use(v)), this.i64(0n));
  }
  /** Gives the value of an instruction a place: a nested expression, or a local and its root slot. */
  define(i: Instr, value: Expr): void {
    if (this.nested.has(i)) {
      this.pending.set(i, value);
      return;
    }
    this.out.push(this.set(this.localFor(i), value));
    this.storeRoot(i);
  }
  abstract exitTo(target: Block): Expr[];
  /** Label of the code behind the body where a failing guard goes. */
  abstract exitLabel(guard: Instr): string;
  /** What to do when an exception is on its way. */
  propagate(): Expr {
    const t = this.block_.terminator!;
    return t.kind === 'invoke' ? this.block(this.exitTo(t.handler)) : this.m.br(UNWIND);
  }
  /** Goes where exceptions go if `value` is the mark of one. */
  checkException(value: Expr): Expr {
    const thrown = this.isException(value);
    return this.block_.terminator!.kind === 'invoke' ? this.if(thrown, this.propagate()) : this.m.br(UNWIND, thrown);
  }
  /** Defines `i` as the boxed result of a call that may throw. */
  defineThrowing(i: Instr, value: Expr): void {
    if (i.rep === 'any') {
      const local = this.localFor(i);
      this.out.push(this.set(local, value), this.checkException(this.get(local, this.i64Type)));
      this.storeRoot(i);
    } else this.out.push(this.checkException(value));
  }
  temp(value: Expr, type: number): () => Expr {
    const local = this.newLocal(type);
    this.out.push(this.set(local, value));
    return () => this.get(local, type);
  }
  throwing(message: MessageName, a: Expr, b: Expr): Expr {
    return this.call('throw_message', [this.i32(messageIndex(message)), a, b], this.i64Type);
  }
  both(a: Expr, b: Expr): Expr {
    return this.m.if(a, b, this.i32(0));
  }
  /**
   * `hit`, unless one of `guards` is 0: then `miss`. Each guard is a branch of its
   * own to the miss, rather than a value: engines then lay the hit out straight.
   */
  guarded(guards: readonly Expr[], hit: readonly Expr[], miss: readonly Expr[]): Expr {
    const id = this.labels++;
    const tests = guards.map((g) => this.m.br_if(`miss${id}`, this.m.i32.eqz(g)));
    return this.m.block(`hit${id}`, [this.m.block(`miss${id}`, [...tests, ...hit, this.m.br(`hit${id}`)]), ...miss]);
  }
  private labels = 0;
  /** Direct call of a function of the built-ins, or of a stub (lower-case name; that of a method has a number behind it). */
  builtin(name: string, args: Expr[]): Expr {
    if (/^[a-z]\w*$/.test(name)) return this.call(name, args, this.i64Type);
    const four = [...args];
    while (four.length < 4) four.push(this.undefined);
    return this.call(`js$${name}`, [this.i32(0), this.undefined, this.i32(args.length), ...four.slice(0, 4)], this.i64Type);
  }
}
