// Abstract operations of ECMA-262 and the helpers that define built-ins.
//
// All files of this folder form one scope (order.json). Names with `$` are
// intrinsics (abi/kernel.ts), but for the helpers of the first section, which
// are ordinary functions. Operators on two numbers, and `===`, are compiled
// inline and never come back here; the other operators are in operators.js.

const ObjectPrototype = $intrinsic("ObjectPrototype");
const FunctionPrototype = $intrinsic("FunctionPrototype");
const ArrayPrototype = $intrinsic("ArrayPrototype");
const StringPrototype = $intrinsic("StringPrototype");
const NumberPrototype = $intrinsic("NumberPrototype");
const BooleanPrototype = $intrinsic("BooleanPrototype");
const SymbolPrototype = $intrinsic("SymbolPrototype");
const BigIntPrototype = $intrinsic("BigIntPrototype");
const ErrorPrototype = $intrinsic("ErrorPrototype");
const EvalErrorPrototype = $intrinsic("EvalErrorPrototype");
const RangeErrorPrototype = $intrinsic("RangeErrorPrototype");
const ReferenceErrorPrototype = $intrinsic("ReferenceErrorPrototype");
const SyntaxErrorPrototype = $intrinsic("SyntaxErrorPrototype");
const TypeErrorPrototype = $intrinsic("TypeErrorPrototype");
const URIErrorPrototype = $intrinsic("URIErrorPrototype");
const AggregateErrorPrototype = $intrinsic("AggregateErrorPrototype");
const IteratorPrototype = $intrinsic("IteratorPrototype");
const ArrayIteratorPrototype = $intrinsic("ArrayIteratorPrototype");
const StringIteratorPrototype = $intrinsic("StringIteratorPrototype");
const MapIteratorPrototype = $intrinsic("MapIteratorPrototype");
const SetIteratorPrototype = $intrinsic("SetIteratorPrototype");
const MapPrototype = $intrinsic("MapPrototype");
const SetPrototype = $intrinsic("SetPrototype");
const WeakMapPrototype = $intrinsic("WeakMapPrototype");
const WeakSetPrototype = $intrinsic("WeakSetPrototype");
const DatePrototype = $intrinsic("DatePrototype");
const RegExpPrototype = $intrinsic("RegExpPrototype");
const GlobalObject = $intrinsic("GlobalObject");

/** Collects if there is no room for a cell of that size: who asks for much at once need not fail for garbage. */
function MakeRoom(bytes) {
  if (bytes > 65536 && !$memory_has_room(bytes)) CollectGarbage();
}
function CollectGarbage() {
  $gc_request();
  // The poll at the end of a loop that allocates is the safepoint.
  for (let i = 0; i < 1; i++) $slots_new(0);
}

const SymbolIterator = $intrinsic("SymbolIterator");
const SymbolAsyncIterator = $intrinsic("SymbolAsyncIterator");
const SymbolHasInstance = $intrinsic("SymbolHasInstance");
const SymbolToPrimitive = $intrinsic("SymbolToPrimitive");
const SymbolToStringTag = $intrinsic("SymbolToStringTag");
const SymbolSpecies = $intrinsic("SymbolSpecies");
const SymbolIsConcatSpreadable = $intrinsic("SymbolIsConcatSpreadable");
const SymbolUnscopables = $intrinsic("SymbolUnscopables");
const SymbolMatch = $intrinsic("SymbolMatch");
const SymbolMatchAll = $intrinsic("SymbolMatchAll");
const SymbolReplace = $intrinsic("SymbolReplace");
const SymbolSearch = $intrinsic("SymbolSearch");
const SymbolSplit = $intrinsic("SymbolSplit");

// Property attributes. ORDER: abi/layout.ts Attr.
const WRITABLE = 1;
const ENUMERABLE = 2;
const CONFIGURABLE = 4;
const ACCESSOR = 8;
/** Writable and configurable, not enumerable: what built-in methods are. */
const HIDDEN = 5;
/** Writable, enumerable and configurable. */
const PLAIN = 7;

