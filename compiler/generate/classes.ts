import { FunctionFlag, MAX_INLINE_SLOTS } from '../../abi/index.js';
import { type Instr, IRFunction, UNINITIALIZED_VALUE } from '../ir/ir.js';
import type { AnyNode, ClassDeclaration, ClassExpression, FunctionNode, MethodDefinition, PropertyDefinition, StaticBlock } from '../parse/ast.js';
import { classAround } from '../scope/classes.js';
import { type Binding, type ClassInfo, Pseudo } from '../scope/scope.js';
import { type FunctionGenerator, genFunctionDeclarations, initLexical, positionOf } from './function.js';
import { accessorName, isIndex } from './members.js';
import { brandName, defineHidden, fieldName } from './private.js';
import { SsaBuilder } from './ssa.js';

/**
 * ClassDefinitionEvaluation, https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation
 *
 * @param name of the class: an Instr if it is known only at run time (a property key)
 */
export function genClass(g: FunctionGenerator, node: ClassDeclaration | ClassExpression, name: string | Instr): Instr {
  const scopes = g.module.scopes;
  const scope = scopes.scopes.get(node as AnyNode)!, members = scopes.scopes.get(node.body as AnyNode)!;
  const info = scopes.classes.get(node as AnyNode)!;
  g.enterScope(scope);
  // The class's own name is in its dead zone until the class is complete.
  for (const b of scope.bindings.values()) if (b.storage === 'ssa') g.setBinding(b, g.constant(UNINITIALIZED_VALUE));
  const parent = node.superClass ? g.expression(node.superClass) : null;
  g.enterScope(members);
  makePrivateNames(g, info);
  g.at(node as AnyNode);
  const closure = genConstructor(g, node, info, typeof name === 'string' ? name : '', parent !== null);
  const proto = g.runtime('ClassCreate', closure, parent ?? g.undefined, g.constant(parent !== null));
  if (typeof name !== 'string') g.runtime('SetFunctionName', closure, name);
  for (const m of node.body.body) genMember(g, m as AnyNode, info, closure, proto);
  if (info.instanceInitializer) g.emit('kernel', [closure, initializer(g, info.instanceInitializer, '<instance_members_initializer>', proto)], { name: 'fn_set_fields' });
  if (info.self) g.setBinding(info.self, closure);
  const inner = node.id ? scope.bindings.get(node.id.name) : undefined;
  if (inner) g.setBinding(inner, closure);
  if (info.staticInitializer) {
    const run = initializer(g, info.staticInitializer, '<static_initializer>', closure);
    g.at(node as AnyNode);
    g.emit('call', [run, closure], { text: '<static_initializer>' });
  }
  g.leaveScope(members);
  g.leaveScope(scope);
  return closure;
}
function makePrivateNames(g: FunctionGenerator, info: ClassInfo): void {
  const make = (binding: Binding | null | undefined, name: string, brand: boolean): void => {
    if (binding) g.setBinding(binding, g.emit('kernel', [g.constant(name), g.constant(brand)], { name: 'private_new' }));
  };
  make(info.brand?.binding, info.displayName, true);
  for (const p of info.privates.values()) if (p.kind === 'field') make(p.value, p.name, false);
}
function genConstructor(g: FunctionGenerator, node: ClassDeclaration | ClassExpression, info: ClassInfo, name: string, derived: boolean): Instr {
  const constructor = node.body.body.find((m): m is MethodDefinition => m.type === 'MethodDefinition' && m.kind === 'constructor');
  const flags = FunctionFlag.Class | FunctionFlag.Constructor | FunctionFlag.Strict | (derived ? FunctionFlag.Derived : 0);
  return constructor ? g.closure(constructor.value as AnyNode, name, flags, node as AnyNode) : defaultConstructor(g, node as AnyNode, info, name, flags, derived);
}
function initializer(g: FunctionGenerator, node: FunctionNode, name: string, home: Instr): Instr {
  const closure = g.closure(node as AnyNode, name, FunctionFlag.Method | FunctionFlag.Strict);
  g.emit('kernel', [closure, home], { name: 'fn_set_home' });
  return closure;
}

