import { HOLE_VALUE, type Instr } from '../ir/ir.js';
import { type ArrayLiteral, isLiteral, type Literal, type LiteralPart, printLiteral } from '../ir/literal.js';
import type { AnyNode, ObjectExpression, Property } from '../parse/ast.js';
import type { FunctionGenerator } from './function.js';
import { isIndex, staticKey, unparenthesize } from './members.js';

/** A literal of fewer values is made faster, and not by more code, one value after the other. */
const MIN_VALUES = 8;
/** Longer ones do not get a shape of their own. */
export const MAX_LITERAL_KEYS = 64;
/** Elements of a literal or arguments of a call: of more not all are held before the array is made. */
export const MANY_VALUES = 500;
/** The kernel copies by recursion. */
const MAX_DEPTH = 50;

/**
 * Array and object literals that are nothing but constants: the image has a
 * template, and the code copies it. Tables of a thousand numbers cost what
 * they weigh.
 *
 * @returns null if the literal is not such a one, or too small
 */
export function genConstantLiteral(g: FunctionGenerator, node: AnyNode): Instr | null {
  const literal = constantPart(node, MAX_DEPTH);
  if (!literal || !isLiteral(literal.part) || count(literal.part) < MIN_VALUES) return null;
  return genLiteral(g, literal.part);
}
function genLiteral(g: FunctionGenerator, literal: Literal): Instr {
  return g.emit('literal', [], { text: printLiteral(literal) });
}

/**
 * Defines properties of an object literal from number `from` on, as many as are constants.
 *
 * @returns number of the first property that is left
 */
export function genConstantProperties(g: FunctionGenerator, object: Instr, node: ObjectExpression, from: number): number {
  const items: LiteralPart[] = [];
  let end = from;
  for (; end < node.properties.length; end++) {
    const p = node.properties[end]!;
    const value = isPlain(p) && staticKey(p) !== '__proto__' ? constantPart(p.value as AnyNode, MAX_DEPTH - 1) : null;
    if (!value) break;
    items.push(staticKey(p as Property)!, value.part);
  }
  if (items.length < 2 * MIN_VALUES) return from;
  const list: ArrayLiteral = { items };
  g.runtime('DefineFields', object, genLiteral(g, list));
  return end;
}

/** In a box, since a part may be undefined or null. */
function constantPart(node: AnyNode, depth: number): { part: LiteralPart } | null {
  if (depth === 0) return null;
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      // A regular expression that this engine does not know is null, too.
      if (value === null) return node.raw === 'null' ? { part: null } : null;
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { part: value } : null;
    }
    case 'TemplateLiteral': return node.expressions.length === 0 ? { part: node.quasis[0]!.value.cooked! } : null;
    case 'ParenthesizedExpression': return constantPart(unparenthesize(node), depth);
    case 'UnaryExpression': return constantUnary(node.operator, constantPart(node.argument as AnyNode, 1));
    case 'ArrayExpression': {
      const items: LiteralPart[] = [];
      for (const e of node.elements) {
        const item = e ? constantPart(e as AnyNode, depth - 1) : { part: HOLE_VALUE };
        if (!item) return null;
        items.push(item.part);
      }
      return { part: { items } };
    }
    case 'ObjectExpression': return constantObject(node, depth);
    default: return null;
  }
}
function constantUnary(operator: string, argument: { part: LiteralPart } | null): { part: LiteralPart } | null {
  if (!argument || isLiteral(argument.part)) return null;
  const { part } = argument;
  switch (operator) {
    case '-': return typeof part === 'number' ? { part: -part } : null;
    case '+': return typeof part === 'number' ? { part } : null;
    case '!': return { part: !part };
    case 'void': return { part: undefined };
    default: return null;
  }
}
function constantObject(node: ObjectExpression, depth: number): { part: LiteralPart } | null {
  if (node.properties.length > MAX_LITERAL_KEYS) return null;
  const values = new Map<string, LiteralPart>();
  for (const p of node.properties) {
    if (!hasShapeKey(p) || values.has(staticKey(p)!)) return null;
    const value = constantPart(p.value as AnyNode, depth - 1);
    if (!value) return null;
    values.set(staticKey(p)!, value.part);
  }
  return { part: { keys: [...values.keys()], values: [...values.values()] } };
}
function isPlain(p: ObjectExpression['properties'][number]): p is Property {
  return p.type === 'Property' && !p.computed && p.kind === 'init' && !p.method && staticKey(p) !== null;
}
/** Can the property be in the shape that a literal begins with? */
export function hasShapeKey(p: ObjectExpression['properties'][number]): p is Property {
  return isPlain(p) && staticKey(p) !== '__proto__' && !isIndex(staticKey(p)!);
}
function count(part: LiteralPart): number {
  if (!isLiteral(part)) return 1;
  return ('items' in part ? part.items : part.values).reduce((sum: number, p) => sum + count(p), 1);
}
