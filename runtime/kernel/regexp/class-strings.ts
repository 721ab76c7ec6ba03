/**
 * Strings in classes with the flag v: lists of lists of code points. Ignoring
 * case, they are kept in canonical form, so that set operations find them equal.
 */
import { listGet, listLength, listNew, listPush } from './arena';
import { canonicalize } from './casefold';
import { N_ALT, N_SEQ, Node, appendChild, emptyNode, finishAlternatives, finishSequence, nodeNew } from './nodes';
import { Parser, charTerm, ignoreCase } from './source';

export function stringsNew(): u32 {
  return listNew(8);
}

export function addString(p: Parser, strings: u32, string: u32): void {
  if (!ignoreCase(p)) return listPush(strings, string);
  const folded = listNew(listLength(string));
  for (let i: u32 = 0; i < listLength(string); i++) listPush(folded, canonicalize(listGet(string, i), true));
  listPush(strings, folded);
}

function sameString(a: u32, b: u32): bool {
  const n = listLength(a);
  if (n != listLength(b)) return false;
  for (let i: u32 = 0; i < n; i++) if (listGet(a, i) != listGet(b, i)) return false;
  return true;
}
function hasString(strings: u32, string: u32): bool {
  for (let i: u32 = 0; i < listLength(strings); i++) if (sameString(listGet(strings, i), string)) return true;
  return false;
}

/** The strings that are in b if `inBoth`, or that are not. 0 is the empty list. */
export function filterStrings(a: u32, b: u32, inBoth: bool): u32 {
  const result = stringsNew();
  if (a) for (let i: u32 = 0; i < listLength(a); i++) {
    if ((b != 0 && hasString(b, listGet(a, i))) == inBoth) listPush(result, listGet(a, i));
  }
  return listLength(result) ? result : 0;
}

/** Adds the strings of another list. */
export function joinStrings(a: u32, b: u32): u32 {
  if (!a) return b;
  if (b) for (let i: u32 = 0; i < listLength(b); i++) listPush(a, listGet(b, i));
  return a;
}

/** A term for strings or one character, the longest first. */
export function stringsNode(p: Parser, strings: u32, single: Node): Node {
  const alternatives = nodeNew(N_ALT);
  let longest: u32 = 1;
  let hasEmpty = false;
  for (let i: u32 = 0; i < listLength(strings); i++) longest = max(longest, listLength(listGet(strings, i)));
  for (let length = longest; length >= 2; length--) {
    for (let i: u32 = 0; i < listLength(strings); i++) {
      const string = listGet(strings, i);
      if (listLength(string) == length) appendChild(alternatives, stringNode(p, string));
    }
  }
  appendChild(alternatives, single);
  for (let i: u32 = 0; i < listLength(strings); i++) hasEmpty = hasEmpty || listLength(listGet(strings, i)) == 0;
  if (hasEmpty) appendChild(alternatives, emptyNode());
  return finishAlternatives(alternatives);
}
function stringNode(p: Parser, string: u32): Node {
  const sequence = nodeNew(N_SEQ);
  for (let i: u32 = 0; i < listLength(string); i++) appendChild(sequence, charTerm(p, listGet(string, i)));
  return finishSequence(sequence);
}
