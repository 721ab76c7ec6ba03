// Numbers of locales other than English, by the templates of compiler/locales/numbers.ts
// https://tc39.es/ecma402/#sec-partitionnumberpattern

/** ORDER: compiler/locales/templates.ts */
const NUMBER = '\x80', CURRENCY = '\x81', MINUS = '\x82', PLUS = '\x83', PERCENT = '\x84', WORD_START = '\x85';
const MARKS = /([\x80-\x84]|\x85[^\x86]*\x86)/;
const FIRST_MAGNITUDE = 3, CATEGORIES = { z: 'zero', 1: 'one', 2: 'two', f: 'few', m: 'many', o: 'other' };

// ---- plural categories   compiler/locales/plurals.ts

/** ORDER: SIZES there. */
const BEFORE = [0, 10, 110], PER_INTEGER = 211;
/** Of the digits that are shown before and behind the point. */
export function localCategory(rules, integer, fraction) {
  if (fraction === '') {
    const n = Number(integer);
    if (n > 0 && integer.endsWith('000000')) return CATEGORIES[rules.millions];
    return CATEGORIES[rules.integers[n < 100 ? n : 100 + Number(integer.slice(-2))]];
  }
  if (rules.ignoresZeros && Number(fraction) === 0) return localCategory(rules, integer, '');
  rules.decimalsOf ??= rules.decimals.replace(/(.)\((\d+)\)/g, (_, letter, count) => letter.repeat(Number(count)));
  const digits = Math.min(fraction.length, 3), row = Math.min(Number(integer), 3);
  const last = Number(fraction.slice(-2)), isLarge = digits === 3 && last === 0 && /[1-9]/.test(fraction);
  return CATEGORIES[rules.decimalsOf[row * PER_INTEGER + BEFORE[digits - 1] + (isLarge ? 100 : last)]];
}

// ---- digits

const isLatin = (format) => format.numberingSystem === 'latn' || $runtime('UnicodeKeyword', format.locale, 'nu') === 'latn';
/** Digits of the locale in the place of 0 to 9. */
export function localDigits(text, format) {
  const { digits } = format.data.numbers;
  return digits === '0123456789' || isLatin(format) ? text : text.replace(/\d/g, (digit) => Array.from(digits)[digit]);
}
function groupedParts(integer, { grouping }, [first, others, least], separator) {
  const parts = [];
  const most = grouping === 'always' ? 1 : grouping === 'min2' ? Math.max(2, least) : least;
  let end = integer.length, size = first;
  if (grouping === 'never' || end < first + most) return [{ type: 'integer', value: integer }];
  for (; end > size; size = others) {
    parts.unshift({ type: 'group', value: separator }, { type: 'integer', value: integer.slice(end - size, end) });
    end -= size;
  }
  return [{ type: 'integer', value: integer.slice(0, end) }, ...parts];
}

// ---- rounding and notations

const compactForms = (format) => format.data.numbers.compact[format.compactDisplay === 'long' && (format.style !== 'currency' || format.currencyDisplay === 'name') ? 'long' : 'short'];
/** Which power of ten a notation takes out of a number of a magnitude. */
function exponentOf(magnitude, format) {
  if (format.notation !== 'compact') return $runtime('ExponentOf', magnitude, format.notation);
  const forms = compactForms(format);
  return magnitude < FIRST_MAGNITUDE ? 0 : forms[Math.min(magnitude - FIRST_MAGNITUDE, forms.length - 1)][0];
}
function rounded(decimal, format) {
  if (format.notation === 'standard') return { ...$runtime('RoundByFormat', decimal, format), exponent: 0 };
  const isZero = decimal.digits === '', magnitude = isZero ? 0 : decimal.point - 1;
  let exponent = isZero ? 0 : exponentOf(magnitude, format);
  let result = $runtime('RoundByFormat', $runtime('Shifted', decimal, exponent), format);
  // Rounding may have made it a digit longer.
  if (result.decimal.digits !== '' && result.decimal.point - 1 + exponent !== magnitude) {
    const larger = exponentOf(magnitude + 1, format);
    if (larger !== exponent) result = $runtime('RoundByFormat', $runtime('Shifted', decimal, larger), format);
    exponent = larger;
  }
  return { ...result, exponent };
}
/** The digits before and behind the point. */
function digitsOf({ digits, point }, least, format) {
  const integer = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point >= digits.length ? '' : point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return [integer.padStart(format.minimumIntegerDigits, '0'), fraction.padEnd(least, '0')];
}

/** Of a finite number, for plural rules. */
export function shownDigits(value, format) {
  const { decimal, least } = rounded($runtime('DecimalOf', Math.abs(value)), format);
  return digitsOf(decimal, least, format);
}

// ---- templates

/** The parts of a template: each of the fields is a list of parts. */
function fill(template, fields, word) {
  return template.split(MARKS).flatMap((piece) => {
    if (piece === '') return [];
    if (fields[piece]) return fields[piece];
    return [piece[0] === WORD_START ? { type: word, value: piece.slice(1, -1) } : { type: 'literal', value: piece }];
  });
}
const formOf = (forms, category) => forms[category] ?? forms.other;

