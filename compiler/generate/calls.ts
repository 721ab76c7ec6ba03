import { intrinsicIndex, type IntrinsicName, kernelFunctions, type KernelFunctionName, mayFail, messageIndex, type MessageName } from '../../abi/index.js';
import { type Instr, NOT_FOUND_VALUE } from '../ir/ir.js';
import type { AnyNode, CallExpression, Expression, NewExpression, SpreadElement } from '../parse/ast.js';
import { Missing } from '../modules/index.js';
import { type DirectEval, Pseudo } from '../scope/scope.js';
import { isApplyArguments } from '../scope/analyze.js';
import type { FunctionGenerator } from './function.js';
import { genDerivedFields } from './classes.js';
import { genConstantEval } from './constant-evals.js';
import { genConstantFunction } from './constant-functions.js';
import { genConstantPattern } from './constant-patterns.js';
import { MANY_VALUES } from './constant-literals.js';
import { sourceText } from '../parse/source-text.js';
import { chainTest, genChain, genMemberRef, getRef, isVirtualArguments, type MemberRef, unparenthesize } from './members.js';

type Argument = Expression | SpreadElement;

export function genCall(g: FunctionGenerator, node: CallExpression): Instr {
  const callee = unparenthesize(node.callee as AnyNode);
  if (callee.type === 'Super') return genSuperCall(g, node);
  const evaluated = genConstantEval(g, node);
  if (evaluated) return evaluated;
  if (callee.type === 'Identifier') {
    if (g.module.builtinMode && callee.name.startsWith('$') && !g.lookup(callee).binding) return genIntrinsic(g, node, callee.name.slice(1));
    const required = genRequire(g, node);
    if (required) return required;
    const constant = genConstantFunction(g, node) ?? genConstantPattern(g, node);
    if (constant) return constant;
    const direct = g.module.scopes.directEvals.get(node as AnyNode);
    if (direct) return genDirectEval(g, node, direct);
  }
  if (callee.type === 'MemberExpression') {
    if (isApplyArguments(node as AnyNode) && isVirtualArguments(g, node.arguments[1] as AnyNode)) return genApplyArguments(g, node, callee);
  }
  const { fn, self } = genCallee(g, callee);
  chainTest(g, node as AnyNode, fn);
  return callValue(g, node, fn, self);
}
interface Callee { readonly fn: Instr; readonly self: Instr }
/** What is called, and the `this` that it gets: of a reference its base, in parentheses too. */
function genCallee(g: FunctionGenerator, node: AnyNode): Callee {
  switch (node.type) {
    case 'MemberExpression': {
      const ref = genMemberRef(g, node);
      return { fn: getMethod(g, node, ref), self: ref.thisValue };
    }
    case 'Identifier': {
      const base = g.resolveName(node);
      return { fn: g.getIdentifier(node, false, base), self: nameThis(g, node, base) };
    }
    case 'ChainExpression': return genChainCallee(g, unparenthesize(node.expression as AnyNode));
    default: return { fn: g.expression(node), self: g.undefined };
  }
}
/** (a?.b)(): the chain ends inside the parentheses, its `this` is kept. */
function genChainCallee(g: FunctionGenerator, inner: AnyNode): Callee {
  const self = Symbol('this');
  const fn = genChain(g, inner, () => {
    const callee = genCallee(g, inner);
    g.ssa.write(self, callee.self);
    return callee.fn;
  }, undefined, self);
  return { fn, self: g.ssa.read(self) };
}
function getMethod(g: FunctionGenerator, node: AnyNode & { type: 'MemberExpression' }, ref: MemberRef): Instr {
  if (ref.name === null) return getRef(g, ref);
  g.at(node.property as AnyNode);
  return g.emit('getMethod', [ref.object], { name: ref.name });
}
/** require("constant") of a CommonJS module's own require; null: some other call. */
function genRequire(g: FunctionGenerator, node: CallExpression): Instr | null {
  const target = g.module.requests.get(node as AnyNode);
  if (!target || node.callee.type !== 'Identifier') return null;
  g.at(node as AnyNode);
  if (!(target instanceof Missing)) return g.runtime('RequireModule', g.emit('loadCell', [], { cell: g.module.registry! }), g.constant(target.index), g.constant(g.module.node!.index));
  return g.runtime('ThrowModuleNotFound', g.constant(target.message), g.constant(target.code ?? 'MODULE_NOT_FOUND'), g.constant(g.module.node!.path));
}
/** The this value of a call of a name that was found in `base`. */
function nameThis(g: FunctionGenerator, callee: AnyNode, base: Instr | null): Instr {
  if (!base) return g.undefined;
  return g.lookup(callee).withObjects!.some((b) => b.scope.kind !== 'with') ? g.runtime('WithThis', base) : base;
}
/** PerformEval with direct true: the evaluator gets at the bindings through a closure, https://tc39.es/ecma262/#sec-function-calls-runtime-semantics-evaluation */
function genDirectEval(g: FunctionGenerator, node: CallExpression, direct: DirectEval): Instr {
  const callee = unparenthesize(node.callee as AnyNode) as AnyNode & { type: 'Identifier' };
  const fn = g.getIdentifier(callee);
  const list = needsList(node.arguments) ? genSpreadList(g, node.arguments) : g.emit('newArray', genArguments(g, node.arguments));
  const access = g.closure(direct.access as AnyNode, '');
  const { varScope } = direct.scope;
  const vars = varScope.withObject && !direct.names.startsWith('s') ? g.getBindingRaw(varScope.withObject) : g.undefined;
  const about = g.emit('newArray', [g.constant(direct.names), vars, ...direct.dynamic.map((b) => g.getBindingRaw(b))]);
  g.at(node as AnyNode);
  return g.runtime('DirectEval', fn, list, access, about);
}
/** V8 reports calls at the property name. */
function callPosition(node: CallExpression): AnyNode {
  return (node.callee.type === 'MemberExpression' ? node.callee.property : node) as AnyNode;
}
/** Are the arguments put into a list first: some are spread, or they are so many that they had better not all live at once? */
export const needsList = (args: readonly Argument[]): boolean => args.length > MANY_VALUES || args.some((a) => a.type === 'SpreadElement');
function genArguments(g: FunctionGenerator, args: readonly Argument[]): Instr[] {
  return args.map((a) => g.expression(a as Expression));
}
function callValue(g: FunctionGenerator, node: CallExpression, fn: Instr, self: Instr): Instr {
  const text = calleeText(node.callee as AnyNode);
  if (needsList(node.arguments)) {
    const list = genSpreadList(g, node.arguments);
    g.at(node as AnyNode);
    return g.runtime('CallSpread', fn, self, list, g.constant(text));
  }
  const args = genArguments(g, node.arguments);
  g.at(callPosition(node));
  return g.emit('call', [fn, self, ...args], { text });
}
/** Arguments as an array, for a call that follows at once and only reads it. */
export function genSpreadList(g: FunctionGenerator, args: readonly Argument[]): Instr {
  const [only] = args;
  if (args.length === 1 && only!.type === 'SpreadElement') return genSpreadOnly(g, only);
  const list = g.emit('newArray', []);
  const isLast = args.findIndex((a) => a.type === 'SpreadElement') === args.length - 1;
  for (const a of args) {
    if (a.type === 'SpreadElement') genSpreadArgument(g, list, a, isLast);
    else g.emit('kernelThrowing', [list, g.expression(a)], { name: 'arr_push' });
  }
  return list;
}
/** The list that the call reads at once may be the array that is spread. */
function genSpreadOnly(g: FunctionGenerator, node: SpreadElement): Instr {
  const value = g.expression(node.argument);
  g.at(node as AnyNode);
  return g.runtime('SpreadOnly', value, g.constant(sourceText(node.argument as AnyNode)));
}
/** V8 says more of what is not iterable if nothing comes after it. */
function genSpreadArgument(g: FunctionGenerator, list: Instr, node: SpreadElement, last: boolean): void {
  const value = g.expression(node.argument);
  g.at(node as AnyNode);
  if (last) g.runtime('SpreadLastArgument', list, value, g.constant(sourceText(node.argument as AnyNode)));
  else g.runtime('SpreadInto', list, value, g.undefined);
}
/** f.apply(x, arguments) without an arguments object when `apply` is Function.prototype.apply. */
function genApplyArguments(g: FunctionGenerator, node: CallExpression, callee: AnyNode & { type: 'MemberExpression' }): Instr {
  const ref = genMemberRef(g, callee);
  const apply = g.emit('getMethod', [ref.object], { name: ref.name! });
  const self = g.expression(node.arguments[0] as Expression);
  g.at(callPosition(node));
  return g.emit('applyArguments', [apply, ref.object, self, ...g.ssa.registerArguments], { text: calleeText(callee.object as AnyNode) });
}

