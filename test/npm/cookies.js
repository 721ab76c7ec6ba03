import contentType from 'content-type';
import * as cookie from 'cookie';
import mime from 'mime-types';
import { Cookie, CookieJar } from 'tough-cookie';

console.log({ ...(cookie.parse?.('a=b; c=%20d') ?? cookie.parseCookie('a=b; c=%20d')) }, mime.lookup('a.html'), mime.contentType('x.json'), contentType.parse('text/html; charset="utf-8"').parameters.charset);
const jar = new CookieJar(); await jar.setCookie('k=v; Path=/a; Secure; Max-Age=10', 'https://x.example.com/a/b'); console.log(await jar.getCookieString('https://x.example.com/a/c'), await jar.getCookieString('http://x.example.com/a/c'), Cookie.parse('q=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT').expires.toISOString());
