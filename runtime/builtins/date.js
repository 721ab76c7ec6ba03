// Date objects   https://tc39.es/ecma262/#sec-date-objects
//
// A module of WebAssembly has no time zone of its own: local time is UTC, unless the
// variable TZ says otherwise. LocalTime, UTC and TimeZoneText are the only functions that know. Record: [0] the time
// value, a number of milliseconds or NaN. Parsing is in date-parse.js.

const MS_PER_DAY = 86400000;

// Day ( t ), TimeWithinDay ( t )   https://tc39.es/ecma262/#sec-day   https://tc39.es/ecma262/#sec-timewithinday
function Day(t) {
  return $math_floor(t / MS_PER_DAY);
}
function TimeWithinDay(t) {
  return t - Day(t) * MS_PER_DAY;
}

// LocalTime ( t ), UTC ( t )   https://tc39.es/ecma262/#sec-localtime   https://tc39.es/ecma262/#sec-utc-t
function LocalTime(t) {
  return timeZone === undefined || t !== t ? t : t + $call(timeZone.offsetAt, undefined, t);
}
function UTC(t) {
  return timeZone === undefined || t - t !== 0 ? t : t - $call(timeZone.offsetOfLocal, undefined, t);
}
/**
 * The time zone, if it is not UTC: { name, offsetAt, offsetOfLocal, nameAt }, functions of a time in ms.
 * runtime/library/internal/time-zone.js sets it when a program begins that asks for local time.
 */
let timeZone;
function SetTimeZone(zone) {
  timeZone = zone;
}
function LocalZoneName() {
  return timeZone === undefined ? "UTC" : timeZone.name;
}

// MakeTime ( hour, min, sec, ms )   https://tc39.es/ecma262/#sec-maketime   The arguments are numbers.
function MakeTime(hour, min, sec, ms) {
  // 1. If one of them is not finite, return NaN.
  if (hour - hour !== 0 || min - min !== 0 || sec - sec !== 0 || ms - ms !== 0) return NaN;
  return ($math_trunc(hour) * 3600000 + $math_trunc(min) * 60000) + $math_trunc(sec) * 1000 + $math_trunc(ms);
}

// MakeDay ( year, month, date )   https://tc39.es/ecma262/#sec-makeday
function MakeDay(year, month, date) {
  // 1. If one of them is not finite, return NaN.
  if (year - year !== 0 || month - month !== 0 || date - date !== 0) return NaN;
  // 2.-8. The day with the integral parts of them.
  return $date_day($math_trunc(year), $math_trunc(month), $math_trunc(date));
}

// MakeDate ( day, time )   https://tc39.es/ecma262/#sec-makedate
function MakeDate(day, time) {
  const tv = day * MS_PER_DAY + time;
  return tv - tv === 0 ? tv : NaN;
}

// MakeFullYear ( year )   https://tc39.es/ecma262/#sec-makefullyear
function MakeFullYear(year) {
  if (year !== year) return NaN;
  const truncated = $math_trunc(year);
  return truncated >= 0 && truncated <= 99 ? 1900 + truncated : truncated;
}

// TimeClip ( time )   https://tc39.es/ecma262/#sec-timeclip
function TimeClip(time) {
  if (!(time >= -8.64e15 && time <= 8.64e15)) return NaN;
  return $math_trunc(time) + 0;
}

// ---------------------------------------------------------------------------
// The constructor

// Date ( ...values )   https://tc39.es/ecma262/#sec-date
function Date(year, month, date, hours, minutes, seconds, ms) {
  const numberOfArgs = $argc();
  // 1. If NewTarget is undefined, return ToDateString(the time now).
  if (new.target === undefined) return ToDateString($host_now(0));
  let tv;
  // 3. No values: the time now. 4. One: a time value, or a string. 5. Components of local time.
  if (numberOfArgs === 0) tv = $host_now(0);
  else if (numberOfArgs === 1) tv = DateValueOf(year);
  else tv = TimeClip(UTC(DateOfComponents(numberOfArgs, year, month, date, hours, minutes, seconds, ms)));
  // 6.-8. Let O be ? OrdinaryCreateFromConstructor(NewTarget, "%Date.prototype%", « [[DateValue]] »).
  const O = $record_new(new.target === Date ? DatePrototype : GetPrototypeFromConstructor(new.target, DatePrototype), RECORD_DATE, 1);
  $record_set_field(O, 0, tv);
  return O;
}
$constructor("Date", Date, DatePrototype);

