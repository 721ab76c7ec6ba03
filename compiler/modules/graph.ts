import { type Diagnostic, diagnostics, type SourceSpan } from '../diagnostics.js';
import type { SourceFile } from '../ir/ir.js';
import { type AnyNode, boundIdentifiers, type Program } from '../parse/ast.js';
import { detectGoal, hasTopLevelAwait, parse } from '../parse/parse.js';
import { type Original, relocate } from '../parse/source-map.js';
import { isDialect, toJavaScript, type Transform } from '../parse/typescript.js';
import { analyzeScopes, COMMONJS_NAMES } from '../scope/analyze.js';
import type { ScopeInfo } from '../scope/scope.js';
import { type CodeRequest, codeRequests, lexExports, relativeTexts, usesRequireValue } from './commonjs.js';
import { type ModuleEntries, moduleEntries } from './entries.js';
import { applyDefines, type Defines } from './define.js';
import type { ModuleKind, ModuleLoader, RequestKind } from './loader.js';
import { builtinModule, type Library, type LibraryModule, mentionedNames, Mentions, moduleOfName, preludeText } from './platform.js';

/** Why a request leads to no module; what is thrown where the program uses it. */
export class Missing {
  constructor(readonly message: string, readonly code: string | null, readonly external: boolean, readonly hint?: string) {}
}
export type Target = ModuleNode | Missing;

/** Exports of the entry that are called at the start of a program whose top-level code ran at compile time: the first that is a function. */
export const START_EXPORTS: readonly string[] = ['default', 'main'];

/** One module of the program. */
export class ModuleNode {
  ast: Program | null = null;
  scopes: ScopeInfo | null = null;
  /** Of `kind` module. */
  entries: ModuleEntries | null = null;
  /** Modules of `entries.requests`. */
  readonly targets: Target[] = [];
  /** Calls of require and import() in its code, by their nodes. */
  readonly requests = new Map<AnyNode, { readonly request: CodeRequest; readonly target: Target | null }>();
  /** `require` is used as a value, or called with a computed name, or `arguments` has it. */
  usesRequire = false;
  /** Of `kind` commonjs: names that can be imported from it. */
  exportNames: ReadonlySet<string> = new Set();
  /** Specifiers of the CommonJS modules whose names this one takes over. */
  readonly reexports: string[] = [];
  /** Of `kind` external: why it is not there. */
  missing: Missing | null = null;
  /** Why it cannot be evaluated, if only import() leads to it. */
  failure: Diagnostic | null = null;
  /** The module itself awaits. */
  awaits = false;
  /** Diagnostics that make it impossible to run. */
  readonly problems: Diagnostic[] = [];
  /** Of the library: its code may use intrinsics, and programs see it as native. */
  library: LibraryModule | null = null;
  /** The source before it was made JavaScript. */
  written = '';

  constructor(readonly index: number, readonly id: string, readonly kind: ModuleKind, readonly file: SourceFile, readonly url: string, readonly path: string) {}

  /** The module of static request number `n`, which is there in a graph without errors. */
  target(n: number): ModuleNode {
    return this.targets[n] as ModuleNode;
  }
}

export interface ModuleGraph {
  readonly entry: ModuleNode;
  /** Defines the globals that the program means; evaluated before it. Null: it means none. */
  readonly prelude: ModuleNode | null;
  /** Imports the entry for the host, and is evaluated after it. Null: the host calls nothing. */
  readonly adapter: ModuleNode | null;
  /** In the order they were found: the entry is the first. */
  readonly modules: readonly ModuleNode[];
  readonly warnings: readonly Diagnostic[];
  /** Of all modules: they share one numbering. */
  readonly privateNames: ScopeInfo['constantNames'];
}

/** Makes the module that adapts the exports of the entry to what its host calls: its text, and the library modules that it names. */
export type MakeAdapter = (entry: ModuleNode) => Pick<LibraryModule, 'source' | 'requests'> | null;
/** What that module calls the entry. */
export const MAIN_MODULE = 'jsaot:main';

/** Runs a phase, whose time is noted. */
export type Timed = <R>(phase: string, body: () => R) => R;

/**
 * Finds all modules of a program and what they ask of each other.
 *
 * @param entry what the loader calls the main module
 * @throws if the entry cannot be found or read
 */
