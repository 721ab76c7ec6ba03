import type { Block, Instr, IRFunction, Program } from '../ir/ir.js';
import { type Facts, functionsOf } from './facts.js';

/** So many operations of a program are made to be fast; the rest, where there is more, to be small. */
const BUDGET = 25_000;
/** Of loops around loops, through calls: more are as hot as this. */
const MAX_HEAT = 9;

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
  const blocks = program.functions.flatMap((fn) => fn.blocks.map((block) => ({ block, heat: block.once ? 0 : Math.min(heats.get(fn)! + block.loopDepth, MAX_HEAT + 1) })));
  const sizes = new Array<number>(MAX_HEAT + 2).fill(0);
  for (const { block, heat } of blocks) sizes[heat]! += block.instrs.length;
  let coldest = sizes.length, room = BUDGET;
  while (coldest > 0 && room >= sizes[coldest - 1]!) room -= sizes[--coldest]!;
  for (const { block, heat } of blocks) block.cold = block.once || heat < coldest;
}

/** Loops around each function, through all that calls it. */
function functionHeats(program: Program, facts: Facts): Map<IRFunction, number> {
  const heats = new Map<IRFunction, number>();
  const work: IRFunction[] = [];
  const warm = (fn: IRFunction, heat: number): void => {
    const at = Math.min(heat, MAX_HEAT);
    if ((heats.get(fn) ?? -1) >= at) return;
    heats.set(fn, at);
    work.push(fn);
  };
  let strays = 0;
  const visit = (fn: IRFunction): void => {
    const heat = heats.get(fn)!;
    for (const b of fn.blocks) {
      for (const i of b.instrs) {
        if (!isCall(i)) continue;
        const callees = calleesOf(i, facts);
        if (!callees.length) strays = Math.max(strays, heat + depthOf(b));
        for (const callee of callees) warm(callee, heat + depthOf(b));
        // What is passed on, say to `forEach`, is mostly called in a loop.
        for (const a of i.args.slice(2)) if (a.op === 'closure') warm(a.imm.fn!, heat + depthOf(b) + 1);
      }
    }
  };
  const spread = (): void => { for (let fn = work.pop(); fn; fn = work.pop()) visit(fn); };
  warm(program.functions[0]!, 0);
  spread();
  for (const fn of program.functions) if (!heats.has(fn)) warm(fn, strays);
  spread();
  return heats;
}
const depthOf = (b: Block): number => (b.once ? 0 : b.loopDepth);
const isCall = ({ op }: Instr): boolean => op === 'call' || op === 'construct' || op === 'applyArguments';
function calleesOf(i: Instr, facts: Facts): IRFunction[] {
  const callee = i.args[i.op === 'applyArguments' ? 1 : 0]!;
  const found = facts.targets(callee);
  if (found.length) return found;
  return callee.op === 'getMethod' || callee.op === 'getNamed' ? functionsOf(facts.allNamed(callee.imm.name!)) : [];
}
