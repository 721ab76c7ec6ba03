import { type AnyNode, boundNames, constantText, forEachChild, type FunctionNode, hasUseStrict, moduleStatements, type Program, type VariableDeclaration } from '../parse/ast.js';
import { ClassAnalyzer } from './classes.js';
import { type EvalCode, evalCode } from '../parse/eval-text.js';
import { describeDirectEval, visibleNames } from './direct-eval.js';
import { Binding, type ClassInfo, type ConstantEval, type DirectEval, FunctionScope, Pseudo, type Reference, RESTRICTED_GLOBALS, Scope, type ScopeInfo } from './scope.js';

interface PendingReference { node: AnyNode; name: string; scope: Scope; write: boolean; inEval: boolean }

/**
 * Finds every binding, resolves every reference, and decides where bindings
 * live: captured ones in their scope's Env, top-level ones in static cells, the
 * rest in SSA variables.
 */
export function analyzeScopes(ast: Program, options: ScopeOptions): ScopeInfo {
  return new Analyzer(options.privateNames ?? []).run(ast, options);
}
export interface ScopeOptions {
  readonly strict: boolean;
  /** Goal symbol; `commonjs`: a sloppy module with the names of `COMMONJS_NAMES`, and with `arguments`. */
  readonly kind?: 'script' | 'module' | 'commonjs';
  /** Of a CommonJS module: `FunctionScope.repeatable`. */
  readonly repeatable?: boolean;
  /** Where the private names of classes are added that are evaluated once; all files of a program share it. */
  readonly privateNames?: ScopeInfo['constantNames'];
  /** The program is made from the constant text of an eval. */
  readonly evalCode?: EvalCode;
}
/** Parameters of the function that Node puts around a CommonJS module. */
export const COMMONJS_NAMES = ['exports', 'require', 'module', '__filename', '__dirname'];
/** Binding of what a module exports as default, if that has no name of its own. */
export const DEFAULT_EXPORT = '*default*';

class Analyzer {
  private readonly scopes = new Map<AnyNode, Scope>();
  private readonly functions = new Map<AnyNode, FunctionScope>();
  private readonly references = new Map<AnyNode, Reference>();
  private readonly pending: PendingReference[] = [];
  private scope!: Scope;

  constructor(privateNames: ScopeInfo['constantNames']) {
    this.classes = new ClassAnalyzer(privateNames);
  }


  run(ast: Program, { strict, kind = 'script', repeatable = false, evalCode }: ScopeOptions): ScopeInfo {
    if (evalCode) this.evalCodes.set(evalCode.fn as AnyNode, { ...evalCode, added: [] });
    const fn = new FunctionScope(ast, null);
    fn.strict = strict || kind === 'module' || hasUseStrict(ast);
    fn.wrapped = kind === 'commonjs';
    fn.repeatable = repeatable;
    const root = new Scope(kind === 'script' ? 'script' : 'module', null, fn);
    this.scope = root;
    this.scopes.set(ast, root);
    this.functions.set(ast, fn);
    if (kind === 'commonjs') for (const name of COMMONJS_NAMES) root.declare(name, 'param');
    if (kind === 'module') this.declareModule(ast, root);
    const body = moduleStatements(ast);
    this.hoist(body, root);
    if (kind === 'script') for (const name of RESTRICTED_GLOBALS) if (root.bindings.get(name)?.kind === 'var') root.bindings.delete(name);
    for (const s of body) this.visit(s);
    const globalLexicals = kind === 'script' && this.makesCode && [...root.bindings.values()].some((b) => b.isLexical) ? this.describeEval(ast as AnyNode) : null;
    this.resolve();
    this.assignStorage();
    const { classes, constructors, privateReferences, constantNames } = this.classes;
    const { scopes, functions, references, nameScopes, functionScopes, directEvals, constantEvals } = this;
    return {
      root, scopes, functions, references, nameScopes, functionScopes, classes, constructors, privateReferences, constantNames, directEvals, constantEvals, globalLexicals,
    };
  }

