/**
 * The compiler: a list of phases. `compile` is pure and re-entrant: it reads
 * nothing but its arguments and the runtime built with the package.
 */
import { addCountingElements } from '../stubs/index.js';
import { FunctionFlag, MISS_REASONS } from '../abi/index.js';
import { type Diagnostic, diagnostics } from './diagnostics.js';
import { FrameTooLargeError } from './emit/frame-size.js';
import { bodyName, functionName } from './emit/image-access.js';
import { hasDirectEntry } from './emit/parameters.js';
import { emitFunction } from './emit/parts.js';
import { addMatcher } from './emit/regexp/index.js';
import { evaluatorUses } from './generate/evaluator-uses.js';
import { generateProgram } from './generate/generate.js';
import { libraryBytes, type IcTable } from './ic-stats.js';
import { type ExitCounter, ImageBuilder, makeSiteRoom } from './image/image.js';
import { RuntimeInstance, type Snapshot } from './image/instance.js';
import type { RecordList } from './image/records.js';
import { bodies, type IRFunction, type Program } from './ir/ir.js';
import type { OpName } from './ir/ops.js';
import { printFunction } from './ir/print.js';
import type { ProgramImage } from './link/instantiate.js';
import { type Bindings, makeBindings } from './interface/bindings.js';
import { addEntries } from './interface/entries.js';
import { reportUnused, startsByItself } from './interface/exports.js';
import { HostFunctions } from './interface/imports.js';
import { type Entry, exportsOf, INITIALIZE, type Interface, makeInterface, servicesFor } from './interface/interface.js';
import { findFlow, type Flow } from './link/flow.js';
import { findFeatures } from './link/features.js';
import { cutImage } from './link/cut.js';
import { collectAsIn, linkApplication } from './link/application.js';
import { checkEngine, engineRuntime } from './link/engine.js';
import { findTooLarge, type TooLarge } from './link/limits.js';
import { link, LinkUnit } from './link/link.js';
import type { KeyUse } from './link/keys.js';
import { findProgramNames } from './link/names.js';
import { knownMethods } from './link/known.js';
import { explain, printSize, reportSize } from './link/report.js';
import { Reach, type ReachInput } from './link/reach.js';
import { bytesOf, type Linked, withPlainNames } from './link/function-names.js';
import { newProgramModule, setFeatures, TABLE } from './link/program-module.js';
import { loadRuntime, type StubSizes } from './link/runtime.js';
import { platformLibrary } from './link/library.js';
import { type ProgramModule, type Session, SessionFullError } from './link/session.js';
import { InitialisationHost, initialise, type Preinit } from './link/initialise.js';
import { Made } from './link/made.js';
import { addInitialisation, addReactorInitialisation, addReactorStart, addStart, START } from './link/start.js';
import { decodeModule } from './link/wasm.js';
import type { SplitLimit } from './lower/split.js';
import { isBuiltIn, isKnownLocale, localeModuleText } from './locales/index.js';
import { checkImports, CODE_MODULE, type Defines, type HostModuleRequest, type LoadedModule, loadGraph, type MakeAdapter, type ModuleGraph, type ModuleLoader, settleProblems, shakeLibrary, singleSource } from './modules/index.js';
import { dropUnreached } from './optimise/reached.js';
import { type PassOptions, runPasses, versions } from './pipeline/passes.js';
import { dumpScopes } from './scope/dump.js';

export type { Bindings } from './interface/bindings.js';
export { isKnownLocale } from './locales/index.js';
export type { Diagnostic } from './diagnostics.js';
export type { Awaitable, Constant, Defines, LoadedModule, ModuleKind, ModuleLoader, RequestKind, Resolution } from './modules/index.js';
export { HOST_FACTS, type HostFact, type Preinit } from './link/initialise.js';
export { EngineError, identityOfApplication, identityOfEngine, makeEngine } from './link/engine.js';
export { instantiateProgram, type ProgramImage, type RunningProgram } from './link/instantiate.js';
export { type ProgramModule, Session, SessionFullError, type SessionState } from './link/session.js';
export { coverageCurve, type CoverageStep, type IcReport, type IcTable, readIcStats } from './ic-stats.js';
export type { StubSizes } from './link/runtime.js';

