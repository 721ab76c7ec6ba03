// Property descriptors and the internal methods of objects that take them.
//
// A Property Descriptor is a Slots cell: 0 flags, 1 value, 2 getter, 3 setter. The flags are the
// attributes (WRITABLE, ENUMERABLE, CONFIGURABLE) and which fields are present (HAS_*).

const HAS_WRITABLE = 16;
const HAS_ENUMERABLE = 32;
const HAS_CONFIGURABLE = 64;
const HAS_VALUE = 128;
const HAS_GET = 256;
const HAS_SET = 512;
const HAS_DATA = HAS_VALUE | HAS_WRITABLE;
const HAS_ACCESSOR = HAS_GET | HAS_SET;

function MakeDescriptor(flags, value, getter, setter) {
  const desc = $slots_new(4);
  $slots_set(desc, 0, flags);
  $slots_set(desc, 1, value);
  $slots_set(desc, 2, getter);
  $slots_set(desc, 3, setter);
  return desc;
}

// ToPropertyDescriptor ( Obj )   https://tc39.es/ecma262/#sec-topropertydescriptor
function ToPropertyDescriptor(Obj) {
  // 1. If Obj is not an Object, throw a TypeError exception.
  if (!$is_object(Obj)) $throw_message("DescriptorNotObject", Obj);
  // 3-6. enumerable, configurable
  let flags = DescriptorFlag(Obj, "enumerable", HAS_ENUMERABLE, ENUMERABLE);
  flags |= DescriptorFlag(Obj, "configurable", HAS_CONFIGURABLE, CONFIGURABLE);
  // 7-8. value
  let value = undefined;
  if (HasProperty(Obj, "value")) {
    value = Obj.value;
    flags |= HAS_VALUE;
  }
  // 9-10. writable
  flags |= DescriptorFlag(Obj, "writable", HAS_WRITABLE, WRITABLE);
  // 11-14. get, set
  let getter = undefined;
  if (HasProperty(Obj, "get")) {
    getter = Obj.get;
    if (getter !== undefined && !$is_callable(getter)) $throw_message("GetterNotCallable", getter);
    flags |= HAS_GET;
  }
  let setter = undefined;
  if (HasProperty(Obj, "set")) {
    setter = Obj.set;
    if (setter !== undefined && !$is_callable(setter)) $throw_message("SetterNotCallable", setter);
    flags |= HAS_SET;
  }
  // 15. If desc has a [[Get]] or [[Set]] field and a [[Value]] or [[Writable]] field, throw a TypeError exception.
  if ((flags & HAS_ACCESSOR) !== 0 && (flags & HAS_DATA) !== 0) $throw_message("DescriptorMixed", Obj);
  return MakeDescriptor(flags, value, getter, setter);
}

function DescriptorFlag(Obj, name, present, attribute) {
  if (!HasProperty(Obj, name)) return 0;
  return $to_boolean(Obj[name]) ? present | attribute : present;
}

// [[GetOwnProperty]] and FromPropertyDescriptor ( Desc )   https://tc39.es/ecma262/#sec-frompropertydescriptor
// The descriptor object of an own property, or undefined.
function OwnPropertyDescriptorObject(O, P) {
  const attributes = GetOwnProperty(O, P);
  if (attributes < 0) return undefined;
  RequireInitialized(P);
  const value = $lookup_value();
  const enumerable = (attributes & ENUMERABLE) !== 0;
  const configurable = (attributes & CONFIGURABLE) !== 0;
  if ((attributes & ACCESSOR) !== 0) {
    return { get: $accessor_getter(value), set: $accessor_setter(value), enumerable, configurable };
  }
  const writable = (attributes & WRITABLE) !== 0 || (enumerable && $obj_kind(O) === KIND_NAMESPACE);
  return { value, writable, enumerable, configurable };
}

// [[DefineOwnProperty]] ( P, Desc ): ordinary, Array and arguments exotic objects (the kernel
// keeps the map of arguments).   https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor
function DefineOwnProperty(O, P, desc) {
  if ($is_proxy(O)) return ProxyDefineOwnProperty(O, P, desc);
  if ($obj_kind(O) === KIND_ARRAY && P === "length") return ArraySetLength(O, desc);
  if ($obj_kind(O) === KIND_TYPED_ARRAY && $is_numeric_name(P)) return TypedArrayDefineOwnProperty(O, P, desc);
  // 2. If current is undefined, then
  const current = GetOwnProperty(O, P);
  if (current < 0) return DefineNewProperty(O, P, desc);
  RequireInitialized(P);
  const value = $lookup_value();
  if ($obj_kind(O) === KIND_NAMESPACE && !$is_symbol(P)) return NamespaceDefineExport(desc, value);
  // 5. If current.[[Configurable]] is false, check that nothing forbidden changes.
  if ((current & CONFIGURABLE) === 0 && !IsAllowedChange(desc, current, value)) return false;
  // 6. Apply.
  ChangeProperty(O, P, desc, current, value);
  return true;
}

