/**
 * What the flow analysis (flow.ts) keeps of a program: the places of its values,
 * variables, fields and functions, and what is known of its objects as a whole.
 */
import { FunctionFlag } from '../../abi/index.js';
import { GIVEN, Kind, OBJECTS, INHERITS } from './flow-kinds.js';
import { KERNEL_OWN, NAMESPACES } from './flow-names.js';
import { isAudited, LibraryUse } from './flow-library.js';
import { FunctionFlow, ObjectFlow, Place, Places } from './flow-places.js';
import { PHRASE, assignedNames, mentionsGivers, throwsGiven } from './flow-program.js';
import { heldGlobals } from './held.js';
import { instructionsOf } from './instructions.js';
import type { KeyUse } from './keys.js';
import type { Block, CellRef, Instr, IRFunction, Program } from '../ir/ir.js';

/** Whose subclass reads the program. */
export abstract class FlowState extends Places {
  protected readonly places = new Map<Instr, Place>();
  protected readonly flows = new Map<IRFunction, FunctionFlow>();
  protected readonly cells = new Map<CellRef, Place>();
  protected readonly environments = new Map<Instr, Map<number, Place>>();
  protected readonly closures = new Map<IRFunction, Instr[]>();
  protected readonly functionOf = new Map<Block, IRFunction>();
  protected readonly fields = new Map<string, Place>();
  protected readonly allFields = new Place();
  /** Fields with names that are phrases, as '[object Object]' is. */
  protected readonly phraseFields = new Place();
  protected readonly globals = new Map<string, Place>();
  /** Does more than reading and writing properties by name happen to the global object? Then its properties are fields like others. */
  protected globalsAreFields = false;
  protected readonly elements = new Place();
  protected readonly nothing = new Place();
  /** Something, if properties of built-in objects may be set whose names are not known. */
  protected readonly touched = new Place();
  protected readonly held: ReadonlySet<string>;
  /** See `throwsGiven`. */
  protected readonly throwsGiven: boolean;
  /** What built-ins may give that nobody gave them. */
  protected readonly fromBuiltins: number;
  /** Is there code that may call a method `throw`? */
  protected readonly mentionsThrow: boolean;
  /** Of values that are read from globals: their names. */
  protected readonly globalNames = new Map<Place, string>();
  /** Names that the program sets: globals of these may be others than those of the runtime. */
  protected readonly assigned: ReadonlySet<string>;
  /** Values that are stored under keys of which nothing is known: any property may have them. */
  protected readonly anyField = new Place();
  /** Slots of environments that are not known. */
  protected readonly anyVariable = new Place();
  /** What built-ins are given: functions among it they may call. */
  protected readonly given = new Place();
  /** What built-ins can see of that, and so may give back. */
  protected readonly visible = new Place();
  protected readonly thrownPlace = new Place();
  /** What methods of the program make of its objects where a primitive is needed. */
  protected readonly converted = new Place();
  protected readonly readKeys: { object: Place; key: Place }[] = [];
  /** Of those only own properties are looked for. */
  protected readonly ownKeys: { object: Place; key: Place }[] = [];
  /** Objects of which all own properties are listed. */
  protected readonly listed: Place[] = [];
  protected readonly writeKeys: { object: Place; key: Place }[] = [];
  protected readonly namedObjects: Place[] = [];
  protected readonly writtenObjects: Place[] = [];
  /** Of names: objects of which properties of that name are read or set. */
  protected readonly receivers = new Map<string, Place[]>();
  protected readonly globalReceivers = new Map<string, Set<string>>();
  protected readonly shown: Place[] = [];
  protected readonly formats: Place[] = [];
  protected readonly builtinArguments: Place[] = [];
  protected arraysMade = false;
  /** What audited library modules do with names. */
  protected readonly library: LibraryUse;
  /** Variables of theirs. */
  protected readonly libraryCells = new Set<CellRef>();
  /** The functions that are read: not those of audited library modules. */
  protected readonly own: readonly IRFunction[];
  protected readonly allNames: ReadonlySet<string>;
  protected readonly ownNames: ReadonlySet<string>;
  /** Does the program have a built-in function as a value that may give what the runtime has from the start? */
  protected readonly givesBuiltins: boolean;
  protected oddPrototypes = false;
  protected oddInstances = false;
  /** May objects that the runtime has from the start inherit from others than they do there? */
  protected oddBuiltins = false;
  /** The uses of functions that look for own properties whose objects and keys are known. */
  protected readonly asking = new Set<Instr>();

