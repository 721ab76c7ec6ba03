/**
 * What kinds of values can flow where in a program: whether a key can be a text
 * made at run time, whether such a key can be used on a built-in object, what is
 * shown and thrown. Of the whole program, without regard to the order of its steps;
 * a property is one for all objects that have it, by its name, and all elements are one.
 * What is not understood can be anything.
 */
import { FunctionFlag, intrinsicNames } from '../../abi/index.js';
import { Kind, OF_RUNTIME, PRIMITIVES, OBJECTS, ANYTHING, GIVEN, UNKNOWN_KEY, CONVERTED, CALLABLE } from './flow-kinds.js';
import { CONSOLE, ASKING_THIS, ASKING_ARGUMENT, LISTING_ARGUMENT, SETTING_ARGUMENT, CALLED, WRITERS, ODD_NAMES, CONSTANT_GLOBALS, resultsOfRuntime } from './flow-names.js';
import { ARGUMENTS, FunctionFlow, Place, TooManySteps } from './flow-places.js';
import { findSeenUses, hasDirectives, isConsoleHeld, isPhrase, isRethrown } from './flow-program.js';
import { isAudited, LibraryReceivers } from './flow-library.js';
import { instructionsOf } from './instructions.js';
import { keyOperands, type KeyUse } from './keys.js';
import type { Instr, Program } from '../ir/ir.js';
import { FlowProperties } from './flow-properties.js';

/** What is known of a program's values. */
export interface Flow {
  /** Kinds of objects that are read with unknown keys, or asked whether they have them. */
  readonly readWithKeys: number;
  /** Kinds of objects that are written with unknown keys. */
  readonly writtenWithKeys: number;
  /** Kinds of values that reach the console. */
  readonly shown: number;
  /** May a text with directives be the first of several arguments of the console? */
  readonly directives: boolean;
  /** Is the console, or one of its methods, used in other ways than to call the methods? */
  readonly consoleIsHeld: boolean;
  /** See `heldGlobals`. */
  readonly held: ReadonlySet<string>;
  /** Kinds of values that are thrown. */
  readonly thrown: number;
  /** May properties of errors be changed? */
  readonly errorsChange: boolean;
  /** May regular expressions have other properties, or inherit others, than they have from the start; may their methods be called on other objects? */
  readonly changesRegExps: boolean;
  /** Can the program get hold of the global object? */
  readonly globalObject: boolean;
  /** Functions of which each use was seen. */
  readonly seenUses: ReadonlySet<string>;
  /** Is a method of a global what it is from the start? */
  readonly isKept: (global: string, method: string) => boolean;
  /** Of names: kinds of values of which the program reads, or sets, properties of that name. It is not known of names that are missing. */
  readonly receivers: ReadonlyMap<string, number>;
  /** Of names: globals of which, as the runtime has them, it reads properties of that name. */
  readonly globalReceivers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Programs with more functions are not looked at, nor those that need too many steps. */
const LARGEST = 6000;
const MOST_STEPS = 20_000_000;
/** Of larger programs, and those that need more steps, objects are not told apart. */
const LARGEST_SHARP = 3000;
const MOST_SHARP_STEPS = 2_000_000;

/** @param program as it was generated, before any pass; null: it is too large */
export function findFlow(program: Program, builtins: KeyUse): Flow | null {
  const tryIt = (isSharp: boolean, mostSteps: number): Flow | null => {
    try {
      return new FlowFinder(program, builtins, isSharp, mostSteps).find();
    } catch (error) {
      if (error instanceof TooManySteps) return null;
      throw error;
    }
  };
  if (program.functions.length > LARGEST) return null;
  return (program.functions.length > LARGEST_SHARP ? null : tryIt(true, MOST_SHARP_STEPS)) ?? tryIt(false, MOST_STEPS);
}

/** Functions of the runtime that change properties of what they are given. */
const REGEXP_CHANGERS: readonly string[] = ['freeze', 'seal', 'preventExtensions', 'assign', 'defineProperty', 'defineProperties', 'getOwnPropertySymbols', 'compile'];
/** Functions of globals that make arrays. */
const LISTS: ReadonlySet<string> = new Set(['Object.keys', 'Object.values', 'Object.entries', 'Array.from']);

type Handler = (i: Instr, fn: FunctionFlow) => void;

class FlowFinder extends FlowProperties {
  find(): Flow {
    this.addKinds(this.nothing, Kind.Nothing);
    const main = this.flows.get(this.program.functions[0]!)!;
    this.addKinds(main.self, Kind.Global);
    // What a module is: called by the runtime.
    for (const cell of this.program.cells) if (cell.hoisted && !this.libraryCells.has(cell)) this.addObject(this.cellPlace(cell), this.functionFlow(cell.hoisted));
    for (const { exports, cell } of this.program.namespaces) {
      const namespace = this.objectOf(cell, Kind.Made);
      this.addObject(this.cellPlace(cell), namespace);
      for (const { name, cell: binding } of exports) this.link(this.cellPlace(binding), this.fieldOf(namespace, name));
    }
    for (const fn of this.own) this.readFunction(this.flows.get(fn)!);
    this.addKinds(this.given, this.fromBuiltins);
    if (this.library.throws) this.addKinds(this.thrownPlace, GIVEN);
    for (const name of new Set([...CALLED, ...this.library.called])) {
      this.each(this.field(name), (fn) => { if (fn instanceof FunctionFlow) this.escapeMethod(fn); });
    }
    for (const name of ['toString', 'valueOf']) {
      this.each(this.everywhere(name), (fn) => { if (fn instanceof FunctionFlow) this.link(fn.result, this.converted); });
    }
    for (const i of this.ownInstructions()) {
      const { name } = i.imm;
      if (name === undefined) continue;
      if (ODD_NAMES.has(name)) this.haveOddPrototypes();
      if (WRITERS.has(name) || (name === 'defineProperty' && !this.asking.has(i))) {
        this.addKinds(this.anyField, this.fromBuiltins);
        this.link(this.visible, this.anyField);
      }
    }
    for (const seen of [this.given, this.elements, this.allFields, this.thrownPlace]) this.link(seen, this.visible);
    this.propagate();
    return this.result();
  }

