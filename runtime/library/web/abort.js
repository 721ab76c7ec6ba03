// AbortController and AbortSignal   https://dom.spec.whatwg.org/#aborting-ongoing-activities
import { invalidArgType, requireInteger, typeError } from '../internal/errors.js';
import { DOMException } from './dom-exception.js';
import { defineEventHandler, Event, EventTarget, trust } from './event-target.js';

const key = Symbol('new AbortSignal');

export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason;
  #dependents = [];
  #sources = null;
  constructor(own = undefined) {
    if (own !== key) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
  }
  get aborted() { return this.#aborted; }
  get reason() { return this.#reason; }
  throwIfAborted() {
    if (this.#aborted) throw this.#reason;
  }
  static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const signal = new AbortSignal(key);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }
  static timeout(delay) {
    requireInteger(delay, 'delay', 0);
    const signal = new AbortSignal(key);
    setTimeout(() => signal.#abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), delay).unref();
    return signal;
  }
  // https://dom.spec.whatwg.org/#create-a-dependent-abort-signal
  static any(signals) {
    if (signals === null || typeof signals !== 'object' || typeof signals[Symbol.iterator] !== 'function') throw invalidArgType('signals', 'Iterable', signals);
    const list = [...signals];
    list.forEach((signal, i) => { if (!(signal instanceof AbortSignal)) throw invalidArgType(`signals[${i}]`, 'AbortSignal', signal); });
    const result = new AbortSignal(key);
    const done = list.find((signal) => signal.#aborted);
    if (done) {
      result.#aborted = true;
      result.#reason = done.#reason;
      return result;
    }
    result.#sources = new Set();
    for (const signal of list) {
      for (const source of signal.#sources ?? [signal]) {
        if (result.#sources.has(source)) continue;
        result.#sources.add(source);
        source.#dependents.push(result);
      }
    }
    return result;
  }
  #abort(reason) {
    if (this.#aborted) return;
    // All of them have the reason before the first listener runs.
    const dependents = this.#dependents.filter((one) => !one.#aborted);
    for (const signal of [this, ...dependents]) {
      signal.#aborted = true;
      signal.#reason = reason;
    }
    for (const signal of [this, ...dependents]) signal.dispatchEvent(trust(new Event('abort')));
  }
  static [key](signal, reason) { signal.#abort(reason); }
  [Symbol.for('nodejs.util.inspect.custom')](depth) {
    return depth < 0 ? '[AbortSignal]' : `AbortSignal { aborted: ${this.#aborted} }`;
  }
}
const abortSignal = AbortSignal[key];
delete AbortSignal[key];
defineEventHandler(AbortSignal.prototype, 'abort');
for (const name of ['aborted', 'reason', 'throwIfAborted']) Object.defineProperty(AbortSignal.prototype, name, { enumerable: true });
Object.defineProperty(AbortSignal.prototype, Symbol.toStringTag, { value: 'AbortSignal', configurable: true });

export class AbortController {
  #signal = new AbortSignal(key);
  get signal() { return this.#signal; }
  abort(reason = new DOMException('This operation was aborted', 'AbortError')) { abortSignal(this.#signal, reason); }
  [Symbol.for('nodejs.util.inspect.custom')](depth) {
    return depth < 0 ? '[AbortController]' : `AbortController { signal: ${$runtime('InspectArgument', this.#signal, 1, false)} }`;
  }
}
for (const name of ['signal', 'abort']) Object.defineProperty(AbortController.prototype, name, { enumerable: true });
Object.defineProperty(AbortController.prototype, Symbol.toStringTag, { value: 'AbortController', configurable: true });
/** As the package abort-controller has them. */
export default { AbortController, AbortSignal };
