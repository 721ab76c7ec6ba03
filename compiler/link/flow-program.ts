/** What the text of a program says, for the flow analysis (flow.ts). */
import { Kind, ANYTHING } from './flow-kinds.js';
import { FunctionFlag } from '../../abi/index.js';
import type { LibraryUse } from './flow-library.js';
import { ASKING_ARGUMENT, ASKING_THIS, GIVES_BUILTINS, GIVES_INSPECT, INNER_FUNCTIONS, LISTING_ARGUMENT, SETTING_ARGUMENT } from './flow-names.js';
import { instructions } from './instructions.js';
import type { Instr, Program } from '../ir/ir.js';

/** A character that no name of a built-in has. */
export const PHRASE = /[^\w$]/;

/** Is a concatenation one with a text that has such a character? */
export function isPhrase({ args }: Instr, a: number, b: number): boolean {
  return isOnlyPhrase(a) || isOnlyPhrase(b) || args.some(({ op, imm }) => op === 'const' && typeof imm.value === 'string' && PHRASE.test(imm.value));
}
export const isOnlyPhrase = (kinds: number): boolean => kinds === Kind.Phrase;
/** Names that it stores something under. */
export function assignedNames(program: Program): Set<string> {
  const names = new Set([...program.globalCells].map(({ name }) => name));
  for (const { op, imm, args } of instructions(program)) {
    if (op === 'storeGlobal' || op === 'setNamed' || op === 'defineNamed') names.add(imm.name!);
    // o['name'] = value, Object.defineProperty(o, 'name', …)
    else if (op === 'setElem' || op === 'call') for (const { op: kind, imm: { value } } of args) if (kind === 'const' && typeof value === 'string') names.add(value);
  }
  return names;
}
/** Is there a text with a per cent sign among its constants? */
export function hasDirectives(program: Program): boolean {
  for (const { op, imm } of instructions(program)) if ((op === 'const' && typeof imm.value === 'string' && imm.value.includes('%')) || (op === 'literal' && imm.text!.includes('%'))) return true;
  return false;
}
/** Does it mention a name by which a function can be read that gives built-in objects which it was not given? */
export function mentionsGivers(instrs: Iterable<Instr>): boolean {
  for (const { op, imm } of instrs) {
    const name = op === 'const' ? imm.value : imm.name;
    if (typeof name === 'string' && (name === 'Reflect' || GIVES_BUILTINS.get(name) === ANYTHING)) return true;
  }
  return false;
}
/** A value that was caught, and is only thrown again. */
export function isRethrown(value: Instr): boolean {
  return value.op === 'catch';
}

/**
 * Functions of the runtime whose uses were all seen: none of them is got by a name in another way than to be called at once.
 *
 * @param asking the uses that are understood
 */
export function findSeenUses(program: Iterable<Instr>, asking: ReadonlySet<Instr>, library: LibraryUse): Set<string> {
  const seen = new Set([...ASKING_THIS, ...ASKING_ARGUMENT, ...LISTING_ARGUMENT, ...SETTING_ARGUMENT]);
  let inspects = !library.isWhole;
  for (const i of program) {
    // A text may become the key of a property.
    const name = i.op === 'const' ? i.imm.value : i.op === 'getNamed' || i.op === 'getMethod' ? i.imm.name : undefined;
    if (typeof name !== 'string') continue;
    if (!asking.has(i)) seen.delete(name);
    if (GIVES_INSPECT.has(name)) inspects = true;
  }
  for (const name of [...seen]) for (const inner of INNER_FUNCTIONS.get(name) ?? []) seen.add(inner);
  if (!inspects) seen.add('InspectWithOptions');
  return seen;
}
/** Names of what throws, or passes on, values that it was given, and errors of the runtime. */
const THROWERS: ReadonlySet<string> = new Set(['throw', 'Promise', 'reject', 'abort', 'AbortSignal', 'AbortController', 'throwIfAborted', 'fromAsync', 'process', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError']);
/** May something throw values that it was given, besides the program's own code? */
export function throwsGiven(program: Program, own: Iterable<Instr>): boolean {
  if (program.functions.some(({ library, flags }) => library !== null || flags & FunctionFlag.Async)) return true;
  for (const { op, imm } of own) {
    const name = op === 'const' ? imm.value : imm.name;
    if (typeof name === 'string' && (THROWERS.has(name) || (op === 'runtime' && name.startsWith('Dispose')))) return true;
  }
  return false;
}
/** Is the console, or one of its methods, used in other ways than to call the methods? */
export function isConsoleHeld(program: Iterable<Instr>): boolean {
  const isConsole = ({ op, imm }: Instr): boolean => op === 'loadGlobal' && imm.name === 'console';
  for (const i of program) {
    if (i.op === 'call' && i.args[0]!.op === 'getMethod' && isConsole(i.args[0]!.args[0]!) && i.args.slice(2).every((arg) => !isConsole(arg))) continue;
    if (i.args.some((arg, n) => isConsole(arg) && !(i.op === 'getMethod' && n === 0))) return true;
    if (i.args.some((arg) => arg.op === 'getMethod' && isConsole(arg.args[0]!))) return true;
  }
  return false;
}
