import type { AnyNode } from '../parse/ast.js';
import type { CellRef } from '../ir/ir.js';

export type BindingKind = 'var' | 'let' | 'const' | 'class' | 'function' | 'param' | 'catch' | 'functionName' | 'pseudo';

/** Where a binding's value lives: an SSA variable, a slot of its scope's Env, or a static cell (top level). */
export type Storage = 'ssa' | 'env' | 'cell';

export class Binding {
  /** Referenced from a function other than the one that declares it. */
  captured = false;
  /** Number of assignments other than the initialisation. */
  assignments = 0;
  storage: Storage = 'ssa';
  /** Env slot, when storage is `env`. */
  slot = -1;
  cell: CellRef | null = null;
  /** End offset of the declaration; earlier references are in the temporal dead zone. */
  declarationEnd = 0;
  constructor(readonly name: string, readonly kind: BindingKind, readonly scope: Scope) {}

  get isLexical(): boolean {
    return this.kind === 'let' || this.kind === 'const' || this.kind === 'class';
  }
  get isConst(): boolean {
    return this.kind === 'const';
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
  constructor(readonly node: AnyNode, readonly parent: FunctionScope | null) {}
}

export class Scope {
  readonly bindings = new Map<string, Binding>();
  /** Bindings that live in this scope's Env, by slot. */
  readonly envSlots: Binding[] = [];
  /** Function declarations to instantiate at entry. */
  readonly functions: { node: AnyNode; binding: Binding; annexB: Binding | null }[] = [];
  constructor(readonly kind: 'script' | 'function' | 'body' | 'block' | 'switch' | 'for' | 'catch' | 'class' | 'name', readonly parent: Scope | null, readonly fn: FunctionScope) {}

  /** Nearest scope that takes `var` declarations. */
  get varScope(): Scope {
    let s: Scope = this;
    while (s.kind !== 'script' && s.kind !== 'function' && s.kind !== 'body') s = s.parent!;
    return s;
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
}

/** Pseudo bindings: values that arrows inherit from the nearest ordinary function. */
export const Pseudo = { this: '%this', newTarget: '%new.target', function: '%function' } as const;
