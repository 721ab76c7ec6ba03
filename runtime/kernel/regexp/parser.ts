/**
 * Patterns to trees: the grammar of https://tc39.es/ecma262/#sec-patterns with
 * Annex B, all early errors included. Groups are kept on a stack of frames,
 * not on that of the kernel. The order of the tests is V8's, whose messages we give.
 */
import { FLAG_IGNORE_CASE, FLAG_MULTILINE, FLAG_DOT_ALL, FLAG_UNICODE, FLAG_UNICODE_SETS, OP_BOL, OP_BOL_MULTI, OP_BOUNDARY, OP_BOUNDARY_FOLD, OP_EOL, OP_EOL_MULTI, OP_NOT_BOUNDARY, OP_NOT_BOUNDARY_FOLD } from '../abi.generated';
import { arenaAlloc, listGet, listLength, listNew, listPush, listSet } from './arena';
import { characterEscape, classEscapeSet, isClassEscape } from './escapes';
import { classNode } from './classes';
import {
  BAD_CAPTURE_NAME, BAD_DECIMAL_ESCAPE, BAD_DUPLICATE_NAME, BAD_ESCAPE, BAD_ESCAPE_AT_END, BAD_FLAG_GROUP, BAD_GROUP, BAD_INCOMPLETE_QUANTIFIER, BAD_LONE_BRACKETS, BAD_MULTIPLE_DASHES,
  BAD_NAMED_REFERENCE, BAD_NAME_REFERENCED, BAD_NOTHING_TO_REPEAT, BAD_QUANTIFIER, BAD_QUANTIFIER_ORDER, BAD_REPEATED_FLAG, BAD_TOO_MANY_CAPTURES, BAD_UNICODE_ESCAPE, BAD_UNMATCHED_PAREN, BAD_UNTERMINATED_GROUP,
} from './errors';
import {
  INFINITE, N_BACKREF, N_EMPTY, N_LOOK, N_ALT, N_SEQ, Node, addressOf, appendChild, assertNode, backrefNode, captureNode, detachLast, emptyNode, finishAlternatives, finishSequence,
  lookNode, loopNode, nodeAt, nodeNew,
} from './nodes';
import { END, Parser, charTerm, fail, ignoreCase, isUnicodeMode, peek, setTerm, takeCodePoint } from './source';
import { dotSet } from './character-sets';
import { isIdentifierPart, isIdentifierStart } from './identifiers';
import { stringFromList } from './names';
import { str_equals } from '../strings';

const MAX_CAPTURES: u32 = 32767;

// Kinds of frames.
const F_ROOT: u32 = 0;
const F_GROUP: u32 = 1;
const F_CAPTURE: u32 = 2;
const F_LOOK: u32 = 3;

/** A group that is open. */
@unmanaged
class Frame {
  outer: u32;
  kind: u32;
  behind: u32;
  negative: u32;
  /** Number of the capture, name in Parser.names (index + 1, 0: none). */
  capture: u32;
  name: u32;
  /** Flags outside. */
  flags: u32;
  /** The disjunction so far, and its last alternative. */
  alternatives: u32;
  sequence: u32;
  /** Captures and names that began before the group. */
  capturesBefore: u32;
  namesBefore: u32;
}

// @ts-ignore: decorator
@inline function frameAt(address: u32): Frame {
  return changetype<Frame>(<usize>address);
}

/** The tree of the whole pattern; 0 if p.error. Capture 0 is not part of it. */
export function parsePattern(p: Parser): u32 {
  pushFrame(p, F_ROOT);
  while (!p.error) {
    const c = peek(p, 0);
    if (c == END) {
      if (frameAt(p.frame).kind != F_ROOT) return fail(p, BAD_UNTERMINATED_GROUP);
      break;
    }
    p.capturesAtTerm = p.captures;
    p.termIsLook = 0;
    if (parseTerm(p, c) && !p.error) parseQuantifier(p);
  }
  if (p.error || !resolveNames(p)) return 0;
  return addressOf(finishFrame(frameAt(p.frame)));
}

// ---- frames

