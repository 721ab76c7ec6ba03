/** The kernel's part in calls: objects for constructors, `this` of sloppy functions, arguments as objects. */
import {
  ARGUMENTS_ENV, ARGUMENTS_MAP, ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_WRITABLE, CELL_KIND, CELL_SHAPE, ELEMENTS_LENGTH, FUNCTION_HOME, FUNCTION_INFO, FUNCTION_INITIAL_SHAPE, FUNCTION_INFO_FLAGS, FUNCTION_INFO_INLINE_SLOTS,
  FUNCTION_INFO_LENGTH, FUNCTION_INFO_NAME, FUNCTIONFLAG_BUILTIN, FUNCTIONFLAG_CONSTRUCTOR, FUNCTIONFLAG_DERIVED, FUNCTIONFLAG_EVALUATOR, FUNCTIONFLAG_READS_NEW_TARGET, FUNCTIONFLAG_SEES_LENGTH, INTRINSIC_ObjectPrototype, KERNEL_STATE, KERNEL_STATE_GLOBAL_OBJECT,
  KERNEL_INTRINSICS, KIND_BIG_INT, KIND_CALLABLE_PROXY, MAX_INLINE_SLOTS, KIND_BOUND_FUNCTION, KIND_FIRST_CALLABLE, KIND_FIRST_OBJECT, KIND_FUNCTION, KIND_OBJECT, LAYOUT_INFO_COUNT, KIND_SYMBOL, NOT_FOUND, NULL, OBJECT_ELEMENTS, OBJECT_SLOTS,
  MESSAGE_AnonymousClassCalled, MESSAGE_ClassConstructorCalled, RECORDCLASS_BIG_INT_OBJECT, RECORDCLASS_BOOLEAN_OBJECT, RECORDCLASS_NUMBER_OBJECT, RECORDCLASS_STRING_OBJECT, RECORDCLASS_SYMBOL_OBJECT, SHAPE_INLINE_SLOTS, SHAPE_PROTO,
  SITE_ENTRY_A, SITE_ENTRY_B, SITE_ENTRY_SHAPE, SITE_ENTRY_STUB, SITE_EPOCH, SIZEOF_LAYOUT_INFO, SIZEOF_OBJECT, SIZEOF_SITE, SIZEOF_SITE_ENTRY, STUBKIND_ADD_INLINE, UNDEFINED, VALUES_OFFSET,
  INTRINSIC_BigIntPrototype, INTRINSIC_BooleanPrototype, INTRINSIC_NumberPrototype, INTRINSIC_StringPrototype, INTRINSIC_SymbolPrototype, INTRINSIC_ThrowTypeError,
} from './abi.generated';
import { epoch, raw_new, setNewTarget } from './memory';
import { boxCell, cellOf, isCell, kindOf, remember } from './value';
import { arr_new } from './elements';
import { ic_added_shape } from './ic';
import { accessor_new, addNamed, arguments_new, obj_get_own, obj_new, lookup_value, prototypeSlot, record_new, record_set_field } from './objects';
import { isProxyKind } from './proxies';
import { shape_root } from './shapes';
import { textOf, throw_message, throw_plain } from './errors';
import { is_constructor } from './ops';
import { str_length } from './strings';
import { nameAtom, NAME_CALLEE, NAME_NAME, NAME_PROTOTYPE } from './names';

// @ts-ignore: decorator
@inline function intrinsic(index: u32): i64 {
  return load<i64>(KERNEL_INTRINSICS + (index << 3));
}
// @ts-ignore: decorator
@inline function kindOfValue(v: i64): u32 {
  return isCell(v) ? load<u8>(cellOf(v) + CELL_KIND) : 0;
}

export function create_this(callee: i64, target: i64): i64 {
  const kind = kindOfValue(callee);
  if (kind < KIND_FIRST_CALLABLE) return NOT_FOUND;
  const info = load<u32>(cellOf(callee) + FUNCTION_INFO);
  const flags = load<u32>(info + FUNCTION_INFO_FLAGS);
  // A bound function is a constructor if its target is one.
  if (!(flags & FUNCTIONFLAG_CONSTRUCTOR)) return NOT_FOUND;
  if ((kind == KIND_BOUND_FUNCTION || kind == KIND_CALLABLE_PROXY) && !is_constructor(callee)) return NOT_FOUND;
  if (flags & FUNCTIONFLAG_READS_NEW_TARGET) setNewTarget(target);
  if (flags & (FUNCTIONFLAG_DERIVED | FUNCTIONFLAG_BUILTIN)) return UNDEFINED;
  return boxCell(obj_new(initialShape(cellOf(target), cellOf(callee))));
}

/** callee: a closure with FunctionFlag.Constructor. */
export function create_plain_this(callee: i64, target: i64): i64 {
  if (load<u32>(load<u32>(cellOf(callee) + FUNCTION_INFO) + FUNCTION_INFO_FLAGS) & FUNCTIONFLAG_DERIVED) return UNDEFINED;
  return boxCell(obj_new(initialShape(cellOf(target), cellOf(callee))));
}

