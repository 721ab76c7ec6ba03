/**
 * Objects: allocation, named properties, and the raw property operations over
 * all kinds of keys and objects. No user code runs here; where a getter or
 * setter has to be called, the result is CALL_ACCESSOR.
 *
 * Property number n of an object lies in its cell if n < inlineSlots of the
 * shape, else in the overflow Slots cell at n - inlineSlots.
 */
import { INTRINSIC_ProxyGetter,
  ACCESSOR_GETTER, ACCESSOR_SETTER, ARGUMENTS_ENV, ARRAY_LENGTH, ARRAY_LENGTH_FLAGS, ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_ENUMERABLE, ATTR_GLOBAL_CELL, ATTR_WRITABLE,
  RUNNING, ACTIVATIONSLOT_CALLEE, ACTIVATIONSLOT_OWNER, ACTIVATIONSLOT_POINT, ACTIVATIONSLOT_REASON, CALL_ACCESSOR, CELLFLAG_IS_PROTOTYPE, CELLFLAG_LAZY_PROPERTIES, CELLFLAG_NON_EXTENSIBLE, CELL_SHAPE, ENV_COUNT, ENV_PARENT, FUNCTIONFLAG_ASYNC, FUNCTIONFLAG_CLASS,
  FUNCTIONFLAG_CONSTRUCTOR, FUNCTIONFLAG_GENERATOR, FUNCTIONFLAG_METHOD, FUNCTIONFLAG_ARROW, FUNCTIONFLAG_STRICT, NULL, FUNCTION_CODE, FUNCTION_ENV, FUNCTION_HOME,
  FUNCTION_INFO, FUNCTION_INFO_CODE, FUNCTION_INFO_FILE, FUNCTION_INFO_FLAGS, FUNCTION_INFO_LENGTH, FUNCTION_INFO_NAME, FUNCTION_INFO_SOURCE_END, FUNCTION_INFO_SOURCE_START, HOLE, INLINE_SLOTS_OFFSET,
  INTRINSIC_ArrayPrototypeValues, INTRINSIC_AsyncGeneratorPrototype, INTRINSIC_GeneratorPrototype, INTRINSIC_ObjectPrototype, INTRINSIC_SymbolIterator, INTRINSIC_SymbolToStringTag, KERNEL_STATE, KERNEL_STATE_ACCESSOR,
  KERNEL_STATE_BOUND_INFO, KERNEL_STATE_EMPTY_ELEMENTS, KERNEL_STATE_EMPTY_STRING, KERNEL_STATE_FUNCTION_SHAPE, KERNEL_STATE_GLOBAL_OBJECT, KERNEL_INTRINSICS,
  KERNEL_STATE_LOOKUP_HOLDER, KERNEL_STATE_LOOKUP_SLOT, KERNEL_STATE_LOOKUP_VALUE, KERNEL_STATE_SYMBOL_SHAPE, KERNEL_STATE_ARGUMENTS_SHAPE, KIND_ACCESSOR, KIND_ARGUMENTS,
  KIND_ARRAY, KIND_BOUND_FUNCTION, KIND_ENV, KIND_FUNCTION, KIND_NAMESPACE, KIND_OBJECT, KIND_PROPERTY_TABLE, KIND_RECORD, KIND_SLOTS, KIND_SYMBOL, KIND_TYPED_ARRAY, OBJECT_ELEMENTS,
  OBJECT_SLOTS, RECORDCLASS_STRING_OBJECT, RECORD_CLASS_ID, RECORD_FIELDS_OFFSET, RECORD_FIELD_COUNT, SHAPEFLAG_HAS_SPECIAL_PROPERTIES,
  SHAPEFLAG_LAZY_FUNCTION, SHAPEFLAG_NON_EXTENSIBLE, SHAPEFLAG_PROTOTYPE, SHAPE_COUNT, SHAPE_INLINE_SLOTS, SHAPE_KEY, SHAPE_PARENT, SHAPE_PROTO,
  SHAPE_SHAPE_FLAGS, SHAPE_TABLE, SOURCE_FILE_TEXT, SIZEOF_ARGUMENTS, SIZEOF_FUNCTION, SIZEOF_OBJECT, SYMBOL_DESCRIPTION, SYMBOL_HASH, UNDEFINED, UNINITIALIZED,
  VALUES_OFFSET,
} from './abi.generated';
import { largeIndexOf } from './atoms';
import { elementDefine, elementDelete, elementOwn, elements_restrict, elements_new } from './elements';
import {
  ENTRY_ATTRIBUTES, ENTRY_KEY, ENTRY_VALUE, entriesUsed, entryAt, hashWord, isRemoved, table_append, table_copy, table_find, table_is_full, table_remove,
} from './keytable';
import { TOO_LARGE, allocCell, epoch, setEpoch, static_values } from './memory';
import { kernelState, setKernelState } from './state';
import { isPrivateName } from './private';
import { EXOTIC, isProxyKind, stopAtProxy } from './proxies';
import { NAME_ARGUMENTS, NAME_CALLER, NAME_CONSTRUCTOR, NAME_LENGTH, NAME_MODULE, NAME_NAME, NAME_PROTOTYPE, nameAtom } from './names';
import {
  TREE_FLAGS, clearAttributes, isDictionary, isSpecial, protoOf, root_shape, shapeFlags, shape_add, shape_find, shape_has_room, shape_replay,
  shape_to_dictionary,
} from './shapes';
import { str_length, str_substring } from './strings';
import { STOP, is_numeric_name, isTypedArray } from './typed-arrays';
import { boxCell, boxCellOrNull, boxInt, boxU32, cellOf, clearFlag, hasFlag, intOf, isCell, isInt, kindOf, setFlag, shapeOf, remember } from './value';

