// CompressionStream and DecompressionStream   https://compression.spec.whatwg.org/
import { Deflate, Inflate } from 'pako';
import { bytesOfSource } from '../internal/bytes.js';
import { invalidArgType, typeError } from '../internal/errors.js';
import { TransformStream } from './streams.js';

const FORMATS = { deflate: {}, 'deflate-raw': { raw: true }, gzip: { gzip: true } };
function transformOf(format, Codec, text) {
  if (!Object.hasOwn(FORMATS, format)) throw typeError('ERR_INVALID_ARG_VALUE', `The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received ${typeof format === 'string' ? `'${format}'` : String(format)}`);
  const codec = new Codec(Codec === Inflate && format === 'gzip' ? { windowBits: 31 } : { ...FORMATS[format] });
  let controller;
  codec.onData = (bytes) => { controller.enqueue(bytes.slice()); };
  codec.onEnd = () => {};
  const check = () => { if (codec.err) throw Object.assign(new TypeError(codec.msg || text), { code: 'Z_DATA_ERROR' }); };
  return new TransformStream({
    start(given) { controller = given; },
    transform(chunk) {
      const bytes = bytesOfSource(chunk);
      if (!bytes) throw invalidArgType('chunk', ['Buffer', 'TypedArray', 'DataView'], chunk);
      codec.push(bytes, false);
      check();
    },
    flush() {
      if (!codec.ended) codec.push(new Uint8Array(0), true);
      check();
      if (Codec === Inflate && !codec.ended) throw Object.assign(new TypeError(text), { code: 'Z_BUF_ERROR' });
    },
  });
}
export class CompressionStream {
  #transform;
  constructor(format) { this.#transform = transformOf(format, Deflate, 'compression failed'); }
  get readable() { return this.#transform.readable; }
  get writable() { return this.#transform.writable; }
}
export class DecompressionStream {
  #transform;
  constructor(format) { this.#transform = transformOf(format, Inflate, 'unexpected end of file'); }
  get readable() { return this.#transform.readable; }
  get writable() { return this.#transform.writable; }
}
for (const Class of [CompressionStream, DecompressionStream]) {
  for (const name of ['readable', 'writable']) Object.defineProperty(Class.prototype, name, { enumerable: true });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}
