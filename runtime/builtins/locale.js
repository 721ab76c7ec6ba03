// Locales and options of ECMA-402, for the functions of ECMA-262 that take them: there is no Intl object.
//
// English is what there is: en-US, the default, and where it says so en-GB and
// others; programs compiled with --locale have more. A locale, option or value that is known to Node but not here is a
// RangeError that names it, never a result for another locale. A locale is an
// object { tag, language, region, script, variants, keywords }; keywords is its
// Unicode extension between hyphens ("-kn-true-"), or "-".

const ENGLISH = { tag: "en-US", language: "en", region: "us", script: "", variants: false, keywords: "-" };

function ThrowNotAvailable(what) {
  throw RangeError_(what + " is not available");
}

/** Whether text is one of the words of a list, which has spaces around each: " a b ". */
function IsWordOf(list, text) {
  return text !== "" && $str_index_of(text, " ", 0) < 0 && $str_index_of(list, " " + text + " ", 0) >= 0;
}

/** The text after `key=` in "|key=text|key=text|", or undefined. */
function TableEntry(table, key) {
  const at = $str_index_of(table, "|" + key + "=", 0);
  if (at < 0) return undefined;
  const from = at + key.length + 2;
  return $str_substring(table, from, $str_index_of(table, "|", from));
}

// ---------------------------------------------------------------------------
// Language tags   https://tc39.es/ecma402/#sec-language-tags

const DIGITS = 1;
const LETTERS = 2;
/** DIGITS, LETTERS, both, or 0: of what a subtag in lower case consists. */
function SubtagKind(subtag) {
  let kind = 0;
  for (let i = 0; i < subtag.length; i++) {
    const code = $str_char_code_at(subtag, i);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && !(code >= 97 && code <= 122)) return 0;
    kind |= isDigit ? DIGITS : LETTERS;
  }
  return kind;
}

function IsSubtag(subtag, shortest, longest) {
  return subtag.length >= shortest && subtag.length <= longest && SubtagKind(subtag) !== 0;
}
function IsAlphabetic(subtag, length) {
  return subtag.length === length && SubtagKind(subtag) === LETTERS;
}
function IsVariant(subtag) {
  if (subtag.length === 4) return IsSubtag(subtag, 4, 4) && $str_char_code_at(subtag, 0) <= 57;
  return IsSubtag(subtag, 5, 8);
}

function SplitTag(tag) {
  const subtags = [];
  let from = 0;
  for (;;) {
    const at = $str_index_of(tag, "-", from);
    $arr_push(subtags, $str_substring(tag, from, at < 0 ? tag.length : at));
    if (at < 0) return subtags;
    from = at + 1;
  }
}
function SubtagAt(subtags, i) {
  return i < subtags.length ? $arr_get(subtags, i) : "";
}

// IsStructurallyValidLanguageTag ( locale )   https://tc39.es/ecma402/#sec-isstructurallyvalidlanguagetag
// The locale, or undefined if the tag is not valid.
function ParseLanguageTag(tag) {
  const subtags = SplitTag($str_to_lower(tag));
  const language = SubtagAt(subtags, 0);
  if (SubtagKind(language) !== LETTERS || language.length < 2 || language.length > 8 || language.length === 4) return undefined;
  let i = 1;
  let script = "", region = "", keywords = "-", seen = " ";
  if (IsAlphabetic(SubtagAt(subtags, i), 4)) script = SubtagAt(subtags, i++);
  const candidate = SubtagAt(subtags, i);
  if (IsAlphabetic(candidate, 2) || (candidate.length === 3 && SubtagKind(candidate) === DIGITS)) {
    region = candidate;
    i++;
  }
  const firstVariant = i;
  for (; IsVariant(SubtagAt(subtags, i)); i++) {
    if (IsWordOf(seen, SubtagAt(subtags, i))) return undefined;
    seen += SubtagAt(subtags, i) + " ";
  }
  const variants = i > firstVariant;
  while (i < subtags.length) {
    const singleton = SubtagAt(subtags, i++);
    if (singleton.length !== 1 || SubtagKind(singleton) === 0 || IsWordOf(seen, singleton)) return undefined;
    seen += singleton + " ";
    const first = i;
    const shortest = singleton === "x" ? 1 : 2;
    for (; IsSubtag(SubtagAt(subtags, i), shortest, 8); i++) if (singleton === "u") keywords += SubtagAt(subtags, i) + "-";
    if (i === first) return undefined;
    if (singleton === "x") break;
  }
  return i === subtags.length ? { tag, language, region, script, variants, keywords } : undefined;
}

/** Value of a key of the Unicode extension: "" if it stands alone, undefined if it does not occur. */
function UnicodeKeyword(locale, key) {
  const at = $str_index_of(locale.keywords, "-" + key + "-", 0);
  if (at < 0) return undefined;
  const from = at + key.length + 2;
  let end = from;
  for (;;) {
    const next = $str_index_of(locale.keywords, "-", end);
    if (next < 0 || next - end < 3) break;
    end = next + 1;
  }
  return end === from ? "" : $str_substring(locale.keywords, from, end - 1);
}