// ---- intrinsics and the state of the last look-up

// @ts-ignore: decorator
@inline export function intrinsic(number: u32): i64 {
  return load<i64>(KERNEL_INTRINSICS + (number << 3));
}
// @ts-ignore: decorator
@inline export function intrinsicCell(number: u32): u32 {
  return load<u32>(KERNEL_INTRINSICS + (number << 3));
}
/** Records what a look-up found: the value, and its slot if it has one that a stub may read. */
// @ts-ignore: decorator
@inline export function found(value: i64, slot: u32, attributes: u32): i32 {
  store<i64>(KERNEL_STATE + KERNEL_STATE_LOOKUP_VALUE, value);
  setKernelState(KERNEL_STATE_LOOKUP_SLOT, slot);
  return attributes;
}
export function lookup_value(): i64 {
  return load<i64>(KERNEL_STATE + KERNEL_STATE_LOOKUP_VALUE);
}
export function lookup_holder(): u32 {
  return kernelState(KERNEL_STATE_LOOKUP_HOLDER);
}
export function epoch_advance(): void {
  setEpoch(epoch + 1);
}

// ---- cells

/** An object cell of a kind, with its shape and no properties or elements. */
// @ts-ignore: decorator
@inline export function objectCell(kind: u32, bytes: u32, shape: u32): u32 {
  const o = allocCell(kind, bytes);
  store<u32>(o, shape, CELL_SHAPE);
  store<u32>(o, kernelState(KERNEL_STATE_EMPTY_ELEMENTS), OBJECT_ELEMENTS);
  return o;
}

export function obj_new(shape: u32): u32 {
  const inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  const o = objectCell(KIND_OBJECT, SIZEOF_OBJECT + 8 * inlineSlots, shape);
  const count = load<u32>(shape, SHAPE_COUNT);
  if (count > inlineSlots) store<u32>(o, slots_raw(count - inlineSlots), OBJECT_SLOTS);
  return o;
}

export function obj_create(proto: i64, inlineSlots: u32): u32 {
  return obj_new(root_shape(cellOrNull(proto), inlineSlots, KIND_OBJECT, 0));
}

// @ts-ignore: decorator
@inline function cellOrNull(proto: i64): u32 {
  return isCell(proto) ? cellOf(proto) : 0;
}

export function record_new(proto: i64, classId: u32, fieldCount: u32): u32 {
  const shape = root_shape(cellOrNull(proto), 0, KIND_RECORD, 0);
  const o = objectCell(KIND_RECORD, RECORD_FIELDS_OFFSET + 8 * fieldCount, shape);
  store<u32>(o, classId, RECORD_CLASS_ID);
  store<u32>(o, fieldCount, RECORD_FIELD_COUNT);
  for (let i: u32 = 0; i < fieldCount; i++) record_set_field(o, i, UNDEFINED);
  return o;
}
export function record_field(o: u32, index: u32): i64 {
  return load<i64>(o + (index << 3), RECORD_FIELDS_OFFSET);
}
export function record_set_field(o: u32, index: u32, value: i64): void {
  store<i64>(o + (index << 3), value, RECORD_FIELDS_OFFSET);
  remember(o);
}
export function record_class(v: i64): u32 {
  return isCell(v) && kindOf(cellOf(v)) == KIND_RECORD ? load<u32>(cellOf(v), RECORD_CLASS_ID) : 0;
}

export function env_new(parent: u32, count: u32): u32 {
  const env = allocCell(KIND_ENV, VALUES_OFFSET + 8 * count);
  store<u32>(env, parent, ENV_PARENT);
  store<u32>(env, count, ENV_COUNT);
  fillValues(env + VALUES_OFFSET, count, UNINITIALIZED);
  return env;
}

/** ActivationSlots of a generator or async function that starts. */
export function activation_new(callee: u32, count: u32): u32 {
  const activation = env_new(0, count);
  const slots = activation + VALUES_OFFSET;
  store<i64>(slots + 8 * ACTIVATIONSLOT_CALLEE, boxCell(callee));
  store<i64>(slots + 8 * ACTIVATIONSLOT_POINT, boxInt(RUNNING));
  store<i64>(slots + 8 * ACTIVATIONSLOT_REASON, boxInt(0));
  store<i64>(slots + 8 * ACTIVATIONSLOT_OWNER, UNDEFINED);
  return activation;
}
export function activation_slot(activation: u32, slot: u32): i64 {
  return load<i64>(activation + VALUES_OFFSET + (slot << 3));
}
export function activation_set_slot(activation: u32, slot: u32, value: i64): void {
  store<i64>(activation + VALUES_OFFSET + (slot << 3), value);
  remember(activation);
}
export function generator_state(activation: u32): i32 {
  return load<i32>(activation + VALUES_OFFSET + 8 * ACTIVATIONSLOT_POINT);
}
export function generator_suspension(activation: u32): i32 {
  return load<i32>(activation + VALUES_OFFSET + 8 * ACTIVATIONSLOT_REASON);
}

