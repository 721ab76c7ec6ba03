/** Plural categories of a locale   https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules */

export interface PluralData {
  readonly categories: readonly string[];
  /** A letter for the category of each of the integers 0 to 199, of which the last hundred stands for all above. */
  readonly integers: string;
  /** The same for 1,000,000 and its multiples. */
  readonly millions: string;
  /** Of numbers with decimals, by digits before the point (0, 1, 2, more), number of decimals (1, 2, 3), and the last two of them. */
  readonly decimals: string;
  /** Is 11.0 as 11? */
  readonly ignoresZeros: boolean;
}
const LETTERS: Readonly<Record<string, string>> = { zero: 'z', one: '1', two: '2', few: 'f', many: 'm', other: 'o' };
const FRACTIONS = [1, 2, 3], INTEGERS = [0, 1, 2, 5], MILLION = 1e6;
/** ORDER: runtime/library/intl/locale-numbers.js. The last of three digits is 100, for all that end in 00. */
const SIZES = [10, 100, 101];

export function pluralData(tag: string, type: 'cardinal' | 'ordinal'): PluralData {
  const rules = new Intl.PluralRules(tag, { type });
  const letter = (n: number): string => LETTERS[rules.select(n)]!;
  const integers = Array.from({ length: 200 }, (_, n) => letter(n)).join('');
  const decimals = INTEGERS.flatMap((integer) => FRACTIONS.map((digits) => {
    const withDigits = new Intl.PluralRules(tag, { type, minimumFractionDigits: digits, maximumFractionDigits: digits });
    return Array.from({ length: SIZES[digits - 1]! }, (_, n) => LETTERS[withDigits.select(integer + n / 10 ** digits)]).join('');
  }));
  const withZero = new Intl.PluralRules(tag, { type, minimumFractionDigits: 1 });
  const ignoresZeros = [...Array(200).keys(), MILLION].every((n) => withZero.select(n) === rules.select(n));
  return { categories: rules.resolvedOptions().pluralCategories, integers, millions: letter(MILLION), decimals: shortened(decimals.join('')), ignoresZeros };
}
/** Runs of a letter as the letter and their length. */
function shortened(text: string): string {
  return text.replace(/(.)\1*/g, (run) => `${run[0]}${run.length > 1 ? `(${run.length})` : ''}`);
}
/** A number with at most one decimal for each category that some number has. */
export function samplesOf(tag: string, data: PluralData): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag), samples = new Map<string, number>();
  for (const n of [...Array(200).keys(), MILLION, 0.1, 1.1, 1.5, 5.5]) if (!samples.has(rules.select(n))) samples.set(rules.select(n), n);
  return new Map(data.categories.flatMap((category) => (samples.has(category) ? [[category, samples.get(category)!]] : [])));
}
