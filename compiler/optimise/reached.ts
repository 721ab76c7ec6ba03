import type { CellRef, Instr, IRFunction, Program } from '../ir/ir.js';

/**
 * Drops the functions that no code of the program can get at: declarations of modules
 * whose binding nothing reads. Library modules have many of them, of which a program
 * needs a few.
 *
 * @param program as it was generated; its functions get new indices
 */
export function dropUnreached(program: Program): void {
  const finder = new ReachedFinder(program);
  const reached = finder.find();
  const functions = program.functions.filter((fn) => reached.has(fn));
  functions.forEach((fn, index) => { fn.index = index; });
  program.functions.splice(0, program.functions.length, ...functions);
  for (const cell of program.cells) if (cell.hoisted && !reached.has(cell.hoisted)) delete cell.hoisted;
}

class ReachedFinder {
  private readonly reached = new Set<IRFunction>();
  private readonly cells = new Set<CellRef>();
  private readonly work: IRFunction[] = [];
  /** What is in the namespace object that a cell has. */
  private readonly namespaces: ReadonlyMap<CellRef, readonly CellRef[]>;

  constructor(private readonly program: Program) {
    this.namespaces = new Map(program.namespaces.map(({ cell, exports }) => [cell, exports.map((e) => e.cell)]));
  }
  find(): ReadonlySet<IRFunction> {
    this.function(this.program.functions[0]!);
    // Properties of the global object.
    for (const cell of this.program.globalCells) this.cell(cell);
    for (let fn = this.work.pop(); fn; fn = this.work.pop()) {
      for (const block of fn.blocks) for (const instr of block.instrs) this.instruction(instr);
    }
    return this.reached;
  }
  private instruction({ op, imm }: Instr): void {
    if (imm.fn) this.function(imm.fn);
    if (imm.cell && op !== 'storeCell') this.cell(imm.cell);
  }
  private function(fn: IRFunction): void {
    if (this.reached.has(fn)) return;
    this.reached.add(fn);
    this.work.push(fn);
  }
  private cell(cell: CellRef): void {
    if (this.cells.has(cell)) return;
    this.cells.add(cell);
    if (cell.hoisted) this.function(cell.hoisted);
    for (const inner of this.namespaces.get(cell) ?? []) this.cell(inner);
  }
}