  /** Imports, and the default export that has no name. */
  private declareModule(ast: Program, root: Scope): void {
    for (const s of ast.body) {
      if (s.type === 'ImportDeclaration') for (const specifier of s.specifiers) root.declare(specifier.local.name, 'import');
      if (s.type !== 'ExportDefaultDeclaration') continue;
      const node = s.declaration as AnyNode;
      if (node.type === 'FunctionDeclaration') {
        if (!node.id) root.functions.push({ node, binding: root.declare(DEFAULT_EXPORT, 'function'), annexB: null });
      } else if (node.type !== 'ClassDeclaration' || !node.id) root.declare(DEFAULT_EXPORT, 'const').declarationEnd = s.end;
    }
  }

  private within(node: AnyNode, kind: Scope['kind'], body: (scope: Scope) => void, fn = this.scope.fn): void {
    const outer = this.scope;
    this.scope = new Scope(kind, outer, fn);
    this.scopes.set(node, this.scope);
    body(this.scope);
    this.scope = outer;
  }

  /** Declares what a statement list declares lexically, and its vars in the var scope. */
  private hoist(body: readonly AnyNode[], scope: Scope): void {
    // The vars of a sloppy eval are not its own.
    const declaresOutside = scope.kind === 'function' && scope.fn.evalCode?.strict === false;
    for (let s of body) {
      while (s.type === 'LabeledStatement') s = s.body as AnyNode;
      if (s.type === 'VariableDeclaration' && s.kind !== 'var') this.declareLexical(s, scope);
      else if (s.type === 'ClassDeclaration' && s.id) scope.declare(s.id.name, 'class').declarationEnd = s.end;
      else if (s.type === 'FunctionDeclaration' && s.id && !declaresOutside) this.declareFunction(s as AnyNode & { id: { name: string } }, scope);
    }
    if (scope === scope.varScope && !declaresOutside) for (const s of body) this.hoistVars(s, scope, []);
  }
  private declareLexical(node: VariableDeclaration, scope: Scope): void {
    // `using` declares constants.
    const kind = node.kind === 'let' ? 'let' : 'const';
    for (const d of node.declarations) for (const name of boundNames(d.id)) scope.declare(name, kind).declarationEnd = d.end;
  }
  private declareFunction(node: AnyNode & { id: { name: string } }, scope: Scope): void {
    const top = scope === scope.varScope;
    const binding = scope.declare(node.id.name, top ? 'function' : 'let');
    scope.functions.push({ node, binding, annexB: null });
  }

  /** `var` and (Annex B.3.3) sloppy functions in blocks; `enclosing`: lexical names of the blocks between. */
  private hoistVars(node: AnyNode, scope: Scope, enclosing: readonly Set<string>[]): void {
    switch (node.type) {
      case 'VariableDeclaration':
        if (node.kind === 'var') for (const d of node.declarations) for (const name of boundNames(d.id)) scope.declare(name, 'var');
        return;
      case 'FunctionDeclaration': case 'FunctionExpression': case 'ArrowFunctionExpression': case 'ClassDeclaration': case 'ClassExpression':
        return;
      case 'BlockStatement': case 'SwitchStatement': {
        const list = (node.type === 'SwitchStatement' ? node.cases.flatMap((c) => c.consequent) : node.body) as AnyNode[];
        const inner = [...enclosing, lexicalNames(list)];
        for (const s of list) {
          if (!scope.fn.strict) this.hoistBlockFunction(s, scope, enclosing);
          this.hoistVars(s, scope, inner);
        }
        return;
      }
      case 'IfStatement':
        for (const branch of [node.consequent, node.alternate]) {
          if (!branch) continue;
          if (!scope.fn.strict) this.hoistBlockFunction(branch as AnyNode, scope, enclosing);
          this.hoistVars(branch as AnyNode, scope, enclosing);
        }
        return;
      case 'CatchClause': {
        const names = node.param && node.param.type !== 'Identifier' ? [new Set(boundNames(node.param))] : [];
        this.hoistVars(node.body as AnyNode, scope, [...enclosing, ...names]);
        return;
      }
      case 'ForStatement': case 'ForInStatement': case 'ForOfStatement': {
        const head = (node.type === 'ForStatement' ? node.init : node.left) as AnyNode | null | undefined;
        const names = head && head.type === 'VariableDeclaration' && head.kind !== 'var' ? [new Set(head.declarations.flatMap((d) => boundNames(d.id)))] : [];
        if (head) this.hoistVars(head, scope, enclosing);
        this.hoistVars(node.body as AnyNode, scope, [...enclosing, ...names]);
        return;
      }
      default:
        if (node.type.endsWith('Statement')) forEachChild(node, (child) => this.hoistVars(child, scope, enclosing));
    }
  }
  private hoistBlockFunction(node: AnyNode, scope: Scope, enclosing: readonly Set<string>[]): void {
    while (node.type === 'LabeledStatement') node = node.body as AnyNode;
    if (node.type !== 'FunctionDeclaration' || node.async || node.generator) return;
    const name = node.id!.name;
    const existing = scope.bindings.get(name);
    if (enclosing.some((names) => names.has(name)) || existing?.isLexical) return;
    if (scope.kind === 'body' && scope.parent!.bindings.has(name)) return;
    if (existing?.kind === 'param') return;
    this.annexB.set(node, scope.declare(name, 'var'));
  }
  private readonly annexB = new Map<AnyNode, Binding>();

