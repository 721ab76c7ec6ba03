/**
 * Miss handlers of the inline caches. A miss makes a *plan* (which stub, with
 * which fields, would have served the access), carries it out, and remembers it:
 * in one of the four entries of the site, or for megamorphic sites in one
 * direct-mapped cache for all of them.
 *
 *   (MegaEntry; the stubs of named accesses look there themselves, by the key in the site)
 *
 * What an entry relies on: its shape alone (own properties), or its shape and
 * the prototype epoch (everything else). Dictionaries are never cached.
 */
import {
  ACCESSOR_GETTER, ACCESSOR_SETTER, ATTR_ACCESSOR, ATTR_DEFAULT, ATTR_GLOBAL_CELL, ATTR_WRITABLE, CALL_ACCESSOR, CELL_SHAPE, ELEMENTS_LENGTH, EXCEPTION, HOLE, INLINE_SLOTS_OFFSET,
  KERNEL_STATE_EVALUATED_ACCESSES, KERNEL_STATE_EVALUATED_SLOW, KERNEL_STATE_EXCEPTION_SITE, KERNEL_STATE_IC_STATS, KERNEL_STATE_LOOKUP_SLOT, KERNEL_STATE_SITE0, KERNEL_STATE_SITE0_END, KERNEL_STATE_SITE1,
  KERNEL_STATE_SITE1_END, KERNEL_STATE_SITE2, KERNEL_STATE_SITE2_END, KERNEL_STATE_SITE_INFO0, KERNEL_STATE_SITE_INFO1, KERNEL_STATE_SITE_INFO2, KIND_ARRAY, KIND_FIRST_OBJECT, KIND_OBJECT, KIND_STRING1, KIND_TYPED_ARRAY, INTRINSIC_TypedArrayLength, MISSREASON_ABSENT, MISSREASON_DICTIONARY, MISSREASON_EPOCH, MISSREASON_EXOTIC,
  KERNEL_STATE_MEGA, MEGA_ENTRIES, MEGA_ENTRY_A, MEGA_ENTRY_B, MEGA_ENTRY_EPOCH, MEGA_ENTRY_KEY, MEGA_ENTRY_SHAPE, MEGA_ENTRY_STUB, MISS_REASONS, MISSREASON_FIRST, MISSREASON_MEGAMORPHIC, MISSREASON_NEW_SHAPE, MISSREASON_PRIMITIVE, OBJECT_SLOTS, SHAPEFLAG_NON_EXTENSIBLE, SHAPEFLAG_PROTOTYPE,
  SHAPE_COUNT, SHAPE_INLINE_SLOTS, SETMODE_DEFINE, SETMODE_STRICT, SITEKIND_METHOD, SITE_COUNT, SITE_ENTRIES, SITE_ENTRY_A, SITE_ENTRY_B, SITE_ENTRY_SHAPE, SITE_ENTRY_STUB,
  SITE_EPOCH, SITE_FAST_FIELD, SITE_FAST_SHAPE, SITE_INFO_ATOM, SITE_INFO_POSITION, SITE_MEGAMORPHIC, SITE_MEGA_KEY, SITE_MISSES, SITE_REASON, SITE_SIZE,
  SIZEOF_MEGA_ENTRY, SIZEOF_SITE, SIZEOF_SITE_ENTRY, SIZEOF_SITE_INFO, STUBKIND_ADD_INLINE, STUBKIND_ADD_OVERFLOW, STUBKIND_GET_ABSENT,
  STUBKIND_GET_GETTER, STUBKIND_GET_INLINE, STUBKIND_GET_OVERFLOW, STUBKIND_GET_PROTO, STUBKIND_GET_TYPED_LENGTH, STUBKIND_NONE,
  STUBKIND_SET_INLINE, STUBKIND_SET_OVERFLOW, STUBKIND_SET_SETTER, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { obj_create_data, obj_get, obj_set } from './access';
import { elementsOf, isPacked } from './elements';
import { key_lists_clear } from './keys';
import { hashWord } from './keytable';
import { epoch, static_raw } from './memory';
import { kernelState, setKernelState, setState, state, P_PLAN_A, P_PLAN_B, P_PLAN_STUB } from './state';
import { accessor_getter, callAccessor, ic_grow_slots, intrinsic, isLazy, lookupRaw, lookup_holder, lookup_value, materialize, namedOwn, rememberObject } from './objects';
import { PRIVATE_ATTRIBUTES, isPrivateName, private_add, private_get, private_set } from './private';
import { EXOTIC } from './proxies';
import { isDictionary, protoOf, shapeFlags, shape_add, shape_find, shape_has_room } from './shapes';
import { str_length } from './strings';
import { is_numeric_name, isTypedArray, typed_length_now } from './typed-arrays';
import { boxCell, boxInt, cellOf, isCell, isInt, isObjectCell, kindOf, shapeOf, remember } from './value';

export function ic_init(): void {
  setKernelState(KERNEL_STATE_MEGA, static_raw(MEGA_ENTRIES * SIZEOF_MEGA_ENTRY));
}
/** Shapes may die in a collection, and their addresses be used again. */
export function mega_clear(): void {
  memory.fill(kernelState(KERNEL_STATE_MEGA), 0, MEGA_ENTRIES * SIZEOF_MEGA_ENTRY);
  key_lists_clear();
}

/** The entry where (shape, key) is or would be; sets use the complement of the key. */
// @ts-ignore: decorator
@inline function megaEntry(shape: u32, key: u32): u32 {
  return kernelState(KERNEL_STATE_MEGA) + (hashWord(shape + (key << 5)) & (MEGA_ENTRIES - 1)) * SIZEOF_MEGA_ENTRY;
}
// @ts-ignore: decorator
@inline function megaHolds(entry: u32, shape: u32, key: u32): bool {
  return load<u32>(entry, MEGA_ENTRY_SHAPE) == shape && load<u32>(entry, MEGA_ENTRY_KEY) == key && load<u32>(entry, MEGA_ENTRY_EPOCH) == epoch;
}
function megaStore(entry: u32, shape: u32, key: u32): void {
  store<u32>(entry, shape, MEGA_ENTRY_SHAPE);
  store<u32>(entry, key, MEGA_ENTRY_KEY);
  store<u32>(entry, epoch, MEGA_ENTRY_EPOCH);
  store<u32>(entry, state(P_PLAN_STUB), MEGA_ENTRY_STUB);
  store<u32>(entry, state(P_PLAN_A), MEGA_ENTRY_A);
  store<u32>(entry, state(P_PLAN_B), MEGA_ENTRY_B);
}

// ---- sites

/** SiteInfo of a site: same index in the parallel array of its region. */
function infoOf(site: u32): u32 {
  let base = kernelState(KERNEL_STATE_SITE0), info = kernelState(KERNEL_STATE_SITE_INFO0);
  if (site < base || site >= kernelState(KERNEL_STATE_SITE0_END)) {
    base = kernelState(KERNEL_STATE_SITE1);
    info = kernelState(KERNEL_STATE_SITE_INFO1);
    if (site < base || site >= kernelState(KERNEL_STATE_SITE1_END)) {
      base = kernelState(KERNEL_STATE_SITE2);
      info = kernelState(KERNEL_STATE_SITE_INFO2);
    }
  }
  return info + (site - base) / SITE_SIZE * SIZEOF_SITE_INFO;
}

/** --ic-stats: one more, or less, miss of a site of the program for this reason. */
function countMiss(site: u32, reason: u32, by: i32): void {
  const counters = kernelState(KERNEL_STATE_IC_STATS);
  const first = kernelState(KERNEL_STATE_SITE1);
  if (!counters || site < first || site >= kernelState(KERNEL_STATE_SITE1_END)) return;
  const row = counters + (((site - first) / SITE_SIZE * MISS_REASONS) << 2);
  store<u32>(row + (reason << 2), load<u32>(row + (reason << 2)) + by);
  store<u32>(site, load<u32>(site, SITE_MISSES) + by, SITE_MISSES);
}

export function ic_counts(): bool {
  return kernelState(KERNEL_STATE_IC_STATS) != 0;
}
export function ic_count_evaluated(v: i64, key: i64, accesses: i32): void {
  setKernelState(KERNEL_STATE_EVALUATED_ACCESSES, kernelState(KERNEL_STATE_EVALUATED_ACCESSES) + accesses);
  if (!stubHasElement(v, key)) setKernelState(KERNEL_STATE_EVALUATED_SLOW, kernelState(KERNEL_STATE_EVALUATED_SLOW) + accesses);
}
/** What get_elem and set_elem (stubs/support.ts) find by themselves. */
function stubHasElement(v: i64, key: i64): bool {
  if (!isCell(v) || !isInt(key)) return false;
  const cell = cellOf(v), index = <u32>key, kind = kindOf(cell);
  if (kind == KIND_TYPED_ARRAY) return true;
  if (kind == KIND_STRING1) return index < str_length(cell);
  if (kind != KIND_OBJECT && kind != KIND_ARRAY) return false;
  const elements = elementsOf(cell);
  return isPacked(elements) && index < load<u32>(elements, ELEMENTS_LENGTH) && load<i64>(elements + (index << 3), VALUES_OFFSET) != HOLE;
}

/** Notes the reason of a miss, and drops entries that the epoch has overtaken. */
function enterMiss(site: u32, shape: u32): void {
  const count = load<u32>(site, SITE_COUNT);
  let reason = count == 0 ? MISSREASON_FIRST : count == SITE_MEGAMORPHIC ? MISSREASON_MEGAMORPHIC : MISSREASON_NEW_SHAPE;
  if (load<u32>(site, SITE_EPOCH) != epoch) {
    store<u32>(site, epoch, SITE_EPOCH);
    if (count != 0 && count != SITE_MEGAMORPHIC) {
      dropEntries(site);
      reason = MISSREASON_EPOCH;
    }
  }
  if (!shape) reason = MISSREASON_PRIMITIVE;
  store<u32>(site, reason, SITE_REASON);
  countMiss(site, reason, 1);
}

function dropEntries(site: u32): void {
  store<u32>(site, 0, SITE_COUNT);
  store<u32>(site, 0, SITE_FAST_SHAPE);
  memory.fill(site + SIZEOF_SITE, 0, SITE_ENTRIES * SIZEOF_SITE_ENTRY);
}

/** Remembers the plan at the site. The fifth shape makes it megamorphic: no more entries, no fast one. */
function attach(site: u32, shape: u32, key: u32, fastStub: u32): void {
  const count = load<u32>(site, SITE_COUNT);
  if (count >= SITE_ENTRIES) {
    dropEntries(site);
    store<u32>(site, SITE_MEGAMORPHIC, SITE_COUNT);
    store<u32>(site, key, SITE_MEGA_KEY);
    megaStore(megaEntry(shape, key), shape, key);
    return;
  }
  const entry = site + SIZEOF_SITE + count * SIZEOF_SITE_ENTRY;
  store<u32>(entry, shape, SITE_ENTRY_SHAPE);
  store<u32>(entry, state(P_PLAN_STUB), SITE_ENTRY_STUB);
  store<u32>(entry, state(P_PLAN_A), SITE_ENTRY_A);
  store<u32>(entry, state(P_PLAN_B), SITE_ENTRY_B);
  store<u32>(site, count + 1, SITE_COUNT);
  if (state(P_PLAN_STUB) != fastStub || load<u32>(site, SITE_FAST_SHAPE)) return;
  store<u32>(site, state(P_PLAN_A), SITE_FAST_FIELD);
  store<u32>(site, shape, SITE_FAST_SHAPE);
}

function plan(stub: u32, a: u32, b: u32): bool {
  setState(P_PLAN_STUB, stub);
  setState(P_PLAN_A, a);
  setState(P_PLAN_B, b);
  return true;
}
function noPlan(site: u32, reason: u32): bool {
  plan(STUBKIND_NONE, 0, 0);
  countMiss(site, load<u32>(site, SITE_REASON), -1);
  countMiss(site, reason, 1);
  store<u32>(site, reason, SITE_REASON);
  return false;
}

/** Plan for slot number `slot` of objects with this shape: the inline stub, or the overflow one. */
function planSlot(shape: u32, slot: u32, inlineStub: u32, overflowStub: u32, b: u32): bool {
  const inlineSlots = load<u32>(shape, SHAPE_INLINE_SLOTS);
  if (slot < inlineSlots) return plan(inlineStub, INLINE_SLOTS_OFFSET + (slot << 3), b);
  return plan(overflowStub, VALUES_OFFSET + ((slot - inlineSlots) << 3), b);
}

// ---- get

export function ic_get_miss(v: i64, site: u32, kind: u32): i64 {
  const info = infoOf(site);
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, load<u32>(info, SITE_INFO_POSITION));
  const result = getMiss(v, site, info, kind);
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, 0);
  return result;
}
function getMiss(v: i64, site: u32, info: u32, kind: u32): i64 {
  const key = load<u32>(info, SITE_INFO_ATOM);
  const shape = isCell(v) ? shapeOf(cellOf(v)) : 0;
  enterMiss(site, shape);
  if (!shape) return uncachedGet(v, key);
  const mega = megaEntry(shape, key);
  if (load<u32>(site, SITE_COUNT) == SITE_MEGAMORPHIC) {
    if (megaHolds(mega, shape, key)) return runGet(cellOf(v), load<u32>(mega, MEGA_ENTRY_STUB), load<u32>(mega, MEGA_ENTRY_A));
    if (!planGet(site, cellOf(v), key)) return uncachedGet(v, key);
    megaStore(mega, shapeOf(cellOf(v)), key);
  } else {
    if (!planGet(site, cellOf(v), key)) return uncachedGet(v, key);
    attach(site, shapeOf(cellOf(v)), key, kind == SITEKIND_METHOD ? STUBKIND_GET_PROTO : STUBKIND_GET_INLINE);
  }
  return runGet(cellOf(v), state(P_PLAN_STUB), state(P_PLAN_A));
}

