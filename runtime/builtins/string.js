// String objects   https://tc39.es/ecma262/#sec-string-objects

// String ( value )   https://tc39.es/ecma262/#sec-string-constructor-string-value
function String(value) {
  // 1. If value is not present, let s be the empty String.
  let s = "";
  if ($argc() > 0) {
    // 2.a. If NewTarget is undefined and value is a Symbol, return SymbolDescriptiveString(value).
    if (new.target === undefined && $is_symbol(value)) return SymbolDescriptiveString(value);
    // 2.b. Let s be ? ToString(value).
    s = ToString(value);
  }
  // 3. If NewTarget is undefined, return s.
  if (new.target === undefined) return s;
  // 4. Return StringCreate(s, ? GetPrototypeFromConstructor(NewTarget, "%String.prototype%")).
  return MakeWrapper(GetPrototypeFromConstructor(new.target, StringPrototype), RECORD_STRING, s);
}
$constructor("String", String, StringPrototype);

$methods(String, {
  // String.fromCharCode ( ...codeUnits )   https://tc39.es/ecma262/#sec-string.fromcharcode
  fromCharCode(codeUnit) {
    const count = $argc();
    if (count === 1) return $str_from_char_code(codeUnit | 0);
    if (count > 4) {
      const text = $str_from_codes($rest(0));
      if (!$is_not_found(text)) return text;
    }
    const builder = $sb_new();
    for (let i = 0; i < count; i++) $sb_add_char(builder, $arg(i) & 65535);
    return $sb_finish(builder);
  },

  // String.fromCodePoint ( ...codePoints )   https://tc39.es/ecma262/#sec-string.fromcodepoint
  fromCodePoint(codePoint) {
    const count = $argc();
    const builder = $sb_new();
    for (let i = 0; i < count; i++) {
      // 2.a. Let nextCP be ? ToNumber(next).
      const nextCP = ToNumber($arg(i));
      // 2.b.-c. It must be an integer from 0 to 0x10FFFF.
      if (!(nextCP >= 0 && nextCP <= 1114111 && $math_floor(nextCP) === nextCP)) throw RangeError_(`Invalid code point ${$num_to_string(nextCP)}`);
      $sb_add(builder, $str_from_code_point(nextCP | 0));
    }
    return $sb_finish(builder);
  },

  // String.raw ( template, ...substitutions )   https://tc39.es/ecma262/#sec-string.raw
  raw(template) {
    // 2.-3. Let literals be ? ToObject(? Get(ToObject(template), "raw")).
    const literals = ToObject(ToObject(template).raw);
    // 4.-5. If literalCount <= 0, return the empty String.
    const literalCount = LengthOfArrayLike(literals);
    const substitutionCount = $argc() - 1;
    // 6.-9. Alternate literals and substitutions.
    let R = "";
    for (let nextIndex = 0; nextIndex < literalCount; nextIndex++) {
      R += ToString(literals[nextIndex]);
      if (nextIndex + 1 < literalCount && nextIndex < substitutionCount) R += ToString($arg(nextIndex + 1));
    }
    return R;
  },
});
$set_intrinsic("StringFromCharCode", String.fromCharCode);

// ---------------------------------------------------------------------------
// Operations that the methods share

/** RequireObjectCoercible(this value), then ToString of it. */
function ThisString(value, method) {
  if ($is_string(value)) return value;
  if (value === undefined || value === null) ThrowStringMethodOnNullish(method);
  return ToString(value);
}
function ThrowStringMethodOnNullish(method) {
  throw TypeError_(`String.prototype.${method} called on null or undefined`);
}

/** The search string of a method that does not take patterns. */
function PlainSearchString(searchString, method) {
  if ($is_string(searchString)) return searchString;
  if (IsRegExp(searchString)) throw TypeError_(`First argument to String.prototype.${method} must not be a regular expression`);
  return ToString(searchString);
}

// What $str_find does.
const FIND_INDEX = 0;
const FIND_INCLUDES = 1;
const FIND_START = 2;
const FIND_END = 3;

