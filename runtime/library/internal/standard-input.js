// Standard input, by descriptor 0.
import { Buffer } from './buffer.js';
import { systemError } from './system-errors.js';

export const STDIN = 0;
/** What is read at once. */
export const PIECE = 65536;

/** Bytes that are there, at least one; none at the end. Waits. */
function readSome(buffer, start, length) {
  const count = $file_read(STDIN, buffer.buffer, buffer.byteOffset + start, length, -1);
  if (count < 0) throw systemError(-count, 'read');
  return count;
}
/** A piece of what is there; null at the end. Waits. */
export function readPiece() {
  const buffer = Buffer.allocUnsafeSlow(PIECE), count = readSome(buffer, 0, PIECE);
  return count === 0 ? null : buffer.subarray(0, count);
}
/** All of it. */
export function readAll() {
  let buffer = Buffer.allocUnsafeSlow(PIECE), used = 0;
  for (;;) {
    if (used === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
      buffer.copy(larger);
      buffer = larger;
    }
    const count = readSome(buffer, used, buffer.length - used);
    if (count === 0) return buffer.subarray(0, used);
    used += count;
  }
}
