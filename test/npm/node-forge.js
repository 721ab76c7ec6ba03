import forge from 'node-forge';

forge.options.usePureJavaScript = true;
const hash = (name) => forge.md[name].create().update('abc').digest().toHex();
console.log(['md5', 'sha1', 'sha256', 'sha512'].map(hash));
const cipher = forge.cipher.createCipher('AES-CBC', '0123456789abcdef');
cipher.start({ iv: 'fedcba9876543210' }); cipher.update(forge.util.createBuffer('some bytes')); cipher.finish();
console.log(cipher.output.toHex(), forge.util.bytesToHex(forge.pkcs5.pbkdf2('pw', 'salt', 10, 16)));
const hmac = forge.hmac.create(); hmac.start('sha256', 'k'); hmac.update('x'); console.log(hmac.digest().toHex());
console.log(forge.asn1.toDer(forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SEQUENCE, true, [forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.INTEGER, false, '\x05')])).toHex(), forge.pem.encode({ type: 'X', body: 'abc' }));
const keys = forge.pki.rsa.generateKeyPair({ bits: 512, workers: 0 });
console.log(keys.publicKey.verify(forge.md.sha1.create().update('m').digest().bytes(), keys.privateKey.sign(forge.md.sha1.create().update('m'))));
