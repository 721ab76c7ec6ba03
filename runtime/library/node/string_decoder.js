// string_decoder   https://nodejs.org/docs/latest-v20.x/api/string_decoder.html
import { Buffer, encodingCode } from '../internal/buffer.js';
import { BASE64, BASE64URL, UTF16, UTF8 } from '../internal/bytes.js';
import { invalidArgType, typeError } from '../internal/errors.js';

const NAMES = ['utf8', 'latin1', 'utf16le', 'ascii', 'hex', 'base64', 'base64url'];
const NOTHING = new Uint8Array(0);

export function StringDecoder(encoding) {
  const code = encoding === undefined || encoding === null || encoding === '' ? UTF8 : encodingCode(encoding);
  if (code === undefined) throw typeError('ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  this.encoding = NAMES[code];
  Object.defineProperty(this, 'state', { value: { code, rest: NOTHING }, writable: true });
}
/** How many bytes at the end are no whole unit yet. */
function unfinished(code, bytes) {
  switch (code) {
    case UTF8: return $utf8_unfinished(bytes.buffer, bytes.byteOffset, bytes.length);
    case UTF16: {
      const odd = bytes.length % 2, last = bytes.length - odd - 1;
      return odd + (last > 0 && (bytes[last] & 0xfc) === 0xd8 ? 2 : 0);
    }
    case BASE64: case BASE64URL: return bytes.length % 3;
    default: return 0;
  }
}
StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!ArrayBuffer.isView(buf)) throw invalidArgType('buf', ['Buffer', 'TypedArray', 'DataView'], buf);
  const { code, rest } = this.state;
  let bytes = Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength);
  if (rest.length > 0) bytes = Buffer.concat([rest, bytes]);
  const left = unfinished(code, bytes);
  this.state.rest = left > 0 ? Uint8Array.prototype.slice.call(bytes, bytes.length - left) : NOTHING;
  return bytes.toString(this.encoding, 0, bytes.length - left);
};
StringDecoder.prototype.end = function end(buf) {
  const text = buf !== undefined ? this.write(buf) : '';
  const { rest } = this.state;
  this.state.rest = NOTHING;
  return rest.length === 0 ? text : text + Buffer.from(rest).toString(this.encoding);
};
StringDecoder.prototype.text = function text(buf, offset) {
  this.state.rest = NOTHING;
  return this.write(buf.slice(offset));
};
Object.defineProperties(StringDecoder.prototype, {
  lastChar: { configurable: true, enumerable: true, get() { return Buffer.from(this.state.rest); } },
  lastNeed: { configurable: true, enumerable: true, get() { return 0; } },
  lastTotal: { configurable: true, enumerable: true, get() { return this.state.rest.length; } },
});
export default { StringDecoder };