// Classes of records. ORDER: abi/layout.ts RecordClass.
const RECORD_ERROR = 1;
const RECORD_BOOLEAN = 2;
const RECORD_NUMBER = 3;
const RECORD_STRING = 4;
const RECORD_SYMBOL = 5;
const RECORD_BIGINT = 6;
const RECORD_MAP = 7;
const RECORD_SET = 8;
const RECORD_ARRAY_ITERATOR = 9;
const RECORD_STRING_ITERATOR = 10;
const RECORD_MAP_ITERATOR = 11;
const RECORD_SET_ITERATOR = 12;
const RECORD_DATE = 13;
const RECORD_WEAK_MAP = 15;
const RECORD_WEAK_SET = 16;
const RECORD_WEAK_REF = 17;
const RECORD_REGEXP = 18;
const RECORD_GENERATOR = 19;
const RECORD_PROMISE = 20;
const RECORD_ITERATOR_HELPER = 21;
const RECORD_WRAP_FOR_VALID_ITERATOR = 22;
const RECORD_REGEXP_STRING_ITERATOR = 23;
const RECORD_ASYNC_GENERATOR = 24;
const RECORD_ASYNC_FROM_SYNC_ITERATOR = 25;
const RECORD_FINALIZATION_REGISTRY = 29;
const RECORD_DATA_VIEW = 30;
const RECORD_DISPOSABLE_STACK = 31;
const RECORD_ASYNC_DISPOSABLE_STACK = 32;
const RECORD_RAW_JSON = 33;

// BufferFlag
const BUFFER_RESIZABLE = 1;
const BUFFER_SHARED = 2;
const BUFFER_DETACHED = 4;
// ElementType: the BigInt types are the last.
const ELEMENT_INT8 = 0;
const ELEMENT_UINT8 = 1;
const ELEMENT_UINT8_CLAMPED = 2;
const ELEMENT_INT16 = 3;
const ELEMENT_UINT16 = 4;
const ELEMENT_INT32 = 5;
const ELEMENT_UINT32 = 6;
const ELEMENT_FLOAT16 = 7;
const ELEMENT_FLOAT32 = 8;
const ELEMENT_FLOAT64 = 9;
const ELEMENT_BIGINT64 = 10;
const ELEMENT_BIGUINT64 = 11;

// Kinds of cells that built-ins ask for. ORDER: abi/layout.ts Kind.
const KIND_ENV = 5;
const KIND_ARRAY = 33;
const KIND_ARGUMENTS = 35;
const KIND_NAMESPACE = 37;
const KIND_TYPED_ARRAY = 40;

const MAX_SAFE_INTEGER = 9007199254740991;
const MAX_UINT32 = 4294967295;

// ---------------------------------------------------------------------------
// Definition of built-ins

/** Defines each own property of a literal on target: writable, configurable, not enumerable. */
function $methods(target, literal) {
  const keys = $obj_own_keys(literal, 3);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    const attributes = $obj_get_own(literal, key);
    $obj_define(target, key, $lookup_value(), attributes & (WRITABLE | CONFIGURABLE | ACCESSOR));
  }
}

/** Defines a property that is not writable, enumerable or configurable. */
function $constant(target, key, value) {
  $obj_define(target, key, value, 0);
}

/** Sets the length of the method `name` of target where it is not the number of formal parameters. */
function $length(target, name, length) {
  $obj_get_own(target, name);
  $obj_define($lookup_value(), "length", length, CONFIGURABLE);
}

/** Defines a property of the global object. */
function $global(name, value) {
  $obj_define(GlobalObject, name, value, HIDDEN);
}

/** Links a constructor and its prototype object, and makes it a global. */
function $constructor(name, constructor, prototype) {
  $obj_define(constructor, "prototype", prototype, 0);
  $obj_define(prototype, "constructor", constructor, HIDDEN);
  $global(name, constructor);
}

/** Defines the Symbol.toStringTag of a prototype. */
function $tag(prototype, text) {
  $obj_define(prototype, SymbolToStringTag, text, CONFIGURABLE);
}

// ---------------------------------------------------------------------------
// Errors. Use: throw TypeError_("text").

function TypeError_(message) {
  return $error_new(TypeErrorPrototype, message);
}
function RangeError_(message) {
  return $error_new(RangeErrorPrototype, message);
}
function SyntaxError_(message) {
  return $error_new(SyntaxErrorPrototype, message);
}
function ReferenceError_(message) {
  return $error_new(ReferenceErrorPrototype, message);
}
function URIError_(message) {
  return $error_new(URIErrorPrototype, message);
}
function Error_(message) {
  return $error_new(ErrorPrototype, message);
}

// ---------------------------------------------------------------------------
// Type conversion   https://tc39.es/ecma262/#sec-type-conversion

