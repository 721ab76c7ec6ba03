import { SuspendReason } from '../../abi/index.js';
import { type Instr, NOT_FOUND_VALUE } from '../ir/ir.js';
import type { AnyNode, YieldExpression } from '../parse/ast.js';
import { notDelegable } from '../parse/source-text.js';
import type { FunctionGenerator } from './function.js';

/** https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation */
export function genYield(g: FunctionGenerator, node: YieldExpression): Instr {
  const argument = node.argument ? g.expression(node.argument) : g.undefined;
  g.at(node as AnyNode);
  if (node.delegate) return genYieldStar(g, argument, node.argument as AnyNode);
  // Yield ( value ): in async generators the value is awaited first.
  return g.suspend(g.fn.async ? g.await(argument) : argument, SuspendReason.Yield, (value) => g.returnValue(returned(g, value)));
}
/** AsyncGeneratorYield, steps 12 to 14: what an async generator is to return is awaited. */
function returned(g: FunctionGenerator, value: Instr): Instr {
  return g.fn.async ? g.await(value) : value;
}

/**
 * yield*: one call of next, throw or return of the inner iterator for each
 * resumption. The built-ins keep the iterator, and say when it is done.
 */
function genYieldStar(g: FunctionGenerator, iterable: Instr, node: AnyNode): Instr {
  const { async } = g.fn;
  const text = async ? undefined : notDelegable(node);
  const record = g.runtime(async ? 'AsyncIterOpen' : 'IterOpen', iterable, g.constant(text));
  const mode = Symbol('mode of the resumption'), received = Symbol('value of the resumption'), value = Symbol('value of yield*');
  const loop = g.ir.newBlock(), step = g.ir.newBlock(), noMethod = g.ir.newBlock(), more = g.ir.newBlock(), done = g.ir.newBlock(), end = g.ir.newBlock(), returns = g.ir.newBlock();
  g.ssa.write(mode, g.constant(0));
  g.ssa.write(received, g.undefined);
  g.ssa.jump(loop);
  g.ssa.start(loop);
  // An iterator without `return` ends the generator with the value received; one without `throw` is closed, and a TypeError thrown.
  const call = g.runtime(async ? 'AsyncDelegateCall' : 'DelegateCall', record, g.ssa.read(mode), g.ssa.read(received));
  g.ssa.branch(g.emit('isInternal', [call], { value: NOT_FOUND_VALUE }), noMethod, step);
  g.ssa.startSealed(step);
  const result = async ? g.await(call) : call;
  const yielded = g.runtime('DelegateResult', record, result);
  g.ssa.branch(g.emit('isInternal', [yielded], { value: NOT_FOUND_VALUE }), done, more);

  g.ssa.startSealed(more);
  const sent = g.emit('suspend', [yielded], { kind: String(async ? SuspendReason.Yield : SuspendReason.Delegate) });
  const sentMode = g.emit('resumeMode');
  g.ssa.write(mode, sentMode);
  g.ssa.write(received, sent);
  if (async) awaitReturned(g, sent, mode, received);
  g.emit('poll');
  g.ssa.jump(loop);
  g.ssa.seal(loop);

  g.ssa.startSealed(done);
  g.ssa.write(value, g.runtime('DelegateValue', record));
  g.ssa.branch(g.emit('seq', [g.ssa.read(mode), g.constant(2)]), returns, end);
  g.ssa.startSealed(returns);
  g.returnValue(g.ssa.read(value));
  g.ssa.startSealed(noMethod);
  if (async) closeForMissingThrow(g, record, g.ssa.read(mode));
  g.returnValue(returned(g, g.ssa.read(received)));
  g.ssa.startSealed(end);
  return g.ssa.read(value);
}
/** The inner iterator has no `throw`: it is closed, and a TypeError thrown. */
function closeForMissingThrow(g: FunctionGenerator, record: Instr, mode: Instr): void {
  const isThrow = g.ir.newBlock(), isReturn = g.ir.newBlock();
  g.ssa.branch(g.emit('seq', [mode, g.constant(1)]), isThrow, isReturn);
  g.ssa.startSealed(isThrow);
  g.closeAsyncIterator(record);
  g.runtime('ThrowNoThrowMethod');
  g.ssa.jump(isReturn);
  g.ssa.startSealed(isReturn);
}
/** A `return` resumption of an async generator is awaited; if that throws, the inner iterator gets a `throw`. */
function awaitReturned(g: FunctionGenerator, sent: Instr, mode: symbol, received: symbol): void {
  const outer = g.ssa.handler;
  const isReturn = g.ir.newBlock(), handler = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.branch(g.emit('seq', [g.ssa.read(mode), g.constant(2)]), isReturn, end);
  g.ssa.startSealed(isReturn);
  g.ssa.handler = handler;
  const value = g.await(sent);
  g.ssa.handler = outer;
  g.ssa.write(received, value);
  g.ssa.write(mode, g.constant(2));
  g.ssa.jump(end);
  g.ssa.startSealed(handler);
  g.ssa.write(received, g.emit('catch'));
  g.ssa.write(mode, g.constant(1));
  g.ssa.jump(end);
  g.ssa.startSealed(end);
}