function pushFrame(p: Parser, kind: u32): Frame {
  const frame = frameAt(arenaAlloc(<u32>offsetof<Frame>()));
  frame.outer = p.frame;
  frame.kind = kind;
  frame.flags = p.flags;
  frame.alternatives = addressOf(nodeNew(N_ALT));
  frame.sequence = addressOf(nodeNew(N_SEQ));
  frame.capturesBefore = p.captures;
  frame.namesBefore = listLength(p.names);
  p.frame = <u32>changetype<usize>(frame);
  return frame;
}

// @ts-ignore: decorator
@inline function sequence(p: Parser): Node {
  return nodeAt(frameAt(p.frame).sequence);
}

function addTerm(p: Parser, term: Node): bool {
  appendChild(sequence(p), term);
  return true;
}

function finishFrame(frame: Frame): Node {
  appendChild(nodeAt(frame.alternatives), finishSequence(nodeAt(frame.sequence)));
  return finishAlternatives(nodeAt(frame.alternatives));
}

/** Names of other alternatives may come again. */
function setActive(p: Parser, from: u32, active: u32): void {
  for (let i = from; i < listLength(p.names); i += 3) listSet(p.names, i + 2, active);
}

function parseAlternative(p: Parser): bool {
  p.position++;
  const frame = frameAt(p.frame);
  appendChild(nodeAt(frame.alternatives), finishSequence(sequence(p)));
  frame.sequence = addressOf(nodeNew(N_SEQ));
  setActive(p, frame.namesBefore, 0);
  return false;
}

function closeGroup(p: Parser): bool {
  const frame = frameAt(p.frame);
  if (frame.kind == F_ROOT) {
    fail(p, BAD_UNMATCHED_PAREN);
    return false;
  }
  p.position++;
  setActive(p, frame.namesBefore, 1);
  let body = finishFrame(frame);
  if (frame.kind == F_CAPTURE) body = captureNode(frame.capture, body);
  else if (frame.kind == F_LOOK) body = lookNode(body, frame.behind != 0, frame.negative != 0, frame.capturesBefore + 1, p.captures + 1);
  p.flags = frame.flags;
  p.frame = frame.outer;
  p.capturesAtTerm = frame.capturesBefore;
  p.termIsLook = <u32>(frame.kind == F_LOOK);
  return addTerm(p, body);
}

function openGroup(p: Parser): bool {
  p.position++;
  if (peek(p, 0) != 63) return openCapture(p, false); // ?
  switch (peek(p, 1)) {
    case 58: // :
      p.position += 2;
      pushFrame(p, F_GROUP);
      return false;
    case 61: // =
    case 33: // !
      return openLook(p, false, 1);
    case 60: // <
      if (peek(p, 2) == 61 || peek(p, 2) == 33) return openLook(p, true, 2);
      p.position += 2;
      return openCapture(p, true);
    case 45: // -
    case 105: // i
    case 109: // m
    case 115: // s
      p.position++;
      return openModifiers(p);
    default:
      fail(p, BAD_GROUP);
      return false;
  }
}

function openLook(p: Parser, behind: bool, at: u32): bool {
  const negative = peek(p, at) == 33;
  p.position += at + 1;
  const frame = pushFrame(p, F_LOOK);
  frame.behind = <u32>behind;
  frame.negative = <u32>negative;
  return false;
}

function openCapture(p: Parser, named: bool): bool {
  if (p.captures >= MAX_CAPTURES) {
    fail(p, BAD_TOO_MANY_CAPTURES);
    return false;
  }
  const frame = pushFrame(p, F_CAPTURE);
  frame.capture = ++p.captures;
  if (named) {
    p.hasNamed = 1;
    const name = groupName(p);
    if (name) frame.name = defineName(p, name, frame.capture);
  }
  return false;
}

/** (?ims-ims: */
function openModifiers(p: Parser): bool {
  let add: u32 = 0;
  let remove: u32 = 0;
  let dash = false;
  while (true) {
    const c = peek(p, 0);
    p.position++;
    if (c == 58) break;
    if (c == 45) {
      if (dash) {
        fail(p, BAD_MULTIPLE_DASHES);
        return false;
      }
      dash = true;
      continue;
    }
    const flag = c == 105 ? FLAG_IGNORE_CASE : c == 109 ? FLAG_MULTILINE : c == 115 ? FLAG_DOT_ALL : 0;
    if (!flag) {
      fail(p, BAD_GROUP);
      return false;
    }
    if ((add | remove) & flag) {
      fail(p, BAD_REPEATED_FLAG);
      return false;
    }
    if (dash) remove |= flag;
    else add |= flag;
  }
  if (!(add | remove)) {
    fail(p, BAD_FLAG_GROUP);
    return false;
  }
  pushFrame(p, F_GROUP);
  p.flags = (p.flags | add) & ~remove;
  return false;
}

