// Intl.PluralRules   https://tc39.es/ecma402/#pluralrules-objects
import { intlMember, option, optionsObject, tagOf } from './constructors.js';
import { numberText, resolvedDigits } from './number-format.js';

/** The rules of English, by the text of a number as it is shown. */
export function pluralCategory(text, type = 'cardinal') {
  if (type === 'cardinal') return text === '1' || text === '-1' ? 'one' : 'other';
  const [, tens, ones] = /(\d?)(\d)$/.exec(text.replaceAll(',', '')) ?? [];
  if (ones === undefined || text.includes('.') || tens === '1') return 'other';
  return { 1: 'one', 2: 'two', 3: 'few' }[ones] ?? 'other';
}
class PluralRulesConstructor {
  #format; #type;
  constructor(locales = undefined, options = undefined) {
    options = optionsObject(options);
    this.#type = option(options, 'type', ['cardinal', 'ordinal'], 'cardinal', 'Intl.PluralRules');
    const digits = {};
    for (const name of ['localeMatcher', 'minimumIntegerDigits', 'minimumFractionDigits', 'maximumFractionDigits', 'minimumSignificantDigits', 'maximumSignificantDigits', 'roundingIncrement', 'roundingMode', 'roundingPriority', 'trailingZeroDisplay']) digits[name] = options[name];
    this.#format = $runtime('NumberFormatOf', locales, digits, 'Intl.PluralRules');
  }
  // Intl.PluralRules.prototype.select ( value )
  select(value) {
    const { data } = this.#format;
    if (data) return Number.isFinite(Number(value)) ? data.category(Number(value), this.#format, this.#type) : 'other';
    return pluralCategory(numberText(this.#format, Number(value)), this.#type);
  }
  // Intl.PluralRules.prototype.resolvedOptions ( )
  resolvedOptions() {
    return {
      locale: tagOf(this.#format.locale), type: this.#type, ...resolvedDigits(this.#format),
      pluralCategories: this.#format.data ? [...this.#format.data.plurals[this.#type].categories] : this.#type === 'cardinal' ? ['one', 'other'] : ['few', 'one', 'two', 'other'],
    };
  }
}
Object.defineProperties(PluralRulesConstructor, { name: { value: 'PluralRules' }, length: { value: 0 } });
export const PluralRules = intlMember(PluralRulesConstructor);
