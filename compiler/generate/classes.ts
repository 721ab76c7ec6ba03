import { FunctionFlag } from '../../abi/index.js';
import { type Instr, IRFunction, UNINITIALIZED_VALUE } from '../ir/ir.js';
import type { AnyNode, ClassDeclaration, ClassExpression, MethodDefinition } from '../parse/ast.js';
import { type FunctionGenerator, positionOf } from './function.js';
import { accessorName, isIndex } from './members.js';
import { SsaBuilder } from './ssa.js';

/** ClassDefinitionEvaluation, https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation */
export function genClass(g: FunctionGenerator, node: ClassDeclaration | ClassExpression, name: string): Instr {
  const scope = g.module.scopes.scopes.get(node as AnyNode)!;
  g.enterScope(scope);
  // The class's own name is in its dead zone until the class is complete.
  for (const b of scope.bindings.values()) if (b.storage === 'ssa') g.setBinding(b, g.constant(UNINITIALIZED_VALUE));
  const parent = node.superClass ? g.expression(node.superClass) : null;
  g.at(node as AnyNode);
  const derived = parent !== null;
  const constructor = node.body.body.find((m): m is MethodDefinition => m.type === 'MethodDefinition' && m.kind === 'constructor');
  const flags = FunctionFlag.Class | FunctionFlag.Constructor | FunctionFlag.Strict | (derived ? FunctionFlag.Derived : 0);
  const closure = constructor ? g.closure(constructor.value as AnyNode, name, flags, node as AnyNode) : defaultConstructor(g, node as AnyNode, name, flags, derived);
  const proto = g.runtime('ClassCreate', closure, parent ?? g.undefined, g.constant(derived));
  for (const m of node.body.body) genMember(g, m as AnyNode, closure, proto);
  const inner = node.id ? scope.bindings.get(node.id.name) : undefined;
  if (inner) g.setBinding(inner, closure);
  g.leaveScope(scope);
  return closure;
}
function genMember(g: FunctionGenerator, m: AnyNode, closure: Instr, proto: Instr): void {
  if (m.type !== 'MethodDefinition') {
    g.unsupported(m, m.type === 'StaticBlock' ? 'Class static blocks are' : 'Class fields are');
    return;
  }
  if (m.kind === 'constructor') return;
  if (m.key.type === 'PrivateIdentifier') { g.unsupported(m, 'Private names are'); return; }
  const name = m.computed ? null : m.key.type === 'Identifier' ? m.key.name : String((m.key as { value: unknown }).value);
  const key = name !== null ? g.constant(isIndex(name) ? name : name) : g.runtime('ToPropertyKey', g.expression(m.key));
  g.at(m);
  const kind = m.kind === 'method' ? 'init' : m.kind;
  const fn = g.closure(m.value as AnyNode, name !== null ? accessorName(kind, name) : '', FunctionFlag.Method | FunctionFlag.Strict, m.static ? methodText(g, m) : m);
  g.runtime('DefineMethod', m.static ? closure : proto, key, fn, g.constant(kind), g.constant(false), g.constant(name === null));
}

/** The text of a static method starts after `static`. */
function methodText(g: FunctionGenerator, m: AnyNode): AnyNode {
  const rest = g.module.source.slice(m.start + 'static'.length, m.end);
  return { ...m, start: m.end - rest.replace(/^(\s|\/\*[^]*?\*\/|\/\/.*)*/, '').length };
}

/** constructor() {} or constructor(...args) { super(...args); } without touching Array.prototype[Symbol.iterator]. */
function defaultConstructor(g: FunctionGenerator, node: AnyNode, name: string, flags: number, derived: boolean): Instr {
  const ir = new IRFunction(name, positionOf(node));
  ir.index = g.module.program.functions.push(ir) - 1;
  ir.flags = flags | FunctionFlag.ReadsNewTarget;
  if (!g.module.builtinMode) ir.sourceRange = [node.start, node.end];
  const ssa = new SsaBuilder<never>(ir);
  ssa.position = positionOf(node);
  const target = ssa.emit('newTarget');
  const callee = ssa.emit('callee');
  ssa.emit('kernelThrowing', [target, callee], { name: 'check_class_call' });
  if (!derived) ssa.ret(ssa.constant(undefined));
  else {
    const parent = ssa.emit('runtime', [callee], { name: 'SuperConstructor' });
    const list = ssa.emit('restArray', ssa.registerArguments, { from: 0 });
    ssa.ret(ssa.emit('runtime', [parent, target, list, ssa.constant('super')], { name: 'ConstructSpread' }));
  }
  return g.emit('closure', [g.currentEnv()], { fn: ir });
}
