import { ElementType, FunctionFlag, kernelFunctions, type KernelFunctionName, type KernelType } from '../../abi/index.js';
import { type Block, type Imm, type Instr, InternalValue, type IRFunction } from '../ir/ir.js';
import { mayThrowOp, type OpName } from '../ir/ops.js';
import { isBool, isInt, isInt32, isNumber, isObject, isString, isSubset, mayBe, mayBeBigInt, type Rep, T, type Type, types } from '../ir/types.js';

/**
 * Chooses a machine representation for every value and replaces generic
 * operators by machine operations where the types allow. Conversions become
 * explicit: `box`, `unboxF64`, `convert`, …
 */
export function lower(fn: IRFunction): void {
  new Lowering(fn).run();
}

const COMPARISONS: Partial<Record<OpName, string>> = { lt: 'lt', le: 'le', gt: 'gt', ge: 'ge' };
const BIT_OPS: Partial<Record<OpName, OpName>> = { bitand: 'intAnd', bitor: 'intOr', bitxor: 'intXor', shl: 'intShl', shr: 'intShr', ushr: 'intUshr' };
const F64_OPS: Partial<Record<OpName, OpName>> = { add: 'f64Add', sub: 'f64Sub', mul: 'f64Mul', div: 'f64Div', mod: 'f64Mod' };
const INT_OPS: Partial<Record<OpName, OpName>> = { add: 'intAdd', sub: 'intSub', mul: 'intMul' };

class Lowering {
  private out: Instr[] = [];
  private block!: Block;
  private current!: Instr;
  private readonly replaced = new Map<Instr, Instr>();
  private readonly floats;

  constructor(private readonly fn: IRFunction) {
    this.floats = findFloats(fn);
  }

  run(): void {
    for (const b of this.fn.blocks) for (const phi of b.phis) phi.rep = this.phiRep(phi);
    for (const b of this.fn.blocks) this.lowerBlock(b);
    for (const b of this.fn.blocks) this.convertPhiInputs(b);
  }
  private phiRep(phi: Instr): Rep {
    const t = phi.type;
    if (t.bits === T.Env) return 'ptr';
    if (isInt32(t)) return 'i32';
    if (isInt(t)) return 'int';
    if (isBool(t)) return 'bool';
    return isNumber(t) && phi.args.some((a) => this.floats.has(a)) ? 'f64' : 'any';
  }
  private find(v: Instr): Instr {
    while (this.replaced.has(v)) v = this.replaced.get(v)!;
    return v;
  }
  private lowerBlock(b: Block): void {
    this.block = b;
    this.out = [];
    for (const i of b.instrs) {
      this.current = i;
      i.args = i.args.map((a) => this.find(a));
      this.lowerInstr(i);
    }
    const t = b.terminator!;
    if (t.kind === 'branch') t.cond = this.coerce(this.find(t.cond), 'bool');
    else if (t.kind === 'return') t.value = this.coerce(this.find(t.value), 'any');
    else if (t.kind === 'switch') t.value = this.coerce(this.find(t.value), 'i32');
    b.instrs = this.out;
  }
  private make(op: OpName, args: Instr[], rep: Rep, type: Type, imm: Imm = {}): Instr {
    const i = this.fn.newInstr(op, args, imm, this.block, this.current?.position ?? null);
    i.rep = rep;
    i.type = type;
    this.out.push(i);
    return i;
  }
  private keep(i: Instr, rep: Rep): void {
    i.rep = rep;
    this.out.push(i);
  }
  private replace(i: Instr, by: Instr): void {
    this.replaced.set(i, by);
  }

