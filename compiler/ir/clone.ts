import { type Block, type Instr, IRFunction, type Terminator } from './ir.js';

export interface Clone {
  readonly fn: IRFunction;
  readonly instrs: ReadonlyMap<Instr, Instr>;
  readonly blocks: ReadonlyMap<Block, Block>;
}

/** A copy of a function's code; what describes the function is the same. */
export function cloneFunction(fn: IRFunction): Clone {
  const copy = Object.assign(new IRFunction(fn.name, fn.position), {
    index: fn.index, length: fn.length, paramCount: fn.paramCount, flags: fn.flags, inlineSlots: fn.inlineSlots, usesCallee: fn.usesCallee,
    bigints: fn.bigints, file: fn.file, library: fn.library, sourceRange: fn.sourceRange,
  });
  const blocks = new Map(fn.blocks.map((b) => [b, copy.newBlock()]));
  const instrs = new Map<Instr, Instr>();
  for (const [from, to] of blocks) {
    to.loopHeader = from.loopHeader;
    to.loopDepth = from.loopDepth;
    to.once = from.once;
    to.cold = from.cold;
    to.preds = from.preds.map((p) => blocks.get(p)!);
    for (const list of ['phis', 'instrs'] as const) {
      to[list] = from[list].map((i) => {
        const made = copy.newInstr(i.op, i.args, i.imm, to, i.position);
        made.type = i.type;
        made.rep = i.rep;
        instrs.set(i, made);
        return made;
      });
    }
  }
  for (const [from, to] of blocks) {
    for (const i of [...to.phis, ...to.instrs]) i.args = i.args.map((a) => instrs.get(a)!);
    to.terminator = cloneTerminator(from.terminator!, blocks, instrs);
  }
  return { fn: copy, instrs, blocks };
}
/** The same, between the blocks and values that stand for those. */
export function cloneTerminator(t: Terminator, blocks: ReadonlyMap<Block, Block>, instrs: ReadonlyMap<Instr, Instr>): Terminator {
  switch (t.kind) {
    case 'jump': return { kind: 'jump', to: blocks.get(t.to)! };
    case 'branch': return { kind: 'branch', cond: instrs.get(t.cond)!, then: blocks.get(t.then)!, else: blocks.get(t.else)! };
    case 'switch': return { ...t, value: instrs.get(t.value)!, targets: t.targets.map((b) => blocks.get(b)!), otherwise: blocks.get(t.otherwise)! };
    case 'invoke': return { kind: 'invoke', to: blocks.get(t.to)!, handler: blocks.get(t.handler)! };
    case 'return': return { kind: 'return', value: instrs.get(t.value)! };
    case 'part': case 'unreachable': return t;
  }
}
