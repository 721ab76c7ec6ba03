import type { Instr } from '../ir/ir.js';
import type { AnyNode, MemberExpression, Property } from '../parse/ast.js';
import { type PrivateName, Pseudo } from '../scope/scope.js';
import type { FunctionGenerator } from './function.js';
import { genPrivateGet, genPrivateSet } from './private.js';

export function propertyName(node: MemberExpression): string | null {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  if (node.computed && node.property.type === 'Literal' && typeof node.property.value === 'string' && !isIndex(node.property.value)) return node.property.value;
  return null;
}
/** Key of a property of an object literal that is not computed. */
export function staticKey(p: Property): string | null {
  if (p.key.type === 'Identifier') return p.key.name;
  if (p.key.type === 'Literal') return p.key.bigint != null ? p.key.bigint : String(p.key.value);
  return null;
}
export function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(name);
}

/** A reference to a property: what `get`, `set` and calls need. */
export interface MemberRef {
  readonly object: Instr;
  readonly name: string | null;
  readonly key: Instr | null;
  readonly isSuper: boolean;
  readonly privateName: PrivateName | null;
  readonly thisValue: Instr;
}
export function genMemberRef(g: FunctionGenerator, node: MemberExpression): MemberRef {
  if (node.object.type === 'Super') return genSuperRef(g, node);
  const object = g.expression(node.object);
  chainTest(g, node, object);
  if (node.property.type === 'PrivateIdentifier') {
    g.at(node as AnyNode);
    const privateName = g.module.scopes.privateReferences.get(node.property as AnyNode)!;
    return { object, name: null, key: null, isSuper: false, privateName, thisValue: object };
  }
  const name = propertyName(node);
  const key = name === null ? g.expression(node.property) : null;
  g.at(node as AnyNode);
  return { object, name, key, isSuper: false, privateName: null, thisValue: object };
}
function genSuperRef(g: FunctionGenerator, node: MemberExpression): MemberRef {
  const self = g.pseudo(node.object as AnyNode);
  const thisBinding = g.pseudoBinding(Pseudo.this);
  const thisValue = g.checked(thisBinding, g.getBindingRaw(thisBinding), node.start);
  const name = propertyName(node);
  const key = name === null ? g.expression(node.property) : g.constant(name);
  const object = g.runtime('SuperBase', self);
  return { object, name: null, key, isSuper: true, privateName: null, thisValue };
}
/** The reference for a read and a write: its key is converted once. */
export function genUpdateRef(g: FunctionGenerator, node: MemberExpression): MemberRef {
  const ref = genMemberRef(g, node);
  return ref.key === null || ref.key.op === 'const' ? ref : { ...ref, key: g.emit('propertyKey', [ref.object, ref.key]) };
}
export function getRef(g: FunctionGenerator, ref: MemberRef): Instr {
  if (ref.privateName) return genPrivateGet(g, ref.object, ref.privateName);
  if (ref.isSuper) return g.runtime('SuperGet', ref.object, ref.key!, ref.thisValue);
  if (ref.name !== null) return g.emit('getNamed', [ref.object], { name: ref.name });
  return g.emit('getElem', [ref.object, ref.key!]);
}
export function setRef(g: FunctionGenerator, ref: MemberRef, value: Instr): void {
  const { strict } = g;
  if (ref.privateName) genPrivateSet(g, ref.object, ref.privateName, value);
  else if (ref.isSuper) g.runtime('SuperSet', ref.object, ref.key!, ref.thisValue, value, g.constant(strict));
  else if (ref.name !== null) g.emit('setNamed', [ref.object, value], { name: ref.name, strict });
  else g.emit('setElem', [ref.object, ref.key!, value], { strict });
}
export function isVirtualArguments(g: FunctionGenerator, node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'arguments' && g.fn.argumentsVirtual && g.lookup(node).binding === g.fn.argumentsBinding;
}

export function unparenthesize(node: AnyNode): AnyNode {
  return node.type === 'ParenthesizedExpression' ? unparenthesize(node.expression as AnyNode) : node;
}
export function accessorName(kind: string, name: string): string {
  return kind === 'get' || kind === 'set' ? `${kind} ${name}` : name;
}

// ---- optional chains

interface Chain { exit: ReturnType<FunctionGenerator['ir']['newBlock']>; result: symbol; /** value when the chain is left */ short: boolean | undefined; /** holds the `this` of the callee that the chain is */ self: symbol | null }
const chains = new WeakMap<FunctionGenerator, Chain[]>();

export function genChain(g: FunctionGenerator, node: AnyNode, body: (g: FunctionGenerator) => Instr = () => g.expression(node), short?: boolean, self: symbol | null = null): Instr {
  const chain: Chain = { exit: g.ir.newBlock(), result: Symbol('chain'), short, self };
  const stack = chains.get(g) ?? [];
  chains.set(g, stack);
  stack.push(chain);
  const value = body(g);
  stack.pop();
  g.ssa.write(chain.result, value);
  g.ssa.jump(chain.exit);
  g.ssa.startSealed(chain.exit);
  return g.ssa.read(chain.result);
}
/** `?.`: leaves the chain with undefined if the value is null or undefined. */
export function chainTest(g: FunctionGenerator, node: AnyNode | MemberExpression, value: Instr): void {
  if (!('optional' in node) || !node.optional) return;
  const chain = chains.get(g)!.at(-1)!;
  const test = g.emit('isNullish', [value]);
  const nullish = g.ir.newBlock(), next = g.ir.newBlock();
  g.ssa.branch(test, nullish, next);
  g.ssa.startSealed(nullish);
  g.ssa.write(chain.result, g.constant(chain.short));
  if (chain.self) g.ssa.write(chain.self, g.undefined);
  g.ssa.jump(chain.exit);
  g.ssa.startSealed(next);
}