  private result(): Flow {
    // What may inherit from anything counts as made by built-ins.
    const kindsOf = ({ kinds }: Place): number => kinds | (this.oddOf(kinds) ? Kind.Made : 0);
    const objects = (accesses: { object: Place; key: Place }[]): number => accesses.reduce((all, { object, key }) => all | (this.isUnknownKey(key) ? kindsOf(object) : 0), 0) & ANYTHING;
    const all = (places: readonly Place[]): number => places.reduce((kinds, place) => kinds | place.kinds, 0) & ANYTHING;
    const written = objects(this.writeKeys);
    const own = (this.ownKeys.reduce((kinds, { object, key }) => kinds | (this.isUnknownKey(key) ? object.kinds : 0), 0) | all(this.listed)) & OF_RUNTIME;
    const read = objects(this.readKeys) | own, seenUses = findSeenUses(this.ownInstructions(), this.asking, this.library);
    // Then it may call any built-in by any name, and what those do was not seen.
    if (read & (Kind.Builtin | Kind.Global)) {
      return {
        readWithKeys: ANYTHING, writtenWithKeys: ANYTHING, shown: ANYTHING, directives: true, held: this.held, consoleIsHeld: true, thrown: ANYTHING, errorsChange: true, changesRegExps: true,
        globalObject: true, seenUses, isKept: () => false, receivers: new Map(), globalReceivers: new Map(),
      };
    }
    return {
      readWithKeys: read,
      writtenWithKeys: written,
      shown: all(this.shown),
      directives: (all(this.formats) & (Kind.Text | Kind.Phrase)) !== 0 || ((all(this.formats) & Kind.Constant) !== 0 && hasDirectives(this.program)),
      held: this.held,
      consoleIsHeld: isConsoleHeld(this.ownInstructions()),
      thrown: this.thrownPlace.kinds & ANYTHING,
      errorsChange: ((all(this.writtenObjects) | all(this.builtinArguments) | written) & Kind.Error) !== 0,
      changesRegExps: this.mayChangeRegExps(),
      globalObject: ((all(this.namedObjects) | objects(this.readKeys) | own | written | this.given.kinds) & Kind.Global) !== 0,
      seenUses,
      receivers: this.findReceivers(),
      globalReceivers: this.globalReceivers,
      isKept: (global, method) => !this.touched.kinds && !this.held.has(global) && ![global, method].some((name) => this.assigned.has(name)),
    };
  }

