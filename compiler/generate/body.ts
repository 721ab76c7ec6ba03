import { FunctionFlag } from '../../abi/index.js';
import { type Instr, IRFunction, UNINITIALIZED_VALUE } from '../ir/ir.js';
import type { AnyNode, Expression, FunctionNode, Program } from '../parse/ast.js';
import { COMMONJS_NAMES } from '../scope/analyze.js';
import { Pseudo, RESTRICTED_GLOBALS, type Scope } from '../scope/scope.js';
import { genBaseFields } from './classes.js';
import { genEvalDeclarations } from './constant-evals.js';
import type { ModuleContext } from './context.js';
import { genExpression, genNamed } from './expressions.js';
import { FunctionGenerator, genFunctionDeclarations, initLexical } from './function.js';
import { FROM_VALUE, PARAMETER } from '../parse/pattern-origin.js';
import { bindPattern } from './patterns.js';
import { genStatements } from './statements.js';

class BodyGenerator extends FunctionGenerator {
  override expression(node: Expression | AnyNode): Instr {
    return genExpression(this, node);
  }
  override named(node: AnyNode, name: string | Instr): Instr {
    return genNamed(this, node, name);
  }
}

export function generateFunction(module: ModuleContext, ir: IRFunction, node: FunctionNode, outer: Scope): void {
  const scopes = module.scopes;
  const scope = scopes.functionScopes.get(node) ?? scopes.scopes.get(node)!;
  const fn = scopes.functions.get(node)!;
  const g = new BodyGenerator(module, ir, fn, outer, outer);
  g.at(node);
  const activation = fn.suspends ? g.emit('activation') : null;
  g.functionEnv = g.emit('functionEnv');
  // Read here, as the parameters are: what a default calls may collect.
  const callee = activation && g.emit('callee');
  if (activation && fn.async && !fn.generator) rejecting(g, () => genPrologue(g, node, scope));
  else genPrologue(g, node, scope);
  if (callee) startActivation(g, callee);
  if (node.body.type === 'BlockStatement') genStatements(g, node.body.body as AnyNode[]);
  else g.returnValue(genExpression(g, node.body));
  g.returnValue(g.undefined);
}

/**
 * The first suspension: before any of the body of a generator; an async function
 * goes on at once, called by AsyncFunctionStart, whose promise it then returns.
 */
function startActivation(g: FunctionGenerator, callee: Instr): void {
  const name = !g.fn.generator ? 'AsyncFunctionStart' : g.fn.async ? 'AsyncGeneratorStart' : 'GeneratorStart';
  g.resumed(g.emit('suspend', [callee], { name }), g.fn.generator ? (value) => g.returnValue(value) : undefined);
}
/** What the parameters of an async function throw rejects its promise. */
function rejecting(g: FunctionGenerator, body: () => void): void {
  const handler = g.ir.newBlock();
  g.ssa.handler = handler;
  body();
  g.ssa.handler = null;
  const rest = g.ir.newBlock();
  g.ssa.jump(rest);
  g.ssa.startSealed(handler);
  g.ssa.ret(g.runtime('RejectedPromise', g.emit('catch')));
  g.ssa.startSealed(rest);
}