// CanonicalizeLocaleList ( locales )   https://tc39.es/ecma402/#sec-canonicalizelocalelist
// An array of locales, but not brought into canonical form.
function CanonicalizeLocaleList(locales) {
  const seen = [];
  if (locales === undefined) return seen;
  if ($is_string(locales)) {
    $arr_push(seen, CanonicalizeLocale(locales));
    return seen;
  }
  const O = ToObject(locales);
  const len = LengthOfArrayLike(O);
  for (let k = 0; k < len; k++) {
    if (!(k in O)) continue;
    const kValue = O[k];
    if (!$is_string(kValue) && !$is_object(kValue)) throw TypeError_("Language ID should be string or object.");
    $arr_push(seen, CanonicalizeLocale(ToString(kValue)));
  }
  return seen;
}
function CanonicalizeLocale(tag) {
  if (tag === "en-US") return ENGLISH;
  const locale = ParseLanguageTag(tag);
  if (locale === undefined) throw RangeError_("Incorrect locale information provided");
  return locale;
}

/**
 * ResolveLocale: the first of the requested locales, if isAvailable says so, else
 * a RangeError: Node knows it, or falls back to one that it knows.
 */
function ResolveLocale(requested, isAvailable) {
  if (requested.length === 0) return ENGLISH;
  const locale = $arr_get(requested, 0);
  if (!isAvailable(locale)) ThrowNotAvailable("locale " + locale.tag);
  return locale;
}

/** Finds data of a locale; in programs that are compiled with --locale (runtime/library/intl/locale-data.js). */
let findLocaleData;
function SetLocaleFinder(find) {
  findLocaleData = find;
}
/** undefined: there is none, or the locale is English as the runtime has it. */
function LocaleDataOf(locale) {
  return findLocaleData === undefined || IsEnglish(locale) ? undefined : $call(findLocaleData, undefined, locale);
}
function HasLocale(locale) {
  return IsEnglish(locale) || LocaleDataOf(locale) !== undefined;
}

/** English as in the United States or in Great Britain. */
function IsEnglish(locale) {
  if (locale.language !== "en" || locale.variants || (locale.script !== "" && locale.script !== "latn")) return false;
  return locale.region === "" || locale.region === "us" || locale.region === "gb";
}
function IsBritish(locale) {
  return locale.region === "gb" && locale.language === "en";
}

// ---------------------------------------------------------------------------
// Options   https://tc39.es/ecma402/#sec-getoption

const NO_OPTIONS = { __proto__: null };

// CoerceOptionsToObject ( options )   https://tc39.es/ecma402/#sec-coerceoptionstoobject
function CoerceOptions(options, method) {
  return options === undefined ? NO_OPTIONS : ToObject(options, method);
}

// GetOption ( options, property, "string", values, fallback )
// values: the words of a list, or undefined for any text.
function GetOption(options, property, values, fallback, method) {
  const value = options[property];
  if (value === undefined) return fallback;
  const text = ToString(value);
  if (values !== undefined && !IsWordOf(values, text)) {
    throw RangeError_(`Value ${text} out of range for ${method} options property ${property}`);
  }
  return text;
}

/** The option that chooses between two ways to find a locale, which come to the same. */
function LocaleMatcherOption(options, method) {
  const value = options.localeMatcher;
  if (value === undefined) return;
  const text = ToString(value);
  if (text !== "lookup" && text !== "best fit") throw RangeError_(`Value ${text} out of range for ${method} options property localeMatcher`);
}

// GetOption ( options, property, "boolean", empty, fallback )
function GetBooleanOption(options, property, fallback) {
  const value = options[property];
  return value === undefined ? fallback : $to_boolean(value);
}

// DefaultNumberOption ( value, minimum, maximum, fallback )   https://tc39.es/ecma402/#sec-defaultnumberoption
function DefaultNumberOption(value, minimum, maximum, fallback, property) {
  if (value === undefined) return fallback;
  const number = ToNumber(value);
  if (!(number >= minimum && number <= maximum)) throw RangeError_(property + " value is out of range.");
  return $math_floor(number);
}
// GetNumberOption ( options, property, minimum, maximum, fallback )   https://tc39.es/ecma402/#sec-getnumberoption
function GetNumberOption(options, property, minimum, maximum, fallback) {
  return DefaultNumberOption(options[property], minimum, maximum, fallback, property);
}

/** An option whose value is a type of a Unicode extension; `only` is the one that there is. */
function RequireTypeOption(options, property, only) {
  const value = options[property];
  if (value === undefined) return undefined;
  const text = ToString(value);
  const subtags = SplitTag($str_to_lower(text));
  for (let i = 0; i < subtags.length; i++) {
    if (!IsSubtag($arr_get(subtags, i), 3, 8)) throw RangeError_(`Invalid ${property} : ${text}`);
  }
  if ($str_to_lower(text) !== only) ThrowNotAvailable(`${property} ${text}`);
  return only;
}
/** The same for a key of the locale's extension. */
function RequireKeyword(locale, key, only) {
  const value = UnicodeKeyword(locale, key);
  if (value !== undefined && value !== only) ThrowNotAvailable("locale " + locale.tag);
}
