/**
 * State of the parser of source texts: fields of static memory, the tree in the making, and the stack that
 * lists are gathered on. All memory that it takes are Raw cells: nothing is collected while it runs.
 */
import { VALUES_OFFSET } from '../abi.generated';
import { raw_new } from '../memory';

const STATE = memory.data(256, 8);

// ---- the text: two-byte copy that ends with a 0, its length
export const CHARS: u32 = 0;
export const LENGTH: u32 = 4;
// ---- the current token: type, word (of names) or operator, precedence of a binary operator, where it is
export const TYPE: u32 = 8;
export const VALUE: u32 = 12;
export const PRECEDENCE: u32 = 16;
export const START: u32 = 20;
export const END: u32 = 24;
/** Is a line end before it? */
export const NEWLINE: u32 = 28;
/** Has a string or template escapes? */
export const ESCAPED: u32 = 32;
// ---- the token before
export const LAST_START: u32 = 36;
export const LAST_END: u32 = 40;
// ---- memory: tree and its capacity and use in words; the stack of lists, its capacity and height
const TREE: u32 = 44;
const TREE_WORDS: u32 = 48;
const TREE_END: u32 = 52;
const STACK: u32 = 56;
const STACK_WORDS: u32 = 60;
const HEIGHT: u32 = 64;
// ---- what surrounds the current place
export const STRICT: u32 = 68;
export const IN_GENERATOR: u32 = 72;
export const IN_ASYNC: u32 = 76;
export const IN_FUNCTION: u32 = 80;
/** SyntaxContext but for strictness. */
export const ALLOWED: u32 = 84;
export const LOOPS: u32 = 88;
/** Loops and switches. */
export const BREAKABLE: u32 = 92;
/** SyntaxFlag.UsesArguments, DirectEval of the current function. */
export const USES: u32 = 96;
/** 1 + position of an initialiser in an object literal that must become a pattern; 0: none. */
export const COVER: u32 = 100;
/** 1 + position of the last yield or await. */
export const SUSPENDED: u32 = 104;
/** Levels of recursion that are left. */
export const ROOM: u32 = 108;
export const FAILED: u32 = 112;
/** Where the parameters of a dynamic function must end; 0: there is none. */
export const PARAMETERS_END: u32 = 116;
/** Does `in` end the current AssignmentExpression? */
export const NO_IN: u32 = 148;
/** Has the body that was read last a directive "use strict"? */
export const DIRECTIVE: u32 = 152;
// ---- scopes.ts
export const TABLE: u32 = 120;
export const TABLE_MASK: u32 = 124;
export const TABLE_COUNT: u32 = 128;
export const SCOPE: u32 = 132;
export const SERIAL: u32 = 136;
export const LABELS: u32 = 140;
export const LABEL_BASE: u32 = 144;

// @ts-ignore: decorator
@inline export function get(field: u32): u32 {
  return load<u32>(STATE + field);
}
// @ts-ignore: decorator
@inline export function set(field: u32, value: u32): void {
  store<u32>(STATE + field, value);
}

/** Empties everything; the tree has its word 0. */
export function startTree(length: u32): void {
  memory.fill(STATE, 0, 256);
  const words = 64 + length + (length >> 1);
  set(TREE, raw_new(words << 2) + VALUES_OFFSET);
  set(TREE_WORDS, words);
  set(TREE_END, 2);
  set(STACK, raw_new(256) + VALUES_OFFSET);
  set(STACK_WORDS, 64);
}
/** The Raw cell of the tree whose Program that is. */
export function finishTree(program: u32): u32 {
  setWord(1, program);
  return get(TREE) - VALUES_OFFSET;
}

