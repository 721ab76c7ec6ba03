/**
 * Calendar of time values: milliseconds since 1970, integers up to 8.64e15 in either direction, and local times,
 * which may be a day beyond. Years are counted from March, so that the leap day is the last: day 0 of this count
 * is 1 March of the year 0, and 400 years (an era) are 146097 days.
 */
import { NOT_FOUND, RECORDCLASS_DATE, VALUES_OFFSET } from './abi.generated';
import { record_class, record_field, record_set_field } from './objects';
import { charsOf, isWide, lengthOf, str_alloc1, str_flatten } from './strings';
import { boxF64, cellOf, isNumber, numberOf } from './value';

const MS_PER_DAY: i64 = 86400000;
const DAYS_PER_ERA: i32 = 146097;
/** From 1 March of the year 0 to 1 January 1970. */
const SHIFT: i32 = 719468;

function floorDivide(a: i32, b: i32): i32 {
  const quotient = a / b;
  return a < quotient * b ? quotient - 1 : quotient;
}

/** field: 0 year, 1 month, 2 day of the month, 3 weekday, 4 hour, 5 minute, 6 second, 7 millisecond */
export function date_field(t: f64, field: u32): f64 {
  if (t != t) return t;
  const ms = <i64>t;
  let day = <i32>(ms / MS_PER_DAY);
  let time = <i32>(ms - <i64>day * MS_PER_DAY);
  if (time < 0) {
    day--;
    time += <i32>MS_PER_DAY;
  }
  if (field < 3) return civilField(day, field);
  if (field == 3) return (day % 7 + 11) % 7; // day 0 was a Thursday
  if (field == 4) return time / 3600000;
  if (field == 5) return (time / 60000) % 60;
  return field == 6 ? (time / 1000) % 60 : time % 1000;
}

function civilField(day: i32, field: u32): i32 {
  const era = floorDivide(day + SHIFT, DAYS_PER_ERA);
  const dayOfEra = day + SHIFT - era * DAYS_PER_ERA;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  if (field == 2) return dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10;
  return field == 1 ? month : yearOfEra + era * 400 + i32(month < 2);
}

/** Steps 2 to 8 of MakeDay, https://tc39.es/ecma262/#sec-makeday */
export function date_day(year: f64, month: f64, date: f64): f64 {
  const ym = year + floor(month / 12);
  if (ym > 400000 || ym < -400000) return NaN;
  const mn = <i32>(month - floor(month / 12) * 12);
  const y = <i32>ym - i32(mn < 2);
  const era = floorDivide(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (mn < 2 ? mn + 10 : mn - 2) + 2) / 5;
  return <f64>(era * DAYS_PER_ERA + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - SHIFT) + date - 1;
}

// ---- Setters

// ORDER: FIRST_OF_DAY of builtins/date.js: fields 0 to 2 are those of the date, 3 to 6 those of the time of day.
const FIELD_HOUR: u32 = 3;
/** Arguments beyond are left to the plain steps. */
const MAX_ARGUMENT: f64 = 1e9;
const MAX_TIME: f64 = 8.64e15;

/** Sets fields of a valid date, counted in UTC, to numbers: the new time value; NOT_FOUND of any other date or arguments. */
export function date_set(date: i64, first: u32, count: u32, a: i64, b: i64, c: i64, d: i64): i64 {
  if (record_class(date) != RECORDCLASS_DATE) return NOT_FOUND;
  const t = numberOf(record_field(cellOf(date), 0));
  if (t != t || !isPlainArgument(a) || (count > 1 && !isPlainArgument(b)) || (count > 2 && !isPlainArgument(c)) || (count > 3 && !isPlainArgument(d))) return NOT_FOUND;
  const day = floor(t / <f64>MS_PER_DAY);
  const time = t - day * <f64>MS_PER_DAY;
  let result: f64;
  if (first < FIELD_HOUR) {
    const year = given(0, first, count, a, b, c, d, t, 0);
    const month = given(1, first, count, a, b, c, d, t, 1);
    result = date_day(year, month, given(2, first, count, a, b, c, d, t, 2)) * <f64>MS_PER_DAY + time;
  } else {
    const hour = given(3, first, count, a, b, c, d, t, 4);
    const minute = given(4, first, count, a, b, c, d, t, 5);
    const second = given(5, first, count, a, b, c, d, t, 6);
    result = day * <f64>MS_PER_DAY + (hour * 3600000 + minute * 60000 + second * 1000 + given(6, first, count, a, b, c, d, t, 7));
  }
  const value = boxF64(abs(result) <= MAX_TIME ? result + 0 : NaN);
  record_set_field(cellOf(date), 0, value);
  return value;
}
function isPlainArgument(v: i64): bool {
  return isNumber(v) && abs(numberOf(v)) <= MAX_ARGUMENT;
}
/** The integral part of the argument for a field, or else the field that the date has, as date_field numbers it. */
function given(field: u32, first: u32, count: u32, a: i64, b: i64, c: i64, d: i64, t: f64, own: u32): f64 {
  const index = field - first;
  if (index >= count) return date_field(t, own);
  return trunc(numberOf(index == 0 ? a : index == 1 ? b : index == 2 ? c : d));
}

// ---- The format of the standard, https://tc39.es/ecma262/#sec-date-time-string-format
//
//   0    5  8  11 14 17 20
//   1970-01-01T00:00:00.000Z

