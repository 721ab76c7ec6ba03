import { T } from '../ir/types.js';
import { Fact } from './fact.js';

/**
 * What built-ins give, by their names. A program may have replaced one, or have an
 * object with a method of the same name: guesses need not be true.
 */

/** Constructors of arrays. */
export const ARRAYS = /^(Array|(Int|Uint|Float)\d+(Clamped)?Array)$/;
const FUNCTIONS: Record<string, number> = {
  String: T.String, Number: T.Int | T.Double, Boolean: T.Bool, BigInt: T.BigInt, Symbol: T.Symbol,
  parseInt: T.Int | T.Double, parseFloat: T.Int | T.Double, isNaN: T.Bool, isFinite: T.Bool,
  escape: T.String, unescape: T.String, encodeURI: T.String, encodeURIComponent: T.String, decodeURI: T.String, decodeURIComponent: T.String,
};
/** Objects whose properties are not those of the program's objects. */
const NAMESPACES = ['Math', 'JSON', 'Object', 'Reflect', 'Date', 'RegExp', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Atomics', 'console', 'performance', 'Function', 'Error', 'Intl'];
const GLOBALS = new Set([...NAMESPACES, ...Object.keys(FUNCTIONS)]);
/** Is a global of that name a built-in which the facts know? */
export const isBuiltin = (name: string): boolean => GLOBALS.has(name) || ARRAYS.test(name);

const of = (bits: number, names: string): [string, number][] => names.split(' ').map((name) => [name, bits]);
const STATICS = new Map([
  ...of(T.String, 'String.fromCharCode String.fromCodePoint String.raw JSON.stringify'),
  ...of(T.Bool, 'Array.isArray Object.is Object.isFrozen Object.isSealed Object.isExtensible Object.hasOwn Number.isInteger Number.isSafeInteger Number.isNaN Number.isFinite Reflect.has Reflect.set Reflect.defineProperty Reflect.deleteProperty'),
  ...of(T.Int | T.Double, 'Number.parseInt Number.parseFloat Date.now Date.parse Date.UTC performance.now'),
]);
const LISTS_OF_STRINGS = new Set(['Object.keys', 'Object.getOwnPropertyNames']);
/** Methods whose name alone tells what they give. */
const METHODS = new Map([
  ...of(T.Int, 'charCodeAt codePointAt indexOf lastIndexOf search localeCompare push unshift findIndex findLastIndex getFullYear getMonth getDate getDay getHours getMinutes getSeconds getMilliseconds getTimezoneOffset getUTCFullYear getUTCMonth getUTCDate getUTCDay getUTCHours getUTCMinutes getUTCSeconds'),
  ...of(T.Int | T.Double, 'getTime'),
  ...of(T.String, 'charAt substring substr toString toFixed toPrecision toExponential toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase toLocaleString toISOString trim trimStart trimEnd repeat padStart padEnd normalize join replace replaceAll'),
  ...of(T.Bool, 'hasOwnProperty isPrototypeOf propertyIsEnumerable startsWith endsWith includes test'),
]);
/** What methods give that arrays have too, of strings. */
const OF_STRINGS = new Map(of(T.String, 'slice concat'));
const NOTHING_KNOWN = Fact.unknown();

/** A call of a global function. */
export function callResult(name: string): Fact {
  return Object.hasOwn(FUNCTIONS, name) ? Fact.ofBits(FUNCTIONS[name]!) : NOTHING_KNOWN;
}
/** `Object.keys` and the like: does it give an array of strings? */
export const givesStrings = (object: string | null, method: string): boolean => method === 'split' || LISTS_OF_STRINGS.has(`${object}.${method}`);
/**
 * A method that the program does not define.
 *
 * @param object the built-in whose function it is; null: none that is known
 */
export function methodResult(object: string | null, method: string, self: Fact, args: readonly Fact[]): Fact {
  if (object === 'Math') return mathResult(method, args);
  const bits = STATICS.get(`${object}.${method}`) ?? METHODS.get(method) ?? (self.bits === T.String && !self.unknown ? OF_STRINGS.get(method) : undefined);
  return bits === undefined ? NOTHING_KNOWN : Fact.ofBits(bits);
}

const DOUBLE_MATH = new Set(['sqrt', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'exp', 'log', 'pow', 'random', 'hypot']);
function mathResult(name: string, args: readonly Fact[]): Fact {
  if (DOUBLE_MATH.has(name)) return Fact.ofBits(T.Int | T.Double);
  if (name === 'abs' || name === 'min' || name === 'max') {
    const fact = new Fact();
    for (const a of args) fact.merge(arithmetic(a, a));
    return fact;
  }
  return Fact.ofBits(T.Int);
}

const NOTHING = new Fact();
/** The number that an operator makes of two operands, which are numbers (or become such). */
export function arithmetic(a: Fact, b: Fact): Fact {
  if (a.isEmpty || b.isEmpty) return NOTHING;
  const bits = (a.bits | b.bits) & (T.Int | T.Double);
  return Fact.ofBits(a.unknown || b.unknown || !bits ? T.Int | T.Double : bits);
}
/** A sum, or the concatenation of strings: what it is of values of which nothing is known, nobody knows. */
export function addition(a: Fact, b: Fact): Fact {
  if ((a.bits | b.bits) & T.String) return Fact.ofBits(T.String);
  if (!a.unknown && !b.unknown) return arithmetic(a, b);
  const fact = new Fact();
  if ((a.bits | b.bits) & (T.Int | T.Double)) fact.merge(arithmetic(a, b));
  fact.merge(NOTHING_KNOWN);
  return fact;
}

/** Properties that are getters of built-in prototypes. */
export const BUILTIN_ACCESSORS: ReadonlySet<string> = new Set([
  '__proto__', 'buffer', 'byteLength', 'byteOffset', 'callee', 'caller', 'description', 'detached', 'disposed', 'dotAll', 'flags', 'global', 'growable', 'hasIndices', 'ignoreCase', 'lastMatch',
  'maxByteLength', 'multiline', 'resizable', 'size', 'source', 'stack', 'sticky', 'unicode', 'unicodeSets',
]);
