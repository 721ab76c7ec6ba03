/**
 * What kinds of values can flow where in a program: whether a key can be a text
 * made at run time, whether such a key can be used on a built-in object, what is
 * shown and thrown. Of the whole program, without regard to the order of its steps;
 * a property is one for all objects that have it, by its name, and all elements are one.
 * What is not understood can be anything.
 */
import { FunctionFlag, intrinsicNames } from '../../abi/index.js';
import { Kind, OF_RUNTIME, PRIMITIVES, TEXTS, OBJECTS, ANYTHING, GIVEN, UNKNOWN_KEY, CONVERTED, KNOWN_TEXT, CALLABLE } from './flow-kinds.js';
import { NUMBER_RESULTS, TEXT_RESULTS, SYMBOL_PROPERTIES, ELEMENT_METHODS, OTHER_METHODS, CONSOLE, NUMBER_PROPERTIES, ASKING_THIS, ASKING_ARGUMENT, LISTING_ARGUMENT, SETTING_ARGUMENT, CALLED, GIVES_BUILTINS, WRITERS, ODD_NAMES, ERRORS, CONSTANT_GLOBALS, NAMESPACES, CALLBACKS, resultsOf, resultsOfRuntime } from './flow-names.js';
import { ARGUMENTS, FunctionFlow, ObjectFlow, Place, TooManySteps } from './flow-places.js';
import { findSeenUses, hasDirectives, isConsoleHeld, isPhrase, isRethrown } from './flow-program.js';
import { isAudited, LibraryReceivers } from './flow-library.js';
import { FlowObjects } from './flow-objects.js';
import { instructionsOf } from './instructions.js';
import { keyOperands, type KeyUse } from './keys.js';
import type { Instr, Program } from '../ir/ir.js';

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
/** Methods of strings that a pattern may have another one for. */
const BY_PATTERN: ReadonlySet<string> = new Set(['split', 'match', 'replace', 'replaceAll']);
/** Constructors that make nothing but an object of their own. */
const COLLECTIONS: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'RegExp', 'WeakRef', 'ArrayBuffer', 'DataView']);
/** Functions of globals that make arrays. */
const LISTS: ReadonlySet<string> = new Set(['Object.keys', 'Object.values', 'Object.entries', 'Array.from']);
/** An index of an array, as a text. */
const INDEX = /^(0|[1-9]\d{0,9})$/;

type Handler = (i: Instr, fn: FunctionFlow) => void;

