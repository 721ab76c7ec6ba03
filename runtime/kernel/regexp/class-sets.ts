/**
 * Classes with the flag v: unions, intersections and subtractions of sets that
 * may hold strings. https://tc39.es/ecma262/#prod-ClassSetExpression
 * Ignoring case, each operand is closed over case first: what is left of the
 * operations is the same as with folded characters.
 *
 * Nested classes are on a stack of frames, as groups are.
 */
import { arenaAlloc, listLength, listNew, listPush } from './arena';
import { setCloseOverCase } from './casefold';
import { addString, filterStrings, joinStrings, stringsNew, stringsNode } from './class-strings';
import { characterEscape, classEscape, isClassEscape } from './escapes';
import {
  BAD_CHARACTER_IN_CLASS, BAD_CLASS, BAD_CLASS_ORDER, BAD_ESCAPE, BAD_ESCAPE_AT_END, BAD_NEGATED_STRINGS, BAD_SET_OPERATION, BAD_UNTERMINATED_CLASS,
} from './errors';
import { addressOf } from './nodes';
import { setAdd, setAddAll, setComplement, setIntersection, setNew, setNormalize, setOf } from './sets';
import { END, Parser, fail, ignoreCase, peek, setTerm, takeCodePoint } from './source';

// What a class is so far. UNDECIDED: no operand yet, or one only.
const UNION: u32 = 0;
const INTERSECTION: u32 = 1;
const SUBTRACTION: u32 = 2;

// Sorts of the last operand.
const O_NONE: u32 = 0;
const O_CHARACTER: u32 = 1;
const O_SET: u32 = 2;
const O_RANGE: u32 = 3;

@unmanaged
class ClassFrame {
  outer: u32;
  negated: u32;
  /** UNION, …; operands so far. */
  operation: u32;
  operands: u32;
  set: u32;
  strings: u32;
  /** An operand that may have strings: then the whole may. */
  mayHaveStrings: u32;
  /** The last operand: its sort, and the character. */
  sort: u32;
  character: u32;
}

// ---- frames

function openClass(p: Parser, outer: u32): u32 {
  const frame = changetype<ClassFrame>(<usize>arenaAlloc(<u32>offsetof<ClassFrame>()));
  frame.outer = outer;
  frame.set = setNew();
  p.position++;
  if (peek(p, 0) == 94) {
    frame.negated = 1;
    p.position++;
  }
  return <u32>changetype<usize>(frame);
}

/** The term of a class at its bracket; 0 after an error. */
export function classSetNode(p: Parser): u32 {
  let at = openClass(p, 0);
  while (true) {
    const frame = changetype<ClassFrame>(<usize>at);
    const c = peek(p, 0);
    if (c == END) return fail(p, BAD_UNTERMINATED_CLASS);
    if (c == 93) {
      p.position++;
      const set = closeClass(p, frame);
      if (p.error) return 0;
      const strings = frame.strings;
      if (!frame.outer) {
        const term = setTerm(p, set);
        return addressOf(strings ? stringsNode(p, strings, term) : term);
      }
      at = frame.outer;
      addOperand(p, changetype<ClassFrame>(<usize>at), set, strings, frame.mayHaveStrings != 0, O_SET);
    } else if (!nextOperator(p, frame, c)) {
      if (p.error) return 0;
      if (peek(p, 0) == 91) at = openClass(p, at);
      else parseOperand(p, frame);
    }
    if (p.error) return 0;
  }
}

function closeClass(p: Parser, frame: ClassFrame): u32 {
  setNormalize(frame.set);
  if (!frame.negated) return frame.set;
  if (frame.mayHaveStrings) return fail(p, BAD_NEGATED_STRINGS);
  return setComplement(frame.set);
}

// ---- operators

/**
 * What stands between operands: && or --, taken; in a union nothing, or the
 * dash of a range, which is taken with its end. True if a range was completed.
 */
function nextOperator(p: Parser, frame: ClassFrame, c: u32): bool {
  const doubled = (c == 38 || c == 45) && peek(p, 1) == c;
  const operation = c == 38 ? INTERSECTION : SUBTRACTION;
  if (frame.operation != UNION) {
    if (!doubled || operation != frame.operation) return fail(p, BAD_SET_OPERATION) != 0;
    takeOperator(p, frame);
    return false;
  }
  // A dash is no operand.
  if (c == 45 && !frame.operands) return fail(p, BAD_CHARACTER_IN_CLASS) != 0;
  if (doubled) {
    if (frame.operands != 1 || frame.sort == O_RANGE) return fail(p, BAD_SET_OPERATION) != 0;
    setNormalize(frame.set);
    frame.operation = operation;
    takeOperator(p, frame);
    return false;
  }
  if (c != 45) return false;
  if (frame.sort != O_CHARACTER) return fail(p, BAD_CLASS) != 0;
  p.position++;
  completeRange(p, frame);
  return true;
}
function takeOperator(p: Parser, frame: ClassFrame): void {
  p.position += 2;
  if (peek(p, 0) == 38) fail(p, BAD_CHARACTER_IN_CLASS);
  else if (peek(p, 0) == END) fail(p, BAD_UNTERMINATED_CLASS);
  frame.sort = O_NONE;
}