/** The integer clamped between 0 and length. */
function ClampIndex(value, length) {
  const integer = ToIntegerOrInfinity(value);
  return integer < 0 ? 0 : integer > length ? length : integer;
}
/** As ClampIndex, but a negative integer counts from the end. */
function ClampRelativeIndex(value, length) {
  const integer = ToIntegerOrInfinity(value);
  if (integer < 0) return integer + length < 0 ? 0 : integer + length;
  return integer > length ? length : integer;
}

// ThisStringValue ( value )   https://tc39.es/ecma262/#sec-thisstringvalue
function ThisStringValue(value, method) {
  if ($is_string(value)) return value;
  if ($record_class(value) === RECORD_STRING) return $record_field(value, 0);
  throw TypeError_(`String.prototype.${method} requires that 'this' be a String`);
}

// StringPaddingBuiltinsImpl ( O, maxLength, fillString, placement )   https://tc39.es/ecma262/#sec-stringpaddingbuiltinsimpl
function StringPad(O, method, maxLength, fillString, atStart) {
  const S = ThisString(O, method);
  // 2.-4. If intMaxLength is not greater than stringLength, return S.
  const intMaxLength = ToLength(maxLength);
  const stringLength = $str_length(S);
  if (intMaxLength <= stringLength) return S;
  // 5.-7. The filler is a space if undefined; if it is empty, return S.
  const filler = fillString === undefined ? " " : ToString(fillString);
  if (filler === "") return S;
  if (intMaxLength > 536870888) $throw_message("InvalidStringLength");
  // 8.-9. Repeat the filler, truncated to the missing length.
  MakeRoom(2 * intMaxLength);
  return $str_pad(S, intMaxLength, filler, atStart);
}

// ---------------------------------------------------------------------------
// Characters

$methods(StringPrototype, {
  // String.prototype.at ( index )   https://tc39.es/ecma262/#sec-string.prototype.at
  at(index) {
    const S = ThisString(this, "at");
    const len = $str_length(S);
    const relativeIndex = ToIntegerOrInfinity(index);
    const k = relativeIndex >= 0 ? relativeIndex : len + relativeIndex;
    return k < 0 || k >= len ? undefined : $str_char_at(S, k);
  },

  // String.prototype.charAt ( pos )   https://tc39.es/ecma262/#sec-string.prototype.charat
  charAt(pos) {
    const found = $str_at(this, pos);
    if (!$is_not_found(found)) return found;
    const S = ThisString(this, "charAt");
    const position = ToIntegerOrInfinity(pos);
    return position < 0 || position >= $str_length(S) ? "" : $str_char_at(S, position);
  },

  // String.prototype.charCodeAt ( pos )   https://tc39.es/ecma262/#sec-string.prototype.charcodeat
  charCodeAt(pos) {
    if ($is_string(this) && $is_int(pos) && pos >= 0 && pos < $str_length(this)) return $str_char_code_at(this, pos);
    const S = ThisString(this, "charCodeAt");
    const position = ToIntegerOrInfinity(pos);
    return position < 0 || position >= $str_length(S) ? NaN : $str_char_code_at(S, position);
  },

  // String.prototype.codePointAt ( pos )   https://tc39.es/ecma262/#sec-string.prototype.codepointat
  codePointAt(pos) {
    if ($is_string(this) && $is_int(pos) && pos >= 0 && pos < $str_length(this)) return $str_code_point_at(this, pos);
    const S = ThisString(this, "codePointAt");
    const position = ToIntegerOrInfinity(pos);
    return position < 0 || position >= $str_length(S) ? undefined : $str_code_point_at(S, position);
  },
});
$set_intrinsic("StringPrototypeCharAt", StringPrototype.charAt);
$set_intrinsic("StringPrototypeCharCodeAt", StringPrototype.charCodeAt);

// ---------------------------------------------------------------------------
// Searching

