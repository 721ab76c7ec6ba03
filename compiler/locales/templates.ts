/**
 * Templates: texts with a control character in the place of each thing that changes (of Latin-1, so that
 * texts in it take a byte a character).
 * ORDER: runtime/library/intl/locale-numbers.js.
 */
export const NUMBER = '\x80', CURRENCY = '\x81', MINUS = '\x82', PLUS = '\x83', PERCENT = '\x84', WORD_START = '\x85', WORD_END = '\x86';

interface Part { readonly type: string; readonly value: string }
const MARKS: Readonly<Record<string, string>> = { currency: CURRENCY, minusSign: MINUS, plusSign: PLUS, percentSign: PERCENT };
const OF_NUMBERS: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction', 'nan', 'infinity', 'exponentSeparator', 'exponentMinusSign', 'exponentInteger']);

/** Of the parts of a formatted number; units and words of compact notation stay, between marks. */
export function templateOf(parts: readonly Part[]): string {
  let text = '';
  for (const { type, value } of parts) {
    if (OF_NUMBERS.has(type)) text += text.endsWith(NUMBER) ? '' : NUMBER;
    else if (type === 'unit' || type === 'compact') text += WORD_START + value + WORD_END;
    else text += MARKS[type] ?? value;
  }
  return text;
}
