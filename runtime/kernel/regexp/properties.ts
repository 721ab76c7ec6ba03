/**
 * What \p{…} names, from the tables that scripts/gen-properties.mjs makes.
 * https://tc39.es/ecma262/#sec-runtime-semantics-unicodematchproperty-p
 */
import { FLAG_UNICODE_SETS } from '../abi.generated';
import { arenaAlloc, listLength, listNew, listPush } from './arena';
import { addString, stringsNew } from './class-strings';
import {
  BINARY_NAMES, BINARY_SETS, CATEGORY_NAMES, CATEGORY_RUNS, GROUP_MASKS, SCRIPT_EXTENSION_SETS, SCRIPT_NAMES, SCRIPT_SETS, STRING_NAMES, STRING_SETS,
} from './properties.generated';
import { MAX_CODE_POINT, setAdd, setHas, setNew, setNormalize } from './sets';
import { END, Parser, peek } from './source';

// ORDER: gen-properties.mjs
const CATEGORY_COUNT: u32 = 30;
const BY_TURNS: u32 = 30;
const RGI_EMOJI: u32 = 6;
const TONE: u32 = 0x110000;
const FIRST_TONE: u32 = 0x1f3fb;
const NONE: u32 = 0xffffffff;

// ---- reading tables

/** Where a number of 7 bits a byte ends; its value is at P. */
@unmanaged
class Reader {
  at: u32;
}
function readerAt(at: u32): Reader {
  const reader = changetype<Reader>(<usize>arenaAlloc(4));
  reader.at = at;
  return reader;
}
function readUnsigned(reader: Reader): u32 {
  let value: u32 = 0;
  let shift: u32 = 0;
  while (true) {
    const byte = <u32>load<u8>(reader.at++);
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}
function readSigned(reader: Reader): i32 {
  const n = readUnsigned(reader);
  return n & 1 ? -<i32>((n + 1) >> 1) : <i32>(n >> 1);
}

/** A set written as its boundaries. */
function readSet(reader: Reader): u32 {
  const set = setNew();
  let boundary: u32 = NONE;
  for (let gap = readUnsigned(reader); gap; gap = readUnsigned(reader)) {
    boundary = boundary == NONE ? gap - 1 : boundary + gap;
    // Ends of ranges are one behind the last member.
    listPush(set, listLength(set) & 1 ? boundary - 1 : boundary);
  }
  return set;
}
/** The set with that number in a table. */
function tableSet(table: u32, index: u32): u32 {
  const reader = readerAt(table);
  for (let i: u32 = 0; i < index; i++) while (readUnsigned(reader)) continue;
  return readSet(reader);
}

/** Members of one of the sets only. Both are normal. */
function setDifference(a: u32, b: u32): u32 {
  const result = setNew();
  let i: u32 = 0;
  let j: u32 = 0;
  const n = listLength(a);
  const m = listLength(b);
  while (i < n || j < m) {
    const x = i < n ? boundaryAt(a, i) : NONE;
    const y = j < m ? boundaryAt(b, j) : NONE;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x == y) continue;
    const boundary = min(x, y);
    listPush(result, listLength(result) & 1 ? boundary - 1 : boundary);
  }
  return result;
}
function boundaryAt(set: u32, i: u32): u32 {
  return load<u32>(load<u32>(set) + (i << 2)) + (i & 1);
}

// ---- the sorts of properties

/** Code points of the categories in a mask. */
function categorySet(mask: u32): u32 {
  const set = setNew();
  const reader = readerAt(CATEGORY_RUNS);
  for (let code: u32 = 0; code <= MAX_CODE_POINT; ) {
    const byte = <u32>load<u8>(reader.at++);
    const category = byte & 31;
    let length: u32 = (byte >> 5) + 1;
    if (length == 8) length += readUnsigned(reader);
    if (category == BY_TURNS) {
      for (let i: u32 = 0; i < length; i++) if (mask & (1 << (i & 1))) setAdd(set, code + i, code + i);
    } else if (mask & (1 << category)) {
      setAdd(set, code, code + length - 1);
    }
    code += length;
  }
  setNormalize(set);
  return set;
}

function scriptSet(index: u32, extensions: bool): u32 {
  const set = tableSet(SCRIPT_SETS, index);
  return extensions ? setDifference(set, tableSet(SCRIPT_EXTENSION_SETS, index)) : set;
}

function binarySet(index: u32): u32 {
  const reader = readerAt(BINARY_SETS);
  for (let i: u32 = 0; i < index; i++) {
    readUnsigned(reader);
    reader.at++;
    while (readUnsigned(reader)) continue;
  }
  const mask = readUnsigned(reader);
  const base = <u32>load<u8>(reader.at++);
  let set = readSet(reader);
  if (mask) set = setDifference(set, categorySet(mask));
  // A base is a property before it, so this ends.
  return base ? setDifference(set, binarySet(base - 1)) : set;
}

export function binaryPropertyHas(name: string, code: u32): bool {
  return setHas(binarySet(findName(BINARY_NAMES, changetype<u32>(name), name.length, 2)), code);
}

// ---- properties of strings

