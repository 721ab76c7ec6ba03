// Intl.Locale and the functions of Intl   https://tc39.es/ecma402/#locale-objects   https://tc39.es/ecma402/#function-properties-of-the-intl-object
import { zoneNames } from '../internal/zones.js';
import { canonicalLocales, notAvailable, tagOf } from './constructors.js';

class LocaleConstructor {
  #locale; #tag;
  constructor(tag, options = undefined) {
    if (typeof tag !== 'string' && (typeof tag !== 'object' || tag === null)) throw new TypeError('First argument to Intl.Locale constructor can\'t be empty or missing');
    let text = canonicalLocales([tag instanceof LocaleConstructor ? tag.toString() : tag])[0];
    const given = options ?? {};
    const { language, script, region } = given;
    if (language !== undefined || script !== undefined || region !== undefined) {
      const parsed = $runtime('CanonicalizeLocale', text), rest = text.slice([parsed.language, parsed.script, parsed.region].filter(Boolean).join('-').length);
      text = [language ?? parsed.language, script ?? parsed.script, region ?? parsed.region].filter(Boolean).join('-') + rest;
    }
    const keywords = Object.entries({ ca: 'calendar', co: 'collation', hc: 'hourCycle', kf: 'caseFirst', kn: 'numeric', nu: 'numberingSystem' }).filter(([, name]) => given[name] !== undefined && given[name] !== false);
    if (keywords.length > 0) text += `${text.includes('-u-') ? '' : '-u'}${keywords.map(([key, name]) => (given[name] === true ? `-${key}` : `-${key}-${given[name]}`)).join('')}`;
    this.#locale = $runtime('CanonicalizeLocale', text);
    this.#tag = tagOf(this.#locale);
  }
  #keyword(key) { return $runtime('UnicodeKeyword', this.#locale, key); }
  get baseName() { return this.#tag.replace(/-[a-z0-9]-.*$/i, ''); }
  get language() { return this.#locale.language; }
  get script() { return this.#locale.script === '' ? undefined : this.#locale.script[0].toUpperCase() + this.#locale.script.slice(1); }
  get region() { return this.#locale.region === '' ? undefined : this.#locale.region.toUpperCase(); }
  get calendar() { return this.#keyword('ca'); }
  get collation() { return this.#keyword('co'); }
  get hourCycle() { return this.#keyword('hc'); }
  get caseFirst() { return this.#keyword('kf'); }
  get numeric() { return ['', 'true'].includes(this.#keyword('kn')); }
  get numberingSystem() { return this.#keyword('nu'); }
  maximize() { throw notAvailable('Intl.Locale.prototype.maximize'); }
  minimize() { throw notAvailable('Intl.Locale.prototype.minimize'); }
  toString() { return this.#tag; }
}
Object.defineProperty(LocaleConstructor, 'name', { value: 'Locale' });
Object.defineProperty(LocaleConstructor.prototype, Symbol.toStringTag, { value: 'Intl.Locale', configurable: true });
const member = (value) => ({ value, writable: true, enumerable: false, configurable: true });
export const Locale = member(LocaleConstructor);

class DisplayNamesConstructor {
  constructor(locales, options) { throw notAvailable('Intl.DisplayNames'); }
}
Object.defineProperty(DisplayNamesConstructor, 'name', { value: 'DisplayNames' });
export const DisplayNames = member(DisplayNamesConstructor);

// Intl.getCanonicalLocales ( locales )
export const getCanonicalLocales = member(function getCanonicalLocales(locales) { return canonicalLocales(locales); });
// Intl.supportedValuesOf ( key ): what is here
export const supportedValuesOf = member(function supportedValuesOf(key) {
  switch (`${key}`) {
    case 'calendar': return ['gregory'];
    case 'collation': return [];
    case 'numberingSystem': return ['latn'];
    case 'timeZone': return zoneNames().filter((name) => name.includes('/') && !/^(?:Etc|US|SystemV)\//.test(name));
    case 'currency': case 'unit': throw notAvailable(`Intl.supportedValuesOf('${key}')`);
    default: throw new RangeError(`Invalid key : ${key}`);
  }
});