// ---- names that are computed

/** obj_get. Properties of plain objects by name go by the cache of megamorphic sites. */
export function elem_get(v: i64, key: i64): i64 {
  if (!isCell(v) || kindOf(cellOf(v)) != KIND_OBJECT || isInt(key)) return obj_get(v, key);
  const o = cellOf(v), name = cellOf(key), shape = shapeOf(o);
  const mega = megaEntry(shape, name);
  if (megaHolds(mega, shape, name)) return runGet(o, load<u32>(mega, MEGA_ENTRY_STUB), load<u32>(mega, MEGA_ENTRY_A));
  const result = obj_get(v, key);
  if (result != EXCEPTION && result != CALL_ACCESSOR && planElement(o, name)) megaStore(mega, shape, name);
  return result;
}
/** Plan for a data property, just found, of a plain object. */
function planElement(o: u32, name: u32): bool {
  if (isDictionary(shapeOf(o)) || isPrivateName(name)) return false;
  const attributes = lookupRaw(o, boxCell(name));
  const slot = kernelState(KERNEL_STATE_LOOKUP_SLOT);
  if (attributes < 0 || !slot || attributes & (ATTR_GLOBAL_CELL | ATTR_ACCESSOR)) return false;
  if (lookup_holder() != o) return plan(STUBKIND_GET_PROTO, slot, 0);
  return planSlot(shapeOf(o), shape_find(shapeOf(o), name) >> 8, STUBKIND_GET_INLINE, STUBKIND_GET_OVERFLOW, 0);
}

