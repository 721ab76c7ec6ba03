// Interfaces Blob and File   https://w3c.github.io/FileAPI/
import { bytesOfSource, decodeBytes, encodeUtf8, UTF8 } from '../internal/bytes.js';
import { invalidArgType, typeError } from '../internal/errors.js';

const toBytes = Symbol('bytes');

export class Blob {
  #bytes; #type;
  constructor(sources = [], options = {}) {
    if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') throw invalidArgType('sources', 'a sequence', sources);
    if (options !== undefined && options !== null && typeof options !== 'object') throw invalidArgType('options', 'Object', options);
    const { type = '', endings = 'transparent' } = options ?? {};
    if (endings !== 'transparent' && endings !== 'native') throw typeError('ERR_INVALID_ARG_VALUE', `The property 'options.endings' must be one of: 'transparent', 'native'. Received '${endings}'`);
    const parts = [];
    let size = 0;
    for (const source of sources) {
      const bytes = source instanceof Blob ? source.#bytes : bytesOfSource(source)?.slice() ?? encodeUtf8(endings === 'native' ? `${source}`.replace(/\r\n|\r/g, '\n') : `${source}`);
      parts.push(bytes);
      size += bytes.length;
    }
    this.#bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      this.#bytes.set(part, at);
      at += part.length;
    }
    this.#type = /[^\u0020-\u007e]/.test(`${type}`) ? '' : `${type}`.toLowerCase();
  }
  get size() { return this.#bytes.length; }
  get type() { return this.#type; }
  [toBytes]() { return this.#bytes; }
  slice(start = 0, end = this.size, contentType = '') {
    const part = new Blob([], { type: contentType });
    part.#bytes = this.#bytes.slice(start, end);
    return part;
  }
  async arrayBuffer() { return this.#bytes.slice().buffer; }
  async bytes() { return this.#bytes.slice(); }
  async text() { return decodeBytes(this.#bytes, UTF8).replace(/^\ufeff/, ''); }
  [Symbol.for('nodejs.util.inspect.custom')](depth) {
    if (typeof depth === 'number' && depth < 0) return this;
    return `${this.constructor.name} ${$runtime('InspectArgument', { size: this.size, type: this.type }, 2, false)}`;
  }
}
export function blobBytes(blob) { return blob[toBytes](); }
delete Blob.prototype.bytes;
Object.defineProperty(Blob.prototype, Symbol.toStringTag, { value: 'Blob', configurable: true });
for (const name of ['size', 'type', 'slice', 'text', 'arrayBuffer']) Object.defineProperty(Blob.prototype, name, { enumerable: true });

export class File extends Blob {
  #name; #lastModified;
  constructor(fileBits, fileName, options = {}) {
    if (arguments.length < 2) throw typeError('ERR_MISSING_ARGS', 'The "fileBits" and "fileName" arguments must be specified');
    super(fileBits, options);
    this.#name = `${fileName}`;
    this.#lastModified = Math.trunc(Number(options?.lastModified ?? Date.now())) || 0;
  }
  get name() { return this.#name; }
  get lastModified() { return this.#lastModified; }
  [Symbol.for('nodejs.util.inspect.custom')](depth) {
    if (typeof depth === 'number' && depth < 0) return this;
    return `File ${$runtime('InspectArgument', { size: this.size, type: this.type, name: this.name, lastModified: this.lastModified }, 2, false)}`;
  }
}
Object.defineProperty(File.prototype, Symbol.toStringTag, { value: 'File', configurable: true });

export function resolveObjectURL(id) {
  return undefined;
}