export function fillValues(at: u32, count: u32, value: i64): void {
  for (let i: u32 = 0; i < count; i++) store<i64>(at + (i << 3), value);
}

/** Size of a cell of so many values. */
// @ts-ignore: decorator
@inline export function valuesBytes(count: u32): u32 {
  return count < TOO_LARGE / 8 ? VALUES_OFFSET + 8 * count : TOO_LARGE;
}
/** Slots cell of zeros. */
export function slots_raw(capacity: u32): u32 {
  const slots = allocCell(KIND_SLOTS, valuesBytes(capacity));
  store<u32>(slots, capacity, 8);
  return slots;
}
export function slots_new(capacity: u32): u32 {
  const slots = slots_raw(capacity);
  fillValues(slots + VALUES_OFFSET, capacity, UNDEFINED);
  return slots;
}
export function slots_get(s: u32, index: u32): i64 {
  return load<i64>(s + (index << 3), VALUES_OFFSET);
}
export function slots_set(s: u32, index: u32, value: i64): void {
  store<i64>(s + (index << 3), value, VALUES_OFFSET);
  remember(s);
}
export function slots_length(s: u32): u32 {
  return load<u32>(s, 8);
}

export function sym_new(description: i64): u32 {
  const s = allocCell(KIND_SYMBOL, 16);
  store<u32>(s, kernelState(KERNEL_STATE_SYMBOL_SHAPE), CELL_SHAPE);
  store<u32>(s, hashWord(s), SYMBOL_HASH);
  store<u32>(s, cellOrNull(description), SYMBOL_DESCRIPTION);
  return s;
}
export function sym_description(s: u32): i64 {
  const description = load<u32>(s, SYMBOL_DESCRIPTION);
  return description ? boxCell(description) : UNDEFINED;
}

export function accessor_new(getter: i64, setter: i64): u32 {
  const accessor = allocCell(KIND_ACCESSOR, 16);
  store<u32>(accessor, cellOrNull(getter), ACCESSOR_GETTER);
  store<u32>(accessor, cellOrNull(setter), ACCESSOR_SETTER);
  return accessor;
}
export function accessor_getter(accessor: i64): i64 {
  const f = load<u32>(cellOf(accessor), ACCESSOR_GETTER);
  return f ? boxCell(f) : UNDEFINED;
}
export function accessor_setter(accessor: i64): i64 {
  const f = load<u32>(cellOf(accessor), ACCESSOR_SETTER);
  return f ? boxCell(f) : UNDEFINED;
}

// ---- functions

export function fn_new(info: u32, env: u32): u32 {
  // ORDER: functionShape and those that follow it in KernelState; FunctionFlag.Generator, Async.
  const kind = load<u32>(info, FUNCTION_INFO_FLAGS) / FUNCTIONFLAG_GENERATOR & 3;
  const f = objectCell(KIND_FUNCTION | (CELLFLAG_LAZY_PROPERTIES << 16), SIZEOF_FUNCTION, kernelState(KERNEL_STATE_FUNCTION_SHAPE + (kind << 2)));
  store<u32>(f, load<u32>(info, FUNCTION_INFO_CODE), FUNCTION_CODE);
  store<u32>(f, info, FUNCTION_INFO);
  store<u32>(f, env, FUNCTION_ENV);
  return f;
}

/** home: Slots [target, this, args …]. All bound functions share one entry, a built-in in JavaScript. */
export function fn_bound(target: u32, boundThis: i64, args: u32): u32 {
  const count = slots_length(args);
  const list = slots_raw(count + 2);
  slots_set(list, 0, boxCell(target));
  slots_set(list, 1, boundThis);
  memory.copy(list + VALUES_OFFSET + 16, args + VALUES_OFFSET, count << 3);
  const f = objectCell(KIND_BOUND_FUNCTION, SIZEOF_FUNCTION, root_shape(protoOf(shapeOf(target)), 0, KIND_BOUND_FUNCTION, 0));
  const info = kernelState(KERNEL_STATE_BOUND_INFO);
  store<u32>(f, info, FUNCTION_INFO);
  store<u32>(f, info ? load<u32>(info, FUNCTION_INFO_CODE) : 0, FUNCTION_CODE);
  store<u32>(f, list, FUNCTION_HOME);
  return f;
}

/** Slots [target, this, args …] of a bound function. */
export function fn_bound_list(f: u32): u32 {
  return load<u32>(f, FUNCTION_HOME);
}

export function fn_bound_target(f: i64): i64 {
  return isCell(f) && kindOf(cellOf(f)) == KIND_BOUND_FUNCTION ? slots_get(load<u32>(cellOf(f), FUNCTION_HOME), 0) : UNDEFINED;
}

export function fn_info_flags(f: u32): u32 {
  const info = load<u32>(f, FUNCTION_INFO);
  return info ? load<u32>(info, FUNCTION_INFO_FLAGS) : 0;
}

