/**
 * Data of locales other than English, for programs that are compiled with --locale. It is taken from
 * the Intl of the engine that the compiler runs in, so that a program says what that engine would say
 * (decision 40): each kind of text is formatted once, and kept as a template. runtime/library/intl/
 * locale-*.js read it.
 */
import { dateData, type DateData } from './dates.js';
import { type NumberData, numberData } from './numbers.js';
import { type PluralData, pluralData } from './plurals.js';
import { type WordData, wordData } from './words.js';

export interface LocaleData {
  readonly numbers: NumberData;
  readonly plurals: { readonly cardinal: PluralData; readonly ordinal: PluralData };
  /** A text: why dates of this locale cannot be formatted. */
  readonly dates: DateData | string;
  readonly words: WordData;
}

/** Tags that mean the same locale as `tag`, in lower case: with and without what is likely. */
export function tagsOf(tag: string): string[] {
  const given = new Intl.Locale(tag), full = given.maximize(), short = full.minimize();
  const tags = [given.baseName, short.baseName, `${full.language}-${full.region}`, full.baseName];
  // ar and ar-EG have other digits.
  const sample = (one: string): string => new Intl.NumberFormat(one).format(-12345.6) + new Intl.DateTimeFormat(one, { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' }).format(0);
  const isSame = (one: string): boolean => new Intl.Locale(one).maximize().baseName === full.baseName && sample(one) === sample(tag);
  return [...new Set(tags.filter(isSame).map((one) => one.toLowerCase()))];
}
/** Does the engine have data of a locale, and not only of another one to fall back to? */
export function isKnownLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}
/** English as the runtime has it. */
export function isBuiltIn(tag: string): boolean {
  return ['en', 'en-us', 'en-gb'].includes(tag.toLowerCase());
}
export function localeData(tag: string): LocaleData {
  const cardinal = pluralData(tag, 'cardinal');
  return { numbers: numberData(tag, cardinal), plurals: { cardinal, ordinal: pluralData(tag, 'ordinal') }, dates: datesOf(tag), words: wordData(tag, cardinal) };
}
function datesOf(tag: string): DateData | string {
  const calendar = new Intl.DateTimeFormat(tag).resolvedOptions().calendar;
  return calendar === 'gregory' ? dateData(tag) : `calendar ${calendar} of locale ${tag}`;
}
/** JSON in Latin-1, which takes a byte a character, if that is shorter. */
function compactText(json: string): string {
  const escaped = json.replace(/[^\0-\xff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.length < 2 * json.length ? escaped : json;
}
/** The text of the library module that brings the locales into a program. */
export function localeModuleText(tags: readonly string[]): string {
  const lines = tags.map((tag) => `addLocale(${JSON.stringify(tagsOf(tag))}, ${JSON.stringify(compactText(JSON.stringify(localeData(tag))))});\n`);
  return `import { addLocale } from 'intl/locale-data';\n${lines.join('')}`;
}
