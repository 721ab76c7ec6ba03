// Date objects   https://tc39.es/ecma262/#sec-date-objects
//
// The part that needs neither a time zone nor parsing; the rest is a later step.
// Record: [0] the time value, a number of milliseconds or NaN.

const MS_PER_DAY = 86400000;

// TimeClip ( time )   https://tc39.es/ecma262/#sec-timeclip
function TimeClip(time) {
  if (!(time >= -8.64e15 && time <= 8.64e15)) return NaN;
  return ToIntegerOrInfinity(time);
}

// Date ( ...values )   https://tc39.es/ecma262/#sec-date
function Date(value) {
  const count = $argc();
  // 1. Without new: a string in local time. 5. Of components: in local time, too.
  if (new.target === undefined || count > 1) $throw_message("Unsupported", "dates in local time");
  const tv = count === 0 ? $host_now(0) : DateValueOf(value);
  // 6.-8. Let O be ? OrdinaryCreateFromConstructor(NewTarget, "%Date.prototype%", « [[DateValue]] »).
  const O = OrdinaryCreateFromConstructor(new.target, "DatePrototype", RECORD_DATE, 1);
  $record_set_field(O, 0, tv);
  return O;
}
$constructor("Date", Date, DatePrototype);
$obj_define(Date, "length", 7, CONFIGURABLE);

/** Step 4 of the constructor: the time value of its only argument. */
function DateValueOf(value) {
  // a.-b. Let tv be the time value of a Date.
  if ($record_class(value) === RECORD_DATE) return $record_field(value, 0);
  // c.i. Let v be ? ToPrimitive(value).
  const v = ToPrimitive(value, "default");
  // c.ii. If v is a String, parse it.
  if ($is_string(v)) $throw_message("Unsupported", "parsing dates");
  // c.iii.-d. Return TimeClip(? ToNumber(v)).
  return TimeClip(ToNumber(v));
}

$methods(Date, {
  // Date.now ( )   https://tc39.es/ecma262/#sec-date.now
  now() { return $host_now(0); },
});

/** ThisTimeValue: RequireInternalSlot(dateObject, [[DateValue]]), and that slot. */
function ThisTimeValue(value) {
  if ($record_class(value) !== RECORD_DATE) throw TypeError_("this is not a Date object.");
  return $record_field(value, 0);
}

// Day ( t ), TimeWithinDay ( t )   https://tc39.es/ecma262/#sec-day   https://tc39.es/ecma262/#sec-timewithinday
function Day(t) {
  return $math_floor(t / MS_PER_DAY);
}
function TimeWithinDay(t) {
  return t - Day(t) * MS_PER_DAY;
}

/**
 * { year, month, date } of a day number. Years are counted from March, so that
 * the leap day is the last: day 0 of this count is 1 March of the year 0, and
 * 400 years (an era) are 146097 days.
 */
