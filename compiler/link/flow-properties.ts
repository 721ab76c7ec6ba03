/**
 * Properties and elements in the flow analysis (flow.ts), as the instructions of the program
 * read and write them: of its own objects, of those of the runtime, and of those that nothing
 * is known of. The places are those of flow-objects.ts.
 */
import { Kind, PRIMITIVES, TEXTS, OBJECTS, ANYTHING, UNKNOWN_KEY, CONVERTED, KNOWN_TEXT, CALLABLE } from './flow-kinds.js';
import { NUMBER_RESULTS, TEXT_RESULTS, SYMBOL_PROPERTIES, ELEMENT_METHODS, OTHER_METHODS, CONSOLE, NUMBER_PROPERTIES, NAMESPACES, CALLBACKS } from './flow-names.js';
import { FunctionFlow, ObjectFlow, Place } from './flow-places.js';
import type { Instr } from '../ir/ir.js';
import { FlowCalls } from './flow-calls.js';

/** An index of an array, as a text. */
const INDEX = /^(0|[1-9]\d{0,9})$/;

/** Whose subclass reads the instructions. */
export abstract class FlowProperties extends FlowCalls {
  protected isUnknownKey({ kinds }: Place): boolean {
    return (kinds & UNKNOWN_KEY) !== 0 || ((kinds & CONVERTED) !== 0 && (this.converted.kinds & ~KNOWN_TEXT) !== 0);
  }
  /** Object.defineProperty(object, key, descriptor) */
  protected defineProperty(object: Instr, key: Instr, descriptor: Place, result: Place): void {
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
  protected anyAccessor(place: Place): void {
    this.link(place, this.given);
    this.each(place, (fn) => { if (fn instanceof FunctionFlow) this.link(fn.result, this.anyField); });
  }
  protected read(object: Place, name: string, to: Place): void {
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
  protected isPristine({ op, imm }: Instr, name: string): boolean {
    return op === 'loadGlobal' && (NAMESPACES.has(imm.name!) || imm.name === 'console') && ![name, imm.name!].some((one) => this.assigned.has(one)) && !this.held.has(imm.name!) && name !== 'constructor' && name !== '__proto__' && name !== 'prototype';
  }
  protected readPristine(object: Instr, name: string, to: Place): void {
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
  protected write(object: Place, name: string, value: Place): void {
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
  protected calledOn(object: Place, value: Place): void {
    const tell = (): void => { if (object.kinds & (Kind.Builtin | Kind.Global)) for (const fn of value.functions) this.addKinds(fn.self, object.kinds & (Kind.Builtin | Kind.Global)); };
    this.watch(object, tell);
    this.watch(value, tell);
  }
  /** A method or field of an object literal or class. */
  protected define(object: Instr, key: Instr, value: Instr, kind: 'init' | 'get' | 'set' = 'init'): void {
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
  protected readElement(object: Place, key: Instr, to: Place): void {
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
  protected writeElement(object: Place, key: Instr, value: Place, own = false): void {
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
  protected lookFor(object: Instr, key: Instr): void {
    if (key.op !== 'const') this.readKeys.push({ object: this.place(object), key: this.place(key) });
    else if (typeof key.imm.value === 'string') this.noteReceiver(key.imm.value, this.place(object));
  }
  protected key(from: Place, to: Place): void {
    this.watch(from, () => { if (from.kinds & CONVERTED) this.link(this.converted, to); });
    this.watch(from, () => this.addKinds(to, (from.kinds & PRIMITIVES) | (from.kinds & UNKNOWN_KEY ? Kind.Text | Kind.Symbol : 0)));
  }
  /** Elements of an iterable are put into an array. */
  protected spread(i: Instr): void {
    const elements = new Place();
    this.iterated(this.place(i.args[1]!), elements);
    this.storeElements(this.place(i.args[0]!), elements);
  }
  /** An object gets the own properties of another one. */
  protected copyTo(from: Place, to: ObjectFlow): void {
    this.copy(from, to);
    this.when(from, Kind.Made | Kind.Builtin | Kind.Global | Kind.Error, () => {
      this.merge(to);
      this.link(this.visible, this.anyField);
      this.link(from, this.given);
    });
  }
  /** What iterating over a value gives. */
  protected iterated(from: Place, to: Place): void {
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