export interface CompileOptions {
  /** Name of the source in diagnostics and stack traces. Only of `compile`; a loader names its modules itself. */
  fileName: string;
  /** What the source is; 'auto': what Node makes of a `.js` file, a module by its syntax or else CommonJS; 'script': code of the global scope. Only of `compile`. */
  kind: LoadedModule['kind'];
  optimize: 0 | 1 | 2 | 3 | 's';
  /** What becomes of `eval` and `Function`: 'interpret' links the evaluator if the program mentions them, 'throw' makes them throw an EvalError, 'error' reports each mention. */
  eval: EvalMode;
  /** Constants for names of globals, or of properties of such (`process.env.NODE_ENV`); branches that are dead because of them lead to no modules. */
  define: Defines;
  /** Locales beside English that the program can format numbers and dates in: language tags that the engine which compiles has data of. */
  locales: readonly string[];
  /** Warnings are errors. */
  strict: boolean;
  maxHeapBytes?: number;
  /** process.execPath and process.argv[0]; else the program itself is the executable, as its host calls it. */
  execPath?: string;
  /** Size of the shadow stack, which bounds the depth of recursion; the host must have twice that of native stack. Without it what fits into the stacks of Node, browsers and wasmtime. */
  stackBytes?: number;
  /**
   * Collect at every safepoint, poison what was freed, verify the heap. A number n:
   * at every n-th, and half as often after each hundred collections, so that
   * programs that run long end in reasonable time.
   */
  gcStress: boolean | number;
  /** Count property accesses; `stats.ic` and `readIcStats` tell what was counted. */
  icStats: boolean;
  /** Count how often each exit is taken: `CompileStats.exits`. */
  exitStats: boolean;
  /** Also give the text of the module. */
  wat: boolean;
  /** 'ast', 'scope', 'ir', 'ir:after=PASS', 'facts', 'wat', 'layout', 'sites' */
  dump?: readonly string[];
  dumpFunction?: string;
  timePasses: boolean;
  /** Told of each phase before it begins. */
  onPhase?: (name: string) => void;
  /** Keep the names of functions in the module, for profilers and stack traces of hosts. */
  debugNames: boolean;
  /** Import the memory, from `env`, instead of having one. */
  importMemory: boolean;
  /** Also export the function table. */
  exportTable: boolean;
  /** Verify the IR after every pass. */
  verify: boolean;
  /** 'always': each guard takes its exit, as if every guess were wrong. For tests. */
  exits: 'guess' | 'always' | 'inlined';
  /** Which functions are cut into parts, and how large those may be. For tests. */
  splitLimit?: SplitLimit;
  /** 'reachable': only what the program can reach of the runtime. 'all': all of it. */
  link: 'reachable' | 'all';
  /** Bytes of an engine that `makeEngine` of this version made: the module has only the program's code and its part of the heap, and imports the rest from an instance of it. */
  engine?: Uint8Array;
  /** With `engine` and `bindings`: where these find it, relative to themselves. */
  engineFile: string;
  /** Also make a dump `size`: what the module consists of, as text or JSON. */
  size?: 'text' | 'json';
  /** Names of functions or properties of the runtime: dumps `why` tell what keeps each in the module. */
  why?: readonly string[];
  /**
   * What a module is for its host: 'auto': a reactor, whose functions it calls, if the main module exports any; else, and with 'command',
   * a program that it starts. With `preinit`, 'auto' is a program if the main module exports `default` or `main`, which is called at the
   * start; 'reactor' says otherwise. A CommonJS main module is a reactor only with 'reactor'. Only of standalone modules.
   */
  entry: 'auto' | 'command' | 'reactor';
  /** Also make bindings for a reactor, which find the module in the file of this name beside them: `CompileResult.bindings`. */
  bindings?: string;
  /** 'standalone': a module to keep. 'program': one to run at once in this process, with `instantiateProgram`. */
  output: 'standalone' | 'program';
  /** Run the top-level code now, and keep its heap: when the module starts, it does what is left. Not with `session` or `output: 'program'`. */
  preinit?: Preinit;
  /** Compile into this live runtime; the result is `live`, to be run with `Session.add`. */
  session?: Session;
}
/** See `CompileOptions.eval`. */
export type EvalMode = 'interpret' | 'throw' | 'error';
export interface CompileStats {
  phases: { name: string; ms: number }[];
  functions: number;
  sites: number;
  bytes: number;
  stubBytes: number;
  /** With `exitStats`. */
  exits?: readonly ExitCounter[];
  /** With `icStats`: where the counters are. */
  ic?: IcTable;
}
export interface CompileResult {
  /** The module; null after an error, and with `output: 'program'`. */
  binary: Uint8Array | null;
  program?: ProgramImage;
  /** With `session`. */
  live?: ProgramModule;
  wat?: string;
  /** With `bindings`: null if the module is a command. */
  bindings?: Bindings | null;
  diagnostics: Diagnostic[];
  /** Text of each file of the program, by the name that diagnostics use. */
  sources: Map<string, string>;
  stats: CompileStats;
  dumps: { name: string; text: string }[];
}

