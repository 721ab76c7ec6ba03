/**
 * Steps of the iterators of Map, Set and String that nobody sees, and all that are left at once.
 * The records are those of builtins/map.js and builtins/string.js.
 */
import {
  ACCESSOR_GETTER, ARRAY_LENGTH, CELLFLAG_IS_PROTOTYPE, INTRINSIC_ArrayIteratorNext, INTRINSIC_ArrayPrototypeValues, KERNEL_STATE_ARRAY_SHAPE, KERNEL_STATE_LOOKUP_SLOT, NOT_FOUND, UNDEFINED,
} from './abi.generated';
import { arr_literal, capacityOf, elementsOf, growElements, lengthInUse, setLengthInUse, valueAt } from './elements';
import { ht_adjust, ht_current, ht_key, ht_next, ht_size, ht_value } from './hashtable';
import { epoch } from './memory';
import { intrinsic, record_field, record_set_field } from './objects';
import { P_NOTED_EPOCH, P_NOTED_SLOTS, kernelState, setState, state } from './state';
import { charsOf, isWide, lengthOf, str_code_point_at, str_flatten, str_from_char_code, str_substring } from './strings';
import { boxCell, boxInt, cellOf, hasFlag, intOf, shapeOf, remember } from './value';

// Fields of Map and Set iterators: the table (undefined at the end), the position, and what is listed.
const TABLE: u32 = 0;
const POSITION: u32 = 1;
const KIND: u32 = 2;
// ORDER: HASH_* of builtins/map.js
const HASH_KEYS: u32 = 0;
const HASH_VALUES: u32 = 1;

/** The table that the iterator goes over now, to which its position is adjusted. */
function currentTable(iterator: u32): u32 {
  let table = cellOf(record_field(iterator, TABLE));
  let live = ht_current(table);
  if (live == table) return table;
  let position = <u32>intOf(record_field(iterator, POSITION));
  while (live != table) {
    position = ht_adjust(table, position);
    table = live;
    live = ht_current(table);
  }
  record_set_field(iterator, TABLE, boxCell(table));
  record_set_field(iterator, POSITION, boxInt(position));
  return table;
}
function valueOf(table: u32, entry: u32, kind: u32): i64 {
  if (kind == HASH_KEYS) return ht_key(table, entry);
  if (kind == HASH_VALUES) return ht_value(table, entry);
  const pair = arr_literal(2);
  store<i64>(valueAt(elementsOf(pair), 0), ht_key(table, entry));
  store<i64>(valueAt(elementsOf(pair), 1), ht_value(table, entry));
  return boxCell(pair);
}

export function hash_iterator_step(iterator: u32): i64 {
  if (record_field(iterator, TABLE) == UNDEFINED) return NOT_FOUND;
  const table = currentTable(iterator);
  const entry = ht_next(table, intOf(record_field(iterator, POSITION)));
  if (entry < 0) {
    record_set_field(iterator, TABLE, UNDEFINED);
    return NOT_FOUND;
  }
  record_set_field(iterator, POSITION, boxInt(entry + 1));
  return valueOf(table, entry, intOf(record_field(iterator, KIND)));
}

export function hash_iterator_rest(iterator: u32, array: u32): bool {
  if (record_field(iterator, TABLE) == UNDEFINED) return true;
  const table = currentTable(iterator);
  if (!makeRoom(array, ht_size(table))) return false;
  const kind = <u32>intOf(record_field(iterator, KIND));
  for (let entry = ht_next(table, intOf(record_field(iterator, POSITION))); entry >= 0; entry = ht_next(table, entry + 1)) append(array, valueOf(table, entry, kind));
  record_set_field(iterator, TABLE, UNDEFINED);
  return true;
}

// Fields of String iterators: the string (undefined at the end), and the position.
const STRING: u32 = 0;

