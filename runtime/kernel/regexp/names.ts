/** Names of groups. */
import { cellOf } from '../value';
import { sb_finish, sb_new } from '../stringbuilder';
import { addCodePoint } from '../unicode';
import { listGet, listLength } from './arena';

/** The string of a list of code points. */
export function stringFromList(list: u32): u32 {
  const sb = sb_new();
  for (let i: u32 = 0, n = listLength(list); i < n; i++) addCodePoint(sb, listGet(list, i));
  return cellOf(sb_finish(sb));
}