function genMember(g: FunctionGenerator, m: AnyNode, info: ClassInfo, closure: Instr, proto: Instr): void {
  if (m.type === 'PropertyDefinition' && m.computed) {
    const key = g.expression(m.key);
    g.at(m.key as AnyNode);
    g.setBinding(info.keys.get(m)!, g.runtime(m.static ? 'StaticFieldKey' : 'ToPropertyKey', key));
  }
  if (m.type !== 'MethodDefinition' || m.kind === 'constructor') return;
  const target = m.static ? closure : proto;
  if (m.key.type === 'PrivateIdentifier') { genPrivateMethod(g, m, info, target); return; }
  const name = m.computed ? null : m.key.type === 'Identifier' ? m.key.name : staticName(m);
  const key = name !== null ? g.constant(name) : g.runtime('ToPropertyKey', g.expression(m.key));
  g.at(m);
  const kind = m.kind === 'method' ? 'init' : m.kind;
  const fn = g.closure(m.value as AnyNode, name !== null ? accessorName(kind, name) : '', FunctionFlag.Method | FunctionFlag.Strict, methodText(g, m));
  g.runtime('DefineMethod', target, key, fn, g.constant(kind), g.constant(false), g.constant(name === null));
}
function genPrivateMethod(g: FunctionGenerator, m: MethodDefinition, info: ClassInfo, home: Instr): void {
  const name = `#${(m.key as { name: string }).name}`;
  const p = info.privates.get(name)!;
  g.at(m as AnyNode);
  const fn = g.closure(m.value as AnyNode, accessorName(m.kind, name), FunctionFlag.Method | FunctionFlag.Strict, methodText(g, m as AnyNode & MethodDefinition));
  g.emit('kernel', [fn, home], { name: 'fn_set_home' });
  g.setBinding((m.kind === 'get' ? p.getter : m.kind === 'set' ? p.setter : p.value)!, fn);
}
function staticName(m: MethodDefinition | PropertyDefinition): string {
  const key = m.key as { value: unknown; bigint?: string | null };
  return key.bigint != null ? key.bigint : String(key.value);
}
/** The text of a static method starts after `static`. */
function methodText(g: FunctionGenerator, m: AnyNode & { type: 'MethodDefinition' }): AnyNode {
  if (!m.static) return m;
  const rest = g.module.source.slice(m.start + 'static'.length, m.end);
  return { ...m, start: m.end - rest.replace(/^(\s|\/\*[^]*?\*\/|\/\/.*)*/, '').length };
}

/** constructor() {} or constructor(...args) { super(...args); } without touching Array.prototype[Symbol.iterator]. */
function defaultConstructor(g: FunctionGenerator, node: AnyNode, info: ClassInfo, name: string, flags: number, derived: boolean): Instr {
  const ir = new IRFunction(name, positionOf(node));
  ir.index = g.module.program.functions.push(ir) - 1;
  ir.flags = flags | FunctionFlag.ReadsNewTarget;
  ir.inlineSlots = Math.min(info.instanceSlots, MAX_INLINE_SLOTS);
  if (!g.module.builtinMode) ir.sourceRange = [node.start, node.end];
  const ssa = new SsaBuilder<'self'>(ir);
  ssa.position = positionOf(node);
  const target = ssa.emit('newTarget');
  const callee = ssa.emit('callee');
  ssa.emit('kernelThrowing', [target, callee], { name: 'check_class_call' });
  let self: Instr | null = null;
  if (derived) {
    const parent = ssa.emit('kernel', [callee], { name: 'obj_proto' });
    ssa.emit('runtime', [callee, parent], { name: 'CheckSuperConstructor' });
    self = constructParent(ssa, parent, target);
  }
  if (info.instanceInitializer) {
    const fields = ssa.emit('kernel', [callee], { name: 'fn_fields' });
    ssa.emit('call', [fields, self ?? ssa.emit('this')], { text: 'fields' });
  }
  ssa.ret(self ?? ssa.constant(undefined));
  return g.emit('closure', [g.currentEnv()], { fn: ir });
}

