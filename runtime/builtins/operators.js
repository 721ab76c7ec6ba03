// Slow paths of the operators: compiled code calls these functions when its
// inline cases (ints, doubles, known shapes) don't apply.
// Operators on two numbers are always compiled inline, here too.

// ---------------------------------------------------------------------------
// Arithmetic   https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator

function Add(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_add(a, b);
  // 1.a-b. Let lprim be ? ToPrimitive(lval), rprim be ? ToPrimitive(rval).
  const left = ToPrimitive(a, "default");
  const right = ToPrimitive(b, "default");
  // 1.c. If lprim is a String or rprim is a String, return their concatenation.
  if ($is_string(left)) return $str_concat(left, $prim_to_string(right));
  if ($is_string(right)) return $str_concat($prim_to_string(left), right);
  // 1.d-h. Else add numerics.
  if ($is_bigint(left) || $is_bigint(right)) return AddNumerics(left, right);
  return $prim_to_number(left) + $prim_to_number(right);
}
/** Two primitives, one of them a BigInt. */
function AddNumerics(left, right) {
  const lnum = ToNumeric(left);
  const rnum = ToNumeric(right);
  return $bigint_add(BigIntOperand(lnum), BigIntOperand(rnum));
}

// Both operands go through ToNumeric before their types are compared.

/** A numeric whose other side is a BigInt. */
function BigIntOperand(numeric) {
  if (!$is_bigint(numeric)) $throw_message("BigIntMix");
  return numeric;
}
/** ToNumeric of an operand whose other side is a number. */
function NumberOperand(value) {
  const numeric = ToNumeric(value);
  if ($is_bigint(numeric)) $throw_message("BigIntMix");
  return numeric;
}