  private visit(node: AnyNode): void {
    switch (node.type) {
      case 'Identifier':
        if (isEvaluatorName(node.name)) this.makesCode = true;
        this.refer(node, node.name, false);
        return;
      case 'ThisExpression': this.referPseudo(node, Pseudo.this); return;
      case 'Super': this.referPseudo(node, Pseudo.function); return;
      case 'MetaProperty': if (node.meta.name === 'new') this.referPseudo(node, Pseudo.newTarget); return;
      case 'MemberExpression':
        if (isArguments(node.object as AnyNode)) this.virtualUses.add(node.object as AnyNode);
        this.visit(node.object as AnyNode);
        if (node.object.type === 'Super') this.referPseudo(node, Pseudo.this);
        if (node.computed || node.property.type === 'PrivateIdentifier') this.visit(node.property as AnyNode);
        else if (node.property.type === 'Identifier' && isEvaluatorName(node.property.name)) this.makesCode = true;
        return;
      case 'CallExpression':
        if (isApplyArguments(node)) this.virtualUses.add(node.arguments[1] as AnyNode);
        else if (node.callee.type === 'MemberExpression' && isArguments(node.callee.object as AnyNode)) this.escapingUses.add(node.callee.object as AnyNode);
        if (node.callee.type === 'Super') { this.referPseudo(node, Pseudo.this); this.referNewTarget(); }
        if (node.callee.type === 'Identifier' && node.callee.name === 'eval' && !node.optional && !this.isDeclared('eval')) {
          if (this.visitConstantEval(node)) return;
          forEachChild(node, (child) => this.visit(child));
          this.visitDirectEval(node);
          return;
        }
        break;
      case 'Property':
        if (node.computed) this.visit(node.key as AnyNode);
        if (node.method || node.kind !== 'init') this.methods.add(node.value as AnyNode);
        this.visit(node.value as AnyNode);
        return;
      case 'PropertyDefinition': this.visitField(node); return;
      case 'StaticBlock':
        this.within(node, 'body', (scope) => { this.hoist(node.body as AnyNode[], scope); for (const s of node.body) this.visit(s as AnyNode); });
        return;
      case 'ClassBrand':
        this.referPseudo(node, Pseudo.this);
        this.classes.useBrand(this.scope);
        return;
      case 'PrivateIdentifier': this.classes.refer(node, this.scope); return;
      case 'LabeledStatement': this.visit(node.body as AnyNode); return;
      case 'BreakStatement': case 'ContinueStatement': return;
      case 'AssignmentExpression':
        this.noteThisStore(node.left as AnyNode);
        this.visitTarget(node.left as AnyNode);
        this.visit(node.right);
        return;
      case 'UnaryExpression':
        if (node.operator === 'delete' && node.argument.type === 'MemberExpression') this.escapingUses.add(node.argument.object as AnyNode);
        this.visit(node.argument);
        return;
      case 'UpdateExpression': this.visitTarget(node.argument as AnyNode); return;
      case 'VariableDeclaration':
        for (const d of node.declarations) {
          if (node.kind === 'var' && d.init) this.visitTarget(d.id as AnyNode); else this.visitTarget(d.id as AnyNode, true);
          if (d.init) this.visit(d.init);
        }
        return;
      case 'FunctionDeclaration': case 'FunctionExpression': case 'ArrowFunctionExpression': this.visitFunction(node as FunctionNode); return;
      case 'ClassDeclaration': case 'ClassExpression': this.visitClass(node); return;
      case 'BlockStatement':
        this.within(node, 'block', (scope) => { this.hoistBlock(node.body as AnyNode[], scope); for (const s of node.body) this.visit(s as AnyNode); });
        return;
      case 'IfStatement':
        this.visit(node.test);
        this.visitSubstatement(node.consequent as AnyNode);
        if (node.alternate) this.visitSubstatement(node.alternate as AnyNode);
        return;
      case 'SwitchStatement':
        this.visit(node.discriminant);
        this.within(node, 'switch', (scope) => {
          this.hoistBlock(node.cases.flatMap((c) => c.consequent) as AnyNode[], scope);
          for (const c of node.cases) { if (c.test) this.visit(c.test); for (const s of c.consequent) this.visit(s as AnyNode); }
        });
        return;
      case 'ForStatement':
        this.within(node, 'for', (scope) => {
          this.loopDepth++;
          if (node.init?.type === 'VariableDeclaration' && node.init.kind !== 'var') this.declareLexical(node.init, scope);
          for (const part of [node.init, node.test, node.update, node.body]) if (part) this.visit(part as AnyNode);
          this.loopDepth--;
        });
        return;
      case 'ForInStatement': case 'ForOfStatement': this.visitForIn(node); return;
      case 'WhileStatement': case 'DoWhileStatement':
        this.loopDepth++;
        forEachChild(node, (child) => this.visit(child));
        this.loopDepth--;
        return;
      case 'WithStatement':
        this.visit(node.object);
        this.hasWith = true;
        this.within(node, 'with', (scope) => {
          scope.withObject = new Binding('%with', 'hidden', scope);
          scope.bindings.set('%with', scope.withObject);
          this.visit(node.body as AnyNode);
        });
        return;
      case 'CatchClause':
        this.within(node, 'catch', (scope) => {
          if (node.param) {
            for (const name of boundNames(node.param)) scope.declare(name, 'catch');
            this.visitTarget(node.param as AnyNode, true);
          }
          this.visit(node.body as AnyNode);
        });
        return;
    }
    forEachChild(node, (child) => this.visit(child));
  }
  /** A function declaration may stand alone as the branch of an `if`: as if in a block. */
  private visitSubstatement(node: AnyNode): void {
    if (node.type !== 'FunctionDeclaration') { this.visit(node); return; }
    const outer = this.scope;
    this.scope = new Scope('block', outer, outer.fn);
    this.scopes.set(node, this.scope);
    this.hoistBlock([node], this.scope);
    this.visitFunction(node as FunctionNode, true);
    this.scope = outer;
  }
  private hoistBlock(body: readonly AnyNode[], scope: Scope): void {
    this.hoist(body, scope);
    for (const f of scope.functions) f.annexB = this.annexB.get(f.node) ?? null;
  }
  private visitForIn(node: AnyNode & { type: 'ForInStatement' | 'ForOfStatement' }): void {
    // The right-hand side sees the loop's let/const names in their dead zone: same scope.
    this.loopDepth++;
    this.within(node, 'for', (scope) => {
      const left = node.left as AnyNode;
      if (left.type === 'VariableDeclaration') {
        if (left.kind !== 'var') this.declareLexical(left, scope);
        const d = left.declarations[0]!;
        if (d.init) this.visit(d.init);
        this.visitTarget(d.id as AnyNode, left.kind !== 'var');
      } else this.visitTarget(left);
      this.visit(node.right);
      this.visit(node.body as AnyNode);
    });
    this.loopDepth--;
  }