$methods(StringPrototype, {
  // String.prototype.endsWith ( searchString [ , endPosition ] )   https://tc39.es/ecma262/#sec-string.prototype.endswith
  endsWith(searchString, endPosition = undefined) {
    const found = $str_find(this, searchString, endPosition, FIND_END);
    if (!$is_not_found(found)) return found;
    const S = ThisString(this, "endsWith");
    const search = PlainSearchString(searchString, "endsWith");
    const end = endPosition === undefined ? $str_length(S) : ClampIndex(endPosition, $str_length(S));
    const start = end - $str_length(search);
    return start >= 0 && $str_equals($str_substring(S, start, end), search);
  },

  // String.prototype.includes ( searchString [ , position ] )   https://tc39.es/ecma262/#sec-string.prototype.includes
  includes(searchString, position = undefined) {
    const found = $str_find(this, searchString, position, FIND_INCLUDES);
    if (!$is_not_found(found)) return found;
    const S = ThisString(this, "includes");
    const search = PlainSearchString(searchString, "includes");
    return $str_index_of(S, search, ClampIndex(position, $str_length(S))) !== -1;
  },

  // String.prototype.indexOf ( searchString [ , position ] )   https://tc39.es/ecma262/#sec-string.prototype.indexof
  indexOf(searchString, position = undefined) {
    const found = $str_find(this, searchString, position, FIND_INDEX);
    if (!$is_not_found(found)) return found;
    const S = ThisString(this, "indexOf");
    const search = ToString(searchString);
    return $str_index_of(S, search, ClampIndex(position, $str_length(S)));
  },

  // String.prototype.lastIndexOf ( searchString [ , position ] )   https://tc39.es/ecma262/#sec-string.prototype.lastindexof
  lastIndexOf(searchString, position = undefined) {
    const S = ThisString(this, "lastIndexOf");
    const search = ToString(searchString);
    // 4.-6. NaN means +∞; otherwise truncate.
    const numPos = ToNumber(position);
    const pos = numPos !== numPos ? Infinity : ToIntegerOrInfinity(numPos);
    // 7.-10. Start from at most len - searchLen.
    const last = $str_length(S) - $str_length(search);
    if (last < 0) return -1;
    return $str_last_index_of(S, search, pos < 0 ? 0 : pos > last ? last : pos);
  },

  // String.prototype.startsWith ( searchString [ , position ] )   https://tc39.es/ecma262/#sec-string.prototype.startswith
  startsWith(searchString, position = undefined) {
    const found = $str_find(this, searchString, position, FIND_START);
    if (!$is_not_found(found)) return found;
    const S = ThisString(this, "startsWith");
    const search = PlainSearchString(searchString, "startsWith");
    const start = ClampIndex(position, $str_length(S));
    const end = start + $str_length(search);
    return end <= $str_length(S) && $str_equals($str_substring(S, start, end), search);
  },
});
$set_intrinsic("StringPrototypeIndexOf", StringPrototype.indexOf);
$set_intrinsic("StringPrototypeStartsWith", StringPrototype.startsWith);

// ---------------------------------------------------------------------------
// Parts and combinations

