import type { Block, Instr, IRFunction, Program } from '../ir/ir.js';
import { type Facts, functionsOf } from './facts.js';

/** So many operations of a program are made to be fast; the rest, where there is more, to be small. */
const BUDGET = 25_000;
/** A loop of the function itself is certain, and counts for so many of those that are around its calls. */
const OWN_LOOP = 4;
/** Of loops around loops, through long chains of calls: more are as hot as this. */
const MAX_HEAT = 60;

/**
 * Says which code of a large program is to be small (`block.cold`), by a guess at how
 * often it runs: how many loops are around it, also by way of calls. What runs a few
 * times only spends more time in the host's compiler than it would ever gain.
 *
 * A function that is called in places which are not known is as hot as the hottest of
 * the calls whose callee is not known. Small programs are fast everywhere.
 */
export function findCold(program: Program, facts: Facts): void {
  const heats = functionHeats(program, facts);
  const blocks = program.functions.flatMap((fn) => fn.blocks.map((block) => ({ block, heat: block.once ? 0 : Math.min(heats.get(fn)! + OWN_LOOP * block.loopDepth, MAX_HEAT + 1) })));
  const sizes = new Array<number>(MAX_HEAT + 2).fill(0);
  for (const { block, heat } of blocks) sizes[heat]! += block.instrs.length;
  let coldest = sizes.length, room = BUDGET;
  while (coldest > 0 && room >= sizes[coldest - 1]!) room -= sizes[--coldest]!;
  for (const { block, heat } of blocks) block.cold = block.once || heat < coldest;
}

/** Loops around each function, through all that calls it. Functions that call each other are as hot as the hottest of them. */
function functionHeats(program: Program, facts: Facts): Map<IRFunction, number> {
  const calls = new Map(program.functions.map((fn) => [fn, callsIn(fn, facts)]));
  const order = callersFirst(program.functions, calls);
  const heats = new Map<IRFunction, number>();
  const warm = (fn: IRFunction, heat: number): void => { heats.set(fn, Math.max(heats.get(fn) ?? 0, Math.min(heat, MAX_HEAT))); };
  /** @returns the heat of the hottest call whose callee is not known */
  const spread = (): number => {
    let strays = 0;
    for (const group of order) {
      const known = group.filter((fn) => heats.has(fn));
      if (!known.length) continue;
      const isRecursive = group.length > 1 || calls.get(group[0]!)!.some((call) => call.callee === group[0]);
      const heat = Math.max(...known.map((fn) => heats.get(fn)!)) + (isRecursive && !group.some((fn) => spreadBefore.has(fn)) ? 1 : 0);
      for (const fn of group) {
        warm(fn, heat);
        spreadBefore.add(fn);
        for (const { callee, depth } of calls.get(fn)!) {
          if (!callee) strays = Math.max(strays, heat + depth);
          else if (!group.includes(callee)) warm(callee, heat + depth);
        }
      }
    }
    return strays;
  };
  const spreadBefore = new Set<IRFunction>();
  warm(program.functions[0]!, 0);
  const strays = spread();
  for (const fn of program.functions) if (!heats.has(fn)) warm(fn, strays);
  spread();
  return heats;
}
/** What a function calls, and how many loops are around that; null: it is not known. */
interface Call { readonly callee: IRFunction | null; readonly depth: number }
function callsIn(fn: IRFunction, facts: Facts): Call[] {
  const calls: Call[] = [];
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      if (!isCall(i)) continue;
      const callees = calleesOf(i, facts), depth = depthOf(b);
      if (!callees.length) calls.push({ callee: null, depth });
      for (const callee of callees) calls.push({ callee, depth });
      // What is passed on, say to `forEach`, is mostly called in a loop.
      for (const a of i.args.slice(2)) if (a.op === 'closure') calls.push({ callee: a.imm.fn!, depth: depth + 1 });
    }
  }
  return calls;
}
/** The strongly connected components of the calls, callers before callees (Tarjan's algorithm, without recursion). */
function callersFirst(functions: readonly IRFunction[], calls: ReadonlyMap<IRFunction, readonly Call[]>): IRFunction[][] {
  const number = new Map<IRFunction, number>(), low = new Map<IRFunction, number>();
  const open: IRFunction[] = [], isOpen = new Set<IRFunction>(), groups: IRFunction[][] = [];
  for (const root of functions) {
    if (number.has(root)) continue;
    const path: { fn: IRFunction; next: number }[] = [];
    const enter = (fn: IRFunction): void => {
      number.set(fn, number.size);
      low.set(fn, number.get(fn)!);
      open.push(fn);
      isOpen.add(fn);
      path.push({ fn, next: 0 });
    };
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { fn } = top, callee = calls.get(fn)![top.next++]?.callee;
      if (callee === undefined) {
        path.pop();
        const parent = path.at(-1)?.fn;
        if (parent) low.set(parent, Math.min(low.get(parent)!, low.get(fn)!));
        if (low.get(fn) !== number.get(fn)) continue;
        const group = open.splice(open.indexOf(fn));
        for (const f of group) isOpen.delete(f);
        groups.push(group);
      } else if (callee && calls.has(callee)) {
        if (!number.has(callee)) enter(callee);
        else if (isOpen.has(callee)) low.set(fn, Math.min(low.get(fn)!, number.get(callee)!));
      }
    }
  }
  return groups.reverse();
}
const depthOf = (b: Block): number => (b.once ? 0 : b.loopDepth);
const isCall = ({ op }: Instr): boolean => op === 'call' || op === 'construct' || op === 'applyArguments';
function calleesOf(i: Instr, facts: Facts): IRFunction[] {
  if (i.imm.copy) return [i.imm.copy];
  const callee = i.args[i.op === 'applyArguments' ? 1 : 0]!;
  const found = facts.targets(callee);
  if (found.length) return found;
  return callee.op === 'getMethod' || callee.op === 'getNamed' ? functionsOf(facts.allNamed(callee.imm.name!)) : [];
}
