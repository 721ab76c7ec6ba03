/**
 * The form of a compiled pattern: words in a Raw cell. It has no addresses, so
 * it can be copied, and translated to other code: the kernel's parser makes it
 * (runtime/kernel/regexp), its matcher interprets it, and the compiler makes wasm
 * functions from it (compiler/emit/regexp).
 *
 *   header   H_* below
 *   code     op | argument << 8, then operands
 *   sets     8 words: a bit for each code unit below 256; the number of ranges
 *            above; these as pairs first, last, in order
 *
 * Operands named `set` and `to` are byte offsets from the start; `reg` is the
 * byte offset of a register. Registers 2n and 2n + 1 are start and end of
 * capture n (addresses in the string; 0: none), the others belong to loops and
 * look-arounds. What changes a register notes its old value on the backtrack
 * stack, so that going back restores it.
 */

// Flags of regular expressions. ORDER: the letters of `flags`, d g i m s u v y.
export const FLAG_HAS_INDICES = 1;
export const FLAG_GLOBAL = 2;
export const FLAG_IGNORE_CASE = 4;
export const FLAG_MULTILINE = 8;
export const FLAG_DOT_ALL = 16;
export const FLAG_UNICODE = 32;
export const FLAG_UNICODE_SETS = 64;
export const FLAG_STICKY = 128;

// ---- header: byte offsets

export const H_FLAGS = 0;
/** Captures, the whole match included. */
export const H_CAPTURES = 4;
export const H_REGISTERS = 8;
/** Where the code starts. */
export const H_CODE = 12;
/** How to find where a match may start: SEARCH_*, and its operand. */
export const H_SEARCH = 16;
export const H_SEARCH_OPERAND = 20;
/** Least length of a match in code units. */
export const H_MIN_LENGTH = 24;
/** Most bytes that the code pushes between two loop ends. */
export const H_PUSHED = 28;
/** Table entries of the functions made from the code, for strings of one and of two bytes a character; 0: it is interpreted. */
export const H_MATCHER = 32;
export const H_MATCHER_WIDE = 36;
export const HEADER_WORDS = 10;

export const SEARCH_ALL = 0;
/** operand: the code unit it starts with */
export const SEARCH_CHAR = 1;
/** operand: set of the code units it may start with */
export const SEARCH_SET = 2;
/** only at the start of the input */
export const SEARCH_START = 3;

// ---- operations. `c` is the argument.

/** The end of the pattern. */
export const OP_MATCH = 0;
/** Code unit c. */
export const OP_CHAR = 1;
/** Code unit c or the operand. */
export const OP_CHAR2 = 2;
/** c code units; operands: two a word. */
export const OP_STRING = 3;
/** A code unit in set. */
export const OP_SET = 4;
/** A code point in set. */
export const OP_SET_POINT = 5;
export const OP_ANY = 6;
export const OP_ANY_POINT = 7;
/** One code unit, or code point, back: for patterns that are matched backwards. */
export const OP_BACK = 8;
export const OP_BACK_POINT = 9;
/** to */
export const OP_JUMP = 10;
/** to: where to go on after failure. */
export const OP_SPLIT = 11;
/** to: where to go on now; after failure, here. */
export const OP_SPLIT_JUMP = 12;
/** to: where to go unless the next code unit is c. Nothing is consumed. */
export const OP_UNLESS_CHAR = 13;
/** set, to */
export const OP_UNLESS_SET = 14;
/** Register c becomes the position. */
export const OP_SAVE = 15;
/** Fails if register c is the position: an iteration that matched nothing. */
export const OP_FAIL_IF_EMPTY = 16;
/** The captures from number c on, as many as the operand says, become none. */
export const OP_CLEAR = 17;
/** As CLEAR, but only notes their values. */
export const OP_KEEP = 18;
/** Register c becomes 0. */
export const OP_ZERO = 19;
/** c: 1 greedy; reg with the count, least, most, to: after the loop. */
export const OP_LOOP = 20;
/** reg with the count, reg with the position where the iteration began or NO_REGISTER, least, to: LOOP. */
export const OP_LOOP_END = 21;
/** c: LOOP_POSSESSIVE, LOOP_POINTS; set, least, most, code unit that follows or NO_CHAR. */
export const OP_GREEDY = 22;
/** As GREEDY. */
export const OP_LAZY = 23;
/** c: number of the capture */
export const OP_BACKREF = 24;
export const OP_BACKREF_FOLD = 25;
/** Backwards. */
export const OP_BACKREF_BACK = 26;
export const OP_BACKREF_BACK_FOLD = 27;
/** reg c and the next: height of the stack, and position. */
export const OP_LOOK = 28;
export const OP_LOOK_END = 29;
/** reg c; to: where to go on if it does not match. */
export const OP_NOT_LOOK = 30;
export const OP_NOT_LOOK_END = 31;
export const OP_BOL = 32;
export const OP_BOL_MULTI = 33;
export const OP_EOL = 34;
export const OP_EOL_MULTI = 35;
export const OP_BOUNDARY = 36;
export const OP_NOT_BOUNDARY = 37;
/** With u or v and i: long s and Kelvin sign are word characters. */
export const OP_BOUNDARY_FOLD = 38;
export const OP_NOT_BOUNDARY_FOLD = 39;
export const OP_FAIL = 40;

/** What follows cannot start with a member of the set: nothing is given back. */
export const LOOP_POSSESSIVE = 1;
/** By code points. */
export const LOOP_POINTS = 2;
export const NO_CHAR = 0xffffffff;
export const NO_REGISTER = 0xffffffff;

/** Bytes of GREEDY and LAZY. */
export const LOOP_BYTES = 20;

// ---- the backtrack stack: the low two bits of the last word of an entry

/** position, code (in compiled code: number of the block): where to go on. */
export const ENTRY_CHOICE = 0;
/** old value, register: undone on the way back. */
export const ENTRY_RESTORE = 1;
/** least, position, GREEDY: gives back characters down to `least`. */
export const ENTRY_GREEDY = 2;
/** most, position, LAZY: takes one more, up to `most`. */
export const ENTRY_LAZY = 3;

// ---- results of a matcher

export const NO_MATCH = 0;
export const MATCHED = 1;
/** It would have to remember more than the stack may hold. */
export const STACK_FULL = 2;
