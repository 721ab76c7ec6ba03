// Headers   https://fetch.spec.whatwg.org/#headers-class
import { typeError } from '../internal/errors.js';

const NAME = /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/, INVALID_VALUE = /[\0\r\n]|[^\x00-\xff]/;
export const headerList = Symbol('header list'), guard = Symbol('guard');
function normalName(name, method) {
  const text = `${name}`;
  if (!NAME.test(text)) throw new TypeError(`Headers.${method}: "${text}" is an invalid header name.`);
  return text.toLowerCase();
}
function normalValue(value, method) {
  const text = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (INVALID_VALUE.test(text)) throw new TypeError(`Headers.${method}: "${text}" is an invalid header value.`);
  return text;
}
export class Headers {
  #map = new Map(); #cookies = []; #immutable = false;
  /** How each was written first. */
  #names = new Map();
  constructor(init = undefined) {
    if (init === undefined) return;
    if (init === null || (typeof init !== 'object' && typeof init !== 'function')) throw new TypeError("Headers constructor: init given is neither a sequence<sequence<ByteString>> nor a record<ByteString, ByteString>.");
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const items = [...pair];
        if (items.length !== 2) throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${items.length}.`);
        this.append(items[0], items[1]);
      }
    } else for (const key of Reflect.ownKeys(init)) if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) this.append(key, init[key]);
  }
  [guard]() { this.#immutable = true; }
  #writable() { if (this.#immutable) throw new TypeError('immutable'); }
  append(name, value) {
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "name" and "value" arguments must be specified');
    this.#writable();
    const key = normalName(name, 'append'), text = normalValue(value, 'append');
    if (!this.#names.has(key)) this.#names.set(key, `${name}`);
    if (key === 'set-cookie') this.#cookies.push(text);
    else this.#map.set(key, this.#map.has(key) ? `${this.#map.get(key)}${key === 'cookie' ? '; ' : ', '}${text}` : text);
  }
  delete(name) {
    this.#writable();
    const key = normalName(name, 'delete');
    if (key === 'set-cookie') this.#cookies = [];
    this.#map.delete(key);
    this.#names.delete(key);
  }
  get(name) {
    const key = normalName(name, 'get');
    if (key === 'set-cookie') return this.#cookies.length > 0 ? this.#cookies.join(', ') : null;
    return this.#map.get(key) ?? null;
  }
  getSetCookie() { return [...this.#cookies]; }
  has(name) {
    const key = normalName(name, 'has');
    return key === 'set-cookie' ? this.#cookies.length > 0 : this.#map.has(key);
  }
  set(name, value) {
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "name" and "value" arguments must be specified');
    this.#writable();
    const key = normalName(name, 'set'), text = normalValue(value, 'set');
    this.#names.set(key, `${name}`);
    if (key === 'set-cookie') this.#cookies = [text];
    else this.#map.set(key, text);
  }
  [headerList]() {
    const list = [...this.#map, ...this.#cookies.map((value) => ['set-cookie', value])];
    return list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  }
  forEach(callback, thisArg = undefined) {
    for (const [name, value] of this[headerList]()) callback.call(thisArg, value, name, this);
  }
  *entries() { yield* this[headerList](); }
  *keys() { for (const [name] of this[headerList]()) yield name; }
  *values() { for (const [, value] of this[headerList]()) yield value; }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    return `Headers ${inspect(Object.fromEntries(Array.from(this.#names, ([key, name]) => [name, this.get(key)])), options)}`;
  }
}
Headers.prototype[Symbol.iterator] = Headers.prototype.entries;
Object.defineProperty(Headers.prototype, Symbol.iterator, { enumerable: false });
for (const name of ['append', 'delete', 'get', 'has', 'set', 'getSetCookie', 'keys', 'values', 'entries', 'forEach']) Object.defineProperty(Headers.prototype, name, { enumerable: true });
Object.defineProperty(Headers.prototype, Symbol.toStringTag, { value: 'Headers', configurable: true });
