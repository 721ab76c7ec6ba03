import { ElementType, FunctionFlag, kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import { type Instr, InternalValue, type IRFunction } from '../ir/ir.js';
import { CELL_BITS, equalTypes, intRange, isInt, isInt32, isNumber, isString, isSubset, MAX_INT, mayBe, mayBeBigInt, ofNumber, T, type Type, types, union } from '../ir/types.js';

/**
 * Forward type and range propagation to a fixpoint. Ranges of loop phis are
 * widened in steps: int32, then ±2^52 (WIDE), then number.
 *
 * `i++` on an integer saturates at WIDE: counting there from an int32 in small
 * steps would take longer than any program runs, and an integer beyond it is
 * still exact in the `int` representation.
 */
const WIDE = 2 ** 52;
const SMALL_STEP = 2 ** 20;

export function inferTypes(fn: IRFunction): void {
  const changes = new Map<Instr, number>();
  for (const b of fn.blocks) for (const i of [...b.phis, ...b.instrs]) i.type = types.none;
  for (let changed = true; changed; ) {
    changed = false;
    for (const b of fn.blocks) {
      for (const i of b.phis) changed = update(i, phiType(i), changes) || changed;
      for (const i of b.instrs) changed = update(i, transfer(i, fn.bigints), changes) || changed;
    }
  }
}
function update(i: Instr, next: Type, changes: Map<Instr, number>): boolean {
  if (i.op === 'phi') next = union(i.type, next);
  if (equalTypes(i.type, next)) return false;
  const n = (changes.get(i) ?? 0) + 1;
  changes.set(i, n);
  if (n > 3 && i.op === 'phi') next = widen(i.type, next);
  if (n > 40) next = mayBe(next, ~(T.Int | T.Double)) ? { ...types.anyOrInternal } : types.number;
  if (equalTypes(i.type, next)) return false;
  i.type = next;
  return true;
}
function widen(old: Type, next: Type): Type {
  if (!(next.bits & T.Int)) return next;
  const down = (v: number): number => (v >= 0 ? 0 : v >= -(2 ** 31) ? -(2 ** 31) : v >= -WIDE ? -WIDE : -MAX_INT);
  const up = (v: number): number => (v <= 0 ? 0 : v < 2 ** 31 ? 2 ** 31 - 1 : v <= WIDE ? WIDE : MAX_INT);
  const lo = next.lo < old.lo ? down(next.lo) : next.lo;
  const hi = next.hi > old.hi ? up(next.hi) : next.hi;
  return { bits: next.bits, lo, hi };
}
function phiType(i: Instr): Type {
  return i.args.reduce((t, a) => union(t, a.type), types.none);
}

const STRING_RESULT = new Set(['ToString']);
const BOOL_RESULT = new Set(['InstanceOf', 'HasProperty_', 'DeleteElement', 'DeleteGlobal']);

/** `bigints`: may there be BigInts at all? */
export function transfer(i: Instr, bigints: boolean): Type {
  const [a, b] = i.args;
  const at = a?.type ?? types.none, bt = b?.type ?? types.none;
  switch (i.op) {
    case 'const': return constantType(i);
    case 'select': return union(bt, i.args[2]!.type);
    case 'add': return addType(at, bt, bigints);
    case 'sub': case 'mul': case 'div': case 'mod': case 'exp': return at.bits === 0 || bt.bits === 0 ? types.none : orBigInt(arithmeticType(i.op, at, bt), at, bt, bigints);
    case 'inc': case 'dec': return at.bits === 0 ? types.none : isInt(at) ? stepRange(at, i.op === 'inc' ? 1 : -1) : orBigInt(types.number, at, at, bigints);
    case 'neg': return at.bits === 0 ? types.none : isInt(at) && (at.lo > 0 || at.hi < 0) ? intRange(-at.hi, -at.lo) : orBigInt(types.number, at, at, bigints);
    case 'toNumber': return at.bits === 0 || isNumber(at) ? at : types.number;
    case 'toNumeric': return at.bits === 0 || isNumber(at) ? at : orBigInt(types.number, at, at, bigints);
    case 'bitand': case 'bitor': case 'bitxor': case 'shl': case 'shr': return orBigInt(bitType(i.op, at, bt), at, bt, bigints);
    case 'ushr': return bitType(i.op, at, bt);
    case 'bitnot': return orBigInt(types.int32, at, at, bigints);
    case 'lt': case 'le': case 'gt': case 'ge': case 'eq': case 'ne': case 'seq': case 'sne': case 'not': case 'truthy':
    case 'isNullish': case 'isUndefined': case 'isInternal': case 'instanceof': case 'compare': case 'sameBits': case 'strictEqualsAny': case 'boolNot': case 'compareAny':
      return types.bool;
    case 'typeof': return types.string;
    case 'checkInitialized': return { ...at, bits: at.bits & ~T.Internal };
    case 'propertyKey': return mayBe(bt, T.Object) ? { ...types.primitive } : bt;
    case 'loadCell': case 'loadEnv': return types.anyOrInternal;
    case 'newObject': case 'newArray': case 'literal': case 'regexp': case 'closure': case 'restArray': case 'argumentsObject': case 'callee': case 'construct': case 'newInstance': return types.object;
    case 'newThis': return i.imm.target!.flags & FunctionFlag.Derived ? types.undefined : types.object;
    case 'argc': return intRange(0, SMALL_STEP);
    case 'kernel': case 'kernelThrowing': case 'kernelUser': return kernelType(i.imm.name as KernelFunctionName);
    case 'runtime': return STRING_RESULT.has(i.imm.name!) ? types.string : BOOL_RESULT.has(i.imm.name!) ? types.bool : types.anyOrInternal;
    case 'setNamed': case 'defineNamed': case 'setElem': case 'storeCell': case 'storeEnv': case 'saveEnv': case 'storeGlobal': case 'setIntrinsic': case 'poll': case 'throwMessage': case 'throwValue':
      return types.undefined;
    case 'newEnv': case 'copyEnv': case 'functionEnv': case 'entrySp': case 'activation': case 'restoreEnv': case 'closureEnv': return types.env;
    case 'resumePoint': case 'exitPoint': return types.int32;
    case 'exitValue': return i.imm.valueType!;
    case 'unset': return types.none;
    case 'guardInt': return isInt32(at) ? at : isInt(at) ? { ...at, lo: Math.max(at.lo, -(2 ** 31)), hi: Math.min(at.hi, 2 ** 31 - 1) } : types.int32;
    case 'guardNumber': return isNumber(at) ? at : types.number;
    case 'guardPresent': case 'guardFound': return { ...at, bits: at.bits & ~T.Internal };
    case 'guardObject': case 'guardMethod': return types.object;
    case 'guardConstant': case 'guardSame': case 'guardFunction': case 'callEntry': case 'callExit': case 'putElement': return types.undefined;
    case 'guardLayout': case 'guardMethods': case 'guardArray': case 'guardTyped': case 'guardBounds': case 'guardBelow': case 'loopEntry':
    case 'storeSlot': case 'storeElement': case 'storeTyped': case 'exitTaken': return types.undefined;
    case 'guardElements': case 'typedData': return types.env;
    case 'arrayLength': return types.uint32;
    case 'charCode': return intRange(0, 0xffff);
    case 'takeElement': return types.any;
    case 'appendElement': case 'typedLength': return intRange(0, 2 ** 31 - 1);
    case 'loadElement': return types.anyOrInternal;
    case 'getElement': return types.any;
    case 'loadTyped': return typedElementType(i.imm.index!);
    case 'resumeMode': return intRange(0, 2);
    case 'resumeValue': case 'suspend': return types.any;
    default: return i.type.bits ? i.type : types.any;
  }
}
/** The result of an operator that is a BigInt if both operands are; if one is not, the other one is an error. */
function orBigInt(t: Type, a: Type, b: Type, bigints: boolean): Type {
  if (!bigints || !mayBeBigInt(a) || !mayBeBigInt(b)) return t;
  return isSubset(a, T.BigInt) || isSubset(b, T.BigInt) ? types.bigint : { ...t, bits: t.bits | T.BigInt };
}
function constantType(i: Instr): Type {
  const v = i.imm.value;
  switch (typeof v) {
    case 'number': return ofNumber(v);
    case 'bigint': return types.bigint;
    case 'string': return types.string;
    case 'boolean': return types.bool;
    case 'undefined': return types.undefined;
    default: return v instanceof InternalValue ? { bits: T.Internal, lo: 1, hi: 0 } : types.null;
  }
}
/** Of that type, or the marker of what was not found. */
const found = (type: Type): Type => ({ ...type, bits: type.bits | T.Internal });
/** What kernel functions give. */
const KERNEL_RESULTS: Partial<Record<KernelFunctionName, Type>> = {
  arr_of_length: found(types.object), str_from_char_code: types.string, str_at: found(types.string), str_part: found(types.string),
};
function kernelType(name: KernelFunctionName): Type {
  const known = KERNEL_RESULTS[name];
  if (known) return known;
  switch (kernelFunctions[name].result) {
    case 'i32': return types.int32;
    case 'u32': return types.uint32;
    case 'bool': return types.bool;
    case 'f64': return types.number;
    case 'void': return types.undefined;
    default: return types.anyOrInternal;
  }
}
function typedElementType(type: number): Type {
  switch (type) {
    case ElementType.Int8: return intRange(-128, 127);
    case ElementType.Uint8: case ElementType.Uint8Clamped: return intRange(0, 255);
    case ElementType.Int16: return intRange(-32768, 32767);
    case ElementType.Uint16: return intRange(0, 65535);
    case ElementType.Int32: return types.int32;
    case ElementType.Uint32: return types.uint32;
    default: return types.number;
  }
}
/** Adding a small constant saturates at ±WIDE, see above. */
function stepRange(t: Type, step: number): Type {
  const clamp = (v: number): number => (v > WIDE && v <= WIDE + SMALL_STEP ? WIDE : v < -WIDE && v >= -WIDE - SMALL_STEP ? -WIDE : v);
  return intRange(clamp(t.lo + step), clamp(t.hi + step));
}
const isSmallConstant = (t: Type): boolean => t.lo === t.hi && Math.abs(t.lo) <= SMALL_STEP;
function addType(a: Type, b: Type, bigints: boolean): Type {
  if (a.bits === 0 || b.bits === 0) return types.none;
  if (isString(a) || isString(b)) return types.string;
  if (isInt(a) && isInt(b)) {
    if (isSmallConstant(b)) return stepRange(a, b.lo);
    if (isSmallConstant(a)) return stepRange(b, a.lo);
    return intRange(a.lo + b.lo, a.hi + b.hi);
  }
  const numeric = T.Int | T.Double | T.Bool | T.Null | T.Undefined;
  if (isSubset(a, numeric) && isSubset(b, numeric)) return types.number;
  const sum = orBigInt(types.number, a, b, bigints);
  const text = T.String | T.Object;
  return mayBe(a, text) || mayBe(b, text) ? { ...sum, bits: sum.bits | T.String } : sum;
}
function arithmeticType(op: string, a: Type, b: Type): Type {
  if (!isInt(a) || !isInt(b)) return types.number;
  if (op === 'sub') return isSmallConstant(b) ? stepRange(a, -b.lo) : intRange(a.lo - b.hi, a.hi - b.lo);
  if (op === 'mul') {
    const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    const hasZero = (t: Type): boolean => t.lo <= 0 && t.hi >= 0;
    const negativeZero = (hasZero(a) && b.lo < 0) || (hasZero(b) && a.lo < 0);
    const range = intRange(Math.min(...products), Math.max(...products));
    return negativeZero && isInt(range) ? { ...range, bits: range.bits | T.Double } : range;
  }
  if (op === 'mod' && a.lo >= 0 && b.lo > 0 && isInt32(a) && isInt32(b)) return intRange(0, Math.min(a.hi, b.hi - 1));
  return types.number;
}
function bitType(op: string, a: Type, b: Type): Type {
  const small = (t: Type): boolean => isInt32(t);
  switch (op) {
    case 'bitand':
      if (small(b) && b.lo >= 0) return intRange(0, small(a) && a.lo >= 0 ? Math.min(a.hi, b.hi) : b.hi);
      if (small(a) && a.lo >= 0) return intRange(0, a.hi);
      return types.int32;
    case 'bitor': case 'bitxor':
      if (small(a) && small(b) && a.lo >= 0 && b.lo >= 0) return intRange(0, maskFor(Math.max(a.hi, b.hi)));
      return types.int32;
    case 'shl': {
      const n = shiftCount(b);
      if (n !== null && small(a) && a.lo * 2 ** n >= -(2 ** 31) && a.hi * 2 ** n < 2 ** 31) return intRange(a.lo * 2 ** n, a.hi * 2 ** n);
      return types.int32;
    }
    case 'shr': {
      const n = shiftCount(b);
      if (n === null) return types.int32;
      return small(a) ? intRange(a.lo >> n, a.hi >> n) : intRange(-(2 ** 31) >> n, (2 ** 31 - 1) >> n);
    }
    default: {
      const n = shiftCount(b);
      if (n === null) return types.uint32;
      return small(a) && a.lo >= 0 ? intRange(a.lo >>> n, a.hi >>> n) : intRange(0, n === 0 ? 2 ** 32 - 1 : 2 ** (32 - n) - 1);
    }
  }
}
const shiftCount = (t: Type): number | null => (isInt(t) && t.lo === t.hi ? t.lo & 31 : null);
const maskFor = (n: number): number => 2 ** Math.ceil(Math.log2(n + 1)) - 1;
export const mayBeCell = (t: Type): boolean => mayBe(t, CELL_BITS);
