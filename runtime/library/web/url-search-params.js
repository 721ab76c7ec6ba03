// URLSearchParams   https://url.spec.whatwg.org/#interface-urlsearchparams
import { invalidArgType, typeError } from '../internal/errors.js';
import { percentDecode } from '../internal/url-parser.js';
import { encodeUtf8 } from '../internal/bytes.js';

const toText = (value) => `${value}`.toWellFormed();
// application/x-www-form-urlencoded   https://url.spec.whatwg.org/#urlencoded-parsing
export function parseForm(text) {
  const list = [];
  if (text === '') return list;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const part = (one) => percentDecode(one.replaceAll('+', ' '));
    list.push([part(at < 0 ? pair : pair.slice(0, at)), at < 0 ? '' : part(pair.slice(at + 1))]);
  }
  return list;
}
const PLAIN = /^[A-Za-z0-9*\-._]*$/, HEX = '0123456789ABCDEF';
function serializePart(text) {
  if (PLAIN.test(text)) return text;
  let result = '';
  const bytes = encodeUtf8(text);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i], c = String.fromCharCode(byte);
    result += byte === 32 ? '+' : byte < 128 && PLAIN.test(c) ? c : `%${HEX[byte >> 4]}${HEX[byte & 15]}`;
  }
  return result;
}
export const serializeForm = (list) => list.map(([name, value]) => `${serializePart(name)}=${serializePart(value)}`).join('&');

export const setList = Symbol('list'), watch = Symbol('watch');
const missing = (names) => typeError('ERR_MISSING_ARGS', `The ${names.length > 1 ? `${names.map((n) => `"${n}"`).join(' and ')} arguments` : `"${names[0]}" argument`} must be specified`);

export class URLSearchParams {
  #list = []; #changed = null;
  constructor(init = undefined) {
    if (init === undefined || init === null) return;
    if (typeof init === 'object' || typeof init === 'function') {
      const method = init[Symbol.iterator];
      if (method === this[Symbol.iterator] && #list in init) this.#list = init.#list.map((pair) => [...pair]);
      else if (method !== undefined && method !== null) {
        if (typeof method !== 'function') throw typeError('ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
        for (const pair of init) {
          if (pair === null || (typeof pair !== 'object' && typeof pair !== 'function') || typeof pair[Symbol.iterator] !== 'function') throw typeError('ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
          const items = [...pair];
          if (items.length !== 2) throw typeError('ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
          this.#list.push([toText(items[0]), toText(items[1])]);
        }
      } else {
        const visited = new Map();
        for (const key of Reflect.ownKeys(init)) {
          if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
          const name = toText(typeof key === 'symbol' ? `${String(key)}${key}` : key), value = toText(init[key]);
          if (visited.has(name)) visited.get(name)[1] = value;
          else {
            const pair = [name, value];
            visited.set(name, pair);
            this.#list.push(pair);
          }
        }
      }
      return;
    }
    const text = toText(init);
    this.#list = parseForm(text[0] === '?' ? text.slice(1) : text);
  }
  static #check(value) {
    if (value === null || typeof value !== 'object' || !(#list in value)) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type URLSearchParams');
  }
  [setList](list) { this.#list = list; }
  [watch](changed) { this.#changed = changed; }
  get size() {
    URLSearchParams.#check(this);
    return this.#list.length;
  }
  append(name, value) {
    URLSearchParams.#check(this);
    if (arguments.length < 2) throw missing(['name', 'value']);
    this.#list.push([toText(name), toText(value)]);
    this.#changed?.();
  }
  delete(name, value = undefined) {
    URLSearchParams.#check(this);
    if (arguments.length < 1) throw missing(['name']);
    name = toText(name);
    const wanted = value === undefined ? undefined : toText(value);
    this.#list = this.#list.filter((pair) => pair[0] !== name || (wanted !== undefined && pair[1] !== wanted));
    this.#changed?.();
  }
  get(name) {
    URLSearchParams.#check(this);
    if (arguments.length < 1) throw missing(['name']);
    name = toText(name);
    return this.#list.find((pair) => pair[0] === name)?.[1] ?? null;
  }
  getAll(name) {
    URLSearchParams.#check(this);
    if (arguments.length < 1) throw missing(['name']);
    name = toText(name);
    return this.#list.filter((pair) => pair[0] === name).map((pair) => pair[1]);
  }
  has(name, value = undefined) {
    URLSearchParams.#check(this);
    if (arguments.length < 1) throw missing(['name']);
    name = toText(name);
    const wanted = value === undefined ? undefined : toText(value);
    return this.#list.some((pair) => pair[0] === name && (wanted === undefined || pair[1] === wanted));
  }
  set(name, value) {
    URLSearchParams.#check(this);
    if (arguments.length < 2) throw missing(['name', 'value']);
    name = toText(name);
    value = toText(value);
    const first = this.#list.find((pair) => pair[0] === name);
    if (first) {
      first[1] = value;
      this.#list = this.#list.filter((pair) => pair === first || pair[0] !== name);
    } else this.#list.push([name, value]);
    this.#changed?.();
  }
  sort() {
    URLSearchParams.#check(this);
    this.#list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.#changed?.();
  }
  forEach(callback, thisArg = undefined) {
    URLSearchParams.#check(this);
    if (typeof callback !== 'function') throw invalidArgType('callback', 'function', callback);
    for (let i = 0; i < this.#list.length; i++) callback.call(thisArg, this.#list[i][1], this.#list[i][0], this);
  }
  entries() { return iterate(this, (pair) => [pair[0], pair[1]]); }
  keys() { return iterate(this, (pair) => pair[0]); }
  values() { return iterate(this, (pair) => pair[1]); }
  toString() {
    URLSearchParams.#check(this);
    return serializeForm(this.#list);
  }
  static pairAt(params, i) {
    URLSearchParams.#check(params);
    return params.#list[i];
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return '[Object]';
    const list = this.#list.map(([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`);
    if (list.length === 0) return 'URLSearchParams {}';
    const length = list.reduce((sum, one) => sum + one.length + 2, -2);
    return length + 18 > 80 ? `URLSearchParams {\n  ${list.join(',\n  ')} }` : `URLSearchParams { ${list.join(', ')} }`;
  }
}
const { pairAt } = URLSearchParams;
delete URLSearchParams.pairAt;
URLSearchParams.prototype[Symbol.iterator] = URLSearchParams.prototype.entries;
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { enumerable: false });
for (const name of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'sort', 'entries', 'forEach', 'keys', 'values', 'toString', 'size']) Object.defineProperty(URLSearchParams.prototype, name, { enumerable: true });
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });

const states = new WeakMap();
const IteratorPrototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), {
  next: {
    value: function next() {
      const state = states.get(this);
      if (!state) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type URLSearchParamsIterator');
      const pair = pairAt(state.params, state.index++);
      return pair ? { value: state.pick(pair), done: false } : { value: undefined, done: true };
    },
    writable: true, enumerable: true, configurable: true,
  },
  [Symbol.toStringTag]: { value: 'URLSearchParams Iterator', configurable: true },
});
function iterate(params, pick) {
  pairAt(params, 0);
  const iterator = Object.create(IteratorPrototype);
  states.set(iterator, { params, pick, index: 0 });
  return iterator;
}
