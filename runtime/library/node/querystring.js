// querystring   https://nodejs.org/docs/latest-v20.x/api/querystring.html
import { Buffer } from '../internal/buffer.js';
import { typeError } from '../internal/errors.js';

// querystring.escape ( str )
export function escape(text) {
  if (typeof text !== 'string') text = typeof text === 'object' ? String(text) : `${text}`;
  let result = '';
  try {
    result = encodeURIComponent(text);
  } catch {
    throw Object.assign(typeError('ERR_INVALID_URI', 'URI malformed'), { name: 'URIError' });
  }
  return result;
}
// querystring.unescapeBuffer ( s, decodeSpaces )
export function unescapeBuffer(s, decodeSpaces) {
  const out = Buffer.allocUnsafe(s.length);
  let n = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    const hex = c === 37 ? s.slice(i + 1, i + 3) : '';
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      out[n++] = parseInt(hex, 16);
      i += 2;
    } else out[n++] = decodeSpaces && c === 43 ? 32 : c;
  }
  return out.slice(0, n);
}
// querystring.unescape ( str )
export function unescape(text, decodeSpaces) {
  try {
    return decodeURIComponent(text);
  } catch {
    return unescapeBuffer(text, decodeSpaces).toString();
  }
}
const primitive = (value) => (typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? `${value}` : typeof value === 'bigint' || typeof value === 'boolean' ? `${value}` : '');
// querystring.stringify ( obj[, sep[, eq[, options]]] )
export function stringify(object, sep = '&', eq = '=', options = undefined) {
  sep ||= '&';
  eq ||= '=';
  const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : querystring.escape;
  if (object === null || typeof object !== 'object') return '';
  const fields = [];
  for (const key of Object.keys(object)) {
    const name = encode(primitive(key)) + eq, value = object[key];
    if (Array.isArray(value)) for (const one of value) fields.push(name + encode(primitive(one)));
    else fields.push(name + encode(primitive(value)));
  }
  return fields.join(sep);
}
// querystring.parse ( str[, sep[, eq[, options]]] )
export function parse(text, sep = '&', eq = '=', options = undefined) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return result;
  sep = sep ? `${sep}` : '&';
  eq = eq ? `${eq}` : '=';
  const decode = typeof options?.decodeURIComponent === 'function' ? options.decodeURIComponent : querystring.unescape;
  let most = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  if (most <= 0) most = Infinity;
  const part = (one) => {
    const plain = one.replaceAll('+', ' ');
    if (decode === unescape && !plain.includes('%')) return plain;
    try {
      return decode(plain);
    } catch {
      return unescape(plain, true);
    }
  };
  for (const pair of text.split(sep).filter((one) => one.length > 0).slice(0, most)) {
    const at = pair.indexOf(eq);
    const key = part(at < 0 ? pair : pair.slice(0, at)), value = at < 0 ? '' : part(pair.slice(at + eq.length));
    const known = result[key];
    if (known === undefined) result[key] = value;
    else if (Array.isArray(known)) known.push(value);
    else result[key] = [known, value];
  }
  return result;
}
export const encode = stringify, decode = parse;
const querystring = { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse };
export default querystring;
