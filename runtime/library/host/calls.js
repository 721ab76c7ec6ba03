// What the functions that hosts call are made of (docs/embedding.md): checks of results, and
// blocks, in which texts, bytes and JSON cross the boundary.
//
// A block is the memory of an ArrayBuffer, which is kept as long as the block is not freed or
// passed to a function. Its length is the u32 8 bytes before its address.
import { UTF8 } from '../internal/bytes.js';

const isView = ArrayBuffer.isView;

/** The buffers of all blocks, by address. */
let blocks = $ht_new(true);

// ---- blocks

function newBlock(size) {
  const buffer = $buffer_new($intrinsic('ArrayBufferPrototype'), size, size, 0);
  if (buffer === undefined) $throw_message('OutOfMemory');
  return buffer;
}
/** Gives a buffer to the host: its address. */
function give(buffer) {
  const address = $buffer_address(buffer);
  blocks = $ht_set(blocks, address, buffer);
  return address;
}
/** The buffer of a block. */
export function blockAt(address) {
  const buffer = $ht_get(blocks, address >>> 0);
  if (buffer === undefined) $throw_message('HostBlock', address >>> 0);
  return buffer;
}
/** Takes a block from the host: its buffer. */
export function takeBlock(address) {
  const buffer = blockAt(address);
  $ht_delete(blocks, address >>> 0);
  return buffer;
}

/** jsaot_alloc ( size ): address of a new block */
function alloc(size) {
  return give(newBlock(size >>> 0));
}
/** jsaot_free ( address ) */
function free(address) {
  if (address !== 0) takeBlock(address);
}
/** jsaot_error ( ): block with the text of what the last call threw, 0 if none has */
function errorText() {
  const exception = $runtime('HostException');
  return exception === undefined ? 0 : giveText($runtime('ExceptionText', exception));
}
/** jsaot_poll ( ): does what is due of timers; milliseconds until there is more to do, -1: never */
function poll() {
  $runtime('RunHostTurn', false);
  return $runtime('HostDelay');
}

// ---- what crosses the boundary; 0 stands for undefined

export function takeText(address) {
  if (address === 0) return undefined;
  const buffer = takeBlock(address);
  return $string_from_bytes(buffer, 0, $buffer_byte_length(buffer), UTF8);
}
export function giveText(text) {
  const length = $utf8_length(text);
  const buffer = newBlock(length);
  $bytes_from_string(text, UTF8, buffer, 0, length);
  return give(buffer);
}
export function takeBytes(address, TypedArray) {
  return address === 0 ? undefined : new TypedArray(takeBlock(address));
}
export function giveBytes(view) {
  const buffer = newBlock(view.byteLength);
  $buffer_copy(buffer, 0, view.buffer, view.byteOffset, view.byteLength);
  return give(buffer);
}
// ---- results, which are of the type that was declared

export function f64(what, value) {
  if (typeof value !== 'number') $throw_message('HostType', what, 'number');
  return value;
}
/** Of what has no declared type: what has a number. */
export function undeclared(what, value) {
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return +value;
  $throw_message('HostUndeclared', what);
}
export function i32(what, value) {
  if (typeof value !== 'number') $throw_message('HostType', what, 'i32');
  return value | 0;
}
export function bool(what, value) {
  if (typeof value !== 'boolean') $throw_message('HostType', what, 'boolean');
  return value ? 1 : 0;
}
export function i64(what, value) {
  if (typeof value !== 'bigint') $throw_message('HostType', what, 'bigint');
  if (BigInt.asIntN(64, value) !== value) $throw_message('HostInt64', what);
  return value;
}
export function text(what, value) {
  if (value === undefined) return 0;
  if (typeof value !== 'string') $throw_message('HostType', what, 'string');
  return giveText(value);
}
export function bytes(what, value, TypedArray) {
  if (value === undefined) return 0;
  if (!isView(value) || !(value instanceof TypedArray)) $throw_message('HostType', what, TypedArray.name);
  return giveBytes(value);
}
// ORDER: SERVICES of compiler/interface/interface.ts. The last is that of errors.js, in programs that have functions of the host.
export const services = [alloc, free, errorText, poll, undefined];
$runtime('SetHostServices', services);
