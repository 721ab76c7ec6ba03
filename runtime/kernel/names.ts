/** Atoms and strings that the kernel itself names. */
import { atom_permanent } from './atoms';
import { P_NAMES, setState, state } from './state';
import { str_alloc1 } from './strings';
import { VALUES_OFFSET } from './abi.generated';

// Their numbers. ORDER: names_init.
export const NAME_LENGTH: u32 = 0;
export const NAME_NAME: u32 = 1;
export const NAME_PROTOTYPE: u32 = 2;
export const NAME_CONSTRUCTOR: u32 = 3;
export const NAME_MESSAGE: u32 = 4;
export const NAME_UNDEFINED: u32 = 5;
export const NAME_NULL: u32 = 6;
export const NAME_TRUE: u32 = 7;
export const NAME_FALSE: u32 = 8;
export const NAME_NUMBER: u32 = 9;
export const NAME_STRING: u32 = 10;
export const NAME_SYMBOL: u32 = 11;
export const NAME_BIGINT: u32 = 12;
export const NAME_BOOLEAN: u32 = 13;
export const NAME_OBJECT: u32 = 14;
export const NAME_FUNCTION: u32 = 15;
export const NAME_CALLEE: u32 = 16;
export const NAME_TO_JSON: u32 = 17;
export const NAME_MODULE: u32 = 18;
export const NAME_INDEX: u32 = 19;
export const NAME_INPUT: u32 = 20;
export const NAME_GROUPS: u32 = 21;
export const NAME_ARGUMENTS: u32 = 22;
export const NAME_CALLER: u32 = 23;
export const NAME_STACK: u32 = 24;
export const NAME_STACK_TRACE_LIMIT: u32 = 25;
export const NAME_TO_STRING: u32 = 26;
export const NAME_COUNT: u32 = 27;

/** The number is a constant: so the linker sees which names are needed. */
// @ts-ignore: decorator
@inline export function nameAtom(number: u32): u32 {
  return state(P_NAMES + 4 * number);
}

/** A new flat string with the characters of a literal (all below 256). */
export function latin1(text: string): u32 {
  const length = <u32>text.length;
  const s = str_alloc1(length);
  const from = changetype<usize>(text);
  for (let i: u32 = 0; i < length; i++) store<u8>(s + VALUES_OFFSET + i, load<u16>(from + 2 * i));
  return s;
}

function define(number: u32, text: string): void {
  setState(P_NAMES + 4 * number, atom_permanent(latin1(text)));
}

export function names_init(): void {
  define(NAME_LENGTH, "length");
  define(NAME_NAME, "name");
  define(NAME_PROTOTYPE, "prototype");
  define(NAME_CONSTRUCTOR, "constructor");
  define(NAME_MESSAGE, "message");
  define(NAME_UNDEFINED, "undefined");
  define(NAME_NULL, "null");
  define(NAME_TRUE, "true");
  define(NAME_FALSE, "false");
  define(NAME_NUMBER, "number");
  define(NAME_STRING, "string");
  define(NAME_SYMBOL, "symbol");
  define(NAME_BIGINT, "bigint");
  define(NAME_BOOLEAN, "boolean");
  define(NAME_OBJECT, "object");
  define(NAME_FUNCTION, "function");
  define(NAME_CALLEE, "callee");
  define(NAME_TO_JSON, "toJSON");
  define(NAME_MODULE, "Module");
  define(NAME_INDEX, "index");
  define(NAME_INPUT, "input");
  define(NAME_GROUPS, "groups");
  define(NAME_ARGUMENTS, "arguments");
  define(NAME_CALLER, "caller");
  define(NAME_STACK, "stack");
  define(NAME_STACK_TRACE_LIMIT, "stackTraceLimit");
  define(NAME_TO_STRING, "toString");
}