// Step 2 of ValidateAndApplyPropertyDescriptor: absent fields have their defaults.
function DefineNewProperty(O, P, desc) {
  // a. If extensible is false, return false.
  if (!IsExtensible(O)) return false;
  const flags = $slots_get(desc, 0);
  let value = $slots_get(desc, 1);
  let attributes = flags & PLAIN;
  // c. If IsAccessorDescriptor(Desc) is true, an accessor property.
  if ((flags & HAS_ACCESSOR) !== 0) {
    value = $accessor_new($slots_get(desc, 2), $slots_get(desc, 3));
    attributes = (flags & (ENUMERABLE | CONFIGURABLE)) | ACCESSOR;
  }
  if ($obj_kind(O) === KIND_ARRAY) return ArrayDefineNewElement(O, P, value, attributes);
  $obj_define(O, P, value, attributes);
  return true;
}

// Array exotic object [[DefineOwnProperty]], steps 2.g-h: an index beyond a read-only length is refused.
function ArrayDefineNewElement(O, P, value, attributes) {
  if (!$arr_length_writable(O) && $key_to_index(P) >= O.length) return false;
  $obj_define(O, P, value, attributes);
  return true;
}

// Step 5 of ValidateAndApplyPropertyDescriptor: current is not configurable.
function IsAllowedChange(desc, current, value) {
  const flags = $slots_get(desc, 0);
  // a. If Desc has [[Configurable]] true, return false.
  if ((flags & CONFIGURABLE) !== 0) return false;
  // b. If Desc has an [[Enumerable]] field that differs, return false.
  if ((flags & HAS_ENUMERABLE) !== 0 && (flags & ENUMERABLE) !== (current & ENUMERABLE)) return false;
  // c. A generic descriptor is fine; else the kind of property must stay.
  if ((flags & (HAS_DATA | HAS_ACCESSOR)) === 0) return true;
  if (((flags & HAS_ACCESSOR) !== 0) !== ((current & ACCESSOR) !== 0)) return false;
  // d. Getter and setter must stay.
  if ((current & ACCESSOR) !== 0) {
    if ((flags & HAS_GET) !== 0 && $slots_get(desc, 2) !== $accessor_getter(value)) return false;
    return (flags & HAS_SET) === 0 || $slots_get(desc, 3) === $accessor_setter(value);
  }
  // e. If current.[[Writable]] is false, it and the value must stay.
  if ((current & WRITABLE) !== 0) return true;
  if ((flags & WRITABLE) !== 0) return false;
  return (flags & HAS_VALUE) === 0 || $same_value($slots_get(desc, 1), value);
}

// Step 6 of ValidateAndApplyPropertyDescriptor: absent fields keep what current has.
function ChangeProperty(O, P, desc, current, oldValue) {
  const flags = $slots_get(desc, 0);
  const enumerable = ((flags & HAS_ENUMERABLE) !== 0 ? flags : current) & ENUMERABLE;
  const configurable = ((flags & HAS_CONFIGURABLE) !== 0 ? flags : current) & CONFIGURABLE;
  const kept = enumerable | configurable;
  const wasAccessor = (current & ACCESSOR) !== 0;
  if ((flags & HAS_ACCESSOR) !== 0) {
    const getter = (flags & HAS_GET) === 0 && wasAccessor ? $accessor_getter(oldValue) : $slots_get(desc, 2);
    const setter = (flags & HAS_SET) === 0 && wasAccessor ? $accessor_setter(oldValue) : $slots_get(desc, 3);
    $obj_define(O, P, $accessor_new(getter, setter), kept | ACCESSOR);
    return;
  }
  if (wasAccessor && (flags & HAS_DATA) === 0) {
    $obj_define(O, P, oldValue, kept | ACCESSOR);
    return;
  }
  // A data property, or one that was an accessor and becomes one (its attributes then start from the defaults).
  const before = wasAccessor ? 0 : current;
  const writable = ((flags & HAS_WRITABLE) !== 0 ? flags : before) & WRITABLE;
  const value = (flags & HAS_VALUE) !== 0 || wasAccessor ? $slots_get(desc, 1) : oldValue;
  $obj_define(O, P, value, kept | writable);
}

// ArraySetLength ( A, Desc )   https://tc39.es/ecma262/#sec-arraysetlength
function ArraySetLength(A, desc) {
  const flags = $slots_get(desc, 0);
  // 1-5. If Desc has a [[Value]] field, convert it: twice, as the specification does.
  const newLen = (flags & HAS_VALUE) !== 0 ? ToArrayLength($slots_get(desc, 1)) : A.length;
  // length is neither configurable nor enumerable, and a data property
  if ((flags & (CONFIGURABLE | ENUMERABLE | HAS_ACCESSOR)) !== 0) return false;
  // 10-12. A read-only length keeps its value and attribute.
  if (!$arr_length_writable(A)) return newLen === A.length && (flags & WRITABLE) === 0;
  // 13-17. Deletes elements from the end; stops at one that is not configurable.
  const deleted = newLen === A.length || $arr_set_length(A, newLen | 0);
  // 18. If newWritable is false, make length read-only (also when deletion stopped).
  if ((flags & HAS_WRITABLE) !== 0 && (flags & WRITABLE) === 0) $arr_make_length_readonly(A);
  return deleted;
}

