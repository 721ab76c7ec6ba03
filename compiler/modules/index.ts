/** Modules: which there are, what their names refer to, and in which order they run. */
export type { Constant, Defines } from './define.js';
export { checkImports, commonjsNames, namespaceExports, type ResolvedExport, resolveExport, settleProblems } from './bind.js';
export type { CodeRequest } from './commonjs.js';
export { CODE_MODULE, type HostModuleRequest, loadGraph, MAIN_MODULE, START_EXPORTS, type MakeAdapter, Missing, type ModuleGraph, ModuleNode, spanOf, type Target } from './graph.js';
export { type Awaitable, type LoadedModule, type ModuleKind, type ModuleLoader, type RequestKind, type Resolution, singleSource } from './loader.js';
export { cyclicModules, evaluationOrder } from './order.js';
export { builtinModule, type Library, type LibraryModule, NODE_MODULES } from './platform.js';
export { shakeLibrary } from './tree-shaking.js';
