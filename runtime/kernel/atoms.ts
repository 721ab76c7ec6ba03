/**
 * Atoms: interned flat strings, the property keys. The table is weak: what the
 * collector does not reach is taken out before its memory is used again, save
 * for permanent atoms, whose addresses are in code.
 */
import { isBigIntValue } from './bigint/cell';
import { bigint_to_string } from './bigint/text';
import {
  BLOCK_SIZE, CELLFLAG_ATOM, CELLFLAG_INDEX, CELLFLAG_LARGE_INDEX, CELLFLAG_PERMANENT, CELLFLAG_WIDE, KIND_SLICE, SLICE_OFFSET,
  SLICE_PARENT, SPECIAL_FALSE, SPECIAL_UNDEFINED,
} from './abi.generated';
import { isMarked, markCell } from './gc';
import { BLOCK_SYSTEM, memory_failed, releaseBlocks, state, setState, static_raw, takeBlocks, takeReserve } from './memory';
import { num_to_string } from './numbers/to-string';
import { ATOM_CAPACITY, ATOM_COUNT, ATOM_TABLE, LARGE_INDEX_ATOMS } from './string-state';
import { charsOf, equalFlat, flatCopy, isWide, lengthOf, loadChar, str_flatten, str_hash, stringFromBytes } from './strings';
import { boxCell, boxInt, cellOf, hasFlag, intOf, isCell, isInt, isNumber, isStringCell, isStringValue, kindOf, setFlag, remember } from './value';

const INITIAL_CAPACITY: u32 = 1024;
/** The largest index kept as an int key; larger ones are atoms. */
const MAX_INT_KEY: i64 = 0x7ffffffe;

/** Address of the slot that holds this string, or of the empty slot where it belongs. */
function findSlot(flat: u32, hash: u32): u32 {
  const table = state(ATOM_TABLE);
  const mask = state(ATOM_CAPACITY) - 1;
  const length = lengthOf(flat);
  let i = hash & mask;
  while (true) {
    const slot = table + (i << 2);
    const atom = load<u32>(slot);
    if (!atom) return slot;
    if (str_hash(atom) == hash && lengthOf(atom) == length && equalFlat(atom, flat)) return slot;
    i = (i + 1) & mask;
  }
}

/** Memory of a table, zeroed: blocks of its own unless it is small. */
function tableMemory(bytes: u32): u32 {
  if (bytes < BLOCK_SIZE) return static_raw(bytes);
  const blocks = bytes / BLOCK_SIZE;
  let block = takeBlocks(blocks, BLOCK_SYSTEM);
  if (!block) block = takeReserve(blocks, BLOCK_SYSTEM);
  return block ? block * BLOCK_SIZE : memory_failed();
}

/** Doubles the table. */
function growTable(): void {
  const old = state(ATOM_TABLE);
  const oldCapacity = state(ATOM_CAPACITY);
  const capacity = old ? oldCapacity << 1 : INITIAL_CAPACITY;
  const table = tableMemory(capacity << 2);
  setState(ATOM_TABLE, table);
  setState(ATOM_CAPACITY, capacity);
  for (let i: u32 = 0; i < oldCapacity; i++) {
    const atom = load<u32>(old + (i << 2));
    if (atom) store<u32>(table + (emptyIndex(str_hash(atom)) << 2), atom);
  }
  if (!old) return;
  if (oldCapacity << 2 >= BLOCK_SIZE) releaseBlocks(old / BLOCK_SIZE, (oldCapacity << 2) / BLOCK_SIZE);
  // In an image it would be data.
  else memory.fill(old, 0, oldCapacity << 2);
}