function completeRange(p: Parser, frame: ClassFrame): void {
  const c = peek(p, 0);
  if (c == END) {
    fail(p, BAD_UNTERMINATED_CLASS);
    return;
  }
  if (c == 91 || (c == 92 && (peek(p, 1) == 113 || isClassEscape(p, peek(p, 1))))) {
    fail(p, BAD_CLASS);
    return;
  }
  const from = frame.character;
  const to = classSetCharacter(p);
  if (p.error) return;
  if (from > to) {
    fail(p, BAD_CLASS_ORDER);
    return;
  }
  addOperand(p, frame, closed(p, setOf(from, to)), 0, false, O_RANGE);
}

// ---- operands

function closed(p: Parser, set: u32): u32 {
  return ignoreCase(p) ? setCloseOverCase(set, true) : set;
}

function parseOperand(p: Parser, frame: ClassFrame): void {
  if (peek(p, 0) == 92) {
    const next = peek(p, 1);
    if (next == 113) return parseStringDisjunction(p, frame);
    if (isClassEscape(p, next)) {
      p.strings = 0;
      const set = classEscape(p, true);
      const strings = p.strings;
      p.strings = 0;
      if (set) addOperand(p, frame, set, strings, strings != 0, O_SET);
      return;
    }
  }
  const c = classSetCharacter(p);
  if (p.error) return;
  frame.character = c;
  addOperand(p, frame, closed(p, setOf(c, c)), 0, false, O_CHARACTER);
}

/** The set is normal. */
function addOperand(p: Parser, frame: ClassFrame, set: u32, strings: u32, mayHaveStrings: bool, sort: u32): void {
  frame.sort = sort;
  if (frame.operands++ == 0) {
    setAddAll(frame.set, set);
    frame.strings = strings;
    frame.mayHaveStrings = <u32>mayHaveStrings;
  } else if (frame.operation == UNION) {
    setAddAll(frame.set, set);
    frame.strings = joinStrings(frame.strings, strings);
    frame.mayHaveStrings |= <u32>mayHaveStrings;
  } else if (frame.operation == INTERSECTION) {
    frame.set = setIntersection(frame.set, set);
    frame.strings = filterStrings(frame.strings, strings, true);
    frame.mayHaveStrings &= <u32>mayHaveStrings;
  } else {
    frame.set = setIntersection(frame.set, setComplement(set));
    frame.strings = filterStrings(frame.strings, strings, false);
  }
}

/** \q{…|…} */
function parseStringDisjunction(p: Parser, frame: ClassFrame): void {
  p.position += 2;
  if (peek(p, 0) != 123) {
    fail(p, BAD_ESCAPE);
    return;
  }
  const set = setNew();
  const strings = stringsNew();
  let string = listNew(4);
  p.position++;
  while (true) {
    const c = peek(p, 0);
    if (c == END) {
      fail(p, BAD_CHARACTER_IN_CLASS);
      return;
    }
    if (c != 124 && c != 125) {
      const character = classSetCharacter(p);
      if (p.error) return;
      listPush(string, character);
      continue;
    }
    p.position++;
    if (listLength(string) == 1) setAdd(set, load<u32>(load<u32>(string)), load<u32>(load<u32>(string)));
    else addString(p, strings, string);
    string = listNew(4);
    if (c == 125) break;
  }
  setNormalize(set);
  const some = listLength(strings) != 0;
  addOperand(p, frame, closed(p, set), some ? strings : 0, some, O_SET);
}

/** ClassSetCharacter */
function classSetCharacter(p: Parser): u32 {
  const c = peek(p, 0);
  if (c == 92) {
    const next = peek(p, 1);
    if (next == END) return fail(p, BAD_ESCAPE_AT_END);
    if (next == 98) {
      p.position += 2;
      return 8;
    }
    return characterEscape(p, true);
  }
  if (isClassSetSyntax(c)) return fail(p, BAD_CHARACTER_IN_CLASS);
  if (c == peek(p, 1) && isReservedDouble(c)) return fail(p, BAD_SET_OPERATION);
  return takeCodePoint(p);
}

/** ( ) [ ] { } / - \ | */
function isClassSetSyntax(c: u32): bool {
  switch (c) {
    case 40: case 41: case 91: case 93: case 123: case 125: case 47: case 45: case 92: case 124: return true;
    default: return false;
  }
}
/** && !! ## $$ %% ** ++ ,, .. :: ;; << == >> ?? @@ ^^ `` ~~ */
function isReservedDouble(c: u32): bool {
  switch (c) {
    case 38: case 33: case 35: case 36: case 37: case 42: case 43: case 44: case 46: case 58: case 59: case 60: case 61: case 62: case 63: case 64: case 94: case 96: case 126: return true;
    default: return false;
  }
}
