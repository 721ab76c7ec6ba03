/**
 * Declarations of each scope, for the early errors of names that are declared twice, and labels.
 * A declaration is an entry of one hash table, by scope and name:
 *
 *   number of the scope | start of the name | length | bits
 */
import { VALUES_OFFSET } from '../abi.generated';
import { raw_new } from '../memory';
import { CHARS, FAILED, LABELS, LABEL_BASE, SCOPE, SERIAL, TABLE, TABLE_COUNT, TABLE_MASK, get, set } from './state';
import { fail } from './tokens';

// After a failure nothing is looked at: scopes and labels may not be balanced any more.

/** Kinds of declarations. CATCH: the parameter of a catch clause that is one name. */
export const LEXICAL: u32 = 1;
export const VAR: u32 = 2;
export const FUNCTION: u32 = 4;
export const CATCH: u32 = 8;

const ENTRY: u32 = 16;
const MAX_SCOPES: u32 = 256;
/** Scopes that are open: their numbers, with IS_FUNCTION. */
const OPEN = memory.data(1024, 8);
/** The scope of a function or the text: vars end there, functions are vars. */
const IS_FUNCTION: u32 = 0x80000000;

const MAX_LABELS: u32 = 32;
/** Labels: start of the name, length, where its statement begins, 1 if that is a loop. */
const LABEL_LIST = memory.data(512, 8);

export function startScopes(): void {
  set(TABLE, raw_new(32 * ENTRY) + VALUES_OFFSET);
  set(TABLE_MASK, 31);
}
export function enterScope(isFunction: bool): void {
  const depth = get(SCOPE), serial = get(SERIAL) + 1;
  if (depth >= MAX_SCOPES) {
    fail();
    return;
  }
  set(SERIAL, serial);
  set(SCOPE, depth + 1);
  store<u32>(OPEN + (depth << 2), serial | (isFunction ? IS_FUNCTION : 0));
}
export function leaveScope(): void {
  set(SCOPE, get(SCOPE) - 1);
}
/** Is the innermost scope that of a function or the text? */
export function isVarScope(): bool {
  return !get(FAILED) && (load<u32>(OPEN + ((get(SCOPE) - 1) << 2)) & IS_FUNCTION) != 0;
}

// @ts-ignore: decorator
@inline function textAt(at: u32): u32 {
  return get(CHARS) + (at << 1);
}
export function sameName(a: u32, b: u32, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) if (load<u16>(textAt(a + i)) != load<u16>(textAt(b + i))) return false;
  return true;
}
function hashName(serial: u32, start: u32, length: u32): u32 {
  let hash = serial * 0x9e3779b1;
  for (let i: u32 = 0; i < length; i++) hash = (hash ^ <u32>load<u16>(textAt(start + i))) * 0x01000193;
  return hash ^ hash >>> 15;
}
/** Address of the entry of a name, or of the empty one where it belongs. */
function findEntry(serial: u32, start: u32, length: u32): u32 {
  const mask = get(TABLE_MASK);
  let i = hashName(serial, start, length) & mask;
  while (true) {
    const entry = get(TABLE) + i * ENTRY;
    const known = load<u32>(entry);
    if (!known || (known == serial && load<u32>(entry, 8) == length && sameName(load<u32>(entry, 4), start, length))) return entry;
    i = (i + 1) & mask;
  }
}
function bitsOf(serial: u32, start: u32, length: u32): u32 {
  return load<u32>(findEntry(serial, start, length), 12);
}
function addBits(serial: u32, start: u32, length: u32, bits: u32): void {
  if (get(TABLE_COUNT) << 1 > get(TABLE_MASK)) growTable();
  const entry = findEntry(serial, start, length);
  if (!load<u32>(entry)) {
    set(TABLE_COUNT, get(TABLE_COUNT) + 1);
    store<u32>(entry, serial);
    store<u32>(entry, start, 4);
    store<u32>(entry, length, 8);
  }
  store<u32>(entry, load<u32>(entry, 12) | bits, 12);
}
function growTable(): void {
  const old = get(TABLE), count = get(TABLE_MASK) + 1;
  set(TABLE, raw_new((count << 1) * ENTRY) + VALUES_OFFSET);
  set(TABLE_MASK, (count << 1) - 1);
  for (let i: u32 = 0; i < count; i++) {
    const entry = old + i * ENTRY;
    if (load<u32>(entry)) memory.copy(findEntry(load<u32>(entry), load<u32>(entry, 4), load<u32>(entry, 8)), entry, ENTRY);
  }
}

