/** What may follow a backslash, in and outside of classes, but for references and assertions. */
import { FLAG_UNICODE_SETS } from '../abi.generated';
import { setCloseOverCase } from './casefold';
import { digitSet, spaceSet, wordSet } from './character-sets';
import { BAD_CLASS_ESCAPE, BAD_CLASS_PROPERTY_NAME, BAD_DECIMAL_ESCAPE, BAD_ESCAPE, BAD_PROPERTY_NAME, BAD_UNICODE_ESCAPE } from './errors';
import { addressOf } from './nodes';
import { parseProperty } from './properties';
import { stringsNode } from './class-strings';
import { hasNamedCaptures, hexEscape, unicodeEscape } from './parser';
import { setComplement } from './sets';
import { END, Parser, fail, ignoreCase, isUnicodeMode, peek, setTerm, takeCodePoint } from './source';

/** d D s S w W, and with u or v p P */
export function isClassEscape(p: Parser, letter: u32): bool {
  const lower = letter | 32;
  if (lower == 100 || lower == 115 || lower == 119) return true;
  return lower == 112 && isUnicodeMode(p);
}

/** The set of a class escape at the backslash; 0 after an error. Not yet closed over case. */
export function classEscape(p: Parser, inClass: bool): u32 {
  const letter = peek(p, 1);
  p.position += 2;
  const lower = letter | 32;
  let set: u32;
  if (lower == 112) return propertyEscape(p, letter == 80, inClass);
  if (lower == 100) set = digitSet();
  else if (lower == 115) set = spaceSet();
  else set = wordSet(ignoreCase(p) && isUnicodeMode(p));
  return letter == lower ? set : setComplement(set);
}

/** \p{…}, p.position being at the brace. With the flag v the set is closed over case, and may have strings (p.strings). */
function propertyEscape(p: Parser, negated: bool, inClass: bool): u32 {
  const set = parseProperty(p);
  if (!set || (negated && p.strings)) return fail(p, inClass ? BAD_CLASS_PROPERTY_NAME : BAD_PROPERTY_NAME);
  if (!(p.flags & FLAG_UNICODE_SETS) || !ignoreCase(p)) return negated ? setComplement(set) : set;
  const closed = setCloseOverCase(set, true);
  return negated ? setComplement(closed) : closed;
}

/** The term of a class escape outside of classes; 0 after an error. */
export function classEscapeSet(p: Parser, inClass: bool): u32 {
  const isProperty = (peek(p, 1) | 32) == 112;
  const set = classEscape(p, inClass);
  if (!set) return 0;
  const term = setTerm(p, isProperty && ignoreCase(p) ? setCloseOverCase(set, true) : set);
  if (!p.strings) return addressOf(term);
  const strings = p.strings;
  p.strings = 0;
  return addressOf(stringsNode(p, strings, term));
}

/** The character that an escape at the backslash stands for; p.error if it is none. */
export function characterEscape(p: Parser, inClass: bool): u32 {
  p.position++;
  const c = peek(p, 0);
  switch (c) {
    case 102: return skip(p, 12); // f
    case 110: return skip(p, 10); // n
    case 114: return skip(p, 13); // r
    case 116: return skip(p, 9); // t
    case 118: return skip(p, 11); // v
    case 99: return controlEscape(p, inClass);
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
      if (c == 48 && peek(p, 1) - 48 >= 10) return skip(p, 0);
      if (isUnicodeMode(p)) return fail(p, inClass ? BAD_CLASS_ESCAPE : BAD_DECIMAL_ESCAPE);
      return octalEscape(p);
    case 120: { // x
      p.position++;
      const value = hexEscape(p, 2);
      if (value != END) return value;
      return isUnicodeMode(p) ? fail(p, BAD_ESCAPE) : 120;
    }
    case 117: { // u
      p.position++;
      const value = unicodeEscape(p, isUnicodeMode(p));
      if (value != END) return value;
      return isUnicodeMode(p) ? fail(p, BAD_UNICODE_ESCAPE) : 117;
    }
    default: return identityEscape(p, c, inClass);
  }
}

function skip(p: Parser, code: u32): u32 {
  p.position++;
  return code;
}

/** \cX, p.position being at the c. If it is none, the backslash stands for itself. */
function controlEscape(p: Parser, inClass: bool): u32 {
  const letter = peek(p, 1);
  if ((letter | 32) - 97 < 26) {
    p.position += 2;
    return letter & 31;
  }
  if (isUnicodeMode(p)) return fail(p, BAD_UNICODE_ESCAPE);
  if (inClass && (letter - 48 < 10 || letter == 95)) {
    p.position += 2;
    return letter & 31;
  }
  return 92;
}

/** Up to three octal digits, below 256. */
function octalEscape(p: Parser): u32 {
  let value = peek(p, 0) - 48;
  p.position++;
  for (let digits = 1; digits < 3 && peek(p, 0) - 48 < 8 && value < 32; digits++) {
    value = value * 8 + peek(p, 0) - 48;
    p.position++;
  }
  return value;
}

/** ^ $ \ . * + ? ( ) [ ] { } | / */
export function isSyntaxCharacter(c: u32): bool {
  switch (c) {
    case 94: case 36: case 92: case 46: case 42: case 43: case 63: case 40: case 41: case 91: case 93: case 123: case 125: case 124: case 47: return true;
    default: return false;
  }
}

/** & - ! # % , : ; < = > @ ` ~ */
function isReservedPunctuator(c: u32): bool {
  switch (c) {
    case 38: case 45: case 33: case 35: case 37: case 44: case 58: case 59: case 60: case 61: case 62: case 64: case 96: case 126: return true;
    default: return false;
  }
}

function identityEscape(p: Parser, c: u32, inClass: bool): u32 {
  if (isUnicodeMode(p)) {
    const allowed = isSyntaxCharacter(c) || (inClass && (c == 45 || (p.flags & FLAG_UNICODE_SETS && isReservedPunctuator(c))));
    if (!allowed) return fail(p, BAD_ESCAPE);
  } else if (c == 107 && hasNamedCaptures(p)) {
    return fail(p, BAD_ESCAPE);
  }
  return takeCodePoint(p);
}
