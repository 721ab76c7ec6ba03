// MIME types   https://mimesniff.spec.whatwg.org/#parsing-a-mime-type
import { typeError } from './errors.js';

const TOKEN = /^[-!#$%&'*+.^_`|~A-Za-z0-9]+$/, VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
function invalid(production, text, index) {
  return typeError('ERR_INVALID_MIME_SYNTAX', `The MIME syntax for a ${production} in ${JSON.stringify(text)} is invalid${index >= 0 ? ` at ${index}` : ''}`);
}
export class MIMEParams {
  #data = new Map();
  delete(name) { this.#data.delete(`${name}`); }
  get(name) { return this.#data.get(`${name}`) ?? null; }
  has(name) { return this.#data.has(`${name}`); }
  set(name, value) {
    name = `${name}`;
    value = `${value}`;
    if (!TOKEN.test(name)) throw invalid('parameter name', name, name.search(/[^-!#$%&'*+.^_`|~A-Za-z0-9]/));
    if (!VALUE.test(value)) throw invalid('parameter value', value, value.search(/[^\t\x20-\x7e\x80-\xff]/));
    this.#data.set(name, value);
  }
  *entries() { yield* this.#data.entries(); }
  *keys() { yield* this.#data.keys(); }
  *values() { yield* this.#data.values(); }
  [Symbol.iterator]() { return this.entries(); }
  toString() { return [...this.#data].map(([name, value]) => `${name}=${value !== '' && TOKEN.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`).join(';'); }
  toJSON() { return this.toString(); }
  static parse(text) {
    const params = new MIMEParams();
    for (const match of text.matchAll(/;[\t\n\r ]*([^;=]*)(?:=(?:"((?:[^"\\]|\\[^])*)"?[^;]*|([^;]*)))?/g)) {
      const name = match[1].toLowerCase();
      const value = match[2] === undefined ? (match[3] ?? '').replace(/[\t\n\r ]+$/, '') : match[2].replace(/\\([^])/g, '$1');
      if (TOKEN.test(name) && VALUE.test(value) && !params.has(name) && (match[2] !== undefined || value !== '')) params.#data.set(name, value);
    }
    return params;
  }
}
export class MIMEType {
  #type; #subtype; #parameters;
  constructor(text) {
    const string = `${text}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    const slash = string.indexOf('/');
    const type = (slash < 0 ? string : string.slice(0, slash)).toLowerCase();
    if (slash < 0 || !TOKEN.test(type)) throw invalid('type', string, slash < 0 ? -1 : type.search(/[^-!#$%&'*+.^_`|~A-Za-z0-9]/));
    const semicolon = string.indexOf(';', slash);
    const subtype = string.slice(slash + 1, semicolon < 0 ? undefined : semicolon).replace(/[\t\n\r ]+$/, '').toLowerCase();
    if (!TOKEN.test(subtype)) throw invalid('subtype', string, -1);
    this.#type = type;
    this.#subtype = subtype;
    this.#parameters = MIMEParams.parse(semicolon < 0 ? '' : string.slice(semicolon));
  }
  get type() { return this.#type; }
  set type(value) {
    if (!TOKEN.test(`${value}`)) throw invalid('type', `${value}`, -1);
    this.#type = `${value}`.toLowerCase();
  }
  get subtype() { return this.#subtype; }
  set subtype(value) {
    if (!TOKEN.test(`${value}`)) throw invalid('subtype', `${value}`, -1);
    this.#subtype = `${value}`.toLowerCase();
  }
  get essence() { return `${this.#type}/${this.#subtype}`; }
  get params() { return this.#parameters; }
  toString() {
    const parameters = this.#parameters.toString();
    return `${this.essence}${parameters ? `;${parameters}` : ''}`;
  }
  toJSON() { return this.toString(); }
}
