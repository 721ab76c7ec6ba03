import { describe, expect, it } from 'vitest';
import { type KernelFunctionName, offsetOf, sizeOf } from '../../abi/index.js';
import { Kernel, cell } from './kernel.js';
import { randomSource } from './string-kernel.js';

let kernel = new Kernel({ maxHeap: 1 << 30 });
const random = randomSource(2026);
const below = (n: number): number => Math.floor(random() * n);

function make(n: bigint): number {
  const digits = (n < 0n ? -n : n).toString(16);
  const limbs = n === 0n ? 0 : Math.ceil(digits.length / 8);
  const a: number = kernel.call('bigint_new', limbs, n < 0n);
  for (let i = 0; i < limbs; i++) kernel.set32(a + sizeOf('BigInt') + 4 * i, Number.parseInt(digits.slice(Math.max(0, digits.length - 8 * (i + 1)), digits.length - 8 * i), 16));
  return a;
}
/** Checks the form of the cell too. */
function read(a: number): bigint {
  const length = kernel.u32(a + offsetOf('BigInt', 'length'));
  const negative = kernel.u32(a + offsetOf('BigInt', 'negative'));
  let digits = '0x0';
  for (let i = length; i > 0; i--) digits += kernel.u32(a + sizeOf('BigInt') + 4 * (i - 1)).toString(16).padStart(8, '0');
  const n = BigInt(digits);
  if ((length > 0 && kernel.u32(a + sizeOf('BigInt') + 4 * (length - 1)) === 0) || (length === 0 && negative)) throw new Error('not normalised');
  return negative ? -n : n;
}
/** The BigInt, or '<exception>' and the like. */
function result(v: bigint): unknown {
  const value = kernel.unbox(v);
  return typeof value === 'bigint' ? read(cell(value)) : value;
}

/** Random, of long runs of equal bits, and next to powers of two. */
function anyBigInt(maxBits: number): bigint {
  const bits = below(maxBits) + 1;
  let n = 0n;
  switch (below(4)) {
    case 0: n = (1n << BigInt(bits)) + BigInt(below(3) - 1); break;
    case 1: for (let at = 0; at < bits; at += 1) { const run = below(90); if (random() < 0.5) n |= ((1n << BigInt(run)) - 1n) << BigInt(at); at += run; } break;
    default: for (let at = 0; at < bits; at += 32) n = (n << 32n) | BigInt(below(2 ** 32));
  }
  return random() < 0.5 ? -n : n;
}
function compare(count: number, maxBits: number, name: KernelFunctionName, expected: (a: bigint, b: bigint) => unknown, second = anyBigInt): void {
  for (let i = 0; i < count; i++) {
    if (i % 500 === 0) kernel = new Kernel({ maxHeap: 1 << 30 });
    const a = anyBigInt(maxBits), b = second(random() < 0.3 ? 40 : maxBits);
    let e: unknown;
    try { e = expected(a, b); } catch { e = '<exception>'; }
    const actual = result(kernel.call(name, make(a), make(b)));
    if (actual !== e) expect({ a, b, actual }).toEqual({ a, b, actual: e });
  }
}

describe('BigInt operations', () => {
  for (const [name, op] of Object.entries({
    bigint_add: (a: bigint, b: bigint) => a + b, bigint_subtract: (a: bigint, b: bigint) => a - b, bigint_multiply: (a: bigint, b: bigint) => a * b,
    bigint_divide: (a: bigint, b: bigint) => a / b, bigint_remainder: (a: bigint, b: bigint) => a % b,
    bigint_and: (a: bigint, b: bigint) => a & b, bigint_or: (a: bigint, b: bigint) => a | b, bigint_xor: (a: bigint, b: bigint) => a ^ b,
  })) {
    it(name, () => {
      compare(3000, 300, name as KernelFunctionName, op);
      compare(40, 12_000, name as KernelFunctionName, op);
    });
  }
  it('Karatsuba multiplication and long division', () => {
    compare(12, 150_000, 'bigint_multiply', (a, b) => a * b);
    compare(12, 60_000, 'bigint_divide', (a, b) => a / b);
    // Quotients whose digits are estimated too large: all bits set, or none.
    for (let i = 0; i < 500; i++) {
      const v = (1n << BigInt(64 + below(200))) - BigInt(below(3)), q = (1n << BigInt(below(300))) - 1n, r = v - 1n;
      expect(result(kernel.call('bigint_divide', make(v * q + r), make(v)))).toBe(q);
      expect(result(kernel.call('bigint_remainder', make(v * q + r), make(v)))).toBe(r);
    }
  });
  it('shifts', () => {
    const shift = (): bigint => BigInt(below(400) - 200);
    compare(4000, 300, 'bigint_left_shift', (a, b) => a << b, shift);
    compare(4000, 300, 'bigint_signed_right_shift', (a, b) => a >> b, shift);
  });
  it('exponentiation', () => {
    compare(1000, 60, 'bigint_exponentiate', (a, b) => a ** b, () => BigInt(below(60) - 2));
  });
  it('negation, complement, asIntN and asUintN', () => {
    for (let i = 0; i < 4000; i++) {
      const a = anyBigInt(200), bits = below(220);
      expect(read(kernel.call('bigint_negate', make(a)))).toBe(-a);
      expect(result(kernel.call('bigint_not', make(a)))).toBe(~a);
      expect(result(kernel.call('bigint_as_int_n', bits, make(a)))).toBe(BigInt.asIntN(bits, a));
      expect(result(kernel.call('bigint_as_uint_n', bits, make(a)))).toBe(BigInt.asUintN(bits, a));
      const low = (BigInt(kernel.call('bigint_low_word', make(a), 1) >>> 0) << 32n) | BigInt(kernel.call('bigint_low_word', make(a), 0) >>> 0);
      expect(low).toBe(BigInt.asUintN(64, a));
    }
  });
  it('throws above the limit', () => {
    const limit = cell(kernel.call('bigint_left_shift', make(1n), make(2n ** 30n - 1n)));
    expect(result(kernel.call('bigint_add', limit, limit))).toBe('<exception>');
    expect(result(kernel.call('bigint_left_shift', make(1n), make(2n ** 30n)))).toBe('<exception>');
    expect(result(kernel.call('bigint_exponentiate', make(10n), make(2n ** 40n)))).toBe('<exception>');
    expect(result(kernel.call('bigint_as_uint_n', 2 ** 53 - 1, make(-1n)))).toBe('<exception>');
    kernel = new Kernel({ maxHeap: 1 << 30 });
  });
});