const isAccounting = (format) => format.style === 'currency' && format.currencySign === 'accounting' && format.notation !== 'compact';
function currencyParts(format, number, { signs, sign, category, isSpecial }) {
  const { numbers } = format.data, { currency: code, currencyDisplay } = format;
  const [symbol, narrow, names] = numbers.currencies[code] ?? ['', '', { other: code }];
  const part = (value) => ({ ...signs, [NUMBER]: number, [CURRENCY]: [{ type: 'currency', value }] });
  if (currencyDisplay === 'name') return fill(numbers.currencyName, { ...part(formOf(names, category)), [NUMBER]: fill(numbers.decimal[sign], { ...signs, [NUMBER]: number }) });
  const text = currencyDisplay === 'code' ? code : (currencyDisplay === 'narrowSymbol' ? narrow : symbol) || code;
  const [close, apart] = numbers.currency[isAccounting(format) ? 'accounting' : 'standard'];
  // Letters are set apart from digits.
  const neighbour = close[0].indexOf(CURRENCY) < close[0].indexOf(NUMBER) ? text.at(-1) : text[0];
  return fill((isSpecial || /[\p{S}\p{Z}]/u.test(neighbour) ? close : apart)[sign], part(text));
}

/** https://tc39.es/ecma402/#sec-partitionnumberpattern. `special`: NaN or an infinity. */
function partsOf(decimal, format, special = undefined) {
  const { numbers, plurals } = format.data, { symbols } = numbers;
  const [point, separator] = format.style === 'currency' ? numbers.currencySymbols : [symbols.decimal, symbols.group];
  let number, category = 'other', isZero = false;
  if (special) number = [{ type: special, value: symbols[special] }];
  else {
    const scaled = format.style === 'percent' ? $runtime('Shifted', decimal, -2) : decimal;
    const { decimal: value, least, exponent } = rounded(scaled, format);
    const [integer, fraction] = digitsOf(value, least, format);
    isZero = value.digits === '';
    category = localCategory(plurals.cardinal, integer, fraction);
    number = groupedParts(integer, format, isAccounting(format) ? numbers.accountingGroups : numbers.groups, separator);
    if (fraction !== '') number.push({ type: 'decimal', value: point }, { type: 'fraction', value: fraction });
    if (format.notation === 'compact' && exponent > 0) {
      number = compactParts(number, format, $runtime('MagnitudeOf', value) + exponent, integer === '1' && fraction === '' ? ['=1', category] : [category]);
      // What it is of goes by the whole number: 1 Mio. Stunden.
      category = localCategory(plurals.cardinal, ...digitsOf($runtime('RoundDecimal', scaled, 0, 1, 'halfExpand'), 0, format));
    }
    if (format.notation === 'scientific' || format.notation === 'engineering') number.push(...exponentParts(exponent, symbols));
    number = number.map(({ type, value: text }) => ({ type, value: type === 'integer' || type === 'fraction' || type === 'exponentInteger' ? localDigits(text, format) : text }));
  }
  const signText = $runtime('SignText', decimal.negative, isZero, special === 'nan', format.signDisplay), sign = signText === '' ? 0 : signText === '-' ? 1 : 2;
  const signs = { [MINUS]: [{ type: 'minusSign', value: symbols.minusSign }], [PLUS]: [{ type: 'plusSign', value: symbols.plusSign }], [PERCENT]: [{ type: 'percentSign', value: symbols.percentSign }] };
  if (format.style === 'currency') return currencyParts(format, number, { signs, sign, category, isSpecial: special !== undefined });
  const signed = fill((format.style === 'percent' ? numbers.percent : numbers.decimal)[sign], { ...signs, [NUMBER]: number });
  if (format.style !== 'unit') return signed;
  // Short percents are as those of the style.
  if (format.unit === 'percent' && format.unitDisplay !== 'long') return fill(numbers.percent[sign], { ...signs, [NUMBER]: number, [PERCENT]: [{ type: 'unit', value: symbols.percentSign }] });
  return fill(formOf(numbers.units[format.unit][format.unitDisplay], category), { ...signs, [NUMBER]: signed }, 'unit');
}
function compactParts(number, format, magnitude, categories) {
  const forms = compactForms(format), [, texts] = forms[Math.min(magnitude - FIRST_MAGNITUDE, forms.length - 1)];
  return fill(texts[categories.find((category) => texts[category])] ?? texts.other, { [NUMBER]: number }, 'compact');
}
function exponentParts(exponent, symbols) {
  const minus = exponent < 0 ? [{ type: 'exponentMinusSign', value: symbols.exponentMinusSign }] : [];
  return [{ type: 'exponentSeparator', value: symbols.exponentSeparator }, ...minus, { type: 'exponentInteger', value: `${Math.abs(exponent)}` }];
}
const ZERO = { negative: false, digits: '', point: 0 };
/** Of a number, or of { negative, digits, point }. */
export function localNumberParts(value, format) {
  if (typeof value !== 'number') return partsOf(value, format);
  if (Number.isFinite(value)) return partsOf($runtime('DecimalOf', value), format);
  return partsOf({ ...ZERO, negative: value < 0 }, format, Number.isNaN(value) ? 'nan' : 'infinity');
}
export function formatNumber(value, format) { return localNumberParts(value, format).map((part) => part.value).join(''); }
