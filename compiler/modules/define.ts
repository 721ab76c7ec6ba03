/**
 * `--define`: names of globals, or of properties of such, that stand for constants;
 * and what is dead because of them. It comes before the requests of a module are
 * looked for, so that branches not taken lead to no modules.
 */
import type { AnyNode } from '../parse/ast.js';
import { forEachChild } from '../parse/ast.js';
import type { ScopeInfo } from '../scope/scope.js';

export type Constant = string | number | boolean | null | undefined;
/** By dotted name: `DEBUG`, `process.env.NODE_ENV`. */
export type Defines = Readonly<Record<string, Constant>>;

/** Replaces defined names in the tree, in place, and cuts the branches that are dead then. */
export function applyDefines(ast: AnyNode, scopes: ScopeInfo, defines: Defines): void {
  const names = new Map(Object.entries(defines));
  if (names.size === 0) return;
  const visit = (node: AnyNode): void => {
    const path = globalPath(node, scopes);
    if (path !== null && names.has(path)) { become(node, names.get(path)); return; }
    const target = targetOf(node);
    forEachChild(node, (child) => { if (child !== target) visit(child); });
    cutDeadBranch(node);
  };
  visit(ast);
}

/** The child that is assigned to or deleted: no value can take its place. */
function targetOf(node: AnyNode): AnyNode | null {
  switch (node.type) {
    case 'AssignmentExpression': case 'AssignmentPattern': case 'ForInStatement': case 'ForOfStatement': return node.left as AnyNode;
    case 'UpdateExpression': return node.argument as AnyNode;
    case 'UnaryExpression': return node.operator === 'delete' ? (node.argument as AnyNode) : null;
    default: return null;
  }
}

/** a.b.c of a global a; null: something else. */
function globalPath(node: AnyNode, scopes: ScopeInfo): string | null {
  if (node.type === 'Identifier') {
    const reference = scopes.references.get(node);
    return reference && !reference.binding && !reference.withObjects ? node.name : null;
  }
  if (node.type !== 'MemberExpression' || node.property.type === 'PrivateIdentifier') return null;
  const property = node.property as AnyNode;
  const name = !node.computed && property.type === 'Identifier' ? property.name : property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
  const object = name === null ? null : globalPath(node.object as AnyNode, scopes);
  return object === null ? null : `${object}.${name}`;
}

function become(node: AnyNode, value: Constant): void {
  const literal = (v: Constant): object => ({ type: 'Literal', value: v, raw: JSON.stringify(v) });
  const position = { start: node.start, end: node.end, loc: node.loc };
  if (value === undefined) replace(node, { type: 'UnaryExpression', operator: 'void', prefix: true, argument: { ...literal(0), ...position } });
  else if (typeof value === 'number' && (value < 0 || Object.is(value, -0))) replace(node, { type: 'UnaryExpression', operator: '-', prefix: true, argument: { ...literal(-value), ...position } });
  else replace(node, literal(value));
}
/** Makes a node another one, in its place. */
function replace(node: AnyNode, by: object): void {
  const { start, end, loc } = node;
  for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key];
  Object.assign(node, { ...by, start, end, loc });
}

/**
 * Only what is dead changes: an expression in the place of a larger one can mean
 * something else there (`(true && o.m)()`, `typeof (true ? x : y)`, names of functions).
 */
function cutDeadBranch(node: AnyNode): void {
  if (node.type === 'IfStatement') {
    const test = constantOf(node.test as AnyNode);
    const dead = test && ((test.value ? node.alternate : node.consequent) as AnyNode | null);
    if (dead && !declaresVars(dead)) replace(dead, { type: 'EmptyStatement' });
  } else if (node.type === 'ConditionalExpression') {
    const test = constantOf(node.test as AnyNode);
    if (test) become((test.value ? node.alternate : node.consequent) as AnyNode, null);
  } else if (node.type === 'LogicalExpression') {
    const left = constantOf(node.left as AnyNode);
    if (left && !takesRight(node.operator, left.value)) become(node.right as AnyNode, null);
  }
}
function takesRight(operator: string, left: Constant): boolean {
  return operator === '&&' ? Boolean(left) : operator === '||' ? !left : left === null || left === undefined;
}
/** Vars and functions in a dead branch are declared all the same: such a branch stays. */
function declaresVars(node: AnyNode): boolean {
  if (node.type === 'FunctionDeclaration' || (node.type === 'VariableDeclaration' && node.kind === 'var')) return true;
  if (node.type !== 'VariableDeclaration' && !/Statement$|^CatchClause$|^SwitchCase$/.test(node.type)) return false;
  let found = false;
  forEachChild(node, (child) => { found ||= declaresVars(child); });
  return found;
}

/** The value of an expression of literals; null: it is not constant. */
function constantOf(node: AnyNode): { value: Constant } | null {
  switch (node.type) {
    case 'Literal': return 'regex' in node || typeof node.value === 'bigint' ? null : { value: node.value as Constant };
    case 'ParenthesizedExpression': return constantOf(node.expression as AnyNode);
    case 'LogicalExpression': {
      const left = constantOf(node.left as AnyNode);
      return left && takesRight(node.operator, left.value) ? constantOf(node.right as AnyNode) : left;
    }
    case 'ConditionalExpression': {
      const test = constantOf(node.test as AnyNode);
      return test && constantOf((test.value ? node.consequent : node.alternate) as AnyNode);
    }
    case 'UnaryExpression': {
      const argument = constantOf(node.argument as AnyNode);
      if (!argument) return null;
      const { value } = argument;
      switch (node.operator) {
        case '!': return { value: !value };
        case 'void': return { value: undefined };
        case '-': return typeof value === 'number' ? { value: -value } : null;
        case 'typeof': return { value: value === null ? 'object' : typeof value };
        default: return null;
      }
    }
    case 'BinaryExpression': {
      const left = constantOf(node.left as AnyNode), right = constantOf(node.right as AnyNode);
      if (!left || !right) return null;
      const [a, b] = [left.value, right.value];
      const sameType = typeof a === typeof b;
      switch (node.operator) {
        case '===': return { value: a === b };
        case '!==': return { value: a !== b };
        case '==': return sameType ? { value: a === b } : null;
        case '!=': return sameType ? { value: a !== b } : null;
        default: return null;
      }
    }
    default: return null;
  }
}
