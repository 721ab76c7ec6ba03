// Date.parse: the format of the standard, then what V8 accepts besides
// (src/date/dateparser-inl.h), which is "falling back to implementation-specific heuristics".
//
// The legacy format: words before the first number are ignored, and what is in
// parentheses. A number before a colon is part of a time, as is the number
// after it; other numbers are parts of the date. Words are names of months (the
// first three letters count), AM, PM, UTC, GMT, Z and American time zones. A
// signed number after UTC or a time is an offset.

// Kinds of tokens.
const DATE_END = 0;
const DATE_NUMBER = 1;
const DATE_SYMBOL = 2;
const DATE_SPACE = 3;
const DATE_WORD = 4;
// What a word means; the value goes with it.
const DATE_MONTH = 5;
const DATE_AM_PM = 6;
const DATE_ZONE = 7;
const DATE_T = 8;

/** What is known of words, by their first three letters. */
let dateWords = $ht_new(true);
function DefineDateWord(text, type, value) {
  dateWords = $ht_set(dateWords, text, { type, value });
}
for (let i = 0; i < 12; i++) DefineDateWord($str_to_lower(MONTH_NAMES[i]), DATE_MONTH, i + 1);
DefineDateWord("am", DATE_AM_PM, 0);
DefineDateWord("pm", DATE_AM_PM, 12);
DefineDateWord("t", DATE_T, 0);
DefineDateWord("z", DATE_ZONE, 0);
DefineDateWord("ut", DATE_ZONE, 0);
DefineDateWord("utc", DATE_ZONE, 0);
DefineDateWord("gmt", DATE_ZONE, 0);
DefineDateWord("cdt", DATE_ZONE, -5);
DefineDateWord("cst", DATE_ZONE, -6);
DefineDateWord("edt", DATE_ZONE, -4);
DefineDateWord("est", DATE_ZONE, -5);
DefineDateWord("mdt", DATE_ZONE, -6);
DefineDateWord("mst", DATE_ZONE, -7);
DefineDateWord("pdt", DATE_ZONE, -7);
DefineDateWord("pst", DATE_ZONE, -8);

// ---------------------------------------------------------------------------
// Tokens. State: { text, position, kind, number, length, symbol, type, value }: the token that is next.

function IsDateLetter(c) {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}
function IsDateSpace(c) {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x3000 || (c >= 0x2000 && c <= 0x200a) || c === 0x1680 || c === 0x205f;
}
/** Reads the next token into the state. */
function NextDateToken(s) {
  const text = s.text;
  const end = text.length;
  const start = s.position;
  let at = start;
  if (at === end) {
    s.kind = DATE_END;
    return;
  }
  const c = $str_char_code_at(text, at);
  if (c >= 48 && c <= 57) {
    let n = 0;
    let digits = 0;
    for (; at < end; at++) {
      const digit = $str_char_code_at(text, at) - 48;
      if (digit < 0 || digit > 9) break;
      // Nine digits count, without leading zeros.
      if (digits > 0 || digit > 0) digits++;
      if (digits <= 9) n = n * 10 + digit;
    }
    s.kind = DATE_NUMBER;
    s.number = n;
  } else if (IsDateLetter(c)) {
    while (at < end && IsDateLetter($str_char_code_at(text, at))) at++;
    s.kind = DATE_WORD;
    const word = $str_to_lower($str_substring(text, start, at - start > 3 ? start + 3 : at));
    const known = $ht_get(dateWords, word);
    // Only names of months may be longer than three letters.
    const fits = known !== undefined && (at - start <= 3 || known.type === DATE_MONTH);
    s.type = fits ? known.type : 0;
    s.value = fits ? known.value : 0;
  } else if (IsDateSpace(c)) {
    at++;
    s.kind = DATE_SPACE;
  } else {
    at++;
    s.kind = DATE_SYMBOL;
    s.symbol = c;
  }
  s.length = at - start;
  s.position = at;
}
function IsDateSymbol(s, code) {
  return s.kind === DATE_SYMBOL && s.symbol === code;
}
function IsDateSign(s) {
  return s.kind === DATE_SYMBOL && (s.symbol === 43 || s.symbol === 45);
}
function IsFixedNumber(s, length) {
  return s.kind === DATE_NUMBER && s.length === length;
}
function IsDateWord(s, type) {
  return s.kind === DATE_WORD && s.type === type;
}
function SkipDateSymbol(s, code) {
  if (!IsDateSymbol(s, code)) return false;
  NextDateToken(s);
  return true;
}
/** The number of the token, which is passed. */
function TakeDateNumber(s) {
  const n = s.number;
  NextDateToken(s);
  return n;
}
/** The digits of a number as the fraction of a second. */
function TakeMilliseconds(s) {
  let length = s.length < 9 ? s.length : 9;
  let n = TakeDateNumber(s);
  for (; length < 3; length++) n *= 10;
  for (; length > 3; length--) n = $math_floor(n / 10);
  return n;
}

