/** What the names of built-ins tell the analysis of what can flow where (flow.ts). */
import { Kind } from './flow-kinds.js';

/** Results of methods and functions of the built-ins, by name, where all that have the name agree. */
export const NUMBER_RESULTS: ReadonlySet<string> = new Set([
  'indexOf', 'lastIndexOf', 'charCodeAt', 'codePointAt', 'push', 'unshift', 'test', 'has', 'hasOwnProperty', 'hasOwn', 'isPrototypeOf', 'propertyIsEnumerable', 'includes', 'startsWith', 'endsWith',
  'floor', 'ceil', 'round', 'abs', 'min', 'max', 'sqrt', 'pow', 'random', 'sin', 'cos', 'tan', 'atan', 'atan2', 'asin', 'acos', 'exp', 'log10', 'log2', 'log1p', 'expm1', 'hypot', 'trunc', 'sign', 'cbrt', 'imul', 'clz32', 'fround',
  'getTime', 'now', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'isInteger', 'isSafeInteger', 'isArray', 'search', 'localeCompare', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds', 'getMilliseconds', 'hrtime',
]);
export const TEXT_RESULTS: ReadonlySet<string> = new Set([
  'toString', 'toFixed', 'toPrecision', 'toExponential', 'charAt', 'substring', 'substr', 'toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'padStart', 'padEnd', 'repeat', 'join', 'fromCharCode', 'fromCodePoint', 'stringify', 'toLocaleString',
  'toISOString', 'replaceAll', 'normalize', 'toLocaleUpperCase', 'toLocaleLowerCase',
]);
/** Names of functions of the built-ins that give symbols, where all that have the name agree. */
export const SYMBOL_RESULTS: ReadonlySet<string> = new Set(['Symbol', 'for']);
/** Properties of built-ins that are symbols. */
export const SYMBOL_PROPERTIES: ReadonlySet<string> = new Set(['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'species', 'isConcatSpreadable', 'unscopables', 'asyncDispose']);
/** Methods that only pass on what the receiver or the arguments hold as elements. */
export const ELEMENT_METHODS: ReadonlySet<string> = new Set(['pop', 'shift', 'fill', 'reverse', 'sort', 'splice', 'slice', 'concat', 'filter', 'find', 'at', 'flat', 'copyWithin', 'subarray']);
/** Methods of the console, which give nothing. */
export const CONSOLE: ReadonlySet<string> = new Set(['log', 'info', 'debug', 'warn', 'error', 'trace', 'group', 'groupCollapsed', 'dirxml', 'assert']);
/** Properties of built-ins that are numbers. */
export const NUMBER_PROPERTIES: ReadonlySet<string> = new Set(['length', 'size', 'byteLength', 'byteOffset', 'index', 'lastIndex', 'PI', 'E', 'MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER', 'EPSILON', 'MAX_VALUE', 'MIN_VALUE', 'POSITIVE_INFINITY', 'NEGATIVE_INFINITY', 'NaN', 'LN2', 'LN10', 'SQRT2', 'LOG2E', 'LOG10E', 'SQRT1_2']);
/** Functions that look for an own property: of `this`, and of the first argument. */
export const ASKING_THIS: ReadonlySet<string> = new Set(['hasOwnProperty', 'propertyIsEnumerable']);
export const ASKING_ARGUMENT: ReadonlySet<string> = new Set(['hasOwn', 'getOwnPropertyDescriptor', 'defineProperty']);
/** Functions that list, or define, any own properties of the first argument. */
export const LISTING_ARGUMENT: ReadonlySet<string> = new Set(['getOwnPropertyNames', 'getOwnPropertySymbols', 'getOwnPropertyDescriptors', 'ownKeys', 'defineProperties']);
/** Methods of objects that built-ins call by name. */
export const CALLED = ['toString', 'valueOf', 'toJSON', 'then', 'next', 'return', 'throw', 'exec', 'get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf', 'setPrototypeOf', 'isExtensible', 'preventExtensions', 'apply', 'construct', 'add', 'delete', 'keys', 'prepareStackTrace', 'resolve', 'inspect', 'toISOString', 'flags', 'lastIndex', 'join', 'value', 'from', 'of', 'of'];
/** Functions that may give objects that the runtime has from the start, though they are not given them. */
export const GIVES_BUILTINS: ReadonlySet<string> = new Set(['getPrototypeOf', 'constructor', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors', 'call', 'apply', 'bind', 'get', 'construct', 'ownKeys', '__lookupGetter__', '__lookupSetter__', 'require', 'import', 'getBuiltinModule']);
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
  return NUMBER_RESULTS.has(name) ? Kind.Number : TEXT_RESULTS.has(name) ? Kind.Text : SYMBOL_RESULTS.has(name) ? Kind.Symbol : 0;
}
