/** The sets behind . \d \s \w */
import { setAdd, setComplement, setNew } from './sets';

export function dotSet(all: u32): u32 {
  const terminators = setNew();
  if (!all) {
    setAdd(terminators, 10, 10);
    setAdd(terminators, 13, 13);
    setAdd(terminators, 0x2028, 0x2029);
  }
  return setComplement(terminators);
}

export function digitSet(): u32 {
  const set = setNew();
  setAdd(set, 48, 57);
  return set;
}

/** WhiteSpace and LineTerminator. */
export function spaceSet(): u32 {
  const set = setNew();
  setAdd(set, 9, 13);
  setAdd(set, 32, 32);
  setAdd(set, 0xa0, 0xa0);
  setAdd(set, 0x1680, 0x1680);
  setAdd(set, 0x2000, 0x200a);
  setAdd(set, 0x2028, 0x2029);
  setAdd(set, 0x202f, 0x202f);
  setAdd(set, 0x205f, 0x205f);
  setAdd(set, 0x3000, 0x3000);
  setAdd(set, 0xfeff, 0xfeff);
  return set;
}

/** WordCharacters ( rer ): with u or v and i also the long s and the Kelvin sign. */
export function wordSet(foldUnicode: bool): u32 {
  const set = setNew();
  setAdd(set, 48, 57);
  setAdd(set, 65, 90);
  setAdd(set, 95, 95);
  setAdd(set, 97, 122);
  if (foldUnicode) {
    setAdd(set, 0x17f, 0x17f);
    setAdd(set, 0x212a, 0x212a);
  }
  return set;
}