/** tag`…`: the template object is made once for the site, https://tc39.es/ecma262/#sec-gettemplateobject */
export function genTaggedTemplate(g: FunctionGenerator, node: AnyNode & { type: 'TaggedTemplateExpression' }): Instr {
  const tag = unparenthesize(node.tag as AnyNode);
  const { fn, self } = genCallee(g, tag);
  const cell = g.module.cellFor(`%template ${node.quasi.start}`);
  const template = Symbol('template object');
  const make = g.ir.newBlock(), end = g.ir.newBlock();
  const cached = g.emit('loadCell', [], { cell });
  g.ssa.write(template, cached);
  g.ssa.branch(g.emit('isUndefined', [cached]), make, end);
  g.ssa.startSealed(make);
  const strings = (kind: 'cooked' | 'raw'): Instr => g.emit('newArray', node.quasi.quasis.map((q) => g.constant(q.value[kind] ?? undefined)));
  const made = g.runtime('TemplateObject', strings('cooked'), strings('raw'));
  g.emit('storeCell', [made], { cell });
  g.ssa.write(template, made);
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  const args = [g.ssa.read(template), ...node.quasi.expressions.map((e) => g.expression(e))];
  g.at(node);
  return g.emit('call', [fn, self, ...args], { text: calleeText(tag) });
}

