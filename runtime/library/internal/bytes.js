// Bytes and text, over the kernel (runtime/kernel/bytes.ts).

// ORDER: abi/layout.ts Encoding.
export const UTF8 = 0, LATIN1 = 1, UTF16 = 2, ASCII = 3, HEX = 4, BASE64 = 5, BASE64URL = 6;

/** Is it a typed array or DataView? */
export const isView = ArrayBuffer.isView;
/** Is it an ArrayBuffer or SharedArrayBuffer, of whatever realm? */
export function isAnyBuffer(value) {
  return $is_buffer(value);
}

/** The bytes of a BufferSource as a Uint8Array on the same memory; undefined if it is none. */
export function bytesOfSource(source) {
  if (isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  return isAnyBuffer(source) ? new Uint8Array(source) : undefined;
}

/** A string's bytes in a new Uint8Array. */
export function encodeUtf8(text) {
  const bytes = new Uint8Array($utf8_length(text));
  $bytes_from_string(text, UTF8, bytes.buffer, 0, bytes.length);
  return bytes;
}
/** The text of a Uint8Array; encoding as above. */
export function decodeBytes(bytes, encoding) {
  return $string_from_bytes(bytes.buffer, bytes.byteOffset, bytes.length, encoding);
}