export function fn_source(f: u32): i64 {
  const info = load<u32>(f, FUNCTION_INFO);
  const file = info ? load<u32>(info, FUNCTION_INFO_FILE) : 0;
  if (!file || kindOf(f) == KIND_BOUND_FUNCTION) return UNDEFINED;
  const end = load<u32>(info, FUNCTION_INFO_SOURCE_END);
  return end ? boxCell(str_substring(load<u32>(file, SOURCE_FILE_TEXT), load<u32>(info, FUNCTION_INFO_SOURCE_START), end)) : UNDEFINED;
}

// @ts-ignore: decorator
@inline export function isLazy(o: u32): bool {
  return hasFlag(o, CELLFLAG_LAZY_PROPERTIES);
}

/** Has V8 properties for a function that others have not: arguments and caller? */
// @ts-ignore: decorator
@inline function hasLegacyProperties(flags: u32): bool {
  return !(flags & (FUNCTIONFLAG_STRICT | FUNCTIONFLAG_CLASS | FUNCTIONFLAG_GENERATOR));
}
/** Slot of the property prototype of a constructor that `materialize` made. */
// @ts-ignore: decorator
@inline export function prototypeSlot(info: u32): u32 {
  return hasLegacyProperties(load<u32>(info, FUNCTION_INFO_FLAGS)) ? 4 : 2;
}
/** Gives a function its own properties: length, name, prototype, and, of a sloppy function, what V8 gives it besides. */
export function materialize(f: u32): void {
  clearFlag(f, CELLFLAG_LAZY_PROPERTIES);
  remember(f);
  const info = load<u32>(f, FUNCTION_INFO);
  const flags = load<u32>(info, FUNCTION_INFO_FLAGS);
  const shape = shapeOf(f);
  store<u32>(f, root_shape(protoOf(shape), 0, KIND_FUNCTION, shapeFlags(shape) & TREE_FLAGS & ~SHAPEFLAG_LAZY_FUNCTION), CELL_SHAPE);
  const name = load<u32>(info, FUNCTION_INFO_NAME);
  addNamed(f, nameAtom(NAME_LENGTH), boxInt(load<u32>(info, FUNCTION_INFO_LENGTH)), ATTR_CONFIGURABLE);
  addNamed(f, nameAtom(NAME_NAME), boxCell(name ? name : kernelState(KERNEL_STATE_EMPTY_STRING)), ATTR_CONFIGURABLE);
  const constructs = (flags & FUNCTIONFLAG_CONSTRUCTOR) != 0 && !(flags & (FUNCTIONFLAG_METHOD | FUNCTIONFLAG_ARROW));
  if (!constructs && !(flags & FUNCTIONFLAG_GENERATOR)) return;
  if (hasLegacyProperties(flags)) {
    addNamed(f, nameAtom(NAME_ARGUMENTS), NULL, 0);
    addNamed(f, nameAtom(NAME_CALLER), NULL, 0);
  }
  const inherited = constructs ? intrinsic(INTRINSIC_ObjectPrototype) : flags & FUNCTIONFLAG_ASYNC ? intrinsic(INTRINSIC_AsyncGeneratorPrototype) : intrinsic(INTRINSIC_GeneratorPrototype);
  const proto = obj_create(inherited, 0);
  if (constructs) addNamed(proto, nameAtom(NAME_CONSTRUCTOR), boxCell(f), ATTR_WRITABLE | ATTR_CONFIGURABLE);
  addNamed(f, nameAtom(NAME_PROTOTYPE), boxCell(proto), flags & FUNCTIONFLAG_CLASS ? 0 : ATTR_WRITABLE);
}

/** Unmapped arguments: elements are `count` times undefined; own length and Symbol.iterator. */
export function arguments_new(count: u32): u32 {
  const shape = kernelState(KERNEL_STATE_ARGUMENTS_SHAPE);
  const o = objectCell(KIND_ARGUMENTS, SIZEOF_ARGUMENTS, shape);
  if (load<u32>(shape, SHAPE_COUNT)) {
    const slots = slots_new(4);
    store<i64>(slots, boxInt(count), VALUES_OFFSET);
    store<i64>(slots, intrinsic(INTRINSIC_ArrayPrototypeValues), VALUES_OFFSET + 8);
    store<u32>(o, slots, OBJECT_SLOTS);
  } else {
    addNamed(o, nameAtom(NAME_LENGTH), boxInt(count), ATTR_WRITABLE | ATTR_CONFIGURABLE);
    addNamed(o, intrinsicCell(INTRINSIC_SymbolIterator), intrinsic(INTRINSIC_ArrayPrototypeValues), ATTR_WRITABLE | ATTR_CONFIGURABLE);
    setKernelState(KERNEL_STATE_ARGUMENTS_SHAPE, shapeOf(o));
  }
  const elements = elements_new(count);
  store<u32>(elements, count, 8);
  fillValues(elements + VALUES_OFFSET, count, UNDEFINED);
  store<u32>(o, elements, OBJECT_ELEMENTS);
  return o;
}

// ---- prototypes

/**
 * An object that becomes a prototype moves to a tree of shapes of its own, so
 * that no cached `add` of another object's shape can bypass the epoch.
 */