export function genNew(g: FunctionGenerator, node: NewExpression): Instr {
  const constant = genConstantFunction(g, node) ?? genConstantPattern(g, node);
  if (constant) return constant;
  const fn = g.expression(node.callee);
  const text = calleeText(node.callee as AnyNode);
  if (needsList(node.arguments)) {
    const list = genSpreadList(g, node.arguments);
    g.at(node as AnyNode);
    return g.runtime('ConstructSpread', fn, fn, list, g.constant(text));
  }
  const args = genArguments(g, node.arguments);
  g.at(node as AnyNode);
  return g.emit('construct', [fn, fn, ...args], { text });
}

/** SuperCall, https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation */
function genSuperCall(g: FunctionGenerator, node: CallExpression): Instr {
  const self = g.pseudo(node.callee as AnyNode);
  // Of a constructor, which is no proxy.
  const parent = g.emit('kernel', [self], { name: 'obj_proto' });
  const list = needsList(node.arguments) ? genSpreadList(g, node.arguments) : null;
  const args = list ? [] : genArguments(g, node.arguments);
  const newTarget = g.getBindingRaw(g.pseudoBinding(Pseudo.newTarget));
  g.at(node as AnyNode);
  g.runtime('CheckSuperConstructor', self, parent);
  const result = list ? g.runtime('ConstructSpread', parent, newTarget, list, g.constant('super')) : g.emit('construct', [parent, newTarget, ...args], { text: 'super' });
  const binding = g.pseudoBinding(Pseudo.this);
  g.runtime('CheckSuperOnce', g.getBindingRaw(binding));
  g.setBinding(binding, result);
  genDerivedFields(g, self, result);
  return result;
}

// ---- intrinsics of the built-ins

function genIntrinsic(g: FunctionGenerator, node: CallExpression, name: string): Instr {
  const literal = (i: number): string => (node.arguments[i] as { value: string }).value;
  const rest = (from: number): Instr[] => genArguments(g, node.arguments.slice(from));
  switch (name) {
    case 'call': {
      const [fn, self, ...args] = rest(0);
      g.at(node as AnyNode);
      return g.emit('call', [fn!, self!, ...args], { text: calleeText(node.arguments[0] as AnyNode) });
    }
    case 'apply': return g.runtime('apply_slots', ...rest(0));
    case 'construct': return g.runtime('construct_slots', ...rest(0));
    // A built-in, by the name of its function.
    case 'runtime': return g.runtime(literal(0), ...rest(1));
    // A function of the host: module, name, wasm types.
    case 'host_call': return g.emit('hostCall', rest(3), { text: literal(0), name: literal(1), kind: literal(2) });
    case 'generator_resume': return g.runtime('generator_resume', ...rest(0));
    // yield of a value (SuspendReason) as it is; the code itself asks how it was resumed.
    case 'suspend': return g.emit('suspend', [rest(0)[0]!], { kind: String((node.arguments[1] as { value: number }).value) });
    case 'resume_mode': return g.emit('resumeMode');
    case 'argc': return g.emit('argc');
    case 'arg': return g.emit('argument', [...rest(0), ...g.ssa.registerArguments]);
    // The actual arguments from a constant index on, as an array.
    case 'rest': return g.emit('restArray', g.ssa.registerArguments, { from: (node.arguments[0] as { value: number }).value });
    case 'not_found': return g.constant(NOT_FOUND_VALUE);
    case 'callee': return g.emit('callee');
    case 'intrinsic': return g.emit('intrinsic', [], { index: intrinsicIndex(literal(0) as IntrinsicName) });
    case 'set_intrinsic': return g.emit('setIntrinsic', rest(1), { index: intrinsicIndex(literal(0) as IntrinsicName) });
    case 'throw_message': {
      if (messageIndex(literal(0) as MessageName) < 0) throw new Error(`unknown message ${literal(0)}`);
      const args = rest(1);
      g.throwMessage(literal(0), ...args);
      return g.undefined;
    }
  }
  const fn = kernelFunctions[name as KernelFunctionName];
  if (!fn) throw new Error(`unknown intrinsic $${name} at ${g.module.fileName}:${node.loc!.start.line}`);
  const args = rest(0);
  if (args.length !== fn.params.length) throw new Error(`$${name} takes ${fn.params.length} arguments, at line ${node.loc!.start.line}`);
  g.at(node as AnyNode);
  const effects: readonly string[] = fn.effects;
  return g.emit(effects.includes('accessor') ? 'kernelUser' : mayFail(fn) ? 'kernelThrowing' : 'kernel', args, { name });
}

/** What is shown of a callee. The chain of (a?.b)() ended before the call. */
function calleeText(node: AnyNode): string {
  return node.type === 'ChainExpression' ? '(intermediate value)' : sourceText(node);
}
