/**
 * Tokens of source texts. Left to the evaluator's other parser, by fail(), are what is rare: legacy octals, separators
 * in numbers, BigInts, escapes in names, characters beyond the BMP in names, comments of HTML.
 */
import {
  BINARY_OPERATOR_COUNT, OPERATOR_AND, OPERATOR_AND_AND, OPERATOR_BAR, OPERATOR_BAR_BAR, OPERATOR_CARET, OPERATOR_EQUAL_EQUAL, OPERATOR_EQUAL_EQUAL_EQUAL,
  OPERATOR_GREATER, OPERATOR_GREATER_EQUAL, OPERATOR_GREATER_GREATER, OPERATOR_GREATER_GREATER_GREATER, OPERATOR_IN, OPERATOR_INSTANCEOF,
  OPERATOR_LESS, OPERATOR_LESS_EQUAL, OPERATOR_LESS_LESS, OPERATOR_MINUS, OPERATOR_NOT_EQUAL, OPERATOR_NOT_EQUAL_EQUAL, OPERATOR_OVER, OPERATOR_PERCENT,
  OPERATOR_PLUS, OPERATOR_QUESTION_QUESTION, OPERATOR_TIMES, OPERATOR_TIMES_TIMES, WORD_TABLE, WORD_in, WORD_instanceof,
} from '../abi.generated';
import { isIdentifierPart, isIdentifierStart } from '../regexp/identifiers';
import { CHARS, END, ESCAPED, FAILED, LAST_END, LAST_START, LENGTH, NEWLINE, PRECEDENCE, START, TYPE, VALUE, get, set } from './state';

// ---- types of tokens
export const EOF: u32 = 0;
export const NAME: u32 = 1;
export const NUMBER: u32 = 2;
/** A decimal of at most nine digits: its value is VALUE. */
export const INTEGER: u32 = 3;
export const STRING: u32 = 4;
export const PRIVATE_NAME: u32 = 5;
/** An operator between operands that is no word: VALUE and PRECEDENCE. */
export const OPERATOR: u32 = 6;
export const ASSIGN: u32 = 7;
/** ++ and --: VALUE 0 and 1. */
export const INC_DEC: u32 = 8;
export const ARROW: u32 = 9;
export const QUESTION_DOT: u32 = 10;
export const ELLIPSIS: u32 = 11;
// Others are their character: ( ) [ ] { } ; , : ? . ~ ! `
export const BACK_QUOTE: u32 = 96;
export const BRACE_L: u32 = 123;
export const BRACE_R: u32 = 125;
export const PAREN_L: u32 = 40;
export const PAREN_R: u32 = 41;
export const BRACKET_L: u32 = 91;
export const BRACKET_R: u32 = 93;
export const SEMICOLON: u32 = 59;
export const COMMA: u32 = 44;
export const COLON: u32 = 58;
export const QUESTION: u32 = 63;
export const DOT: u32 = 46;
export const TILDE: u32 = 126;
export const BANG: u32 = 33;

// ---- precedences. ORDER: as the operators bind; those of logical ones are told apart by number.
export const PREC_COALESCE: u32 = 1;
export const PREC_OR: u32 = 2;
export const PREC_AND: u32 = 3;
const PREC_EQUALITY: u32 = 7;
const PREC_RELATION: u32 = 8;
const PREC_SHIFT: u32 = 9;
const PREC_SUM: u32 = 10;
const PREC_PRODUCT: u32 = 11;
export const PREC_POWER: u32 = 12;

/** Multiplier of the hash of words: that of scripts/gen-abi.mjs. */
const WORD_HASH: u64 = 0x9e3779b97f4a7c15;

// @ts-ignore: decorator
@inline export function char(at: u32): u32 {
  return <u32>load<u16>(get(CHARS) + (at << 1));
}

/** The text is not understood, or wrong: from here on there are no more tokens. */
export function fail(): u32 {
  set(FAILED, 1);
  set(TYPE, EOF);
  set(PRECEDENCE, 0);
  set(END, get(LENGTH));
  set(START, get(LENGTH));
  return 0;
}
/** The same where no node is wanted. */
export function failed(): void {
  fail();
}

function isLineEnd(c: u32): bool {
  return c == 10 || c == 13 || c == 0x2028 || c == 0x2029;
}
function isSpace(c: u32): bool {
  return c == 0xa0 || c == 0xfeff || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}

