/** The pattern being parsed, and the terms that single characters make. */
import { FLAG_IGNORE_CASE, FLAG_UNICODE, FLAG_UNICODE_SETS } from '../abi.generated';
import { arenaAlloc, listGet, listLength, listNew } from './arena';
import { setCloseOverCase } from './casefold';
import { Node, charNode, setNode } from './nodes';
import { setOf, setSingle } from './sets';
import { charsOf, combineSurrogates, isLeadSurrogate, isTrailSurrogate, isWide, lengthOf, loadChar, str_flatten } from '../strings';

/** No code unit, no code point: after the last one. */
export const END: u32 = 0xffffffff;

@unmanaged
export class Parser {
  chars: u32;
  wide: u32;
  length: u32;
  position: u32;
  /** Flags in force here: modifiers change them. */
  flags: u32;
  /** BAD_* once the pattern is known to be wrong. */
  error: u32;
  /** Captures begun; as many as before the last term. */
  captures: u32;
  capturesAtTerm: u32;
  /** The last term is a look-around itself, not a group of one. */
  termIsLook: u32;
  /** Of the whole pattern, if `scanned`; hasNamed is right once it is 1. */
  totalCaptures: u32;
  hasNamed: u32;
  scanned: u32;
  /** Three words each: string, number of the capture, 1 unless it is of another alternative. */
  names: u32;
  /** Nodes; their field c is the name. */
  namedReferences: u32;
  /** Innermost open group. */
  frame: u32;
  /** Strings of the class or property just parsed (class-strings.ts), 0 if it has none. */
  strings: u32;
  quantifierMin: u32;
  quantifierMax: u32;
}

export function parserNew(source: u32, flags: u32): Parser {
  const p = changetype<Parser>(<usize>arenaAlloc(<u32>offsetof<Parser>()));
  const flat = str_flatten(source);
  p.chars = charsOf(flat);
  p.wide = <u32>isWide(flat);
  p.length = lengthOf(flat);
  p.flags = flags;
  p.names = listNew(6);
  p.namedReferences = listNew(2);
  return p;
}

/** Keeps the first error. Returns 0. */
export function fail(p: Parser, error: u32): u32 {
  if (!p.error) p.error = error;
  return 0;
}

/** Code unit `offset` after the position; END after the last. */
export function peek(p: Parser, offset: u32): u32 {
  const at = p.position + offset;
  return at < p.length ? loadChar(p.chars, p.wide != 0, at) : END;
}

// @ts-ignore: decorator
@inline export function isUnicodeMode(p: Parser): bool {
  return (p.flags & (FLAG_UNICODE | FLAG_UNICODE_SETS)) != 0;
}
// @ts-ignore: decorator
@inline export function ignoreCase(p: Parser): bool {
  return (p.flags & FLAG_IGNORE_CASE) != 0;
}

/** The character here: a code point with u or v, else a code unit. */
export function takeCodePoint(p: Parser): u32 {
  const c = peek(p, 0);
  if (c == END) return c;
  p.position++;
  if (!isUnicodeMode(p) || !isLeadSurrogate(c)) return c;
  const trail = peek(p, 0);
  if (trail == END || !isTrailSurrogate(trail)) return c;
  p.position++;
  return combineSurrogates(c, trail);
}

/** A term that matches one character, or, ignoring case, all that equal it. */
export function charTerm(p: Parser, code: u32): Node {
  if (ignoreCase(p)) {
    const set = setCloseOverCase(setOf(code, code), isUnicodeMode(p));
    if (setSingle(set) == END) return setTerm(p, set);
  }
  if (isUnicodeMode(p) && (code & 0xfffff800) == 0xd800) return setNode(setOf(code, code), true);
  return charNode(code);
}

/** A term that matches one character of a normal set. By code units where pairs cannot be among them. */
export function setTerm(p: Parser, set: u32): Node {
  return setNode(set, isUnicodeMode(p) && reachesSurrogates(set));
}
function reachesSurrogates(set: u32): bool {
  for (let i: u32 = 0, n = listLength(set); i < n; i += 2) {
    const last = listGet(set, i + 1);
    if (last > 0xffff || (last >= 0xd800 && listGet(set, i) < 0xe000)) return true;
  }
  return false;
}
