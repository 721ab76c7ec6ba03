/**
 * The tree of a pattern, in scratch memory. Each node knows the least number of
 * code units it matches, and which may come first (`first`): what decides,
 * while code is made, where no choice has to be kept.
 *
 * A first set is 9 words: a bit for each code unit below 256, then 1 if others
 * may come first. 0 instead of a set: not known.
 */
import { arenaAlloc, listGet, listLength } from './arena';

export const N_EMPTY: u32 = 0;
/** a: code point (in a pattern without u or v: code unit) */
export const N_CHAR: u32 = 1;
/** a: set; b: 1 if it is to be matched by code points */
export const N_SET: u32 = 2;
export const N_SEQ: u32 = 3;
export const N_ALT: u32 = 4;
/** a: number of the capture */
export const N_CAPTURE: u32 = 5;
/** a: least, b: most times (INFINITE), c: 1 greedy; the captures in it: from d to before e */
export const N_LOOP: u32 = 6;
/** a: number of the capture; b: 1 ignoring case; c: list of numbers (named), or 0 */
export const N_BACKREF: u32 = 7;
/** a: opcode */
export const N_ASSERT: u32 = 8;
/** a: 1 behind; b: 1 negative; the captures in it: from d to before e */
export const N_LOOK: u32 = 9;

export const INFINITE: u32 = 0xffffffff;
const MAX_LENGTH: u32 = 1 << 30;
const FIRST_BYTES: u32 = 36;

@unmanaged
export class Node {
  type: u32;
  next: u32;
  previous: u32;
  child: u32;
  lastChild: u32;
  a: u32;
  b: u32;
  c: u32;
  d: u32;
  e: u32;
  first: u32;
  minLength: u32;
  /** Can it match but the empty string? */
  consumes: bool;
  /** Places in the code to be filled in, and registers, while code is made. */
  label: u32;
  label2: u32;
  register: u32;
}

// @ts-ignore: decorator
@inline export function nodeAt(address: u32): Node {
  return changetype<Node>(<usize>address);
}
// @ts-ignore: decorator
@inline export function addressOf(node: Node): u32 {
  return <u32>changetype<usize>(node);
}

export function nodeNew(type: u32): Node {
  const node = nodeAt(arenaAlloc(<u32>offsetof<Node>()));
  node.type = type;
  return node;
}

export function appendChild(parent: Node, child: Node): void {
  const address = addressOf(child);
  child.next = 0;
  child.previous = parent.lastChild;
  if (parent.lastChild) nodeAt(parent.lastChild).next = address;
  else parent.child = address;
  parent.lastChild = address;
}
/** Takes the last child away. */
export function detachLast(parent: Node): Node {
  const last = nodeAt(parent.lastChild);
  parent.lastChild = last.previous;
  if (last.previous) nodeAt(last.previous).next = 0;
  else parent.child = 0;
  last.previous = 0;
  return last;
}

// ---- first sets

export function firstNew(): u32 {
  return arenaAlloc(FIRST_BYTES);
}
export function firstAddRange(first: u32, from: u32, to: u32): void {
  for (let code = from; code <= to && code < 256; code++) {
    const at = first + ((code >> 5) << 2);
    store<u32>(at, load<u32>(at) | (1 << (code & 31)));
  }
  if (to >= 256) store<u32>(first, 1, 32);
}
export function firstAdd(first: u32, other: u32): void {
  for (let i: u32 = 0; i < FIRST_BYTES; i += 4) store<u32>(first + i, load<u32>(first + i) | load<u32>(other + i));
}
export function firstUnion(a: u32, b: u32): u32 {
  if (!a || !b) return 0;
  const union = firstNew();
  firstAdd(union, a);
  firstAdd(union, b);
  return union;
}
/** Neither set is unknown, and no code unit is in both. */
export function firstDisjoint(a: u32, b: u32): bool {
  if (!a || !b) return false;
  for (let i: u32 = 0; i < FIRST_BYTES; i += 4) if (load<u32>(a + i) & load<u32>(b + i)) return false;
  return true;
}
/** The only code unit in a set, if it is below 256; else -1. */
export function firstSingle(first: u32): i32 {
  if (load<u32>(first, 32)) return -1;
  let found: i32 = -1;
  for (let word: u32 = 0; word < 8; word++) {
    const bits = load<u32>(first + (word << 2));
    if (!bits) continue;
    if (found >= 0 || popcnt(bits) > 1) return -1;
    found = <i32>(word * 32 + ctz(bits));
  }
  return found;
}
/** All code units may come first. */
export function firstIsAll(first: u32): bool {
  for (let i: u32 = 0; i < 32; i += 4) if (load<u32>(first + i) != 0xffffffff) return false;
  return load<u32>(first, 32) != 0;
}
export function firstOfSet(set: u32): u32 {
  const first = firstNew();
  for (let i: u32 = 0, n = listLength(set); i < n; i += 2) firstAddRange(first, listGet(set, i), listGet(set, i + 1));
  return first;
}

