// EventEmitter   https://nodejs.org/docs/latest-v20.x/api/events.html
import { AbortError, requireSignal } from './abort-error.js';
import { invalidArgType, plainError, requireBoolean, requireFunction, requireNumber } from './errors.js';

export const errorMonitor = Symbol('events.errorMonitor');
export const captureRejectionSymbol = Symbol.for('nodejs.rejection');
const kCapture = Symbol('kCapture');
const kShapeMode = Symbol('shapeMode');
let defaultMaxListeners = 10;

export function EventEmitter(options) { EventEmitter.init.call(this, options); }
EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;
EventEmitter.usingDomains = false;
EventEmitter.captureRejectionSymbol = captureRejectionSymbol;
EventEmitter.errorMonitor = errorMonitor;
Object.defineProperties(EventEmitter, {
  captureRejections: {
    get() { return EventEmitter.prototype[kCapture]; },
    set(value) {
      requireBoolean(value, 'EventEmitter.captureRejections');
      EventEmitter.prototype[kCapture] = value;
    },
    enumerable: true, configurable: true,
  },
  defaultMaxListeners: {
    enumerable: true,
    get() { return defaultMaxListeners; },
    set(value) {
      requireNumber(value, 'defaultMaxListeners', 0);
      defaultMaxListeners = value;
    },
  },
});
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true, enumerable: false });

EventEmitter.init = function (options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
  this[kShapeMode] = false;
  if (options?.captureRejections) {
    requireBoolean(options.captureRejections, 'options.captureRejections');
    this[kCapture] = Boolean(options.captureRejections);
  } else this[kCapture] = EventEmitter.prototype[kCapture];
};

EventEmitter.prototype.setMaxListeners = function setMaxListeners(n) {
  requireNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;
  return this;
};
const maxOf = (emitter) => (emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners);
EventEmitter.prototype.getMaxListeners = function getMaxListeners() { return maxOf(this); };

EventEmitter.prototype.emit = function emit(type, ...args) {
  const events = this._events;
  if (type === 'error') {
    if (events !== undefined && events[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
    if (events === undefined || events.error === undefined) throw unhandledError(args);
  } else if (events === undefined) return false;
  const handler = events[type];
  if (handler === undefined) return false;
  if (typeof handler === 'function') {
    const result = $apply(handler, this, $arr_to_slots(args), args.length);
    if (result !== undefined && result !== null) addCatch(this, result, type, args);
  } else {
    const listeners = handler.slice();
    for (let i = 0; i < listeners.length; i++) {
      const result = $apply(listeners[i], this, $arr_to_slots(args), args.length);
      if (result !== undefined && result !== null) addCatch(this, result, type, args);
    }
  }
  return true;
};
function unhandledError(args) {
  const [er] = args;
  if (er instanceof Error) return er;
  let text;
  try {
    text = $runtime('InspectArgument', er, 2, false);
  } catch {
    text = er;
  }
  const error = plainError('ERR_UNHANDLED_ERROR', er === undefined && args.length === 0 ? 'Unhandled error.' : `Unhandled error. (${typeof er === 'string' ? `'${er}'` : text})`);
  error.context = er;
  return error;
}
function addCatch(emitter, promise, type, args) {
  if (!emitter[kCapture]) return;
  try {
    const { then } = promise;
    if (typeof then === 'function') then.call(promise, undefined, (error) => { process.nextTick(emitRejection, emitter, error, type, args); });
  } catch (error) {
    emitter.emit('error', error);
  }
}
function emitRejection(emitter, error, type, args) {
  if (typeof emitter[captureRejectionSymbol] === 'function') return emitter[captureRejectionSymbol](error, type, ...args);
  const previous = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = previous;
  }
}

function add(target, type, listener, prepend) {
  requireFunction(listener, 'listener');
  let events = target._events;
  if (events === undefined) {
    events = target._events = { __proto__: null };
    target._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    target.emit('newListener', type, listener.listener ?? listener);
    events = target._events;
  }
  let existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    ++target._eventsCount;
    return target;
  }
  if (typeof existing === 'function') existing = events[type] = prepend ? [listener, existing] : [existing, listener];
  else if (prepend) existing.unshift(listener);
  else existing.push(listener);
  const most = maxOf(target);
  if (most > 0 && existing.length > most && !existing.warned) {
    existing.warned = true;
    const warning = new Error(`Possible EventEmitter memory leak detected. ${existing.length} ${String(type)} listeners added to ${$runtime('InspectArgument', target, -1, false)}. MaxListeners is ${most}. Use emitter.setMaxListeners() to increase limit`);
    warning.name = 'MaxListenersExceededWarning';
    warning.emitter = target;
    warning.type = type;
    warning.count = existing.length;
    process.emitWarning(warning);
  }
  return target;
}
EventEmitter.prototype.addListener = function addListener(type, listener) { return add(this, type, listener, false); };
EventEmitter.prototype.on = EventEmitter.prototype.addListener;
EventEmitter.prototype.prependListener = function prependListener(type, listener) { return add(this, type, listener, true); };

