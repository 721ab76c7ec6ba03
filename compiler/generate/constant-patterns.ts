import { intrinsicIndex } from '../../abi/index.js';
import type { Instr } from '../ir/ir.js';
import { type AnyNode, type CallExpression, constantText, type NewExpression } from '../parse/ast.js';
import { unparenthesize } from './members.js';
import type { FunctionGenerator } from './function.js';

/**
 * `RegExp('a+', 'g')` and `new RegExp(…)` with constant texts: the pattern is compiled
 * with the program, as that of a literal. At run time the global must still be %RegExp%;
 * another value is called with the texts.
 *
 * @returns null: not such a call
 */
export function genConstantPattern(g: FunctionGenerator, node: CallExpression | NewExpression): Instr | null {
  const callee = unparenthesize(node.callee as AnyNode);
  if (callee.type !== 'Identifier' || callee.name !== 'RegExp' || g.module.builtinMode || node.arguments.length < 1 || node.arguments.length > 2) return null;
  const reference = g.lookup(callee);
  if (reference.binding || reference.withObjects) return null;
  const [text, flags] = node.arguments.map((a) => constantText(a as AnyNode));
  if (typeof text !== 'string' || flags === null || !areFlags(flags ?? '')) return null;
  const fn = g.getIdentifier(callee);
  const args = node.arguments.map((_, i) => g.constant(i === 0 ? text : flags!));
  const result = Symbol('pattern');
  const own = g.ir.newBlock(), other = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.branch(g.emit('seq', [fn, g.emit('intrinsic', [], { index: intrinsicIndex('RegExp') })]), own, other);
  g.ssa.startSealed(own);
  g.at(node as AnyNode);
  g.ssa.write(result, g.emit('regexp', [], { text, flags: flags ?? '' }));
  g.ssa.jump(end);
  g.ssa.startSealed(other);
  g.at(node as AnyNode);
  g.ssa.write(result, node.type === 'NewExpression' ? g.emit('construct', [fn, fn, ...args], { text: 'RegExp' }) : g.emit('call', [fn, g.undefined, ...args], { text: 'RegExp' }));
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  return g.ssa.read(result);
}
/** Others throw, in an order with what else is evaluated that is left to run time. */
function areFlags(flags: string): boolean {
  return /^[dgimsuvy]*$/.test(flags) && new Set(flags).size === flags.length && !(flags.includes('u') && flags.includes('v'));
}
