/**
 * Trees to bytecode, without recursion: a list of tasks, each a node, how far
 * it is, the direction, and the first set of what follows (0: unknown).
 *
 * Worked example: /a(b|c)*d/ is
 *
 *        CHAR a
 *   L0:  UNLESS_SET [bc], L3     no choice is kept: d is not in [bc]
 *        CLEAR 1, 1
 *        SAVE 2
 *        UNLESS_CHAR b, L1
 *        CHAR b
 *        JUMP L2
 *   L1:  CHAR c
 *   L2:  SAVE 3
 *        JUMP L0
 *   L3:  CHAR d
 *        MATCH
 */
import { raw_new } from '../memory';
import { arenaAlloc, listData, listGet, listLength, listNew, listPop, listPush, listSet } from './arena';
import {
  FLAG_MULTILINE, FLAG_UNICODE, FLAG_UNICODE_SETS, HEADER_WORDS, H_CAPTURES, H_CODE, H_FLAGS, H_MIN_LENGTH, H_PUSHED, H_REGISTERS, H_SEARCH, H_SEARCH_OPERAND, LOOP_POINTS, LOOP_POSSESSIVE,
  NO_CHAR, NO_REGISTER, OP_ANY, OP_ANY_POINT, OP_BACK, OP_BACKREF, OP_BACK_POINT, OP_BOL, OP_CHAR, OP_CHAR2, OP_CLEAR, OP_FAIL_IF_EMPTY, OP_GREEDY, OP_JUMP, OP_KEEP, OP_LAZY, OP_LOOK,
  OP_LOOK_END, OP_LOOP, OP_LOOP_END, OP_MATCH, OP_NOT_LOOK, OP_NOT_LOOK_END, OP_SAVE, OP_SET, OP_SET_POINT, OP_SPLIT, OP_SPLIT_JUMP, OP_STRING, OP_UNLESS_CHAR, OP_UNLESS_SET, OP_ZERO,
  SEARCH_ALL, SEARCH_CHAR, SEARCH_SET, SEARCH_START,
} from '../abi.generated';
import {
  INFINITE, N_ALT, N_ASSERT, N_BACKREF, N_CAPTURE, N_CHAR, N_EMPTY, N_LOOK, N_LOOP, N_SEQ, N_SET, Node, addressOf, firstDisjoint, firstIsAll, firstSingle, firstUnion, nodeAt,
} from './nodes';

@unmanaged
class Generator {
  words: u32;
  tasks: u32;
  /** Sets of the pool: encoded words as (address, number), and the places that name them as (place, index). */
  pool: u32;
  uses: u32;
  registers: u32;
  pushed: u32;
  unicode: u32;
}

/** Phase of a task for a run of characters, whose number is in place of the follow set. */
const PHASE_CHARS: u32 = 9;

/** The Raw cell of a tree. */
export function generateCode(root: u32, captures: u32, flags: u32): u32 {
  const g = changetype<Generator>(<usize>arenaAlloc(<u32>offsetof<Generator>()));
  g.words = listNew(64);
  g.tasks = listNew(64);
  g.pool = listNew(8);
  g.uses = listNew(16);
  g.registers = 2 * captures;
  g.unicode = flags & (FLAG_UNICODE | FLAG_UNICODE_SETS);
  for (let i: u32 = 0; i < HEADER_WORDS; i++) emit(g, 0);
  setHeader(g, H_FLAGS, flags);
  setHeader(g, H_CAPTURES, captures);
  setHeader(g, H_CODE, here(g));
  setHeader(g, H_MIN_LENGTH, nodeAt(root).minLength);
  setSearch(g, nodeAt(root));
  pushTask(g, root, 0, 0, 0);
  while (listLength(g.tasks)) step(g);
  emit(g, OP_MATCH);
  setHeader(g, H_REGISTERS, g.registers);
  setHeader(g, H_PUSHED, g.pushed);
  emitPool(g);
  const bytes = listLength(g.words) << 2;
  const cell = raw_new(bytes);
  memory.copy(cell + 16, listData(g.words), bytes);
  return cell;
}

function setHeader(g: Generator, offset: u32, value: u32): void {
  listSet(g.words, offset >> 2, value);
}

