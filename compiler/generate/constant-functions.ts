import type { Instr } from '../ir/ir.js';
import { type AnyNode, type CallExpression, constantText, type FunctionNode, type NewExpression } from '../parse/ast.js';
import { unparenthesize } from './members.js';
import type { FunctionGenerator } from './function.js';

/**
 * `Function('a', 'return a')` and `new Function(…)` with constant texts: the
 * function is compiled with the program, and no evaluator is needed for it. At run
 * time the global must still be %Function%; another value is called with the texts.
 *
 * @returns null: not such a call, or only an evaluator can tell what it does
 */
export function genConstantFunction(g: FunctionGenerator, node: CallExpression | NewExpression): Instr | null {
  const callee = unparenthesize(node.callee as AnyNode);
  if (callee.type !== 'Identifier' || callee.name !== 'Function' || g.module.builtinMode) return null;
  const reference = g.lookup(callee);
  if (reference.binding || reference.withObjects) return null;
  const texts = node.arguments.map((a) => constantText(a as AnyNode));
  if (texts.length === 0 || texts.includes(null)) return null;
  const made = g.module.functionOf(texts.slice(0, -1).join(','), texts.at(-1)!);
  if (!made) return null;
  const fn = g.getIdentifier(callee);
  const closure = g.emit('closure', [g.currentEnv()], { fn: made });
  const list = g.emit('newArray', texts.map((text) => g.constant(text!)));
  g.at(node as AnyNode);
  return g.runtime('ConstantFunction', fn, closure, list, g.constant(node.type === 'NewExpression'));
}
/** The source text of CreateDynamicFunction, as an expression, and where things are in it. */
export class DynamicFunctionText {
  readonly source: string;
  /** Where the text of the function itself starts and ends. */
  readonly range: readonly [number, number];
  private readonly bodyStart: number;

  /** https://tc39.es/ecma262/#sec-createdynamicfunction, steps 10-14 */
  constructor(parameters: string, body: string) {
    const head = `(function anonymous(${parameters}\n) `;
    this.source = `${head}{\n${body}\n})`;
    this.bodyStart = head.length;
    this.range = [1, this.source.length - 1];
  }
  /** The function, if parameters and body are such each by itself. */
  functionIn(ast: AnyNode): FunctionNode | null {
    const statement = ast.type === 'Program' && ast.body.length === 1 ? (ast.body[0] as AnyNode) : null;
    const fn = statement?.type === 'ExpressionStatement' ? unparenthesize(statement.expression as AnyNode) : null;
    if (fn?.type !== 'FunctionExpression' || fn.start !== this.range[0] || fn.end !== this.range[1]) return null;
    return fn.body.start === this.bodyStart ? fn : null;
  }
}
