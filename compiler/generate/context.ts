import type { Block, IRFunction, Program as IRProgram, CellRef } from '../ir/ir.js';
import type { AnyNode } from '../parse/ast.js';
import type { ConstantEval, Scope, ScopeInfo } from '../scope/scope.js';
import type { Diagnostic } from '../diagnostics.js';
import type { ModuleNode, Target } from '../modules/index.js';

/** What all functions of one compilation share while IR is generated. */
export interface ModuleContext {
  readonly fileName: string;
  readonly source: string;
  readonly scopes: ScopeInfo;
  readonly program: IRProgram;
  /** Compiling the runtime's own built-ins: `$name(…)` calls are intrinsics. */
  readonly builtinMode: boolean;
  /** Of that, the evaluator: its functions are ordinary ones. */
  readonly evaluator?: boolean;
  readonly report: (d: Diagnostic) => void;
  /** Functions still to be generated. */
  readonly queue: PendingFunction[];
  cellFor(name: string): CellRef;
  /** Compiles the function that `Function(parameters, body)` makes; null: it takes an evaluator. */
  readonly functionOf: (parameters: string, body: string) => IRFunction | null;
  /** Compiles the function for a direct eval in `outer`, a scope of `within`. */
  readonly evalOf: (within: ModuleContext, code: ConstantEval, outer: Scope) => IRFunction;
  /** Compiles the function for an indirect eval; null: it takes an evaluator. */
  readonly globalEvalOf: (text: string) => IRFunction | null;
  /** Of modules: the module, and the cell with the list of all module records. */
  node: ModuleNode | null;
  registry: CellRef | null;
  /** What calls of require and import() in this file lead to; null: a computed name. */
  readonly requests: Map<AnyNode, Target | null>;
}
export interface PendingFunction {
  readonly ir: IRFunction;
  readonly node: AnyNode;
  /** Scope in which the function was made. */
  readonly outer: Scope;
}

/** What a jump out of nested statements passes through, innermost last. */
export type Control =
  | { kind: 'target'; labels: readonly string[]; breakTo: Block; continueTo: Block | null; unlabelled: boolean }
  | { kind: 'finally'; entry: Block; completion: CompletionVariables; exits: FinallyExit[]; outerHandler: Block | null }
  /** `mayBeDone`: of a destructuring, which only the `return` of a generator leaves, at a `yield` inside. */
  | { kind: 'iterator'; record: symbol; outerHandler: Block | null; async: boolean; mayBeDone?: true };
export interface CompletionVariables { readonly kind: symbol; readonly value: symbol }
export interface FinallyExit { readonly jump: Jump }
export type Jump = { kind: 'break' | 'continue'; target: Control & { kind: 'target' } } | { kind: 'return' };
