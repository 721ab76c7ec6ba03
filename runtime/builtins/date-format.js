// Date.prototype.toLocaleString, toLocaleDateString, toLocaleTimeString
// https://tc39.es/ecma402/#datetimeformat-objects
//
// A format has a field for each component of a date that is shown: "numeric",
// "2-digit", "long", "short" or "narrow"; undefined: it is not shown. Formats are
// those of CLDR for en-US and en-GB. Combinations of components for which CLDR
// makes something up ("4 AM (second: 6)") are a RangeError. Time zones but UTC
// come from the library.

const LONG_DAYS = "|0=Sunday|1=Monday|2=Tuesday|3=Wednesday|4=Thursday|5=Friday|6=Saturday|";
const LONG_MONTHS = "|0=January|1=February|2=March|3=April|4=May|5=June|6=July|7=August|8=September|9=October|10=November|11=December|";
const UTC_NAMES = "|short=UTC|long=Coordinated Universal Time|shortOffset=GMT+0|longOffset=GMT+00:00|shortGeneric=GMT+0|longGeneric=GMT+00:00|";
const UTC_ZONES = " utc gmt etc/utc etc/gmt etc/uct uct zulu universal etc/universal gmt0 gmt+0 ";

const TEXT_WIDTHS = " narrow short long ";
const NUMBER_WIDTHS = " 2-digit numeric ";
const MONTH_WIDTHS = " 2-digit numeric narrow short long ";
const ZONE_NAMES = " short long shortOffset longOffset shortGeneric longGeneric ";
const DATE_STYLES = " full long medium short ";
const HOUR_CYCLES = " h11 h12 h23 h24 ";

// ---- Options

/** Makes a zone of a name; undefined if there is none of that name. In programs that name the option `timeZone`. */
let findZone;
function SetZoneFinder(find) {
  findZone = find;
}
const UTC_ZONE = { name: "UTC", offsetAt: undefined };

/** The zone that options name; undefined: local time. Of what cannot be one, Node says that it is invalid. */
function ZoneOption(options) {
  const timeZone = options.timeZone;
  if (timeZone === undefined) return undefined;
  const name = ToString(timeZone);
  if (IsWordOf(UTC_ZONES, $str_to_lower(name))) return UTC_ZONE;
  if (findZone !== undefined) {
    const zone = $call(findZone, undefined, name);
    if (zone === undefined) throw RangeError_("Invalid time zone specified: " + name);
    return zone;
  }
  const first = name === "" ? 0 : $str_char_code_at($str_to_lower(name), 0);
  if (first < 97 || first > 122 || ($str_index_of(name, "/", 0) < 0 && $str_to_upper(name) !== name)) {
    throw RangeError_("Invalid time zone specified: " + name);
  }
  ThrowNotAvailable("time zone " + name);
}

/** What is wanted of a method: its components are added where options name none. */
const WANT_DATE = 1;
const WANT_TIME = 2;
/** The date is added only if neither date nor time is named. */
const WANT_ANY = 4;

// CreateDateTimeFormat ( newTarget, locales, options, required, defaults )   https://tc39.es/ecma402/#sec-createdatetimeformat
function DateFormatOf(locales, options, wanted, method) {
  const requested = CanonicalizeLocaleList(locales);
  const O = CoerceOptions(options, method);
  LocaleMatcherOption(O, method);
  RequireTypeOption(O, "calendar", "gregory");
  const numberingSystem = RequireTypeOption(O, "numberingSystem", "latn");
  const hour12 = GetBooleanOption(O, "hour12", undefined);
  let hourCycle = GetOption(O, "hourCycle", HOUR_CYCLES, undefined, method);
  const zone = ZoneOption(O);
  const format = DateComponents(O, method);
  format.zone = zone;
  format.numberingSystem = numberingSystem;
  const formatMatcher = O.formatMatcher;
  if (formatMatcher !== undefined && ToString(formatMatcher) !== "best fit") {
    GetOption(O, "formatMatcher", " basic ", undefined, method);
  }
  const dateStyle = GetOption(O, "dateStyle", DATE_STYLES, undefined, method);
  const timeStyle = GetOption(O, "timeStyle", DATE_STYLES, undefined, method);
  const locale = ResolveLocale(requested, HasLocale);
  const data = LocaleDataOf(locale);
  if (data !== undefined && $is_string(data.dates)) ThrowNotAvailable(data.dates);
  format.data = data;
  RequireKeyword(locale, "ca", "gregory");
  RequireKeyword(locale, "nu", "latn");
  const usual = HourCycleOfLocale(locale) || (data !== undefined ? data.dates.hourCycle : IsBritish(locale) ? "h23" : "h12");
  if (hour12 !== undefined) {
    const isFromZero = usual === "h11" || usual === "h23";
    hourCycle = hour12 ? (isFromZero ? "h11" : "h12") : isFromZero ? "h23" : "h24";
  }
  format.locale = locale;
  format.dateStyle = dateStyle;
  format.timeStyle = timeStyle;
  format.hourCycle = hourCycle === undefined ? usual : hourCycle;
  if (dateStyle === undefined && timeStyle === undefined) {
    AddDefaults(format, wanted);
    format.isLong = format.month === "long";
    if (data === undefined) RequireKnownCombination(format);
  } else SetStyles(format, dateStyle, timeStyle, wanted);
  return format;
}