  private findReceivers(): Map<string, number> {
    const kindsOf = ({ kinds }: Place): number => kinds | (this.oddOf(kinds) ? Kind.Made : 0);
    const found = new Map<string, number>(), receivers = new LibraryReceivers(this.program);
    const note = (name: string, kinds: number): void => { found.set(name, (found.get(name) ?? 0) | kinds); };
    for (const name of this.globalReceivers.keys()) note(name, 0);
    for (const [name, objects] of this.receivers) for (const object of objects) note(name, kindsOf(object));
    // A constant may be the key wherever a key may be one.
    let byConstants = 0;
    for (const { object, key } of [...this.readKeys, ...this.writeKeys, ...this.ownKeys]) if (key.kinds & (Kind.Constant | UNKNOWN_KEY | CONVERTED)) byConstants |= kindsOf(object);
    for (const fn of this.program.functions) {
      const isOwn = !isAudited(fn);
      for (const i of instructionsOf(fn)) {
        const { op, imm } = i;
        if (op === 'const' && typeof imm.value === 'string') note(imm.value, isOwn ? byConstants : ANYTHING);
        else if (imm.name === undefined || imm.private !== undefined) continue;
        else if (!isOwn) note(imm.name, receivers.kindsOf(i));
        else if (op === 'loadGlobal' || op === 'storeGlobal') note(imm.name, ANYTHING);
      }
    }
    return found;
  }
  private mayChangeRegExps(): boolean {
    const ofRuntime = ({ kinds }: Place): boolean => (kinds & OF_RUNTIME) !== 0 || this.oddOf(kinds) !== 0;
    return this.oddInstances || this.oddPrototypes || this.oddBuiltins || this.givesBuiltins || this.touched.kinds !== 0
      || this.writtenObjects.some(ofRuntime) || this.writeKeys.some(({ object }) => ofRuntime(object))
      || this.readKeys.some(({ object, key }) => ofRuntime(object) && (key.kinds & (Kind.Symbol | UNKNOWN_KEY | CONVERTED)) !== 0) || ['lastIndex', 'exec', 'flags'].some((name) => this.library.own.has(name))
      || REGEXP_CHANGERS.some((name) => this.mentioned.has(name));
  }
  // ---- functions

  private readFunction(flow: FunctionFlow): void {
    for (const block of flow.fn.blocks) {
      for (const phi of block.phis) for (const arg of phi.args) this.link(this.place(arg), this.place(phi));
      for (const i of block.instrs) {
        (this.handlers[i.op] ?? this.unknown)(i, flow);
        if (i.op === 'runtime' || i.op.startsWith('kernel')) this.builtinKeys(i);
      }
      if (block.terminator?.kind === 'return') this.link(this.place(block.terminator.value), flow.result);
    }
    // Suspended ones are resumed, and finish, by the runtime.
    if (flow.fn.flags & (FunctionFlag.Generator | FunctionFlag.Async)) this.link(flow.result, this.given);
  }
  /** Keys that built-ins called by name use on any of the other operands. */
  private builtinKeys(i: Instr): void {
    for (const key of keyOperands(i, (name) => this.builtins.parameters[name] ?? [])) {
      for (const arg of i.args) {
        if (arg === key) continue;
        if (key.op !== 'const') this.readKeys.push({ object: this.place(arg), key: this.place(key) });
        else if (typeof key.imm.value === 'string') this.noteReceiver(key.imm.value, this.place(arg));
      }
    }
  }
  private readonly unknown: Handler = (i) => {
    for (const arg of i.args) this.link(this.place(arg), this.given);
    this.makeArrays();
    this.anything(this.place(i));
    this.addKinds(this.place(i), Kind.Builtin);
  };
  private module(i: Instr): void {
    this.ofLibrary(this.place(i));
    if (!this.library.isWhole) this.addKinds(this.place(i), Kind.Builtin);
  }
  /** A function of the runtime that library modules call by name, and of which only the result is known. */
  private readonly byResult: Handler = (i) => {
    const results = resultsOfRuntime(i);
    if (results === null) { this.unknown(i, null!); return; }
    for (const arg of i.args) this.link(this.place(arg), this.given);
    this.addKinds(this.place(i), results);
    if (!(results & Kind.Made)) return;
    this.makeArrays();
    this.anything(this.place(i));
  };
  /** Is it what a generator throws that was resumed by `throw`, which nothing calls? */
  private isNeverSent({ op }: Instr, { fn }: FunctionFlow): boolean {
    return op === 'suspend' && !(fn.flags & FunctionFlag.Async) && !this.mentionsThrow;
  }
  private prototypeOf(i: Instr): void {
    for (const arg of i.args) this.link(this.place(arg), this.given);
    this.anything(this.place(i));
    this.addKinds(this.place(i), Kind.Builtin | Kind.Instance | Kind.Function);
    this.link(this.field('constructor'), this.place(i));
  }

  private readonly none: Handler = () => {};
  private readonly number: Handler = (i) => { this.addKinds(this.place(i), Kind.Number); };
  private readonly give: Handler = (i) => { for (const arg of i.args) this.link(this.place(arg), this.place(i)); };