/** Step 4 of the constructor: the time value of its only argument. */
function DateValueOf(value) {
  if ($is_number(value)) return TimeClip(value);
  // a.-b. Let tv be the time value of a Date.
  if ($record_class(value) === RECORD_DATE) return $record_field(value, 0);
  // c.i. Let v be ? ToPrimitive(value).
  const v = ToPrimitive(value, "default");
  // c.ii. If v is a String, parse it.
  if ($is_string(v)) return ParseDate(v);
  // c.iii.-d. Return TimeClip(? ToNumber(v)).
  return TimeClip(ToNumber(v));
}

/** Steps 5.a to 5.k of the constructor, and those of Date.UTC: MakeDate of the first `count` components. */
function DateOfComponents(count, year, month, date, hours, minutes, seconds, ms) {
  const y = ToNumber(year);
  const m = count > 1 ? ToNumber(month) : 0;
  const dt = count > 2 ? ToNumber(date) : 1;
  const h = count > 3 ? ToNumber(hours) : 0;
  const min = count > 4 ? ToNumber(minutes) : 0;
  const s = count > 5 ? ToNumber(seconds) : 0;
  const milli = count > 6 ? ToNumber(ms) : 0;
  return MakeDate(MakeDay(MakeFullYear(y), m, dt), MakeTime(h, min, s, milli));
}

$methods(Date, {
  // Date.now ( )   https://tc39.es/ecma262/#sec-date.now
  now() { return $host_now(0); },
  // Date.parse ( string )   https://tc39.es/ecma262/#sec-date.parse
  parse(string) { return ParseDate(ToString(string)); },
  // Date.UTC ( year [ , month [ , date [ , hours [ , minutes [ , seconds [ , ms ] ] ] ] ] ] )   https://tc39.es/ecma262/#sec-date.utc
  UTC(year, month, date, hours, minutes, seconds, ms) {
    return TimeClip(DateOfComponents($argc(), year, month, date, hours, minutes, seconds, ms));
  },
});

/** RequireInternalSlot(value, [[DateValue]]), and that slot. V8 words it in two ways. */
function ThisTimeValue(value) {
  if ($record_class(value) !== RECORD_DATE) throw TypeError_("this is not a Date object.");
  return $record_field(value, 0);
}
function TimeValueOfReceiver(value, method) {
  if ($record_class(value) !== RECORD_DATE) $throw_message("IncompatibleReceiver", `Date.prototype.${method}`, value);
  return $record_field(value, 0);
}

// ---------------------------------------------------------------------------
// Getters: NaN of an invalid date   https://tc39.es/ecma262/#sec-date.prototype.getdate and following

// ORDER: date_field numbers the fields.
const YEAR = 0, MONTH = 1, DATE = 2, WEEKDAY = 3, HOUR = 4, MINUTE = 5, SECOND = 6, MILLISECOND = 7;

function YearFromTime(t) { return $date_field(t, YEAR); }
function MonthFromTime(t) { return $date_field(t, MONTH); }
function DateFromTime(t) { return $date_field(t, DATE); }
function WeekDay(t) { return $date_field(t, WEEKDAY); }
function HourFromTime(t) { return $date_field(t, HOUR); }
function MinFromTime(t) { return $date_field(t, MINUTE); }
function SecFromTime(t) { return $date_field(t, SECOND); }
function MsFromTime(t) { return $date_field(t, MILLISECOND); }