class FlowFinder extends FlowObjects {
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
  private isUnknownKey({ kinds }: Place): boolean {
    return (kinds & UNKNOWN_KEY) !== 0 || ((kinds & CONVERTED) !== 0 && (this.converted.kinds & ~KNOWN_TEXT) !== 0);
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
  /** Runs when objects of the program may inherit from anything. */
  private whenOdd(then: () => void): void {
    let done = false;
    this.watch(this.nothing, () => {
      if (done || !this.oddPrototypes) return;
      done = true;
      then();
    });
  }
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
  private anything(place: Place): void {
    this.link(this.visible, place);
    this.addKinds(place, Kind.Method);
  }

  /**
   * A call of a value.
   *
   * @param self null: others tell
   * @param rest further arguments
   */
  private call(callee: Place, self: Place | null, args: readonly Place[], result: Place, rest: Place | null = null): void {
    this.each(callee, (fn) => {
      if (!(fn instanceof FunctionFlow)) return;
      if (self) this.link(self, fn.self);
      this.pass(fn, args, rest);
      this.link(fn.result, result);
      if (fn.fn.flags & (FunctionFlag.Generator | FunctionFlag.Async)) this.addKinds(result, Kind.Made);
    });
  }
  private pass(fn: FunctionFlow, args: readonly Place[], rest: Place | null): void {
    args.forEach((arg, n) => this.link(arg, fn.parameters[Math.min(n, ARGUMENTS)]!));
    const missing = fn.parameters.slice(args.length);
    for (const parameter of missing) this.addKinds(parameter, Kind.Nothing);
    if (rest) for (const parameter of missing.length > 0 ? missing : fn.parameters.slice(-1)) this.link(rest, parameter);
  }
  /** @param newTarget null: the callee itself */
  private construct(callee: Place, newTarget: Place | null, args: readonly Place[], result: Place, rest: Place | null = null): void {
    this.each(callee, (fn) => {
      if (!(fn instanceof FunctionFlow)) return;
      this.pass(fn, args, rest);
      if (newTarget) this.link(newTarget, fn.newTarget);
      else this.addObject(fn.newTarget, fn);
      this.constructs(fn, newTarget, fn.self);
      this.constructs(fn, newTarget, result);
      this.link(this.filtered(fn.result, ~PRIMITIVES), result);
    });
    // A built-in makes it.
    this.when(callee, CALLABLE, () => {
      if (!newTarget) return;
      this.link(newTarget, this.given);
      this.each(newTarget, (one) => { if (one instanceof FunctionFlow) this.merge(this.instanceOf(one)); });
      this.constructs(null, newTarget, result);
      this.addKinds(result, Kind.Made | Kind.Array | Kind.Error);
    });
  }
  private constructs(fn: FunctionFlow | null, newTarget: Place | null, to: Place): void {
    if (!newTarget) { this.addObject(to, this.instanceOf(fn!)); return; }
    this.each(newTarget, (one) => { if (one instanceof FunctionFlow) this.addObject(to, this.instanceOf(one)); });
    this.when(newTarget, OBJECTS & ~Kind.Function, () => this.addKinds(to, Kind.Instance));
    this.when(newTarget, Kind.Merged, () => this.addKinds(to, Kind.Instance));
  }
  /** A call that leads to a built-in if the callee is one. */
  private callBuiltin(callee: Place, name: string | null, self: Place, args: readonly Place[], result: Place, isGlobal = false): void {
    let done = false;
    this.watch(callee, () => {
      if (done || !(callee.kinds & CALLABLE || this.oddOf(callee.kinds))) return;
      done = true;
      this.applyBuiltin(name, self, args, result, isGlobal);
    });
    // One that the program got from a built-in object by no name that is known here.
    if (name === null) this.watch(callee, () => { if (callee.kinds & (Kind.Builtin | Kind.Global)) this.addKinds(result, Kind.Builtin); });
  }
  /** @param name of the method or global, which tells what it does unless the program has put other built-ins under that name */
  private applyBuiltin(name: string | null, self: Place, args: readonly Place[], result: Place, isGlobal = false): void {
    const results = name !== null && resultsOf(name);
    // Objects of the library may have another method of that name.
    if (name !== null && !isGlobal && this.library.own.has(name)) this.unless(self, () => (self.kinds & (Kind.Made | Kind.Method)) !== 0 || this.oddOf(self.kinds) !== 0, self, args, result);
    if (name !== null && CALLBACKS.has(name)) { this.applyCallback(name, self, args, result); return; }
    if (name === null || !(results || ELEMENT_METHODS.has(name) || BY_PATTERN.has(name) || name === 'exec')) { this.applyUnknown(name, self, args, result); return; }
    if (BY_PATTERN.has(name)) { this.byPattern(name, self, args, result); return; }
    if (name === 'exec') {
      for (const arg of args) this.link(arg, this.given);
      this.addMatch(result);
      this.unlessKept(name, self, args, result);
      return;
    }
    if (results) this.addKinds(result, results);
    if (ELEMENT_METHODS.has(name)) this.applyToElements(name, self, args, result);
    else if (name === 'push' || name === 'unshift') for (const arg of args) this.storeElements(self, arg);
    else for (const arg of args) this.link(arg, this.given);
    if (isGlobal) this.unlessGlobalChanged(name, self, args, result);
    else this.unlessKept(name, self, args, result);
  }
  /** The program may put other built-ins under a name that tells what a built-in does. */
  private unlessKept(name: string, self: Place, args: readonly Place[], result: Place): void {
    const stored = this.everywhere(name);
    this.unless(stored, () => (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  /** The same of a method of a global. */
  private unlessChanged(object: Instr, name: string, self: Place, args: readonly Place[], result: Place): void {
    if (this.assigned.has(name) || this.held.has(object.imm.name!)) { this.unlessKept(name, self, args, result); return; }
    const stored = this.everywhere(name);
    for (const place of [stored, this.touched]) this.unless(place, () => this.touched.kinds !== 0 && (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  private unlessGlobalChanged(name: string, self: Place, args: readonly Place[], result: Place): void {
    const stored = this.everywhere(name);
    for (const place of [stored, this.touched]) this.unless(place, () => (this.assigned.has(name) || this.touched.kinds !== 0) && (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  private unless(place: Place, condition: () => boolean, self: Place, args: readonly Place[], result: Place): void {
    let done = false;
    this.watch(place, () => {
      if (done || !condition()) return;
      done = true;
      this.applyUnknown(null, self, args, result);
    });
  }
  /** What a regular expression finds: texts, with properties of their own. */
  private addMatch(result: Place): void {
    this.addKinds(this.makeArray(result), Kind.Text | Kind.Nothing);
    this.addKinds(result, Kind.Nothing);
    const match = this.objectOf(result, Kind.Array);
    this.addKinds(this.fieldOf(match, 'index'), Kind.Number);
    this.addKinds(this.fieldOf(match, 'input'), Kind.Text);
    for (const name of ['groups', 'indices']) this.addKinds(this.fieldOf(match, name), Kind.Made | Kind.Nothing);
  }
  /** A method of strings that a pattern may have another one for. */
  private byPattern(name: string, self: Place, args: readonly Place[], result: Place): void {
    const [separator] = args, exec = this.everywhere('exec');
    if (name === 'split') this.addKinds(this.makeArray(result), Kind.Text | Kind.Nothing);
    else if (name === 'match') this.addMatch(result);
    else this.addKinds(result, Kind.Text);
    for (const arg of args) this.link(arg, this.given);
    let done = false;
    // By a method of the program.
    const look = (): void => {
      if (done || !(separator && separator.kinds & OBJECTS & ~Kind.Made) && !(exec.kinds & OBJECTS)) return;
      done = true;
      this.applyUnknown(name, self, args, result);
    };
    if (separator) this.watch(separator, look);
    this.watch(exec, look);
    this.unlessKept(name, self, args, result);
  }
  /** A method of arrays that calls a function with their elements. Of what else may have such a method nothing is known. */
  private applyCallback(name: string, self: Place, args: readonly Place[], result: Place): void {
    const [callback, other] = args, given = new Place(), index = new Place();
    this.when(self, ANYTHING & ~(Kind.Array | Kind.Nothing), () => this.applyUnknown(name, self, args, result));
    this.unlessKept(name, self, args, result);
    if (!callback) return;
    this.addKinds(index, Kind.Number);
    const { parameters, results } = CALLBACKS.get(name)!, element = this.elementsOf(self);
    const flows = { element, index, array: self, before: given };
    if (parameters.includes('before')) {
      for (const from of [other ?? element, element]) this.link(from, given);
      this.link(given, result);
    }
    const value = new Place();
    this.call(callback, parameters.includes('before') || !other ? this.nothing : other, parameters.map((parameter) => flows[parameter]), value);
    this.callBuiltin(callback, this.globalNames.get(callback) ?? null, this.nothing, [element, index, self], value, this.globalNames.has(callback));
    if (parameters.includes('before')) this.link(value, given);
    switch (results) {
      case 'number': this.addKinds(result, Kind.Number | Kind.Nothing); break;
      case 'element': this.link(element, result); this.addKinds(result, Kind.Nothing); break;
      case 'array': this.link(element, this.makeArray(result)); break;
      case 'self': this.link(self, result); break;
      case 'made': {
        const elements = this.makeArray(result);
        this.link(value, elements);
        // flatMap
        this.link(this.elementsOf(value), elements);
        break;
      }
      case 'value': this.link(value, result);
    }
  }
  /** A method that gives the receiver, elements, or an array of elements. */
  private applyToElements(name: string, self: Place, args: readonly Place[], result: Place): void {
    const element = this.elementsOf(self);
    // Of other objects than arrays, and of strings, too.
    this.when(self, OBJECTS & ~Kind.Array, () => this.link(self, this.given));
    this.when(self, TEXTS | Kind.Made | Kind.Builtin, () => this.addKinds(result, Kind.Text | Kind.Made));
    this.addKinds(result, Kind.Nothing);
    switch (name) {
      case 'pop': case 'shift': case 'at':
        for (const arg of args) this.link(arg, this.given);
        this.link(element, result);
        break;
      case 'fill': case 'reverse': case 'copyWithin':
        for (const arg of args) this.storeElements(self, arg);
        this.link(self, result);
        break;
      case 'splice':
        for (const arg of args) this.storeElements(self, arg);
        this.link(element, this.makeArray(result));
        break;
      default: {
        const made = this.makeArray(result);
        this.link(element, made);
        // Of any depth.
        if (name === 'flat') this.link(this.elementsOf(made), made);
        if (name !== 'concat') break;
        for (const arg of args) {
          this.link(arg, made);
          this.link(this.elementsOf(arg), made);
          this.when(arg, OBJECTS & ~Kind.Array, () => this.link(arg, this.given));
        }
      }
    }
    if (name === 'subarray') this.link(self, result);
    this.builtinArguments.push(...args);
  }
  private applyUnknown(name: string | null, self: Place, args: readonly Place[], result: Place): void {
    for (const arg of args) this.link(arg, this.given);
    this.link(self, this.given);
    this.builtinArguments.push(...args);
    this.makeArrays();
    this.anything(result);
    const from = name === null ? (this.givesBuiltins ? ANYTHING : 0) : GIVES_BUILTINS.get(name) ?? 0;
    if (from === ANYTHING) this.addKinds(result, Kind.Builtin);
    else if (from) this.watch(self, () => { if (self.kinds & from) this.addKinds(result, Kind.Builtin); });
  }
  /** Arrays of built-ins hold what those have seen. */
  private makeArrays(): void {
    if (this.arraysMade) return;
    this.arraysMade = true;
    this.lookAgain();
    this.addKinds(this.elements, this.fromBuiltins);
    this.link(this.visible, this.elements);
  }

  private noteReceiver(name: string, object: Place): void {
    const known = this.receivers.get(name);
    if (known) known.push(object);
    else this.receivers.set(name, [object]);
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

  private constructBuiltin(global: string | null, values: readonly Place[], result: Place): void {
    if (global !== null && ERRORS.has(global) && values.length < 2) {
      this.addKinds(result, Kind.Error);
      for (const value of values) this.link(value, this.field('message'));
    } else if (global === 'Array') {
      const elements = this.makeArray(result);
      // The length, if it is a number.
      for (const value of values) this.link(values.length === 1 ? this.filtered(value, ~Kind.Number) : value, elements);
    } else {
      for (const value of values) this.link(value, this.given);
      this.builtinArguments.push(...values);
      this.makeArrays();
      if (global !== null && COLLECTIONS.has(global) && !this.assigned.has(global)) { this.addKinds(result, Kind.Made); return; }
      this.addKinds(result, Kind.Made | Kind.Array | Kind.Plain | Kind.Error);
      this.anything(result);
    }
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
  /** Object.defineProperty(object, key, descriptor) */
  private defineProperty(object: Instr, key: Instr, descriptor: Place, result: Place): void {
    const part = (name: string): Place => {
      const place = new Place();
      this.read(descriptor, name, place);
      return place;
    };
    const to = this.place(object), accessors = [part('get'), part('set')] as const;
    this.link(to, result);
    if (key.op === 'const' && typeof key.imm.value === 'string') {
      const name = key.imm.value;
      this.write(to, name, part('value'));
      this.store(to, `get ${name}`, accessors[0]);
      this.store(to, `set ${name}`, accessors[1]);
      this.when(to, Kind.Global, () => this.each(accessors[0], (fn) => { if (fn instanceof FunctionFlow) this.link(fn.result, this.named(this.globals, name)); }));
    } else {
      this.link(to, this.given);
      this.writeElement(to, key, part('value'), true);
      this.anyAccessor(accessors[0]);
      this.anyAccessor(accessors[1]);
    }
    // One of a built-in object may be called by built-ins.
    this.watch(to, () => { if (to.kinds & (Kind.Made | Kind.Builtin | Kind.Global)) for (const accessor of accessors) this.link(accessor, this.given); });
  }
  /** Getters or setters of properties of which the names are not known. */
  private anyAccessor(place: Place): void {
    this.link(place, this.given);
    this.each(place, (fn) => { if (fn instanceof FunctionFlow) this.link(fn.result, this.anyField); });
  }
  private read(object: Place, name: string, to: Place): void {
    this.namedObjects.push(object);
    this.noteReceiver(name, object);
    this.load(object, name, to);
    this.addKinds(to, Kind.Nothing);
    if (name.startsWith('#')) return;
    this.when(object, Kind.Global, () => this.link(this.named(this.globals, name), to));
    if (name === 'globalThis' || name === 'global') this.when(object, Kind.Builtin | Kind.Global, () => this.addKinds(to, Kind.Global));
    let done = false;
    this.watch(object, () => {
      if (done || !(this.mayInherit(object.kinds, name) || this.mayOwn(object.kinds, name))) return;
      done = true;
      if (name === 'length' || NUMBER_PROPERTIES.has(name)) this.addKinds(to, Kind.Number);
      else if (SYMBOL_PROPERTIES.has(name)) this.addKinds(to, Kind.Symbol);
      // Of an error these are texts from the start, and what the program has stored there.
      else if (name === 'message' || name === 'stack') {
        this.addKinds(to, Kind.Text);
        this.when(object, Kind.Made | Kind.Builtin | Kind.Global | Kind.Instance | Kind.Plain, () => this.anything(to));
        this.whenOdd(() => this.anything(to));
      } else if (name === 'prototype') {
        this.when(object, Kind.Merged, () => this.addKinds(to, Kind.Instance));
        this.watch(object, () => { if (object.kinds & CALLABLE || this.oddOf(object.kinds)) this.addKinds(to, Kind.Made | Kind.Builtin); });
      } else if (NUMBER_RESULTS.has(name) || TEXT_RESULTS.has(name) || ELEMENT_METHODS.has(name) || CALLBACKS.has(name) || CONSOLE.has(name) || OTHER_METHODS.has(name)) this.addKinds(to, Kind.Method);
      else this.anything(to);
      if (name === 'constructor' || name === '__proto__') this.addKinds(to, Kind.Builtin | Kind.Made);
      if (name === '__proto__') this.link(object, this.given);
      // A property of a global may be another object of the runtime.
      this.watch(object, () => { if (object.kinds & Kind.Global) this.addKinds(to, Kind.Builtin); });
    });
    if (this.library.own.has(name)) this.watch(object, () => { if (object.kinds & (Kind.Made | Kind.Method | Kind.Builtin) || this.oddOf(object.kinds)) this.ofLibrary(to); });
    // A getter.
    if (!this.accessors.has(name)) return;
    const getters = new Place();
    this.load(object, `get ${name}`, getters);
    this.call(getters, object, [], to);
  }
  /** Is a property of a global what it is from the start, unless properties are set by keys that are not known? */
  private isPristine({ op, imm }: Instr, name: string): boolean {
    return op === 'loadGlobal' && (NAMESPACES.has(imm.name!) || imm.name === 'console') && ![name, imm.name!].some((one) => this.assigned.has(one)) && !this.held.has(imm.name!) && name !== 'constructor' && name !== '__proto__' && name !== 'prototype';
  }
  private readPristine(object: Instr, name: string, to: Place): void {
    const known = this.globalReceivers.get(name);
    if (known) known.add(object.imm.name!);
    else this.globalReceivers.set(name, new Set([object.imm.name!]));
    this.addKinds(to, Kind.Nothing | (SYMBOL_PROPERTIES.has(name) ? Kind.Symbol : NUMBER_PROPERTIES.has(name) ? Kind.Number : Kind.Method));
    let done = false;
    this.watch(this.touched, () => {
      if (done || !this.touched.kinds) return;
      done = true;
      this.read(this.place(object), name, to);
    });
  }
  private write(object: Place, name: string, value: Place): void {
    this.namedObjects.push(object);
    this.writtenObjects.push(object);
    this.noteReceiver(name, object);
    this.store(object, name, value);
    this.when(object, Kind.Global, () => this.link(value, this.named(this.globals, name)));
    if (this.accessors.has(name)) {
      const setters = new Place();
      this.load(object, `set ${name}`, setters);
      this.call(setters, object, [value], new Place());
    }
    if (name === '__proto__') for (const place of [object, value]) this.link(place, this.given);
    // A setter or handler of a built-in object.
    this.watch(object, () => { if (object.kinds & (Kind.Made | Kind.Builtin | Kind.Global)) this.link(value, this.given); });
    this.calledOn(object, value);
    // What methods of arrays make arrays with.
    if (name === 'constructor') this.when(object, Kind.Array | Kind.Error, () => { for (const place of [object, value]) this.link(place, this.given); });
    if (name === 'prototype') this.when(value, Kind.Made | Kind.Builtin | Kind.Error | Kind.Array | Kind.Function | Kind.Global, () => {
      this.haveOddInstances();
      this.each(object, (one) => this.merge(one));
    });
  }
  /** Functions that the program puts in a built-in object may be called with that as `this`. */
  private calledOn(object: Place, value: Place): void {
    const tell = (): void => { if (object.kinds & (Kind.Builtin | Kind.Global)) for (const fn of value.functions) this.addKinds(fn.self, object.kinds & (Kind.Builtin | Kind.Global)); };
    this.watch(object, tell);
    this.watch(value, tell);
  }
  /** A method or field of an object literal or class. */
  private define(object: Instr, key: Instr, value: Instr, kind: 'init' | 'get' | 'set' = 'init'): void {
    const place = this.place(value), to = this.place(object);
    if (key.op === 'const' && typeof key.imm.value === 'string' && !INDEX.test(key.imm.value)) {
      this.noteReceiver(key.imm.value, to);
      this.store(to, kind === 'init' ? key.imm.value : `${kind} ${key.imm.value}`, place);
      return;
    }
    this.writeElement(to, key, place);
    // Accessors, and methods that built-ins call by symbols.
    this.when(place, Kind.Function, () => this.link(to, this.given));
    this.anyAccessor(place);
  }
  private readElement(object: Place, key: Instr, to: Place): void {
    if (key.op === 'const' && typeof key.imm.value === 'string' && !INDEX.test(key.imm.value)) return this.read(object, key.imm.value, to);
    const keyPlace = this.place(key);
    this.readKeys.push({ object, key: keyPlace });
    this.link(this.elementsOf(object), to);
    this.loadUnknown(object, to);
    this.addKinds(to, Kind.Nothing);
    this.watch(object, () => { if (object.kinds & (TEXTS | Kind.Made | Kind.Builtin | Kind.Global)) this.addKinds(to, Kind.Number | Kind.Text); });
    this.watch(object, () => { if (object.kinds & (Kind.Made | Kind.Builtin | Kind.Global)) this.anything(to); });
    this.when(object, Kind.Global, () => this.makeGlobalsFields());
    let isAny = false, isPhrase = false;
    const find = (): void => {
      if (object.kinds & (Kind.Builtin | Kind.Global) && this.isUnknownKey(keyPlace)) this.isEverything = true;
      // Any property of the program's, and of the built-ins.
      if (this.isUnknownKey(keyPlace) || keyPlace.kinds & (Kind.Constant | Kind.Symbol) || (keyPlace.kinds & CONVERTED && this.converted.kinds & Kind.Constant)) {
        if (!isAny) this.loadAny(object, to);
        isAny = true;
      } else if (keyPlace.kinds & (Kind.Phrase | CONVERTED)) {
        if (!isPhrase) this.loadPhrases(object, to);
        isPhrase = true;
      }
      if (this.isUnknownKey(keyPlace) || keyPlace.kinds & (Kind.Constant | Kind.Symbol)) {
        this.anything(to);
        this.addKinds(to, Kind.Builtin);
      }
    };
    for (const place of [object, keyPlace, this.converted]) this.watch(place, find);
  }
  /** @param own without a look at what the object inherits */
  private writeElement(object: Place, key: Instr, value: Place, own = false): void {
    if (key.op === 'const' && typeof key.imm.value === 'string' && !INDEX.test(key.imm.value)) return this.write(object, key.imm.value, value);
    const keyPlace = this.place(key);
    if (!own) this.writeKeys.push({ object, key: keyPlace });
    this.watch(object, () => this.touch(object));
    this.storeElements(object, value);
    this.when(object, Kind.Global, () => this.makeGlobalsFields());
    this.watch(object, () => { if (object.kinds & (Kind.Made | Kind.Builtin | Kind.Global)) this.link(value, this.given); });
    this.calledOn(object, value);
    this.when(keyPlace, ANYTHING & ~(Kind.Number | Kind.Nothing), () => this.storeUnknown(object, value));
    // Methods by symbols, and by names that built-ins and operators call.
    this.when(keyPlace, ANYTHING & ~(Kind.Number | Kind.Nothing | Kind.Phrase), () => {
      this.when(object, Kind.Merged, () => this.link(value, this.given));
      this.when(value, Kind.Function | CALLABLE, () => { for (const place of [object, value]) this.link(place, this.given); });
      this.addKinds(this.converted, Kind.Text);
    });
  }
  private lookFor(object: Instr, key: Instr): void {
    if (key.op !== 'const') this.readKeys.push({ object: this.place(object), key: this.place(key) });
    else if (typeof key.imm.value === 'string') this.noteReceiver(key.imm.value, this.place(object));
  }
  private key(from: Place, to: Place): void {
    this.watch(from, () => { if (from.kinds & CONVERTED) this.link(this.converted, to); });
    this.watch(from, () => this.addKinds(to, (from.kinds & PRIMITIVES) | (from.kinds & UNKNOWN_KEY ? Kind.Text | Kind.Symbol : 0)));
  }
  /** Elements of an iterable are put into an array. */
  private spread(i: Instr): void {
    const elements = new Place();
    this.iterated(this.place(i.args[1]!), elements);
    this.storeElements(this.place(i.args[0]!), elements);
  }
  /** An object gets the own properties of another one. */
  private copyTo(from: Place, to: ObjectFlow): void {
    this.copy(from, to);
    this.when(from, Kind.Made | Kind.Builtin | Kind.Global | Kind.Error, () => {
      this.merge(to);
      this.link(this.visible, this.anyField);
      this.link(from, this.given);
    });
  }
  /** What iterating over a value gives. */
  private iterated(from: Place, to: Place): void {
    this.link(this.elementsOf(from), to);
    this.addKinds(to, Kind.Nothing);
    this.watch(from, () => {
      if (from.kinds & TEXTS) this.addKinds(to, Kind.Text);
      if (from.kinds & (OBJECTS & ~Kind.Array)) {
        this.link(this.visible, to);
        this.link(this.field('value'), to);
      }
    });
  }
}