  private readonly handlers: Partial<Record<Instr['op'], Handler>> = {
    const: (i) => {
      const { value } = i.imm;
      this.addKinds(this.place(i), typeof value === 'string' ? Kind.Constant : value === undefined || value === null ? Kind.Nothing : typeof value === 'object' ? 0 : Kind.Number);
    },
    param: (i, fn) => { this.link(fn.parameters[Math.min(i.imm.index!, ARGUMENTS)]!, this.place(i)); },
    this: (i, fn) => { this.link(fn.self, this.place(i)); },
    callee: (i, fn) => { this.addObject(this.place(i), fn); },
    argc: this.number, entrySp: this.none, functionEnv: this.none, newEnv: this.none, copyEnv: this.none, poll: this.none, loopEntry: this.none, activation: this.none,
    newTarget: (i, fn) => { this.link(fn.newTarget, this.place(i)); this.addKinds(this.place(i), Kind.Nothing); },
    resumeMode: this.number,
    argument: (i, fn) => { for (const parameter of fn.parameters) this.link(parameter, this.place(i)); this.addKinds(this.place(i), Kind.Nothing); },
    restArray: (i, fn) => { for (const parameter of fn.parameters) this.link(parameter, this.makeArray(this.place(i))); },
    argumentsObject: (i, fn) => { this.argumentsOf(i, fn); },
    catch: (i) => {
      this.link(this.thrownPlace, this.place(i));
      this.addKinds(this.place(i), Kind.Error);
      // What built-ins throw may be what they were given.
      if (this.throwsGiven) this.link(this.visible, this.place(i));
    },
    throwValue: (i, fn) => { if (!isRethrown(i.args[0]!) && !this.isNeverSent(i.args[0]!, fn)) this.link(this.place(i.args[0]!), this.thrownPlace); },
    throwMessage: this.none,
    add: (i) => {
      const [a, b] = i.args.map((arg) => this.place(arg)) as [Place, Place];
      const sum = (): void => this.addKinds(this.place(i), isPhrase(i, a.kinds, b.kinds) ? Kind.Phrase : Kind.Number | ((a.kinds | b.kinds) & ~(Kind.Number | Kind.Nothing) ? Kind.Text : 0));
      this.watch(a, sum);
      this.watch(b, sum);
    },
    sub: this.number, mul: this.number, div: this.number, mod: this.number, exp: this.number, bitand: this.number, bitor: this.number, bitxor: this.number, shl: this.number, shr: this.number,
    ushr: this.number, lt: this.number, le: this.number, gt: this.number, ge: this.number, eq: this.number, ne: this.number, seq: this.number, sne: this.number, neg: this.number, bitnot: this.number,
    toNumber: this.number, toNumeric: this.number, inc: this.number, dec: this.number, not: this.number, truthy: this.number, isNullish: this.number, isUndefined: this.number, isInternal: this.number,
    instanceof: this.number,
    typeof: (i) => { this.addKinds(this.place(i), Kind.Constant); },
    checkInitialized: (i) => { this.link(this.place(i.args[0]!), this.place(i)); },
    loadGlobal: (i) => {
      const name = i.imm.name!;
      this.link(this.named(this.globals, name), this.place(i));
      if (!this.assigned.has(name)) this.globalNames.set(this.place(i), name);
      // Others than those of the runtime are what the program makes them.
      const isThere = this.builtins.globals.includes(name);
      this.addKinds(this.place(i), !isThere || CONSTANT_GLOBALS.has(name) ? Kind.Nothing | Kind.Number : name === 'globalThis' || name === 'global' ? Kind.Global : Kind.Builtin);
    },
    storeGlobal: (i) => { this.link(this.place(i.args[0]!), this.named(this.globals, i.imm.name!)); },
    loadCell: (i) => {
      this.link(this.cellPlace(i.imm.cell!), this.place(i));
      // A variable of the global object that has been there before.
      const cell = i.imm.cell!, isBuiltin = this.program.globalCells.has(cell) && this.builtins.globals.includes(cell.name);
      this.addKinds(this.place(i), Kind.Nothing | (isBuiltin ? Kind.Builtin : 0) | (cell.initial ? Kind.Number : 0));
    },
    storeCell: (i) => { this.link(this.place(i.args[0]!), this.cellPlace(i.imm.cell!)); },
    loadEnv: (i) => {
      const place = this.slotPlace(i.args[0]!, i.imm.hops!, i.imm.slot!);
      this.link(place, this.place(i));
      if (place === this.anyVariable) this.anything(this.place(i));
      else this.link(this.anyVariable, this.place(i));
      this.addKinds(this.place(i), Kind.Nothing);
    },
    storeEnv: (i) => {
      const place = this.slotPlace(i.args[0]!, i.imm.hops!, i.imm.slot!);
      this.link(this.place(i.args[1]!), place);
      if (place === this.anyVariable) this.link(this.place(i.args[1]!), this.given);
    },
    getNamed: (i) => {
      if (this.isPristine(i.args[0]!, i.imm.name!)) this.readPristine(i.args[0]!, i.imm.name!, this.place(i));
      else this.read(this.place(i.args[0]!), i.imm.private === undefined ? i.imm.name! : `#${i.imm.private}`, this.place(i));
    },
    getMethod: (i) => {
      if (this.isPristine(i.args[0]!, i.imm.name!)) this.readPristine(i.args[0]!, i.imm.name!, this.place(i));
      else this.read(this.place(i.args[0]!), i.imm.name!, this.place(i));
    },
    setNamed: (i) => { this.write(this.place(i.args[0]!), i.imm.private === undefined ? i.imm.name! : `#${i.imm.private}`, this.place(i.args[1]!)); },
    defineNamed: (i) => { this.write(this.place(i.args[0]!), i.imm.private === undefined ? i.imm.name! : `#${i.imm.private}`, this.place(i.args[1]!)); },
    getElem: (i) => { this.readElement(this.place(i.args[0]!), i.args[1]!, this.place(i)); },
    setElem: (i) => { this.writeElement(this.place(i.args[0]!), i.args[1]!, this.place(i.args[2]!)); },
    propertyKey: (i) => { this.key(this.place(i.args[1]!), this.place(i)); },
    newObject: (i) => {
      const made = this.objectOf(i, Kind.Plain);
      this.addObject(this.place(i), made);
      i.imm.keys!.forEach((key, n) => { this.link(this.place(i.args[n]!), this.fieldOf(made, key)); });
    },
    newArray: (i) => {
      const elements = this.makeArray(this.place(i));
      for (const arg of i.args) this.link(this.place(arg), elements);
    },
    // All objects in it are one.
    literal: (i) => {
      const made = this.objectOf(i, Kind.Plain | Kind.Array);
      for (const place of [this.place(i), made.elements, made.anyField]) this.addObject(place, made);
      for (const place of [made.elements, made.anyField]) this.addKinds(place, Kind.Nothing | Kind.Number | Kind.Constant);
    },
    regexp: (i) => { this.addKinds(this.place(i), Kind.Made); },
    closure: (i) => {
      this.addObject(this.place(i), this.functionFlow(i.imm.fn!));
    },
    // What the generator is resumed with, what a promise was resolved with.
    suspend: (i) => {
      // The function that makes a generator is not given to anybody.
      for (const arg of i.args) if (arg.op !== 'callee') this.link(this.place(arg), this.given);
      this.makeArrays();
      this.anything(this.place(i));
    },
    call: (i) => { this.callInstr(i); },
    construct: (i) => {
      const [callee, target, ...args] = i.args;
      const place = this.place(callee!), result = this.place(i), values = args.map((arg) => this.place(arg));
      this.construct(place, target === callee ? null : this.place(target!), values, result);
      const global = callee!.op === 'loadGlobal' ? callee!.imm.name! : null;
      this.when(place, OBJECTS & ~Kind.Function, () => this.constructBuiltin(global, values, result));
    },
    runtime: (i, fn) => { (this.runtime[i.imm.name!] ?? this.byResult)(i, fn); },
    kernel: (i, fn) => { (this.kernel[i.imm.name!] ?? this.byResult)(i, fn); },
    kernelThrowing: (i, fn) => { (this.kernel[i.imm.name!] ?? this.byResult)(i, fn); },
    applyArguments: (i) => { this.unknown(i, null!); this.addKinds(this.place(i), 0); },
    intrinsic: (i) => {
      const name = intrinsicNames[i.imm.index!]!;
      this.addKinds(this.place(i), name.startsWith('Symbol') ? Kind.Symbol : name === 'GlobalObject' ? Kind.Global : Kind.Builtin);
    },
    setIntrinsic: this.none,
    privateName: (i) => { this.addKinds(this.place(i), Kind.Symbol); },
  };