export async function loadGraph(entry: string, loader: ModuleLoader, library: Library, options: GraphOptions = {}): Promise<ModuleGraph> {
  const resolution = await loader.resolve(entry, null, 'import');
  if (!('id' in resolution)) throw new Error('missing' in resolution ? resolution.missing : 'external' in resolution ? resolution.external : `Cannot compile ${resolution.builtin}: it is one of Node's modules`);
  const graph = new GraphLoader(loader, library, options);
  return { entry: await graph.load(resolution.id), prelude: graph.prelude, adapter: graph.adapter, modules: graph.modules, warnings: graph.warnings, privateNames: graph.privateNames };
}
/** What a module asks of the host. */
export interface HostModuleRequest {
  readonly specifier: string;
  readonly from: ModuleNode;
  /** The names, and where they stand; `*`: whatever is declared. */
  readonly names: ReadonlyMap<string, AnyNode>;
  /** Text of the .d.ts file of the name of the host module beside the module that asks. */
  readonly declarations: string | null;
}
/** Makes the module that has the functions of the host which one module asks for. */
export type MakeHostModule = (request: HostModuleRequest) => Pick<LibraryModule, 'source' | 'requests'>;
export interface GraphOptions {
  readonly makeHostModule?: MakeHostModule;
  readonly defines?: Defines;
  readonly timed?: Timed;
  readonly makeAdapter?: MakeAdapter;
  /** The text of a library module that brings locales; empty: there are none. */
  readonly localeText?: string;
}
/** What the ids of library modules begin with. */
const LIBRARY = 'node:internal/';
/** The library module that brings locales, and the one that it imports. */
const LOCALES = `${LIBRARY}locales`, LOCALE_DATA = 'intl/locale-data';
/** The library module that makes code from strings. */
export const CODE_MODULE = `${LIBRARY}node/vm-scripts`;

class GraphLoader {
  readonly modules: ModuleNode[] = [];
  readonly privateNames: ScopeInfo['constantNames'] = [];
  readonly warnings: Diagnostic[] = [];
  private readonly byId = new Map<string, ModuleNode>();

  private readonly mentions = new Mentions();
  prelude: ModuleNode | null = null;
  adapter: ModuleNode | null = null;
  private entry: ModuleNode | null = null;
  private readonly defines: Defines;
  private readonly timed: Timed;

  constructor(private readonly loader: ModuleLoader, private readonly library: Library, private readonly options: GraphOptions) {
    this.defines = options.defines ?? {};
    this.timed = options.timed ?? ((_, body) => body());
  }

  /** Loads a module and everything that it needs. */
  async load(id: string): Promise<ModuleNode> {
    const entry = await this.read(id);
    this.entry = entry;
    let followed = await this.followFrom(0);
    if (this.addAdapter(entry)) followed = await this.followFrom(followed);
    // Library modules may mean globals themselves.
    let names: string[] = [];
    for (let before = -1; before < names.length;) {
      before = names.length;
      names = mentionedNames(this.mentions, (module) => this.byId.has(LIBRARY + module));
      for (const name of names) this.readLibrary(moduleOfName(name));
      followed = await this.followFrom(followed);
    }
    const { localeText = '' } = this.options;
    if (localeText !== '') this.addLibrary(LOCALES, { source: localeText, kind: 'module', package: false, requests: { [LOCALE_DATA]: LOCALE_DATA } });
    if (names.length > 0 || localeText !== '') {
      this.prelude = this.addPrelude(names);
      await this.followFrom(followed);
    }
    // A module that a program may take out of the cache is evaluated again, with other bindings than before.
    if (this.modules.some((m) => m.kind === 'commonjs' && m.library === null && MENTIONS_CACHE.test(m.file.text))) this.makeRepeatable();
    return entry;
  }
  /** A program that cannot be linked gets none: it has other problems. */
  private addAdapter(entry: ModuleNode): boolean {
    if (!this.options.makeAdapter || (entry.kind !== 'module' && entry.kind !== 'commonjs') || !isSound(entry, new Set())) return false;
    const made = this.options.makeAdapter(entry);
    if (made) this.adapter = this.addLibrary(`${LIBRARY}adapter`, { ...made, kind: 'module', package: false });
    return made !== null;
  }
  private async followFrom(first: number): Promise<number> {
    let n = first;
    for (; n < this.modules.length; n++) await this.follow(this.modules[n]!);
    return n;
  }
  private makeRepeatable(): void {
    for (const node of this.modules) {
      if (node.library === null && node.kind === 'commonjs' && node.ast) node.scopes = analyzeScopes(node.ast, { strict: false, kind: 'commonjs', repeatable: true, privateNames: this.privateNames });
    }
  }