$methods(StringPrototype, {
  // String.prototype.concat ( ...args )   https://tc39.es/ecma262/#sec-string.prototype.concat
  concat(arg) {
    let R = ThisString(this, "concat");
    const count = $argc();
    for (let i = 0; i < count; i++) R = $str_concat(R, ToString($arg(i)));
    return R;
  },

  // String.prototype.padEnd ( maxLength [ , fillString ] )   https://tc39.es/ecma262/#sec-string.prototype.padend
  padEnd(maxLength, fillString = undefined) {
    return StringPad(this, "padEnd", maxLength, fillString, false);
  },

  // String.prototype.padStart ( maxLength [ , fillString ] )   https://tc39.es/ecma262/#sec-string.prototype.padstart
  padStart(maxLength, fillString = undefined) {
    return StringPad(this, "padStart", maxLength, fillString, true);
  },

  // String.prototype.repeat ( count )   https://tc39.es/ecma262/#sec-string.prototype.repeat
  repeat(count) {
    const S = ThisString(this, "repeat");
    // 3.-4. Let n be ? ToIntegerOrInfinity(count), finite and at least 0.
    const n = ToIntegerOrInfinity(count);
    if (n < 0 || n === Infinity) $throw_message("InvalidCount", ToString(count));
    // 5.-6. n copies; one that does not fit an int32 is too long for all but the empty string.
    if (S === "" || n === 0) return "";
    if (n > 536870888) $throw_message("InvalidStringLength");
    MakeRoom(2 * n * $str_length(S));
    return $str_repeat(S, n);
  },

  // String.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-string.prototype.slice
  slice(start, end) {
    const part = $str_part(this, start, end, true);
    if (!$is_not_found(part)) return part;
    const S = ThisString(this, "slice");
    const len = $str_length(S);
    const from = ClampRelativeIndex(start, len);
    const to = end === undefined ? len : ClampRelativeIndex(end, len);
    return from >= to ? "" : $str_substring(S, from, to);
  },

  // String.prototype.substring ( start, end )   https://tc39.es/ecma262/#sec-string.prototype.substring
  substring(start, end) {
    const part = $str_part(this, start, end, false);
    if (!$is_not_found(part)) return part;
    const S = ThisString(this, "substring");
    const len = $str_length(S);
    const finalStart = ClampIndex(start, len);
    const finalEnd = end === undefined ? len : ClampIndex(end, len);
    return finalStart < finalEnd ? $str_substring(S, finalStart, finalEnd) : $str_substring(S, finalEnd, finalStart);
  },

  // String.prototype.substr ( start, length )   https://tc39.es/ecma262/#sec-string.prototype.substr
  substr(start, length) {
    const S = ThisString(this, "substr");
    const size = $str_length(S);
    const intStart = ClampRelativeIndex(start, size);
    const intLength = length === undefined ? size : ClampIndex(length, size);
    const intEnd = intStart + intLength < size ? intStart + intLength : size;
    return intStart >= intEnd ? "" : $str_substring(S, intStart, intEnd);
  },
});
$set_intrinsic("StringPrototypeSlice", StringPrototype.slice);
$set_intrinsic("StringPrototypeSubstring", StringPrototype.substring);

// ---------------------------------------------------------------------------
// Case, space, normalisation, comparison

