// Intl.Segmenter   https://tc39.es/ecma402/#segmenter-objects
// Rules of UAX #29 as regular expressions; words of scripts without spaces (Chinese, Thai) need dictionaries, which are not there.
import { intlMember, option, optionsObject, resolvedLocale, tagOf } from './constructors.js';

const EXTEND = '[\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\u200d]';
const MARK = `(?:${EXTEND}|(?![\\u{102b}\\u{102c}\\u{1038}\\u{1062}-\\u{1064}\\u{1067}-\\u{106d}\\u{1083}\\u{1087}-\\u{108c}\\u{108f}\\u{109a}-\\u{109c}\\u{1a61}\\u{1a63}\\u{1a64}\\u{aa7b}\\u{aa7d}\\u{11720}\\u{11721}])\\p{Mc}|[\\u0e33\\u0eb3])`;
const HANGUL = '[\\u1100-\\u115f\\ua960-\\ua97c]*(?:[\\uac00-\\ud7a3][\\u1160-\\u11a7\\ud7b0-\\ud7c6]*[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]*|[\\u1160-\\u11a7\\ud7b0-\\ud7c6]+[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]*)|[\\u1100-\\u115f\\ua960-\\ua97c]+|[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]+';
const PICTURE = `\\p{Extended_Pictographic}(?:[\\p{Grapheme_Extend}\\p{Emoji_Modifier}]*\\u200d\\p{Extended_Pictographic})*`;
/** Indic consonants, joined by a virama. */
const CONSONANT = '[\\u0915-\\u0939\\u0958-\\u095f\\u0978-\\u097f\\u0995-\\u09a8\\u09aa-\\u09b0\\u09b2\\u09b6-\\u09b9\\u09dc\\u09dd\\u09df\\u09f0\\u09f1\\u0a95-\\u0aa8\\u0aaa-\\u0ab0\\u0ab2\\u0ab3\\u0ab5-\\u0ab9\\u0af9\\u0b15-\\u0b28\\u0b2a-\\u0b30\\u0b32\\u0b33\\u0b35-\\u0b39\\u0b5c\\u0b5d\\u0b5f\\u0b71\\u0c15-\\u0c28\\u0c2a-\\u0c39\\u0c58-\\u0c5a\\u0d15-\\u0d3a]';
const CONJUNCT = `${CONSONANT}(?:${EXTEND}*[\\u094d\\u09cd\\u0acd\\u0b4d\\u0c4d\\u0d4d]${EXTEND}*${CONSONANT})+`;
const CONTROL = '[\\p{Cc}\\p{Zl}\\p{Zp}\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff0-\\ufffb\\p{Cs}]';
const GRAPHEME = new RegExp(`\\r\\n|${CONTROL}|[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}]*(?:\\p{Regional_Indicator}{2}|${HANGUL}|${CONJUNCT}|${PICTURE}|[^]?)${MARK}*`, 'uy');

/** What is passed over between the characters of a word. */
const FORMAT = '[\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\p{Mc}\\u200d\\u00ad\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]*';
const LETTER = '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}])[\\p{Alphabetic}\\u02c2-\\u02c5\\u02d2-\\u02d7\\u02de\\u02df\\u02e5-\\u02eb\\u02ed\\u02ef-\\u02ff\\u055a-\\u055c\\u055e\\u058a\\u05f3])';
const DIGIT = '[\\p{Nd}\\u066b]', JOINER = '\\p{Pc}', KATAKANA = '[\\p{Script=Katakana}\\u30fc\\u3031-\\u3035\\u309b\\u309c\\u30a0]';
const BETWEEN_LETTERS = "[.':\\u00b7\\u0387\\u055f\\u05f4\\u2018\\u2019\\u2024\\u2027\\ufe13\\ufe52\\ufe55\\uff07\\uff0e\\uff1a]", BETWEEN_DIGITS = "[.',;\\u037e\\u0589\\u060c\\u060d\\u066c\\u07f8\\u2018\\u2019\\u2024\\u2044\\ufe10\\ufe14\\ufe50\\ufe52\\ufe54\\uff07\\uff0c\\uff0e\\uff1b]";
const WORD = new RegExp(`(?:(?:${LETTER}|${DIGIT}|${JOINER}|${KATAKANA})${FORMAT}(?:(?<=${LETTER}${FORMAT})${BETWEEN_LETTERS}${FORMAT}(?=${LETTER})|(?<=${DIGIT}${FORMAT})${BETWEEN_DIGITS}${FORMAT}(?=${DIGIT}))?)+`, 'uy');
const OTHER = new RegExp(`\\r\\n|[\\r\\n\\v\\f\\u0085\\u2028\\u2029]|[\\p{Zs}]+${FORMAT}|\\p{Regional_Indicator}{2}${FORMAT}|${PICTURE}${FORMAT}|[^]${FORMAT}`, 'uy');
const DICTIONARY = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SENTENCE = /[^]*?(?:[.?!\u3002\uff01\uff1f\u203c\u203d\u2047-\u2049]+["')\]}\u00bb\u2018-\u201f\u203a]*(?:\s+|$)(?=[^\p{Ll}]|$)|[\r\n\u0085\u2028\u2029]+|$)/uy;

function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] !== '' ? match[0] : null;
}
function nextSegment(text, index, granularity) {
  if (granularity === 'grapheme') return { segment: matchAt(GRAPHEME, text, index) ?? text[index], index, input: text };
  if (granularity === 'sentence') return { segment: matchAt(SENTENCE, text, index), index, input: text };
  const word = matchAt(WORD, text, index), segment = word ?? matchAt(OTHER, text, index);
  if (DICTIONARY.test(segment)) throw new RangeError('granularity word of this text is not available');
  return { segment, index, input: text, isWordLike: word !== null && /[\p{Alphabetic}\p{Nd}]/u.test(word) };
}
class Segments {
  #text; #granularity;
  constructor(text, granularity) {
    this.#text = text;
    this.#granularity = granularity;
  }
  // %SegmentsPrototype%.containing ( index )
  containing(index = 0) {
    const n = Math.trunc(Number(index)) || 0;
    if (n < 0 || n >= this.#text.length) return undefined;
    for (const data of this) if (n < data.index + data.segment.length) return data;
  }
  // %SegmentsPrototype% [ %Symbol.iterator% ] ( )
  *[Symbol.iterator]() {
    for (let at = 0; at < this.#text.length;) {
      const data = nextSegment(this.#text, at, this.#granularity);
      at += data.segment.length;
      yield data;
    }
  }
}
class SegmenterConstructor {
  #locale; #granularity;
  constructor(locales = undefined, options = undefined) {
    this.#locale = $runtime('CanonicalizeLocaleList', locales)[0] ?? resolvedLocale(undefined);
    this.#granularity = option(optionsObject(options), 'granularity', ['grapheme', 'word', 'sentence'], 'grapheme', 'Intl.Segmenter');
  }
  // Intl.Segmenter.prototype.segment ( string )
  segment(string) { return new Segments(`${string}`, this.#granularity); }
  // Intl.Segmenter.prototype.resolvedOptions ( )
  resolvedOptions() { return { locale: tagOf(this.#locale), granularity: this.#granularity }; }
}
Object.defineProperties(SegmenterConstructor, { name: { value: 'Segmenter' }, length: { value: 0 } });
export const Segmenter = intlMember(SegmenterConstructor, () => true);