// ---- names

/** The name up to the `>`, p.position being after the `<`. 0 after an error. */
function groupName(p: Parser): u32 {
  const text = listNew(8);
  let start = true;
  while (true) {
    let c = takeCodePointAlways(p);
    if (c == 92) {
      if (peek(p, 0) != 117) return fail(p, BAD_CAPTURE_NAME);
      p.position++;
      c = unicodeEscape(p, true);
      if (c == END) return fail(p, BAD_UNICODE_ESCAPE);
      if (c == 92) return fail(p, BAD_CAPTURE_NAME);
    } else if (c == 62 && !start) {
      return stringFromList(text);
    }
    if (!(start ? isIdentifierStart(c) : isIdentifierPart(c))) return fail(p, BAD_CAPTURE_NAME);
    listPush(text, c);
    start = false;
  }
}
function takeCodePointAlways(p: Parser): u32 {
  const flags = p.flags;
  p.flags |= FLAG_UNICODE;
  const c = takeCodePoint(p);
  p.flags = flags;
  return c;
}

/** Its index in Parser.names, plus 1. */
function defineName(p: Parser, name: u32, capture: u32): u32 {
  for (let i: u32 = 0; i < listLength(p.names); i += 3) {
    if (listGet(p.names, i + 2) && str_equals(listGet(p.names, i), name)) return fail(p, BAD_DUPLICATE_NAME);
  }
  listPush(p.names, name);
  listPush(p.names, capture);
  listPush(p.names, 1);
  return listLength(p.names) - 2;
}

/** \k<name>, p.position being after the k. */
function parseNamedReference(p: Parser): bool {
  if (peek(p, 0) != 60) {
    fail(p, BAD_NAMED_REFERENCE);
    return false;
  }
  p.position++;
  const name = groupName(p);
  if (!name) return false;
  for (let f = p.frame; f; f = frameAt(f).outer) {
    const n = frameAt(f).name;
    if (n && str_equals(listGet(p.names, n - 1), name)) return addTerm(p, emptyNode());
  }
  const node = backrefNode(0, ignoreCase(p));
  node.c = name;
  listPush(p.namedReferences, addressOf(node));
  return addTerm(p, node);
}

/** Gives each \k<name> the captures of that name. */
function resolveNames(p: Parser): bool {
  for (let r: u32 = 0; r < listLength(p.namedReferences); r++) {
    const node = nodeAt(listGet(p.namedReferences, r));
    const captures = listNew(2);
    for (let i: u32 = 0; i < listLength(p.names); i += 3) {
      if (str_equals(listGet(p.names, i), node.c)) listPush(captures, listGet(p.names, i + 1));
    }
    if (!listLength(captures)) {
      fail(p, BAD_NAME_REFERENCED);
      return false;
    }
    node.c = captures;
  }
  return true;
}

/** Looks through the whole pattern for captures: how many there are, and whether some are named. */
function scanCaptures(p: Parser): void {
  let count: u32 = 0;
  let named: u32 = 0;
  let inClass = false;
  for (let i: u32 = 0; i < p.length; i++) {
    const c = peek(p, i - p.position);
    if (c == 92) i++;
    else if (c == 91) inClass = true;
    else if (c == 93) inClass = false;
    else if (c == 40 && !inClass) {
      if (peek(p, i + 1 - p.position) != 63) count++;
      else if (peek(p, i + 2 - p.position) == 60) {
        const after = peek(p, i + 3 - p.position);
        if (after != 61 && after != 33) {
          count++;
          named = 1;
        }
      }
    }
  }
  p.totalCaptures = count;
  if (!p.hasNamed) p.hasNamed = named;
  p.scanned = 1;
}

export function hasNamedCaptures(p: Parser): bool {
  if (!p.hasNamed && !p.scanned) scanCaptures(p);
  return p.hasNamed != 0;
}

// ---- terms