  /** The value in another representation; its type must allow it. */
  private coerce(v: Instr, rep: Rep): Instr {
    if (v.rep === rep || rep === 'none') return v;
    if (v.op === 'const') return this.constantIn(v, rep);
    // Of no type is what is on no way that is taken.
    if (v.op === 'unset' || v.type.bits === 0) return this.make('unset', [], rep, types.none);
    switch (rep) {
      case 'any': return this.make('box', [v], 'any', v.type);
      case 'f64': return v.rep === 'any' ? this.make('unboxF64', [v], 'f64', v.type) : this.make('convert', [v], 'f64', v.type);
      case 'i32':
        if (v.rep === 'any') return this.make('unboxI32', [v], 'i32', v.type);
        return v.rep === 'bool' ? this.make('convert', [v], 'i32', types.int32) : this.make('convert', [v], 'i32', v.type);
      case 'int':
        if (v.rep === 'any') return this.make('convert', [this.coerce(v, 'f64')], 'int', v.type);
        return this.make('convert', [v], 'int', v.type);
      case 'bool': return this.truthy(v);
      default: throw new Error(`cannot turn ${v.rep} into ${rep}`);
    }
  }
  private constantIn(v: Instr, rep: Rep): Instr {
    if (rep === 'bool') return this.make('const', [], 'bool', types.bool, { value: Boolean(v.imm.value) && !(v.imm.value instanceof InternalValue) });
    return this.make('const', [], rep, v.type, v.imm);
  }
  private truthy(v: Instr): Instr {
    if (v.rep === 'bool') return v;
    return this.make('truthy', [v], 'bool', types.bool);
  }

