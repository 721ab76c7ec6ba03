import { ActivationSlot, boxCell, FunctionFlag, HOLE, Kind, messageIndex, type MessageName, NOT_FOUND, offsetOf, TAG_PART, VALUES_OFFSET } from '../../abi/index.js';
import type { Block, Instr } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import type { Expr } from '../../stubs/index.js';
import { bodyName, functionName } from './image-access.js';
import { type Exits, structure } from './structure.js';
import { A0, ARGC, CALLEE, THIS, UNWIND, FunctionCode } from './code.js';
import { hasDirectEntry, isBoxed, neededReferences } from './parameters.js';
import {
  emitExitValue, Exits as GuardExits, emitGuardArray, emitGuardBelow, emitGuardBounds, emitGuardConstant, emitGuardElements, emitGuardFunction, emitGuardInt, emitGuardLayout, emitGuardMethod, emitGuardMethods, emitGuardNumber, emitGuardObject, emitGuardSame, emitNewInstance, emitGuardUnlike, emitGuardTyped,
  emitGetElement, emitLoadElement, emitLoadSlot, emitLoadTyped, emitAppendElement, emitCharCode, emitPutElement, emitTakeElement, emitStoreElement, emitStoreSlot, emitStoreTyped, emitTypedData,
} from './guards.js';
import { checkOutgoing, extraArgumentBytes } from './frame-size.js';
import { emitParam, actualArguments, emitArgument, emitArgumentsObject } from './arguments.js';
import { envAt, emitNewEnv, emitCopyEnv, emitFindGlobal, emitLoadGlobal, emitStoreGlobal, emitCheckInitialized } from './bindings.js';
import { emitFind, emitGetMethod, emitGetNamed, emitSetNamed, emitDefineNamed, emitPropertyKey, emitGetElem, emitSetElem, emitNewObject, emitNewArray, emitClosure, emitInstanceof, emitRegExp } from './properties.js';
import { emitCall, emitConstruct, emitNewThis, emitApplyArguments, emitHostCall, emitRuntime, emitKernel } from './calls.js';
import { box, emitUnboxF64, emitConvert, emitTruncF64, emitTruthy, emitToF64, emitToInt32, emitCompare, emitArithAny, emitIncAny, emitCompareAny, emitStrictEqualsAny } from './numbers.js';

export type { EmitOptions } from './code.js';

/** More slots than these are zeroed at once. */
const MANY_SLOTS = 16;

/** Makes the code of a function, or of a part of one. */
export class FunctionEmitter extends FunctionCode {
  private readonly guardExits = new GuardExits();