function uncachedGet(v: i64, key: u32): i64 {
  return isPrivateName(key) ? private_get(v, key) : obj_get(v, boxCell(key));
}

/** The attempts, most specific first. Materialises lazy function properties, so the shape may change. */
function planGet(site: u32, cell: u32, key: u32): bool {
  const kind = kindOf(cell);
  const start = kind >= KIND_FIRST_OBJECT ? cell : protoOf(shapeOf(cell));
  if (isDictionary(shapeOf(cell))) return noPlan(site, MISSREASON_DICTIONARY);
  if (isPrivateName(key)) return planPrivate(site, cell, key, STUBKIND_GET_INLINE, STUBKIND_GET_OVERFLOW);
  const attributes = lookupRaw(start, boxCell(key));
  const slot = kernelState(KERNEL_STATE_LOOKUP_SLOT);
  if (attributes < 0) return attributes == EXOTIC ? noPlan(site, MISSREASON_EXOTIC) : plan(STUBKIND_GET_ABSENT, 0, 0);
  if (attributes & ATTR_GLOBAL_CELL || !slot) return noPlan(site, MISSREASON_EXOTIC);
  if (kind == KIND_TYPED_ARRAY && attributes & ATTR_ACCESSOR && accessor_getter(lookup_value()) == intrinsic(INTRINSIC_TypedArrayLength)) return plan(STUBKIND_GET_TYPED_LENGTH, 0, 0);
  if (lookup_holder() != cell) return plan(attributes & ATTR_ACCESSOR ? STUBKIND_GET_GETTER : STUBKIND_GET_PROTO, slot, 0);
  if (attributes & ATTR_ACCESSOR) return noPlan(site, MISSREASON_EXOTIC); // each object has a slot of its own
  return planSlot(shapeOf(cell), shape_find(shapeOf(cell), key) >> 8, STUBKIND_GET_INLINE, STUBKIND_GET_OVERFLOW, 0);
}

