// The Math object   https://tc39.es/ecma262/#sec-math-object
//
// Transcendental functions are in the kernel: `$math_unary(n, x)`, n being the
// MathFunction number of abi/kernel.ts. Unary plus is ToNumber.

const MathObject = {};
$global("Math", MathObject);
$tag(MathObject, "Math");

// Value properties: not writable, enumerable or configurable.
// https://tc39.es/ecma262/#sec-value-properties-of-the-math-object
$constant(MathObject, "E", 2.718281828459045);
$constant(MathObject, "LN10", 2.302585092994046);
$constant(MathObject, "LN2", 0.6931471805599453);
$constant(MathObject, "LOG10E", 0.4342944819032518);
$constant(MathObject, "LOG2E", 1.4426950408889634);
$constant(MathObject, "PI", 3.141592653589793);
$constant(MathObject, "SQRT1_2", 0.7071067811865476);
$constant(MathObject, "SQRT2", 1.4142135623730951);

// Math.f ( x ) of one number, in the order of the specification
// https://tc39.es/ecma262/#sec-function-properties-of-the-math-object
$methods(MathObject, {
  abs(x) { return $math_abs(+x); },
  acos(x) { return $math_unary(0, +x); },
  acosh(x) { return $math_unary(1, +x); },
  asin(x) { return $math_unary(2, +x); },
  asinh(x) { return $math_unary(3, +x); },
  atan(x) { return $math_unary(4, +x); },
  atanh(x) { return $math_unary(5, +x); },
  cbrt(x) { return $math_unary(6, +x); },
  ceil(x) { return $math_ceil(+x); },
  // ToUint32(x): clz of the same bits
  clz32(x) { return $math_clz32(+x | 0); },
  cos(x) { return $math_unary(7, +x); },
  cosh(x) { return $math_unary(8, +x); },
  exp(x) { return $math_unary(9, +x); },
  expm1(x) { return $math_unary(10, +x); },
  floor(x) { return $math_floor(+x); },
  fround(x) { return $math_fround(+x); },
  log(x) { return $math_unary(11, +x); },
  log1p(x) { return $math_unary(12, +x); },
  log10(x) { return $math_unary(13, +x); },
  log2(x) { return $math_unary(14, +x); },
  round(x) { return $math_unary(19, +x); },
  sign(x) { return $math_unary(20, +x); },
  sin(x) { return $math_unary(15, +x); },
  sinh(x) { return $math_unary(16, +x); },
  sqrt(x) { return $math_sqrt(+x); },
  tan(x) { return $math_unary(17, +x); },
  tanh(x) { return $math_unary(18, +x); },
  trunc(x) { return $math_trunc(+x); },
});

// Functions of two numbers, and Math.random ( )
$methods(MathObject, {
  // https://tc39.es/ecma262/#sec-math.atan2
  atan2(y, x) {
    const ny = +y;
    return $math_atan2(ny, +x);
  },
  // https://tc39.es/ecma262/#sec-math.imul
  imul(x, y) {
    const a = +x | 0;
    return $math_imul(a, +y | 0);
  },
  // https://tc39.es/ecma262/#sec-math.pow
  pow(base, exponent) {
    const b = +base;
    return $num_pow(b, +exponent);
  },
  // https://tc39.es/ecma262/#sec-math.random
  random() { return $math_random(); },
});

// Math.max ( ...args )   https://tc39.es/ecma262/#sec-math.max
// Math.min ( ...args )   https://tc39.es/ecma262/#sec-math.min
$methods(MathObject, {
  max(value1, value2) {
    const count = $argc();
    if (count === 2) {
      if ($is_int(value1) && $is_int(value2)) return value1 > value2 ? value1 : value2;
      const first = +value1;
      return $math_max(first, +value2);
    }
    if (count > 4) {
      const greatest = $arr_greatest($rest(0), false);
      if (greatest !== undefined) return greatest;
    }
    // 1.-2. Coerce each argument; 3. let highest be -∞; 4. take the greater (the loops merge: comparing has no effects).
    let highest = -Infinity;
    for (let i = 0; i < count; i++) highest = $math_max(highest, +$arg(i));
    return highest;
  },
  min(value1, value2) {
    const count = $argc();
    if (count === 2) {
      if ($is_int(value1) && $is_int(value2)) return value1 < value2 ? value1 : value2;
      const first = +value1;
      return $math_min(first, +value2);
    }
    if (count > 4) {
      const least = $arr_greatest($rest(0), true);
      if (least !== undefined) return least;
    }
    let lowest = Infinity;
    for (let i = 0; i < count; i++) lowest = $math_min(lowest, +$arg(i));
    return lowest;
  },
});

// The numbers of a list scaled by the greatest, squared and added with Kahan's compensation (as V8 does).
function ScaledRootOfSquares(numbers, count, max) {
  let sum = 0, compensation = 0;
  for (let i = 0; i < count; i++) {
    const n = $slots_get(numbers, i) / max;
    const summand = n * n - compensation;
    const preliminary = sum + summand;
    compensation = (preliminary - sum) - summand;
    sum = preliminary;
  }
  return $math_sqrt(sum) * max;
}

