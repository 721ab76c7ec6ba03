/**
 * String.prototype.localeCompare: the root collation of CLDR, which is that of
 * English too (UTS #10, as ICU does it: ICU4C's collationcompare.cpp).
 *
 * Letters of Latin-1 and ASCII are compared by small tables. Other strings become
 * lists of collation elements, which are compared level by level:
 *
 *    31         15 14       6 5        0
 *   +-------------+----------+----------+
 *   |     key     | secondary| tertiary |   by rank; 0: none. The tertiary is an index of the table of
 *   +-------------+----------+----------+   weights, whose upper two bits are the case
 *
 * The elements come from the packed text of scripts/collation/pack.mjs, which has
 * the formats, on first use:
 *
 *   header         the fields HEADER_…
 *   pages          address of 128 entries for each 128 code points, or 0
 *   entry          0: nothing known; one element; or, with the key POOL_KEY, an index into the pool
 *   pool           [count | starter << 8, first contraction, elements …]
 *   contractions   [length, code points …, count, elements …], by their first code point
 *   swaps          [first, second, count]
 *   digits         code points of decimal zeros
 */
import { VALUES_OFFSET } from './abi.generated';
import { static_raw } from './memory';
import { addCode, codeAddress, CODE_MASK, countOf, decomposed, decomposedCode, newCodes, withRoom } from './normalize';
import { setState, state } from './state';
import { COLLATION_TABLES } from './string-state';
import { charsOf, isWide, lengthOf, loadChar, str_flatten } from './strings';
import { lowerOf } from './unicode';

// Options, bits as collation.js has them.
const STRENGTH: u32 = 3;
const CASE_LEVEL: u32 = 4;
const UPPER_FIRST: u32 = 8;
const LOWER_FIRST: u32 = 16;
const NUMERIC: u32 = 32;
const SHIFTED: u32 = 64;

// Keys. Explicit ones are below HAN_KEYS; others are of two elements: the upper bits, then the lower 12 of the code point.
const FFFE_KEY: u32 = 1;
const FIRST_KEY: u32 = 2;
const HAN_KEYS: u32 = 0xa000;
const IDEOGRAPH_KEYS: u32 = 0x10000;
const UNASSIGNED_KEYS: u32 = 0x11000;
const REPLACEMENT_KEY: u32 = 0x12000;
const FFFF_KEY: u32 = 0x12001;
const LOWER_KEYS: u32 = 0x13000;
const POOL_KEY: u32 = 0x1ffff;
const STARTER: u32 = 256;

const HEADER_COMMON: u32 = 0; // secondary and tertiary of most characters
const HEADER_VARIABLE: u32 = 4; // last key of spaces and punctuation
const HEADER_NUMERIC: u32 = 8; // key that numbers begin with
const HEADER_POOL: u32 = 12;
const HEADER_POOL_USED: u32 = 16;
const HEADER_CONTRACTIONS: u32 = 20;
const HEADER_CONTRACTION_COUNT: u32 = 24;
const HEADER_SWAPS: u32 = 28;
const HEADER_SWAP_COUNT: u32 = 32;
const HEADER_DIGITS: u32 = 36;
const HEADER_DIGIT_COUNT: u32 = 40;
const HEADER_CURSOR: u32 = 44;
const HEADER_LAST_KEY: u32 = 48;
const HEADER_ATTRIBUTES: u32 = 52;
const HEADER_BYTES: u32 = 64;
const TERTIARIES: u32 = HEADER_BYTES;
const PAGES: u32 = TERTIARIES + 64;
const PAGE_COUNT: u32 = 0x110000 >> 7;
const TABLES_BYTES: u32 = PAGES + (PAGE_COUNT << 2);

const POOL_BYTES: u32 = 0x20000;
const NONE: u32 = 0xffffffff;
const UNDECIDED: i32 = 2;

// ---- ASCII, and letters of Latin-1 that are one of ASCII with an accent

/** Primary weights of ASCII: letters without case. */
const ASCII_WEIGHTS: u32 = <u32>memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  6, 12, 16, 28, 38, 29, 27, 15, 17, 18, 24, 32, 9, 8, 14, 25,
  39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 11, 10, 33, 34, 35, 13,
  23, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
  64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 19, 26, 20, 31, 7,
  30, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
  64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 21, 36, 22, 37, 0,
]);
/** Weight of %, the last of the punctuation. */
const ASCII_VARIABLE: u32 = 29;

