/**
 * String.prototype.normalize (UAX #15): decompose, put marks in canonical order,
 * compose. The data comes out of code (unicode.generated.ts) into static memory
 * on first use:
 *
 *   pool       u32 code points of the decompositions that are longer than one
 *   hash       16384 slots [u64 key + 1, u32 value], for all three maps:
 *     (RANK, 0, mark)            -> rank of its combining class
 *     (CANONICAL, 0, code)       -> decomposition: value << 5 | length, the value being
 *     (COMPATIBILITY, 0, code)      the code point itself, or an index into the pool
 *     (COMPOSITE, first, second) -> composed character
 *
 * In a decomposed string each u32 is rank << 24 | code point.
 */
import { SIZEOF_CELL, VALUES_OFFSET } from './abi.generated';
import { raw_new, static_raw } from './memory';
import { setState, state } from './state';
import { NORMALIZATION_TABLES } from './string-state';
import { sb_finish, sb_new } from './stringbuilder';
import { charsOf, isWide, lengthOf, loadChar, str_flatten } from './strings';
import { addCodePoint, codePointAt } from './unicode';
import { NORMALIZATION_BYTES, storeNormalizationData } from './unicode.generated';
import { cellOf } from './value';

const RANK: u64 = 0;
const CANONICAL: u64 = 1;
const COMPATIBILITY: u64 = 2;
const COMPOSITE: u64 = 3;

const POOL_BYTES: u32 = NORMALIZATION_BYTES * 4;
const SLOTS: u32 = 16384;
const SLOT_BYTES: u32 = 12;
const NONE: u32 = 0xffffffff;

export const CODE_MASK: u32 = 0xffffff;
const MAX_EXPANSION: u32 = 18;

// Hangul syllables are computed.
const SYLLABLE: u32 = 0xac00;
const LEADING: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
const TRAILING: u32 = 0x11a7;
const VOWELS: u32 = 21;
const TRAILINGS: u32 = 28;
const LEADINGS: u32 = 19;

// ---- The tables

function keyOf(map: u64, first: u32, second: u32): u64 {
  return ((map << 42) | (<u64>first << 21) | <u64>second) + 1;
}

/** The slot of a key, or the empty one where it belongs. */
function slotOf(key: u64): u32 {
  const hash = state(NORMALIZATION_TABLES) + POOL_BYTES;
  let i = <u32>((key * 0x9e3779b97f4a7c15) >> 50);
  while (true) {
    const slot = hash + i * SLOT_BYTES;
    const found = load<u64>(slot);
    if (found == key || !found) return slot;
    i = (i + 1) & (SLOTS - 1);
  }
}

function lookUp(map: u64, first: u32, second: u32): u32 {
  const key = keyOf(map, first, second);
  const slot = slotOf(key);
  return load<u64>(slot) == key ? load<u32>(slot, 8) : NONE;
}

function define(map: u64, first: u32, second: u32, value: u32): void {
  const key = keyOf(map, first, second);
  const slot = slotOf(key);
  store<u64>(slot, key);
  store<u32>(slot, value, 8);
}

