import { type Block, type Instr, type IRFunction, operandOf } from '../ir/ir.js';

/**
 * A function of more values is made differently, since the time that binaryen
 * and engines take for one function grows with the square of its size, and
 * they accept 50,000 locals and 7,654,321 bytes at most: values that live
 * within one block share locals, and there are no inline hits. So are the parts
 * of functions that were cut, which are larger still.
 */
const HUGE_FUNCTION = 3000;
export const isHuge = (fn: IRFunction): boolean => fn.whole !== null || fn.valueCount >= HUGE_FUNCTION;

/** The wasm locals of a function under construction. */
export class Locals {
  readonly types: number[] = [];
  private readonly sharing: boolean;
  /** Values used in the block that defines them only. */
  private readonly inOneBlock = new Set<Instr>();
  private readonly free = new Map<number, number[]>();
  private block: BlockLives | undefined;

  /** @param first index of the first local, after the parameters */
  constructor(private readonly fn: IRFunction, private readonly first: number) {
    this.sharing = isHuge(fn);
    if (this.sharing) this.findInOneBlock();
  }

  /** A local for as long as the function runs. */
  permanent(type: number): number {
    return this.first + this.types.push(type) - 1;
  }

  /** A local for a value; if that lives within the current block, until its last use. */
  forValue(value: Instr, type: number): number {
    return this.inOneBlock.has(value) ? this.until(this.block!.end(value), type) : this.permanent(type);
  }

  /** A local for what the current instruction computes on the way to its result. */
  temporary(type: number): number {
    const end = this.block?.currentEnd;
    return end === undefined ? this.permanent(type) : this.until(end, type);
  }

  /** Between this and `leaveBlock` stand the instructions of `block`, and blocks entered within it. */
  enterBlock(block: Block, evaluatedByUser: (i: Instr) => boolean): BlockLives | undefined {
    const outer = this.block;
    this.block = this.sharing ? new BlockLives(block, evaluatedByUser) : undefined;
    return outer;
  }
  leaveBlock(outer: BlockLives | undefined): void {
    this.block = outer;
  }

  /** Around the code of an instruction: afterwards the locals last used by it are free. */
  start(i: Instr): void {
    this.block?.start(i);
  }
  finish(): void {
    for (const { local, type } of this.block?.finish() ?? []) this.freeOf(type).push(local);
  }
  /** Before the terminator, whose exits come one instead of the other: what they read may be overwritten behind each. */
  finishAll(): void {
    for (const { local, type } of this.block?.finishAll() ?? []) this.freeOf(type).push(local);
  }

  private until(end: number, type: number): number {
    const local = this.freeOf(type).pop() ?? this.permanent(type);
    this.block!.endings(end).push({ local, type });
    return local;
  }
  private freeOf(type: number): number[] {
    let list = this.free.get(type);
    if (!list) this.free.set(type, (list = []));
    return list;
  }
  private findInOneBlock(): void {
    const home = new Map<Instr, Block>();
    for (const b of this.fn.blocks) for (const i of b.instrs) { home.set(i, b); this.inOneBlock.add(i); }
    const use = (v: Instr, by: Block): void => { if (home.get(v) !== by) this.inOneBlock.delete(v); };
    for (const b of this.fn.blocks) {
      // The moves into a phi stand at the end of the block they come from.
      for (const phi of b.phis) phi.args.forEach((a, edge) => use(a, b.preds[edge]!));
      for (const i of b.instrs) for (const a of i.args) use(a, b);
      const operand = operandOf(b.terminator!);
      if (operand) use(operand, b);
    }
  }
}

interface Ending { readonly local: number; readonly type: number }

/** Where in a block each of its values is used last, and what ends there. */
class BlockLives {
  private readonly position = new Map<Instr, number>();
  private readonly ends = new Map<Instr, number>();
  private readonly endingAt = new Map<number, Ending[]>();
  /** Where the result of the instruction whose code is being made is computed; undefined between instructions. */
  currentEnd: number | undefined;
  private at = -1;

  constructor(block: Block, private readonly evaluatedByUser: (i: Instr) => boolean) {
    const { instrs } = block;
    const use = (v: Instr, at: number): void => { if (at > (this.ends.get(v) ?? -1)) this.ends.set(v, at); };
    const operand = operandOf(block.terminator!);
    if (operand) use(operand, instrs.length);
    for (const s of block.successors) {
      s.preds.forEach((pred, edge) => { if (pred === block) for (const phi of s.phis) use(phi.args[edge]!, instrs.length); });
    }
    for (let at = instrs.length - 1; at >= 0; at--) {
      const i = instrs[at]!;
      this.position.set(i, at);
      for (const a of i.args) use(a, this.evaluated(i));
    }
  }
  /** Where the last code that uses a value of this block stands. */
  end(value: Instr): number {
    return Math.max(this.ends.get(value) ?? -1, this.position.get(value)!);
  }
  start(i: Instr): void {
    this.at = this.position.get(i)!;
    this.currentEnd = this.evaluated(i);
  }
  finish(): Ending[] {
    this.currentEnd = undefined;
    const ended = this.endingAt.get(this.at) ?? [];
    this.endingAt.delete(this.at);
    return ended;
  }
  finishAll(): Ending[] {
    return [...this.endingAt.values()].flat();
  }
  endings(at: number): Ending[] {
    let list = this.endingAt.get(at);
    if (!list) this.endingAt.set(at, (list = []));
    return list;
  }
  /** Operands of a nested expression are read where its user stands. */
  private evaluated(i: Instr): number {
    return this.evaluatedByUser(i) ? this.end(i) : this.position.get(i)!;
  }
}