  private readonly kernel: Record<string, Handler> = {
    coerce_this: (i) => {
      const from = this.place(i.args[0]!), to = this.place(i);
      this.link(this.filtered(from, OBJECTS), to);
      this.watch(from, () => {
        this.addKinds(to, (from.kinds & Kind.Nothing ? Kind.Global : 0) | (from.kinds & (PRIMITIVES & ~Kind.Nothing) ? Kind.Made : 0));
      });
    },
    arr_push: (i) => { this.storeElements(this.place(i.args[0]!), this.place(i.args[1]!)); },
    fn_set_home: this.none, check_class_call: this.none, same_cell: this.number,
    // The constructor that super(…) calls.
    obj_proto: (i) => {
      const of = this.place(i.args[0]!);
      this.each(of, (fn) => this.link(fn.proto, this.place(i)));
      this.when(of, OBJECTS & ~Kind.Function, () => this.prototypeOf(i));
      this.whenOdd(() => this.prototypeOf(i));
    },
    fn_fields: (i) => { this.loadFields(this.place(i.args[0]!), this.place(i)); },
    fn_set_fields: (i) => { this.storeFields(this.place(i.args[0]!), this.place(i.args[1]!)); },
    private_new: (i) => { this.addKinds(this.place(i), Kind.Symbol); },
    private_get: (i) => { this.link(this.field('*private*'), this.place(i)); this.addKinds(this.place(i), Kind.Nothing); },
    private_set: (i) => { this.link(this.place(i.args[2]!), this.field('*private*')); },
    private_add: (i) => { this.link(this.place(i.args[2]!), this.field('*private*')); },
    private_in: this.number,
    str_concat: (i) => {
      const [a, b] = i.args.map((arg) => this.place(arg)) as [Place, Place];
      const sum = (): void => this.addKinds(this.place(i), isPhrase(i, a.kinds, b.kinds) ? Kind.Phrase : Kind.Text);
      this.watch(a, sum);
      this.watch(b, sum);
    },
  };

