// Intl.NumberFormat   https://tc39.es/ecma402/#numberformat-objects
import { intlMember, notAvailable, tagOf } from './constructors.js';

const formats = new WeakMap();
function formatOf(object, method) {
  const format = formats.get(object);
  if (!format) throw new TypeError(`Method Intl.NumberFormat.prototype.${method} called on incompatible receiver ${String(object)}`);
  return format;
}
/** What is formatted: a number, or { negative, digits, point } of a BigInt and of what spells an integer. */
function mathematicalValue(value) {
  if (typeof value === 'object' && value !== null) value = value[Symbol.toPrimitive] ? value[Symbol.toPrimitive]('number') : value.valueOf();
  if (typeof value === 'bigint') return decimalOf(`${value}`, '');
  const [, text, fraction = ''] = typeof value === 'string' ? /^\s*([+-]?\d+)(?:\.(\d*))?\s*$/.exec(value) ?? [] : [];
  return text !== undefined && text.length + fraction.length > 15 ? decimalOf(text.replace('+', ''), fraction) : +value;
}
function decimalOf(text, fraction) {
  const negative = text.startsWith('-'), digits = negative ? text.slice(1) : text;
  return $runtime('WithoutZeros', negative, digits + fraction, digits.length);
}
/** The text of a number, a BigInt, or what spells one. */
export function numberText(format, value) {
  const x = mathematicalValue(value);
  return typeof x === 'number' ? $runtime('FormatNumber', x, format) : $runtime('FormatDecimal', x, format);
}

const COMPACT = 'K M B T k m bn tn thousand million billion trillion'.split(' ');
/** https://tc39.es/ecma402/#sec-partitionnumberpattern, from the text. */
export function numberParts(format, text) {
  const parts = [];
  const add = (type, value) => { if (value !== '') parts.push({ type, value }); };
  const unit = format.style === 'unit' ? 'unit' : format.style === 'percent' ? 'percentSign' : 'currency';
  const [, before, number, after] = /^([^\d∞N]*)(NaN|∞|[\d,]*(?:\.\d+)?(?:E-?\d+)?)(.*)$/s.exec(text);
  for (const piece of before.match(/[-+]|[\s()]|[^-+\s()]+/g) ?? []) add(piece === '-' ? 'minusSign' : piece === '+' ? 'plusSign' : /[\s()]/.test(piece) ? 'literal' : unit, piece);
  if (number === 'NaN') add('nan', number);
  else if (number === '∞') add('infinity', number);
  else {
    const [, integer, fraction, exponent] = /^([\d,]*)(?:\.(\d+))?(?:E(-?\d+))?$/.exec(number);
    integer.split(',').forEach((digits, i) => {
      if (i > 0) add('group', ',');
      add('integer', digits);
    });
    if (fraction !== undefined) {
      add('decimal', '.');
      add('fraction', fraction);
    }
    if (exponent !== undefined) {
      add('exponentSeparator', 'E');
      if (exponent.startsWith('-')) add('exponentMinusSign', '-');
      add('exponentInteger', exponent.replace('-', ''));
    }
  }
  let rest = after;
  const word = /^( ?)([A-Za-z]+)/.exec(rest);
  if (format.notation === 'compact' && word && COMPACT.includes(word[2])) {
    add('literal', word[1]);
    add('compact', word[2]);
    rest = rest.slice(word[0].length);
  }
  const [, space, name, close] = /^(\s*)(.*?)(\)?)$/s.exec(rest);
  add('literal', space);
  add(unit, name);
  add('literal', close);
  return parts;
}
export function resolvedDigits(format) {
  const bySignificance = format.rounding !== 'fractionDigits', byFraction = format.rounding !== 'significantDigits';
  return {
    minimumIntegerDigits: format.minimumIntegerDigits,
    ...(bySignificance ? { minimumSignificantDigits: format.minimumSignificantDigits, maximumSignificantDigits: format.maximumSignificantDigits } : {}),
    ...(byFraction ? { minimumFractionDigits: format.minimumFractionDigits, maximumFractionDigits: format.maximumFractionDigits } : {}),
  };
}
const roundingOptions = (format) => ({
  roundingMode: format.roundingMode, roundingIncrement: format.roundingIncrement, trailingZeroDisplay: format.trailingZeroDisplay,
  roundingPriority: format.rounding === 'morePrecision' || format.rounding === 'lessPrecision' ? format.rounding : 'auto',
});

function NumberFormatConstructor(locales = undefined, options = undefined) {
  if (!new.target) return new NumberFormatConstructor(locales, options);
  formats.set(this, { ...$runtime('NumberFormatOf', locales, options, 'Intl.NumberFormat'), bound: undefined });
}
Object.defineProperties(NumberFormatConstructor, { name: { value: 'NumberFormat', configurable: true }, length: { value: 0, configurable: true } });
Object.defineProperties(NumberFormatConstructor.prototype, Object.getOwnPropertyDescriptors({
  // get Intl.NumberFormat.prototype.format   https://tc39.es/ecma402/#sec-intl.numberformat.prototype.format
  get format() {
    const format = formatOf(this, 'format');
    return (format.bound ??= (value) => numberText(format, value));
  },
  // Intl.NumberFormat.prototype.formatToParts ( value )
  formatToParts(value) {
    const format = formatOf(this, 'formatToParts');
    return format.data ? format.data.numberParts(mathematicalValue(value), format) : numberParts(format, numberText(format, value));
  },
  formatRange(start, end) { throw notAvailable('Intl.NumberFormat.prototype.formatRange'); },
  formatRangeToParts(start, end) { throw notAvailable('Intl.NumberFormat.prototype.formatRangeToParts'); },
  // Intl.NumberFormat.prototype.resolvedOptions ( )
  resolvedOptions() {
    const format = formatOf(this, 'resolvedOptions'), { style, notation, grouping } = format;
    return {
      locale: tagOf(format.locale), numberingSystem: format.data && !format.numberingSystem ? format.data.numbers.system : 'latn', style,
      ...(style === 'currency' ? { currency: format.currency, currencyDisplay: format.currencyDisplay, currencySign: format.currencySign } : {}),
      ...(style === 'unit' ? { unit: format.unit, unitDisplay: format.unitDisplay } : {}),
      ...resolvedDigits(format), useGrouping: grouping === 'never' ? false : grouping, notation, ...(notation === 'compact' ? { compactDisplay: format.compactDisplay } : {}), signDisplay: format.signDisplay,
      ...roundingOptions(format),
    };
  },
}));
for (const name of Object.getOwnPropertyNames(NumberFormatConstructor.prototype)) Object.defineProperty(NumberFormatConstructor.prototype, name, { enumerable: false });
Object.defineProperty(NumberFormatConstructor, 'prototype', { writable: false });
export const NumberFormat = intlMember(NumberFormatConstructor);
