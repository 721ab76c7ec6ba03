/** Reads the code of a compiled pattern (abi/regexp.ts), and finds what a matcher made of it need not do. */
import {
  FLAG_UNICODE, FLAG_UNICODE_SETS, H_CAPTURES, H_CODE, H_FLAGS, H_MIN_LENGTH, H_REGISTERS, H_SEARCH, H_SEARCH_OPERAND, LOOP_POINTS, LOOP_POSSESSIVE, OP_ANY, OP_ANY_POINT,
  OP_BACK, OP_BACKREF, OP_BACKREF_FOLD, OP_BACK_POINT, OP_CHAR, OP_CHAR2, OP_CLEAR, OP_FAIL, OP_GREEDY, OP_JUMP, OP_KEEP, OP_LAZY, OP_LOOK, OP_LOOP, OP_LOOP_END, OP_MATCH, OP_NOT_LOOK, OP_NOT_LOOK_END, OP_SET, OP_SET_POINT, OP_SPLIT,
  OP_SPLIT_JUMP, OP_STRING, OP_UNLESS_CHAR, OP_UNLESS_SET,
} from '../../../abi/index.js';
import { type CharacterSet, readSet } from './sets.js';

/** One operation. */
export interface Operation {
  readonly op: number;
  /** The argument in the word of the operation. */
  readonly c: number;
  readonly operands: readonly number[];
  /** Byte offset. */
  readonly at: number;
}

export interface PatternCode {
  readonly captures: number;
  /** Bytes of the registers. */
  readonly registerBytes: number;
  /** Least length of a match in code units. */
  readonly minLength: number;
  /** u or v */
  readonly unicode: boolean;
  /** SEARCH_* and its operand. */
  readonly search: { readonly kind: number; readonly operand: number };
  readonly operations: readonly Operation[];
  /** Number of the operation at an offset. */
  readonly numberAt: ReadonlyMap<number, number>;
  /** The set at an offset. */
  set(offset: number): CharacterSet;
}

/** A function to be made of a pattern, for strings with so many bytes a character. */
export interface Matcher {
  readonly name: string;
  readonly pattern: PatternCode;
  readonly width: 1 | 2;
}

const OPERANDS: Readonly<Record<number, number>> = {
  [OP_CHAR2]: 1, [OP_SET]: 1, [OP_SET_POINT]: 1, [OP_JUMP]: 1, [OP_SPLIT]: 1, [OP_SPLIT_JUMP]: 1, [OP_UNLESS_CHAR]: 1, [OP_UNLESS_SET]: 2, [OP_CLEAR]: 1, [OP_KEEP]: 1, [OP_LOOP]: 4,
  [OP_LOOP_END]: 4, [OP_GREEDY]: 4, [OP_LAZY]: 4, [OP_NOT_LOOK]: 1,
};

/** @param words the whole compiled pattern, header included */
export function readCode(words: Uint32Array): PatternCode {
  const header = (offset: number): number => words[offset >> 2]!;
  const operations: Operation[] = [];
  const numberAt = new Map<number, number>();
  for (let at = header(H_CODE) >> 2; ;) {
    const op = words[at]! & 0xff, c = words[at]! >>> 8;
    const count = op === OP_STRING ? (c + 1) >> 1 : (OPERANDS[op] ?? 0);
    numberAt.set(4 * at, operations.length);
    operations.push({ op, c, operands: [...words.subarray(at + 1, at + 1 + count)], at: 4 * at });
    if (op === OP_MATCH) break;
    at += 1 + count;
  }
  const sets = new Map<number, CharacterSet>();
  return {
    captures: header(H_CAPTURES),
    registerBytes: 4 * header(H_REGISTERS),
    minLength: header(H_MIN_LENGTH),
    unicode: (header(H_FLAGS) & (FLAG_UNICODE | FLAG_UNICODE_SETS)) !== 0,
    search: { kind: header(H_SEARCH), operand: header(H_SEARCH_OPERAND) },
    operations,
    numberAt,
    set: (offset) => {
      let set = sets.get(offset);
      if (!set) sets.set(offset, (set = readSet(words, offset)));
      return set;
    },
  };
}

