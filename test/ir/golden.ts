import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Facts } from '../../compiler/facts/facts.js';
import { Layouts } from '../../compiler/facts/layouts.js';
import { readFunction, readProgram } from '../../compiler/ir/read.js';
import { printFunction } from '../../compiler/ir/print.js';
import { verify } from '../../compiler/ir/verify.js';
import { assignRoots } from '../../compiler/lower/roots.js';
import { bodies, type IRFunction } from '../../compiler/ir/ir.js';
import { split } from '../../compiler/lower/split.js';
import { functionPasses as passes } from '../../compiler/pipeline/passes.js';
import { speculate } from '../../compiler/speculate/speculate.js';
import { root } from '../support/paths.js';

/**
 * A golden file: what it shows, the name of a pass, a function, and below a
 * line `---` what the pass makes of it.
 *
 *     ; A phi whose operands are all one value is that value.
 *     ; pass: cleanup
 *     function f { … }
 *     ---
 *     function f { … }
 *
 * Of the pass speculate there may be several functions, and lines `; fact: …` say what is guessed.
 */
export interface Golden {
  readonly file: string;
  readonly title: string;
  readonly pass: string;
  /** Everything above the line. */
  readonly head: string;
  readonly input: string;
}
export const goldenFolder = path.join(root, 'test/ir/goldens');

export function readGolden(name: string): Golden {
  const file = path.join(goldenFolder, name);
  const head = readFileSync(file, 'utf8').split(/^---$/m)[0]!.trimEnd();
  const pass = /^; pass: (\S+)$/m.exec(head)?.[1];
  if (!pass) throw new Error(`${name} names no pass`);
  return { file, title: head.slice(2, head.indexOf('\n')), pass, head, input: head.replace(/^;.*\n/gm, '') };
}

/** What the file should be. */
export function runGolden({ head, pass, input }: Golden): string {
  return `${head}\n---\n${pass === 'speculate' ? runSpeculate(head, input) : runPass(pass, input)}\n`;
}
function runPass(name: string, text: string): string {
  const fn = readFunction(text);
  if (name === 'verify') return errorOf(() => verify(fn, 'reading'));
  verify(fn, 'reading');
  if (name === 'roots') return printRoots(fn);
  if (name === 'split') return printParts(fn);
  const pass = passes.find((p) => p.name === name);
  if (!pass) throw new Error(`no pass ${name}`);
  pass.run(fn);
  verify(fn, name);
  return printFunction(fn);
}
/** With the facts of the text, and what follows from them. */
function runSpeculate(head: string, text: string): string {
  const program = readProgram(text);
  for (const fn of program.functions) verify(fn, 'reading');
  const facts = new Facts(program, [...head.matchAll(/^; fact: (.*)$/gm)].map(([, fact]) => fact).join('\n'));
  const layouts = new Layouts(facts, { used: 0 });
  layouts.countInlineSlots();
  for (const fn of program.functions) {
    speculate(fn, facts, layouts);
    verify(fn, 'speculate');
  }
  return program.functions.map((fn) => printFunction(fn)).join('\n');
}
/** Parts of at most six operations. */
function printParts(fn: IRFunction): string {
  split(fn, { whole: 6, part: 6 });
  for (const part of bodies(fn)) verify(part, 'split');
  return bodies(fn).map((part) => printFunction(part)).join('\n');
}
/** Root slots are no part of the IR: they are shown as comments. */
function printRoots(fn: IRFunction): string {
  const { slotOf, count, zeroed, hasSafepoint } = assignRoots(fn);
  const slots = printFunction(fn, (i) => (slotOf.has(i) ? `slot ${slotOf.get(i)}` : null));
  return `; slots: ${count}; zeroed at entry: ${zeroed.join(' ') || 'none'}; ${hasSafepoint ? 'has' : 'no'} safepoint\n${slots}`;
}
function errorOf(body: () => void): string {
  try {
    body();
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
  return 'no error';
}
