import { type Block, type CellRef, type Instr, InternalValue, type IRFunction, type Program } from '../ir/ir.js';
import { kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import { isLiteral, type Literal, parseLiteral } from '../ir/literal.js';
import { T } from '../ir/types.js';
import { cloneFunction } from '../ir/clone.js';
import { addition, ARRAYS, BUILTIN_ACCESSORS, arithmetic, callResult, givesStrings, isBuiltin, methodResult } from './builtins.js';
import { Fact, type ObjectClass } from './fact.js';
import { type Places, takeGiven } from './given.js';
import { FunctionNames, nameOfClass, printFacts } from './print.js';

/**
 * Guesses about the whole program: what each value, parameter, binding, field and
 * element holds, and which functions are called where. A flow-insensitive
 * propagation of types and of the places where objects come from, to a fixpoint
 * (or until it has gone round often enough: nothing depends on it being complete).
 *
 * A guess need not be true. Code that relies on one tests it (`guard…`), and
 * leaves for code that does not when the test fails.
 */
export class Facts {
  private readonly values = new Map<Instr, Fact>();
  private readonly params = new Map<IRFunction, Fact[]>();
  private readonly selves = new Map<IRFunction, Fact>();
  private readonly results = new Map<IRFunction, Fact>();
  private readonly cells = new Map<CellRef, Fact>();
  private readonly globals = new Map<string, Fact>();
  private readonly envs = new Map<Instr, Map<number, Fact>>();
  private readonly fields = new Map<ObjectClass, Map<string, Fact>>();
  /** Of all objects, and of those of which no class is known. */
  private readonly named = new Map<string, Fact>();
  /** Classes of which a field has that name. */
  private readonly holders = new Map<string, Set<ObjectClass>>();
  /** Classes with properties of names that are made at run time. */
  private readonly open = new Set<ObjectClass>();
  private readonly elementFacts = new Map<ObjectClass, Fact>();
  /** By the instruction that makes the closure, or (hoisted in the image) by the function. */
  private readonly functions = new Map<Instr | IRFunction, ObjectClass>();
  /** What the functions of a class make, and their `prototype`. */
  private readonly constructors = new Map<ObjectClass, ObjectClass>();
  private readonly functionOf = new Map<ObjectClass, ObjectClass>();
  private readonly prototypeClasses = new Map<ObjectClass, ObjectClass>();
  private readonly prototypes = new Map<ObjectClass, Fact>();
  /** Small functions that code which runs once calls are looked at anew for each such call. */
  private readonly copies = new Map<Instr, { readonly of: IRFunction; readonly fn: IRFunction }>();
  private readonly isCopy = new Set<IRFunction>();
  private readonly originals = new Map<Instr, Instr>();
  /** Prototypes of literals and of prototype objects. */
  private readonly parents = new Map<ObjectClass, Fact>();
  private readonly madeAt = new Map<Instr, ObjectClass>();
  private readonly typed = new Map<string, ObjectClass>();
  /** The closures that a function is made by: whose environment is its own outer one. */
  private readonly closures = new Map<IRFunction, Instr>();
  /** Initialisers of class fields, and parent constructors. */
  readonly fieldInitialisers = new Map<IRFunction, IRFunction>();
  private readonly fieldClosures = new Map<IRFunction, Fact>();
  readonly parentConstructors = new Map<IRFunction, ObjectClass>();
  private classCount = 0;
  private changed = false;

  /**
   * @param given text as `print` gives it (`readFacts`): of the places that it names holds what it says, and nothing else
   * @throws FactsError if the text is wrong
   */
  constructor(readonly program: Program, given?: string) {
    this.accessors = findAccessors(program);
    for (const fn of program.functions) for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'closure' && !this.closures.has(i.imm.fn!)) this.closures.set(i.imm.fn!, i);
    for (const fn of program.functions) this.noteStandIns(fn);
    if (given !== undefined) this.given = takeGiven(given, this.places());
    for (const cell of program.cells) if (cell.hoisted) this.flow(this.cell(cell), this.closure(cell.hoisted, cell.hoisted));
    this.propagate();
    // Where nothing flows to an object, the name of a property must do.
    this.byName = true;
    this.propagate();
    // What is still not known is taken for anything.
    this.emptyIsUnknown = true;
    this.propagate();
  }
  private given: ReadonlySet<Fact> = new Set();
  private byName = false;
  private emptyIsUnknown = false;
  private propagate(): void {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.changed = false;
      for (const fn of this.program.functions) this.visit(fn);
      for (const { fn } of [...this.copies.values()]) this.visit(fn);
      this.methodsOfPrototypes();
      if (!this.changed) break;
    }
  }

  /** What is guessed of a value. */
  of(i: Instr): Fact {
    return get(this.values, i, () => new Fact());
  }
  /** Is an array made in the place of a typed array, for hosts that have none? */
  isStandIn(c: ObjectClass): boolean {
    const { kind, instr } = c;
    return kind === 'array' && (this.standIns.has(this.originals.get(instr!) ?? instr!) || [...this.typedMakers].some((fn) => this.result(fn).classes.has(c)));
  }
  /** What functions that construct typed arrays make besides. */
  private readonly standIns = new Set<Instr>();
  private readonly typedMakers = new Set<IRFunction>();
  private noteStandIns(fn: IRFunction): void {
    const instrs = fn.blocks.flatMap((b) => b.instrs);
    const makesTyped = instrs.some(({ op, args }) => op === 'construct' && args[0]!.op === 'loadGlobal' && args[0]!.imm.name !== 'Array' && ARRAYS.test(args[0]!.imm.name!));
    if (!makesTyped) return;
    this.typedMakers.add(fn);
    for (const i of instrs) this.standIns.add(i);
  }
  /** Functions that a call of this value may reach; empty: unknown. */
  targets(callee: Instr): IRFunction[] {
    return functionsOf(this.of(callee));
  }
  elements(c: ObjectClass): Fact {
    return get(this.elementFacts, c, () => new Fact());
  }
  /** The classes of objects that have fields of all those of these names which are fields of any. */
  holdersOf(names: readonly string[]): ObjectClass[] {
    const [first, ...rest] = names.flatMap((name) => this.holders.get(name) ?? []).sort((a, b) => a.size - b.size);
    return first ? [...first].filter((c) => rest.every((holders) => holders.has(c))) : [];
  }
  /** Classes of the objects that constructors of the program make. */
  get constructorClasses(): ObjectClass[] {
    return [...this.constructors.values()];
  }
  constructorClass(f: ObjectClass): ObjectClass {
    return get(this.constructors, f, () => {
      const made = this.newClass('constructor', f.name, f.fn, f.instr);
      this.functionOf.set(made, f);
      return made;
    });
  }
  /** Is anything known of such a property of the objects of a class? */
  has(c: ObjectClass, name: string): boolean {
    return [...this.chain(c)].some((holder) => this.fields.get(holder)?.has(name));
  }
  /** Is there likely to be a getter of that name? Those of built-ins are not called. */
  isAccessor(name: string, isCalled: boolean): boolean {
    return this.accessors.has(name) || (!isCalled && BUILTIN_ACCESSORS.has(name));
  }
  private readonly accessors: ReadonlySet<string>;
  /** What is ever stored to a property of that name. */
  allNamed(name: string): Fact {
    return this.named.get(name) ?? NOTHING;
  }
  /** The one function that is ever stored to a property of that name; null if it is not so. */
  onlyFunction(name: string): IRFunction | null {
    const [only, ...more] = functionsOf(this.allNamed(name));
    return more.length ? null : (only ?? null);
  }
  /** Is a function ever stored to a property of that name? */
  definesMethod(name: string): boolean {
    return functionsOf(this.allNamed(name)).length > 0;
  }
  /** Is a property of that name stored to the objects of the class themselves? */
  hasOwn(c: ObjectClass, name: string): boolean {
    return this.fields.get(c)?.has(name) ?? false;
  }
  /** The one method of that name that objects of a class have; null if it is not known. */
  method(c: ObjectClass, name: string): IRFunction | null {
    for (const holder of this.chain(c)) {
      if (this.open.has(holder)) return null;
      const fact = this.fields.get(holder)?.get(name);
      if (!fact) continue;
      const methods = functionsOf(fact);
      return methods.length === 1 && fact.classes.size === 1 ? methods[0]! : null;
    }
    return null;
  }

  /** The table, for `--dump=facts`. */
  print(): string {
    const classes = new Set([...this.fields.keys(), ...this.elementFacts.keys()]);
    return printFacts({
      functions: this.program.functions.map((fn) => ({ fn, self: this.self(fn), params: Array.from({ length: fn.paramCount }, (_, n) => this.param(fn, n)), result: this.result(fn) })),
      bindings: this.bindings(),
      classes: [...classes].map((of) => ({ of, fields: this.fields.get(of) ?? new Map<string, Fact>(), elements: this.elementFacts.get(of) })),
    });
  }

  // ---- places

  private bindings(): [name: string, Fact][] {
    const slots = [...this.envs].flatMap(([env, facts]) => [...facts].map(([slot, fact]): [string, Fact] => [`env@${env.position?.line ?? 0}:${env.id}[${slot}]`, fact]));
    return [...[...this.cells].map(([cell, fact]): [string, Fact] => [cell.name, fact]), ...slots, ...this.globals];
  }
  /** The bindings and the classes that an instruction speaks of. */
  private makePlaces(fn: IRFunction, i: Instr): void {
    switch (i.op) {
      case 'loadCell': case 'storeCell': this.cell(i.imm.cell!); return;
      case 'loadGlobal': case 'storeGlobal': if (!isBuiltin(i.imm.name!)) this.global(i.imm.name!); return;
      case 'loadEnv': case 'storeEnv': this.envSlot(fn, i); return;
      case 'newObject': this.made(i, 'literal'); return;
      case 'newArray': case 'restArray': this.made(i, 'array'); return;
      case 'literal': this.made(i, 'items' in parseLiteral(i.imm.text!) ? 'array' : 'literal'); return;
      default:
    }
  }
  /** Where what a text says goes. */
  private places(): Places {
    for (const fn of this.program.functions) for (const b of fn.blocks) for (const i of b.instrs) this.makePlaces(fn, i);
    const { functions } = this.program, names = new FunctionNames(functions);
    const hoisted = new Set(this.program.cells.map((cell) => cell.hoisted));
    const functionClass = (fn: IRFunction): ObjectClass => functionClasses(this.closure(fn, hoisted.has(fn) ? fn : (this.closures.get(fn) ?? fn)))[0]!;
    const bindings = new Map(this.bindings()), byName = new Map<string, ObjectClass>();
    for (const fn of functions) {
      const c = functionClass(fn);
      byName.set(names.of(fn), this.constructorClass(c));
      for (const prototype of this.prototype(c).classes) byName.set(nameOfClass(prototype, names), prototype);
    }
    for (const c of [...this.madeAt.values(), ...this.typed.values(), ...this.builtins.values()]) if (!byName.has(c.name)) byName.set(c.name, c);
    return {
      functions, functionClass,
      param: (fn, n) => this.param(fn, n), self: (fn) => this.self(fn), result: (fn) => this.result(fn),
      binding: (name) => bindings.get(name) ?? null,
      field: (c, name) => this.field(c, name), elements: (c) => this.elements(c),
      classNamed: (name) => byName.get(name) ?? (ARRAYS.test(name) && name !== 'Array' ? this.typedArray(name) : isBuiltin(name) ? this.builtin(name) : null),
    };
  }
  private newClass(kind: ObjectClass['kind'], name: string, fn: IRFunction | null, instr: Instr | null): ObjectClass {
    return { kind, id: this.classCount++, name, fn, instr };
  }
  private flow(to: Fact, from: Fact): void {
    if (this.given.has(to)) return;
    if (to.merge(this.emptyIsUnknown && from.isEmpty ? Fact.unknown() : from)) this.changed = true;
  }
  private param(fn: IRFunction, n: number): Fact {
    const list = get(this.params, fn, () => []);
    while (list.length <= n) list.push(new Fact());
    return list[n]!;
  }
  private self(fn: IRFunction): Fact { return get(this.selves, fn, () => new Fact()); }
  private result(fn: IRFunction): Fact { return get(this.results, fn, () => new Fact()); }
  private cell(cell: CellRef): Fact { return get(this.cells, cell, () => new Fact()); }
  private global(name: string): Fact { return get(this.globals, name, () => new Fact()); }
  private field(c: ObjectClass, name: string): Fact { return get(get(this.fields, c, () => new Map<string, Fact>()), name, () => new Fact()); }
  private anyNamed(name: string): Fact { return get(this.named, name, () => new Fact()); }
  private prototype(f: ObjectClass): Fact {
    return get(this.prototypes, f, () => Fact.ofClass(T.Object, get(this.prototypeClasses, f, () => this.newClass('prototype', `${f.name}.prototype`, f.fn, null))));
  }
  private parent(c: ObjectClass): Fact { return get(this.parents, c, () => new Fact()); }
  private closure(fn: IRFunction, by: Instr | IRFunction): Fact {
    return Fact.ofClass(T.Object, get(this.functions, by, () => this.newClass('function', fn.name, fn, null)));
  }
  private made(i: Instr, kind: 'literal' | 'array'): ObjectClass {
    return get(this.madeAt, i, () => this.newClass(kind, `${kind}@${i.position?.line ?? 0}`, null, i));
  }
  private builtin(name: string): ObjectClass {
    return get(this.builtins, name, () => this.newClass('builtin', name, null, null));
  }
  private readonly builtins = new Map<string, ObjectClass>();
  typedArray(name: string): ObjectClass {
    return get(this.typed, name, () => this.newClass('typed', name, null, null));
  }
  /** The instruction that makes the environment which `env` is, `hops` parents up; null if it can't be told. */
  private environment(fn: IRFunction, env: Instr, hops: number): Instr | null {
    let at: Instr | null = env;
    let owner = fn;
    for (let steps = 0; at && steps < 64; steps++) {
      if (at.op === 'copyEnv') at = at.args[0]!;
      else if (at.op === 'phi') at = at.args.find((a) => a !== at) ?? null;
      else if (at.op === 'functionEnv') {
        const closure = this.closures.get(owner);
        if (!closure) return null;
        owner = this.owner(closure) ?? owner;
        at = closure.args[0]!;
      } else if (at.op !== 'newEnv') return null;
      else if (hops-- === 0) return this.originals.get(at) ?? at;
      else at = at.args[0]!;
    }
    return null;
  }
  private readonly owners = new Map<Instr, IRFunction>();
  private hasOwners = false;
  private owner(closure: Instr, copy?: IRFunction): IRFunction | undefined {
    if (copy) this.owners.set(closure, copy);
    if (!this.hasOwners) for (const fn of this.program.functions) for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'closure') this.owners.set(i, fn);
    this.hasOwners = true;
    return this.owners.get(closure);
  }
  private envSlot(fn: IRFunction, i: Instr): Fact | null {
    const env = this.environment(fn, i.args[0]!, i.imm.hops!);
    return env && get(get(this.envs, env, () => new Map<number, Fact>()), i.imm.slot!, () => new Fact());
  }

  // ---- objects

  /** The classes whose fields are looked up for a property of an object of class `c`: itself, then its prototypes. */
  private *chain(c: ObjectClass): Generator<ObjectClass> {
    const seen = new Set<ObjectClass>();
    const work = [c];
    for (let at = work.shift(); at && seen.size < 12; at = work.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      yield at;
      if (at.kind === 'constructor') {
        work.push(...this.prototype(this.functionOf.get(at)!).classes);
        const parent = this.parentConstructors.get(at.fn!);
        if (parent) work.push(this.constructorClass(parent));
      } else work.push(...(this.parents.get(at)?.classes ?? []));
    }
  }
  private read(object: Fact, name: string): Fact {
    const found = this.readFields(object, name);
    if (name === 'length' && (object.bits & T.String || [...object.classes].some((c) => c.kind === 'array' || c.kind === 'typed'))) found.merge(Fact.ofBits(T.Int));
    if (this.byName && found.isEmpty && !(object.bits & PRIMITIVES) && ![...object.classes].some((c) => c.kind === 'array' || c.kind === 'typed' || c.kind === 'builtin')) found.merge(this.anyNamed(name));
    return found;
  }
  private readFields(object: Fact, name: string): Fact {
    const found = new Fact();
    for (const c of object.classes) {
      if (c.kind === 'function' && name === 'prototype') { found.merge(this.prototype(c)); continue; }
      for (const holder of this.chain(c)) {
        const fact = this.fields.get(holder)?.get(name);
        if (!fact) continue;
        found.merge(fact);
        break;
      }
    }
    return found;
  }
  private write(object: Fact, name: string, value: Fact): void {
    this.flow(this.anyNamed(name), value);
    for (const c of object.classes) {
      if (c.kind === 'function' && name === 'prototype') { this.flow(this.prototype(c), value); continue; }
      this.flow(this.field(c, name), value);
      if (c.kind === 'constructor' || c.kind === 'literal') get(this.holders, name, () => new Set<ObjectClass>()).add(c);
    }
  }
  /** Functions in the fields of a prototype are called on the objects that have it, not on what is a prototype itself. */
  private methodsOfPrototypes(): void {
    const prototypes = new Set([...this.prototypes.values()].flatMap((p) => [...p.classes]));
    for (const c of [...this.constructors.values()]) {
      if (prototypes.has(c)) continue;
      const self = Fact.ofClass(T.Object, c);
      for (const holder of this.chain(c)) {
        if (holder === c) continue;
        for (const fact of this.fields.get(holder)?.values() ?? []) for (const m of functionsOf(fact)) this.flow(this.self(m), self);
      }
    }
    for (const [c, fields] of [...this.fields]) {
      if (c.kind !== 'literal' || prototypes.has(c)) continue;
      const self = Fact.ofClass(T.Object, c);
      for (const fact of fields.values()) for (const m of functionsOf(fact)) this.flow(this.self(m), self);
    }
  }

  // ---- code

  private visit(fn: IRFunction): void {
    const isCopy = this.isCopy.has(fn);
    const reached = isCopy ? this.reached(fn) : null;
    for (const b of fn.blocks) {
      if (reached && !reached.has(b)) continue;
      for (const phi of b.phis) phi.args.forEach((a, n) => { if (!reached || reached.has(b.preds[n]!)) this.flow(this.of(phi), this.of(a)); });
      for (const i of b.instrs) {
        const fact = this.transfer(fn, i);
        if (fact) this.flow(this.of(i), fact);
      }
      const t = b.terminator;
      if (t?.kind === 'return') this.flow(this.result(fn), this.of(t.value));
    }
  }
  /** Blocks of a copy that are reached, where parameters are compared with constants. */
  private reached(fn: IRFunction): Set<Block> {
    const seen = new Set<Block>([fn.entry]);
    const work = [fn.entry];
    for (let b = work.pop(); b; b = work.pop()) {
      const t = b.terminator!;
      const decided = t.kind === 'branch' ? this.decide(fn, t.cond) : null;
      const next = t.kind === 'branch' && decided !== null ? [decided ? t.then : t.else] : b.successors;
      for (const s of next) if (!seen.has(s)) { seen.add(s); work.push(s); }
    }
    return seen;
  }
  private decide(fn: IRFunction, cond: Instr): boolean | null {
    const { op, args } = cond.op === 'truthy' ? cond.args[0]! : cond;
    const isEqual = op === 'seq' || op === 'eq';
    if (!isEqual && op !== 'sne' && op !== 'ne') return null;
    const [a, b] = args.map((v) => (v.op === 'param' ? this.param(fn, v.imm.index!).constant : v.imm.value));
    return typeof a === 'string' && typeof b === 'string' ? (a === b) === isEqual : null;
  }
  private transfer(fn: IRFunction, i: Instr): Fact | null {
    const { imm, args } = i;
    const at = (n: number): Fact => this.of(args[n]!);
    switch (i.op) {
      case 'const': return constantFact(i);
      case 'param': return this.param(fn, imm.index!);
      case 'this': return this.self(fn);
      case 'closure': return this.closure(imm.fn!, i);
      case 'checkInitialized': return at(0);
      case 'add': return addition(at(0), at(1));
      case 'sub': case 'mul': case 'exp': return arithmetic(at(0), at(1));
      case 'div': return at(0).isEmpty && at(1).isEmpty ? null : Fact.ofBits(T.Int | T.Double);
      case 'mod': return arithmetic(at(0), at(1));
      case 'neg': case 'toNumber': case 'toNumeric': case 'inc': case 'dec': return arithmetic(at(0), at(0));
      case 'bitand': case 'bitor': case 'bitxor': case 'shl': case 'shr': case 'bitnot': return Fact.ofBits(T.Int);
      case 'ushr': return Fact.ofBits(T.Int);
      case 'lt': case 'le': case 'gt': case 'ge': case 'eq': case 'ne': case 'seq': case 'sne': case 'not': case 'truthy':
      case 'isNullish': case 'isUndefined': case 'isInternal': case 'instanceof': return Fact.ofBits(T.Bool);
      case 'typeof': return Fact.ofBits(T.String);
      case 'loadCell': return this.cell(imm.cell!);
      case 'storeCell': this.flow(this.cell(imm.cell!), at(0)); return null;
      case 'loadGlobal': return isBuiltin(imm.name!) ? Fact.ofClass(T.Object, this.builtin(imm.name!)) : this.global(imm.name!);
      case 'storeGlobal': this.flow(this.global(imm.name!), at(0)); return null;
      case 'loadEnv': return this.envSlot(fn, i) ?? Fact.unknown();
      case 'storeEnv': { const slot = this.envSlot(fn, i); if (slot) this.flow(slot, at(1)); return null; }
      case 'getNamed': case 'getMethod': return imm.private === undefined ? this.read(at(0), imm.name!) : this.read(at(0), `#${imm.private}`);
      case 'setNamed': case 'defineNamed': this.write(at(0), imm.private === undefined ? imm.name! : `#${imm.private}`, at(1)); return null;
      case 'getElem': return this.readElement(at(0), at(1));
      case 'setElem': this.setElement(i); return null;
      case 'newObject': return this.newObject(i);
      case 'newArray': return this.newArray(i, args.map((a) => this.of(a)));
      case 'literal': return this.literal(i);
      case 'restArray': return Fact.ofClass(T.Object, this.made(i, 'array'));
      case 'construct': return isSuperCall(i) ? this.superCall(fn, args.slice(2).map((a) => this.of(a))) : this.construct(i);
      case 'call': return this.call(fn, i);
      case 'applyArguments':
        if (this.forwardsTo(fn) !== null) return Fact.unknown();
        return this.enter(functionsOf(at(1)), at(2), [0, 1, 2, 3].map((n) => this.param(fn, n)));
      case 'kernel': case 'kernelThrowing': case 'kernelUser': return imm.name === 'fn_fields' ? (this.fieldClosures.get(fn) ?? Fact.unknown()) : this.kernel(i);
      // The constructor of a class that declares none passes its arguments on.
      case 'runtime': return isSuperCall(i) ? this.superCall(fn, [0, 1, 2, 3].map((n) => this.param(fn, n))) : this.runtime(i);
      default: return Fact.unknown();
    }
  }
  private setElement(i: Instr): void {
    const [object, key, value] = i.args;
    const { classes } = this.of(object!), keyFact = this.of(key!);
    for (const c of classes) this.flow(this.elements(c), this.of(value!));
    if (keyFact.bits === T.Int && !keyFact.unknown) return;
    // `for (key in source) object[key] = source[key]`
    const source = value!.op === 'getElem' && value!.args[1] === key ? value!.args[0]! : null;
    if (source) for (const c of this.of(source).classes) for (const [name, fact] of [...(this.fields.get(c) ?? [])]) this.write(this.of(object!), name, fact);
    else if (!keyFact.isEmpty) for (const c of classes) this.open.add(c);
  }
  private readElement(object: Fact, key: Fact): Fact {
    const found = new Fact();
    for (const c of object.classes) found.merge(c.kind === 'typed' ? Fact.ofBits(c.name.startsWith('Float') ? T.Int | T.Double : T.Int) : this.elements(c));
    if (object.bits & T.String && key.bits === T.Int) found.merge(Fact.ofBits(T.String));
    return found.isEmpty ? Fact.unknown() : found;
  }
  private newObject(i: Instr): Fact {
    const fact = Fact.ofClass(T.Object, this.made(i, 'literal'));
    i.imm.keys!.forEach((key, n) => this.write(fact, key, this.of(i.args[n]!)));
    return fact;
  }
  private newArray(i: Instr, elements: readonly Fact[]): Fact {
    const c = this.made(i, 'array');
    for (const e of elements) this.flow(this.elements(c), e);
    return Fact.ofClass(T.Object, c);
  }
  private readonly literals = new Map<Instr, Fact>();
  private literal(i: Instr): Fact {
    return get(this.literals, i, () => this.makeLiteral(i));
  }
  private makeLiteral(i: Instr): Fact {
    const parsed: Literal = parseLiteral(i.imm.text!);
    const part = (value: unknown): Fact => (isLiteral(value as Literal) ? Fact.ofBits(T.Object) : factOfConstant(value));
    if ('items' in parsed) return this.newArray(i, parsed.items.map(part));
    const fact = Fact.ofClass(T.Object, this.made(i, 'literal'));
    parsed.keys.forEach((key, n) => this.write(fact, key, part(parsed.values[n])));
    return fact;
  }
  private construct(i: Instr): Fact {
    const [callee, , ...args] = i.args;
    const made = new Fact();
    const builtin = this.builtinOf(callee!);
    if (builtin !== null && ARRAYS.test(builtin)) return this.makeArray(i, builtin, args);
    for (const f of functionClasses(this.of(callee!))) {
      const self = Fact.ofClass(T.Object, this.constructorClass(f));
      this.enter([f.fn!], self, args.map((a) => this.of(a)));
      const initialiser = this.forwardsTo(f.fn!);
      if (initialiser !== null) this.dispatch(initialiser, self, [], args.map((a) => this.of(a)));
      made.merge(self);
    }
    return made.isEmpty ? Fact.unknown() : made;
  }
  /** `super(…)` in the constructor `fn`: the parent makes what `fn` is called for. */
  private superCall(fn: IRFunction, args: readonly Fact[]): Fact {
    const parent = this.parentConstructors.get(fn), self = this.self(fn);
    if (parent) this.enter([parent.fn!], self, args);
    return self.isEmpty ? Fact.unknown() : self;
  }
  /** Name of the one built-in that a value is likely to be. */
  private builtinOf(callee: Instr): string | null {
    const { classes } = this.of(callee);
    const [only] = classes;
    return classes.size === 1 && only!.kind === 'builtin' ? only!.name : null;
  }
  private makeArray(i: Instr, name: string, args: readonly Instr[]): Fact {
    if (name !== 'Array') return Fact.ofClass(T.Object, this.typedArray(name));
    return this.newArray(i, args.length > 1 ? args.map((a) => this.of(a)) : []);
  }
  /** `function () { this.NAME.apply(this, arguments); }`: the name of the method that gets the arguments. */
  private forwardsTo(fn: IRFunction): string | null {
    return get(this.forwarders, fn, () => {
      for (const b of fn.blocks) {
        for (const i of b.instrs) {
          const method = i.op === 'applyArguments' ? i.args[1]! : null;
          if (method?.op === 'getNamed' && isSelf(method.args[0]!) && isSelf(i.args[2]!)) return method.imm.name!;
        }
      }
      return null;
    });
  }
  private readonly forwarders = new Map<IRFunction, string | null>();
  /** A call of these functions. */
  private enter(functions: readonly IRFunction[], self: Fact | null, args: readonly Fact[]): Fact {
    const result = new Fact();
    for (const f of functions) {
      if (self) this.flow(this.self(f), self);
      args.forEach((a, n) => { if (n < f.paramCount) this.flow(this.param(f, n), a); });
      for (let n = args.length; n < f.paramCount; n++) this.flow(this.param(f, n), Fact.ofBits(T.Undefined));
      result.merge(this.result(f));
    }
    return functions.length ? result : Fact.unknown();
  }
  private call(fn: IRFunction, i: Instr): Fact {
    const [callee, self, ...args] = i.args;
    const targets = functionsOf(this.of(callee!));
    const facts = args.map((a) => this.of(a));
    const copy = this.copyFor(i, targets);
    if (copy) return this.enter([copy], this.of(self!), facts);
    if (targets.length) return callee!.op === 'getMethod' ? this.dispatch(callee!.imm.name!, this.of(self!), targets, facts) : this.enter(targets, this.of(self!), facts);
    if (callee!.op === 'getMethod') return this.callMethod(fn, i, callee!.imm.name!, this.of(self!), facts);
    const builtin = this.builtinOf(callee!);
    if (builtin === null) return Fact.unknown();
    return builtin === 'Array' ? this.makeArray(i, builtin, args) : callResult(builtin);
  }
  private copyFor(call: Instr, targets: readonly IRFunction[]): IRFunction | null {
    const [target] = targets;
    if (call.imm.copy && targets.length === 1 && target === call.imm.target) return call.imm.copy;
    if (targets.length !== 1 || !(call.block.once ? target!.valueCount <= SMALL : choosesByText(call) && target!.valueCount <= CHOOSING)) return null;
    const known = this.copies.get(call);
    if (known) return known.of === target ? known.fn : null;
    if (this.copies.size >= MAX_COPIES) return null;
    const { fn, instrs } = cloneFunction(target!);
    for (const [from, to] of instrs) this.originals.set(to, this.originals.get(from) ?? from);
    for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'closure') this.owner(i, fn);
    this.copies.set(call, { of: target!, fn });
    this.isCopy.add(fn);
    return fn;
  }
  /** A method of `self`: each class of objects comes to the one that it has. */
  private dispatch(name: string, self: Fact, targets: readonly IRFunction[], args: readonly Fact[]): Fact {
    if (targets.length && self.classes.size < 2) return this.enter(targets, self, args);
    const result = new Fact();
    // What some of them have not, those that do have it do not get by its name.
    const hasAny = functionsOf(this.readFields(self, name)).length > 0;
    for (const c of self.classes) {
      const one = Fact.ofClass(T.Object, c);
      const methods = functionsOf(hasAny ? this.readFields(one, name) : this.read(one, name));
      if (methods.length) result.merge(this.enter(methods, one, args));
    }
    return result;
  }
  /** A method that the program does not define: what the built-in of that name does. */
  private callMethod(fn: IRFunction, i: Instr, name: string, self: Fact, args: readonly Fact[]): Fact {
    const functions = functionsOf(self);
    if (name === 'call' && functions.length) return this.enter(functions, args[0] ?? null, args.slice(1));
    if (name === 'apply' && functions.length) return this.enter(functions, args[0] ?? null, []);
    const builtin = this.builtinOf(i.args[1]!);
    if (builtin === 'Object' && name === 'defineProperty') return this.defineProperty(i, args);
    if (builtin === 'Object' && name === 'create') {
      const c = this.made(i, 'literal');
      if (args[0]) this.flow(this.parent(c), args[0]);
      return Fact.ofClass(T.Object, c);
    }
    const arrays = [...self.classes].filter((c) => c.kind === 'array');
    if (arrays.length) return this.callArrayMethod(i, name, self, arrays, args);
    if (givesStrings(builtin, name)) return this.newArray(i, [Fact.ofBits(T.String)]);
    return methodResult(builtin, name, self, args);
  }
  private defineProperty(i: Instr, args: readonly Fact[]): Fact {
    const key = i.args[3], [object, , descriptor] = args;
    if (key?.op === 'const' && typeof key.imm.value === 'string' && object && descriptor) {
      for (const c of descriptor.classes) { const value = this.fields.get(c)?.get('value'); if (value) this.write(object, key.imm.value, value); }
    }
    return object ?? Fact.unknown();
  }
  private callArrayMethod(i: Instr, name: string, self: Fact, arrays: readonly ObjectClass[], args: readonly Fact[]): Fact {
    const elements = new Fact();
    for (const c of arrays) elements.merge(this.elements(c));
    const callback = functionsOf(args[0] ?? new Fact());
    const index = Fact.ofBits(T.Int);
    switch (name) {
      case 'push': case 'unshift': for (const c of arrays) for (const a of args) this.flow(this.elements(c), a); return index;
      case 'fill': for (const c of arrays) if (args[0]) this.flow(this.elements(c), args[0]); return self;
      case 'pop': case 'shift': case 'at': elements.merge(Fact.ofBits(T.Undefined)); return elements;
      case 'slice': case 'splice': case 'concat': case 'reverse': return self;
      case 'sort': this.enter(callback, null, [elements, elements]); return self;
      case 'forEach': case 'some': case 'every': case 'find': case 'findIndex': case 'filter':
        this.enter(callback, args[1] ?? null, [elements, index, self]);
        return name === 'filter' ? self : name === 'find' ? elements : name === 'findIndex' ? index : Fact.ofBits(T.Bool);
      case 'map': return this.newArray(i, [this.enter(callback, args[1] ?? null, [elements, index, self])]);
      case 'reduce': case 'reduceRight': {
        const result = new Fact();
        result.merge(args[1] ?? elements);
        result.merge(this.enter(callback, null, [result, elements, index, self]));
        return result;
      }
      default: return methodResult(null, name, self, args);
    }
  }
  private kernel(i: Instr): Fact {
    const name = i.imm.name as KernelFunctionName;
    if (name === 'coerce_this') return this.of(i.args[0]!);
    if (name === 'fn_set_fields') {
      const [owner] = functionClasses(this.of(i.args[0]!)), [fields] = functionsOf(this.of(i.args[1]!));
      if (owner && fields) {
        this.fieldInitialisers.set(owner.fn!, fields);
        this.flow(get(this.fieldClosures, owner.fn!, () => new Fact()), this.of(i.args[1]!));
        this.flow(this.self(fields), Fact.ofClass(T.Object, this.constructorClass(owner)));
      }
      return Fact.ofBits(T.Undefined);
    }
    switch (kernelFunctions[name].result) {
      case 'i32': case 'u32': return Fact.ofBits(T.Int);
      case 'bool': return Fact.ofBits(T.Bool);
      case 'f64': return Fact.ofBits(T.Int | T.Double);
      default: return Fact.unknown();
    }
  }
  private runtime(i: Instr): Fact {
    const [a, b, c] = i.args;
    if (i.imm.name === 'ClassCreate') {
      const [made] = functionClasses(this.of(a!)), [parent] = functionClasses(this.of(b!));
      if (!made) return Fact.unknown();
      if (parent) this.parentConstructors.set(made.fn!, parent);
      this.constructorClass(made);
      return this.prototype(made);
    }
    if (i.imm.name === 'DefineMethod' && b!.op === 'const' && typeof b!.imm.value === 'string' && i.args[3]!.imm.value === 'init') this.write(this.of(a!), b!.imm.value, this.of(c!));
    return Fact.unknown();
  }
}

