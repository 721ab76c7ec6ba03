/** Case conversion with full Unicode mappings, without locale. Tables: scripts/gen-unicode.mjs. */
import { VALUES_OFFSET } from './abi.generated';
import { sb_add_char, sb_finish, sb_new } from './stringbuilder';
import {
  charsOf, combineSurrogates, isLeadSurrogate, isTrailSurrogate, isWide, lengthOf, loadChar, storeChar, str_alloc1, str_alloc2, str_flatten,
} from './strings';
import {
  CASED, CASE_IGNORABLE, LONG_UPPER, LONG_UPPER_COUNT, LOWER_RUNS, LOWER_RUN_COUNT, UPPER_RUNS, UPPER_RUN_COUNT,
} from './unicode.generated';
import { cellOf } from './value';

const CAPITAL_SIGMA: u32 = 0x3a3;
const FINAL_SIGMA: u32 = 0x3c2;
const CAPITAL_I_WITH_DOT: u32 = 0x130;
const DOT_ABOVE: u32 = 0x307;
const SHARP_S: u32 = 0xdf;

/** Code point at an index of a wide string; lone surrogates are themselves. */
export function codePointAt(chars: u32, index: u32, length: u32): u32 {
  const lead = loadChar(chars, true, index);
  if (!isLeadSurrogate(lead) || index + 1 >= length) return lead;
  const trail = loadChar(chars, true, index + 1);
  return isTrailSurrogate(trail) ? combineSurrogates(lead, trail) : lead;
}

export function addCodePoint(sb: u32, code: u32): void {
  if (code < 0x10000) return sb_add_char(sb, code);
  sb_add_char(sb, 0xd800 + ((code - 0x10000) >> 10));
  sb_add_char(sb, 0xdc00 + (code & 0x3ff));
}

/** One-to-one mapping by the runs of a table: the last run that starts at or before the code point. */
export function mapByRuns(runs: u32, count: u32, code: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((load<u32>(runs + (middle << 3)) & 0x7fffffff) <= code) low = middle + 1;
    else high = middle;
  }
  if (!low) return code;
  const run = runs + ((low - 1) << 3);
  const start = load<u32>(run);
  const mapping = load<i32>(run, 4);
  const step = start >> 31;
  const distance = code - (start & 0x7fffffff);
  if (distance >> step >= (<u32>mapping & 0x7ff) || (distance & step) != 0) return code;
  return code + (mapping >> 11);
}

/** Simple lower case. */
export function lowerOf(code: u32): u32 {
  if (code < 128) return code - 65 < 26 ? code + 32 : code;
  if (code == CAPITAL_I_WITH_DOT) return 0x69; // and a dot above, which the caller adds
  return mapByRuns(LOWER_RUNS, LOWER_RUN_COUNT, code);
}

/** Simple upper case; what maps to several characters stays as it is. */
function upperOf(code: u32): u32 {
  if (code < 128) return code - 97 < 26 ? code - 32 : code;
  return mapByRuns(UPPER_RUNS, UPPER_RUN_COUNT, code);
}

// ---- One-byte strings, 16 characters at a time. first: 65 or 97, the first of the letters that change

/** Bytes with all bits set where there is one of 26 letters. */
// @ts-ignore: decorator
@inline function lettersIn(block: v128, first: i32): v128 {
  return v128.and(i8x16.ge_s(block, i8x16.splat(<i8>first)), i8x16.le_s(block, i8x16.splat(<i8>(first + 25))));
}

/** How many blocks of characters at the beginning are ASCII; in characters. */
function asciiPrefix(chars: u32, length: u32): u32 {
  let i: u32 = 0;
  while (i + 16 <= length && !i8x16.bitmask(v128.load(chars + i))) i += 16;
  return i;
}
/** Those that have none of the letters either. */
function asciiWithout(first: i32, chars: u32, length: u32): u32 {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    const block = v128.load(chars + i);
    if (i8x16.bitmask(v128.or(block, lettersIn(block, first)))) break;
  }
  return i;
}
/** Copies blocks of ASCII from index `from` on, with the letters in the other case; where it stopped. */
function changeAsciiCase(first: i32, chars: u32, to: u32, from: u32, length: u32): u32 {
  let i = from;
  for (; i + 16 <= length; i += 16) {
    const block = v128.load(chars + i);
    if (i8x16.bitmask(block)) break;
    v128.store(to + i, v128.xor(block, v128.and(lettersIn(block, first), i8x16.splat(32))));
  }
  return i;
}

// ---- Lower case

export function str_to_lower(s: u32): u32 {
  const flat = str_flatten(s);
  return isWide(flat) ? lowerWide(s, flat) : lowerLatin1(s, flat);
}

function lowerLatin1Char(code: u32): u32 {
  const isUpper = code - 65 < 26 || (code - 0xc0 <= 0x1e && code != 0xd7);
  return isUpper ? code + 32 : code;
}

/** Latin-1 stays Latin-1. What has no upper case is returned itself. */
function lowerLatin1(s: u32, flat: u32): u32 {
  const chars = charsOf(flat);
  const length = lengthOf(flat);
  let i = asciiWithout(65, chars, length);
  while (i < length && lowerLatin1Char(load<u8>(chars + i)) == load<u8>(chars + i)) i++;
  if (i == length) return s;
  const result = str_alloc1(length);
  const to = result + VALUES_OFFSET;
  for (let j: u32 = 0; j < length; j++) {
    j = changeAsciiCase(65, chars, to, j, length);
    if (j < length) store<u8>(to + j, lowerLatin1Char(load<u8>(chars + j)));
  }
  return result;
}