// ---- nodes that are complete

export function charNode(code: u32): Node {
  const node = nodeNew(N_CHAR);
  node.a = code;
  node.minLength = code > 0xffff ? 2 : 1;
  node.consumes = true;
  node.first = firstNew();
  firstAddRange(node.first, code, code);
  return node;
}

export function setNode(set: u32, byCodePoints: bool): Node {
  const node = nodeNew(N_SET);
  node.a = set;
  node.b = <u32>byCodePoints;
  node.minLength = 1;
  node.consumes = true;
  node.first = firstOfSet(set);
  return node;
}

export function assertNode(op: u32): Node {
  const node = nodeNew(N_ASSERT);
  node.a = op;
  node.first = firstNew();
  return node;
}

export function emptyNode(): Node {
  const node = nodeNew(N_EMPTY);
  node.first = firstNew();
  return node;
}

/** Completes a sequence; of one term it is that term. */
export function finishSequence(seq: Node): Node {
  if (!seq.child) return emptyNode();
  if (seq.child == seq.lastChild) return detachLast(seq);
  let length: u32 = 0;
  for (let child = seq.child; child; child = nodeAt(child).next) {
    length = min(length + nodeAt(child).minLength, MAX_LENGTH);
    if (nodeAt(child).consumes) seq.consumes = true;
  }
  seq.minLength = length;
  seq.first = firstOfTerms(seq.child);
  return seq;
}

/** What may come first in the terms from one on. */
function firstOfTerms(from: u32): u32 {
  const first = firstNew();
  for (let child = from; child; child = nodeAt(child).next) {
    const node = nodeAt(child);
    if (!node.first) return 0;
    firstAdd(first, node.first);
    if (node.minLength) return first;
  }
  return first;
}

/** What may come next where the terms from one on are still to be matched, and then what `follow` says. */
export function followOfTerms(from: u32, follow: u32): u32 {
  const first = firstOfTerms(from);
  for (let child = from; child; child = nodeAt(child).next) if (nodeAt(child).minLength) return first;
  return firstUnion(first, follow);
}

/** Completes a disjunction; of one alternative it is that one. */
export function finishAlternatives(alt: Node): Node {
  if (alt.child == alt.lastChild) return detachLast(alt);
  let length: u32 = MAX_LENGTH;
  let first = firstNew();
  for (let child = alt.child; child; child = nodeAt(child).next) {
    length = min(length, nodeAt(child).minLength);
    if (nodeAt(child).consumes) alt.consumes = true;
    first = firstUnion(first, nodeAt(child).first);
  }
  alt.minLength = length;
  alt.first = first;
  return alt;
}

export function captureNode(index: u32, body: Node): Node {
  const node = nodeNew(N_CAPTURE);
  node.a = index;
  node.minLength = body.minLength;
  node.consumes = body.consumes;
  node.first = body.first;
  appendChild(node, body);
  return node;
}

export function loopNode(body: Node, least: u32, most: u32, greedy: bool, captureFrom: u32, captureTo: u32): Node {
  const node = nodeNew(N_LOOP);
  node.a = least;
  node.b = most;
  node.c = <u32>greedy;
  node.d = captureFrom;
  node.e = captureTo;
  node.minLength = <u32>min(<u64>body.minLength * <u64>least, <u64>MAX_LENGTH);
  node.consumes = body.consumes && most != 0;
  node.first = body.first;
  appendChild(node, body);
  return node;
}

export function lookNode(body: Node, behind: bool, negative: bool, captureFrom: u32, captureTo: u32): Node {
  const node = nodeNew(N_LOOK);
  node.a = <u32>behind;
  node.b = <u32>negative;
  node.d = captureFrom;
  node.e = captureTo;
  node.first = firstNew();
  appendChild(node, body);
  return node;
}

export function backrefNode(index: u32, ignoreCase: bool): Node {
  const node = nodeNew(N_BACKREF);
  node.a = index;
  node.b = <u32>ignoreCase;
  node.consumes = true;
  return node;
}