/** Operations that no other one follows. */
export const ENDS: ReadonlySet<number> = new Set([OP_MATCH, OP_FAIL, OP_JUMP, OP_SPLIT_JUMP, OP_LOOP, OP_LOOP_END, OP_NOT_LOOK_END]);

/** Code units of an operation that takes a fixed number of them, one after the other; 0 of any other. */
export function fixedLength({ op, c }: Operation): number {
  if (op === OP_STRING) return c;
  return op === OP_CHAR || op === OP_CHAR2 || op === OP_SET || op === OP_ANY ? 1 : 0;
}
/** Code units of an OP_STRING. */
export function stringUnits({ c, operands }: Operation): number[] {
  return Array.from({ length: c }, (_, n) => (n & 1 ? operands[n >> 1]! >>> 16 : operands[n >> 1]! & 0xffff));
}

/** Does it take, or test, whole code points, of which some are two units? Those are left to the interpreter. */
export function hasPoints({ operations, unicode }: PatternCode): boolean {
  return unicode || operations.some(({ op, c }) => op === OP_SET_POINT || op === OP_ANY_POINT || op === OP_BACK_POINT || ((op === OP_GREEDY || op === OP_LAZY) && (c & LOOP_POINTS) !== 0));
}

/** Is a repetition so long that the bytes it takes might not be counted in 32 bits? */
export function isImmense({ operations, minLength }: PatternCode): boolean {
  return minLength > LONGEST || operations.some(({ op, operands }) => (op === OP_GREEDY || op === OP_LAZY) && operands[1]! > LONGEST);
}
const LONGEST = 1 << 28;

/** Where an operation may go on: offsets. Resumed later: through an entry of the backtrack stack. */
export interface Successors { readonly now: readonly number[]; readonly later: readonly number[] }

export function successors(operation: Operation, next: number): Successors {
  const { op, operands } = operation;
  const [a, b] = operands as [number, number];
  switch (op) {
    case OP_MATCH: case OP_FAIL: case OP_NOT_LOOK_END: return { now: [], later: [] };
    case OP_JUMP: return { now: [a], later: [] };
    case OP_SPLIT: case OP_NOT_LOOK: return { now: [next], later: [a] };
    case OP_SPLIT_JUMP: return { now: [a], later: [next] };
    case OP_UNLESS_CHAR: return { now: [next, a], later: [] };
    case OP_UNLESS_SET: return { now: [next, b], later: [] };
    case OP_LOOP: return operation.c === 1 ? { now: [next, operands[3]!], later: isChoice(operation) ? [operands[3]!] : [] } : { now: [next, operands[3]!], later: isChoice(operation) ? [next] : [] };
    case OP_LOOP_END: return { now: [operands[3]!, next], later: [] };
    default: return { now: [next], later: [] };
  }
}

/** Does it leave an entry that more can be tried from? */
export function isChoice({ op, c, operands }: Operation): boolean {
  switch (op) {
    case OP_SPLIT: case OP_SPLIT_JUMP: case OP_NOT_LOOK: return true;
    case OP_LOOP: return operands[2]! > operands[1]!;
    case OP_GREEDY: return (c & LOOP_POSSESSIVE) === 0;
    case OP_LAZY: return true;
    default: return false;
  }
}

/**
 * Before which operations there may be something on the backtrack stack to go
 * back to. Where there is nothing, a failure ends the attempt, and what is changed
 * need not be restored.
 */