/** FunctionDeclarationInstantiation, https://tc39.es/ecma262/#sec-functiondeclarationinstantiation */
function genPrologue(g: FunctionGenerator, node: FunctionNode, scope: Scope): void {
  const nameScope = g.module.scopes.nameScopes.get(node);
  genPseudoBindings(g, scope, true);
  if (nameScope) {
    g.enterScope(nameScope);
    for (const b of nameScope.bindings.values()) g.setBinding(b, g.emit('callee'));
  }
  g.enterScope(scope);
  genEvalVars(g, scope);
  genPseudoBindings(g, scope, false);
  genBaseFields(g, node as AnyNode);
  for (const b of scope.bindings.values()) if (b.kind === 'var' || b.kind === 'function') g.setBinding(b, g.undefined);
  genParameters(g, node, scope);
  const body = g.module.scopes.scopes.get(node.body as AnyNode);
  if (node.body.type === 'BlockStatement' && body?.kind === 'body') {
    g.enterScope(body);
    genEvalVars(g, body);
    for (const b of body.bindings.values()) {
      if (b.kind !== 'var' && b.kind !== 'function') continue;
      const parameter = scope.bindings.get(b.name);
      g.setBinding(b, parameter ? g.getBindingRaw(parameter) : g.undefined);
    }
    genFunctionDeclarations(g, body);
    initLexical(g, body);
  } else {
    genFunctionDeclarations(g, scope);
    initLexical(g, scope);
  }
  if (g.fn.evalCode && !g.fn.strict) genEvalDeclarations(g, g.fn.evalCode);
}
/** The object for the vars that direct evals declare. */
function genEvalVars(g: FunctionGenerator, scope: Scope): void {
  if (scope.withObject) g.setBinding(scope.withObject, g.runtime('NewEvalVars'));
}
/** this, new.target and the closure. `early`: new.target must be consumed before anything else can run. */
function genPseudoBindings(g: FunctionGenerator, scope: Scope, early: boolean): void {
  const isClass = (g.ir.flags & FunctionFlag.Class) !== 0;
  const target = scope.bindings.get(Pseudo.newTarget);
  if (early) {
    if (target || isClass) {
      g.ir.flags |= FunctionFlag.ReadsNewTarget;
      const value = g.emit('newTarget');
      g.ssa.write(earlyNewTarget, value);
      if (isClass) g.emit('kernelThrowing', [value, g.emit('callee')], { name: 'check_class_call' });
    }
    return;
  }
  if (target) g.setBinding(target, g.ssa.read(earlyNewTarget));
  const self = scope.bindings.get(Pseudo.function);
  if (self) g.setBinding(self, g.emit('callee'));
  const thisBinding = scope.bindings.get(Pseudo.this);
  if (thisBinding) {
    if (g.fn.derived) g.setBinding(thisBinding, g.constant(UNINITIALIZED_VALUE));
    else g.setBinding(thisBinding, g.fn.strict ? g.emit('this') : g.emit('kernel', [g.emit('this')], { name: 'coerce_this' }));
  }
}
const earlyNewTarget = Symbol('new.target at entry');

function genParameters(g: FunctionGenerator, node: FunctionNode, scope: Scope): void {
  g.ir.paramCount = node.params.length;
  const simple = node.params.every((p) => p.type === 'Identifier');
  if (simple) {
    node.params.forEach((p, index) => {
      if (p.type === 'Identifier') g.setBinding(scope.bindings.get(p.name)!, g.emit('param', [], { index }));
    });
    genArguments(g, node.params.map((p) => (p as { name: string }).name), scope);
    return;
  }
  for (const b of scope.bindings.values()) if (b.kind === 'param') g.setBinding(b, g.constant(UNINITIALIZED_VALUE));
  // All of them before any default is evaluated: the collector knows an argument by its instruction only.
  const values = node.params.map((p, index) => (p.type === 'RestElement' ? null : g.emit('param', [], { index })));
  genArguments(g, [], scope);
  node.params.forEach((p, index) => {
    if (p.type === 'RestElement') bindPattern(g, p.argument, g.emit('restArray', g.ssa.registerArguments, { from: index }), 'initialize', FROM_VALUE);
    else bindPattern(g, p, values[index]!, 'initialize', PARAMETER);
  });
}
/** The arguments object, if there is to be one; `formals`: parameters that are variables of it, in sloppy code. */
function genArguments(g: FunctionGenerator, formals: readonly string[], scope: Scope): void {
  const binding = g.fn.argumentsBinding;
  if (!binding || g.fn.argumentsVirtual || scope.bindings.get('arguments') !== binding) return;
  const mapped = g.hasCallee && formals.length > 0;
  const slots = mapped ? formals.map((name, i) => (formals.includes(name, i + 1) ? -1 : scope.bindings.get(name)!.slot)) : [];
  g.setBinding(binding, g.emit('argumentsObject', [...g.ssa.registerArguments, ...(mapped && scope.hasEnv ? [g.ssa.read(scope)] : [])], { mapped, callee: g.hasCallee, slots }));
}

