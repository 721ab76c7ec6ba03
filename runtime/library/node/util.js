// util   https://nodejs.org/docs/latest-v20.x/api/util.html
import { isDeepEqual } from '../internal/deep-equal.js';
import { invalidArgType, invalidArgValue, outOfRange, plainError, requireFunction, requireObject, requireString } from '../internal/errors.js';
import { format, formatWithOptions, inspect } from '../internal/inspect.js';
import * as typeTests from '../internal/types.js';
import { errorName, getSystemErrorMap } from '../internal/system-errors.js';
import { parseArgs } from '../internal/parse-args.js';
import { TextDecoder } from '../web/text-decoder.js';
import { TextEncoder } from '../web/text-encoder.js';

export const types = { ...typeTests };

// util.promisify ( original )
const customPromisify = Symbol.for('nodejs.util.promisify.custom'), customArgs = Symbol('customPromisifyArgs');
export function promisify(original) {
  requireFunction(original, 'original');
  if (original[customPromisify]) {
    const fn = original[customPromisify];
    requireFunction(fn, 'util.promisify.custom');
    return Object.defineProperty(fn, customPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
  }
  if (original === globalThis.setTimeout) return (delay, value) => new Promise((resolve) => { original(resolve, delay, value); });
  if (original === globalThis.setImmediate) return (value) => new Promise((resolve) => { original(resolve, value); });
  const names = original[customArgs];
  function fn(...args) {
    return new Promise((resolve, reject) => {
      original.call(this, ...args, (error, ...values) => {
        if (error) return reject(error);
        if (names !== undefined && values.length > 1) return resolve(Object.fromEntries(names.map((name, i) => [name, values[i]])));
        return resolve(values[0]);
      });
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  Object.defineProperty(fn, customPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
  const descriptors = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(descriptors)) Object.defineProperty(fn, key, descriptors[key]);
  return fn;
}
promisify.custom = customPromisify;

// util.callbackify ( original )
export function callbackify(original) {
  requireFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    requireFunction(callback, 'last argument');
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(callback.bind(this), null, value),
      (reason) => process.nextTick(() => {
        if (!reason) reason = Object.assign(plainError('ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value'), { reason });
        Reflect.apply(callback, this, [reason]);
      }),
    );
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  for (const key of Reflect.ownKeys(descriptors)) Object.defineProperty(callbackified, key, descriptors[key]);
  return callbackified;
}
// util.deprecate ( fn, msg[, code] )
const toldCodes = new Set();
export function deprecate(fn, message, code = undefined) {
  if (process.noDeprecation === true) return fn;
  if (code !== undefined) requireString(code, 'code');
  let told = false;
  function deprecated(...args) {
    if (!told) {
      told = true;
      if (code === undefined) process.emitWarning(message, 'DeprecationWarning', deprecated);
      else if (!toldCodes.has(code)) {
        toldCodes.add(code);
        process.emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}
// util.inherits ( constructor, superConstructor )
export function inherits(constructor, superConstructor) {
  if (constructor === undefined || constructor === null) throw invalidArgType('ctor', 'function', constructor);
  if (superConstructor === undefined || superConstructor === null) throw invalidArgType('superCtor', 'function', superConstructor);
  if (superConstructor.prototype === undefined) throw invalidArgType('superCtor.prototype', 'Object', superConstructor.prototype);
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}
export function isDeepStrictEqual(a, b) { return isDeepEqual(a, b, true); }
// util.debuglog ( section[, callback] )
let debugEnv;
export function debuglog(section, callback = undefined) {
  const name = section.toUpperCase();
  let enabled;
  const isEnabled = () => {
    debugEnv ??= new RegExp(`^${(process.env.NODE_DEBUG ?? '').replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*').replaceAll(',', '$|^')}$`, 'i');
    return (enabled ??= Boolean(process.env.NODE_DEBUG) && debugEnv.test(name));
  };
  const log = (...args) => {
    if (isEnabled()) process.stderr.write(`${name} ${process.pid}: ${format(...args)}\n`);
    callback?.(log);
    callback = undefined;
  };
  Object.defineProperty(log, 'enabled', { get: isEnabled, configurable: true, enumerable: true });
  return log;
}
export const debug = debuglog;
export function toUSVString(input) { return `${input}`.toWellFormed(); }
// util.stripVTControlCharacters ( str )
const ANSI = /[\u001B\u009B][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d/#&.:=?%@~_]*)*)?(?:\u0007|\u001B\u005C|\u009C))|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-ntqry=><~]))/g;
export function stripVTControlCharacters(text) {
  requireString(text, 'str');
  return text.replace(ANSI, '');
}
// util.styleText ( format, text[, options] )
export function styleText(names, text, { validateStream = true, stream = process.stdout } = {}) {
  requireString(text, 'text');
  if (validateStream && (typeof stream?.write !== 'function' && typeof stream?.pipe !== 'function')) throw invalidArgType('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
  const list = Array.isArray(names) ? names : [names];
  let left = '', right = '';
  for (const name of list) {
    const codes = inspect.colors[name];
    if (codes === undefined) throw invalidArgValue('format', name, `must be one of: ${Object.keys(inspect.colors).map((one) => `'${one}'`).join(', ')}`);
    left += `\u001b[${codes[0]}m`;
    right = `\u001b[${codes[1]}m${right}`;
  }
  // Of a list Node does not ask whether the stream shows colours.
  if (!Array.isArray(names) && validateStream && !stream.isTTY) return text;
  return `${left}${text}${right}`;
}
export function getSystemErrorName(number) {
  if (typeof number !== 'number') throw invalidArgType('err', 'number', number);
  if (number >= 0 || !Number.isSafeInteger(number)) throw outOfRange('err', 'a negative integer', number);
  return errorName(number);
}
export { getSystemErrorMap };
// util.aborted ( signal, resource )
export async function aborted(signal, resource) {
  if (signal === undefined) throw invalidArgType('signal', 'AbortSignal', signal);
  requireObject(resource, 'resource');
  if (signal.aborted) return undefined;
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
export function transferableAbortController() { return new AbortController(); }
export function transferableAbortSignal(signal) { return signal; }
// util.MIMEType   https://nodejs.org/docs/latest-v20.x/api/util.html#class-utilmimetype
export { MIMEParams, MIMEType } from '../internal/mime.js';

// Deprecated tests of types.
export const isArray = Array.isArray;
export const isBoolean = (value) => typeof value === 'boolean', isNull = (value) => value === null, isNullOrUndefined = (value) => value === null || value === undefined;
export const isNumber = (value) => typeof value === 'number', isString = (value) => typeof value === 'string', isSymbol = (value) => typeof value === 'symbol', isUndefined = (value) => value === undefined;
export const { isRegExp, isDate } = typeTests;
export const isObject = (value) => value !== null && typeof value === 'object', isFunction = (value) => typeof value === 'function', isPrimitive = (value) => value === null || (typeof value !== 'object' && typeof value !== 'function');
export const isError = (value) => value instanceof Error || typeTests.isNativeError(value);
export function isBuffer(value) { return value?.constructor?.isBuffer?.(value) ?? false; }
export function log(...args) { console.log('%s - %s', new Date().toLocaleTimeString(), format(...args)); }
export function _extend(target, source) { return source === null || typeof source !== 'object' ? target : Object.assign(target, source); }
export { format, formatWithOptions, inspect, parseArgs, TextDecoder, TextEncoder };
import { MIMEParams as Params, MIMEType as Type } from '../internal/mime.js';

export default {
  _extend, callbackify, debug, debuglog, deprecate, format, formatWithOptions, getSystemErrorMap, getSystemErrorName, inherits, inspect, isArray, isBoolean, isBuffer, isDeepStrictEqual,
  isNull, isNullOrUndefined, isNumber, isString, isSymbol, isUndefined, isRegExp, isObject, isDate, isError, isFunction, isPrimitive, log, MIMEType: Type, MIMEParams: Params, parseArgs,
  promisify, stripVTControlCharacters, styleText, toUSVString, TextDecoder, TextEncoder, transferableAbortSignal, transferableAbortController, aborted, types,
};
