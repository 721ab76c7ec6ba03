/**
 * Dates of a locale: for each combination of components a template, with a letter between marks in the
 * place of each field. Names of months and the like depend on what stands beside them, so that a field
 * names the list that its names are in.
 */

type Options = Intl.DateTimeFormatOptions;
type Part = Intl.DateTimeFormatPart;
export interface DateData {
  readonly hourCycle: string;
  /** Lists of names. */
  readonly names: readonly (readonly string[])[];
  readonly templates: readonly string[];
  /** Templates by components; ORDER: that of DATE_WIDTHS, TIME_WIDTHS and WEEKDAY_WIDTHS. */
  readonly dates: readonly number[];
  /** Of clocks of 12 and of 24 hours. */
  readonly times: readonly [readonly number[], readonly number[]];
  /** The same of a weekday with a time. */
  readonly weekdayTimes: readonly [readonly number[], readonly number[]];
  readonly dateStyles: Readonly<Record<string, number>>;
  readonly timeStyles: readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>];
  /** What stands between date and time, by date style, and by the width of the month (with a weekday, `full`). */
  readonly styleGlue: Readonly<Record<string, string>>;
  readonly glue: Readonly<Record<string, string>>;
  /** By the long English name: long and short name. */
  readonly zones: Readonly<Record<string, readonly [string, string]>>;
  /** Prefix, plus, minus, separator; and what zero is. */
  readonly offset: readonly [string, string, string, string, string];
}

const TEXT = [undefined, 'narrow', 'short', 'long'] as const, DIGITS = [undefined, 'numeric', '2-digit'] as const, MONTH = [undefined, 'numeric', '2-digit', 'narrow', 'short', 'long'] as const;
/** ORDER: runtime/library/intl/locale-dates.js */
const DATE_WIDTHS = [['weekday', TEXT], ['era', TEXT], ['year', DIGITS], ['month', MONTH], ['day', DIGITS]] as const;
const TIME_WIDTHS = [['dayPeriod', TEXT], ['hour', DIGITS], ['minute', DIGITS], ['second', DIGITS], ['timeZoneName', [undefined, 'short', 'long', 'shortOffset', 'longOffset']]] as const;
const WEEKDAY_WIDTHS = [['weekday', TEXT], ['hour', DIGITS], ['minute', DIGITS], ['second', DIGITS], ['timeZoneName', [undefined, 'short']]] as const;
const STYLES = ['full', 'long', 'medium', 'short'] as const;
const CYCLES = ['h12', 'h23'] as const;
/** Tuesday: no two fields have the same number. */
const SAMPLE = Date.UTC(2024, 2, 5, 4, 7, 9);
const DAY = 864e5, HALF_HOUR = 18e5;
const FIRST_SUNDAY = Date.UTC(2024, 2, 3, 4, 7, 9), BEFORE_CHRIST = Date.UTC(-43, 2, 15);
const MARK = '\x80', END = '\x81';

/** All combinations of widths, in order. */
function combinations(widths: readonly (readonly [string, readonly (string | undefined)[]])[]): Options[] {
  return widths.reduce<Options[]>((all, [name, values]) => all.flatMap((options) => values.map((value) => (value === undefined ? options : { ...options, [name]: value }))), [{}]);
}
/** A list in which equal things are one. */
class Numbered {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

class Extractor {
  readonly names = new Numbered();
  readonly templates = new Numbered();
  private readonly tag: string;
  constructor(tag: string) {
    this.tag = `${tag}-u-nu-latn`;
  }
  format(options: Options): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.tag, { timeZone: 'UTC', ...options });
  }
  template(options: Options): string {
    const format = this.format(options);
    return format.formatToParts(SAMPLE).map((part) => (part.type === 'literal' ? part.value : MARK + this.field(part, format) + END)).join('');
  }
  private namesOf(format: Intl.DateTimeFormat, type: string, times: readonly number[]): number {
    return this.names.numberOf(JSON.stringify(times.map((time) => format.formatToParts(time).find((part) => part.type === type)?.value ?? '')));
  }
  private field({ type, value }: Part, format: Intl.DateTimeFormat): string {
    const isNumber = /^\d+$/.test(value);
    switch (type) {
      case 'weekday': return `w${this.namesOf(format, type, Array.from({ length: 7 }, (_, n) => FIRST_SUNDAY + n * DAY))}`;
      case 'era': return `e${this.namesOf(format, type, [BEFORE_CHRIST, SAMPLE])}`;
      case 'year': return value.length === 2 ? 'Y' : 'y';
      case 'month': return isNumber ? (value.length === 2 ? 'M' : 'm') : `n${this.namesOf(format, type, Array.from({ length: 12 }, (_, n) => Date.UTC(2024, n, 5, 4, 7, 9)))}`;
      case 'day': return value.length === 2 ? 'D' : 'd';
      case 'hour': return value.length === 2 ? 'H' : 'h';
      case 'minute': return value.length === 2 ? 'I' : 'i';
      case 'second': return value.length === 2 ? 'S' : 's';
      case 'dayPeriod': return `p${this.namesOf(format, type, Array.from({ length: 48 }, (_, n) => Date.UTC(2024, 2, 5) + n * HALF_HOUR))}`;
      case 'timeZoneName': return 'z';
      default: throw new Error(`unexpected part of a date: ${type}`);
    }
  }
  numbers(widths: Parameters<typeof combinations>[0], more: Options): number[] {
    return combinations(widths).map((options) => {
      const names = Object.keys(options);
      if (names.length === 0) return this.templates.numberOf('');
      // Intl shows no zone alone.
      if (names.length === 1 && options.timeZoneName !== undefined) return this.templates.numberOf(`${MARK}z${END}`);
      // Nor an era.
      if (names.length === 1 && options.era !== undefined) return this.templates.numberOf(/\x80e\d+\x81/.exec(this.template({ ...options, year: 'numeric' }))![0]);
      return this.templates.numberOf(this.template({ ...options, ...(options.hour === undefined ? {} : more) }));
    });
  }
  styles(name: 'dateStyle' | 'timeStyle', more: Options = {}): Record<string, number> {
    return Object.fromEntries(STYLES.map((style) => [style, this.templates.numberOf(this.template({ [name]: style, ...more }))]));
  }
  /** Date and time in a text of both: what stands around them. */
  glue(date: Options, time: Options): string {
    const both = this.template({ ...date, ...time });
    const parts = [this.template(date), this.template(time)].map((text) => [both.indexOf(text), text.length] as const);
    if (parts.some(([at]) => at < 0)) return `${MARK}d${END}, ${MARK}t${END}`;
    const marks = [`${MARK}d${END}`, `${MARK}t${END}`];
    const order = parts[0]![0] < parts[1]![0] ? [0, 1] : [1, 0];
    const [first, second] = order.map((n) => parts[n]!) as [readonly [number, number], readonly [number, number]];
    return both.slice(0, first[0]) + marks[order[0]!]! + both.slice(first[0] + first[1], second[0]) + marks[order[1]!]! + both.slice(second[0] + second[1]);
  }
}

