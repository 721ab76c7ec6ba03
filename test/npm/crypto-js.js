import CryptoJS from 'crypto-js';

for (const name of ['MD5', 'SHA1', 'SHA256', 'SHA3', 'SHA512', 'RIPEMD160']) console.log(name, CryptoJS[name]('message').toString());
console.log(CryptoJS.HmacSHA256('m', 'k').toString(CryptoJS.enc.Base64), CryptoJS.AES.decrypt(CryptoJS.AES.encrypt('text', 'pass'), 'pass').toString(CryptoJS.enc.Utf8), CryptoJS.PBKDF2('p', 's', { keySize: 4, iterations: 5 }).toString(), CryptoJS.TripleDES.encrypt('x', CryptoJS.enc.Hex.parse('0123456789abcdef0123456789abcdef0123456789abcdef'), { iv: CryptoJS.enc.Hex.parse('0011223344556677') }).toString());
