import { describe, expect, it } from 'vitest';
import { MathFunction } from '../../abi/kernel.js';
import { StringKernel, boxNumber, nextUp, randomBits, randomSource } from './string-kernel.js';

const kernel = new StringKernel();
const { k } = kernel;
const random = randomSource(2024);

/** Collects the first differences of two functions on many arguments. */
function differences(cases: Iterable<unknown[]>, actual: (...args: any[]) => unknown, expected: (...args: any[]) => unknown): unknown[] {
  const found: unknown[] = [];
  for (const args of cases) {
    const a = actual(...args);
    const e = expected(...args);
    if (!Object.is(a, e)) found.push({ args, actual: a, expected: e });
    if (found.length >= 5) break;
  }
  return found;
}

function* repeat<T>(count: number, make: (i: number) => T): Generator<T> {
  for (let i = 0; i < count; i++) yield make(i);
}

/** Boundaries: powers of 2 and 10 with their neighbours, subnormals, integers near 2^53. */
function hardDoubles(): number[] {
  const list = [0, -0, NaN, Infinity, -Infinity, 5e-324, 1e-323, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 1e21, 1e-7, 123456789012345680000];
  for (let e = -1074; e < 1024; e++) list.push(2 ** e, nextUp(2 ** e), -nextUp(-(2 ** e)));
  for (let e = -323; e < 309; e++) list.push(Number(`1e${e}`), nextUp(Number(`1e${e}`)), Number(`9e${e}`), Number(`1.5e${e}`));
  for (let i = -40; i < 40; i++) list.push(2 ** 53 + i, 2 ** 31 + i, 2 ** 32 + i, i / 10, i + 0.5);
  return list;
}
const hard = hardDoubles();
function anyDouble(i: number): number {
  if (i < hard.length) return hard[i]!;
  switch (i % 4) {
    case 0: return Math.floor(random() * 1e6) / 100;
    case 1: return random() * 10 ** Math.floor(random() * 25);
    default: return randomBits(random);
  }
}

describe('number to string', () => {
  it('writes the shortest digits', () => {
    expect(differences(repeat(1_000_000, (i) => [anyDouble(i)]), (n) => kernel.text(k.num_to_string(boxNumber(n))), String)).toEqual([]);
  }, 60_000);
  it('toFixed', () => {
    const cases = repeat(40_000, (i) => [i % 3 ? (random() - 0.5) * 10 ** Math.floor(random() * 22) : anyDouble(i), Math.floor(random() ** 2 * 101)] as [number, number]);
    const halves = [[0.5, 0], [1.5, 0], [2.5, 0], [1.005, 2], [1.45, 1], [8.345, 2], [-0.0000001, 2], [0, 2], [-1.5, 0], [123.456, 0], [0.000001, 7], [1e20, 2], [99.995, 2], [0.95, 1], [9.5, 0], [0.05, 1], [0.04, 1]] as [number, number][];
    expect(differences([...halves, ...cases], (n, d) => kernel.text(k.num_to_fixed(n, d)), (n, d) => n.toFixed(d))).toEqual([]);
  });
  it('toExponential', () => {
    const cases = repeat(40_000, (i) => [anyDouble(i), Math.floor(random() ** 2 * 102) - 1] as [number, number]);
    expect(differences(cases, (n, d) => kernel.text(k.num_to_exponential(n, d)), (n, d) => (d < 0 ? n.toExponential() : n.toExponential(d)))).toEqual([]);
  });
  it('toPrecision', () => {
    const cases = repeat(40_000, (i) => [anyDouble(i), Math.floor(random() ** 2 * 100) + 1] as [number, number]);
    expect(differences(cases, (n, p) => kernel.text(k.num_to_precision(n, p)), (n, p) => n.toPrecision(p))).toEqual([]);
  });
  it('toString with a radix', () => {
    const cases = repeat(60_000, (i) => [anyDouble(i), 2 + Math.floor(random() * 35)] as [number, number]);
    expect(differences(cases, (n, r) => kernel.text(k.num_to_string_radix(n, r)), (n, r) => n.toString(r))).toEqual([]);
  });
});