  /**
   * @param isSharp are objects told apart?
   * @param mostSteps more are not taken
   */
  constructor(protected readonly program: Program, protected readonly builtins: KeyUse, protected readonly isSharp: boolean, mostSteps: number) {
    super(mostSteps);
    this.own = program.functions.filter((fn) => !isAudited(fn));
    this.library = new LibraryUse(program);
    this.allNames = new Set([...builtins.all, ...this.library.own]);
    this.ownNames = new Set([...builtins.own, ...KERNEL_OWN, ...this.library.own]);
    // A module that was not read may give some.
    this.givesBuiltins = !this.library.isWhole || mentionsGivers(this.ownInstructions());
    this.held = heldGlobals(program);
    this.mentionsThrow = [...this.ownInstructions()].some(({ op, imm }) => imm.name === 'throw' || (op === 'const' && imm.value === 'throw'));
    this.throwsGiven = throwsGiven(program, this.ownInstructions());
    this.fromBuiltins = this.throwsGiven ? GIVEN : GIVEN & ~Kind.Error;
    this.assigned = assignedNames(program);
    for (const fn of program.functions) {
      this.flows.set(fn, new FunctionFlow(fn, !isSharp));
      for (const block of fn.blocks) {
        this.functionOf.set(block, fn);
        for (const i of block.instrs) {
          if (i.op === 'closure') add(this.closures, i.imm.fn!, i);
          if (i.op === 'storeCell' && isAudited(fn)) this.libraryCells.add(i.imm.cell!);
        }
      }
    }
    for (const cell of program.cells) if (cell.hoisted && isAudited(cell.hoisted)) this.libraryCells.add(cell);
  }
  protected *ownInstructions(): Iterable<Instr> {
    for (const fn of this.own) yield* instructionsOf(fn);
  }

  // ---- places

  protected place(value: Instr): Place {
    let place = this.places.get(value);
    if (!place) this.places.set(value, (place = new Place()));
    return place;
  }
  protected named(map: Map<string, Place>, name: string): Place {
    const known = map.get(name);
    if (known) return known;
    const place = new Place();
    map.set(name, place);
    if (map === this.fields) {
      this.link(this.anyField, place);
      this.link(place, this.allFields);
      if (PHRASE.test(name)) this.link(place, this.phraseFields);
    } else if (this.globalsAreFields) this.joinGlobal(name, place);
    return place;
  }
  private joinGlobal(name: string, place: Place): void {
    this.link(place, this.field(name));
    this.link(this.field(name), place);
  }
  protected makeGlobalsFields(): void {
    if (this.globalsAreFields) return;
    this.globalsAreFields = true;
    for (const [name, place] of [...this.globals]) this.joinGlobal(name, place);
  }
  protected field(name: string): Place {
    return this.named(this.fields, name);
  }
  protected cellPlace(cell: CellRef): Place {
    if (this.program.globalCells.has(cell)) return this.named(this.globals, cell.name);
    let place = this.cells.get(cell);
    if (!place) {
      this.cells.set(cell, (place = new Place()));
      if (this.libraryCells.has(cell)) this.ofLibrary(place);
    }
    return place;
  }
  /** Anything that audited library modules may give. */
  protected ofLibrary(place: Place): void {
    this.addKinds(place, GIVEN | Kind.Method);
    this.link(this.visible, place);
  }
  /** The variable that a load or store of an Env slot is of. */
  protected slotPlace(env: Instr, hops: number, slot: number): Place {
    const made = this.environmentOf(env, hops);
    if (!made) return this.anyVariable;
    let slots = this.environments.get(made);
    if (!slots) this.environments.set(made, (slots = new Map()));
    let place = slots.get(slot);
    if (!place) slots.set(slot, (place = new Place()));
    return place;
  }
  /** What makes the environment that a value is, or one around that; null: it is not known, or there are several. */
  protected environmentOf(env: Instr, hops: number): Instr | null {
    const makers = new Set<Instr | null>();
    this.findEnvironments(env, hops, makers, new Map());
    return makers.size === 1 ? [...makers][0]! : null;
  }
  private findEnvironments(env: Instr, hops: number, makers: Set<Instr | null>, seen: Map<Instr, number>): void {
    if (env.op === 'newEnv' && hops === 0) { makers.add(env); return; }
    const before = seen.get(env);
    // Of a loop: the other ways to it tell.
    if (before === hops) return;
    if (before !== undefined) { makers.add(null); return; }
    seen.set(env, hops);
    switch (env.op) {
      case 'newEnv': return this.findEnvironments(env.args[0]!, hops - 1, makers, seen);
      case 'copyEnv': return this.findEnvironments(env.args[0]!, hops, makers, seen);
      case 'phi': return env.args.forEach((arg) => this.findEnvironments(arg, hops, makers, seen));
      case 'functionEnv': {
        const closures = this.closures.get(this.functionOf.get(env.block)!);
        if (!closures) makers.add(null);
        return closures?.forEach((closure) => this.findEnvironments(closure.args[0]!, hops, makers, seen));
      }
      default: makers.add(null);
    }
  }

