import type { Instr, IRFunction, Program } from '../ir/ir.js';

/**
 * Finds the blocks that a run of the program reaches at most once: those outside
 * of loops in the top-level code, in modules, and in functions that are called
 * where they are written (`(function () { … })()`). Code there is made to be
 * small, since it will not have the time to be fast. Sets `once` of blocks;
 * needs `loopDepth`.
 *
 * Nothing depends on it being true: a function that calls itself, say, is not looked for.
 */
export function findRunOnce(program: Program): void {
  const seen = new Set<IRFunction>();
  const work = [program.functions[0]!];
  for (let fn = work.pop(); fn; fn = work.pop()) {
    if (seen.has(fn)) continue;
    seen.add(fn);
    for (const b of fn.blocks) b.once = b.cold = b.loopDepth === 0;
    work.push(...calledOnce(fn));
  }
}

/** Functions whose closures are made in a block that runs once, and go nowhere but into one call there. */
function calledOnce(fn: IRFunction): IRFunction[] {
  const calls = new Map<Instr, Instr | null>();
  for (const b of fn.blocks) if (b.once) for (const i of b.instrs) if (i.op === 'closure') calls.set(i, null);
  const strays = new Set<Instr>();
  for (const b of fn.blocks) {
    for (const user of [...b.phis, ...b.instrs]) {
      for (const closure of new Set(user.args)) {
        const call = calls.get(closure);
        if (call === undefined || isInvoker(user)) continue;
        if (call || !b.once || !isCall(user)) strays.add(closure);
        else calls.set(closure, user);
      }
    }
  }
  const inOneCall = [...calls.keys()].filter((closure) => calls.get(closure) && !strays.has(closure));
  const isCallee = (closure: Instr, call: Instr): boolean => {
    const [callee, self] = call.args;
    return call.op === 'runtime' || callee === closure || (self === closure && isInvoker(callee!));
  };
  const called = new Set(inOneCall.filter((closure) => isCallee(closure, calls.get(closure)!)));
  // `(function (factory) { factory(); })(function () { … })`: what such a function is given, it calls once, if at all.
  return inOneCall.filter((closure) => called.has(closure) || called.has(calls.get(closure)!.args[0]!)).map((closure) => closure.imm.fn!);
}

const isCall = (user: Instr): boolean => user.op === 'call' || (user.op === 'runtime' && user.imm.name === 'DefineModule');
/** `(function () { … }).call(this)` */
const isInvoker = (user: Instr): boolean => user.op === 'getMethod' && (user.imm.name === 'call' || user.imm.name === 'apply');
