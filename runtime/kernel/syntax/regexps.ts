/** Is the pattern of a literal one? */
import { FLAG_DOT_ALL, FLAG_GLOBAL, FLAG_HAS_INDICES, FLAG_IGNORE_CASE, FLAG_MULTILINE, FLAG_STICKY, FLAG_UNICODE, FLAG_UNICODE_SETS, VALUES_OFFSET } from '../abi.generated';
import { arenaFree } from '../regexp/arena';
import { parsePattern } from '../regexp/parser';
import { parserNew } from '../regexp/source';
import { str_alloc2 } from '../strings';
import { CHARS, get } from './state';
import { char } from './tokens';

/** start, end: of the pattern; flagsEnd: of the flags behind its /. */
export function parsesPattern(start: u32, end: u32, flagsEnd: u32): bool {
  let flags: u32 = 0;
  for (let i = end + 1; i < flagsEnd; i++) {
    const flag = flagOf(char(i));
    if (!flag || flags & flag) return false;
    flags |= flag;
  }
  if (flags & FLAG_UNICODE && flags & FLAG_UNICODE_SETS) return false;
  const source = str_alloc2(end - start);
  memory.copy(source + VALUES_OFFSET, get(CHARS) + (start << 1), (end - start) << 1);
  const parser = parserNew(source, flags);
  parsePattern(parser);
  const isPattern = !parser.error;
  arenaFree();
  return isPattern;
}
function flagOf(c: u32): u32 {
  switch (c) {
    case 100: return FLAG_HAS_INDICES;
    case 103: return FLAG_GLOBAL;
    case 105: return FLAG_IGNORE_CASE;
    case 109: return FLAG_MULTILINE;
    case 115: return FLAG_DOT_ALL;
    case 117: return FLAG_UNICODE;
    case 118: return FLAG_UNICODE_SETS;
    case 121: return FLAG_STICKY;
    default: return 0;
  }
}
