/**
 * Properties of the objects that the flow analysis (flow.ts) tells apart, and of those
 * that it does not: of these a property is one for all objects that have it.
 *
 * An object is merged with all others when something gets hold of it that was not read:
 * a built-in, or an operation that is not understood. So nothing need be known of what
 * such code does with properties but what holds for all merged objects.
 */
import { FunctionFlag } from '../../abi/index.js';
import type { Instr, IRFunction, Program } from '../ir/ir.js';
import { Kind, OBJECTS, PRIMITIVES } from './flow-kinds.js';
import { FunctionFlow, ObjectFlow, Place } from './flow-places.js';
import { FlowState } from './flow-state.js';
import type { KeyUse } from './keys.js';

/** Methods that operators call. */
const CONVERTING = ['toString', 'valueOf', 'join'];
/** Name of the property with what initialises the fields of a class. */
const FIELDS = '*fields*';

/** Whose subclass reads the program. */
export abstract class FlowObjects extends FlowState {
  private readonly objects: ObjectFlow[] = [];
  /** Of names: all properties that are called so. */
  private readonly everywheres = new Map<string, Place>();
  /** Properties that the program has put into objects of the runtime, from which others inherit. */
  private readonly inherited = new Map<string, Place>();
  private readonly anyInherited = new Place();
  private readonly allInherited = new Place();
  private readonly made = new Map<unknown, ObjectFlow>();
  /** Names of getters and setters of the program. */
  protected readonly accessors = new Set<string>();
  /** Names that the program mentions. */
  protected readonly mentioned: ReadonlySet<string>;

  constructor(program: Program, builtins: KeyUse, isSharp: boolean, mostSteps: number) {
    super(program, builtins, isSharp, mostSteps);
    this.mentioned = mentionedNames(this.ownInstructions());
    this.findAccessors();
    for (const flow of this.flows.values()) this.register(flow);
  }

  private findAccessors(): void {
    for (const { op, imm, args } of this.ownInstructions()) {
      if (op === 'runtime' && imm.name === 'DefineMethod' && args[3]!.imm.value !== 'init') this.addAccessor(args[1]!);
      if (op === 'call' && args[0]!.imm.name === 'defineProperty' && args.length > 3) this.addAccessor(args[3]!);
    }
  }
  private addAccessor({ op, imm }: Instr): void {
    if (op === 'const' && typeof imm.value === 'string') this.accessors.add(imm.value);
  }

  // ---- objects

  /** @param site what makes it: of one site it is always the same */
  protected objectOf(site: unknown, kind: number): ObjectFlow {
    let object = this.made.get(site);
    if (!object) this.made.set(site, (object = this.newObject(kind)));
    return object;
  }
  private newObject(kind: number): ObjectFlow {
    const object = new ObjectFlow(kind, !this.isSharp);
    this.register(object);
    return object;
  }
  private register(object: ObjectFlow): void {
    this.objects.push(object);
    if (object.merged) { this.join(object); return; }
    this.each(object.proto, (proto) => {
      if (proto.merged) this.merge(object);
      else proto.heirs.push(object);
    });
    for (const [name, place] of this.everywheres) this.linkEverywhere(object, name, place);
    for (const name of CONVERTING) if (this.mentioned.has(name)) this.watchConversion(object, name);
  }
  /** Operators call methods of objects, though nobody else gets hold of these. */
  private watchConversion(object: ObjectFlow, name: string): void {
    this.each(this.lookup(object, name), (fn) => {
      if (!(fn instanceof FunctionFlow)) return;
      this.addObject(fn.self, object);
      this.answer(fn);
    });
  }
  protected join(object: ObjectFlow): void {
    const both = (a: Place, b: Place): void => {
      this.link(a, b);
      this.link(b, a);
    };
    for (const [name, place] of [...object.fields]) both(place, this.field(name));
    both(object.elements, this.elements);
    both(object.anyField, this.anyField);
    both(object.allFields, this.allFields);
    this.each(object.proto, (proto) => this.merge(proto));
    for (const other of [...object.heirs, ...object.copies]) this.merge(other);
  }
  protected functionFlow(fn: IRFunction): FunctionFlow {
    const flow = this.flows.get(fn)!;
    if (!flow.prototype && fn.flags & (FunctionFlag.Constructor | FunctionFlag.Generator)) {
      flow.prototype = this.newObject(fn.flags & FunctionFlag.Generator ? Kind.Instance | Kind.Made : Kind.Instance);
      this.addObject(this.fieldOf(flow, 'prototype'), flow.prototype);
      this.addObject(this.fieldOf(flow.prototype, 'constructor'), flow);
      // The runtime makes what inherits from it.
      if (fn.flags & FunctionFlag.Generator) this.merge(flow.prototype);
    }
    return flow;
  }
  /** What a function constructs. */
  protected instanceOf(fn: FunctionFlow): ObjectFlow {
    if (fn.instance) return fn.instance;
    fn.instance = this.newObject(Kind.Instance);
    this.link(this.fieldOf(fn, 'prototype'), fn.instance.proto);
    return fn.instance;
  }

