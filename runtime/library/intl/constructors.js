// What the constructors of Intl have in common.

/** The descriptor by which a constructor becomes a property of Intl, with what every one of them has. */
export function intlMember(Constructor, supports = isAvailable) {
  const { name, prototype } = Constructor;
  Object.defineProperty(Constructor, 'supportedLocalesOf', {
    // Intl.….supportedLocalesOf ( locales [ , options ] )
    value: { supportedLocalesOf(locales, options = undefined) { return canonicalLocales(locales).filter(supports); } }.supportedLocalesOf,
    writable: true, configurable: true,
  });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: `Intl.${name}`, configurable: true });
  return { value: Constructor, writable: true, enumerable: false, configurable: true };
}
const isAvailable = (tag) => $runtime('HasLocale', $runtime('CanonicalizeLocale', tag));

/** https://tc39.es/ecma402/#sec-canonicalizelocalelist, in canonical form. */
export function canonicalLocales(locales) {
  return [...new Set($runtime('CanonicalizeLocaleList', locales).map(tagOf))];
}
/** The tag of a locale as the runtime has it. */
export function tagOf({ tag }) {
  let first = true, inExtension = false;
  return tag.toLowerCase().split('-').map((subtag) => {
    if (first) {
      first = false;
      return subtag;
    }
    if (subtag.length === 1) inExtension = true;
    if (inExtension) return subtag;
    if (subtag.length === 2) return subtag.toUpperCase();
    return subtag.length === 4 && /^[a-z]/.test(subtag) ? subtag[0].toUpperCase() + subtag.slice(1) : subtag;
  }).join('-');
}
/** English, one that the program is compiled with, or the locale's own error. */
export function resolvedLocale(locales) {
  return $runtime('ResolveLocale', $runtime('CanonicalizeLocaleList', locales), (locale) => $runtime('HasLocale', locale));
}
/** What the compiler made of a locale that is not English. */
export const dataOf = (locale) => $runtime('LocaleDataOf', locale);
/** https://tc39.es/ecma402/#sec-getoption of texts */
export function option(options, name, values, otherwise, method) {
  const value = options[name];
  if (value === undefined) return otherwise;
  const text = `${value}`;
  if (!values.includes(text)) throw new RangeError(`Value ${text} out of range for ${method} options property ${name}`);
  return text;
}
/** https://tc39.es/ecma402/#sec-getoptionsobject */
export function optionsObject(options) {
  if (options === undefined) return Object.create(null);
  if (options === null || (typeof options !== 'object' && typeof options !== 'function')) throw new TypeError('Incorrect options information provided');
  return options;
}
export function notAvailable(what) {
  return new RangeError(`${what} is not available`);
}