  private readonly runtime: Record<string, Handler> = {
    // What other modules of the program export they have given; of a library module nothing is known unless it is audited.
    RequireModule: (i) => { this.module(i); },
    ImportModule: (i) => { this.module(i); },
    ToString: (i) => {
      const from = this.place(i.args[0]!);
      // The text of a number is no name.
      const textsOf = (kinds: number): number => (kinds & Kind.Phrase) | (kinds & ~Kind.Phrase ? Kind.Constant : 0) | (kinds & (Kind.Text | OBJECTS | Kind.Symbol) ? Kind.Text : 0);
      this.watch(from, () => this.addKinds(this.place(i), textsOf(from.kinds)));
    },
    ToStringTemplate: (i, fn) => { this.runtime['ToString']!(i, fn); },
    ToPropertyKey: (i) => { this.key(this.place(i.args[0]!), this.place(i)); },
    ToObject: (i) => { this.link(this.place(i.args[0]!), this.place(i)); this.when(this.place(i.args[0]!), PRIMITIVES & ~Kind.Nothing, () => this.addKinds(this.place(i), Kind.Made)); },
    SetFunctionName: this.none, RequireDestructurable: this.none, CheckSuperConstructor: this.give, CheckSuperOnce: this.none, CheckIteratorResult: this.none,
    DefineMethod: (i) => { this.define(i.args[0]!, i.args[1]!, i.args[2]!, i.args[3]!.imm.value as 'init' | 'get' | 'set'); },
    DefineFields: (i) => {
      const [object, list] = i.args.map((arg) => this.place(arg)) as [Place, Place];
      this.storeUnknown(object, this.elementsOf(list));
      this.storeElements(object, this.elementsOf(list));
    },
    CallSpread: (i) => {
      const [callee, self, list] = i.args.map((arg) => this.place(arg)) as [Place, Place, Place], result = this.place(i);
      this.call(callee, self, [], result, this.elementsOf(list));
      this.callBuiltin(callee, null, self, [this.elementsOf(list)], result);
      const name = i.args[0]!.op === 'getMethod' ? i.args[0]!.imm.name! : null;
      if (name === 'call' || name === 'apply' || name === 'bind') this.each(self, (fn) => { if (fn instanceof FunctionFlow) this.escape(fn); });
    },
    ConstructSpread: (i) => {
      const [callee, target, list] = i.args.map((arg) => this.place(arg)) as [Place, Place, Place], result = this.place(i);
      this.construct(callee, i.args[0] === i.args[1] ? null : target, [], result, this.elementsOf(list));
      this.when(callee, OBJECTS & ~Kind.Function, () => this.constructBuiltin(null, [this.elementsOf(list)], result));
    },
    SpreadOnly: (i) => {
      this.link(this.place(i.args[0]!), this.place(i));
      this.iterated(this.place(i.args[0]!), this.makeArray(this.place(i), i));
    },
    SpreadLastArgument: (i) => { this.spread(i); },
    DefineField: (i) => { this.define(i.args[0]!, i.args[1]!, i.args[2]!); },
    CreateDataPropertyOrThrow: (i) => { this.define(i.args[0]!, i.args[1]!, i.args[2]!); },
    SetLiteralProto: (i) => { this.unknown(i, null!); },
    CopyDataProperties: (i) => {
      this.each(this.place(i.args[0]!), (to) => this.copyTo(this.place(i.args[1]!), to));
      this.when(this.place(i.args[0]!), Kind.Merged, () => this.link(this.place(i.args[1]!), this.given));
    },
    RestProperties: (i) => {
      const made = this.objectOf(i, Kind.Plain);
      this.addObject(this.place(i), made);
      this.copyTo(this.place(i.args[0]!), made);
    },
    TemplateObject: (i) => {
      const elements = this.makeArray(this.place(i));
      this.addKinds(elements, Kind.Constant | Kind.Nothing);
      this.store(this.place(i), 'raw', this.place(i));
    },
    AppendHole: this.none,
    SpreadInto: (i) => { this.spread(i); },
    IterOpen: (i) => { this.link(this.place(i.args[0]!), this.place(i)); },
    IterNext: (i) => { this.iterated(this.place(i.args[0]!), this.place(i)); },
    IterStep: (i) => { this.iterated(this.place(i.args[0]!), this.place(i)); },
    IterRest: (i) => { this.iterated(this.place(i.args[0]!), this.makeArray(this.place(i))); },
    IterCloseIfOpen: this.none, IterCloseSilently: this.none, IterClose: this.none,
    ForInOpen: this.none,
    ForInNext: (i) => { this.addKinds(this.place(i), Kind.Text | Kind.Nothing); },
    HasProperty_: (i) => { this.lookFor(i.args[1]!, i.args[0]!); this.addKinds(this.place(i), Kind.Number); },
    DeleteElement: (i) => { this.lookFor(i.args[0]!, i.args[1]!); this.addKinds(this.place(i), Kind.Number); },
    DeleteGlobal: this.number,
    // Its result is the prototype.
    ClassCreate: (i) => {
      const [closure, parent] = i.args as [Instr, Instr], fn = this.functionFlow(closure.imm.fn!), from = this.place(parent);
      this.addObject(this.place(i), fn.prototype!);
      if (parent.op === 'const') return;
      this.link(this.filtered(from, OBJECTS), fn.proto);
      const inherited = new Place();
      this.read(from, 'prototype', inherited);
      this.link(this.filtered(inherited, OBJECTS), fn.prototype!.proto);
      // A class of a built-in one.
      this.when(from, CALLABLE, () => {
        this.haveOddInstances();
        this.merge(fn);
        this.merge(fn.prototype!);
      });
    },
    GetPrototypeOf: (i) => { this.prototypeOf(i); },
    DerivedReturn: (i) => { for (const arg of i.args) this.link(this.place(arg), this.place(i)); },
    SuperBase: (i) => { this.addKinds(this.place(i), Kind.Instance | Kind.Plain | Kind.Function | Kind.Made | Kind.Builtin | Kind.Nothing); },
    SuperGet: (i) => {
      const key = i.args[1]!;
      this.anything(this.place(i));
      if (key.op === 'const' && typeof key.imm.value === 'string') {
        this.noteReceiver(key.imm.value, this.place(i.args[0]!));
        this.link(this.everywhere(key.imm.value), this.place(i));
        if (this.accessors.has(key.imm.value)) this.call(this.everywhere(`get ${key.imm.value}`), this.place(i.args[2]!), [], this.place(i));
      } else {
        // A property of whatever it is.
        for (const fn of this.flows.values()) for (const one of [fn, fn.prototype]) if (one) this.merge(one);
        this.link(this.place(i.args[2]!), this.given);
        this.readElement(this.place(i.args[0]!), key, this.place(i));
      }
    },
    DefineModule: (i) => { for (const arg of i.args) if (arg.op === 'closure') this.link(this.place(arg), this.given); },
    DefineNamespaces: this.none, EvaluateMain: this.none,
  };

