// BigInt objects   https://tc39.es/ecma262/#sec-bigint-objects

/** Before a BigInt is made of something else: there is none in a program that was not compiled for them (compiler/ir/ir.ts, Program.bigints). */
function RequireBigInts() {
  if (!$bigints_enabled()) $throw_message("Unsupported", "BigInt in a program that never names it is");
}

// ToBigInt ( argument )   https://tc39.es/ecma262/#sec-tobigint
function ToBigInt(argument) {
  // 1. Let prim be ? ToPrimitive(argument, number).
  const prim = ToPrimitive(argument, "number");
  // 2. Return the value that prim corresponds to.
  if ($is_bigint(prim)) return prim;
  RequireBigInts();
  if ($is_boolean(prim)) return $bigint_from_number(prim ? 1 : 0);
  if ($is_string(prim)) return ParseBigInt(prim);
  $throw_message("ToBigInt", prim);
}
/** ToBigInt of a string: a SyntaxError if it spells none. */
function ParseBigInt(text) {
  const n = $bigint_from_string(text);
  if (n === undefined) $throw_message("BigIntSyntax", text);
  return n;
}

// NumberToBigInt ( number )   https://tc39.es/ecma262/#sec-numbertobigint
function NumberToBigInt(number) {
  // 1. If number is not an integral Number, throw a RangeError exception.
  if (!IsIntegralNumber(number)) throw RangeError_(`The number ${$num_to_string(number)} cannot be converted to a BigInt because it is not an integer`);
  return $bigint_from_number(number);
}

// BigInt ( value )   https://tc39.es/ecma262/#sec-bigint-constructor-number-value
function BigInt(value) {
  // 1. If NewTarget is not undefined, throw a TypeError exception.
  if (new.target !== undefined) throw TypeError_("BigInt is not a constructor");
  RequireBigInts();
  // 2. Let prim be ? ToPrimitive(value, number).
  const prim = ToPrimitive(value, "number");
  // 3-4. Return NumberToBigInt(prim) or ? ToBigInt(prim).
  return $is_number(prim) ? NumberToBigInt(prim) : ToBigInt(prim);
}
$constructor("BigInt", BigInt, BigIntPrototype);

$methods(BigInt, {
  // BigInt.asUintN ( bits, bigint )   https://tc39.es/ecma262/#sec-bigint.asuintn
  asUintN(bits, bigint) {
    // 1-2. Set bits to ? ToIndex(bits), bigint to ? ToBigInt(bigint).
    const n = ToIndex(bits);
    return $bigint_as_uint_n(n, ToBigInt(bigint));
  },
  // BigInt.asIntN ( bits, bigint )   https://tc39.es/ecma262/#sec-bigint.asintn
  asIntN(bits, bigint) {
    const n = ToIndex(bits);
    return $bigint_as_int_n(n, ToBigInt(bigint));
  },
});

// ThisBigIntValue ( value )   https://tc39.es/ecma262/#sec-thisbigintvalue
function ThisBigIntValue(value, method) {
  if ($is_bigint(value)) return value;
  if ($record_class(value) === RECORD_BIGINT) return $record_field(value, 0);
  throw TypeError_(`BigInt.prototype.${method} requires that 'this' be a BigInt`);
}

$methods(BigIntPrototype, {
  // BigInt.prototype.toString ( [ radix ] )   https://tc39.es/ecma262/#sec-bigint.prototype.tostring
  toString(radix = undefined) {
    // 1. Let x be ? ThisBigIntValue(this value).
    const x = ThisBigIntValue(this, "toString");
    // 2-4. Let radixMV be 10 or ? ToIntegerOrInfinity(radix), which must be from 2 to 36.
    const radixMV = radix === undefined ? 10 : ToIntegerOrInfinity(radix);
    if (radixMV < 2 || radixMV > 36) throw RangeError_("toString() radix argument must be between 2 and 36");
    // 5. Return BigInt::toString(x, radixMV).
    return $bigint_to_string(x, radixMV);
  },

  // BigInt.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-bigint.prototype.valueof
  valueOf() {
    return ThisBigIntValue(this, "valueOf");
  },
});
$tag(BigIntPrototype, "BigInt");
