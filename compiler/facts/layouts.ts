import { MAX_INLINE_SLOTS } from '../../abi/index.js';
import { reversePostOrder } from '../ir/analysis.js';
import type { Block, Instr, IRFunction, Layout } from '../ir/ir.js';
import { isLookupOp, isMethodLookupOp } from '../ir/ops.js';
import type { Facts } from './facts.js';
import { functionsOf, get, isSuperCall } from './facts.js';
import type { ObjectClass } from './fact.js';

/** One bit each in `Shape.layouts`. */
const MAX_LAYOUTS = 128;
/** The bits that programs of one heap have taken. */
export interface LayoutRoom { used: number }
/** Methods that call each other on an object under construction do so in more ways than can be followed. */
const MAX_STEPS = 200;

/** Layouts of classes, so far as the order tells in which constructors and literals make their properties. */
export class Layouts {
  private readonly keysOf = new Map<ObjectClass, readonly string[]>();
  /** Classes of which the keys are all that the constructor makes. */
  private readonly complete = new Set<ObjectClass>();
  private readonly layouts = new Map<string, Layout>();
  private readonly makers = new Set<IRFunction>();
  /** How many more functions are looked at for the keys of a class, and what those gave that were. */
  private steps = 0;
  private readonly seen = new Map<IRFunction, { readonly before: Made; readonly after: Made }[]>();

  constructor(private readonly facts: Facts, private readonly room: LayoutRoom) {}

  /** The layout of objects of all these classes, with the method that they all inherit; null if they don't. */
  withMethod(classes: readonly ObjectClass[], name: string): { layout: Layout; method: IRFunction } | null {
    const method = this.facts.method(classes[0]!, name);
    if (!method || classes.some((c) => this.facts.hasOwn(c, name) || this.facts.method(c, name) !== method)) return null;
    const layout = this.layoutOf(classes);
    layout?.methods.set(name, method);
    return layout && { layout, method };
  }
  /** The layout that objects of all these classes have in common, with a slot for `name`; null if there is none. */
  withField(classes: readonly ObjectClass[], name: string): Layout | null {
    const slot = this.slotOf(classes[0]!, name);
    if (slot < 0 || classes.some((c) => this.slotOf(c, name) !== slot)) return null;
    const inlineSlots = Math.min(...classes.map((c) => this.inlineSlots(c)));
    // Which overflow slot it is depends on the in-object slots, which are not the same in all classes.
    if (slot >= inlineSlots) return null;
    const layout = this.layoutOf(classes);
    layout?.slots.set(name, slot);
    return layout;
  }
  private layoutOf(classes: readonly ObjectClass[]): Layout | null {
    const id = classes.map((c) => c.id).sort((a, b) => a - b).join();
    let layout = this.layouts.get(id);
    if (!layout && this.room.used < MAX_LAYOUTS) this.layouts.set(id, (layout = { index: this.room.used++, slots: new Map(), methods: new Map() }));
    return layout ?? null;
  }
  /** Does `fn` make properties of a `this` that is under construction? After `countInlineSlots`. */
  isMaker(fn: IRFunction): boolean {
    return this.makers.has(fn);
  }
  private slotOf(c: ObjectClass, name: string): number {
    return this.keys(c).indexOf(name);
  }
  private inlineSlots(c: ObjectClass): number {
    if (c.kind === 'literal') return this.keys(c).length || 4;
    return Math.min(c.fn!.inlineSlots + (this.base(c.fn!)?.inlineSlots ?? 0), MAX_INLINE_SLOTS);
  }
  /** Of a derived class: the constructor at the end of the chain of parents, which makes the object. */
  private base(fn: IRFunction): IRFunction | null {
    let base: IRFunction | null = null;
    for (let at = fn, steps = 0; steps < 64; steps++) {
      const parent = this.facts.parentConstructors.get(at)?.fn;
      if (!parent) break;
      base = at = parent;
    }
    return base;
  }
  /** Names of the properties of objects of this class, in the order they are made. */
  keys(c: ObjectClass): readonly string[] {
    let keys = this.keysOf.get(c);
    if (keys) return keys;
    this.steps = MAX_STEPS;
    this.seen.clear();
    const made = c.kind === 'constructor' ? this.made(c, c.fn!, { keys: [], open: true }, new Set()) : null;
    if (made?.open) this.complete.add(c);
    keys = made ? made.keys : c.kind === 'literal' ? (c.instr!.imm.keys ?? []) : [];
    this.keysOf.set(c, keys);
    return keys;
  }
  /** Constructors get the in-object slots that the whole chain of them needs; those of derived classes what is missing in the room of the base class. */
  countInlineSlots(): void {
    const classes = this.facts.constructorClasses.map((c) => ({ fn: c.fn!, count: this.keys(c).length, isComplete: this.complete.has(c), base: this.base(c.fn!) }));
    for (const { fn, count, base } of classes) if (!base && count > fn.inlineSlots) fn.inlineSlots = Math.min(count, MAX_INLINE_SLOTS);
    for (const { fn, count, isComplete, base } of classes) if (base && count > 0) fn.inlineSlots = Math.max(isComplete ? 0 : fn.inlineSlots, Math.min(count, MAX_INLINE_SLOTS) - base.inlineSlots);
  }

