import { ModuleNode } from './graph.js';

/** The modules that some modules need, each after what it needs: the order in which they are evaluated. https://tc39.es/ecma262/#sec-innermoduleevaluation */
export function evaluationOrder(...from: readonly ModuleNode[]): ModuleNode[] {
  const order: ModuleNode[] = [];
  const seen = new Set<ModuleNode>();
  const visit = (module: ModuleNode): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const target of module.targets) if (target instanceof ModuleNode) visit(target);
    order.push(module);
  };
  from.forEach(visit);
  return order;
}

/** Modules that import each other, directly or not (or themselves): code of one may run before another is evaluated. */
export function cyclicModules(modules: readonly ModuleNode[]): Set<ModuleNode> {
  const cyclic = new Set<ModuleNode>();
  const state = new Map<ModuleNode, { index: number; low: number; open: boolean }>();
  const stack: ModuleNode[] = [];
  const visit = (module: ModuleNode): { index: number; low: number; open: boolean } => {
    const own = { index: state.size, low: state.size, open: true };
    state.set(module, own);
    stack.push(module);
    for (const target of module.targets) {
      if (!(target instanceof ModuleNode)) continue;
      const known = state.get(target);
      if (target === module) cyclic.add(module);
      if (!known) own.low = Math.min(own.low, visit(target).low);
      else if (known.open) own.low = Math.min(own.low, known.index);
    }
    if (own.low === own.index) {
      const component = stack.splice(stack.indexOf(module));
      for (const m of component) {
        state.get(m)!.open = false;
        if (component.length > 1) cyclic.add(m);
      }
    }
    return own;
  };
  for (const module of modules) if (!state.has(module)) visit(module);
  return cyclic;
}
