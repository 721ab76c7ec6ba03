// RSA with natural numbers of our own: arrays of 14-bit digits, the lowest
// first, schoolbook multiplication and long division. Exercises integer
// arithmetic and element access.

var BITS = 14;
var BASE = 1 << BITS;
var MASK = BASE - 1;

function trim(digits) {
  while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return digits;
}

function fromInt(value) {
  var digits = [];
  while (value > 0) {
    digits.push(value & MASK);
    value >>>= BITS;
  }
  return digits;
}

function compare(a, b) {
  if (a.length !== b.length) return a.length - b.length;
  for (var i = a.length - 1; i >= 0; i--) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

function add(a, b) {
  var length = Math.max(a.length, b.length);
  var sum = [];
  var carry = 0;
  for (var i = 0; i < length; i++) {
    carry += (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0);
    sum.push(carry & MASK);
    carry >>= BITS;
  }
  if (carry > 0) sum.push(carry);
  return sum;
}

// a - b, for a >= b.
function subtract(a, b) {
  var difference = [];
  var borrow = 0;
  for (var i = 0; i < a.length; i++) {
    var digit = a[i] - borrow - (i < b.length ? b[i] : 0);
    borrow = digit < 0 ? 1 : 0;
    difference.push(digit & MASK);
  }
  return trim(difference);
}

function multiply(a, b) {
  var product = [];
  for (var k = a.length + b.length; k > 0; k--) product.push(0);
  for (var i = 0; i < a.length; i++) {
    var carry = 0;
    var factor = a[i];
    for (var j = 0; j < b.length; j++) {
      carry += product[i + j] + factor * b[j];
      product[i + j] = carry & MASK;
      carry >>>= BITS;
    }
    product[i + b.length] = carry;
  }
  return trim(product);
}

function scaleUp(digits, factor) {
  var scaled = [];
  var carry = 0;
  for (var i = 0; i < digits.length; i++) {
    carry += digits[i] * factor;
    scaled.push(carry & MASK);
    carry >>>= BITS;
  }
  scaled.push(carry);
  return scaled;
}

function divideBySmall(digits, divisor) {
  var quotient = [];
  var rest = 0;
  for (var i = digits.length - 1; i >= 0; i--) {
    rest = (rest << BITS) | digits[i];
    quotient[digits.length - 1 - i] = Math.floor(rest / divisor);
    rest %= divisor;
  }
  return { quotient: trim(quotient.reverse()), rest: fromInt(rest) };
}

// Long division: each quotient digit is estimated from the leading digits, then
// corrected at most twice, because the divisor's top bit is set beforehand.
function divide(dividend, divisor) {
  if (compare(dividend, divisor) < 0) return { quotient: [], rest: dividend };
  if (divisor.length === 1) return divideBySmall(dividend, divisor[0]);
  var shift = Math.floor(BASE / (divisor[divisor.length - 1] + 1));
  var rest = scaleUp(dividend, shift);
  var by = trim(scaleUp(divisor, shift));
  var quotient = [];
  for (var i = rest.length - by.length - 1; i >= 0; i--) {
    quotient[i] = 0;
  }
  for (var position = rest.length - by.length - 1; position >= 0; position--) {
    quotient[position] = quotientDigit(rest, by, position);
  }
  return { quotient: trim(quotient), rest: divideBySmall(trim(rest), shift).quotient };
}

function quotientDigit(rest, by, position) {
  var top = position + by.length;
  var estimate = Math.floor((rest[top] * BASE + rest[top - 1]) / by[by.length - 1]);
  if (estimate > MASK) estimate = MASK;
  var borrow = subtractMultiple(rest, by, position, estimate);
  while (borrow < 0) {
    estimate--;
    borrow += addBack(rest, by, position);
  }
  return estimate;
}

function subtractMultiple(rest, by, position, factor) {
  var carry = 0;
  for (var i = 0; i < by.length; i++) {
    carry += rest[position + i] - factor * by[i];
    rest[position + i] = carry & MASK;
    carry >>= BITS;
  }
  carry += rest[position + by.length];
  rest[position + by.length] = carry & MASK;
  return carry >> BITS;
}

function addBack(rest, by, position) {
  var carry = 0;
  for (var i = 0; i < by.length; i++) {
    carry += rest[position + i] + by[i];
    rest[position + i] = carry & MASK;
    carry >>= BITS;
  }
  carry += rest[position + by.length];
  rest[position + by.length] = carry & MASK;
  return carry >> BITS;
}

function modPower(base, exponent, modulus) {
  var result = [1];
  var square = divide(base, modulus).rest;
  for (var i = 0; i < exponent.length; i++) {
    for (var bit = 0; bit < BITS; bit++) {
      if ((exponent[i] >> bit) & 1) result = divide(multiply(result, square), modulus).rest;
      square = divide(multiply(square, square), modulus).rest;
    }
  }
  return result;
}

// The inverse of `value` modulo `modulus`, by Euclid's algorithm; the
// coefficient is kept below the modulus, so that no number is negative.
function modInverse(value, modulus) {
  var r0 = modulus;
  var r1 = value;
  var t0 = [];
  var t1 = [1];
  while (r1.length > 0) {
    var step = divide(r0, r1);
    var product = divide(multiply(step.quotient, t1), modulus).rest;
    var next = compare(t0, product) >= 0 ? subtract(t0, product) : subtract(add(t0, modulus), product);
    r0 = r1;
    r1 = step.rest;
    t0 = t1;
    t1 = next;
  }
  if (compare(r0, [1]) !== 0) throw new Error("rsa: no inverse");
  return t0;
}

function toDecimal(digits) {
  var text = "";
  while (digits.length > 0) {
    var step = divideBySmall(digits, 10);
    text = String(step.rest.length > 0 ? step.rest[0] : 0) + text;
    digits = step.quotient;
  }
  return text === "" ? "0" : text;
}

function powerOfTwo(exponent) {
  var digits = [];
  for (; exponent >= BITS; exponent -= BITS) digits.push(0);
  digits.push(1 << exponent);
  return digits;
}

// Two Mersenne primes.
var P = subtract(powerOfTwo(127), [1]);
var Q = subtract(powerOfTwo(521), [1]);

function fromText(text) {
  var digits = [];
  for (var i = 0; i < text.length; i++) {
    digits = add(multiply(digits, [256]), fromInt(text.charCodeAt(i)));
  }
  return digits;
}

function toText(digits) {
  var text = "";
  while (digits.length > 0) {
    var step = divide(digits, [256]);
    text = String.fromCharCode(step.rest.length > 0 ? step.rest[0] : 0) + text;
    digits = step.quotient;
  }
  return text;
}

function run() {
  var modulus = multiply(P, Q);
  var totient = multiply(subtract(P, [1]), subtract(Q, [1]));
  var publicExponent = fromInt(65537);
  var privateExponent = modInverse(publicExponent, totient);
  var secret = modPower(fromText("attack at dawn, not dusk"), publicExponent, modulus);
  var opened = toText(modPower(secret, privateExponent, modulus));
  return opened + ": " + toDecimal(secret).substring(0, 40);
}

function check(result) {
  var expected = "attack at dawn, not dusk: 5158511075853076160505683681387785297950";
  if (result !== expected) throw new Error("rsa: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("rsa", run, check);
else console.log("rsa " + check(run()));
