import type { Instr } from '../ir/ir.js';
import { type AnyNode, type CallExpression, constantText } from '../parse/ast.js';
import type { ConstantEval } from '../scope/scope.js';
import { genMemberRef, getRef, unparenthesize } from './members.js';
import type { FunctionGenerator } from './function.js';

/**
 * `eval('…')`, `(0, eval)('…')` and `globalThis.eval('…')` with constant text: the
 * text is compiled with the program, as a function, and no evaluator is needed for
 * it. At run time the value must still be %eval%; another is called with the text.
 *
 * @returns null: not such a call, or only an evaluator can tell what it does
 */
export function genConstantEval(g: FunctionGenerator, node: CallExpression): Instr | null {
  const direct = g.module.scopes.constantEvals.get(node as AnyNode);
  const text = node.arguments.length === 1 ? constantText(node.arguments[0] as AnyNode) : null;
  if (text === null || g.module.builtinMode) return null;
  const callee = direct ? null : indirectCallee(g, unparenthesize(node.callee as AnyNode));
  if (!direct && !callee) return null;
  const made = direct ? g.module.evalOf(g.module, direct, g.scope) : g.module.globalEvalOf(text);
  if (!made) return null;
  const { fn, self } = callee ? callee() : { fn: g.getIdentifier(node.callee as AnyNode & { type: 'Identifier' }), self: g.undefined };
  const closure = g.emit('closure', [g.currentEnv()], { fn: made });
  g.at(node as AnyNode);
  return g.runtime('ConstantEval', fn, self, g.emit('newArray', [g.constant(text)]), closure);
}
/** What generates the function of an indirect eval, and its `this`. */
function indirectCallee(g: FunctionGenerator, callee: AnyNode): (() => { fn: Instr; self: Instr }) | null {
  const isGlobal = (node: AnyNode, name: string): node is AnyNode & { type: 'Identifier' } => {
    if (node.type !== 'Identifier' || node.name !== name) return false;
    const { binding, withObjects } = g.lookup(node);
    return !binding && !withObjects;
  };
  if (callee.type === 'SequenceExpression' && isGlobal(callee.expressions.at(-1) as AnyNode, 'eval')) return () => ({ fn: g.expression(callee), self: g.undefined });
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return null;
  if ((callee.property as { name?: string }).name !== 'eval' || !isGlobal(callee.object as AnyNode, 'globalThis')) return null;
  return () => {
    const ref = genMemberRef(g, callee);
    return { fn: getRef(g, ref), self: ref.thisValue };
  };
}

/** EvalDeclarationInstantiation of sloppy code, https://tc39.es/ecma262/#sec-evaldeclarationinstantiation. What could fail but at the global object has been looked at by the scope analysis. */
export function genEvalDeclarations(g: FunctionGenerator, { vars, functions, added }: ConstantEval): void {
  const list = (names: Iterable<string>): Instr => g.emit('newArray', [...names].map((name) => g.constant(name)));
  // Of functions of one name the last counts.
  const byName = new Map(functions.map((f) => [f.id.name, f]));
  const plain = vars.filter((name) => !byName.has(name));
  if (byName.size + plain.length === 0) return;
  const closures = [...byName].map(([name, node]) => g.closure(node as AnyNode, name));
  const { varScope } = g.outerScope!;
  if (varScope.kind === 'script') {
    g.runtime('DeclareEvalGlobals', list(byName.keys()), g.emit('newArray', closures), list(plain));
    return;
  }
  if (added.length > 0) g.runtime('DeclareEvalVars', g.getBindingRaw(varScope.withObject!), list(added));
  for (const [i, node] of [...byName.values()].entries()) g.setIdentifier(node.id as AnyNode & { type: 'Identifier' }, closures[i]!);
}
