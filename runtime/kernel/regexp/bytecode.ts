/**
 * The form of a compiled pattern: words in a Raw cell. It has no addresses, so
 * it can be copied, and translated to other code.
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
export const FLAG_HAS_INDICES: u32 = 1;
export const FLAG_GLOBAL: u32 = 2;
export const FLAG_IGNORE_CASE: u32 = 4;
export const FLAG_MULTILINE: u32 = 8;
export const FLAG_DOT_ALL: u32 = 16;
export const FLAG_UNICODE: u32 = 32;
export const FLAG_UNICODE_SETS: u32 = 64;
export const FLAG_STICKY: u32 = 128;

// ---- header: byte offsets

export const H_FLAGS: u32 = 0;
/** Captures, the whole match included. */
export const H_CAPTURES: u32 = 4;
export const H_REGISTERS: u32 = 8;
/** Where the code starts. */
export const H_CODE: u32 = 12;
/** How to find where a match may start: SEARCH_*, and its operand. */
export const H_SEARCH: u32 = 16;
export const H_SEARCH_OPERAND: u32 = 20;
/** Least length of a match in code units. */
export const H_MIN_LENGTH: u32 = 24;
/** Most bytes that the code pushes between two loop ends. */
export const H_PUSHED: u32 = 28;
export const HEADER_WORDS: u32 = 8;

export const SEARCH_ALL: u32 = 0;
/** operand: the code unit it starts with */
export const SEARCH_CHAR: u32 = 1;
/** operand: set of the code units it may start with */
export const SEARCH_SET: u32 = 2;
/** only at the start of the input */
export const SEARCH_START: u32 = 3;

// ---- operations. `c` is the argument.

/** The end of the pattern. */
export const OP_MATCH: u32 = 0;
/** Code unit c. */
export const OP_CHAR: u32 = 1;
/** Code unit c or the operand. */
export const OP_CHAR2: u32 = 2;
/** c code units; operands: two a word. */
export const OP_STRING: u32 = 3;
/** A code unit in set. */
export const OP_SET: u32 = 4;
/** A code point in set. */
export const OP_SET_POINT: u32 = 5;
export const OP_ANY: u32 = 6;
export const OP_ANY_POINT: u32 = 7;
/** One code unit, or code point, back: for patterns that are matched backwards. */
export const OP_BACK: u32 = 8;
export const OP_BACK_POINT: u32 = 9;
/** to */
export const OP_JUMP: u32 = 10;
/** to: where to go on after failure. */
export const OP_SPLIT: u32 = 11;
/** to: where to go on now; after failure, here. */
export const OP_SPLIT_JUMP: u32 = 12;
/** to: where to go unless the next code unit is c. Nothing is consumed. */
export const OP_UNLESS_CHAR: u32 = 13;
/** set, to */
export const OP_UNLESS_SET: u32 = 14;
/** Register c becomes the position. */
export const OP_SAVE: u32 = 15;
/** Fails if register c is the position: an iteration that matched nothing. */
export const OP_FAIL_IF_EMPTY: u32 = 16;
/** The captures from number c on, as many as the operand says, become none. */
export const OP_CLEAR: u32 = 17;
/** As CLEAR, but only notes their values. */
export const OP_KEEP: u32 = 18;
/** Register c becomes 0. */
export const OP_ZERO: u32 = 19;
/** c: 1 greedy; reg with the count, least, most, to: after the loop. */
export const OP_LOOP: u32 = 20;
/** reg with the count, reg with the position where the iteration began or NO_REGISTER, least, to: LOOP. */
export const OP_LOOP_END: u32 = 21;
/** c: LOOP_POSSESSIVE, LOOP_POINTS; set, least, most, code unit that follows or NO_CHAR. */
export const OP_GREEDY: u32 = 22;
/** As GREEDY. */
export const OP_LAZY: u32 = 23;
/** c: number of the capture */
export const OP_BACKREF: u32 = 24;
export const OP_BACKREF_FOLD: u32 = 25;
/** Backwards. */
export const OP_BACKREF_BACK: u32 = 26;
export const OP_BACKREF_BACK_FOLD: u32 = 27;
/** reg c and the next: height of the stack, and position. */
export const OP_LOOK: u32 = 28;
export const OP_LOOK_END: u32 = 29;
/** reg c; to: where to go on if it does not match. */
export const OP_NOT_LOOK: u32 = 30;
export const OP_NOT_LOOK_END: u32 = 31;
export const OP_BOL: u32 = 32;
export const OP_BOL_MULTI: u32 = 33;
export const OP_EOL: u32 = 34;
export const OP_EOL_MULTI: u32 = 35;
export const OP_BOUNDARY: u32 = 36;
export const OP_NOT_BOUNDARY: u32 = 37;
/** With u or v and i: long s and Kelvin sign are word characters. */
export const OP_BOUNDARY_FOLD: u32 = 38;
export const OP_NOT_BOUNDARY_FOLD: u32 = 39;
export const OP_FAIL: u32 = 40;

/** What follows cannot start with a member of the set: nothing is given back. */
export const LOOP_POSSESSIVE: u32 = 1;
/** By code points. */
export const LOOP_POINTS: u32 = 2;
export const NO_CHAR: u32 = 0xffffffff;
export const NO_REGISTER: u32 = 0xffffffff;

/** Bytes of GREEDY and LAZY. */
export const LOOP_BYTES: u32 = 20;
