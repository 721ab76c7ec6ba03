// Intl.ListFormat   https://tc39.es/ecma402/#listformat-objects
import { dataOf, intlMember, notAvailable, option, optionsObject, resolvedLocale, tagOf } from './constructors.js';

/** What stands between two, between others, and before the last. */
function separators(type, style, isBritish) {
  if (type === 'unit') return style === 'narrow' ? [' ', ' ', ' '] : [', ', ', ', ', '];
  const word = type === 'disjunction' ? 'or' : style === 'long' || isBritish ? 'and' : '&';
  const comma = isBritish ? ' ' : ', ';
  if (type === 'conjunction' && style === 'narrow') return [', ', ', ', ', '];
  return [` ${word} `, ', ', `${comma}${word} `];
}
/** The same of a locale of the compiler, with what stands between the first two of several. */
function localSeparators({ language }, lists, type, style) {
  const [two, first, middle, last] = lists[`${type} ${style}`];
  // "y" before "i", "o" before "o".
  const adapted = (text, next) => {
    if (language !== 'es') return text;
    if (text === ' y ' && /^(?:i|hi(?![ae]))/i.test(next)) return ' e ';
    return text === ' o ' && /^(?:o|ho|8|11(?:\D|$))/i.test(next) ? ' u ' : text;
  };
  return (i, count, next) => (count === 2 ? adapted(two, next) : i === count - 1 ? adapted(last, next) : i === 1 ? first : middle);
}
class ListFormatConstructor {
  #locale; #type; #style;
  constructor(locales = undefined, options = undefined) {
    this.#locale = resolvedLocale(locales);
    if (this.#locale.language === 'he') throw notAvailable('Intl.ListFormat in locale he');
    options = optionsObject(options);
    this.#type = option(options, 'type', ['conjunction', 'disjunction', 'unit'], 'conjunction', 'Intl.ListFormat');
    this.#style = option(options, 'style', ['long', 'short', 'narrow'], 'long', 'Intl.ListFormat');
  }
  // Intl.ListFormat.prototype.formatToParts ( list )
  formatToParts(list) {
    const items = list === undefined ? [] : [...list];
    for (const item of items) if (typeof item !== 'string') throw new TypeError('Iterable yielded a non-String value');
    const [two, middle, last] = separators(this.#type, this.#style, $runtime('IsBritish', this.#locale)), data = dataOf(this.#locale);
    const local = data && localSeparators(this.#locale, data.words.lists, this.#type, this.#style);
    return items.flatMap((value, i) => {
      const element = { type: 'element', value };
      if (i === 0) return [element];
      return [{ type: 'literal', value: local ? local(i, items.length, value) : items.length === 2 ? two : i === items.length - 1 ? last : middle }, element];
    });
  }
  // Intl.ListFormat.prototype.format ( list )
  format(list) { return this.formatToParts(list).map((part) => part.value).join(''); }
  // Intl.ListFormat.prototype.resolvedOptions ( )
  resolvedOptions() { return { locale: tagOf(this.#locale), type: this.#type, style: this.#style }; }
}
Object.defineProperties(ListFormatConstructor, { name: { value: 'ListFormat' }, length: { value: 0 } });
export const ListFormat = intlMember(ListFormatConstructor);