// ---------------------------------------------------------------------------
// What was read: { day, dayCount, month, iso, time, timeCount, halfDay, sign, zoneHour, zoneMinute }; -1: none.

function AddDayPart(r, n) {
  if (r.dayCount === 3) return false;
  $slots_set(r.day, r.dayCount++, n);
  return true;
}
function AddTimePart(r, n) {
  if (r.timeCount === 4) return false;
  $slots_set(r.time, r.timeCount++, n);
  return true;
}
/** The last part of a time: the others are 0. */
function AddLastTimePart(r, n) {
  AddTimePart(r, n);
  while (r.timeCount < 4) AddTimePart(r, 0);
}
function ExpectsTimePart(r, n) {
  if (r.timeCount === 1 || r.timeCount === 2) return n < 60;
  return r.timeCount === 3 && n < 1000;
}
function SetZone(r, hours) {
  r.sign = hours < 0 ? -1 : 1;
  r.zoneHour = hours < 0 ? -hours : hours;
  r.zoneMinute = 0;
}

/** The day number that was read, NaN if it is none. */
function ReadDay(r) {
  if (r.dayCount < 1) return NaN;
  while (r.dayCount < 3) AddDayPart(r, 1);
  const first = $slots_get(r.day, 0);
  const second = $slots_get(r.day, 1);
  const third = $slots_get(r.day, 2);
  const isDay = first >= 1 && first <= 31;
  // V8 has filled up the list when it asks for its length, so that the default year is 1, which means 2001.
  let year = third, month = first, day = second;
  if (r.month < 0) {
    if (r.iso || !isDay) {
      year = first;
      month = second;
      day = third;
    }
  } else {
    month = r.month;
    year = isDay ? second : first;
    day = isDay ? first : second;
  }
  if (!r.iso) {
    if (year >= 0 && year <= 49) year += 2000;
    else if (year >= 50 && year <= 99) year += 1900;
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  return MakeDay(year, month - 1, day);
}

/** The time within the day that was read, NaN if it is none. */
function ReadTime(r) {
  while (r.timeCount < 4) AddTimePart(r, 0);
  let hour = $slots_get(r.time, 0);
  const minute = $slots_get(r.time, 1);
  const second = $slots_get(r.time, 2);
  const ms = $slots_get(r.time, 3);
  if (r.halfDay >= 0) {
    if (hour > 12) return NaN;
    hour = hour % 12 + r.halfDay;
  }
  const fits = hour < 24 && minute < 60 && second < 60 && ms < 1000;
  if (!fits && !(hour === 24 && minute === 0 && second === 0 && ms === 0)) return NaN;
  return MakeTime(hour, minute, second, ms);
}

// ---------------------------------------------------------------------------
// The two formats

/** The time value of a text, NaN if it is none. */
function ParseDate(text) {
  const plain = $date_parse_iso(text);
  if (plain === plain) return plain;
  const s = { text: $str_flatten(text), position: 0, kind: DATE_END, number: 0, length: 0, symbol: 0, type: 0, value: 0 };
  const r = { day: $slots_new(3), dayCount: 0, month: -1, iso: false, time: $slots_new(4), timeCount: 0, halfDay: -1, sign: 0, zoneHour: -1, zoneMinute: -1 };
  NextDateToken(s);
  ParseIsoDay(s, r);
  let valid = true;
  if (!IsIsoDayEnd(s, r)) valid = ParseLegacyDate(s, r);
  else if (IsDateWord(s, DATE_T)) valid = ParseIsoTime(s, r);
  else SetZone(r, 0);
  if (!valid) return NaN;
  const local = MakeDate(ReadDay(r), ReadTime(r));
  if (r.sign === 0) return TimeClip(UTC(local));
  const offset = (r.zoneHour < 0 ? 0 : r.zoneHour) * 60 + (r.zoneMinute < 0 ? 0 : r.zoneMinute);
  return TimeClip(local - r.sign * offset * 60000);
}

/** YYYY, YYYY-MM, YYYY-MM-DD, ±YYYYYY…, as far as it goes; r.iso tells whether it is that. */
function ParseIsoDay(s, r) {
  if (IsDateSign(s)) {
    const sign = s.symbol === 43 ? 1 : -1;
    NextDateToken(s);
    if (!IsFixedNumber(s, 6)) return;
    const year = TakeDateNumber(s);
    // There is no year -000000.
    if (sign < 0 && year === 0) return;
    AddDayPart(r, sign * year);
  } else if (IsFixedNumber(s, 4)) AddDayPart(r, TakeDateNumber(s));
  else return;
  r.iso = !SkipDateSymbol(s, 45) || ParseIsoMonth(s, r);
}
function ParseIsoMonth(s, r) {
  if (!IsFixedNumber(s, 2) || s.number < 1 || s.number > 12) return false;
  AddDayPart(r, TakeDateNumber(s));
  if (!SkipDateSymbol(s, 45)) return true;
  if (!IsFixedNumber(s, 2) || s.number < 1 || s.number > 31) return false;
  AddDayPart(r, TakeDateNumber(s));
  return true;
}
/** Was it a date of the standard, and nothing follows but a time? Else the legacy parser goes on with what was read. */
function IsIsoDayEnd(s, r) {
  const ends = r.iso && (s.kind === DATE_END || IsDateWord(s, DATE_T));
  if (!ends) r.iso = false;
  return ends;
}

/** THH:mm, THH:mm:ss, THH:mm:ss.sss, with an offset or without. */
function ParseIsoTime(s, r) {
  NextDateToken(s);
  if (!IsFixedNumber(s, 2) || s.number > 24) return false;
  const limit = s.number === 24 ? 1 : 60;
  AddTimePart(r, TakeDateNumber(s));
  if (!SkipDateSymbol(s, 58) || !IsFixedNumber(s, 2) || s.number >= limit) return false;
  AddTimePart(r, TakeDateNumber(s));
  if (SkipDateSymbol(s, 58)) {
    if (!IsFixedNumber(s, 2) || s.number >= limit) return false;
    AddTimePart(r, TakeDateNumber(s));
    if (SkipDateSymbol(s, 46)) {
      if (s.kind !== DATE_NUMBER || (limit === 1 && s.number > 0)) return false;
      AddTimePart(r, TakeMilliseconds(s));
    }
  }
  if (s.kind === DATE_WORD && s.type === DATE_ZONE && s.length === 1) {
    SetZone(r, 0);
    NextDateToken(s);
  } else if (IsDateSign(s) && !ParseIsoOffset(s, r)) return false;
  return s.kind === DATE_END;
}
/** ±HH:mm or ±HHmm */
function ParseIsoOffset(s, r) {
  r.sign = s.symbol === 43 ? 1 : -1;
  NextDateToken(s);
  if (IsFixedNumber(s, 4)) {
    const n = TakeDateNumber(s);
    r.zoneHour = $math_floor(n / 100);
    r.zoneMinute = n % 100;
  } else {
    if (!IsFixedNumber(s, 2)) return false;
    r.zoneHour = TakeDateNumber(s);
    if (!SkipDateSymbol(s, 58) || !IsFixedNumber(s, 2)) return false;
    r.zoneMinute = TakeDateNumber(s);
  }
  return r.zoneHour < 24 && r.zoneMinute < 60;
}

/** False if it is no date. A sign before everything is nothing. */
function ParseLegacyDate(s, r) {
  let hasNumber = r.dayCount > 0;
  while (s.kind !== DATE_END) {
    if (s.kind === DATE_NUMBER) {
      hasNumber = true;
      if (!ParseLegacyNumber(s, r)) return false;
    } else if (s.kind === DATE_WORD) {
      if (!ParseLegacyWord(s, r, hasNumber)) return false;
    } else if (IsDateSign(s) && (r.sign !== 0 && r.zoneHour === 0 && r.zoneMinute === 0 || r.timeCount > 0)) {
      hasNumber = true;
      if (!ParseLegacyOffset(s, r)) return false;
    } else if ((IsDateSign(s) || IsDateSymbol(s, 41)) && hasNumber) return false;
    else if (IsDateSymbol(s, 40)) SkipParentheses(s);
    else NextDateToken(s);
  }
  return true;
}
function ParseLegacyNumber(s, r) {
  const n = TakeDateNumber(s);
  if (SkipDateSymbol(s, 58)) {
    if (SkipDateSymbol(s, 58)) {
      if (r.timeCount > 0) return false;
      AddTimePart(r, n);
      return AddTimePart(r, 0);
    }
    if (!AddTimePart(r, n)) return false;
    SkipDateSymbol(s, 46);
    return true;
  }
  if (IsDateSymbol(s, 46)) {
    // The point is passed in any case.
    NextDateToken(s);
    if (ExpectsTimePart(r, n)) {
      AddTimePart(r, n);
      if (s.kind !== DATE_NUMBER) return false;
      AddLastTimePart(r, TakeMilliseconds(s));
      return true;
    }
  }
  if (r.zoneHour >= 0 && r.zoneMinute < 0 && n < 60) {
    r.zoneMinute = n;
    return true;
  }
  if (ExpectsTimePart(r, n)) {
    AddLastTimePart(r, n);
    return s.kind === DATE_END || s.kind === DATE_SPACE || IsDateSign(s) || (s.kind === DATE_WORD && s.type === DATE_ZONE && s.length === 1);
  }
  if (!AddDayPart(r, n)) return false;
  SkipDateSymbol(s, 45);
  return true;
}
function ParseLegacyWord(s, r, hasNumber) {
  const type = s.type;
  const value = s.value;
  NextDateToken(s);
  if (type === DATE_AM_PM && r.timeCount > 0) r.halfDay = value;
  else if (type === DATE_MONTH) {
    r.month = value;
    SkipDateSymbol(s, 45);
  } else if (type === DATE_ZONE && hasNumber) SetZone(r, value);
  // Other words are ignored before the first number, if something is between them and it.
  else if (hasNumber || s.kind === DATE_NUMBER) return false;
  return true;
}
function ParseLegacyOffset(s, r) {
  r.sign = s.symbol === 43 ? 1 : -1;
  NextDateToken(s);
  let n = 0;
  let length = 0;
  if (s.kind === DATE_NUMBER) {
    length = s.length;
    n = TakeDateNumber(s);
  }
  if (IsDateSymbol(s, 58)) {
    r.zoneHour = n;
    r.zoneMinute = -1;
  } else if (length === 1 || length === 2) {
    r.zoneHour = n;
    r.zoneMinute = 0;
  } else if (length === 3 || length === 4) {
    r.zoneHour = $math_floor(n / 100);
    r.zoneMinute = n % 100;
  } else return false;
  return true;
}
function SkipParentheses(s) {
  let depth = 0;
  do {
    if (IsDateSymbol(s, 40)) depth++;
    else if (IsDateSymbol(s, 41)) depth--;
    NextDateToken(s);
  } while (depth > 0 && s.kind !== DATE_END);
}