// Math.hypot ( ...args )   https://tc39.es/ecma262/#sec-math.hypot
$methods(MathObject, {
  hypot(value1, value2) {
    // 1.-2. Coerce each argument.
    const count = $argc();
    const numbers = $slots_new(count);
    let max = 0, sawNaN = false;
    for (let i = 0; i < count; i++) {
      const n = +$arg(i);
      const magnitude = n < 0 ? -n : n;
      $slots_set(numbers, i, magnitude);
      if (magnitude !== magnitude) sawNaN = true;
      else if (magnitude > max) max = magnitude;
    }
    // 3.-5. An infinity wins over NaN; all zeros give +0.
    if (max === Infinity) return max;
    if (sawNaN) return NaN;
    if (max === 0) return 0;
    // 6. The square root of the sum of squares.
    return ScaledRootOfSquares(numbers, count, max);
  },
});

// Rounds to 11 significant bits, ties to even: adding and subtracting 1.5 * 2^52 units of the last place makes the hardware round there.
function RoundToHalf(magnitude) {
  // 65520 is half-way between the greatest half and 2^16.
  if (magnitude >= 65520) return Infinity;
  // Subnormal halves are multiples of 2^-24, as those of the lowest binade, [2^-14, 2^-13).
  let unit = 5.960464477539063e-8;
  while (magnitude >= unit * 2048) unit *= 2;
  const shifter = unit * 6755399441055744;
  return magnitude + shifter - shifter;
}

// Math.f16round ( x )   https://tc39.es/ecma262/#sec-math.f16round
$methods(MathObject, {
  f16round(x) {
    const n = +x;
    if (n !== n || n === 0) return n;
    return n < 0 ? -RoundToHalf(-n) : RoundToHalf(n);
  },
});

/** The state of a precise sum, by what was added so far. */
const SUM_MINUS_ZERO = 0;
const SUM_FINITE = 1;
const SUM_PLUS_INFINITY = 2;
const SUM_MINUS_INFINITY = 3;
const SUM_NAN = 4;

// Math.sumPrecise ( items )   https://tc39.es/ecma262/#sec-math.sumprecise
$methods(MathObject, {
  sumPrecise(items) {
    // 1-2. Let iteratorRecord be ? GetIterator(? RequireObjectCoercible(items), SYNC).
    RequireObjectCoercible(items, "Math.sumPrecise");
    const record = GetIterator(items);
    // 3-5. The sum is exact, and rounded at the end.
    const sum = $sum_new();
    let state = SUM_MINUS_ZERO;
    let count = 0;
    // 7. Repeat, for each value n. It must be a Number.
    while (IteratorStep(record)) {
      const n = $slots_get(record, 2);
      if (++count > MAX_SAFE_INTEGER) ThrowOfSum(record, RangeError_("Too many values"));
      if (!$is_number(n)) ThrowOfSum(record, TypeError_(`${DisplayPrimitive(n)} is not a number`));
      state = SumState(state, n);
      if (state === SUM_FINITE) $sum_add(sum, n);
    }
    // 8-12. Return what the state says, or the sum.
    if (state === SUM_FINITE) return $sum_finish(sum);
    if (state === SUM_MINUS_ZERO) return -0;
    if (state === SUM_NAN) return NaN;
    return state === SUM_PLUS_INFINITY ? Infinity : -Infinity;
  },
});

function ThrowOfSum(record, error) {
  IteratorCloseOnThrow(record);
  throw error;
}

// Math.sumPrecise, step 7.b.iv: the state when n has been added
function SumState(state, n) {
  if (state === SUM_NAN || n !== n) return SUM_NAN;
  if (n === Infinity) return state === SUM_MINUS_INFINITY ? SUM_NAN : SUM_PLUS_INFINITY;
  if (n === -Infinity) return state === SUM_PLUS_INFINITY ? SUM_NAN : SUM_MINUS_INFINITY;
  // -0 changes nothing.
  if (state === SUM_MINUS_ZERO) return n === 0 && 1 / n < 0 ? SUM_MINUS_ZERO : SUM_FINITE;
  return state;
}

// Those that compiled code computes itself, where it finds that they are called (speculate/in-place.ts).
$set_intrinsic("MathAbs", MathObject.abs);
$set_intrinsic("MathAtan", MathObject.atan);
$set_intrinsic("MathAtan2", MathObject.atan2);
$set_intrinsic("MathCeil", MathObject.ceil);
$set_intrinsic("MathCos", MathObject.cos);
$set_intrinsic("MathExp", MathObject.exp);
$set_intrinsic("MathFloor", MathObject.floor);
$set_intrinsic("MathFround", MathObject.fround);
$set_intrinsic("MathImul", MathObject.imul);
$set_intrinsic("MathLog", MathObject.log);
$set_intrinsic("MathMax", MathObject.max);
$set_intrinsic("MathMin", MathObject.min);
$set_intrinsic("MathPow", MathObject.pow);
$set_intrinsic("MathRandom", MathObject.random);
$set_intrinsic("MathRound", MathObject.round);
$set_intrinsic("MathSin", MathObject.sin);
$set_intrinsic("MathSqrt", MathObject.sqrt);
$set_intrinsic("MathTan", MathObject.tan);
$set_intrinsic("MathTrunc", MathObject.trunc);