export function string_iterator_step(iterator: u32): i64 {
  if (record_field(iterator, STRING) == UNDEFINED) return NOT_FOUND;
  const s = cellOf(record_field(iterator, STRING));
  const position = <u32>intOf(record_field(iterator, POSITION));
  if (position >= lengthOf(s)) {
    record_set_field(iterator, STRING, UNDEFINED);
    return NOT_FOUND;
  }
  const code = str_code_point_at(s, position);
  const end = position + (code > 0xffff ? 2 : 1);
  record_set_field(iterator, POSITION, boxInt(end));
  return boxCell(code > 0xffff ? str_substring(s, position, end) : str_from_char_code(code));
}

/** Of strings of one byte a character, whose characters need no memory. */
export function string_iterator_rest(iterator: u32, array: u32): bool {
  if (record_field(iterator, STRING) == UNDEFINED) return true;
  const s = cellOf(record_field(iterator, STRING));
  const position = <u32>intOf(record_field(iterator, POSITION));
  const flat = str_flatten(s);
  if (isWide(flat) || !makeRoom(array, lengthOf(s) - min(position, lengthOf(s)))) return false;
  const chars = charsOf(flat);
  for (let i = position; i < lengthOf(s); i++) append(array, boxCell(str_from_char_code(load<u8>(chars + i))));
  record_set_field(iterator, STRING, UNDEFINED);
  return true;
}

// ---- arrays whose methods look up what is built in

// ORDER: NoteIteration and NoteSpecies of the built-ins
const NOTED_ITERATOR: u32 = 0;
const NOTED_NEXT: u32 = 1;
const NOTED_CONSTRUCTOR: u32 = 2;
const NOTED_SPECIES: u32 = 3;

/** Changes of the shape of a prototype advance the epoch; the values are looked at each time. */
export function slot_note(o: u32, which: u32): void {
  if (!hasFlag(o, CELLFLAG_IS_PROTOTYPE)) return;
  if (state(P_NOTED_EPOCH) != epoch + 1) {
    setState(P_NOTED_EPOCH, epoch + 1);
    memory.fill(P_NOTED_SLOTS, 0, 16);
  }
  setState(P_NOTED_SLOTS + (which << 2), kernelState(KERNEL_STATE_LOOKUP_SLOT));
}
/** Address of a slot of this epoch, or 0. */
// @ts-ignore: decorator
@inline function noted(which: u32): u32 {
  return state(P_NOTED_SLOTS + (which << 2));
}
// @ts-ignore: decorator
@inline function isPlainArray(a: u32): bool {
  return state(P_NOTED_EPOCH) == epoch + 1 && shapeOf(a) == kernelState(KERNEL_STATE_ARRAY_SHAPE);
}

export function arr_iterates(a: u32): bool {
  if (!isPlainArray(a)) return false;
  const method = noted(NOTED_ITERATOR), next = noted(NOTED_NEXT);
  return method != 0 && next != 0 && load<i64>(method) == intrinsic(INTRINSIC_ArrayPrototypeValues) && load<i64>(next) == intrinsic(INTRINSIC_ArrayIteratorNext);
}

export function arr_copies(a: u32, constructor: u32, species: u32): bool {
  if (!isPlainArray(a)) return false;
  const slot = noted(NOTED_CONSTRUCTOR), accessor = noted(NOTED_SPECIES);
  return slot != 0 && accessor != 0 && load<i64>(slot) == boxCell(constructor) && load<u32>(load<u32>(accessor), ACCESSOR_GETTER) == species;
}

/** When an image is made, slots move. */
export function forgetSlots(): void {
  setState(P_NOTED_EPOCH, 0);
}

// ---- the array, a fast one

/** Room for so many elements; false if the last ones in its length are holes. */
function makeRoom(array: u32, count: u32): bool {
  const length = load<u32>(array, ARRAY_LENGTH);
  const elements = elementsOf(array);
  if (lengthInUse(elements) != length) return false;
  if (length + count > capacityOf(elements)) growElements(array, length + count);
  return true;
}
/** There is room. */
// @ts-ignore: decorator
@inline function append(array: u32, value: i64): void {
  const length = load<u32>(array, ARRAY_LENGTH);
  const elements = elementsOf(array);
  store<i64>(valueAt(elements, length), value);
  remember(elements);
  setLengthInUse(elements, length + 1);
  store<u32>(array, length + 1, ARRAY_LENGTH);
}