  /** A pattern or simple target: identifiers are written. `initial`: the one initialisation of its bindings. */
  private visitTarget(node: AnyNode, initial = false): void {
    switch (node.type) {
      case 'Identifier': this.refer(node, node.name, !initial); return;
      case 'ObjectPattern':
        for (const p of node.properties) {
          if (p.type === 'RestElement') this.visitTarget(p.argument as AnyNode, initial);
          else { if (p.computed) this.visit(p.key as AnyNode); this.visitTarget(p.value as AnyNode, initial); }
        }
        return;
      case 'ArrayPattern': for (const e of node.elements) if (e) this.visitTarget(e as AnyNode, initial); return;
      case 'AssignmentPattern': this.visitTarget(node.left as AnyNode, initial); this.visit(node.right); return;
      case 'RestElement': this.visitTarget(node.argument as AnyNode, initial); return;
      case 'MemberExpression':
        this.noteThisStore(node);
        if (isArguments(node.object as AnyNode)) this.escapingUses.add(node.object as AnyNode);
        this.visit(node);
        return;
      default: this.visit(node);
    }
  }
  private noteThisStore(target: AnyNode): void {
    if (target.type === 'MemberExpression' && target.object.type === 'ThisExpression' && !target.computed && target.property.type === 'Identifier') {
      this.ordinaryFunction(this.scope).fn.thisStores.add(target.property.name);
    }
  }

