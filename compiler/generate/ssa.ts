import { Block, type Constant, type Imm, Instr, IRFunction, mayThrow, type Position } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';

/**
 * Builds a CFG in SSA form directly, as in Braun et al., "Simple and Efficient
 * Construction of Static Single Assignment Form" (CC 2013): each block keeps
 * the current value of each variable; reading in a block whose predecessors
 * are not all known yet (not sealed) makes an incomplete phi.
 */
export class SsaBuilder<Variable> {
  private readonly definitions = new Map<Block, Map<Variable, Instr>>();
  private readonly incomplete = new Map<Block, Map<Variable, Instr>>();
  private readonly sealed = new Set<Block>();
  block: Block;
  private currentHandler: Block | null = null;
  position: Position | null = null;

  constructor(readonly fn: IRFunction) {
    this.block = fn.newBlock();
    this.sealed.add(this.block);
  }

  /** Where an exception goes; null: out of the function. One block has one handler. */
  get handler(): Block | null {
    return this.currentHandler;
  }
  set handler(handler: Block | null) {
    if (handler === this.currentHandler) return;
    this.currentHandler = handler;
    if (this.block.terminator || this.block.instrs.length === 0) return;
    const next = this.fn.newBlock();
    this.jump(next);
    this.startSealed(next);
  }

  emit(op: OpName, args: Instr[] = [], imm: Imm = {}): Instr {
    const instr = this.fn.newInstr(op, args, imm, this.block, this.position);
    this.block.instrs.push(instr);
    if (this.handler && mayThrow(instr)) {
      const next = this.fn.newBlock();
      this.terminate({ kind: 'invoke', to: next, handler: this.handler });
      this.startSealed(next);
    }
    return instr;
  }
  constant(value: Constant): Instr {
    return this.emit('const', [], { value });
  }

  private terminate(terminator: NonNullable<Block['terminator']>): void {
    if (this.block.terminator) return;
    this.block.terminator = terminator;
    for (const s of this.block.successors) s.preds.push(this.block);
  }
  jump(to: Block): void {
    this.terminate({ kind: 'jump', to });
  }
  branch(cond: Instr, thenBlock: Block, elseBlock: Block): void {
    this.terminate({ kind: 'branch', cond, then: thenBlock, else: elseBlock });
  }
  ret(value: Instr): void {
    this.terminate({ kind: 'return', value });
    this.startDead();
  }
  /** After an instruction that always throws. */
  unreachable(): void {
    this.terminate({ kind: 'unreachable' });
    this.startDead();
  }
  startDead(): void {
    this.startSealed(this.fn.newBlock());
  }
  get terminated(): boolean {
    return this.block.terminator !== null;
  }
  start(block: Block): void {
    this.block = block;
  }
  startSealed(block: Block): void {
    this.seal(block);
    this.block = block;
  }

  private registers: Instr[] | null = null;
  /** The four arguments in registers, as values from the entry on: an operation on the actual arguments keeps them alive. */
  get registerArguments(): Instr[] {
    this.registers ??= [0, 1, 2, 3].map((index) => this.fn.newInstr('param', [], { index }, this.fn.entry, this.fn.position));
    if (!this.fn.entry.instrs.includes(this.registers[0]!)) this.fn.entry.instrs.unshift(...this.registers);
    return this.registers;
  }

  write(variable: Variable, value: Instr, block = this.block): void {
    let map = this.definitions.get(block);
    if (!map) this.definitions.set(block, (map = new Map()));
    map.set(variable, value);
  }
  read(variable: Variable, block = this.block): Instr {
    // Walk up single-predecessor chains without recursion.
    const visited: Block[] = [];
    let b = block;
    let value: Instr | undefined;
    for (;;) {
      value = this.definitions.get(b)?.get(variable);
      if (value || !this.sealed.has(b) || b.preds.length !== 1) break;
      visited.push(b);
      b = b.preds[0]!;
    }
    value ??= this.readAtJoin(variable, b);
    for (const v of visited) this.write(variable, value, v);
    return value;
  }
  private readAtJoin(variable: Variable, block: Block): Instr {
    let value: Instr;
    if (!this.sealed.has(block)) {
      value = this.newPhi(block);
      let map = this.incomplete.get(block);
      if (!map) this.incomplete.set(block, (map = new Map()));
      map.set(variable, value);
    } else if (block.preds.length === 0) {
      // Unreachable code, or a variable read before any write on the way from the entry.
      value = this.fn.newInstr('const', [], { value: undefined }, block, null);
      block.instrs.unshift(value);
    } else {
      value = this.newPhi(block);
      this.write(variable, value, block);
      this.addPhiOperands(variable, value);
    }
    this.write(variable, value, block);
    return value;
  }
  private newPhi(block: Block): Instr {
    const phi = this.fn.newInstr('phi', [], {}, block, null);
    block.phis.push(phi);
    return phi;
  }
  private addPhiOperands(variable: Variable, phi: Instr): void {
    for (const p of phi.block.preds) phi.args.push(this.read(variable, p));
  }
  seal(block: Block): void {
    if (this.sealed.has(block)) return;
    this.sealed.add(block);
    for (const [variable, phi] of this.incomplete.get(block) ?? []) this.addPhiOperands(variable, phi);
    this.incomplete.delete(block);
  }
}
