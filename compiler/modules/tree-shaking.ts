/**
 * Takes out of library modules what the program does not use. Their top-level
 * declarations have no effects but those on what they declare, so that one which
 * nobody refers to can go; statements stay, but for those that only change what
 * a declaration that goes has made.
 */
import { type AnyNode, boundNames, constantText, forEachChild, type Program } from '../parse/ast.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';
import type { Binding } from '../scope/scope.js';
import { namespaceExports, resolveExport, type ResolvedExport } from './bind.js';
import type { ImportEntry } from './entries.js';
import { Missing, type ModuleGraph, ModuleNode } from './graph.js';

/** @param graph without errors */
export function shakeLibrary(graph: ModuleGraph): void {
  const library = graph.modules.filter(isShaken);
  if (library.length === 0) return;
  for (const module of graph.modules) if (module.entries) nameMembers(module, graph);
  const liveness = new Liveness();
  for (const module of graph.modules) liveness.addModule(module);
  liveness.find();
  for (const module of library) liveness.drop(module);
}
/** One of our own modules, whose declarations have no effects. */
function isShaken({ library, kind, entries, ast }: ModuleNode): boolean {
  return library !== null && !library.package && kind === 'module' && entries !== null && ast !== null;
}

// ---- members of namespaces

/** A use of a top-level binding. */
interface Use { readonly node: AnyNode & { type: 'Identifier' }; readonly binding: Binding; readonly parent: AnyNode; readonly grandparent: AnyNode | null }

function usesIn(module: ModuleNode, root: AnyNode, visit: (use: Use) => void): void {
  const { references, root: scope } = module.scopes!;
  const walk = (node: AnyNode, parent: AnyNode, grandparent: AnyNode | null): void => {
    if (node.type === 'Identifier') {
      const binding = references.get(node)?.binding;
      if (binding && binding.scope === scope) visit({ node, binding, parent, grandparent });
    }
    forEachChild(node, (child) => { walk(child, node, parent); });
  };
  walk(root, root, null);
}
/** The name in `binding.name`, where it is only read. */
function memberRead({ node, parent, grandparent }: Use): string | null {
  if (parent.type !== 'MemberExpression' || parent.object !== node || parent.optional) return null;
  const name = parent.computed ? constantText(parent.property as AnyNode) : parent.property.type === 'Identifier' ? parent.property.name : null;
  if (name === null || grandparent === null) return null;
  switch (grandparent.type) {
    case 'AssignmentExpression': return grandparent.left === parent ? null : name;
    case 'UpdateExpression': return null;
    case 'UnaryExpression': return grandparent.operator === 'delete' ? null : name;
    // Targets of destructuring, and of loops.
    case 'ArrayPattern': case 'RestElement': case 'AssignmentPattern': return null;
    case 'Property': return null;
    case 'ForInStatement': case 'ForOfStatement': return grandparent.left === parent ? null : name;
    default: return name;
  }
}

/**
 * Where a namespace of a library module, or its default export, is only read by names
 * of exports, `fs.readSync` is the export itself. The default export has the exports
 * as its properties, as long as nobody gets hold of it who could change it.
 */
