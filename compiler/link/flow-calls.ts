/**
 * Calls in the flow analysis (flow.ts): of functions of the program, and of what built-ins do
 * with what they are given.
 */
import { FunctionFlag } from '../../abi/index.js';
import { Kind, PRIMITIVES, TEXTS, OBJECTS, ANYTHING, CALLABLE } from './flow-kinds.js';
import { ELEMENT_METHODS, GIVES_BUILTINS, ERRORS, CALLBACKS, resultsOf } from './flow-names.js';
import { ARGUMENTS, FunctionFlow, Place } from './flow-places.js';
import type { Instr } from '../ir/ir.js';
import { FlowObjects } from './flow-objects.js';

/** Methods of strings that a pattern may have another one for. */
const BY_PATTERN: ReadonlySet<string> = new Set(['split', 'match', 'replace', 'replaceAll']);
/** Constructors that make nothing but an object of their own. */
const COLLECTIONS: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'RegExp', 'WeakRef', 'ArrayBuffer', 'DataView']);

/** Whose subclasses read and write properties. */
export abstract class FlowCalls extends FlowObjects {
  /** Runs when objects of the program may inherit from anything. */
  protected whenOdd(then: () => void): void {
    let done = false;
    this.watch(this.nothing, () => {
      if (done || !this.oddPrototypes) return;
      done = true;
      then();
    });
  }
  protected anything(place: Place): void {
    this.link(this.visible, place);
    this.addKinds(place, Kind.Method);
  }
  /**
   * A call of a value.
   *
   * @param self null: others tell
   * @param rest further arguments
   */
  protected call(callee: Place, self: Place | null, args: readonly Place[], result: Place, rest: Place | null = null): void {
    this.each(callee, (fn) => {
      if (!(fn instanceof FunctionFlow)) return;
      if (self) this.link(self, fn.self);
      this.pass(fn, args, rest);
      this.link(fn.result, result);
      if (fn.fn.flags & (FunctionFlag.Generator | FunctionFlag.Async)) this.addKinds(result, Kind.Made);
    });
  }
  protected pass(fn: FunctionFlow, args: readonly Place[], rest: Place | null): void {
    args.forEach((arg, n) => this.link(arg, fn.parameters[Math.min(n, ARGUMENTS)]!));
    const missing = fn.parameters.slice(args.length);
    for (const parameter of missing) this.addKinds(parameter, Kind.Nothing);
    if (rest) for (const parameter of missing.length > 0 ? missing : fn.parameters.slice(-1)) this.link(rest, parameter);
  }
  /** @param newTarget null: the callee itself */
  protected construct(callee: Place, newTarget: Place | null, args: readonly Place[], result: Place, rest: Place | null = null): void {
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
  protected constructs(fn: FunctionFlow | null, newTarget: Place | null, to: Place): void {
    if (!newTarget) { this.addObject(to, this.instanceOf(fn!)); return; }
    this.each(newTarget, (one) => { if (one instanceof FunctionFlow) this.addObject(to, this.instanceOf(one)); });
    this.when(newTarget, OBJECTS & ~Kind.Function, () => this.addKinds(to, Kind.Instance));
    this.when(newTarget, Kind.Merged, () => this.addKinds(to, Kind.Instance));
  }
  /** A call that leads to a built-in if the callee is one. */
  protected callBuiltin(callee: Place, name: string | null, self: Place, args: readonly Place[], result: Place, isGlobal = false): void {
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
  protected applyBuiltin(name: string | null, self: Place, args: readonly Place[], result: Place, isGlobal = false): void {
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
  protected unlessKept(name: string, self: Place, args: readonly Place[], result: Place): void {
    const stored = this.everywhere(name);
    this.unless(stored, () => (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  /** The same of a method of a global. */
  protected unlessChanged(object: Instr, name: string, self: Place, args: readonly Place[], result: Place): void {
    if (this.assigned.has(name) || this.held.has(object.imm.name!)) { this.unlessKept(name, self, args, result); return; }
    const stored = this.everywhere(name);
    for (const place of [stored, this.touched]) this.unless(place, () => this.touched.kinds !== 0 && (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  protected unlessGlobalChanged(name: string, self: Place, args: readonly Place[], result: Place): void {
    const stored = this.everywhere(name);
    for (const place of [stored, this.touched]) this.unless(place, () => (this.assigned.has(name) || this.touched.kinds !== 0) && (stored.kinds & CALLABLE & ~Kind.Made) !== 0, self, args, result);
  }
  protected unless(place: Place, condition: () => boolean, self: Place, args: readonly Place[], result: Place): void {
    let done = false;
    this.watch(place, () => {
      if (done || !condition()) return;
      done = true;
      this.applyUnknown(null, self, args, result);
    });
  }
  /** What a regular expression finds: texts, with properties of their own. */
  protected addMatch(result: Place): void {
    this.addKinds(this.makeArray(result), Kind.Text | Kind.Nothing);
    this.addKinds(result, Kind.Nothing);
    const match = this.objectOf(result, Kind.Array);
    this.addKinds(this.fieldOf(match, 'index'), Kind.Number);
    this.addKinds(this.fieldOf(match, 'input'), Kind.Text);
    for (const name of ['groups', 'indices']) this.addKinds(this.fieldOf(match, name), Kind.Made | Kind.Nothing);
  }
  /** A method of strings that a pattern may have another one for. */
  protected byPattern(name: string, self: Place, args: readonly Place[], result: Place): void {
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
  protected applyCallback(name: string, self: Place, args: readonly Place[], result: Place): void {
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
  protected applyToElements(name: string, self: Place, args: readonly Place[], result: Place): void {
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
  protected applyUnknown(name: string | null, self: Place, args: readonly Place[], result: Place): void {
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
  protected makeArrays(): void {
    if (this.arraysMade) return;
    this.arraysMade = true;
    this.lookAgain();
    this.addKinds(this.elements, this.fromBuiltins);
    this.link(this.visible, this.elements);
  }
  protected noteReceiver(name: string, object: Place): void {
    const known = this.receivers.get(name);
    if (known) known.push(object);
    else this.receivers.set(name, [object]);
  }
  protected constructBuiltin(global: string | null, values: readonly Place[], result: Place): void {
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
}
