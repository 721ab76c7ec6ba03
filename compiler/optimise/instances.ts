import { kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import type { Block, Instr, IRFunction } from '../ir/ir.js';
import { isRepeatableOp, mayThrowOp, type OpName } from '../ir/ops.js';
import { replaceUses } from './cleanup.js';

/**
 * Objects made in one step: a new `this` and the properties that the constructor,
 * which has been inlined, gives it right away become one `newInstance`, at the last
 * of them. Between them is nothing that could see the object, but guards of its methods,
 * which follow it then: what leaves the function there does so in front of the construction.
 */
export function makeInstances(fn: IRFunction): void {
  const made = new Map<Instr, Instr>();
  for (const b of fn.blocks) {
    if (b.terminator!.kind === 'invoke') continue;
    // From the end: the values of an object may be new objects, too.
    for (const i of [...b.instrs].reverse()) {
      if (i.op !== 'newThis' || !i.imm.plain) continue;
      const first = firstStores(b, i);
      if (first.stores.length) made.set(i, joined(fn, b, i, first));
    }
  }
  if (made.size) replaceUses(fn, (v) => made.get(v) ?? v);
}

interface FirstStores {
  readonly stores: readonly Instr[];
  /** What stands between the stores and depends on the object. */
  readonly deferred: readonly Instr[];
}
/** The stores of properties to a new object before anything can see it. */
function firstStores(b: Block, object: Instr): FirstStores {
  const stores: Instr[] = [], deferred: Instr[] = [];
  const names = new Set<string>();
  /** Up to the last store. */
  let deferredBefore = 0;
  for (const i of b.instrs.slice(b.instrs.indexOf(object) + 1)) {
    if (isStore(i, object)) {
      const name = i.imm.name!;
      if (names.has(name) || deferred.includes(i.args[1]!)) break;
      names.add(name);
      stores.push(i);
      deferredBefore = deferred.length;
    } else if (!isNeutral(i)) break;
    else if (i.args.includes(object) ? METHOD_TESTS.has(i.op) && !i.args.includes(object, 1) : i.args.some((a) => deferred.includes(a))) deferred.push(i);
    else if (i.args.includes(object)) break;
  }
  return { stores, deferred: deferred.slice(0, deferredBefore) };
}
/** Ask the prototypes of the object. */
const METHOD_TESTS = new Set<OpName>(['guardMethods', 'guardObject']);
const isStore = ({ op, args, imm }: Instr, object: Instr): boolean => (op === 'setNamed' || op === 'defineNamed') && args[0] === object && args[1] !== object && imm.private === undefined;
/** May it come before what was done in front of it, or behind what follows, and be done again? */
function isNeutral({ op, imm }: Instr): boolean {
  if (op === 'callEntry') return true;
  if (op === 'kernel') return !(kernelFunctions[imm.name as KernelFunctionName].effects as readonly string[]).includes('write');
  return isRepeatableOp(op) && !mayThrowOp(op);
}

function joined(fn: IRFunction, b: Block, object: Instr, { stores, deferred }: FirstStores): Instr {
  const [callee, target, ...live] = object.args;
  const imm = { ...object.imm, keys: stores.map((s) => s.imm.name!), operands: 2 + stores.length };
  const instance = fn.newInstr('newInstance', [callee!, target!, ...stores.map((s) => s.args[1]!), ...live], imm, b, object.position);
  instance.type = object.type;
  instance.rep = object.rep;
  const last = stores.at(-1)!;
  b.instrs = b.instrs.flatMap((i) => (i === last ? [instance, ...deferred] : i === object || stores.includes(i) || deferred.includes(i) ? [] : [i]));
  return instance;
}
