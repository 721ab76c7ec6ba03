import type { AnyNode, FunctionNode } from '../parse/ast.js';
import type { EvalCode } from '../parse/eval-text.js';
import type { CellRef } from '../ir/ir.js';

/** `hidden`: of no name in the program. */
export type BindingKind = 'hidden' | 'var' | 'let' | 'const' | 'class' | 'function' | 'param' | 'catch' | 'functionName' | 'pseudo' | 'import';

/** Where a binding's value lives: an SSA variable, a slot of its scope's Env, or a static cell (top level). */
export type Storage = 'ssa' | 'env' | 'cell';

export class Binding {
  /** Referenced from a function other than the one that declares it. */
  captured = false;
  /** Number of assignments other than the initialisation. */
  assignments = 0;
  /** Those of them that code of a direct eval may make. */
  evalAssignments = 0;
  storage: Storage = 'ssa';
  /** Env slot, when storage is `env`. */
  slot = -1;
  cell: CellRef | null = null;
  /** Formal parameter that is the same variable as an element of `arguments`. */
  aliased = false;
  /** End offset of the declaration; earlier references are in the temporal dead zone. */
  declarationEnd = 0;
  /** Import: the module it comes from may not have initialised it when it is used. */
  mayBeUninitialized = false;
  /** Import of a module that is not part of the program: what using it throws. */
  missing: string | null = null;
  constructor(readonly name: string, readonly kind: BindingKind, readonly scope: Scope) {}

  get isLexical(): boolean {
    return this.kind === 'let' || this.kind === 'const' || this.kind === 'class';
  }
  get isConst(): boolean {
    return this.kind === 'const' || this.kind === 'import';
  }
}

/** What a function needs, found while walking it. */
export class FunctionScope {
  strict = false;
  arrow = false;
  derived = false;
  /** `arguments` is referenced, here or in an arrow inside. */
  argumentsBinding: Binding | null = null;
  /** Every use of `arguments` is `arguments.length`, a read `arguments[i]` or `f.apply(x, arguments)`, and no formal is assigned. */
  argumentsVirtual = false;
  simpleParameters = true;
  hasParameterExpressions = false;
  /** Largest number of distinct `this.x = …` stores: in-object slots of what it constructs. */
  thisStores = new Set<string>();
  /** Class constructors: slots that the initialisers of fields take. */
  fieldSlots = 0;
  /** Top-level code of a module that awaits. */
  awaits = false;
  /** Top-level code of a CommonJS module: Node makes a function of it. */
  wrapped = false;
  /** Top-level code that may run several times, each time with bindings of its own. */
  repeatable = false;
  /** The function is the constant text of an eval. */
  evalCode: ConstantEval | null = null;
  constructor(readonly node: AnyNode, readonly parent: FunctionScope | null) {}

  get generator(): boolean {
    return (this.node as { generator?: boolean }).generator === true;
  }
  get async(): boolean {
    return (this.node as { async?: boolean }).async === true;
  }
  /** Its activation may outlive a call. */
  get suspends(): boolean {
    return this.generator || this.async || this.awaits;
  }
}

/** A private name of a class, and where what it stands for is found. */
export interface PrivateName {
  /** With its `#`. */
  readonly name: string;
  readonly kind: 'field' | 'method' | 'accessor';
  readonly static: boolean;
  readonly owner: ClassInfo;
  /** Field: number of the name among `constantNames`, or -1: then the name is made when the class is, and `value` holds it. */
  readonly constant: number;
  /** Field: the name. Method: its closure. */
  readonly value: Binding | null;
  getter: Binding | null;
  setter: Binding | null;
}
/** What the generator must know of a class beyond its node. */
export interface ClassInfo {
  /** As messages call it. */
  readonly displayName: string;
  readonly privates: Map<string, PrivateName>;
  /** The slot that says that an object has the private methods: constant as of a PrivateName, or in a binding. */
  brand: { constant: number; binding: Binding | null } | null;
  /** The constructor itself, if private static methods are compared with it. */
  self: Binding | null;
  /** Values of the computed keys of fields. */
  readonly keys: Map<AnyNode, Binding>;
  /** Made-up functions that run the initialisers of instance fields, and those of static fields and static blocks. */
  instanceInitializer: FunctionNode | null;
  staticInitializer: FunctionNode | null;
  /** Slots that the initialisers of an instance take. */
  instanceSlots: number;
}

