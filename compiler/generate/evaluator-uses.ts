import type { Instr, IRFunction, Position, Program, SourceFile } from '../ir/ir.js';

/** A place that may make code from a string. */
export interface EvaluatorUse { readonly name: string; readonly file: SourceFile | null; readonly position: Position | null }

const NAMES: ReadonlySet<unknown> = new Set(['eval', 'Function']);

/** Is it `constructor` of a function that is written there, or of its prototype: `Object.getPrototypeOf(async function () {}).constructor`? */
function isConstructorOfFunction(instr: Instr): boolean {
  if (instr.imm.name !== 'constructor') return false;
  const [object] = instr.args;
  if (object!.op === 'getNamed' && object!.imm.name === '__proto__') return object!.args[0]!.op === 'closure';
  if (object!.op !== 'call') return object!.op === 'closure';
  const [callee, , of] = object!.args;
  return callee!.op === 'getMethod' && callee!.imm.name === 'getPrototypeOf' && of?.op === 'closure';
}

/**
 * Where a program mentions `eval` or `Function`, as a global or as a property,
 * other than for `Function.prototype`, `x instanceof Function`, comparisons, and
 * what is made from constant texts.
 *
 * @param program as it was generated, before any pass
 */
export function evaluatorUses(program: Program): EvaluatorUse[] {
  return program.functions.flatMap(usesIn);
}
function usesIn(fn: IRFunction): EvaluatorUse[] {
  const found: EvaluatorUse[] = [];
  const mentions = new Set<Instr>(), values = new Set<Instr>();
  for (const block of fn.blocks) {
    for (const instr of block.instrs) {
      const isMember = instr.op === 'getMethod' || instr.op === 'getNamed';
      if (isMember ? !NAMES.has(instr.imm.name) && !isConstructorOfFunction(instr) : instr.op !== 'loadGlobal' || !NAMES.has(instr.imm.name)) continue;
      if (instr.op === 'getMethod') found.push(use(fn, instr));
      else mentions.add(instr);
    }
  }
  if (mentions.size === 0) return found;
  for (const block of fn.blocks) {
    for (const instr of [...block.phis, ...block.instrs]) for (const [n, arg] of instr.args.entries()) if (mentions.has(arg) && !isHarmless(instr, n)) values.add(arg);
    const { terminator } = block;
    if (terminator?.kind === 'return' && mentions.has(terminator.value)) values.add(terminator.value);
  }
  return [...found, ...[...values].map((instr) => use(fn, instr))];
}
function use(fn: IRFunction, instr: Instr): EvaluatorUse {
  return { name: String(instr.imm.name ?? 'eval'), file: fn.file, position: instr.position };
}
/** Does an operation use the constructor without calling it? */
function isHarmless(instr: Instr, operand: number): boolean {
  switch (instr.op) {
    case 'getNamed': return instr.imm.name === 'prototype';
    case 'instanceof': return operand === 1;
    case 'runtime': return instr.imm.name === 'ConstantFunction' || instr.imm.name === 'ConstantEval';
    case 'seq': case 'sne': case 'eq': case 'ne': case 'typeof': return true;
    default: return false;
  }
}