  exitLabel(guard: Instr): string {
    return this.guardExits.labelOf(guard);
  }
  run(): void {
    const body = structure(this.fn, this, { emitBlock: (block, exits) => this.emitBlock(block, exits) });
    const code = [...this.prologue(), this.m.block(UNWIND, [this.guardExits.around(this, body)]), ...this.leave(this.exception)];
    this.m.addFunction(bodyName(this.fn), this.b.createType(this.paramTypes), this.i64Type, this.locals.types, this.block(code, this.i64Type));
    checkOutgoing(this.fn, this.mostArguments);
    if (hasDirectEntry(this.fn)) this.addGenericEntry();
  }
  /** What is called through the table, where code has an entry of its own: it goes there. */
  private addGenericEntry(): void {
    const args = this.parameters.map((param) => this.get(param, this.paramType(param)));
    this.m.addFunction(functionName(this.fn), this.entryParams, this.i64Type, [], this.m.call(bodyName(this.fn), args, this.i64Type));
  }
  /** Of a generic version also: the point and the frame; of a part: the frame and the entry. */
  protected get paramTypes(): number[] {
    const two = [this.i32Type, this.i32Type];
    return [...this.parameters.map((param) => this.paramType(param)), ...(this.source.versionOf ? two : []), ...(this.fn.whole ? two : [])];
  }
  protected prologue(): Expr[] {
    if (this.fn.whole) return [];
    const { m } = this;
    if (this.fp < 0) return [];
    const out = [this.set(this.fp, this.global('sp'))];
    if (!this.frameSize) return out;
    // The poll comes before the frame is pushed: its slots are not initialised yet.
    const top = (extra = 0): Expr => m.i32.add(this.get(this.fp, this.i32Type), this.i32(this.frameSize + extra));
    const extra = extraArgumentBytes(this.fn);
    const references = neededReferences(this.fn);
    const kept = references.map((param, n) => {
      const value = this.param(param);
      return m.i64.store(8 * n, 8, this.get(this.fp, this.i32Type), isBoxed(param) ? value : m.select(value, this.boxCell(this.param(param)), this.i64(0n)));
    });
    const poll = this.call('poll_entry', [this.i32(references.length), this.i32(this.frameSize + extra)], this.i64Type);
    out.push(this.if(m.i32.gt_u(top(extra), this.global('stackLimit')),
      this.block([...kept, this.if(this.isException(poll), this.block([
        ...(this.source.flags & FunctionFlag.ReadsNewTarget ? [this.setGlobal('newTarget', this.undefined)] : []),
        this.return(this.exception),
      ]))])));
    out.push(...this.zeroSlots());
    out.push(this.storeHeader(this.callSite(this.source.position), true));
    out.push(this.setGlobal('sp', top()));
    return out;
  }
  /** What the collector may see before it is stored. */
  private zeroSlots(): Expr[] {
    const { zeroed } = this.roots;
    const frame = (): Expr => this.get(this.fp, this.i32Type);
    if (zeroed.length > MANY_SLOTS) return [this.m.memory.fill(frame(), this.i32(0), this.i32(8 * this.roots.count))];
    return zeroed.map((slot) => this.m.i64.store(8 * slot, 8, frame(), this.i64(0n)));
  }
  private emitBlock(block: Block, exits: Exits): { code: Expr[]; next: Block | null } {
    const saved = { block: this.block_, out: this.out, exits: this.exits };
    this.block_ = block;
    this.out = [];
    this.exits = exits;
    const outer = this.locals.enterBlock(block, (i) => this.nested.has(i) || this.indexBoxes.has(i));
    for (const phi of block.phis) this.storeRoot(phi);
    for (const i of block.instrs) {
      this.locals.start(i);
      this.emitInstr(i);
      this.locals.finish();
    }
    this.locals.finishAll();
    const next = this.emitTerminator(block);
    this.locals.leaveBlock(outer);
    const code = this.out;
    this.block_ = saved.block;
    this.out = saved.out;
    this.exits = saved.exits;
    return { code, next };
  }
  /** @returns the successor whose code is to come behind */
  private emitTerminator(block: Block): Block | null {
    const t = block.terminator!;
    switch (t.kind) {
      case 'jump': case 'invoke': return this.continueAt(t.to);
      case 'branch': {
        const cond = this.use(t.cond);
        // One arm nests, the other comes behind: best nothing but a branch nests.
        if (this.exits.isBranch(t.else) && !this.exits.isBranch(t.then)) {
          this.out.push(this.if(this.m.i32.eqz(cond), this.block(this.exitTo(t.else))));
          return this.continueAt(t.then);
        }
        this.out.push(this.if(cond, this.block(this.exitTo(t.then))));
        return this.continueAt(t.else);
      }
      case 'switch': {
        const value = this.use(t.value), index = t.first === 0 ? value : this.m.i32.sub(value, this.i32(t.first));
        this.out.push(this.m.switch(t.targets.map((target) => this.exits.label(target)), this.exits.label(t.otherwise), index));
        return null;
      }
      case 'return': this.out.push(...this.leave(this.use(t.value))); return null;
      case 'part': this.out.push(...this.leave(this.i64(partResult(t.part, t.entry)))); return null;
      case 'unreachable': this.out.push(this.unreachable()); return null;
    }
  }
  private continueAt(target: Block): Block | null {
    this.out.push(...this.phiMoves(this.block_, target));
    if (!this.exits.isBranch(target)) return target;
    this.out.push(...this.exits.to(target));
    return null;
  }
  exitTo(target: Block): Expr[] {
    return [...this.phiMoves(this.block_, target), ...this.exits.to(target)];
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
  private emitInstr(i: Instr): void {
    const handler = this.handlers[i.op];
    if (!handler) throw new Error(`no code for ${i.op}`);
    handler(i);
  }
  private zero({ rep }: Instr): Expr {
    if (rep === 'f64') return this.f64(0);
    return this.repType(rep) === this.i64Type ? this.i64(0n) : this.i32(0);
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
    param: (i) => emitParam(this, i),
    this: (i) => this.define(i, this.param(THIS)),
    callee: (i) => this.define(i, this.boxCell(this.param(CALLEE))),
    argc: (i) => this.define(i, this.param(ARGC)),
    argument: (i) => emitArgument(this, i),
    entrySp: (i) => this.define(i, this.get(this.entrySp, this.i32Type)),
    newTarget: (i) => {
      this.define(i, this.m.global.get('newTarget', this.i64Type));
      this.out.push(this.setGlobal('newTarget', this.undefined));
    },
    closureEnv: (i) => this.define(i, this.field('Function', 'env', this.low(this.use(i.args[0]!)))),
    functionEnv: (i) => this.define(i, this.m.if(this.param(CALLEE), this.field('Function', 'env', this.param(CALLEE)), this.i32(0))),
    activation: (i) => {
      const callee = (): Expr => this.param(CALLEE);
      this.define(i, this.m.if(this.m.i32.eq(this.kind(callee()), this.i32(Kind.Env)), callee(), this.call('activation_new', [callee(), this.i32(i.imm.count!)], this.i32Type)));
    },
    suspend: () => { throw new Error('suspend was not lowered'); },
    resumePoint: (i) => this.define(i, this.m.i32.load(VALUES_OFFSET + 8 * ActivationSlot.Point, 4, this.use(i.args[0]!))),
    resumeValue: (i) => this.define(i, this.param(A0)),
    resumeMode: (i) => this.define(i, this.param(ARGC)),
    saveEnv: (i) => {
      const env = this.again(i.args[0]!);
      this.out.push(this.m.i64.store(VALUES_OFFSET + 8 * i.imm.slot!, 8, env(), this.boxPointer(i.args[1]!)), this.remember(env));
    },
    restoreEnv: (i) => this.define(i, this.m.i32.load(VALUES_OFFSET + 8 * i.imm.slot!, 4, this.use(i.args[0]!))),
    catch: (i) => {
      this.define(i, this.state('exception'));
      this.out.push(this.setState('exception', this.undefined));
    },
    loadGlobal: (i) => emitLoadGlobal(this, i),
    findGlobal: (i) => emitFindGlobal(this, i),
    storeGlobal: (i) => emitStoreGlobal(this, i),
    loadCell: (i) => this.define(i, this.m.i64.load(0, 8, this.i32(this.image.cell(i.imm.cell!)))),
    storeCell: (i) => { this.out.push(this.m.i64.store(0, 8, this.i32(this.image.cell(i.imm.cell!)), this.use(i.args[0]!))); },
    checkInitialized: (i) => emitCheckInitialized(this, i),
    newEnv: (i) => emitNewEnv(this, i),
    copyEnv: (i) => emitCopyEnv(this, i),
    loadEnv: (i) => this.define(i, this.m.i64.load(VALUES_OFFSET + 8 * i.imm.slot!, 8, envAt(this, i.args[0]!, i.imm.hops!))),
    storeEnv: (i) => {
      const env = this.temp(envAt(this, i.args[0]!, i.imm.hops!), this.i32Type);
      this.out.push(this.m.i64.store(VALUES_OFFSET + 8 * i.imm.slot!, 8, env(), this.use(i.args[1]!)), ...this.rememberValue(i.args[1]!, env));
    },
    getNamed: (i) => emitGetNamed(this, i),
    getMethod: (i) => emitGetMethod(this, i),
    setNamed: (i) => emitSetNamed(this, i),
    defineNamed: (i) => emitDefineNamed(this, i),
    propertyKey: (i) => emitPropertyKey(this, i),
    getElem: (i) => emitGetElem(this, i),
    setElem: (i) => emitSetElem(this, i),
    newObject: (i) => emitNewObject(this, i),
    newArray: (i) => emitNewArray(this, i),
    literal: (i) => this.define(i, this.boxCell(this.call('literal_copy', [this.i32(this.image.literal(i.imm.text!))], this.i32Type))),
    regexp: (i) => emitRegExp(this, i),
    closure: (i) => emitClosure(this, i),
    restArray: (i) => this.define(i, this.boxCell(this.call('rest_array', [this.i32(i.imm.from!), ...actualArguments(this)], this.i32Type))),
    argumentsObject: (i) => emitArgumentsObject(this, i),
    call: (i) => {
      const [fn, self, ...args] = i.args;
      this.markPosition(i);
      emitCall(this, i, this.again(fn!), () => this.use(self!), args, () => this.throwing('NotCallable', this.i64(this.boxedConstant(i.imm.text!)), this.undefined));
    },
    construct: (i) => emitConstruct(this, i),
    applyArguments: (i) => emitApplyArguments(this, i),
    hostCall: (i) => emitHostCall(this, i),
    instanceof: (i) => emitInstanceof(this, i),
    runtime: (i) => emitRuntime(this, i),
    kernel: (i) => emitKernel(this, i, false),
    kernelThrowing: (i) => emitKernel(this, i, true),
    kernelUser: (i) => emitKernel(this, i, true),
    throwMessage: (i) => {
      this.markPosition(i);
      const args = i.args.map((a) => this.use(a));
      const name = i.imm.message as MessageName;
      if (messageIndex(name) < 0) throw new Error(`unknown message ${name}`);
      this.out.push(this.m.drop(this.throwing(name, args[0] ?? this.undefined, args[1] ?? this.undefined)), this.propagate());
    },
    throwValue: (i) => {
      this.markPosition(i);
      const site = this.i32(this.callSite(i.position));
      this.out.push(this.setState('thrownAt', site), this.m.drop(this.call('throw_value', [this.use(i.args[0]!)], this.i64Type)), this.propagate());
    },
    intrinsic: (i) => this.define(i, this.m.i64.load(0, 8, this.i32(this.image.intrinsicAddress(i.imm.index!)))),
    privateName: (i) => this.define(i, this.i64(boxCell(this.image.privateName(i.imm.index!)))),
    setIntrinsic: (i) => { this.out.push(this.m.i64.store(0, 8, this.i32(this.image.intrinsicAddress(i.imm.index!)), this.use(i.args[0]!))); },
    poll: () => {
      this.out.push(this.if(this.m.i32.gt_u(this.global('sp'), this.global('stackLimit')),
        this.checkException(this.call('gc_poll', [this.i32(0)], this.i64Type))));
    },
    select: (i) => this.define(i, this.m.select(this.use(i.args[0]!), this.use(i.args[1]!), this.use(i.args[2]!))),
    findNamed: (i) => emitFind(this, i),
    findMethod: (i) => emitFind(this, i),
    guardInt: (i) => emitGuardInt(this, i),
    guardNumber: (i) => emitGuardNumber(this, i),
    guardPresent: (i) => emitGuardUnlike(this, i, HOLE),
    guardFound: (i) => emitGuardUnlike(this, i, NOT_FOUND),
    guardLayout: (i) => emitGuardLayout(this, i),
    guardSame: (i) => emitGuardSame(this, i),
    newThis: (i) => emitNewThis(this, i),
    newInstance: (i) => emitNewInstance(this, i),
    guardObject: (i) => emitGuardObject(this, i),
    guardConstant: (i) => emitGuardConstant(this, i),
    guardFunction: (i) => emitGuardFunction(this, i),
    guardMethods: (i) => emitGuardMethods(this, i),
    guardMethod: (i) => emitGuardMethod(this, i),
    guardArray: (i) => emitGuardArray(this, i),
    guardTyped: (i) => emitGuardTyped(this, i),
    guardElements: (i) => emitGuardElements(this, i),
    guardBounds: (i) => emitGuardBounds(this, i),
    guardBelow: (i) => emitGuardBelow(this, i),
    loopEntry: () => {},
    callEntry: () => {},
    callExit: () => {},
    loadSlot: (i) => emitLoadSlot(this, i),
    storeSlot: (i) => emitStoreSlot(this, i),
    arrayLength: (i) => this.define(i, this.m.i64.load32_u(offsetOf('Array', 'length'), 4, this.low(this.use(i.args[0]!)))),
    typedLength: (i) => this.define(i, this.field('TypedArray', 'arrayLength', this.low(this.use(i.args[0]!)))),
    typedData: (i) => emitTypedData(this, i),
    loadElement: (i) => emitLoadElement(this, i),
    getElement: (i) => emitGetElement(this, i),
    putElement: (i) => emitPutElement(this, i),
    appendElement: (i) => emitAppendElement(this, i),
    takeElement: (i) => emitTakeElement(this, i),
    charCode: (i) => emitCharCode(this, i),
    storeElement: (i) => emitStoreElement(this, i),
    loadTyped: (i) => emitLoadTyped(this, i),
    storeTyped: (i) => emitStoreTyped(this, i),
    spill: (i) => {
      const [v] = i.args as [Instr];
      const at = spillOffset(this, v, i);
      const frame = this.get(this.fp, this.i32Type);
      if (v.rep === 'ptr') this.out.push(this.m.i64.store(at, 8, frame, this.boxPointer(v)));
      else if (v.rep === 'f64') this.out.push(this.m.f64.store(at, 8, frame, this.use(v)));
      else if (this.repType(v.rep) === this.i64Type) this.out.push(this.m.i64.store(at, 8, frame, this.use(v)));
      else this.out.push(this.m.i32.store(at, 4, frame, this.use(v)));
    },
    reload: (i) => {
      const at = spillOffset(this, i, i);
      const frame = this.get(this.fp, this.i32Type);
      if (i.rep === 'f64') this.define(i, this.m.f64.load(at, 8, frame));
      else this.define(i, this.repType(i.rep) === this.i64Type ? this.m.i64.load(at, 8, frame) : this.m.i32.load(at, 4, frame));
    },
    partEntry: (i) => this.define(i, this.get(this.partEntry, this.i32Type)),
    exitPoint: (i) => this.define(i, this.get(this.exitPoint, this.i32Type)),
    exitTaken: () => { this.out.push(this.set(this.exitPoint, this.i32(-1))); },
    exitValue: (i) => emitExitValue(this, i),
    unset: (i) => this.define(i, this.zero(i)),
    isNullish: this.unary((x) => this.isNullish(x)),
    isUndefined: this.unary((x) => this.m.i64.eq(x, this.undefined)),
    isInternal: (i) => this.define(i, this.m.i64.eq(this.use(i.args[0]!), this.i64(this.boxedConstant(i.imm.value)))),
    typeof: (i) => this.define(i, this.boxCell(this.call('typeof_atom', [this.use(i.args[0]!)], this.i32Type))),
    truthy: (i) => emitTruthy(this, i),
    box: (i) => { if (!this.indexBoxes.has(i)) this.define(i, box(this, i.args[0]!)); },
    unboxF64: (i) => emitUnboxF64(this, i),
    unboxI32: (i) => this.define(i, this.low(this.use(i.args[0]!))),
    convert: (i) => emitConvert(this, i),
    toF64: (i) => emitToF64(this, i),
    toInt32: (i) => emitToInt32(this, i),
    truncF64: (i) => emitTruncF64(this, i),
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
    compare: (i) => emitCompare(this, i),
    sameBits: this.binary((x, y) => this.m.i64.eq(x, y)),
    strictEqualsAny: (i) => emitStrictEqualsAny(this, i),
    boolNot: this.unary((x) => this.m.i32.eqz(x)),
    arithAny: (i) => emitArithAny(this, i),
    compareAny: (i) => emitCompareAny(this, i),
    incAny: (i) => emitIncAny(this, i),
    // Generic operators are gone after lowering.
    add: notLowered, sub: notLowered, mul: notLowered, div: notLowered, mod: notLowered, exp: notLowered, bitand: notLowered, bitor: notLowered, bitxor: notLowered,
    shl: notLowered, shr: notLowered, ushr: notLowered, lt: notLowered, le: notLowered, gt: notLowered, ge: notLowered, eq: notLowered, ne: notLowered, seq: notLowered, sne: notLowered,
    neg: notLowered, bitnot: notLowered, toNumber: notLowered, toNumeric: notLowered, inc: notLowered, dec: notLowered, not: notLowered,
  };
}

/** What a part returns when entry number `entry` of another one is to go on. */
const partResult = (part: number, entry: number): bigint => (BigInt(TAG_PART) << 32n) | BigInt((part << 16) | entry);
/** Where in the frame a value of the kind of `v` is spilled: those that the collector need not see lie behind the roots. */
function spillOffset(e: FunctionCode, v: Instr, { imm }: Instr): number {
  return 8 * (v.rep === 'any' || v.rep === 'ptr' ? imm.slot! : e.roots.count + imm.slot!);
}

function notLowered(i: Instr): never {
  throw new Error(`${i.op} was not lowered`);
}
