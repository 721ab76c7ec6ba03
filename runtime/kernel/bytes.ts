/**
 * Text in bytes, for TextEncoder, Buffer and files: strings to the bytes of an
 * ArrayBuffer and back. Only library modules use it.
 */
import { ENCODING_ASCII, ENCODING_BASE64, ENCODING_BASE64URL, ENCODING_HEX, ENCODING_LATIN1, ENCODING_UTF16, ENCODING_UTF8, MESSAGE_InvalidStringLength, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { bytesOf } from './buffers';
import { throw_plain } from './errors';
import { P_RESULT, setState, state } from './state';
import { charsOf, combineSurrogates, copyBytes, emptyString, isLeadSurrogate, isTrailSurrogate, isWide, lengthOf, loadChar, MAX_STRING_LENGTH, str_alloc1, str_alloc2, str_flatten, stringFromBytes } from './strings';
import { boxCell } from './value';

const REPLACEMENT: u32 = 0xfffd;

// ---- strings to bytes

export function utf8_length(s: u32): u32 {
  const flat = str_flatten(s);
  const chars = charsOf(flat), length = lengthOf(flat);
  let bytes: u32 = 0;
  if (!isWide(flat)) {
    for (let i: u32 = 0; i < length; i++) bytes += 1 + (<u32>load<u8>(chars + i) >> 7);
    return bytes;
  }
  for (let i: u32 = 0; i < length; i++) {
    const c = <u32>load<u16>(chars + (i << 1));
    if (c < 0x80) bytes++;
    else if (c < 0x800) bytes += 2;
    else if (isLeadSurrogate(c) && i + 1 < length && isTrailSurrogate(load<u16>(chars + (i << 1), 2))) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

/** Gives the number of bytes written; `bytes_units` the number of code units that they are. */
export function bytes_from_string(s: u32, encoding: u32, buffer: u32, start: u32, limit: u32): u32 {
  const flat = str_flatten(s);
  const to = bytesOf(buffer) + start;
  if (encoding == ENCODING_UTF8) return writeUtf8(flat, to, limit);
  if (encoding == ENCODING_HEX) return readHex(flat, to, limit);
  if (encoding == ENCODING_BASE64 || encoding == ENCODING_BASE64URL) return readBase64(flat, to, limit);
  const chars = charsOf(flat), wide = isWide(flat);
  if (encoding == ENCODING_UTF16) {
    const units = min(lengthOf(flat), limit >> 1);
    if (wide) copyBytes(to, chars, units << 1);
    else for (let i: u32 = 0; i < units; i++) store<u16>(to + (i << 1), <u16>load<u8>(chars + i));
    setState(P_RESULT, units);
    return units << 1;
  }
  const units = min(lengthOf(flat), limit);
  if (wide) for (let i: u32 = 0; i < units; i++) store<u8>(to + i, load<u16>(chars + (i << 1)));
  else copyBytes(to, chars, units);
  setState(P_RESULT, units);
  return units;
}
export function bytes_units(): u32 {
  return state(P_RESULT);
}

/** Whole characters only; lone surrogates become U+FFFD. */
export function writeUtf8(flat: u32, to: u32, limit: u32): u32 {
  const chars = charsOf(flat), length = lengthOf(flat), wide = isWide(flat);
  let at = to, i: u32 = 0;
  const end = to + limit;
  while (i < length) {
    let c = loadChar(chars, wide, i);
    if (c < 0x80) {
      if (at >= end) break;
      store<u8>(at++, c);
      i++;
      continue;
    }
    let units: u32 = 1;
    if ((c & 0xf800) == 0xd800) {
      const next = isLeadSurrogate(c) && i + 1 < length ? loadChar(chars, wide, i + 1) : 0;
      if (isTrailSurrogate(next)) {
        c = combineSurrogates(c, next);
        units = 2;
      } else c = REPLACEMENT;
    }
    const size: u32 = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (end - at < size) break;
    putUtf8(at, c, size);
    at += size;
    i += units;
  }
  setState(P_RESULT, i);
  return at - to;
}
// @ts-ignore: decorator
@inline function putUtf8(at: u32, c: u32, size: u32): void {
  if (size == 2) store<u8>(at, 0xc0 | (c >> 6));
  else {
    if (size == 3) store<u8>(at, 0xe0 | (c >> 12));
    else {
      store<u8>(at, 0xf0 | (c >> 18));
      store<u8>(at, 0x80 | ((c >> 12) & 0x3f), 1);
    }
    store<u8>(at + size - 2, 0x80 | ((c >> 6) & 0x3f));
  }
  store<u8>(at + size - 1, 0x80 | (c & 0x3f));
}

/** Pairs of digits up to the first that are none. */
function readHex(flat: u32, to: u32, limit: u32): u32 {
  const chars = charsOf(flat), wide = isWide(flat);
  const count = min(lengthOf(flat) >> 1, limit);
  for (let i: u32 = 0; i < count; i++) {
    const high = hexDigit(loadChar(chars, wide, i << 1)), low = hexDigit(loadChar(chars, wide, (i << 1) + 1));
    if ((high | low) > 15) return i;
    store<u8>(to + i, (high << 4) | low);
  }
  return count;
}
function hexDigit(c: u32): u32 {
  if (c - 0x30 < 10) return c - 0x30;
  const letter = (c | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 255;
}

/** Both alphabets; what is in neither is skipped, and `=` ends it, as Node reads base64. */
function readBase64(flat: u32, to: u32, limit: u32): u32 {
  const chars = charsOf(flat), wide = isWide(flat), length = lengthOf(flat);
  let bits: u32 = 0, count: u32 = 0, written: u32 = 0;
  for (let i: u32 = 0; i < length && written < limit; i++) {
    const c = loadChar(chars, wide, i);
    if (c == 0x3d) break;
    const digit = base64Digit(c);
    if (digit > 63) continue;
    bits = (bits << 6) | digit;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    store<u8>(to + written++, bits >> count);
  }
  return written;
}
function base64Digit(c: u32): u32 {
  if (c - 0x41 < 26) return c - 0x41;
  if (c - 0x61 < 26) return c - 0x61 + 26;
  if (c - 0x30 < 10) return c - 0x30 + 52;
  return c == 0x2b || c == 0x2d ? 62 : c == 0x2f || c == 0x5f ? 63 : 255;
}

// ---- bytes to strings

export function string_from_bytes(buffer: u32, start: u32, length: u32, encoding: u32): i64 {
  if (!length) return boxCell(emptyString());
  const from = bytesOf(buffer) + start;
  if (encoding == ENCODING_UTF8) return fromUtf8(from, length);
  if (encoding == ENCODING_HEX) return toHex(from, length);
  if (encoding == ENCODING_BASE64) return toBase64(from, length, 0x2b, 0x2f, true);
  if (encoding == ENCODING_BASE64URL) return toBase64(from, length, 0x2d, 0x5f, false);
  const units = encoding == ENCODING_UTF16 ? length >> 1 : length;
  if (units > MAX_STRING_LENGTH) return tooLong();
  if (encoding == ENCODING_UTF16) return boxCell(fromUtf16(from, units));
  if (encoding == ENCODING_LATIN1) return boxCell(stringFromBytes(from, length));
  const s = str_alloc1(length);
  for (let i: u32 = 0; i < length; i++) store<u8>(s + i, load<u8>(from + i) & 0x7f, VALUES_OFFSET);
  return boxCell(s);
}
function tooLong(): i64 {
  return throw_plain(MESSAGE_InvalidStringLength);
}
/** One byte a character if that is enough. */
function fromUtf16(from: u32, units: u32): u32 {
  let all: u32 = 0;
  for (let i: u32 = 0; i < units; i++) all |= <u32>load<u16>(from + (i << 1));
  if (all > 255) {
    const s = str_alloc2(units);
    copyBytes(s + VALUES_OFFSET, from, units << 1);
    return s;
  }
  const s = str_alloc1(units);
  for (let i: u32 = 0; i < units; i++) store<u8>(s + i, load<u8>(from + (i << 1)), VALUES_OFFSET);
  return s;
}

/** Number of leading bytes below 0x80. */
function asciiPrefix(from: u32, length: u32): u32 {
  let i: u32 = 0;
  while (i + 8 <= length && (load<u64>(from + i) & 0x8080808080808080) == 0) i += 8;
  while (i < length && load<u8>(from + i) < 0x80) i++;
  return i;
}
/** UTF-8 decode, lossy: what is wrong becomes U+FFFD, one for each maximal part of a sequence. https://encoding.spec.whatwg.org/#utf-8-decoder */
function fromUtf8(from: u32, length: u32): i64 {
  const ascii = asciiPrefix(from, length);
  if (ascii == length) return length > MAX_STRING_LENGTH ? tooLong() : boxCell(stringFromBytes(from, length));
  let units = ascii, all: u32 = 0;
  for (let i = ascii; i < length; i += state(P_RESULT)) {
    const c = decodeUtf8(from + i, length - i);
    units += c > 0xffff ? 2 : 1;
    all |= c;
  }
  if (units > MAX_STRING_LENGTH) return tooLong();
  const wide = all > 255;
  const s = wide ? str_alloc2(units) : str_alloc1(units);
  const to = s + VALUES_OFFSET;
  let n: u32 = 0;
  for (let i: u32 = 0; i < length; n++) {
    let c = <u32>load<u8>(from + i);
    if (c < 0x80) i++;
    else {
      c = decodeUtf8(from + i, length - i);
      i += state(P_RESULT);
      if (c > 0xffff) {
        store<u16>(to + (n++ << 1), 0xd7c0 + (c >> 10));
        c = 0xdc00 | (c & 0x3ff);
      }
    }
    if (wide) store<u16>(to + (n << 1), c);
    else store<u8>(to + n, c);
  }
  return boxCell(s);
}
/** The character at an address; how many bytes it has is in P_RESULT, and whether it is in order in P_RESULT + 4. */
function decodeUtf8(at: u32, left: u32): u32 {
  const first = <u32>load<u8>(at);
  setState(P_RESULT + 4, 1);
  if (first < 0x80) {
    setState(P_RESULT, 1);
    return first;
  }
  const more: u32 = first - 0xc2 < 0x1e ? 1 : (first & 0xf0) == 0xe0 ? 2 : first - 0xf0 < 5 ? 3 : 0;
  let c = first & (0x3f >> more);
  let n: u32 = 1;
  // What the second byte may be, so that there are no overlong forms, surrogates or too large numbers.
  let least: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  let most: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  while (n <= more && n < left) {
    const next = <u32>load<u8>(at + n);
    if (next < least || next > most) break;
    c = (c << 6) | (next & 0x3f);
    least = 0x80;
    most = 0xbf;
    n++;
  }
  setState(P_RESULT, n);
  if (more && n == more + 1) return c;
  setState(P_RESULT + 4, more && n == left ? 2 : 0);
  return REPLACEMENT;
}
/** Where the first wrong sequence begins, -1 if there is none. */
export function utf8_wrong_at(buffer: u32, start: u32, length: u32): i32 {
  const from = bytesOf(buffer) + start;
  for (let i = asciiPrefix(from, length); i < length; i += state(P_RESULT)) {
    decodeUtf8(from + i, length - i);
    if (state(P_RESULT + 4) != 1) return i;
  }
  return -1;
}
/** How many bytes at the end may be the beginning of a character. */
export function utf8_unfinished(buffer: u32, start: u32, length: u32): u32 {
  const end = bytesOf(buffer) + start + length;
  for (let n: u32 = 1; n <= min(length, 3); n++) {
    const c = <u32>load<u8>(end - n);
    if ((c & 0xc0) == 0x80) continue;
    if (c < 0x80) return 0;
    decodeUtf8(end - n, n);
    return state(P_RESULT + 4) == 2 ? n : 0;
  }
  return 0;
}

function toHex(from: u32, length: u32): i64 {
  if (length > MAX_STRING_LENGTH >> 1) return tooLong();
  const s = str_alloc1(length << 1);
  for (let i: u32 = 0; i < length; i++) {
    const byte = <u32>load<u8>(from + i);
    store<u8>(s + (i << 1), hexText(byte >> 4), VALUES_OFFSET);
    store<u8>(s + (i << 1), hexText(byte & 15), VALUES_OFFSET + 1);
  }
  return boxCell(s);
}
// @ts-ignore: decorator
@inline function hexText(digit: u32): u32 {
  return digit < 10 ? 0x30 + digit : 0x57 + digit;
}
function toBase64(from: u32, length: u32, c62: u32, c63: u32, padded: bool): i64 {
  const rest = length % 3, whole = length - rest;
  const digits = (length / 3) * 4 + (rest ? (padded ? 4 : rest + 1) : 0);
  if (digits > MAX_STRING_LENGTH) return tooLong();
  const s = str_alloc1(digits);
  let to = s + VALUES_OFFSET;
  for (let i: u32 = 0; i < whole; i += 3, to += 4) {
    const bits = (<u32>load<u8>(from + i) << 16) | (<u32>load<u8>(from + i + 1) << 8) | <u32>load<u8>(from + i + 2);
    for (let n: u32 = 0; n < 4; n++) store<u8>(to + n, base64Text((bits >> (18 - 6 * n)) & 63, c62, c63));
  }
  if (rest) {
    const bits = (<u32>load<u8>(from + whole) << 16) | (rest == 2 ? <u32>load<u8>(from + whole + 1) << 8 : 0);
    for (let n: u32 = 0; n <= rest; n++) store<u8>(to + n, base64Text((bits >> (18 - 6 * n)) & 63, c62, c63));
    if (padded) for (let n = rest + 1; n < 4; n++) store<u8>(to + n, 0x3d);
  }
  return boxCell(s);
}
// @ts-ignore: decorator
@inline function base64Text(digit: u32, c62: u32, c63: u32): u32 {
  return digit < 26 ? 0x41 + digit : digit < 52 ? 0x61 - 26 + digit : digit < 62 ? digit - 4 : digit == 62 ? c62 : c63;
}

// ---- bytes among themselves

/** As memcmp, the shorter one first if it is the beginning of the other: -1, 0 or 1. */
export function bytes_compare(a: u32, startA: u32, lengthA: u32, b: u32, startB: u32, lengthB: u32): i32 {
  const left = bytesOf(a) + startA, right = bytesOf(b) + startB;
  const order = memory.compare(left, right, min(lengthA, lengthB));
  if (order) return order < 0 ? -1 : 1;
  return lengthA == lengthB ? 0 : lengthA < lengthB ? -1 : 1;
}
/** First (step 1) or last (step -1) place at or after (before) `from` where the bytes of b are in a, a multiple of `unit`; -1 if there is none. */
export function bytes_index_of(a: u32, startA: u32, lengthA: u32, b: u32, startB: u32, lengthB: u32, from: i32, step: i32, unit: i32): i32 {
  const hay = bytesOf(a) + startA, needle = bytesOf(b) + startB;
  const last = <i32>lengthA - <i32>lengthB;
  const first = lengthB ? <u32>load<u8>(needle) : 0;
  for (let i = from; i >= 0 && i <= last; i += step) {
    if (lengthB && <u32>load<u8>(hay + i) != first) continue;
    if (i % unit == 0 && memory.compare(hay + i, needle, lengthB) == 0) return i;
  }
  return -1;
}
