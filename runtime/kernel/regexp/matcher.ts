/**
 * The backtracking matcher: an interpreter of the code that abi/regexp.ts describes, made twice, for
 * strings of one and of two bytes a character. All it has to remember is in one
 * piece of memory, whose limit gives a catchable error:
 *
 *   | registers, 4 bytes each | entries … → |
 *
 * An entry ends with a word whose low two bits tell its sort:
 *
 *   CHOICE    position, code                where to go on
 *   RESTORE   old value, register           undone on the way back
 *   GREEDY    least, position, GREEDY       gives back characters down to `least`
 *   LAZY      most, position, LAZY          takes one more, up to `most`
 *
 * Room is tested where loops end only: between two of those, code pushes at
 * most H_PUSHED bytes.
 */
import { BLOCK_SYSTEM, releaseBlocks, takeBlocks } from '../memory';
import { P_MATCH_STACK, P_MATCH_STACK_END, setState, state } from '../state';
import { combineSurrogates, isLeadSurrogate, isTrailSurrogate } from '../strings';
import { findChar, findPattern } from '../string-search';
import {
  BLOCK_SIZE, ENTRY_CHOICE, ENTRY_GREEDY, ENTRY_LAZY, ENTRY_RESTORE, FLAG_UNICODE, FLAG_UNICODE_SETS, H_CAPTURES, H_CODE, H_FLAGS, H_MIN_LENGTH, H_PUSHED, H_REGISTERS, H_SEARCH, H_SEARCH_OPERAND, LOOP_BYTES, LOOP_POINTS, LOOP_POSSESSIVE,
  NO_REGISTER, OP_ANY, OP_ANY_POINT, OP_BACK, OP_BACKREF, OP_BACKREF_BACK, OP_BACKREF_BACK_FOLD, OP_BACKREF_FOLD, OP_BACK_POINT, OP_BOL, OP_BOL_MULTI, OP_BOUNDARY, OP_BOUNDARY_FOLD, OP_CHAR,
  OP_CHAR2, OP_CLEAR, OP_EOL, OP_EOL_MULTI, OP_FAIL_IF_EMPTY, OP_GREEDY, OP_JUMP, OP_KEEP, OP_LAZY, OP_LOOK, OP_LOOK_END, OP_LOOP, OP_LOOP_END, OP_MATCH, OP_NOT_BOUNDARY,
  OP_NOT_BOUNDARY_FOLD, OP_NOT_LOOK, OP_NOT_LOOK_END, OP_SAVE, OP_SET, OP_SET_POINT, OP_SPLIT, OP_SPLIT_JUMP, OP_STRING, OP_UNLESS_CHAR, OP_UNLESS_SET, OP_ZERO, SEARCH_ALL, SEARCH_CHAR,
  SEARCH_SET, SEARCH_START, MATCHED, NO_MATCH, STACK_FULL,
} from '../abi.generated';
import { canonicalize } from './casefold';

/** V8's limit. */
const MAX_STACK: u32 = 64 << 20;
/** More is given back after the match. */
const MAX_KEPT: u32 = 1 << 20;

// ---- the stack

/** Makes the stack at least so large, keeping what is in it; its address, 0 if it would be too large. */
function growStack(bytes: u32): u32 {
  const old = state(P_MATCH_STACK);
  const oldBytes = state(P_MATCH_STACK_END) - old;
  const wanted = max(bytes, oldBytes << 1);
  if (wanted > MAX_STACK) return 0;
  const blocks = (wanted + BLOCK_SIZE - 1) / BLOCK_SIZE;
  const block = takeBlocks(blocks, BLOCK_SYSTEM);
  if (!block) return 0;
  if (old) {
    memory.copy(block * BLOCK_SIZE, old, oldBytes);
    releaseBlocks(old / BLOCK_SIZE, oldBytes / BLOCK_SIZE);
  }
  setState(P_MATCH_STACK, block * BLOCK_SIZE);
  setState(P_MATCH_STACK_END, (block + blocks) * BLOCK_SIZE);
  return block * BLOCK_SIZE;
}

/** Gives a very large stack back. The registers of the last match are lost. */
export function trimStack(): void {
  const stack = state(P_MATCH_STACK);
  const bytes = state(P_MATCH_STACK_END) - stack;
  if (bytes <= MAX_KEPT) return;
  releaseBlocks(stack / BLOCK_SIZE, bytes / BLOCK_SIZE);
  setState(P_MATCH_STACK, 0);
  setState(P_MATCH_STACK_END, 0);
}

