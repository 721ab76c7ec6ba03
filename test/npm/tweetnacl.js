import nacl from 'tweetnacl';

const hex = (b) => Buffer.from(b).toString('hex');
const seed = new Uint8Array(32).map((_, i) => i), message = new TextEncoder().encode('hi');
const pair = nacl.sign.keyPair.fromSeed(seed), box = nacl.box.keyPair.fromSecretKey(seed), nonce = new Uint8Array(24);
console.log(hex(pair.publicKey), hex(nacl.sign.detached(message, pair.secretKey)), nacl.sign.detached.verify(message, nacl.sign.detached(message, pair.secretKey), pair.publicKey));
console.log(hex(nacl.box(message, nonce, box.publicKey, box.secretKey)), hex(nacl.secretbox(message, nonce, seed)), hex(nacl.hash(message)), nacl.randomBytes(4).length);