/** Top-level code: functions[0]. */
export function generateScript(module: ModuleContext, ast: Program): IRFunction {
  const root = module.scopes.root;
  const g = topLevel(module, module.builtinMode ? '<boot>' : '<main>');
  g.at(ast);
  g.functionEnv = g.emit('functionEnv');
  const thisBinding = root.bindings.get(Pseudo.this);
  if (thisBinding) g.setBinding(thisBinding, g.emit('this'));
  genUndefined(g, Pseudo.newTarget, Pseudo.function);
  // GlobalDeclarationInstantiation: HasRestrictedGlobalProperty, CanDeclareGlobalFunction.
  const restricted = RESTRICTED_GLOBALS.find((name) => root.bindings.has(name));
  if (restricted) g.throwMessage('AlreadyDeclared', g.constant(restricted));
  genFunctionDeclarations(g, root);
  const lexicals = module.scopes.globalLexicals;
  if (lexicals) g.runtime('GlobalLexicals', g.closure(lexicals.access as AnyNode, ''), g.constant(lexicals.names));
  genStatements(g, ast.body as AnyNode[]);
  g.returnValue(g.undefined);
  return g.ir;
}

/** The body of a module: a function without parameters. Its function declarations are instantiated already. */
export function generateModule(module: ModuleContext, ast: Program): IRFunction {
  const g = topLevel(module, '<module>');
  g.at(ast);
  const activation = g.fn.suspends ? g.emit('activation') : null;
  g.functionEnv = g.emit('functionEnv');
  if (activation) startActivation(g, g.emit('callee'));
  genUndefined(g, Pseudo.this, Pseudo.newTarget, Pseudo.function);
  genStatements(g, ast.body as AnyNode[]);
  g.returnValue(g.undefined);
  return g.ir;
}
/** The body of a CommonJS module: the function that Node makes of it, with the parameters `COMMONJS_NAMES`. */
export function generateCommonJS(module: ModuleContext, ast: Program, name: string): IRFunction {
  const g = topLevel(module, name);
  const { root } = module.scopes;
  const used = new Set([...module.scopes.references.values()].map((r) => r.binding));
  if (root.fn.strict) g.ir.flags |= FunctionFlag.Strict;
  g.ir.paramCount = COMMONJS_NAMES.length;
  g.at(ast);
  g.functionEnv = g.emit('functionEnv');
  g.enterScope(root);
  const thisBinding = root.bindings.get(Pseudo.this);
  if (thisBinding) g.setBinding(thisBinding, g.emit('this'));
  genUndefined(g, Pseudo.newTarget, Pseudo.function);
  genEvalVars(g, root);
  for (const b of root.bindings.values()) if (b.storage !== 'cell' && (b.kind === 'var' || b.kind === 'function')) g.setBinding(b, g.undefined);
  COMMONJS_NAMES.forEach((parameter, index) => {
    const binding = root.bindings.get(parameter)!;
    if (binding.kind === 'param' && (used.has(binding) || binding.aliased)) g.setBinding(binding, g.emit('param', [], { index }));
  });
  genArguments(g, COMMONJS_NAMES, root);
  genFunctionDeclarations(g, root);
  initLexical(g, root);
  genStatements(g, ast.body as AnyNode[]);
  g.returnValue(g.undefined);
  return g.ir;
}
function topLevel(module: ModuleContext, name: string): FunctionGenerator {
  const root = module.scopes.root;
  const ir = new IRFunction(name, { line: 1, column: 1 });
  ir.index = module.program.functions.push(ir) - 1;
  return new BodyGenerator(module, ir, root.fn, null, root);
}
function genUndefined(g: FunctionGenerator, ...names: string[]): void {
  for (const name of names) {
    const b = g.scope.bindings.get(name);
    if (b) g.setBinding(b, g.undefined);
  }
}
