// Locales other than English, in programs compiled with --locale: data that the compiler makes (compiler/locales).
import { formatDate, localDateParts } from './locale-dates.js';
import { formatNumber, localCategory, localNumberParts, shownDigits } from './locale-numbers.js';

/** What the runtime and the constructors of Intl call: modules that have no other locale do not hold it. */
const METHODS = {
  formatNumber, formatDecimal: formatNumber, formatDate, numberParts: localNumberParts, dateParts: localDateParts,
  /** Plural category of a finite number as a format shows it. */
  category: (number, format, type = 'cardinal') => localCategory(format.data.plurals[type], ...shownDigits(number, format)),
};

/** By tag in lower case: { text, data }; the text is read when the locale is first asked for. */
const locales = new Map();
export function addLocale(tags, text) {
  const entry = { text, data: undefined };
  for (const tag of tags) locales.set(tag, entry);
}
$runtime('SetLocaleFinder', ({ language, script, region, variants }) => {
  const entry = variants ? undefined : locales.get([language, script, region].filter(Boolean).join('-'));
  if (entry && entry.data === undefined) entry.data = { ...JSON.parse(entry.text), ...METHODS };
  return entry?.data;
});
