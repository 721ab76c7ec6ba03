// crypto   https://nodejs.org/docs/latest-v20.x/api/crypto.html
import { hmac } from '@noble/hashes/hmac.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 as derive } from '@noble/hashes/pbkdf2.js';
import { scrypt as stretch } from '@noble/hashes/scrypt.js';
import Stream from './stream.js';
import { Buffer } from '../internal/buffer.js';
import { invalidArgType, notImplemented, outOfRange, plainError, rangeError, requireFunction, requireInteger, requireString, typeError } from '../internal/errors.js';
import { HASHES, hashNamed } from '../internal/hashes.js';
import { fillRandom, getRandomValues, randomUUID } from '../internal/web-crypto.js';
import { crypto as webcrypto } from '../web/crypto.js';
import { subtle } from '../web/subtle-crypto.js';

/** The bytes of what may be text. */
export const bytesOf = (data, encoding, name = 'data') => {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if ($is_buffer(data)) return new Uint8Array(data);
  throw invalidArgType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
};
export const shown = (bytes, encoding) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
};

// ---- hashes
class HashStream extends Stream.Transform {
  constructor(state, options) {
    super(options);
    this._handle = state;
  }
  _transform(chunk, encoding, callback) {
    this._handle.update(bytesOf(chunk, encoding));
    callback();
  }
  _flush(callback) {
    this.push(this.digest());
    callback();
  }
  update(data, encoding) {
    if (this._finished) throw plainError('ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    this._handle.update(bytesOf(data, encoding));
    return this;
  }
  digest(encoding) {
    if (this._finished) throw plainError('ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    this._finished = true;
    return shown(this._handle.digest(), encoding);
  }
}
export class Hash extends HashStream {
  constructor(algorithm, options = undefined, state = undefined) {
    requireString(algorithm, 'algorithm');
    const hash = hashNamed(algorithm);
    if (!hash) throw new Error('Digest method not supported');
    super(state ?? hash.create(), options);
    Object.defineProperty(this, '_algorithm', { value: algorithm, enumerable: false });
  }
  copy(options = undefined) {
    if (this._finished) throw plainError('ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    return new Hash(this._algorithm, options, this._handle.clone());
  }
}
export class Hmac extends HashStream {
  constructor(algorithm, key, options = undefined) {
    requireString(algorithm, 'hmac');
    const hash = hashNamed(algorithm);
    if (!hash) throw typeError('ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
    super(hmac.create(hash, keyBytes(key)), options);
  }
  digest(encoding) { return this._finished ? (encoding && encoding !== 'buffer' ? '' : Buffer.alloc(0)) : super.digest(encoding); }
}
export const keyBytes = (key) => (key instanceof KeyObject ? key.export() : bytesOf(key, 'utf8', 'key'));
export function createHash(algorithm, options) { return new Hash(algorithm, options); }
export function createHmac(hmacName, key, options) { return new Hmac(hmacName, key, options); }
export function hash(algorithm, input, outputEncoding = 'hex') { return createHash(algorithm).update(input).digest(outputEncoding); }
export function getHashes() { return Object.keys(HASHES); }
export function timingSafeEqual(buf1, buf2) {
  const a = bytesOf(typeof buf1 === 'string' ? undefined : buf1, undefined, 'buf1'), b = bytesOf(typeof buf2 === 'string' ? undefined : buf2, undefined, 'buf2');
  if (a.length !== b.length) throw rangeError('ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
  return difference === 0;
}

// ---- random
const later = (callback, make) => {
  requireFunction(callback, 'callback');
  setImmediate(() => {
    let result;
    try {
      result = make();
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, result);
  });
};
export function randomBytes(size, callback = undefined) {
  if (typeof size !== 'number') throw invalidArgType('size', 'number', size);
  if (!(size >= 0 && size <= 2147483647)) throw outOfRange('size', '>= 0 && <= 2147483647', size);
  if (callback !== undefined) return later(callback, () => fillRandom(Buffer.alloc(size)));
  return fillRandom(Buffer.alloc(size));
}
export function randomFillSync(buffer, offset = 0, size = undefined) {
  const bytes = bytesOf(buffer, undefined, 'buf');
  requireInteger(offset, 'offset', 0, bytes.length);
  fillRandom(bytes.subarray(offset, size === undefined ? undefined : offset + size));
  return buffer;
}
export function randomFill(buffer, ...args) {
  const callback = args.pop();
  later(callback, () => randomFillSync(buffer, ...args));
}
export function randomInt(min, max = undefined, callback = undefined) {
  if (max === undefined || typeof max === 'function') {
    callback = max;
    max = min;
    min = 0;
  }
  if (!Number.isSafeInteger(min)) throw invalidArgType('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  if (range > 2 ** 48 - 1) throw outOfRange('max - min', `<= ${2 ** 48 - 1}`, range);
  const make = () => {
    for (;;) {
      const value = fillRandom(Buffer.alloc(6)).readUIntBE(0, 6);
      if (value < 2 ** 48 - (2 ** 48 % range)) return min + (value % range);
    }
  };
  if (callback !== undefined) return later(callback, make);
  return make();
}
export function pseudoRandomBytes(size, callback) { return randomBytes(size, callback); }
export { getRandomValues, randomUUID };

// ---- derivation of keys
function digestNamed(name) {
  requireString(name, 'digest');
  const found = hashNamed(name);
  if (!found) throw typeError('ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
  return found;
}
export function pbkdf2Sync(password, salt, iterations, keylen, digest) {
  const found = digestNamed(digest);
  requireInteger(iterations, 'iterations', 1, 2147483647);
  requireInteger(keylen, 'keylen', 0, 2147483647);
  return shown(derive(found, bytesOf(password, 'utf8', 'password'), bytesOf(salt, 'utf8', 'salt'), { c: iterations, dkLen: keylen }));
}
export function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  digestNamed(digest);
  later(callback, () => pbkdf2Sync(password, salt, iterations, keylen, digest));
}
export function scryptSync(password, salt, keylen, options = {}) {
  const N = options.N ?? options.cost ?? 16384, r = options.r ?? options.blockSize ?? 8, p = options.p ?? options.parallelization ?? 1;
  return shown(stretch(bytesOf(password, 'utf8', 'password'), bytesOf(salt, 'utf8', 'salt'), { N, r, p, dkLen: keylen, maxmem: 2 ** 31 }));
}
export function scrypt(password, salt, keylen, options, callback = undefined) {
  if (callback === undefined) {
    callback = options;
    options = {};
  }
  later(callback, () => scryptSync(password, salt, keylen, options));
}
export function hkdfSync(digest, ikm, salt, info, keylen) {
  const made = hkdf(digestNamed(digest), keyBytes(ikm), bytesOf(salt, 'utf8', 'salt'), bytesOf(info, 'utf8', 'info'), keylen);
  return made.buffer.slice(made.byteOffset, made.byteOffset + made.byteLength);
}
export function hkdf_(digest, ikm, salt, info, keylen, callback) { later(callback, () => hkdfSync(digest, ikm, salt, info, keylen)); }
Object.defineProperty(hkdf_, 'name', { value: 'hkdf' });
export { hkdf_ as hkdf };

// ---- keys
export class KeyObject {
  #bytes;
  constructor(type, bytes) {
    this.type = type;
    this.#bytes = bytes;
  }
  get symmetricKeySize() { return this.#bytes.length; }
  export(options = undefined) { return options?.format === 'jwk' ? { kty: 'oct', k: Buffer.from(this.#bytes).toString('base64url') } : Buffer.from(this.#bytes); }
  equals(other) { return other instanceof KeyObject && Buffer.from(this.#bytes).equals(Buffer.from(other.#bytes)); }
}
export function createSecretKey(key, encoding) { return new KeyObject('secret', Buffer.from(bytesOf(key, encoding, 'key'))); }

// ---- what takes more than plain JavaScript that is well kept
const missing = (name) => ({ [name]() { throw notImplemented(`crypto.${name}()`); } })[name];
export const createSign = missing('createSign'), createVerify = missing('createVerify'), sign = missing('sign'), verify = missing('verify');
export const createPrivateKey = missing('createPrivateKey'), createPublicKey = missing('createPublicKey'), generateKeyPair = missing('generateKeyPair'), generateKeyPairSync = missing('generateKeyPairSync'), generateKey = missing('generateKey'), generateKeySync = missing('generateKeySync');
export const createDiffieHellman = missing('createDiffieHellman'), createECDH = missing('createECDH'), diffieHellman = missing('diffieHellman'), publicEncrypt = missing('publicEncrypt'), privateDecrypt = missing('privateDecrypt'), privateEncrypt = missing('privateEncrypt'), publicDecrypt = missing('publicDecrypt'), getDiffieHellman = missing('getDiffieHellman');
export class X509Certificate { constructor() { throw notImplemented('crypto.X509Certificate'); } }
export class Sign { constructor() { throw notImplemented('crypto.Sign'); } }
export class Verify { constructor() { throw notImplemented('crypto.Verify'); } }
export const CIPHERS = Object.freeze(['128', '192', '256'].flatMap((bits) => ['cbc', 'ctr', 'ecb', 'gcm'].map((mode) => `aes-${bits}-${mode}`)));
export function getCiphers() { return [...CIPHERS]; }
/** What an extension of this module defines: ciphers. */
export let createCipheriv, createDecipheriv, Cipheriv, Decipheriv, getCipherInfo;
export function extend(values) {
  ({ createCipheriv, createDecipheriv, Cipheriv, Decipheriv, getCipherInfo } = values);
  Object.assign(crypto, values);
}
export function getCurves() { return []; }
export function getFips() { return 0; }
export const constants = { RSA_PKCS1_PADDING: 1, RSA_NO_PADDING: 3, RSA_PKCS1_OAEP_PADDING: 4, RSA_PKCS1_PSS_PADDING: 6 };
Object.defineProperty(webcrypto, 'subtle', { value: subtle, enumerable: true, configurable: true });
export { subtle, webcrypto };
const crypto = {
  createHash, createHmac, createSecretKey, hash, getHashes, getCiphers, getCurves, getFips, timingSafeEqual, randomBytes, randomFill, randomFillSync, randomInt, randomUUID, getRandomValues, pseudoRandomBytes, rng: randomBytes, prng: randomBytes,
  pbkdf2, pbkdf2Sync, scrypt, scryptSync, hkdf: hkdf_, hkdfSync, createSign, createVerify, sign, verify, createPrivateKey, createPublicKey, generateKeyPair, generateKeyPairSync, generateKey, generateKeySync,
  createDiffieHellman, createECDH, diffieHellman, publicEncrypt, privateDecrypt, privateEncrypt, publicDecrypt, getDiffieHellman, constants, webcrypto, subtle, Hash, Hmac, KeyObject, Sign, Verify, X509Certificate,
};
export default crypto;
