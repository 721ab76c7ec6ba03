import type { Program as IRProgram } from '../ir/ir.js';
import type { ModuleGraph } from '../modules/index.js';
import type { Program } from '../parse/ast.js';
import type { ScopeInfo } from '../scope/scope.js';
import { ModuleLinker } from './modules.js';
import { type GenerateOptions, ProgramBuilder } from './program.js';

export type { GenerateOptions } from './program.js';

/** AST of a script (or of the built-ins) to IR, without optimising. */
export function generate(ast: Program, scopes: ScopeInfo, options: GenerateOptions & { fileName: string; source: string }): IRProgram {
  const builder = new ProgramBuilder(options, scopes.constantNames);
  const file = { name: options.fileName, text: options.source };
  builder.script(ast, file, builder.context(scopes, file));
  return builder.finish();
}

/** The modules of a program to IR: functions[0] evaluates the entry, and before it what it needs. */
export function generateProgram(graph: ModuleGraph, options: GenerateOptions): IRProgram {
  const builder = new ProgramBuilder(options, graph.privateNames);
  const { entry } = graph;
  if (entry.kind === 'script' && graph.modules.length === 1 && entry.requests.size === 0) builder.script(entry.ast!, entry.file, builder.context(entry.scopes!, entry.file));
  else new ModuleLinker(graph, builder, options.entryCalls ?? false).generate();
  return builder.finish();
}