/** Decimals that lie half-way between two doubles, or next to that. */
function halfway(): string[] {
  const list: string[] = [];
  for (let i = 0; i < 3000; i++) {
    const x = Math.abs(randomBits(random));
    if (!(x < 1e300)) continue;
    const digits = exactHalf(x);
    list.push(digits, `${digits}0000`, `${digits}0000000000000001`, bump(digits));
  }
  return list;
}
/** The exact value of the middle between x and the next double, as d…de-n. */
function exactHalf(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const all = view.getBigUint64(0);
  const biased = Number(all >> 52n);
  const c = biased ? (all & 0xf_ffff_ffff_ffffn) | (1n << 52n) : all & 0xf_ffff_ffff_ffffn;
  const e = (biased ? biased - 1075 : -1074) - 1;
  const m = 2n * c + 1n;
  return e >= 0 ? String(m << BigInt(e)) : pointed(m * 5n ** BigInt(-e), -e);
}
function pointed(digits: bigint, decimals: number): string {
  const text = String(digits).padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
/** One less in the last nonzero digit. */
function bump(digits: string): string {
  return digits.replace(/[1-9](?=[0.]*$)/, (d) => String(Number(d) - 1)) + '9';
}

describe('string to number', () => {
  const toNumber = (s: string) => kernel.value(k.str_to_number(kernel.string(s)));
  it('reads back what Node writes', () => {
    expect(differences(repeat(500_000, (i) => [String(anyDouble(i))]), toNumber, Number)).toEqual([]);
  }, 60_000);
  it('rounds random literals correctly', () => {
    const digit = () => String(Math.floor(random() * 10));
    const cases = repeat(500_000, () => {
      const length = 1 + Math.floor(random() ** 3 * 40);
      let s = '';
      const point = Math.floor(random() * length * 2);
      for (let i = 0; i < length; i++) s += (i === point ? '.' : '') + digit();
      return [random() < 0.7 ? `${s}e${Math.floor(random() * 700) - 360}` : s];
    });
    expect(differences(cases, toNumber, Number)).toEqual([]);
  }, 60_000);
  it('rounds half-way cases to even', () => {
    expect(differences(halfway().map((s) => [s]), toNumber, Number)).toEqual([]);
  }, 60_000);
  it('reads long and unusual literals', () => {
    const long = ['1' + '0'.repeat(400), '0.' + '0'.repeat(400) + '1', '0.' + '0'.repeat(330) + '1'.repeat(900), '1'.repeat(309), '1'.repeat(310), '9'.repeat(800) + 'e-500', '0e999999', '1e-999999', '1e99999999999', '0.' + '0'.repeat(5000) + '1e5001', '1' + '0'.repeat(5000) + 'e-5000', '2.4703282292062327208e-324', '2.4703282292062328e-324', '1.7976931348623158e308', '1.7976931348623159e308', '179769313486231580793728971405301e276', '18446744073709551615', '18446744073709551616', '9999999999999999999', '10000000000000000000000000'];
    const forms = ['', ' ', '\t\n 12 \u2028\ufeff', '+1', '-1', '+-1', '-0', '+', '-', '.', '.5', '5.', '-.5e1', '1e', '1e+', '1e5', '1E-5', '1_0', '0x1F', '0XfF', '0x', '-0x10', '0b101', '0B2', '0o17', '0o8', 'Infinity', '-Infinity', '+Infinity', 'infinity', 'Infinityx', 'NaN', '1n', '00012', '0x1fffffffffffffff', '0x20000000000001', '0x20000000000003', '0x' + 'f'.repeat(300), '1.5.5', 'e5', '１'];
    expect(differences([...long, ...forms].map((s) => [s]), toNumber, Number)).toEqual([]);
  });
  it('parseFloat', () => {
    const forms = ['', ' 3.5abc', '-', '-.', '-.5.5', '1e', '1e+', '1e5x', 'Infinityx', '-Infinity', '0x10', '1e1000', '-0', '\u00a0 7', 'abc', '.', '5.e3', '1_2'];
    expect(differences(forms.map((s) => [s]), (s: string) => kernel.value(k.str_parse_float(kernel.string(s))), parseFloat)).toEqual([]);
  });
  it('parseInt', () => {
    const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFXZ -+._';
    const cases = [...repeat(50_000, () => {
      const radix = Math.floor(random() * 40) - 2;
      let s = random() < 0.2 ? ' -' : random() < 0.2 ? '0x' : '';
      const length = Math.floor(random() ** 2 * 60);
      for (let i = 0; i < length; i++) s += letters[Math.floor(random() * (random() < 0.95 ? Math.min(Math.max(radix, 2), 36) : letters.length))];
      return [s, radix] as [string, number];
    }), ['', 10], ['-', 10], ['0x', 16], ['-0', 10], ['0x1g', 0], ['12px', 0], ['1'.repeat(400), 10], ['1'.repeat(2000), 2], ['9007199254740993', 10]] as [string, number][];
    expect(differences(cases, (s, r) => kernel.value(k.str_parse_int(kernel.string(s), r)), parseInt)).toEqual([]);
  });
});

describe('arithmetic', () => {
  const pairs = () => repeat(300_000, (i) => [anyDouble(i * 7 % 9000), anyDouble(Math.floor(random() * 20000))] as [number, number]);
  it('remainder', () => {
    expect(differences(pairs(), (a, b) => k.num_rem(a, b), (a, b) => a % b)).toEqual([]);
  });
  it('ToInt32', () => {
    expect(differences(repeat(200_000, (i) => [anyDouble(i)]), (a) => k.num_to_int32(a), (a) => a | 0)).toEqual([]);
  });
  it('pow', () => {
    const near = () => (random() - 0.5) * 40;
    const cases = [...pairs(), ...repeat(300_000, () => [Math.abs(near()), near()] as [number, number]), ...repeat(50_000, () => [Math.round(near()), Math.round(near())] as [number, number]), ...repeat(20_000, () => [1 + (random() - 0.5) * 1e-9, near() * 1e10] as [number, number])];
    expect(differences(cases, (a, b) => k.num_pow(a, b), Math.pow)).toEqual([]);
  }, 60_000);
});

describe('Math', () => {
  const arguments_ = [(): number => (random() - 0.5) * 2, () => (random() - 0.5) * 20, () => (random() - 0.5) * 2000, () => randomBits(random), () => (random() - 0.5) * 2 ** Math.floor(random() * 60), () => Math.round((random() - 0.5) * 1000) * (Math.PI / 4), () => 1 + (random() - 0.5) * 1e-6];
  const some = (i: number): number => (i < hard.length ? hard[i]! : arguments_[i % arguments_.length]!());
  for (const [name, number] of Object.entries(MathFunction)) {
    it(name, () => {
      const reference = Math[name as 'sin'];
      expect(differences(repeat(100_000, (i) => [some(i)]), (x) => k.math_unary(number, x), (x) => reference(x))).toEqual([]);
    });
  }
  const pairs = () => repeat(100_000, (i) => [some(Math.floor(random() * 40000)), some(i)] as [number, number]);
  it('atan2', () => {
    expect(differences(pairs(), (a, b) => k.math_atan2(a, b), Math.atan2)).toEqual([]);
  });
  it('hypot', () => {
    expect(differences(pairs(), (a, b) => k.math_hypot2(a, b), Math.hypot)).toEqual([]);
  });
  it('random is uniform and depends on the seed', () => {
    k.math_seed(1, 2);
    const first = k.math_random();
    let sum = 0;
    for (let i = 0; i < 100_000; i++) {
      const x = k.math_random();
      expect(x >= 0 && x < 1).toBe(true);
      sum += x;
    }
    expect(Math.abs(sum / 100_000 - 0.5)).toBeLessThan(0.01);
    k.math_seed(1, 2);
    expect(k.math_random()).toBe(first);
    k.math_seed(2, 2);
    expect(k.math_random()).not.toBe(first);
  });
});
