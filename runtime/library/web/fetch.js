// Request, Response and fetch   https://fetch.spec.whatwg.org/
import { bytesOfSource, decodeBytes, encodeUtf8, LATIN1, UTF8 } from '../internal/bytes.js';
import { plainError } from '../internal/errors.js';
import { fillRandom } from '../internal/web-crypto.js';
import { AbortController, AbortSignal } from './abort.js';
import { atob } from './base64.js';
import { Blob, blobBytes, File } from './blob.js';
import { FormData } from './form-data.js';
import { guard, Headers } from './headers.js';
import { ReadableStream } from './streams.js';
import { URL } from './url.js';
import { parseForm, URLSearchParams } from './url-search-params.js';

// ---- bodies   https://fetch.spec.whatwg.org/#body-mixin

/** What a body is: { bytes or stream, type }. */
function extractBody(body) {
  if (body instanceof ReadableStream) {
    if (body.locked) throw new TypeError('Response body object should not be disturbed or locked');
    return { stream: body, bytes: null, type: null };
  }
  if (body instanceof Blob) return { bytes: blobBytes(body), type: body.type || null };
  if (body instanceof URLSearchParams) return { bytes: encodeUtf8(body.toString()), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
  if (body instanceof FormData) return multipart(body);
  const bytes = bytesOfSource(body);
  if (bytes) return { bytes: bytes.slice(), type: null };
  if (body !== null && typeof body === 'object' && typeof body[Symbol.asyncIterator] === 'function') return { stream: ReadableStream.from(body), bytes: null, type: null };
  return { bytes: encodeUtf8(`${body}`), type: 'text/plain;charset=UTF-8' };
}
function multipart(form) {
  const boundary = `----formdata-jsaot-0${Array.from(fillRandom(new Uint8Array(6)), (byte) => byte % 10).join('')}`;
  const escape = (text) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');
  const parts = [];
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    if (typeof value === 'string') parts.push(encodeUtf8(`${head}\r\n\r\n${value.replace(/\r?\n|\r/g, '\r\n')}\r\n`));
    else parts.push(encodeUtf8(`${head}; filename="${escape(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`), blobBytes(value), encodeUtf8('\r\n'));
  }
  parts.push(encodeUtf8(`--${boundary}--\r\n`));
  return { bytes: join(parts), type: `multipart/form-data; boundary=${boundary}` };
}
function join(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
function parseMultipart(bytes, type) {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  const form = new FormData();
  // Bytes as characters: what is between boundaries is cut by index.
  const text = decodeBytes(bytes, 1);
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.slice(2, end), content = Uint8Array.from(part.slice(end + 4, -2), (c) => c.charCodeAt(0));
    const pick = (key) => { const found = new RegExp(`${key}="([^"]*)"`, 'i').exec(head)?.[1]; return found === undefined ? undefined : decodeBytes(Uint8Array.from(found, (c) => c.charCodeAt(0)), UTF8).replaceAll('%22', '"').replaceAll('%0A', '\n').replaceAll('%0D', '\r'); };
    const name = pick('; name'), filename = pick('filename');
    if (filename === undefined) form.append(name, decodeBytes(content, UTF8));
    else form.append(name, new File([content], filename, { type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'text/plain' }));
  }
  return form;
}
class Body {
  #bytes = null; #stream = null; #used = false; #hasBody = false;
  setBody(body) {
    if (body === null || body === undefined) return null;
    const { bytes, stream, type } = extractBody(body);
    this.#hasBody = true;
    this.#bytes = bytes;
    this.#stream = stream ?? null;
    return type;
  }
  get body() {
    if (!this.#hasBody) return null;
    if (!this.#stream) {
      const bytes = this.#bytes;
      this.#stream = new ReadableStream({ type: 'bytes', start: (controller) => {
        if (bytes.length > 0) controller.enqueue(bytes.slice());
        controller.close();
      } });
    }
    return this.#stream;
  }
  get bodyUsed() { return this.#used || Boolean(this.#stream && this.#stream._disturbed); }
  async #consume() {
    if (this.bodyUsed || this.#stream?.locked) throw new TypeError('Body is unusable: Body has already been read');
    if (!this.#hasBody) return new Uint8Array(0);
    this.#used = true;
    if (!this.#stream) return this.#bytes;
    const parts = [], reader = this.#stream.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
      parts.push(value);
    }
    return join(parts);
  }
  copyBody(other) {
    if (this.bodyUsed) throw new TypeError(`${this.constructor.name}.clone: Body has already been consumed.`);
    other.#hasBody = this.#hasBody;
    other.#bytes = this.#bytes;
    if (this.#stream && !this.#bytes) [this.#stream, other.#stream] = this.#stream.tee();
  }
  /** A Request that is made of another takes its body. */
  takeBody(other) {
    if (this.bodyUsed) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
    this.copyBody(other);
    if (this.#hasBody) this.#used = true;
  }
  async arrayBuffer() { return (await this.#consume()).slice().buffer; }
  async blob() { return new Blob([await this.#consume()], { type: this.headers.get('content-type') ?? '' }); }
  async bytes() { return (await this.#consume()).slice(); }
  async text() { return decodeBytes(await this.#consume(), UTF8).replace(/^\ufeff/, ''); }
  async json() { return JSON.parse(await this.text()); }
  async formData() {
    const type = this.headers.get('content-type') ?? '';
    const bytes = await this.#consume();
    if (/^multipart\/form-data/i.test(type)) return parseMultipart(bytes, type);
    if (!/^application\/x-www-form-urlencoded/i.test(type)) throw new TypeError(`${this.constructor.name}.formData: Could not parse content as FormData.`);
    const form = new FormData();
    for (const [name, value] of parseForm(decodeBytes(bytes, UTF8))) form.append(name, value);
    return form;
  }
}
const setBody = (object, body) => Body.prototype.setBody.call(object, body);

// ---- Request   https://fetch.spec.whatwg.org/#request-class
const METHOD = /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/;
export class Request extends Body {
  #parts;
  constructor(input, init = {}) {
    if (arguments.length === 0) throw new TypeError('Request constructor: 1 argument required, but only 0 present.');
    super();
    const from = input instanceof Request ? input : null;
    let url = from?.url;
    if (!from) {
      try {
        url = new URL(input).href;
      } catch (cause) {
        throw new TypeError(`Failed to parse URL from ${input}`, { cause });
      }
      if (new URL(url).username || new URL(url).password) throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${input}`);
    }
    let method = init.method === undefined ? from?.method ?? 'GET' : `${init.method}`;
    if (!METHOD.test(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    if (/^(connect|trace|track)$/i.test(method)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
    if (/^(delete|get|head|options|post|put)$/i.test(method)) method = method.toUpperCase();
    this.headers = new Headers(init.headers ?? from?.headers);
    const signal = init.signal === undefined ? from?.signal : init.signal;
    this.#parts = {
      url, method, signal: signal ? AbortSignal.any([signal]) : new AbortController().signal, redirect: init.redirect ?? from?.redirect ?? 'follow', mode: init.mode ?? from?.mode ?? 'cors', credentials: init.credentials ?? from?.credentials ?? 'same-origin',
      cache: init.cache ?? from?.cache ?? 'default', referrer: init.referrer ?? from?.referrer ?? 'about:client', referrerPolicy: init.referrerPolicy ?? from?.referrerPolicy ?? '', integrity: init.integrity ?? from?.integrity ?? '', keepalive: Boolean(init.keepalive ?? from?.keepalive), duplex: 'half', destination: '',
    };
    if (init.body !== undefined && init.body !== null) {
      if (method === 'GET' || method === 'HEAD') throw new TypeError('Request with GET/HEAD method cannot have body.');
      if (init.body instanceof ReadableStream && init.duplex !== 'half') throw new TypeError('RequestInit: duplex option is required when sending a body.');
      const type = setBody(this, init.body);
      if (type !== null && !this.headers.has('content-type')) this.headers.append('content-type', type);
    } else if (from) Body.prototype.takeBody.call(from, this);
    Object.defineProperty(this, 'headers', { enumerable: false });
  }
  clone() {
    const copy = new Request(this.url, { method: this.method, headers: this.headers, ...this.#parts });
    Body.prototype.copyBody.call(this, copy);
    return copy;
  }
  static parts(request) { return request.#parts; }
}
const partsOf = Request.parts;
delete Request.parts;
for (const name of ['url', 'method', 'signal', 'redirect', 'mode', 'credentials', 'cache', 'referrer', 'referrerPolicy', 'integrity', 'keepalive', 'duplex', 'destination']) Object.defineProperty(Request.prototype, name, { get() { return partsOf(this)[name]; }, enumerable: true, configurable: true });
Object.defineProperty(Request.prototype, Symbol.toStringTag, { value: 'Request', configurable: true });

// ---- Response   https://fetch.spec.whatwg.org/#response-class
const NO_BODY = [101, 103, 204, 205, 304], REDIRECT = [301, 302, 303, 307, 308];
export class Response extends Body {
  #status; #statusText; #type = 'default';
  constructor(body = null, init = {}) {
    super();
    const { status = 200, statusText = '', headers } = init ?? {};
    const code = Number(status) & 65535;
    if (code < 200 || code > 599) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(`${statusText}`)) throw new TypeError('Invalid statusText');
    this.#status = code;
    this.#statusText = `${statusText}`;
    Object.defineProperty(this, 'headers', { value: new Headers(headers), enumerable: false });
    if (body !== null && body !== undefined) {
      if (NO_BODY.includes(code)) throw new TypeError(`Response constructor: Invalid response status code ${code}`);
      const type = setBody(this, body);
      if (type !== null && !this.headers.has('content-type')) this.headers.append('content-type', type);
    }
  }
  get type() { return this.#type; }
  get url() { return ''; }
  get redirected() { return false; }
  get status() { return this.#status; }
  get ok() { return this.#status >= 200 && this.#status <= 299; }
  get statusText() { return this.#statusText; }
  clone() {
    const copy = new Response(null, { status: this.#status || 200, statusText: this.#statusText, headers: this.headers });
    copy.#status = this.#status;
    copy.#type = this.#type;
    Body.prototype.copyBody.call(this, copy);
    return copy;
  }
  static error() {
    const response = new Response();
    response.#status = 0;
    response.#type = 'error';
    response.headers[guard]();
    return response;
  }
  static json(data, init = {}) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new Response(text, { ...init, headers });
  }
  static redirect(url, status = 302) {
    const location = new URL(`${url}`).href;
    if (!REDIRECT.includes(status)) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null, { headers: { location } });
    response.#status = status;
    response.headers[guard]();
    return response;
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return this;
    return `Response ${inspect({ status: this.status, statusText: this.statusText, headers: this.headers, body: this.body, bodyUsed: this.bodyUsed, ok: this.ok, redirected: this.redirected, type: this.type, url: this.url }, options)}`;
  }
}
Object.defineProperty(Response.prototype, Symbol.toStringTag, { value: 'Response', configurable: true });
for (const Class of [Request, Response]) {
  for (const name of ['arrayBuffer', 'blob', 'text', 'json', 'formData', 'body', 'bodyUsed']) Object.defineProperty(Class.prototype, name, { ...Object.getOwnPropertyDescriptor(Body.prototype, name), enumerable: true });
}
for (const name of ['setBody', 'copyBody']) Object.defineProperty(Body.prototype, name, { enumerable: false });

const failed = (text) => new TypeError('fetch failed', { cause: plainError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', text) });
const HEX = /^[0-9a-f]{2}$/i, PERCENT = 37, MIME_TYPE = /^[!#$%&'*+\-.^`|~\w]+\/[!#$%&'*+\-.^`|~\w]+\s*(?:;.*)?$/s;
// https://url.spec.whatwg.org/#percent-decode
function percentDecoded(text) {
  const given = encodeUtf8(text), bytes = [];
  for (let i = 0; i < given.length; i++) {
    const digits = given[i] === PERCENT ? String.fromCharCode(given[i + 1], given[i + 2]) : '';
    bytes.push(HEX.test(digits) ? parseInt(digits, 16) : given[i]);
    if (HEX.test(digits)) i += 2;
  }
  return Uint8Array.from(bytes);
}
// https://fetch.spec.whatwg.org/#data-url-processor
function dataResponse(url) {
  const text = url.slice('data:'.length).replace(/#.*$/s, ''), comma = text.indexOf(',');
  if (comma < 0) throw failed('a data: URL has a comma');
  let type = text.slice(0, comma).trim(), bytes = percentDecoded(text.slice(comma + 1));
  const marked = type.replace(/; *base64$/i, '');
  if (marked !== type) {
    type = marked;
    try {
      bytes = Uint8Array.from(atob(decodeBytes(bytes, LATIN1)), (c) => c.charCodeAt(0));
    } catch {
      throw failed('the base64 text of a data: URL is not valid');
    }
  }
  if (type.startsWith(';')) type = `text/plain${type}`;
  return new Response(bytes, { statusText: 'OK', headers: { 'content-type': MIME_TYPE.test(type) ? type : 'text/plain;charset=US-ASCII' } });
}
// fetch ( input[, init] ): WASI preview 1 has no network, but data: URLs need none.
export async function fetch(input, init = undefined) {
  if (arguments.length === 0) throw new TypeError("fetch: 1 argument required, but only 0 present.");
  const request = new Request(input, init);
  if (request.signal.aborted) throw request.signal.reason;
  if (request.url.startsWith('data:')) return dataResponse(request.url);
  throw failed('there is no network in a WebAssembly module of WASI preview 1');
}