/** The ASCII letters of U+00C0 to U+00FF, 0 for those that are none, and the order of their accents. */
const LATIN_LETTERS: u32 = <u32>memory.data<u8>([
  65, 65, 65, 65, 65, 65, 0, 67, 69, 69, 69, 69, 73, 73, 73, 73,
  0, 78, 79, 79, 79, 79, 79, 0, 0, 85, 85, 85, 85, 89, 0, 0,
  97, 97, 97, 97, 97, 97, 0, 99, 101, 101, 101, 101, 105, 105, 105, 105,
  0, 110, 111, 111, 111, 111, 111, 0, 0, 117, 117, 117, 117, 121, 0, 121,
]);
const LATIN_ACCENTS: u32 = <u32>memory.data<u8>([
  2, 1, 3, 6, 5, 4, 0, 7, 2, 1, 3, 5, 2, 1, 3, 5,
  0, 6, 2, 1, 3, 6, 5, 0, 0, 2, 1, 3, 5, 1, 0, 0,
  2, 1, 3, 6, 5, 4, 0, 7, 2, 1, 3, 5, 2, 1, 3, 5,
  0, 6, 2, 1, 3, 6, 5, 0, 0, 2, 1, 3, 5, 1, 0, 5,
]);

/** The letter below the accent, or 0. */
function letterOf(char: u32): u32 {
  return char - 0xc0 < 64 ? <u32>load<u8>(LATIN_LETTERS + char - 0xc0) : 0;
}
// @ts-ignore: decorator
@inline function accentOf(char: u32): u32 {
  return char < 128 ? 0 : <u32>load<u8>(LATIN_ACCENTS + char - 0xc0);
}

/** What may join with the character before it: marks, and the middle dot of Catalan. */
function mayJoin(chars: u32, wide: bool, index: u32, length: u32): bool {
  if (index == length) return false;
  const char = loadChar(chars, wide, index);
  return char >= 0x300 || char == 0xb7;
}

// @ts-ignore: decorator
@inline function isDigit(char: u32): bool {
  return char - 48 < 10;
}

/**
 * Compares from the front. UNDECIDED when other characters might have a say: they
 * are met before a difference, or join with what differs.
 */
function compareLatin(left: u32, right: u32, options: u32): i32 {
  const leftChars = charsOf(left), rightChars = charsOf(right);
  const leftWide = isWide(left), rightWide = isWide(right);
  const leftLength = lengthOf(left), rightLength = lengthOf(right);
  const ignored: u32 = options & SHIFTED ? ASCII_VARIABLE : 0;
  let i: u32 = 0, j: u32 = 0;
  let byAccent = 0, byCase = 0;
  while (true) {
    let a: u32 = 0, b: u32 = 0, weightA: u32 = 0, weightB: u32 = 0, accents = 0;
    while (i < leftLength) {
      a = loadChar(leftChars, leftWide, i++);
      if (a >= 128) {
        const letter = letterOf(a);
        if (!letter) return UNDECIDED;
        accents = <i32>accentOf(a);
        a = letter;
      }
      weightA = load<u8>(ASCII_WEIGHTS + a);
      if (weightA > ignored) break;
      weightA = 0;
    }
    while (j < rightLength) {
      b = loadChar(rightChars, rightWide, j++);
      if (b >= 128) {
        const letter = letterOf(b);
        if (!letter) return UNDECIDED;
        accents -= <i32>accentOf(b);
        b = letter;
      }
      weightB = load<u8>(ASCII_WEIGHTS + b);
      if (weightB > ignored) break;
      weightB = 0;
    }
    let order = <i32>weightA - <i32>weightB;
    if (options & NUMERIC && isDigit(a) && isDigit(b) && weightA && weightB) {
      const endA = endOfDigits(leftChars, leftWide, i, leftLength);
      const endB = endOfDigits(rightChars, rightWide, j, rightLength);
      if (endA - i >= 254 || endB - j >= 254) return UNDECIDED;
      order = compareDigits(leftChars, leftWide, i - 1, endA, rightChars, rightWide, j - 1, endB);
      i = endA;
      j = endB;
    } else if (weightA && !order) {
      if (!byAccent) byAccent = accents;
      if (a != b && !byCase) byCase = a < b ? 1 : -1; // upper case is greater
    }
    if (order) {
      const joins = mayJoin(leftChars, leftWide, i, leftLength) || mayJoin(rightChars, rightWide, j, rightLength);
      return joins ? UNDECIDED : order < 0 ? -1 : 1;
    }
    if (!weightA) break;
  }
  if (byAccent && (options & STRENGTH) >= 2) return byAccent < 0 ? -1 : 1;
  const hasCase = (options & STRENGTH) == 3 || options & CASE_LEVEL;
  return !hasCase ? 0 : options & UPPER_FIRST ? -byCase : byCase;
}

