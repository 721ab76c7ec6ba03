import { bodies, type Instr, type Program } from '../ir/ir.js';
import { isGlobalOp, isMethodLookupOp } from '../ir/ops.js';
import { versions } from './instructions.js';

/** Names of the globals whose values a program uses in other ways than to read their properties by name, to call, or to construct them. */
export function heldGlobals(program: Program): Set<string> {
  const held = new Set<string>();
  const note = (value: Instr): void => { if (isGlobal(value)) held.add(value.imm.name!); };
  for (const fn of versions(program).flatMap(bodies)) {
    for (const block of fn.blocks) {
      for (const phi of block.phis) phi.args.forEach(note);
      for (const i of block.instrs) i.args.forEach((value, operand) => { if (isGlobal(value) && !isPlainUse(i, operand)) note(value); });
      if (block.terminator?.kind === 'return') note(block.terminator.value);
    }
  }
  return held;
}
/** Does an operation use an operand without anybody getting hold of it? */
function isPlainUse({ op, args }: Instr, operand: number): boolean {
  switch (op) {
    case 'getNamed': case 'getMethod': case 'findNamed': case 'findMethod': return operand === 0;
    // The callee; `this` of a method of the value itself.
    case 'call': return operand === 0 || (operand === 1 && isMethodLookupOp(args[0]!.op) && args[0]!.args[0] === args[1]);
    // The callee, and new.target.
    case 'construct': return operand <= 1;
    case 'instanceof': return operand === 1;
    case 'typeof': case 'truthy': case 'isNullish': case 'isUndefined': case 'seq': case 'sne': case 'sameBits': case 'strictEqualsAny': return true;
    default: return false;
  }
}
const isGlobal = ({ op }: Instr): boolean => isGlobalOp(op);
