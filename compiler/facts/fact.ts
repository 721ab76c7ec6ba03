import type { Constant, Instr, IRFunction } from '../ir/ir.js';

export const NO_CONSTANT = Symbol('none'), SEVERAL = Symbol('several');

/** Where objects come from, so far as the program tells: what is likely to have one layout. */
export interface ObjectClass {
  readonly kind: 'constructor' | 'prototype' | 'literal' | 'array' | 'typed' | 'function' | 'builtin';
  readonly id: number;
  /** For messages and dumps. */
  readonly name: string;
  /** constructor, prototype, function: whose. */
  readonly fn: IRFunction | null;
  /** literal, array: the instruction that makes it. */
  readonly instr: Instr | null;
}

/** More classes than this are of no use: an access that may meet any of them stays an inline cache. */
const MAX_CLASSES = 8;

/** What a value is guessed to be: the union of all that is known to be stored to it. */
export class Fact {
  /** Bits of `T`; 0: nothing is known. */
  bits = 0;
  /** Something flows here of which nothing is known. */
  unknown = false;
  /** The one primitive value it is ever given; SEVERAL: there are others, or they are not known. */
  constant: Constant | typeof SEVERAL | typeof NO_CONSTANT = NO_CONSTANT;
  readonly classes = new Set<ObjectClass>();

  /** Not to be changed: what flows on takes it in. */
  static ofBits(bits: number): Fact {
    let fact = plain.get(bits);
    if (!fact) {
      plain.set(bits, (fact = new Fact()));
      fact.bits = bits;
      fact.constant = SEVERAL;
    }
    return fact;
  }
  static ofClass(bits: number, ...classes: ObjectClass[]): Fact {
    const fact = new Fact();
    fact.bits = bits;
    fact.constant = SEVERAL;
    for (const c of classes) fact.classes.add(c);
    return fact;
  }
  static ofConstant(bits: number, constant: Constant): Fact {
    const fact = new Fact();
    fact.bits = bits;
    fact.constant = constant;
    return fact;
  }
  static unknown(): Fact {
    return UNKNOWN;
  }
  /** Takes in all that `other` says; true if that was new. */
  merge(other: Fact): boolean {
    let changed = false;
    if ((this.bits | other.bits) !== this.bits) { this.bits |= other.bits; changed = true; }
    if (other.unknown && !this.unknown) { this.unknown = true; changed = true; }
    if (other.constant !== NO_CONSTANT && !Object.is(this.constant, other.constant) && this.constant !== SEVERAL) {
      this.constant = this.constant === NO_CONSTANT ? other.constant : SEVERAL;
      changed = true;
    }
    for (const c of other.classes) {
      if (this.classes.has(c)) continue;
      if (this.classes.size >= MAX_CLASSES) {
        if (!this.unknown) { this.unknown = true; changed = true; }
        break;
      }
      this.classes.add(c);
      changed = true;
    }
    return changed;
  }
  get isEmpty(): boolean {
    return this.bits === 0 && !this.unknown;
  }
}

const plain = new Map<number, Fact>();
const UNKNOWN = new Fact();
UNKNOWN.unknown = true;
UNKNOWN.constant = SEVERAL;