export function findChoices({ operations, numberAt }: PatternCode): boolean[] {
  const reached = operations.map(() => false), may = operations.map(() => false);
  const work: number[] = [];
  const flow = (offset: number, choice: boolean): void => {
    const n = numberAt.get(offset)!;
    if (reached[n] && (may[n] || !choice)) return;
    reached[n] = true;
    may[n] ||= choice;
    work.push(n);
  };
  flow(operations[0]!.at, false);
  for (let n = work.pop(); n !== undefined; n = work.pop()) {
    const operation = operations[n]!, next = operations[n + 1]?.at ?? 0;
    const { now, later } = successors(operation, next);
    for (const to of now) flow(to, may[n]! || isChoice(operation));
    // Its entry is gone then.
    for (const to of later) flow(to, may[n]!);
  }
  return may;
}

/** A text that is in every match, and how far from its start, in code units. */
export interface Anchor {
  readonly units: readonly number[];
  /** Byte offset of the units in the code, two bytes each; of one unit alone it is not used. */
  readonly offset: number;
  readonly least: number;
  readonly most: number;
}

/** An anchor may be so far from where a match begins. */
const FARTHEST = 64;

/** The longest text that all ways to a match pass, at a distance that is bounded; null if there is none. */
export function findAnchor(pattern: PatternCode): Anchor | null {
  const { operations } = pattern;
  if (operations.some(({ op }) => MOVES_BACK.has(op))) return null;
  const { least, most } = distances(pattern);
  let best: Anchor | null = null;
  operations.forEach((operation, n) => {
    const units = operation.op === OP_STRING ? stringUnits(operation) : operation.op === OP_CHAR ? [operation.c] : [];
    if (units.length <= (best?.units.length ?? 0) || most[n]! > FARTHEST || isAvoidable(pattern, n)) return;
    best = { units, offset: operation.at + 4, least: least[n]!, most: most[n]! };
  });
  return best;
}
const MOVES_BACK: ReadonlySet<number> = new Set([OP_LOOK, OP_NOT_LOOK, OP_BACK, OP_BACK_POINT]);

/** Least and most code units before each operation; what is more than FARTHEST is infinite. */
function distances(pattern: PatternCode): { least: number[]; most: number[] } {
  const { operations } = pattern;
  const least = operations.map(() => Infinity), most = operations.map(() => -1);
  const work: number[] = [];
  const flow = (n: number, low: number, high: number): void => {
    const far = high > FARTHEST ? Infinity : high;
    if (low >= least[n]! && far <= most[n]!) return;
    least[n] = Math.min(least[n]!, low);
    most[n] = Math.max(most[n]!, far);
    work.push(n);
  };
  flow(0, 0, 0);
  for (let n = work.pop(); n !== undefined; n = work.pop()) {
    const [low, high] = lengthOf(operations[n]!);
    for (const to of allSuccessors(pattern, n)) flow(to, least[n]! + low, most[n]! + high);
  }
  return { least, most };
}
/** Code units that an operation takes: at least, and at most. */
function lengthOf(operation: Operation): readonly [number, number] {
  const { op, operands } = operation;
  switch (op) {
    case OP_GREEDY: case OP_LAZY: return [operands[1]!, operands[2]!];
    case OP_SET_POINT: case OP_ANY_POINT: return [1, 1];
    case OP_BACKREF: case OP_BACKREF_FOLD: return [0, Infinity];
    default: return [fixedLength(operation), fixedLength(operation)];
  }
}
function allSuccessors({ operations, numberAt }: PatternCode, n: number): number[] {
  const { now, later } = successors(operations[n]!, operations[n + 1]?.at ?? 0);
  return [...now, ...later].map((to) => numberAt.get(to)!);
}
/** Is there a way to the end that does not pass operation n? */
function isAvoidable(pattern: PatternCode, n: number): boolean {
  const seen = new Set([n]), work = n === 0 ? [] : [0];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue;
    if (pattern.operations[at]!.op === OP_MATCH) return true;
    seen.add(at);
    work.push(...allSuccessors(pattern, at));
  }
  return false;
}
