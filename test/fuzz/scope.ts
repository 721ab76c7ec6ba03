import { Random } from './random.js';

/** What the generator knows of a value; `any` is everything but functions and classes. */
export type ValueType = 'num' | 'str' | 'bool' | 'arr' | 'obj' | 'map' | 'set' | 'any';

export interface Variable {
  readonly name: string;
  readonly type: ValueType;
  readonly constant: boolean;
}
export interface Func {
  readonly name: string;
  readonly params: readonly ValueType[];
  readonly result: ValueType;
}
export interface Klass {
  readonly name: string;
  readonly parent?: Klass;
  readonly methods: readonly Func[];
  readonly statics: readonly Func[];
  readonly accessors: readonly string[];
}
export interface Instance {
  readonly name: string;
  readonly klass: Klass;
}

interface Scope {
  variables: Variable[];
  functions: Func[];
  classes: Klass[];
  instances: Instance[];
}

/** Statement that `break` and `continue` can name. */
export interface Target {
  readonly label: string;
  readonly loop: boolean;
}

/** State of one generation: random numbers, what is in scope, where we are. */
export class Context {
  readonly random: Random;
  #scopes: Scope[] = [];
  #counter = 0;
  /** Nesting of statements; expressions carry their own depth. */
  depth = 0;
  /** Enclosing jump targets within the function. */
  targets: Target[] = [];
  /** Type that `return` must give, or undefined outside functions. */
  returns: ValueType | undefined;
  /** In the body of a generator: statements may yield. */
  yields = false;
  /** In the body of an async function: statements may await. */
  awaits = false;
  /** V8 shows names of variables in its errors; in static blocks and generators it sometimes shows their values. */
  names = true;
  /** Statements that may still be made: keeps programs small. */
  budget: number;

  constructor(seed: number, budget = 45) {
    this.random = new Random(seed);
    this.budget = budget;
  }

  fresh(prefix: string): string {
    return `${prefix}${++this.#counter}`;
  }

  inScope<T>(body: () => T): T {
    this.#scopes.push({ variables: [], functions: [], classes: [], instances: [] });
    this.depth++;
    try {
      return body();
    } finally {
      this.depth--;
      this.#scopes.pop();
    }
  }

  /** A function body: no jump leaves it. */
  inFunction<T>(returns: ValueType | undefined, body: () => T): T {
    const saved = [this.targets, this.returns, this.yields, this.awaits, this.names] as const;
    this.targets = [];
    this.returns = returns;
    this.yields = false;
    this.awaits = false;
    this.names = true;
    try {
      return this.inScope(body);
    } finally {
      [this.targets, this.returns, this.yields, this.awaits, this.names] = saved;
    }
  }

  inTarget<T>(target: Target, body: () => T): T {
    this.targets.push(target);
    try {
      return body();
    } finally {
      this.targets.pop();
    }
  }

  declare(name: string, type: ValueType, constant = false): string {
    this.#scopes.at(-1)!.variables.push({ name, type, constant });
    return name;
  }
  declareFunction(func: Func): void {
    this.#scopes.at(-1)!.functions.push(func);
  }
  declareClass(klass: Klass): void {
    this.#scopes.at(-1)!.classes.push(klass);
  }
  declareInstance(instance: Instance): void {
    this.#scopes.at(-1)!.instances.push(instance);
  }

  variables(filter: (variable: Variable) => boolean): Variable[] {
    return this.#scopes.flatMap((scope) => scope.variables).filter(filter);
  }
  functions(): Func[] {
    return this.#scopes.flatMap((scope) => scope.functions);
  }
  classes(): Klass[] {
    return this.#scopes.flatMap((scope) => scope.classes);
  }
  instances(): Instance[] {
    return this.#scopes.flatMap((scope) => scope.instances);
  }
}