/** A private element is the object's own, or there is an error. */
function planPrivate(site: u32, cell: u32, key: u32, inlineStub: u32, overflowStub: u32): bool {
  const where = kindOf(cell) >= KIND_FIRST_OBJECT ? shape_find(shapeOf(cell), key) : -1;
  return where < 0 ? noPlan(site, MISSREASON_ABSENT) : planSlot(shapeOf(cell), where >> 8, inlineStub, overflowStub, 0);
}

function runGet(cell: u32, stub: u32, a: u32): i64 {
  switch (stub) {
    case STUBKIND_GET_INLINE: return load<i64>(cell + a);
    case STUBKIND_GET_OVERFLOW: return load<i64>(load<u32>(cell, OBJECT_SLOTS) + a);
    case STUBKIND_GET_PROTO: return load<i64>(a);
    case STUBKIND_GET_GETTER: return callAccessor(load<u32>(load<u32>(a), ACCESSOR_GETTER));
    case STUBKIND_GET_TYPED_LENGTH: return boxInt(typed_length_now(cell));
    default: return UNDEFINED;
  }
}

// ---- set

export function ic_set_miss(v: i64, value: i64, site: u32, mode: u32): i64 {
  const info = infoOf(site);
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, load<u32>(info, SITE_INFO_POSITION));
  const result = setMiss(v, value, site, info, mode);
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, 0);
  return result;
}
function setMiss(v: i64, value: i64, site: u32, info: u32, mode: u32): i64 {
  const key = load<u32>(info, SITE_INFO_ATOM);
  const o = isCell(v) && isObjectCell(cellOf(v)) ? cellOf(v) : 0;
  if (o && isLazy(o)) materialize(o);
  const shape = o ? shapeOf(o) : 0;
  enterMiss(site, shape);
  if (!o) return uncachedSet(v, key, value, mode);
  const mega = megaEntry(shape, ~key);
  if (load<u32>(site, SITE_COUNT) == SITE_MEGAMORPHIC) {
    if (megaHolds(mega, shape, ~key)) return runSet(o, load<u32>(mega, MEGA_ENTRY_STUB), load<u32>(mega, MEGA_ENTRY_A), load<u32>(mega, MEGA_ENTRY_B), value);
    if (!planSet(site, o, key, mode)) return uncachedSet(v, key, value, mode);
    megaStore(mega, shape, ~key);
  } else {
    if (!planSet(site, o, key, mode)) return uncachedSet(v, key, value, mode);
    attach(site, shape, ~key, STUBKIND_SET_INLINE);
  }
  return runSet(o, state(P_PLAN_STUB), state(P_PLAN_A), state(P_PLAN_B), value);
}