  private warn(diagnostic: Diagnostic): void {
    this.warnings.push(diagnostic);
  }
  private async read(id: string): Promise<ModuleNode> {
    const known = this.byId.get(id);
    if (known) return known;
    const loaded = await this.loader.load(id);
    const problems: Diagnostic[] = [];
    const transform = async (source: string, name: string): ReturnType<Transform> => (await this.loader.transform?.(source, name, id)) ?? null;
    const made = isDialect(loaded.fileName) ? await toJavaScript(loaded.source, loaded.fileName, (d) => problems.push(d), transform) : { text: loaded.source };
    const text = made?.text ?? loaded.source;
    const kind = loaded.kind === 'auto' || loaded.kind === 'stdin' ? detectKind(text, loaded.kind) : loaded.kind;
    const node = new ModuleNode(this.modules.length, id, kind, { name: loaded.fileName, text, ...(made?.original ? { original: made.original } : {}) }, loaded.url ?? id, loaded.path ?? id);
    node.written = loaded.source;
    node.problems.push(...problems);
    this.modules.push(node);
    this.byId.set(id, node);
    if (made) this.parse(node);
    return node;
  }
  private readLibrary(name: string): ModuleNode {
    const id = LIBRARY + name;
    return this.byId.get(id) ?? this.addLibrary(id, this.library.load(name));
  }
  private addLibrary(id: string, module: LibraryModule): ModuleNode {
    const node = new ModuleNode(this.modules.length, id, module.kind, { name: id, text: module.source }, id, id);
    node.library = module;
    this.modules.push(node);
    this.byId.set(id, node);
    this.parse(node);
    return node;
  }
  private addPrelude(names: readonly string[]): ModuleNode {
    const modules = names.map(moduleOfName);
    const hasLocales = this.byId.has(LOCALES);
    if (hasLocales) modules.push('locales');
    const requests = Object.fromEntries(modules.map((name) => [name, name]));
    return this.addLibrary(`${LIBRARY}prelude`, { source: preludeText(names) + (hasLocales ? "import 'locales';\n" : ''), kind: 'module', package: false, requests });
  }
  private parse(node: ModuleNode): void {
    const { kind, file: { name: fileName, text: source, original } } = node;
    if (kind === 'json') this.checkJson(node);
    if (kind === 'json' || kind === 'external') return;
    const ast = (node.ast = this.timed('parse', () => parse(source, fileName, (d) => node.problems.push(original ? { ...d, ...inOriginal(d, original) } : d), kind)));
    if (!ast) return;
    if (original) relocate(ast as AnyNode, original);
    if (kind === 'commonjs') for (const name of redeclaredNames(ast)) node.problems.push(diagnostics.syntaxError(fileName, spanOf(name), `Identifier '${name.name}' has already been declared`));
    const scopes = (node.scopes = this.timed('scope', () => analyzeScopes(ast, { strict: false, kind, privateNames: this.privateNames })));
    applyDefines(ast as AnyNode, scopes, this.defines);
    if (kind === 'module') {
      node.entries = moduleEntries(ast);
      node.awaits = hasTopLevelAwait(ast as AnyNode);
      node.scopes.root.fn.awaits = node.awaits;
    }
  }
  private checkJson(node: ModuleNode): void {
    try {
      JSON.parse(node.file.text);
    } catch (error) {
      const { message } = error as Error;
      node.problems.push(diagnostics.syntaxError(node.file.name, jsonErrorPosition(node.file.text), message.replace(/, "[^]*" is not valid JSON$/, ' in JSON')));
    }
  }
  private async follow(node: ModuleNode): Promise<void> {
    for (const { specifier, node: at, type } of node.entries?.requests ?? []) {
      const target = await this.find(node, specifier, 'import');
      const wrong = target instanceof Missing ? null : wrongType(target, type);
      if (target instanceof Missing && target.external) {
        this.warn(diagnostics.moduleExternal(node.file.name, spanOf(at), target.message));
        node.targets.push(this.external(specifier, target));
        continue;
      }
      node.targets.push(target);
      if (target instanceof Missing) node.problems.push(diagnostics.moduleNotFound(node.file.name, spanOf(at), target.message, true, target.hint));
      if (wrong) node.problems.push(diagnostics.moduleError(node.file.name, spanOf(at), wrong, true));
    }
    if (node.ast && node.scopes) await this.followCode(node, node.ast, node.scopes);
  }
  private async followCode(node: ModuleNode, ast: Program, scopes: ScopeInfo): Promise<void> {
    this.timed('mentions', () => this.mentions.add(ast as AnyNode, scopes, node.library));
    const requests = codeRequests(ast as AnyNode, scopes);
    for (const request of requests) {
      const { kind, specifier, node: call, at } = request;
      if (specifier === null) {
        if (call.type === 'ImportExpression' || (call as { arguments: unknown[] }).arguments.length > 0) this.warn(diagnostics.computedRequest(node.file.name, spanOf(at), kind === 'require' ? 'require()' : 'import()'));
        node.requests.set(call, { request, target: null });
        continue;
      }
      const target = await this.find(node, specifier, kind);
      node.requests.set(call, { request, target });
      if (target instanceof Missing) this.warn((target.external ? diagnostics.moduleExternal : diagnostics.moduleNotFound)(node.file.name, spanOf(at), target.message.split('\n')[0]!, false));
    }
    const computed = requests.find((r) => r.specifier === null);
    if (computed) await this.followTexts(node, ast, computed.kind);
    if (node.kind !== 'commonjs') return;
    node.usesRequire = usesRequireValue(scopes, requests) || scopes.root.bindings.has('arguments');
    node.exportNames = this.namesOf(node);
  }
  /** What a computed name may be: the relative specifiers that stand anywhere in the file as strings. */
  private async followTexts(node: ModuleNode, ast: Program, kind: CodeRequest['kind']): Promise<void> {
    const known = new Set([...node.requests.values()].map((r) => r.request.specifier));
    for (const { specifier, at } of relativeTexts(ast as AnyNode)) {
      if (known.has(specifier)) continue;
      known.add(specifier);
      const target = await this.find(node, specifier, kind);
      if (target instanceof ModuleNode) node.requests.set(at, { request: { kind, specifier, type: target.kind === 'json' ? 'json' : null, node: at, at }, target });
    }
  }
  /** Names of a CommonJS module, with those that it takes over from others; `default` always is `module.exports`. */
  private namesOf(node: ModuleNode): Set<string> {
    const { names, reexports } = this.timed('lex exports', () => lexExports(node.file.text));
    const all = new Set(names);
    all.delete('default');
    for (const specifier of reexports) node.reexports.push(specifier);
    return all;
  }
  private external(specifier: string, { message, code }: Missing): ModuleNode {
    const id = `external:${specifier}`;
    let node = this.byId.get(id);
    if (!node) {
      node = new ModuleNode(this.modules.length, id, 'external', { name: specifier, text: '' }, specifier, specifier);
      node.missing = new Missing(message, code, true);
      this.modules.push(node);
      this.byId.set(id, node);
    }
    return node;
  }
  private async hostModule(from: ModuleNode, specifier: string, make: MakeHostModule): Promise<ModuleNode> {
    const id = `${LIBRARY}${specifier} of ${from.index}`;
    return this.byId.get(id) ?? this.addLibrary(id, { ...make({ specifier, from, names: namesOf(from, specifier), declarations: await this.declarations(from, specifier) }), kind: 'module', package: false });
  }
  private async declarations(from: ModuleNode, specifier: string): Promise<string | null> {
    try {
      const found = await this.loader.resolve(`./${specifier.slice(HOST_MODULE.length)}.d.ts`, from.id, 'import');
      return 'id' in found ? (await this.loader.load(found.id)).source : null;
    } catch {
      return null;
    }
  }
  private async find(from: ModuleNode, specifier: string, kind: RequestKind): Promise<Target> {
    if (from.library && specifier === MAIN_MODULE) return this.entry!;
    if (from.library) return this.readLibrary(from.library.requests[specifier] ?? builtinModule(specifier)!);
    if (specifier.startsWith(HOST_MODULE) && kind === 'import' && this.options.makeHostModule) return this.hostModule(from, specifier, this.options.makeHostModule);
    const resolution = await this.loader.resolve(specifier, from.id, kind);
    if ('builtin' in resolution) {
      const name = builtinModule(resolution.builtin);
      return name === null ? new Missing(`Cannot find module '${specifier}': it is one of Node's modules that are not available`, null, true) : this.readLibrary(name);
    }
    if ('missing' in resolution) return new Missing(resolution.missing, resolution.code ?? null, false, resolution.hint);
    if ('external' in resolution) return new Missing(resolution.external, null, true);
    try {
      return await this.read(resolution.id);
    } catch (error) {
      return new Missing(`Cannot read ${resolution.id}: ${(error as Error).message}`, null, false);
    }
  }
}

