// The URL parser   https://url.spec.whatwg.org/#url-parsing
import { decodeBytes, encodeUtf8, UTF8 } from './bytes.js';
import { domainToAscii } from './idna.js';

/** A URL record: { scheme, username, password, host, port, path, query, fragment }; an opaque path is a string, others are lists. */
const SPECIAL = { __proto__: null, ftp: 21, file: null, http: 80, https: 443, ws: 80, wss: 443 };
export const isSpecial = (url) => url.scheme in SPECIAL;
const defaultPort = (scheme) => SPECIAL[scheme] ?? null;

// ---- percent-encoding   https://url.spec.whatwg.org/#percent-encoded-bytes
function encodeSet(characters) {
  const set = new Uint8Array(128);
  set.fill(1, 0, 32);
  set[127] = 1;
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  return set;
}
export const CONTROLS = encodeSet(''), FRAGMENT = encodeSet(' "<>`'), QUERY = encodeSet(' "#<>'), SPECIAL_QUERY = encodeSet(' "#<>\''), PATH = encodeSet(' "#<>?^`{}'), USERINFO = encodeSet(' "#<>?^`{}/:;=@[\\]|');
const HEX = '0123456789ABCDEF';
const escaped = (byte) => `%${HEX[byte >> 4]}${HEX[byte & 15]}`;
export function percentEncode(text, set) {
  let result = '', from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128 && set[c] === 0) continue;
    result += text.slice(from, i);
    if (c < 128) result += escaped(c);
    else {
      const character = String.fromCodePoint(text.codePointAt(i));
      if (character.length === 2) i++;
      const bytes = encodeUtf8(character);
      for (let n = 0; n < bytes.length; n++) result += escaped(bytes[n]);
    }
    from = i + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
