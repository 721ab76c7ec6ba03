// diagnostics_channel   https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html
import { invalidArgType, requireFunction } from '../internal/errors.js';

const channels = new Map();

export class Channel {
  #subscribers = [];
  #stores = new Map();
  constructor(name) { this.name = name; }
  get hasSubscribers() { return this.#subscribers.length > 0 || this.#stores.size > 0; }
  subscribe(subscription) {
    requireFunction(subscription, 'subscription');
    this.#subscribers = [...this.#subscribers, subscription];
  }
  unsubscribe(subscription) {
    const at = this.#subscribers.indexOf(subscription);
    if (at < 0) return false;
    this.#subscribers = this.#subscribers.toSpliced(at, 1);
    return true;
  }
  bindStore(store, transform) { this.#stores.set(store, transform); }
  unbindStore(store) { return this.#stores.delete(store); }
  publish(data) {
    for (const subscription of this.#subscribers) {
      try {
        subscription(data, this.name);
      } catch (error) {
        process.nextTick(() => { throw error; });
      }
    }
  }
  runStores(data, fn, thisArg, ...args) {
    let run = () => {
      this.publish(data);
      return Reflect.apply(fn, thisArg, args);
    };
    for (const [store, transform] of this.#stores) run = inStore(store, transform, data, run);
    return run();
  }
}
function inStore(store, transform, data, next) {
  return () => {
    let context = data;
    if (transform) {
      try {
        context = transform(data);
      } catch (error) {
        process.nextTick(() => { throw error; });
        return next();
      }
    }
    return store.run(context, next);
  };
}
export function channel(name) {
  if (typeof name !== 'string' && typeof name !== 'symbol') throw invalidArgType('channel', ['string', 'symbol'], name);
  let found = channels.get(name);
  if (!found) channels.set(name, (found = new Channel(name)));
  return found;
}
export function subscribe(name, subscription) { channel(name).subscribe(subscription); }
export function unsubscribe(name, subscription) { return channel(name).unsubscribe(subscription); }
export function hasSubscribers(name) { return channels.get(name)?.hasSubscribers ?? false; }

const TRACED = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];
// https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#class-tracingchannel
export class TracingChannel {
  constructor(given) {
    if (typeof given !== 'string' && (given === null || typeof given !== 'object')) throw invalidArgType('nameOrChannels', ['string', 'object', 'TracingChannel'], given);
    for (const event of TRACED) this[event] = typeof given === 'string' ? channel(`tracing:${given}:${event}`) : given[event];
  }
  get hasSubscribers() { return TRACED.some((event) => this[event]?.hasSubscribers); }
  subscribe(handlers) { for (const event of TRACED) if (handlers[event]) this[event]?.subscribe(handlers[event]); }
  unsubscribe(handlers) {
    return TRACED.map((event) => !handlers[event] || this[event]?.unsubscribe(handlers[event])).every(Boolean);
  }
  /** Runs what is traced, between the events of its start and its end. */
  #during(context, run) {
    return this.start.runStores(context, () => {
      try {
        return run();
      } catch (error) {
        context.error = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }
  traceSync(fn, context = {}, thisArg, ...args) {
    return this.#during(context, () => (context.result = Reflect.apply(fn, thisArg, args)));
  }
  tracePromise(fn, context = {}, thisArg, ...args) {
    const settled = (key, value) => {
      context[key] = value;
      if (key === 'error') this.error.publish(context);
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
    };
    return this.#during(context, () => Promise.resolve(Reflect.apply(fn, thisArg, args)).then((result) => {
      settled('result', result);
      return result;
    }, (error) => {
      settled('error', error);
      throw error;
    }));
  }
  traceCallback(fn, position = -1, context = {}, thisArg, ...args) {
    const callback = args.at(position);
    requireFunction(callback, 'callback');
    const traced = (...results) => {
      context[results[0] ? 'error' : 'result'] = results[0] || results[1];
      if (results[0]) this.error.publish(context);
      return this.asyncStart.runStores(context, () => {
        try {
          return Reflect.apply(callback, thisArg, results);
        } finally {
          this.asyncEnd.publish(context);
        }
      });
    };
    args.splice(position, 1, traced);
    return this.#during(context, () => Reflect.apply(fn, thisArg, args));
  }
}
export function tracingChannel(nameOrChannels) { return new TracingChannel(nameOrChannels); }
export default { channel, hasSubscribers, subscribe, tracingChannel, unsubscribe, Channel };
