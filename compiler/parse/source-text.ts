/**
 * How V8 shows an expression in messages such as "o.f(...).x is not a function": its
 * CallPrinter. The evaluator has this file too (runtime/boot/evaluator-source.ts).
 */
import type { AnyNode } from './ast.js';

const INTERMEDIATE = '(intermediate value)';
/**
 * About how many characters of an expression are shown: each call of a chain has a text, so that without a limit
 * n calls in a chain had n * n characters. What goes further to the left is an intermediate value.
 */
const MAX_SHOWN = 500;

export function sourceText(node: AnyNode): string {
  return shown(node, { left: MAX_SHOWN });
}
/** Characters that may still be shown. */
interface Room { left: number }
function take(room: Room, text: string): string {
  room.left -= text.length;
  return text;
}
/** Parts from the left, null for one without an expression; the rest of many is one intermediate value. */
function shownAll(nodes: readonly (AnyNode | null)[], room: Room): string[] {
  const parts: string[] = [];
  for (const node of nodes) {
    parts.push(node ? shown(node, room) : take(room, INTERMEDIATE));
    if (room.left <= 0) break;
  }
  if (parts.length < nodes.length) parts.push(INTERMEDIATE);
  return parts;
}
/** `count` intermediate values. */
const intermediate = (count: number, room: Room): string => shownAll(new Array<null>(count).fill(null), room).join('');

function shown(node: AnyNode, room: Room): string {
  if (room.left <= 0) return INTERMEDIATE;
  const constant = foldedConstant(node);
  if (constant !== undefined) return take(room, String(constant));
  switch (node.type) {
    case 'ParenthesizedExpression': return shown(node.expression as AnyNode, room);
    case 'Identifier': return take(room, node.name);
    case 'ThisExpression': return take(room, 'this');
    case 'Literal': return take(room, node.regex ? node.raw! : node.bigint != null ? INTERMEDIATE : typeof node.value === 'string' ? `"${node.value}"` : String(node.value));
    case 'TemplateLiteral': return node.expressions.length > 0 ? shownAll(node.expressions as AnyNode[], room).join('') : take(room, `"${node.quasis[0]!.value.cooked}"`);
    case 'ArrayExpression': return `[${shownAll(node.elements as (AnyNode | null)[], room).join()}]`;
    case 'SpreadElement': return `(...${shown(node.argument as AnyNode, room)})`;
    case 'ClassExpression': return intermediate(Math.max(1, node.body.body.filter((m) => m.type !== 'StaticBlock' && !('kind' in m && m.kind === 'constructor')).length), room);
    case 'ObjectExpression': return `{${intermediate(node.properties.length, room)}}`;
    case 'CallExpression': return before(node.callee as AnyNode, '(...)', room);
    case 'TaggedTemplateExpression': return before(node.tag as AnyNode, '(...)', room);
    case 'MemberExpression': return before(node.object as AnyNode, memberText(node, room), room);
    case 'AssignmentExpression': return shown(node.left as AnyNode, room);
    case 'ConditionalExpression': return intermediate(3, room);
    case 'UnaryExpression': return `(${take(room, `${node.operator}${/\w/.test(node.operator) ? ' ' : ''}`)}${shown(node.argument as AnyNode, room)})`;
    case 'UpdateExpression': return node.prefix ? `(${node.operator}${shown(node.argument as AnyNode, room)})` : `(${shown(node.argument as AnyNode, room)}${node.operator})`;
    case 'SequenceExpression': return `(${shownAll(node.expressions as AnyNode[], room).join(' , ')})`;
    case 'BinaryExpression': case 'LogicalExpression': return binaryText(node, room);
    default: return take(room, INTERMEDIATE);
  }
}
/** The end of a chain is known before its beginning, and takes its room first. */
function before(node: AnyNode, end: string, room: Room): string {
  take(room, end);
  return shown(node, room) + end;
}

type Member = AnyNode & { type: 'MemberExpression' };
function memberText(node: Member, room: Room): string {
  const property = node.property as AnyNode;
  if (property.type === 'PrivateIdentifier') return `${node.optional ? '?.' : ''}[#${property.name}]`;
  const name = node.computed ? constantKey(property) : (property as { name: string }).name;
  if (name !== undefined) return `${node.optional ? '?.' : '.'}${name}`;
  return `${node.optional ? '?.' : ''}[${shown(property, { left: room.left })}]`;
}
function constantKey(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]!.value.cooked! : undefined;
}

type Binary = AnyNode & { type: 'BinaryExpression' | 'LogicalExpression' };
function binaryText(node: Binary, room: Room): string {
  const { operator } = node;
  const operands = operandsOf(node, room);
  if (operator === '!=' || operator === '!==') return `(!(${operands.join(operator === '!=' ? ' == ' : ' === ')}))`;
  return `(${operands.join(` ${operator} `)})`;
}
/** The operands of a chain of one operator, from the right, as long as there is room: a - b - c. */
function operandsOf(node: Binary, room: Room): string[] {
  const operands: string[] = [];
  for (let chain = node; ; chain = chain.left as Binary) {
    const left = chain.left as AnyNode;
    operands.push(shown(chain.right as AnyNode, room));
    const goesOn = room.left > 0 && left.type === node.type && left.operator === node.operator && CHAINED.has(node.operator) && foldedConstant(left) === undefined;
    if (goesOn) continue;
    operands.push(shown(left, room));
    return operands.reverse();
  }
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
  // From the right: the end of a long sum that is not constant usually shows it, and none of it nests.
  const operators: { operator: string; right: number }[] = [];
  let first: AnyNode = node;
  for (; first.type === 'BinaryExpression'; first = first.left as AnyNode) {
    const right = first.operator in ARITHMETIC ? numberOf(first.right as AnyNode) : undefined;
    if (right === undefined) return undefined;
    operators.push({ operator: first.operator, right });
  }
  return operators.reduceRight((left: number | undefined, { operator, right }) => (left === undefined ? undefined : ARITHMETIC[operator]!(left, right)), numberOf(first));
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