function endOfDigits(chars: u32, wide: bool, from: u32, length: u32): u32 {
  let end = from;
  while (end < length && isDigit(loadChar(chars, wide, end))) end++;
  return end;
}

/** Compares two numbers without their leading zeros: by length, then by digit. */
function compareDigits(
  leftChars: u32, leftWide: bool, from: u32, end: u32, rightChars: u32, rightWide: bool, from2: u32, end2: u32,
): i32 {
  let i = from, j = from2;
  while (i < end - 1 && loadChar(leftChars, leftWide, i) == 48) i++;
  while (j < end2 - 1 && loadChar(rightChars, rightWide, j) == 48) j++;
  if (end - i != end2 - j) return <i32>(end - i) - <i32>(end2 - j);
  while (i < end) {
    const order = <i32>loadChar(leftChars, leftWide, i++) - <i32>loadChar(rightChars, rightWide, j++);
    if (order) return order;
  }
  return 0;
}

// ---- Unpacking

// @ts-ignore: decorator
@inline function header(field: u32): u32 {
  return load<u32>(state(COLLATION_TABLES) + field);
}
// @ts-ignore: decorator
@inline function setHeader(field: u32, value: u32): void {
  store<u32>(state(COLLATION_TABLES) + field, value);
}

function readByte(): u32 {
  const at = header(HEADER_CURSOR);
  setHeader(HEADER_CURSOR, at + 1);
  return (<u32>load<u8>(at) - 32) & 255;
}

function readNumber(): u32 {
  let value: u32 = 0;
  let shift: u32 = 0;
  let byte: u32;
  do {
    byte = readByte();
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return value;
}

function readSigned(): i32 {
  const n = readNumber();
  return n & 1 ? -<i32>((n + 1) >> 1) : <i32>(n >> 1);
}

// @ts-ignore: decorator
@inline function keyOf(element: u32): u32 {
  return element >> 15;
}
// @ts-ignore: decorator
@inline function elementOf(key: u32, attribute: u32): u32 {
  return (key << 15) | attribute;
}

function entryOf(code: u32): u32 {
  const page = load<u32>(state(COLLATION_TABLES) + PAGES + (code >> 7 << 2));
  return page ? load<u32>(page + ((code & 127) << 2)) : 0;
}

function setEntry(code: u32, entry: u32): void {
  const slot = state(COLLATION_TABLES) + PAGES + (code >> 7 << 2);
  if (!load<u32>(slot)) store<u32>(slot, static_raw(512));
  store<u32>(load<u32>(slot) + ((code & 127) << 2), entry);
}

function unpackTables(packed: u32): void {
  const tables = static_raw(TABLES_BYTES);
  setState(COLLATION_TABLES, tables);
  setHeader(HEADER_CURSOR, charsOf(packed));
  setHeader(HEADER_POOL, static_raw(POOL_BYTES));
  const tertiaries = readNumber();
  for (let i: u32 = 0; i < tertiaries; i++) store<u8>(tables + TERTIARIES + i, readByte());
  readAttributes();
  setHeader(HEADER_VARIABLE, readNumber());
  readRuns(FIRST_KEY);
  setHeader(HEADER_NUMERIC, keyOf(entryOf(0x30)) - 1);
  readRuns(HAN_KEYS);
  readDigits();
  readElements();
  readDerived();
  readContractions();
  readSwaps();
}

function readAttributes(): void {
  const count = readNumber();
  const attributes = static_raw(count << 2);
  setHeader(HEADER_ATTRIBUTES, attributes);
  for (let i: u32 = 0; i < count; i++) {
    const secondary = readNumber();
    store<u32>(attributes + (i << 2), (secondary << 6) | readNumber());
  }
  setHeader(HEADER_COMMON, load<u32>(attributes));
}

/** Characters with successive keys and common weights. */
function readRuns(firstKey: u32): void {
  const attribute = header(HEADER_COMMON);
  let key = firstKey;
  let code: u32 = 0;
  for (let runs = readNumber(); runs; runs--) {
    code += readSigned();
    const end = code + readNumber();
    if (code == end) key++;
    for (; code < end; code++) setEntry(code, elementOf(key++, attribute));
  }
}

function readDigits(): void {
  const count = readNumber();
  const digits = static_raw(count << 2);
  setHeader(HEADER_DIGITS, digits);
  setHeader(HEADER_DIGIT_COUNT, count);
  let code: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    code += readNumber();
    store<u32>(digits + (i << 2), code);
  }
}

