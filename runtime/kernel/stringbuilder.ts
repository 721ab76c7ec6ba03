/**
 * String builder: a Slots cell [buffer, length]; the buffer is a flat string
 * whose length field is its capacity until sb_finish cuts it. It becomes two
 * bytes wide with the first character that needs it.
 */
import {
  KIND_SLOTS, MESSAGE_InvalidStringLength, SLOTS_CAPACITY, STRING_LENGTH, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { throw_plain } from './errors';
import { allocCell } from './memory';
import {
  MAX_STRING_LENGTH, allocFlat, charsOf, copyBytes, copyChars, copyRange, emptyString, isLeadSurrogate, isTrailSurrogate, isWide, lengthOf,
  loadChar, storeChar, str_alloc1, str_flatten, str_from_char_code,
} from './strings';
import { boxCell, boxInt, cellOf, remember } from './value';

const BUFFER: u32 = VALUES_OFFSET;
const LENGTH: u32 = VALUES_OFFSET + 8;
const INITIAL_CAPACITY: u32 = 32;

export function sb_new(): u32 {
  const sb = allocCell(KIND_SLOTS, VALUES_OFFSET + 16);
  store<u32>(sb, 2, SLOTS_CAPACITY);
  store<i64>(sb, boxCell(str_alloc1(INITIAL_CAPACITY)), BUFFER);
  return sb;
}

/** The buffer, with room for `more` characters of this width; 0 if the string would be too long. */
function reserve(sb: u32, more: u32, wide: bool): u32 {
  const buffer = cellOf(load<i64>(sb, BUFFER));
  const length = load<u32>(sb, LENGTH);
  const needed = length + more;
  if (needed <= lengthOf(buffer) && (!wide || isWide(buffer))) return buffer;
  if (needed > MAX_STRING_LENGTH) {
    store<i64>(sb, boxInt(MAX_STRING_LENGTH + 1), LENGTH);
    return 0;
  }
  const capacity = needed <= lengthOf(buffer) ? lengthOf(buffer) : min(max(needed, lengthOf(buffer) << 1), MAX_STRING_LENGTH);
  const larger = allocFlat(capacity, wide || isWide(buffer));
  store<u32>(buffer, length, STRING_LENGTH);
  copyChars(buffer, larger + VALUES_OFFSET, isWide(larger));
  store<i64>(sb, boxCell(larger), BUFFER);
  remember(sb);
  return larger;
}

export function sb_add(sb: u32, s: u32): void {
  const added = lengthOf(s);
  const buffer = reserve(sb, added, isWide(s));
  if (!buffer) return;
  const length = load<u32>(sb, LENGTH);
  copyChars(str_flatten(s), buffer + VALUES_OFFSET + (length << <u32>isWide(buffer)), isWide(buffer));
  store<u32>(sb, length + added, LENGTH);
}

export function sb_add_part(sb: u32, s: u32, start: u32, end: u32): void {
  const flat = str_flatten(s);
  const added = end - start;
  const buffer = reserve(sb, added, isWide(flat));
  if (!buffer) return;
  const length = load<u32>(sb, LENGTH);
  copyRange(charsOf(flat) + (start << <u32>isWide(flat)), isWide(flat), added, buffer + VALUES_OFFSET + (length << <u32>isWide(buffer)), isWide(buffer));
  store<u32>(sb, length + added, LENGTH);
}

/** code & 0xffff */
export function sb_add_char(sb: u32, code: u32): void {
  const unit = code & 0xffff;
  const buffer = reserve(sb, 1, unit > 255);
  if (!buffer) return;
  const length = load<u32>(sb, LENGTH);
  storeChar(buffer + VALUES_OFFSET, isWide(buffer), length, unit);
  store<u32>(sb, length + 1, LENGTH);
}

/** An int in decimal. */
export function sb_add_int(sb: u32, n: i32): void {
  let size = n < 0 ? <u32>-n : <u32>n;
  let length: u32 = 1 + u32(n < 0);
  for (let rest = size / 10; rest; rest /= 10) length++;
  const buffer = reserve(sb, length, false);
  if (!buffer) return;
  const at = load<u32>(sb, LENGTH);
  const to = buffer + VALUES_OFFSET;
  const wide = isWide(buffer);
  let end = at + length;
  store<u32>(sb, end, LENGTH);
  do {
    storeChar(to, wide, --end, 48 + size % 10);
    size /= 10;
  } while (size);
  if (n < 0) storeChar(to, wide, at, 45);
}

/** A string as JSON has it. */
export function sb_add_quoted(sb: u32, s: u32): void {
  const flat = str_flatten(s);
  const length = lengthOf(flat);
  if (isWide(flat) || !isPlain(charsOf(flat), length)) return sb_add(sb, json_quote(flat));
  const buffer = reserve(sb, length + 2, false);
  if (!buffer) return;
  const wide = isWide(buffer);
  const at = load<u32>(sb, LENGTH);
  const to = buffer + VALUES_OFFSET;
  storeChar(to, wide, at, 34);
  copyChars(flat, to + ((at + 1) << <u32>wide), wide);
  storeChar(to, wide, at + length + 1, 34);
  store<u32>(sb, at + length + 2, LENGTH);
}
/** One-byte characters that stand for themselves in JSON. */
function isPlain(chars: u32, length: u32): bool {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    const block = v128.load(chars + i);
    const quotes = v128.or(i8x16.eq(block, i8x16.splat(34)), i8x16.eq(block, i8x16.splat(92)));
    if (v128.any_true(v128.or(quotes, i8x16.lt_u(block, i8x16.splat(32))))) return false;
  }
  for (; i < length; i++) {
    const c = load<u8>(chars + i);
    if (c < 32 || c == 34 || c == 92) return false;
  }
  return true;
}