/** How a search finds candidates. */
function setSearch(g: Generator, root: Node): void {
  let kind = SEARCH_ALL;
  if (startsAtInput(root)) {
    kind = SEARCH_START;
  } else if (root.minLength && root.first && !firstIsAll(root.first)) {
    const single = firstSingle(root.first);
    if (single >= 0) {
      kind = SEARCH_CHAR;
      setHeader(g, H_SEARCH_OPERAND, single);
    } else {
      kind = SEARCH_SET;
      useSet(g, H_SEARCH_OPERAND >> 2, encodeFirst(root.first));
    }
  }
  setHeader(g, H_SEARCH, kind);
}
/** It begins with ^, and m is not set. */
function startsAtInput(root: Node): bool {
  let node = root;
  while (node.type == N_SEQ || node.type == N_CAPTURE) node = nodeAt(node.child);
  return node.type == N_ASSERT && node.a == OP_BOL;
}

// ---- words

// @ts-ignore: decorator
@inline function emit(g: Generator, word: u32): void {
  listPush(g.words, word);
}
function emitOp(g: Generator, op: u32, argument: u32): void {
  emit(g, op | (argument << 8));
}
/** Byte offset of the next word. */
function here(g: Generator): u32 {
  return listLength(g.words) << 2;
}
/** An operand to be filled in: its index. */
function emitLabel(g: Generator): u32 {
  emit(g, 0);
  return listLength(g.words) - 1;
}
function patch(g: Generator, place: u32): void {
  if (place) listSet(g.words, place, here(g));
}
function newRegister(g: Generator): u32 {
  return g.registers++;
}
function emitSave(g: Generator, register: u32): void {
  emitOp(g, OP_SAVE, register << 2);
  g.pushed += 8;
}

// ---- sets

function emitSetOperand(g: Generator, encoded: u32): void {
  const place = emitLabel(g);
  useSet(g, place, encoded);
}
function useSet(g: Generator, place: u32, encoded: u32): void {
  const words = load<u32>(encoded + 32) * 2 + 9;
  const count = listLength(g.pool);
  let index: u32 = 0;
  while (index < count && !(listGet(g.pool, index + 1) == words && memory.compare(listGet(g.pool, index), encoded, words << 2) == 0)) index += 2;
  if (index == count) {
    listPush(g.pool, encoded);
    listPush(g.pool, words);
  }
  listPush(g.uses, place);
  listPush(g.uses, index);
}
function encodeSet(set: u32): u32 {
  const n = listLength(set);
  const encoded = arenaAlloc(36 + (n << 2));
  let at: u32 = 36;
  for (let i: u32 = 0; i < n; i += 2) {
    const first = listGet(set, i);
    const last = listGet(set, i + 1);
    for (let code = first; code <= last && code < 256; code++) {
      const word = encoded + ((code >> 5) << 2);
      store<u32>(word, load<u32>(word) | (1 << (code & 31)));
    }
    if (last < 256) continue;
    store<u32>(encoded + at, max(first, 256));
    store<u32>(encoded + at, last, 4);
    at += 8;
  }
  store<u32>(encoded, (at - 36) >> 3, 32);
  return encoded;
}
function encodeFirst(first: u32): u32 {
  const encoded = arenaAlloc(44);
  memory.copy(encoded, first, 36);
  store<u32>(encoded, 256, 36);
  store<u32>(encoded, 0x10ffff, 40);
  return encoded;
}
function emitPool(g: Generator): void {
  const offsets = listNew(listLength(g.pool));
  for (let i: u32 = 0; i < listLength(g.pool); i += 2) {
    listPush(offsets, here(g));
    listPush(offsets, 0);
    const encoded = listGet(g.pool, i);
    for (let word: u32 = 0; word < listGet(g.pool, i + 1); word++) emit(g, load<u32>(encoded + (word << 2)));
  }
  for (let i: u32 = 0; i < listLength(g.uses); i += 2) listSet(g.words, listGet(g.uses, i), listGet(offsets, listGet(g.uses, i + 1)));
}

// ---- tasks

function pushTask(g: Generator, node: u32, phase: u32, back: u32, follow: u32): void {
  listPush(g.tasks, node);
  listPush(g.tasks, phase);
  listPush(g.tasks, back);
  listPush(g.tasks, follow);
}

