import { FunctionFlag } from '../../abi/index.js';
import { Facts } from '../facts/facts.js';
import { findCold } from '../facts/heat.js';
import { type LayoutRoom, Layouts } from '../facts/layouts.js';
import { findLoops, reversePostOrder } from '../ir/analysis.js';
import { bodies, type IRFunction, type Program } from '../ir/ir.js';
import { verify } from '../ir/verify.js';
import { lower } from '../lower/lower.js';
import { split, SPLIT_LIMIT, type SplitLimit } from '../lower/split.js';
import { lowerSuspensions } from '../lower/suspend.js';
import { removeNeedlessPolls } from '../lower/polls.js';
import { guessCallees, guessTargets } from '../optimise/callees.js';
import { cleanup } from '../optimise/cleanup.js';
import { findNamedCallees } from '../optimise/entries.js';
import { removeRedundant } from '../optimise/gvn.js';
import { hoistInvariants } from '../optimise/licm.js';
import { chooseValues } from '../optimise/selects.js';
import { makeInstances } from '../optimise/instances.js';
import { makeSwitches } from '../optimise/switches.js';
import { findRunOnce } from '../optimise/run-once.js';
import { callKnownMethods, type KnownMethods } from '../optimise/known-methods.js';
import { inlineCalls } from '../optimise/inline.js';
import { inferTypes } from '../optimise/types.js';
import { specialiseCalls } from '../optimise/specialise.js';
import { finishGenerics, speculate } from '../speculate/speculate.js';

type Pass =
  | { readonly name: string; readonly scope: 'function'; readonly run: (fn: IRFunction) => void }
  | { readonly name: string; readonly scope: 'program'; readonly run: (program: Program, options: PassOptions) => void };
interface Stage {
  /** Which functions go through it, one after the other: those of the source, or the generic versions of those that guess. */
  readonly of: 'functions' | 'generic versions';
  readonly passes: readonly Pass[];
}

const LOWER: readonly Pass[] = [
  { name: 'types', scope: 'function', run: inferTypes },
  // Needs types. After it, every value has its machine representation.
  { name: 'lower', scope: 'function', run: lower },
  { name: 'cleanup-lowered', scope: 'function', run: cleanup },
];
const switches: Pass = { name: 'switches', scope: 'function', run: makeSwitches };
const polls: Pass = { name: 'polls', scope: 'function', run: removeNeedlessPolls };

/** The passes, in order. */
const stages: readonly Stage[] = [
  {
    of: 'functions',
    passes: [
      { name: 'cleanup', scope: 'function', run: cleanup },
      // Generators and async functions become state machines; for all others nothing to do.
      { name: 'suspend', scope: 'function', run: lowerSuspensions },
      { name: 'callees', scope: 'program', run: guessCallees },
      { name: 'run-once', scope: 'program', run: (program) => { program.functions.forEach((fn) => findLoops(reversePostOrder(fn))); findRunOnce(program); } },
      // Adds functions.
      { name: 'specialise', scope: 'program', run: (program, options) => { if (options.speculate) specialiseCalls(program); } },
      // Adds the generic versions of functions that guess.
      { name: 'speculate', scope: 'program', run: speculateProgram },
      { name: 'inline', scope: 'program', run: inlineCalls },
      // After all that knows built-in methods by their names.
      { name: 'known-methods', scope: 'program', run: (program, { knownMethods }) => { if (knownMethods) callKnownMethods(program, knownMethods); } },
    ],
  },
  {
    of: 'functions',
    passes: [
      ...LOWER,
      { name: 'selects', scope: 'function', run: chooseValues },
      { name: 'instances', scope: 'function', run: makeInstances },
      { name: 'gvn', scope: 'function', run: removeRedundant },
      { name: 'licm', scope: 'function', run: hoistInvariants },
      // What is equal may only now dominate what it is equal to.
      { name: 'gvn-hoisted', scope: 'function', run: removeRedundant },
      { name: 'cleanup-guards', scope: 'function', run: cleanup },
      polls,
      switches,
      // Only exits that are left need a point to go on at.
      { name: 'points', scope: 'program', run: (program) => finishGenerics(program.functions) },
    ],
  },
  { of: 'generic versions', passes: [...LOWER, polls, switches] },
  // Last: a function that was cut has no blocks, but parts.
  {
    of: 'functions',
    passes: [
      { name: 'split', scope: 'program', run: (program, options) => { for (const fn of versions(program)) split(fn, options.splitLimit ?? SPLIT_LIMIT); } },
      { name: 'entries', scope: 'program', run: findNamedCallees },
    ],
  },
];

/** Those that can be run on the text of one function. */
export const functionPasses = stages.flatMap((stage) => stage.passes).filter((pass) => pass.scope === 'function');

export interface PassOptions {
  readonly verify: boolean;
  /** Rely on guesses? */
  readonly speculate: boolean;
  readonly layouts: LayoutRoom;
  readonly splitLimit?: SplitLimit;
  readonly knownMethods?: KnownMethods | undefined;
  readonly onFacts?: (facts: Facts) => void;
  readonly onPass?: (name: string, fn: IRFunction) => void;
  readonly time?: (name: string, ms: number) => void;
}

/** Takes a program through all passes. */
export function runPasses(program: Program, options: PassOptions): void {
  for (const { of, passes } of stages) {
    const functions = of === 'functions' ? program.functions : program.functions.flatMap((fn) => fn.generic ?? []);
    const last = passes.findLastIndex((pass) => pass.scope === 'function');
    const first = passes.slice(0, last + 1) as Extract<Pass, { scope: 'function' }>[];
    for (const fn of functions) {
      for (const pass of first) {
        timed(pass.name, options, () => pass.run(fn));
        afterPass(pass.name, fn, options);
      }
    }
    for (const pass of passes.slice(last + 1) as Extract<Pass, { scope: 'program' }>[]) {
      timed(pass.name, options, () => pass.run(program, options));
      for (const fn of versions(program)) afterPass(pass.name, fn, options);
    }
  }
}
/** All functions, each with its generic version behind it if it has one. */
export function versions(program: Program): IRFunction[] {
  return program.functions.flatMap((fn) => (fn.generic ? [fn, fn.generic] : [fn]));
}
function timed(name: string, { time }: PassOptions, run: () => void): void {
  const start = time ? performance.now() : 0;
  run();
  time?.(name, performance.now() - start);
}
function afterPass(name: string, fn: IRFunction, options: PassOptions): void {
  for (const body of bodies(fn)) {
    if (options.verify) verify(body, name);
    options.onPass?.(name, body);
  }
}

function speculateProgram(program: Program, options: PassOptions): void {
  if (!options.speculate) return;
  const facts = new Facts(program);
  options.onFacts?.(facts);
  const layouts = new Layouts(facts, options.layouts);
  layouts.countInlineSlots();
  guessTargets(program, facts);
  findCold(program, facts);
  // Code of library modules is to be small.
  for (const fn of program.functions) if (!(fn.flags & FunctionFlag.Evaluator)) speculate(fn, facts, layouts);
}