// ToPrimitive ( input, preferredType )   https://tc39.es/ecma262/#sec-toprimitive
// hint: "default", "number" or "string".
function ToPrimitive(input, hint) {
  // 2. Return input.
  if (!$is_object(input)) return input;
  // 1.a. Let exoticToPrim be ? GetMethod(input, @@toPrimitive).
  const exoticToPrim = GetMethod(input, SymbolToPrimitive);
  // 1.b. If exoticToPrim is not undefined, then
  if (exoticToPrim !== undefined) {
    // iv. Let result be ? Call(exoticToPrim, input, « hint »).
    const result = $call(exoticToPrim, input, hint);
    // v. If result is not an Object, return result.
    if (!$is_object(result)) return result;
    // vi. Throw a TypeError exception.
    $throw_message("ToPrimitive");
  }
  // 1.c-d. Return ? OrdinaryToPrimitive(input, preferredType).
  return hint === "string" ? OrdinaryToPrimitive(input, "toString", "valueOf") : OrdinaryToPrimitive(input, "valueOf", "toString");
}

// OrdinaryToPrimitive ( O, hint )   https://tc39.es/ecma262/#sec-ordinarytoprimitive
// Takes the two method names in the order of the hint.
function OrdinaryToPrimitive(O, firstName, secondName) {
  // 3. For each element name of methodNames, do
  //   a. Let method be ? Get(O, name).
  const first = O[firstName];
  //   b. If IsCallable(method) is true, then
  if ($is_callable(first)) {
    //   i-ii. Let result be ? Call(method, O). If result is not an Object, return result.
    const result = $call(first, O);
    if (!$is_object(result)) return result;
  }
  const second = O[secondName];
  if ($is_callable(second)) {
    const result = $call(second, O);
    if (!$is_object(result)) return result;
  }
  // 4. Throw a TypeError exception.
  $throw_message("ToPrimitive");
}

// ToBoolean ( argument )   https://tc39.es/ecma262/#sec-toboolean
function ToBoolean(argument) {
  return $to_boolean(argument);
}

// ToNumeric ( value )   https://tc39.es/ecma262/#sec-tonumeric
function ToNumeric(value) {
  if ($is_bigint(value) || $is_number(value)) return value;
  // 1. Let primValue be ? ToPrimitive(value, number).
  const primValue = ToPrimitive(value, "number");
  // 2-3. Return it if it is a BigInt, else ? ToNumber(primValue).
  return $is_bigint(primValue) ? primValue : $prim_to_number(primValue);
}

// ToNumber ( argument )   https://tc39.es/ecma262/#sec-tonumber
function ToNumber(argument) {
  if ($is_number(argument)) return argument;
  return $prim_to_number(ToPrimitive(argument, "number"));
}

// ToString ( argument )   https://tc39.es/ecma262/#sec-tostring
function ToString(argument) {
  if ($is_string(argument)) return argument;
  return $prim_to_string(ToPrimitive(argument, "string"));
}

// ToPropertyKey ( argument )   https://tc39.es/ecma262/#sec-topropertykey
// Result: an int >= 0 (array index), an atom or a symbol.
function ToPropertyKey(argument) {
  return $to_key($is_object(argument) ? ToPrimitive(argument, "string") : argument);
}

// ToIntegerOrInfinity ( argument )   https://tc39.es/ecma262/#sec-tointegerorinfinity
function ToIntegerOrInfinity(argument) {
  if ($is_int(argument)) return argument;
  // 1. Let number be ? ToNumber(argument).
  const number = ToNumber(argument);
  // 2. If number is one of NaN, +0, or -0, return 0.
  if (number !== number || number === 0) return 0;
  // 3-4. If number is infinite, return it.
  if (number === Infinity || number === -Infinity) return number;
  // 5. Return truncate(number) (+ 0 turns -0 into 0).
  return $math_trunc(number) + 0;
}

// ToLength ( argument )   https://tc39.es/ecma262/#sec-tolength
function ToLength(argument) {
  if ($is_int(argument)) return argument > 0 ? argument : 0;
  // 1. Let len be ? ToIntegerOrInfinity(argument).
  const len = ToIntegerOrInfinity(argument);
  // 2. If len <= 0, return +0.
  if (len <= 0) return 0;
  // 3. Return min(len, 2^53 - 1).
  return len < MAX_SAFE_INTEGER ? len : MAX_SAFE_INTEGER;
}