const DEFAULTS: CompileOptions = {
  fileName: '<input>', kind: 'auto', optimize: 2, define: {}, locales: [], strict: false, eval: 'interpret', exits: 'guess', link: 'reachable', engineFile: 'engine.wasm', entry: 'auto', output: 'standalone',
  gcStress: false, icStats: false, exitStats: false, wat: false, timePasses: false, debugNames: false, importMemory: false, exportTable: false, verify: false,
};

/**
 * Compiles one source to a standalone WASI module.
 *
 * @param source JavaScript text
 * @returns the module's bytes (null after an error), diagnostics, figures and the dumps that were asked for
 */
export async function compile(source: string, options: Partial<CompileOptions> = {}): Promise<CompileResult> {
  const { fileName, kind } = { ...DEFAULTS, ...options };
  return compileModules(fileName, singleSource(source, fileName, kind), options);
}

/**
 * Compiles a program of any number of modules to a standalone WASI module.
 *
 * @param entry what the loader calls the main module
 * @param loader finds and reads modules: the compiler itself reads nothing
 * @throws EngineError if `engine` is none, or of another version; if the loader does not find the entry, and what its `load` throws for it; a RangeError if the program nests deeper than the stack reaches
 */
export async function compileModules(entry: string, loader: ModuleLoader, partial: Partial<CompileOptions> = {}): Promise<CompileResult> {
  if (partial.engine) checkEngine(partial.engine);
  const unit = new Unit({ ...DEFAULTS, ...partial });
  const program = await unit.frontEnd(entry, loader);
  if (!program) return unit.result(null);
  unit.middleEnd(program);
  return unit.backEnd(program);
}

/** State of one compilation. */
class Unit {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly sources = new Map<string, string>();
  private readonly dumps: { name: string; text: string }[] = [];
  private readonly stats: CompileStats = { phases: [], functions: 0, sites: 0, bytes: 0, stubBytes: 0 };

  /** What the host calls; null: the module is a command. */
  private interface: Interface | null = null;
  private hostFunctions = new HostFunctions(() => {});
  private needsEvaluator = false;
  private flow: Flow | null = null;

  constructor(private readonly options: CompileOptions) {}