function nameMembers(module: ModuleNode, graph: ModuleGraph): void {
  const entries = module.entries!;
  // Code of a direct eval may use any variable.
  if (module.scopes!.directEvals.size > 0) return;
  const wanted = new Map<Binding, ImportEntry>();
  for (const entry of entries.imports) {
    const target = module.targets[entry.request];
    if (!(target instanceof ModuleNode) || !isShaken(target)) continue;
    if (entry.name === null || (entry.name === 'default' && isOnlyRead(target, graph))) wanted.set(module.scopes!.root.bindings.get(entry.local)!, entry);
  }
  const uses = new Map<Binding, Use[]>();
  usesIn(module, module.ast as AnyNode, (use) => {
    if (!wanted.has(use.binding)) return;
    const list = uses.get(use.binding);
    if (list) list.push(use);
    else uses.set(use.binding, [use]);
  });
  const added: ImportEntry[] = [], dropped = new Set<ImportEntry>();
  for (const [binding, entry] of wanted) {
    const list = (uses.get(binding) ?? []).filter(({ parent }) => !/^Import.*Specifier$/.test(parent.type));
    const target = module.target(entry.request);
    if (entries.localExports.some(({ local }) => local === entry.local)) continue;
    if (!list.every((use) => isExport(target, memberRead(use)))) continue;
    dropped.add(entry);
    for (const use of list) {
      const name = memberRead(use)!, local = `${entry.local}.${name}`;
      if (!module.scopes!.root.bindings.has(local)) {
        module.scopes!.root.declare(local, 'import').storage = 'cell';
        added.push({ request: entry.request, name, local, node: entry.node });
      }
      const { parent } = use, { start, end, loc } = parent;
      for (const key of Object.keys(parent)) delete (parent as unknown as Record<string, unknown>)[key];
      Object.assign(parent, { type: 'Identifier', name: local, start, end, loc });
      module.scopes!.references.set(parent, { binding: module.scopes!.root.bindings.get(local)!, name: local });
    }
  }
  if (dropped.size > 0) module.entries = { ...entries, imports: [...entries.imports.filter((entry) => !dropped.has(entry)), ...added] };
}
function isExport(target: ModuleNode, name: string | null): boolean {
  return name !== null && name !== 'default' && isBinding(resolveExport(target, name));
}
function isBinding(found: ReturnType<typeof resolveExport>): found is ResolvedExport & { name: string } {
  return found !== null && found !== 'ambiguous' && found.name !== null;
}
/** Is the default export of a module only read, by names of its exports, wherever it is imported? */
function isOnlyRead(target: ModuleNode, { modules }: ModuleGraph): boolean {
  return modules.every((module) => {
    for (const request of module.requests.values()) if (request.target === target) return false;
    const { entries } = module;
    if (!entries) return true;
    const leads = ({ request, name }: { request: number; name: string | null }): boolean => module.targets[request] === target && (name === 'default' || name === null);
    if (entries.indirectExports.some(leads)) return false;
    const bindings = new Set(entries.imports.filter(leads).map(({ local }) => module.scopes!.root.bindings.get(local)!));
    if (bindings.size === 0) return true;
    if (module.scopes!.directEvals.size > 0) return false;
    let isRead = !entries.localExports.some(({ local }) => bindings.has(module.scopes!.root.bindings.get(local)!));
    usesIn(module, module.ast as AnyNode, (use) => {
      if (bindings.has(use.binding) && !/^Import.*Specifier$/.test(use.parent.type) && !isExport(target, memberRead(use))) isRead = false;
    });
    return isRead;
  });
}

// ---- what is used

/** A top-level declaration, or a statement that only changes what one has made. */
interface Item { readonly node: AnyNode; readonly names: readonly string[] }

class Liveness {
  private readonly items = new Map<ModuleNode, Item[]>();
  private readonly live = new Map<ModuleNode, Set<string>>();
  private readonly work: { module: ModuleNode; name: string }[] = [];
  private readonly kept = new Set<AnyNode>();