  private visitFunction(node: FunctionNode, scopeTaken = false): void {
    const outer = this.scope;
    const fn = new FunctionScope(node as AnyNode, outer.fn);
    fn.arrow = node.type === 'ArrowFunctionExpression';
    fn.strict = outer.fn.strict || this.classDepth > 0 || hasUseStrict(node.body as AnyNode);
    fn.simpleParameters = node.params.every((p) => p.type === 'Identifier');
    fn.hasParameterExpressions = node.params.some((p) => containsExpression(p as AnyNode));
    fn.derived = this.nextDerived;
    this.nextDerived = false;
    fn.evalCode = this.evalCodes.get(node as AnyNode) ?? null;
    this.functions.set(node as AnyNode, fn);
    if (node.type === 'FunctionExpression' && node.id) {
      this.scope = new Scope('name', outer, fn);
      this.nameScopes.set(node as AnyNode, this.scope);
      this.scope.declare(node.id.name, 'functionName');
    }
    const scope = new Scope('function', this.scope, fn);
    if (!scopeTaken) this.scopes.set(node as AnyNode, scope); else this.functionScopes.set(node as AnyNode, scope);
    this.scope = scope;
    const { classDepth, inField, inParameters } = this;
    this.classDepth = 0;
    this.inField &&= fn.arrow;
    this.inParameters = fn.hasParameterExpressions;
    for (const p of node.params) for (const name of boundNames(p)) scope.declare(name, 'param');
    if (fn.evalCode) this.enterEval(fn.evalCode, scope);
    if (node.body.type === 'BlockStatement') {
      let bodyScope = scope;
      if (fn.hasParameterExpressions) {
        for (const p of node.params) this.visitTarget(p as AnyNode, true);
        bodyScope = new Scope('body', scope, fn);
        this.scopes.set(node.body as AnyNode, bodyScope);
        this.scope = bodyScope;
      }
      this.inParameters = false;
      this.hoist(node.body.body as AnyNode[], bodyScope);
      if (!fn.arrow && bodyScope.bindings.get('arguments')?.kind === 'var') this.varArguments(scope, bodyScope);
      if (!fn.hasParameterExpressions) for (const p of node.params) this.visitTarget(p as AnyNode, true);
      for (const s of node.body.body) this.visit(s as AnyNode);
    } else {
      for (const p of node.params) this.visitTarget(p as AnyNode, true);
      this.inParameters = false;
      this.visit(node.body as AnyNode);
    }
    Object.assign(this, { classDepth, inField, inParameters });
    this.scope = outer;
  }
  /** `var arguments` does not hide the object: it is the same variable, or starts with its value. */
  private varArguments(scope: Scope, bodyScope: Scope): void {
    if (scope === bodyScope) scope.fn.argumentsBinding = scope.bindings.get('arguments')!;
    else this.copiedArguments.add(this.lookup(scope, 'arguments')!);
  }
  private readonly copiedArguments = new Set<Binding>();
  private readonly nameScopes = new Map<AnyNode, Scope>();
  private readonly functionScopes = new Map<AnyNode, Scope>();
  private classDepth = 0;
  private inField = false;
  private inParameters = false;
  /** Loops around, in the script's own code or in a function: only read for the former. */
  private loopDepth = 0;
  private readonly classes: ClassAnalyzer;
  private nextDerived = false;