  private phase<R>(name: string, body: () => R): R {
    this.options.onPhase?.(name);
    const start = performance.now();
    const result = body();
    this.addTime(name, performance.now() - start);
    return result;
  }
  private addTime(name: string, ms: number): void {
    const found = this.stats.phases.find((p) => p.name === name);
    if (found) found.ms += ms;
    else this.stats.phases.push({ name, ms });
  }
  /** Programs that run in this process are commands. */
  private get mayBeReactor(): boolean {
    return this.options.entry !== 'command' && this.isStandalone;
  }
  private get isStandalone(): boolean {
    return this.options.output === 'standalone' && !this.options.session;
  }
  /** Is what the program can't reach of the runtime left out? With the evaluator it can reach everything. */
  private get isCut(): boolean {
    const { link: what, output, session, engine } = this.options;
    return what === 'reachable' && output === 'standalone' && !session && !engine;
  }
  /** Functions that the module exports beside the one that starts it. */
  private entries(): Entry[] {
    const bindings = this.options.bindings !== undefined && this.interface !== null;
    return [...this.interface?.entries ?? [], ...servicesFor(this.interface?.exports ?? [], this.hostFunctions.all, { bindings })];
  }
  private wants(dump: string): boolean {
    return this.options.dump?.includes(dump) ?? false;
  }
  private dump(name: string, text: string): void {
    this.dumps.push({ name, text });
  }
  result(binary: Uint8Array | null): CompileResult {
    this.stats.bytes = binary?.length ?? 0;
    return { binary, diagnostics: this.diagnostics, sources: this.sources, stats: this.stats, dumps: this.dumps };
  }

  async frontEnd(entry: string, loader: ModuleLoader): Promise<Program | null> {
    const report = (d: Diagnostic): void => { this.diagnostics.push(this.options.strict && d.severity === 'warning' ? { ...d, severity: 'error' } : d); };
    this.hostFunctions = new HostFunctions(report);
    const { preinit, entry: wanted, bindings } = this.options;
    const makeAdapter: MakeAdapter = (main) => {
      // A CommonJS module that exports something may be a program all the same.
      const isCommand = main.kind === 'commonjs' && wanted !== 'reactor';
      if (isCommand && !preinit) reportUnused(main, report);
      if (!isCommand && (!preinit || wanted !== 'auto' || !startsByItself(main))) this.interface = makeInterface(main, { bindings: bindings !== undefined }, report);
      return this.interface;
    };
    const graph = await loadGraph(entry, loader, platformLibrary, {
      defines: this.options.define,
      timed: (name, body) => this.phase(name, body),
      localeText: this.localeText(),
      ...(this.mayBeReactor ? { makeAdapter } : {}),
      ...(this.isStandalone ? { makeHostModule: (request: HostModuleRequest) => this.hostFunctions.module(request) } : {}),
    });
    for (const module of graph.modules) {
      if (module.library) continue;
      this.sources.set(module.file.name, module.written);
      if (this.wants('ast') && module.ast) this.dump('ast', JSON.stringify(module.ast, (k, v) => (k === 'loc' ? undefined : typeof v === 'bigint' ? `${v}n` : (v as unknown)), 2));
      if (this.wants('scope') && module.scopes) this.dump('scope', dumpScopes(module.scopes));
    }
    this.phase('link modules', () => { checkImports(graph); settleProblems(graph); });
    graph.warnings.forEach(report);
    for (const module of graph.modules) module.problems.forEach(report);
    if (this.failed) return null;
    if (this.isCut) this.phase('tree shaking', () => { shakeLibrary(graph); });
    const program = this.phase('generate', () => generateProgram(graph, { builtinMode: false, report, entryCalls: this.options.preinit !== undefined && !this.interface }));
    if (this.interface?.makesBigInts || this.hostFunctions.makeBigInts) mayMakeBigInts(program);
    if (this.failed) return null;
    this.phase('reached', () => dropUnreached(program));
    this.checkEvaluator(program, graph, report);
    return this.failed ? null : program;
  }

  /** The text of the module that brings the locales that are asked for. */
  private localeText(): string {
    const tags = [...new Set(this.options.locales)].filter((tag) => !isBuiltIn(tag));
    for (const tag of tags) if (!isKnownLocale(tag)) throw new RangeError(`no data of locale ${tag}`);
    return tags.length === 0 ? '' : this.phase('locales', () => localeModuleText(tags));
  }
  /** What `options.eval` says of the places where the program may make code from strings. */
  private checkEvaluator(program: Program, graph: ModuleGraph, report: (d: Diagnostic) => void): void {
    const mode = this.options.eval;
    if (mode === 'throw') return;
    const uses = evaluatorUses(program);
    if (graph.modules.some(({ id }) => id === CODE_MODULE)) uses.push({ name: 'runInThisContext', file: null, position: null });
    if (mode === 'interpret') {
      this.needsEvaluator = uses.length > 0;
      if (this.needsEvaluator) mayMakeBigInts(program);
    } else for (const { name, file, position } of uses) report(diagnostics.codeFromString(file?.name ?? '', position ?? { line: 1, column: 1 }, name));
  }