function step(g: Generator): void {
  const follow = listPop(g.tasks);
  const back = listPop(g.tasks);
  const phase = listPop(g.tasks);
  const node = nodeAt(listPop(g.tasks));
  if (phase == PHASE_CHARS) return generateChars(g, node, follow);
  switch (node.type) {
    case N_EMPTY: return;
    case N_CHAR: return generateOne(g, node, back);
    case N_SET: return generateOne(g, node, back);
    case N_SEQ: return back ? generateBackwards(g, node) : generateSequence(g, node, follow);
    case N_ALT: return generateAlternatives(g, node, phase, back, follow);
    case N_CAPTURE: return generateCapture(g, node, phase, back, follow);
    case N_LOOP: return phase ? generateLoopEnd(g, node, phase) : generateLoop(g, node, back, follow);
    case N_BACKREF: return generateBackref(g, node, back);
    case N_ASSERT: return emitOp(g, node.a, 0);
    case N_LOOK: return generateLook(g, node, phase);
  }
}

/** Terms are pushed from the last one, each with what follows it; characters that stand together become a string. */
function generateSequence(g: Generator, node: Node, follow: u32): void {
  let after = follow;
  for (let at = node.lastChild; at; ) {
    const term = nodeAt(at);
    if (term.type == N_CHAR) {
      let first = term;
      let count: u32 = 1;
      while (first.previous && nodeAt(first.previous).type == N_CHAR) {
        first = nodeAt(first.previous);
        count++;
      }
      pushTask(g, addressOf(first), PHASE_CHARS, 0, count);
      after = first.first;
      at = first.previous;
    } else {
      pushTask(g, at, 0, 0, after);
      after = term.minLength ? term.first : firstUnion(term.first, after);
      at = term.previous;
    }
  }
}
function generateBackwards(g: Generator, node: Node): void {
  for (let at = node.child; at; at = nodeAt(at).next) pushTask(g, at, 0, 1, 0);
}

// ---- characters

function generateChars(g: Generator, from: Node, count: u32): void {
  let units: u32 = 0;
  let node = from;
  for (let i: u32 = 0; i < count; i++) {
    units += node.minLength;
    node = nodeAt(node.next);
  }
  if (units == 1) return emitOp(g, OP_CHAR, from.a);
  emitOp(g, OP_STRING, units);
  let pending: u32 = 0;
  let filled: u32 = 0;
  node = from;
  for (let i: u32 = 0; i < count; i++) {
    const code = node.a;
    for (let part: u32 = 0; part < node.minLength; part++) {
      const unit = code < 0x10000 ? code : part ? 0xdc00 + (code & 0x3ff) : 0xd7c0 + (code >> 10);
      pending |= unit << (filled << 4);
      if (++filled == 2) {
        emit(g, pending);
        pending = 0;
        filled = 0;
      }
    }
    node = nodeAt(node.next);
  }
  if (filled) emit(g, pending);
}

/** A character or set; backwards: a step back, the test, which goes forward, and a step back. */
function generateOne(g: Generator, node: Node, back: u32): void {
  const step = g.unicode ? OP_BACK_POINT : OP_BACK;
  if (back) emitOp(g, step, 0);
  if (node.type == N_CHAR) generateChars(g, node, 1);
  else generateSet(g, node.a, node.b != 0);
  if (back) emitOp(g, step, 0);
}

function generateSet(g: Generator, set: u32, points: bool): void {
  const n = listLength(set);
  if (n == 2 && listGet(set, 0) == 0 && listGet(set, 1) == 0x10ffff) return emitOp(g, points ? OP_ANY_POINT : OP_ANY, 0);
  if (n == 4 && !points && listGet(set, 0) == listGet(set, 1) && listGet(set, 2) == listGet(set, 3)) {
    emitOp(g, OP_CHAR2, listGet(set, 0));
    return emit(g, listGet(set, 2));
  }
  emitOp(g, points ? OP_SET_POINT : OP_SET, 0);
  emitSetOperand(g, encodeSet(set));
}

/** Jumps away unless the next code unit is in the set; returns the place of the target, 0 if every one is in it. */
function emitUnless(g: Generator, node: Node): u32 {
  if (!node.minLength || !node.first || firstIsAll(node.first)) return 0;
  const single = firstSingle(node.first);
  if (single >= 0) {
    emitOp(g, OP_UNLESS_CHAR, single);
  } else {
    emitOp(g, OP_UNLESS_SET, 0);
    emitSetOperand(g, encodeFirst(node.first));
  }
  return emitLabel(g);
}
function emitSplit(g: Generator, op: u32): u32 {
  emitOp(g, op, 0);
  g.pushed += 8;
  return emitLabel(g);
}

