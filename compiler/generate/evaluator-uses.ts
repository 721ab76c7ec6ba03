import { FunctionFlag } from '../../abi/index.js';
import { type Block, type CellRef, type Instr, type IRFunction, type Position, type Program, type SourceFile } from '../ir/ir.js';
import { parseFragment } from '../parse/parse.js';

/** A place that may make code from a string. */
export interface EvaluatorUse { readonly name: string; readonly file: SourceFile | null; readonly position: Position | null }

const NAMES: ReadonlySet<unknown> = new Set(['eval', 'Function']);

/**
 * Where a program may make code from strings. That is where it mentions, as a value
 *
 * - `eval` or `Function`, as a global or as a property;
 * - `constructor` of what can only be a function or the prototype of functions: one
 *   that is written there, or that a variable holds, `Object.getPrototypeOf` of it,
 *   and `constructor` of a `constructor`;
 *
 * or calls the `constructor` of anything with constant texts that are code. Comparing
 * these, `x instanceof Function`, `Function.prototype`, and what is made from constant
 * texts (constant-functions.ts) do not count.
 *
 * @param program as it was generated, before any pass
 */
export function evaluatorUses(program: Program): EvaluatorUse[] {
  return new UseFinder(program).find();
}

/** What is stored to a variable, and its loads. */
interface Variable { readonly values: Instr[]; readonly loads: Instr[] }
/** An operand, or the value of a return. */
interface Consumer { readonly instr: Instr | null; readonly operand: number }

class UseFinder {
  private readonly cells = new Map<CellRef, Variable>();
  /** Of each `newEnv`, by slot. */
  private readonly environments = new Map<Instr, Map<number, Variable>>();
  /** Of every value; made when a mention is found. */
  private consumers: Map<Instr, Consumer[]> | null = null;
  private readonly functionOf = new Map<Block, IRFunction>();
  private readonly closures = new Map<IRFunction, Instr>();

  constructor(private readonly program: Program) {
    for (const fn of program.functions) for (const block of fn.blocks) this.functionOf.set(block, fn);
    for (const instr of this.instructions()) if (instr.op === 'closure') this.closures.set(instr.imm.fn!, instr);
    for (const instr of this.instructions()) this.noteVariable(instr);
  }

  find(): EvaluatorUse[] {
    const uses = new Set<Instr>();
    for (const instr of this.instructions()) {
      if (this.isMention(instr) && (instr.op === 'getMethod' || this.escapes(instr, new Set()))) uses.add(instr);
      else if (this.makesConstantCode(instr)) uses.add(instr);
    }
    return [...uses].map((instr) => ({ name: nameOf(instr), file: this.functionOf.get(instr.block)!.file, position: instr.position }));
  }

  /** Of the program's own functions: library modules make no code. */
  private *instructions(): Iterable<Instr> {
    for (const fn of this.program.functions) if (!(fn.flags & FunctionFlag.Evaluator)) for (const block of fn.blocks) { yield* block.phis; yield* block.instrs; }
  }
  private consumersOf(value: Instr): readonly Consumer[] {
    return (this.consumers ??= this.findConsumers()).get(value) ?? [];
  }
  private findConsumers(): Map<Instr, Consumer[]> {
    const consumers = new Map<Instr, Consumer[]>();
    for (const instr of this.instructions()) instr.args.forEach((arg, operand) => add(consumers, arg, { instr, operand }));
    for (const { terminator } of this.functionOf.keys()) if (terminator?.kind === 'return') add(consumers, terminator.value, { instr: null, operand: 0 });
    return consumers;
  }

  // ---- variables

  private noteVariable(instr: Instr): void {
    const variable = this.variableOf(instr);
    if (!variable) return;
    if (instr.op === 'storeCell' || instr.op === 'storeEnv') variable.values.push(instr.args.at(-1)!);
    else variable.loads.push(instr);
  }
  /** The variable that a load or store is of. */
  private variableOf(instr: Instr): Variable | null {
    if (instr.op === 'loadCell' || instr.op === 'storeCell') return this.cellVariable(instr.imm.cell!);
    if (instr.op !== 'loadEnv' && instr.op !== 'storeEnv') return null;
    const environment = this.environmentOf(instr.args[0]!, instr.imm.hops!);
    if (!environment) return null;
    const slots = getOrMake(this.environments, environment, () => new Map<number, Variable>());
    return getOrMake(slots, instr.imm.slot!, newVariable);
  }
  private cellVariable(cell: CellRef): Variable {
    return getOrMake(this.cells, cell, newVariable);
  }
  /** The `newEnv` of an Env, some parents up; null: not known. */
  private environmentOf(env: Instr, hops: number): Instr | null {
    switch (env.op) {
      case 'newEnv': return hops === 0 ? env : this.environmentOf(env.args[0]!, hops - 1);
      case 'copyEnv': return this.environmentOf(env.args[0]!, hops);
      case 'functionEnv': {
        const closure = this.closures.get(this.functionOf.get(env.block)!);
        return closure ? this.environmentOf(closure.args[0]!, hops) : null;
      }
      default: return null;
    }
  }