export function percentDecode(text) {
  if (!text.includes('%')) return text;
  const bytes = encodeUtf8(text);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i] === 37 && i + 2 < bytes.length ? hexPair(bytes[i + 1], bytes[i + 2]) : -1;
    bytes[n++] = value < 0 ? bytes[i] : value;
    if (value >= 0) i += 2;
  }
  return decodeBytes(bytes.subarray(0, n), UTF8);
}
const hexDigit = (c) => (c >= 48 && c <= 57 ? c - 48 : (c | 32) >= 97 && (c | 32) <= 102 ? (c | 32) - 87 : -1);
function hexPair(a, b) {
  const high = hexDigit(a), low = hexDigit(b);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// ---- hosts   https://url.spec.whatwg.org/#host-parsing; undefined: failure
const FORBIDDEN_HOST = /[\0\t\n\r #/:<>?@[\\\]^|]/, FORBIDDEN_DOMAIN = /[\0-\x20#%/:<>?@[\\\]^`{|}\x7f]/;
export function parseHost(input, opaque) {
  if (input[0] === '[') return input.at(-1) === ']' ? parseIPv6(input.slice(1, -1)) : undefined;
  if (opaque) return FORBIDDEN_HOST.test(input) ? undefined : percentEncode(input, CONTROLS);
  let domain = percentDecode(input);
  if (/^[\0-\x7f]*$/.test(domain) && !/xn--/i.test(domain)) domain = domain.toLowerCase();
  else domain = domainToAscii(domain);
  if (domain === undefined || domain === '' || FORBIDDEN_DOMAIN.test(domain)) return undefined;
  return endsInNumber(domain) ? parseIPv4(domain) : domain;
}
function endsInNumber(domain) {
  const parts = domain.split('.');
  if (parts.at(-1) === '') {
    if (parts.length === 1) return false;
    parts.pop();
  }
  const last = parts.at(-1);
  return /^\d+$/.test(last) || /^0[xX][0-9a-fA-F]*$/.test(last);
}
function parseIPv4(input) {
  const parts = input.split('.');
  if (parts.at(-1) === '' && parts.length > 1) parts.pop();
  if (parts.length > 4) return undefined;
  const numbers = parts.map((part) => {
    if (part === '') return NaN;
    if (/^0[xX]/.test(part)) return part.length === 2 ? 0 : /^0[xX][0-9a-fA-F]+$/.test(part) ? parseInt(part, 16) : NaN;
    if (part.length > 1 && part[0] === '0') return /^[0-7]+$/.test(part) ? parseInt(part, 8) : NaN;
    return /^\d+$/.test(part) ? Number(part) : NaN;
  });
  if (numbers.some(Number.isNaN) || numbers.slice(0, -1).some((n) => n > 255) || numbers.at(-1) >= 256 ** (5 - numbers.length)) return undefined;
  let address = numbers.at(-1);
  for (let i = 0; i < numbers.length - 1; i++) address += numbers[i] * 256 ** (3 - i);
  return [3, 2, 1, 0].map((n) => Math.floor(address / 256 ** n) % 256).join('.');
}
function parseIPv6(input) {
  const pieces = [0, 0, 0, 0, 0, 0, 0, 0];
  let piece = 0, compress = null, at = 0;
  if (input[at] === ':') {
    if (input[1] !== ':') return undefined;
    at = 2;
    compress = ++piece;
  }
  while (at < input.length) {
    if (piece === 8) return undefined;
    if (input[at] === ':') {
      if (compress !== null) return undefined;
      at++;
      compress = ++piece;
      continue;
    }
    let value = 0, length = 0;
    while (length < 4 && at < input.length && hexDigit(input.charCodeAt(at)) >= 0) {
      value = value * 16 + hexDigit(input.charCodeAt(at++));
      length++;
    }
    if (input[at] === '.') {
      if (length === 0 || piece > 6) return undefined;
      const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(input.slice(at - length));
      if (!match || match.slice(1).some((n) => Number(n) > 255 || (n.length > 1 && n[0] === '0'))) return undefined;
      pieces[piece++] = Number(match[1]) * 256 + Number(match[2]);
      pieces[piece++] = Number(match[3]) * 256 + Number(match[4]);
      at = input.length;
      break;
    }
    if (input[at] === ':') {
      if (++at === input.length) return undefined;
    } else if (at < input.length) return undefined;
    pieces[piece++] = value;
  }
  if (compress !== null) {
    let swaps = piece - compress;
    for (piece = 7; piece !== 0 && swaps > 0; piece--, swaps--) [pieces[compress + swaps - 1], pieces[piece]] = [pieces[piece], pieces[compress + swaps - 1]];
  } else if (piece !== 8) return undefined;
  return `[${serializeIPv6(pieces)}]`;
}
function serializeIPv6(pieces) {
  let best = -1, longest = 1;
  for (let i = 0; i < 8; i++) {
    let n = i;
    while (n < 8 && pieces[n] === 0) n++;
    if (n - i > longest) {
      best = i;
      longest = n - i;
    }
    if (n > i) i = n;
  }
  let text = '';
  for (let i = 0; i < 8; i++) {
    if (i === best) {
      text += i === 0 ? '::' : ':';
      i += longest - 1;
      continue;
    }
    text += pieces[i].toString(16);
    if (i !== 7) text += ':';
  }
  return text;
}

// ---- the state machine   https://url.spec.whatwg.org/#concept-basic-url-parser
const isDriveLetter = (text) => /^[A-Za-z][:|]$/.test(text), isNormalDrive = (text) => /^[A-Za-z]:$/.test(text);
const startsWithDrive = (text) => /^[A-Za-z][:|](?:[/\\?#]|$)/.test(text);
const isSingleDot = (text) => text === '.' || text.toLowerCase() === '%2e', isDoubleDot = (text) => /^(?:\.|%2e){2}$/i.test(text);
export function shorten(url) {
  const { path } = url;
  if (url.scheme === 'file' && path.length === 1 && isNormalDrive(path[0])) return;
  path.pop();
}
export function newUrl() {
  return { scheme: '', username: '', password: '', host: null, port: null, path: [], query: null, fragment: null };
}
/**
 * @param base URL record, or null
 * @param url record that is changed, with `start` the state to begin in; or null
 * @returns the record; undefined: failure. With `url`: null if it stays as it is
 */
export function parseUrl(input, base, url = null, start = null) {
  const override = start !== null;
  if (!override) {
    input = input.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
    url = newUrl();
  }
  input = input.replace(/[\t\n\r]+/g, '');
  let state = start ?? 'scheme start', buffer = '', at = 0, atSign = false, brackets = false, passwordSeen = false;
  const copyAuthority = () => { for (const key of ['username', 'password', 'host', 'port']) url[key] = base[key]; };
  for (; ; at++) {
    const c = input[at];
    switch (state) {
      case 'scheme start':
        if (c !== undefined && /[A-Za-z]/.test(c)) {
          buffer += c.toLowerCase();
          state = 'scheme';
        } else if (!override) {
          state = 'no scheme';
          at--;
        } else return undefined;
        break;
      case 'scheme':
        if (c !== undefined && /[A-Za-z0-9+.-]/.test(c)) buffer += c.toLowerCase();
        else if (c === ':') {
          if (override) {
            if ((url.scheme in SPECIAL) !== (buffer in SPECIAL)) return url;
            if ((url.username !== '' || url.password !== '' || url.port !== null) && buffer === 'file') return url;
            if (url.scheme === 'file' && (url.host === null || url.host === '')) return url;
            url.scheme = buffer;
            if (url.port === defaultPort(buffer)) url.port = null;
            return url;
          }
          url.scheme = buffer;
          buffer = '';
          if (url.scheme === 'file') state = 'file';
          else if (isSpecial(url) && base && base.scheme === url.scheme) state = 'special relative or authority';
          else if (isSpecial(url)) state = 'special authority slashes';
          else if (input[at + 1] === '/') {
            state = 'path or authority';
            at++;
          } else {
            url.path = '';
            state = 'opaque path';
          }
        } else if (!override) {
          buffer = '';
          state = 'no scheme';
          at = -1;
        } else return undefined;
        break;
      case 'no scheme':
        if (!base || (typeof base.path === 'string' && c !== '#')) return undefined;
        if (typeof base.path === 'string') {
          Object.assign(url, { scheme: base.scheme, path: base.path, query: base.query, fragment: '' });
          state = 'fragment';
        } else {
          state = base.scheme === 'file' ? 'file' : 'relative';
          at--;
        }
        break;
      case 'special relative or authority':
        if (c === '/' && input[at + 1] === '/') {
          state = 'special authority ignore slashes';
          at++;
        } else {
          state = 'relative';
          at--;
        }
        break;
      case 'path or authority':
        if (c === '/') state = 'authority';
        else {
          state = 'path';
          at--;
        }
        break;
      case 'relative':
        url.scheme = base.scheme;
        if (c === '/') state = 'relative slash';
        else if (isSpecial(url) && c === '\\') state = 'relative slash';
        else {
          copyAuthority();
          url.path = [...base.path];
          url.query = base.query;
          if (c === '?') {
            url.query = '';
            state = 'query';
          } else if (c === '#') {
            url.fragment = '';
            state = 'fragment';
          } else if (c !== undefined) {
            url.query = null;
            shorten(url);
            state = 'path';
            at--;
          }
        }
        break;
      case 'relative slash':
        if (isSpecial(url) && (c === '/' || c === '\\')) state = 'special authority ignore slashes';
        else if (c === '/') state = 'authority';
        else {
          copyAuthority();
          state = 'path';
          at--;
        }
        break;
      case 'special authority slashes':
        state = 'special authority ignore slashes';
        if (c === '/' && input[at + 1] === '/') at++;
        else at--;
        break;
      case 'special authority ignore slashes':
        if (c !== '/' && c !== '\\') {
          state = 'authority';
          at--;
        }
        break;
      case 'authority': {
        if (c === '@') {
          if (atSign) buffer = `%40${buffer}`;
          atSign = true;
          const colon = passwordSeen ? -1 : buffer.indexOf(':');
          if (passwordSeen) url.password += percentEncode(buffer, USERINFO);
          else if (colon < 0) url.username += percentEncode(buffer, USERINFO);
          else {
            url.username += percentEncode(buffer.slice(0, colon), USERINFO);
            url.password += percentEncode(buffer.slice(colon + 1), USERINFO);
            passwordSeen = true;
          }
          buffer = '';
        } else if (c === undefined || c === '/' || c === '?' || c === '#' || (isSpecial(url) && c === '\\')) {
          if (atSign && buffer === '') return undefined;
          at -= buffer.length + 1;
          buffer = '';
          state = 'host';
        } else buffer += c;
        break;
      }
      case 'host': case 'hostname':
        if (override && url.scheme === 'file') {
          at--;
          state = 'file host';
        } else if (c === ':' && !brackets) {
          if (buffer === '' || (override && start === 'hostname')) return undefined;
          const host = parseHost(buffer, !isSpecial(url));
          if (host === undefined) return undefined;
          url.host = host;
          buffer = '';
          state = 'port';
        } else if (c === undefined || c === '/' || c === '?' || c === '#' || (isSpecial(url) && c === '\\')) {
          at--;
          if (isSpecial(url) && buffer === '') return undefined;
          if (override && buffer === '' && (url.username !== '' || url.password !== '' || url.port !== null)) return undefined;
          const host = buffer === '' ? '' : parseHost(buffer, !isSpecial(url));
          if (host === undefined) return undefined;
          url.host = host;
          buffer = '';
          state = 'path start';
          if (override) return url;
        } else {
          if (c === '[') brackets = true;
          if (c === ']') brackets = false;
          buffer += c;
        }
        break;
      case 'port':
        if (c !== undefined && c >= '0' && c <= '9') buffer += c;
        else if (c === undefined || c === '/' || c === '?' || c === '#' || (isSpecial(url) && c === '\\') || override) {
          if (buffer !== '') {
            const port = Number(buffer);
            if (port > 65535) return undefined;
            url.port = port === defaultPort(url.scheme) ? null : port;
            buffer = '';
            if (override) return url;
          }
          if (override) return undefined;
          state = 'path start';
          at--;
        } else return undefined;
        break;
      case 'file':
        url.scheme = 'file';
        url.host = '';
        if (c === '/' || c === '\\') state = 'file slash';
        else if (base && base.scheme === 'file') {
          url.host = base.host;
          url.path = [...base.path];
          url.query = base.query;
          if (c === '?') {
            url.query = '';
            state = 'query';
          } else if (c === '#') {
            url.fragment = '';
            state = 'fragment';
          } else if (c !== undefined) {
            url.query = null;
            if (!startsWithDrive(input.slice(at))) shorten(url);
            else url.path = [];
            state = 'path';
            at--;
          }
        } else {
          state = 'path';
          at--;
        }
        break;
      case 'file slash':
        if (c === '/' || c === '\\') state = 'file host';
        else {
          if (base && base.scheme === 'file') {
            url.host = base.host;
            if (!startsWithDrive(input.slice(at)) && base.path.length > 0 && isNormalDrive(base.path[0])) url.path.push(base.path[0]);
          }
          state = 'path';
          at--;
        }
        break;
      case 'file host':
        if (c === undefined || c === '/' || c === '\\' || c === '?' || c === '#') {
          at--;
          if (!override && isDriveLetter(buffer)) state = 'path';
          else if (buffer === '') {
            url.host = '';
            if (override) return url;
            state = 'path start';
          } else {
            let host = parseHost(buffer, !isSpecial(url));
            if (host === undefined) return undefined;
            if (host === 'localhost') host = '';
            url.host = host;
            if (override) return url;
            buffer = '';
            state = 'path start';
          }
        } else buffer += c;
        break;
      case 'path start':
        if (isSpecial(url)) {
          state = 'path';
          if (c !== '/' && c !== '\\') at--;
        } else if (!override && c === '?') {
          url.query = '';
          state = 'query';
        } else if (!override && c === '#') {
          url.fragment = '';
          state = 'fragment';
        } else if (c !== undefined) {
          state = 'path';
          if (c !== '/') at--;
        } else if (override && url.host === null) url.path.push('');
        break;
      case 'path': {
        const slash = c === '/' || (isSpecial(url) && c === '\\');
        if (c === undefined || slash || (!override && (c === '?' || c === '#'))) {
          if (isDoubleDot(buffer)) {
            shorten(url);
            if (!slash) url.path.push('');
          } else if (isSingleDot(buffer)) {
            if (!slash) url.path.push('');
          } else {
            if (url.scheme === 'file' && url.path.length === 0 && isDriveLetter(buffer)) buffer = `${buffer[0]}:`;
            url.path.push(buffer);
          }
          buffer = '';
          if (c === '?') {
            url.query = '';
            state = 'query';
          }
          if (c === '#') {
            url.fragment = '';
            state = 'fragment';
          }
        } else {
          // All up to the end of the segment at once.
          let end = at + 1;
          while (end < input.length && !'/?#\\'.includes(input[end])) end++;
          buffer += percentEncode(input.slice(at, end), PATH);
          at = end - 1;
        }
        break;
      }
      case 'opaque path':
        if (c === '?') {
          url.query = '';
          state = 'query';
        } else if (c === '#') {
          url.fragment = '';
          state = 'fragment';
        } else if (c !== undefined) {
          let end = at + 1;
          while (end < input.length && input[end] !== '?' && input[end] !== '#') end++;
          url.path += percentEncode(input.slice(at, end), CONTROLS);
          at = end - 1;
        }
        break;
      case 'query':
        if ((!override && c === '#') || c === undefined) {
          url.query += percentEncode(buffer, isSpecial(url) ? SPECIAL_QUERY : QUERY);
          buffer = '';
          if (c === '#') {
            url.fragment = '';
            state = 'fragment';
          }
        } else {
          let end = override ? input.length : input.indexOf('#', at);
          if (end < 0) end = input.length;
          buffer += input.slice(at, end);
          at = end - 1;
        }
        break;
      case 'fragment':
        if (c !== undefined) {
          url.fragment += percentEncode(input.slice(at), FRAGMENT);
          at = input.length;
        }
        break;
    }
    if (at >= input.length) return url;
  }
}
export const pathText = (url) => (typeof url.path === 'string' ? url.path : url.path.map((segment) => `/${segment}`).join(''));
export function serializeUrl(url, withoutFragment = false) {
  let text = `${url.scheme}:`;
  if (url.host !== null) {
    text += '//';
    if (url.username !== '' || url.password !== '') text += `${url.username}${url.password !== '' ? `:${url.password}` : ''}@`;
    text += url.host;
    if (url.port !== null) text += `:${url.port}`;
  } else if (typeof url.path !== 'string' && url.path.length > 1 && url.path[0] === '') text += '/.';
  text += pathText(url);
  if (url.query !== null) text += `?${url.query}`;
  if (!withoutFragment && url.fragment !== null) text += `#${url.fragment}`;
  return text;
}
