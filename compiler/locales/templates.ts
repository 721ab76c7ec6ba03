/**
 * Templates: texts with a character of private use in the place of each thing that changes.
 * ORDER: runtime/library/intl/locale-numbers.js.
 */
export const NUMBER = '\ue000', CURRENCY = '\ue001', MINUS = '\ue002', PLUS = '\ue003', PERCENT = '\ue004', WORD_START = '\ue005', WORD_END = '\ue006';

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
