/**
 * Powers of ten to 128 bits, for the shortest digits and for reading numbers.
 * Instead of all 676 (10.8 kB), every 27th is kept with 192 bits and multiplied
 * by an exact power of five below 2^64; 192 bits suffice for each of them to be
 * exactly the leading 128 bits (a test compares all with big integers).
 */
import { POWER_HIGH, POWER_LOW } from './scratch';

const STEP: i32 = 27;
const FIRST: i32 = -351;

/** The leading 192 bits of 5^(-351 + 27 i), rounded down, most significant word first. */
const COARSE = memory.data<u64>([
  0x8049a4ac0c5811ae, 0x205b896d777d6278, 0xac261e9f5141430b, // 5^-351
  0xcf42894a5dce35ea, 0x52064cac828675b9, 0x475f2b7d7df1ad7a, // 5^-324
  0xa76c582338ed2621, 0xaf2af2b80af6f24e, 0x657c8f4d43323a36, // 5^-297
  0x873e4f75e2224e68, 0x5a7744a6e804a291, 0xcc35eddfcf0996d7, // 5^-270
  0xda7f5bf590966848, 0xaf39a475506a899e, 0xa30294cc2934e662, // 5^-243
  0xb080392cc4349dec, 0xbd8d794d96aacfb3, 0xfe13a5c86af64418, // 5^-216
  0x8e938662882af53e, 0x547eb47b7282ee9c, 0x41b0230e1421487d, // 5^-189
  0xe65829b3046b0afa, 0x0cb4a5a3112a5112, 0xa3b561b1cb208396, // 5^-162
  0xba121a4650e4ddeb, 0x92f34d62616ce413, 0x21a0183e10583cd3, // 5^-135
  0x964e858c91ba2655, 0x3a6a07f8d510f86f, 0xe9082f25e9c5e9ec, // 5^-108
  0xf2d56790ab41c2a2, 0xfae27299423fb9c3, 0x3695dad7e8858901, // 5^-81
  0xc428d05aa4751e4c, 0xaa97e14c3c26b886, 0x96842dc95323f5a8, // 5^-54
  0x9e74d1b791e07e48, 0x775ea264cf55347d, 0xca49f1c05120c9c7, // 5^-27
  0x8000000000000000, 0x0000000000000000, 0x0000000000000000, // 5^0
  0xcecb8f27f4200f3a, 0x0000000000000000, 0x0000000000000000, // 5^27
  0xa70c3c40a64e6c51, 0x999090b65f67d924, 0x0000000000000000, // 5^54
  0x86f0ac99b4e8dafd, 0x69a028bb3ded71a3, 0xdf9f915627c04e28, // 5^81
  0xda01ee641a708de9, 0xe80e6f4820cc9495, 0xd74baad03bc1d8d3, // 5^108
  0xb01ae745b101e9e4, 0x5ec05dcff72e7f8f, 0xc04c79ffe324301f, // 5^135
  0x8e41ade9fbebc27d, 0x14588f13be847307, 0x23bd6a2059c002f5, // 5^162
  0xe5d3ef282a242e81, 0x8f1668c8a86da5fa, 0xf0b5ccf5176ecc7c, // 5^189
  0xb9a74a0637ce2ee1, 0x6d953e2bd7173692, 0x88efb0037ac08bde, // 5^216
  0x95f83d0a1fb69cd9, 0x4abdaf101564f98e, 0x0d5a4af7b3a98e47, // 5^243
  0xf24a01a73cf2dccf, 0xbc633b39673c8cec, 0x3d9c44cd2f36917c, // 5^270
  0xc3b8358109e84f07, 0x0a862f80ec4700c8, 0x02606ea01029dc37, // 5^297
  0x9e19db92b4e31ba9, 0x6c07a2c26a8346d1, 0x4944d9f52cd0dec2, // 5^324
]);

/** High word of the 128-bit product. */
export function mulHigh(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  const other = a0 * b1 + (middle & 0xffffffff);
  return a1 * b1 + (middle >> 32) + (other >> 32);
}

function smallPowerOf5(n: u32): u64 {
  let result: u64 = 1;
  let base: u64 = 5;
  for (; n; n >>= 1) {
    if (n & 1) result *= base;
    base *= base;
  }
  return result;
}

/**
 * Sets POWER_HIGH and POWER_LOW to the leading 128 bits of 10^k, -351 <= k <= 350,
 * rounded down: 10^k = high:low * 2^(floorLog2Pow10(k) - 127), exactly if 0 <= k <= 55.
 */
export function leadingPower(k: i32): void {
  const coarse = <u32>(k - FIRST) / STEP;
  const base = <u32>COARSE + coarse * 24;
  const high = load<u64>(base);
  const middle = load<u64>(base, 8);
  const factor = smallPowerOf5(<u32>(k - FIRST) - coarse * STEP);
  if (factor == 1) {
    store<u64>(POWER_HIGH, high);
    store<u64>(POWER_LOW, middle);
    return;
  }
  // Product of 256 bits, words p3 to p0 (p0 cannot matter); then its leading 128.
  const p1a = mulHigh(load<u64>(base, 16), factor);
  const p1 = p1a + middle * factor;
  const p2a = mulHigh(middle, factor) + <u64>(p1 < p1a);
  const p2 = p2a + high * factor;
  const p3 = mulHigh(high, factor) + <u64>(p2 < p2a);
  const shift = clz(p3);
  if (shift == 0) {
    store<u64>(POWER_HIGH, p3);
    store<u64>(POWER_LOW, p2);
  } else {
    store<u64>(POWER_HIGH, (p3 << shift) | (p2 >> (64 - shift)));
    store<u64>(POWER_LOW, (p2 << shift) | (p1 >> (64 - shift)));
  }
}

/** floor(log2(10^k)) for |k| < 1200. */
// @ts-ignore: decorator
@inline export function floorLog2Pow10(k: i32): i32 {
  return (k * 1741647) >> 19;
}
/** floor(log10(2^e)) for |e| < 1600. */
// @ts-ignore: decorator
@inline export function floorLog10Pow2(e: i32): i32 {
  return (e * 1262611) >> 22;
}
/** floor(log10(3/4 * 2^e)) for |e| < 1600. */
// @ts-ignore: decorator
@inline export function floorLog10ThreeQuartersPow2(e: i32): i32 {
  return (e * 1262611 - 524031) >> 22;
}
