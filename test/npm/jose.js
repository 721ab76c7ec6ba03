import { SignJWT, base64url, calculateJwkThumbprint, decodeJwt, jwtVerify } from 'jose';

const secret = new TextEncoder().encode('a secret of thirty-two bytes....');
const token = await new SignJWT({ role: 'admin' }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(1700000000).setIssuer('me').setExpirationTime(4000000000).sign(secret);
console.log(token, decodeJwt(token));
console.log((await jwtVerify(token, secret, { issuer: 'me' })).payload);
for (const [t, options] of [[`${token}x`, {}], [token, { issuer: 'you' }], ['a.b', {}]]) await jwtVerify(t, secret, options).catch((error) => console.log(error.code, error.message));
console.log(base64url.encode('hello?>'), await calculateJwkThumbprint({ kty: 'oct', k: 'AAAA' }));