/** For an image: a table as small as its atoms allow, in memory of its own; the old one is zeroed. After a collection. */
export function image_shrink_atoms(): void {
  const old = state(ATOM_TABLE);
  const oldCapacity = state(ATOM_CAPACITY);
  let capacity: u32 = 64;
  // A quarter at most: the program has atoms of its own.
  while (capacity < state(ATOM_COUNT) << 2) capacity <<= 1;
  if (capacity >= oldCapacity) return;
  const table = tableMemory(capacity << 2);
  setState(ATOM_TABLE, table);
  setState(ATOM_CAPACITY, capacity);
  for (let i: u32 = 0; i < oldCapacity; i++) {
    const atom = load<u32>(old + (i << 2));
    if (atom) store<u32>(table + (emptyIndex(str_hash(atom)) << 2), atom);
  }
  memory.fill(old, 0, oldCapacity << 2);
}

function emptyIndex(hash: u32): u32 {
  const table = state(ATOM_TABLE);
  const mask = state(ATOM_CAPACITY) - 1;
  let i = hash & mask;
  while (load<u32>(table + (i << 2))) i = (i + 1) & mask;
  return i;
}

export function atom_intern(s: u32): u32 {
  if (hasFlag(s, CELLFLAG_ATOM)) return s;
  const flat = str_flatten(s);
  if (hasFlag(flat, CELLFLAG_ATOM)) return flat;
  // Half full at most: probes stay short. Also makes the first table.
  if (state(ATOM_COUNT) << 1 >= state(ATOM_CAPACITY)) growTable();
  const slot = findSlot(flat, str_hash(flat));
  let atom = load<u32>(slot);
  if (!atom) {
    atom = addAtom(flat);
    store<u32>(slot, atom);
  }
  if (kindOf(s) == KIND_SLICE) {
    // The next look-up of this string is then short, and its old parent may die.
    store<u32>(s, atom, SLICE_PARENT);
    remember(s);
    store<u32>(s, 0, SLICE_OFFSET);
    if (isWide(s) != isWide(atom)) setWidth(s, atom);
  }
  return atom;
}

/** A slice has the width of its parent. */
function setWidth(slice: u32, parent: u32): void {
  store<u16>(slice, load<u16>(slice, 2) & ~<u16>CELLFLAG_WIDE | load<u16>(parent, 2) & <u16>CELLFLAG_WIDE, 2);
}

function addAtom(flat: u32): u32 {
  const atom = kindOf(flat) == KIND_SLICE ? flatCopy(flat) : flat;
  str_hash(atom);
  const index = indexOf(atom);
  setFlag(atom, CELLFLAG_ATOM | (index < 0 ? 0 : index <= MAX_INT_KEY ? CELLFLAG_INDEX : CELLFLAG_LARGE_INDEX));
  if (index > MAX_INT_KEY) setState(LARGE_INDEX_ATOMS, 1);
  setState(ATOM_COUNT, state(ATOM_COUNT) + 1);
  return atom;
}

export function atom_permanent(s: u32): u32 {
  const atom = atom_intern(s);
  setFlag(atom, CELLFLAG_PERMANENT);
  return atom;
}

/** The atom with these Latin-1 bytes. */
export function atomFromBytes(bytes: u32, length: u32): u32 {
  return atom_intern(stringFromBytes(bytes, length));
}

// ---- Property keys

/** The array index that a flat string spells in canonical form, else -1. */
function indexOf(flat: u32): i64 {
  const length = lengthOf(flat);
  if (length == 0 || length > 10) return -1;
  const chars = charsOf(flat);
  const wide = isWide(flat);
  let value: u64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const digit = loadChar(chars, wide, i) - 48;
    if (digit > 9) return -1;
    if (i == 1 && value == 0) return -1;
    value = value * 10 + digit;
  }
  return value < 0xffffffff ? <i64>value : -1;
}

/** The index that the key of a property spells if it is too large for an int, else 0. Such properties are named ones. */
// @ts-ignore: decorator
@inline export function largeIndexOf(key: u32): u32 {
  return isStringCell(key) && hasFlag(key, CELLFLAG_LARGE_INDEX) ? <u32>indexOf(key) : 0;
}
/** May there be properties with such keys? */
// @ts-ignore: decorator
@inline export function hasLargeIndices(): bool {
  return state(LARGE_INDEX_ATOMS) != 0;
}
export function key_to_index(key: i64): f64 {
  if (isInt(key)) return <f64>intOf(key);
  const index = largeIndexOf(cellOf(key));
  return index ? <f64>index : -1;
}