  private visitClass(node: AnyNode & { type: 'ClassDeclaration' | 'ClassExpression' }): void {
    if (node.type === 'ClassDeclaration' && node.id) this.refer(node.id as AnyNode, node.id.name, false);
    this.within(node, 'class', (scope) => {
      this.classDepth++;
      if (node.id) { scope.declare(node.id.name, 'const').declarationEnd = node.end; }
      if (node.superClass) this.visit(node.superClass);
      this.within(node.body, 'class', (members) => {
        scope.once = members.once = scope.fn.parent === null && !scope.fn.repeatable && this.loopDepth === 0;
        const info = this.classes.enter(node, members);
        for (const member of node.body.body) this.visitMember(member as AnyNode, info, node.superClass != null);
        for (const initializer of [info.instanceInitializer, info.staticInitializer]) {
          if (!initializer) continue;
          this.methods.add(initializer as AnyNode);
          this.visitFunction(initializer);
        }
      });
      this.classDepth--;
    });
  }
  /** Methods, and the computed keys of fields; what initialises fields is visited with the initialisers. */
  private visitMember(member: AnyNode, info: ClassInfo, derived: boolean): void {
    this.nextDerived = false;
    if (member.type !== 'MethodDefinition') {
      if (member.type === 'PropertyDefinition' && member.computed) this.visit(member.key as AnyNode);
      return;
    }
    if (member.computed) this.visit(member.key as AnyNode);
    const isConstructor = member.kind === 'constructor';
    this.nextDerived = isConstructor && derived;
    this.methods.add(member.value as AnyNode);
    this.visitFunction(member.value as FunctionNode);
    if (isConstructor) this.functions.get(member.value as AnyNode)!.fieldSlots = info.instanceSlots;
  }
  private visitField(node: AnyNode & { type: 'PropertyDefinition' }): void {
    this.referPseudo(node, Pseudo.this);
    if (node.key.type === 'PrivateIdentifier') this.classes.refer(node.key, this.scope);
    else if (node.computed) this.classes.useKey(node, this.scope);
    const { inField } = this;
    this.inField = true;
    if (node.value) this.visit(node.value);
    this.inField = inField;
  }

  private readonly directEvals = new Map<AnyNode, DirectEval>();
  /** Methods, accessors, constructors of classes, and what initialises fields. */
  private readonly methods = new Set<AnyNode>();
  /** `eval` or `Function` is mentioned. */
  private makesCode = false;
  private isDeclared(name: string): boolean {
    for (let s: Scope | null = this.scope; s; s = s.parent) if (s.bindings.has(name)) return true;
    return false;
  }
  private visitDirectEval(node: AnyNode): void {
    const described = this.describeEval(node);
    this.directEvals.set(node, described);
    if (!described.names.startsWith('s')) this.takeEvalVars();
  }
  /** Makes the object for the vars that sloppy evals declare in the function. */
  private takeEvalVars(): void {
    const { varScope } = this.scope;
    if (varScope.kind === 'script' || varScope.withObject) return;
    varScope.withObject = new Binding('%evalvars', 'hidden', varScope);
    varScope.bindings.set('%evalvars', varScope.withObject);
    this.hasWith = true;
  }

  // ---- eval of constant texts

