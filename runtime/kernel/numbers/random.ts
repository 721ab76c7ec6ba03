/** Math.random: xorshift128+, the generator V8 uses, over two words of state, which the host gives when the first number is asked for. */
import { host_random } from '../host';
import { RANDOM_STATE } from '../string-state';

const STATE0: u32 = RANDOM_STATE;
const STATE1: u32 = RANDOM_STATE + 8;

/** Spreads the bits of a seed, as MurmurHash3 finishes. */
function mix(seed: u64): u64 {
  seed = (seed ^ (seed >> 33)) * 0xff51afd7ed558ccd;
  seed = (seed ^ (seed >> 33)) * 0xc4ceb9fe1a85ec53;
  return seed ^ (seed >> 33);
}

export function math_seed(low: i32, high: i32): void {
  const first = mix((<u64><u32>high << 32) | <u64><u32>low);
  store<u64>(STATE0, first);
  // Both zero would stay zero.
  store<u64>(STATE1, mix(~first) | 1);
}

export function math_random(): f64 {
  let x = load<u64>(STATE0);
  const y = load<u64>(STATE1);
  if (!(x | y)) {
    host_random();
    return math_random();
  }
  store<u64>(STATE0, y);
  x ^= x << 23;
  x ^= (x >> 17) ^ y ^ (y >> 26);
  store<u64>(STATE1, x);
  // 52 random bits as a fraction of [1, 2).
  return reinterpret<f64>((y >> 12) | 0x3ff0000000000000) - 1;
}
