/**
 * The type lattice of SSA values: a set of JavaScript types, with a range for
 * the integer part. `Int` means: an integer within ±2^53 that is not -0.
 */
export const T = {
  Undefined: 1, Null: 2, Bool: 4, Int: 8, /** every number that is not Int: fractions, NaN, ±Infinity, -0, beyond 2^53 */ Double: 16,
  String: 32, Symbol: 64, BigInt: 128, Object: 256, /** TDZ marker, hole, not-found marker */ Internal: 512,
  /** Env cell or another raw address; never together with JavaScript types. */ Env: 1024,
} as const;
const ANY_BITS = 1023 & ~T.Internal;
const NUMBER_BITS = T.Int | T.Double;
/** Types whose values are heap cells. */
export const CELL_BITS = T.String | T.Symbol | T.BigInt | T.Object;
export const MAX_INT = 2 ** 53;

export interface Type {
  readonly bits: number;
  /** Range of the Int part; lo > hi when there is none. */
  readonly lo: number;
  readonly hi: number;
}

function make(bits: number, lo: number, hi: number): Type {
  if (lo > hi) bits &= ~T.Int;
  if (!(bits & T.Int)) return { bits, lo: 1, hi: 0 };
  return { bits, lo, hi };
}
export const types = {
  none: make(0, 1, 0),
  any: make(ANY_BITS, -MAX_INT, MAX_INT),
  anyOrInternal: make(ANY_BITS | T.Internal, -MAX_INT, MAX_INT),
  undefined: make(T.Undefined, 1, 0),
  null: make(T.Null, 1, 0),
  bool: make(T.Bool, 1, 0),
  number: make(NUMBER_BITS, -MAX_INT, MAX_INT),
  numeric: make(NUMBER_BITS | T.BigInt, -MAX_INT, MAX_INT),
  double: make(T.Double, 1, 0),
  int32: make(T.Int, -(2 ** 31), 2 ** 31 - 1),
  uint32: make(T.Int, 0, 2 ** 32 - 1),
  int: make(T.Int, -MAX_INT, MAX_INT),
  string: make(T.String, 1, 0),
  bigint: make(T.BigInt, 1, 0),
  symbol: make(T.Symbol, 1, 0),
  object: make(T.Object, 1, 0),
  env: make(T.Env, 1, 0),
  primitive: make(ANY_BITS & ~T.Object, -MAX_INT, MAX_INT),
};

export function intRange(lo: number, hi: number): Type {
  if (lo < -MAX_INT || hi > MAX_INT) return types.number;
  return make(T.Int, lo, hi);
}
export function ofNumber(n: number): Type {
  return Number.isInteger(n) && Math.abs(n) <= MAX_INT && !Object.is(n, -0) ? make(T.Int, n, n) : types.double;
}
export function union(a: Type, b: Type): Type {
  if (a.bits === 0) return b;
  if (b.bits === 0) return a;
  const aInt = (a.bits & T.Int) !== 0, bInt = (b.bits & T.Int) !== 0;
  return make(a.bits | b.bits, aInt ? (bInt ? Math.min(a.lo, b.lo) : a.lo) : b.lo, aInt ? (bInt ? Math.max(a.hi, b.hi) : a.hi) : b.hi);
}
export function equalTypes(a: Type, b: Type): boolean {
  return a.bits === b.bits && a.lo === b.lo && a.hi === b.hi;
}
export const isSubset = (t: Type, bits: number): boolean => t.bits !== 0 && (t.bits & ~bits) === 0;
export const isNumber = (t: Type): boolean => isSubset(t, NUMBER_BITS);
export const isInt = (t: Type): boolean => isSubset(t, T.Int);
export const isInt32 = (t: Type): boolean => isInt(t) && t.lo >= -(2 ** 31) && t.hi < 2 ** 31;
export const isBool = (t: Type): boolean => isSubset(t, T.Bool);
export const isObject = (t: Type): boolean => isSubset(t, T.Object);
export const isString = (t: Type): boolean => isSubset(t, T.String);
/** May ToNumeric of it be a BigInt? */
export const mayBeBigInt = (t: Type): boolean => (t.bits & (T.BigInt | T.Object)) !== 0;
export const mayBe = (t: Type, bits: number): boolean => (t.bits & bits) !== 0;

/** Unions with a name of their own. */
const NAMED: readonly (readonly [string, Type])[] = [
  ['any', types.any], ['any|internal', types.anyOrInternal], ['primitive', types.primitive], ['numeric', types.numeric], ['number', types.number],
  ['int32', types.int32], ['uint32', types.uint32], ['int', types.int],
];
export function typeToString(t: Type): string {
  const named = NAMED.find(([, type]) => equalTypes(type, t));
  if (named) return named[0];
  const parts: string[] = [];
  for (const [name, bit] of Object.entries(T)) {
    if (!(t.bits & bit)) continue;
    parts.push(bit === T.Int ? intToString(t) : name.toLowerCase());
  }
  return parts.join('|') || 'none';
}
function intToString(t: Type): string {
  const range = make(T.Int, t.lo, t.hi);
  return NAMED.find(([, type]) => equalTypes(type, range))?.[0] ?? `int[${boundToString(t.lo)},${boundToString(t.hi)}]`;
}
/** 2^31 and more are easier to recognise as powers. */
function boundToString(n: number): string {
  if (n < 0) return n > -(2 ** 31) || !Number.isInteger(Math.log2(-n)) ? String(n) : `-2^${Math.log2(-n)}`;
  if (n < 2 ** 31 - 1) return String(n);
  return Number.isInteger(Math.log2(n)) ? `2^${Math.log2(n)}` : n < 2 ** 52 && Number.isInteger(Math.log2(n + 1)) ? `2^${Math.log2(n + 1)}-1` : String(n);
}
/** Reads what `typeToString` prints; null if it is not a type. */
export function parseType(text: string): Type | null {
  let result = types.none;
  if (text === 'none') return result;
  for (const part of text.split('|')) {
    const range = /^int\[(.+),(.+)\]$/.exec(part);
    const bit = Object.entries(T).find(([name]) => name.toLowerCase() === part)?.[1];
    const named = NAMED.find(([name]) => name === part)?.[1];
    const type = range ? make(T.Int, parseBound(range[1]!), parseBound(range[2]!)) : (named ?? (bit === undefined ? null : make(bit, 1, 0)));
    if (!type) return null;
    result = union(result, type);
  }
  return result;
}
function parseBound(text: string): number {
  const power = /^(-?)2\^(\d+)(-1)?$/.exec(text);
  if (!power) return Number(text);
  return (power[1] ? -1 : 1) * 2 ** Number(power[2]) - (power[3] ? 1 : 0);
}

/** Machine representation of an SSA value. */
export type Rep =
  | 'any' /* boxed i64 */
  | 'i32' /* Int within int32 */
  | 'int' /* Int, as a wasm i64 */
  | 'f64'
  | 'bool' /* i32, 0 or 1 */
  | 'ptr' /* i32: Env or raw address */
  | 'none';