/**
 * The site says how the object was made: entry 0 from which shape to which, as a stub
 * that adds a property (so the collector knows them); entry 1 for which FunctionInfo
 * of newTarget (b), where that has its prototype (a), and the bytes of the object (stub).
 */
export function instance_new(callee: i64, target: i64, site: u32, layout: u32): u32 {
  const initial = initialShape(cellOf(target), cellOf(callee)), count = load<u32>(layout, LAYOUT_INFO_COUNT);
  if (count > load<u32>(initial, SHAPE_INLINE_SLOTS)) return 0;
  let shape = initial;
  for (let n: u32 = 0; n < count; n++) {
    shape = ic_added_shape(shape, load<u32>(layout + SIZEOF_LAYOUT_INFO + (n << 3)));
    if (!shape) return 0;
  }
  const entry = site + SIZEOF_SITE, info = load<u32>(cellOf(target), FUNCTION_INFO);
  store<u32>(entry, initial, SITE_ENTRY_SHAPE);
  store<u32>(entry, STUBKIND_ADD_INLINE, SITE_ENTRY_STUB);
  store<u32>(entry, shape, SITE_ENTRY_B);
  store<u32>(entry + SIZEOF_SITE_ENTRY, kindOf(cellOf(target)) == KIND_FUNCTION ? info : 0, SITE_ENTRY_B);
  store<u32>(entry + SIZEOF_SITE_ENTRY, VALUES_OFFSET + (prototypeSlot(info) << 3), SITE_ENTRY_A);
  store<u32>(entry + SIZEOF_SITE_ENTRY, SIZEOF_OBJECT + 8 * load<u32>(shape, SHAPE_INLINE_SLOTS), SITE_ENTRY_STUB);
  store<u32>(site, epoch, SITE_EPOCH);
  return obj_new(shape);
}

/** Shape of the objects that `new` of newTarget makes through the base constructor; kept in newTarget while its prototype stays the same. */
function initialShape(target: u32, base: u32): u32 {
  const cached = load<u32>(target + FUNCTION_INITIAL_SHAPE);
  // Built-ins have read its prototype.
  if (cached && load<u8>(target + CELL_KIND) == KIND_CALLABLE_PROXY) return cached;
  const slots = load<u32>(target + OBJECT_SLOTS);
  if (cached && slots && load<u8>(target + CELL_KIND) != KIND_BOUND_FUNCTION) {
    const proto = load<i64>(slots + VALUES_OFFSET + (prototypeSlot(load<u32>(target + FUNCTION_INFO)) << 3));
    if (isCell(proto) && cellOf(proto) == load<u32>(cached + SHAPE_PROTO)) return cached;
  }
  return findInitialShape(target, base);
}
function findInitialShape(target: u32, base: u32): u32 {
  const attributes = obj_get_own(target, boxCell(nameAtom(NAME_PROTOTYPE)));
  let proto = attributes >= 0 ? lookup_value() : UNDEFINED;
  if (kindOfValue(proto) < KIND_FIRST_OBJECT) proto = intrinsic(INTRINSIC_ObjectPrototype);
  const info = load<u32>(target + FUNCTION_INFO);
  let room = load<u32>(info + FUNCTION_INFO_INLINE_SLOTS);
  if (target != base) room += load<u32>(load<u32>(base + FUNCTION_INFO) + FUNCTION_INFO_INLINE_SLOTS);
  const shape = shape_root(cellOf(proto), min<u32>(room, MAX_INLINE_SLOTS), KIND_OBJECT);
  store<u32>(target + FUNCTION_INITIAL_SHAPE, shape);
  remember(target);
  return shape;
}

export function check_class_call(target: i64, callee: i64): i64 {
  if (target != UNDEFINED) return UNDEFINED;
  const info = load<u32>(cellOf(callee) + FUNCTION_INFO);
  // The evaluator's classes share one: theirs is the property.
  const evaluated = (load<u32>(info + FUNCTION_INFO_FLAGS) & FUNCTIONFLAG_EVALUATOR) != 0;
  const name = evaluated ? textOf(cellOf(callee), nameAtom(NAME_NAME)) : load<u32>(info + FUNCTION_INFO_NAME);
  if (!name || !str_length(name)) return throw_plain(MESSAGE_AnonymousClassCalled);
  return throw_message(MESSAGE_ClassConstructorCalled, boxCell(name), UNDEFINED);
}

