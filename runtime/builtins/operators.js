// Slow paths of the operators: compiled code calls these functions when its
// inline cases (ints, doubles, known shapes) don't apply.
// Operators on two numbers are always compiled inline, here too.

// ---------------------------------------------------------------------------
// Arithmetic   https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator

function Add(a, b) {
  // 1.a-b. Let lprim be ? ToPrimitive(lval), rprim be ? ToPrimitive(rval).
  const left = ToPrimitive(a, "default");
  const right = ToPrimitive(b, "default");
  // 1.c. If lprim is a String or rprim is a String, return their concatenation.
  if ($is_string(left)) return $str_concat(left, $prim_to_string(right));
  if ($is_string(right)) return $str_concat($prim_to_string(left), right);
  return $prim_to_number(left) + $prim_to_number(right);
}
function Sub(a, b) {
  const left = ToNumber(a);
  return left - ToNumber(b);
}
function Mul(a, b) {
  const left = ToNumber(a);
  return left * ToNumber(b);
}
function Div(a, b) {
  const left = ToNumber(a);
  return left / ToNumber(b);
}
function Mod(a, b) {
  const left = ToNumber(a);
  return $num_rem(left, ToNumber(b));
}
function Exp(a, b) {
  const left = ToNumber(a);
  return $num_pow(left, ToNumber(b));
}
function BitAnd(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) & $num_to_int32(ToNumber(b));
}
function BitOr(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) | $num_to_int32(ToNumber(b));
}
function BitXor(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) ^ $num_to_int32(ToNumber(b));
}
function Shl(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) << $num_to_int32(ToNumber(b));
}
function Shr(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) >> $num_to_int32(ToNumber(b));
}
function UShr(a, b) {
  const left = ToNumber(a);
  return $num_to_int32(left) >>> $num_to_int32(ToNumber(b));
}
function Neg(v) {
  return -ToNumber(v);
}
function Plus(v) {
  return ToNumber(v);
}
function BitNot(v) {
  return ~$num_to_int32(ToNumber(v));
}
/** Takes the result of ToNumeric, as ++ and -- need the old value too; works on any value. */
function Inc(v) {
  return ToNumber(v) + 1;
}
function Dec(v) {
  return ToNumber(v) - 1;
}

// ---------------------------------------------------------------------------
// Comparison

// IsLessThan ( x, y, LeftFirst )   https://tc39.es/ecma262/#sec-islessthan
// The left operand is converted first in all four, and undefined counts as false.
function LessThan(a, b) {
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  // 3. If px is a String and py is a String, compare by code units.
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) < 0;
  // 4. Compare as numbers.
  const nx = $prim_to_number(px);
  return nx < $prim_to_number(py);
}
function LessEqual(a, b) {
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) <= 0;
  const nx = $prim_to_number(px);
  return nx <= $prim_to_number(py);
}
function GreaterThan(a, b) {
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) > 0;
  const nx = $prim_to_number(px);
  return nx > $prim_to_number(py);
}
function GreaterEqual(a, b) {
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) >= 0;
  const nx = $prim_to_number(px);
  return nx >= $prim_to_number(py);
}

// IsLooselyEqual ( x, y )   https://tc39.es/ecma262/#sec-islooselyequal
function LooseEquals(x, y) {
  const xObject = $is_object(x);
  const yObject = $is_object(y);
  if (xObject && yObject) return $same_cell(x, y);
  // 2-3. null and undefined equal each other, and nothing else.
  if (x === undefined || x === null) return y === undefined || y === null;
  if (y === undefined || y === null) return false;
  // 11-12. An object is compared by its primitive value.
  if (xObject) return LooseEqualsPrimitives(ToPrimitive(x, "default"), y);
  if (yObject) return LooseEqualsPrimitives(x, ToPrimitive(y, "default"));
  return LooseEqualsPrimitives(x, y);
}