export function becomePrototype(o: u32): void {
  if (isLazy(o)) materialize(o);
  setFlag(o, CELLFLAG_IS_PROTOTYPE);
  retree(o, protoOf(shapeOf(o)), (shapeFlags(shapeOf(o)) & TREE_FLAGS) | SHAPEFLAG_PROTOTYPE);
}

/** Replays the shape of an object under another prototype or other tree flags. */
function retree(o: u32, proto: u32, flags: u32): void {
  remember(o);
  let shape = shape_replay(shapeOf(o), proto, flags, 0, 0);
  if (!shape) {
    shape = makeDictionary(o);
    if (proto && !hasFlag(proto, CELLFLAG_IS_PROTOTYPE)) becomePrototype(proto);
    store<u32>(shape, proto, SHAPE_PROTO);
    remember(shape);
    store<u32>(shape, (shapeFlags(shape) & ~TREE_FLAGS) | flags, SHAPE_SHAPE_FLAGS);
  }
  store<u32>(o, shape, CELL_SHAPE);
}

/** The object's shape, a dictionary from now on. */
export function makeDictionary(o: u32): u32 {
  let shape = shapeOf(o);
  if (isDictionary(shape)) return shape;
  shape = shape_to_dictionary(shape);
  store<u32>(o, shape, CELL_SHAPE);
  remember(o);
  return shape;
}

export function obj_proto(o: u32): i64 {
  return boxCellOrNull(protoOf(shapeOf(o)));
}

export function obj_set_proto(o: u32, protoValue: i64): bool {
  const proto = cellOrNull(protoValue);
  if (protoOf(shapeOf(o)) == proto) return true;
  if (hasFlag(o, CELLFLAG_NON_EXTENSIBLE)) return false;
  for (let p = proto; p; p = protoOf(shapeOf(p))) if (p == o) return false;
  if (isLazy(o)) materialize(o);
  if (hasFlag(o, CELLFLAG_IS_PROTOTYPE)) epoch_advance();
  retree(o, proto, shapeFlags(shapeOf(o)) & TREE_FLAGS);
  return true;
}

export function obj_is_extensible(o: u32): bool {
  return !hasFlag(o, CELLFLAG_NON_EXTENSIBLE);
}

export function obj_prevent_extensions(o: u32): void {
  if (hasFlag(o, CELLFLAG_NON_EXTENSIBLE)) return;
  if (isLazy(o)) materialize(o);
  setFlag(o, CELLFLAG_NON_EXTENSIBLE);
  retree(o, protoOf(shapeOf(o)), (shapeFlags(shapeOf(o)) & TREE_FLAGS) | SHAPEFLAG_NON_EXTENSIBLE);
}

export function obj_freeze(o: u32, seal: bool): void {
  obj_prevent_extensions(o);
  const clear = seal ? ATTR_CONFIGURABLE : ATTR_CONFIGURABLE | ATTR_WRITABLE;
  elements_restrict(o, clear);
  if (kindOf(o) == KIND_ARRAY && !seal) store<u32>(o, 1, ARRAY_LENGTH_FLAGS);
  if (hasFlag(o, CELLFLAG_IS_PROTOTYPE)) epoch_advance();
  const shape = shapeOf(o);
  const frozen = shape_replay(shape, protoOf(shape), shapeFlags(shape) & TREE_FLAGS, 0, clear);
  remember(o);
  if (frozen) return store<u32>(o, frozen, CELL_SHAPE);
  const table = load<u32>(makeDictionary(o), SHAPE_TABLE);
  store<u32>(shapeOf(o), shapeFlags(shapeOf(o)) | SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPE_SHAPE_FLAGS);
  for (let i: u32 = 0, n = entriesUsed(table); i < n; i++) {
    const entry = entryAt(table, i);
    if (isRemoved(entry) || isPrivateName(load<u32>(entry, ENTRY_KEY))) continue;
    const old = load<u32>(entry, ENTRY_ATTRIBUTES), attributes = clearAttributes(old, clear);
    store<u32>(entry, old & ATTR_GLOBAL_CELL && freezeCell(o, slotAddress(o, shapeOf(o), load<u32>(entry, ENTRY_VALUE)), attributes, old) ? attributes & ~ATTR_GLOBAL_CELL : attributes, ENTRY_ATTRIBUTES);
  }
}
/** @returns does the property leave its binding cell? */
function freezeCell(o: u32, slot: u32, attributes: u32, old: u32): bool {
  const value = load<i64>(load<u32>(slot));
  if (value == HOLE || staysInCell(attributes, old)) return false;
  leaveCell(o, slot, value);
  return true;
}

// ---- slots

/** Write barrier of all cells that hold values of an object. */
export function rememberObject(o: u32): void {
  remember(o);
  const slots = load<u32>(o, OBJECT_SLOTS);
  if (slots) remember(slots);
  remember(load<u32>(o, OBJECT_ELEMENTS));
  if (kindOf(o) == KIND_ARGUMENTS && load<u32>(o, ARGUMENTS_ENV)) remember(load<u32>(o, ARGUMENTS_ENV));
}

/** Address of slot number `slot`, which the object has room for. */
// @ts-ignore: decorator
@inline export function slotAddress(o: u32, shape: u32, slot: u32): u32 {
  const inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  if (slot < inlineSlots) return o + INLINE_SLOTS_OFFSET + (slot << 3);
  return load<u32>(o, OBJECT_SLOTS) + VALUES_OFFSET + ((slot - inlineSlots) << 3);
}