/** Steps 3-5 of ArraySetLength: a uint32, or a RangeError. */
function ToArrayLength(value) {
  if ($is_int(value) && value >= 0) return value;
  const newLen = ToNumber(value) >>> 0;
  const numberLen = ToNumber(value);
  if (newLen !== numberLen) $throw_message("InvalidArrayLength");
  return newLen;
}

/** What the kernel makes of `array.length = object`: a call of one of these, the array as `this`. */
function SetArrayLengthStrict(value) {
  const newLen = ToArrayLength(value);
  if (newLen === this.length) return;
  if (!$arr_length_writable(this)) $throw_message("ReadOnly", "length", this);
  if (!$arr_set_length(this, newLen | 0)) $throw_message("CannotDelete", this.length - 1, this);
}
function SetArrayLengthSloppy(value) {
  const newLen = ToArrayLength(value);
  if (newLen !== this.length && $arr_length_writable(this)) $arr_set_length(this, newLen | 0);
}
$set_intrinsic("ArrayLengthSetter", SetArrayLengthStrict);
$set_intrinsic("ArrayLengthSetterSloppy", SetArrayLengthSloppy);

// DefinePropertyOrThrow ( O, P, desc )   https://tc39.es/ecma262/#sec-definepropertyorthrow
function DefinePropertyOrThrow(O, P, desc) {
  const shortens = P === "length" && $is_array(O) && $arr_length_writable(O);
  if (DefineOwnProperty(O, P, desc)) return;
  // A length that could be set, but an element is in the way: V8 names the element.
  if (shortens && ($slots_get(desc, 0) & (CONFIGURABLE | ENUMERABLE | HAS_ACCESSOR)) === 0) $throw_message("CannotDelete", O.length - 1, O);
  ThrowDefineFailed(O, P);
}

// OrdinarySet ( O, P, V, Receiver )   https://tc39.es/ecma262/#sec-ordinaryset
// The general form, for receivers other than O. Returns a boolean.
function OrdinarySet(O, P, V, Receiver) {
  if ($obj_kind(O) === KIND_NAMESPACE) return false;
  if ($obj_kind(O) === KIND_TYPED_ARRAY && $is_numeric_name(P)) {
    // TypedArray [[Set]] 1.b: an element is stored; as a prototype, only those that exist matter.
    if ($same_cell(O, Receiver)) {
      TypedArraySetElement(O, P, V);
      return true;
    }
    if (!IsValidIntegerIndex(O, P)) return true;
  }
  const found = $obj_lookup(O, P);
  if (found === EXOTIC) return ProxySet($lookup_holder(), P, V, Receiver);
  if (found === STOP) {
    // TypedArray [[Set]] 1.b of a prototype: nothing is stored, but the value is converted if that is the receiver.
    if ($same_cell($lookup_holder(), Receiver)) TypedArraySetElement(Receiver, P, V);
    return true;
  }
  // OrdinarySetWithOwnDescriptor 3-7. An accessor: call its setter.
  if (found >= 0 && (found & ACCESSOR) !== 0) {
    const setter = $accessor_setter($lookup_value());
    if (setter === undefined) return false;
    $call(setter, Receiver, V);
    return true;
  }
  // 2.a. If ownDesc.[[Writable]] is false, return false.
  if (found >= 0 && (found & WRITABLE) === 0) return false;
  // 2.b. If Receiver is not an Object, return false.
  if (!$is_object(Receiver)) return false;
  // 2.c-d. If Receiver has the property, change its value if it is a writable data property.
  const existing = GetOwnProperty(Receiver, P);
  if (existing >= 0) {
    RequireInitialized(P);
    if ((existing & ACCESSOR) !== 0 || (existing & WRITABLE) === 0) return false;
    return DefineOwnProperty(Receiver, P, MakeDescriptor(HAS_VALUE, V, undefined, undefined));
  }
  // 2.e. Else, return ? CreateDataProperty(Receiver, P, V).
  return CreateDataProperty(Receiver, P, V);
}

// [[SetPrototypeOf]] ( V ): ordinary and immutable prototype exotic objects
// https://tc39.es/ecma262/#sec-ordinarysetprototypeof   https://tc39.es/ecma262/#sec-set-immutable-prototype
function SetPrototypeOf(O, V) {
  if ($is_proxy(O)) return ProxySetPrototypeOf(O, V);
  if (O === ObjectPrototype) return V === null;
  return $obj_set_proto(O, V);
}

function SetPrototypeOrThrow(O, V) {
  if (SetPrototypeOf(O, V)) return;
  if (O === ObjectPrototype) throw TypeError_("Immutable prototype object 'Object.prototype' cannot have their prototype set");
  if ($is_proxy(O)) ThrowProxyInvariant("setPrototypeOf", "trap returned falsish for property 'undefined'");
  if (!IsExtensible(O)) $throw_message("ObjectNotExtensible", O);
  $throw_message("CyclicProto");
}