function CivilFromDay(day) {
  const shifted = day + 719468;
  const era = $math_floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = $math_floor((dayOfEra - $math_floor(dayOfEra / 1460) + $math_floor(dayOfEra / 36524) - $math_floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + $math_floor(yearOfEra / 4) - $math_floor(yearOfEra / 100));
  const monthFromMarch = $math_floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10;
  return {
    year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    date: dayOfYear - $math_floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** n in decimal with at least `width` digits. */
function ZeroPadded(n, width) {
  const text = $num_to_string(n);
  return text.length >= width ? text : $str_repeat("0", width - text.length) + text;
}

/** The text of toISOString for a finite time value. */
function IsoText(t) {
  const civil = CivilFromDay(Day(t));
  const time = TimeWithinDay(t);
  const y = civil.year;
  const year = y >= 0 && y <= 9999 ? ZeroPadded(y, 4) : (y < 0 ? "-" : "+") + ZeroPadded(y < 0 ? -y : y, 6);
  const hours = ZeroPadded($math_floor(time / 3600000), 2);
  const minutes = ZeroPadded($math_floor(time / 60000) % 60, 2);
  const seconds = ZeroPadded($math_floor(time / 1000) % 60, 2);
  return `${year}-${ZeroPadded(civil.month + 1, 2)}-${ZeroPadded(civil.date, 2)}T${hours}:${minutes}:${seconds}.${ZeroPadded(time % 1000, 3)}Z`;
}

$methods(DatePrototype, {
  // Date.prototype.getTime ( )   https://tc39.es/ecma262/#sec-date.prototype.gettime
  getTime() { return ThisTimeValue(this); },
  // Date.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-date.prototype.valueof
  valueOf() { return ThisTimeValue(this); },

  // Date.prototype.toISOString ( )   https://tc39.es/ecma262/#sec-date.prototype.toisostring
  toISOString() {
    if ($record_class(this) !== RECORD_DATE) $throw_message("IncompatibleReceiver", "Date.prototype.toISOString", this);
    const tv = $record_field(this, 0);
    if (tv !== tv) throw RangeError_("Invalid time value");
    return IsoText(tv);
  },

  // Date.prototype.toJSON ( key )   https://tc39.es/ecma262/#sec-date.prototype.tojson
  toJSON(key) {
    // 1.-2. Let tv be ? ToPrimitive(? ToObject(this value), NUMBER).
    const O = ToObject(this);
    const tv = ToPrimitive(O, "number");
    // 3. If tv is a Number and is not finite, return null.
    if ($is_number(tv) && tv - tv !== 0) return null;
    // 4. Return ? Invoke(O, "toISOString").
    const toISOString = O.toISOString;
    if (!$is_callable(toISOString)) throw TypeError_("toISOString is not a function");
    return $call(toISOString, O);
  },

  // Date.prototype [ %Symbol.toPrimitive% ] ( hint )   https://tc39.es/ecma262/#sec-date.prototype-%symbol.toprimitive%
  [SymbolToPrimitive](hint) {
    if (!$is_object(this)) $throw_message("IncompatibleReceiver", "Date.prototype [ @@toPrimitive ]", this);
    if (hint === "string" || hint === "default") return OrdinaryToPrimitive(this, "toString", "valueOf");
    if (hint === "number") return OrdinaryToPrimitive(this, "valueOf", "toString");
    throw TypeError_(`Invalid hint: ${DisplayPrimitive(hint)}`);
  },
});
$obj_get_own(DatePrototype, SymbolToPrimitive);
$obj_define(DatePrototype, SymbolToPrimitive, $lookup_value(), CONFIGURABLE);

// The getters in UTC: NaN of an invalid date.   https://tc39.es/ecma262/#sec-date.prototype.getutcdate and following
$methods(DatePrototype, {
  getUTCDate() {
    const t = ThisTimeValue(this);
    return t !== t ? NaN : CivilFromDay(Day(t)).date;
  },
  getUTCDay() {
    const t = ThisTimeValue(this);
    // Day 0 was a Thursday; the second remainder makes days before it positive.
    return t !== t ? NaN : ((Day(t) + 4) % 7 + 7) % 7;
  },
  getUTCFullYear() {
    const t = ThisTimeValue(this);
    return t !== t ? NaN : CivilFromDay(Day(t)).year;
  },
  getUTCHours() { return $math_floor(TimeWithinDay(ThisTimeValue(this)) / 3600000); },
  getUTCMilliseconds() { return TimeWithinDay(ThisTimeValue(this)) % 1000; },
  getUTCMinutes() { return $math_floor(TimeWithinDay(ThisTimeValue(this)) / 60000) % 60; },
  getUTCMonth() {
    const t = ThisTimeValue(this);
    return t !== t ? NaN : CivilFromDay(Day(t)).month;
  },
  getUTCSeconds() { return $math_floor(TimeWithinDay(ThisTimeValue(this)) / 1000) % 60; },
});
