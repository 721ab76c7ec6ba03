/** Lists and relative times of a locale. */
import { type PluralData, samplesOf } from './plurals.js';
import { templateOf } from './templates.js';

const LIST_TYPES = ['conjunction', 'disjunction', 'unit'] as const, WIDTHS = ['long', 'short', 'narrow'] as const;
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
/** How far from now a word may be: `vorgestern`. */
const NEAR = [-3, -2, -1, 0, 1, 2, 3];

export interface RelativeData {
  /** Templates by plural category. */
  readonly past: Readonly<Record<string, string>>;
  readonly future: Readonly<Record<string, string>>;
  /** What is said without a number. */
  readonly words: Readonly<Record<string, string>>;
}
export interface WordData {
  /** By type and width: before the first, between two, between the first ones, the others, the last two; behind the last. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** By unit and width. */
  readonly relative: Readonly<Record<string, RelativeData>>;
}

export function wordData(tag: string, plurals: PluralData): WordData {
  const samples = samplesOf(tag, plurals);
  return {
    lists: Object.fromEntries(LIST_TYPES.flatMap((type) => WIDTHS.map((style) => [`${type} ${style}`, listTexts(new Intl.ListFormat(tag, { type, style }))]))),
    relative: Object.fromEntries(UNITS.flatMap((unit) => WIDTHS.map((style) => [`${unit} ${style}`, relativeData(tag, unit, style, samples)]))),
  };
}
function listTexts(format: Intl.ListFormat): string[] {
  const gaps = (count: number): string[] => format.format(Array<string>(count).fill('\ue000')).split('\ue000');
  const two = gaps(2), many = gaps(5);
  return [two[1]!, many[1]!, many[2]!, many[4]!];
}
function relativeData(tag: string, unit: Intl.RelativeTimeFormatUnit, style: 'long' | 'short' | 'narrow', samples: ReadonlyMap<string, number>): RelativeData {
  const format = new Intl.RelativeTimeFormat(tag, { style }), withWords = new Intl.RelativeTimeFormat(tag, { style, numeric: 'auto' });
  const templates = (sign: number): Record<string, string> => Object.fromEntries([...samples].map(([category, sample]) => [category, templateOf(format.formatToParts(sign * sample, unit))]));
  const words: Record<string, string> = {};
  for (const n of NEAR) {
    const parts = withWords.formatToParts(n, unit);
    if (parts.every(({ type }) => type === 'literal')) words[n] = parts.map(({ value }) => value).join('');
  }
  return { past: templates(-1), future: templates(1), words };
}
