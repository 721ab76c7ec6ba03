import { Parser, fail } from './source';
import { BAD_CLASS } from './errors';
export function classSetNode(p: Parser): u32 { return fail(p, BAD_CLASS); }
