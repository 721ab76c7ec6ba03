/**
 * Which names of properties code can mean, besides those it mentions: it may make
 * keys at run time. Of the built-ins that is found when the runtime is built, of a
 * program when it is linked.
 */
import { type IntrinsicName, intrinsicNames } from '../../abi/index.js';
import type { CellRef, Instr, IRFunction, Program } from '../ir/ir.js';
import { mayBe, T } from '../ir/types.js';
import type { Flow } from './flow.js';
import { Kind, PRIMITIVES, TEXTS } from './flow-kinds.js';
import type { Feature } from './gates.js';
import { heldGlobals } from './held.js';
import { instructions, instructionsOf } from './instructions.js';
import { keyOperands, type KeyUse } from './keys.js';

/**
 * How code uses names of properties besides those it mentions. Each level opens
 * properties of the objects that a program can hold.
 */
export interface NameUse {
  /** Reads properties by keys of which nothing is known, or lists hidden ones: any property. */
  readonly reads: boolean;
  /** Sets properties by such keys: accessors, and what cannot be written. */
  readonly sets: boolean;
  /** Lists the enumerable properties of objects. */
  readonly lists: boolean;
}
export const NO_NAMES: NameUse = { reads: false, sets: false, lists: false };

const LISTING: ReadonlySet<string> = new Set(['obj_own_keys', 'for_in_keys']);
/** Functions of the built-ins that set what they listed, and that list hidden properties for the program. */
const SETTING = ['AssignFrom'];
const LISTING_ALL = ['getOwnPropertyNames', 'getOwnPropertySymbols', 'ownKeys', 'getOwnPropertyDescriptors', 'InspectWithOptions', 'SetInspectFunction'];
/** Functions whose result is a key made of their first argument. */
const CONVERSIONS: ReadonlySet<string> = new Set(['to_key', 'key_to_string', 'ToPropertyKey']);

/** Functions whose result is a number or a symbol, or they throw. */
const NAMELESS: ReadonlySet<string> = new Set(['ToIntegerOrInfinity', 'ToLength', 'ToIndex', 'ToNumber', 'LengthOfArrayLike', 'RelativeIndex', 'PreviousIndex', 'sym_new', 'NewSymbol', 'SymbolFor']);

/**
 * Built-ins whose keys look unknown, and why they can mean no name that the program does not mean otherwise.
 *
 *   index     the key is an index
 *   own       the key was listed from the object itself, which is asked for its own property
 *   symbol    the key is a symbol of the built-ins
 *   inner     the object is one of the built-ins', without a prototype, or made just now
 *   passed    the key is that of an access which has been counted where it is
 *   boot      runs when the runtime is built
 *   eval      only in programs with the evaluator, of which nothing is left out
 */
