// Dates of locales other than English, by the templates of compiler/locales/dates.ts
// https://tc39.es/ecma402/#sec-partitiondatetimepattern
import { localDigits } from './locale-numbers.js';

/** ORDER: compiler/locales/dates.ts */
const TEXT = [undefined, 'narrow', 'short', 'long'], DIGITS = [undefined, 'numeric', '2-digit'], MONTH = [undefined, 'numeric', '2-digit', 'narrow', 'short', 'long'];
const DATE_WIDTHS = [['weekday', TEXT], ['era', TEXT], ['year', DIGITS], ['month', MONTH], ['day', DIGITS]], TIME_WIDTHS = [['dayPeriod', TEXT], ['hour', DIGITS], ['minute', DIGITS], ['second', DIGITS], ['timeZoneName', [undefined, 'short', 'long', 'shortOffset', 'longOffset']]];
const WEEKDAY_WIDTHS = [['weekday', TEXT], ['hour', DIGITS], ['minute', DIGITS], ['second', DIGITS], ['timeZoneName', [undefined, 'short']]];
const FIELDS = /\x80([^\x81]*)\x81/;

const indexOf = (widths, format) => widths.reduce((index, [name, values]) => index * values.length + values.indexOf(format[name]), 0);
const padded = (n) => `${n}`.padStart(2, '0');