/** Its code points; its strings are added to p.strings. */
function stringPropertySet(p: Parser, index: u32): u32 {
  if (!p.strings) p.strings = stringsNew();
  const set = setNew();
  const reader = readerAt(STRING_SETS);
  for (let i: u32 = 0; i < RGI_EMOJI; i++) {
    const wanted = i == index || index == RGI_EMOJI;
    const single = readSet(reader);
    if (wanted) for (let k: u32 = 0; k < listLength(single); k++) listPush(set, load<u32>(load<u32>(single) + (k << 2)));
    readTemplates(p, reader, wanted);
  }
  setNormalize(set);
  return set;
}

function readTemplates(p: Parser, reader: Reader, wanted: bool): void {
  let last: u32 = 0;
  for (let mask = readUnsigned(reader); mask; mask = readUnsigned(reader)) {
    const length = <u32>load<u8>(reader.at++);
    const template = listNew(length);
    let tones: u32 = 0;
    for (let i: u32 = 0; i < length; i++) {
      last += readSigned(reader);
      listPush(template, last);
      tones += <u32>(last == TONE);
    }
    if (wanted) addVariants(p, template, mask, tones);
  }
}
/** Bit 0: as it is; the others: the tones in the order first * 5 + second. */
function addVariants(p: Parser, template: u32, mask: u32, tones: u32): void {
  if (!tones) return addString(p, p.strings, template);
  for (let variant: u32 = 0; variant < 25; variant++) {
    if (!(mask & (2 << variant))) continue;
    const string = listNew(listLength(template));
    let seen: u32 = 0;
    for (let i: u32 = 0; i < listLength(template); i++) {
      let element = load<u32>(load<u32>(template) + (i << 2));
      if (element == TONE) {
        const isFirst = seen++ == 0;
        element = FIRST_TONE + (tones == 2 && isFirst ? variant / 5 : variant % 5);
      }
      listPush(string, element);
    }
    addString(p, p.strings, string);
  }
}

// ---- names

/** The number of a name in a table of names; NONE if it is not in it. The name has characters of `width` bytes. */
function findName(table: u32, chars: u32, length: u32, width: u32): u32 {
  for (let at = table; load<u8>(at); ) {
    let i: u32 = 0;
    while (i < length && load<u8>(at + i) == load<u8>(chars + i * width)) i++;
    const matches = i == length && load<u8>(at + i) == 0;
    while (load<u8>(at)) at++;
    if (matches) return load<u8>(at, 1);
    at += 2;
  }
  return NONE;
}
function findIn(p: Parser, table: u32, from: u32, to: u32): u32 {
  const width: u32 = p.wide ? 2 : 1;
  return findName(table, p.chars + from * width, to - from, width);
}
function isName(p: Parser, name: string, from: u32, to: u32): bool {
  if (to - from != <u32>name.length) return false;
  for (let i: u32 = 0; i < to - from; i++) if (peek(p, from + i - p.position) != name.charCodeAt(i)) return false;
  return true;
}

/** Behind letters, digits and _ from an index on. */
function endOfName(p: Parser, from: u32): u32 {
  let at = from;
  while (true) {
    const c = peek(p, at - p.position);
    if ((c | 32) - 97 >= 26 && c - 48 >= 10 && c != 95) return at;
    at++;
  }
}

/** {name} or {name=value} at the position: the set; 0 if there is no such property. */
export function parseProperty(p: Parser): u32 {
  if (peek(p, 0) != 123) return 0;
  const name = p.position + 1;
  const nameEnd = endOfName(p, name);
  let value: u32 = 0;
  let end = nameEnd;
  if (peek(p, end - p.position) == 61) {
    value = end + 1;
    end = endOfName(p, value);
  }
  if (peek(p, end - p.position) != 125 || nameEnd == name || value == end) return 0;
  const set = value ? valuedProperty(p, name, nameEnd, value, end) : loneProperty(p, name, nameEnd);
  p.position = end + 1;
  return set;
}

function valuedProperty(p: Parser, name: u32, nameEnd: u32, value: u32, end: u32): u32 {
  if (isName(p, "General_Category", name, nameEnd) || isName(p, "gc", name, nameEnd)) return categoryByName(p, value, end);
  const extensions = isName(p, "Script_Extensions", name, nameEnd) || isName(p, "scx", name, nameEnd);
  if (!extensions && !isName(p, "Script", name, nameEnd) && !isName(p, "sc", name, nameEnd)) return 0;
  const script = findIn(p, SCRIPT_NAMES, value, end);
  return script == NONE ? 0 : scriptSet(script, extensions);
}

function categoryByName(p: Parser, from: u32, to: u32): u32 {
  const index = findIn(p, CATEGORY_NAMES, from, to);
  if (index == NONE) return 0;
  return categorySet(index < CATEGORY_COUNT ? 1 << index : load<u32>(GROUP_MASKS + ((index - CATEGORY_COUNT) << 2)));
}

function loneProperty(p: Parser, from: u32, to: u32): u32 {
  const binary = findIn(p, BINARY_NAMES, from, to);
  if (binary != NONE) return binarySet(binary);
  if (p.flags & FLAG_UNICODE_SETS) {
    const strings = findIn(p, STRING_NAMES, from, to);
    if (strings != NONE) return stringPropertySet(p, strings);
  }
  return categoryByName(p, from, to);
}
