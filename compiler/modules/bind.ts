import { diagnostics } from '../diagnostics.js';
import { type ModuleGraph, ModuleNode, spanOf } from './graph.js';

/** Where an exported name leads: a binding of a module; `name` null: that module's namespace object. */
export interface ResolvedExport { readonly module: ModuleNode; readonly name: string | null }

/**
 * ResolveExport, https://tc39.es/ecma262/#sec-resolveexport
 *
 * @returns null if there is no such export (or a cycle without a start), 'ambiguous' if `export *` finds several
 */
export function resolveExport(module: ModuleNode, name: string, visited: Map<ModuleNode, Set<string>> = new Map()): ResolvedExport | null | 'ambiguous' {
  const seen = visited.get(module) ?? new Set();
  if (seen.has(name)) return null;
  visited.set(module, seen.add(name));
  const entries = module.entries;
  if (!entries) return syntheticExport(module, name);
  const local = entries.localExports.find((e) => e.exported === name);
  if (local) return localBinding(module, local.local);
  const indirect = entries.indirectExports.find((e) => e.exported === name);
  if (indirect) {
    const target = module.target(indirect.request);
    return indirect.name === null ? { module: target, name: null } : resolveExport(target, indirect.name, visited);
  }
  // A default export is never taken over by `export *`.
  if (name === 'default') return null;
  let found: ResolvedExport | null = null;
  for (const request of entries.starExports) {
    const one = resolveExport(module.target(request), name, visited);
    if (one === 'ambiguous') return one;
    if (one === null) continue;
    if (found && (found.module !== one.module || found.name !== one.name)) return 'ambiguous';
    found ??= one;
  }
  return found;
}
/** `import * as ns` and `export { ns }`: the namespace itself, so that two ways to it are not ambiguous. */
function localBinding(module: ModuleNode, local: string): ResolvedExport {
  const imported = module.entries!.imports.find((i) => i.local === local);
  return imported ? { module: module.target(imported.request), name: null } : { module, name: local };
}
function syntheticExport(module: ModuleNode, name: string): ResolvedExport | null {
  if (name === 'default' || module.kind === 'external') return { module, name };
  return commonjsNames(module).has(name) ? { module, name } : null;
}
/** Names that can be imported from a CommonJS module, but for `default`. */
export function commonjsNames(module: ModuleNode, visited = new Set<ModuleNode>()): Set<string> {
  const names = new Set(module.exportNames);
  if (visited.has(module)) return names;
  visited.add(module);
  for (const specifier of module.reexports) {
    for (const { request, target } of module.requests.values()) {
      if (request.specifier === specifier && target instanceof ModuleNode && target.kind === 'commonjs') for (const name of commonjsNames(target, visited)) names.add(name);
    }
  }
  return names;
}

/** GetExportedNames, https://tc39.es/ecma262/#sec-getexportednames */
function exportedNames(module: ModuleNode, visited = new Set<ModuleNode>()): string[] {
  if (visited.has(module)) return [];
  visited.add(module);
  const { entries } = module;
  if (!entries) return module.kind === 'external' ? [] : ['default', ...commonjsNames(module)];
  const names = new Set([...entries.localExports, ...entries.indirectExports].map((e) => e.exported));
  for (const request of entries.starExports) for (const name of exportedNames(module.target(request), visited)) if (name !== 'default') names.add(name);
  return [...names];
}

/** The exports of a namespace object: unambiguous ones, sorted. GetModuleNamespace, https://tc39.es/ecma262/#sec-getmodulenamespace */
export function namespaceExports(module: ModuleNode): { name: string; target: ResolvedExport }[] {
  const list: { name: string; target: ResolvedExport }[] = [];
  for (const name of exportedNames(module)) {
    const target = resolveExport(module, name);
    if (target !== null && target !== 'ambiguous') list.push({ name, target });
  }
  return list.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Are all imports and indirect exports there? InitializeEnvironment, steps 1-7: adds to the problems of the modules. */
export function checkImports({ modules }: ModuleGraph): void {
  for (const module of modules) {
    if (!module.entries || module.problems.length > 0) continue;
    for (const entry of [...module.entries.indirectExports, ...module.entries.imports]) {
      if (entry.name === null) continue;
      const target = module.target(entry.request);
      // A module that cannot be linked itself says why.
      if (reaches(target, (m) => m.problems.length > 0)) continue;
      const found = resolveExport(target, entry.name);
      if (found !== null && found !== 'ambiguous') continue;
      const { specifier } = module.entries.requests[entry.request]!;
      const message = found === null && target.kind === 'commonjs' ? `Named export '${entry.name}' not found. The requested module '${specifier}' is a CommonJS module, which may not support all module.exports as named exports.`
        : found === null ? `The requested module '${specifier}' does not provide an export named '${entry.name}'`
        : `The requested module '${specifier}' contains conflicting star exports for name '${entry.name}'`;
      module.problems.push(diagnostics.moduleError(module.file.name, spanOf(entry.node), message, true));
    }
  }
}
/**
 * Errors of what the program needs stay errors. Modules that only import() leads
 * to, and packages that are only required, fail when the program gets there; so do
 * those that need them.
 */
export function settleProblems({ entry, prelude, adapter, modules }: ModuleGraph): void {
  const needed = new Set<ModuleNode>();
  const need = (module: ModuleNode): void => {
    if (needed.has(module)) return;
    needed.add(module);
    for (const target of module.targets) if (target instanceof ModuleNode) need(target);
    for (const { request, target } of module.requests.values()) if (request.kind === 'require' && target instanceof ModuleNode && !isBrokenPackage(target)) need(target);
  };
  need(entry);
  for (const module of [prelude, adapter]) if (module) need(module);
  for (const module of modules) {
    if (needed.has(module)) continue;
    let cause: ModuleNode | null = null;
    if (reaches(module, (m) => { if (m.problems.length > 0) cause ??= m; return cause !== null; })) module.failure = cause!['problems'][0]!;
  }
  for (const module of modules) if (!needed.has(module)) module.problems.forEach((d, n) => { module.problems[n] = { ...d, severity: 'warning' }; });
}
/** Packages ask for others that they may use, and that are no JavaScript (react-native): the program throws when it gets there. */
function isBrokenPackage(module: ModuleNode): boolean {
  return /[\\/]node_modules[\\/]/.test(module.path) && reaches(module, (m) => m.problems.length > 0);
}
function reaches(from: ModuleNode, test: (m: ModuleNode) => boolean): boolean {
  const seen = new Set<ModuleNode>();
  const visit = (m: ModuleNode): boolean => {
    if (seen.has(m)) return false;
    seen.add(m);
    return test(m) || m.targets.some((t) => t instanceof ModuleNode && visit(t));
  };
  return visit(from);
}
