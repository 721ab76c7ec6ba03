/** Kinds of values, for the analysis of what can flow where (flow.ts). */
import type { INHERITED } from './keys.js';

/** Kinds of values; what flows somewhere is a set of them. */
export const Kind = {
  /** undefined or null */
  Nothing: 1,
  /** a number, boolean or BigInt: as a key no name but that of the number itself */
  Number: 2,
  /** a text that stands in the program, so that it names what it means */
  Constant: 4,
  /** any other text */
  Text: 8,
  Symbol: 16,
  /** an object literal, or one like it */
  Plain: 32,
  Array: 64,
  /** a function of the program */
  Function: 128,
  /** made by a constructor of the program */
  Instance: 256,
  /** an error of the runtime, or one that `new Error(message)` makes */
  Error: 512,
  /** any other object that built-ins make */
  Made: 1024,
  /** a global of the runtime, a prototype, or anything else that it has from the start */
  Builtin: 2048,
  Global: 4096,
  /** a text with a character that no name of a built-in has, for a constant in it has one */
  Phrase: 8192,
  /** a built-in function that is no global */
  Method: 16384,
  /** an object that is not told apart: it may have whatever any such object has under a name (ObjectFlow) */
  Merged: 32768,
} as const;
/** Objects that may have own properties from the start. */
export const OF_RUNTIME = Kind.Made | Kind.Builtin | Kind.Global | Kind.Method;
export const PRIMITIVES = Kind.Nothing | Kind.Number | Kind.Constant | Kind.Text | Kind.Symbol | Kind.Phrase;
export const TEXTS = Kind.Constant | Kind.Text | Kind.Phrase;
export const OBJECTS = Kind.Plain | Kind.Array | Kind.Function | Kind.Instance | Kind.Error | Kind.Made | Kind.Builtin | Kind.Global | Kind.Method;
export const ANYTHING = PRIMITIVES | OBJECTS;
/** What built-ins may give that nobody gave them. */
export const GIVEN = PRIMITIVES | Kind.Plain | Kind.Array | Kind.Error | Kind.Made;
/** As keys these may be texts of which nothing is known; and objects of the program if those are made into such. */
export const UNKNOWN_KEY = Kind.Text | Kind.Method | Kind.Array | Kind.Error | Kind.Made | Kind.Builtin | Kind.Global;
export const CONVERTED = Kind.Plain | Kind.Instance | Kind.Function;
export const KNOWN_TEXT = Kind.Nothing | Kind.Number | Kind.Constant | Kind.Phrase | Kind.Symbol;

/** What may be a function of the runtime, or made by one. */
export const CALLABLE = Kind.Made | Kind.Builtin | Kind.Global | Kind.Method;

/** What values of a kind inherit from, and have. */
export const INHERITS: readonly (readonly [kind: number, prototypes: readonly (typeof INHERITED)[number][]])[] = [
  [~Kind.Nothing, ['ObjectPrototype']],
  [Kind.Function | Kind.Method, ['FunctionPrototype']],
  [Kind.Array, ['ArrayPrototype']],
  [TEXTS, ['StringPrototype']],
  [Kind.Number, ['NumberPrototype', 'BooleanPrototype', 'BigIntPrototype']],
  [Kind.Symbol, ['SymbolPrototype']],
  [Kind.Error, ['ErrorPrototype']],
];