/** As slotAddress, making room. */
function slotRoom(o: u32, shape: u32, slot: u32): u32 {
  const inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  if (slot >= inlineSlots) ic_grow_slots(o, VALUES_OFFSET + ((slot - inlineSlots) << 3));
  return slotAddress(o, shape, slot);
}

/** Overflow slots that reach to byteOffset; doubled when they have to grow. */
export function ic_grow_slots(o: u32, byteOffset: u32): u32 {
  const old = load<u32>(o, OBJECT_SLOTS);
  const capacity = old ? slots_length(old) : 0;
  const needed = ((byteOffset - VALUES_OFFSET) >> 3) + 1;
  if (needed <= capacity) return old;
  const slots = slots_raw(max(needed, max(capacity << 1, 4)));
  if (old) memory.copy(slots + VALUES_OFFSET, old + VALUES_OFFSET, capacity << 3);
  store<u32>(o, slots, OBJECT_SLOTS);
  remember(o);
  return slots;
}

// ---- named own properties

/** Adds a property that is not there. */
export function addNamed(o: u32, key: u32, value: i64, attributes: u32): void {
  if (hasFlag(o, CELLFLAG_IS_PROTOTYPE)) epoch_advance();
  let shape = shapeOf(o);
  if (!isDictionary(shape)) {
    if (shape_has_room(shape, false)) {
      const next = shape_add(shape, key, attributes);
      store<i64>(slotRoom(o, shape, load<u32>(shape, SHAPE_COUNT)), value);
      store<u32>(o, next, CELL_SHAPE);
      return rememberObject(o);
    }
    shape = makeDictionary(o);
  }
  const slot = dictionaryAdd(o, shape, key, attributes);
  store<i64>(slotRoom(o, shape, slot), value);
  rememberObject(o);
}

/** Adds a property to a dictionary; returns its slot. */
function dictionaryAdd(o: u32, shape: u32, key: u32, attributes: u32): u32 {
  if (table_is_full(load<u32>(shape, SHAPE_TABLE))) dictionaryCompact(o, shape);
  const slot = load<u32>(shape, SHAPE_COUNT);
  slotRoom(o, shape, slot); // before the property is there: it may fail
  remember(load<u32>(shape, SHAPE_TABLE));
  table_append(load<u32>(shape, SHAPE_TABLE), key, attributes, <i64>slot);
  store<u32>(shape, slot + 1, SHAPE_COUNT);
  if (isSpecial(attributes)) store<u32>(shape, shapeFlags(shape) | SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPE_SHAPE_FLAGS);
  return slot;
}

/** A fresh table without removed entries; slots close up. Slots rise with the entries, so values only move down. */
function dictionaryCompact(o: u32, shape: u32): void {
  const table = table_copy(load<u32>(shape, SHAPE_TABLE), KIND_PROPERTY_TABLE);
  const used = entriesUsed(table);
  rememberObject(o);
  remember(shape);
  for (let i: u32 = 0; i < used; i++) {
    const entry = entryAt(table, i);
    const slot = load<u32>(entry, ENTRY_VALUE);
    if (slot == i) continue;
    store<i64>(slotAddress(o, shape, i), load<i64>(slotAddress(o, shape, slot)));
    store<u32>(entry, i, ENTRY_VALUE);
  }
  store<u32>(shape, table, SHAPE_TABLE);
  store<u32>(shape, used, SHAPE_COUNT);
}

/** Changes the attributes of a property that is there; its slot stays. */
function setAttributes(o: u32, key: u32, attributes: u32): void {
  if (hasFlag(o, CELLFLAG_IS_PROTOTYPE)) epoch_advance();
  let shape = shapeOf(o);
  const next = shape_replay(shape, protoOf(shape), shapeFlags(shape) & TREE_FLAGS, key, attributes);
  remember(o);
  if (next) return store<u32>(o, next, CELL_SHAPE);
  shape = makeDictionary(o);
  store<u32>(table_find(load<u32>(shape, SHAPE_TABLE), key), attributes, ENTRY_ATTRIBUTES);
  if (isSpecial(attributes)) store<u32>(shape, shapeFlags(shape) | SHAPEFLAG_HAS_SPECIAL_PROPERTIES, SHAPE_SHAPE_FLAGS);
}

/** Removes a property that is there: the last one added by going back a shape, others in a dictionary. */
function removeNamed(o: u32, key: u32, slot: u32): void {
  if (hasFlag(o, CELLFLAG_IS_PROTOTYPE)) epoch_advance();
  let shape = shapeOf(o);
  store<i64>(slotAddress(o, shape, slot), UNDEFINED);
  remember(o);
  if (!isDictionary(shape) && load<u32>(shape, SHAPE_KEY) == key) return store<u32>(o, load<u32>(shape, SHAPE_PARENT), CELL_SHAPE);
  shape = makeDictionary(o);
  const table = load<u32>(shape, SHAPE_TABLE);
  table_remove(table, table_find(table, key));
}

