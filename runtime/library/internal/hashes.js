// Hash functions: the package @noble/hashes.
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { blake2b, blake2s } from '@noble/hashes/blake2.js';

export const HASHES = {
  md5, sha1, sha224, sha256, sha384, sha512, 'sha512-224': sha512_224, 'sha512-256': sha512_256, 'sha3-224': sha3_224, 'sha3-256': sha3_256, 'sha3-384': sha3_384, 'sha3-512': sha3_512,
  ripemd160, rmd160: ripemd160, blake2b512: blake2b, blake2s256: blake2s,
};
export function hashNamed(name) {
  const lower = name.toLowerCase().replace(/^rsa-/, '');
  return HASHES[lower] ?? HASHES[lower.replace(/^sha-(\d+)$/, 'sha$1')];
}