/** The first position from `at` on that is not in space or a comment; notes line ends. */
function skipSpace(from: u32): u32 {
  let at = from;
  while (true) {
    const c = char(at);
    if (c == 32 || c == 9 || c == 11 || c == 12) at++;
    else if (c == 10 || c == 13) {
      set(NEWLINE, 1);
      at++;
    } else if (c == 47) {
      const next = char(at + 1);
      if (next == 47) {
        at += 2;
        while (at < get(LENGTH) && !isLineEnd(char(at))) at++;
      } else if (next == 42) {
        at = skipComment(at + 2);
      } else return at;
    } else if (c < 128) return at;
    else if (isLineEnd(c)) {
      set(NEWLINE, 1);
      at++;
    } else if (isSpace(c)) at++;
    else return at;
  }
}
function skipComment(from: u32): u32 {
  let at = from;
  while (true) {
    const c = char(at);
    if (c == 42 && char(at + 1) == 47) return at + 2;
    if (isLineEnd(c)) set(NEWLINE, 1);
    else if (!c && at >= get(LENGTH)) {
      fail();
      return at;
    }
    at++;
  }
}

/** The character of the next token, and whether a line ends before it (1 << 16). */
export function peek(): u32 {
  const newline = get(NEWLINE);
  set(NEWLINE, 0);
  const c = char(skipSpace(get(END)));
  const result = c | get(NEWLINE) << 16;
  set(NEWLINE, newline);
  return result;
}
/** Where the next token begins. */
export function peekAt(): u32 {
  const newline = get(NEWLINE);
  const at = skipSpace(get(END));
  set(NEWLINE, newline);
  return at;
}

// @ts-ignore: decorator
@inline function token(type: u32, value: u32, precedence: u32, end: u32): void {
  set(TYPE, type);
  set(VALUE, value);
  set(PRECEDENCE, precedence);
  set(END, end);
}
/** An operator, or the assignment with it if `=` follows. */
function operator(value: u32, precedence: u32, end: u32): void {
  if (char(end) == 61) token(ASSIGN, BINARY_OPERATOR_COUNT + 1 + value, 0, end + 1);
  else token(OPERATOR, value, precedence, end);
}

export function next(): void {
  if (get(FAILED)) return;
  set(LAST_START, get(START));
  set(LAST_END, get(END));
  set(NEWLINE, 0);
  const at = skipSpace(get(END));
  if (get(FAILED)) return;
  set(START, at);
  const c = char(at);
  if ((c | 32) - 97 < 26 || c == 36 || c == 95 || c >= 128 || c == 92) return readName(at);
  if (c - 48 < 10) return readNumber(at);
  const second = char(at + 1);
  switch (c) {
    case 0:
      if (at < get(LENGTH)) fail();
      else token(EOF, 0, 0, at);
      return;
    case PAREN_L: case PAREN_R: case BRACKET_L: case BRACKET_R: case BRACE_L: case BRACE_R: case SEMICOLON: case COMMA: case COLON: case TILDE: case BACK_QUOTE:
      return token(c, 0, 0, at + 1);
    case 34: case 39: return readString(at, c);
    case DOT:
      if (second - 48 < 10) return readNumber(at);
      if (second == DOT && char(at + 2) == DOT) return token(ELLIPSIS, 0, 0, at + 3);
      return token(DOT, 0, 0, at + 1);
    case 61: // =
      if (second == 62) return token(ARROW, 0, 0, at + 2);
      if (second != 61) return token(ASSIGN, BINARY_OPERATOR_COUNT, 0, at + 1);
      if (char(at + 2) == 61) return token(OPERATOR, OPERATOR_EQUAL_EQUAL_EQUAL, PREC_EQUALITY, at + 3);
      return token(OPERATOR, OPERATOR_EQUAL_EQUAL, PREC_EQUALITY, at + 2);
    case BANG:
      if (second != 61) return token(BANG, 0, 0, at + 1);
      if (char(at + 2) == 61) return token(OPERATOR, OPERATOR_NOT_EQUAL_EQUAL, PREC_EQUALITY, at + 3);
      return token(OPERATOR, OPERATOR_NOT_EQUAL, PREC_EQUALITY, at + 2);
    case 43: // +
      if (second == 43) return token(INC_DEC, 0, 0, at + 2);
      return operator(OPERATOR_PLUS, PREC_SUM, at + 1);
    case 45: // -
      if (second != 45) return operator(OPERATOR_MINUS, PREC_SUM, at + 1);
      // --> at the beginning of a line is a comment.
      if (char(at + 2) == 62) fail();
      else token(INC_DEC, 1, 0, at + 2);
      return;
    case 42: // *
      if (second == 42) return operator(OPERATOR_TIMES_TIMES, PREC_POWER, at + 2);
      return operator(OPERATOR_TIMES, PREC_PRODUCT, at + 1);
    case 47: return operator(OPERATOR_OVER, PREC_PRODUCT, at + 1);
    case 37: return operator(OPERATOR_PERCENT, PREC_PRODUCT, at + 1);
    case 60: // <
      if (second == 60) return operator(OPERATOR_LESS_LESS, PREC_SHIFT, at + 2);
      if (second == 61) return token(OPERATOR, OPERATOR_LESS_EQUAL, PREC_RELATION, at + 2);
      // <!-- is a comment.
      if (second == BANG) fail();
      else token(OPERATOR, OPERATOR_LESS, PREC_RELATION, at + 1);
      return;
    case 62: // >
      if (second == 62) {
        if (char(at + 2) == 62) return operator(OPERATOR_GREATER_GREATER_GREATER, PREC_SHIFT, at + 3);
        return operator(OPERATOR_GREATER_GREATER, PREC_SHIFT, at + 2);
      }
      if (second == 61) return token(OPERATOR, OPERATOR_GREATER_EQUAL, PREC_RELATION, at + 2);
      return token(OPERATOR, OPERATOR_GREATER, PREC_RELATION, at + 1);
    case 38: // &
      if (second == 38) return operator(OPERATOR_AND_AND, PREC_AND, at + 2);
      return operator(OPERATOR_AND, 6, at + 1);
    case 124: // |
      if (second == 124) return operator(OPERATOR_BAR_BAR, PREC_OR, at + 2);
      return operator(OPERATOR_BAR, 4, at + 1);
    case 94: return operator(OPERATOR_CARET, 5, at + 1);
    case QUESTION:
      if (second == QUESTION) return operator(OPERATOR_QUESTION_QUESTION, PREC_COALESCE, at + 2);
      if (second == DOT && char(at + 2) - 48 >= 10) return token(QUESTION_DOT, 0, 0, at + 2);
      return token(QUESTION, 0, 0, at + 1);
    case 35: // #
      readName(at + 1);
      if (get(TYPE) == NAME && get(END) > at + 1) token(PRIVATE_NAME, 0, 0, get(END));
      return;
    default:
      fail();
  }
}

