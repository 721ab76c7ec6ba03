// Intl.DateTimeFormat   https://tc39.es/ecma402/#datetimeformat-objects
import '../internal/time-zone.js';
import '../internal/zone-option.js';
import { intlMember, notAvailable, tagOf } from './constructors.js';

/** ORDER: WANT_DATE and WANT_ANY of runtime/builtins/date-format.js */
const DATE_UNLESS_NAMED = 1 | 4;
const KINDS = { w: 'weekday', e: 'era', y: 'year', M: 'month', d: 'day', p: 'dayPeriod', h: 'hour', m: 'minute', s: 'second', f: 'fractionalSecond', z: 'timeZoneName' };
/** In the order of resolvedOptions. */
const COMPONENTS = ['weekday', 'era', 'year', 'month', 'day', 'dayPeriod', 'hour', 'minute', 'second', 'fractionalSecondDigits', 'timeZoneName'];

const formats = new WeakMap();
function formatOf(object, method) {
  const format = formats.get(object);
  if (!format) throw new TypeError(`Method Intl.DateTimeFormat.prototype.${method} called on incompatible receiver ${String(object)}`);
  return format;
}
/** https://tc39.es/ecma402/#sec-handledatetimevalue */
function timeValue(date) {
  const value = date === undefined ? Date.now() : Number(date);
  if (!(Math.abs(value) <= 8.64e15)) throw new RangeError('Invalid time value');
  return Math.trunc(value) + 0;
}
// https://tc39.es/ecma402/#sec-partitiondatetimepattern
function partsOf(format, date) {
  if (format.data) return format.data.dateParts(timeValue(date), format);
  const text = $runtime('FormatDateTime', timeValue(date), { ...format, marks: true });
  const parts = [];
  for (const piece of text.split(/(\ue000[^\ue001]*)\ue001/)) {
    if (piece !== '') parts.push(piece[0] === '\ue000' ? { type: KINDS[piece[1]], value: piece.slice(2) } : { type: 'literal', value: piece });
  }
  return parts;
}
/** Hours with two digits in a day of 24, and what stands behind another number. */
function resolvedWidth(name, format) {
  if (name === 'hour') return format.hourCycle === 'h23' || format.hourCycle === 'h24' ? '2-digit' : format.hour;
  const follows = name === 'minute' ? format.hour !== undefined || format.second !== undefined : name === 'second' && format.minute !== undefined;
  return follows ? '2-digit' : format[name];
}

function DateTimeFormatConstructor(locales = undefined, options = undefined) {
  if (!new.target) return new DateTimeFormatConstructor(locales, options);
  formats.set(this, { ...$runtime('DateFormatOf', locales, options, DATE_UNLESS_NAMED, 'Intl.DateTimeFormat'), bound: undefined });
}
Object.defineProperties(DateTimeFormatConstructor, { name: { value: 'DateTimeFormat', configurable: true }, length: { value: 0, configurable: true } });
Object.defineProperties(DateTimeFormatConstructor.prototype, Object.getOwnPropertyDescriptors({
  // get Intl.DateTimeFormat.prototype.format   https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.format
  get format() {
    const format = formatOf(this, 'format');
    return (format.bound ??= (date) => $runtime('FormatDateTime', timeValue(date), format));
  },
  // Intl.DateTimeFormat.prototype.formatToParts ( date )
  formatToParts(date) { return partsOf(formatOf(this, 'formatToParts'), date); },
  formatRange(startDate, endDate) { throw notAvailable('Intl.DateTimeFormat.prototype.formatRange'); },
  formatRangeToParts(startDate, endDate) { throw notAvailable('Intl.DateTimeFormat.prototype.formatRangeToParts'); },
  // Intl.DateTimeFormat.prototype.resolvedOptions ( )
  resolvedOptions() {
    const format = formatOf(this, 'resolvedOptions'), { hourCycle, dateStyle, timeStyle } = format;
    const options = { locale: tagOf(format.locale), calendar: 'gregory', numberingSystem: format.data && !format.numberingSystem ? format.data.numbers.system : 'latn', timeZone: format.zone?.name ?? $runtime('LocalZoneName') };
    if (format.hour !== undefined) Object.assign(options, { hourCycle, hour12: hourCycle === 'h11' || hourCycle === 'h12' });
    if (dateStyle === undefined && timeStyle === undefined) for (const name of COMPONENTS) if (format[name] !== undefined) options[name] = resolvedWidth(name, format);
    if (dateStyle !== undefined) options.dateStyle = dateStyle;
    if (timeStyle !== undefined) options.timeStyle = timeStyle;
    return options;
  },
}));
for (const name of Object.getOwnPropertyNames(DateTimeFormatConstructor.prototype)) Object.defineProperty(DateTimeFormatConstructor.prototype, name, { enumerable: false });
Object.defineProperty(DateTimeFormatConstructor, 'prototype', { writable: false });
export const DateTimeFormat = intlMember(DateTimeFormatConstructor);
