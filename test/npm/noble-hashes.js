import { blake2b } from '@noble/hashes/blake2.js';
import { blake3 } from '@noble/hashes/blake3.js';
import { hmac } from '@noble/hashes/hmac.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { keccak_256, sha3_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const data = utf8ToBytes('abc'.repeat(100));
for (const [name, f] of Object.entries({ sha256, sha512, sha3_256, keccak_256, blake2b, blake3, ripemd160 })) console.log(name, bytesToHex(f(data)), bytesToHex(f.create().update(data).update(data).digest()));
console.log(bytesToHex(hmac(sha256, data, data)), bytesToHex(pbkdf2(sha256, 'pw', 'salt', { c: 8, dkLen: 20 })), bytesToHex(scrypt('pw', 'salt', { N: 16, r: 8, p: 1, dkLen: 16 })));