/** A term at c, the current code unit. False: nothing that a quantifier may follow, or an error. */
function parseTerm(p: Parser, c: u32): bool {
  switch (c) {
    case 41: return closeGroup(p); // )
    case 124: return parseAlternative(p); // |
    case 42: // *
    case 43: // +
    case 63: // ?
      fail(p, BAD_NOTHING_TO_REPEAT);
      return false;
    case 94: // ^
      return parseAssertion(p, p.flags & FLAG_MULTILINE ? OP_BOL_MULTI : OP_BOL, 1);
    case 36: // $
      return parseAssertion(p, p.flags & FLAG_MULTILINE ? OP_EOL_MULTI : OP_EOL, 1);
    case 40: return openGroup(p); // (
    case 46: // .
      p.position++;
      return addTerm(p, setTerm(p, dotSet(p.flags & FLAG_DOT_ALL)));
    case 91: { // [
      const node = classNode(p);
      return node != 0 && addTerm(p, nodeAt(node));
    }
    case 92: return parseEscape(p);
    case 123: // {
      if (intervalQuantifier(p)) {
        fail(p, BAD_NOTHING_TO_REPEAT);
        return false;
      }
      return parseBracket(p);
    case 125: // }
    case 93: // ]
      return parseBracket(p);
    default: return addTerm(p, charTerm(p, takeCodePoint(p)));
  }
}

function parseBracket(p: Parser): bool {
  if (isUnicodeMode(p)) {
    fail(p, BAD_LONE_BRACKETS);
    return false;
  }
  return addTerm(p, charTerm(p, takeCodePoint(p)));
}

function parseAssertion(p: Parser, op: u32, length: u32): bool {
  p.position += length;
  addTerm(p, assertNode(op));
  return false;
}

function parseEscape(p: Parser): bool {
  const next = peek(p, 1);
  if (next == END) {
    fail(p, BAD_ESCAPE_AT_END);
    return false;
  }
  if (next - 48 < 10) return parseDecimalEscape(p, next);
  const fold = ignoreCase(p) && isUnicodeMode(p);
  if (next == 98) return parseAssertion(p, fold ? OP_BOUNDARY_FOLD : OP_BOUNDARY, 2);
  if (next == 66) return parseAssertion(p, fold ? OP_NOT_BOUNDARY_FOLD : OP_NOT_BOUNDARY, 2);
  if (isClassEscape(p, next)) {
    const node = classEscapeSet(p, false);
    return node != 0 && addTerm(p, nodeAt(node));
  }
  if (next == 107 && (isUnicodeMode(p) || hasNamedCaptures(p))) {
    p.position += 2;
    return parseNamedReference(p);
  }
  const code = characterEscape(p, false);
  return !p.error && addTerm(p, charTerm(p, code));
}

/** \0, a back reference, or what Annex B makes of other numbers: octal, or the digits 8 and 9. */
function parseDecimalEscape(p: Parser, digit: u32): bool {
  if (digit != 48) {
    const start = p.position;
    const index = backReferenceIndex(p);
    if (index) {
      for (let f = p.frame; f; f = frameAt(f).outer) {
        if (frameAt(f).kind == F_CAPTURE && frameAt(f).capture == index) return addTerm(p, emptyNode());
      }
      return addTerm(p, backrefNode(index, ignoreCase(p)));
    }
    p.position = start;
    if (isUnicodeMode(p)) {
      fail(p, BAD_ESCAPE);
      return false;
    }
    if (digit >= 56) {
      p.position += 2;
      return addTerm(p, charTerm(p, digit));
    }
  }
  if (isUnicodeMode(p) && peek(p, 2) - 48 < 10) {
    fail(p, BAD_DECIMAL_ESCAPE);
    return false;
  }
  const code = characterEscape(p, false);
  return !p.error && addTerm(p, charTerm(p, code));
}

/** The number after a backslash if there are so many captures, else 0. */
function backReferenceIndex(p: Parser): u32 {
  p.position++;
  let value: u32 = 0;
  while (peek(p, 0) - 48 < 10) {
    value = value * 10 + peek(p, 0) - 48;
    if (value > MAX_CAPTURES) return 0;
    p.position++;
  }
  if (value > p.captures) {
    if (!p.scanned) scanCaptures(p);
    if (value > p.totalCaptures) return 0;
  }
  return value;
}

// ---- quantifiers