  /** What is of some kinds of a place. */
  protected filtered(from: Place, kinds: number): Place {
    const to = new Place();
    this.watch(from, () => {
      if (from.kinds & Kind.Merged) this.addKinds(to, from.kinds & kinds);
      else this.addKinds(to, from.kinds & kinds & ~OBJECTS);
    });
    this.each(from, (object) => { if (object.kind & kinds) this.addObject(to, object); });
    return to;
  }

  /** What is not undefined or null of a place: the object that a method is found in. */
  protected present(from: Place): Place {
    return this.filtered(from, ~Kind.Nothing);
  }
  /** Is a method of that name one of a global's own, which do not give the global? */
  protected isStatic({ op, imm }: Instr, name: string): boolean {
    return op === 'loadGlobal' && NAMESPACES.has(imm.name!) && !this.assigned.has(imm.name!) && !this.builtins.inherited['ObjectPrototype']!.includes(name) && !this.builtins.inherited['FunctionPrototype']!.includes(name);
  }
  protected withoutBuiltins(from: Place): Place {
    return this.filtered(from, ~Kind.Builtin);
  }
  protected arrived(place: Place, fresh: readonly ObjectFlow[]): void {
    if (place === this.visible) for (const object of fresh) this.merge(object);
    if (place !== this.given) return;
    for (const object of fresh) if (object instanceof FunctionFlow) this.escape(object);
    this.touch(place);
    if (place.kinds & (Kind.Builtin | Kind.Global) && !this.oddBuiltins) {
      this.oddBuiltins = true;
      if (this.oddPrototypes) this.lookAgain();
    }
  }
  /** Properties of an object may be set by keys that are not known. */
  protected touch({ kinds }: Place): void {
    if (!(kinds & (Kind.Builtin | Kind.Global))) return;
    this.addKinds(this.touched, Kind.Builtin);
    if (kinds & Kind.Global) this.makeGlobalsFields();
  }
  /** A built-in may call it with anything that it has. */
  protected escape(fn: FunctionFlow): void {
    if (fn.escaped) return;
    fn.escaped = true;
    this.link(this.given, fn.self);
    // As a constructor, too.
    if (fn.fn.flags & FunctionFlag.Constructor) {
      this.addKinds(fn.self, Kind.Instance);
      this.link(this.given, fn.newTarget);
      this.addKinds(fn.newTarget, Kind.Function);
    }
    for (const parameter of fn.parameters) this.receive(parameter);
    this.link(fn.result, this.given);
  }

  /** A built-in may call it as a method of an object of the program. */
  protected escapeMethod(fn: FunctionFlow): void {
    if (fn.escapedMethod) return;
    fn.escapedMethod = true;
    this.addKinds(fn.self, Kind.Plain | Kind.Instance | Kind.Function | Kind.Array);
    this.link(this.anyField, fn.self);
    this.answer(fn);
  }
  /** A built-in may call it. */
  protected answer(fn: FunctionFlow): void {
    for (const parameter of fn.parameters) this.receive(parameter);
    this.link(fn.result, this.given);
  }
  /** A parameter of a function that built-ins call: they may have made a function for it, as they do for `then`. */
  protected receive(parameter: Place): void {
    this.link(this.given, parameter);
    this.addKinds(parameter, Kind.Method);
  }
  protected haveOddInstances(): void {
    if (this.oddInstances) return;
    this.oddInstances = true;
    this.lookAgain();
  }
  /** Kinds of objects of the program that may inherit from any other. */
  protected get odd(): number {
    return this.oddPrototypes ? OBJECTS : this.oddInstances ? Kind.Instance | Kind.Function : 0;
  }
  /** Those among them that may inherit from anything: others are told apart, and so is what they inherit from. */
  protected oddOf(kinds: number): number {
    return kinds & Kind.Merged || (this.oddPrototypes && this.oddBuiltins) ? kinds & this.odd : 0;
  }
  /** Objects of the program may inherit from any other. */
  protected haveOddPrototypes(): void {
    if (this.oddPrototypes) return;
    this.oddPrototypes = true;
    this.lookAgain();
  }
  /** May an object of these kinds inherit a built-in property of that name? */
  protected mayInherit(kinds: number, name: string): boolean {
    if (!this.allNames.has(name)) return false;
    if (kinds & (Kind.Made | Kind.Builtin | Kind.Global) || this.oddOf(kinds)) return true;
    return INHERITS.some(([kind, prototypes]) => kinds & kind && prototypes.some((prototype) => this.builtins.inherited[prototype]!.includes(name)));
  }

  /** May an object that a built-in has made have an own property of that name? */
  protected mayOwn(kinds: number, name: string): boolean {
    const made = this.arraysMade ? Kind.Plain | Kind.Made | Kind.Array | Kind.Error | Kind.Builtin | Kind.Global : Kind.Error | Kind.Builtin | Kind.Global;
    return (kinds & Kind.Merged) !== 0 && (kinds & made) !== 0 && this.ownNames.has(name);
  }
}
function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
