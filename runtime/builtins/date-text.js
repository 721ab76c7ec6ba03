// Dates as text   https://tc39.es/ecma262/#sec-date.prototype.todatestring and following

const DAY_NAMES = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** n in decimal with at least `width` digits. */
function ZeroPadded(n, width) {
  const text = $num_to_string(n);
  return text.length >= width ? text : $str_repeat("0", width - text.length) + text;
}

/** The text of toISOString for a finite time value. */
function IsoText(t) {
  const y = YearFromTime(t);
  if (y >= 0 && y <= 9999) return $date_iso_text(t);
  const date = `${ZeroPadded(MonthFromTime(t) + 1, 2)}-${ZeroPadded(DateFromTime(t), 2)}`;
  return `${y < 0 ? "-" : "+"}${ZeroPadded(y < 0 ? -y : y, 6)}-${date}T${ClockText(t)}.${ZeroPadded(MsFromTime(t), 3)}Z`;
}

/** Year of at least four digits, with a sign if it is negative. V8 pads differently from the spec: -1 is -0001 either way. */
function YearText(year) {
  return (year < 0 ? "-" : "") + ZeroPadded(year < 0 ? -year : year, 4);
}

// DateString ( tv )   https://tc39.es/ecma262/#sec-datestring
function DateString(t) {
  return `${DAY_NAMES[WeekDay(t)]} ${MONTH_NAMES[MonthFromTime(t)]} ${ZeroPadded(DateFromTime(t), 2)} ${YearText(YearFromTime(t))}`;
}
// TimeString ( tv ), without the zone   https://tc39.es/ecma262/#sec-timestring
function ClockText(t) {
  return `${ZeroPadded(HourFromTime(t), 2)}:${ZeroPadded(MinFromTime(t), 2)}:${ZeroPadded(SecFromTime(t), 2)}`;
}
// TimeZoneString ( tv )   https://tc39.es/ecma262/#sec-timezoneestring
function TimeString(tv) {
  return ClockText(LocalTime(tv)) + " GMT" + TimeZoneText(tv);
}
function TimeZoneText(tv) {
  if (timeZone === undefined) return "+0000 (Coordinated Universal Time)";
  const minutes = $math_trunc((LocalTime(tv) - tv) / 60000);
  const size = minutes < 0 ? -minutes : minutes;
  return `${minutes < 0 ? "-" : "+"}${ZeroPadded($math_floor(size / 60), 2)}${ZeroPadded(size % 60, 2)} (${$call(timeZone.nameAt, undefined, tv)})`;
}
// ToDateString ( tv )   https://tc39.es/ecma262/#sec-todatestring
function ToDateString(tv) {
  if (tv !== tv) return "Invalid Date";
  const t = LocalTime(tv);
  return DateString(t) + " " + TimeString(tv);
}

$methods(DatePrototype, {
  // Date.prototype.toString ( )   https://tc39.es/ecma262/#sec-date.prototype.tostring
  toString() { return ToDateString(TimeValueOfReceiver(this, "toString")); },
  // Date.prototype.toDateString ( )   https://tc39.es/ecma262/#sec-date.prototype.todatestring
  toDateString() {
    const tv = TimeValueOfReceiver(this, "toDateString");
    return tv !== tv ? "Invalid Date" : DateString(LocalTime(tv));
  },
  // Date.prototype.toTimeString ( )   https://tc39.es/ecma262/#sec-date.prototype.totimestring
  toTimeString() {
    const tv = TimeValueOfReceiver(this, "toTimeString");
    return tv !== tv ? "Invalid Date" : TimeString(tv);
  },
  // Date.prototype.toUTCString ( )   https://tc39.es/ecma262/#sec-date.prototype.toutcstring
  toUTCString() {
    const tv = TimeValueOfReceiver(this, "toUTCString");
    if (tv !== tv) return "Invalid Date";
    return `${DAY_NAMES[WeekDay(tv)]}, ${ZeroPadded(DateFromTime(tv), 2)} ${MONTH_NAMES[MonthFromTime(tv)]} ${YearText(YearFromTime(tv))} ${ClockText(tv)} GMT`;
  },
  // Date.prototype.toISOString ( )   https://tc39.es/ecma262/#sec-date.prototype.toisostring
  toISOString() {
    const tv = TimeValueOfReceiver(this, "toISOString");
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
// Date.prototype.toGMTString ( )   https://tc39.es/ecma262/#sec-date.prototype.togmtstring   is the same function.
$obj_get_own(DatePrototype, "toUTCString");
$obj_define(DatePrototype, "toGMTString", $lookup_value(), HIDDEN);
