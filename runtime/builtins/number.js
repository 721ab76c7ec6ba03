// Number objects   https://tc39.es/ecma262/#sec-number-objects

// Number ( value )   https://tc39.es/ecma262/#sec-number-constructor-number-value
function Number(value) {
  // 1.-2. If value is present, let n be the number of ? ToNumeric(value), else +0.
  const numeric = $argc() > 0 ? ToNumeric(value) : 0;
  const n = $is_bigint(numeric) ? $bigint_to_number(numeric) : numeric;
  // 3. If NewTarget is undefined, return n.
  if (new.target === undefined) return n;
  // 4.-6. Let O be ? OrdinaryCreateFromConstructor(NewTarget, "%Number.prototype%", « [[NumberData]] »).
  const O = OrdinaryCreateFromConstructor(new.target, NumberPrototype, RECORD_NUMBER, 1);
  $record_set_field(O, 0, n);
  return O;
}
$constructor("Number", Number, NumberPrototype);

// https://tc39.es/ecma262/#sec-properties-of-the-number-constructor
$constant(Number, "EPSILON", 2.220446049250313e-16);
$constant(Number, "MAX_SAFE_INTEGER", 9007199254740991);
$constant(Number, "MAX_VALUE", 1.7976931348623157e308);
$constant(Number, "MIN_SAFE_INTEGER", -9007199254740991);
$constant(Number, "MIN_VALUE", 5e-324);
$constant(Number, "NaN", NaN);
$constant(Number, "NEGATIVE_INFINITY", -Infinity);
$constant(Number, "POSITIVE_INFINITY", Infinity);

$methods(Number, {
  // Number.isFinite ( number )   https://tc39.es/ecma262/#sec-number.isfinite
  isFinite(number) {
    return $is_number(number) && number - number === 0;
  },
  // Number.isInteger ( number )   https://tc39.es/ecma262/#sec-number.isinteger
  isInteger(number) {
    return IsIntegralNumber(number);
  },
  // Number.isNaN ( number )   https://tc39.es/ecma262/#sec-number.isnan
  isNaN(number) {
    return $is_number(number) && number !== number;
  },
  // Number.isSafeInteger ( number )   https://tc39.es/ecma262/#sec-number.issafeinteger
  isSafeInteger(number) {
    return IsIntegralNumber(number) && number >= -MAX_SAFE_INTEGER && number <= MAX_SAFE_INTEGER;
  },
});

// Number.parseFloat and Number.parseInt are the global functions.
// https://tc39.es/ecma262/#sec-number.parsefloat   https://tc39.es/ecma262/#sec-number.parseint
$obj_get_own(GlobalObject, "parseFloat");
$obj_define(Number, "parseFloat", $lookup_value(), HIDDEN);
$obj_get_own(GlobalObject, "parseInt");
$obj_define(Number, "parseInt", $lookup_value(), HIDDEN);

// ThisNumberValue ( value )   https://tc39.es/ecma262/#sec-thisnumbervalue
function ThisNumberValue(value, method) {
  // 1. If value is a Number, return value.
  if ($is_number(value)) return value;
  // 2. If value is an Object that has a [[NumberData]] internal slot, return it.
  if ($record_class(value) === RECORD_NUMBER) return $record_field(value, 0);
  // 3. Throw a TypeError exception.
  throw TypeError_(`Number.prototype.${method} requires that 'this' be a Number`);
}

$methods(NumberPrototype, {
  // Number.prototype.toExponential ( fractionDigits )   https://tc39.es/ecma262/#sec-number.prototype.toexponential
  toExponential(fractionDigits) {
    // 1. Let x be ? ThisNumberValue(this value).
    const x = ThisNumberValue(this, "toExponential");
    // 2. Let f be ? ToIntegerOrInfinity(fractionDigits).
    const f = ToIntegerOrInfinity(fractionDigits);
    // 4. If x is not finite, return Number::toString(x, 10).
    if (x - x !== 0) return $num_to_string(x);
    // 5. If f < 0 or f > 100, throw a RangeError exception.
    if (f < 0 || f > 100) throw RangeError_("toExponential() argument must be between 0 and 100");
    // 6.-15. -1: as many digits as necessary.
    return $num_to_exponential(x, fractionDigits === undefined ? -1 : f);
  },

  // Number.prototype.toFixed ( fractionDigits )   https://tc39.es/ecma262/#sec-number.prototype.tofixed
  toFixed(fractionDigits) {
    // 1. Let x be ? ThisNumberValue(this value).
    const x = ThisNumberValue(this, "toFixed");
    // 2.-5. Let f be ? ToIntegerOrInfinity(fractionDigits); it must be from 0 to 100.
    const f = ToIntegerOrInfinity(fractionDigits);
    if (f < 0 || f > 100) throw RangeError_("toFixed() digits argument must be between 0 and 100");
    // 6., 10. If x is not finite, or its magnitude is at least 10^21, return Number::toString(x, 10).
    if (x - x !== 0 || x >= 1e21 || x <= -1e21) return $num_to_string(x);
    return $num_to_fixed(x, f);
  },

  // Number.prototype.toPrecision ( precision )   https://tc39.es/ecma262/#sec-number.prototype.toprecision
  toPrecision(precision) {
    // 1. Let x be ? ThisNumberValue(this value).
    const x = ThisNumberValue(this, "toPrecision");
    // 2. If precision is undefined, return ! ToString(x).
    if (precision === undefined) return $num_to_string(x);
    // 3. Let p be ? ToIntegerOrInfinity(precision).
    const p = ToIntegerOrInfinity(precision);
    // 4. If x is not finite, return Number::toString(x, 10).
    if (x - x !== 0) return $num_to_string(x);
    // 5. If p < 1 or p > 100, throw a RangeError exception.
    if (p < 1 || p > 100) throw RangeError_("toPrecision() argument must be between 1 and 100");
    return $num_to_precision(x, p);
  },

  // Number.prototype.toString ( [ radix ] )   https://tc39.es/ecma262/#sec-number.prototype.tostring
  toString(radix) {
    // 1. Let x be ? ThisNumberValue(this value).
    const x = ThisNumberValue(this, "toString");
    // 2., 5. If radix is undefined, let radixMV be 10.
    if (radix === undefined) return $num_to_string(x);
    // 3.-4. Else let radixMV be ? ToIntegerOrInfinity(radix), from 2 to 36.
    const radixMV = ToIntegerOrInfinity(radix);
    if (radixMV < 2 || radixMV > 36) throw RangeError_("toString() radix argument must be between 2 and 36");
    return radixMV === 10 ? $num_to_string(x) : $num_to_string_radix(x, radixMV);
  },

  // Number.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-number.prototype.valueof
  valueOf() {
    return ThisNumberValue(this, "valueOf");
  },
});
