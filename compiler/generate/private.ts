import type { Instr } from '../ir/ir.js';
import type { AnyNode } from '../parse/ast.js';
import type { Binding, ClassInfo, PrivateName } from '../scope/scope.js';
import type { FunctionGenerator } from './function.js';

/** A private name as a key: a constant, so that accesses have an inline cache, or in a binding. */
interface HiddenKey { readonly name: string; readonly constant: number; readonly binding: Binding | null }
export const fieldName = (p: PrivateName): HiddenKey => ({ name: p.name, constant: p.constant, binding: p.value });
export const brandName = (info: ClassInfo): HiddenKey => ({ name: info.displayName, ...info.brand! });

const keyOf = (g: FunctionGenerator, key: HiddenKey): Instr => (key.binding ? g.getBindingRaw(key.binding) : g.emit('privateName', [], { index: key.constant }));

/** PrivateFieldAdd */
export function defineHidden(g: FunctionGenerator, object: Instr, key: HiddenKey, value: Instr): void {
  if (key.binding) g.emit('kernelThrowing', [object, keyOf(g, key), value], { name: 'private_add' });
  else g.emit('defineNamed', [object, value], { name: key.name, private: key.constant });
}
function getHidden(g: FunctionGenerator, object: Instr, key: HiddenKey): Instr {
  if (key.binding) return g.emit('kernelThrowing', [object, keyOf(g, key)], { name: 'private_get' });
  return g.emit('getNamed', [object], { name: key.name, private: key.constant });
}

/** Throws unless the object has the private methods of the class. */
function checkReceiver(g: FunctionGenerator, object: Instr, p: PrivateName): void {
  if (!p.static) { getHidden(g, object, brandName(p.owner)); return; }
  const ok = g.ir.newBlock(), wrong = g.ir.newBlock();
  g.ssa.branch(g.emit('kernel', [object, g.getBindingRaw(p.owner.self!)], { name: 'same_cell' }), ok, wrong);
  g.ssa.startSealed(wrong);
  g.throwMessage('StaticReceiver', g.constant(p.owner.displayName));
  g.ssa.startSealed(ok);
}

/** PrivateGet, https://tc39.es/ecma262/#sec-privateget */
export function genPrivateGet(g: FunctionGenerator, object: Instr, p: PrivateName): Instr {
  if (p.kind === 'field') return getHidden(g, object, fieldName(p));
  checkReceiver(g, object, p);
  if (p.kind === 'method') return g.getBindingRaw(p.value!);
  if (p.getter) return g.emit('call', [g.getBindingRaw(p.getter), object], { text: p.name });
  g.throwMessage('PrivateNoGetter', g.constant(p.name));
  return g.undefined;
}
/** PrivateSet, https://tc39.es/ecma262/#sec-privateset */
export function genPrivateSet(g: FunctionGenerator, object: Instr, p: PrivateName, value: Instr): void {
  if (p.kind === 'field') {
    if (p.value) g.emit('kernelThrowing', [object, g.getBindingRaw(p.value), value], { name: 'private_set' });
    else g.emit('setNamed', [object, value], { name: p.name, strict: true, private: p.constant });
    return;
  }
  checkReceiver(g, object, p);
  if (p.kind === 'accessor' && p.setter) g.emit('call', [g.getBindingRaw(p.setter), object, value], { text: p.name });
  else g.throwMessage(p.kind === 'method' ? 'PrivateNotWritable' : 'PrivateNoSetter', g.constant(p.name));
}
/** #name in object */
export function genPrivateIn(g: FunctionGenerator, node: AnyNode & { type: 'BinaryExpression' }): Instr {
  const p = g.module.scopes.privateReferences.get(node.left as AnyNode)!;
  const object = g.expression(node.right);
  g.at(node);
  if (p.static && p.kind !== 'field') return g.runtime('PrivateStaticIn', object, g.getBindingRaw(p.owner.self!), g.constant(p.owner.displayName));
  return g.emit('kernelThrowing', [object, keyOf(g, p.kind === 'field' ? fieldName(p) : brandName(p.owner))], { name: 'private_in' });
}