function Sub(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_subtract(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_subtract(left, BigIntOperand(ToNumeric(b)));
  return left - NumberOperand(b);
}
function Mul(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_multiply(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_multiply(left, BigIntOperand(ToNumeric(b)));
  return left * NumberOperand(b);
}
function Div(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_divide(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_divide(left, BigIntOperand(ToNumeric(b)));
  return left / NumberOperand(b);
}
function Mod(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_remainder(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_remainder(left, BigIntOperand(ToNumeric(b)));
  return $num_rem(left, NumberOperand(b));
}
function Exp(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_exponentiate(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_exponentiate(left, BigIntOperand(ToNumeric(b)));
  return $num_pow(left, NumberOperand(b));
}
function BitAnd(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_and(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_and(left, BigIntOperand(ToNumeric(b)));
  return $num_to_int32(left) & $num_to_int32(NumberOperand(b));
}
function BitOr(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_or(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_or(left, BigIntOperand(ToNumeric(b)));
  return $num_to_int32(left) | $num_to_int32(NumberOperand(b));
}
function BitXor(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_xor(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_xor(left, BigIntOperand(ToNumeric(b)));
  return $num_to_int32(left) ^ $num_to_int32(NumberOperand(b));
}
function Shl(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_left_shift(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_left_shift(left, BigIntOperand(ToNumeric(b)));
  return $num_to_int32(left) << $num_to_int32(NumberOperand(b));
}
function Shr(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_signed_right_shift(a, b);
  const left = ToNumeric(a);
  if ($is_bigint(left)) return $bigint_signed_right_shift(left, BigIntOperand(ToNumeric(b)));
  return $num_to_int32(left) >> $num_to_int32(NumberOperand(b));
}
function UShr(a, b) {
  const left = ToNumeric(a);
  if ($is_bigint(left)) {
    BigIntOperand(ToNumeric(b));
    $throw_message("BigIntUnsignedShift");
  }
  return $num_to_int32(left) >>> $num_to_int32(NumberOperand(b));
}
function Neg(v) {
  const numeric = ToNumeric(v);
  return $is_bigint(numeric) ? $bigint_negate(numeric) : -numeric;
}
function Plus(v) {
  return ToNumber(v);
}
function BitNot(v) {
  const numeric = ToNumeric(v);
  return $is_bigint(numeric) ? $bigint_not(numeric) : ~$num_to_int32(numeric);
}
/** Takes the result of ToNumeric, as ++ and -- need the old value too; works on any value. */
function Inc(v) {
  const numeric = ToNumeric(v);
  return $is_bigint(numeric) ? $bigint_add(numeric, 1n) : numeric + 1;
}
function Dec(v) {
  const numeric = ToNumeric(v);
  return $is_bigint(numeric) ? $bigint_subtract(numeric, 1n) : numeric - 1;
}

// ---------------------------------------------------------------------------
// Comparison

// IsLessThan ( x, y, LeftFirst )   https://tc39.es/ecma262/#sec-islessthan
// The left operand is converted first in all four, and undefined counts as false.
function LessThan(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_compare(a, b) < 0;
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  // 3. If px is a String and py is a String, compare by code units.
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) < 0;
  if ($is_bigint(px) || $is_bigint(py)) return CompareBigInts(px, py) === -1;
  // 4. Compare as numbers.
  const nx = $prim_to_number(px);
  return nx < $prim_to_number(py);
}
function LessEqual(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_compare(a, b) <= 0;
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) <= 0;
  if ($is_bigint(px) || $is_bigint(py)) return CompareBigInts(px, py) <= 0;
  const nx = $prim_to_number(px);
  return nx <= $prim_to_number(py);
}
function GreaterThan(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_compare(a, b) > 0;
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) > 0;
  if ($is_bigint(px) || $is_bigint(py)) return CompareBigInts(px, py) === 1;
  const nx = $prim_to_number(px);
  return nx > $prim_to_number(py);
}
function GreaterEqual(a, b) {
  if ($is_bigint(a) && $is_bigint(b)) return $bigint_compare(a, b) >= 0;
  const px = ToPrimitive(a, "number");
  const py = ToPrimitive(b, "number");
  if ($is_string(px) && $is_string(py)) return $str_compare(px, py) >= 0;
  if ($is_bigint(px) || $is_bigint(py)) {
    const order = CompareBigInts(px, py);
    return order === 0 || order === 1;
  }
  const nx = $prim_to_number(px);
  return nx >= $prim_to_number(py);
}

/** IsLessThan, steps 3.a-b and 4, of two primitives, one of them a BigInt: -1, 0 or 1; 2 if they cannot be compared. */
function CompareBigInts(px, py) {
  const nx = ComparedNumeric(px);
  const ny = ComparedNumeric(py);
  if (nx === undefined || ny === undefined) return 2;
  if (!$is_bigint(nx)) {
    const order = $bigint_compare_number(ny, nx);
    return order === 2 ? 2 : -order;
  }
  return $is_bigint(ny) ? $bigint_compare(nx, ny) : $bigint_compare_number(nx, ny);
}
/** A primitive as something to compare with a BigInt: a string by StringToBigInt, undefined if it spells none. */
function ComparedNumeric(primitive) {
  if ($is_string(primitive)) return $bigint_from_string(primitive);
  return $is_bigint(primitive) ? primitive : $prim_to_number(primitive);
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
  // 7-8, 13. BigInts compare with strings that spell one, and with numbers.
  if ($is_bigint(x) || $is_bigint(y)) return CompareBigInts(x, y) === 0;
  // 5-6, 9-10. Numbers, strings and booleans compare as numbers.
  return $prim_to_number(x) === $prim_to_number(y);
}

// InstanceofOperator ( V, target )   https://tc39.es/ecma262/#sec-instanceofoperator
function InstanceOf(V, target) {
  // 1. If target is not an Object, throw a TypeError exception.
  if (!$is_object(target)) $throw_message("InstanceofNotObject");
  // 2. Let instOfHandler be ? GetMethod(target, @@hasInstance).
  return InstanceOfBy(GetMethod(target, SymbolHasInstance), V, target);
}
/** Steps 3 to 5 of InstanceofOperator. */
function InstanceOfBy(instOfHandler, V, target) {
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
  const known = $obj_has_property(object, key);
  if (!$is_not_found(known)) return known;
  // 5. If rval is not an Object, throw a TypeError exception.
  if (!$is_object(object)) $throw_message("InNotObject", key, object);
  // 6. Return ? HasProperty(rval, ? ToPropertyKey(lval)).
  return HasProperty(object, ToPropertyKey(key));
}

// ---------------------------------------------------------------------------
// Property access with computed keys. $obj_get and $obj_set call accessors with the receiver.

function GetElement(object, key) {
  // V8 looks at the base before it converts the key.
  if (object === undefined || object === null) ThrowReadOfNullish(object, key);
  return $obj_get(object, ToPropertyKey(key));
}

function ThrowReadOfNullish(object, key) {
  if (key === SymbolIterator) ThrowNotIterable(object, undefined);
  $throw_message("ReadOfNullish", object, key);
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
  if (DeleteProperty(base, name)) return true;
  if (strict && $is_proxy(base)) ThrowProxyInvariant("deleteProperty", `trap returned falsish for property '${ProxyKeyText(name)}'`);
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
  let proxies = 0;
  while (current !== null) {
    proxies = CountProxies(current, proxies);
    const keys = OwnPropertyKeys(current, 1);
    const proto = GetPrototypeOf(current);
    const count = $slots_length(keys);
    for (let i = 0; i < count; i++) {
      const key = $slots_get(keys, i);
      if ($ht_has(table, key)) continue;
      const attributes = GetOwnProperty(current, $to_key(key));
      if (attributes < 0) continue;
      table = $ht_set(table, key, true);
      if ((attributes & ENUMERABLE) !== 0) $arr_push(names, key);
    }
    current = proto;
  }
  return $arr_to_slots(names);
}