  private lowerInstr(i: Instr): void {
    const [a, b] = i.args as [Instr, Instr];
    switch (i.op) {
      case 'const': this.keep(i, constantRep(i)); return;
      case 'add': case 'sub': case 'mul': case 'div': case 'mod': case 'exp': this.lowerArithmetic(i, a, b); return;
      case 'inc': case 'dec': this.lowerStep(i, a); return;
      case 'neg': this.lowerNeg(i, a); return;
      case 'toNumber': case 'toNumeric': this.lowerToNumber(i, a); return;
      case 'bitand': case 'bitor': case 'bitxor': case 'shl': case 'shr': case 'ushr': this.lowerBits(i, a, b); return;
      case 'bitnot':
        if (mayBe(i.type, T.BigInt)) { this.lowerUnaryAny(i, a); return; }
        this.replace(i, this.make('intXor', [this.toInt32(a), this.make('const', [], 'i32', types.int32, { value: -1 })], 'i32', types.int32)); return;
      case 'lt': case 'le': case 'gt': case 'ge': this.lowerCompare(i, a, b); return;
      case 'eq': case 'ne': this.lowerLooseEquality(i, a, b); return;
      case 'seq': case 'sne': this.lowerStrictEquality(i, a, b); return;
      case 'not': this.replace(i, this.make('boolNot', [this.coerce(a, 'bool')], 'bool', types.bool)); return;
      case 'truthy': this.replace(i, this.coerce(a, 'bool')); return;
      case 'isNullish': case 'isUndefined': case 'isInternal': this.lowerTest(i, a); return;
      case 'checkInitialized':
        if (!mayBe(a.type, T.Internal) || isBuiltin(this.fn)) { this.replace(i, a); return; }
        break;
      case 'runtime': {
        const same = settledInDerived(i, a, b);
        if (same) { this.replace(i, same); return; }
        break;
      }
      case 'propertyKey':
        if (!mayBe(b.type, T.Object)) { this.replace(i, b); return; }
        break;
      case 'argc': case 'resumePoint': case 'resumeMode': this.keep(i, 'i32'); return;
      case 'newTarget': case 'callee': case 'this': case 'param': case 'catch': this.keep(i, 'any'); return;
      case 'functionEnv': case 'closureEnv': this.keep(i, 'ptr'); return;
      case 'newEnv': case 'copyEnv': case 'activation': case 'restoreEnv': this.keep(i, 'ptr'); return;
      case 'saveEnv': this.keep(i, 'none'); return;
      case 'loadEnv': this.keep(i, 'any'); return;
      case 'storeEnv': i.args = [a, this.coerce(b, 'any')]; this.keep(i, 'none'); return;
      case 'closure': this.keep(i, 'any'); return;
      case 'argumentsObject': i.args = i.args.map((x) => (x.rep === 'ptr' ? x : this.coerce(x, 'any'))); this.keep(i, 'any'); return;
      case 'kernel': case 'kernelThrowing': case 'kernelUser': this.lowerKernel(i); return;
      case 'poll': this.keep(i, 'none'); return;
      case 'exitPoint': this.keep(i, 'i32'); return;
      case 'exitTaken': this.keep(i, 'none'); return;
      case 'exitValue': this.keep(i, i.type.bits === T.Env ? 'ptr' : 'any'); return;
      case 'unset': this.keep(i, 'any'); return;
      case 'guardInt': case 'guardNumber': case 'guardPresent': case 'guardFound': this.lowerValueGuard(i, a); return;
      case 'guardObject':
        if (isObject(a.type)) { this.replace(i, a); return; }
        i.args[0] = this.coerce(a, 'any');
        this.keep(i, 'any');
        return;
      case 'newThis': i.args.splice(0, 2, this.coerce(a, 'any'), this.coerce(b, 'any')); this.keep(i, 'any'); return;
      case 'guardMethod': this.keep(i, 'any'); return;
      case 'findGlobal': this.keep(i, 'any'); return;
      case 'select': {
        const rep = this.phiRep(i);
        i.args = [this.coerce(a, 'bool'), this.coerce(b, rep), this.coerce(i.args[2]!, rep)];
        this.keep(i, rep);
        return;
      }
      case 'findNamed': case 'findMethod': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'any'); return;
      case 'guardLayout': case 'guardMethods': case 'guardConstant': case 'guardFunction': case 'guardArray': case 'guardTyped': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'none'); return;
      case 'guardElements': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'ptr'); return;
      case 'guardSame': i.args.splice(0, 2, this.coerce(a, 'any'), this.coerce(b, 'any')); this.keep(i, 'none'); return;
      case 'guardBelow':
        if (a.type.lo >= 0 && isInt32(a.type) && isInt32(b.type) && a.type.hi < b.type.lo) { this.replace(i, a); return; }
        i.args.splice(0, 2, this.coerce(a, 'i32'), this.coerce(b, 'i32'));
        this.keep(i, 'none');
        return;
      case 'guardBounds': case 'loopEntry': case 'callEntry': case 'callExit': this.keep(i, 'none'); return;
      case 'arrayLength': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'int'); return;
      case 'typedLength': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'i32'); return;
      case 'typedData': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'i32'); return;
      case 'loadSlot': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'any'); return;
      case 'loadElement': this.keep(i, 'any'); return;
      case 'loadTyped': i.args[3] = this.coerce(i.args[3]!, 'any'); this.keep(i, typedRep(i.type)); return;
      case 'storeSlot': i.args = [this.coerce(a, 'any'), b, this.coerce(i.args[2]!, 'any')]; this.keep(i, 'none'); return;
      case 'storeElement': i.args[3] = this.coerce(i.args[3]!, 'any'); this.keep(i, 'none'); return;
      case 'getElement': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'any'); return;
      case 'putElement': i.args[0] = this.coerce(a, 'any'); i.args[3] = this.coerce(i.args[3]!, 'any'); this.keep(i, 'none'); return;
      case 'appendElement': i.args.splice(0, 2, this.coerce(a, 'any'), this.coerce(b, 'any')); this.keep(i, 'i32'); return;
      case 'takeElement': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'any'); return;
      case 'charCode': i.args[0] = this.coerce(a, 'any'); this.keep(i, 'i32'); return;
      case 'storeTyped': this.lowerStoreTyped(i); return;
      case 'instanceof': i.args = i.args.map((x) => this.coerce(x, 'any')); this.keep(i, 'bool'); return;
    }
    i.args = i.args.map((x) => this.coerce(x, 'any'));
    this.keep(i, NO_RESULT.has(i.op) ? 'none' : 'any');
  }

  /** A guard whose type says that it holds is a conversion. */
  private lowerValueGuard(i: Instr, a: Instr): void {
    if (i.op === 'guardInt' && isInt32(a.type)) { this.replace(i, this.coerce(a, 'i32')); return; }
    if (i.op === 'guardNumber' && isNumber(a.type)) { this.replace(i, a); return; }
    if ((i.op === 'guardPresent' || i.op === 'guardFound') && !mayBe(a.type, T.Internal)) { this.replace(i, a); return; }
    if (i.op !== 'guardInt' || a.rep === 'bool') i.args[0] = this.coerce(a, 'any');
    this.keep(i, i.op === 'guardInt' ? 'i32' : i.op === 'guardNumber' ? 'f64' : 'any');
  }
  private lowerStoreTyped(i: Instr): void {
    const type = i.imm.index!, value = i.args[3]!;
    const isFloat = type === ElementType.Float32 || type === ElementType.Float64;
    i.args[3] = isFloat ? this.toF64(value) : this.toInt32(value);
    i.args[4] = this.coerce(i.args[4]!, 'any');
    this.keep(i, 'none');
  }

  private lowerKernel(i: Instr): void {
    const spec = kernelFunctions[i.imm.name as KernelFunctionName];
    i.args = i.args.map((a, n) => this.kernelArgument(a, spec.params[n]![1] as KernelType));
    this.keep(i, KERNEL_REP[spec.result as KernelType]);
  }
  private kernelArgument(a: Instr, type: KernelType): Instr {
    switch (type) {
      case 'any': case 'ref': return this.coerce(a, 'any');
      case 'f64': return this.coerce(a, 'f64');
      case 'bool': return a.rep === 'bool' ? a : a.op === 'const' ? this.constantIn(a, 'bool') : this.truthy(a);
      default:
        if (a.op === 'const' && typeof a.imm.value === 'number') return this.constantIn(a, 'i32');
        if (a.rep === 'f64') return this.make('truncF64', [a], 'i32', types.int32);
        return a.rep === 'int' ? this.make('wrapInt', [a], 'i32', types.int32) : this.coerce(a, 'i32');
    }
  }

  private lowerArithmetic(i: Instr, a: Instr, b: Instr): void {
    const kind = i.op;
    if (kind === 'add' && (isString(a.type) || isString(b.type))) { this.lowerConcat(i, a, b); return; }
    if (isInt(a.type) && isInt(b.type)) {
      if (isInt(i.type) && INT_OPS[kind]) { this.replace(i, this.intOp(INT_OPS[kind]!, a, b, i.type)); return; }
      if (isInt(i.type) && kind === 'mod') { this.replace(i, this.make('intMod', [this.coerce(a, 'i32'), this.coerce(b, 'i32')], 'i32', i.type)); return; }
    }
    const f64 = F64_OPS[kind];
    if (f64 && !mayBe(i.type, T.BigInt) && this.wantsF64(kind, a, b)) {
      this.replace(i, this.make(f64, [this.toF64(a), this.toF64(b)], 'f64', types.number));
      return;
    }
    this.replace(i, this.make('arithAny', [this.coerce(a, 'any'), this.coerce(b, 'any')], 'any', i.type, { kind }));
  }
  /** A floating-point operation, rather than one on boxed values with an integer path? */
  private wantsF64(kind: string, a: Instr, b: Instr): boolean {
    const bothNumbers = isNumber(a.type) && isNumber(b.type);
    if (kind === 'add' && !bothNumbers) return false;
    if (kind === 'mod') return bothNumbers && (a.rep === 'f64' || b.rep === 'f64');
    if (kind === 'div') return true;
    const isDouble = (v: Instr): boolean => v.rep === 'f64' || (v.op === 'const' && isSubset(v.type, T.Double));
    if (isDouble(a) || isDouble(b)) return true;
    return bothNumbers && a.rep !== 'any' && b.rep !== 'any';
  }
  private intOp(op: OpName, a: Instr, b: Instr, type: Type): Instr {
    const rep: Rep = isInt32(type) ? 'i32' : 'int';
    const operand = (v: Instr): Instr => {
      if (rep === 'int') return this.coerce(v, 'int');
      return v.rep === 'int' ? this.make('wrapInt', [v], 'i32', types.int32) : this.coerce(v, 'i32');
    };
    return this.make(op, [operand(a), operand(b)], rep, type);
  }
  private lowerConcat(i: Instr, a: Instr, b: Instr): void {
    const text = (v: Instr): Instr | null => (isString(v.type) ? this.coerce(v, 'any') : null);
    const left = text(a), right = text(b);
    if (left && right) this.replace(i, this.make('kernelThrowing', [left, right], 'any', types.string, { name: 'str_concat' }));
    else this.replace(i, this.make('arithAny', [this.coerce(a, 'any'), this.coerce(b, 'any')], 'any', types.string, { kind: 'add' }));
  }
  private lowerStep(i: Instr, a: Instr): void {
    const by = i.op === 'inc' ? 1 : -1;
    if (isInt(a.type) && isInt(i.type)) {
      const rep: Rep = isInt32(i.type) ? 'i32' : 'int';
      this.replace(i, this.make('intAdd', [this.coerce(a, rep), this.make('const', [], rep, types.int32, { value: by })], rep, i.type));
    } else if (a.rep === 'f64' || isInt(a.type)) this.replace(i, this.make('f64Add', [this.coerce(a, 'f64'), this.make('const', [], 'f64', types.int32, { value: by })], 'f64', types.number));
    else this.replace(i, this.make('incAny', [this.coerce(a, 'any')], 'any', i.type, { by }));
  }
  private lowerUnaryAny(i: Instr, a: Instr): void {
    this.replace(i, this.make('arithAny', [this.coerce(a, 'any')], 'any', i.type, { kind: i.op }));
  }
  private lowerNeg(i: Instr, a: Instr): void {
    if (isInt(i.type) && isInt(a.type)) {
      const rep: Rep = isInt32(i.type) && isInt32(a.type) ? 'i32' : 'int';
      this.replace(i, this.make('intSub', [this.make('const', [], rep, types.int32, { value: 0 }), this.coerce(a, rep)], rep, i.type));
    } else if (isNumber(a.type)) this.replace(i, this.make('f64Neg', [this.coerce(a, 'f64')], 'f64', types.number));
    else if (mayBe(i.type, T.BigInt)) this.lowerUnaryAny(i, a);
    else this.replace(i, this.make('arithAny', [this.coerce(a, 'any'), this.make('const', [], 'any', types.int32, { value: -1 })], 'any', types.number, { kind: 'mul' }));
  }
  private lowerToNumber(i: Instr, a: Instr): void {
    if (isNumber(a.type)) this.replace(i, a);
    else this.replace(i, this.make('arithAny', [this.coerce(a, 'any')], 'any', i.type, { kind: i.op }));
  }
  private toF64(v: Instr): Instr {
    if (isNumber(v.type)) return this.coerce(v, 'f64');
    return this.make('toF64', [this.coerce(v, 'any')], 'f64', types.number);
  }
  private toInt32(v: Instr): Instr {
    if (v.rep === 'i32') return v;
    if (v.op === 'const' && typeof v.imm.value === 'number') return this.make('const', [], 'i32', types.int32, { value: v.imm.value | 0 });
    if (v.rep === 'int') return this.make('wrapInt', [v], 'i32', types.int32);
    if (v.rep === 'bool') return this.make('convert', [v], 'i32', types.int32);
    if (v.rep === 'f64') return this.make('truncF64', [v], 'i32', types.int32);
    return this.make('toInt32', [v], 'i32', types.int32);
  }
  private lowerBits(i: Instr, a: Instr, b: Instr): void {
    // The unsigned shift has no BigInt result, but an error of its own.
    if (mayBe(i.type, T.BigInt) || (i.op === 'ushr' && this.fn.bigints && mayBeBigInt(a.type) && mayBeBigInt(b.type))) {
      this.replace(i, this.make('arithAny', [this.coerce(a, 'any'), this.coerce(b, 'any')], 'any', i.type, { kind: i.op }));
      return;
    }
    const left = this.toInt32(a), right = this.toInt32(b);
    const op = BIT_OPS[i.op]!;
    const rep: Rep = op === 'intUshr' && !isInt32(i.type) ? 'int' : 'i32';
    this.replace(i, this.make(op, [left, right], rep, i.type));
  }

  private lowerCompare(i: Instr, a: Instr, b: Instr): void {
    const kind = COMPARISONS[i.op]!;
    if (isNumber(a.type) && isNumber(b.type) && (a.rep !== 'any' || b.rep !== 'any')) { this.replace(i, this.compareNumbers(kind, a, b)); return; }
    const fractional = (v: Instr): boolean => v.rep === 'f64' || (v.op === 'const' && isSubset(v.type, T.Double));
    const bigints = this.fn.bigints && (mayBeBigInt(a.type) || mayBeBigInt(b.type));
    if (!bigints && (fractional(a) || fractional(b))) { this.replace(i, this.make('compare', [this.toF64(a), this.toF64(b)], 'bool', types.bool, { kind })); return; }
    this.replace(i, this.make('compareAny', [this.coerce(a, 'any'), this.coerce(b, 'any')], 'bool', types.bool, { kind }));
  }
  private compareNumbers(kind: string, a: Instr, b: Instr): Instr {
    const rep: Rep = isInt32(a.type) && isInt32(b.type) ? 'i32' : isInt(a.type) && isInt(b.type) ? 'int' : 'f64';
    return this.make('compare', [this.coerce(a, rep), this.coerce(b, rep)], 'bool', types.bool, { kind });
  }
  private negateIf(v: Instr, negate: boolean): Instr {
    return negate ? this.make('boolNot', [v], 'bool', types.bool) : v;
  }
  private lowerStrictEquality(i: Instr, a: Instr, b: Instr): void {
    this.replace(i, this.negateIf(this.strictEquality(a, b), i.op === 'sne'));
  }
  private strictEquality(a: Instr, b: Instr): Instr {
    if (isNumber(a.type) && isNumber(b.type)) return this.compareNumbers('eq', a, b);
    if (a.rep === 'bool' && b.rep === 'bool') return this.make('compare', [a, b], 'bool', types.bool, { kind: 'eq' });
    const args = [this.coerce(a, 'any'), this.coerce(b, 'any')];
    if (equalsByBits(a.type, b.type) || equalsByBits(b.type, a.type)) return this.make('sameBits', args, 'bool', types.bool);
    return this.make('strictEqualsAny', args, 'bool', types.bool);
  }
  private lowerLooseEquality(i: Instr, a: Instr, b: Instr): void {
    const negate = i.op === 'ne';
    const nullish = T.Undefined | T.Null;
    if (isSubset(a.type, nullish) || isSubset(b.type, nullish)) {
      const other = isSubset(a.type, nullish) ? b : a;
      this.replace(i, this.negateIf(this.make('isNullish', [this.coerce(other, 'any')], 'bool', types.bool), negate));
    } else if ((isNumber(a.type) && isNumber(b.type)) || (isString(a.type) && isString(b.type)) || (isBool(a.type) && isBool(b.type))) {
      this.replace(i, this.negateIf(this.strictEquality(a, b), negate));
    } else this.replace(i, this.negateIf(this.make('compareAny', [this.coerce(a, 'any'), this.coerce(b, 'any')], 'bool', types.bool, { kind: 'eq' }), negate));
  }
  private lowerTest(i: Instr, a: Instr): void {
    i.args = [this.coerce(a, 'any')];
    this.keep(i, 'bool');
  }

  /** Conversions of phi operands go to the end of the predecessor; for an edge of an exception, before the instruction that throws. */
  private convertPhiInputs(b: Block): void {
    b.preds.forEach((p, n) => {
      this.block = p;
      const exceptional = p.terminator!.kind === 'invoke' && p.terminator!.handler === b;
      const at = exceptional ? this.throwerIndex(p) : p.instrs.length;
      const tail = p.instrs.splice(at);
      this.out = p.instrs;
      for (const phi of b.phis) {
        this.current = phi;
        phi.args[n] = this.coerce(this.find(phi.args[n]!), phi.rep);
      }
      p.instrs.push(...tail);
    });
  }
  /** All throwing instructions of a block that ends in `invoke` come from its last generic one; its edge starts before the first of them. */
  private throwerIndex(p: Block): number {
    const i = p.instrs.findIndex((x) => mayThrowOp(x.op));
    return i < 0 ? p.instrs.length : i;
  }
}