function onceWrapper(...args) {
  if (this.fired) return undefined;
  this.target.removeListener(this.type, this.wrapFn);
  this.fired = true;
  return $apply(this.listener, this.target, $arr_to_slots(args), args.length);
}
function onceWrap(target, type, listener) {
  const state = { fired: false, wrapFn: undefined, target, type, listener };
  const wrapped = onceWrapper.bind(state);
  wrapped.listener = listener;
  state.wrapFn = wrapped;
  return wrapped;
}
EventEmitter.prototype.once = function once(type, listener) {
  requireFunction(listener, 'listener');
  return this.on(type, onceWrap(this, type, listener));
};
EventEmitter.prototype.prependOnceListener = function prependOnceListener(type, listener) {
  requireFunction(listener, 'listener');
  return this.prependListener(type, onceWrap(this, type, listener));
};

EventEmitter.prototype.removeListener = function removeListener(type, listener) {
  requireFunction(listener, 'listener');
  const events = this._events;
  const list = events?.[type];
  if (list === undefined) return this;
  if (list === listener || list.listener === listener) {
    if (--this._eventsCount === 0) this._events = { __proto__: null };
    else delete events[type];
    if (events.removeListener) this.emit('removeListener', type, list.listener || listener);
  } else if (typeof list !== 'function') {
    const position = list.findLastIndex((one) => one === listener || one.listener === listener);
    if (position < 0) return this;
    list.splice(position, 1);
    if (list.length === 1) events[type] = list[0];
    if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
  }
  return this;
};
EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

EventEmitter.prototype.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  if (events.removeListener === undefined) {
    if (arguments.length === 0) {
      this._events = { __proto__: null };
      this._eventsCount = 0;
    } else if (events[type] !== undefined) {
      if (--this._eventsCount === 0) this._events = { __proto__: null };
      else delete events[type];
    }
    return this;
  }
  if (arguments.length === 0) {
    for (const key of Reflect.ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key);
    this.removeAllListeners('removeListener');
    this._events = { __proto__: null };
    this._eventsCount = 0;
    return this;
  }
  const listeners = events[type];
  if (typeof listeners === 'function') this.removeListener(type, listeners);
  else if (listeners !== undefined) for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i]);
  return this;
};

function listenersOf(emitter, type, unwrap) {
  const found = emitter._events?.[type];
  if (found === undefined) return [];
  const list = typeof found === 'function' ? [found] : found.slice();
  return unwrap ? list.map((one) => one.listener || one) : list;
}
EventEmitter.prototype.listeners = function listeners(type) { return listenersOf(this, type, true); };
EventEmitter.prototype.rawListeners = function rawListeners(type) { return listenersOf(this, type, false); };
EventEmitter.prototype.listenerCount = function listenerCount(type, listener) {
  const found = this._events?.[type];
  if (found === undefined) return 0;
  if (typeof found === 'function') return listener == null || listener === found || listener === found.listener ? 1 : 0;
  return listener == null ? found.length : found.filter((one) => one === listener || one.listener === listener).length;
};
EventEmitter.listenerCount = (emitter, type) => (typeof emitter.listenerCount === 'function' ? emitter.listenerCount(type) : EventEmitter.prototype.listenerCount.call(emitter, type));
EventEmitter.prototype.eventNames = function eventNames() { return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []; };

// ---- functions beside the class