// ---- alternatives

/** Fields in use: c the alternative, d the last jump to the end (a chain through the operands), label and label2 to the next. */
function generateAlternatives(g: Generator, node: Node, phase: u32, back: u32, follow: u32): void {
  if (phase == 0) {
    node.c = node.child;
    node.d = 0;
    noteRests(node, follow);
  } else {
    const done = nodeAt(node.c);
    if (!done.next) return patchChain(g, node.d);
    emitOp(g, OP_JUMP, 0);
    emit(g, node.d);
    node.d = listLength(g.words) - 1;
    patch(g, node.label);
    patch(g, node.label2);
    node.c = done.next;
  }
  const alternative = nodeAt(node.c);
  node.label = 0;
  node.label2 = 0;
  if (alternative.next) {
    if (!back) node.label = emitUnless(g, alternative);
    const decided = !back && alternative.minLength != 0 && firstDisjoint(alternative.first, alternative.label2);
    if (!decided) node.label2 = emitSplit(g, OP_SPLIT);
  }
  pushTask(g, addressOf(node), 1, back, follow);
  pushTask(g, node.c, 0, back, follow);
}
/** In label2 of each alternative: what may come first if it is one of those after it. */
function noteRests(node: Node, follow: u32): void {
  let rest: u32 = 0;
  for (let at = node.lastChild; at; at = nodeAt(at).previous) {
    const alternative = nodeAt(at);
    const first = alternative.minLength ? alternative.first : firstUnion(alternative.first, follow);
    alternative.label2 = rest;
    rest = alternative.next ? firstUnion(first, rest) : first;
  }
}
function patchChain(g: Generator, from: u32): void {
  for (let place = from; place; ) {
    const next = listGet(g.words, place);
    patch(g, place);
    place = next;
  }
}

function generateCapture(g: Generator, node: Node, phase: u32, back: u32, follow: u32): void {
  emitSave(g, 2 * node.a + (phase ^ back));
  if (phase) return;
  pushTask(g, addressOf(node), 1, back, 0);
  pushTask(g, node.child, 0, back, follow);
}

function generateBackref(g: Generator, node: Node, back: u32): void {
  const op = OP_BACKREF + node.b + 2 * back;
  if (!node.c) return emitOp(g, op, node.a);
  for (let i: u32 = 0; i < listLength(node.c); i++) emitOp(g, op, listGet(node.c, i));
}

/** A match drops all choices in it; the captures of before are kept below them for the way back. */
function generateLook(g: Generator, node: Node, phase: u32): void {
  if (phase) {
    emitOp(g, node.b ? OP_NOT_LOOK_END : OP_LOOK_END, node.register << 2);
    return patch(g, node.label);
  }
  node.register = newRegister(g);
  newRegister(g);
  node.label = 0;
  if (!node.b) {
    if (node.e > node.d) emitCaptures(g, OP_KEEP, node);
    emitOp(g, OP_LOOK, node.register << 2);
  } else {
    emitOp(g, OP_NOT_LOOK, node.register << 2);
    node.label = emitLabel(g);
    g.pushed += 8;
  }
  pushTask(g, addressOf(node), 1, 0, 0);
  pushTask(g, node.child, 0, node.a, 0);
}
function emitCaptures(g: Generator, op: u32, node: Node): void {
  emitOp(g, op, node.d);
  emit(g, node.e - node.d);
  g.pushed += 16 * (node.e - node.d);
}

// ---- loops

// Phases of what follows the body.
const END_OPTIONAL: u32 = 1;
const END_STAR: u32 = 2;
const END_PLUS: u32 = 3;
const END_COUNTED: u32 = 4;