function readElement(): u32 {
  const key = header(HEADER_LAST_KEY) + readSigned();
  setHeader(HEADER_LAST_KEY, key);
  return elementOf(key, load<u32>(header(HEADER_ATTRIBUTES) + (readNumber() << 2)));
}

/** Address of a new record for `count` elements. */
function poolRecord(count: u32): u32 {
  const record = header(HEADER_POOL) + header(HEADER_POOL_USED);
  setHeader(HEADER_POOL_USED, header(HEADER_POOL_USED) + 8 + (count << 2));
  store<u32>(record, count);
  return record;
}

// @ts-ignore: decorator
@inline function poolEntry(record: u32): u32 {
  return elementOf(POOL_KEY, (record - header(HEADER_POOL)) >> 2);
}
// @ts-ignore: decorator
@inline function recordOf(entry: u32): u32 {
  return header(HEADER_POOL) + ((entry & 0x7fff) << 2);
}

function readElements(): void {
  let code: u32 = 0;
  for (let runs = readNumber(); runs; runs--) {
    code += readNumber();
    const head = readNumber();
    const count = head >> 6;
    const length = (head >> 1) & 31;
    if (length == 1) readElementRun(code, count, head & 1);
    else {
      const record = poolRecord(length);
      for (let i: u32 = 0; i < length; i++) store<u32>(record + (i << 2), readElement(), 8);
      for (let i: u32 = 0; i < count; i++) setEntry(code + i, poolEntry(record));
    }
  }
}

function readElementRun(code: u32, count: u32, step: u32): void {
  const element = readElement();
  for (let i: u32 = 0; i < count; i++) setEntry(code + i, element + elementOf(i * step, 0));
  if (step) setHeader(HEADER_LAST_KEY, header(HEADER_LAST_KEY) + count - 1);
}

function readDerived(): void {
  const classes = readClasses();
  let code: u32 = 0;
  for (let runs = readNumber(); runs; runs--) {
    code += readNumber();
    const head = readNumber();
    const step = (head & 1) + 1;
    const tertiaries = classes + (readNumber() << 6);
    for (let i: u32 = 0; i < head >> 1; i++) derive(code + i * step, tertiaries);
  }
}

/** For each class 64 bytes: which tertiary becomes which. */
function readClasses(): u32 {
  const count = readNumber();
  const classes = static_raw(count << 6);
  for (let i: u32 = 0; i < count; i++) {
    for (let pairs = readNumber(); pairs; pairs--) {
      const from = readByte();
      store<u8>(classes + (i << 6) + from, readByte());
    }
  }
  return classes;
}

/** The elements of what a character is like, with other tertiaries. */
function derive(code: u32, tertiaries: u32): void {
  const like = decomposedCode(code);
  if (countOf(like) == 1 && (load<u32>(codeAddress(like, 0)) & CODE_MASK) == code) {
    const digit = digitValue(code);
    store<u32>(codeAddress(like, 0), digit < 10 ? 48 + digit : lowerOf(code));
  }
  let elements = newCodes(18);
  for (let i: u32 = 0; i < countOf(like); i++) elements = addEntry(elements, entryOf(load<u32>(codeAddress(like, i)) & CODE_MASK));
  const count = countOf(elements);
  for (let i: u32 = 0; i < count; i++) {
    const element = load<u32>(codeAddress(elements, i));
    store<u32>(codeAddress(elements, i), (element & ~63) | load<u8>(tertiaries + (element & 63)));
  }
  if (count == 1) return setEntry(code, load<u32>(codeAddress(elements, 0)));
  const record = poolRecord(count);
  memory.copy(record + 8, codeAddress(elements, 0), count << 2);
  setEntry(code, poolEntry(record));
}

