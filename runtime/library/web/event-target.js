// Events   https://dom.spec.whatwg.org/#events
import { invalidArgType, typeError } from '../internal/errors.js';

const NONE = 0, AT_TARGET = 2;
const hidden = new WeakMap();

function requireArgument(count, name) {
  if (count === 0) throw typeError('ERR_MISSING_ARGS', `The "${name}" argument must be specified`);
}
const ofEvent = (event) => {
  if (event === null || typeof event !== 'object' || !hidden.has(event)) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type Event');
  return hidden.get(event);
};

export class Event {
  constructor(type, options = undefined) {
    requireArgument(arguments.length, 'type');
    if (options != null && typeof options !== 'object') throw invalidArgType('options', 'Object', options);
    hidden.set(this, {
      type: `${type}`, bubbles: Boolean(options?.bubbles), cancelable: Boolean(options?.cancelable), composed: Boolean(options?.composed),
      timeStamp: performance.now(), target: null, dispatching: false, prevented: false, stopped: false, propagation: false, passive: false, trusted: false,
    });
  }
  get type() { return ofEvent(this).type; }
  get target() { return ofEvent(this).target; }
  get currentTarget() { const state = ofEvent(this); return state.dispatching ? state.target : null; }
  get srcElement() { return ofEvent(this).target; }
  composedPath() { const state = ofEvent(this); return state.dispatching ? [state.target] : []; }
  get eventPhase() { return ofEvent(this).dispatching ? AT_TARGET : NONE; }
  get bubbles() { return ofEvent(this).bubbles; }
  get cancelable() { return ofEvent(this).cancelable; }
  get composed() { return ofEvent(this).composed; }
  get defaultPrevented() { const state = ofEvent(this); return state.cancelable && state.prevented; }
  get returnValue() { const state = ofEvent(this); return !state.cancelable || !state.prevented; }
  get timeStamp() { return ofEvent(this).timeStamp; }
  get isTrusted() { return ofEvent(this).trusted; }
  get cancelBubble() { return ofEvent(this).propagation; }
  set cancelBubble(value) { if (value) ofEvent(this).propagation = true; }
  preventDefault() { const state = ofEvent(this); if (!state.passive) state.prevented = true; }
  stopPropagation() { ofEvent(this).propagation = true; }
  stopImmediatePropagation() { ofEvent(this).stopped = true; }
  initEvent(type, bubbles = false, cancelable = false) {
    const state = ofEvent(this);
    if (!state.dispatching) Object.assign(state, { type: `${type}`, bubbles: Boolean(bubbles), cancelable: Boolean(cancelable) });
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    const name = this.constructor.name;
    if (depth < 0) return name;
    return `${name} ${$runtime('InspectArgument', { type: this.type, defaultPrevented: this.defaultPrevented, cancelable: this.cancelable, timeStamp: this.timeStamp }, depth ?? 2, false)}`;
  }
}
for (const [name, value] of [['NONE', 0], ['CAPTURING_PHASE', 1], ['AT_TARGET', 2], ['BUBBLING_PHASE', 3]]) for (const target of [Event, Event.prototype]) Object.defineProperty(target, name, { value, enumerable: true });
for (const name of Object.getOwnPropertyNames(Event.prototype)) if (name !== 'constructor') Object.defineProperty(Event.prototype, name, { enumerable: true });
Object.defineProperty(Event.prototype, Symbol.toStringTag, { value: 'Event', configurable: true });

