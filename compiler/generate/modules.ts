import type { CellRef, IRFunction } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { commonjsNames, cyclicModules, evaluationOrder, type ModuleGraph, ModuleNode, namespaceExports, type ResolvedExport, resolveExport, START_EXPORTS } from '../modules/index.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';
import { generateCommonJS, generateModule } from './body.js';
import type { ModuleContext } from './context.js';
import { declareFunction } from './function.js';
import { genCommonJSEntryCall, genEntryCall, genFacade, genRegistryMain, genStaticMain, type RecordInfo } from './module-main.js';
import type { ProgramBuilder } from './program.js';

/**
 * Makes one program of many modules. A binding of a module is a static cell, and
 * an import is nothing but another name for the cell of the module that exports
 * it: that makes it live. Function declarations have their closures in the image,
 * as namespace objects are there: so both exist before any module is evaluated.
 *
 * If all modules are evaluated in an order that is known, functions[0] calls their
 * bodies in that order. If not (CommonJS, import()), it makes a list of records
 * for runtime/builtins/modules.js.
 */
export class ModuleLinker {
  private readonly contexts = new Map<ModuleNode, ModuleContext>();
  private readonly namespaceCells = new Map<ModuleNode, CellRef>();
  private readonly requiredCells = new Map<ModuleNode, CellRef>();
  private readonly bodies = new Map<ModuleNode, IRFunction>();
  /** Cells of what is imported from modules that have no bindings of their own. */
  private readonly facadeCells = new Map<ModuleNode, Map<string, CellRef>>();
  private readonly registry: CellRef;

  /** @param entryCalls see `GenerateOptions` */
  constructor(private readonly graph: ModuleGraph, private readonly builder: ProgramBuilder, private readonly entryCalls: boolean) {
    this.registry = builder.newCell('*modules*');
  }

  generate(): void {
    const { modules, entry, prelude, adapter } = this.graph;
    const last = adapter ?? entry;
    const main = this.builder.newFunction('<main>');
    main.file = entry.file;
    for (const module of modules) if (module.scopes && !module.failure) this.contexts.set(module, this.context(module));
    this.bindImports();
    for (const module of modules) if (module !== entry || entry.kind !== 'script') this.generateBody(module);
    const isAlone = modules.length === 1 && entry.kind === 'commonjs' && !entry.failure && isFunctionOnly(this.builder.program.functions, this.bodies.get(entry)!);
    const isStatic = isAlone || modules.every((m) => m.kind === 'module' && m.requests.size === 0 && !m.awaits);
    const script = entry.kind === 'script' ? this.builder.script(entry.ast!, entry.file, this.contexts.get(entry)!) : null;
    const entryCall = isAlone ? null : this.entryCall();
    if (isStatic) genStaticMain(main, evaluationOrder(...(prelude ? [prelude, last] : [last])).map((m) => this.bodies.get(m)!), entry.kind === 'module', entryCall);
    else genRegistryMain(main, this.registry, this.records(), { prelude, main: last }, script, entryCall);
    this.finishNamespaces();
  }
  private context(module: ModuleNode): ModuleContext {
    const context = this.builder.context(module.scopes!, module.file, module.library);
    context.registry = this.registry;
    context.node = module;
    for (const [node, { target }] of module.requests) context.requests.set(node, target);
    return context;
  }

  // ---- bindings

  /** InitializeEnvironment, step 7, https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment */
  private bindImports(): void {
    const cyclic = cyclicModules(this.graph.modules);
    for (const module of this.graph.modules) {
      if (module.failure) continue;
      for (const { request, name, local } of module.entries?.imports ?? []) {
        const target = module.target(request);
        const found: ResolvedExport = name === null ? { module: target, name: null } : resolveExport(target, name) as ResolvedExport;
        const binding = module.scopes!.root.bindings.get(local)!;
        binding.cell = this.cellOf(found);
        binding.missing = found.module.missing?.message ?? null;
        // Outside of cycles, what a module imports has been evaluated before any of its code runs.
        binding.mayBeUninitialized = found.name !== null && cyclic.has(module) && binding.cell.lexical;
      }
    }
  }
  private cellOf({ module, name }: ResolvedExport): CellRef {
    if (name === null) return this.namespaceOf(module);
    if (!module.entries) return this.facadeCell(module, name);
    const binding = module.scopes!.root.bindings.get(name)!;
    return binding.cell ?? this.contexts.get(module)!.cellFor(name);
  }
  private facadeCell(module: ModuleNode, name: string): CellRef {
    let cells = this.facadeCells.get(module);
    if (!cells) this.facadeCells.set(module, (cells = new Map()));
    let cell = cells.get(name);
    if (!cell) cells.set(name, (cell = this.builder.newCell(name)));
    cell.lexical = true;
    return cell;
  }
  private namespaceOf(module: ModuleNode): CellRef {
    let cell = this.namespaceCells.get(module);
    if (!cell) this.namespaceCells.set(module, (cell = this.builder.newCell('*namespace*')));
    return cell;
  }
  /** What require() of an ECMAScript module gives: as Node, with `__esModule` beside a default export. */
  private requiredOf(module: ModuleNode): CellRef | null {
    // Of Node's modules it is the default export, whatever that is when it has been evaluated.
    if (module.library) return null;
    const names = namespaceExports(module).map((e) => e.name);
    if (!names.includes('default') || names.includes('__esModule')) return this.namespaceOf(module);
    let cell = this.requiredCells.get(module);
    if (!cell) this.requiredCells.set(module, (cell = this.builder.newCell('*required*')));
    return cell;
  }
  /** Making one may ask for others (`export * as ns`). */
  private finishNamespaces(): void {
    const { namespaces } = this.builder.program;
    const done = new Set<CellRef>();
    const exportsOf = (module: ModuleNode) => namespaceExports(module).map(({ name, target }) => ({ name, cell: this.cellOf(target) }));
    for (let before = -1; before < done.size;) {
      before = done.size;
      for (const [module, cell] of [...this.namespaceCells]) {
        if (done.has(cell)) continue;
        namespaces.push({ cell, exports: exportsOf(module) });
        done.add(cell);
      }
    }
    for (const [module, cell] of this.requiredCells) {
      const exports = [...exportsOf(module), { name: '__esModule', cell: this.builder.trueCell }];
      namespaces.push({ cell, exports: exports.sort((a, b) => (a.name < b.name ? -1 : 1)) });
    }
  }