const AUDITED: Readonly<Record<string, 'index' | 'own' | 'symbol' | 'inner' | 'passed' | 'boot' | 'eval'>> = {
  '<boot>': 'boot', $methods: 'boot', $tag: 'boot', AddUnscopables: 'boot', DefineConsoleMethods: 'boot', DefineHostGlobals: 'boot',
  OwnPropertyKeys: 'own', SetIntegrityLevel: 'own', TestIntegrityLevel: 'own', ForInChainKeys: 'own', RequireInitializedExports: 'own', CopyDataProperties: 'own',
  EnumerableOwnProperties: 'own', AssignFrom: 'own', OpenKeyed: 'own', KeyedPadding: 'own', CheckOwnKeys: 'own', InternalizeJSONProperty: 'own', ValueInInnermost: 'own',
  WriteJSONValue: 'own', InspectContents: 'own',
  IterNext: 'index', IterStep: 'index', IterAdvance: 'index', IteratorStep: 'index', ArrayIteratorStep: 'index', MoveDown: 'index', MoveUp: 'index', MoveDownSparse: 'index',
  MoveUpSparse: 'index', CopyElements: 'index', AppendForConcat: 'index', AppendFastArray: 'index', FlattenIntoArray: 'index', SetTypedArrayFromArrayLike: 'index', ListElements: 'index',
  ReverseSparse: 'index', MoveTail: 'index', ArrayFromAsyncIterator: 'index', ArrayFromAsyncArrayLike: 'index',
  AddDisposableResource: 'symbol', InspectValue: 'symbol', MakeTimeout: 'symbol', InitAsyncIds: 'symbol', RestartTimer: 'symbol', DestroyTimer: 'symbol', ClearTimer: 'symbol',
  MakeImmediate: 'symbol', DestroyImmediate: 'symbol', RunImmediates: 'symbol', RunTimer: 'symbol', StartOwnTimer: 'symbol', RunCommonJS: 'symbol', NewModule: 'symbol',
  AddEntry: 'inner', ResultWithKeys: 'inner', GroupsObject: 'inner', SubstituteNamed: 'inner', DateString: 'inner', SetStyles: 'inner', ProcessEnvironment: 'inner', SetVariable: 'inner', DefineVariable: 'inner',
  RequireModule: 'inner', MakeRequire: 'inner',
  ProxyGetter: 'passed', ProxySetter: 'passed', ProxySetterSloppy: 'passed', ProxyDefiner: 'passed', SuperGet: 'passed', SuperSet: 'passed', CreateDataPropertyOrThrow: 'passed', DefineMethod: 'passed', DefineFields: 'passed', CommonJSExport: 'passed',
  DeclareEvalVars: 'eval', DeclareEvalGlobals: 'eval',
  // Methods.
  at: 'index', concat: 'index', next: 'index', splice: 'index', toSpliced: 'index', toUTCString: 'inner', groupBy: 'inner', 'get parent': 'symbol',
};
/** The name of a method may be followed by the number of its function. */
const isAudited = (name: string): boolean => name.replace(/#\d+$/, '') in AUDITED;

/** Where a key comes from: it is known, or it is what the caller passes as these parameters, or nothing is known. */
type Origin = 'unknown' | ReadonlySet<number>;
const KNOWN: Origin = new Set();

function union(a: Origin, b: Origin): Origin {
  return a === 'unknown' || b === 'unknown' ? 'unknown' : new Set([...a, ...b]);
}

class KeyFinder {
  private readonly stores = new Map<CellRef, Instr[]>();
  /** Texts among the keys that were asked for. */
  readonly texts = new Set<string>();
  constructor(program: Program) {
    for (const i of instructions(program)) {
      if (i.op !== 'storeCell') continue;
      const list = this.stores.get(i.imm.cell!);
      if (list) list.push(i.args[0]!);
      else this.stores.set(i.imm.cell!, [i.args[0]!]);
    }
  }
  /** @param numbers may it be known only because it is a number? A constant text is not enough then. */
  origin(key: Instr, numbers = false, seen = new Set<Instr>()): Origin {
    if (!mayBe(key.type, T.String | T.Object)) return KNOWN;
    if (key.op === 'const' && typeof key.imm.value === 'string') this.texts.add(key.imm.value);
    if (key.op === 'const') return numbers && typeof key.imm.value === 'string' ? 'unknown' : KNOWN;
    if (seen.has(key)) return KNOWN;
    seen.add(key);
    const ofAll = (values: readonly Instr[]): Origin => values.reduce<Origin>((all, value) => union(all, this.origin(value, numbers, seen)), KNOWN);
    switch (key.op) {
      case 'param': return new Set([key.imm.index!]);
      case 'phi': return ofAll(key.args);
      case 'select': return ofAll(key.args.slice(1));
      case 'box': case 'propertyKey': return ofAll([key.args.at(-1)!]);
      case 'checkInitialized': return ofAll([key.args[0]!]);
      case 'arithAny': return key.imm.kind === 'add' ? this.sum(key, seen) : KNOWN;
      case 'incAny': return KNOWN;
      case 'intrinsic': return intrinsicNames[key.imm.index!]!.startsWith('Symbol') ? KNOWN : 'unknown';
      case 'loadCell': {
        const stores = this.stores.get(key.imm.cell!);
        return stores ? ofAll(stores) : 'unknown';
      }
      case 'runtime': case 'kernel': case 'kernelThrowing': return NAMELESS.has(key.imm.name!) ? KNOWN : CONVERSIONS.has(key.imm.name!) ? ofAll([key.args[0]!]) : 'unknown';
      default: return 'unknown';
    }
  }
  /** A sum is known if it is one of numbers. */
  private sum({ args }: Instr, seen: Set<Instr>): Origin {
    return args.reduce<Origin>((all, arg) => union(all, this.origin(arg, true, seen)), KNOWN);
  }
}

/** @param program the built-ins, after all passes */
export function findKeyUse(program: Program): Omit<KeyUse, 'globals' | 'inherited' | 'all'> {
  const nameOf = (fn: IRFunction): string => fn.exportName!.slice('js$'.length);
  const exposed = exposedFunctions(program);
  const finder = new KeyFinder(program);
  const parameters = new Map<string, Set<number>>();
  const dynamic = new Set<string>(), listing = new Set<string>(), names: Record<string, string[]> = {};
  for (let changed = true; changed;) {
    changed = false;
    for (const fn of program.functions) {
      const name = nameOf(fn), own = parameters.get(name) ?? new Set<number>();
      const before = own.size;
      finder.texts.clear();
      for (const i of instructionsOf(fn)) {
        if (i.op.startsWith('kernel') && LISTING.has(i.imm.name!)) listing.add(name);
        for (const key of keyOperands(i, (callee) => parameters.get(callee) ?? [])) {
          const origin = finder.origin(key);
          if (origin === 'unknown') { if (!isAudited(name)) dynamic.add(name); }
          else for (const n of origin) own.add(n);
        }
      }
      if (finder.texts.size > 0) names[name] = [...finder.texts].sort();
      if (own.size > before) { parameters.set(name, own); changed = true; }
    }
  }
  for (const fn of exposed) if (parameters.has(nameOf(fn)) && !isAudited(nameOf(fn))) dynamic.add(nameOf(fn));
  return {
    parameters: Object.fromEntries([...parameters].map(([name, set]) => [name, [...set].sort((a, b) => a - b)])), dynamic: [...dynamic].sort(), setting: SETTING,
    listing: [...listing].sort(), listingAll: LISTING_ALL, names, own: [...setNames(program)].sort(),
  };
}

function setNames(program: Program): Set<string> {
  const names = new Set<string>();
  for (const { op, imm, args } of instructions(program)) {
    if (op === 'newObject') for (const key of imm.keys!) names.add(key);
    else if (op === 'setNamed' || op === 'defineNamed') names.add(imm.name!);
    else if (op.startsWith('kernel') || op === 'runtime') for (const arg of args) if (arg.op === 'const' && typeof arg.imm.value === 'string') names.add(arg.imm.value);
  }
  return names;
}

/** Functions that are called in other ways than by name. */
function exposedFunctions(program: Program): Set<IRFunction> {
  const exposed = new Set<IRFunction>();
  const declared = new Set<Instr>();
  for (const i of instructions(program)) if (i.op === 'storeCell' && i.args[0]!.op === 'closure' && i.imm.cell!.fn === i.args[0]!.imm.fn) declared.add(i.args[0]!);
  for (const i of instructions(program)) {
    if (i.op === 'closure' && !declared.has(i)) exposed.add(i.imm.fn!);
    if (i.op === 'loadCell' && i.imm.cell!.fn) exposed.add(i.imm.cell!.fn);
  }
  return exposed;
}

/** Objects of the runtime, with what they inherit from. */
export interface Receivers {
  readonly intrinsics: readonly IntrinsicName[];
  readonly globals: ReadonlySet<string>;
}
/** What a program does with names and globals. */
export interface ProgramNames {
  readonly use: NameUse;
  /** Names of the globals whose values it uses in other ways than to read their properties by name, to call, or to construct them. */
  readonly held: ReadonlySet<string>;
  /** Can it get hold of the global object? */
  readonly globalObject: boolean;
  /** Intrinsics any property of which it can read, and which it can set. */
  readonly readIntrinsics: readonly IntrinsicName[];
  readonly setIntrinsics: readonly IntrinsicName[];
  /** Functions of which each use was seen, and counts as one of properties. */
  readonly seenUses: ReadonlySet<string>;
  /** Of names: the objects of which alone the program itself can mean properties of that name. Others can be those of any object. */
  readonly receivers: ReadonlyMap<string, Receivers>;
}

/**
 * @param program after all passes
 * @param flow of the program before them; null: not known
 * @param features see `findFeatures`
 */
export function findProgramNames(program: Program, builtins: KeyUse, flow: Flow | null, features: ReadonlySet<Feature>): ProgramNames {
  // The directive %o shows hidden properties, too.
  const showsHidden = features.has('format strings') && (!flow || flow.consoleIsHeld || (flow.shown & (Kind.Builtin | Kind.Global)) !== 0);
  if (flow) {
    const { held } = flow;
    const everything = Kind.Made | Kind.Builtin | Kind.Global;
    return {
      use: { reads: showsHidden || (flow.readWithKeys & everything) !== 0, sets: (flow.writtenWithKeys & everything) !== 0, lists: false }, held,
      globalObject: flow.globalObject || held.has('globalThis') || held.has('global'),
      readIntrinsics: prototypesOf(flow.readWithKeys), setIntrinsics: prototypesOf(flow.writtenWithKeys), seenUses: flow.seenUses,
      receivers: receiversOf(flow),
    };
  }
  const finder = new KeyFinder(program);
  let reads = false, sets = false;
  for (const i of instructions(program)) {
    for (const key of keyOperands(i, (callee) => builtins.parameters[callee] ?? [])) {
      const origin = finder.origin(key);
      if (origin !== 'unknown' && origin.size === 0) continue;
      if (i.op === 'setElem') sets = true;
      else if (i.op !== 'propertyKey') reads = true;
    }
  }
  const held = heldGlobals(program);
  const globalObject = held.has('globalThis') || held.has('global') || mayHoldGlobalObject(program);
  return { use: { reads: reads || showsHidden, sets, lists: false }, held, globalObject, readIntrinsics: [], setIntrinsics: [], seenUses: new Set(), receivers: new Map() };
}
/** Kinds of which it is known what they inherit from, and that the runtime gives them no other properties of their own than the kernel does. */
const PLAIN = PRIMITIVES | Kind.Plain | Kind.Array | Kind.Function | Kind.Instance | Kind.Merged;
function receiversOf({ receivers, globalReceivers }: Flow): Map<string, Receivers> {
  const found = new Map<string, Receivers>();
  for (const [name, kinds] of receivers) if (!(kinds & ~PLAIN)) found.set(name, { intrinsics: prototypesOf(kinds), globals: globalReceivers.get(name) ?? new Set() });
  return found;
}
/** Prototypes of the runtime that objects of these kinds inherit from. */
function prototypesOf(kinds: number): IntrinsicName[] {
  return PROTOTYPES.flatMap(([kind, names]) => (kinds & kind ? names : []));
}
const PROTOTYPES: readonly (readonly [kind: number, names: IntrinsicName[]])[] = [
  [~Kind.Nothing, ['ObjectPrototype']],
  [Kind.Array, ['ArrayPrototype']],
  [Kind.Function | Kind.Method, ['FunctionPrototype', 'GeneratorFunctionPrototype', 'AsyncFunctionPrototype', 'AsyncGeneratorFunctionPrototype']],
  [TEXTS, ['StringPrototype']],
  [Kind.Number, ['NumberPrototype', 'BooleanPrototype', 'BigIntPrototype']],
  [Kind.Symbol, ['SymbolPrototype']],
  [Kind.Error, ['ErrorPrototype', 'EvalErrorPrototype', 'RangeErrorPrototype', 'ReferenceErrorPrototype', 'SyntaxErrorPrototype', 'TypeErrorPrototype', 'URIErrorPrototype', 'AggregateErrorPrototype']],
];

/** Sloppy functions get the global object as `this`, and so does the top level of a script. */
function mayHoldGlobalObject(program: Program): boolean {
  return program.functions.some((fn) => [...instructionsOf(fn)].some(({ op, imm }) => (op.startsWith('kernel') && imm.name === 'coerce_this') || (op === 'this' && fn.index === 0)));
}
