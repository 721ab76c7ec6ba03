// Intl.Collator   https://tc39.es/ecma402/#collator-objects
import { intlMember, optionsObject, tagOf } from './constructors.js';

/** ORDER: runtime/builtins/collation.js */
const STRENGTH = 3, CASE_LEVEL = 4, UPPER_FIRST = 8, LOWER_FIRST = 16, NUMERIC = 32, SHIFTED = 64, SEARCH = 128;

const collators = new WeakMap();
function collatorOf(object, method) {
  const collator = collators.get(object);
  if (!collator) throw new TypeError(`Method Intl.Collator.prototype.${method} called on incompatible receiver ${String(object)}`);
  return collator;
}
function CollatorConstructor(locales = undefined, options = undefined) {
  if (!new.target) return new CollatorConstructor(locales, options);
  const [locale] = $runtime('CanonicalizeLocaleList', locales);
  collators.set(this, { bits: $runtime('CollatorBits', locales, optionsObject(options), 'Intl.Collator'), locale, bound: undefined });
}
Object.defineProperties(CollatorConstructor, { name: { value: 'Collator', configurable: true }, length: { value: 0, configurable: true } });
Object.defineProperties(CollatorConstructor.prototype, Object.getOwnPropertyDescriptors({
  // get Intl.Collator.prototype.compare   https://tc39.es/ecma402/#sec-intl.collator.prototype.compare
  get compare() {
    const collator = collatorOf(this, 'compare');
    return (collator.bound ??= (x, y) => $runtime('CompareStrings', collator.bits, `${x}`, `${y}`));
  },
  // Intl.Collator.prototype.resolvedOptions ( )
  resolvedOptions() {
    const { bits, locale } = collatorOf(this, 'resolvedOptions'), strength = bits & STRENGTH;
    return {
      locale: locale ? tagOf(locale).replace(/-u-.*$/, '') : 'en-US', usage: bits & SEARCH ? 'search' : 'sort',
      sensitivity: strength === 3 ? 'variant' : strength === 2 ? 'accent' : bits & CASE_LEVEL ? 'case' : 'base',
      ignorePunctuation: Boolean(bits & SHIFTED), collation: 'default', numeric: Boolean(bits & NUMERIC),
      caseFirst: bits & UPPER_FIRST ? 'upper' : bits & LOWER_FIRST ? 'lower' : 'false',
    };
  },
}));
for (const name of Object.getOwnPropertyNames(CollatorConstructor.prototype)) Object.defineProperty(CollatorConstructor.prototype, name, { enumerable: false });
Object.defineProperty(CollatorConstructor, 'prototype', { writable: false });
export const Collator = intlMember(CollatorConstructor, () => true);