  private readonly constantEvals = new Map<AnyNode, ConstantEval>();
  private readonly evalCodes = new Map<AnyNode, ConstantEval>();
  /** Returns false if the text is left to the evaluator. */
  private visitConstantEval(node: AnyNode & { type: 'CallExpression' }): boolean {
    const text = node.arguments.length === 1 ? constantText(node.arguments[0] as AnyNode) : null;
    if (text === null || this.inField) return false;
    const code = evalCode(text, { strict: this.scope.fn.strict || this.classDepth > 0, direct: true });
    const added = code && this.addedVars(code);
    if (!added) return false;
    if (added.length > 0) this.takeEvalVars();
    const constant = { ...code, added };
    this.constantEvals.set(node, constant);
    this.evalCodes.set(code.fn as AnyNode, constant);
    this.refer(node.callee as AnyNode, 'eval', false);
    this.visitFunction(code.fn);
    return true;
  }
  /** Vars of sloppy code that are not those of the function around already; null: not all of its names can be vars there, or only run time can tell. */
  private addedVars({ vars, functions }: EvalCode): string[] | null {
    const names = [...new Set([...vars, ...functions.map((f) => f.id.name)])];
    if (names.length === 0) return [];
    const { varScope } = this.scope;
    if (this.inParameters || names.includes('arguments')) return null;
    for (let s = this.scope; s !== varScope; s = s.parent!) if (s.kind === 'with') return null;
    const visible = visibleNames(this.scope, false);
    const kinds = names.map((name) => visible.get(name));
    return kinds.includes('L') || kinds.includes('C') ? null : names.filter((_, i) => kinds[i] !== 'V');
  }
  /** Variables that the text does not name, and the functions that are assigned at the start. */
  private enterEval(code: ConstantEval, scope: Scope): void {
    for (const name of code.hidden) scope.declare(name, 'var');
    for (const { id } of code.functions) this.refer(id as AnyNode, id.name, true);
  }

  private describeEval(node: AnyNode): DirectEval {
    const ordinary = this.ordinaryFunction(this.scope);
    const privateNames: string[] = [];
    for (let s: Scope | null = this.scope; s; s = s.parent) for (const name of s.classInfo?.privates.keys() ?? []) privateNames.push(name);
    const inFunction = ordinary.kind === 'function' || ordinary.fn.wrapped;
    const described = describeDirectEval(node, this.scope, {
      strict: this.scope.fn.strict || this.classDepth > 0,
      inFunction, inMethod: inFunction && this.methods.has(ordinary.fn.node), inDerivedConstructor: inFunction && ordinary.fn.derived,
      inClass: privateNames.length > 0 || (inFunction && ordinary.fn.derived),
      inParameters: this.inParameters, inField: this.inField, privateNames: [...new Set(privateNames)],
    });
    this.inEval = true;
    this.visitFunction(described.access);
    this.inEval = false;
    return described;
  }
  /** In the code that a direct eval gets at names by. */
  private inEval = false;
  private refer(node: AnyNode, name: string, write: boolean): void {
    this.pending.push({ node, name, scope: this.scope, write, inEval: this.inEval });
  }
  /** Nearest scope of an ordinary (not arrow) function, or the script. */
  private ordinaryFunction(scope: Scope): Scope {
    let s = scope;
    while (!s.isTopLevel && !(s.kind === 'function' && !s.fn.arrow)) s = s.parent!;
    return s;
  }
  private referPseudo(node: AnyNode, name: string): void {
    const owner = this.ordinaryFunction(this.scope);
    if (!owner.bindings.has(name)) owner.bindings.set(name, new Binding(name, 'pseudo', owner));
    if (node.type === 'MemberExpression' || node.type === 'CallExpression') this.pending.push({ node, name, scope: this.scope, write: false, inEval: false });
    else this.refer(node, name, false);
  }
  /** super(…) needs new.target as well as this; its reference hangs on the callee's Super node's sibling: the arguments list owner. */
  private referNewTarget(): void {
    const owner = this.ordinaryFunction(this.scope);
    if (!owner.bindings.has(Pseudo.newTarget)) owner.bindings.set(Pseudo.newTarget, new Binding(Pseudo.newTarget, 'pseudo', owner));
    if (this.scope.fn !== owner.fn) owner.bindings.get(Pseudo.newTarget)!.captured = true;
  }

