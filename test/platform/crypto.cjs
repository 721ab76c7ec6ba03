// node:crypto and the global crypto
const crypto = require('crypto');
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message}`; } };
for (const h of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'SHA256', 'RSA-SHA256', 'sha3-256', 'ripemd160']) console.log(h, crypto.createHash(h).update('héllo').update(Buffer.from([1, 2])).digest('hex'));
console.log(crypto.createHash('sha256').update('a', 'utf8').digest('base64'), crypto.createHash('md5').update('ff', 'hex').digest(), crypto.createHash('sha1').update('').digest('base64url'));
for (const h of ['md5', 'sha1', 'sha256', 'sha512']) console.log(h, crypto.createHmac(h, 'key').update('data').digest('hex'));
const h = crypto.createHash('sha256').update('a'); const copy = h.copy(); console.log(h.update('b').digest('hex') !== copy.digest('hex'), T(() => h.digest()), T(() => crypto.createHash('nope')), T(() => crypto.createHash(1)));
console.log(crypto.randomBytes(8).length, crypto.randomBytes(8).equals(crypto.randomBytes(8)), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()), crypto.randomInt(5) < 5, crypto.randomInt(3, 4), T(() => crypto.randomBytes(-1)), T(() => crypto.randomBytes('a')));
console.log(crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('a')), crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('b')), T(() => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))));
console.log(crypto.pbkdf2Sync('pw', 'salt', 10, 20, 'sha256').toString('hex'), crypto.scryptSync('pw', 'salt', 16, { N: 16 }).toString('hex'), Buffer.from(crypto.hkdfSync('sha256', 'key', 'salt', 'info', 16)).toString('hex'), crypto.getHashes().includes('sha256'));
const g = globalThis.crypto; console.log(typeof g.getRandomValues(new Uint8Array(4))[0], g.randomUUID().length, T(() => g.getRandomValues(new Float32Array(1))), T(() => g.getRandomValues(new Uint8Array(70000))), typeof g.subtle.digest, Object.prototype.toString.call(g));
const hex = (b) => Buffer.from(b).toString('hex');
(async () => {
  console.log(hex(await g.subtle.digest('SHA-256', new TextEncoder().encode('abc'))), hex(await g.subtle.digest({ name: 'sha-1' }, new Uint8Array(2))));
  const key = await g.subtle.importKey('raw', Buffer.from('secret'), { name: 'HMAC', hash: 'SHA-256' }, true, ['sign', 'verify']); const sig = await g.subtle.sign('HMAC', key, Buffer.from('m')); console.log(hex(sig), await g.subtle.verify('HMAC', key, sig, Buffer.from('m')), await g.subtle.verify('HMAC', key, sig, Buffer.from('n')), (await g.subtle.exportKey('jwk', key)).k, key.algorithm.name, key.type);
  const aes = await g.subtle.importKey('raw', new Uint8Array(16).fill(7), 'AES-GCM', false, ['encrypt', 'decrypt']); const box = await g.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, aes, Buffer.from('text')); console.log(hex(box), Buffer.from(await g.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, aes, box)).toString());
  const pw = await g.subtle.importKey('raw', Buffer.from('pw'), 'PBKDF2', false, ['deriveBits']); console.log(hex(await g.subtle.deriveBits({ name: 'PBKDF2', salt: Buffer.from('s'), iterations: 5, hash: 'SHA-256' }, pw, 128)));
  crypto.randomBytes(4, (e, b) => console.log('callback', e, b.length));
})();