  /**
   * The properties that a call of `fn` makes on its `this`, those of functions that
   * it passes it on to among them, in their order, so far as every way through `fn`
   * makes them alike.
   */
  private made(c: ObjectClass, fn: IRFunction, before: Made, active: Set<IRFunction>): Made {
    if (active.has(fn) || active.size > 8) return before;
    const known = get(this.seen, fn, () => []);
    const same = known.find((k) => sameMade(k.before, before));
    if (same) return same.after;
    const after = this.madeIn(c, fn, before, active);
    known.push({ before, after });
    return after;
  }
  private madeIn(c: ObjectClass, fn: IRFunction, before: Made, active: Set<IRFunction>): Made {
    if (this.steps-- <= 0) return { keys: before.keys, open: false };
    active.add(fn);
    this.makers.add(fn);
    const selves = new Set<Instr>();
    const order = reversePostOrder(fn);
    const after = new Map<Block, Made>();
    for (let changed = true; changed; ) {
      changed = false;
      for (const b of order) {
        const ways = b === fn.entry ? [before] : b.preds.flatMap((p) => (this.isTaken(c, p, b, selves) ? (after.get(p) ?? []) : []));
        if (!ways.length) continue;
        let at = meet(ways);
        for (const i of b.instrs) at = this.madeBy(c, fn, i, selves, at, active);
        const old = after.get(b);
        if (old && sameMade(old, at)) continue;
        after.set(b, at);
        changed = true;
      }
    }
    active.delete(fn);
    const ends = order.flatMap((b) => (b.terminator!.kind === 'return' ? (after.get(b) ?? []) : []));
    return ends.length ? meet(ends) : before;
  }
  /** `if (this.constructor === C)`: of an object of class `c`, the answer is known. */
  private isTaken(c: ObjectClass, from: Block, to: Block, selves: ReadonlySet<Instr>): boolean {
    const t = from.terminator!;
    if (t.kind !== 'branch') return true;
    const test = t.cond.op === 'truthy' ? t.cond.args[0]! : t.cond;
    if (test.op !== 'seq' && test.op !== 'eq') return true;
    const isOwn = (v: Instr): boolean => v.op === 'getNamed' && v.imm.name === 'constructor' && selves.has(v.args[0]!);
    const other = isOwn(test.args[0]!) ? test.args[1]! : isOwn(test.args[1]!) ? test.args[0]! : null;
    const [only, ...more] = other ? functionsOf(this.facts.of(other)) : [];
    return !only || more.length > 0 || (only === c.fn ? t.then : t.else) === to;
  }
  private madeBy(c: ObjectClass, fn: IRFunction, i: Instr, selves: Set<Instr>, before: Made, active: Set<IRFunction>): Made {
    const enter = (at: Made, f: IRFunction): Made => this.made(c, f, at, active);
    if (i.op === 'this' || (isPassedOn(i) && selves.has(i.args[0]!))) selves.add(i);
    else if (isSuperCall(i)) {
      selves.add(i);
      const parent = this.facts.parentConstructors.get(fn), fields = this.facts.fieldInitialisers.get(fn);
      return [parent?.fn, fields].reduce((at, f) => (f ? enter(at, f) : at), before);
    } else if ((i.op === 'setNamed' || i.op === 'defineNamed') && selves.has(i.args[0]!) && i.imm.private === undefined) {
      const key = i.imm.name!;
      return before.open && !before.keys.includes(key) ? { keys: [...before.keys, key], open: true } : before;
    } else return this.passedOn(c, fn, i, selves).reduce(enter, before);
    return before;
  }
  /** The functions that an instruction of `fn` calls with the `this` that is under construction. */
  private passedOn(c: ObjectClass, fn: IRFunction, i: Instr, selves: Set<Instr>): readonly IRFunction[] {
    // A method of the object is that of its class.
    const called = (callee: Instr): readonly IRFunction[] => {
      const method = isLookupOp(callee.op) && selves.has(callee.args[0]!) ? this.facts.method(c, callee.imm.name!) : null;
      return method ? [method] : onlyOne(this.facts.targets(callee));
    };
    if (i.op === 'applyArguments') return selves.has(i.args[2]!) ? called(i.args[1]!) : [];
    if (i.op !== 'call') return [];
    const [callee, self, first] = i.args;
    if (selves.has(self!)) {
      const fields = callee!.op === 'kernel' && callee!.imm.name === 'fn_fields' ? this.facts.fieldInitialisers.get(fn) : undefined;
      return fields ? [fields] : called(callee!);
    }
    const invokes = isMethodLookupOp(callee!.op) && (callee!.imm.name === 'call' || callee!.imm.name === 'apply');
    return invokes && first && selves.has(first) ? onlyOne(functionsOf(this.facts.of(self!))) : [];
  }
}

/** What was made up to some place; `open`: of what comes next the slot is known, too. */
interface Made { readonly keys: readonly string[]; readonly open: boolean }
/** What all of these have in common. */
function meet(ways: readonly Made[]): Made {
  const [first, ...rest] = ways;
  let count = first!.keys.length;
  for (const { keys } of rest) {
    let n = 0;
    while (n < count && n < keys.length && keys[n] === first!.keys[n]) n++;
    count = n;
  }
  return { keys: first!.keys.slice(0, count), open: ways.every((way) => way.open && way.keys.length === count) };
}
/** Of one class, what was made up to different places differs in its length. */
const sameMade = (a: Made, b: Made): boolean => a.open === b.open && a.keys.length === b.keys.length && a.keys.at(-1) === b.keys.at(-1);
const isPassedOn = (i: Instr): boolean => i.op === 'checkInitialized' || (i.op === 'kernel' && i.imm.name === 'coerce_this');
const onlyOne = (functions: readonly IRFunction[]): readonly IRFunction[] => (functions.length === 1 ? functions : []);
