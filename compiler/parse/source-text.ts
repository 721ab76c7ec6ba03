/**
 * How V8 shows an expression in messages such as "o.f(...).x is not a function": its
 * CallPrinter. The evaluator has this file too (runtime/boot/evaluator-source.ts).
 */
import type { AnyNode } from './ast.js';

const INTERMEDIATE = '(intermediate value)';

export function sourceText(node: AnyNode): string {
  const constant = foldedConstant(node);
  if (constant !== undefined) return String(constant);
  switch (node.type) {
    case 'ParenthesizedExpression': return sourceText(node.expression as AnyNode);
    case 'Identifier': return node.name;
    case 'ThisExpression': return 'this';
    case 'Literal': return node.regex ? node.raw! : node.bigint != null ? INTERMEDIATE : typeof node.value === 'string' ? `"${node.value}"` : String(node.value);
    case 'TemplateLiteral': return node.expressions.length > 0 ? node.expressions.map((e) => sourceText(e as AnyNode)).join('') : `"${node.quasis[0]!.value.cooked}"`;
    case 'ArrayExpression': return `[${node.elements.map((e) => (e ? sourceText(e as AnyNode) : INTERMEDIATE)).join()}]`;
    case 'SpreadElement': return `(...${sourceText(node.argument as AnyNode)})`;
    case 'ClassExpression': return INTERMEDIATE.repeat(Math.max(1, node.body.body.filter((m) => m.type !== 'StaticBlock' && !('kind' in m && m.kind === 'constructor')).length));
    case 'ObjectExpression': return `{${INTERMEDIATE.repeat(node.properties.length)}}`;
    case 'CallExpression': return `${sourceText(node.callee as AnyNode)}(...)`;
    case 'TaggedTemplateExpression': return `${sourceText(node.tag as AnyNode)}(...)`;
    case 'MemberExpression': return memberText(node);
    case 'AssignmentExpression': return sourceText(node.left as AnyNode);
    case 'ConditionalExpression': return INTERMEDIATE.repeat(3);
    case 'UnaryExpression': return `(${node.operator}${/\w/.test(node.operator) ? ' ' : ''}${sourceText(node.argument as AnyNode)})`;
    case 'UpdateExpression': return node.prefix ? `(${node.operator}${sourceText(node.argument as AnyNode)})` : `(${sourceText(node.argument as AnyNode)}${node.operator})`;
    case 'SequenceExpression': return `(${node.expressions.map((e) => sourceText(e as AnyNode)).join(' , ')})`;
    case 'BinaryExpression': case 'LogicalExpression': return binaryText(node);
    default: return INTERMEDIATE;
  }
}

type Member = AnyNode & { type: 'MemberExpression' };
function memberText(node: Member): string {
  const object = sourceText(node.object as AnyNode);
  const property = node.property as AnyNode;
  if (property.type === 'PrivateIdentifier') return `${object}${node.optional ? '?.' : ''}[#${property.name}]`;
  const name = node.computed ? constantKey(property) : (property as { name: string }).name;
  if (name !== undefined) return `${object}${node.optional ? '?.' : '.'}${name}`;
  return `${object}${node.optional ? '?.' : ''}[${sourceText(property)}]`;
}
function constantKey(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]!.value.cooked! : undefined;
}

type Binary = AnyNode & { type: 'BinaryExpression' | 'LogicalExpression' };
function binaryText(node: Binary): string {
  const { operator } = node;
  const operands = operandsOf(node).map(sourceText);
  if (operator === '!=' || operator === '!==') return `(!(${operands.join(operator === '!=' ? ' == ' : ' === ')}))`;
  return `(${operands.join(` ${operator} `)})`;
}
/** The operands of a chain of one operator: a - b - c. */
function operandsOf(node: Binary): AnyNode[] {
  const left = node.left as AnyNode, right = node.right as AnyNode;
  const goesOn = left.type === node.type && left.operator === node.operator && CHAINED.has(node.operator) && foldedConstant(left) === undefined;
  return [...(goesOn ? operandsOf(left as Binary) : [left]), right];
}
const CHAINED: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '>>>', '&&', '||', '??']);

/** What V8's parser makes a constant of. */
function foldedConstant(node: AnyNode): number | boolean | undefined {
  if (node.type === 'UnaryExpression') {
    const { argument } = node;
    if (node.operator === '!' && argument.type === 'Literal' && (typeof argument.value === 'number' || typeof argument.value === 'boolean')) return !argument.value;
    const value = numberOf(argument as AnyNode);
    if (value === undefined) return undefined;
    return node.operator === '-' ? -value : node.operator === '+' ? value : node.operator === '~' ? ~value : undefined;
  }
  if (node.type !== 'BinaryExpression') return undefined;
  const left = numberOf(node.left as AnyNode), right = numberOf(node.right as AnyNode);
  return left === undefined || right === undefined ? undefined : ARITHMETIC[node.operator]?.(left, right);
}
function numberOf(node: AnyNode): number | undefined {
  const value = node.type === 'Literal' ? node.value : foldedConstant(node);
  return typeof value === 'number' ? value : undefined;
}
const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b,
  '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
};

// ---- what is not iterable

/** The message of iterating over the value of an expression. */
export function notIterable(node: AnyNode): string {
  const callee = calledIn(node);
  return callee ? `${sourceText(callee)} is not a function or its return value is not iterable` : `${sourceText(node)} is not iterable`;
}
/** What is called, where the value is that of a call. */
function calledIn(node: AnyNode): AnyNode | null {
  switch (node.type) {
    case 'CallExpression': case 'NewExpression': return calledIn(node.callee as AnyNode) ?? (node.callee as AnyNode);
    case 'TaggedTemplateExpression': return calledIn(node.tag as AnyNode) ?? (node.tag as AnyNode);
    default: return null;
  }
}
/**
 * The message where a declaration takes the value of `init` apart; undefined: the value is shown.
 * V8 finds the expression by its position, which is that of the operator if it has one.
 */
export function notIterableInit(init: AnyNode): string | undefined {
  if (foldedConstant(init) !== undefined && init.type !== 'UnaryExpression') return undefined;
  switch (init.type) {
    case 'MemberExpression': case 'ChainExpression': case 'AssignmentExpression': case 'SequenceExpression': case 'BinaryExpression': case 'LogicalExpression':
    case 'TaggedTemplateExpression': case 'YieldExpression': case 'UpdateExpression': return undefined;
    case 'CallExpression': return (calledIn(init) ?? init).type === 'MemberExpression' ? undefined : notIterable(init);
    default: return notIterable(init);
  }
}
/** The message of for-of. */
export function notIterableInLoop(node: AnyNode): string | undefined {
  if (node.type !== 'ChainExpression') return notIterable(node);
  const inner = node.expression as AnyNode;
  return inner.type === 'CallExpression' ? `${sourceText(inner.callee as AnyNode)} is not iterable (cannot read property Symbol(Symbol.iterator))` : undefined;
}
/** The message of for-await-of. */
export function notAsyncIterable(node: AnyNode): string {
  return calledIn(node) ? `${sourceText(node)} is not a function or its return value is not async iterable` : `${sourceText(node)} is not async iterable`;
}
/** The message of yield*; undefined: the value is shown. */
export function notDelegable(node: AnyNode): string | undefined {
  return node.type === 'Identifier' || node.type === 'Literal' ? undefined : 'yield* (intermediate value) is not iterable';
}