/** What specifiers of modules of the host begin with. */
const HOST_MODULE = 'wasm:';
/** The names that a module imports, or exports, from another. */
function namesOf({ entries }: ModuleNode, specifier: string): Map<string, AnyNode> {
  const names = new Map<string, AnyNode>();
  const request = entries?.requests.findIndex((one) => one.specifier === specifier) ?? -1;
  for (const { request: of, name, node } of [...entries?.imports ?? [], ...entries?.indirectExports ?? []]) if (of === request && !names.has(name ?? '*')) names.set(name ?? '*', node);
  if (entries?.starExports.includes(request)) names.set('*', entries.requests[request]!.node);
  return names;
}
/** Is all that a module imports there, and without problems? */
function isSound(module: Target, seen: Set<Target>): boolean {
  if (module instanceof Missing) return false;
  if (seen.has(module)) return true;
  seen.add(module);
  return module.problems.length === 0 && module.targets.every((target) => isSound(target, seen));
}

/** require.cache, or Module._cache. */
const MENTIONS_CACHE = /\brequire\b[^;]*\bcache\b|\b_cache\b/;

/**
 * What a source is whose file name does not say it: a module or, without the
 * syntax of one, CommonJS. Standard input that uses none of the names that
 * CommonJS modules have is a script, as it is for Node.
 */