// ToIndex ( value )   https://tc39.es/ecma262/#sec-toindex
// message: of the RangeError, as V8 words it for each method.
function ToIndex(value, message) {
  // 1. Let integer be ? ToIntegerOrInfinity(value).
  const integer = ToIntegerOrInfinity(value);
  // 2. If integer is not in the inclusive interval from 0 to 2^53 - 1, throw a RangeError exception.
  if (integer < 0 || integer > MAX_SAFE_INTEGER) throw RangeError_(message === undefined ? "Invalid value: not (convertible to) a safe integer" : message);
  return integer;
}

// ToObject ( argument )   https://tc39.es/ecma262/#sec-toobject
// method: the name for the message, if V8 names it.
function ToObject(argument, method) {
  if ($is_object(argument)) return argument;
  if ($is_string(argument)) return MakeWrapper(StringPrototype, RECORD_STRING, argument);
  if ($is_number(argument)) return MakeWrapper(NumberPrototype, RECORD_NUMBER, argument);
  if ($is_boolean(argument)) return MakeWrapper(BooleanPrototype, RECORD_BOOLEAN, argument);
  if ($is_symbol(argument)) return MakeWrapper(SymbolPrototype, RECORD_SYMBOL, argument);
  if ($is_bigint(argument)) return MakeWrapper(BigIntPrototype, RECORD_BIGINT, argument);
  if (method !== undefined) throw TypeError_(method + " called on null or undefined");
  $throw_message("NullishToObject");
}

/** A Boolean, Number, String, Symbol or BigInt object. */
function MakeWrapper(prototype, recordClass, value) {
  const wrapper = $record_new(prototype, recordClass, 1);
  $record_set_field(wrapper, 0, value);
  return wrapper;
}

// RequireObjectCoercible ( argument )   https://tc39.es/ecma262/#sec-requireobjectcoercible
function RequireObjectCoercible(argument, method) {
  if (argument === undefined || argument === null) throw TypeError_(method + " called on null or undefined");
  return argument;
}

// ---------------------------------------------------------------------------
// Testing and comparison   https://tc39.es/ecma262/#sec-testing-and-comparison-operations

function IsCallable(argument) {
  return $is_callable(argument);
}
function IsConstructor(argument) {
  return $is_constructor(argument);
}
function IsArray(argument) {
  if (!$is_proxy(argument)) return $is_array(argument);
  // 3. The target of a proxy is asked; a TypeError if it is revoked.
  const target = $proxy_target(argument);
  if (target === null) throw TypeError_("Cannot perform 'IsArray' on a proxy that has been revoked");
  return IsArray(target);
}
function SameValue(x, y) {
  return $same_value(x, y);
}
function SameValueZero(x, y) {
  return $same_value_zero(x, y);
}

// IsIntegralNumber ( argument )   https://tc39.es/ecma262/#sec-isintegralnumber
function IsIntegralNumber(argument) {
  if ($is_int(argument)) return true;
  return $is_number(argument) && argument % 1 === 0;
}

// IsRegExp ( argument )   https://tc39.es/ecma262/#sec-isregexp
function IsRegExp(argument) {
  // 1. If argument is not an Object, return false.
  if (!$is_object(argument)) return false;
  // 2. Let matcher be ? Get(argument, @@match).
  const matcher = argument[SymbolMatch];
  // 3. If matcher is not undefined, return ToBoolean(matcher).
  if (matcher !== undefined) return $to_boolean(matcher);
  // 4-5. Return whether argument has a [[RegExpMatcher]] internal slot.
  return $record_class(argument) === RECORD_REGEXP;
}

// ---------------------------------------------------------------------------
// Operations on objects   https://tc39.es/ecma262/#sec-operations-on-objects
// Get is O[P], Set with throw is O[P] = V, HasProperty is P in O, DeletePropertyOrThrow is delete O[P].

// CreateDataProperty ( O, P, V )   https://tc39.es/ecma262/#sec-createdataproperty
// P is a property key (ToPropertyKey). Returns a boolean.
function CreateDataProperty(O, P, V) {
  const attributes = $obj_get_own(O, P);
  if (attributes === EXOTIC || $obj_kind(O) === KIND_TYPED_ARRAY) return DefineOwnProperty(O, P, MakeDescriptor(HAS_DATA | HAS_ENUMERABLE | HAS_CONFIGURABLE | PLAIN, V, undefined, undefined));
  // ValidateAndApplyPropertyDescriptor with a full, configurable data descriptor.
  if (attributes < 0) {
    if (!$obj_is_extensible(O)) return false;
    if ($obj_kind(O) === KIND_ARRAY) return ArrayDefineNewElement(O, P, V, PLAIN);
  } else if ((attributes & CONFIGURABLE) === 0) {
    return false;
  }
  $obj_define(O, P, V, PLAIN);
  return true;
}

