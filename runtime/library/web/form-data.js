// FormData   https://xhr.spec.whatwg.org/#interface-formdata
import { typeError } from '../internal/errors.js';
import { Blob, File } from './blob.js';

export class FormData {
  #list = [];
  constructor(form = undefined) {
    if (form !== undefined) throw new TypeError("FormData constructor: Argument 1 could not be converted to: undefined.");
  }
  static #entry(name, value, filename) {
    if (value instanceof Blob) {
      if (!(value instanceof File) || filename !== undefined) value = new File([value], filename ?? (value instanceof File ? value.name : 'blob'), { type: value.type });
    } else value = `${value}`.toWellFormed();
    return [`${name}`.toWellFormed(), value];
  }
  append(name, value, filename = undefined) {
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "name" and "value" arguments must be specified');
    this.#list.push(FormData.#entry(name, value, filename));
  }
  delete(name) { this.#list = this.#list.filter((pair) => pair[0] !== `${name}`); }
  get(name) { return this.#list.find((pair) => pair[0] === `${name}`)?.[1] ?? null; }
  getAll(name) { return this.#list.filter((pair) => pair[0] === `${name}`).map((pair) => pair[1]); }
  has(name) { return this.#list.some((pair) => pair[0] === `${name}`); }
  set(name, value, filename = undefined) {
    const entry = FormData.#entry(name, value, filename);
    const at = this.#list.findIndex((pair) => pair[0] === entry[0]);
    if (at < 0) this.#list.push(entry);
    else {
      this.#list[at] = entry;
      this.#list = this.#list.filter((pair, i) => i <= at || pair[0] !== entry[0]);
    }
  }
  *entries() { yield* this.#list.map((pair) => [...pair]); }
  *keys() { for (const [name] of this.#list) yield name; }
  *values() { for (const [, value] of this.#list) yield value; }
  forEach(callback, thisArg = undefined) { for (const [name, value] of this.#list) callback.call(thisArg, value, name, this); }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    const shown = {};
    for (const [name, value] of this.#list) {
      if (name in shown) shown[name] = Array.isArray(shown[name]) ? [...shown[name], value] : [shown[name], value];
      else shown[name] = value;
    }
    return `FormData ${inspect(shown, options)}`;
  }
}
FormData.prototype[Symbol.iterator] = FormData.prototype.entries;
Object.defineProperty(FormData.prototype, Symbol.iterator, { enumerable: false });
for (const name of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'entries', 'keys', 'values', 'forEach']) Object.defineProperty(FormData.prototype, name, { enumerable: true });
Object.defineProperty(FormData.prototype, Symbol.toStringTag, { value: 'FormData', configurable: true });
