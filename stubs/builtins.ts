import type { Expr, StubFunction } from './code.js';

/** Direct call of a function of the built-ins. */
export function callBuiltin(f: StubFunction, name: string, args: Expr[]): Expr {
  const four = [...args];
  while (four.length < 4) four.push(f.undefined);
  return f.call(`js$${name}`, [f.i32(0), f.undefined, f.i32(args.length), ...four], f.b.i64);
}
export function returnBuiltin(f: StubFunction, name: string, args: Expr[]): Expr {
  const four = [...args];
  while (four.length < 4) four.push(f.undefined);
  return f.m.return(f.m.call(`js$${name}`, [f.i32(0), f.undefined, f.i32(args.length), ...four], f.b.i64));
}