export class Scope {
  readonly bindings = new Map<string, Binding>();
  /** Bindings that live in this scope's Env, by slot. */
  readonly envSlots: Binding[] = [];
  /** Function declarations to instantiate at entry. */
  readonly functions: { node: AnyNode; binding: Binding; annexB: Binding | null }[] = [];
  /** Of a `with` statement: holds its object. Of a function: the object with the vars that direct evals declare. */
  withObject: Binding | null = null;
  /** Scope of a class body: the class. */
  classInfo: ClassInfo | null = null;
  /** Of a class that is evaluated at most once: its bindings live in static cells. */
  once = false;
  constructor(readonly kind: 'script' | 'module' | 'function' | 'body' | 'block' | 'switch' | 'for' | 'catch' | 'class' | 'name' | 'with', readonly parent: Scope | null, readonly fn: FunctionScope) {}

  /** Nearest scope that takes `var` declarations. */
  get varScope(): Scope {
    let s: Scope = this;
    while (!s.isTopLevel && s.kind !== 'function' && s.kind !== 'body') s = s.parent!;
    return s;
  }
  /** Of a script or module: its bindings live in static cells, unless its code is repeatable. */
  get isTopLevel(): boolean {
    return this.kind === 'script' || this.kind === 'module';
  }
  get hasEnv(): boolean {
    return this.envSlots.length > 0;
  }
  declare(name: string, kind: BindingKind): Binding {
    const existing = this.bindings.get(name);
    if (existing && !existing.isLexical && (kind === 'var' || kind === 'param')) return existing;
    if (existing && kind === 'function' && (existing.kind === 'function' || existing.kind === 'var' || existing.kind === 'param')) return existing;
    const binding = new Binding(name, kind, this);
    this.bindings.set(name, binding);
    return binding;
  }
}

/** A use of a name: `binding` is null when it is a global that this program does not declare. */
export interface Reference {
  readonly binding: Binding | null;
  readonly name: string;
  /** Objects of the `with` statements between, innermost first, which are asked for the name before. */
  readonly withObjects?: readonly Binding[];
}

export interface ScopeInfo {
  readonly root: Scope;
  /** Scope made by a node (function: its parameter scope; function body with expressions in parameters: by the body node). */
  readonly scopes: Map<AnyNode, Scope>;
  readonly functions: Map<AnyNode, FunctionScope>;
  /** Identifier, ThisExpression, Super, MetaProperty nodes. */
  readonly references: Map<AnyNode, Reference>;
  /** Scope of the own name of a named function expression. */
  readonly nameScopes: Map<AnyNode, Scope>;
  /** Parameter scope of functions whose node already owns a block scope (`if (x) function f() {}`). */
  readonly functionScopes: Map<AnyNode, Scope>;
  /** By class node. */
  readonly classes: Map<AnyNode, ClassInfo>;
  /** Classes by the node of their constructor. */
  readonly constructors: Map<AnyNode, ClassInfo>;
  /** By PrivateIdentifier node. */
  readonly privateReferences: Map<AnyNode, PrivateName>;
  /** Private names (and brands) of classes that are evaluated at most once: made at build time. */
  readonly constantNames: ConstantName[];
  /** By CallExpression node. */
  readonly directEvals: Map<AnyNode, DirectEval>;
  /** By CallExpression node: direct evals of constant texts. */
  readonly constantEvals: Map<AnyNode, ConstantEval>;
  /** Lexical declarations of a script that makes code at run time. */
  readonly globalLexicals: DirectEval | null;
}
/** What a direct eval hands to the evaluator: see direct-eval.ts. */
export interface DirectEval {
  /** Reads and writes each name by its number. */
  readonly access: FunctionNode;
  readonly scope: Scope;
  /** Flags, and the names by number, as runtime/eval/direct.js reads them. */
  readonly names: string;
  /** Objects that may have further names, innermost first. */
  dynamic: readonly Binding[];
}
/** An eval of constant text. */
export interface ConstantEval extends EvalCode {
  /** Vars that the function around does not have itself. */
  readonly added: readonly string[];
}
export interface ConstantName { readonly name: string; readonly brand: boolean }

/** Properties of the global object that are not configurable: a script may declare them with `var`, which changes nothing, and in no other way. */
export const RESTRICTED_GLOBALS = ['undefined', 'NaN', 'Infinity'];

/** Pseudo bindings: values that arrows inherit from the nearest ordinary function. */
export const Pseudo = { this: '%this', newTarget: '%new.target', function: '%function' } as const;