function LooseEqualsPrimitives(x, y) {
  if (x === undefined || x === null) return y === undefined || y === null;
  if (y === undefined || y === null) return false;
  // 1. Of the same type: IsStrictlyEqual.
  if ($is_string(x) && $is_string(y)) return $str_equals(x, y);
  if ($is_symbol(x) || $is_symbol(y)) return $same_cell(x, y);
  // 5-6, 9-10. Numbers, strings and booleans compare as numbers.
  return $prim_to_number(x) === $prim_to_number(y);
}

// InstanceofOperator ( V, target )   https://tc39.es/ecma262/#sec-instanceofoperator
function InstanceOf(V, target) {
  // 1. If target is not an Object, throw a TypeError exception.
  if (!$is_object(target)) $throw_message("InstanceofNotObject");
  // 2. Let instOfHandler be ? GetMethod(target, @@hasInstance).
  const instOfHandler = GetMethod(target, SymbolHasInstance);
  // 3. If instOfHandler is not undefined, return ToBoolean(? Call(instOfHandler, target, « V »)).
  if (instOfHandler === functionHasInstance) return OrdinaryHasInstance(target, V);
  if (instOfHandler !== undefined) return $to_boolean($call(instOfHandler, target, V));
  // 4. If IsCallable(target) is false, throw a TypeError exception.
  if (!$is_callable(target)) $throw_message("InstanceofNotCallable");
  // 5. Return ? OrdinaryHasInstance(target, V).
  return OrdinaryHasInstance(target, V);
}

// The `in` operator   https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation
function HasProperty_(key, object) {
  // 5. If rval is not an Object, throw a TypeError exception.
  if (!$is_object(object)) $throw_message("InNotObject", key, object);
  // 6. Return ? HasProperty(rval, ? ToPropertyKey(lval)).
  return $obj_has(object, ToPropertyKey(key));
}

// ---------------------------------------------------------------------------
// Property access with computed keys. $obj_get and $obj_set call accessors with the receiver.

function GetElement(object, key) {
  // V8 looks at the base before it converts the key.
  if (object === undefined || object === null) $throw_message("ReadOfNullish", object, key);
  return $obj_get(object, ToPropertyKey(key));
}

function SetElement(object, key, value, strict) {
  if (object === undefined || object === null) $throw_message("SetOfNullish", object, key);
  $obj_set(object, ToPropertyKey(key), value, strict);
  return value;
}

// The delete operator   https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation
function DeleteElement(object, key, strict) {
  // 5.b. Let baseObj be ? ToObject(ref.[[Base]]).
  const base = ToObject(object);
  const name = ToPropertyKey(key);
  // 5.c-e. Delete; in strict code throw a TypeError exception if that fails.
  if ($obj_delete(base, name)) return true;
  if (strict) $throw_message("CannotDelete", $key_to_string(name), base);
  return false;
}

/** A substitution in a template literal. */
function ToStringTemplate(v) {
  return ToString(v);
}

// ---------------------------------------------------------------------------
// for-in

// EnumerateObjectProperties ( O )   https://tc39.es/ecma262/#sec-enumerate-object-properties
// Slots cell of the names (strings), exactly as long as there are. The loop skips those
// that were deleted in the meantime.
function ForInKeys(v) {
  if (v === undefined || v === null) return $slots_new(0);
  const object = ToObject(v);
  RequireInitializedExports(object);
  const keys = $for_in_keys(object);
  return keys === undefined ? ForInChainKeys(object) : keys;
}

/** The general case: own keys of each object; those already seen (enumerable or not) hide the inherited. */
function ForInChainKeys(object) {
  const visited = $ht_new(false);
  const names = $arr_new(0, 8);
  let table = visited;
  let current = object;
  while (current !== null) {
    const keys = $obj_own_keys(current, 1);
    const count = $slots_length(keys);
    for (let i = 0; i < count; i++) {
      const key = $slots_get(keys, i);
      if ($ht_has(table, key)) continue;
      table = $ht_set(table, key, true);
      if (($obj_get_own(current, $to_key(key)) & ENUMERABLE) !== 0) $arr_push(names, key);
    }
    current = $obj_proto(current);
  }
  return $arr_to_slots(names);
}
