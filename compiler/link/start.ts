import type binaryen from '#binaryen';
import { type Binaryen, type Expr, StubFunction } from '../../stubs/index.js';
import { addInitialize, callBuiltin } from '../interface/entries.js';

/** See `CompileOptions.gcStress`. */
const STRESS_THINNING = 100;

export interface StartOptions {
  readonly gcStress: boolean | number;
  readonly stackBytes?: number | undefined;
}

/** Adds `_start`: runs the top-level code, reports an uncaught exception, does what the program left to be done later, flushes. */
export function addStart(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  const f = new StubFunction(b, m, '_start', [], b.none);
  f.local('result', b.i64);
  f.finish([
    ...prepare(f, options),
    f.let('result', callMain(f, main)),
    f.if(f.isException(f.v('result')), m.drop(callBuiltin(f, 'UncaughtException', f.state('exception')))),
    m.drop(callBuiltin(f, 'RunEventLoop')),
    m.drop(f.call('host_flush', [], b.i32)),
  ]);
  m.addFunctionExport('_start', '_start');
}
/** Adds `_initialize`, of a program whose functions the host calls. */
export function addReactorStart(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  addInitialize(b, m, (f) => prepare(f, options), (f) => callMain(f, main));
}

function prepare(f: StubFunction, { gcStress, stackBytes }: StartOptions): Expr[] {
  return [
    ...(stackBytes ? [f.call('stack_place', [f.i32(stackBytes)], f.b.none)] : []),
    ...(gcStress ? [
      f.setState('stress', f.i32(Number(gcStress))),
      f.setState('stressThinning', f.i32(gcStress === true ? 0 : STRESS_THINNING)),
      f.setGlobal('stackLimit', f.i32(0)),
    ] : []),
  ];
}
function callMain(f: StubFunction, main: string): Expr {
  return f.call(main, [f.i32(0), f.boxCell(f.state('globalObject')), f.i32(0), f.undefined, f.undefined, f.undefined, f.undefined], f.b.i64);
}