export function dateData(tag: string): DateData {
  const extractor = new Extractor(tag);
  const time: Options = { hour: 'numeric', minute: '2-digit' }, day: Options = { year: 'numeric', day: 'numeric' };
  const dates = extractor.numbers(DATE_WIDTHS, {});
  const [half, whole] = CYCLES.map((hourCycle) => extractor.numbers(TIME_WIDTHS, { hourCycle })) as [number[], number[]];
  const dateStyles = extractor.styles('dateStyle');
  const [halfStyles, wholeStyles] = CYCLES.map((hourCycle) => extractor.styles('timeStyle', { hourCycle })) as [Record<string, number>, Record<string, number>];
  const styleGlue = Object.fromEntries(STYLES.map((style) => [style, extractor.glue({ dateStyle: style }, { timeStyle: 'short' })]));
  const glue = Object.fromEntries(([['full', { month: 'long', weekday: 'long' }], ['long', { month: 'long' }], ['short', { month: 'short' }], ['narrow', { month: 'narrow' }], ['numeric', { month: 'numeric' }]] as const)
    .map(([name, options]) => [name, extractor.glue({ ...day, ...options }, time)]));
  const [halfWeekdays, wholeWeekdays] = CYCLES.map((hourCycle) => extractor.numbers(WEEKDAY_WIDTHS, { hourCycle })) as [number[], number[]];
  return {
    hourCycle: new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle!,
    dates, times: [half, whole], weekdayTimes: [halfWeekdays, wholeWeekdays], dateStyles, timeStyles: [halfStyles, wholeStyles], styleGlue, glue,
    zones: zoneNames(tag), offset: offsetTexts(extractor),
    names: extractor.names.list.map((text) => JSON.parse(text) as string[]), templates: extractor.templates.list,
  };
}
/** Names of all zones in winter and summer, by what they are in English. */
function zoneNames(tag: string): Record<string, readonly [string, string]> {
  const found: Record<string, readonly [string, string]> = {};
  const name = (locale: string, timeZone: string, timeZoneName: 'long' | 'short'): ((time: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
    return (time) => format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  };
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
    const english = name('en', zone, 'long'), long = name(tag, zone, 'long'), short = name(tag, zone, 'short');
    for (const time of [Date.UTC(2024, 0, 5), Date.UTC(2024, 6, 5)]) {
      const key = english(time);
      if (key.startsWith('GMT') && key !== 'GMT') continue;
      const abbreviation = short(time);
      found[key] ??= [long(time), /\d/.test(abbreviation) ? '' : abbreviation];
    }
  }
  return found;
}
function offsetTexts(extractor: Extractor): DateData['offset'] {
  const text = (timeZone: string): string => extractor.format({ timeZone, timeZoneName: 'shortOffset' }).formatToParts(SAMPLE).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, prefix = 'GMT', plus = '+', separator = ':'] = /^(\D*)(\D)5(\D)30$/.exec(text('Asia/Kolkata')) ?? [], minus = /^\D*(\D)9(\D)30$/.exec(text('Pacific/Marquesas'))?.[1] ?? '-';
  return [prefix, plus, minus, separator, text('UTC')];
}