function HourCycleOfLocale(locale) {
  const value = UnicodeKeyword(locale, "hc");
  return value !== undefined && IsWordOf(HOUR_CYCLES, value) ? value : undefined;
}

// https://tc39.es/ecma402/#table-datetimeformat-components   in the order of the table
function DateComponents(options, method) {
  return {
    locale: undefined, data: undefined, numberingSystem: undefined, hourCycle: undefined, isLong: false, zone: undefined, dateStyle: undefined, timeStyle: undefined, marks: false,
    weekday: GetOption(options, "weekday", TEXT_WIDTHS, undefined, method),
    era: GetOption(options, "era", TEXT_WIDTHS, undefined, method),
    year: GetOption(options, "year", NUMBER_WIDTHS, undefined, method),
    month: GetOption(options, "month", MONTH_WIDTHS, undefined, method),
    day: GetOption(options, "day", NUMBER_WIDTHS, undefined, method),
    dayPeriod: GetOption(options, "dayPeriod", TEXT_WIDTHS, undefined, method),
    hour: GetOption(options, "hour", NUMBER_WIDTHS, undefined, method),
    minute: GetOption(options, "minute", NUMBER_WIDTHS, undefined, method),
    second: GetOption(options, "second", NUMBER_WIDTHS, undefined, method),
    fractionalSecondDigits: GetNumberOption(options, "fractionalSecondDigits", 1, 3, undefined),
    timeZoneName: GetOption(options, "timeZoneName", ZONE_NAMES, undefined, method),
  };
}

function HasDateComponent(format) {
  return format.weekday !== undefined || format.year !== undefined || format.month !== undefined || format.day !== undefined;
}
function HasTimeComponent(format) {
  return format.dayPeriod !== undefined || format.hour !== undefined || format.minute !== undefined ||
    format.second !== undefined || format.fractionalSecondDigits !== undefined;
}

function AddDefaults(format, wanted) {
  const hasDate = HasDateComponent(format) && (wanted & (WANT_DATE | WANT_ANY)) !== 0;
  const hasTime = HasTimeComponent(format) && (wanted & (WANT_TIME | WANT_ANY)) !== 0;
  if (hasDate || hasTime) return;
  if (wanted & WANT_DATE) format.year = format.month = format.day = "numeric";
  if (wanted & WANT_TIME) format.hour = format.minute = format.second = "numeric";
}

/** Fields of a format that a style excludes, in the order in which they are looked at. */
const COMPONENT_NAMES = ["weekday", "era", "year", "month", "day", "dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeZoneName"];

function SetStyles(format, dateStyle, timeStyle, wanted) {
  if (wanted === WANT_DATE && timeStyle !== undefined) throw TypeError_("Invalid option : timeStyle");
  if (wanted === WANT_TIME && dateStyle !== undefined) throw TypeError_("Invalid option : dateStyle");
  for (let i = 0; i < 11; i++) {
    const name = $arr_get(COMPONENT_NAMES, i);
    if (format[name] !== undefined) {
      throw TypeError_(`Can't set option ${name} when ${dateStyle !== undefined ? "dateStyle" : "timeStyle"} is used`);
    }
  }
  if (format.data !== undefined) {
    // Its templates have the rest.
    if (timeStyle !== undefined) format.hour = "numeric";
    return;
  }
  format.isLong = dateStyle === "full" || dateStyle === "long";
  if (dateStyle !== undefined) SetDateStyle(format, dateStyle);
  if (timeStyle === undefined) return;
  const hourCycle = HourCycleOfLocale(format.locale);
  format.hour = IsBritish(format.locale) || hourCycle === "h23" || hourCycle === "h24" ? "2-digit" : "numeric";
  format.minute = "2-digit";
  if (timeStyle !== "short") format.second = "2-digit";
  if (timeStyle === "full") format.timeZoneName = "long";
  else if (timeStyle === "long") format.timeZoneName = "short";
}

