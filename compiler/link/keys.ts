/** Which operands of operations are keys of properties. */
import type { IntrinsicName } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';

/** What is known of the built-ins, by name. */
export interface KeyUse {
  /** Parameters that are keys of properties: whoever calls the function tells which ones it means. */
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** Functions that use keys of which nothing is known. */
  readonly dynamic: readonly string[];
  /** Functions that set properties by keys that they listed from another object. */
  readonly setting: readonly string[];
  /** Functions that list the properties of objects. */
  readonly listing: readonly string[];
  /** Functions that list hidden ones, too. */
  readonly listingAll: readonly string[];
  /** Constant keys of each function, other than those of sites. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Names of properties that the built-ins' own code sets: objects that they make may have them. */
  readonly own: readonly string[];
  /** Names of the properties of the global object. */
  readonly globals: readonly string[];
  /** Those of some prototypes, and of all built-in objects. */
  readonly inherited: Readonly<Record<string, readonly string[]>>;
  readonly all: readonly string[];
}

/** Prototypes whose properties are told apart. */
export const INHERITED = ['ObjectPrototype', 'FunctionPrototype', 'ArrayPrototype', 'StringPrototype', 'NumberPrototype', 'BooleanPrototype', 'BigIntPrototype', 'SymbolPrototype', 'ErrorPrototype'] as const satisfies readonly IntrinsicName[];

/** Operand that is a key. */
const OPERATIONS: Partial<Record<Instr['op'], number>> = { getElem: 1, setElem: 1, propertyKey: 1 };
const KERNEL: Readonly<Record<string, number>> = { obj_get: 1, obj_set: 1, obj_has: 1, obj_get_own: 1, obj_lookup: 1, obj_define: 1, obj_delete: 1, obj_delete_raw: 1 };
/** Operands of an instruction that are keys. */
export function keyOperands(i: Instr, parameters: (name: string) => Iterable<number>): Instr[] {
  const operand = OPERATIONS[i.op] ?? (i.op.startsWith('kernel') ? KERNEL[i.imm.name!] : undefined);
  if (operand !== undefined) return [i.args[operand]!];
  return i.op === 'runtime' ? [...parameters(i.imm.name!)].flatMap((n) => i.args[n] ?? []) : [];
}