/** Declares a name in the innermost scope, or where vars go; fails if it is declared already. */
export function declare(start: u32, length: u32, kind: u32): void {
  if (get(FAILED)) return;
  let depth = get(SCOPE);
  if (kind == VAR) {
    while (depth-- > 0) {
      const scope = load<u32>(OPEN + (depth << 2)), serial = scope & ~IS_FUNCTION;
      const bits = bitsOf(serial, start, length);
      if (bits & (scope & IS_FUNCTION ? LEXICAL : LEXICAL | FUNCTION)) fail();
      addBits(serial, start, length, VAR);
      if (scope & IS_FUNCTION) return;
    }
    return;
  }
  const scope = load<u32>(OPEN + ((depth - 1) << 2)), serial = scope & ~IS_FUNCTION;
  const bits = bitsOf(serial, start, length);
  const clashes = kind == FUNCTION ? (scope & IS_FUNCTION ? LEXICAL : LEXICAL | VAR | CATCH) : LEXICAL | VAR | FUNCTION | CATCH;
  if (bits & clashes) fail();
  addBits(serial, start, length, kind);
}
/** Declares a parameter. Was it one already? */
export function declareParameter(start: u32, length: u32): bool {
  if (get(FAILED)) return false;
  const serial = load<u32>(OPEN + ((get(SCOPE) - 1) << 2)) & ~IS_FUNCTION;
  const isKnown = bitsOf(serial, start, length) != 0;
  addBits(serial, start, length, VAR);
  return isKnown;
}

// ---- labels

// @ts-ignore: decorator
@inline function labelAt(i: u32): u32 {
  return <u32>LABEL_LIST + (i << 4);
}
/** Number of a label of the current function, from 1 on; 0: there is none. */
function findLabel(start: u32, length: u32): u32 {
  for (let i = get(LABELS); i > get(LABEL_BASE); i--) {
    const label = labelAt(i - 1);
    if (load<u32>(label, 4) == length && sameName(load<u32>(label), start, length)) return i;
  }
  return 0;
}
/** Opens a label at start of a statement that begins at `statement`; labelled: where its label began. */
export function openLabel(start: u32, length: u32, statement: u32): void {
  const count = get(LABELS);
  if (count >= MAX_LABELS || findLabel(start, length)) {
    fail();
    return;
  }
  // Labels of this labelled statement are those of its body, too.
  for (let i = get(LABEL_BASE); i < count; i++) if (load<u32>(labelAt(i), 8) == start) store<u32>(labelAt(i), statement, 8);
  const label = labelAt(count);
  store<u32>(label, start);
  store<u32>(label, length, 4);
  store<u32>(label, statement, 8);
  store<u32>(label, 0, 12);
  set(LABELS, count + 1);
}
export function closeLabel(): void {
  set(LABELS, get(LABELS) - 1);
}
/** A loop begins: its labels may be continued. */
export function noteLoop(start: u32): void {
  if (get(FAILED)) return;
  for (let i = get(LABEL_BASE); i < get(LABELS); i++) if (load<u32>(labelAt(i), 8) == start) store<u32>(labelAt(i), 1, 12);
}
/** May a break or continue name that label? */
export function canJump(start: u32, length: u32, isContinue: bool): bool {
  if (get(FAILED)) return false;
  const number = findLabel(start, length);
  return number != 0 && (!isContinue || load<u32>(labelAt(number - 1), 12) != 0);
}
