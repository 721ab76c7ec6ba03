/** Numbers of a locale: signs, groups, templates of the styles, currencies, units, compact notation. */
import { type PluralData, samplesOf } from './plurals.js';
import { templateOf } from './templates.js';

/** Templates by plural category; 'other' is there. */
type Forms = Readonly<Record<string, string>>;
/** Templates of a number that is positive, negative, and positive with its sign. */
type Signed = readonly [string, string, string];
export interface NumberData {
  readonly system: string;
  readonly digits: string;
  readonly symbols: Readonly<Record<'decimal' | 'group' | 'minusSign' | 'plusSign' | 'percentSign' | 'nan' | 'infinity' | 'exponentSeparator' | 'exponentMinusSign', string>>;
  /** Point and separator of amounts of money. */
  readonly currencySymbols: readonly [string, string];
  /** Digits of the last group, of the others, and what more than a group a number must have to be grouped. */
  readonly groups: readonly [number, number, number];
  readonly accountingGroups: readonly [number, number, number];
  readonly decimal: Signed;
  readonly percent: Signed;
  /** By currencySign: with a symbol that stands close, and with one that is set apart. */
  readonly currency: Readonly<Record<'standard' | 'accounting', readonly [Signed, Signed]>>;
  readonly currencyName: string;
  /** By code: symbol, narrow symbol (empty: the code), names by category. */
  readonly currencies: Readonly<Record<string, readonly [string, string, Forms]>>;
  readonly units: Readonly<Record<string, Readonly<Record<'short' | 'narrow' | 'long', Forms>>>>;
  /** By length: for each magnitude from 3 on, the exponent that is taken out and the templates. */
  readonly compact: Readonly<Record<'short' | 'long', readonly (readonly [number, Forms])[]>>;
}

const LAST_MAGNITUDE = 14, UNKNOWN_CURRENCY = 'XXX', EXACTLY_ONE = '=1';
type Samples = ReadonlyMap<string, number>;
type Part = Intl.NumberFormatPart;

