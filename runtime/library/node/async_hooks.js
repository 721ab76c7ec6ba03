// async_hooks   https://nodejs.org/docs/latest-v20.x/api/async_context.html
import { requireFunction, requireString } from '../internal/errors.js';

/** The current context: an immutable Map of values by storage; undefined is the empty one. */
const swap = (context) => $runtime('SwapAsyncContext', context);
function current() {
  const context = swap(undefined);
  swap(context);
  return context;
}
function runWith(context, fn, self, args) {
  const before = swap(context);
  try {
    return Reflect.apply(fn, self, args);
  } finally {
    swap(before);
  }
}
/** A callback that runs in the context in which it was given away. */
function bound(callback) {
  if (typeof callback !== 'function') return callback;
  const context = current();
  return context === undefined ? callback : function (...args) { return runWith(context, callback, this, args); };
}
// Promises carry the context in the runtime; here is what takes callbacks.
for (const [object, name] of [[globalThis, 'setTimeout'], [globalThis, 'setInterval'], [globalThis, 'setImmediate'], [globalThis, 'queueMicrotask'], [process, 'nextTick']]) {
  const original = object[name];
  const replaced = { [name](callback, ...args) { return Reflect.apply(original, this, [bound(callback), ...args]); } }[name];
  for (const key of Reflect.ownKeys(original)) if (key !== 'prototype') Object.defineProperty(replaced, key, Object.getOwnPropertyDescriptor(original, key));
  object[name] = replaced;
}

export class AsyncLocalStorage {
  #enabled = true;
  #default; #name;
  constructor(options = undefined) {
    this.#default = options?.defaultValue;
    this.#name = options?.name ?? '';
  }
  static bind(fn) {
    requireFunction(fn, 'fn');
    return AsyncResource.bind(fn);
  }
  static snapshot() {
    const context = current();
    return (fn, ...args) => runWith(context, fn, undefined, args);
  }
  get name() { return this.#name; }
  #with(store) {
    const context = new Map(current());
    context.set(this, store);
    return context;
  }
  run(store, callback, ...args) {
    this.#enabled = true;
    return runWith(this.#with(store), callback, undefined, args);
  }
  exit(callback, ...args) {
    const context = new Map(current());
    context.delete(this);
    return runWith(context, callback, undefined, args);
  }
  enterWith(store) {
    this.#enabled = true;
    swap(this.#with(store));
  }
  getStore() {
    if (!this.#enabled) return undefined;
    const context = current();
    return context?.has(this) ? context.get(this) : this.#default;
  }
  disable() {
    this.#enabled = false;
  }
}
let lastId = 1;
export class AsyncResource {
  #context = current();
  #id = ++lastId;
  constructor(type, options = undefined) {
    requireString(type, 'type');
    this.type = type;
    Object.defineProperty(this, 'type', { enumerable: false });
  }
  runInAsyncScope(fn, thisArg, ...args) { return runWith(this.#context, fn, thisArg, args); }
  emitDestroy() { return this; }
  asyncId() { return this.#id; }
  triggerAsyncId() { return 1; }
  bind(fn, thisArg = undefined) {
    requireFunction(fn, 'fn');
    const resource = this;
    const result = thisArg === undefined ? function (...args) { return resource.runInAsyncScope(fn, this, ...args); } : (...args) => resource.runInAsyncScope(fn, thisArg, ...args);
    Object.defineProperties(result, { length: { value: fn.length, configurable: true } });
    return result;
  }
  static bind(fn, type = undefined, thisArg = undefined) { return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArg); }
}
export function createHook() {
  const hook = { enable() { return hook; }, disable() { return hook; } };
  return hook;
}
export function executionAsyncId() { return 1; }
export function triggerAsyncId() { return 0; }
export function executionAsyncResource() { return {}; }
export const asyncWrapProviders = Object.freeze({ __proto__: null, NONE: 0 });
export default { AsyncLocalStorage, createHook, executionAsyncId, triggerAsyncId, executionAsyncResource, asyncWrapProviders, AsyncResource };
