import { intrinsicIndex, type IntrinsicName, type KernelFunctionName, MathFunction } from '../../abi/index.js';
import type { Imm, Instr } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';

/** Makes an instruction of the function. */
export type Make = (op: OpName, args: Instr[], imm?: Imm) => Instr;

/**
 * A built-in, computed in place: behind a test that it is still the one that the
 * program calls (its `intrinsic`).
 */
export interface NumberOperation {
  readonly intrinsic: number;
  /** Of so many numbers. */
  readonly arity: number;
  readonly make: (make: Make, args: Instr[], areInts: boolean) => Instr;
}
/** A method of arrays or strings; the operation leaves for what is none, or not as usual. */
export interface MethodOperation {
  readonly intrinsic: number;
  readonly of: 'array' | 'string';
  /** Do values of other kinds have a method of that name, too? */
  readonly isShared?: boolean;
  /** Of so many arguments. */
  readonly arity: number;
  /** With so many more, or without them. */
  readonly optional?: number;
  /** An operation that leaves, or a kernel function that gives NOT_FOUND where it does nothing. */
  readonly op: 'appendElement' | 'takeElement' | 'charCode' | KernelFunctionName;
  /** What the kernel function is told behind the arguments. */
  readonly mode?: number | boolean;
  /** Is the argument an index? */
  readonly isIndexed?: boolean;
}

const kernel = (name: KernelFunctionName): NumberOperation['make'] => (make, args) => make('kernel', args, { name });
const unary = (which: number): NumberOperation['make'] => (make, args) => make('kernel', [make('const', [], { value: which }), ...args], { name: 'math_unary' });
/** Of ints one of the two; of others -0 is less than 0, and NaN wins. */
const extreme = (comparison: 'lt' | 'gt', name: KernelFunctionName): NumberOperation['make'] => (make, args, areInts) =>
  areInts ? make('select', [make(comparison, args), ...args]) : make('kernel', args, { name });

const ofMath: Record<string, [intrinsic: IntrinsicName, arity: number, make: NumberOperation['make']]> = {
  abs: ['MathAbs', 1, kernel('math_abs')],
  ceil: ['MathCeil', 1, kernel('math_ceil')],
  floor: ['MathFloor', 1, kernel('math_floor')],
  fround: ['MathFround', 1, kernel('math_fround')],
  sqrt: ['MathSqrt', 1, kernel('math_sqrt')],
  trunc: ['MathTrunc', 1, kernel('math_trunc')],
  atan: ['MathAtan', 1, unary(MathFunction.atan)],
  cos: ['MathCos', 1, unary(MathFunction.cos)],
  exp: ['MathExp', 1, unary(MathFunction.exp)],
  log: ['MathLog', 1, unary(MathFunction.log)],
  round: ['MathRound', 1, unary(MathFunction.round)],
  sin: ['MathSin', 1, unary(MathFunction.sin)],
  tan: ['MathTan', 1, unary(MathFunction.tan)],
  atan2: ['MathAtan2', 2, kernel('math_atan2')],
  imul: ['MathImul', 2, kernel('math_imul')],
  max: ['MathMax', 2, extreme('gt', 'math_max')],
  min: ['MathMin', 2, extreme('lt', 'math_min')],
  pow: ['MathPow', 2, kernel('num_pow')],
  random: ['MathRandom', 0, kernel('math_random')],
};
/** Functions of globals, of numbers: by the names of both. */
export const numberOperations: ReadonlyMap<string, NumberOperation> = new Map([
  ...Object.entries(ofMath).map(([name, [intrinsic, arity, make]]): [string, NumberOperation] => [`Math.${name}`, { intrinsic: intrinsicIndex(intrinsic), arity, make }]),
  ['String.fromCharCode', { intrinsic: intrinsicIndex('StringFromCharCode'), arity: 1, make: kernel('str_from_char_code') }],
]);
/** Methods, by name. */
export const methodOperations: ReadonlyMap<string, MethodOperation> = new Map<string, MethodOperation>([
  ['push', { intrinsic: intrinsicIndex('ArrayPrototypePush'), of: 'array', arity: 1, op: 'appendElement' }],
  ['pop', { intrinsic: intrinsicIndex('ArrayPrototypePop'), of: 'array', arity: 0, op: 'takeElement' }],
  ['charCodeAt', { intrinsic: intrinsicIndex('StringPrototypeCharCodeAt'), of: 'string', arity: 1, op: 'charCode', isIndexed: true }],
  ['charAt', { intrinsic: intrinsicIndex('StringPrototypeCharAt'), of: 'string', arity: 1, op: 'str_at' }],
  ['substring', { intrinsic: intrinsicIndex('StringPrototypeSubstring'), of: 'string', arity: 1, optional: 1, op: 'str_part', mode: false }],
  ['slice', { intrinsic: intrinsicIndex('StringPrototypeSlice'), of: 'string', isShared: true, arity: 1, optional: 1, op: 'str_part', mode: true }],
  // ORDER: builtins/string.js FIND_*
  ['indexOf', { intrinsic: intrinsicIndex('StringPrototypeIndexOf'), of: 'string', isShared: true, arity: 1, optional: 1, op: 'str_find', mode: 0 }],
  ['startsWith', { intrinsic: intrinsicIndex('StringPrototypeStartsWith'), of: 'string', arity: 1, optional: 1, op: 'str_find', mode: 2 }],
]);