// CreateDataPropertyOrThrow ( O, P, V )   https://tc39.es/ecma262/#sec-createdatapropertyorthrow
// P may be any number >= 0 or a property key.
function CreateDataPropertyOrThrow(O, P, V) {
  const key = $to_key(P);
  if (CreateDataProperty(O, key, V)) return;
  ThrowDefineFailed(O, key);
}

/** The TypeError of a failed [[DefineOwnProperty]]. */
function ThrowDefineFailed(O, key) {
  if ($obj_kind(O) === KIND_TYPED_ARRAY && $is_numeric_name(key) && !IsValidIntegerIndex(O, key)) throw TypeError_("Invalid typed array index");
  if ($is_proxy(O)) ThrowProxyInvariant("defineProperty", `trap returned falsish for property '${ProxyKeyText(key)}'`);
  const name = $key_to_string(key);
  if ($obj_get_own(O, key) < 0 && !$obj_is_extensible(O)) $throw_message("DefineNotExtensible", name);
  $throw_message("RedefineProperty", name);
}

// GetMethod ( V, P )   https://tc39.es/ecma262/#sec-getmethod
function GetMethod(V, P) {
  // 1. Let func be ? GetV(V, P).
  const func = V[P];
  // 2. If func is either undefined or null, return undefined.
  if (func === undefined || func === null) return undefined;
  // 3. If IsCallable(func) is false, throw a TypeError exception.
  if (!$is_callable(func)) throw TypeError_(CallSiteText(func) + " is not a function");
  return func;
}

/** How V8 shows a value whose source text it does not have: 'number 5', 'object', 'string "a"', 'undefined'. */
function CallSiteText(value) {
  const type = typeof value;
  if ($is_string(value)) return type + ' "' + value + '"';
  if (value === null || $is_boolean(value) || $is_number(value)) return type + " " + $prim_to_string(value);
  return type;
}

// Call ( F, V, argumentsList )   https://tc39.es/ecma262/#sec-call
// argumentsList: a Slots cell, all of which is passed; or undefined.
function Call(F, V, argumentsList) {
  if (!$is_callable(F)) $throw_message("NotCallable", F);
  if (argumentsList === undefined) return $call(F, V);
  return $apply(F, V, argumentsList, $slots_length(argumentsList));
}

// Construct ( F, argumentsList, newTarget )   https://tc39.es/ecma262/#sec-construct
// F is a constructor; argumentsList: a Slots cell.
function Construct(F, argumentsList, newTarget) {
  if ($is_proxy(newTarget)) PrepareProxyTarget(F, newTarget);
  return $construct(F, newTarget === undefined ? F : newTarget, argumentsList, $slots_length(argumentsList));
}

/** Construct(F, « value »). */
function ConstructWith(F, value) {
  const list = $slots_new(1);
  $slots_set(list, 0, value);
  return $construct(F, F, list, 1);
}

// LengthOfArrayLike ( obj )   https://tc39.es/ecma262/#sec-lengthofarraylike
function LengthOfArrayLike(obj) {
  if ($is_array(obj)) return obj.length;
  return ToLength(obj.length);
}

// CreateArrayFromList ( elements )   https://tc39.es/ecma262/#sec-createarrayfromlist
function CreateArrayFromList(elements) {
  return $arr_from_slots(elements, $slots_length(elements));
}

// CreateListFromArrayLike ( obj )   https://tc39.es/ecma262/#sec-createlistfromarraylike
// Returns a Slots cell of exactly the right length.
function CreateListFromArrayLike(obj) {
  if ($arr_is_fast(obj)) return $arr_to_slots(obj);
  // 2. If obj is not an Object, throw a TypeError exception.
  if (!$is_object(obj)) throw TypeError_("CreateListFromArrayLike called on non-object");
  // 3. Let len be ? LengthOfArrayLike(obj).
  const len = LengthOfArrayLike(obj);
  if (len > 4194304) throw RangeError_("Invalid array length");
  // 4-7. Let list be a new empty List; append Get(obj, index) for each index < len.
  const list = $slots_new(len);
  for (let index = 0; index < len; index++) $slots_set(list, index, obj[index]);
  return list;
}

