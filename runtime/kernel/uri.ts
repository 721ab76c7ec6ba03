/** Encode and Decode of URIs, https://tc39.es/ecma262/#sec-uri-handling-functions */
import { MESSAGE_InvalidStringLength, UNDEFINED, VALUES_OFFSET } from './abi.generated';
import { throw_plain } from './errors';
import { sb_add_char, sb_add_part, sb_finish, sb_new } from './stringbuilder';
import { MAX_STRING_LENGTH, charsOf, isLeadSurrogate, isTrailSurrogate, isWide, lengthOf, loadChar, str_alloc1, str_flatten } from './strings';
import { boxCell } from './value';

/** Bits of ASCII characters: 1 letters, digits and -_.!~*'(), 2 ;/?:@&=+$,# besides. */
const URI_CHARACTERS = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 0, 2, 2, 0, 2, 1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 0, 2, 0, 2,
  2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0,
]);
const UNRESERVED: u32 = 1;
const RESERVED: u32 = 2;
const PERCENT: u32 = 37;
/** No code point: what is there is not well-formed. */
const MALFORMED: u32 = 0xffffffff;

function isOf(code: u32, sets: u32): bool {
  return code < 128 && (load<u8>(URI_CHARACTERS + code) & sets) != 0;
}

// ---- Encode

/** The code point at an index; MALFORMED for an unpaired surrogate. */
function codePointAt(chars: u32, wide: bool, i: u32, length: u32): u32 {
  const lead = loadChar(chars, wide, i);
  if (isTrailSurrogate(lead)) return MALFORMED;
  if (!isLeadSurrogate(lead)) return lead;
  if (i + 1 >= length) return MALFORMED;
  const trail = loadChar(chars, wide, i + 1);
  return isTrailSurrogate(trail) ? ((lead - 0xd800) << 10) + (trail - 0xdc00) + 0x10000 : MALFORMED;
}
function utf8Length(code: u32): u32 {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
function hexDigit(n: u32): u32 {
  return n + (n < 10 ? 48 : 55);
}
function storeEscape(to: u32, byte: u32): u32 {
  store<u8>(to, PERCENT);
  store<u8>(to, hexDigit(byte >> 4), 1);
  store<u8>(to, hexDigit(byte & 15), 2);
  return to + 3;
}
function storeEscapes(to: u32, code: u32): u32 {
  const bytes = utf8Length(code);
  if (bytes == 1) return storeEscape(to, code);
  const marker: u32 = bytes == 2 ? 0xc0 : bytes == 3 ? 0xe0 : 0xf0;
  to = storeEscape(to, marker | (code >> (6 * (bytes - 1))));
  for (let left = bytes - 1; left > 0; left--) to = storeEscape(to, 0x80 | ((code >> (6 * (left - 1))) & 63));
  return to;
}

export function uri_encode(s: u32, reserved: bool): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat), wide = isWide(flat), length = lengthOf(flat);
  const kept = reserved ? UNRESERVED | RESERVED : UNRESERVED;
  let size: u64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const code = codePointAt(chars, wide, i, length);
    if (code == MALFORMED) return UNDEFINED;
    size += isOf(code, kept) ? 1 : 3 * utf8Length(code);
    if (code > 0xffff) i++;
  }
  if (size == length) return boxCell(s);
  if (size > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
  const result = str_alloc1(<u32>size);
  let to = result + VALUES_OFFSET;
  for (let i: u32 = 0; i < length; i++) {
    const code = codePointAt(chars, wide, i, length);
    if (isOf(code, kept)) store<u8>(to++, code);
    else to = storeEscapes(to, code);
    if (code > 0xffff) i++;
  }
  return boxCell(result);
}

// ---- Decode

function hexValue(code: u32): u32 {
  if (code - 48 < 10) return code - 48;
  const letter = code | 32;
  return letter - 97 < 6 ? letter - 87 : MALFORMED;
}
/** The byte that an escape at an index stands for, or MALFORMED. */
function escapedByte(chars: u32, wide: bool, i: u32, length: u32): u32 {
  if (i + 3 > length || loadChar(chars, wide, i) != PERCENT) return MALFORMED;
  const high = hexValue(loadChar(chars, wide, i + 1)), low = hexValue(loadChar(chars, wide, i + 2));
  return high == MALFORMED || low == MALFORMED ? MALFORMED : (high << 4) | low;
}
/** Number of bytes that a leading byte announces; 0 if it is none. */
function sequenceLength(byte: u32): u32 {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
/** The code point that the escapes at an index stand for; no overlong forms, surrogates and values beyond Unicode. */
function escapedCodePoint(chars: u32, wide: bool, i: u32, length: u32): u32 {
  const first = escapedByte(chars, wide, i, length);
  if (first == MALFORMED) return MALFORMED;
  const bytes = sequenceLength(first);
  if (!bytes) return MALFORMED;
  if (bytes == 1) return first;
  let code = first & (0x7f >> bytes);
  for (let n: u32 = 1; n < bytes; n++) {
    const byte = escapedByte(chars, wide, i + 3 * n, length);
    if (byte == MALFORMED || (byte & 0xc0) != 0x80) return MALFORMED;
    code = (code << 6) | (byte & 63);
  }
  return utf8Length(code) != bytes || code > 0x10ffff || code - 0xd800 < 0x800 ? MALFORMED : code;
}

export function uri_decode(s: u32, reserved: bool): i64 {
  const flat = str_flatten(s);
  const chars = charsOf(flat), wide = isWide(flat), length = lengthOf(flat);
  let builder: u32 = 0;
  let done: u32 = 0;
  for (let i: u32 = 0; i < length;) {
    if (loadChar(chars, wide, i) != PERCENT) {
      i++;
      continue;
    }
    const code = escapedCodePoint(chars, wide, i, length);
    if (code == MALFORMED) return UNDEFINED;
    const end = i + 3 * utf8Length(code);
    // Reserved characters stay as they were written.
    if (!reserved || !isOf(code, RESERVED)) {
      if (!builder) builder = sb_new();
      sb_add_part(builder, flat, done, i);
      addCodePoint(builder, code);
      done = end;
    }
    i = end;
  }
  if (!builder) return boxCell(s);
  sb_add_part(builder, flat, done, length);
  return sb_finish(builder);
}
function addCodePoint(builder: u32, code: u32): void {
  if (code > 0xffff) {
    sb_add_char(builder, 0xd7c0 + (code >> 10));
    sb_add_char(builder, 0xdc00 + (code & 0x3ff));
  } else sb_add_char(builder, code);
}