  // ---- code

  private generateBody(module: ModuleNode): void {
    const context = this.contexts.get(module);
    if (!context) return;
    this.builder.functionsOf(context, module.file, () => {
      if (module.kind === 'module') this.hoistFunctions(context);
      this.bodies.set(module, module.kind === 'module' ? generateModule(context, module.ast!) : generateCommonJS(context, module.ast!, module === this.graph.entry ? '<main>' : '<module>'));
    });
  }
  /** The closures of function declarations are in the image. */
  private hoistFunctions(context: ModuleContext): void {
    const root = context.scopes.root;
    for (const { node, binding } of root.functions) {
      const ir = declareFunction(context, node, binding.name === DEFAULT_EXPORT ? 'default' : binding.name, 0);
      if (!context.builtinMode) ir.sourceRange = [node.start, node.end];
      context.queue.push({ ir, node, outer: root });
      binding.cell!.hoisted = ir;
      if (binding.assignments === 0) binding.cell!.fn = ir;
    }
  }
  private records(): RecordInfo[] {
    const required = new Set<ModuleNode>(), imported = new Set<ModuleNode>();
    for (const module of this.graph.modules) {
      for (const { request, target } of module.requests.values()) {
        if (target instanceof ModuleNode && !target.failure) (request.kind === 'require' ? required : imported).add(target);
      }
    }
    return this.graph.modules.map((module) => ({
      module,
      body: this.bodies.get(module) ?? null,
      facade: this.facade(module, imported.has(module)),
      namespace: imported.has(module) || (required.has(module) && module.library && module.kind === 'module') ? this.namespaceOf(module) : null,
      required: required.has(module) && module.kind === 'module' ? this.requiredOf(module) : null,
    }));
  }
  /** Calls what the entry exports to be called at the start: its default export, or else `main`. */
  private entryCall(): IRFunction | null {
    const { entry } = this.graph;
    if (!this.entryCalls || entry.failure) return null;
    if (entry.kind === 'commonjs') {
      const ir = this.builder.newFunction('<start>');
      genCommonJSEntryCall(ir, this.registry, entry.index);
      return ir;
    }
    const exported = entry.kind === 'module' ? namespaceExports(entry).filter(({ name }) => START_EXPORTS.includes(name)) : [];
    if (exported.length === 0) return null;
    const ir = this.builder.newFunction('<start>');
    genEntryCall(ir, START_EXPORTS.flatMap((wanted) => exported.filter(({ name }) => name === wanted).map(({ target }) => this.cellOf(target))));
    return ir;
  }
  private facade(module: ModuleNode, whole: boolean): IRFunction | null {
    if (module.failure || (module.kind !== 'commonjs' && module.kind !== 'json')) return null;
    // A namespace object shows all names.
    if (whole || this.namespaceCells.has(module)) for (const name of ['default', ...commonjsNames(module)]) this.facadeCell(module, name);
    const cells = this.facadeCells.get(module) ?? new Map<string, CellRef>();
    const ir = this.builder.newFunction('<module>');
    if (!module.library) ir.file = module.file;
    genFacade(ir, this.registry, module.index, cells);
    return ir;
  }
}


/** Does a CommonJS module use nothing of what its function is called with, and no other module? Then it needs no module object. */
function isFunctionOnly(functions: readonly IRFunction[], body: IRFunction): boolean {
  const usesOwn = body.blocks.some((block) => block.instrs.some(({ op }) => CALL_OPERATIONS.has(op)));
  return !usesOwn && !functions.some((fn) => fn.blocks.some((block) => block.instrs.some(({ op, imm }) => op === 'runtime' && /^(Import|RequireModule|MakeRequire)/.test(imm.name!))));
}
const CALL_OPERATIONS: ReadonlySet<OpName> = new Set(['param', 'argc', 'argument', 'argumentsObject', 'restArray', 'callee']);
