// What process has of an emitter beside the methods that all programs have.   https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventemitter
import { method } from '../internal/descriptors.js';
import { requireNumber } from '../internal/errors.js';

export const prependListener = method(function prependListener(eventName, listener) { return $runtime('PrependProcessListener', eventName, listener, false); });
export const prependOnceListener = method(function prependOnceListener(eventName, listener) { return $runtime('PrependProcessListener', eventName, listener, true); });
export const eventNames = method(function eventNames() { return $runtime('ProcessEventNames'); });
export const listeners = method(function listeners(eventName) { return $runtime('ProcessListeners', eventName); });
export const rawListeners = method(function rawListeners(eventName) { return $runtime('ProcessListeners', eventName); });

// Nothing warns of too many listeners here.
const MAX_LISTENERS = 10;
let limit = MAX_LISTENERS;
export const setMaxListeners = method(function setMaxListeners(n) {
  requireNumber(n, 'setMaxListeners', 0);
  limit = n;
  return this;
});
export const getMaxListeners = method(function getMaxListeners() { return limit; });
