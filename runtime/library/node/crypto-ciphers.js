// crypto.createCipheriv ( algorithm, key, iv[, options] ) and its kin: AES, by @noble/ciphers   https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-cipheriv
import { cbc, ctr, ecb, gcm } from '@noble/ciphers/aes.js';
import Stream from './stream.js';
import { Buffer } from '../internal/buffer.js';
import { plainError, rangeError, requireString, typeError } from '../internal/errors.js';
import { bytesOf, CIPHERS, extend, keyBytes, shown } from './crypto.js';

const BLOCK = 16, TAG_BYTES = 16;

/** What a name means; undefined if it is not known. */
function cipherNamed(name) {
  const found = /^(?:aes-?|id-aes)(128|192|256)-?(cbc|ctr|ecb|gcm)$/.exec(name.toLowerCase()) ?? /^aes(128|192|256)$/.exec(name.toLowerCase());
  return found ? { keyLength: Number(found[1]) / 8, mode: (found[2] ?? 'cbc').toLowerCase() } : undefined;
}
function join(a, b) {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
const NOTHING = new Uint8Array(0);

/** Bytes of a key stream, for modes in which every byte of text is one of the result. */
class Counter {
  #key; #block; #at = 0;
  constructor(key, first) {
    this.#key = key;
    this.#block = Uint8Array.from(first);
  }
  apply(bytes) {
    const whole = join(new Uint8Array(this.#at), bytes);
    const result = ctr(this.#key, this.#block).encrypt(whole).subarray(this.#at);
    for (let carry = Math.floor(whole.length / BLOCK), i = BLOCK - 1; carry > 0 && i >= 0; i--) {
      const sum = this.#block[i] + (carry & 255);
      this.#block[i] = sum;
      carry = (carry >>> 8) + (sum >> 8);
    }
    this.#at = whole.length % BLOCK;
    return result;
  }
  finish() { return NOTHING; }
}
/** CBC and ECB: whole blocks; the last one is padded, unless that is turned off. */
class Blocks {
  #make; #decrypts; #rest = NOTHING; #chain; #padding = true;
  constructor(make, chain, decrypts) {
    this.#make = make;
    this.#chain = chain;
    this.#decrypts = decrypts;
  }
  set padding(value) { this.#padding = value; }
  #run(bytes) {
    if (bytes.length === 0) return NOTHING;
    const cipher = this.#make(this.#chain);
    const result = this.#decrypts ? cipher.decrypt(bytes) : cipher.encrypt(bytes);
    this.#chain = (this.#decrypts ? bytes : result).slice(-BLOCK);
    return result;
  }
  apply(bytes) {
    const all = join(this.#rest, bytes);
    // The last block of what is decrypted may be padding.
    const keep = this.#decrypts && this.#padding ? (all.length % BLOCK || Math.min(all.length, BLOCK)) : all.length % BLOCK;
    this.#rest = all.slice(all.length - keep);
    return this.#run(all.subarray(0, all.length - keep));
  }
  finish() {
    if (!this.#padding) {
      if (this.#rest.length > 0) throw wrongLength();
      return NOTHING;
    }
    if (!this.#decrypts) return this.#run(join(this.#rest, new Uint8Array(BLOCK - this.#rest.length).fill(BLOCK - this.#rest.length)));
    if (this.#rest.length !== BLOCK) throw wrongLength();
    const last = this.#run(this.#rest), count = last[BLOCK - 1];
    if (count < 1 || count > BLOCK || last.subarray(BLOCK - count).some((byte) => byte !== count)) throw openssl('ERR_OSSL_BAD_DECRYPT', '1C800064', 'bad decrypt');
    return last.subarray(0, BLOCK - count);
  }
}
function openssl(code, number, reason) {
  return Object.assign(new Error(`error:${number}:Provider routines::${reason}`), { library: 'Provider routines', reason, code });
}
const wrongLength = () => openssl('ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH', '1C80006B', 'wrong final block length');

/** GCM: the text is known at once, the tag at the end. */
class Authenticated {
  #key; #iv; #decrypts; #stream; #text = NOTHING; #aad = NOTHING;
  tag;
  constructor(key, iv, decrypts) {
    this.#key = key;
    this.#iv = iv;
    this.#decrypts = decrypts;
    // With another length the first counter is a hash: all text comes at the end.
    if (iv.length === 12) this.#stream = new Counter(key, join(iv, new Uint8Array([0, 0, 0, 2])));
  }
  aad(bytes) { this.#aad = join(this.#aad, bytes); }
  apply(bytes) {
    this.#text = join(this.#text, bytes);
    return this.#stream ? this.#stream.apply(bytes) : NOTHING;
  }
  #sealed(plain) { return gcm(this.#key, this.#iv, this.#aad).encrypt(plain); }
  finish() {
    if (!this.#decrypts) {
      const sealed = this.#sealed(this.#text);
      this.tag = sealed.slice(-TAG_BYTES);
      return this.#stream ? NOTHING : sealed.subarray(0, -TAG_BYTES);
    }
    if (!this.tag) throw new Error('Unsupported state or unable to authenticate data');
    let plain;
    try {
      plain = this.tag.length === TAG_BYTES ? gcm(this.#key, this.#iv, this.#aad).decrypt(join(this.#text, this.tag)) : this.#short();
    } catch {
      throw new Error('Unsupported state or unable to authenticate data');
    }
    return this.#stream ? NOTHING : plain;
  }
  /** With a tag that was cut. */
  #short() {
    const plain = new Counter(this.#key, join(this.#iv, new Uint8Array([0, 0, 0, 2]))).apply(this.#text);
    const whole = this.#sealed(plain).slice(-TAG_BYTES);
    if (this.tag.some((byte, i) => byte !== whole[i])) throw new Error();
    return plain;
  }
}
function stateOf(algorithm, key, iv, decrypts) {
  requireString(algorithm, 'cipher');
  const cipher = cipherNamed(algorithm);
  if (!cipher) throw plainError('ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
  const secret = keyBytes(key), first = iv === null ? null : bytesOf(iv, 'utf8', 'iv');
  if (secret.length !== cipher.keyLength) throw rangeError('ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  const { mode } = cipher;
  if (mode === 'ecb' ? first !== null && first.length > 0 : first === null || first.length === 0 || (mode !== 'gcm' && first.length !== BLOCK)) throw typeError('ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
  if (mode === 'gcm') return new Authenticated(secret, first, decrypts);
  if (mode === 'ctr') return new Counter(secret, first);
  const make = mode === 'cbc' ? (chain) => cbc(secret, chain, { disablePadding: true }) : () => ecb(secret, { disablePadding: true });
  return new Blocks(make, first, decrypts);
}
/** The state of a stream, for its subclasses. */
let ownState;
class CipherStream extends Stream.Transform {
  #state; #ended = false;
  static { ownState = (stream) => stream.#state; }
  constructor(state, options) {
    super(options);
    this.#state = state;
  }
  _transform(chunk, encoding, callback) {
    this.push(this.update(chunk, encoding));
    callback();
  }
  _flush(callback) {
    try {
      this.push(this.final());
      callback();
    } catch (error) {
      callback(error);
    }
  }
  update(data, inputEncoding = undefined, outputEncoding = undefined) {
    if (this.#ended) throw plainError('ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation update');
    return shown(this.#state.apply(bytesOf(data, inputEncoding)), outputEncoding);
  }
  final(outputEncoding = undefined) {
    if (this.#ended) throw plainError('ERR_CRYPTO_INVALID_STATE', 'Invalid state');
    this.#ended = true;
    return shown(this.#state.finish(), outputEncoding);
  }
  setAutoPadding(autoPadding = true) {
    if (this.#state instanceof Blocks) this.#state.padding = Boolean(autoPadding);
    return this;
  }
  setAAD(buffer) {
    if (!(this.#state instanceof Authenticated)) throw plainError('ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation setAAD');
    this.#state.aad(bytesOf(buffer));
    return this;
  }
}
class Cipheriv extends CipherStream {
  constructor(cipher, key, iv, options = undefined) { super(stateOf(cipher, key, iv, false), options); }
  getAuthTag() {
    const { tag } = ownState(this);
    if (!tag) throw plainError('ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation getAuthTag');
    return Buffer.from(tag);
  }
}
class Decipheriv extends CipherStream {
  constructor(cipher, key, iv, options = undefined) { super(stateOf(cipher, key, iv, true), options); }
  setAuthTag(tag, encoding = undefined) {
    ownState(this).tag = bytesOf(tag, encoding);
    return this;
  }
}
function getCipherInfo(nameOrNid, options = undefined) {
  const cipher = typeof nameOrNid === 'string' ? cipherNamed(nameOrNid) : undefined;
  if (!cipher) return undefined;
  const { keyLength, mode } = cipher, name = CIPHERS.find((one) => one === `aes-${keyLength * 8}-${mode}`);
  return { mode, name: mode === 'gcm' ? `id-aes${keyLength * 8}-GCM` : name, nid: 0, ...(mode === 'cbc' || mode === 'ecb' ? { blockSize: BLOCK } : {}), ...(mode === 'ecb' ? {} : { ivLength: mode === 'gcm' ? 12 : BLOCK }), keyLength };
}
extend({
  createCipheriv: function createCipheriv(cipher, key, iv, options) { return new Cipheriv(cipher, key, iv, options); },
  createDecipheriv: function createDecipheriv(cipher, key, iv, options) { return new Decipheriv(cipher, key, iv, options); },
  Cipheriv, Decipheriv, getCipherInfo,
});
