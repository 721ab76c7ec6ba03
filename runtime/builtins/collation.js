// String.prototype.localeCompare   https://tc39.es/ecma402/#sup-String.prototype.localeCompare
//
// The root collation of CLDR (kernel/collation.ts) is that of these languages.

const ROOT_COLLATION_LANGUAGES = " ca de en fr ga id it lb ms nl pt sw xh zu ";

// ORDER: kernel/collation.ts. The strength is in the lowest two bits.
const COLLATION_PRIMARY = 1;
const COLLATION_SECONDARY = 2;
const COLLATION_TERTIARY = 3;
const COLLATION_CASE_LEVEL = 4;
const COLLATION_UPPER_FIRST = 8;
const COLLATION_LOWER_FIRST = 16;
const COLLATION_NUMERIC = 32;
const COLLATION_SHIFTED = 64;
/** Only for this file: usage is "search". */
const COLLATION_SEARCH = 128;

function HasRootCollation(locale) {
  if (locale.variants || (locale.script !== "" && locale.script !== "latn")) return false;
  if (locale.language === "fr" && locale.region === "ca") return false;
  return IsWordOf(ROOT_COLLATION_LANGUAGES, locale.language);
}

// InitializeCollator ( collator, locales, options )   https://tc39.es/ecma402/#sec-initializecollator
// The bits that str_collate takes.
function CollatorBits(locales, options, method) {
  const requested = CanonicalizeLocaleList(locales);
  const O = CoerceOptions(options, method);
  const usage = GetOption(O, "usage", " sort search ", "sort", method);
  LocaleMatcherOption(O, method);
  RequireTypeOption(O, "collation", "standard");
  let numeric = GetBooleanOption(O, "numeric", undefined);
  let caseFirst = GetOption(O, "caseFirst", " upper lower false ", undefined, method);
  const sensitivity = GetOption(O, "sensitivity", " base accent case variant ", "variant", method);
  const ignorePunctuation = GetBooleanOption(O, "ignorePunctuation", false);
  const locale = ResolveLocale(requested, HasRootCollation);
  if (usage === "search" && locale.language !== "en") ThrowNotAvailable("usage search in locale " + locale.tag);
  RequireKeyword(locale, "co", "standard");
  if (numeric === undefined) {
    const kn = UnicodeKeyword(locale, "kn");
    numeric = kn === "" || kn === "true";
  }
  if (caseFirst === undefined) caseFirst = UnicodeKeyword(locale, "kf");
  return (sensitivity === "base" ? COLLATION_PRIMARY
    : sensitivity === "accent" ? COLLATION_SECONDARY
      : sensitivity === "case" ? COLLATION_PRIMARY | COLLATION_CASE_LEVEL : COLLATION_TERTIARY) |
    (caseFirst === "upper" ? COLLATION_UPPER_FIRST : caseFirst === "lower" ? COLLATION_LOWER_FIRST : 0) |
    (numeric ? COLLATION_NUMERIC : 0) | (ignorePunctuation ? COLLATION_SHIFTED : 0) | (usage === "search" ? COLLATION_SEARCH : 0);
}

/** The rules for searching are other ones from Hebrew on (≠ aside): those are not there. */
function RequireSearchable(text) {
  for (let i = 0; i < text.length; i++) if ($str_char_code_at(text, i) >= 0x590) ThrowNotAvailable("usage search for this text");
}

// CompareStrings ( collator, x, y )   https://tc39.es/ecma402/#sec-collator-comparestrings
function CompareStrings(bits, x, y) {
  if (bits & COLLATION_SEARCH) {
    RequireSearchable(x);
    RequireSearchable(y);
  }
  return $str_collate(x, y, bits, ROOT_COLLATION);
}

$methods(StringPrototype, {
  // String.prototype.localeCompare ( that [ , locales [ , options ] ] )
  localeCompare(that, locales = undefined, options = undefined) {
    const S = ThisString(this, "localeCompare");
    const That = ToString(that);
    if (options === undefined && (locales === undefined || locales === "en" || locales === "en-US")) {
      return $str_collate(S, That, COLLATION_TERTIARY, ROOT_COLLATION);
    }
    const bits = CollatorBits(locales, options, "String.prototype.localeCompare");
    return CompareStrings(bits, S, That);
  },
});
