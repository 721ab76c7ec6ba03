import type { Instr } from '../ir/ir.js';
import type { AnyNode, ArrayPattern, ObjectPattern, Pattern } from '../parse/ast.js';
import type { FunctionGenerator } from './function.js';
import { genMemberRef, isIndex, setRef, unparenthesize } from './members.js';
import {
  blame, defaultOrigin, keyName, notIterableProperty, type Origin, PART, propertyOrigin,
} from '../parse/pattern-origin.js';
import { sourceText } from '../parse/source-text.js';

/** `initialize`: the names are being declared; `assign`: an assignment to existing targets. */
export type BindMode = 'initialize' | 'assign';

export function assignPattern(g: FunctionGenerator, target: AnyNode, value: Instr, init: AnyNode): void {
  bindPattern(g, target as Pattern, value, 'assign', { source: sourceText(init) });
}

/** DestructuringAssignmentEvaluation and BindingInitialization, https://tc39.es/ecma262/#sec-destructuring-assignment */
export function bindPattern(g: FunctionGenerator, pattern: Pattern | AnyNode, value: Instr, mode: BindMode, origin: Origin): void {
  const target = unparenthesize(pattern as AnyNode);
  switch (target.type) {
    case 'Identifier':
      g.at(target);
      if (mode === 'initialize') initializeIdentifier(g, target, value);
      else g.setIdentifier(target, value);
      return;
    case 'MemberExpression': setRef(g, genMemberRef(g, target), value); return;
    case 'ObjectPattern': bindObject(g, target, value, mode, origin); return;
    case 'ArrayPattern': bindArray(g, target, value, mode, origin); return;
    case 'CallExpression': genCallTarget(g, target, 'in for-loop'); return;
    case 'AssignmentPattern': bindPattern(g, target.left, genDefault(g, target, value), mode, defaultOrigin(origin, target.right as AnyNode)); return;
    default: throw new Error(`pattern ${target.type}`);
  }
}
/** A call as a target, in sloppy code: made, and then a ReferenceError. */
export function genCallTarget(g: FunctionGenerator, target: AnyNode, where: string): Instr {
  g.expression(target);
  g.at(target);
  g.throwMessage('InvalidAssignmentTarget', g.constant(where));
  return g.undefined;
}
function initializeIdentifier(g: FunctionGenerator, node: AnyNode & { type: 'Identifier' }, value: Instr): void {
  const { binding, withObjects } = g.lookup(node);
  if (binding && !withObjects) g.setBinding(binding, value);
  else g.setIdentifier(node, value);
}
function genDefault(g: FunctionGenerator, node: AnyNode & { type: 'AssignmentPattern' }, value: Instr): Instr {
  const result = Symbol('default');
  const missing = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.write(result, value);
  g.ssa.branch(g.emit('isUndefined', [value]), missing, end);
  g.ssa.startSealed(missing);
  const left = node.left as AnyNode;
  g.ssa.write(result, left.type === 'Identifier' && left.start === node.start ? g.named(node.right as AnyNode, left.name) : g.expression(node.right));
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  return g.ssa.read(result);
}

function bindObject(g: FunctionGenerator, pattern: ObjectPattern, value: Instr, mode: BindMode, origin: Origin): void {
  g.at(pattern as AnyNode);
  const blamed = blame(pattern, mode === 'assign', origin);
  g.runtime('RequireDestructurable', value, g.constant(blamed.name), g.constant(blamed.source));
  const taken: Instr[] = [];
  for (const p of pattern.properties) {
    if (p.type === 'RestElement') {
      const list = g.emit('newArray', taken);
      bindPattern(g, p.argument, g.runtime('RestProperties', value, list), mode, PART);
      continue;
    }
    const name = keyName(p);
    const hasRest = pattern.properties.at(-1)!.type === 'RestElement';
    const element = propertyOrigin(origin, name);
    if (name !== null) {
      if (hasRest) taken.push(g.constant(name));
      bindElement(g, p.value as AnyNode, mode, element, () => (isIndex(name) ? g.emit('getElem', [value, g.constant(name)]) : g.emit('getNamed', [value], { name })));
    } else {
      const key = g.runtime('ToPropertyKey', g.expression(p.key));
      if (hasRest) taken.push(key);
      bindElement(g, p.value as AnyNode, mode, element, () => g.emit('getElem', [value, key]));
    }
  }
}
/** Targets that are members are evaluated before the value is read. */
function bindElement(g: FunctionGenerator, target: AnyNode, mode: BindMode, origin: Origin, read: () => Instr): void {
  const inner = unparenthesize(target.type === 'AssignmentPattern' ? (target.left as AnyNode) : target);
  if (mode === 'assign' && inner.type === 'MemberExpression') {
    const ref = genMemberRef(g, inner);
    const value = read();
    setRef(g, ref, target.type === 'AssignmentPattern' ? genDefault(g, target, value) : value);
    return;
  }
  bindPattern(g, target, read(), mode, origin);
}

function bindArray(g: FunctionGenerator, pattern: ArrayPattern, value: Instr, mode: BindMode, origin: Origin): void {
  g.at(pattern as AnyNode);
  const { property } = origin;
  let { notIterable } = origin;
  if (property) {
    g.runtime('RequireDestructurable', value, g.constant('Symbol(Symbol.iterator)'), g.constant(property.source));
    notIterable = notIterableProperty(property);
  }
  const record = g.runtime('IterOpen', value, g.constant(notIterable));
  closingOnThrow(g, record, () => {
    for (const e of pattern.elements) {
      if (!e) { g.runtime('IterStep', record); continue; }
      if (e.type === 'RestElement') bindElement(g, e.argument as AnyNode, mode, PART, () => g.runtime('IterRest', record));
      else bindElement(g, e as AnyNode, mode, PART, () => g.runtime('IterStep', record));
    }
  });
  g.runtime('IterCloseIfOpen', record);
}
/** Runs `body`; if it is left (by an exception, or at a `yield`) while the iterator is not done, closes it. */
function closingOnThrow(g: FunctionGenerator, record: Instr, body: () => void): void {
  const outer = g.ssa.handler;
  const handler = g.ir.newBlock(), end = g.ir.newBlock();
  const variable = Symbol('iterator record');
  g.ssa.write(variable, record);
  g.controls.push({ kind: 'iterator', record: variable, outerHandler: outer, async: false, mayBeDone: true });
  g.ssa.handler = handler;
  body();
  g.controls.pop();
  g.ssa.handler = outer;
  g.ssa.jump(end);
  g.ssa.startSealed(handler);
  const error = g.emit('catch');
  g.runtime('IterCloseSilently', record);
  g.throwValue(error);
  g.ssa.startSealed(end);
}
