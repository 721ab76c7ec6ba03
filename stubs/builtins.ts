import type binaryen from '#binaryen';
import type { Expr, StubFunction } from './code.js';

const called = new WeakMap<binaryen.Module, Set<string>>();
/** Functions of the built-ins that the stubs added to `m` call. */
export function builtinsCalledByStubs(m: binaryen.Module): ReadonlySet<string> {
  return called.get(m) ?? new Set();
}

/** Direct call of a function of the built-ins. */
export function callBuiltin(f: StubFunction, name: string, args: Expr[]): Expr {
  const four = [...args];
  while (four.length < 4) four.push(f.undefined);
  called.set(f.m, (called.get(f.m) ?? new Set()).add(`js$${name}`));
  return f.call(`js$${name}`, [f.i32(0), f.undefined, f.i32(args.length), ...four], f.b.i64);
}
export function returnBuiltin(f: StubFunction, name: string, args: Expr[]): Expr {
  return f.m.return(callBuiltin(f, name, args));
}
