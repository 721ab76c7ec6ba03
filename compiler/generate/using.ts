import { type Instr, NOT_FOUND_VALUE } from '../ir/ir.js';
import type { AnyNode, VariableDeclaration } from '../parse/ast.js';
import type { FunctionGenerator } from './function.js';

/** `using` and `await using`. */
export function isUsing(node: AnyNode | null | undefined): node is AnyNode & VariableDeclaration {
  return node?.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using');
}
const isAsync = (node: VariableDeclaration): boolean => node.kind === 'await using';

/**
 * Generates statements in which these `using` declarations stand: `{ using x = f(); g(x); }` is
 *
 *   const resources = NewDisposeCapability();
 *   try { const x = AddDisposableResource(resources, f(), false); g(x); }
 *   finally { DisposeResources(resources, isThrow, error); }
 *
 * where the finalizer knows how the block ended: an error of its own joins that
 * of the block. `tryFinally` is passed in, as statements.ts has it.
 */
export function genDisposing(g: FunctionGenerator, declarations: readonly VariableDeclaration[], body: () => void, tryFinally: TryFinally): void {
  if (declarations.length === 0) return body();
  const resources = Symbol('disposable resources');
  g.ssa.write(resources, g.runtime('NewDisposeCapability'));
  const outer = g.disposables;
  const inside = (): void => {
    g.disposables = resources;
    body();
    g.disposables = outer;
  };
  tryFinally(g, inside, (isThrow, error) => {
    const capability = g.ssa.read(resources);
    if (declarations.some(isAsync)) genAsyncDispose(g, capability, isThrow, error);
    else g.runtime('DisposeResources', capability, isThrow, error);
  });
}
export type TryFinally = (g: FunctionGenerator, body: () => void, finalizer: (isThrow: Instr, error: Instr) => void) => void;

/** The value of a `using` declaration: remembers to dispose of it. */
export function genResource(g: FunctionGenerator, node: VariableDeclaration, value: Instr): void {
  g.runtime('AddDisposableResource', g.ssa.read(g.disposables!), value, g.constant(isAsync(node)));
}

/** DisposeResources that awaits: a loop over what is to be awaited. */
function genAsyncDispose(g: FunctionGenerator, capability: Instr, isThrow: Instr, error: Instr): void {
  g.runtime('DisposeBegin', capability, isThrow, error);
  const head = g.ir.newBlock(), body = g.ir.newBlock(), handler = g.ir.newBlock(), end = g.ir.newBlock();
  head.loopHeader = true;
  g.ssa.jump(head);
  g.ssa.start(head);
  const next = g.runtime('DisposeNext', capability);
  g.ssa.branch(g.emit('isInternal', [next], { value: NOT_FOUND_VALUE }), end, body);
  g.ssa.startSealed(body);
  const outer = g.ssa.handler;
  g.ssa.handler = handler;
  g.await(next);
  g.ssa.handler = outer;
  g.ssa.jump(head);
  g.ssa.startSealed(handler);
  g.runtime('DisposeError', capability, g.emit('catch'));
  g.ssa.jump(head);
  g.ssa.seal(head);
  g.ssa.startSealed(end);
  g.runtime('DisposeEnd', capability);
}