$methods(DatePrototype, {
  getDate() { return DateFromTime(LocalTime(ThisTimeValue(this))); },
  getDay() { return WeekDay(LocalTime(ThisTimeValue(this))); },
  getFullYear() { return YearFromTime(LocalTime(ThisTimeValue(this))); },
  getHours() { return HourFromTime(LocalTime(ThisTimeValue(this))); },
  getMilliseconds() { return MsFromTime(LocalTime(ThisTimeValue(this))); },
  getMinutes() { return MinFromTime(LocalTime(ThisTimeValue(this))); },
  getMonth() { return MonthFromTime(LocalTime(ThisTimeValue(this))); },
  getSeconds() { return SecFromTime(LocalTime(ThisTimeValue(this))); },
  getTime() { return ThisTimeValue(this); },
  getTimezoneOffset() {
    const t = ThisTimeValue(this);
    return timeZone === undefined ? (t - LocalTime(t)) / 60000 : $math_trunc((t - LocalTime(t)) / 60000) + 0;
  },
  getUTCDate() { return DateFromTime(ThisTimeValue(this)); },
  getUTCDay() { return WeekDay(ThisTimeValue(this)); },
  getUTCFullYear() { return YearFromTime(ThisTimeValue(this)); },
  getUTCHours() { return HourFromTime(ThisTimeValue(this)); },
  getUTCMilliseconds() { return MsFromTime(ThisTimeValue(this)); },
  getUTCMinutes() { return MinFromTime(ThisTimeValue(this)); },
  getUTCMonth() { return MonthFromTime(ThisTimeValue(this)); },
  getUTCSeconds() { return SecFromTime(ThisTimeValue(this)); },
  valueOf() { return ThisTimeValue(this); },
  // Date.prototype.getYear ( )   https://tc39.es/ecma262/#sec-date.prototype.getyear
  getYear() { return YearFromTime(LocalTime(TimeValueOfReceiver(this, "getYear"))) - 1900; },
});

// ---------------------------------------------------------------------------
// Setters. All arguments are converted before an invalid date is looked at, as the spec has it.

/** The last step of all setters. */
function SetTimeValue(date, tv) {
  const v = TimeClip(tv);
  $record_set_field(date, 0, v);
  return v;
}

/** Number of the hour among the fields of date_set. */
const FIRST_OF_DAY = 3;

/** `isUTC` of the operations below: what the method's fields are in. */
const LOCAL = false;
const UNIVERSAL = true;

/**
 * Date.prototype.setHours, setMinutes, setSeconds, setMilliseconds and their UTC forms
 * https://tc39.es/ecma262/#sec-date.prototype.sethours and following
 * first: the field of the first argument, 0 for hours to 3 for milliseconds; count: how many there are.
 */
function SetTimeFields(date, method, isUTC, first, count, a, b, c, d) {
  // Numbers in the fields of a valid date: nothing of the steps can be seen.
  if (isUTC || timeZone === undefined) {
    const value = $date_set(date, FIRST_OF_DAY + first, count < 4 - first ? count : 4 - first, a, b, c, d);
    if (!$is_not_found(value)) return value;
  }
  const tv = TimeValueOfReceiver(date, method);
  const v0 = ToNumber(a);
  const v1 = count > 1 && first < 3 ? ToNumber(b) : undefined;
  const v2 = count > 2 && first < 2 ? ToNumber(c) : undefined;
  const v3 = count > 3 && first < 1 ? ToNumber(d) : undefined;
  if (tv !== tv) return NaN;
  const t = isUTC ? tv : LocalTime(tv);
  const hour = first === 0 ? v0 : HourFromTime(t);
  const min = GivenOr(1 - first, v0, v1, v2, t, MINUTE);
  const sec = GivenOr(2 - first, v0, v1, v2, t, SECOND);
  const ms = first === 0 && v3 !== undefined ? v3 : GivenOr(3 - first, v0, v1, v2, t, MILLISECOND);
  const result = MakeDate(Day(t), MakeTime(hour, min, sec, ms));
  return SetTimeValue(date, isUTC ? result : UTC(result));
}
/** Argument `index` of a setter; the field that the date has if there is none. */
function GivenOr(index, v0, v1, v2, t, field) {
  const given = index === 0 ? v0 : index === 1 ? v1 : index === 2 ? v2 : undefined;
  return given === undefined ? $date_field(t, field) : given;
}
/**
 * Date.prototype.setFullYear, setMonth, setDate and their UTC forms
 * https://tc39.es/ecma262/#sec-date.prototype.setfullyear and following
 * first: 0 for the year to 2 for the day of the month. Only a new year makes a date of an invalid one.
 */
