import type { Block, Instr, IRFunction, Program } from '../ir/ir.js';

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
    for (const b of fn.blocks) b.once = b.loopDepth === 0;
    work.push(...calledOnce(fn));
  }
}

/** Functions whose closures are made in a block that runs once, and go nowhere but into one call. */
function calledOnce(fn: IRFunction): IRFunction[] {
  const users = new Map<Instr, { user: Instr; block: Block }[]>();
  for (const block of fn.blocks) {
    for (const i of block.instrs) if (i.op === 'closure' && block.once) users.set(i, []);
    for (const user of [...block.phis, ...block.instrs]) for (const a of user.args) users.get(a)?.push({ user, block });
  }
  const isCalledOnce = (closure: Instr): boolean => {
    const uses = users.get(closure);
    return uses !== undefined && uses.length > 0 && uses.every(({ user, block }) => block.once && isCall(user, closure, isCalledOnce));
  };
  return [...users.keys()].filter(isCalledOnce).map((closure) => closure.imm.fn!);
}

function isCall(user: Instr, closure: Instr, isCalledOnce: (closure: Instr) => boolean): boolean {
  if (user.op === 'runtime') return user.imm.name === 'DefineModule';
  if (user.op === 'getMethod') return isInvoker(user);
  if (user.op !== 'call') return false;
  const [callee, self, ...args] = user.args;
  if (callee === closure) return true;
  if (self === closure) return callee!.op === 'getMethod' && isInvoker(callee!);
  // `(function (factory) { factory(); })(function () { … })`
  return args.includes(closure) && callee!.op === 'closure' && isCalledOnce(callee!);
}
/** `(function () { … }).call(this)` */
function isInvoker(method: Instr): boolean {
  return method.imm.name === 'call' || method.imm.name === 'apply';
}
