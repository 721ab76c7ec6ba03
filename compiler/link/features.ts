import type { Instr, Program } from '../ir/ir.js';
import { isGlobalOp, isLookupOp, isMethodLookupOp } from '../ir/ops.js';
import { mayBe, T } from '../ir/types.js';
import type { Feature } from './gates.js';
import type { Flow } from './flow.js';
import { Kind, OBJECTS, TEXTS } from './flow-kinds.js';
import { instructions } from './instructions.js';

/** Methods of the console that show their arguments. */
const SHOWING: ReadonlySet<string> = new Set(['log', 'info', 'debug', 'warn', 'error', 'trace', 'group', 'groupCollapsed', 'dirxml', 'assert']);

/**
 * @param program after all passes
 * @param flow of the program before them; null: not known
 */
export function findFeatures(program: Program, flow: Flow | null): Set<Feature> {
  const features = new Set<Feature>();
  if (program.bigints) features.add('bigints');
  if (flow ? flow.thrown & ~Kind.Error || flow.errorsChange || namesThrow(program) : throwsValues(program)) features.add('throws');
  if (!flow || flow.writtenWithKeys & (Kind.Builtin | Kind.Global) || mentions(program, 'prepareStackTrace')) features.add('throws');
  for (const feature of consoleFeatures(program, flow)) features.add(feature);
  for (const i of instructions(program)) {
    if (i.op !== 'runtime') continue;
    // Library code that formats what it is given.
    if (/^(Format|Inspect|PrintLine)/.test(i.imm.name!)) features.add('shown primitives').add('shown objects').add('format strings');
    if (i.imm.name !== 'DefineModule') continue;
    // ORDER: KINDS of generate/module-main.ts.
    if (i.args[1]!.imm.value === 0) features.add('ECMAScript modules');
    if (i.args[1]!.imm.value === 2) features.add('JSON modules');
  }
  if (program.namespaces.length > 0) features.add('ECMAScript modules');
  if (!flow || flow.changesRegExps) features.add('changed regular expressions');
  // %j of one throws.
  if (features.has('bigints') && features.has('format strings')) features.add('shown objects');
  return features;
}

function mentions(program: Program, name: string): boolean {
  for (const { imm } of instructions(program)) if (imm.name === name || imm.value === name || imm.keys?.includes(name)) return true;
  return false;
}
/** The method `throw` of generators throws what it is given. */
function namesThrow(program: Program): boolean {
  for (const i of instructions(program)) if (isLookupOp(i.op) && i.imm.name === 'throw') return true;
  return false;
}
/** May it throw anything but errors of the runtime, or change those? */
function throwsValues(program: Program): boolean {
  const uses = new Map<Instr, number>();
  for (const i of instructions(program)) for (const arg of i.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  for (const i of instructions(program)) {
    if (isLookupOp(i.op) && i.imm.name === 'throw') return true;
    // One that was caught, and only to be thrown again.
    if (i.op === 'throwValue' && !(i.args[0]!.op === 'catch' && uses.get(i.args[0]!) === 1)) return true;
  }
  return false;
}

/** What reaches the console: only primitives, only what needs no look for directives? */
function consoleFeatures(program: Program, flow: Flow | null): Feature[] {
  if (flow) {
    return [
      ...(flow.consoleIsHeld || flow.shown & ~TEXTS ? ['shown primitives' as const] : []),
      ...(flow.consoleIsHeld || flow.shown & OBJECTS ? ['shown objects' as const] : []),
      ...(flow.consoleIsHeld || flow.directives ? ['format strings' as const] : []),
    ];
  }
  let objects = false, directives = false;
  const logs = new Set<Instr>();
  for (const i of instructions(program)) {
    if (i.op === 'call') {
      const callee = i.args[0]!;
      if (!isMethodLookupOp(callee.op) || !isConsole(callee.args[0]!) || callee.args[0] !== i.args[1]) continue;
      if (!SHOWING.has(callee.imm.name!)) continue;
      logs.add(callee);
      const shown = i.args.slice(2);
      if (shown.some(({ type }) => mayBe(type, T.Object))) objects = true;
      if (shown.length > 1 && !isPlainText(shown[0]!)) directives = true;
    }
  }
  for (const i of instructions(program)) {
    // Anything else that is done with the console, or with one of its methods.
    i.args.forEach((arg, operand) => {
      if (isConsole(arg) && !(isMethodLookupOp(i.op) && logs.has(i)) && !(i.op === 'call' && operand === 1 && logs.has(i.args[0]!))) objects = directives = true;
      if (logs.has(arg) && !(i.op === 'call' && operand === 0)) objects = directives = true;
    });
  }
  return ['shown primitives', ...(objects ? ['shown objects' as const] : []), ...(directives ? ['format strings' as const] : [])];
}
const isConsole = (value: Instr): boolean => isGlobalOp(value.op) && value.imm.name === 'console';
const isPlainText = ({ op, imm, type }: Instr): boolean => (op === 'const' ? typeof imm.value !== 'string' || !imm.value.includes('%') : !mayBe(type, T.String | T.Object));
