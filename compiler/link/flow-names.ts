/** What the names of built-ins tell the analysis of what can flow where (flow.ts). */
import { type KernelFunctionName, kernelFunctions } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import { ANYTHING, CALLABLE, GIVEN, Kind } from './flow-kinds.js';

/** Results of methods and functions of the built-ins, by name, where all that have the name agree. */
export const NUMBER_RESULTS: ReadonlySet<string> = new Set([
  'indexOf', 'lastIndexOf', 'charCodeAt', 'codePointAt', 'push', 'unshift', 'test', 'has', 'hasOwnProperty', 'hasOwn', 'isPrototypeOf', 'propertyIsEnumerable', 'includes', 'startsWith', 'endsWith',
  'floor', 'ceil', 'round', 'abs', 'min', 'max', 'sqrt', 'pow', 'random', 'sin', 'cos', 'tan', 'atan', 'atan2', 'asin', 'acos', 'exp', 'log10', 'log2', 'log1p', 'expm1', 'hypot', 'trunc', 'sign', 'cbrt', 'imul', 'clz32', 'fround',
  'Number', 'Boolean', 'BigInt', 'getTime', 'now', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'isInteger', 'isSafeInteger', 'isArray', 'search', 'localeCompare', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds', 'getMilliseconds', 'hrtime',
]);
export const TEXT_RESULTS: ReadonlySet<string> = new Set([
  'toString', 'toFixed', 'toPrecision', 'toExponential', 'charAt', 'substring', 'substr', 'toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'padStart', 'padEnd', 'repeat', 'join', 'fromCharCode', 'fromCodePoint', 'stringify', 'toLocaleString',
  'String', 'toISOString', 'replaceAll', 'normalize', 'toLocaleUpperCase', 'toLocaleLowerCase',
]);
/** Names of functions of the built-ins that give symbols, where all that have the name agree. */
export const SYMBOL_RESULTS: ReadonlySet<string> = new Set(['Symbol', 'for']);
/** Properties of built-ins that are symbols. */
export const SYMBOL_PROPERTIES: ReadonlySet<string> = new Set(['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'species', 'isConcatSpreadable', 'unscopables', 'asyncDispose']);
/** Methods that only pass on what the receiver or the arguments hold as elements. */
export const ELEMENT_METHODS: ReadonlySet<string> = new Set(['pop', 'shift', 'fill', 'reverse', 'splice', 'slice', 'concat', 'at', 'flat', 'copyWithin', 'subarray']);
/** What a method of arrays calls its first argument with, and what it gives. */
export interface Callback {
  readonly parameters: readonly ('element' | 'index' | 'array' | 'before')[];
  readonly results: 'number' | 'element' | 'array' | 'self' | 'made' | 'value';
}
const EACH = ['element', 'index', 'array'] as const;
const FOLD = ['before', 'element', 'index', 'array'] as const;
export const CALLBACKS: ReadonlyMap<string, Callback> = new Map<string, Callback>([
  ...['forEach', 'some', 'every', 'findIndex', 'findLastIndex'].map((name) => [name, { parameters: EACH, results: 'number' }] as const),
  ...['find', 'findLast'].map((name) => [name, { parameters: EACH, results: 'element' }] as const),
  ['filter', { parameters: EACH, results: 'array' }],
  ...['map', 'flatMap'].map((name) => [name, { parameters: EACH, results: 'made' }] as const),
  ...['reduce', 'reduceRight'].map((name) => [name, { parameters: FOLD, results: 'value' }] as const),
  ['sort', { parameters: ['element', 'element'], results: 'self' }],
  ['toSorted', { parameters: ['element', 'element'], results: 'array' }],
]);
/** Other names that only methods have, of all objects of the runtime. */
export const OTHER_METHODS: ReadonlySet<string> = new Set(['exec', 'match', 'matchAll', 'replace', 'split', 'add', 'delete', 'clear', 'keys', 'values', 'entries', 'next', 'call', 'apply', 'bind']);
/** Methods of the console, which give nothing. */
export const CONSOLE: ReadonlySet<string> = new Set(['log', 'info', 'debug', 'warn', 'error', 'trace', 'group', 'groupCollapsed', 'dirxml', 'assert']);
/** Properties of built-ins that are numbers. */
export const NUMBER_PROPERTIES: ReadonlySet<string> = new Set(['length', 'size', 'byteLength', 'byteOffset', 'index', 'lastIndex', 'PI', 'E', 'MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER', 'EPSILON', 'MAX_VALUE', 'MIN_VALUE', 'POSITIVE_INFINITY', 'NEGATIVE_INFINITY', 'NaN', 'LN2', 'LN10', 'SQRT2', 'LOG2E', 'LOG10E', 'SQRT1_2']);
/** Functions that look for an own property: of `this`, and of the first argument. */
export const ASKING_THIS: ReadonlySet<string> = new Set(['hasOwnProperty', 'propertyIsEnumerable']);
export const ASKING_ARGUMENT: ReadonlySet<string> = new Set(['hasOwn', 'getOwnPropertyDescriptor', 'defineProperty']);
/** Functions that list, or define, any own properties of the first argument. */
export const LISTING_ARGUMENT: ReadonlySet<string> = new Set(['getOwnPropertyNames', 'getOwnPropertySymbols', 'getOwnPropertyDescriptors', 'ownKeys', 'defineProperties']);
/** Functions that set properties of the first argument by the names that others have. */
export const SETTING_ARGUMENT: ReadonlySet<string> = new Set(['assign']);
/** Functions of the runtime that do their work, and nothing else that programs can call. */
export const INNER_FUNCTIONS: ReadonlyMap<string, readonly string[]> = new Map([['assign', ['AssignFrom']], ['defineProperties', ['ObjectDefineProperties']]]);
/** Names by which programs get the function `inspect`, with its options: it is what custom methods of inspection are called with. */
export const GIVES_INSPECT: ReadonlySet<string> = new Set(['for', 'getOwnPropertySymbols', 'ownKeys', 'getOwnPropertyDescriptors', 'custom', 'inspect', 'description', 'keyFor']);
/** Methods of objects that built-ins call by name. */
export const CALLED = ['toString', 'valueOf', 'toJSON', 'then', 'next', 'return', 'throw', 'exec', 'get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf', 'setPrototypeOf', 'isExtensible', 'preventExtensions', 'apply', 'construct', 'add', 'delete', 'keys', 'prepareStackTrace', 'resolve', 'inspect', 'toISOString', 'flags', 'lastIndex', 'join', 'value', 'from', 'of', 'of'];
/** Functions that may give objects that the runtime has from the start, though they are not given them: by name, the kinds of receivers of which they do. */
export const GIVES_BUILTINS: ReadonlyMap<string, number> = new Map([
  ...['getPrototypeOf', 'constructor', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors', 'ownKeys', '__lookupGetter__', '__lookupSetter__', 'require', 'import', 'getBuiltinModule'].map((name) => [name, ANYTHING] as const),
  // Of built-in functions; those of the program give what those give.
  ...['call', 'apply', 'bind'].map((name) => [name, CALLABLE] as const),
  // Of Reflect, not of maps.
  ...['get', 'construct'].map((name) => [name, Kind.Builtin | Kind.Global] as const),
]);
/** Globals whose own methods do not give the global itself, nor call anything with it as `this`. */
export const NAMESPACES: ReadonlySet<string> = new Set([
  'Array', 'ArrayBuffer', 'Atomics', 'BigInt', 'Boolean', 'DataView', 'Date', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Proxy', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap', 'WeakSet', 'WeakRef',
]);
/** Names of functions that set properties by any name, or make objects with such. */
export const WRITERS: ReadonlySet<string> = new Set(['parse', 'fromEntries', 'assign', 'defineProperties', 'create', 'Reflect', 'groupBy', 'structuredClone', 'getOwnPropertyDescriptors', '__defineGetter__', '__defineSetter__', 'groups', 'env', 'json', 'deserialize']);
/** Own properties of what the kernel makes. */
export const KERNEL_OWN = ['index', 'input', 'groups', 'indices', 'message', 'stack', 'cause', 'errors', 'callee', 'length', 'name', 'prototype', 'constructor', 'lastIndex', 'raw', 'value', 'done'];
/** Names that say that an object may inherit from anything. */
export const ODD_NAMES: ReadonlySet<string> = new Set(['__proto__', 'setPrototypeOf', 'SetLiteralProto', 'inherits', '__defineGetter__', '__defineSetter__']);
/** Constructors of errors. */
export const ERRORS: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError']);
export const CONSTANT_GLOBALS: ReadonlySet<string> = new Set(['undefined', 'NaN', 'Infinity']);

/** Kinds of the results of functions of the built-ins of that name; 0: not known. */
export function resultsOf(name: string): number {
  return name === 'split' ? Kind.Array : NUMBER_RESULTS.has(name) ? Kind.Number : TEXT_RESULTS.has(name) ? Kind.Text : SYMBOL_RESULTS.has(name) ? Kind.Symbol : 0;
}

/** Functions that library modules call by name, and which give texts. */
const RUNTIME_TEXTS: ReadonlySet<string> = new Set([
  'InspectArgument', 'InspectValue', 'InspectPrimitive', 'FormatList', 'ExceptionText', 'ZoneText', 'LocalZoneName', 'SignText', 'FormatDateTime', 'FormatNumber', 'FormatDecimal',
  'message_text', 'string_from_bytes',
]);
/** Those that give what they make, or what they were given: nothing that the runtime has from the start. */
const RUNTIME_MADE: ReadonlySet<string> = new Set([
  'CanonicalizeLocale', 'CanonicalizeLocaleList', 'Shifted', 'RoundByFormat', 'NumberFormatOf', 'ZonedTime', 'ProcessListeners', 'ProcessEventNames', 'PerformPromiseThen', 'PromiseResult', 'PromiseResolve', 'InspectContext', 'HostException', 'DecimalOf',
  'ResolveLocale', 'LocaleDataOf', 'DateFormatOf', 'SwapAsyncContext', 'SetInspectFunction', 'SetHostServices', 'SetHostError', 'SettleForHost', 'AtStart', 'SetTimeZone', 'SetZoneFinder', 'SetLocaleFinder', 'PrependProcessListener',
  'arr_get', 'ht_get', 'record_field', 'buffer_new', 'throw_message', 'UnicodeKeyword', 'RoundDecimal', 'WithoutZeros',
]);
const RUNTIME_NUMBERS: ReadonlySet<string> = new Set(['CompareStrings', 'CollatorBits', 'DisplayWidth', 'ExponentOf', 'MagnitudeOf', 'HasLocale', 'IsBritish', 'IsInitialising', 'HostCallIsNested', 'HostDelay', 'RunHostTurn', 'ForgetHostException']);

/** Kinds of the results of functions of the runtime that are called by name; null: not known. */
export function resultsOfRuntime({ op, imm }: Instr): number | null {
  const name = imm.name!;
  if (RUNTIME_TEXTS.has(name)) return Kind.Text;
  if (RUNTIME_MADE.has(name)) return GIVEN;
  if (RUNTIME_NUMBERS.has(name)) return Kind.Number;
  if (op === 'runtime') return null;
  const { result } = kernelFunctions[name as KernelFunctionName];
  return result === 'any' || result === 'ref' ? null : Kind.Nothing | Kind.Number;
}
