import type { CellRef, Program as IRProgram } from '../ir/ir.js';
import type { FunctionNode, Program } from '../parse/ast.js';
import type { ScopeInfo } from '../scope/scope.js';
import type { Diagnostic } from '../diagnostics.js';
import { generateFunction, generateScript } from './body.js';
import type { ModuleContext } from './context.js';

export interface GenerateOptions {
  readonly fileName: string;
  readonly source: string;
  readonly builtinMode: boolean;
  readonly strictDiagnostics: boolean;
  readonly report: (d: Diagnostic) => void;
}

/** AST to IR, without optimising. */
export function generate(ast: Program, scopes: ScopeInfo, options: GenerateOptions): IRProgram {
  const cells: CellRef[] = [];
  const program: IRProgram = { functions: [], cells, globalCells: new Set(), privateNames: scopes.constantNames };
  const byName = new Map<string, CellRef>();
  const module: ModuleContext = {
    ...options, scopes, program, queue: [],
    cellFor(name) {
      let cell = byName.get(name);
      if (!cell) byName.set(name, (cell = { name, id: cells.length, lexical: false, fn: null }));
      if (cell.id === cells.length) cells.push(cell);
      return cell;
    },
  };
  for (const binding of scopes.root.bindings.values()) {
    if (binding.storage !== 'cell') continue;
    binding.cell = module.cellFor(binding.name);
    if (!binding.isLexical && !options.builtinMode) program.globalCells.add(binding.cell);
    binding.cell.lexical = binding.isLexical;
  }
  // Hidden from cellFor, as other scopes may have the same names.
  for (const scope of scopes.scopes.values()) {
    if (!scope.once) continue;
    for (const binding of scope.bindings.values()) {
      binding.cell = { name: binding.name, id: cells.length, lexical: binding.isLexical, fn: null };
      cells.push(binding.cell);
    }
  }
  generateScript(module, ast);
  for (let next = module.queue.shift(); next; next = module.queue.shift()) generateFunction(module, next.ir, next.node as FunctionNode, next.outer);
  return program;
}