export function sb_length(sb: u32): u32 {
  return load<u32>(sb, LENGTH);
}
/** Back to an earlier length. */
export function sb_truncate(sb: u32, length: u32): void {
  store<u32>(sb, length, LENGTH);
}

/** The string; the builder is empty afterwards. */
export function sb_finish(sb: u32): i64 {
  const length = load<u32>(sb, LENGTH);
  if (length > MAX_STRING_LENGTH) return throw_plain(MESSAGE_InvalidStringLength);
  const s = cutBuffer(cellOf(load<i64>(sb, BUFFER)), length);
  store<i64>(sb, boxCell(emptyString()), BUFFER);
  store<i64>(sb, boxInt(0), LENGTH);
  return boxCell(s);
}

/** Small rests are left unused behind the string, large ones are not kept. */
function cutBuffer(buffer: u32, length: u32): u32 {
  if (length == 0) return emptyString();
  if (length == 1) return str_from_char_code(loadChar(charsOf(buffer), isWide(buffer), 0));
  if (length >= lengthOf(buffer) - (lengthOf(buffer) >> 2)) {
    store<u32>(buffer, length, STRING_LENGTH);
    return buffer;
  }
  const s = allocFlat(length, isWide(buffer));
  copyBytes(s + VALUES_OFFSET, charsOf(buffer), length << <u32>isWide(buffer));
  return s;
}

// ---- JSON

/** Letter after the backslash for a character with a short escape, 0 for the others. */
function shortEscape(code: u32): u32 {
  if (code == 34 || code == 92) return code;
  if (code == 8) return 98; // b
  if (code == 9) return 116; // t
  if (code == 10) return 110; // n
  if (code == 12) return 102; // f
  if (code == 13) return 114; // r
  return 0;
}

/** A surrogate that is not part of a pair. */
function isLoneSurrogate(chars: u32, wide: bool, i: u32, length: u32): bool {
  const code = loadChar(chars, wide, i);
  if (isLeadSurrogate(code)) return i + 1 >= length || !isTrailSurrogate(loadChar(chars, wide, i + 1));
  return isTrailSurrogate(code) && (i == 0 || !isLeadSurrogate(loadChar(chars, wide, i - 1)));
}

/** Characters that code unit i takes in JSON: 1, 2 (\n) or 6 (\u001f). */
function quotedLength(chars: u32, wide: bool, i: u32, length: u32): u32 {
  const code = loadChar(chars, wide, i);
  if (code >= 32 && code != 34 && code != 92 && code - 0xd800 >= 0x800) return 1;
  if (shortEscape(code)) return 2;
  return code < 32 || isLoneSurrogate(chars, wide, i, length) ? 6 : 1;
}

function storeUnicodeEscape(to: u32, wide: bool, at: u32, code: u32): void {
  storeChar(to, wide, at, 92);
  storeChar(to, wide, at + 1, 117);
  for (let digit: u32 = 0; digit < 4; digit++) {
    const d = (code >> (12 - 4 * digit)) & 15;
    storeChar(to, wide, at + 2 + digit, d + (d < 10 ? 48 : 87));
  }
}

export function json_quote(s: u32): u32 {
  const flat = str_flatten(s);
  const length = lengthOf(flat);
  const wide = isWide(flat);
  const chars = charsOf(flat);
  let quoted: u32 = 2;
  for (let i: u32 = 0; i < length; i++) quoted += quotedLength(chars, wide, i, length);
  const result = allocFlat(quoted, wide);
  const to = result + VALUES_OFFSET;
  storeChar(to, wide, 0, 34);
  storeChar(to, wide, quoted - 1, 34);
  if (quoted == length + 2) copyBytes(to + (1 << <u32>wide), chars, length << <u32>wide);
  else storeQuoted(chars, length, wide, to);
  return result;
}

function storeQuoted(chars: u32, length: u32, wide: bool, to: u32): void {
  let at: u32 = 1;
  for (let i: u32 = 0; i < length; i++) {
    const code = loadChar(chars, wide, i);
    const size = quotedLength(chars, wide, i, length);
    if (size == 1) storeChar(to, wide, at, code);
    else if (size == 6) storeUnicodeEscape(to, wide, at, code);
    else {
      storeChar(to, wide, at, 92);
      storeChar(to, wide, at + 1, shortEscape(code));
    }
    at += size;
  }
}