function isEventTarget(value) { return typeof value?.addEventListener === 'function'; }
function listen(emitter, name, listener, once) {
  if (typeof emitter.on === 'function') {
    if (once) emitter.once(name, listener);
    else emitter.on(name, listener);
  } else if (isEventTarget(emitter)) emitter.addEventListener(name, listener, { once });
  else throw invalidArgType('emitter', 'EventEmitter', emitter);
}
function unlisten(emitter, name, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(name, listener);
  else emitter.removeEventListener(name, listener);
}
// events.once ( emitter, name[, options] )
export async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  requireSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return new Promise((resolve, reject) => {
    const done = () => {
      unlisten(emitter, name, resolver);
      if (watchesErrors) unlisten(emitter, 'error', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    const onError = (error) => (done(), reject(error));
    const resolver = (...args) => (done(), resolve(args));
    const onAbort = () => (done(), reject(new AbortError(undefined, { cause: signal.reason })));
    const watchesErrors = name !== 'error' && typeof emitter.once === 'function';
    listen(emitter, name, resolver, true);
    if (watchesErrors) emitter.once('error', onError);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
// events.on ( emitter, eventName[, options] )
export function on(emitter, event, options = {}) {
  const signal = options?.signal;
  requireSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const values = [], waiting = [];
  let error = null, finished = false;
  const result = (value) => ({ value, done: value === undefined });
  const iterator = {
    next() {
      if (values.length > 0) return Promise.resolve(result(values.shift()));
      if (error) {
        const rejected = Promise.reject(error);
        error = null;
        return rejected;
      }
      if (finished) return close();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() { return close(); },
    throw(reason) {
      if (!reason || !(reason instanceof Error)) throw invalidArgType('EventEmitter.AsyncIterator', 'Error', reason);
      onError(reason);
    },
    [Symbol.asyncIterator]() { return this; },
  };
  const onEvent = (...args) => {
    const promise = waiting.shift();
    if (promise) promise.resolve(result(args));
    else values.push(args);
  };
  function onError(reason) {
    const promise = waiting.shift();
    if (promise) promise.reject(reason);
    else error = reason;
    close();
  }
  const onAbort = () => onError(new AbortError(undefined, { cause: signal?.reason }));
  function close() {
    unlisten(emitter, event, onEvent);
    if (event !== 'error') unlisten(emitter, 'error', onError);
    signal?.removeEventListener('abort', onAbort);
    for (const name of options?.close ?? []) unlisten(emitter, name, close);
    finished = true;
    for (const promise of waiting.splice(0)) promise.resolve(result(undefined));
    return Promise.resolve(result(undefined));
  }
  listen(emitter, event, onEvent, false);
  if (event !== 'error' && typeof emitter.on === 'function') emitter.on('error', onError);
  for (const name of options?.close ?? []) listen(emitter, name, close, false);
  signal?.addEventListener('abort', onAbort, { once: true });
  return Object.setPrototypeOf(iterator, Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype));
}
export function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  if (isEventTarget(emitter)) return emitter[Symbol.for('jsaot.listeners')]?.(type) ?? [];
  throw invalidArgType('emitter', ['EventEmitter', 'EventTarget'], emitter);
}
export function getMaxListeners(emitter) { return typeof emitter?.getMaxListeners === 'function' ? maxOf(emitter) : emitter?.[kMaxTarget] ?? defaultMaxListeners; }
const kMaxTarget = Symbol('events.maxEventTargetListeners');
export function setMaxListeners(n = defaultMaxListeners, ...targets) {
  requireNumber(n, 'setMaxListeners', 0);
  if (targets.length === 0) defaultMaxListeners = n;
  for (const target of targets) {
    if (typeof target.setMaxListeners === 'function') target.setMaxListeners(n);
    else Object.defineProperty(target, kMaxTarget, { value: n, writable: true, configurable: true });
  }
}
export function addAbortListener(signal, listener) {
  if (signal === undefined) throw invalidArgType('signal', 'AbortSignal', signal);
  requireSignal(signal, 'signal');
  requireFunction(listener, 'listener');
  let remove;
  if (signal.aborted) queueMicrotask(() => listener());
  else {
    signal.addEventListener('abort', listener, { once: true });
    remove = () => signal.removeEventListener('abort', listener);
  }
  return { __proto__: null, [Symbol.dispose]() { remove?.(); } };
}
/** An emitter whose listeners run in the context in which it was made. */
export class EventEmitterAsyncResource extends EventEmitter {
  constructor(options = undefined) {
    super(typeof options === 'object' ? options : undefined);
  }
  emitDestroy() {}
  get asyncId() { return 0; }
  get triggerAsyncId() { return 0; }
}
Object.assign(EventEmitter, { once, on, getEventListeners, getMaxListeners, setMaxListeners, EventEmitter, EventEmitterAsyncResource, addAbortListener });