/** register: where an iteration began, if it may be empty; label, label2: exits; a later phase needs `c` for the start. */
function generateLoop(g: Generator, node: Node, back: u32, follow: u32): void {
  const body = nodeAt(node.child);
  if (!body.consumes) {
    // A second iteration would do what the first one did, and one that need not be is refused.
    if (node.a) pushTask(g, node.child, 0, back, follow);
    return;
  }
  const isSet = body.type == N_SET || (body.type == N_CHAR && body.a < 0x10000);
  const lazyPoints = !node.c && body.type == N_SET && body.b != 0 && node.b != INFINITE;
  if (!back && isSet && !lazyPoints) return generateSetLoop(g, node, body, follow);
  const mayBeEmpty = body.minLength == 0;
  const greedy = node.c != 0;
  node.register = NO_REGISTER;
  node.label = 0;
  node.label2 = 0;
  const bodyFollow = back ? 0 : node.b == 1 ? follow : firstUnion(body.first, follow);
  let phase: u32;
  if (node.a == 0 && (node.b == 1 || node.b == INFINITE)) {
    phase = node.b == 1 ? END_OPTIONAL : END_STAR;
    const start = here(g);
    const decided = !back && !mayBeEmpty && firstDisjoint(body.first, follow);
    if (!back) node.label = emitUnless(g, body);
    if (!decided) node.label2 = emitSplit(g, greedy ? OP_SPLIT : OP_SPLIT_JUMP);
    node.c = start;
  } else if (node.a == 1 && node.b == INFINITE && !mayBeEmpty) {
    phase = END_PLUS;
    node.register = <u32>greedy | (back << 1);
    node.c = here(g);
    if (!back && firstDisjoint(body.first, follow)) node.register |= 4;
  } else {
    phase = END_COUNTED;
    node.label2 = newRegister(g);
    emitOp(g, OP_ZERO, node.label2 << 2);
    g.pushed += 8;
    const start = here(g);
    emitOp(g, OP_LOOP, node.c);
    emit(g, node.label2 << 2);
    emit(g, node.a);
    emit(g, node.b);
    node.label = emitLabel(g);
    g.pushed += 8;
    node.c = start;
  }
  if (mayBeEmpty) {
    node.register = newRegister(g);
    emitSave(g, node.register);
  }
  if (node.e > node.d && phase != END_OPTIONAL) emitCaptures(g, OP_CLEAR, node);
  pushTask(g, addressOf(node), phase, 0, 0);
  pushTask(g, node.child, 0, back, bodyFollow);
}

function generateLoopEnd(g: Generator, node: Node, phase: u32): void {
  const body = nodeAt(node.child);
  if (phase == END_COUNTED) {
    emitOp(g, OP_LOOP_END, 0);
    emit(g, node.label2 << 2);
    emit(g, node.register == NO_REGISTER ? NO_REGISTER : node.register << 2);
    emit(g, node.a);
    emit(g, node.c);
    g.pushed += 8;
    return patch(g, node.label);
  }
  if (phase == END_PLUS) {
    const greedy = (node.register & 1) != 0;
    const exit = node.register & 2 ? 0 : emitUnless(g, body);
    if (node.register & 4) emitOp(g, OP_JUMP, 0);
    else {
      emitOp(g, greedy ? OP_SPLIT_JUMP : OP_SPLIT, 0);
      g.pushed += 8;
    }
    emit(g, node.c);
    return patch(g, exit);
  }
  if (node.register != NO_REGISTER) emitOp(g, OP_FAIL_IF_EMPTY, node.register << 2);
  if (phase == END_STAR) {
    emitOp(g, OP_JUMP, 0);
    emit(g, node.c);
  }
  patch(g, node.label);
  patch(g, node.label2);
}

/** A loop of one character or set: one operation. */
function generateSetLoop(g: Generator, node: Node, body: Node, follow: u32): void {
  const points = body.type == N_SET && body.b != 0;
  const possessive = node.c != 0 && firstDisjoint(body.first, follow);
  emitOp(g, node.c ? OP_GREEDY : OP_LAZY, (possessive ? LOOP_POSSESSIVE : 0) | (points ? LOOP_POINTS : 0));
  if (body.type == N_SET) {
    emitSetOperand(g, encodeSet(body.a));
  } else {
    const set = listNew(2);
    listPush(set, body.a);
    listPush(set, body.a);
    emitSetOperand(g, encodeSet(set));
  }
  emit(g, node.a);
  emit(g, node.b);
  emit(g, follow ? <u32>firstSingle(follow) : NO_CHAR);
  g.pushed += 12;
}
