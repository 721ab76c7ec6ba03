// SubtleCrypto: digests, HMAC, AES-GCM, AES-CBC, AES-CTR, PBKDF2, HKDF; keys as raw bytes and JSON Web Keys
// https://w3c.github.io/webcrypto/#subtlecrypto-interface
import { cbc, ctr, gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { bytesOfSource, BASE64URL, decodeBytes } from '../internal/bytes.js';
import { invalidArgType, typeError } from '../internal/errors.js';
import { hashNamed } from '../internal/hashes.js';
import { fillRandom } from '../internal/web-crypto.js';
import { DOMException } from './dom-exception.js';

const token = {}, material = Symbol('key');
export class CryptoKey {
  #type; #extractable; #algorithm; #usages;
  constructor(own, type, extractable, algorithm, usages, bytes) {
    if (own !== token) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#type = type;
    this.#extractable = extractable;
    this.#algorithm = algorithm;
    this.#usages = [...usages];
    Object.defineProperty(this, material, { value: bytes });
  }
  get type() { return this.#type; }
  get extractable() { return this.#extractable; }
  get algorithm() { return this.#algorithm; }
  get usages() { return this.#usages; }
}
Object.defineProperty(CryptoKey.prototype, Symbol.toStringTag, { value: 'CryptoKey', configurable: true });

const named = (algorithm) => (typeof algorithm === 'string' ? { name: algorithm.toUpperCase() } : { ...algorithm, name: `${algorithm?.name}`.toUpperCase() });
const unsupported = () => new DOMException('Unrecognized algorithm name', 'NotSupportedError');
const hashName = (hash) => (typeof hash === 'string' ? hash : hash?.name ?? '').toUpperCase();
function hashOf(hash) {
  const name = hashName(hash);
  const found = /^SHA-(1|256|384|512)$/.test(name) ? hashNamed(name) : undefined;
  if (!found) throw unsupported(name);
  return found;
}
function source(data, name = 'data') {
  const bytes = bytesOfSource(data);
  if (!bytes) throw invalidArgType(name, ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], data);
  return bytes.slice();
}
const bufferOf = (bytes) => bytes.slice().buffer;
function use(key, usage, algorithm) {
  if (key.algorithm.name !== algorithm.name) throw new DOMException('Key algorithm mismatch', 'InvalidAccessError');
  if (!key.usages.includes(usage)) throw new DOMException(`Unable to use this key to ${usage}`, 'InvalidAccessError');
  return key[material];
}
function cipher(algorithm, bytes) {
  switch (algorithm.name) {
    case 'AES-GCM': return gcm(bytes, source(algorithm.iv, 'iv'), algorithm.additionalData === undefined ? undefined : source(algorithm.additionalData));
    case 'AES-CBC': return cbc(bytes, source(algorithm.iv, 'iv'));
    case 'AES-CTR': return ctr(bytes, source(algorithm.counter, 'counter'));
    default: throw unsupported(algorithm.name);
  }
}
const AES = ['AES-GCM', 'AES-CBC', 'AES-CTR', 'AES-KW'];

export class SubtleCrypto {
  constructor(own) {
    if (own !== token) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
  async digest(algorithm, data) { return bufferOf(hashOf(named(algorithm).name)(source(data))); }
  async importKey(format, keyData, algorithm, extractable, usages) {
    const wanted = named(algorithm);
    const bytes = format === 'raw' ? source(keyData, 'keyData') : format === 'jwk' && keyData?.kty === 'oct' ? Uint8Array.fromBase64(keyData.k, { alphabet: 'base64url' }) : undefined;
    if (!bytes) throw new DOMException(`Unsupported key format ${format}`, 'NotSupportedError');
    if (wanted.name === 'HMAC') return new CryptoKey(token, 'secret', extractable, { name: 'HMAC', hash: { name: hashName(wanted.hash) }, length: bytes.length * 8 }, usages, bytes);
    if (AES.includes(wanted.name)) {
      if (![16, 24, 32].includes(bytes.length)) throw new DOMException('Invalid key length', 'DataError');
      return new CryptoKey(token, 'secret', extractable, { name: wanted.name, length: bytes.length * 8 }, usages, bytes);
    }
    if (wanted.name === 'PBKDF2' || wanted.name === 'HKDF') return new CryptoKey(token, 'secret', false, { name: wanted.name }, usages, bytes);
    throw unsupported(wanted.name);
  }
  async exportKey(format, key) {
    if (!key.extractable) throw new DOMException('key is not extractable', 'InvalidAccessError');
    if (format === 'raw') return bufferOf(key[material]);
    if (format !== 'jwk') throw new DOMException(`Unsupported key format ${format}`, 'NotSupportedError');
    const { name, length, hash } = key.algorithm;
    const alg = name === 'HMAC' ? `HS${hash.name.slice(4)}` : `A${length}${name.slice(4)}`;
    return { key_ops: [...key.usages], ext: true, alg, kty: 'oct', k: decodeBytes(key[material], BASE64URL) };
  }
  async generateKey(algorithm, extractable, usages) {
    const wanted = named(algorithm);
    if (AES.includes(wanted.name)) return new CryptoKey(token, 'secret', extractable, { name: wanted.name, length: wanted.length }, usages, fillRandom(new Uint8Array(wanted.length / 8)));
    if (wanted.name !== 'HMAC') throw unsupported(wanted.name);
    const length = wanted.length ?? (/384|512/.test(hashName(wanted.hash)) ? 1024 : 512);
    return new CryptoKey(token, 'secret', extractable, { name: 'HMAC', hash: { name: hashName(wanted.hash) }, length }, usages, fillRandom(new Uint8Array(length / 8)));
  }
  async sign(algorithm, key, data) {
    const bytes = use(key, 'sign', named(algorithm));
    return bufferOf(hmac(hashOf(key.algorithm.hash), bytes, source(data)));
  }
  async verify(algorithm, key, signature, data) {
    const bytes = use(key, 'verify', named(algorithm));
    const made = hmac(hashOf(key.algorithm.hash), bytes, source(data)), given = source(signature, 'signature');
    let difference = made.length ^ given.length;
    for (let i = 0; i < made.length; i++) difference |= made[i] ^ given[i];
    return difference === 0;
  }
  async encrypt(algorithm, key, data) {
    const wanted = named(algorithm);
    return bufferOf(cipher(wanted, use(key, 'encrypt', wanted)).encrypt(source(data)));
  }
  async decrypt(algorithm, key, data) {
    const wanted = named(algorithm);
    const made = cipher(wanted, use(key, 'decrypt', wanted));
    try {
      return bufferOf(made.decrypt(source(data)));
    } catch (error) {
      throw new DOMException('The operation failed for an operation-specific reason', { name: 'OperationError', cause: error });
    }
  }
  async deriveBits(algorithm, key, length) {
    const wanted = named(algorithm);
    const bytes = use(key, 'deriveBits', wanted);
    if (wanted.name === 'PBKDF2') return bufferOf(pbkdf2(hashOf(wanted.hash), bytes, source(wanted.salt), { c: wanted.iterations, dkLen: length / 8 }));
    if (wanted.name === 'HKDF') return bufferOf(hkdf(hashOf(wanted.hash), bytes, source(wanted.salt), source(wanted.info), length / 8));
    throw unsupported(wanted.name);
  }
  async deriveKey(algorithm, key, derived, extractable, usages) {
    const wanted = named(derived), { name } = named(algorithm);
    const length = wanted.length ?? (/384|512/.test(hashName(wanted.hash)) ? 1024 : 512);
    const source_ = key.usages.includes('deriveBits') ? key : new CryptoKey(token, key.type, false, key.algorithm, [...key.usages, 'deriveBits'], use(key, 'deriveKey', { name }));
    return this.importKey('raw', await this.deriveBits(algorithm, source_, length), derived, extractable, usages);
  }
  async wrapKey(format, key, wrappingKey, algorithm) { throw new DOMException('wrapKey() is not available', 'NotSupportedError'); }
  async unwrapKey() { throw new DOMException('unwrapKey() is not available', 'NotSupportedError'); }
}
Object.defineProperty(SubtleCrypto.prototype, Symbol.toStringTag, { value: 'SubtleCrypto', configurable: true });
export const subtle = new SubtleCrypto(token);