/** Maps each code unit of a wide string to another one; 0 if some unit is none of those that are mapped so. */
function mapUnits(flat: u32, upper: bool): u32 {
  const chars = charsOf(flat);
  const length = lengthOf(flat);
  const result = str_alloc2(length);
  for (let i: u32 = 0; i < length; i++) {
    const code = loadChar(chars, true, i);
    let mapped = code;
    // Neither CJK ideographs nor Hangul have cases.
    if (code < 0x3000 || code > 0xd7ff || (code >= 0xa000 && code < 0xac00)) {
      if ((code & 0xf800) == 0xd800 || (upper ? code >= SHARP_S && longUpperRow(code) != 0 : code == CAPITAL_SIGMA || code == CAPITAL_I_WITH_DOT)) return 0;
      mapped = upper ? upperOf(code) : lowerOf(code);
    }
    storeChar(result + VALUES_OFFSET, true, i, mapped);
  }
  return result;
}

function lowerWide(s: u32, flat: u32): u32 {
  const mappedUnits = mapUnits(flat, false);
  if (mappedUnits) return mappedUnits;
  const chars = charsOf(flat);
  const length = lengthOf(flat);
  const sb = sb_new();
  let changed = false;
  for (let i: u32 = 0; i < length; ) {
    const code = codePointAt(chars, i, length);
    const end = i + (code > 0xffff ? 2 : 1);
    const mapped = code == CAPITAL_SIGMA && isFinalSigma(chars, i, length) ? FINAL_SIGMA : lowerOf(code);
    changed = changed || mapped != code;
    addCodePoint(sb, mapped);
    if (code == CAPITAL_I_WITH_DOT) sb_add_char(sb, DOT_ABOVE);
    i = end;
  }
  return changed ? cellOf(sb_finish(sb)) : s;
}

/** Final_Sigma of SpecialCasing: after a cased letter and not before one, ignorable characters aside. */
function isFinalSigma(chars: u32, index: u32, length: u32): bool {
  let i = index;
  let code: u32 = 0;
  do {
    if (i == 0) return false;
    i--;
    if (i > 0 && isTrailSurrogate(loadChar(chars, true, i)) && isLeadSurrogate(loadChar(chars, true, i - 1))) i--;
    code = codePointAt(chars, i, length);
  } while (isInRanges(CASE_IGNORABLE, code));
  if (!isInRanges(CASED, code)) return false;
  i = index + 1;
  while (i < length) {
    code = codePointAt(chars, i, length);
    if (!isInRanges(CASE_IGNORABLE, code)) return !isInRanges(CASED, code);
    i += code > 0xffff ? 2 : 1;
  }
  return true;
}

/** Walks ranges coded as gap and length, 7 bits a byte; a length of 0 ends them. */
function isInRanges(at: u32, code: u32): bool {
  let position: u32 = 0;
  while (true) {
    for (let part = 0; part < 2; part++) {
      let value: u32 = 0;
      let shift: u32 = 0;
      let byte: u32;
      do {
        byte = load<u8>(at++);
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte & 128);
      position += value;
      if (part && !value) return false;
      if (code < position) return part == 1;
    }
  }
}

// ---- Upper case

export function str_to_upper(s: u32): u32 {
  const flat = str_flatten(s);
  const chars = charsOf(flat);
  const length = lengthOf(flat);
  const wide = isWide(flat);
  let ascii: u32 = 0;
  if (!wide) ascii = asciiPrefix(chars, length);
  while (ascii < length && loadChar(chars, wide, ascii) < 128) ascii++;
  if (ascii == length && !wide) return upperAscii(s, chars, length);
  const mapped = wide ? mapUnits(flat, true) : 0;
  if (mapped) return mapped;
  const sb = sb_new();
  for (let i: u32 = 0; i < length; ) {
    const code = wide ? codePointAt(chars, i, length) : loadChar(chars, false, i);
    addUpper(sb, code);
    i += code > 0xffff ? 2 : 1;
  }
  return cellOf(sb_finish(sb));
}

function upperAscii(s: u32, chars: u32, length: u32): u32 {
  let i = asciiWithout(97, chars, length);
  while (i < length && <u32>load<u8>(chars + i) - 97 >= 26) i++;
  if (i == length) return s;
  const result = str_alloc1(length);
  const to = result + VALUES_OFFSET;
  for (let j = changeAsciiCase(97, chars, to, 0, length); j < length; j++) store<u8>(to + j, upperOf(load<u8>(chars + j)));
  return result;
}

function addUpper(sb: u32, code: u32): void {
  const row = code < SHARP_S ? 0 : longUpperRow(code);
  if (!row) return addCodePoint(sb, upperOf(code));
  sb_add_char(sb, load<u16>(row, 2));
  sb_add_char(sb, load<u16>(row, 4));
  if (load<u16>(row, 6)) sb_add_char(sb, load<u16>(row, 6));
}

/** Row of LONG_UPPER, or 0. */
function longUpperRow(code: u32): u32 {
  let low: u32 = 0;
  let high = LONG_UPPER_COUNT;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = LONG_UPPER + (middle << 3);
    const at = <u32>load<u16>(row);
    if (at == code) return row;
    if (at < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}