/** Does an instruction construct what `this` is in a derived constructor? */
export const isSuperCall = ({ op, imm, args }: Instr): boolean => (op === 'construct' && imm.text === 'super') || (op === 'runtime' && imm.name === 'ConstructSpread' && args[3]!.imm.value === 'super');
/** The `this` of a function, also of a sloppy one. */
const isSelf = (v: Instr): boolean => v.op === 'this' || (v.op === 'kernel' && v.imm.name === 'coerce_this' && isSelf(v.args[0]!));
/** Of what is looked at anew for each call: at most that many values, and calls. */
const SMALL = 60, CHOOSING = 300;
const MAX_COPIES = 200;
const PRIMITIVES = T.String | T.Int | T.Double | T.Bool | T.Symbol | T.BigInt;
/** Has a call a constant text among its arguments? What it gives may depend on that. */
const choosesByText = (call: Instr): boolean => call.args.slice(2).some((a) => a.op === 'const' && typeof a.imm.value === 'string');
/** Enough for what flows through several calls and fields; large programs are not to take for ever. */
const MAX_ROUNDS = 16;

/** What the map has, which is made now if it has nothing. */
export function get<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
export function functionsOf(fact: Fact): IRFunction[] {
  return [...new Set(functionClasses(fact).map((c) => c.fn!))];
}
const functionClasses = (fact: Fact): ObjectClass[] => [...fact.classes].filter((c) => c.kind === 'function');
function constantFact(i: Instr): Fact {
  const { value } = i.imm, fact = factOfConstant(value);
  return value instanceof InternalValue ? fact : Fact.ofConstant(fact.bits, value);
}
function factOfConstant(v: unknown): Fact {
  switch (typeof v) {
    case 'number': return Fact.ofBits(Number.isInteger(v) && !Object.is(v, -0) && Math.abs(v) < 2 ** 31 ? T.Int : T.Double);
    case 'bigint': return Fact.ofBits(T.BigInt);
    case 'string': return Fact.ofBits(T.String);
    case 'boolean': return Fact.ofBits(T.Bool);
    case 'undefined': return Fact.ofBits(T.Undefined);
    default: return v instanceof InternalValue ? new Fact() : Fact.ofBits(T.Null);
  }
}
const NOTHING = new Fact();

/** Names that the program defines getters for: in classes and literals, by functions that define properties. */
function findAccessors(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const fn of program.functions) {
    if (fn.name.startsWith('get ')) names.add(fn.name.slice('get '.length));
    for (const b of fn.blocks) {
      for (const { op, args } of b.instrs) {
        if (op !== 'call' || !DEFINERS.has(args[0]!.imm.name ?? '')) continue;
        for (const { imm } of args.slice(2)) {
          if (typeof imm.value === 'string') names.add(imm.value);
          for (const key of imm.keys ?? []) names.add(key);
        }
      }
    }
  }
  return names;
}
const DEFINERS = new Set(['defineProperty', 'defineProperties', '__defineGetter__', 'create']);