  middleEnd(program: Program): void {
    const { dumpFunction, verify } = this.options;
    const selected = (fn: IRFunction): boolean => dumpFunction === undefined || fn.name === dumpFunction;
    if (this.isCut && !this.needsEvaluator) this.flow = this.phase('flow', () => findFlow(program, loadRuntime().keys));
    const options: PassOptions = {
      verify,
      speculate: (this.options.optimize === 2 || this.options.optimize === 3) && !this.options.icStats,
      layouts: this.options.session?.layouts ?? { used: 0 },
      splitLimit: this.options.splitLimit,
      knownMethods: this.flow ? knownMethods(loadRuntime(), this.flow) : undefined,
      time: (name, ms) => this.addTime(name, ms),
      onFacts: (facts) => { if (this.wants('facts')) this.dump('facts', facts.print()); },
      onPass: (pass, fn) => { if (this.wants(`ir:after=${pass}`) && selected(fn)) this.dump(`ir:after=${pass} ${functionName(fn)}`, printFunction(fn)); },
    };
    for (const fn of program.functions) if (this.wants('ir') && selected(fn)) this.dump('ir', printFunction(fn));
    runPasses(program, options);
    this.stats.functions = program.functions.length;
  }

  async backEnd(program: Program): Promise<CompileResult> {
    const { options } = this;
    const { default: binaryen } = await import('#binaryen');
    const { session } = options;
    const runtime = session?.bundle ?? (options.engine ? engineRuntime() : null) ?? loadRuntime({ evaluator: this.needsEvaluator });
    const { preinit } = options;
    const host = preinit && new InitialisationHost(preinit, new Set(this.sources.keys()));
    const instance = session?.runtime ?? (host ? RuntimeInstance.live(runtime.module, runtime.snapshot, host.imports) : await RuntimeInstance.start(runtime.module, runtime.snapshot));
    host?.attach(instance);
    const tableBase = session?.tableEnd ?? runtime.tableSize;
    const siteCount = countSites(program);
    const sites = session?.sites ?? makeSiteRoom(instance, siteCount, 1);
    if (sites.used + siteCount > sites.capacity) throw new SessionFullError(`the session has no room for ${siteCount} inline caches`);
    const m = this.phase('declare runtime', () => newProgramModule(binaryen, runtime.wasm));
    const image = new ImageBuilder(instance, program, tableBase, sites);
    if (options.icStats) addCountingElements(binaryen, m);
    this.phase('emit', () => {
      for (const fn of versions(program)) this.emit(binaryen, m, fn, image);
    });
    if (this.failed) return this.result(null);
    this.phase('emit', () => { for (const matcher of image.matchers) addMatcher(binaryen, m, matcher); });
    if (this.wants('sites')) this.dump('sites', image.siteNames.map((s) => `${s.fn.name || '<anonymous>'} ${s.position ? `${s.position.line}:${s.position.column}` : ''} .${s.name}`).join('\n'));
    if (options.execPath !== undefined) image.setIntrinsic('ExecPath', options.execPath);
    if (options.maxHeapBytes) instance.setState('maxHeapBytes', options.maxHeapBytes);
    if (options.exitStats) this.stats.exits = image.exitCounters;
    if (options.icStats) this.stats.ic = this.addMissCounters(instance, image, runtime.stubSizes);
    // Once set, it stays: a session may have compiled such code before.
    if (program.bigints) instance.setState('bigints', 1);
    const cut = this.isCut && !runtime.evaluator;
    let heap = this.phase('image', () => (session || cut || preinit || options.engine ? image.seal() : image.finish()));
    if (this.wants('layout')) this.dump('layout', `memory ${instance.memory.buffer.byteLength} bytes\nsites ${image.siteNames.length}`);
    const entries = this.entries();
    (preinit ? (this.interface ? addReactorInitialisation : addInitialisation) : this.interface ? addReactorStart : addStart)(binaryen, m, 'fn$0', options);
    addEntries(binaryen, m, entries, this.interface !== null);
    const names = [...program.functions.map((f) => `fn$${f.index}`), ...image.matchers.map(({ name }) => name)];
    m.addActiveElementSegment(TABLE, 'entries', names, m.i32.const(tableBase));
    this.phase('optimise wasm', () => optimiseWasm(binaryen, m, options));
    if (this.wants('wat')) this.dump('wat', program.functions.filter((f) => options.dumpFunction === undefined || f.name === options.dumpFunction).map((f) => functionText(binaryen, m, bodyName(f))).join('\n'));
    const unlinked = options.wat && (session || options.output === 'program') ? { wat: m.emitText() } : {};
    binaryen.setDebugInfo(false);
    const wasm = this.phase('write', () => m.emitBinary());
    const order = definedFunctions(binaryen, m);
    m.dispose();
    const module = decodeModule(wasm);
    this.checkSizes(program, findTooLarge(module), order);
    if (this.failed) return this.result(null);
    this.stats.sites = image.siteNames.length;
    this.stats.stubBytes = libraryBytes(runtime.stubSizes);
    if (session) return { ...this.result(null), live: { wasm, tableEntries: names.length }, ...unlinked };
    if (options.output === 'program') return { ...this.result(null), program: { wasm, heap: heap!, tableEntries: names.length, evaluator: runtime.evaluator !== null }, ...unlinked };
    const before = preinit && cut ? new Uint8Array(instance.memory.buffer).slice() : null;
    if (host) {
      const file = program.functions[0]!.file?.name ?? options.fileName;
      const found = this.phase('initialise', () => initialise(instance, host, runtime, { wasm, tableBase, tableEntries: names.length, file, isReactor: this.interface !== null }));
      this.diagnostics.push(...found.map((d) => (options.strict && d.severity === 'warning' ? { ...d, severity: 'error' as const } : d)));
      if (this.failed) return this.result(null);
      heap = instance.snapshot();
    }
    const libraries = runtime.evaluator ? [runtime.evaluator.wasm] : [];
    const exported = exportsOf(this.interface ? INITIALIZE : START, entries);
    const newUnit = (): LinkUnit => new LinkUnit(runtime.wasm, libraries, module, exported, runtime.evaluator ? new Map() : substitutes(image));
    const unit = newUnit();
    const programNames = shownNames(program, order), { importMemory, exportTable } = options;
    if (options.engine) {
      const settled = this.phase('image', () => collectAsIn(runtime.snapshot, instance));
      const linked = this.phase('link', () => linkApplication({ program: module, base: runtime.snapshot, heap: settled, tableBase, exported, programNames, exportTable }));
      unit.program.reachAll();
      return this.finish(binaryen, linked, unit, program, tableBase);
    }
    if (cut) heap = this.phase('cut', () => this.cutToReachable(unit, instance, [runtime.records, image.records], program, runtime.keys, before && { before, unit: newUnit() }));
    else unit.reachAll();
    return this.finish(binaryen, this.phase('link', () => link(unit, heap!, { programNames, importMemory, exportTable })), unit, program, tableBase);
  }