  addModule(module: ModuleNode): void {
    if (!module.ast || !module.scopes) return;
    for (const { target } of module.requests.values()) if (target instanceof ModuleNode) this.all(target);
    if (!isShaken(module)) {
      this.reads(module, module.ast as AnyNode);
      for (const { request, name } of module.entries?.indirectExports ?? []) this.exported(module.targets[request], name);
      for (const request of module.entries?.starExports ?? []) this.all(module.targets[request]);
      return;
    }
    const items: Item[] = [];
    for (const statement of module.ast.body as AnyNode[]) {
      const found = itemsOf(statement, module);
      if (found) items.push(...found);
      else if (!statement.type.startsWith('Import') && !statement.type.startsWith('Export')) this.reads(module, statement);
    }
    this.items.set(module, items);
  }
  find(): void {
    for (let next = this.work.pop(); next; next = this.work.pop()) {
      const { module, name } = next;
      const imported = module.entries?.imports.find(({ local }) => local === name);
      if (imported) this.exported(module.targets[imported.request], imported.name);
      for (const item of this.items.get(module) ?? []) {
        if (this.kept.has(item.node) || !item.names.includes(name)) continue;
        this.kept.add(item.node);
        this.reads(module, item.node);
      }
    }
  }
  private reads(module: ModuleNode, node: AnyNode): void {
    usesIn(module, node, ({ binding }) => { this.name(module, binding.name); });
  }
  private name(module: ModuleNode, name: string): void {
    const names = this.live.get(module) ?? new Set();
    this.live.set(module, names);
    if (names.has(name)) return;
    names.add(name);
    this.work.push({ module, name });
  }
  private exported(target: ModuleNode | Missing | undefined, name: string | null): void {
    if (!(target instanceof ModuleNode)) return;
    if (name === null) { this.all(target); return; }
    const found = resolveExport(target, name);
    if (found === null || found === 'ambiguous') return;
    if (found.name === null) this.all(found.module);
    else this.name(found.module, found.name);
  }
  /** Somebody has the namespace object. */
  private all(module: ModuleNode | Missing | undefined): void {
    if (!(module instanceof ModuleNode) || !module.entries) return;
    for (const { target } of namespaceExports(module)) {
      if (target.name !== null) this.name(target.module, target.name);
      else if (target.module !== module) this.all(target.module);
    }
  }
  drop(module: ModuleNode): void {
    const dead = new Set(this.items.get(module)!.filter(({ node }) => !this.kept.has(node)).map(({ node }) => node));
    module.ast = { ...module.ast!, body: module.ast!.body.flatMap((statement) => withoutDead(statement as AnyNode, dead) as Program['body'][number] | []) };
    const { root } = module.scopes!;
    root.functions.splice(0, root.functions.length, ...root.functions.filter(({ node }) => !dead.has(node)));
    // The analysis of scopes is by the node of the module.
    module.scopes!.scopes.set(module.ast as AnyNode, root);
  }
}

/** Null: a statement with effects of its own. */
function itemsOf(statement: AnyNode, module: ModuleNode): Item[] | null {
  switch (statement.type) {
    case 'VariableDeclaration': return statement.declarations.map((node) => ({ node: node as AnyNode, names: boundNames(node.id) }));
    case 'FunctionDeclaration': case 'ClassDeclaration': return [{ node: statement, names: [statement.id!.name] }];
    case 'ExportNamedDeclaration': return statement.declaration ? itemsOf(statement.declaration as AnyNode, module) : [];
    case 'ExportDefaultDeclaration': {
      const declaration = statement.declaration as AnyNode;
      const named = (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id ? declaration.id.name : DEFAULT_EXPORT;
      return [{ node: declaration, names: [named] }];
    }
    case 'ExpressionStatement': {
      const root = changedObject(statement.expression as AnyNode);
      const binding = root && module.scopes!.references.get(root)?.binding;
      return binding && binding.scope === module.scopes!.root && binding.kind !== 'import' ? [{ node: statement, names: [binding.name] }] : null;
    }
    default: return null;
  }
}
/** The variable whose object a statement changes: `f.p = …`, `Object.defineProperty(f.prototype, …)`. */
function changedObject(node: AnyNode): AnyNode | null {
  if (node.type === 'AssignmentExpression') return node.left.type === 'MemberExpression' ? rootOf(node.left as AnyNode) : null;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const { object, property } = node.callee;
  const changes = object.type === 'Identifier' && object.name === 'Object' && property.type === 'Identifier' && ['defineProperty', 'defineProperties', 'setPrototypeOf', 'assign', 'freeze'].includes(property.name);
  return changes && node.arguments.length > 0 ? rootOf(node.arguments[0] as AnyNode) : null;
}
function rootOf(node: AnyNode): AnyNode | null {
  return node.type === 'Identifier' ? node : node.type === 'MemberExpression' ? rootOf(node.object as AnyNode) : null;
}
function withoutDead(statement: AnyNode, dead: ReadonlySet<AnyNode>): AnyNode | AnyNode[] {
  if (dead.has(statement)) return [];
  if (statement.type === 'VariableDeclaration') {
    const declarations = statement.declarations.filter((node) => !dead.has(node as AnyNode));
    return declarations.length === 0 ? [] : { ...statement, declarations };
  }
  if (statement.type === 'ExportDefaultDeclaration') return dead.has(statement.declaration as AnyNode) ? [] : statement;
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return statement;
  const rest = withoutDead(statement.declaration as AnyNode, dead);
  return Array.isArray(rest) ? [] : ({ ...statement, declaration: rest } as AnyNode);
}