// OrdinaryHasInstance ( C, O )   https://tc39.es/ecma262/#sec-ordinaryhasinstance
function OrdinaryHasInstance(C, O) {
  // 1. If IsCallable(C) is false, return false.
  if (!$is_callable(C)) return false;
  // 2. If C has a [[BoundTargetFunction]] internal slot, return ? InstanceofOperator(O, BC).
  // While BC has the method that called this one, that is this function again: a loop, as chains may be long.
  for (let target = $fn_bound_target(C); target !== undefined; target = $fn_bound_target(C)) {
    const method = GetMethod(target, SymbolHasInstance);
    if (method !== functionHasInstance) return InstanceOfBy(method, O, target);
    C = target;
  }
  // 3. If O is not an Object, return false.
  if (!$is_object(O)) return false;
  // 4. Let P be ? Get(C, "prototype").
  const P = C.prototype;
  // 5. If P is not an Object, throw a TypeError exception.
  if (!$is_object(P)) $throw_message("InstanceofPrototype", P);
  // 6. Repeat: O is its prototype; null: false; P: true.
  return IsOnPrototypeChain(P, O);
}

// SpeciesConstructor ( O, defaultConstructor )   https://tc39.es/ecma262/#sec-speciesconstructor
function SpeciesConstructor(O, defaultConstructor) {
  // 1. Let C be ? Get(O, "constructor").
  const C = O.constructor;
  // 2. If C is undefined, return defaultConstructor.
  if (C === undefined) return defaultConstructor;
  // 3. If C is not an Object, throw a TypeError exception.
  if (!$is_object(C)) throw TypeError_("The .constructor property is not an object");
  // 4. Let S be ? Get(C, @@species).
  const S = C[SymbolSpecies];
  // 5. If S is either undefined or null, return defaultConstructor.
  if (S === undefined || S === null) return defaultConstructor;
  // 6. If IsConstructor(S) is true, return S.
  if ($is_constructor(S)) return S;
  // 7. Throw a TypeError exception.
  throw TypeError_("object.constructor[Symbol.species] is not a constructor");
}

// GetPrototypeFromConstructor ( constructor, intrinsicDefaultProto )   https://tc39.es/ecma262/#sec-getprototypefromconstructor
function GetPrototypeFromConstructor(constructor, intrinsicDefaultProto) {
  // 2. Let proto be ? Get(constructor, "prototype").
  const proto = constructor.prototype;
  if ($is_object(proto)) return proto;
  // 3. If proto is not an Object, let it be the intrinsic of the realm.
  GetFunctionRealm(constructor);
  return intrinsicDefaultProto;
}

// GetFunctionRealm ( obj )   https://tc39.es/ecma262/#sec-getfunctionrealm
// There is one realm: what is left is the error of a revoked proxy, in whose message V8 fills in no trap.
function GetFunctionRealm(obj) {
  let target = obj;
  while (target !== undefined) {
    if ($is_proxy(target)) {
      if ($proxy_handler(target) === null) throw TypeError_("Cannot perform 'undefined' on a proxy that has been revoked");
      target = $proxy_target(target);
    } else {
      target = $fn_bound_target(target);
    }
  }
}

// OrdinaryCreateFromConstructor ( constructor, intrinsicDefaultProto, internalSlotsList )
// https://tc39.es/ecma262/#sec-ordinarycreatefromconstructor
// With internal slots: a Record of that class (RECORD_*) with fieldCount slots, undefined.
function OrdinaryCreateFromConstructor(constructor, intrinsicDefaultProto, recordClass, fieldCount) {
  // 2. Let proto be ? GetPrototypeFromConstructor(constructor, intrinsicDefaultProto).
  const proto = GetPrototypeFromConstructor(constructor, intrinsicDefaultProto);
  // 4. Return OrdinaryObjectCreate(proto, slotsList).
  return recordClass === undefined ? $obj_create(proto, 4) : $record_new(proto, recordClass, fieldCount);
}

/** Invoke ( V, P ) without arguments   https://tc39.es/ecma262/#sec-invoke */
function Invoke(V, P) {
  const func = V[P];
  if (!$is_callable(func)) $throw_message("NotCallable", func);
  return $call(func, V);
}