function uncachedSet(v: i64, key: u32, value: i64, mode: u32): i64 {
  if (isPrivateName(key)) return mode == SETMODE_DEFINE ? private_add(cellOf(v), key, value) : private_set(v, key, value);
  // A field is defined on a `this`, which is an object.
  return mode == SETMODE_DEFINE ? obj_create_data(cellOf(v), boxCell(key), value) : obj_set(v, boxCell(key), value, mode == SETMODE_STRICT);
}

/** The attempts: own property, setter of a prototype, new property. Everything else, errors included, is obj_set's. */
function planSet(site: u32, o: u32, key: u32, mode: u32): bool {
  const shape = shapeOf(o);
  if (isDictionary(shape)) return noPlan(site, MISSREASON_DICTIONARY);
  if (mode == SETMODE_DEFINE) return planDefine(site, o, key);
  if (isPrivateName(key)) return planPrivate(site, o, key, STUBKIND_SET_INLINE, STUBKIND_SET_OVERFLOW);
  if (isTypedArray(o) && is_numeric_name(boxCell(key))) return noPlan(site, MISSREASON_EXOTIC);
  const attributes = lookupRaw(o, boxCell(key));
  if (attributes == EXOTIC) return noPlan(site, MISSREASON_EXOTIC);
  if (attributes >= 0) {
    const slot = kernelState(KERNEL_STATE_LOOKUP_SLOT);
    const own = lookup_holder() == o;
    if (!slot || (own && attributes & ATTR_ACCESSOR)) return noPlan(site, MISSREASON_EXOTIC);
    if (attributes & ATTR_ACCESSOR) return load<u32>(load<u32>(slot), ACCESSOR_SETTER) ? plan(STUBKIND_SET_SETTER, slot, 0) : noPlan(site, MISSREASON_EXOTIC);
    if (!(attributes & ATTR_WRITABLE)) return noPlan(site, MISSREASON_EXOTIC);
    if (own) return planSlot(shape, shape_find(shape, key) >> 8, STUBKIND_SET_INLINE, STUBKIND_SET_OVERFLOW, 0);
  }
  return planAdd(site, shape, key, ATTR_DEFAULT);
}
/** The shape that objects of a shape get by an assignment to a property which they don't have; 0 if that is not all that it does. */
export function ic_added_shape(shape: u32, key: u32): u32 {
  const proto = protoOf(shape);
  if (proto) {
    const attributes = lookupRaw(proto, boxCell(key));
    if (attributes == EXOTIC || (attributes >= 0 && (attributes & ATTR_ACCESSOR || !(attributes & ATTR_WRITABLE)))) return 0;
  }
  if (isDictionary(shape) || shapeFlags(shape) & (SHAPEFLAG_PROTOTYPE | SHAPEFLAG_NON_EXTENSIBLE) || !shape_has_room(shape, true)) return 0;
  return shape_add(shape, key, ATTR_DEFAULT);
}
/** A field: a new own property, whatever the prototypes have. */
function planDefine(site: u32, o: u32, key: u32): bool {
  if (namedOwn(o, key) != -1) return noPlan(site, MISSREASON_EXOTIC);
  return planAdd(site, shapeOf(o), key, isPrivateName(key) ? PRIVATE_ATTRIBUTES : ATTR_DEFAULT);
}
function planAdd(site: u32, shape: u32, key: u32, attributes: u32): bool {
  // Prototypes and non-extensible objects have shapes of their own, so what may be added to one object may be to all.
  if (shapeFlags(shape) & (SHAPEFLAG_PROTOTYPE | SHAPEFLAG_NON_EXTENSIBLE) || !shape_has_room(shape, true)) return noPlan(site, MISSREASON_EXOTIC);
  return planSlot(shape, load<u32>(shape, SHAPE_COUNT), STUBKIND_ADD_INLINE, STUBKIND_ADD_OVERFLOW, shape_add(shape, key, attributes));
}

function runSet(o: u32, stub: u32, a: u32, b: u32, value: i64): i64 {
  switch (stub) {
    case STUBKIND_ADD_INLINE:
      store<u32>(o, b, CELL_SHAPE);
    case STUBKIND_SET_INLINE:
      store<i64>(o + a, value);
      remember(o);
      break;
    case STUBKIND_ADD_OVERFLOW:
      store<i64>(ic_grow_slots(o, a) + a, value);
      store<u32>(o, b, CELL_SHAPE);
      rememberObject(o);
      break;
    case STUBKIND_SET_OVERFLOW:
      store<i64>(load<u32>(o, OBJECT_SLOTS) + a, value);
      remember(load<u32>(o, OBJECT_SLOTS));
      break;
    case STUBKIND_SET_SETTER: return callAccessor(load<u32>(load<u32>(a), ACCESSOR_SETTER));
  }
  return UNDEFINED;
}