  /** What is asked for of a linked module. */
  private finish(b: Binaryen, linked: Linked, unit: LinkUnit, program: Program, tableBase: number): CompileResult {
    const binary = bytesOf(linked, this.options);
    this.reportSize(binary, unit, program, tableBase);
    return { ...this.result(binary), ...(this.options.wat ? { wat: this.phase('text', () => moduleText(b, withPlainNames(linked))) } : {}), ...this.bindings() };
  }
  private bindings(): Pick<CompileResult, 'bindings'> {
    const { bindings, engine, engineFile } = this.options;
    if (bindings === undefined) return {};
    if (!this.interface) return { bindings: null };
    const common = platformLibrary.load('host/bindings').source;
    return { bindings: makeBindings(this.interface, this.hostFunctions.all, { wasm: bindings, engine: engine ? engineFile : null }, common) };
  }
  private reportSize(binary: Uint8Array, unit: LinkUnit, program: Program, tableBase: number): void {
    const { size } = this.options;
    if (!size) return;
    const report = reportSize(binary, unit, program, tableBase);
    this.dump('size', size === 'json' ? JSON.stringify(report, null, 2) : printSize(report));
  }
  /** Marks what the program can reach, and takes the rest out of its image. */
  private cutToReachable(
    unit: LinkUnit, instance: RuntimeInstance, records: readonly RecordList[], program: Program, keys: KeyUse, initialised: { before: Uint8Array; unit: LinkUnit } | null,
  ): Snapshot {
    const features = findFeatures(program, this.flow);
    if (this.options.gcStress) features.add('verification');
    const names = findProgramNames(program, keys, this.flow, features);
    const input = { memory: new Uint8Array(instance.memory.buffer).slice(), records, names, keys, features, ...(initialised && { made: new Made(initialised.before) }) };
    const earlier = initialised && reachWithTopLevel(input, initialised.unit);
    const reach = new Reach({ ...input, parts: unit.parts, table: unit.table, ...(earlier && { earlier }) });
    reach.from(...unit.exported.values());
    for (const [entry, { part, index }] of unit.table) if (!reach.entries.has(entry) || !part.reached[index]) unit.table.delete(entry);
    for (const name of this.options.why ?? []) this.dump('why', explain(name, reach));
    return cutImage(instance, reach);
  }

