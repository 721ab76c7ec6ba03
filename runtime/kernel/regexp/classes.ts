/** Classes in brackets without the flag v. With it: class-sets.ts. */
import { FLAG_UNICODE_SETS } from '../abi.generated';
import { setCloseOverCase } from './casefold';
import { characterEscape, classEscape, isClassEscape } from './escapes';
import { BAD_CLASS, BAD_CLASS_ORDER, BAD_ESCAPE_AT_END, BAD_UNTERMINATED_CLASS } from './errors';
import { addressOf } from './nodes';
import { setAdd, setAddAll, setComplement, setNew, setNormalize } from './sets';
import { END, Parser, fail, ignoreCase, isUnicodeMode, peek, setTerm, takeCodePoint } from './source';
import { classSetNode } from './class-sets';

/** What classAtom returns for a class escape, whose members it has added. */
const IS_SET: u32 = 0xfffffffe;

/** The term of a class at its bracket; 0 after an error. */
export function classNode(p: Parser): u32 {
  if (p.flags & FLAG_UNICODE_SETS) return classSetNode(p);
  p.position++;
  const negated = peek(p, 0) == 94;
  if (negated) p.position++;
  let set = setNew();
  classRanges(p, set);
  if (p.error) return 0;
  if (peek(p, 0) == END) return fail(p, BAD_UNTERMINATED_CLASS);
  p.position++;
  setNormalize(set);
  if (ignoreCase(p)) set = setCloseOverCase(set, isUnicodeMode(p));
  return addressOf(setTerm(p, negated ? setComplement(set) : set));
}

/** Up to the closing bracket. */
function classRanges(p: Parser, set: u32): void {
  while (peek(p, 0) != END && peek(p, 0) != 93) {
    const from = classAtom(p, set);
    if (p.error) return;
    if (peek(p, 0) != 45) {
      if (from != IS_SET) setAdd(set, from, from);
      continue;
    }
    p.position++;
    if (peek(p, 0) == END) return;
    if (peek(p, 0) == 93) {
      if (from != IS_SET) setAdd(set, from, from);
      setAdd(set, 45, 45);
      return;
    }
    const to = classAtom(p, set);
    if (p.error) return;
    addRange(p, set, from, to);
  }
}

/** A range; with an escape for a class at either end, Annex B takes the dash as it is. */
function addRange(p: Parser, set: u32, from: u32, to: u32): void {
  if (from == IS_SET || to == IS_SET) {
    if (isUnicodeMode(p)) {
      fail(p, BAD_CLASS);
      return;
    }
    if (from != IS_SET) setAdd(set, from, from);
    setAdd(set, 45, 45);
    if (to != IS_SET) setAdd(set, to, to);
  } else if (from > to) {
    fail(p, BAD_CLASS_ORDER);
  } else {
    setAdd(set, from, to);
  }
}

function classAtom(p: Parser, set: u32): u32 {
  if (peek(p, 0) != 92) return takeCodePoint(p);
  const next = peek(p, 1);
  if (next == END) return fail(p, BAD_ESCAPE_AT_END);
  if (next == 98) {
    p.position += 2;
    return 8;
  }
  if (isClassEscape(p, next)) {
    const members = classEscape(p, true);
    if (members) setAddAll(set, members);
    return IS_SET;
  }
  return characterEscape(p, true);
}
