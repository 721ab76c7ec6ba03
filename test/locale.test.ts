/**
 * Functions that take locales, against this Node's, on generated values and
 * options. What jsaot says is not available is left out, but may not be much.
 */
import { describe, expect, test } from 'vitest';
import { compile } from '../compiler/index.js';
import { runModule } from './support/host.js';

/** A source of numbers that is the same each time. */
class Sample {
  #seed: number;
  constructor(seed: number) {
    this.#seed = seed >>> 0;
  }
  below(n: number): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#seed / 4294967296) * n);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  /** Some of the options of a table, each with one of its values. */
  options(table: Record<string, readonly unknown[]>, most: number): Record<string, unknown> {
    const names = Object.keys(table);
    const options: Record<string, unknown> = {};
    for (let n = this.below(most + 1); n > 0; n--) {
      const name = this.of(names);
      options[name] = this.of(table[name]!);
    }
    return options;
  }
}

/** Lines that a program prints, compiled and here. */
async function bothWays(cases: string[], expression: string): Promise<{ node: string[]; jsaot: string[] }> {
  const body = `
    const lines = [];
    for (const c of [${cases.join(',\n')}]) {
      try { lines.push(String(${expression})); } catch (e) { lines.push(e.name + ': ' + e.message); }
    }`;
  const { binary, diagnostics } = await compile(`${body}\nconsole.log(lines.join('\\n'));`, { optimize: 1 });
  expect(diagnostics).toEqual([]);
  const node = new Function(`${body}\nreturn lines;`)() as string[];
  return { node, jsaot: runModule(binary!).stdout.trimEnd().split('\n') };
}

/** Checks each line; returns how many are not available. */
function compareLines(cases: string[], { node, jsaot }: { node: string[]; jsaot: string[] }): number {
  expect(jsaot.length).toBe(node.length);
  const missing = jsaot.map((line) => /^RangeError: .* not available$/.test(line));
  const described = (lines: string[]): string[] => lines.flatMap((line, i) => (missing[i] ? [] : [`${cases[i]} → ${line}`]));
  expect(described(jsaot)).toEqual(described(node));
  return missing.filter(Boolean).length;
}

const WIDTHS = ['narrow', 'short', 'long'];
const NUMERIC = ['numeric', '2-digit'];

describe('localeCompare', () => {
  /** First and last code point of the blocks from which characters are taken. */
  const BLOCKS = [
    [0, 0x1f], [0x20, 0x7e], [0x20, 0x7e], [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xa0, 0x24f], [0x250, 0x36f], [0x300, 0x345], [0x370, 0x52f],
    [0x530, 0x7ff], [0x900, 0xdff], [0xe00, 0xfff], [0x1000, 0x1dff], [0x1e00, 0x1fff], [0x2000, 0x2bff], [0x3000, 0x33ff], [0x4e00, 0x9fff],
    [0xac00, 0xd7a3], [0xd800, 0xdfff], [0xf900, 0xffef], [0x1d400, 0x1d7ff], [0x1f300, 0x1f64f],
  ] as const;
  const OPTIONS = [
    'undefined', '{ numeric: true }', "{ sensitivity: 'base' }", "{ sensitivity: 'accent' }", "{ sensitivity: 'case' }", '{ ignorePunctuation: true }',
    "{ caseFirst: 'upper' }", "{ caseFirst: 'lower' }", "{ numeric: true, sensitivity: 'base' }", "{ sensitivity: 'case', caseFirst: 'upper' }",
    "{ ignorePunctuation: true, numeric: true, caseFirst: 'upper' }",
  ];

  function pairs(sample: Sample, count: number): string[] {
    const character = (): string => {
      const [first, last] = sample.of(BLOCKS);
      return String.fromCodePoint(first + sample.below(last - first + 1));
    };
    const word = (): string[] => Array.from({ length: sample.below(5) }, () => (sample.below(3) ? character() : sample.of(['a', 'b', 'A'])));
    const changed = (word: string[]): string[] => {
      const at = sample.below(word.length + 1);
      const c = word[at] ?? 'x';
      const replacement = sample.of([c.toUpperCase(), c.toLowerCase(), c.normalize('NFKD'), c.normalize('NFD'), character() + c, '', `${c}\u0301`, `1${c}`]);
      return [...word.slice(0, at), replacement, ...word.slice(at + 1)];
    };
    return Array.from({ length: count }, () => {
      const left = word();
      return JSON.stringify([left.join(''), (sample.below(2) ? changed(left) : word()).join('')]);
    });
  }

  test('orders pairs of strings as Node does, whatever the options', async () => {
    const cases = pairs(new Sample(1), 1500);
    const expression = `[${OPTIONS}].map((o) => '<=>'[c[0].localeCompare(c[1], 'en', o) + 1]).join('')`;
    expect(compareLines(cases, await bothWays(cases, expression))).toBe(0);
  });

  test('orders all pairs of ASCII characters as Node does', async () => {
    const cases = Array.from({ length: 128 }, (_, code) => JSON.stringify(String.fromCharCode(code)));
    const expression = `Array.from({ length: 128 }, (_, d) => '<=>'[c.localeCompare(String.fromCharCode(d), 'en') + 1]).join('')`;
    expect(compareLines(cases, await bothWays(cases, expression))).toBe(0);
  });
});