export function detectKind(source: string, from: 'auto' | 'stdin'): ModuleKind {
  if (detectGoal(source) === 'module') return 'module';
  const ast = parse(source, '', () => {}, 'commonjs');
  // The names of a CommonJS module cannot be declared again by let, const or class: those of a module can.
  if (ast && redeclaredNames(ast).length > 0 && parse(source, '', () => {}, 'module')) return 'module';
  if (from === 'auto') return 'commonjs';
  if (!ast || parse(source, '', () => {}, 'script') === null) return ast ? 'commonjs' : 'script';
  const { references } = analyzeScopes(ast, { strict: false });
  for (const { binding, name } of references.values()) if (!binding && COMMONJS_NAMES.includes(name)) return 'commonjs';
  return 'script';
}
/** Where the top level declares names of `COMMONJS_NAMES` lexically, which are declared already. */
function redeclaredNames(ast: Program): (AnyNode & { type: 'Identifier' })[] {
  const ids = ast.body.flatMap((s) => {
    if (s.type === 'ClassDeclaration') return s.id ? [s.id] : [];
    return s.type === 'VariableDeclaration' && s.kind !== 'var' ? s.declarations.flatMap((d) => boundIdentifiers(d.id)) : [];
  });
  return ids.filter((id) => COMMONJS_NAMES.includes(id.name));
}

/** Where a diagnostic of a transformed source belongs. */
function inOriginal({ line, column }: Diagnostic, original: Original): { line: number; column: number } {
  const at = original.position(line, column - 1);
  return { line: at.line, column: at.column + 1 };
}

/** Where a text stops being JSON: what JavaScript does not take either; else its beginning. */
function jsonErrorPosition(text: string): SourceSpan {
  let at = { line: 1, column: 1 };
  parse(`(${text}\n)`, '', ({ line, column }) => { at = { line, column: line === 1 ? column - 1 : column }; });
  return at;
}

/** Node's message, if a module and the import attribute `type` do not belong together. */
function wrongType(module: ModuleNode, type: string | null): string | null {
  if (type !== null && type !== 'json') return `Import attribute "type" with value "${type}" is not supported`;
  if (module.kind === 'json') return type === null ? `Module "${module.url}" needs an import attribute of "type: json"` : null;
  return type === null ? null : `Module "${module.url}" is not of type "json"`;
}

export function spanOf(node: AnyNode): SourceSpan {
  const { start, end } = node.loc!;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
