// structuredClone   https://html.spec.whatwg.org/#safe-passing-of-structured-data
import { typeError } from '../internal/errors.js';
import { isAnyArrayBuffer, isBoxedPrimitive, isDate, isMap, isNativeError, isProxy, isRegExp, isSet, isSharedArrayBuffer } from '../internal/types.js';
import { Blob } from './blob.js';
import { DOMException } from './dom-exception.js';
import { isTransferable, transfer } from './transferable.js';

const ERROR_NAMES = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

// structuredClone ( value[, options] )
export function structuredClone(...args) {
  const [value, options] = args;
  if (args.length === 0) throw typeError('ERR_MISSING_ARGS', 'The value argument must be specified');
  if (options !== undefined && options !== null && typeof options !== 'object') throw typeError('ERR_INVALID_ARG_TYPE', 'Options cannot be converted to a dictionary.');
  return cloneWith(value, options?.transfer === undefined ? [] : [...options.transfer]);
}
/** @param list objects that go over to the clone */
export function cloneWith(value, list) {
  const memory = new Map();
  for (const object of list) {
    if (memory.has(object)) throw new DOMException(`Transfer list contains duplicate ${Object.prototype.toString.call(object).slice(8, -1)}`, 'DataCloneError');
    if (!(isAnyArrayBuffer(object) && !isSharedArrayBuffer(object)) && !isTransferable(object)) throw typeError('ERR_INVALID_TRANSFER_OBJECT', 'Found invalid object in transferList');
    if (isAnyArrayBuffer(object) && object.detached) throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
    memory.set(object, null);
  }
  // Clone before anything is detached, so that an error leaves all as it was; buffers are moved afterwards.
  const moved = new Map();
  for (const object of list) {
    const target = isAnyArrayBuffer(object) ? new ArrayBuffer(object.byteLength, object.resizable ? { maxByteLength: object.maxByteLength } : undefined) : transfer(object);
    moved.set(object, target);
    memory.set(object, target);
  }
  const result = clone(value, memory);
  for (const [object, target] of moved) {
    if (!isAnyArrayBuffer(object)) continue;
    new Uint8Array(target).set(new Uint8Array(object));
    object.transfer(0);
  }
  return result;
}
const sourceOf = Object.getPrototypeOf(() => {}).toString;
function fail(value) {
  const text = typeof value === 'function' ? sourceOf.call(value) : typeof value === 'symbol' ? String(value) : `${$message_text(value)}`;
  throw new DOMException(`${text} could not be cloned.`, 'DataCloneError');
}
function clone(value, memory) {
  if (typeof value === 'symbol' || typeof value === 'function') fail(value);
  if (value === null || typeof value !== 'object') return value;
  const known = memory.get(value);
  if (known !== undefined) return known;
  const made = shallow(value, memory);
  if (made !== undefined) return made;
  // Plain objects and arrays, by their own enumerable string keys.
  const copy = Array.isArray(value) ? new Array(value.length) : {};
  memory.set(value, copy);
  for (const key of Object.keys(value)) if (Object.hasOwn(value, key)) define(copy, key, clone(value[key], memory));
  return copy;
}
function define(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
/** The copy of an object of another class than Object and Array. */
function shallow(value, memory) {
  const keep = (copy) => {
    memory.set(value, copy);
    return copy;
  };
  if (isProxy(value)) fail('#<Object>');
  if (isBoxedPrimitive(value)) {
    const primitive = value.valueOf === undefined ? undefined : $record_field(value, 0);
    if (typeof primitive === 'symbol') fail(value);
    return keep(Object(primitive));
  }
  if (isDate(value)) return keep(new Date(Date.prototype.getTime.call(value)));
  if (isRegExp(value)) return keep(new RegExp(value.source, value.flags));
  if (isAnyArrayBuffer(value)) return keep(copyBuffer(value));
  if (ArrayBuffer.isView(value)) return keep(copyView(value, memory));
  if (isMap(value)) {
    const copy = keep(new Map());
    for (const [key, item] of [...Map.prototype.entries.call(value)]) copy.set(clone(key, memory), clone(item, memory));
    return copy;
  }
  if (isSet(value)) {
    const copy = keep(new Set());
    for (const item of [...Set.prototype.values.call(value)]) copy.add(clone(item, memory));
    return copy;
  }
  if (isNativeError(value)) return copyError(value, memory, keep);
  if (value instanceof Blob) return keep(value.slice(0, value.size, value.type));
  if (value instanceof DOMException) return keep(new DOMException(value.message, value.name));
  if (isTransferable(value) || $record_class(value) > 0) fail(value);
  return undefined;
}
function copyBuffer(buffer) {
  if (isSharedArrayBuffer(buffer)) return buffer;
  if (buffer.detached) throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
  const copy = buffer.resizable ? new ArrayBuffer(buffer.byteLength, { maxByteLength: buffer.maxByteLength }) : new ArrayBuffer(buffer.byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer));
  return copy;
}
const TypedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype);
const tagOf = Object.getOwnPropertyDescriptor(TypedArrayPrototype, Symbol.toStringTag).get;
const CONSTRUCTORS = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float16Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array };
function copyView(view, memory) {
  const buffer = clone(view.buffer, memory);
  const tag = tagOf.call(view);
  if (tag === undefined) return new DataView(buffer, view.byteOffset, view.byteLength);
  return new CONSTRUCTORS[tag](buffer, view.byteOffset, view.length);
}
function copyError(error, memory, keep) {
  const { name } = error;
  const known = ERROR_NAMES.includes(name) ? name : 'Error';
  const descriptor = Object.getOwnPropertyDescriptor(error, 'message');
  const Constructor = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }[known];
  const copy = keep(descriptor && 'value' in descriptor ? new Constructor(`${descriptor.value}`) : new Constructor());
  Object.defineProperty(copy, 'stack', { value: `${error.stack}`, writable: true, configurable: true });
  if (Object.hasOwn(error, 'cause')) Object.defineProperty(copy, 'cause', { value: clone(error.cause, memory), writable: true, configurable: true });
  return copy;
}