// @ts-ignore: decorator
@inline export function word(index: u32): u32 {
  return load<u32>(get(TREE) + (index << 2));
}
// @ts-ignore: decorator
@inline export function setWord(index: u32, value: u32): void {
  store<u32>(get(TREE) + (index << 2), value);
}
/** Takes words at the end of the tree: their number. */
// @ts-ignore: decorator
@inline function take(words: u32): u32 {
  const at = get(TREE_END);
  if (at + words > get(TREE_WORDS)) growTree(words);
  set(TREE_END, at + words);
  return at;
}
function growTree(words: u32): void {
  const capacity = (get(TREE_WORDS) << 1) + words;
  const larger = raw_new(capacity << 2) + VALUES_OFFSET;
  memory.copy(larger, get(TREE), get(TREE_END) << 2);
  set(TREE, larger);
  set(TREE_WORDS, capacity);
}

// ---- nodes: type | flags << 8, start, end, fields. Node 0, what a failure leaves, has type 0, and as a list it is empty: word 0 stays 0.

export function node0(head: u32, start: u32, end: u32): u32 {
  const at = take(3);
  const p = get(TREE) + (at << 2);
  store<u32>(p, head);
  store<u32>(p, start, 4);
  store<u32>(p, end, 8);
  return at;
}
export function node1(head: u32, start: u32, end: u32, a: u32): u32 {
  const at = node0(head, start, end);
  setWord(take(1), a);
  return at;
}
export function node2(head: u32, start: u32, end: u32, a: u32, b: u32): u32 {
  const at = node1(head, start, end, a);
  setWord(take(1), b);
  return at;
}
export function node3(head: u32, start: u32, end: u32, a: u32, b: u32, c: u32): u32 {
  const at = node2(head, start, end, a, b);
  setWord(take(1), c);
  return at;
}
export function node4(head: u32, start: u32, end: u32, a: u32, b: u32, c: u32, d: u32): u32 {
  const at = node3(head, start, end, a, b, c);
  setWord(take(1), d);
  return at;
}
// @ts-ignore: decorator
@inline export function typeAt(node: u32): u32 {
  return word(node) & 255;
}
// @ts-ignore: decorator
@inline export function hasFlagAt(node: u32, flag: u32): bool {
  return (word(node) & (flag << 8)) != 0;
}
// @ts-ignore: decorator
@inline export function addFlag(node: u32, flag: u32): void {
  if (node) setWord(node, word(node) | (flag << 8));
}
// @ts-ignore: decorator
@inline export function setType(node: u32, type: u32): void {
  setWord(node, word(node) & ~<u32>255 | type);
}
// @ts-ignore: decorator
@inline export function startAt(node: u32): u32 {
  return word(node + 1);
}
/** Field number n of a node. */
// @ts-ignore: decorator
@inline export function field(node: u32, n: u32): u32 {
  return word(node + 3 + n);
}

// ---- lists

// @ts-ignore: decorator
@inline export function openList(): u32 {
  return get(HEIGHT);
}
export function push(node: u32): void {
  const height = get(HEIGHT);
  if (height == get(STACK_WORDS)) growStack();
  store<u32>(get(STACK) + (height << 2), node);
  set(HEIGHT, height + 1);
}
function growStack(): void {
  const bytes = get(STACK_WORDS) << 2;
  const larger = raw_new(bytes << 1) + VALUES_OFFSET;
  memory.copy(larger, get(STACK), bytes);
  set(STACK, larger);
  set(STACK_WORDS, get(STACK_WORDS) << 1);
}
/** The list of what was pushed since it was opened. */
export function closeList(base: u32): u32 {
  // After a failure lists may not have been closed in turn.
  if (get(FAILED)) return 0;
  const count = get(HEIGHT) - base;
  set(HEIGHT, base);
  if (!count) return 0;
  const at = take(count + 1);
  setWord(at, count);
  memory.copy(get(TREE) + (at << 2) + 4, get(STACK) + (base << 2), count << 2);
  return at;
}
// @ts-ignore: decorator
@inline export function item(list: u32, index: u32): u32 {
  return word(list + 1 + index);
}
