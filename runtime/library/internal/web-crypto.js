// Random numbers of the Web Cryptography API   https://w3c.github.io/webcrypto/#Crypto-interface
import { systemError } from './system-errors.js';
import { invalidArgType, typeError } from './errors.js';
import { DOMException } from '../web/dom-exception.js';

/** Random bytes, in pieces that hosts take. */
const PIECE = 65536;
export function fillRandom(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const result = $random_fill(bytes.buffer, bytes.byteOffset + at, Math.min(PIECE, bytes.length - at));
    if (result < 0) throw systemError(-result, 'random_get');
  }
  return bytes;
}
// crypto.getRandomValues ( array )
export function getRandomValues(array) {
  if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "array" argument must be specified');
  if (!ArrayBuffer.isView(array) || array instanceof DataView || array instanceof Float32Array || array instanceof Float64Array) throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
  if (array.byteLength > PIECE) throw new DOMException('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
  fillRandom(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return array;
}
const hex = (byte) => (byte < 16 ? '0' : '') + byte.toString(16);
// crypto.randomUUID ( )
export function randomUUID(options = undefined) {
  if (options !== undefined && (options === null || typeof options !== 'object')) throw invalidArgType('options', 'Object', options);
  const bytes = fillRandom(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const text = Array.from(bytes, hex).join('');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
