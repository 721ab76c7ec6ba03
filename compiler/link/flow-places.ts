/** The places between which values flow, and how they do (flow.ts). */
import type { IRFunction } from '../ir/ir.js';
import { Kind } from './flow-kinds.js';

/** Arguments that are told apart; all further ones are one. */
export const ARGUMENTS = 6;

/** A place that values flow to. */
export class Place {
  kinds = 0;
  /** Functions of the program among the values. */
  readonly functions = new Set<FunctionFlow>();
  /** Those of them that the places it leads to do not have yet. */
  fresh: FunctionFlow[] = [];
  readonly to = new Set<Place>();
  listeners: (() => void)[] | null = null;
  queued = false;
}

export class FunctionFlow {
  readonly self = new Place();
  readonly parameters = Array.from({ length: ARGUMENTS + 1 }, () => new Place());
  readonly result = new Place();
  /** May be called by a built-in, or in ways that are not understood. */
  escaped = false;
  /** The same, but only as a method of an object of the program. */
  escapedMethod = false;
  constructor(readonly fn: IRFunction) {}
}

/** More steps are not taken. */
const MOST_STEPS = 20_000_000;

/** The program is too large to be looked at. */
export class TooManySteps extends Error {}

export abstract class Places {
  private readonly work: Place[] = [];
  private readonly listeners: (() => void)[] = [];
  private steps = 0;

  protected addKinds(place: Place, kinds: number): void {
    if ((place.kinds | kinds) === place.kinds) return;
    place.kinds |= kinds;
    this.queue(place);
  }
  protected addFunction(place: Place, fn: FunctionFlow): void {
    if (place.functions.has(fn)) return;
    place.functions.add(fn);
    place.fresh.push(fn);
    place.kinds |= Kind.Function;
    this.queue(place);
  }
  protected link(from: Place, to: Place): void {
    if (from === to || from.to.has(to)) return;
    from.to.add(to);
    this.addKinds(to, from.kinds);
    this.take(1 + from.functions.size);
    for (const fn of from.functions) this.addFunction(to, fn);
  }
  /** @throws TooManySteps */
  private take(steps: number): void {
    if ((this.steps += steps) > MOST_STEPS) throw new TooManySteps();
  }
  protected queue(place: Place): void {
    if (place.queued) return;
    place.queued = true;
    this.work.push(place);
  }
  /** @throws TooManySteps */
  protected propagate(): void {
    for (let from = this.work.pop(); from; from = this.work.pop()) {
      const { fresh } = from;
      from.queued = false;
      from.fresh = [];
      this.take(1 + from.to.size * (1 + fresh.length));
      for (const to of from.to) {
        this.addKinds(to, from.kinds);
        for (const fn of fresh) this.addFunction(to, fn);
      }
      this.arrived(from);
      // Who watches a place looks at all functions that came to it.
      this.take((from.listeners?.length ?? 0) * (1 + from.functions.size));
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
  /** Something new has come to a place. */
  protected abstract arrived(place: Place): void;
}