function readContractions(): void {
  const rows = readNumber();
  let at = static_raw((rows << 6) + 4);
  let code: u32 = 0;
  let last = NONE;
  for (let row: u32 = 0; row < rows; row++) {
    const length = readNumber();
    code += readNumber();
    if (code != last) makeStarter(code, at);
    last = code;
    store<u32>(at, length);
    store<u32>(at, code, 4);
    for (let i: u32 = 1; i < length; i++) store<u32>(at + (i << 2), readNumber(), 4);
    at += (length + 1) << 2;
    const count = readNumber();
    store<u32>(at, count);
    for (let i: u32 = 0; i < count; i++) store<u32>(at + (i << 2), readElement(), 4);
    at += (count + 1) << 2;
  }
}

function readSwaps(): void {
  const rows = readNumber();
  const swaps = static_raw(rows * 12);
  setHeader(HEADER_SWAPS, swaps);
  setHeader(HEADER_SWAP_COUNT, rows);
  let first: u32 = 0, second: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const at = swaps + row * 12;
    first += readSigned();
    second += readSigned();
    store<u32>(at, first);
    store<u32>(at, second, 4);
    const count = readNumber();
    store<u32>(at, count, 8);
    second += count;
    makeStarter(first, 0);
  }
}

/** Marks a character that contractions begin with, the first of which is at an address; 0: only swaps. */
function makeStarter(code: u32, contraction: u32): void {
  const entry = entryOf(code);
  if (keyOf(entry) == POOL_KEY && load<u32>(recordOf(entry)) & STARTER) return;
  const elements = addEntry(newCodes(18), entry);
  const count = countOf(elements);
  const record = poolRecord(count);
  store<u32>(record, count | STARTER);
  store<u32>(record, contraction, 4);
  memory.copy(record + 8, codeAddress(elements, 0), count << 2);
  setEntry(code, poolEntry(record));
}

// ---- Elements of a string

/** Value of a decimal digit of any script; else 10 or more. */
function digitValue(code: u32): u32 {
  if (code < 128) return code - 48;
  const digits = header(HEADER_DIGITS);
  let low: u32 = 0;
  let high = header(HEADER_DIGIT_COUNT);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(digits + (middle << 2)) <= code) low = middle + 1;
    else high = middle;
  }
  return code - load<u32>(digits + ((low - 1) << 2));
}

function add(elements: u32, element: u32): u32 {
  const roomy = withRoom(elements);
  addCode(roomy, element);
  return roomy;
}

/** Appends the elements of an entry that is known. */
function addEntry(elements: u32, entry: u32): u32 {
  return keyOf(entry) == POOL_KEY ? addList(elements, recordOf(entry) + 8, load<u32>(recordOf(entry)) & 255) : add(elements, entry);
}

function addList(elements: u32, from: u32, count: u32): u32 {
  let list = elements;
  for (let i: u32 = 0; i < count; i++) list = add(list, load<u32>(from + (i << 2)));
  return list;
}

/** Whether an ideograph beyond the first block: ordered by code point, behind those of the first block. */
function isIdeograph(code: u32): bool {
  if (code < 0x20000) return code - 0x3400 < 0x19c0;
  if (code < 0x30000) {
    return code <= 0x2a6df || code - 0x2a700 <= 0x2b81d - 0x2a700 || code - 0x2b820 <= 0x2cead - 0x2b820 ||
      code - 0x2ceb0 <= 0x2ebe0 - 0x2ceb0 || code - 0x2ebf0 <= 0x2ee5d - 0x2ebf0;
  }
  return code <= 0x3134a || code - 0x31350 <= 0x33479 - 0x31350;
}

/** Appends what stands for a character without an entry. */
function addImplicit(elements: u32, code: u32): u32 {
  const common = header(HEADER_COMMON);
  if (code == 0xfffe) return add(elements, elementOf(FFFE_KEY, common));
  if (code == 0xfffd) return add(elements, elementOf(REPLACEMENT_KEY, common));
  if (code == 0xffff) return add(elements, elementOf(FFFF_KEY, common));
  const keys = isIdeograph(code) ? IDEOGRAPH_KEYS : UNASSIGNED_KEYS;
  return add(add(elements, elementOf(keys + (code >> 12), common)), elementOf(LOWER_KEYS + (code & 0xfff), 0));
}

