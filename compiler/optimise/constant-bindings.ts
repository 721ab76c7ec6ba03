import { type CellRef, type Constant, type Instr, InternalValue, type Program } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';

/** What constants of the built-ins are made of. */
const FOLDED: Partial<Record<OpName, (a: number, b: number) => number>> = {
  add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a * b,
  bitor: (a, b) => a | b, bitand: (a, b) => a & b, shl: (a, b) => a << b,
};

/**
 * Puts constants in the place of loads of bindings that are set once, and to such a
 * constant. For the built-ins: none of their functions runs before it is set.
 */
export function foldConstantBindings(program: Program): void {
  const folder = new Folder(program);
  for (const fn of program.functions) {
    for (const { instrs } of fn.blocks) {
      for (const i of instrs) {
        const value = i.op === 'loadCell' ? folder.ofCell(i.imm.cell!) : undefined;
        if (value === undefined) continue;
        i.op = 'const';
        i.imm = { value };
      }
    }
  }
}

class Folder {
  private readonly stored = new Map<CellRef, Instr | null>();
  private readonly known = new Map<CellRef, Constant | undefined>();

  constructor(program: Program) {
    for (const fn of program.functions) {
      for (const { instrs } of fn.blocks) {
        for (const { op, imm, args } of instrs) if (op === 'storeCell') this.stored.set(imm.cell!, this.stored.has(imm.cell!) ? null : args[0]!);
      }
    }
  }
  /** undefined: not known */
  ofCell(cell: CellRef): Constant | undefined {
    if (this.known.has(cell)) return this.known.get(cell);
    this.known.set(cell, undefined);
    const stored = cell.lexical ? this.stored.get(cell) : null;
    const value = stored ? this.of(stored) : undefined;
    this.known.set(cell, value);
    return value;
  }
  private of({ op, imm, args }: Instr): Constant | undefined {
    if (op === 'const') return imm.value instanceof InternalValue ? undefined : imm.value;
    if (op === 'checkInitialized') return this.of(args[0]!);
    if (op === 'loadCell') return this.ofCell(imm.cell!);
    const [a, b] = args.map((arg) => this.of(arg));
    return typeof a === 'number' && typeof b === 'number' ? FOLDED[op]?.(a, b) : undefined;
  }
}
