/** Modules: which there are, what their names refer to, and in which order they run. */
export { checkImports, namespaceExports, type ResolvedExport, resolveExport } from './bind.js';
export { loadGraph, type ModuleGraph, ModuleNode } from './graph.js';
export { type Awaitable, type LoadedModule, type ModuleKind, type ModuleLoader, type RequestKind, type Resolution, singleSource } from './loader.js';
export { cyclicModules, evaluationOrder } from './order.js';