// @ts-ignore: decorator
@inline function codeAt(codes: u32, index: u32): u32 {
  return load<u32>(codeAddress(codes, index)) & CODE_MASK;
}
// @ts-ignore: decorator
@inline function rankAt(codes: u32, index: u32): u32 {
  return load<u32>(codeAddress(codes, index)) >> 24;
}

/** The collation elements of a flat string. Characters that a contraction took from further on become NONE. */
function elementsOf(flat: u32, options: u32): u32 {
  const codes = decomposed(flat);
  const count = countOf(codes);
  let elements = newCodes(count + 18);
  for (let i: u32 = 0; i < count; ) {
    if (load<u32>(codeAddress(codes, i)) == NONE) {
      i++;
      continue;
    }
    const code = codeAt(codes, i);
    if (options & NUMERIC && digitValue(code) < 10) {
      const end = endOfNumber(codes, i);
      elements = addNumber(elements, codes, i, end);
      i = end;
      continue;
    }
    const entry = entryOf(code);
    const isStarter = keyOf(entry) == POOL_KEY && load<u32>(recordOf(entry)) & STARTER;
    if (isStarter) {
      const taken = swapLength(codes, i, code);
      if (taken) {
        elements = addEntry(addEntry(elements, entryOf(codeAt(codes, i + 1))), entry);
        i += taken;
        continue;
      }
      const contraction = contractionAt(codes, i, recordOf(entry));
      if (contraction) {
        const length = load<u32>(contraction);
        elements = addList(elements, contraction + ((length + 2) << 2), load<u32>(contraction + ((length + 1) << 2)));
        i++;
        continue;
      }
    }
    elements = entry ? addEntry(elements, entry) : addImplicit(elements, code);
    i++;
  }
  return options & SHIFTED ? withoutVariable(elements) : elements;
}

/** 2 if the character changes places with the next one, else 0. */
function swapLength(codes: u32, index: u32, code: u32): u32 {
  if (index + 1 >= countOf(codes)) return 0;
  const next = codeAt(codes, index + 1);
  const swaps = header(HEADER_SWAPS);
  for (let row: u32 = 0; row < header(HEADER_SWAP_COUNT); row++) {
    const at = swaps + row * 12;
    if (load<u32>(at) == code && next - load<u32>(at, 4) < load<u32>(at, 8)) return 2;
  }
  return 0;
}

/**
 * The longest contraction that begins here, or 0; the characters it takes after
 * the first become NONE. A mark may be taken over others of lower class (UTS #10, S2.1).
 */
function contractionAt(codes: u32, index: u32, record: u32): u32 {
  const first = load<u32>(record, 4);
  let best: u32 = 0;
  let taken: u32 = 1;
  for (let row = first; row; row = nextContraction(row)) {
    const length = load<u32>(row);
    if (length > taken && matches(codes, index, row, length)) {
      best = row;
      taken = length;
    }
  }
  for (let i: u32 = 1; i < taken; i++) store<u32>(codeAddress(codes, index + i), NONE);
  return first ? extendOverMarks(codes, index + taken, first, best) : 0;
}

/** The next contraction with the same first character, or 0. */
function nextContraction(row: u32): u32 {
  const elements = row + ((load<u32>(row) + 1) << 2);
  const next = elements + ((load<u32>(elements) + 1) << 2);
  return load<u32>(next) && load<u32>(next, 4) == load<u32>(row, 4) ? next : 0;
}

function matches(codes: u32, index: u32, row: u32, length: u32): bool {
  if (index + length > countOf(codes)) return false;
  for (let i: u32 = 1; i < length; i++) if (codeAt(codes, index + i) != load<u32>(row + (i << 2), 4)) return false;
  return true;
}

function extendOverMarks(codes: u32, from: u32, first: u32, contraction: u32): u32 {
  let best = contraction;
  let blocking: u32 = 0;
  for (let i = from; i < countOf(codes); i++) {
    const rank = rankAt(codes, i);
    if (!rank) break;
    const longer = rank > blocking ? extended(first, best, codeAt(codes, i)) : 0;
    if (longer) {
      best = longer;
      store<u32>(codeAddress(codes, i), NONE);
    } else blocking = rank;
  }
  return best;
}

