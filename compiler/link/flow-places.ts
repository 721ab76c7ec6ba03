/** The places between which values flow, and how they do (flow.ts). */
import type { IRFunction } from '../ir/ir.js';
import { Kind, OBJECTS } from './flow-kinds.js';

/** Arguments that are told apart; all further ones are one. */
export const ARGUMENTS = 6;

/** A place that values flow to. */
export class Place {
  kinds = 0;
  /** Objects of the program among the values that are told apart, and all its functions. */
  readonly objects = new Set<ObjectFlow>();
  /** The same, in the order in which they came. */
  readonly list: ObjectFlow[] = [];
  functions: Set<FunctionFlow> = NO_FUNCTIONS;
  /** Those of the objects that the places it leads to do not have yet. */
  fresh: ObjectFlow[] = [];
  readonly to = new Set<Place>();
  listeners: (() => void)[] | null = null;
  /** What objects that are here have as elements, once somebody has asked. */
  elements: Place | null = null;
  queued = false;
  /** @param isSummary does it only tell which functions there are? Objects stay apart in it, however many they are. */
  constructor(readonly isSummary = false) {}
}

/**
 * All objects that an instruction makes, all instances of a constructor, or a function.
 * Once such an object is merged nothing is told of it that does not hold for all merged objects.
 */
export class ObjectFlow {
  readonly fields = new Map<string, Place>();
  /** What reading a property gives: the object's own, or an inherited one. */
  readonly lookups = new Map<string, Place>();
  lookupOfAll: Place | null = null;
  readonly elements = new Place();
  /** Values that are stored under keys of which nothing is known. */
  readonly anyField = new Place();
  readonly allFields = new Place();
  /** What it inherits from, unless that is what the runtime gives to such objects. */
  readonly proto = new Place();
  /** Objects that inherit from it, and that have copies of its properties. */
  readonly heirs: ObjectFlow[] = [];
  readonly copies: ObjectFlow[] = [];
  /** Places that it is in. */
  readonly holders: Place[] = [];
  constructor(readonly kind: number, public merged: boolean) {}
}

export class FunctionFlow extends ObjectFlow {
  readonly self = new Place();
  readonly parameters = Array.from({ length: ARGUMENTS + 1 }, () => new Place());
  readonly result = new Place();
  readonly newTarget = new Place();
  /** What it constructs, and what that inherits from. */
  instance: ObjectFlow | null = null;
  prototype: ObjectFlow | null = null;
  /** May be called by a built-in, or in ways that are not understood. */
  escaped = false;
  /** The same, but only as a method of an object of the program. */
  escapedMethod = false;
  constructor(readonly fn: IRFunction, merged: boolean) {
    super(Kind.Function, merged);
  }
}
const NO_FUNCTIONS = new Set<FunctionFlow>();

/** Of more objects in a place none is told apart any longer. */
const MOST_OBJECTS = 48;
/** The program is too large to be looked at. */
export class TooManySteps extends Error {}

export abstract class Places {
  private readonly work: Place[] = [];
  private readonly listeners: (() => void)[] = [];
  private steps = 0;
  /** Is it known already that anything can be anything? */
  protected isEverything = false;
  /** @param mostSteps more are not taken */
  constructor(private readonly mostSteps: number) {}

  /** Objects that are added so are not told apart from all others of their kinds. */
  protected addKinds(place: Place, kinds: number): void {
    this.add(place, kinds & OBJECTS ? kinds | Kind.Merged : kinds);
  }
  private add(place: Place, kinds: number): void {
    if ((place.kinds | kinds) === place.kinds) return;
    place.kinds |= kinds;
    this.queue(place);
  }
  protected addObject(place: Place, object: ObjectFlow): void {
    const isFunction = object instanceof FunctionFlow;
    this.add(place, object.kind | (object.merged ? Kind.Merged : 0));
    if ((object.merged && !isFunction) || place.objects.has(object)) return;
    place.objects.add(object);
    place.list.push(object);
    place.fresh.push(object);
    if (isFunction) {
      if (place.functions === NO_FUNCTIONS) place.functions = new Set();
      place.functions.add(object);
    }
    if (!object.merged) object.holders.push(place);
    this.queue(place);
    if (place.isSummary || place.list.length <= MOST_OBJECTS) return;
    if (place.list.length > MOST_OBJECTS + 1) this.merge(object);
    else for (const one of [...place.list]) this.merge(one);
  }
  protected link(from: Place, to: Place): void {
    if (from === to || from.to.has(to)) return;
    from.to.add(to);
    this.add(to, from.kinds);
    this.take(1 + from.list.length);
    for (const object of from.list) this.addObject(to, object);
  }
  /** An object is no longer told apart. */
  protected merge(object: ObjectFlow): void {
    if (object.merged) return;
    object.merged = true;
    for (const holder of object.holders) this.add(holder, Kind.Merged);
    this.take(object.holders.length);
    object.holders.length = 0;
    this.join(object);
  }
  /** Joins what an object has with what all merged objects have. */
  protected abstract join(object: ObjectFlow): void;
  /** @throws TooManySteps */
  protected take(steps: number): void {
    if ((this.steps += steps) > this.mostSteps) throw new TooManySteps();
  }
  protected queue(place: Place): void {
    if (place.queued) return;
    place.queued = true;
    this.work.push(place);
  }
  /** @throws TooManySteps */
  protected propagate(): void {
    for (let from = this.work.pop(); from && !this.isEverything; from = this.work.pop()) {
      const { fresh } = from;
      from.queued = false;
      from.fresh = [];
      this.take(1 + from.to.size * (1 + fresh.length));
      for (const to of from.to) {
        this.add(to, from.kinds);
        for (const object of fresh) this.addObject(to, object);
      }
      this.arrived(from, fresh);
      this.take(from.listeners?.length ?? 0);
      from.listeners?.forEach((listener) => listener());
    }
  }
  /** Runs now and whenever something new comes to a place. */
  protected watch(place: Place, listener: () => void): void {
    (place.listeners ??= []).push(listener);
    this.listeners.push(listener);
    listener();
  }
  /** All that watch look again. */
  protected lookAgain(): void {
    this.take(this.listeners.length);
    for (const listener of [...this.listeners]) listener();
  }
  /** Calls a function with each object that is in a place that are told apart, and each function, or comes there. */
  protected each(place: Place, then: (object: ObjectFlow) => void): void {
    let done = 0;
    this.watch(place, () => {
      while (done < place.list.length) then(place.list[done++]!);
    });
  }
  /** Calls a function once, when a place has some of these kinds. */
  protected when(place: Place, kinds: number, then: () => void): void {
    let done = false;
    this.watch(place, () => {
      if (done || !(place.kinds & kinds)) return;
      done = true;
      then();
    });
  }
  /** Something new has come to a place. */
  protected abstract arrived(place: Place, fresh: readonly ObjectFlow[]): void;
}
