// zlib: the package pako   https://nodejs.org/docs/latest-v20.x/api/zlib.html
import { Deflate, Inflate } from 'pako';
import Stream from './stream.js';
import { Buffer } from '../internal/buffer.js';
import { callable } from '../internal/callable.js';
import { invalidArgType, notImplemented, requireFunction } from '../internal/errors.js';
import { unavailableClass } from '../internal/unavailable.js';

export const constants = Object.freeze({
  __proto__: null, Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3,
  Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4,
  Z_DEFAULT_STRATEGY: 0, DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: Infinity,
  Z_DEFAULT_CHUNK: 16384, Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1,
});
const CODES = { '-1': 'Z_ERRNO', '-2': 'Z_STREAM_ERROR', '-3': 'Z_DATA_ERROR', '-4': 'Z_MEM_ERROR', '-5': 'Z_BUF_ERROR', '2': 'Z_NEED_DICT' };
const bytesOf = (data) => {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if ($is_buffer(data)) return new Uint8Array(data);
  throw invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], data);
};
function failure(number, text) {
  const error = new Error(number === -5 ? 'unexpected end of file' : text);
  error.errno = number;
  error.code = CODES[number] ?? 'Z_DATA_ERROR';
  return error;
}
const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const optionsFor = (options, more) => {
  const result = { ...more };
  for (const name of ['level', 'windowBits', 'memLevel', 'strategy', 'dictionary']) if (options?.[name] !== undefined) result[name] = options[name];
  if (more.windowBits !== undefined && options?.windowBits !== undefined) result.windowBits = more.windowBits < 0 ? -options.windowBits : more.windowBits;
  if (options?.chunkSize !== undefined) result.chunkSize = options.chunkSize;
  return result;
};
const FORMATS = {
  Deflate: (options) => new Deflate(optionsFor(options, {})), DeflateRaw: (options) => new Deflate(optionsFor(options, { raw: true })), Gzip: (options) => new Deflate(optionsFor(options, { gzip: true })),
  Inflate: (options) => new Inflate(optionsFor(options, {})), InflateRaw: (options) => new Inflate(optionsFor(options, { raw: true })), Gunzip: (options) => new Inflate(optionsFor(options, { windowBits: 31 })), Unzip: (options) => new Inflate(optionsFor(options, {})),
};
/** All pieces of a state that has come to its end. */
function finish(state, compresses) {
  if (state.err) throw failure(state.err, state.msg);
  if (!compresses && !state.ended) throw failure(-5, 'unexpected end of file');
  return asBuffer(state.result);
}
function whole(kind, data, options) {
  const state = FORMATS[kind](options), bytes = bytesOf(data);
  if (bytes.length === 0 && !/^(Deflate|Gzip)/.test(kind)) throw failure(-5, 'unexpected end of file');
  state.push(bytes, true);
  const result = finish(state, /^(Deflate|Gzip)/.test(kind));
  if (options?.maxOutputLength !== undefined && result.length > options.maxOutputLength) throw Object.assign(new RangeError(`Cannot create a Buffer larger than ${options.maxOutputLength} bytes`), { code: 'ERR_BUFFER_TOO_LARGE' });
  return result;
}
function sync(kind) {
  const name = `${kind[0].toLowerCase()}${kind.slice(1)}Sync`;
  return { [name](buffer, options) { return whole(kind, buffer, options); } }[name];
}
function later(kind) {
  const name = `${kind[0].toLowerCase()}${kind.slice(1)}`;
  return { [name](buffer, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = {};
    }
    requireFunction(callback, 'callback');
    const bytes = bytesOf(buffer);
    setImmediate(() => {
      let result;
      try {
        result = whole(kind, bytes, options);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, result);
    });
  } }[name];
}
function streamClass(kind) {
  return callable({ [kind]: class extends Stream.Transform {
    #state;
    constructor(options = undefined) {
      super(options);
      this.bytesWritten = 0;
      this.#state = FORMATS[kind](options);
      this.#state.onData = (bytes) => { this.push(asBuffer(bytes.slice())); };
      this.#state.onEnd = () => {};
    }
    _transform(chunk, encoding, callback) {
      this.bytesWritten += chunk.length;
      this.#state.push(bytesOf(chunk), false);
      callback(this.#state.err ? failure(this.#state.err, this.#state.msg) : null);
    }
    _flush(callback) {
      const compresses = /^(Deflate|Gzip)/.test(kind);
      if (!this.#state.ended) this.#state.push(new Uint8Array(0), true);
      if (this.#state.err) callback(failure(this.#state.err, this.#state.msg));
      else callback(!compresses && !this.#state.ended ? failure(-5, 'unexpected end of file') : null);
    }
    flush(mode, callback) {
      if (typeof mode === 'function') callback = mode;
      this.#state.push(new Uint8Array(0), constants.Z_SYNC_FLUSH);
      callback?.();
    }
    close(callback = undefined) {
      if (callback) process.nextTick(callback);
      this.destroy();
    }
  } }[kind]);
}
export const deflateSync = sync('Deflate'), deflateRawSync = sync('DeflateRaw'), gzipSync = sync('Gzip'), inflateSync = sync('Inflate'), inflateRawSync = sync('InflateRaw'), gunzipSync = sync('Gunzip'), unzipSync = sync('Unzip');
export const deflate = later('Deflate'), deflateRaw = later('DeflateRaw'), gzip = later('Gzip'), inflate = later('Inflate'), inflateRaw = later('InflateRaw'), gunzip = later('Gunzip'), unzip = later('Unzip');
export const DeflateStream = streamClass('Deflate'), DeflateRaw = streamClass('DeflateRaw'), Gzip = streamClass('Gzip'), InflateStream = streamClass('Inflate'), InflateRaw = streamClass('InflateRaw'), Gunzip = streamClass('Gunzip'), Unzip = streamClass('Unzip');
export { DeflateStream as Deflate, InflateStream as Inflate };
export const createDeflate = (options) => new DeflateStream(options), createDeflateRaw = (options) => new DeflateRaw(options), createGzip = (options) => new Gzip(options), createInflate = (options) => new InflateStream(options);
export const createInflateRaw = (options) => new InflateRaw(options), createGunzip = (options) => new Gunzip(options), createUnzip = (options) => new Unzip(options);
const missing = (name) => ({ [name]() { throw notImplemented(`zlib.${name}()`); } })[name];
export const brotliCompress = missing('brotliCompress'), brotliCompressSync = missing('brotliCompressSync'), brotliDecompress = missing('brotliDecompress'), brotliDecompressSync = missing('brotliDecompressSync'), createBrotliCompress = missing('createBrotliCompress'), createBrotliDecompress = missing('createBrotliDecompress');
export const BrotliCompress = unavailableClass('zlib', 'BrotliCompress'), BrotliDecompress = unavailableClass('zlib', 'BrotliDecompress');
const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
export function crc32(data, value = 0) {
  let crc = ~value;
  for (const byte of bytesOf(data)) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
export const codes = Object.freeze({ __proto__: null, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, 0: 'Z_OK', 1: 'Z_STREAM_END', 2: 'Z_NEED_DICT', '-1': 'Z_ERRNO', '-2': 'Z_STREAM_ERROR', '-3': 'Z_DATA_ERROR', '-4': 'Z_MEM_ERROR', '-5': 'Z_BUF_ERROR', '-6': 'Z_VERSION_ERROR' });
const zlib = {
  constants, codes, crc32, Deflate: DeflateStream, DeflateRaw, Gzip, Inflate: InflateStream, InflateRaw, Gunzip, Unzip, createDeflate, createDeflateRaw, createGzip, createInflate, createInflateRaw, createGunzip, createUnzip,
  deflate, deflateSync, deflateRaw, deflateRawSync, gzip, gzipSync, inflate, inflateSync, inflateRaw, inflateRawSync, gunzip, gunzipSync, unzip, unzipSync, brotliCompress, brotliCompressSync, brotliDecompress, brotliDecompressSync, createBrotliCompress, createBrotliDecompress, BrotliCompress, BrotliDecompress,
};
for (const [name, value] of Object.entries(constants)) Object.defineProperty(zlib, name, { value, enumerable: false });
export default zlib;
