/**
 * Where the value of a destructuring pattern comes from, and what V8 says, by that, of a
 * value that cannot be taken apart. The evaluator has this file too (runtime/boot/evaluator-source.ts).
 */
import type { AnyNode, AssignmentProperty, ObjectPattern } from './ast.js';
import { notIterableInit, sourceText } from './source-text.js';

export interface BlamedProperty { readonly name: string; readonly source: string | undefined }
export interface Origin {
  /** How an object pattern names the value; undefined: by itself; null: not at all. */
  readonly source: string | undefined | null;
  /** What an array pattern says of it; undefined: the value itself. */
  readonly notIterable?: string | undefined;
  /** The property that it is, of a value that has a name. */
  readonly property?: BlamedProperty;
}
export const FROM_VALUE: Origin = { source: undefined };
/** Of a pattern around it, or of an assignment. */
export const PART: Origin = { source: null };
export const LOOP_VARIABLE: Origin = { source: '.for', notIterable: '.for is not iterable' };
export const CAUGHT: Origin = { source: '.catch' };
/** A default makes it a conditional expression. */
export const PARAMETER: Origin = { source: undefined };
const PARAMETER_DEFAULT: Origin = { source: '(intermediate value)(intermediate value)(intermediate value)' };

export function initializerOrigin(init: AnyNode): Origin {
  return { source: sourceText(init), notIterable: notIterableInit(init) };
}
export function defaultOrigin(outer: Origin, value: AnyNode): Origin {
  if (outer === PARAMETER) return PARAMETER_DEFAULT;
  return { source: sourceText(value), notIterable: value.type === 'Literal' ? undefined : notIterableInit(value) };
}
export function propertyOrigin(outer: Origin, name: string | null): Origin {
  return outer.source === null || name === null ? PART : { source: null, property: { name, source: outer.source } };
}

/** The name of a property of a pattern that is not computed. */
export function keyName(p: AssignmentProperty): string | null {
  if (p.computed) return null;
  return p.key.type === 'Identifier' ? p.key.name : String((p.key as { value: unknown }).value);
}
/** What V8 says could not be read if the value is undefined or null: a property, of what (as Origin.source). */
export function blame(pattern: ObjectPattern, isAssignment: boolean, origin: Origin): { name: string | undefined; source: string | undefined | null } {
  const first = pattern.properties[0];
  const name = first?.type === 'Property' ? keyName(first) ?? undefined : undefined;
  if (name === undefined) return origin.property && first?.type !== 'RestElement' ? origin.property : { name, source: origin.source };
  if (origin.source === null) return { name, source: null };
  const target = (first as AssignmentProperty).value as AnyNode;
  if (target.type === 'AssignmentPattern') {
    return { name, source: target.left.type === 'ObjectPattern' || target.left.type === 'ArrayPattern' ? sourceText(target.right as AnyNode) : null };
  }
  return { name, source: isAssignment && target.type === 'MemberExpression' ? null : origin.source };
}
/** What an array pattern says of a property with a name. */
export function notIterableProperty({ source }: BlamedProperty): string | undefined {
  return source === undefined ? undefined : `${source} is not iterable (cannot read property Symbol(Symbol.iterator))`;
}