/** What is left free above `limit`. */
function slackOf(code: u32): u32 {
  return load<u32>(code, H_PUSHED) + 64;
}
/** Makes the stack large enough to begin; its address, 0 if it would be too large. */
export function prepareStack(code: u32): u32 {
  const stack = state(P_MATCH_STACK);
  const needed = (load<u32>(code, H_REGISTERS) << 2) + 2 * slackOf(code);
  return state(P_MATCH_STACK_END) - stack < needed ? growStack(needed) : stack;
}

// ---- for matchers that are compiled (compiler/emit/regexp)

/** What the stack may reach when there is no test for room before the next loop end. */
export function regexp_limit(code: u32): u32 {
  return state(P_MATCH_STACK_END) - slackOf(code);
}
/** Doubles the stack: its new address, 0 if it would be too large. */
export function regexp_grow(): u32 {
  return growStack(0);
}
/** Is a code unit above 255 in a set? */
export function regexp_in_ranges(set: u32, c: u32): bool {
  return inRanges(set, c);
}
/** Do two pieces of a string agree? mode: 1 but for case, 2 by code points, 4 two bytes a character. */
export function regexp_same(a: u32, b: u32, bytes: u32, mode: u32): bool {
  const fold = (mode & 1) != 0;
  const unicode = (mode & 2) != 0;
  return mode & 4 ? samePiece<u16>(a, b, bytes, fold, unicode) : samePiece<u8>(a, b, bytes, fold, unicode);
}
/** Position of a code unit from `at` on, at most at `last`; 0 if there is none. */
export function regexp_find(at: u32, last: u32, wide: bool, c: u32): u32 {
  if (at > last) return 0;
  const index = findChar(at, wide, 0, ((last - at) >> <u32>wide) + 1, c);
  return index < 0 ? 0 : at + (<u32>index << <u32>wide);
}

/** As regexp_find, of a text of so many code units of two bytes, for which there is room. */
export function regexp_find_text(at: u32, end: u32, wide: bool, units: u32, count: u32): u32 {
  if (at > end || count > (end - at) >> <u32>wide) return 0;
  const index = findPattern(at, wide, 0, (end - at) >> <u32>wide, units, true, count);
  return index < 0 ? 0 : at + (<u32>index << <u32>wide);
}

// ---- characters

// @ts-ignore: decorator
@inline function inSet<T>(set: u32, c: u32): bool {
  if (sizeof<T>() == 1 || c < 256) return ((load<u32>(set + ((c >> 5) << 2)) >> (c & 31)) & 1) != 0;
  return inRanges(set, c);
}
function inRanges(set: u32, c: u32): bool {
  let low: u32 = 0;
  const count = load<u32>(set, 32);
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(set + (middle << 3), 40) < c) low = middle + 1;
    else high = middle;
  }
  return low < count && load<u32>(set + (low << 3), 36) <= c;
}

/** Code point at a position before the end. */
// @ts-ignore: decorator
@inline function pointAt<T>(at: u32, end: u32): u32 {
  const lead = <u32>load<T>(at);
  if (sizeof<T>() == 1 || !isLeadSurrogate(lead) || at + 2 >= end) return lead;
  const trail = <u32>load<T>(at + 2);
  return isTrailSurrogate(trail) ? combineSurrogates(lead, trail) : lead;
}
// @ts-ignore: decorator
@inline function pointBytes<T>(c: u32): u32 {
  return sizeof<T>() == 2 && c > 0xffff ? 4 : sizeof<T>();
}
/** A position in the middle of a pair. */
// @ts-ignore: decorator
@inline function splitsPair<T>(at: u32, start: u32, end: u32): bool {
  if (sizeof<T>() == 1 || at <= start || at >= end) return false;
  return isTrailSurrogate(<u32>load<T>(at)) && isLeadSurrogate(<u32>load<T>(at - 2));
}

function isWordChar(c: u32, fold: bool): bool {
  if ((c | 32) - 97 < 26 || c - 48 < 10 || c == 95) return c < 128;
  return fold && (c == 0x17f || c == 0x212a);
}
function atBoundary<T>(at: u32, start: u32, end: u32, fold: bool): bool {
  const before = at > start && isWordChar(<u32>load<T>(at - sizeof<T>()), fold);
  const after = at < end && isWordChar(<u32>load<T>(at), fold);
  return before != after;
}
function isTerminator(c: u32): bool {
  return c == 10 || c == 13 || c == 0x2028 || c == 0x2029;
}

