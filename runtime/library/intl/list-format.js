// Intl.ListFormat   https://tc39.es/ecma402/#listformat-objects
import { englishLocale, intlMember, option, optionsObject, tagOf } from './constructors.js';

/** What stands between two, between others, and before the last. */
function separators(type, style, isBritish) {
  if (type === 'unit') return style === 'narrow' ? [' ', ' ', ' '] : [', ', ', ', ', '];
  const word = type === 'disjunction' ? 'or' : style === 'long' || isBritish ? 'and' : '&';
  const comma = isBritish ? ' ' : ', ';
  if (type === 'conjunction' && style === 'narrow') return [', ', ', ', ', '];
  return [` ${word} `, ', ', `${comma}${word} `];
}
class ListFormatConstructor {
  #locale; #type; #style;
  constructor(locales = undefined, options = undefined) {
    this.#locale = englishLocale(locales);
    options = optionsObject(options);
    this.#type = option(options, 'type', ['conjunction', 'disjunction', 'unit'], 'conjunction', 'Intl.ListFormat');
    this.#style = option(options, 'style', ['long', 'short', 'narrow'], 'long', 'Intl.ListFormat');
  }
  // Intl.ListFormat.prototype.formatToParts ( list )
  formatToParts(list) {
    const items = list === undefined ? [] : [...list];
    for (const item of items) if (typeof item !== 'string') throw new TypeError('Iterable yielded a non-String value');
    const [two, middle, last] = separators(this.#type, this.#style, $runtime('IsBritish', this.#locale));
    return items.flatMap((value, i) => {
      const element = { type: 'element', value };
      if (i === 0) return [element];
      return [{ type: 'literal', value: items.length === 2 ? two : i === items.length - 1 ? last : middle }, element];
    });
  }
  // Intl.ListFormat.prototype.format ( list )
  format(list) { return this.formatToParts(list).map((part) => part.value).join(''); }
  // Intl.ListFormat.prototype.resolvedOptions ( )
  resolvedOptions() { return { locale: tagOf(this.#locale), type: this.#type, style: this.#style }; }
}
Object.defineProperties(ListFormatConstructor, { name: { value: 'ListFormat' }, length: { value: 0 } });
export const ListFormat = intlMember(ListFormatConstructor);
