// timers/promises   https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api
import { AbortError, requireSignal } from '../internal/abort-error.js';
import { requireBoolean, requireObject } from '../internal/errors.js';

const { setTimeout: start, clearTimeout: stop, setImmediate: startImmediate, clearImmediate: stopImmediate, setInterval: startInterval, clearInterval: stopInterval } = globalThis;

/** A promise of a timer, which a signal may end. */
function promiseOf(value, options, begin, end) {
  try {
    if (options !== undefined) requireObject(options, 'options');
    requireSignal(options?.signal, 'options.signal');
    if (options?.ref !== undefined) requireBoolean(options.ref, 'options.ref');
  } catch (error) {
    return Promise.reject(error);
  }
  const { signal, ref = true } = options ?? {};
  if (signal?.aborted) return Promise.reject(new AbortError(undefined, { cause: signal.reason }));
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      end(timer);
      reject(new AbortError(undefined, { cause: signal.reason }));
    };
    const timer = begin(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    if (!ref) timer.unref();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
function timeout(delay, value, options) { return promiseOf(value, options, (done) => start(done, delay), stop); }
function immediate(value, options) { return promiseOf(value, options, (done) => startImmediate(done), stopImmediate); }
async function* interval(delay, value, options = undefined) {
  if (options !== undefined) requireObject(options, 'options');
  const { signal, ref = true } = options ?? {};
  requireSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  let due = 0, wake;
  const timer = startInterval(() => {
    due++;
    wake?.();
  }, delay);
  if (!ref) timer.unref();
  const onAbort = () => {
    stopInterval(timer);
    wake?.();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
      if (due === 0) await new Promise((resolve) => { wake = resolve; });
      for (; due > 0; due--) yield value;
    }
  } finally {
    stopInterval(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
Object.defineProperty(timeout, 'name', { value: 'setTimeout' });
Object.defineProperty(immediate, 'name', { value: 'setImmediate' });
Object.defineProperty(interval, 'name', { value: 'setInterval' });
export const scheduler = { wait(delay, options) { return timeout(delay, undefined, options); }, yield() { return immediate(); } };
export { immediate as setImmediate, interval as setInterval, timeout as setTimeout };
export default { setTimeout: timeout, setImmediate: immediate, setInterval: interval, scheduler };
