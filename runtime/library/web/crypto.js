// The Crypto interface   https://w3c.github.io/webcrypto/
import { typeError } from '../internal/errors.js';
import { getRandomValues as fill, randomUUID as uuid } from '../internal/web-crypto.js';

const token = {};
export class Crypto {
  constructor(own) {
    if (own !== token) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
  getRandomValues(array) { return fill(...arguments); }
  randomUUID() { return uuid(); }
}
for (const name of ['getRandomValues', 'randomUUID']) Object.defineProperty(Crypto.prototype, name, { enumerable: true });
Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { value: 'Crypto', configurable: true });
export const crypto = new Crypto(token);