  private get failed(): boolean {
    return this.diagnostics.some((d) => d.severity === 'error');
  }
  private emit(b: Binaryen, m: Module, fn: IRFunction, image: ImageBuilder): void {
    const { optimize, icStats, exitStats, exits } = this.options;
    try {
      emitFunction(b, m, fn, image, { inlineHits: (optimize === 2 || optimize === 3) && !isLibrary(fn), icStats, exitStats, exits, matchers: optimize !== 's' });
    } catch (error) {
      if (!(error instanceof FrameTooLargeError)) throw error;
      this.reportTooLarge(fn, error.message);
    }
  }
  private reportTooLarge(fn: IRFunction, what: string): void {
    this.diagnostics.push(diagnostics.functionTooLarge(fn.file?.name ?? '', fn.position ?? { line: 1, column: 1 }, fn.name, what));
  }
  /** @param order names of the functions that the module defines */
  private checkSizes(program: Program, tooLarge: readonly TooLarge[], order: readonly string[]): void {
    if (!tooLarge.length) return;
    const byName = new Map(versions(program).flatMap(bodies).map((fn) => [bodyName(fn), fn.whole ?? fn]));
    for (const { index, bytes, locals } of tooLarge) {
      const fn = byName.get(order[index]!);
      if (fn) this.reportTooLarge(fn, `${bytes} bytes and ${locals} locals that can't be cut into parts`);
    }
  }

  private addMissCounters(instance: RuntimeInstance, image: ImageBuilder, sizes: StubSizes): IcTable {
    const sites = image.siteNames.map(({ name, position, fn, op, address }) => (
      { name, function: fn.name || '<anonymous>', position: position ? `${position.line}:${position.column}` : '', operation: op, address }));
    const missCounters = instance.call('static_raw', Math.max(1, 4 * MISS_REASONS * sites.length));
    instance.setState('icStats', missCounters);
    return { sites, missCounters, sizes };
  }
}

/** What a program that has none of the names, or code that could have them, need not ask of its host: a way to wait, the environment. */
const SUBSTITUTES = [
  { fn: 'host_wait', by: 'host_spin', names: ['setTimeout', 'setInterval', 'setImmediate', 'Atomics', 'eval', 'Function'] },
  { fn: 'host_env', by: 'host_no_env', names: ['process', 'globalThis', 'eval', 'Function'] },
];
function substitutes(image: ImageBuilder): Map<string, string> {
  return new Map(SUBSTITUTES.filter(({ names }) => !names.some((name) => image.names(name))).map(({ fn, by }) => [fn, by]));
}