describe('BigInt conversions', () => {
  it('from and to doubles', () => {
    for (let i = 0; i < 6000; i++) {
      const a = anyBigInt(1100);
      expect(kernel.unbox(kernel.call('bigint_to_number', make(a)))).toBe(Number(a) + 0);
      const n = Math.trunc((random() - 0.5) * 2 ** below(1024));
      expect(read(kernel.call('bigint_from_number', n))).toBe(BigInt(n));
    }
    // Halfway between doubles.
    for (let i = 0; i < 3000; i++) {
      const a = (BigInt(below(2 ** 53)) | (1n << 52n)) * 2n + 1n, b = (a << BigInt(below(200))) + BigInt(below(3) - 1);
      expect(kernel.unbox(kernel.call('bigint_to_number', make(b)))).toBe(Number(b));
    }
  });
  it('comparison', () => {
    // oxlint-disable-next-line eqeqeq -- numbers and BigInts
    const order = (a: bigint | number, b: bigint | number): number => (a < b ? -1 : a > b ? 1 : a == b ? 0 : 2);
    for (let i = 0; i < 4000; i++) {
      const a = anyBigInt(i % 2 ? 70 : 1100), b = random() < 0.3 ? a + BigInt(below(3) - 1) : anyBigInt(70);
      expect(kernel.call('bigint_compare', make(a), make(b))).toBe(order(a, b));
      for (const n of [Number(a), Number(a) * (1 + Number.EPSILON), Number(b), below(100) / 8, NaN, Infinity, -Infinity]) expect(kernel.call('bigint_compare_number', make(a), n)).toBe(order(a, n));
    }
  });
  it('printing', () => {
    for (let i = 0; i < 1500; i++) {
      if (i % 300 === 0) kernel = new Kernel({ maxHeap: 1 << 30 });
      const a = anyBigInt(i % 50 === 0 ? 20_000 : 400), radix = 2 + below(35);
      expect(kernel.unbox(kernel.call('bigint_to_string', make(a), radix))).toBe(a.toString(radix));
    }
    for (const power of [10n ** 9n, 10n ** 500n, 36n ** 700n, 3n ** 2000n]) for (const a of [power, power - 1n, -power]) for (const radix of [3, 10, 36]) expect(kernel.unbox(kernel.call('bigint_to_string', make(a), radix))).toBe(a.toString(radix));
  });
  it('parsing', () => {
    const spelled = (text: string): unknown => { try { return BigInt(text); } catch { return undefined; } };
    const parse = (text: string): unknown => { const v = kernel.unbox(kernel.call('bigint_from_string', kernel.string(text))); return typeof v === 'bigint' ? read(cell(v)) : v; };
    for (let i = 0; i < 1000; i++) {
      if (i % 300 === 0) kernel = new Kernel({ maxHeap: 1 << 30 });
      const a = anyBigInt(i % 50 === 0 ? 20_000 : 400), magnitude = a < 0n ? -a : a;
      for (const text of [String(a), `0x${magnitude.toString(16)}`, `0B${magnitude.toString(2)}`, ` \n0o000${magnitude.toString(8)}\u00a0`, `+000${magnitude}`]) expect(parse(text)).toBe(spelled(text));
    }
    for (const text of ['', ' ', '-', '+', '0x', '-0x1', '1.5', '1e3', '1n', '1_0', 'Infinity', '0b2', '--1', '12a', '0', '-0', '00', '0x0']) expect(parse(text)).toBe(spelled(text));
  });
});
