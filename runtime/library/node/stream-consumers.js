// stream/consumers   https://nodejs.org/docs/latest-v20.x/api/webstreams.html#utility-consumers
import { Buffer as Bytes } from '../internal/buffer.js';
import { Blob } from '../web/blob.js';
import { TextDecoder } from '../web/text-decoder.js';

export async function buffer(stream) {
  const parts = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? Bytes.from(part) : part);
  return Bytes.concat(parts);
}
export async function arrayBuffer(stream) {
  const bytes = await buffer(stream);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
export async function blob(stream) { return new Blob([await buffer(stream)]); }
export async function text(stream) {
  const decoder = new TextDecoder();
  let result = '';
  for await (const part of stream) result += typeof part === 'string' ? part : decoder.decode(part, { stream: true });
  return result + decoder.decode();
}
export async function json(stream) { return JSON.parse(await text(stream)); }
export default { arrayBuffer, blob, buffer, text, json };
