import type { CellRef, IRFunction } from '../ir/ir.js';
import { cyclicModules, evaluationOrder, type ModuleGraph, ModuleNode, namespaceExports, type ResolvedExport, resolveExport } from '../modules/index.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';
import { generateMain, generateModule } from './body.js';
import type { ModuleContext } from './context.js';
import { declareFunction } from './function.js';
import type { ProgramBuilder } from './program.js';

/**
 * Makes one program of many modules. A binding of a module is a static cell, and
 * an import is nothing but another name for the cell of the module that exports
 * it: that makes it live. Function declarations have their closures in the image,
 * as namespace objects are there: so both exist before any module is evaluated.
 */
export class ModuleLinker {
  private readonly contexts = new Map<ModuleNode, ModuleContext>();
  private readonly namespaceCells = new Map<ModuleNode, CellRef>();

  constructor(private readonly graph: ModuleGraph, private readonly builder: ProgramBuilder) {}

  generate(): void {
    const { modules, entry } = this.graph;
    const order = evaluationOrder(entry);
    const bodies: IRFunction[] = [];
    const main = this.builder.newFunction('<main>');
    main.file = entry.file;
    for (const module of modules) this.contexts.set(module, this.builder.context(module.scopes!, module.file));
    this.bindImports();
    for (const module of order) {
      const context = this.contexts.get(module)!;
      this.builder.functionsOf(context, module.file, () => {
        this.hoistFunctions(context);
        bodies.push(generateModule(context, module.ast!));
      });
    }
    this.finishNamespaces();
    generateMain(main, bodies);
  }

  /** InitializeEnvironment, step 7, https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment */
  private bindImports(): void {
    const cyclic = cyclicModules(this.graph.modules);
    for (const module of this.graph.modules) {
      const bindings = module.scopes!.root.bindings;
      for (const { request, name, local } of module.entries?.imports ?? []) {
        const target = module.target(request);
        const found: ResolvedExport = name === null ? { module: target, name: null } : resolveExport(target, name) as ResolvedExport;
        const binding = bindings.get(local)!;
        binding.cell = this.cellOf(found);
        // Outside of cycles, what a module imports has been evaluated before any of its code runs.
        binding.mayBeUninitialized = found.name !== null && cyclic.has(module) && binding.cell.lexical;
      }
    }
  }
  private cellOf({ module, name }: ResolvedExport): CellRef {
    if (name === null) return this.namespaceOf(module);
    const binding = module.scopes?.root.bindings.get(name);
    if (binding?.kind === 'import') return binding.cell!;
    return binding?.cell ?? this.contexts.get(module)!.cellFor(name);
  }
  private namespaceOf(module: ModuleNode): CellRef {
    let cell = this.namespaceCells.get(module);
    if (!cell) this.namespaceCells.set(module, (cell = this.builder.newCell('*namespace*')));
    return cell;
  }
  /** Making one may ask for others (`export * as ns`). */
  private finishNamespaces(): void {
    const { namespaces } = this.builder.program;
    const done = new Set<ModuleNode>();
    while (done.size < this.namespaceCells.size) {
      for (const [module, cell] of [...this.namespaceCells]) {
        if (done.has(module)) continue;
        done.add(module);
        namespaces.push({ cell, exports: namespaceExports(module).map(({ name, target }) => ({ name, cell: this.cellOf(target) })) });
      }
    }
  }

  /** The closures of function declarations are in the image. */
  private hoistFunctions(context: ModuleContext): void {
    const root = context.scopes.root;
    for (const { node, binding } of root.functions) {
      const ir = declareFunction(context, node, binding.name === DEFAULT_EXPORT ? 'default' : binding.name, 0);
      ir.sourceRange = [node.start, node.end];
      context.queue.push({ ir, node, outer: root });
      binding.cell!.hoisted = ir;
      if (binding.assignments === 0) binding.cell!.fn = ir;
    }
  }
}