/** The contraction of what another one (0: the first character alone) has, and one more character; or 0. */
function extended(first: u32, shorter: u32, code: u32): u32 {
  const length = shorter ? load<u32>(shorter) : 1;
  for (let row = first; row; row = nextContraction(row)) {
    if (load<u32>(row) != length + 1 || load<u32>(row + (length << 2), 4) != code) continue;
    let same = true;
    for (let i: u32 = 1; i < length; i++) same = same && load<u32>(row + (i << 2), 4) == load<u32>(shorter + (i << 2), 4);
    if (same) return row;
  }
  return 0;
}

function endOfNumber(codes: u32, from: u32): u32 {
  let end = from;
  while (end < countOf(codes) && load<u32>(codeAddress(codes, end)) != NONE && digitValue(codeAt(codes, end)) < 10) end++;
  return end;
}

/** A number: its own key, the length, the digits; in parts of 254 digits, as ICU. */
function addNumber(elements: u32, codes: u32, from: u32, end: u32): u32 {
  let list = elements;
  let i = from;
  while (i < end) {
    while (i < end - 1 && digitValue(codeAt(codes, i)) == 0) i++;
    const length: u32 = min(end - i, 254);
    list = add(list, elementOf(header(HEADER_NUMERIC), header(HEADER_COMMON)));
    list = add(list, elementOf(LOWER_KEYS + length, 0));
    for (const stop = i + length; i < stop; i++) list = add(list, elementOf(LOWER_KEYS + digitValue(codeAt(codes, i)), 0));
  }
  return list;
}

/** Drops spaces and punctuation, and what has no key behind them. */
function withoutVariable(elements: u32): u32 {
  const last = header(HEADER_VARIABLE);
  let kept = newCodes(countOf(elements) + 18);
  let dropping = false;
  for (let i: u32 = 0; i < countOf(elements); i++) {
    const element = load<u32>(codeAddress(elements, i));
    const key = keyOf(element);
    if (key) dropping = key >= FIRST_KEY && key <= last;
    if (!dropping) kept = add(kept, element);
  }
  return kept;
}

// ---- Comparison

const PRIMARY: u32 = 1;
const SECONDARY: u32 = 2;
const TERTIARY: u32 = 3;

/** Weight of an element at a level; 0: none. */
function weightAt(element: u32, level: u32, options: u32): u32 {
  if (level == PRIMARY) return keyOf(element);
  if (level == SECONDARY) return (element >> 6) & 511;
  const tertiary = <u32>load<u8>(state(COLLATION_TABLES) + TERTIARIES + (element & 63));
  // The level of case, which letters have only; 1 is added so that none is 0.
  if (level == CASE_LEVEL) return keyOf(element) && tertiary ? (tertiary >> 6) + 1 : 0;
  if (!(options & (UPPER_FIRST | LOWER_FIRST))) return tertiary & 63;
  if (!tertiary || options & LOWER_FIRST) return tertiary;
  return element >> 6 ? tertiary ^ 0xc0 : tertiary + 0x40;
}

function compareAt(left: u32, right: u32, level: u32, options: u32): i32 {
  const leftCount = countOf(left), rightCount = countOf(right);
  let i: u32 = 0, j: u32 = 0;
  while (true) {
    let a: u32 = 0, b: u32 = 0;
    while (!a && i < leftCount) a = weightAt(load<u32>(codeAddress(left, i++)), level, options);
    while (!b && j < rightCount) b = weightAt(load<u32>(codeAddress(right, j++)), level, options);
    if (a != b) return a < b ? -1 : 1;
    if (!a) return 0;
  }
}

/** packed: the text of collation-data.js */
export function str_collate(left: u32, right: u32, options: u32, packed: u32): i32 {
  if (left == right) return 0;
  const flatLeft = str_flatten(left), flatRight = str_flatten(right);
  const quick = compareLatin(flatLeft, flatRight, options);
  if (quick != UNDECIDED) return quick;
  if (!state(COLLATION_TABLES)) unpackTables(str_flatten(packed));
  const a = elementsOf(flatLeft, options), b = elementsOf(flatRight, options);
  const strength = options & STRENGTH;
  let order = compareAt(a, b, PRIMARY, options);
  if (!order && strength >= 2) order = compareAt(a, b, SECONDARY, options);
  if (order) return order;
  if (options & CASE_LEVEL) {
    order = compareAt(a, b, CASE_LEVEL, options);
    return options & UPPER_FIRST ? -order : order;
  }
  return strength >= 3 ? compareAt(a, b, TERTIARY, options) : 0;
}