/** A number of 7 bits a byte at the address kept in `cursor`, which moves on. */
function readNumber(cursor: u32): u32 {
  let at = load<u32>(cursor);
  let value: u32 = 0;
  let shift: u32 = 0;
  let byte: u32;
  do {
    byte = load<u8>(at++);
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  store<u32>(cursor, at);
  return value;
}

function readSigned(cursor: u32): i32 {
  const n = readNumber(cursor);
  return n & 1 ? -<i32>((n + 1) >> 1) : <i32>(n >> 1);
}

function rankOf(code: u32): u32 {
  if (code < 0x300) return 0;
  const rank = lookUp(RANK, 0, code);
  return rank == NONE ? 0 : rank;
}

/** Unpacks the data; see gen-unicode.mjs for its format. */
function makeTables(): void {
  if (state(NORMALIZATION_TABLES)) return;
  setState(NORMALIZATION_TABLES, static_raw(POOL_BYTES + SLOTS * SLOT_BYTES));
  const raw = raw_new(NORMALIZATION_BYTES + 8);
  const cursor = raw + VALUES_OFFSET;
  storeNormalizationData(cursor + 8);
  store<u32>(cursor, cursor + 8);
  readRanks(cursor);
  // Twice: what some composites begin with is composed only further on (ǡ begins with ȧ).
  const canonical = load<u32>(cursor);
  readDecompositions(cursor, CANONICAL, 0);
  store<u32>(cursor, canonical);
  const used = readDecompositions(cursor, CANONICAL, 0);
  readDecompositions(cursor, COMPATIBILITY, used);
}

function readRanks(cursor: u32): void {
  let code: u32 = 0;
  for (let runs = readNumber(cursor); runs; runs--) {
    code += readNumber(cursor);
    const end = code + readNumber(cursor);
    const rank = readNumber(cursor);
    for (; code < end; code++) define(RANK, 0, code, rank);
  }
}

/** Returns how much of the pool is in use. */
function readDecompositions(cursor: u32, map: u64, used: u32): u32 {
  const pool = state(NORMALIZATION_TABLES);
  let code: u32 = 0;
  for (let runs = readNumber(cursor); runs; runs--) {
    code += readNumber(cursor);
    const header = readNumber(cursor);
    const length = (header >> 1) & 31;
    if (length == 1) {
      const target = code + readSigned(cursor);
      for (let i: u32 = 0; i < header >> 6; i++) define(map, 0, code + i, ((target + i) << 5) | 1);
      continue;
    }
    define(map, 0, code, (used << 5) | length);
    let target = code;
    for (let i: u32 = 0; i < length; i++) {
      target += readSigned(cursor);
      store<u32>(pool + (used++ << 2), target);
    }
    if (header & 1) defineComposite(pool + ((used - length) << 2), length, code);
  }
  return used;
}

/** The last character joins what the others compose to, if that is known yet. */
function defineComposite(from: u32, length: u32, code: u32): void {
  let first = load<u32>(from);
  for (let i: u32 = 1; i < length - 1 && first != NONE; i++) first = lookUp(COMPOSITE, first, load<u32>(from + (i << 2)));
  if (first != NONE) define(COMPOSITE, first, load<u32>(from + ((length - 1) << 2)), code);
}

// ---- Decomposition

/** Growing array of u32 in a Raw cell: its bytes at 8, then [count, values …]. */
export function newCodes(capacity: u32): u32 {
  return raw_new(8 + (capacity << 2));
}
// @ts-ignore: decorator
@inline export function countOf(codes: u32): u32 {
  return load<u32>(codes, VALUES_OFFSET);
}
// @ts-ignore: decorator
@inline function setCount(codes: u32, count: u32): void {
  store<u32>(codes, count, VALUES_OFFSET);
}
// @ts-ignore: decorator
@inline export function codeAddress(codes: u32, index: u32): u32 {
  return codes + VALUES_OFFSET + 8 + (index << 2);
}

/** The array, or a larger one, with room for one more decomposition. */
export function withRoom(codes: u32): u32 {
  const count = countOf(codes);
  const room = load<u32>(codes, SIZEOF_CELL);
  if (((count + MAX_EXPANSION) << 2) + 8 <= room) return codes;
  const larger = newCodes((count + MAX_EXPANSION) << 1);
  memory.copy(larger + VALUES_OFFSET, codes + VALUES_OFFSET, 8 + (count << 2));
  return larger;
}

/** Appends to an array that has room. */
export function addCode(codes: u32, value: u32): void {
  const count = countOf(codes);
  store<u32>(codeAddress(codes, count), value);
  setCount(codes, count + 1);
}

/** Appends a code point, before marks of higher rank. */
function insert(codes: u32, code: u32): void {
  const rank = rankOf(code);
  let at = countOf(codes);
  setCount(codes, at + 1);
  if (rank) {
    while (at > 0 && load<u32>(codeAddress(codes, at - 1)) >> 24 > rank) {
      store<u32>(codeAddress(codes, at), load<u32>(codeAddress(codes, at - 1)));
      at--;
    }
  }
  store<u32>(codeAddress(codes, at), (rank << 24) | code);
}

function insertDecomposed(codes: u32, code: u32, compatibility: bool): void {
  if (code < 0x80) return insert(codes, code);
  const syllable = code - SYLLABLE;
  if (syllable < LEADINGS * VOWELS * TRAILINGS) return insertSyllable(codes, syllable);
  let found = compatibility ? lookUp(COMPATIBILITY, 0, code) : NONE;
  if (found == NONE) found = lookUp(CANONICAL, 0, code);
  if (found == NONE) return insert(codes, code);
  const length = found & 31;
  if (length == 1) return insert(codes, found >> 5);
  const from = state(NORMALIZATION_TABLES) + (found >> 5 << 2);
  for (let i: u32 = 0; i < length; i++) insert(codes, load<u32>(from + (i << 2)));
}

function insertSyllable(codes: u32, syllable: u32): void {
  insert(codes, LEADING + syllable / (VOWELS * TRAILINGS));
  insert(codes, VOWEL + (syllable / TRAILINGS) % VOWELS);
  const trailing = syllable % TRAILINGS;
  if (trailing) insert(codes, TRAILING + trailing);
}

function decompose(flat: u32, compatibility: bool): u32 {
  const chars = charsOf(flat);
  const wide = isWide(flat);
  const length = lengthOf(flat);
  let codes = newCodes(length + MAX_EXPANSION);
  for (let i: u32 = 0; i < length; ) {
    const code = wide ? codePointAt(chars, i, length) : loadChar(chars, false, i);
    codes = withRoom(codes);
    insertDecomposed(codes, code, compatibility);
    i += code > 0xffff ? 2 : 1;
  }
  return codes;
}

/** The code points of a flat string in NFD, each with its rank. */
export function decomposed(flat: u32): u32 {
  makeTables();
  return decompose(flat, false);
}

/** The compatibility decomposition of one code point. */
export function decomposedCode(code: u32): u32 {
  makeTables();
  const codes = newCodes(MAX_EXPANSION);
  insertDecomposed(codes, code, true);
  return codes;
}

// ---- Composition

function composed(first: u32, second: u32): u32 {
  if (first - LEADING < LEADINGS && second - VOWEL < VOWELS) {
    return SYLLABLE + ((first - LEADING) * VOWELS + (second - VOWEL)) * TRAILINGS;
  }
  const syllable = first - SYLLABLE;
  const isOpen = syllable < LEADINGS * VOWELS * TRAILINGS && syllable % TRAILINGS == 0;
  if (isOpen && second - TRAILING - 1 < TRAILINGS - 1) return first + (second - TRAILING);
  return lookUp(COMPOSITE, first, second);
}

/** Joins each character with the last starter before it, unless a mark of the same or a higher rank stands between. */
function compose(codes: u32): void {
  const count = countOf(codes);
  let starter = NONE;
  let lastRank: u32 = 0;
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u32>(codeAddress(codes, i));
    const rank = item >> 24;
    const adjacent = starter != NONE && starter + 1 == kept;
    if (starter != NONE && (adjacent || (lastRank < rank && lastRank != 0))) {
      const joined = composed(load<u32>(codeAddress(codes, starter)) & CODE_MASK, item & CODE_MASK);
      if (joined != NONE) {
        store<u32>(codeAddress(codes, starter), joined);
        continue;
      }
    }
    if (rank == 0) starter = kept;
    lastRank = rank;
    store<u32>(codeAddress(codes, kept), item);
    kept++;
  }
  setCount(codes, kept);
}

/** Whether no character of the string can change: below 0x80, for NFC below 0x300. */
function isStable(flat: u32, form: u32): bool {
  const limit: u32 = form == 0 ? 0x300 : 0x80;
  const chars = charsOf(flat);
  const wide = isWide(flat);
  const length = lengthOf(flat);
  for (let i: u32 = 0; i < length; i++) if (loadChar(chars, wide, i) >= limit) return false;
  return true;
}

/** form: 0 NFC, 1 NFD, 2 NFKC, 3 NFKD */
export function str_normalize(s: u32, form: u32): u32 {
  const flat = str_flatten(s);
  if (isStable(flat, form)) return s;
  makeTables();
  const codes = decompose(flat, form >= 2);
  if (!(form & 1)) compose(codes);
  const sb = sb_new();
  const count = countOf(codes);
  for (let i: u32 = 0; i < count; i++) addCodePoint(sb, load<u32>(codeAddress(codes, i)) & CODE_MASK);
  return cellOf(sb_finish(sb));
}
