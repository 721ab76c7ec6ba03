import { FunctionFlag } from '../../abi/index.js';
import { type CellRef, IRFunction, type Program as IRProgram, type SourceFile } from '../ir/ir.js';
import { type AnyNode, type FunctionNode, hasTaggedTemplate, type Program } from '../parse/ast.js';
import { evalCode } from '../parse/eval-text.js';
import { parse } from '../parse/parse.js';
import { analyzeScopes } from '../scope/analyze.js';
import type { ConstantEval, Scope, ScopeInfo } from '../scope/scope.js';
import type { Diagnostic } from '../diagnostics.js';
import type { LibraryModule } from '../modules/index.js';
import { generateFunction, generateScript } from './body.js';
import { DynamicFunctionText } from './constant-functions.js';
import type { ModuleContext } from './context.js';
import { declareFunction } from './function.js';

export interface GenerateOptions {
  readonly builtinMode: boolean;
  /** The evaluator: may use intrinsics, yet its functions are ordinary ones. */
  readonly evaluator?: boolean;
  readonly report: (d: Diagnostic) => void;
  /** The top-level code runs at compile time: at the start the `default` and `main` exports of the entry are called. */
  readonly entryCalls?: boolean;
}

/** How stack traces name what is in no file. */
const ANONYMOUS = '<anonymous>';
/** BigInt, BigInt64Array, getBigUint64, hrtime.bigint, … Literals are found when they are generated. */
const NAMES_BIGINTS = /Big(?:Int|Uint)|bigint/;

/** The program that is being made, and the contexts of its files. */
export class ProgramBuilder {
  readonly program: IRProgram;

  constructor(private readonly options: GenerateOptions, private readonly privateNames: ScopeInfo['constantNames']) {
    this.program = { functions: [], cells: [], globalCells: new Set(), namespaces: [], privateNames, bigints: false };
  }

  /** A cell that is `true`. */
  get trueCell(): CellRef {
    return (this.isTrue ??= Object.assign(this.newCell('*true*'), { initial: true as const }));
  }
  private isTrue: CellRef | null = null;

