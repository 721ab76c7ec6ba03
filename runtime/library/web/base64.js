// atob and btoa   https://html.spec.whatwg.org/#atob
import { BASE64, decodeBytes, LATIN1 } from '../internal/bytes.js';
import { typeError } from '../internal/errors.js';
import { DOMException } from './dom-exception.js';

// https://html.spec.whatwg.org/#dom-btoa
export function btoa(input) {
  if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "input" argument must be specified');
  const text = `${input}`;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) throw new DOMException('Invalid character', 'InvalidCharacterError');
  const bytes = new Uint8Array(text.length);
  $bytes_from_string(text, LATIN1, bytes.buffer, 0, bytes.length);
  return decodeBytes(bytes, BASE64);
}
// https://html.spec.whatwg.org/#dom-atob
export function atob(input) {
  if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "input" argument must be specified');
  // Forgiving-base64 decode   https://infra.spec.whatwg.org/#forgiving-base64-decode
  let text = `${input}`.replace(/[\t\n\f\r ]+/g, '');
  if (text.length % 4 === 0) text = text.replace(/==?$/, '');
  if (/[^A-Za-z0-9+/]/.test(text)) throw new DOMException('Invalid character', 'InvalidCharacterError');
  if (text.length % 4 === 1) throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
  const bytes = new Uint8Array((text.length * 3) >>> 2);
  const length = $bytes_from_string(text, BASE64, bytes.buffer, 0, bytes.length);
  return decodeBytes(bytes.subarray(0, length), LATIN1);
}
