/** Names, strings and templates in a text that was parsed. */
import { VALUES_OFFSET } from '../abi.generated';
import { atom_intern } from '../atoms';
import { raw_new } from '../memory';
import { allocFlat, charsOf, isWide, loadChar, storeChar, str_flatten, str_substring } from '../strings';

/** The atom that a part of a text is. */
export function source_name(text: u32, start: u32, end: u32): u32 {
  return atom_intern(str_substring(text, start, end));
}

function hexDigit(c: u32): u32 {
  return c < 58 ? c - 48 : (c | 32) - 87;
}
/** What is between the quotes of a string or template, with its escapes; raw: those are left, and only line ends are read as \n. */
export function source_string(text: u32, start: u32, end: u32, raw: bool): u32 {
  const flat = str_flatten(text), chars = charsOf(flat), wide = isWide(flat);
  const buffer = raw_new((end - start) << 1) + VALUES_OFFSET;
  let at = start, to: u32 = 0, bits: u32 = 0;
  while (at < end) {
    let c = loadChar(chars, wide, at++);
    if (c == 13) {
      if (at < end && loadChar(chars, wide, at) == 10) at++;
      c = 10;
    } else if (c == 92 && !raw) {
      c = loadChar(chars, wide, at++);
      switch (c) {
        case 110: c = 10; break;
        case 116: c = 9; break;
        case 114: c = 13; break;
        case 98: c = 8; break;
        case 118: c = 11; break;
        case 102: c = 12; break;
        case 48: c = 0; break;
        case 120:
          c = hexDigit(loadChar(chars, wide, at)) << 4 | hexDigit(loadChar(chars, wide, at + 1));
          at += 2;
          break;
        case 117:
          c = 0;
          if (loadChar(chars, wide, at) == 123) {
            at++;
            while (loadChar(chars, wide, at) != 125) c = c << 4 | hexDigit(loadChar(chars, wide, at++));
            at++;
          } else {
            for (let i: u32 = 0; i < 4; i++) c = c << 4 | hexDigit(loadChar(chars, wide, at++));
          }
          break;
        // A line that goes on.
        case 13:
          if (at < end && loadChar(chars, wide, at) == 10) at++;
          continue;
        case 10: case 0x2028: case 0x2029: continue;
      }
    }
    if (c > 0xffff) {
      store<u16>(buffer + (to++ << 1), 0xd800 + ((c - 0x10000) >> 10));
      c = 0xdc00 + (c & 0x3ff);
    }
    bits |= c;
    store<u16>(buffer + (to++ << 1), c);
  }
  const isWideResult = bits > 255;
  const result = allocFlat(to, isWideResult);
  for (let i: u32 = 0; i < to; i++) storeChar(result + VALUES_OFFSET, isWideResult, i, load<u16>(buffer + (i << 1)));
  return result;
}