type Binaryen = typeof import('#binaryen').default;
type Module = InstanceType<Binaryen['Module']>;

/** What a program can reach with the top-level code that has run. */
function reachWithTopLevel(input: Omit<ReachInput, 'parts' | 'table'>, { parts, table, exported, topLevel }: LinkUnit): Reach {
  return new Reach({ ...input, parts, table }).from(...exported.values(), topLevel);
}

/** Code made at run time may be such that makes BigInts. */
function mayMakeBigInts(program: Program): void {
  program.bigints = true;
  for (const fn of program.functions) fn.bigints = true;
}
/** Of a library module: its code is to be small. */
function isLibrary(fn: IRFunction): boolean {
  return (fn.flags & FunctionFlag.Evaluator) !== 0;
}
/** Inline-cache sites of an operation. */
const SITES: Partial<Record<OpName, number>> = { getNamed: 1, setNamed: 1, defineNamed: 1, getMethod: 1, findNamed: 1, findMethod: 1, newInstance: 1, instanceof: 2 };
export function countSites(program: Program): number {
  let n = 0;
  for (const fn of versions(program).flatMap(bodies)) for (const b of fn.blocks) for (const i of b.instrs) n += SITES[i.op] ?? 0;
  return n;
}
/** Few locals: what the emitter leaves most to do. */
const CHEAP_PASSES = ['coalesce-locals', 'reorder-locals'];
const PASSES = ['vacuum', 'optimize-instructions', ...CHEAP_PASSES, 'vacuum'];
/** The code is as fast as with `PASSES` and 3 % smaller; they take three times as long. */
const ALL_PASSES = ['vacuum', 'remove-unused-brs', 'remove-unused-names', 'optimize-instructions', 'simplify-locals', 'vacuum', 'merge-blocks', 'remove-unused-brs', 'precompute', 'coalesce-locals', 'simplify-locals', 'merge-blocks', 'remove-unused-brs', 'remove-unused-names', 'reorder-locals', 'vacuum'];

/** Binaryen can't see through JavaScript semantics; what it is good for is few locals and small code. */
export function optimiseWasm(b: Binaryen, m: Module, { optimize: level }: Pick<CompileOptions, 'optimize'>): void {
  b.setOptimizeLevel(level === 's' ? 2 : level);
  b.setShrinkLevel(level === 's' ? 2 : 0);
  const passes = level === 0 ? CHEAP_PASSES : level === 's' || level === 3 ? ALL_PASSES : PASSES;
  m.runPasses([...passes, 'remove-unused-module-elements']);
}
/** Names of the functions that are not imported, in order. */
function definedFunctions(b: Binaryen, m: Module): string[] {
  return Array.from({ length: m.getNumFunctions() }, (_, n) => b.getFunctionInfo(m.getFunctionByIndex(n))).filter((f) => !f.module).map((f) => f.name);
}
/** Text of a module that other assemblers read. */
function moduleText(b: Binaryen, binary: Uint8Array): string {
  const m = b.readBinary(binary);
  setFeatures(b, m);
  const text = m.emitText();
  m.dispose();
  return text;
}
/** What functions are called in the source, by the names that the program's module has for them. */
function shownNames(program: Program, order: readonly string[]): string[] {
  const shown = (fn: IRFunction): string => (fn.whole ? `${shown(fn.whole)} part ${fn.whole.parts.indexOf(fn) + 1}` : `${fn.name || '<anonymous>'}${fn.versionOf ? ' (generic)' : ''}`);
  const names = new Map(versions(program).flatMap(bodies).flatMap((fn) => [
    [bodyName(fn), shown(fn)] as const,
    ...(hasDirectEntry(fn) ? [[functionName(fn), `${shown(fn)} (entry)`] as const] : []),
  ]));
  return order.map((name) => names.get(name) ?? name);
}
function functionText(b: Binaryen, m: Module, name: string): string {
  const info = b.getFunctionInfo(m.getFunction(name));
  return `(func $${name}\n${b.emitText(info.body)})`;
}