  // ---- what a value is

  private isMention(instr: Instr): boolean {
    if (instr.op === 'loadGlobal') return NAMES.has(instr.imm.name);
    if (instr.op !== 'getNamed' && instr.op !== 'getMethod') return false;
    if (instr.imm.name !== 'constructor') return NAMES.has(instr.imm.name);
    const object = instr.args[0]!;
    return isConstructorOf(object) || this.isFunction(object, new Set());
  }
  /** Can it only be a function that the program has, or the prototype of such? */
  private isFunction(instr: Instr, seen: Set<Instr>): boolean {
    if (seen.has(instr)) return false;
    seen.add(instr);
    switch (instr.op) {
      case 'closure': return true;
      case 'checkInitialized': return this.isFunction(instr.args[0]!, seen);
      case 'phi': return instr.args.some((arg) => this.isFunction(arg, seen));
      case 'loadCell': case 'loadEnv': {
        if (instr.imm.cell?.hoisted || instr.imm.cell?.fn) return true;
        return this.variableOf(instr)?.values.some((value) => this.isFunction(value, seen)) ?? false;
      }
      case 'getNamed': return instr.imm.name === '__proto__' && this.isFunction(instr.args[0]!, seen);
      case 'call': {
        const [callee, , of] = instr.args;
        return callee!.op === 'getMethod' && callee!.imm.name === 'getPrototypeOf' && of !== undefined && this.isFunction(of, seen);
      }
      default: return false;
    }
  }

  // ---- what happens to a mention

  /** Is it used but in ways that make no code? Followed through variables. */
  private escapes(value: Instr, seen: Set<Instr>): boolean {
    if (seen.has(value)) return false;
    seen.add(value);
    return this.consumersOf(value).some(({ instr, operand }) => {
      if (!instr) return true;
      if (instr.op === 'phi' || instr.op === 'checkInitialized') return this.escapes(instr, seen);
      if (instr.op === 'storeCell' && this.isSharedCell(instr.imm.cell!)) return true;
      const variable = instr.op === 'storeCell' || instr.op === 'storeEnv' ? this.variableOf(instr) : null;
      if (variable) return variable.loads.some((load) => this.escapes(load, seen));
      return !isHarmless(instr, operand);
    });
  }

  /** Is the variable a property, of the global object or a namespace? */
  private isSharedCell(cell: CellRef): boolean {
    return this.program.globalCells.has(cell) || this.program.namespaces.some(({ exports }) => exports.some((e) => e.cell === cell));
  }

  /** x.constructor('a', 'return a'), and the same with `new`. */
  private makesConstantCode(instr: Instr): boolean {
    if (instr.op !== 'call' && instr.op !== 'construct') return false;
    const callee = instr.args[0]!;
    if (!isConstructorOf(callee)) return false;
    const texts = instr.args.slice(2).map((arg) => (arg.op === 'const' ? arg.imm.value : null));
    return texts.length > 0 && texts.every((text) => typeof text === 'string') && isCode(texts as string[]);
  }
}

const newVariable = (): Variable => ({ values: [], loads: [] });
function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  getOrMake(map, key, (): V[] => []).push(value);
}
function isConstructorOf(instr: Instr): boolean {
  return (instr.op === 'getNamed' || instr.op === 'getMethod') && instr.imm.name === 'constructor';
}
function nameOf(instr: Instr): string {
  return String(instr.op === 'call' || instr.op === 'construct' ? 'constructor' : instr.imm.name ?? 'eval');
}
/** Does an operation use the constructor without calling it? */
function isHarmless(instr: Instr, operand: number): boolean {
  switch (instr.op) {
    case 'getNamed': return instr.imm.name === 'prototype' || instr.imm.name === 'name';
    case 'instanceof': return operand === 1;
    case 'runtime': return instr.imm.name === 'ConstantFunction' || instr.imm.name === 'ConstantEval';
    case 'seq': case 'sne': case 'eq': case 'ne': case 'typeof': return true;
    default: return false;
  }
}
/** Are they parameters and the body of a function, more than a word? Text for people rarely is. */
function isCode(texts: readonly string[]): boolean {
  const body = texts.at(-1)!;
  if (!/[;(){}=+]|\b(?:return|await|yield)\b/.test(body)) return false;
  try {
    parseFragment(`(async function* (${texts.slice(0, -1).join(',')}\n) {\n${body}\n})`);
    return true;
  } catch {
    return false;
  }
}