/** Built-ins use nothing before it is initialised, and do not check it. */
const isBuiltin = ({ flags }: IRFunction): boolean => (flags & FunctionFlag.Builtin) !== 0;
/** Does a value of type `t` equal one of type `other` exactly if their boxed bits are equal? Not strings, NaN, nor 0 and -0. */
function equalsByBits(t: Type, other: Type): boolean {
  if (!isSubset(t, T.Undefined | T.Null | T.Bool | T.Object | T.Symbol | T.Int | T.Internal)) return false;
  const mayBeZero = mayBe(t, T.Int) && t.lo <= 0 && t.hi >= 0;
  return !mayBeZero || !mayBe(other, T.Double);
}
const NO_RESULT = new Set<OpName>(['setNamed', 'defineNamed', 'setElem', 'storeGlobal', 'storeCell', 'storeEnv', 'throwMessage', 'throwValue', 'setIntrinsic']);
const KERNEL_REP: Record<KernelType, Rep> = { any: 'any', ref: 'any', i32: 'i32', u32: 'int', bool: 'bool', f64: 'f64', ptr: 'i32', void: 'none' };

function constantRep(i: Instr): Rep {
  const v = i.imm.value;
  if (typeof v === 'number') return isInt32(i.type) ? 'i32' : isInt(i.type) ? 'int' : 'f64';
  return typeof v === 'boolean' ? 'bool' : 'any';
}
const typedRep = (t: Type): Rep => (isInt32(t) ? 'i32' : isInt(t) ? 'int' : 'f64');
/** Numbers that a floating-point operation makes, or that are made of such: what chooses between them is one, too. */
function findFloats(fn: IRFunction): ReadonlySet<Instr> {
  const floats = new Set<Instr>(), users = new Map<Instr, Instr[]>(), work: Instr[] = [];
  for (const b of fn.blocks) {
    for (const i of [...b.phis, ...b.instrs]) {
      if (makesFloat(i)) work.push(i);
      else if (PASSES_FLOATS.has(i.op)) for (const a of i.args) users.set(a, [...(users.get(a) ?? []), i]);
    }
  }
  for (let v = work.pop(); v; v = work.pop()) {
    if (floats.has(v)) continue;
    floats.add(v);
    for (const user of users.get(v) ?? []) if (isNumber(user.type) && !isInt(user.type)) work.push(user);
  }
  return floats;
}
const PASSES_FLOATS = new Set<OpName>(['add', 'sub', 'mul', 'neg', 'inc', 'dec', 'toNumber', 'toNumeric', 'checkInitialized', 'phi', 'select']);
function makesFloat(v: Instr): boolean {
  if (v.op === 'const') return isSubset(v.type, T.Double);
  if (v.op === 'kernel' || v.op === 'kernelThrowing') return kernelFunctions[v.imm.name as KernelFunctionName].result === 'f64';
  return v.op === 'div' || v.op === 'guardNumber' || (v.op === 'loadTyped' && !isInt(v.type));
}
/** In a derived constructor: what a test of its `this` gives where the answer is known. */
function settledInDerived({ op, imm }: Instr, a: Instr, b: Instr): Instr | null {
  if (op !== 'runtime') return null;
  if (imm.name === 'DerivedReturn' && isSubset(a.type, T.Undefined) && isObject(b.type)) return b;
  return imm.name === 'CheckSuperOnce' && isSubset(a.type, T.Internal) ? a : null;
}