function readName(from: u32): void {
  let at = from, packed: u64 = 0;
  while (true) {
    const c = char(at);
    if ((c | 32) - 97 < 26 || c - 48 < 10 || c == 95 || c == 36) {
      packed = packed << 8 | <u64>c;
      at++;
    } else if (c < 128) {
      if (c == 92) return failed();
      break;
    } else {
      if (!(at == from ? isIdentifierStart(c) : isIdentifierPart(c))) {
        // Space ends the name; half a pair, or what is no part of names, is left to the other parser.
        if (at > from && (isSpace(c) || isLineEnd(c))) break;
        return failed();
      }
      packed = 0;
      at++;
    }
  }
  if (at == from || char(from) - 48 < 10) return failed();
  const length = at - from;
  const word = length - 2 < 10 ? findWord(from, length, packed) : 0;
  if (word == WORD_in) token(NAME, word, PREC_RELATION, at);
  else if (word == WORD_instanceof) token(NAME, word, PREC_RELATION, at);
  else token(NAME, word, 0, at);
}
/** Number of the operator that a word with a precedence is. */
export function wordOperator(): u32 {
  if (get(TYPE) == OPERATOR) return get(VALUE);
  return get(VALUE) == WORD_in ? OPERATOR_IN : OPERATOR_INSTANCEOF;
}

/** Number of a word, 0 of any other name. packed: its last eight characters. */
function findWord(from: u32, length: u32, packed: u64): u32 {
  let i = <u32>(packed * WORD_HASH >> 57);
  while (true) {
    const entry = <u32>WORD_TABLE + (i << 5);
    const known = load<u64>(entry);
    if (!known) return 0;
    const info = <u32>load<u64>(entry, 16);
    if (known == packed && info >>> 16 == length && (length <= 8 || firstEight(from) == load<u64>(entry, 8))) return info & 0xffff;
    i = (i + 1) & 127;
  }
}
function firstEight(from: u32): u64 {
  let packed: u64 = 0;
  for (let i: u32 = 0; i < 8; i++) packed = packed << 8 | <u64>char(from + i);
  return packed;
}

