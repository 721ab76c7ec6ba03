// URL   https://url.spec.whatwg.org/#url-class
import { typeError } from '../internal/errors.js';
import { isSpecial, parseUrl, pathText, percentEncode, serializeUrl, USERINFO } from '../internal/url-parser.js';
import { parseForm, setList, URLSearchParams, watch } from './url-search-params.js';

function invalid(input, base) {
  const error = typeError('ERR_INVALID_URL', 'Invalid URL');
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}
function parseWith(input, base) {
  let record = null;
  if (base !== undefined) {
    record = parseUrl(`${base}`.toWellFormed(), null);
    if (!record) return undefined;
  }
  return parseUrl(input, record);
}
const noPort = (url) => url.host === null || url.host === '' || url.scheme === 'file';

export class URL {
  #url; #searchParams = null;
  constructor(input, base = undefined) {
    if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "url" argument must be specified');
    input = `${input}`.toWellFormed();
    if (base !== undefined) base = `${base}`;
    const record = parseWith(input, base);
    if (!record) throw invalid(input, base);
    this.#url = record;
  }
  static canParse(input, base = undefined) {
    if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "url" argument must be specified');
    return Boolean(parseWith(`${input}`.toWellFormed(), base === undefined ? undefined : `${base}`));
  }
  static parse(input, base = undefined) {
    try {
      return new URL(input, base);
    } catch {
      return null;
    }
  }
  static createObjectURL(blob) { throw typeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'URL.createObjectURL() is not available'); }
  static revokeObjectURL(url) {}
  static record(url) { return url !== null && typeof url === 'object' && #url in url ? url.#url : undefined; }

  #sync() {
    this.#searchParams?.[setList](this.#url.query === null ? [] : parseForm(this.#url.query));
  }
  /** Parses a part in the state that is named; a failure leaves all as it was. */
  #set(text, state) {
    const copy = { ...this.#url, path: Array.isArray(this.#url.path) ? [...this.#url.path] : this.#url.path };
    if (parseUrl(text, null, copy, state) !== undefined) this.#url = copy;
  }
  get href() { return serializeUrl(this.#url); }
  set href(value) {
    const record = parseUrl(`${value}`.toWellFormed(), null);
    if (!record) throw invalid(`${value}`);
    this.#url = record;
    this.#sync();
  }
  get origin() {
    const { scheme, host, port } = this.#url;
    if (scheme === 'blob') {
      const inner = parseUrl(pathText(this.#url), null);
      return inner && (inner.scheme === 'http' || inner.scheme === 'https') ? `${inner.scheme}://${inner.host}${inner.port === null ? '' : `:${inner.port}`}` : 'null';
    }
    return isSpecial(this.#url) && scheme !== 'file' ? `${scheme}://${host}${port === null ? '' : `:${port}`}` : 'null';
  }
  get protocol() { return `${this.#url.scheme}:`; }
  set protocol(value) { this.#set(`${`${value}`.toWellFormed()}:`, 'scheme start'); }
  get username() { return this.#url.username; }
  set username(value) { if (!noPort(this.#url)) this.#url.username = percentEncode(`${value}`.toWellFormed(), USERINFO); }
  get password() { return this.#url.password; }
  set password(value) { if (!noPort(this.#url)) this.#url.password = percentEncode(`${value}`.toWellFormed(), USERINFO); }
  get host() { return this.#url.host === null ? '' : this.#url.port === null ? this.#url.host : `${this.#url.host}:${this.#url.port}`; }
  set host(value) { if (typeof this.#url.path !== 'string') this.#set(`${value}`.toWellFormed(), 'host'); }
  get hostname() { return this.#url.host ?? ''; }
  set hostname(value) { if (typeof this.#url.path !== 'string') this.#set(`${value}`.toWellFormed(), 'hostname'); }
  get port() { return this.#url.port === null ? '' : `${this.#url.port}`; }
  set port(value) {
    if (noPort(this.#url)) return;
    const text = `${value}`.toWellFormed();
    if (text === '') this.#url.port = null;
    else this.#set(text, 'port');
  }
  get pathname() { return pathText(this.#url); }
  set pathname(value) {
    if (typeof this.#url.path === 'string') return;
    const copy = { ...this.#url, path: [] };
    parseUrl(`${value}`.toWellFormed(), null, copy, 'path start');
    this.#url = copy;
  }
  get search() { return this.#url.query ? `?${this.#url.query}` : ''; }
  set search(value) {
    const text = `${value}`.toWellFormed();
    if (text === '') this.#url.query = null;
    else {
      this.#url.query = '';
      parseUrl(text[0] === '?' ? text.slice(1) : text, null, this.#url, 'query');
    }
    this.#sync();
  }
  get searchParams() {
    if (!this.#searchParams) {
      this.#searchParams = new URLSearchParams();
      this.#sync();
      this.#searchParams[watch](() => { this.#url.query = this.#searchParams.toString() || null; });
    }
    return this.#searchParams;
  }
  get hash() { return this.#url.fragment ? `#${this.#url.fragment}` : ''; }
  set hash(value) {
    const text = `${value}`.toWellFormed();
    if (text === '') {
      this.#url.fragment = null;
      return;
    }
    this.#url.fragment = '';
    parseUrl(text[0] === '#' ? text.slice(1) : text, null, this.#url, 'fragment');
  }
  toString() { return this.href; }
  toJSON() { return this.href; }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return this;
    const parts = {};
    for (const key of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash']) parts[key] = this[key];
    return `${this.constructor.name} ${inspect(parts, options)}`;
  }
}
/** The record of a URL object; undefined: it is none. */
export const recordOf = URL.record;
delete URL.record;
for (const name of ['toString', 'href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash', 'toJSON']) Object.defineProperty(URL.prototype, name, { enumerable: true });
for (const name of ['canParse', 'parse', 'createObjectURL', 'revokeObjectURL']) Object.defineProperty(URL, name, { enumerable: true });
Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });
