import { dominators, reversePostOrder } from '../ir/analysis.js';
import type { Block, Instr, IRFunction, Layout } from '../ir/ir.js';
import type { Facts } from './facts.js';
import { functionsOf } from './facts.js';
import type { ObjectClass } from './fact.js';

/** One bit each in `Shape.layouts`. */
const MAX_LAYOUTS = 64;
/** The bits that programs of one heap have taken. */
export interface LayoutRoom { used: number }
const MAX_INLINE_SLOTS = 32;

/** Layouts of classes, so far as the order tells in which constructors and literals make their properties. */
export class Layouts {
  private readonly keysOf = new Map<ObjectClass, readonly string[]>();
  private readonly layouts = new Map<string, Layout>();
  private readonly makers = new Set<IRFunction>();

  constructor(private readonly facts: Facts, private readonly room: LayoutRoom) {}

  /** The layout that objects of all these classes have in common, with a slot for `name`; null if there is none. */
  withField(classes: readonly ObjectClass[], name: string): Layout | null {
    const slot = this.slotOf(classes[0]!, name);
    if (slot < 0 || classes.some((c) => this.slotOf(c, name) !== slot)) return null;
    const inlineSlots = Math.min(...classes.map((c) => this.inlineSlots(c)));
    // Which overflow slot it is depends on the in-object slots, which are not the same in all classes.
    if (slot >= inlineSlots) return null;
    const id = classes.map((c) => c.id).sort((a, b) => a - b).join();
    let layout = this.layouts.get(id);
    if (!layout) {
      if (this.room.used >= MAX_LAYOUTS) return null;
      this.layouts.set(id, (layout = { index: this.room.used++, slots: new Map() }));
    }
    layout.slots.set(name, slot);
    return layout;
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
    return c.fn!.inlineSlots;
  }
  /** Names of the properties of objects of this class, in the order they are made. */
  keys(c: ObjectClass): readonly string[] {
    let keys = this.keysOf.get(c);
    if (keys) return keys;
    const found = new Set<string>();
    if (c.kind === 'constructor') this.addKeys(c, c.fn!, found, new Set(), true);
    else if (c.kind === 'literal' && c.instr!.op === 'newObject') for (const key of c.instr!.imm.keys!) found.add(key);
    this.keysOf.set(c, (keys = [...found]));
    return keys;
  }
  /** Constructors get the in-object slots that the whole chain of them needs. */
  countInlineSlots(): void {
    for (const c of this.facts.constructorClasses) {
      const count = this.keys(c).length;
      if (count > c.fn!.inlineSlots) c.fn!.inlineSlots = Math.min(count, MAX_INLINE_SLOTS);
    }
  }

  /**
   * The properties that a call of `fn` makes on its `this`, those of functions that
   * it passes it on to among them, up to the first that not every call makes.
   *
   * @param always does every construction come here?
   * @returns false: that one was met
   */
  private addKeys(c: ObjectClass, fn: IRFunction, keys: Set<string>, active: Set<IRFunction>, always: boolean): boolean {
    if (active.has(fn) || active.size > 8) return true;
    active.add(fn);
    this.makers.add(fn);
    const selves = new Set<Instr>();
    const certain = alwaysReached(fn);
    let open = true;
    for (const b of reversePostOrder(fn)) {
      const here = always && certain.has(b);
      const add = (key: string): void => {
        if (keys.has(key) || !open) return;
        if (here) keys.add(key);
        else open = false;
      };
      const enter = (f: IRFunction): void => { open = this.addKeys(c, f, keys, active, here && open) && open; };
      for (const i of b.instrs) {
        if (i.op === 'this' || (isPassedOn(i) && selves.has(i.args[0]!))) selves.add(i);
        else if (i.op === 'construct' && i.imm.text === 'super') {
          selves.add(i);
          const parent = this.facts.parentConstructors.get(fn);
          if (parent) enter(parent.fn!);
          const fields = this.facts.fieldInitialisers.get(fn);
          if (fields) enter(fields);
        } else if ((i.op === 'setNamed' || i.op === 'defineNamed') && selves.has(i.args[0]!) && i.imm.private === undefined) add(i.imm.name!);
        else this.passedOn(c, fn, i, selves).forEach(enter);
      }
    }
    active.delete(fn);
    return open;
  }
  /** The functions that an instruction of `fn` calls with the `this` that is under construction. */
  private passedOn(c: ObjectClass, fn: IRFunction, i: Instr, selves: Set<Instr>): readonly IRFunction[] {
    // A method of the object is that of its class.
    const called = (callee: Instr): readonly IRFunction[] => {
      const method = (callee.op === 'getMethod' || callee.op === 'getNamed') && selves.has(callee.args[0]!) ? this.facts.method(c, callee.imm.name!) : null;
      return method ? [method] : onlyOne(this.facts.targets(callee));
    };
    if (i.op === 'applyArguments') return selves.has(i.args[2]!) ? called(i.args[1]!) : [];
    if (i.op !== 'call') return [];
    const [callee, self, first] = i.args;
    if (selves.has(self!)) {
      const fields = callee!.op === 'kernel' && callee!.imm.name === 'fn_fields' ? this.facts.fieldInitialisers.get(fn) : undefined;
      return fields ? [fields] : called(callee!);
    }
    const invokes = callee!.op === 'getMethod' && (callee!.imm.name === 'call' || callee!.imm.name === 'apply');
    return invokes && first && selves.has(first) ? onlyOne(functionsOf(this.facts.of(self!))) : [];
  }
}

/** Blocks that every run of a function that returns goes through. */
function alwaysReached(fn: IRFunction): Set<Block> {
  const order = reversePostOrder(fn);
  const idom = dominators(order);
  const chains = order.filter((b) => b.terminator!.kind === 'return').map((end) => {
    const chain = new Set<Block>([fn.entry]);
    for (let at = end; at !== fn.entry; at = idom.get(at)!) chain.add(at);
    return chain;
  });
  return new Set(order.filter((b) => chains.every((chain) => chain.has(b))));
}
const isPassedOn = (i: Instr): boolean => i.op === 'checkInitialized' || (i.op === 'kernel' && i.imm.name === 'coerce_this');
const onlyOne = (functions: readonly IRFunction[]): readonly IRFunction[] => (functions.length === 1 ? functions : []);
