// crypto.subtle
import { crypto } from './crypto.js';
import { subtle } from './subtle-crypto.js';

Object.defineProperty(crypto, 'subtle', { value: subtle, enumerable: true, configurable: true });
