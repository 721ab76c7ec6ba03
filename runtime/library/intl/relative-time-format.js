// Intl.RelativeTimeFormat   https://tc39.es/ecma402/#relativetimeformat-objects
import { dataOf, intlMember, option, optionsObject, resolvedLocale, tagOf } from './constructors.js';
import { numberParts, numberText } from './number-format.js';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
/** What stands behind a number, for one and for others. */
const SHORT = { second: [' sec.', ' sec.'], minute: [' min.', ' min.'], hour: [' hr.', ' hr.'], day: [' day', ' days'], week: [' wk.', ' wk.'], month: [' mo.', ' mo.'], quarter: [' qtr.', ' qtrs.'], year: [' yr.', ' yr.'] };
const NARROW = { second: 's', minute: 'm', hour: 'h', day: 'd', week: 'w', month: 'mo', quarter: 'q', year: 'y' };
/** In the place of "this quarter" and its kin. */
const ABBREVIATED = { week: 'wk.', month: 'mo.', quarter: 'qtr.', year: 'yr.' };
const OF_DAYS = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' };

// https://tc39.es/ecma402/#sec-singularrelativetimeunit
function singularUnit(unit) {
  const text = `${unit}`, name = text.endsWith('s') ? text.slice(0, -1) : text;
  if (!UNITS.includes(name)) throw new RangeError(`Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '${text}'`);
  return name;
}
function unitText(unit, style, isOne) {
  if (style === 'narrow') return NARROW[unit];
  return style === 'short' ? SHORT[unit][isOne ? 0 : 1] : ` ${unit}${isOne ? '' : 's'}`;
}
/** What is said without a number; undefined: nothing. */
function wordFor(value, unit, style) {
  if (Object.is(value, -0)) value = 0;
  if (unit === 'second') return value === 0 ? 'now' : undefined;
  if (unit === 'day') return OF_DAYS[value];
  const name = style === 'long' ? unit : ABBREVIATED[unit] ?? unit;
  if (value === 0) return `this ${name}`;
  if (unit === 'minute' || unit === 'hour') return undefined;
  return value === 1 ? `next ${name}` : value === -1 ? `last ${name}` : undefined;
}
/** ORDER: compiler/locales/templates.ts */
const NUMBER = '\x80';
/** In a locale of the compiler. */
function localParts(number, name, { style, numeric, format }) {
  const { words, past, future } = format.data.words.relative[`${name} ${style}`];
  const word = numeric === 'auto' && !Object.is(number, -0) ? words[number] : undefined;
  if (word !== undefined) return [{ type: 'literal', value: word }];
  const forms = number < 0 || Object.is(number, -0) ? past : future, template = forms[format.data.category(number, format)] ?? forms.other;
  const parts = format.data.numberParts(Math.abs(number), format).map((part) => ({ ...part, unit: name }));
  return template.split(/(\x80)/).flatMap((piece) => (piece === NUMBER ? parts : piece === '' ? [] : [{ type: 'literal', value: piece }]));
}
class RelativeTimeFormatConstructor {
  #locale; #style; #numeric; #format;
  constructor(locales = undefined, options = undefined) {
    this.#locale = resolvedLocale(locales);
    options = options === undefined ? {} : Object(optionsObject(options));
    this.#style = option(options, 'style', ['long', 'short', 'narrow'], 'long', 'Intl.RelativeTimeFormat');
    this.#numeric = option(options, 'numeric', ['always', 'auto'], 'always', 'Intl.RelativeTimeFormat');
    this.#format = $runtime('NumberFormatOf', locales, undefined, 'Intl.RelativeTimeFormat');
  }
  // Intl.RelativeTimeFormat.prototype.formatToParts ( value, unit )
  formatToParts(value, unit) {
    const number = Number(value), name = singularUnit(unit);
    if (!Number.isFinite(number)) throw new RangeError('Invalid time value');
    if (this.#format.data) return localParts(number, name, { style: this.#style, numeric: this.#numeric, format: this.#format });
    const word = this.#numeric === 'auto' ? wordFor(number, name, this.#style) : undefined;
    if (word !== undefined) return [{ type: 'literal', value: word }];
    const isPast = number < 0 || Object.is(number, -0), text = numberText(this.#format, Math.abs(number));
    const behind = unitText(name, this.#style, text === '1');
    const parts = numberParts(this.#format, text).map((part) => ({ ...part, unit: name }));
    return isPast ? [...parts, { type: 'literal', value: `${behind} ago` }] : [{ type: 'literal', value: 'in ' }, ...parts, { type: 'literal', value: behind }];
  }
  // Intl.RelativeTimeFormat.prototype.format ( value, unit )
  format(value, unit) { return this.formatToParts(value, unit).map((part) => part.value).join(''); }
  // Intl.RelativeTimeFormat.prototype.resolvedOptions ( )
  resolvedOptions() { return { locale: tagOf(this.#locale), style: this.#style, numeric: this.#numeric, numberingSystem: dataOf(this.#locale)?.numbers.system ?? 'latn' }; }
}
Object.defineProperties(RelativeTimeFormatConstructor, { name: { value: 'RelativeTimeFormat' }, length: { value: 0 } });
export const RelativeTimeFormat = intlMember(RelativeTimeFormatConstructor);
