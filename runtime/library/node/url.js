// url   https://nodejs.org/docs/latest-v20.x/api/url.html
import { domainToAscii, domainToText } from '../internal/idna.js';
import { invalidArgType, requireString, typeError } from '../internal/errors.js';
import { percentDecode, percentEncode, PATH } from '../internal/url-parser.js';
import { posix } from '../internal/path.js';
import { recordOf, URL } from '../web/url.js';
import { URLSearchParams } from '../web/url-search-params.js';
import querystring from './querystring.js';

// ---- the legacy API   https://nodejs.org/docs/latest-v20.x/api/url.html#legacy-url-api
const PARTS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];
export function Url() {
  for (const name of PARTS) this[name] = null;
}
const SLASHED = ['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss'];
const isSlashed = (protocol) => SLASHED.includes(`${protocol}`.replace(/:$/, ''));
const isHostless = (protocol) => /^javascript:?$/.test(`${protocol}`);
export function parse(url, parseQueryString = false, slashesDenoteHost = false) {
  if (url instanceof Url) return url;
  const result = new Url();
  result.parse(url, parseQueryString, slashesDenoteHost);
  return result;
}
Url.prototype.parse = function (url, parseQueryString, slashesDenoteHost) {
  requireString(url, 'url');
  let rest = url.trim();
  // Backslashes before the query are slashes.
  const mark = rest.search(/[?#]/);
  rest = mark < 0 ? rest.replaceAll('\\', '/') : rest.slice(0, mark).replaceAll('\\', '/') + rest.slice(mark);
  const hash = rest.indexOf('#');
  const simple = !slashesDenoteHost && hash < 0 && !/^\/\//.test(rest) && /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/.exec(rest);
  if (simple) {
    this.path = this.href = rest;
    this.pathname = simple[1];
    this.search = simple[2] ?? (parseQueryString ? '' : null);
    this.query = simple[2] ? (parseQueryString ? querystring.parse(simple[2].slice(1)) : simple[2].slice(1)) : parseQueryString ? { __proto__: null } : null;
    return this;
  }
  const protocol = /^([a-z0-9.+-]+:)/i.exec(rest)?.[1];
  const lower = protocol?.toLowerCase();
  if (protocol) {
    this.protocol = lower;
    rest = rest.slice(protocol.length);
  }
  let slashes = false;
  if (slashesDenoteHost || protocol || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
    slashes = rest.startsWith('//');
    if (slashes && !(lower && isHostless(lower))) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!isHostless(lower) && (slashes || (protocol && !isSlashed(protocol)))) {
    let end = rest.search(/[/?#]/);
    if (end < 0) end = rest.length;
    const at = rest.lastIndexOf('@', end - 1);
    if (at >= 0) {
      this.auth = decodeURIComponent(rest.slice(0, at));
      rest = rest.slice(at + 1);
      end -= at + 1;
    }
    const bad = rest.slice(0, end).search(/[\t\n\r "%';<>\\^`{|}]/);
    const hostEnd = bad < 0 ? end : bad;
    this.host = rest.slice(0, hostEnd);
    rest = rest.slice(hostEnd);
    const port = /:([0-9]*)$/.exec(this.host);
    let host = this.host;
    if (port) {
      if (port[1] !== '') this.port = port[1];
      host = host.slice(0, -port[0].length);
    }
    const ipv6 = /^\[.*\]$/.test(host);
    if (!ipv6 && /[\0\t\n\r #%/<>?@[\\\]^|]/.test(host)) throw Object.assign(typeError('ERR_INVALID_URL', 'Invalid URL'), { input: url });
    host = host.toLowerCase();
    if (!ipv6 && host.length > 0) host = domainToAscii(host) ?? host;
    this.hostname = ipv6 ? host.slice(1, -1) : host;
    this.host = host + (this.port ? `:${this.port}` : '');
    if (this.hostname.length > 255) this.hostname = '';
    if (ipv6 && rest[0] !== '/') rest = `/${rest}`;
    else if (bad >= 0 && rest[0] !== '/') rest = `/${rest}`;
  }
  if (lower !== 'javascript:') rest = rest.replace(/[\t\n\r "'<>\\^`{|}]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const fragment = rest.indexOf('#');
  if (fragment >= 0) {
    this.hash = rest.slice(fragment);
    rest = rest.slice(0, fragment);
  }
  const query = rest.indexOf('?');
  if (query >= 0) {
    this.search = rest.slice(query);
    this.query = parseQueryString ? querystring.parse(rest.slice(query + 1)) : rest.slice(query + 1);
    rest = rest.slice(0, query);
  } else if (parseQueryString) {
    this.search = null;
    this.query = { __proto__: null };
  }
  if (rest) this.pathname = rest;
  if (isSlashed(lower) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};
Url.prototype.format = function () {
  let auth = this.auth ? `${encodeURIComponent(this.auth).replaceAll('%3A', ':')}@` : '';
  let protocol = this.protocol || '', pathname = this.pathname || '', hash = this.hash || '', host = '', query = '';
  if (this.host) host = auth + this.host;
  else if (this.hostname) host = auth + (this.hostname.includes(':') && !/^\[.*\]$/.test(this.hostname) ? `[${this.hostname}]` : this.hostname) + (this.port ? `:${this.port}` : '');
  if (this.query !== null && typeof this.query === 'object') query = querystring.stringify(this.query);
  let search = this.search || (query && `?${query}`) || '';
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  pathname = pathname.replace(/[?#]/g, (c) => (c === '?' ? '%3F' : '%23'));
  if (this.slashes || isSlashed(protocol)) {
    if (this.slashes || host) {
      if (pathname && pathname[0] !== '/') pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol.startsWith('file')) host = '//';
  }
  search = search.replaceAll('#', '%23');
  if (hash && hash[0] !== '#') hash = `#${hash}`;
  if (search && search[0] !== '?') search = `?${search}`;
  return protocol + host + pathname + search + hash;
};
export function format(url, options = undefined) {
  if (typeof url === 'string') return parse(url).format();
  if (url === null || typeof url !== 'object') throw invalidArgType('urlObject', ['Object', 'string'], url);
  const record = recordOf(url);
  if (!record) return Url.prototype.format.call(url);
  const { fragment = true, unicode = false, search = true, auth = true } = options ?? {};
  let text = `${record.scheme}:`;
  if (record.host !== null) {
    text += '//';
    if (auth && (record.username || record.password)) text += `${record.username}${record.password ? `:${record.password}` : ''}@`;
    text += unicode ? domainToText(record.host) : record.host;
    if (record.port !== null) text += `:${record.port}`;
  }
  text += url.pathname;
  if (search && record.query) text += `?${record.query}`;
  if (fragment && record.fragment) text += `#${record.fragment}`;
  return text;
}
export function resolve(source, relative) { return parse(source, false, true).resolve(relative); }
export function resolveObject(source, relative) { return source ? parse(source, false, true).resolveObject(relative) : relative; }
Url.prototype.resolve = function (relative) { return this.resolveObject(parse(relative, false, true)).format(); };
Url.prototype.resolveObject = function (relative) {
  if (typeof relative === 'string') relative = parse(relative, false, true);
  const result = Object.assign(new Url(), this);
  result.hash = relative.hash;
  const finish = () => {
    if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
    result.href = result.format();
    return result;
  };
  if (relative.href === '') {
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) {
    for (const key of Object.keys(relative)) if (key !== 'protocol') result[key] = relative[key];
    if (isSlashed(result.protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';
    result.href = result.format();
    return result;
  }
  if (relative.protocol && relative.protocol !== result.protocol) {
    Object.assign(result, relative);
    result.href = result.format();
    return result;
  }
  if (relative.host !== null || relative.hostname) {
    for (const key of ['auth', 'host', 'hostname', 'port']) result[key] = relative[key];
    result.pathname = relative.pathname;
    result.search = relative.search;
    result.query = relative.query;
    result.slashes = result.slashes || relative.slashes;
    return finish();
  }
  if (!relative.pathname) {
    if (relative.search !== null && relative.search !== undefined) {
      result.search = relative.search;
      result.query = relative.query;
    }
    return finish();
  }
  const absolute = relative.pathname[0] === '/';
  const slashed = isSlashed(result.protocol) || Boolean(result.host);
  let parts = absolute ? relative.pathname.split('/') : [...(result.pathname ? result.pathname.split('/').slice(0, -1) : slashed ? [''] : []), ...relative.pathname.split('/')];
  result.search = relative.search;
  result.query = relative.query;
  const rooted = absolute || (result.pathname?.[0] === '/') || slashed;
  const last = parts.at(-1);
  const trailing = last === '.' || last === '..' || last === '';
  const out = [];
  for (const part of parts) {
    if (part === '.' || (part === '' && out.length === 0)) continue;
    if (part === '..') {
      if (out.length > 0 && out.at(-1) !== '..') out.pop();
      else if (!rooted) out.push('..');
    } else if (part !== '' || out.length > 0) out.push(part);
  }
  while (out.length > 0 && out.at(-1) === '') out.pop();
  parts = out;
  result.pathname = (rooted ? '/' : '') + parts.join('/') + (trailing && parts.length > 0 ? '/' : '');
  if (result.pathname === '') result.pathname = null;
  result.auth = relative.auth || result.auth;
  result.slashes = result.slashes || relative.slashes;
  return finish();
};

// ---- files
export function fileURLToPath(path) {
  if (typeof path === 'string') path = new URL(path);
  else if (!recordOf(path)) throw invalidArgType('path', ['string', 'URL'], path);
  if (path.protocol !== 'file:') throw typeError('ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (path.hostname !== '') throw typeError('ERR_INVALID_FILE_URL_HOST', `File URL host must be "localhost" or empty on ${process.platform}`);
  if (/%2f/i.test(path.pathname)) throw typeError('ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  return percentDecode(path.pathname);
}
export function pathToFileURL(path) {
  requireString(path, 'path');
  let resolved = posix.resolve(path);
  if (path.endsWith('/') && !resolved.endsWith('/')) resolved += '/';
  const url = new URL('file:///');
  url.pathname = percentEncode(resolved.replaceAll('%', '%25').replaceAll('\\', '%5C').replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('\t', '%09').replaceAll('?', '%3F').replaceAll('#', '%23'), PATH);
  return url;
}
export function urlToHttpOptions(url) {
  const { hostname, pathname, search, hash, protocol, port, username, password } = url;
  return {
    __proto__: null, ...url, protocol, hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname, hash, search, pathname, path: `${pathname || ''}${search || ''}`, href: url.href,
    ...(port !== '' ? { port: Number(port) } : {}), ...(username || password ? { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` } : {}),
  };
}
export function domainToASCII(domain) {
  if (arguments.length < 1) throw typeError('ERR_MISSING_ARGS', 'The "domain" argument must be specified');
  try {
    return new URL(`ws://${domain}`).hostname;
  } catch {
    return '';
  }
}
export function domainToUnicode(domain) { return domainToText(domainToASCII(domain)); }
export { URL, URLSearchParams };
export default { Url, parse, resolve, resolveObject, format, URL, URLSearchParams, domainToASCII, domainToUnicode, pathToFileURL, fileURLToPath, urlToHttpOptions };