/** [[GetOwnProperty]] for an atom or symbol: Attr bits or -1; see found(). */
export function namedOwn(o: u32, key: u32): i32 {
  const kind = kindOf(o);
  if (kind != KIND_OBJECT) {
    if (isProxyKind(kind) && !isPrivateName(key)) return EXOTIC;
    if (kind == KIND_ARRAY) {
      if (key == nameAtom(NAME_LENGTH)) return found(boxU32(load<u32>(o, ARRAY_LENGTH)), 0, load<u32>(o, ARRAY_LENGTH_FLAGS) ? 0 : ATTR_WRITABLE);
    } else if (kind == KIND_FUNCTION) {
      if (isLazy(o) && isLazyName(key)) materialize(o);
    } else if (kind == KIND_TYPED_ARRAY) {
      if (is_numeric_name(boxCell(key))) return STOP;
    } else if (isStringObject(o) && key == nameAtom(NAME_LENGTH)) {
      return found(boxInt(str_length(cellOf(record_field(o, 0)))), 0, 0);
    }
  }
  const shape = shapeOf(o);
  const where = shape_find(shape, key);
  if (where < 0) return -1;
  const slot = slotAddress(o, shape, where >> 8);
  const attributes = <u32>where & 0xff;
  if (attributes & ATTR_GLOBAL_CELL) return foundGlobal(slot, attributes);
  return found(load<i64>(slot), slot, attributes);
}

/** A property whose slot holds the address of a binding cell; HOLE in there: absent. */
function foundGlobal(slot: u32, attributes: u32): i32 {
  const cell = load<u32>(slot);
  const value = load<i64>(cell);
  return value == HOLE ? -1 : found(value, cell, attributes);
}

// @ts-ignore: decorator
@inline export function isLazyName(key: u32): bool {
  return key == nameAtom(NAME_PROTOTYPE) || key == nameAtom(NAME_NAME) || key == nameAtom(NAME_LENGTH) || key == nameAtom(NAME_CALLER) || key == nameAtom(NAME_ARGUMENTS);
}
// @ts-ignore: decorator
@inline export function isStringObject(o: u32): bool {
  return kindOf(o) == KIND_RECORD && load<u32>(o, RECORD_CLASS_ID) == RECORDCLASS_STRING_OBJECT;
}

/** Adds or overwrites an own named property. */
export function namedDefine(o: u32, key: u32, value: i64, attributes: u32): void {
  if (isLazy(o)) materialize(o);
  if (kindOf(o) == KIND_ARRAY) {
    const index = largeIndexOf(key);
    if (index && index >= load<u32>(o, ARRAY_LENGTH)) store<u32>(o, index + 1, ARRAY_LENGTH);
  }
  const shape = shapeOf(o);
  const where = shape_find(shape, key);
  if (where < 0) return addNamed(o, key, value, attributes);
  const slot = slotAddress(o, shape, where >> 8);
  const old = <u32>where & 0xff;
  if (old & ATTR_GLOBAL_CELL) return globalRedefine(o, key, slot, value, attributes, old);
  // The address of the slot does not depend on the attributes.
  store<i64>(slot, value);
  rememberObject(o);
  if (old != attributes) setAttributes(o, key, attributes);
}

/**
 * A data property that can be written stays in its binding cell. Another leaves it,
 * and the cell reads as absent, so that code asks before it reads or writes.
 * Declared variables stay: their code does not ask.
 */
function staysInCell(attributes: u32, old: u32): bool {
  return !(attributes & ATTR_ACCESSOR) && ((attributes & ATTR_WRITABLE) != 0 || !(old & ATTR_CONFIGURABLE));
}
function leaveCell(o: u32, slot: u32, value: i64): void {
  rememberObject(o);
  store<i64>(load<u32>(slot), HOLE);
  store<i64>(slot, value);
}
function globalRedefine(o: u32, key: u32, slot: u32, value: i64, attributes: u32, old: u32): void {
  if (!staysInCell(attributes, old)) {
    leaveCell(o, slot, value);
    return setAttributes(o, key, attributes);
  }
  store<i64>(load<u32>(slot), value);
  if ((old & ~ATTR_GLOBAL_CELL) != attributes) setAttributes(o, key, attributes | ATTR_GLOBAL_CELL);
}

export function global_define_cell(key: u32, cell: u32, attributes: u32): void {
  const o = kernelState(KERNEL_STATE_GLOBAL_OBJECT);
  namedDefine(o, key, UNDEFINED, attributes);
  attachCell(o, key, cell, attributes);
}

/** A module namespace object without exports yet; they are added in the order of their names. */
export function namespace_new(): u32 {
  const o = objectCell(KIND_NAMESPACE, SIZEOF_OBJECT, root_shape(0, 0, KIND_NAMESPACE, 0));
  makeDictionary(o);
  return o;
}
/**
 * An export: it is read from the cell of the binding. Not writable here, since
 * [[Set]] always fails; where a descriptor is shown or compared, built-ins say otherwise.
 */
export function namespace_add(o: u32, key: u32, cell: u32): void {
  const shape = shapeOf(o);
  const slot = dictionaryAdd(o, shape, key, ATTR_ENUMERABLE | ATTR_GLOBAL_CELL);
  store<i64>(slotRoom(o, shape, slot), boxInt(cell));
}
export function namespace_finish(o: u32): void {
  addNamed(o, intrinsicCell(INTRINSIC_SymbolToStringTag), boxCell(nameAtom(NAME_MODULE)), 0);
  obj_prevent_extensions(o);
}