$methods(StringPrototype, {
  // String.prototype.isWellFormed ( )   https://tc39.es/ecma262/#sec-string.prototype.iswellformed
  isWellFormed() {
    return $str_is_well_formed(ThisString(this, "isWellFormed"));
  },

  // String.prototype.toWellFormed ( )   https://tc39.es/ecma262/#sec-string.prototype.towellformed
  toWellFormed() {
    return $str_to_well_formed(ThisString(this, "toWellFormed"));
  },

  // String.prototype.normalize ( [ form ] )   https://tc39.es/ecma262/#sec-string.prototype.normalize
  normalize(form = undefined) {
    const S = ThisString(this, "normalize");
    // 3.-5. One of the four forms; NFC if undefined.
    const f = form === undefined ? "NFC" : ToString(form);
    const index = f === "NFC" ? 0 : f === "NFD" ? 1 : f === "NFKC" ? 2 : f === "NFKD" ? 3 : -1;
    if (index < 0) throw RangeError_("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    return $str_normalize(S, index);
  },

  // String.prototype.toLowerCase ( )   https://tc39.es/ecma262/#sec-string.prototype.tolowercase
  toLowerCase() {
    return $str_to_lower(ThisString(this, "toLowerCase"));
  },

  // String.prototype.toUpperCase ( )   https://tc39.es/ecma262/#sec-string.prototype.touppercase
  toUpperCase() {
    return $str_to_upper(ThisString(this, "toUpperCase"));
  },

  // String.prototype.trim ( )   https://tc39.es/ecma262/#sec-string.prototype.trim
  trim() {
    return $str_trim(ThisString(this, "trim"), 3);
  },

  // String.prototype.trimEnd ( ), trimRight in V8's messages   https://tc39.es/ecma262/#sec-string.prototype.trimend
  trimEnd() {
    return $str_trim(ThisString(this, "trimRight"), 2);
  },

  // String.prototype.trimStart ( ), trimLeft in V8's messages   https://tc39.es/ecma262/#sec-string.prototype.trimstart
  trimStart() {
    return $str_trim(ThisString(this, "trimLeft"), 1);
  },

  // String.prototype.toString ( )   https://tc39.es/ecma262/#sec-string.prototype.tostring
  toString() {
    return ThisStringValue(this, "toString");
  },

  // String.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-string.prototype.valueof
  valueOf() {
    return ThisStringValue(this, "valueOf");
  },
});

// Annex B: trimLeft and trimRight are the same function objects as trimStart and trimEnd.
// https://tc39.es/ecma262/#String.prototype.trimleft
$obj_get_own(StringPrototype, "trimStart");
$obj_define(StringPrototype, "trimLeft", $lookup_value(), HIDDEN);
$obj_get_own(StringPrototype, "trimEnd");
$obj_define(StringPrototype, "trimRight", $lookup_value(), HIDDEN);

// ---------------------------------------------------------------------------
// Methods that take patterns: what has a Symbol.match, … method does it itself.
// ES2025 asks objects only, never primitives, for that method.

/** The method of a pattern under a well-known symbol, or undefined. */
function PatternMethod(pattern, symbol) {
  return $is_object(pattern) ? GetMethod(pattern, symbol) : undefined;
}

// Of regular expressions that nobody has touched, and strings, the steps are one call of the kernel: what they would
// look up is what is built in. It gives $not_found() of any others, and has done nothing then.

/** Invoke(rx, symbol, « S »). */
function InvokePattern(rx, symbol, S) {
  const method = rx[symbol];
  if (!$is_callable(method)) throw TypeError_(CallSiteText(method) + " is not a function");
  return $call(method, rx, S);
}

/** replaceAll and matchAll refuse regular expressions that are not global. */
function RequireGlobalFlag(regexp, method) {
  if (!IsRegExp(regexp) || ($regexp_is_pristine(regexp) && ($record_field(regexp, REGEXP_FLAGS) & FLAG_GLOBAL) !== 0)) return;
  const flags = regexp.flags;
  if (flags === undefined || flags === null) ThrowStringMethodOnNullish(method);
  if ($str_index_of(ToString(flags), "g", 0) < 0) throw TypeError_(`String.prototype.${method} called with a non-global RegExp argument`);
}

// GetSubstitution ( matched, str, position, captures, namedCaptures, replacementTemplate )   https://tc39.es/ecma262/#sec-getsubstitution
// captures: Slots cell of `count` strings or undefined, in order; may be undefined when count is 0.
function GetSubstitution(matched, str, position, captures, count, namedCaptures, template) {
  let dollar = $str_index_of(template, "$", 0);
  if (dollar < 0) return template;
  const builder = $sb_new();
  let done = 0;
  while (dollar >= 0 && dollar + 1 < $str_length(template)) {
    $sb_add_part(builder, template, done, dollar);
    done = SubstituteReference(builder, matched, str, position, captures, count, namedCaptures, template, dollar);
    dollar = $str_index_of(template, "$", done);
  }
  $sb_add_part(builder, template, done, $str_length(template));
  return $sb_finish(builder);
}

/** Appends what the reference at `dollar` stands for; returns where it ends. */
function SubstituteReference(builder, matched, str, position, captures, count, namedCaptures, template, dollar) {
  const code = $str_char_code_at(template, dollar + 1);
  switch (code) {
    case 36: // $$
      $sb_add(builder, "$");
      return dollar + 2;
    case 38: // $&
      $sb_add(builder, matched);
      return dollar + 2;
    case 96: // $`
      $sb_add_part(builder, str, 0, position);
      return dollar + 2;
    case 39: { // $'
      const tail = position + $str_length(matched);
      if (tail < $str_length(str)) $sb_add_part(builder, str, tail, $str_length(str));
      return dollar + 2;
    }
    case 60: // $<name>
      return SubstituteNamed(builder, namedCaptures, template, dollar);
    default:
      return SubstituteNumbered(builder, captures, count, template, dollar);
  }
}

/** $n or $nn. A two-digit number above the count is read as one digit; what names no capture stands for itself. */
function SubstituteNumbered(builder, captures, count, template, dollar) {
  const first = DigitAt(template, dollar + 1);
  if (first < 0) {
    $sb_add(builder, "$");
    return dollar + 1;
  }
  const second = dollar + 2 < $str_length(template) ? DigitAt(template, dollar + 2) : -1;
  let index = first, end = dollar + 2;
  if (second >= 0 && first * 10 + second >= 1 && first * 10 + second <= count) {
    index = first * 10 + second;
    end = dollar + 3;
  }
  if (index >= 1 && index <= count) {
    const capture = $slots_get(captures, index - 1);
    if (capture !== undefined) $sb_add(builder, capture);
  } else {
    $sb_add_part(builder, template, dollar, end);
  }
  return end;
}
function DigitAt(s, index) {
  const code = $str_char_code_at(s, index);
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

function SubstituteNamed(builder, namedCaptures, template, dollar) {
  const close = namedCaptures === undefined ? -1 : $str_index_of(template, ">", dollar + 2);
  if (close < 0) {
    $sb_add(builder, "$<");
    return dollar + 2;
  }
  const capture = namedCaptures[$str_substring(template, dollar + 2, close)];
  if (capture !== undefined) $sb_add(builder, ToString(capture));
  return close + 1;
}

/** The text that replaces the match of a string at a position. */
function StringReplacement(replaceValue, functional, search, position, string) {
  if (functional) return ToString($call(replaceValue, undefined, search, position, string));
  return GetSubstitution(search, string, position, undefined, 0, undefined, replaceValue);
}

function ReplaceFirst(string, search, replaceValue) {
  // 4.-6. Let functionalReplace be IsCallable(replaceValue); if it is not, make replaceValue a string.
  const functional = $is_callable(replaceValue);
  const replacer = functional ? replaceValue : ToString(replaceValue);
  // 7.-9. Let position be StringIndexOf(string, searchString, 0); if there is none, return string.
  const position = $str_index_of(string, search, 0);
  if (position < 0) return string;
  // 10.-14. Replace that one.
  const preceding = $str_substring(string, 0, position);
  const following = $str_substring(string, position + $str_length(search), $str_length(string));
  const replacement = StringReplacement(replacer, functional, search, position, string);
  return $str_concat($str_concat(preceding, replacement), following);
}

function ReplaceEvery(string, search, replaceValue) {
  const functional = $is_callable(replaceValue);
  const replacer = functional ? replaceValue : ToString(replaceValue);
  // 7.-8. An empty search string matches before each code unit and at the end.
  const advanceBy = $str_length(search) > 1 ? $str_length(search) : 1;
  const builder = $sb_new();
  let endOfLastMatch = 0;
  let position = $str_index_of(string, search, 0);
  // 9.-13. Positions are found as the replacements are made: the strings are immutable, so this is the same.
  while (position >= 0) {
    $sb_add_part(builder, string, endOfLastMatch, position);
    $sb_add(builder, StringReplacement(replacer, functional, search, position, string));
    endOfLastMatch = position + $str_length(search);
    position = position + advanceBy > $str_length(string) ? -1 : $str_index_of(string, search, position + advanceBy);
  }
  // 14.-15. What follows the last match.
  $sb_add_part(builder, string, endOfLastMatch, $str_length(string));
  return $sb_finish(builder);
}

$methods(StringPrototype, {
  // String.prototype.match ( regexp )   https://tc39.es/ecma262/#sec-string.prototype.match
  match(regexp) {
    if ($record_class(regexp) === RECORD_REGEXP) {
      const matched = $regexp_matched(regexp, this);
      if (!$is_not_found(matched)) return matched;
    }
    if (this === undefined || this === null) ThrowStringMethodOnNullish("match");
    const matcher = PatternMethod(regexp, SymbolMatch);
    if (matcher !== undefined) return $call(matcher, regexp, this);
    // 3-5. Make a regular expression, and invoke its @@match.
    const S = ToString(this);
    return InvokePattern(RegExpCreate(regexp, undefined), SymbolMatch, S);
  },

  // String.prototype.matchAll ( regexp )   https://tc39.es/ecma262/#sec-string.prototype.matchall
  matchAll(regexp) {
    if (this === undefined || this === null) ThrowStringMethodOnNullish("matchAll");
    if ($is_object(regexp)) RequireGlobalFlag(regexp, "matchAll");
    const matcher = PatternMethod(regexp, SymbolMatchAll);
    if (matcher !== undefined) return $call(matcher, regexp, this);
    const S = ToString(this);
    return InvokePattern(RegExpCreate(regexp, "g"), SymbolMatchAll, S);
  },

  // String.prototype.replace ( searchValue, replaceValue )   https://tc39.es/ecma262/#sec-string.prototype.replace
  replace(searchValue, replaceValue) {
    if ($record_class(searchValue) === RECORD_REGEXP) {
      const replaced = $regexp_replace(searchValue, this, replaceValue);
      if (!$is_not_found(replaced)) return replaced;
    }
    if (this === undefined || this === null) ThrowStringMethodOnNullish("replace");
    const replacer = PatternMethod(searchValue, SymbolReplace);
    if (replacer !== undefined) return $call(replacer, searchValue, this, replaceValue);
    const string = ToString(this);
    return ReplaceFirst(string, ToString(searchValue), replaceValue);
  },

  // String.prototype.replaceAll ( searchValue, replaceValue )   https://tc39.es/ecma262/#sec-string.prototype.replaceall
  replaceAll(searchValue, replaceValue) {
    if ($record_class(searchValue) === RECORD_REGEXP && ($record_field(searchValue, REGEXP_FLAGS) & FLAG_GLOBAL) !== 0) {
      const replaced = $regexp_replace(searchValue, this, replaceValue);
      if (!$is_not_found(replaced)) return replaced;
    }
    if (this === undefined || this === null) ThrowStringMethodOnNullish("replaceAll");
    if ($is_object(searchValue)) RequireGlobalFlag(searchValue, "replaceAll");
    const replacer = PatternMethod(searchValue, SymbolReplace);
    if (replacer !== undefined) return $call(replacer, searchValue, this, replaceValue);
    const string = ToString(this);
    return ReplaceEvery(string, ToString(searchValue), replaceValue);
  },

  // String.prototype.search ( regexp )   https://tc39.es/ecma262/#sec-string.prototype.search
  search(regexp) {
    if ($record_class(regexp) === RECORD_REGEXP) {
      const found = $regexp_search(regexp, this);
      if (!$is_not_found(found)) return found;
    }
    if (this === undefined || this === null) ThrowStringMethodOnNullish("search");
    const searcher = PatternMethod(regexp, SymbolSearch);
    if (searcher !== undefined) return $call(searcher, regexp, this);
    const string = ToString(this);
    return InvokePattern(RegExpCreate(regexp, undefined), SymbolSearch, string);
  },

  // String.prototype.split ( separator, limit )   https://tc39.es/ecma262/#sec-string.prototype.split
  split(separator, limit) {
    if (this === undefined || this === null) ThrowStringMethodOnNullish("split");
    const splitter = PatternMethod(separator, SymbolSplit);
    if (splitter !== undefined) return $call(splitter, separator, this, limit);
    // 3.-5. Convert this, the limit (2^32 - 1 if undefined) and the separator, in this order.
    const S = ToString(this);
    const lim = limit === undefined ? MAX_UINT32 : ToNumber(limit) >>> 0;
    const R = ToString(separator);
    // 6.-7. Limit 0: nothing. No separator: the whole string.
    if (lim === 0) return [];
    if (separator === undefined) return [S];
    return R === "" ? SplitCodeUnits(S, lim) : SplitAt(S, R, lim);
  },
});

function SplitCodeUnits(S, lim) {
  const count = $str_length(S) < lim ? $str_length(S) : lim;
  MakeRoom(8 * count);
  const chars = $str_to_chars(S, count);
  if (chars !== undefined) return chars;
  const result = [];
  for (let i = 0; i < count; i++) $arr_push(result, $str_char_at(S, i));
  return result;
}

function SplitAt(S, R, lim) {
  // The kernel collects no garbage meanwhile: of long strings it does some pieces at a time.
  const result = [];
  let from = 0;
  while (from >= 0) from = $str_split(S, R, from, lim, result);
  return result;
}

// ---------------------------------------------------------------------------
// Annex B: methods that make HTML

// CreateHTML ( string, tag, attribute, value )   https://tc39.es/ecma262/#sec-createhtml
function CreateHTML(string, method, tag, attribute, value) {
  const S = ThisString(string, method);
  if (attribute === "") return `<${tag}>${S}</${tag}>`;
  const V = ReplaceEvery(ToString(value), '"', "&quot;");
  return `<${tag} ${attribute}="${V}">${S}</${tag}>`;
}

// https://tc39.es/ecma262/#sec-additional-properties-of-the-string.prototype-object
$methods(StringPrototype, {
  anchor(name) { return CreateHTML(this, "anchor", "a", "name", name); },
  big() { return CreateHTML(this, "big", "big", ""); },
  blink() { return CreateHTML(this, "blink", "blink", ""); },
  bold() { return CreateHTML(this, "bold", "b", ""); },
  fixed() { return CreateHTML(this, "fixed", "tt", ""); },
  fontcolor(color) { return CreateHTML(this, "fontcolor", "font", "color", color); },
  fontsize(size) { return CreateHTML(this, "fontsize", "font", "size", size); },
  italics() { return CreateHTML(this, "italics", "i", ""); },
  link(url) { return CreateHTML(this, "link", "a", "href", url); },
  small() { return CreateHTML(this, "small", "small", ""); },
  strike() { return CreateHTML(this, "strike", "strike", ""); },
  sub() { return CreateHTML(this, "sub", "sub", ""); },
  sup() { return CreateHTML(this, "sup", "sup", ""); },
});

// ---------------------------------------------------------------------------
// String iterators   https://tc39.es/ecma262/#sec-string.prototype-%symbol.iterator%
// Record: [0] the string, undefined when exhausted; [1] the next index.

$methods(StringPrototype, {
  [SymbolIterator]() {
    const s = ThisString(this, "[Symbol.iterator]");
    stepStringIterator = StringIteratorStep;
    restOfStringIterator = StringIteratorRest;
    const iterator = $record_new(StringIteratorPrototype, RECORD_STRING_ITERATOR, 2);
    $record_set_field(iterator, 0, s);
    $record_set_field(iterator, 1, 0);
    return iterator;
  },
});

$methods(StringIteratorPrototype, {
  // %StringIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next
  next() {
    if ($record_class(this) !== RECORD_STRING_ITERATOR) $throw_message("IncompatibleReceiver", "String Iterator.prototype.next", this);
    const s = $record_field(this, 0);
    if (s === undefined) return CreateIterResultObject(undefined, true);
    const position = $record_field(this, 1);
    if (position >= s.length) {
      $record_set_field(this, 0, undefined);
      return CreateIterResultObject(undefined, true);
    }
    // One code point: two code units if it is beyond the basic plane.
    const end = position + ($str_code_point_at(s, position) > 65535 ? 2 : 1);
    $record_set_field(this, 1, end);
    return CreateIterResultObject($str_substring(s, position, end), false);
  },
});
$tag(StringIteratorPrototype, "String Iterator");
const stringIteratorNext = StringIteratorPrototype.next;

/** See BuiltinIteratorStep. */
function StringIteratorStep(record, iterator, next) {
  if (!$same_cell(next, stringIteratorNext)) return undefined;
  const value = $string_iterator_step(iterator);
  if ($is_not_found(value)) return false;
  $slots_set(record, 2, value);
  return true;
}

/** See AppendRest. */
function StringIteratorRest(array, iterator, next) {
  if (!$same_cell(next, stringIteratorNext)) return false;
  const s = $record_field(iterator, 0);
  if (s !== undefined) MakeRoom(8 * (array.length + s.length));
  return $string_iterator_rest(iterator, array);
}