export function coerce_this(v: i64): i64 {
  if (isCell(v)) {
    const kind = kindOfValue(v);
    if (kind >= KIND_FIRST_OBJECT) return v;
    if (kind == KIND_BIG_INT) return wrapper(intrinsic(INTRINSIC_BigIntPrototype), RECORDCLASS_BIG_INT_OBJECT, v);
    return kind == KIND_SYMBOL ? wrapper(intrinsic(INTRINSIC_SymbolPrototype), RECORDCLASS_SYMBOL_OBJECT, v) : wrapper(intrinsic(INTRINSIC_StringPrototype), RECORDCLASS_STRING_OBJECT, v);
  }
  if (v == UNDEFINED || v == NULL) return boxCell(load<u32>(KERNEL_STATE + KERNEL_STATE_GLOBAL_OBJECT));
  return <u32>(v >> 32) == 2 ? wrapper(intrinsic(INTRINSIC_BooleanPrototype), RECORDCLASS_BOOLEAN_OBJECT, v) : wrapper(intrinsic(INTRINSIC_NumberPrototype), RECORDCLASS_NUMBER_OBJECT, v);
}
/** Each caller names its prototype, so that the linker sees which ones are needed. */
function wrapper(proto: i64, classId: u32, value: i64): i64 {
  const o = record_new(proto, classId, 1);
  record_set_field(o, 0, value);
  return boxCell(o);
}

/** The actual argument `index`, which is in range: four in registers, the rest just below the frame. */
// @ts-ignore: decorator
@inline function actual(index: i32, argc: i32, a0: i64, a1: i64, a2: i64, a3: i64, entrySp: u32): i64 {
  if (index == 0) return a0;
  if (index == 1) return a1;
  if (index == 2) return a2;
  if (index == 3) return a3;
  return load<i64>(entrySp - 8 - <u32>(8 * (argc - index)));
}

export function rest_array(from: i32, argc: i32, a0: i64, a1: i64, a2: i64, a3: i64, entrySp: u32): u32 {
  const count = max(argc - from, 0);
  const array = arr_new(count, count);
  storeArguments(array, from, argc, a0, a1, a2, a3, entrySp);
  return array;
}
function storeArguments(o: u32, from: i32, argc: i32, a0: i64, a1: i64, a2: i64, a3: i64, entrySp: u32): void {
  if (argc <= from) return;
  const elements = load<u32>(o + OBJECT_ELEMENTS);
  for (let i = from; i < argc; i++) store<i64>(elements + VALUES_OFFSET + (<u32>(i - from) << 3), actual(i, argc, a0, a1, a2, a3, entrySp));
  store<u32>(elements + ELEMENTS_LENGTH, <u32>(argc - from));
}

export function argument_at(key: i64, argc: i32, a0: i64, a1: i64, a2: i64, a3: i64, entrySp: u32): i64 {
  if (<u64>key >= <u64>argc) return NOT_FOUND;
  return actual(<i32>key, argc, a0, a1, a2, a3, entrySp);
}

export function arguments_object(argc: i32, a0: i64, a1: i64, a2: i64, a3: i64, entrySp: u32, callee: u32, env: u32, map: u32): u32 {
  const o = arguments_new(argc);
  storeArguments(o, 0, argc, a0, a1, a2, a3, entrySp);
  if (map) {
    const mapped = min<u32>(load<u32>(map), argc);
    const raw = raw_new(4 + 4 * mapped);
    store<u32>(raw + VALUES_OFFSET, mapped);
    for (let i: u32 = 0; i < mapped; i++) store<u32>(raw + VALUES_OFFSET + 4 + 4 * i, load<u32>(map + 4 + 4 * i));
    store<u32>(o + ARGUMENTS_ENV, env);
    store<u32>(o + ARGUMENTS_MAP, raw);
  }
  const key = nameAtom(NAME_CALLEE);
  if (callee) addNamed(o, key, boxCell(callee), ATTR_WRITABLE | ATTR_CONFIGURABLE);
  else addNamed(o, key, boxCell(accessor_new(intrinsic(INTRINSIC_ThrowTypeError), intrinsic(INTRINSIC_ThrowTypeError))), ATTR_ACCESSOR);
  return o;
}

/** Home objects: what `super` starts from. */
export function fn_home(f: i64): i64 {
  const home = load<u32>(cellOf(f) + FUNCTION_HOME);
  return home && kindOfValue(f) != KIND_BOUND_FUNCTION ? boxCell(home) : UNDEFINED;
}
export function fn_set_home(f: i64, home: u32): void {
  store<u32>(cellOf(f) + FUNCTION_HOME, home);
  remember(cellOf(f));
}

/** Could a callable tell that it was given so many arguments, and not fewer? */
export function fn_sees(f: i64, count: u32): bool {
  if (kindOfValue(f) != KIND_FUNCTION) return true;
  const info = load<u32>(cellOf(f), FUNCTION_INFO);
  return !(load<u32>(info, FUNCTION_INFO_FLAGS) & FUNCTIONFLAG_SEES_LENGTH) || count <= load<u32>(info, FUNCTION_INFO_LENGTH);
}

/** Step 6 of OrdinaryHasInstance, https://tc39.es/ecma262/#sec-ordinaryhasinstance */
export function has_in_chain(o: u32, proto: u32): i32 {
  do {
    if (isProxyKind(load<u8>(o, CELL_KIND))) return 2;
    o = load<u32>(load<u32>(o, CELL_SHAPE), SHAPE_PROTO);
    if (o == proto) return 1;
  } while (o);
  return 0;
}