  private argumentsOf(i: Instr, fn: FunctionFlow): void {
    const made = this.objectOf(i, Kind.Made);
    this.addObject(this.place(i), made);
    for (const parameter of fn.parameters) {
      this.link(parameter, made.elements);
      // Elements of a mapped arguments object are the parameters.
      if (i.imm.mapped) this.link(made.elements, parameter);
    }
    this.addObject(this.fieldOf(made, 'callee'), fn);
  }

  private callInstr(i: Instr): void {
    const [callee, self, ...args] = i.args;
    const place = this.place(callee!), result = this.place(i);
    const values = args.map((arg) => this.place(arg));
    const name = callee!.op === 'getMethod' || callee!.op === 'loadGlobal' ? callee!.imm.name! : null;
    const object = callee!.op === 'getMethod' ? callee!.args[0]! : null;
    const isMethod = object !== null && object === self;
    this.call(place, isMethod ? null : this.place(self!), values, result);
    if (isMethod) this.passReceiver(this.place(self!), name!, place);
    const own = isMethod ? this.present(this.place(self!)) : this.place(self!);
    const receiver = object && object === self && this.isStatic(object, name!) ? this.withoutBuiltins(own) : own;
    this.asks(i);
    if (name === 'defineProperty' && object && args.length > 2) {
      this.defineProperty(args[0]!, args[1]!, values[2]!, result);
      this.unlessKept(name, receiver, values, result);
      return;
    }
    if (name !== null && CONSOLE.has(name) && object?.op === 'loadGlobal' && object.imm.name === 'console') {
      this.shown.push(...values);
      if (values.length > 1) this.formats.push(values[0]!);
      this.addKinds(result, Kind.Nothing);
      this.unlessChanged(object, name, receiver, values, result);
      return;
    }
    if (object && this.isStatic(object, name!) && this.makesList(`${object.imm.name}.${name}`, values, result)) {
      this.unlessChanged(object, name!, receiver, values, result);
      return;
    }
    this.callBuiltin(place, name, receiver, values, result, callee!.op === 'loadGlobal');
    // Of whatever has a built-in method of that name.
    if (object) {
      const receiver = this.place(object);
      let done = false;
      this.watch(receiver, () => {
        if (done || !this.mayInherit(receiver.kinds, name!)) return;
        done = true;
        this.applyBuiltin(name!, this.isStatic(object, name!) ? this.withoutBuiltins(receiver) : receiver, values, result);
        // call, apply and bind of functions of the program, and callbacks.
        if (name === 'call' || name === 'apply' || name === 'bind') this.each(receiver, (fn) => { if (fn instanceof FunctionFlow) this.escape(fn); });
      });
    }
  }