function SetDateStyle(format, dateStyle) {
  const isShort = dateStyle === "short";
  const isBritish = IsBritish(format.locale);
  if (dateStyle === "full") format.weekday = "long";
  format.year = isShort && !isBritish ? "2-digit" : "numeric";
  format.month = isShort ? (isBritish ? "2-digit" : "numeric") : dateStyle === "medium" ? "short" : "long";
  format.day = isShort && isBritish ? "2-digit" : "numeric";
}

/** The combinations for which there are patterns. */
function RequireKnownCombination(format) {
  const { weekday, era, year, month, day, hour, minute, second, dayPeriod, fractionalSecondDigits, timeZoneName } = format;
  const hasTime = HasTimeComponent(format);
  const isKnownDate = (year === undefined || month !== undefined || day === undefined) &&
    (weekday === undefined || (month === undefined ? year === undefined : day !== undefined)) &&
    (era === undefined || (year !== undefined && (weekday === undefined || month !== undefined)));
  const isAlone = hour === undefined && minute === undefined && timeZoneName === undefined;
  const isKnownTime = (second === undefined || hour === undefined || minute !== undefined) &&
    (fractionalSecondDigits === undefined || (second === undefined ? isAlone : minute !== undefined || second === "numeric")) &&
    (dayPeriod === undefined || hour !== undefined || (isAlone && second === undefined && fractionalSecondDigits === undefined));
  const isZoneOfPart = timeZoneName !== undefined && hour === undefined && (minute === undefined) !== (second === undefined);
  const isBareBehindDate = IsBareHour(format) && HasDateComponent(format);
  const isWeekdayWithTime = weekday !== undefined && month === undefined && day === undefined && (hasTime || timeZoneName !== undefined);
  const isBritishZone = IsBritish(format.locale) && timeZoneName !== undefined && hasTime;
  if (!isKnownDate || !isKnownTime || isZoneOfPart || isBareBehindDate || isWeekdayWithTime || isBritishZone) {
    ThrowNotAvailable("this combination of date options");
  }
}

// ---- Text

/**
 * Text of a part: as it is, or for formatToParts between two characters of private use,
 * behind the letter of its kind.
 */
function Part(format, kind, text) {
  return format.marks && text !== "" ? "\ue000" + kind + text + "\ue001" : text;
}

/** A name of which the short form is the first three letters, the narrow one the first. */
function NameText(names, index, width) {
  const name = TableEntry(names, $num_to_string(index));
  if (width === "long") return name;
  return $str_substring(name, 0, width === "short" ? 3 : 1);
}

function NumberField(n, width) {
  return width === "2-digit" ? ZeroPadded(n, 2) : $num_to_string(n);
}

/** Years before 1 count down from 1 BC. */
function YearField(year, width) {
  const y = year > 0 ? year : 1 - year;
  return width === "2-digit" ? ZeroPadded(y % 100, 2) : $num_to_string(y);
}

function EraText(year, width) {
  if (width === "long") return year > 0 ? "Anno Domini" : "Before Christ";
  return width === "short" ? (year > 0 ? "AD" : "BC") : year > 0 ? "A" : "B";
}

/** "" if nothing of the date is shown. */
function DatePart(t, format) {
  const civil = { year: YearFromTime(t), month: MonthFromTime(t), date: DateFromTime(t) };
  const isBritish = IsBritish(format.locale);
  const hasName = format.month === "long" || format.month === "short" || format.month === "narrow";
  const weekday = format.weekday === undefined ? "" : Part(format, "w", NameText(LONG_DAYS, WeekDay(t), format.weekday));
  let text = hasName ? NamedMonthText(civil, format, isBritish) : NumericDateText(civil, format, isBritish);
  if (weekday !== "") text = WithWeekday(text, weekday, format, isBritish);
  if (format.era !== undefined) text += " " + Part(format, "e", EraText(civil.year, format.era));
  return text;
}