  // ---- properties by name

  protected fieldOf(object: ObjectFlow, name: string): Place {
    const known = object.fields.get(name);
    if (known) return known;
    if (object.merged) return this.field(name);
    const place = new Place();
    object.fields.set(name, place);
    if (!name.startsWith('#')) this.link(object.anyField, place);
    this.link(place, object.allFields);
    for (const copy of object.copies) this.copyField(name, place, object, copy);
    const everywhere = this.everywheres.get(name);
    if (everywhere) this.link(place, everywhere);
    return place;
  }
  /** The property of an object, or one that it inherits. */
  private lookup(object: ObjectFlow, name: string): Place {
    const known = object.lookups.get(name);
    if (known) return known;
    const place = new Place();
    object.lookups.set(name, place);
    this.link(this.fieldOf(object, name), place);
    this.link(this.inheritedField(name), place);
    this.each(object.proto, (proto) => this.link(this.lookup(proto, name), place));
    this.when(object.proto, Kind.Merged, () => this.link(this.field(name), place));
    return place;
  }
  private inheritedField(name: string): Place {
    let place = this.inherited.get(name);
    if (!place) {
      this.inherited.set(name, (place = new Place()));
      this.link(this.anyInherited, place);
      if (!name.startsWith('#')) this.link(place, this.allInherited);
      const joined = place;
      this.watch(this.nothing, () => { if (this.oddPrototypes) this.link(this.field(name), joined); });
    }
    return place;
  }
  private lookupAll(object: ObjectFlow): Place {
    if (object.lookupOfAll) return object.lookupOfAll;
    const place = (object.lookupOfAll = new Place());
    this.link(object.allFields, place);
    this.link(object.anyField, place);
    this.link(this.allInherited, place);
    this.each(object.proto, (proto) => this.link(this.lookupAll(proto), place));
    this.when(object.proto, Kind.Merged, () => this.link(this.allFields, place));
    return place;
  }
  /** Reads a property of what the program has made, or put into objects of the runtime. */
  protected load(object: Place, name: string, to: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(this.lookup(one, name), to); });
    this.when(object, Kind.Merged, () => this.link(this.field(name), to));
    this.when(object, PRIMITIVES & ~Kind.Nothing, () => this.link(this.inheritedField(name), to));
  }
  /** A method of that name is called: each object is `this` in those that it has, primitives are if the program has put such a method into what they inherit from. */
  protected passReceiver(object: Place, name: string, callee: Place): void {
    this.each(object, (one) => {
      if (!one.merged) this.each(this.lookup(one, name), (fn) => { if (fn instanceof FunctionFlow) this.addObject(fn.self, one); });
    });
    const others = new Place();
    this.watch(object, () => { if (object.kinds & Kind.Merged) this.addKinds(others, object.kinds & OBJECTS); });
    this.each(this.inheritedField(name), () => this.link(this.filtered(object, PRIMITIVES & ~Kind.Nothing), others));
    this.each(callee, (fn) => { if (fn instanceof FunctionFlow) this.link(others, fn.self); });
  }
  protected store(object: Place, name: string, value: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(value, this.fieldOf(one, name)); });
    this.when(object, Kind.Merged, () => this.link(value, this.field(name)));
    this.when(object, Kind.Builtin | Kind.Global, () => this.link(value, this.inheritedField(name)));
  }
  /** What initialises the fields of instances. */
  protected loadFields(fn: Place, to: Place): void {
    this.each(fn, (one) => this.link(this.fieldOf(one, FIELDS), to));
    this.when(fn, Kind.Merged, () => this.link(this.field(FIELDS), to));
  }
  protected storeFields(fn: Place, value: Place): void {
    this.store(fn, FIELDS, value);
  }
  /** The property of that name of all objects. */
  protected everywhere(name: string): Place {
    const known = this.everywheres.get(name);
    if (known) return known;
    const place = new Place(true);
    this.everywheres.set(name, place);
    this.link(this.field(name), place);
    for (const object of this.objects) this.linkEverywhere(object, name, place);
    return place;
  }
  private linkEverywhere(object: ObjectFlow, name: string, everywhere: Place): void {
    this.link(object.anyField, everywhere);
    const place = object.fields.get(name);
    if (place) this.link(place, everywhere);
  }

  // ---- properties by keys

  protected loadAny(object: Place, to: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(this.lookupAll(one), to); });
    this.when(object, Kind.Merged, () => this.link(this.allFields, to));
    this.when(object, PRIMITIVES & ~Kind.Nothing, () => this.link(this.allInherited, to));
  }
  /** What a key with a character that no name of a built-in has may mean. */
  protected loadPhrases(object: Place, to: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(this.lookupAll(one), to); });
    this.when(object, Kind.Merged, () => this.link(this.phraseFields, to));
  }
  /** What was stored under keys of which nothing is known. */
  protected loadUnknown(object: Place, to: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(one.anyField, to); });
    this.when(object, Kind.Merged, () => this.link(this.anyField, to));
  }
  protected storeUnknown(object: Place, value: Place): void {
    this.each(object, (one) => {
      if (one.merged) return;
      this.link(value, one.anyField);
      // The key may be __proto__.
      this.link(value, one.proto);
    });
    this.when(object, Kind.Merged, () => this.link(value, this.anyField));
    this.when(object, Kind.Builtin | Kind.Global, () => this.link(value, this.anyInherited));
  }
  protected elementsOf(object: Place): Place {
    if (object.elements) return object.elements;
    const place = (object.elements = new Place());
    this.each(object, (one) => { if (!one.merged) this.link(one.elements, place); });
    this.when(object, Kind.Merged, () => this.link(this.elements, place));
    return place;
  }
  protected storeElements(object: Place, value: Place): void {
    this.each(object, (one) => { if (!one.merged) this.link(value, one.elements); });
    this.when(object, Kind.Merged, () => this.link(value, this.elements));
  }
  /** An array that is made by what gives `result`, and the place of its elements. */
  protected makeArray(result: Place, site: unknown = result): Place {
    const array = this.objectOf(site, Kind.Array);
    this.addObject(result, array);
    return array.elements;
  }

  // ---- copies

  /** An object gets all own properties of others. */
  protected copy(from: Place, to: ObjectFlow): void {
    this.each(from, (one) => {
      if (one.copies.includes(to)) return;
      one.copies.push(to);
      if (one.merged) this.merge(to);
      for (const [name, place] of [...one.fields]) this.copyField(name, place, one, to);
      this.link(one.elements, to.elements);
      this.link(one.anyField, to.anyField);
    });
    this.when(from, Kind.Merged, () => this.merge(to));
  }
  private copyField(name: string, place: Place, from: ObjectFlow, to: ObjectFlow): void {
    if (name.startsWith('#') || name === FIELDS) return;
    if (/^[gs]et /.test(name)) {
      // What they give is copied, which they find in the object that has them.
      this.merge(from);
      this.merge(to);
    } else this.link(place, this.fieldOf(to, name));
  }
}
function mentionedNames(instrs: Iterable<Instr>): Set<string> {
  const names = new Set<string>();
  for (const { imm } of instrs) {
    if (imm.name !== undefined) names.add(imm.name);
    if (typeof imm.value === 'string') names.add(imm.value);
    for (const key of imm.keys ?? []) names.add(key);
  }
  return names;
}