/** super(...args): arguments in registers are passed on as they are; of more an array is made. */
function constructParent(ssa: SsaBuilder<'self'>, parent: Instr, target: Instr): Instr {
  const [few, many, done] = [ssa.fn.newBlock(), ssa.fn.newBlock(), ssa.fn.newBlock()];
  ssa.branch(ssa.emit('truthy', [ssa.emit('le', [ssa.emit('argc'), ssa.constant(ssa.registerArguments.length)])]), few, many);
  ssa.startSealed(few);
  ssa.write('self', ssa.emit('construct', [parent, target, ...ssa.registerArguments], { text: 'super', passesOn: true }));
  ssa.jump(done);
  ssa.startSealed(many);
  const list = ssa.emit('restArray', ssa.registerArguments, { from: 0 });
  ssa.write('self', ssa.emit('runtime', [parent, target, list, ssa.constant('super')], { name: 'ConstructSpread' }));
  ssa.jump(done);
  ssa.startSealed(done);
  return ssa.read('self');
}

// ---- initialisers: statements of the functions made up by the scope analysis

/** InitializeInstanceElements, at the start of a base constructor. */
export function genBaseFields(g: FunctionGenerator, constructor: AnyNode): void {
  const info = g.module.scopes.constructors.get(constructor);
  if (info?.instanceInitializer && !g.fn.derived) runInitializer(g, g.emit('callee'), g.emit('this'));
}
/** The same after super(), in a derived constructor or an arrow function of it. `self`: the constructor. */
export function genDerivedFields(g: FunctionGenerator, self: Instr, thisValue: Instr): void {
  const constructor = g.pseudoBinding(Pseudo.this).scope.fn.node;
  if (g.module.scopes.constructors.get(constructor)?.instanceInitializer) runInitializer(g, self, thisValue);
}
function runInitializer(g: FunctionGenerator, self: Instr, thisValue: Instr): void {
  g.emit('call', [g.emit('kernel', [self], { name: 'fn_fields' }), thisValue], { text: 'fields' });
}

/** The private methods of an instance. */
export function genBrand(g: FunctionGenerator, node: AnyNode): void {
  const info = classAround(g.scope);
  defineHidden(g, g.pseudo(node), brandName(info), g.undefined);
}
/** DefineField, https://tc39.es/ecma262/#sec-definefield */
export function genField(g: FunctionGenerator, node: PropertyDefinition): void {
  const self = g.pseudo(node as AnyNode);
  if (node.key.type === 'PrivateIdentifier') {
    const value = node.value ? g.named(node.value as AnyNode, `#${node.key.name}`) : g.undefined;
    g.at(node.key as AnyNode);
    defineHidden(g, self, fieldName(g.module.scopes.privateReferences.get(node.key as AnyNode)!), value);
    return;
  }
  const name = node.computed ? null : node.key.type === 'Identifier' ? node.key.name : staticName(node);
  const key = name === null ? g.getBindingRaw(classAround(g.scope).keys.get(node as AnyNode)!) : null;
  const value = !node.value ? g.undefined : g.named(node.value as AnyNode, name ?? key!);
  g.at(node.key as AnyNode);
  if (name !== null && !isIndex(name)) g.emit('defineNamed', [self, value], { name });
  else g.runtime('CreateDataPropertyOrThrow', self, key ?? g.constant(name!), value);
}
export function genStaticBlock(g: FunctionGenerator, node: StaticBlock, statements: (list: readonly AnyNode[]) => void): void {
  const scope = g.module.scopes.scopes.get(node as AnyNode)!;
  g.enterScope(scope);
  for (const b of scope.bindings.values()) if (b.kind === 'var' || b.kind === 'function') g.setBinding(b, g.undefined);
  initLexical(g, scope);
  genFunctionDeclarations(g, scope);
  statements(node.body as AnyNode[]);
  g.leaveScope(scope);
}
