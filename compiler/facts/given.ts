import type { IRFunction } from '../ir/ir.js';
import { Fact, type ObjectClass } from './fact.js';
import { FunctionNames } from './print.js';
import { type FactRow, FactsError, type FactText, readFacts } from './read.js';

/** What a text of facts may speak of: the places of a program. */
export interface Places {
  readonly functions: readonly IRFunction[];
  param(fn: IRFunction, n: number): Fact;
  self(fn: IRFunction): Fact;
  result(fn: IRFunction): Fact;
  binding(name: string): Fact | null;
  field(c: ObjectClass, name: string): Fact;
  elements(c: ObjectClass): Fact;
  functionClass(fn: IRFunction): ObjectClass;
  /** Any other class of that name; null if there is none. */
  classNamed(name: string): ObjectClass | null;
}

/**
 * Puts what a text says into the places that it names; gives those places.
 *
 * @throws FactsError where the text is wrong, or names what the program does not have
 */
export function takeGiven(text: string, places: Places): Set<Fact> {
  return new Taker(places).take(readFacts(text));
}

class Taker {
  private readonly byName = new Map<string, IRFunction>();
  private readonly taken = new Set<Fact>();
  private line = 0;

  constructor(private readonly places: Places) {
    const names = new FunctionNames(places.functions);
    for (const fn of places.functions) this.byName.set(names.of(fn), fn);
  }
  take(rows: readonly FactRow[]): Set<Fact> {
    for (const row of rows) {
      this.line = row.line;
      if (row.kind === 'function') this.takeFunction(row);
      else if (row.kind === 'binding') this.put(this.places.binding(row.name) ?? this.fail(`the program has no binding ${row.name}`), row.fact, `binding ${row.name}`);
      else this.takeClass(row);
    }
    return this.taken;
  }
  private takeFunction({ name, params, self, result }: Extract<FactRow, { kind: 'function' }>): void {
    const fn = this.functionNamed(name);
    if (params.length !== fn.paramCount) this.fail(`function ${name} has ${fn.paramCount} parameters, not ${params.length}`);
    params.forEach((fact, n) => this.put(this.places.param(fn, n), fact, `parameter ${n} of function ${name}`));
    this.put(this.places.self(fn), self, `this of function ${name}`);
    this.put(this.places.result(fn), result, `the result of function ${name}`);
  }
  private takeClass({ of, name, fields, elements }: Extract<FactRow, { kind: 'class' }>): void {
    const c = of === 'function' ? this.places.functionClass(this.functionNamed(name)) : this.classNamed(name);
    if (c.kind !== of) this.fail(`class ${name} is of the kind ${c.kind}, not ${of}`);
    for (const [field, fact] of fields) this.put(this.places.field(c, field), fact, `${field} of class ${name}`);
    if (elements) this.put(this.places.elements(c), elements, `the elements of class ${name}`);
  }
  private put(place: Fact, { bits, unknown, classes }: FactText, what: string): void {
    if (this.taken.has(place)) this.fail(`${what} was said before`);
    const fact = Fact.ofClass(bits, ...classes.map(({ name, isFunction }) => (isFunction ? this.places.functionClass(this.functionNamed(name)) : this.classNamed(name))));
    place.merge(fact);
    if (unknown) place.merge(Fact.unknown());
    this.taken.add(place);
  }
  private functionNamed(name: string): IRFunction {
    return this.byName.get(name) ?? this.fail(`the program has no function ${name}; it has ${[...this.byName.keys()].join(', ')}`);
  }
  private classNamed(name: string): ObjectClass {
    return this.places.classNamed(name) ?? this.fail(`neither a type nor a class of the program: ${name}`);
  }
  private fail(what: string): never {
    throw new FactsError(this.line, what);
  }
}