  /** Functions of globals that make arrays. @returns whether it is one of them */
  private makesList(name: string, args: readonly Place[], result: Place): boolean {
    const [from, callback, self] = args, lists = LISTS.has(name);
    if (!lists) return false;
    const made = this.makeArray(result);
    switch (name) {
      case 'Object.keys':
        this.addKinds(made, Kind.Text);
        break;
      case 'Object.values': case 'Object.entries':
        this.addKinds(made, this.fromBuiltins);
        this.link(this.visible, made);
        break;
      case 'Array.from': {
        const elements = new Place();
        if (from) {
          this.iterated(from, elements);
          this.watch(from, () => { if (from.kinds & (OBJECTS & ~Kind.Array)) this.anything(elements); });
        }
        if (callback) {
          const index = new Place();
          this.addKinds(index, Kind.Number);
          this.call(callback, self ?? this.nothing, [elements, index], made);
          this.callBuiltin(callback, this.globalNames.get(callback) ?? null, this.nothing, [elements, index], made, this.globalNames.has(callback));
        } else this.link(elements, made);
        break;
      }
    }
    if (from) this.link(from, this.given);
    return true;
  }
  /** o.hasOwnProperty(key), hasOwnProperty.call(o, key), Object.hasOwn(o, key) and the like. */
  private asks({ args }: Instr): void {
    const [callee, self, first, second] = args;
    if (callee!.op !== 'getMethod') return;
    const name = callee!.imm.name!, object = callee!.args[0]!;
    if (ASKING_THIS.has(name)) {
      this.asking.add(callee!);
      if (first) this.ask(self!, first);
    } else if (ASKING_ARGUMENT.has(name)) {
      this.asking.add(callee!);
      if (first && second) this.ask(first, second);
    } else if (LISTING_ARGUMENT.has(name)) {
      this.asking.add(callee!);
      if (first) this.listed.push(this.place(first));
    } else if (SETTING_ARGUMENT.has(name)) {
      this.asking.add(callee!);
      if (first) this.setByAnyKey(first);
    } else if (name === 'call' && object.op === 'getNamed' && ASKING_THIS.has(object.imm.name!)) {
      this.asking.add(object);
      if (first && second) this.ask(first, second);
    }
  }
  /** Object.assign(object, …): calls setters, and fails where a property cannot be written. */
  private setByAnyKey(object: Instr): void {
    const key = new Place();
    this.addKinds(key, Kind.Text);
    this.writeKeys.push({ object: this.place(object), key });
    this.watch(this.place(object), () => this.touch(this.place(object)));
  }
  private ask(object: Instr, key: Instr): void {
    this.namedObjects.push(this.place(object));
    if (key.op === 'const' && typeof key.imm.value === 'string') this.noteReceiver(key.imm.value, this.place(object));
    if (key.op !== 'const') this.ownKeys.push({ object: this.place(object), key: this.place(key) });
  }
}