/** Do two pieces of the string with the same number of bytes agree? */
function samePiece<T>(a: u32, b: u32, bytes: u32, fold: bool, unicode: bool): bool {
  if (!fold) {
    for (let i: u32 = 0; i < bytes; i += sizeof<T>()) if (load<T>(a + i) != load<T>(b + i)) return false;
    return true;
  }
  for (let i: u32 = 0; i < bytes; ) {
    const x = unicode ? pointAt<T>(a + i, a + bytes) : <u32>load<T>(a + i);
    const y = unicode ? pointAt<T>(b + i, b + bytes) : <u32>load<T>(b + i);
    if (x != y && canonicalize(x, unicode) != canonicalize(y, unicode)) return false;
    i += unicode ? pointBytes<T>(x) : sizeof<T>();
  }
  return true;
}

// ---- searching

/** The first position from `at` on where a match may start; 0 if there is none. */
function nextCandidate<T>(code: u32, at: u32, start: u32, end: u32): u32 {
  const least = load<u32>(code, H_MIN_LENGTH) * sizeof<T>();
  if (least > end - at) return 0;
  const last = end - least;
  switch (load<u32>(code, H_SEARCH)) {
    case SEARCH_START: return at == start ? at : 0;
    case SEARCH_CHAR: {
      const index = findChar(at, sizeof<T>() == 2, 0, (last - at) / sizeof<T>() + 1, load<u32>(code, H_SEARCH_OPERAND));
      return index < 0 ? 0 : at + index * sizeof<T>();
    }
    case SEARCH_SET: {
      const set = code + load<u32>(code, H_SEARCH_OPERAND);
      while (at <= last && !inSet<T>(set, <u32>load<T>(at))) at += sizeof<T>();
      break;
    }
  }
  return at <= last ? at : 0;
}

// ---- loops of one set

/** Where the longest run of members from `at` on ends, at most `most` of them. */
// @ts-ignore: decorator
@inline function runOf<T>(set: u32, at: u32, end: u32, most: u32): u32 {
  const limit = <u64>most * sizeof<T>() < <u64>(end - at) ? at + most * sizeof<T>() : end;
  while (at < limit && inSet<T>(set, <u32>load<T>(at))) at += sizeof<T>();
  return at;
}
/** By code points; 0 if there are fewer than `least`. */
function pointRun<T>(set: u32, at: u32, end: u32, least: u32, most: u32): u32 {
  let count: u32 = 0;
  while (at < end && count < most) {
    const c = pointAt<T>(at, end);
    if (!inSet<u16>(set, c)) break;
    at += pointBytes<T>(c);
    count++;
  }
  return count < least ? 0 : at;
}

// ---- the interpreter

/**
 * Matches at `from` or, unless sticky, at the first position after it. Start,
 * end and from are addresses, `first` is the prepared stack. The registers of a match are at P_MATCH_STACK.
 */
