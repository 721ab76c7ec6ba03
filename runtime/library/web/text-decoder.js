// Interface TextDecoder   https://encoding.spec.whatwg.org/#interface-textdecoder
import { bytesOfSource, decodeBytes, LATIN1, UTF16, UTF8 } from '../internal/bytes.js';
import { invalidArgType, rangeError, typeError } from '../internal/errors.js';

// Labels of the encodings that are here.   https://encoding.spec.whatwg.org/#names-and-labels
const LABELS = {
  'utf-8': 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8',
  'utf-16le': 'csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le',
  'utf-16be': 'unicodefffe utf-16be',
  'windows-1252': 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252',
};
let encodings;
function encodingOf(label) {
  encodings ??= new Map(Object.entries(LABELS).flatMap(([name, labels]) => labels.split(' ').map((one) => [one, name])));
  return encodings.get(label.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase());
}
/** windows-1252 from 0x80 to 0x9f. */
const WINDOWS = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
const NOTHING = new Uint8Array(0);

export class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  /** Bytes of a character that is not complete yet. */
  #rest = NOTHING;
  #bomSeen = false;
  #streaming = false;

  constructor(label = 'utf-8', options = {}) {
    const encoding = encodingOf(`${label}`);
    if (encoding === undefined) throw rangeError('ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
    if (options !== null && typeof options !== 'object' && typeof options !== 'function') throw invalidArgType('options', 'Object', options);
    this.#encoding = encoding;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
  }
  get encoding() { return this.#encoding; }
  get fatal() { return this.#fatal; }
  get ignoreBOM() { return this.#ignoreBOM; }

  // decode(input, options)   https://encoding.spec.whatwg.org/#dom-textdecoder-decode
  decode(input = NOTHING, options = {}) {
    let bytes = bytesOfSource(input);
    if (bytes === undefined) throw invalidArgType('list', ['SharedArrayBuffer', 'ArrayBuffer', 'ArrayBufferView'], input);
    if (!this.#streaming) this.#start();
    const stream = (this.#streaming = Boolean(options?.stream));
    if (this.#rest.length > 0) bytes = concat(this.#rest, bytes);
    this.#rest = NOTHING;
    try {
      const text = this.#encoding === 'utf-8' ? this.#decodeUtf8(bytes, stream) : this.#encoding === 'windows-1252' ? decodeWindows(bytes) : this.#decodeUtf16(bytes, stream);
      return this.#withoutBOM(text);
    } catch (error) {
      this.#start();
      this.#streaming = false;
      throw error;
    }
  }
  #start() {
    this.#rest = NOTHING;
    this.#bomSeen = false;
  }
  #withoutBOM(text) {
    if (this.#bomSeen || text === '') return text;
    this.#bomSeen = true;
    return !this.#ignoreBOM && this.#encoding !== 'windows-1252' && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  #decodeUtf8(bytes, stream) {
    if (stream) {
      const unfinished = $utf8_unfinished(bytes.buffer, bytes.byteOffset, bytes.length);
      if (unfinished > 0) {
        this.#rest = bytes.slice(bytes.length - unfinished);
        bytes = bytes.subarray(0, bytes.length - unfinished);
      }
    }
    if (this.#fatal && $utf8_wrong_at(bytes.buffer, bytes.byteOffset, bytes.length) >= 0) this.#fail();
    return decodeBytes(bytes, UTF8);
  }
  #decodeUtf16(bytes, stream) {
    let rest = bytes.length % 2;
    const big = this.#encoding === 'utf-16be';
    const last = bytes.length - rest;
    // A lead surrogate waits for what follows.
    if (stream && last >= 2 && (bytes[big ? last - 2 : last - 1] & 0xfc) === 0xd8) rest += 2;
    const end = stream ? bytes.length - rest : last;
    if (stream && rest > 0) this.#rest = bytes.slice(bytes.length - rest);
    let part = bytes.subarray(0, end);
    if (big) {
      part = part.slice();
      for (let i = 0; i < end; i += 2) {
        const high = part[i];
        part[i] = part[i + 1];
        part[i + 1] = high;
      }
    }
    const text = decodeBytes(part, UTF16);
    const odd = !stream && bytes.length !== end;
    if (this.#fatal && (odd || !text.isWellFormed())) this.#fail();
    return text.toWellFormed() + (odd ? '\ufffd' : '');
  }
  #fail() {
    throw typeError('ERR_ENCODING_INVALID_ENCODED_DATA', `The encoded data was not valid for encoding ${this.#encoding}`);
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return '[TextDecoder]';
    const { encoding, fatal, ignoreBOM } = this;
    return `${this.constructor?.name ?? 'TextDecoder'} ${inspect({ encoding, fatal, ignoreBOM }, options)}`;
  }
}
function decodeWindows(bytes) {
  return decodeBytes(bytes, LATIN1).replace(/[\x80-\x9f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80]);
}
function concat(a, b) {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
Object.defineProperties(TextDecoder.prototype, {
  decode: { enumerable: true }, encoding: { enumerable: true }, fatal: { enumerable: true }, ignoreBOM: { enumerable: true },
  [Symbol.toStringTag]: { value: 'TextDecoder', configurable: true },
});