function SetDateFields(date, method, isUTC, first, count, a, b, c) {
  if (isUTC || timeZone === undefined) {
    const value = $date_set(date, first, count < 3 - first ? count : 3 - first, a, b, c, undefined);
    if (!$is_not_found(value)) return value;
  }
  const tv = TimeValueOfReceiver(date, method);
  const v0 = ToNumber(a);
  const v1 = count > 1 && first < 2 ? ToNumber(b) : undefined;
  const v2 = count > 2 && first < 1 ? ToNumber(c) : undefined;
  if (tv !== tv && first > 0) return NaN;
  const t = tv !== tv ? 0 : isUTC ? tv : LocalTime(tv);
  const year = GivenOr(0 - first, v0, v1, v2, t, YEAR);
  const month = GivenOr(1 - first, v0, v1, v2, t, MONTH);
  const day = GivenOr(2 - first, v0, v1, v2, t, DATE);
  const result = MakeDate(MakeDay(year, month, day), TimeWithinDay(t));
  return SetTimeValue(date, isUTC ? result : UTC(result));
}

$methods(DatePrototype, {
  setMilliseconds(ms) { return SetTimeFields(this, "setMilliseconds", LOCAL, 3, 1, ms); },
  setSeconds(sec, ms) { return SetTimeFields(this, "setSeconds", LOCAL, 2, $argc(), sec, ms); },
  setMinutes(min, sec, ms) { return SetTimeFields(this, "setMinutes", LOCAL, 1, $argc(), min, sec, ms); },
  setHours(hour, min, sec, ms) { return SetTimeFields(this, "setHours", LOCAL, 0, $argc(), hour, min, sec, ms); },
  setDate(date) { return SetDateFields(this, "setDate", LOCAL, 2, 1, date); },
  setMonth(month, date) { return SetDateFields(this, "setMonth", LOCAL, 1, $argc(), month, date); },
  setFullYear(year, month, date) { return SetDateFields(this, "setFullYear", LOCAL, 0, $argc(), year, month, date); },
  setUTCMilliseconds(ms) { return SetTimeFields(this, "setUTCMilliseconds", UNIVERSAL, 3, 1, ms); },
  setUTCSeconds(sec, ms) { return SetTimeFields(this, "setUTCSeconds", UNIVERSAL, 2, $argc(), sec, ms); },
  setUTCMinutes(min, sec, ms) { return SetTimeFields(this, "setUTCMinutes", UNIVERSAL, 1, $argc(), min, sec, ms); },
  setUTCHours(hour, min, sec, ms) { return SetTimeFields(this, "setUTCHours", UNIVERSAL, 0, $argc(), hour, min, sec, ms); },
  setUTCDate(date) { return SetDateFields(this, "setUTCDate", UNIVERSAL, 2, 1, date); },
  setUTCMonth(month, date) { return SetDateFields(this, "setUTCMonth", UNIVERSAL, 1, $argc(), month, date); },
  setUTCFullYear(year, month, date) { return SetDateFields(this, "setUTCFullYear", UNIVERSAL, 0, $argc(), year, month, date); },
  // Date.prototype.setTime ( time )   https://tc39.es/ecma262/#sec-date.prototype.settime
  setTime(time) {
    TimeValueOfReceiver(this, "setTime");
    return SetTimeValue(this, ToNumber(time));
  },
  // Date.prototype.setYear ( year )   https://tc39.es/ecma262/#sec-date.prototype.setyear
  setYear(year) {
    const tv = TimeValueOfReceiver(this, "setYear");
    const y = ToNumber(year);
    const t = tv !== tv ? 0 : LocalTime(tv);
    return SetTimeValue(this, UTC(MakeDate(MakeDay(MakeFullYear(y), MonthFromTime(t), DateFromTime(t)), TimeWithinDay(t))));
  },
});