function WithWeekday(text, weekday, format, isBritish) {
  if (text === "") return weekday;
  if (format.month === undefined) return isBritish ? `${weekday} ${text}` : `${text} ${weekday}`;
  return isBritish && format.year === undefined ? `${weekday} ${text}` : `${weekday}, ${text}`;
}

/** Feb 3, 2020 or 3 Feb 2020 */
function NamedMonthText(civil, format, isBritish) {
  const isSept = isBritish && civil.month === 8 && format.month === "short";
  const month = Part(format, "M", isSept ? "Sept" : NameText(LONG_MONTHS, civil.month, format.month));
  const day = format.day === undefined ? "" : Part(format, "d", NumberField(civil.date, format.day));
  const dayAndMonth = day === "" ? month : isBritish ? `${day} ${month}` : `${month} ${day}`;
  if (format.year === undefined) return dayAndMonth;
  return dayAndMonth + (day === "" || isBritish ? " " : ", ") + Part(format, "y", YearField(civil.year, format.year));
}

/** 2/3/2020 or 03/02/2020; of the latter both parts have two digits unless only one is asked to. */
function NumericDateText(civil, format, isBritish) {
  const { year, month, day } = format;
  const hasSeveral = month !== undefined && (year !== undefined || day !== undefined);
  const isPlain = (month !== "2-digit" && day !== "2-digit") || format.weekday !== undefined;
  const isPadded = isBritish && hasSeveral && isPlain && !(format.era !== undefined && (day === undefined || format.weekday !== undefined));
  const monthText = month === undefined ? "" : Part(format, "M", NumberField(civil.month + 1, isPadded ? "2-digit" : month));
  const dayText = day === undefined ? "" : Part(format, "d", NumberField(civil.date, isPadded ? "2-digit" : day));
  let text = isBritish ? Joined(dayText, "/", monthText) : Joined(monthText, "/", dayText);
  if (year !== undefined) text = Joined(text, "/", Part(format, "y", YearField(civil.year, year)));
  return text;
}

/** Two texts with a separator, or the one that is not empty. */
function Joined(first, separator, second) {
  return first === "" ? second : second === "" ? first : first + separator + second;
}

/** "" if nothing of the time is shown. */
function TimePart(t, format, tv) {
  const { hour, minute, second, fractionalSecondDigits, dayPeriod } = format;
  const isAlone = hour === undefined && (minute === undefined || second === undefined);
  const width = isAlone ? "numeric" : "2-digit";
  const isHalfDay = format.hourCycle === "h11" || format.hourCycle === "h12";
  let text = hour === undefined ? "" : Part(format, "h", HourText(HourFromTime(t), format));
  if (hour !== undefined && minute === undefined && !isHalfDay && format.timeZoneName !== undefined) text += "h";
  if (minute !== undefined) text = Joined(text, ":", Part(format, "m", NumberField(MinFromTime(t), width)));
  if (second !== undefined) text = Joined(text, ":", Part(format, "s", NumberField(SecFromTime(t), width)));
  if (fractionalSecondDigits !== undefined) {
    text = Joined(text, ".", Part(format, "f", $str_substring(ZeroPadded(MsFromTime(t), 3), 0, fractionalSecondDigits)));
  }
  if (dayPeriod !== undefined && (hour === undefined || isHalfDay)) text = Joined(text, " ", Part(format, "p", DayPeriodText(t, format)));
  else if (hour !== undefined && isHalfDay) text += (format.marks && !IsBritish(format.locale) ? NARROW_SPACE : " ") + Part(format, "p", HalfDayText(t, format));
  if (format.timeZoneName !== undefined) text = Joined(text, " ", Part(format, "z", ZoneText(tv, format)));
  return text;
}

/** V8 writes a space in its place, but not into parts. */
const NARROW_SPACE = "\u202f";
function HalfDayText(t, format) {
  const isMorning = HourFromTime(t) < 12;
  return IsBritish(format.locale) ? (isMorning ? "am" : "pm") : isMorning ? "AM" : "PM";
}

function HourText(hour, format) {
  const { hourCycle } = format;
  if (hourCycle === "h23" || hourCycle === "h24") {
    return NumberField(hour === 0 && hourCycle === "h24" ? 24 : hour, IsBareHour(format) ? "numeric" : "2-digit");
  }
  const n = hour % 12;
  return NumberField(n === 0 && hourCycle === "h12" ? 12 : n, format.hour);
}