export function to_key(v: i64): i64 {
  if (isInt(v) && intOf(v) >= 0 && intOf(v) <= <i32>MAX_INT_KEY) return v;
  if (isStringValue(v)) return stringKey(cellOf(v));
  if (isCell(v)) return isBigIntValue(v) ? stringKey(cellOf(bigint_to_string(cellOf(v), 10))) : v;
  if (isNumber(v)) return stringKey(num_to_string(v));
  return boxCell(specialAtom(<u32>v));
}

function stringKey(s: u32): i64 {
  if (hasFlag(s, CELLFLAG_ATOM) && !hasFlag(s, CELLFLAG_INDEX)) return boxCell(s);
  const flat = str_flatten(s);
  if (!hasFlag(flat, CELLFLAG_ATOM) || hasFlag(flat, CELLFLAG_INDEX)) {
    const index = indexOf(flat);
    if (index >= 0 && index <= MAX_INT_KEY) return boxInt(<i32>index);
  }
  return boxCell(atom_intern(s));
}

export function key_to_string(key: i64): i64 {
  return isInt(key) ? boxCell(atom_intern(num_to_string(key))) : key;
}

// The names of the special values, each at 16 * its number.
const SPECIAL_NAMES = memory.data<u8>([
  117, 110, 100, 101, 102, 105, 110, 101, 100, 0, 0, 0, 0, 0, 0, 0, // undefined
  110, 117, 108, 108, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // null
  102, 97, 108, 115, 101, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // false
  116, 114, 117, 101, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // true
]);

/** The atom of undefined, null, false or true. ORDER: SPECIAL_* are 0 to 3. */
export function specialAtom(special: u32): u32 {
  const length = special == SPECIAL_UNDEFINED ? 9 : special == SPECIAL_FALSE ? 5 : 4;
  return atomFromBytes(<u32>SPECIAL_NAMES + special * 16, length);
}

// ---- For the collector

/** Marks the permanent atoms. */
export function atoms_visit_permanent(): void {
  const table = state(ATOM_TABLE);
  const capacity = state(ATOM_CAPACITY);
  for (let i: u32 = 0; i < capacity; i++) {
    const atom = load<u32>(table + (i << 2));
    if (atom && hasFlag(atom, CELLFLAG_PERMANENT)) markCell(atom);
  }
}

/** After marking, while dead cells still can be read: takes out the atoms that were not reached. */
export function atoms_sweep(): void {
  const table = state(ATOM_TABLE);
  const capacity = state(ATOM_CAPACITY);
  for (let i: u32 = 0; i < capacity; ) {
    const atom = load<u32>(table + (i << 2));
    if (atom && !isMarked(atom)) removeAt(i);
    else i++;
  }
}

/**
 * Empties a slot, moving back what was displaced beyond it, so that no probe
 * ends early. What moves comes from further on (or, wrapped, from the start,
 * which was swept), so the sweep misses nothing.
 */
function removeAt(index: u32): void {
  const table = state(ATOM_TABLE);
  const mask = state(ATOM_CAPACITY) - 1;
  let hole = index;
  let i = index;
  while (true) {
    i = (i + 1) & mask;
    const atom = load<u32>(table + (i << 2));
    if (!atom) break;
    const home = str_hash(atom) & mask;
    // It may move to the hole if that is not before its home.
    if (((i - home) & mask) >= ((i - hole) & mask)) {
      store<u32>(table + (hole << 2), atom);
      hole = i;
    }
  }
  store<u32>(table + (hole << 2), 0);
  setState(ATOM_COUNT, state(ATOM_COUNT) - 1);
}
