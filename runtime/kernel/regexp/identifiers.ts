/** IdentifierStartChar and IdentifierPartChar, https://tc39.es/ecma262/#sec-names-and-keywords */
import { binaryPropertyHas } from './properties';

export function isIdentifierStart(code: u32): bool {
  if (code < 128) return (code | 32) - 97 < 26 || code == 36 || code == 95;
  return code <= 0x10ffff && binaryPropertyHas("ID_Start", code);
}

export function isIdentifierPart(code: u32): bool {
  if (code < 128) return isIdentifierStart(code) || code - 48 < 10;
  return code == 0x200c || code == 0x200d || (code <= 0x10ffff && binaryPropertyHas("ID_Continue", code));
}