function storeDigits(at: u32, n: u32, count: u32): void {
  for (let i = count; i > 0; i--) {
    store<u8>(at + i - 1, 48 + n % 10);
    n /= 10;
  }
}
function storeField(at: u32, n: u32, count: u32, separator: u32): void {
  storeDigits(at, n, count);
  store<u8>(at + count, separator);
}

export function date_iso_text(t: f64): u32 {
  const s = str_alloc1(24);
  const to = s + VALUES_OFFSET;
  storeField(to, <u32>date_field(t, 0), 4, 45);
  storeField(to + 5, <u32>date_field(t, 1) + 1, 2, 45);
  storeField(to + 8, <u32>date_field(t, 2), 2, 84);
  storeField(to + 11, <u32>date_field(t, 4), 2, 58);
  storeField(to + 14, <u32>date_field(t, 5), 2, 58);
  storeField(to + 17, <u32>date_field(t, 6), 2, 46);
  storeField(to + 20, <u32>date_field(t, 7), 3, 90);
  return s;
}

/** The number of so many digits; a large one if there are others. */
function digitsAt(at: u32, count: u32): u32 {
  let n: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const digit = <u32>load<u8>(at + i) - 48;
    if (digit > 9) return 100000;
    n = n * 10 + digit;
  }
  return n;
}

export function date_parse_iso(s: u32): f64 {
  const length = lengthOf(s);
  if (length != 10 && length != 17 && length != 20 && length != 24 && length != 29) return NaN;
  const flat = str_flatten(s);
  if (isWide(flat)) return NaN;
  const chars = charsOf(flat);
  if (length == 29) return httpDate(chars);
  const year = digitsAt(chars, 4);
  const month = digitsAt(chars + 5, 2) - 1;
  const date = digitsAt(chars + 8, 2);
  if (year > 9999 || month > 11 || date - 1 > 30 || load<u8>(chars + 4) != 45 || load<u8>(chars + 7) != 45) return NaN;
  const day = date_day(year, month, date);
  return length == 10 ? day * <f64>MS_PER_DAY : day * <f64>MS_PER_DAY + isoTime(chars, length);
}
/**
 * The text of toUTCString:
 *
 *   0    5  8   12   17 20 23
 *   Thu, 01 Jan 1970 00:00:00 GMT
 */
function httpDate(chars: u32): f64 {
  const date = digitsAt(chars + 5, 2);
  const year = digitsAt(chars + 12, 4);
  const time = secondsAt(chars + 17) * 1000;
  const month = monthAt(chars + 8);
  if (date - 1 > 30 || year < 1000 || year > 9999 || month < 0 || !(time >= 0)) return NaN;
  const isPlain = isWeekday(load<u32>(chars)) && load<u8>(chars + 4) == 32 && load<u8>(chars + 7) == 32 && load<u8>(chars + 16) == 32;
  return isPlain && load<u32>(chars + 25) == 0x544d4720 ? date_day(year, month, date) * <f64>MS_PER_DAY + time : NaN;
}
/** HH:MM:SS, NaN if it is not that. */
function secondsAt(at: u32): f64 {
  const hour = digitsAt(at, 2);
  const minute = digitsAt(at + 3, 2);
  const second = digitsAt(at + 6, 2);
  if (hour > 23 || minute > 59 || second > 59 || load<u8>(at + 2) != 58 || load<u8>(at + 5) != 58) return NaN;
  return hour * 3600 + minute * 60 + second;
}

// "Sun," to "Sat,", "Jan" to "Dec"
const WEEKDAYS = memory.data<u8>([83, 117, 110, 44, 77, 111, 110, 44, 84, 117, 101, 44, 87, 101, 100, 44, 84, 104, 117, 44, 70, 114, 105, 44, 83, 97, 116, 44]);
const MONTHS = memory.data<u8>([
  74, 97, 110, 70, 101, 98, 77, 97, 114, 65, 112, 114, 77, 97, 121, 74, 117, 110, 74, 117, 108, 65, 117, 103, 83, 101, 112, 79, 99, 116, 78, 111, 118, 68, 101, 99,
]);
function monthAt(at: u32): i32 {
  for (let i = 0; i < 12; i++) {
    const name = MONTHS + 3 * i;
    if (load<u16>(name) == load<u16>(at) && load<u8>(name + 2) == load<u8>(at + 2) && load<u8>(at + 3) == 32) return i;
  }
  return -1;
}
function isWeekday(name: u32): bool {
  for (let i: u32 = 0; i < 7; i++) if (load<u32>(WEEKDAYS + 4 * i) == name) return true;
  return false;
}

/** Milliseconds of the time behind the date, NaN if something else is there. */
function isoTime(chars: u32, length: u32): f64 {
  const hour = digitsAt(chars + 11, 2);
  const minute = digitsAt(chars + 14, 2);
  const second = length > 17 ? digitsAt(chars + 17, 2) : 0;
  const ms = length > 20 ? digitsAt(chars + 20, 3) : 0;
  if (hour > 23 || minute > 59 || second > 59 || ms > 999) return NaN;
  if (load<u8>(chars + 10) != 84 || load<u8>(chars + 13) != 58 || load<u8>(chars + length - 1) != 90) return NaN;
  if ((length > 17 && load<u8>(chars + 16) != 58) || (length > 20 && load<u8>(chars + 19) != 46)) return NaN;
  return hour * 3600000 + minute * 60000 + second * 1000 + ms;
}
