/**
 * The parser of texts that are evaluated: source_parse makes a tree of words (abi/syntax.ts) of a text that has no early
 * error. It need not understand every text: of others, and of wrong ones, it says nothing, and the evaluator's other parser
 * reads them, which has the messages. Nothing that it accepts may be wrong.
 */
import {
  KERNEL_STATE_STACK_END, SYNTAXCONTEXT_STRICT, SYNTAXFLAG_STRICT, SYNTAXTYPE_PROGRAM, VALUES_OFFSET,
} from '../abi.generated';
import { raw_new, kernelState, sp } from '../memory';
import { copyChars, lengthOf, str_flatten } from '../strings';
import { enterScope, startScopes } from './scopes';
import { ALLOWED, CHARS, FAILED, LENGTH, PARAMETERS_END, ROOM, STRICT, TYPE, USES, finishTree, get, node1, set, startTree } from './state';
import { parseBody } from './statements';
import { EOF, char, next } from './tokens';

/** Native stack that a level of the parser may take, in bytes: an operand in parentheses, the longest way. */
const LEVEL_BYTES: u32 = 2048;
const MAX_LEVELS: u32 = 200;

/** Tree of a text, 0 if it was not understood. context: SyntaxContext; parametersEnd: where those of the first function must end, or 0. */
export function source_parse(text: u32, context: u32, parametersEnd: u32): u32 {
  const flat = str_flatten(text), length = lengthOf(flat);
  startTree(length);
  // What follows the 0 is looked at, too: a word at a time.
  const chars = raw_new((length + 8) << 1) + VALUES_OFFSET;
  copyChars(flat, chars, true);
  memory.fill(chars + (length << 1), 0, 16);
  set(CHARS, chars);
  set(LENGTH, length);
  set(PARAMETERS_END, parametersEnd);
  set(STRICT, context & SYNTAXCONTEXT_STRICT);
  set(ALLOWED, context & ~SYNTAXCONTEXT_STRICT);
  // As much native stack is left as shadow stack is (decision 19).
  const room = (kernelState(KERNEL_STATE_STACK_END) - sp) / LEVEL_BYTES;
  set(ROOM, room < MAX_LEVELS ? room : MAX_LEVELS);
  startScopes();
  enterScope(true);
  // A first line #! is left to the other parser.
  if (char(0) == 35) return 0;
  next();
  const body = parseBody(false);
  if (get(FAILED) || get(TYPE) != EOF) return 0;
  const flags = get(USES) | (get(STRICT) && !(context & SYNTAXCONTEXT_STRICT) ? SYNTAXFLAG_STRICT : 0);
  return finishTree(node1(SYNTAXTYPE_PROGRAM | flags << 8, 0, length, body));
}

/** A word of a tree. */
export function source_word(tree: u32, index: u32): u32 {
  return load<u32>(tree + VALUES_OFFSET + (index << 2));
}