  newCell(name: string): CellRef {
    const cell: CellRef = { name, id: this.program.cells.length, lexical: false, fn: null };
    this.program.cells.push(cell);
    return cell;
  }
  private namedCells(): (name: string) => CellRef {
    const byName = new Map<string, CellRef>();
    return (name) => {
      let cell = byName.get(name);
      if (!cell) byName.set(name, (cell = this.newCell(name)));
      return cell;
    };
  }
  /** A function that is in no file; the first one made is what starts the program. */
  newFunction(name: string): IRFunction {
    const ir = new IRFunction(name, null);
    // No frame of the program's.
    ir.flags |= FunctionFlag.Builtin;
    ir.index = this.program.functions.push(ir) - 1;
    return ir;
  }
  /**
   * A context for a file, in which all top-level bindings have cells.
   *
   * @param library the library module that it is: code as the evaluator's
   */
  context(scopes: ScopeInfo, file: SourceFile, library: LibraryModule | null = null): ModuleContext {
    // Our own library makes a BigInt only where the program gave it one, or asks for one by name.
    if (!this.options.builtinMode && !(library && !library.package) && NAMES_BIGINTS.test(file.text)) this.program.bigints = true;
    const module: ModuleContext = {
      ...this.options, ...(library ? { builtinMode: true, evaluator: true } : {}), fileName: file.name, source: file.text,
      scopes, program: this.program, queue: [], node: null, registry: null, requests: new Map(),
      functionOf: (parameters, body) => this.functionOf(parameters, body), evalOf: (within, code, outer) => this.evalOf(within, code, outer), globalEvalOf: (text) => this.globalEvalOf(text),
      cellFor: this.namedCells(),
    };
    for (const binding of scopes.root.bindings.values()) {
      if (binding.isLexical && scopes.root.kind === 'script') this.scriptLexicals.add(binding.name);
      if (binding.storage !== 'cell' || binding.kind === 'import') continue;
      binding.cell = module.cellFor(binding.name);
      binding.cell.lexical = binding.isLexical;
    }
    // Hidden from cellFor, as other scopes may have the same names.
    for (const scope of scopes.scopes.values()) {
      if (scope.once) for (const binding of scope.bindings.values()) (binding.cell = this.newCell(binding.name)).lexical = binding.isLexical;
    }
    return module;
  }
  /** The code of a script, whose var and function declarations make properties of the global object. */
  script(ast: Program, file: SourceFile, module: ModuleContext): IRFunction {
    if (!this.options.builtinMode) {
      for (const b of module.scopes.root.bindings.values()) {
        if (!b.cell || b.isLexical || b.kind === 'pseudo') continue;
        this.program.globalCells.add(b.cell);
        b.cell.isFunction = b.kind === 'function';
      }
    }
    let ir!: IRFunction;
    this.functionsOf(module, file, () => { ir = generateScript(module, ast); });
    return ir;
  }
  /** Top-level let, const and class of the main script, which code made from texts sees. */
  private readonly scriptLexicals = new Set<string>();
  private functionOf(parameters: string, body: string): IRFunction | null {
    const text = new DynamicFunctionText(parameters, body);
    // Modules that such code imports have no name to be looked for from.
    const ast = /\bimport\b/.test(text.source) ? null : parse(text.source, ANONYMOUS, () => {});
    const node = ast && text.functionIn(ast as AnyNode);
    if (!node || hasTaggedTemplate(node as AnyNode)) return null;
    return this.globalFunction(ast, node, 'anonymous', text, analyzeScopes(ast, { strict: false, privateNames: this.privateNames }));
  }
  private globalEvalOf(text: string): IRFunction | null {
    const code = evalCode(text, { strict: false, direct: false });
    if (!code) return null;
    const program = { ...code.fn, type: 'Program', body: [code.fn], sourceType: 'script' } as unknown as Program;
    return this.globalFunction(program, code.fn, 'eval', { source: text, range: [0, text.length] }, analyzeScopes(program, { strict: false, privateNames: this.privateNames, evalCode: code }));
  }
  /** A function whose scope is the global one; null if it names what the script declares there lexically. */
  private globalFunction(program: Program, node: FunctionNode, name: string, { source, range }: { source: string; range: readonly [number, number] }, scopes: ScopeInfo): IRFunction | null {
    for (const { binding, name } of scopes.references.values()) if (!binding && this.scriptLexicals.has(name)) return null;
    const file = { name: ANONYMOUS, text: source };
    return this.functionIn(this.context(scopes, file), file, node, name, range, scopes.root);
  }
  private evalOf(within: ModuleContext, code: ConstantEval, outer: Scope): IRFunction {
    const file = { name: ANONYMOUS, text: code.text };
    const context = { ...within, fileName: file.name, source: file.text, queue: [], cellFor: this.namedCells() };
    return this.functionIn(context, file, code.fn, 'eval', [0, code.text.length], outer);
  }
  private functionIn(module: ModuleContext, file: SourceFile, node: FunctionNode, name: string, range: readonly [number, number], outer: Scope): IRFunction {
    let ir!: IRFunction;
    this.functionsOf(module, file, () => {
      ir = declareFunction(module, node as AnyNode, name, 0);
      ir.sourceRange = range;
      module.queue.push({ ir, node: node as AnyNode, outer });
    });
    return ir;
  }
  finish(): IRProgram {
    for (const fn of this.program.functions) fn.bigints = this.program.bigints;
    return this.program;
  }
  /** Generates top-level code and then the functions that are made in it, all of one file (but those made from texts). */
  functionsOf(module: ModuleContext, file: SourceFile, body: () => void): void {
    const { functions } = this.program;
    const first = functions.length;
    body();
    for (let next = module.queue.shift(); next; next = module.queue.shift()) generateFunction(module, next.ir, next.node as FunctionNode, next.outer);
    if (!module.builtinMode) for (const fn of functions.slice(first)) fn.file ??= file;
    if (module.node?.library) for (const fn of functions.slice(first)) fn.library = module.node.id;
  }
}