  private resolve(): void {
    this.resolveDirectEvals();
    for (const { node, name, scope, write, inEval } of this.pending) {
      const binding = this.lookup(scope, name);
      if (binding) {
        if (binding.scope.fn !== scope.fn) binding.captured = true;
        if (write) binding.assignments++;
        if (write && inEval) binding.evalAssignments++;
      }
      const withObjects = this.withObjectsBetween(scope, binding?.scope ?? null, name);
      this.references.set(node, withObjects.length ? { binding, name, withObjects } : { binding, name });
    }
  }
  private resolveDirectEvals(): void {
    for (const described of this.directEvals.values()) described.dynamic = this.withObjectsBetween(described.scope, null, '');
  }
  /** Objects of the `with` statements from `scope` out to where the name is declared. */
  private withObjectsBetween(scope: Scope, owner: Scope | null, name: string): Binding[] {
    if (!this.hasWith || name.startsWith('%')) return [];
    const found: Binding[] = [];
    for (let s: Scope | null = scope; s && s !== owner; s = s.parent) if (s.withObject) found.push(s.withObject);
    for (const binding of found) if (binding.scope.fn !== scope.fn) binding.captured = true;
    return found;
  }
  private hasWith = false;
  private lookup(from: Scope, name: string): Binding | null {
    for (let s: Scope | null = from; s; s = s.parent) {
      const found = s.bindings.get(name);
      if (found) return found;
      if (name === 'arguments' && hasArguments(s)) {
        const binding = new Binding('arguments', 'var', s);
        s.bindings.set('arguments', binding);
        s.fn.argumentsBinding = binding;
        return binding;
      }
    }
    return null;
  }

  private readonly virtualUses = new Set<AnyNode>();
  private readonly escapingUses = new Set<AnyNode>();
  /** Decides whether each `arguments` needs an object, and keeps the formals a mapped one aliases in an Env. */
  private decideArguments(): void {
    const escaping = new Set(this.copiedArguments);
    for (const [node, { binding, name, withObjects }] of this.references) {
      if (name !== 'arguments' || !binding) continue;
      if (withObjects || !this.virtualUses.has(node) || this.escapingUses.has(node) || binding.captured) escaping.add(binding);
    }
    for (const fn of this.functions.values()) {
      const binding = fn.argumentsBinding;
      if (!binding) continue;
      const formals = [...binding.scope.bindings.values()].filter((b) => b.kind === 'param');
      // The registers hold other things when a function is resumed.
      fn.argumentsVirtual = !fn.suspends && !escaping.has(binding) && !binding.assignments && binding.scope.bindings.get('arguments') === binding && (fn.strict || formals.every((b) => b.assignments === 0));
      if (!fn.argumentsVirtual && !fn.strict && fn.simpleParameters) for (const b of formals) b.captured = b.aliased = true;
    }
  }

  private assignStorage(): void {
    this.decideArguments();
    const all = new Set<Scope>([...this.scopes.values(), ...this.nameScopes.values(), ...this.functionScopes.values()]);
    for (const scope of all) {
      for (const binding of scope.bindings.values()) {
        if (scope.once || (scope.isTopLevel && !scope.fn.repeatable && !binding.aliased)) {
          if (binding.kind !== 'pseudo' || (binding.captured && scope.isTopLevel)) binding.storage = 'cell';
        } else if (binding.captured) {
          binding.storage = 'env';
          binding.slot = scope.envSlots.push(binding) - 1;
        }
      }
    }
  }
}

/** Is it the scope of a function that has an `arguments` of its own? */
function hasArguments({ kind, fn }: Scope): boolean {
  return (kind === 'function' && !fn.arrow && !fn.evalCode) || (kind === 'module' && fn.wrapped);
}
function isEvaluatorName(name: string): boolean {
  return name === 'eval' || name === 'Function';
}
function containsExpression(node: AnyNode): boolean {
  switch (node.type) {
    case 'AssignmentPattern': return true;
    case 'ObjectPattern': return node.properties.some((p) => (p.type === 'RestElement' ? containsExpression(p.argument as AnyNode) : p.computed || containsExpression(p.value as AnyNode)));
    case 'ArrayPattern': return node.elements.some((e) => e !== null && containsExpression(e as AnyNode));
    case 'RestElement': return containsExpression(node.argument as AnyNode);
    default: return false;
  }
}
function lexicalNames(list: readonly AnyNode[]): Set<string> {
  const names = new Set<string>();
  for (const s of list) {
    if (s.type === 'VariableDeclaration' && s.kind !== 'var') for (const d of s.declarations) for (const n of boundNames(d.id)) names.add(n);
    else if (s.type === 'ClassDeclaration' && s.id) names.add(s.id.name);
  }
  return names;
}

function isArguments(node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'arguments';
}
/** `f.apply(x, arguments)` */
export function isApplyArguments(node: AnyNode): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed && node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'apply' && node.arguments.length === 2 && isArguments(node.arguments[1] as AnyNode);
}
