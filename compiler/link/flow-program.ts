/** What the text of a program says, for the flow analysis (flow.ts). */
import { Kind, ANYTHING } from './flow-kinds.js';
import { GIVES_BUILTINS } from './flow-names.js';
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
export function mentionsGivers(program: Program): boolean {
  for (const { op, imm } of instructions(program)) {
    const name = op === 'const' ? imm.value : imm.name;
    if (typeof name === 'string' && (name === 'Reflect' || GIVES_BUILTINS.get(name) === ANYTHING)) return true;
  }
  return false;
}
/** A value that was caught, and is only thrown again. */
export function isRethrown(value: Instr): boolean {
  return value.op === 'catch';
}