/** Lets a plain data property of the global object live in a binding cell, whose value stays as it is. */
function attachCell(o: u32, key: u32, cell: u32, attributes: u32): void {
  const shape = makeDictionary(o);
  const entry = table_find(load<u32>(shape, SHAPE_TABLE), key);
  store<u32>(entry, attributes | ATTR_GLOBAL_CELL, ENTRY_ATTRIBUTES);
  store<i64>(slotAddress(o, shape, load<u32>(entry, ENTRY_VALUE)), boxInt(cell));
}

export function global_cell(key: u32): u32 {
  const o = kernelState(KERNEL_STATE_GLOBAL_OBJECT);
  const shape = shapeOf(o);
  const where = shape_find(shape, key);
  if (where < 0 || where & ATTR_ACCESSOR) return 0;
  const slot = slotAddress(o, shape, where >> 8);
  if (where & ATTR_GLOBAL_CELL) return load<u32>(slot);
  const cell = static_values(1);
  store<i64>(cell, load<i64>(slot));
  attachCell(o, key, cell, where & 0xff);
  return cell;
}

// ---- all keys

export function obj_get_own(o: u32, key: i64): i32 {
  const attributes = isInt(key) ? elementOwn(o, intOf(key)) : namedOwn(o, cellOf(key));
  if (attributes == STOP) return -1;
  return attributes < 0 ? attributes : attributes & ~ATTR_GLOBAL_CELL;
}

/** Along the prototype chain, or to a proxy in it (EXOTIC); bits of Attr.GlobalCell stay (the slot is the binding cell then). */
export function lookupRaw(o: u32, key: i64): i32 {
  const attributes = lookupOrStop(o, key);
  return attributes == STOP ? -1 : attributes;
}
/** As lookupRaw; STOP: a typed array in the chain, the holder, has the last word. */
// @ts-ignore: decorator
@inline export function lookupOrStop(o: u32, key: i64): i32 {
  const isIndex = isInt(key);
  for (let holder = o; holder; holder = protoOf(shapeOf(holder))) {
    const attributes = isIndex ? elementOwn(holder, intOf(key)) : namedOwn(holder, cellOf(key));
    if (attributes >= 0) {
      setKernelState(KERNEL_STATE_LOOKUP_HOLDER, holder);
      return attributes;
    }
    if (attributes == -1) continue;
    if (attributes == EXOTIC) return stopAtProxy(holder, key);
    setKernelState(KERNEL_STATE_LOOKUP_HOLDER, holder);
    return STOP;
  }
  return -1;
}

export function obj_lookup(o: u32, key: i64): i32 {
  const attributes = lookupOrStop(o, key);
  return attributes < 0 ? attributes : attributes & ~ATTR_GLOBAL_CELL;
}

export function obj_has(o: u32, key: i64): bool {
  return lookupRaw(o, key) >= 0;
}

export function obj_define(o: u32, key: i64, value: i64, attributes: u32): void {
  if (isInt(key)) elementDefine(o, intOf(key), value, attributes);
  else namedDefine(o, cellOf(key), value, attributes);
}

export function obj_delete_raw(o: u32, key: i64): void {
  if (isInt(key)) return elementDelete(o, intOf(key));
  if (isLazy(o)) materialize(o);
  const shape = shapeOf(o);
  const where = shape_find(shape, cellOf(key));
  if (where < 0) return;
  // The binding cell stays with the property, so that compiled code finds a new one of the same name.
  if (where & ATTR_GLOBAL_CELL) return store<i64>(load<u32>(slotAddress(o, shape, where >> 8)), HOLE);
  removeNamed(o, cellOf(key), where >> 8);
}

export function obj_delete(o: u32, key: i64): bool {
  const attributes = obj_get_own(o, key);
  if (attributes < 0) return true;
  if (!(attributes & ATTR_CONFIGURABLE) || (isTypedArray(o) && isInt(key))) return false;
  obj_delete_raw(o, key);
  return true;
}

/** Stores to the own writable data property of o that obj_get_own has just found (not array length): all of those have slots. */
export function storeFound(o: u32, value: i64): void {
  rememberObject(o);
  store<i64>(kernelState(KERNEL_STATE_LOOKUP_SLOT), value);
}

/** A value found by a look-up, or the getter to call. */
export function resultOfGet(attributes: i32): i64 {
  if (attributes < 0) return attributes == EXOTIC ? callAccessor(intrinsicCell(INTRINSIC_ProxyGetter)) : UNDEFINED;
  const value = lookup_value();
  if (!(attributes & ATTR_ACCESSOR)) return value;
  return callAccessor(load<u32>(cellOf(value), ACCESSOR_GETTER));
}

// @ts-ignore: decorator
@inline export function callAccessor(f: u32): i64 {
  if (!f) return UNDEFINED;
  store<i64>(KERNEL_STATE + KERNEL_STATE_ACCESSOR, boxCell(f));
  return CALL_ACCESSOR;
}

export function obj_kind(v: i64): i32 {
  return isCell(v) ? <i32>kindOf(cellOf(v)) : -1;
}