function parseQuantifier(p: Parser): void {
  const c = peek(p, 0);
  if (c == 42) setQuantifier(p, 0, INFINITE, 1);
  else if (c == 43) setQuantifier(p, 1, INFINITE, 1);
  else if (c == 63) setQuantifier(p, 0, 1, 1);
  else if (c == 123) {
    if (!intervalQuantifier(p)) {
      if (isUnicodeMode(p)) fail(p, BAD_INCOMPLETE_QUANTIFIER);
      return;
    }
  } else {
    return;
  }
  if (p.quantifierMax < p.quantifierMin) {
    fail(p, BAD_QUANTIFIER_ORDER);
    return;
  }
  let greedy = true;
  if (peek(p, 0) == 63) {
    greedy = false;
    p.position++;
  }
  quantify(p, greedy);
}

function setQuantifier(p: Parser, least: u32, most: u32, length: u32): void {
  p.quantifierMin = least;
  p.quantifierMax = most;
  p.position += length;
}

/** {n}, {n,} or {n,m}: sets quantifierMin and Max. Elsewise false, and the position stays. */
function intervalQuantifier(p: Parser): bool {
  const start = p.position;
  p.position++;
  const least = decimal(p);
  if (least < 0) {
    p.position = start;
    return false;
  }
  let most = least;
  if (peek(p, 0) == 44) {
    p.position++;
    most = decimal(p);
    if (most < 0) most = <i64>INFINITE;
  }
  if (peek(p, 0) != 125) {
    p.position = start;
    return false;
  }
  setQuantifier(p, <u32>least, <u32>most, 1);
  return true;
}
/** Saturates; -1 without digits. */
function decimal(p: Parser): i64 {
  if (peek(p, 0) - 48 >= 10) return -1;
  let value: i64 = 0;
  while (peek(p, 0) - 48 < 10) {
    value = min(value * 10 + <i64>(peek(p, 0) - 48), <i64>INFINITE);
    p.position++;
  }
  return value;
}

function quantify(p: Parser, greedy: bool): void {
  const body = detachLast(sequence(p));
  if (p.termIsLook && (isUnicodeMode(p) || body.a)) {
    fail(p, BAD_QUANTIFIER);
    return;
  }
  if (body.type == N_LOOK || body.type == N_EMPTY || p.quantifierMax == 0) {
    // It matches nothing: once is as good as often, and an iteration that may be left out is.
    if (p.quantifierMin == 0) addTerm(p, emptyNode());
    else addTerm(p, body);
    return;
  }
  if (p.quantifierMin == 1 && p.quantifierMax == 1) {
    addTerm(p, body);
    return;
  }
  addTerm(p, loopNode(body, p.quantifierMin, p.quantifierMax, greedy, p.capturesAtTerm + 1, p.captures + 1));
}

// ---- escapes shared with names

/** After \u: four digits or, if unicode, {digits} or a pair. END, and the position as it was, if there are none. */
export function unicodeEscape(p: Parser, unicode: bool): u32 {
  const start = p.position;
  if (peek(p, 0) == 123 && unicode) {
    p.position++;
    let value: u32 = 0;
    let digits: u32 = 0;
    for (let d = hexDigit(peek(p, 0)); d < 16; d = hexDigit(peek(p, 0))) {
      value = value * 16 + d;
      if (value > 0x10ffff) break;
      digits++;
      p.position++;
    }
    if (digits && value <= 0x10ffff && peek(p, 0) == 125) {
      p.position++;
      return value;
    }
    p.position = start;
    return END;
  }
  const lead = hexEscape(p, 4);
  if (lead == END || !unicode || (lead & 0xfc00) != 0xd800 || peek(p, 0) != 92 || peek(p, 1) != 117) return lead;
  const afterLead = p.position;
  p.position += 2;
  const trail = hexEscape(p, 4);
  if (trail != END && (trail & 0xfc00) == 0xdc00) return ((lead & 0x3ff) << 10) + (trail & 0x3ff) + 0x10000;
  p.position = afterLead;
  return lead;
}

/** That many hexadecimal digits; END, and the position as it was, if there are fewer. */
export function hexEscape(p: Parser, count: u32): u32 {
  let value: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const d = hexDigit(peek(p, i));
    if (d > 15) return END;
    value = value * 16 + d;
  }
  p.position += count;
  return value;
}
function hexDigit(c: u32): u32 {
  if (c - 48 < 10) return c - 48;
  const lower = c | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}
