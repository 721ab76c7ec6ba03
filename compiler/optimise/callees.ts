import type { Facts } from '../facts/facts.js';
import type { CellRef, Instr, IRFunction, Program } from '../ir/ir.js';

/**
 * Guesses the callee of calls, over the whole program: a call of a binding that
 * only one function is stored to, or of a method of whose name only one function
 * is known. The emitted call tests the guess and then is direct; a wrong guess
 * costs that test.
 */
export function guessCallees(program: Program): void {
  const known = new KnownFunctions(program);
  for (const fn of program.functions) for (const b of fn.blocks) for (const i of b.instrs) known.record(i);
  for (const fn of program.functions) {
    for (const b of fn.blocks) {
      for (const i of b.instrs) {
        const target = known.callee(i);
        if (target) i.imm = { ...i.imm, target };
      }
    }
  }
}

/** Where the facts know one callee only, it is that. */
export function guessTargets(program: Program, facts: Facts): void {
  for (const fn of program.functions) {
    for (const b of fn.blocks) {
      for (const i of b.instrs) {
        if (i.op !== 'call') continue;
        const targets = facts.targets(i.args[0]!);
        if (targets.length === 1 && targets[0] !== i.imm.target) i.imm = { ...i.imm, target: targets[0]!, copy: undefined };
      }
    }
  }
}

/** Functions by the property or binding that they are stored to; null: several. */
class KnownFunctions {
  private readonly properties = new Map<string, IRFunction | null>();
  private readonly cells = new Map<CellRef, IRFunction | null>();
  private readonly globals = new Map<string, IRFunction | null>();

  constructor(program: Program) {
    for (const cell of program.cells) if (cell.hoisted) this.cells.set(cell, cell.hoisted);
  }
  record(i: Instr): void {
    const { imm, args } = i;
    switch (i.op) {
      case 'setNamed': add(this.properties, imm.name!, args[1]!); break;
      case 'newObject': imm.keys!.forEach((key, n) => add(this.properties, key, args[n]!)); break;
      case 'runtime':
        if (imm.name === 'DefineMethod' && typeof args[1]!.imm.value === 'string') add(this.properties, args[1]!.imm.value, args[2]!);
        break;
      case 'storeCell': add(this.cells, imm.cell!, args[0]!); break;
      case 'storeGlobal': add(this.globals, imm.name!, args[0]!); break;
    }
  }
  callee(i: Instr): IRFunction | null {
    if (i.op !== 'call') return null;
    const fn = i.args[0]!;
    if (fn.op === 'getMethod') return this.properties.get(fn.imm.name!) ?? null;
    if (fn.op === 'closure') return fn.imm.fn!;
    if (fn.op === 'loadCell') return this.cells.get(fn.imm.cell!) ?? null;
    if (fn.op === 'loadGlobal') return this.globals.get(fn.imm.name!) ?? null;
    return null;
  }
}
function add<K>(map: Map<K, IRFunction | null>, key: K, value: Instr): void {
  if (value.op !== 'closure') return;
  const fn = value.imm.fn!;
  map.set(key, (map.get(key) ?? fn) === fn && !(map.has(key) && map.get(key) === null) ? fn : null);
}
