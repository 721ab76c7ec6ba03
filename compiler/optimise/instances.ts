import { kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import type { Block, Instr, IRFunction } from '../ir/ir.js';
import { isRepeatableOp, mayExitOp, mayThrowOp } from '../ir/ops.js';
import { replaceUses } from './cleanup.js';

/**
 * Objects made in one step: a new `this` and the properties that the constructor,
 * which has been inlined, gives it right away become one `newInstance`, at the last
 * of them. Between them is nothing that could see the object, or leave the function.
 */
export function makeInstances(fn: IRFunction): void {
  const made = new Map<Instr, Instr>();
  for (const b of fn.blocks) {
    if (b.terminator!.kind === 'invoke') continue;
    for (const i of [...b.instrs]) {
      if (i.op !== 'newThis' || !i.imm.plain) continue;
      const stores = firstStores(b, i);
      if (stores.length) made.set(i, joined(fn, b, i, stores));
    }
  }
  if (made.size) replaceUses(fn, (v) => made.get(v) ?? v);
}

/** The stores of properties to a new object before anything can see it. */
function firstStores(b: Block, object: Instr): Instr[] {
  const stores: Instr[] = [];
  const names = new Set<string>();
  for (const i of b.instrs.slice(b.instrs.indexOf(object) + 1)) {
    if (isStore(i, object)) {
      const name = i.imm.name!;
      if (names.has(name)) break;
      names.add(name);
      stores.push(i);
    } else if (i.args.includes(object) || !isNeutral(i)) break;
  }
  return stores;
}
const isStore = ({ op, args, imm }: Instr, object: Instr): boolean => (op === 'setNamed' || op === 'defineNamed') && args[0] === object && args[1] !== object && imm.private === undefined;
/** May it come before what was done in front of it, and be done again? */
function isNeutral({ op, imm }: Instr): boolean {
  if (op === 'kernel') return !(kernelFunctions[imm.name as KernelFunctionName].effects as readonly string[]).includes('write');
  return isRepeatableOp(op) && !mayExitOp(op) && !mayThrowOp(op);
}

function joined(fn: IRFunction, b: Block, object: Instr, stores: readonly Instr[]): Instr {
  const [callee, target, ...live] = object.args;
  const imm = { ...object.imm, keys: stores.map((s) => s.imm.name!), operands: 2 + stores.length };
  const instance = fn.newInstr('newInstance', [callee!, target!, ...stores.map((s) => s.args[1]!), ...live], imm, b, object.position);
  instance.type = object.type;
  instance.rep = object.rep;
  const last = stores.at(-1)!;
  b.instrs = b.instrs.flatMap((i) => (i === last ? [instance] : i === object || stores.includes(i) ? [] : [i]));
  return instance;
}