/** 4:05 in 24 hours: the British patterns give way when only some components are asked to have two digits. */
function IsBareHour(format) {
  if (!IsBritish(format.locale) || format.hour === "2-digit" || format.minute === undefined) return false;
  return format.minute === "2-digit" || format.second === "2-digit" || (format.hourCycle === "h24" && format.second === undefined);
}

/** Noon is as exact as what is shown of the time. */
function DayPeriodText(t, format) {
  const hour = HourFromTime(t);
  if (hour < 12) return "in the morning";
  const isNoon = hour === 12 && (format.minute === undefined || MinFromTime(t) === 0) && (format.second === undefined || SecFromTime(t) === 0);
  if (isNoon) return format.dayPeriod === "narrow" ? "n" : "noon";
  return hour < 18 ? "in the afternoon" : hour < 21 ? "in the evening" : "at night";
}

// ---- Time zones

/** A time value as the clocks of the format's zone show it. */
function ZonedTime(tv, format) {
  const zone = format.zone;
  if (zone === undefined) return LocalTime(tv);
  return zone.offsetAt === undefined ? tv : tv + $call(zone.offsetAt, undefined, tv);
}
/** Names of zones that have an abbreviation in American English. */
const ZONE_ABBREVIATIONS = "|Eastern Standard Time=EST|Eastern Daylight Time=EDT|Central Standard Time=CST|Central Daylight Time=CDT|Mountain Standard Time=MST|Mountain Daylight Time=MDT|Pacific Standard Time=PST|Pacific Daylight Time=PDT|Alaska Standard Time=AKST|Alaska Daylight Time=AKDT|Hawaii-Aleutian Standard Time=HST|Hawaii-Aleutian Daylight Time=HDT|Greenwich Mean Time=GMT|";

function ZoneText(tv, format) {
  const zone = format.zone === undefined ? timeZone : format.zone;
  const width = format.timeZoneName;
  if (zone === undefined || zone.offsetAt === undefined) return TableEntry(UTC_NAMES, width);
  if (width === "shortGeneric" || width === "longGeneric") ThrowNotAvailable(`timeZoneName ${width} of a time zone`);
  const name = $call(zone.nameAt, undefined, tv);
  if (width === "long") return name;
  const abbreviation = width === "short" ? TableEntry(ZONE_ABBREVIATIONS, name) : undefined;
  return abbreviation === undefined ? OffsetText($call(zone.offsetAt, undefined, tv), width === "longOffset") : abbreviation;
}
/** GMT+5:30 or GMT+05:30 */
function OffsetText(offset, isLong) {
  const minutes = $math_trunc((offset < 0 ? -offset : offset) / 60000);
  const hours = $math_floor(minutes / 60);
  const rest = isLong || minutes % 60 !== 0 ? ":" + ZeroPadded(minutes % 60, 2) : "";
  return `GMT${offset < 0 ? "-" : "+"}${isLong ? ZeroPadded(hours, 2) : $num_to_string(hours)}${rest}`;
}

function FormatDateTime(tv, format) {
  if (format.data !== undefined) return $call(format.data.formatDate, undefined, tv, format);
  const t = ZonedTime(tv, format);
  return Joined(DatePart(t, format), format.isLong ? " at " : ", ", TimePart(t, format, tv));
}

function LocaleText(date, method, locales, options, wanted) {
  const tv = TimeValueOfReceiver(date, method);
  if (tv !== tv) return "Invalid Date";
  return FormatDateTime(tv, DateFormatOf(locales, options, wanted, "Date.prototype." + method));
}

$methods(DatePrototype, {
  // Date.prototype.toLocaleString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-date.prototype.tolocalestring
  toLocaleString(locales = undefined, options = undefined) {
    return LocaleText(this, "toLocaleString", locales, options, WANT_DATE | WANT_TIME);
  },
  // Date.prototype.toLocaleDateString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-date.prototype.tolocaledatestring
  toLocaleDateString(locales = undefined, options = undefined) {
    return LocaleText(this, "toLocaleDateString", locales, options, WANT_DATE);
  },
  // Date.prototype.toLocaleTimeString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-date.prototype.tolocaletimestring
  toLocaleTimeString(locales = undefined, options = undefined) {
    return LocaleText(this, "toLocaleTimeString", locales, options, WANT_TIME);
  },
});