function offsetText(offset, isLong, { offset: [prefix, plus, minus, separator, zero] }) {
  if (offset === 0 && !isLong) return zero;
  const total = Math.trunc(Math.abs(offset) / 1000), hours = Math.floor(total / 3600), minutes = Math.floor(total / 60) % 60, seconds = total % 60;
  const rest = (isLong || minutes > 0 || seconds > 0 ? separator + padded(minutes) : '') + (seconds > 0 ? separator + padded(seconds) : '');
  return `${prefix}${offset < 0 ? minus : plus}${isLong ? padded(hours) : hours}${rest}`;
}
function zoneText(tv, format, width) {
  const { dates } = format.data;
  const name = width.endsWith('Offset') ? undefined : dates.zones[$runtime('ZoneText', tv, { ...format, timeZoneName: 'long' })]?.[width === 'long' ? 0 : 1];
  return name || localDigits(offsetText($runtime('ZonedTime', tv, format) - tv, width === 'longOffset' || width === 'long', dates), format);
}
function hourOf(hour, hourCycle) {
  if (hourCycle === 'h23') return hour;
  if (hourCycle === 'h24') return hour || 24;
  return hourCycle === 'h11' ? hour % 12 : hour % 12 || 12;
}
/** Type and text of a field of a template. `shown`: what shows minutes and seconds. */
function fieldOf(code, { date, tv, format, shown, zoneWidth }) {
  const names = () => format.data.dates.names[code.slice(1)];
  const number = (type, n, isPadded) => [type, localDigits(isPadded ? padded(n) : `${n}`, format)];
  const year = date.getUTCFullYear(), hour = date.getUTCHours();
  switch (code[0]) {
    case 'w': return ['weekday', names()[date.getUTCDay()]];
    case 'e': return ['era', names()[year > 0 ? 1 : 0]];
    case 'y': return number('year', year > 0 ? year : 1 - year, false);
    case 'Y': return number('year', (year > 0 ? year : 1 - year) % 100, true);
    case 'n': return ['month', names()[date.getUTCMonth()]];
    case 'm': case 'M': return number('month', date.getUTCMonth() + 1, code === 'M');
    case 'd': case 'D': return number('day', date.getUTCDate(), code === 'D');
    case 'h': case 'H': return number('hour', hourOf(hour, format.hourCycle), code === 'H');
    case 'i': case 'I': return number('minute', date.getUTCMinutes(), code === 'I');
    case 's': case 'S': return number('second', date.getUTCSeconds(), code === 'S');
    // Noon and midnight are as exact as what is shown.
    case 'p': return ['dayPeriod', names()[2 * hour + ((shown.minute && date.getUTCMinutes() > 0) || (shown.second && date.getUTCSeconds() > 0) ? 1 : 0)]];
    default: return ['timeZoneName', zoneText(tv, format, zoneWidth)];
  }
}
function filled(template, moment) {
  const { format, date } = moment;
  return template.split(FIELDS).flatMap((piece, i) => {
    if (i % 2 === 0) return piece === '' ? [] : [{ type: 'literal', value: piece }];
    const [type, value] = fieldOf(piece, moment), part = { type, value };
    if (type !== 'second' || format.fractionalSecondDigits === undefined) return [part];
    const fraction = `${date.getUTCMilliseconds()}`.padStart(3, '0').slice(0, format.fractionalSecondDigits);
    return [part, { type: 'literal', value: format.data.numbers.symbols.decimal }, { type: 'fractionalSecond', value: localDigits(fraction, format) }];
  });
}
function timeTemplate(format, isHalfDay) {
  const { dates } = format.data, { second, fractionalSecondDigits, timeZoneName } = format;
  if (fractionalSecondDigits !== undefined && second === undefined) throw new RangeError('this combination of date options is not available');
  if (timeZoneName?.endsWith('Generic')) throw new RangeError(`timeZoneName ${timeZoneName} is not available`);
  return dates.templates[dates.times[isHalfDay ? 0 : 1][indexOf(TIME_WIDTHS, format)]];
}
const OTHERS = ['era', 'year', 'month', 'day', 'dayPeriod'];
function weekdayTemplate(format, isHalfDay) {
  const { dates } = format.data, widths = format.timeZoneName === undefined ? format : { ...format, timeZoneName: 'short' };
  return dates.templates[dates.weekdayTimes[isHalfDay ? 0 : 1][indexOf(WEEKDAY_WIDTHS, widths)]];
}
function glueOf({ weekday, month }, dates) {
  if (month === 'long') return dates.glue[weekday === undefined ? 'long' : 'full'];
  return dates.glue[month === 'short' || month === 'narrow' ? month : 'numeric'];
}
export function localDateParts(tv, format) {
  const { dates } = format.data, { dateStyle, timeStyle, hourCycle } = format;
  const isHalfDay = hourCycle === 'h11' || hourCycle === 'h12', hasStyle = dateStyle !== undefined || timeStyle !== undefined;
  const shown = hasStyle ? { minute: true, second: timeStyle !== 'short' } : { minute: format.minute !== undefined, second: format.second !== undefined };
  const moment = { date: new Date($runtime('ZonedTime', tv, format)), tv, format, shown, zoneWidth: hasStyle ? (timeStyle === 'full' ? 'long' : 'short') : format.timeZoneName };
  const dateText = hasStyle ? dates.templates[dates.dateStyles[dateStyle]] ?? '' : dates.templates[dates.dates[indexOf(DATE_WIDTHS, format)]];
  const timeText = hasStyle ? dates.templates[dates.timeStyles[isHalfDay ? 0 : 1][timeStyle]] ?? '' : timeTemplate(format, isHalfDay);
  const isWeekdayWithTime = !hasStyle && format.hour !== undefined && format.weekday !== undefined && OTHERS.every((name) => format[name] === undefined);
  if (isWeekdayWithTime) return filled(weekdayTemplate(format, isHalfDay), moment);
  if (dateText === '' || timeText === '') return filled(dateText + timeText, moment);
  const glue = hasStyle ? dates.styleGlue[dateStyle] : glueOf(format, dates);
  return filled(glue.replace('\x80d\x81', () => dateText).replace('\x80t\x81', () => timeText), moment);
}
/** V8 writes a space in the place of a narrow one, but not into parts. */
export function formatDate(tv, format) {
  return localDateParts(tv, format).map(({ value }) => value).join('').replaceAll('\u202f', ' ');
}