export class CustomEvent extends Event {
  #detail;
  constructor(type, options = undefined) {
    requireArgument(arguments.length, 'type');
    super(type, options);
    this.#detail = options?.detail ?? null;
  }
  get detail() { return this.#detail; }
}
Object.defineProperty(CustomEvent.prototype, Symbol.toStringTag, { value: 'CustomEvent', configurable: true });

/** Listeners of a target, by type: [{ listener, once, capture, passive, removed }]. */
const listenersOf = new WeakMap();
const ofTarget = (target) => {
  if (target === null || (typeof target !== 'object' && typeof target !== 'function')) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type EventTarget');
  let lists = listenersOf.get(target);
  if (!lists) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type EventTarget');
  return lists;
};

export class EventTarget {
  constructor() { listenersOf.set(this, new Map()); }
  // https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener
  addEventListener(type, listener, options = {}) {
    const lists = ofTarget(this);
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    const { once = false, capture = typeof options === 'boolean' ? options : false, passive = false, signal } = options === null || typeof options !== 'object' ? {} : options;
    if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) throw invalidArgType('options.signal', 'AbortSignal', signal);
    if (listener == null) {
      if (listener === undefined || listener === null) return;
    }
    if (typeof listener !== 'function' && typeof listener !== 'object') throw invalidArgType('listener', 'EventListener', listener);
    if (signal?.aborted) return;
    type = `${type}`;
    let list = lists.get(type);
    if (!list) lists.set(type, (list = []));
    if (list.some((one) => one.listener === listener && one.capture === Boolean(capture))) return;
    const entry = { listener, once: Boolean(once), capture: Boolean(capture), passive: Boolean(passive), removed: false };
    list.push(entry);
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, { capture }), { once: true });
    this[Symbol.for('jsaot.listenerAdded')]?.(type);
  }
  // https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener
  removeEventListener(type, listener, options = {}) {
    const lists = ofTarget(this);
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    const capture = Boolean(typeof options === 'boolean' ? options : options?.capture);
    const list = lists.get(`${type}`);
    const i = list ? list.findIndex((one) => one.listener === listener && one.capture === capture) : -1;
    if (i >= 0) remove(list, i);
  }
  // https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent
  dispatchEvent(event) {
    const lists = ofTarget(this);
    if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "event" argument must be specified');
    if (!(event instanceof Event)) throw invalidArgType('event', 'Event', event);
    const state = hidden.get(event);
    if (state.dispatching) throw Object.assign(new Error('The event is already being dispatched'), { code: 'ERR_EVENT_RECURSION' });
    state.dispatching = true;
    state.target = this;
    for (const entry of [...(lists.get(state.type) ?? [])]) {
      if (entry.removed) continue;
      if (entry.once) {
        const list = lists.get(state.type);
        remove(list, list.indexOf(entry));
      }
      state.passive = entry.passive;
      const { listener } = entry;
      try {
        const result = typeof listener === 'function' ? listener.call(this, event) : listener?.handleEvent?.(event);
        if (result !== undefined && result !== null && typeof result.then === 'function') result.then(undefined, rethrow);
      } catch (error) {
        rethrow(error);
      }
      if (state.stopped) break;
    }
    state.dispatching = state.passive = false;
    return !event.defaultPrevented;
  }
  [Symbol.for('jsaot.listeners')](type) { return (ofTarget(this).get(type) ?? []).map((one) => one.listener); }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    return depth < 0 ? this.constructor.name : `${this.constructor.name} {}`;
  }
}
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) Object.defineProperty(EventTarget.prototype, name, { enumerable: true });
Object.defineProperty(EventTarget.prototype, Symbol.toStringTag, { value: 'EventTarget', configurable: true });
/** What a listener throws is uncaught, and does not end the dispatch. */
function rethrow(error) {
  process.nextTick(() => { throw error; });
}
function remove(list, i) {
  list[i].removed = true;
  list.splice(i, 1);
}
/** Adds the property on… of an event. */
export function defineEventHandler(prototype, type) {
  const handlers = new WeakMap();
  Object.defineProperty(prototype, `on${type}`, {
    get() { return handlers.get(this)?.handler ?? null; },
    set(handler) {
      const known = handlers.get(this);
      const usable = typeof handler === 'function' || (typeof handler === 'object' && handler !== null) ? handler : null;
      if (known) known.handler = usable;
      else if (usable) {
        const entry = { handler: usable };
        handlers.set(this, entry);
        this.addEventListener(type, function (event) { if (typeof entry.handler === 'function') entry.handler.call(this, event); });
      }
    },
    enumerable: true, configurable: true,
  });
}
export function trust(event) {
  hidden.get(event).trusted = true;
  return event;
}