export function numberData(tag: string, plurals: PluralData): NumberData {
  const parts = (value: number, options: Intl.NumberFormatOptions = {}): Part[] => new Intl.NumberFormat(tag, options).formatToParts(value);
  const signed = (options: Intl.NumberFormatOptions): Signed => [templateOf(parts(1, options)), templateOf(parts(-1, options)), templateOf(parts(1, { ...options, signDisplay: 'always' }))];
  const currency = (currencySign: 'standard' | 'accounting'): readonly [Signed, Signed] => {
    const options = { style: 'currency', currency: 'USD', currencySign, maximumFractionDigits: 0 } as const;
    return [signed({ ...options, currencyDisplay: 'narrowSymbol' }), signed({ ...options, currencyDisplay: 'code' })];
  };
  const samples = samplesOf(tag, plurals);
  const { numberingSystem: system } = new Intl.NumberFormat(tag).resolvedOptions();
  return {
    system,
    digits: new Intl.NumberFormat(tag, { useGrouping: false, minimumIntegerDigits: 10 }).format(123456789),
    symbols: symbolsOf(parts),
    currencySymbols: moneySymbols(parts),
    groups: groupsOf(parts),
    accountingGroups: groupsOf((value, options) => parts(value, { ...options, style: 'currency', currency: 'USD', currencySign: 'accounting' })),
    decimal: signed({}),
    percent: signed({ style: 'percent' }),
    currency: { standard: currency('standard'), accounting: currency('accounting') },
    currencyName: templateOf(parts(10, { style: 'currency', currency: 'USD', currencyDisplay: 'name', maximumFractionDigits: 0 })),
    currencies: Object.fromEntries([...Intl.supportedValuesOf('currency'), UNKNOWN_CURRENCY].flatMap((code) => currencyEntry(tag, code, samples))),
    units: Object.fromEntries(Intl.supportedValuesOf('unit').map((unit) => [unit, unitEntry(tag, unit, samples)])),
    compact: { short: compactOf(tag, 'short'), long: compactOf(tag, 'long') },
  };
}
function symbolsOf(parts: (value: number, options?: Intl.NumberFormatOptions) => Part[]): NumberData['symbols'] {
  const find = (list: Part[], type: string): string => list.find((part) => part.type === type)?.value ?? '';
  return {
    decimal: find(parts(1.5), 'decimal'), group: find(parts(1234567), 'group'), minusSign: find(parts(-1), 'minusSign'), plusSign: find(parts(1, { signDisplay: 'always' }), 'plusSign'),
    percentSign: find(parts(1, { style: 'percent' }), 'percentSign'), nan: find(parts(NaN), 'nan'), infinity: find(parts(Infinity), 'infinity'), exponentSeparator: find(parts(1, { notation: 'scientific' }), 'exponentSeparator'),
    exponentMinusSign: find(parts(0.1, { notation: 'scientific' }), 'exponentMinusSign'),
  };
}
function moneySymbols(parts: (value: number, options?: Intl.NumberFormatOptions) => Part[]): readonly [string, string] {
  const list = parts(1234567.5, { style: 'currency', currency: 'USD' }), find = (type: string): string => list.find((part) => part.type === type)?.value ?? '';
  return [find('decimal'), find('group')];
}
function groupsOf(parts: (value: number, options?: Intl.NumberFormatOptions) => Part[]): NumberData['groups'] {
  const groups = parts(1234567890123, { useGrouping: 'always' as unknown as boolean }).filter(({ type }) => type === 'integer');
  const first = groups.at(-1)!.value.length, others = groups.at(-2)?.value.length ?? first;
  return [first, others, parts(1234).some(({ type }) => type === 'group') ? 1 : 2];
}
function forms(samples: Samples, text: (sample: number) => string): Forms {
  const entries = [...samples].map(([category, sample]) => [category, text(sample)] as const);
  const other = entries.find(([category]) => category === 'other')?.[1];
  return Object.fromEntries(entries.filter(([category, form]) => category === 'other' || form !== other));
}
function currencyEntry(tag: string, code: string, samples: Samples): [string, readonly [string, string, Forms]][] {
  const symbol = (currencyDisplay: 'symbol' | 'narrowSymbol' | 'name', value = 1): string => {
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency: code, currencyDisplay, minimumFractionDigits: 0, maximumFractionDigits: 1 });
    return format.formatToParts(value).find(({ type }) => type === 'currency')?.value ?? code;
  };
  const names = forms(samples, (sample) => symbol('name', sample));
  const symbols = [symbol('symbol'), symbol('narrowSymbol')].map((text) => (text === code ? '' : text));
  return symbols.join('') === '' && Object.values(names).every((name) => name === code) ? [] : [[code, [symbols[0]!, symbols[1]!, names]]];
}
function unitEntry(tag: string, unit: string, samples: Samples): Readonly<Record<'short' | 'narrow' | 'long', Forms>> {
  const of = (unitDisplay: 'short' | 'narrow' | 'long'): Forms => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay });
    return forms(samples, (sample) => templateOf(format.formatToParts(sample)));
  };
  return { short: of('short'), narrow: of('narrow'), long: of('long') };
}
/** What compact notation makes of powers of ten, by the category of what is left of them. */
function compactOf(tag: string, compactDisplay: 'short' | 'long'): (readonly [number, Forms])[] {
  const format = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay }), rules = new Intl.PluralRules(tag);
  const plain = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay, useGrouping: false });
  return Array.from({ length: LAST_MAGNITUDE - 2 }, (_, n) => n + 3).map((magnitude) => {
    const whole = plain.formatToParts(2 * 10 ** magnitude).filter(({ type }) => type === 'integer').map(({ value }) => value).join('');
    const exponent = magnitude - whole.length + 1;
    const found: Record<string, string> = {};
    for (const factor of [1, 2, 3, 4, 5, 6, 7, 8, 9, 1.1, 1.5]) found[rules.select(factor * 10 ** (magnitude - exponent))] ??= templateOf(format.formatToParts(factor * 10 ** magnitude));
    // Exactly one may be said in a word: mille, 1,2 millier.
    const one = templateOf(format.formatToParts(10 ** magnitude)), nearOne = templateOf(format.formatToParts(1.1 * 10 ** magnitude));
    if (whole.length === 1 && one !== nearOne && rules.select(1.1) === rules.select(1)) {
      found[EXACTLY_ONE] = one;
      found[rules.select(1)] = nearOne;
    }
    found.other ??= Object.values(found).at(-1)!;
    return [exponent, Object.fromEntries(Object.entries(found).filter(([category, text]) => category === 'other' || text !== found.other))] as const;
  });
}
