/** Number.prototype.toString ( radix ) with the digits that V8 prints. */
import { stringFromBytes } from '../strings';
import { boxF64 } from '../value';
import { num_rem } from './arithmetic';
import { TEXT, TEXT_BYTES, finishText } from './scratch';
import { num_to_string, putNonFinite } from './to-string';

const MIDDLE: u32 = TEXT + TEXT_BYTES / 2;
const TWO_53: f64 = 9007199254740992;

// @ts-ignore: decorator
@inline function digitChar(digit: u32): u32 {
  return digit + (digit < 10 ? 48 : 87);
}
// @ts-ignore: decorator
@inline function digitOf(char: u32): u32 {
  return char > 57 ? char - 87 : char - 48;
}

/** The integer part grows from the middle of the text room to the left, the fraction to the right. */
export function num_to_string_radix(n: f64, radix: i32): u32 {
  if (radix == 10) return num_to_string(boxF64(n));
  if (n > -2147483648 && n < 2147483648 && floor(n) == n) return intToString(<i32>n, radix);
  const special = putNonFinite(n);
  if (special) return finishText(special);
  const v = abs(n);
  let integer = floor(v);
  const end = putFraction(v, v - integer, radix);
  // A carry out of the fraction is left where its point would be.
  if (end == MIDDLE && load<u8>(MIDDLE) == 1) integer += 1;
  let start = putInteger(integer, radix);
  if (n < 0) store<u8>(--start, 45);
  return stringFromBytes(start, end - start);
}

function intToString(n: i32, radix: u32): u32 {
  let size = <u32>(n < 0 ? -n : n);
  let start = MIDDLE;
  do {
    store<u8>(--start, digitChar(size % radix));
    size /= radix;
  } while (size);
  if (n < 0) store<u8>(--start, 45);
  return stringFromBytes(start, MIDDLE - start);
}

/**
 * Writes the point and as many digits as are needed to tell v from its
 * neighbours (delta: half the distance to the next double). Returns the end; if
 * rounding carried into the integer part, that is MIDDLE, with 1 stored there.
 */
function putFraction(v: f64, fraction: f64, radix: i32): u32 {
  store<u8>(MIDDLE, 0);
  const next = reinterpret<f64>(reinterpret<u64>(v) + 1);
  let delta = max<f64>(0.5 * (next - v), 5e-324);
  if (fraction < delta) return MIDDLE;
  let to = MIDDLE + 1;
  do {
    fraction *= <f64>radix;
    delta *= <f64>radix;
    const digit = <u32>fraction;
    store<u8>(to++, digitChar(digit));
    fraction -= <f64>digit;
    if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0)) && fraction + delta > 1) {
      to = roundUp(to, radix);
      break;
    }
  } while (fraction >= delta);
  store<u8>(MIDDLE, to == MIDDLE ? 1 : 46);
  return to;
}

/** Adds one to the last digit; digits that overflow are dropped. MIDDLE if none is left. */
function roundUp(end: u32, radix: u32): u32 {
  for (let p = end - 1; p > MIDDLE; p--) {
    const digit = digitOf(load<u8>(p)) + 1;
    if (digit < radix) {
      store<u8>(p, digitChar(digit));
      return p + 1;
    }
  }
  return MIDDLE;
}

function putInteger(integer: f64, radix: i32): u32 {
  let p = MIDDLE;
  // Digits beyond the precision are zeros.
  while (integer / <f64>radix >= TWO_53) {
    integer /= <f64>radix;
    store<u8>(--p, 48);
  }
  do {
    const rest = num_rem(integer, <f64>radix);
    store<u8>(--p, digitChar(<u32>rest));
    integer = (integer - rest) / <f64>radix;
  } while (integer > 0);
  return p;
}
