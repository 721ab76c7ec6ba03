import type * as acorn from 'acorn';

/** First statement of the initialiser of a class with private methods: gives the object the brand of the class. */
export interface ClassBrand extends acorn.Node { type: 'ClassBrand' }
/** Any ESTree node, as acorn makes it (positions kept), and those that we make up. */
export type AnyNode = acorn.AnyNode | ClassBrand;
export type FunctionNode = acorn.FunctionDeclaration | acorn.FunctionExpression | acorn.ArrowFunctionExpression;
export type { Program, Expression, Statement, Pattern, Identifier, Literal, ClassDeclaration, ClassExpression, ObjectExpression, MemberExpression, CallExpression, NewExpression, AssignmentExpression, UnaryExpression, UpdateExpression, BinaryExpression, LogicalExpression, TemplateLiteral, VariableDeclaration, PropertyDefinition, StaticBlock, SwitchStatement, TryStatement, ForStatement, ForInStatement, ForOfStatement, SpreadElement, Property, MethodDefinition, BlockStatement, LabeledStatement, FunctionDeclaration, ClassBody, TaggedTemplateExpression, ChainExpression, ObjectPattern, ArrayPattern, Super, PrivateIdentifier, ModuleDeclaration, VariableDeclarator, AssignmentProperty, ParenthesizedExpression, YieldExpression } from 'acorn';

/** Calls `visit` for each child node, in source order. */
export function forEachChild(node: AnyNode, visit: (child: AnyNode) => void): void {
  for (const key in node) {
    const value = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
}
/** The statements of a program: exported declarations without their `export`, default exports of expressions as those. */
export function moduleStatements(ast: acorn.Program): AnyNode[] {
  return ast.body.flatMap((s): AnyNode[] => {
    if (s.type === 'ExportNamedDeclaration') return s.declaration ? [s.declaration as AnyNode] : [];
    if (s.type === 'ExportDefaultDeclaration') return [s.declaration as AnyNode];
    return s.type === 'ImportDeclaration' || s.type === 'ExportAllDeclaration' ? [] : [s as AnyNode];
  });
}
function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
export function isFunctionNode(node: AnyNode): node is FunctionNode {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
}
/** Names bound by a pattern, in order. */
export function boundNames(pattern: acorn.Pattern): string[] {
  return boundIdentifiers(pattern).map((id) => id.name);
}
export function boundIdentifiers(pattern: acorn.Pattern): acorn.Identifier[] {
  switch (pattern.type) {
    case 'Identifier': return [pattern];
    case 'ObjectPattern': return pattern.properties.flatMap((p) => boundIdentifiers(p.type === 'RestElement' ? p.argument : p.value));
    case 'ArrayPattern': return pattern.elements.flatMap((e) => (e ? boundIdentifiers(e) : []));
    case 'AssignmentPattern': return boundIdentifiers(pattern.left);
    case 'RestElement': return boundIdentifiers(pattern.argument);
    default: return [];
  }
}

/** Does a function body or program begin with a "use strict" directive? */
export function hasUseStrict(body: AnyNode): boolean {
  if (body.type !== 'BlockStatement' && body.type !== 'Program') return false;
  for (const s of body.body) {
    if (s.type !== 'ExpressionStatement' || !('directive' in s)) return false;
    if (s.directive === 'use strict') return true;
  }
  return false;
}
/** The string that an expression is, whatever is done at run time; null: another value, or not known. */
export function constantText(node: AnyNode | null | undefined): string | null {
  // From the right: the end of a long sum that is not constant usually shows it.
  let end = '';
  for (; node?.type === 'BinaryExpression' && node.operator === '+'; node = node.left as AnyNode) {
    const right = constantText(node.right);
    if (right === null) return null;
    end = right + end;
  }
  const first = node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]!.value.cooked : node?.type === 'Literal' ? node.value : null;
  return typeof first === 'string' ? first + end : null;
}
/**
 * The constant text that a node stands for where it is looked for among all nodes of a tree; null: none. A sum has
 * one for all its constant operands from the left, and not one at each of its `+`, which would be quadratic.
 */
export function textAt(node: AnyNode, parent: AnyNode | null): string | null {
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return constantText(node);
  if (parent?.type === 'BinaryExpression' && parent.operator === '+' && parent.left === node) return null;
  const operands: AnyNode[] = [];
  let first: AnyNode = node;
  for (; first.type === 'BinaryExpression' && first.operator === '+'; first = first.left as AnyNode) operands.push(first.right as AnyNode);
  let text = constantText(first);
  for (let right = operands.pop(); text !== null && right; right = operands.pop()) {
    const more = constantText(right);
    if (more === null) break;
    text += more;
  }
  return text;
}
/** Does a tree have a template with a tag? Its object belongs to the place in a text: two evaluations of the text have two. */
export function hasTaggedTemplate(node: AnyNode): boolean {
  let found = node.type === 'TaggedTemplateExpression';
  forEachChild(node, (child) => { found ||= hasTaggedTemplate(child); });
  return found;
}