describe('toLocaleString of numbers', () => {
  const OPTIONS = {
    style: ['decimal', 'percent', 'currency', 'currency'],
    currency: ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'BRL', 'SEK', 'usd'],
    currencyDisplay: ['symbol', 'code', 'narrowSymbol', 'name'],
    currencySign: ['standard', 'accounting'],
    notation: ['standard', 'compact', 'compact', 'scientific', 'engineering'],
    compactDisplay: ['short', 'long'],
    signDisplay: ['auto', 'always', 'never', 'exceptZero', 'negative', 'sometimes'],
    useGrouping: [true, false, 'auto', 'always', 'min2'],
    minimumIntegerDigits: [1, 2, 5, 22],
    minimumFractionDigits: [0, 1, 2, 5],
    maximumFractionDigits: [0, 1, 2, 5, 20],
    minimumSignificantDigits: [1, 2, 5],
    maximumSignificantDigits: [1, 2, 3, 21],
    roundingMode: ['ceil', 'floor', 'expand', 'trunc', 'halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'],
    roundingPriority: ['auto', 'morePrecision', 'lessPrecision'],
    roundingIncrement: [1, 5, 25, 100],
    trailingZeroDisplay: ['auto', 'stripIfInteger'],
  };
  const VALUES = ['0', '-0', 'NaN', 'Infinity', '-Infinity', '1', '1.005', '2.5', '-2.5', '999999', '999.5', '1e21', '5e-324', '12345678901234567890n', '-5n'];

  test('formats as Node does, whatever the options', async () => {
    const sample = new Sample(2);
    const cases = Array.from({ length: 1500 }, () => {
      const random = (sample.below(1e6) / 10 ** sample.below(6) - 5) * 10 ** (sample.below(7) - 2);
      const value = sample.below(8) ? String(random) : sample.of(VALUES);
      return `[${value}, '${sample.of(['en-US', 'en', 'en-GB'])}', ${JSON.stringify(sample.options(OPTIONS, 5))}]`;
    });
    expect(compareLines(cases, await bothWays(cases, 'c[0].toLocaleString(c[1], c[2])'))).toBe(0);
  });
});

describe('toLocaleString of dates', () => {
  const COMPONENTS = {
    weekday: WIDTHS, year: NUMERIC, month: [...NUMERIC, ...WIDTHS], day: NUMERIC, hour: NUMERIC, minute: NUMERIC, second: NUMERIC,
    hour12: [true, false], hourCycle: ['h11', 'h12', 'h23', 'h24'],
  };
  const RARE_COMPONENTS = {
    ...COMPONENTS, era: WIDTHS, dayPeriod: WIDTHS, fractionalSecondDigits: [1, 2, 3], timeZoneName: ['short', 'long', 'shortOffset', 'longGeneric'],
  };
  const STYLES = ['full', 'long', 'medium', 'short'];
  const TIMES = [0, -62198755200000, 8.64e15, 43200000, 1600000000000];

  test('formats as Node does, whatever the options', async () => {
    const sample = new Sample(3);
    const cases = Array.from({ length: 1500 }, () => {
      const options = sample.options(sample.below(3) ? COMPONENTS : RARE_COMPONENTS, 5);
      if (sample.below(5) === 0) options.dateStyle = sample.of(STYLES);
      if (sample.below(5) === 0) options.timeStyle = sample.of(STYLES);
      const time = sample.below(5) ? sample.below(2 ** 31) * 1000 + sample.below(1000) : sample.of(TIMES);
      const method = sample.of(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']);
      return `[${time}, '${method}', '${sample.of(['en-US', 'en', 'en-GB'])}', ${JSON.stringify({ ...options, timeZone: 'UTC' })}]`;
    });
    expect(compareLines(cases, await bothWays(cases, 'new Date(c[0])[c[1]](c[2], c[3])'))).toBeLessThan(500);
  });
});