function skipDigits(from: u32): u32 {
  let at = from;
  while (char(at) - 48 < 10) at++;
  return at;
}
function isHexDigit(c: u32): bool {
  return c - 48 < 10 || (c | 32) - 97 < 6;
}
function readNumber(from: u32): void {
  let at = from;
  const c = char(at), second = char(at + 1) | 32;
  let type = NUMBER, value: u32 = 0;
  if (c == 48 && (second == 120 || second == 111 || second == 98)) {
    at += 2;
    const digits = at;
    if (second == 120) while (isHexDigit(char(at))) at++;
    else {
      const radix: u32 = second == 111 ? 8 : 2;
      while (char(at) - 48 < radix) at++;
    }
    if (at == digits) return failed();
  } else {
    at = skipDigits(at);
    // 017 and 089
    if (c == 48 && at > from + 1) return failed();
    const digits = at - from;
    const isFraction = char(at) == DOT;
    if (isFraction) at = skipDigits(at + 1);
    const isExponent = (char(at) | 32) == 101;
    if (isExponent) {
      at++;
      if (char(at) == 43 || char(at) == 45) at++;
      const exponent = at;
      at = skipDigits(at);
      if (at == exponent) return failed();
    }
    if (!isFraction && !isExponent && digits <= 9) {
      type = INTEGER;
      for (let i = from; i < at; i++) value = value * 10 + char(i) - 48;
    }
  }
  const after = char(at);
  // A name or digit right behind; n of BigInts and _ among them.
  if (after - 48 < 10 || after == 92 || (after < 128 ? (after | 32) - 97 < 26 || after == 36 || after == 95 : isIdentifierStart(after) || (after & 0xf800) == 0xd800)) return failed();
  token(type, value, 0, at);
}

/** Are the escapes of a string or template from a backslash on well-formed, and no octals? The position behind, 0 if not. */
function skipEscape(at: u32): u32 {
  const c = char(at + 1);
  if (c == 120) return isHexDigit(char(at + 2)) && isHexDigit(char(at + 3)) ? at + 4 : 0;
  if (c == 117) {
    if (char(at + 2) != BRACE_L) {
      for (let i: u32 = 2; i < 6; i++) if (!isHexDigit(char(at + i))) return 0;
      return at + 6;
    }
    let end = at + 3, code: u32 = 0;
    while (isHexDigit(char(end)) && code < 0x110000) {
      const digit = char(end++);
      code = code << 4 | (digit < 58 ? digit - 48 : (digit | 32) - 87);
    }
    return end > at + 3 && code < 0x110000 && char(end) == BRACE_R ? end + 1 : 0;
  }
  if (c == 48) return char(at + 2) - 48 < 10 ? 0 : at + 2;
  if (c - 48 < 10 || (!c && at + 1 >= get(LENGTH))) return 0;
  return c == 13 && char(at + 2) == 10 ? at + 3 : at + 2;
}
function readString(from: u32, quote: u32): void {
  let at = from + 1, escaped: u32 = 0;
  while (true) {
    const c = char(at);
    if (c == quote) break;
    if (c == 92) {
      escaped = 1;
      at = skipEscape(at);
      if (!at) return failed();
    } else if (c == 10 || c == 13 || (!c && at >= get(LENGTH))) return failed();
    else at++;
  }
  set(ESCAPED, escaped);
  token(STRING, 0, 0, at + 1);
}

/** The characters of a template from `from` on: up to the ` (1) or ${ (2) behind, at which END then is; 0 if they are wrong. */
export function readTemplate(from: u32): u32 {
  let at = from, escaped: u32 = 0;
  while (true) {
    const c = char(at);
    if (c == BACK_QUOTE || (c == 36 && char(at + 1) == BRACE_L)) {
      set(ESCAPED, escaped);
      set(END, at);
      return c == 36 ? 2 : 1;
    }
    if (c == 92) {
      escaped = 1;
      at = skipEscape(at);
      if (!at) return fail();
    } else {
      if (!c && at >= get(LENGTH)) return fail();
      if (c == 13) escaped = 1;
      at++;
    }
  }
}

/** End of the pattern of the regular expression at START, where its closing / is; 0 if there is none. */
export function readPattern(): u32 {
  let at = get(START) + 1, inClass = false;
  while (true) {
    const c = char(at);
    if (isLineEnd(c) || (!c && at >= get(LENGTH))) return fail();
    if (c == 92) {
      at++;
      if (isLineEnd(char(at))) return fail();
    } else if (c == BRACKET_L) inClass = true;
    else if (c == BRACKET_R) inClass = false;
    else if (c == 47 && !inClass) return at;
    at++;
  }
}
