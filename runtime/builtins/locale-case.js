// String.prototype.toLocaleLowerCase and toLocaleUpperCase   https://tc39.es/ecma402/#sup-string.prototype.tolocalelowercase
//
// Turkish, Azeri and Lithuanian have rules of their own (SpecialCasing.txt of
// Unicode), which prepare the text for the rules that all have. Greek has too,
// for upper case, which are not here. Other languages have none.

const DOT_ABOVE = 0x307;
/** Letters that lose their dot below an accent. */
const SOFT_DOTTED = "ij\u012f\u0249\u0268\u029d\u02b2\u03f3\u0456\u0458\u1d62\u1d96\u1da4\u1da8\u1e2d\u1ecb\u2071\u2148\u2149\u2c7c";

/** Combining marks above a letter (class 230), and those elsewhere that may stand before them. */
function IsMarkAbove(code) {
  return (code >= 0x300 && code <= 0x314) || (code >= 0x33d && code <= 0x344) || code === 0x346 || (code >= 0x34a && code <= 0x34c) ||
    (code >= 0x350 && code <= 0x352) || code === 0x357 || code === 0x35b || (code >= 0x363 && code <= 0x36f);
}
function IsOtherMark(code) {
  return code >= 0x300 && code <= 0x36f && code !== 0x34f && !IsMarkAbove(code);
}

/** The index of the first mark above that follows a letter, or -1. */
function IndexOfMarkAbove(S, index) {
  let i = index + 1;
  while (i < S.length && IsOtherMark($str_char_code_at(S, i))) i++;
  return i < S.length && IsMarkAbove($str_char_code_at(S, i)) ? i : -1;
}

/** The index of the letter that a mark is above, if no other mark above comes between; or -1. */
function IndexOfLetterBelow(S, index) {
  let i = index - 1;
  while (i >= 0 && IsOtherMark($str_char_code_at(S, i))) i--;
  return i;
}

/** What a character becomes before lower case, for Turkish and Azeri. */
function TurkishLower(S, i, code) {
  if (code === 0x130) return "i";
  if (code === 73) {
    const mark = IndexOfMarkAbove(S, i);
    return mark >= 0 && $str_char_code_at(S, mark) === DOT_ABOVE ? "i" : "\u0131";
  }
  if (code !== DOT_ABOVE) return undefined;
  const letter = IndexOfLetterBelow(S, i);
  return letter >= 0 && $str_char_code_at(S, letter) === 73 ? "" : undefined;
}
function TurkishUpper(S, i, code) {
  return code === 105 ? "\u0130" : undefined;
}
/** Lithuanian keeps the dot below an accent. */
function LithuanianLower(S, i, code) {
  if (code === 0xcc) return "i\u0307\u0300";
  if (code === 0xcd) return "i\u0307\u0301";
  if (code === 0x128) return "i\u0307\u0303";
  if (code !== 73 && code !== 74 && code !== 0x12e) return undefined;
  return IndexOfMarkAbove(S, i) < 0 ? undefined : $str_to_lower($str_from_char_code(code)) + "\u0307";
}
function LithuanianUpper(S, i, code) {
  if (code !== DOT_ABOVE) return undefined;
  const letter = IndexOfLetterBelow(S, i);
  return letter >= 0 && $str_index_of(SOFT_DOTTED, $str_char_at(S, letter), 0) >= 0 ? "" : undefined;
}
function GreekUpper(S, i, code) {
  if (code >= 0x300) ThrowNotAvailable("upper case of locale el");
  return undefined;
}

/** The text with each character replaced by what a rule says; undefined: it stays. */
function ReplaceCharacters(S, rule) {
  const builder = $sb_new();
  for (let i = 0; i < S.length; i++) {
    const code = $str_char_code_at(S, i);
    const replacement = rule(S, i, code);
    if (replacement === undefined) $sb_add_char(builder, code);
    else $sb_add(builder, replacement);
  }
  return $sb_finish(builder);
}

/** The language of the first requested locale, or "". */
function CasingLanguage(locales) {
  const requested = CanonicalizeLocaleList(locales);
  return requested.length === 0 ? "" : $arr_get(requested, 0).language;
}

$methods(StringPrototype, {
  // String.prototype.toLocaleLowerCase ( [ locales ] )
  toLocaleLowerCase(locales = undefined) {
    const S = ThisString(this, "toLocaleLowerCase");
    const language = locales === undefined ? "" : CasingLanguage(locales);
    if (language === "tr" || language === "az") return $str_to_lower(ReplaceCharacters(S, TurkishLower));
    return $str_to_lower(language === "lt" ? ReplaceCharacters(S, LithuanianLower) : S);
  },

  // String.prototype.toLocaleUpperCase ( [ locales ] )   https://tc39.es/ecma402/#sup-string.prototype.tolocaleuppercase
  toLocaleUpperCase(locales = undefined) {
    const S = ThisString(this, "toLocaleUpperCase");
    const language = locales === undefined ? "" : CasingLanguage(locales);
    if (language === "tr" || language === "az") return $str_to_upper(ReplaceCharacters(S, TurkishUpper));
    if (language === "lt") return $str_to_upper(ReplaceCharacters(S, LithuanianUpper));
    return $str_to_upper(language === "el" ? ReplaceCharacters(S, GreekUpper) : S);
  },
});