export function match<T>(code: u32, first: u32, start: u32, end: u32, from: u32, sticky: bool): i32 {
  const registerBytes = load<u32>(code, H_REGISTERS) << 2;
  const slack = slackOf(code);
  const unicode = (load<u32>(code, H_FLAGS) & (FLAG_UNICODE | FLAG_UNICODE_SETS)) != 0;
  let stack = first;
  let limit = state(P_MATCH_STACK_END) - slack;
  for (let i: u32 = 0; i < registerBytes; i += 4) store<u32>(stack + i, 0);
  let bottom = stack + registerBytes;
  let top = bottom;
  let candidate = from;
  if (unicode && splitsPair<T>(candidate, start, end)) candidate -= 2;
  if (!sticky) {
    candidate = nextCandidate<T>(code, candidate, start, end);
    if (!candidate) return NO_MATCH;
  }
  let at = candidate;
  let pc = code + load<u32>(code, H_CODE);
  while (true) {
    const word = load<u32>(pc);
    switch (word & 0xff) {
      case OP_MATCH:
        store<u32>(stack, candidate);
        store<u32>(stack, at, 4);
        return MATCHED;
      case OP_CHAR:
        if (at >= end || <u32>load<T>(at) != word >> 8) break;
        at += sizeof<T>();
        pc += 4;
        continue;
      case OP_CHAR2: {
        if (at >= end) break;
        const c = <u32>load<T>(at);
        if (c != word >> 8 && c != load<u32>(pc, 4)) break;
        at += sizeof<T>();
        pc += 8;
        continue;
      }
      case OP_STRING: {
        const count = word >> 8;
        if (count * sizeof<T>() > end - at) break;
        let i: u32 = 0;
        while (i < count && <u32>load<T>(at + i * sizeof<T>()) == <u32>load<u16>(pc + (i << 1), 4)) i++;
        if (i < count) break;
        at += count * sizeof<T>();
        pc += 4 + (((count + 1) >> 1) << 2);
        continue;
      }
      case OP_SET:
        if (at >= end || !inSet<T>(code + load<u32>(pc, 4), <u32>load<T>(at))) break;
        at += sizeof<T>();
        pc += 8;
        continue;
      case OP_SET_POINT: {
        if (at >= end) break;
        const c = pointAt<T>(at, end);
        if (!inSet<u16>(code + load<u32>(pc, 4), c)) break;
        at += pointBytes<T>(c);
        pc += 8;
        continue;
      }
      case OP_ANY:
        if (at >= end) break;
        at += sizeof<T>();
        pc += 4;
        continue;
      case OP_ANY_POINT:
        if (at >= end) break;
        at += pointBytes<T>(pointAt<T>(at, end));
        pc += 4;
        continue;
      case OP_BACK:
        if (at <= start) break;
        at -= sizeof<T>();
        pc += 4;
        continue;
      case OP_BACK_POINT:
        if (at <= start) break;
        at -= sizeof<T>();
        if (splitsPair<T>(at, start, end)) at -= 2;
        pc += 4;
        continue;
      case OP_JUMP:
        if (top > limit) {
          const grown = growStack(0);
          if (!grown) return STACK_FULL;
          top = top - stack + grown;
          stack = grown;
          bottom = stack + registerBytes;
          limit = state(P_MATCH_STACK_END) - slack;
        }
        pc = code + load<u32>(pc, 4);
        continue;
      case OP_SPLIT:
        store<u32>(top, at);
        store<u32>(top, (code + load<u32>(pc, 4)) | ENTRY_CHOICE, 4);
        top += 8;
        pc += 8;
        // A loop may end with it: the jump comes after.
        if (top <= limit) continue;
        const grownForSplit = growStack(0);
        if (!grownForSplit) return STACK_FULL;
        top = top - stack + grownForSplit;
        stack = grownForSplit;
        bottom = stack + registerBytes;
        limit = state(P_MATCH_STACK_END) - slack;
        continue;
      case OP_SPLIT_JUMP: {
        store<u32>(top, at);
        store<u32>(top, (pc + 8) | ENTRY_CHOICE, 4);
        top += 8;
        pc = code + load<u32>(pc, 4);
        if (top <= limit) continue;
        const grown = growStack(0);
        if (!grown) return STACK_FULL;
        top = top - stack + grown;
        stack = grown;
        bottom = stack + registerBytes;
        limit = state(P_MATCH_STACK_END) - slack;
        continue;
      }
      case OP_UNLESS_CHAR:
        pc = at < end && <u32>load<T>(at) == word >> 8 ? pc + 8 : code + load<u32>(pc, 4);
        continue;
      case OP_UNLESS_SET:
        pc = at < end && inSet<T>(code + load<u32>(pc, 4), <u32>load<T>(at)) ? pc + 12 : code + load<u32>(pc, 8);
        continue;
      case OP_SAVE: {
        const register = stack + (word >> 8);
        store<u32>(top, load<u32>(register));
        store<u32>(top, (word >> 8) | ENTRY_RESTORE, 4);
        top += 8;
        store<u32>(register, at);
        pc += 4;
        continue;
      }
      case OP_FAIL_IF_EMPTY:
        if (load<u32>(stack + (word >> 8)) == at) break;
        pc += 4;
        continue;
      case OP_CLEAR:
      case OP_KEEP: {
        const last = ((word >> 8) + load<u32>(pc, 4)) << 3;
        for (let register = (word >> 8) << 3; register < last; register += 4) {
          const value = load<u32>(stack + register);
          if ((word & 0xff) == OP_CLEAR) {
            if (!value) continue;
            store<u32>(stack + register, 0);
          }
          store<u32>(top, value);
          store<u32>(top, register | ENTRY_RESTORE, 4);
          top += 8;
        }
        pc += 8;
        continue;
      }
      case OP_ZERO: {
        const register = stack + (word >> 8);
        store<u32>(top, load<u32>(register));
        store<u32>(top, (word >> 8) | ENTRY_RESTORE, 4);
        top += 8;
        store<u32>(register, 0);
        pc += 4;
        continue;
      }
      case OP_LOOP: {
        const count = load<u32>(stack + load<u32>(pc, 4));
        const exit = code + load<u32>(pc, 16);
        if (count < load<u32>(pc, 8)) {
          pc += 20;
        } else if (count >= load<u32>(pc, 12)) {
          pc = exit;
        } else {
          const greedy = word >> 8;
          store<u32>(top, at);
          store<u32>(top, greedy ? exit : pc + 20, 4);
          top += 8;
          pc = greedy ? pc + 20 : exit;
        }
        continue;
      }
      case OP_LOOP_END: {
        const counter = load<u32>(pc, 4);
        const mark = load<u32>(pc, 8);
        const least = load<u32>(pc, 12);
        const count = load<u32>(stack + counter);
        // An empty iteration is refused, unless it must be: another choice in one of the next may match more.
        if (count >= least && mark != NO_REGISTER && load<u32>(stack + mark) == at) break;
        store<u32>(top, count);
        store<u32>(top, counter | ENTRY_RESTORE, 4);
        top += 8;
        store<u32>(stack + counter, count + 1);
        pc = code + load<u32>(pc, 16);
        if (top <= limit) continue;
        const grown = growStack(0);
        if (!grown) return STACK_FULL;
        top = top - stack + grown;
        stack = grown;
        bottom = stack + registerBytes;
        limit = state(P_MATCH_STACK_END) - slack;
        continue;
      }
      case OP_GREEDY: {
        const set = code + load<u32>(pc, 4);
        const least = load<u32>(pc, 8);
        const first = at;
        let floor: u32;
        if ((word >> 8) & LOOP_POINTS) {
          floor = first;
          if (least) {
            floor = pointRun<T>(set, first, end, least, least);
            if (!floor) break;
          }
          at = pointRun<T>(set, floor, end, 0, load<u32>(pc, 12) - least);
        } else {
          at = runOf<T>(set, at, end, load<u32>(pc, 12));
          if (<u64>(at - first) < <u64>least * sizeof<T>()) break;
          floor = first + least * sizeof<T>();
        }
        if (at > floor && !((word >> 8) & LOOP_POSSESSIVE)) {
          store<u32>(top, floor);
          store<u32>(top, at, 4);
          store<u32>(top, pc | ENTRY_GREEDY, 8);
          top += 12;
        }
        pc += LOOP_BYTES;
        continue;
      }
      case OP_LAZY: {
        const set = code + load<u32>(pc, 4);
        const least = load<u32>(pc, 8);
        const most = load<u32>(pc, 12);
        let ceiling = end;
        if ((word >> 8) & LOOP_POINTS) {
          if (least) {
            at = pointRun<T>(set, at, end, least, least);
            if (!at) break;
          }
        } else {
          if (<u64>most * sizeof<T>() < <u64>(end - at)) ceiling = at + most * sizeof<T>();
          if (least) {
            const reached = runOf<T>(set, at, end, least);
            if (<u64>(reached - at) < <u64>least * sizeof<T>()) break;
            at = reached;
          }
        }
        if (at < ceiling) {
          store<u32>(top, ceiling);
          store<u32>(top, at, 4);
          store<u32>(top, pc | ENTRY_LAZY, 8);
          top += 12;
        }
        pc += LOOP_BYTES;
        continue;
      }
      case OP_BACKREF:
      case OP_BACKREF_FOLD: {
        const from = load<u32>(stack + ((word >> 8) << 3));
        const to = load<u32>(stack + ((word >> 8) << 3), 4);
        pc += 4;
        if (!from || !to) continue;
        if (to - from > end - at || !samePiece<T>(from, at, to - from, (word & 0xff) == OP_BACKREF_FOLD, unicode)) break;
        at += to - from;
        continue;
      }
      case OP_BACKREF_BACK:
      case OP_BACKREF_BACK_FOLD: {
        const from = load<u32>(stack + ((word >> 8) << 3));
        const to = load<u32>(stack + ((word >> 8) << 3), 4);
        pc += 4;
        if (!from || !to) continue;
        if (to - from > at - start || !samePiece<T>(from, at - (to - from), to - from, (word & 0xff) == OP_BACKREF_BACK_FOLD, unicode)) break;
        at -= to - from;
        continue;
      }
      case OP_LOOK:
        store<u32>(stack + (word >> 8), top - stack);
        store<u32>(stack + (word >> 8), at, 4);
        pc += 4;
        continue;
      case OP_LOOK_END:
        top = stack + load<u32>(stack + (word >> 8));
        at = load<u32>(stack + (word >> 8), 4);
        pc += 4;
        continue;
      case OP_NOT_LOOK:
        store<u32>(stack + (word >> 8), top - stack);
        store<u32>(top, at);
        store<u32>(top, (code + load<u32>(pc, 4)) | ENTRY_CHOICE, 4);
        top += 8;
        pc += 8;
        continue;
      case OP_NOT_LOOK_END: {
        const height = stack + load<u32>(stack + (word >> 8));
        while (top > height) {
          const entry = load<u32>(top - 4);
          const sort = entry & 3;
          if (sort == ENTRY_RESTORE) store<u32>(stack + (entry & ~3), load<u32>(top - 8));
          top -= sort >= ENTRY_GREEDY ? 12 : 8;
        }
        break;
      }
      case OP_BOL:
        if (at != start) break;
        pc += 4;
        continue;
      case OP_BOL_MULTI:
        if (at != start && !isTerminator(<u32>load<T>(at - sizeof<T>()))) break;
        pc += 4;
        continue;
      case OP_EOL:
        if (at != end) break;
        pc += 4;
        continue;
      case OP_EOL_MULTI:
        if (at != end && !isTerminator(<u32>load<T>(at))) break;
        pc += 4;
        continue;
      case OP_BOUNDARY:
      case OP_NOT_BOUNDARY:
      case OP_BOUNDARY_FOLD:
      case OP_NOT_BOUNDARY_FOLD: {
        const op = word & 0xff;
        if (atBoundary<T>(at, start, end, op >= OP_BOUNDARY_FOLD) != ((op & 1) == 0)) break;
        pc += 4;
        continue;
      }
      default: break;
    }
    // It failed: back to the last choice, or on to the next position.
    while (true) {
      if (top == bottom) {
        if (sticky) return NO_MATCH;
        candidate += unicode && candidate < end ? pointBytes<T>(pointAt<T>(candidate, end)) : sizeof<T>();
        if (candidate > end) return NO_MATCH;
        candidate = nextCandidate<T>(code, candidate, start, end);
        if (!candidate) return NO_MATCH;
        // What was found in the middle of a pair is none.
        if (unicode && splitsPair<T>(candidate, start, end)) continue;
        at = candidate;
        pc = code + load<u32>(code, H_CODE);
        break;
      }
      const entry = load<u32>(top - 4);
      const sort = entry & 3;
      if (sort == ENTRY_CHOICE) {
        pc = entry;
        at = load<u32>(top - 8);
        top -= 8;
        break;
      }
      const value = load<u32>(top - 8);
      if (sort == ENTRY_RESTORE) {
        store<u32>(stack + (entry & ~3), value);
        top -= 8;
        continue;
      }
      pc = entry & ~3;
      at = value;
      const points = ((load<u32>(pc) >> 8) & LOOP_POINTS) != 0;
      const follows = load<u32>(pc, 16);
      if (sort == ENTRY_GREEDY) {
        const floor = load<u32>(top - 12);
        do {
          at -= sizeof<T>();
          if (points && splitsPair<T>(at, floor, end)) at -= 2;
        } while (at > floor && follows < 0x10000 && <u32>load<T>(at) != follows);
        if (at <= floor) top -= 12;
        else store<u32>(top - 8, at);
        pc += LOOP_BYTES;
        break;
      }
      const ceiling = load<u32>(top - 12);
      const set = code + load<u32>(pc, 4);
      let taken = true;
      do {
        const c = points ? pointAt<T>(at, end) : <u32>load<T>(at);
        if (points ? !inSet<u16>(set, c) : !inSet<T>(set, c)) {
          taken = false;
          break;
        }
        at += points ? pointBytes<T>(c) : sizeof<T>();
      } while (at < ceiling && follows < 0x10000 && <u32>load<T>(at) != follows);
      if (!taken) {
        top -= 12;
        continue;
      }
      if (at < ceiling) store<u32>(top - 8, at);
      else top -= 12;
      pc += LOOP_BYTES;
      break;
    }
  }
}
